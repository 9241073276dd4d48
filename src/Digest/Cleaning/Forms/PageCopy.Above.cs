using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>What stands between the headline and the text of a copied page: points, a box on the writer, a teaser, approval.</summary>
internal static partial class PageCopy
{
    private static readonly HashSet<string> PointLabels = new(["Key points", "Key takeaways", "Key findings", "Takeaways", "Highlights",
        "At a glance", "Quick summary", "Quick take", "In brief", "In short", "News summary", "News highlights", "Story highlights",
        "Key facts", "What you need to know",
        "The gist", "摘要", "文章摘要", "全文摘要", "本文摘要", "内容提要", "导读", "導讀", "AI摘要", "要点", "核心要点", "内容要点", "本文要点", "划重点", "重點", "要點"],
        StringComparer.OrdinalIgnoreCase);

    private const int LongestPoint = 200;

    /// <summary>Sentences of the longest summary that has no items.</summary>
    private const int MostPoints = 5;

    /// <summary>Points that are counted, <c>①…；②…；</c>, and nothing else stand between byline and text: it begins below them.</summary>
    private static int PastCounted(List<CaptureLine> lines, int prose)
    {
        var end = prose;
        while (end < lines.Count && lines[end].Text.Length > 0 && lines[end].Text[0] == '①' + (end - prose)
            && Phrases.Columns(lines[end].Text) <= LongestPoint)
            end++;
        return end - prose >= 2 && end < lines.Count && IsProse(lines[end].Text) ? end : prose;
    }

    /// <summary>
    /// Points that sum an article up stand above it below their label, each on the next line: the text begins below them.
    /// </summary>
    private static int PastPoints(List<CaptureLine> lines, int prose, CaptureFacts facts)
    {
        // The first of them may be too short for running text.
        var label = prose - 1;
        while (label > 0 && label > prose - MostShort && !IsPointLabel(lines[label].Text) && Phrases.EndsSentence(lines[label].Text))
            label--;
        if (label < 0 || !IsPointLabel(lines[label].Text))
            return prose;
        var first = label + 1;
        var end = first;
        while (end < lines.Count && (end == first || !lines[end].BreakBefore)
            && (Phrases.EndsSentence(lines[end].Text) || Phrases.IsItem(lines[end].Text))
            && Phrases.Columns(lines[end].Text) <= LongestPoint
            // Below the last of several items the text begins, though nothing parts it from them.
            && !(end - prose >= 2 && Phrases.IsItem(lines[end - 1].Text) && !Phrases.IsItem(lines[end].Text)))
            end++;
        // A summary of one line may be one block with the first paragraph, which is longer by far.
        var joined = IsSummaryAbove(lines, first, end);
        if (joined)
            end = first + 1;
        // So many sentences on end are the text itself, of which the first at most sums it up.
        if (end - prose > MostPoints && !Phrases.IsItem(lines[end - 1].Text))
            end = prose + 1;
        // A blank line parts the summary from the text.
        if (end - first < 2 && !joined
            && !(end > first && end < lines.Count && lines[end].BreakBefore
                && lines[label].Text.Contains('要', StringComparison.Ordinal))
            || lines.FindIndex(end, static l => IsProse(l.Text)) is not (> 0 and var next))
            return prose;
        // The first paragraph may be one short sentence.
        while (next > end && lines[next - 1].BreakBefore && Phrases.EndsSentence(lines[next - 1].Text))
            next--;
        facts.Summaries.Add(new Fact(lines[first].Text, 48));
        facts.Ask("head", lines[first].Text, "dropped: points above the text");
        return next;
    }

    /// <summary>How many times as long as the summary above it the first paragraph is at least.</summary>
    private const int LongerBy = 2;

    /// <summary>Whether of two lines on end below a label the second begins the text, whose paragraphs stand apart.</summary>
    private static bool IsSummaryAbove(List<CaptureLine> lines, int first, int end) =>
        end == first + 2 && end < lines.Count && lines[end].BreakBefore && IsProse(lines[end - 1].Text)
        && !Phrases.IsItem(lines[first].Text) && !Phrases.IsItem(lines[end - 1].Text)
        && Phrases.Columns(lines[end - 1].Text) >= LongerBy * Phrases.Columns(lines[first].Text);

    /// <summary>Lines up to the label, of which the points above running text are.</summary>
    private const int MostShort = 4;

    private static bool IsPointLabel(string text) =>
        PointLabels.Contains(text.Trim(':', '：', '【', '】', ' '))
        || text.Length < 40 && text.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var by && PointLabels.Contains(text[..by]);

    /// <summary>Lines above the label of points in a text that has no page's head, and fewest points below it.</summary>
    private const int LongestAbovePoints = 10, FewestPoints = 2;

    /// <summary>
    /// The lines without points that sum the text up below their label, where the first paragraph follows; points that no sign marks are
    /// one block with it.
    /// </summary>
    private static List<CaptureLine> WithoutPoints(List<CaptureLine> lines, CaptureFacts facts)
    {
        var label = lines.FindIndex(0, Math.Min(LongestAbovePoints, lines.Count), static l => IsPointLabel(l.Text));
        if (label < 1)
            return lines;
        var end = label + 1;
        while (end < lines.Count && Phrases.IsItem(lines[end].Text) && Phrases.Columns(lines[end].Text) <= LongestPoint)
            end++;
        if (end == label + 1)
        {
            while (end < lines.Count && !lines[end].BreakBefore && Phrases.EndsSentence(lines[end].Text)
                && Phrases.Columns(lines[end].Text) <= LongestPoint)
                end++;
            if (end < lines.Count && (!lines[end].BreakBefore || end - label > MostPoints + 1))
                return lines;
        }

        if (end - label <= FewestPoints || end >= lines.Count || !IsProse(lines[end].Text))
            return lines;
        facts.Ask("head", lines[label + 1].Text, "dropped: points above the text");
        return [.. lines[..label], lines[end] with { BreakBefore = true }, .. lines[(end + 1)..]];
    }

    /// <summary>
    /// The lines without a headline that stands there once more, with the beginning of the text between the two, as a list of the newest
    /// posts has it.
    /// </summary>
    private static List<CaptureLine> WithoutTeaser(List<CaptureLine> lines, ref int prose)
    {
        for (var i = 0; i + 2 < lines.Count && i < LongestHead; i++)
        {
            if (lines[i].Text.Length < LeastHeadline / 2 || lines[i].Text != lines[i + 2].Text
                || !(lines[i + 1].Text.EndsWith("...", StringComparison.Ordinal) || lines[i + 1].Text[^1] == '…'))
                continue;
            prose = prose > i ? lines.FindIndex(i + 3, static l => IsProse(l.Text)) - 2 : prose;
            return [.. lines[..i], .. lines[(i + 2)..]];
        }

        return lines;
    }

    /// <summary>
    /// Whether a line stands right below the buttons for those who read a letter on its page, where the headline stands, be it a sentence:
    /// <c>Subscribe</c>, <c>Sign in</c>, <c>The tide is back. The boats are not.</c>
    /// </summary>
    private static bool IsBelowSignIn(List<CaptureLine> lines, int at) =>
        at > 1 && lines[at - 1].Text is "Sign in" && lines[at - 2].Text is "Subscribe"
        && Phrases.Columns(lines[at].Text) <= LongestHeadline && !NoiseRules.IsButton(lines[at].Text) && lines.Count > at + 1
        && Phrases.Columns(lines[at + 1].Text) <= LongestHeadline;

    /// <summary>Paragraphs that are looked at for what parts them.</summary>
    private const int Parted = 3;

    /// <summary>
    /// Whether a sentence is one block with the buttons above it, where all paragraphs below stand apart: then it is none of these, and
    /// sums the text up.
    /// </summary>
    private static bool IsDeckInBlock(List<CaptureLine> lines, int at)
    {
        if (at == 0 || at + Parted >= lines.Count || lines[at].BreakBefore || !NoiseRules.IsButton(lines[at - 1].Text)
            || Phrases.Columns(lines[at].Text) > LongestPoint || Phrases.IsChinese(lines[at].Text))
            return false;
        for (var i = at + 1; i <= at + Parted; i++)
        {
            if (!lines[i].BreakBefore || !IsProse(lines[i].Text))
                return false;
        }

        return true;
    }

    /// <summary>Columns of the longest line that says whom a text speaks to.</summary>
    private const int LongestSalutation = 80;

    private static readonly string[] Saluting = ["各", "尊敬的", "亲爱的", "親愛的", "致各", "致全体", "致全體", "Dear ", "To all "];

    /// <summary>Where a text begins with whom it speaks to, right above its first paragraph: <c>各渡口管理处，各有关单位：</c></summary>
    private static int FromSalutation(List<CaptureLine> lines, int byline, int prose) =>
        prose < lines.Count && prose - 1 > byline && lines[prose - 1] is { Kind: LineKind.Loose, Text: [.., '：' or ':' or ','] to }
        && Phrases.Columns(to) <= LongestSalutation && Array.Exists(Saluting, s => to.StartsWith(s, StringComparison.Ordinal))
            ? prose - 1 : prose;

    private static readonly System.Buffers.SearchValues<char> HeadingSigns = System.Buffers.SearchValues.Create("▎▍▌▋▊▉█▏▐");

    /// <summary>Where a text begins with a heading that a sign marks, as it marks others below: <c>▎两岸渡轮同日复航</c>.</summary>
    private static int FromMarked(List<CaptureLine> lines, int byline, int prose) =>
        prose < lines.Count && prose - 1 > byline && lines[prose - 1].Text is { Length: > 2 } heading && HeadingSigns.Contains(heading[0])
        && lines.FindIndex(prose, l => l.Text[0] == heading[0]) > 0 ? prose - 1 : prose;

    private static readonly HashSet<string> WriterLabels = new(["Author Info", "About the author", "About the writer", "Author bio",
        "Written by", "Author", "作者简介", "关于作者", "作者簡介", "關於作者"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ToWriter = ["profile", "all posts", "all articles", "full bio", "更多文章", "全部文章", "所有文章", "个人主页",
        "個人主頁"];

    /// <summary>Lines of the longest box on a writer.</summary>
    private const int LongestBox = 8;

    /// <summary>
    /// Below the headline a page may say who wrote the text, in sentences between a label and the button that leads to all he wrote: where
    /// the text begins below that.
    /// </summary>
    private static int PastWriterBox(List<CaptureLine> lines, int prose)
    {
        if (prose < 2 || Array.FindIndex([.. lines.Skip(Math.Max(0, prose - LongestBox)).Take(Math.Min(prose, LongestBox))],
            static l => WriterLabels.Contains(l.Text.TrimEnd(':', '：'))) < 0)
            return prose;
        var button = lines.FindIndex(prose + 1, Math.Min(LongestBox, lines.Count - prose - 1),
            static l => l.Text.Length <= LeastProse && !Phrases.EndsSentence(l.Text) && Phrases.Count(l.Text, ToWriter) > 0);
        return button > 0 && lines.FindIndex(button + 1, static l => IsProse(l.Text)) is > 0 and var next ? next : prose;
    }

    /// <summary>
    /// Where questions are answered, an answer begins below the line that says how many approved of it, be its first sentence short. Who
    /// answered stands first below the way to the other answers.
    /// </summary>
    private static int FromApproval(List<CaptureLine> lines, int prose, CaptureFacts facts)
    {
        var head = Math.Min(prose, LongestHead);
        var approved = lines.FindLastIndex(head, head + 1,
            static l => l.Text.Length < LeastHeadline * 2 && char.IsAsciiDigit(l.Text[0])
                && (l.Text.EndsWith("人赞同了该回答", StringComparison.Ordinal) || l.Text.EndsWith("人赞同了该文章", StringComparison.Ordinal)));
        if (approved < 1 || approved + 1 >= prose || !lines.GetRange(approved + 1, prose - approved - 1)
            .TrueForAll(static l => l.Kind == LineKind.Loose && Phrases.EndsSentence(l.Text)))
            return prose;
        var others = lines.FindLastIndex(approved, approved + 1, static l => l.Text.StartsWith("查看全部", StringComparison.Ordinal));
        if (others >= 0 && others + 1 < approved && IsName(lines[others + 1].Text))
            facts.Authors.Add(new Fact(lines[others + 1].Text, CaptureFacts.Poster));
        return approved + 1;
    }
}
