using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What stands at the two ends of a cleaned text and is not of it: short lines below the headline, and what follows the last sentence.
/// </summary>
internal static class Edges
{
    /// <summary>Columns from which a line is running text.</summary>
    public const int LeastProse = 60;

    /// <summary>Paragraphs after a box in the middle, which then was no end.</summary>
    private const int FewestAfterBox = 3;

    /// <summary>
    /// Of short lines that stand above the first paragraph of a page only the last can be a heading of it: the others name the author and
    /// the buttons.
    /// </summary>
    public static void Head(List<CaptureLine> blocks, CaptureFacts facts)
    {
        // Business / The headline: the section stands above it, or under what a library has filed it.
        if (blocks is [{ Kind: LineKind.Heading } top, var next, ..] && Trails.LeadsHere(top.Text, next.Kind == LineKind.Heading))
            blocks.RemoveAt(0);
        var first = blocks.FindIndex(static b => b.Kind is not (LineKind.Heading or LineKind.Caption or LineKind.Verbatim));
        for (var i = first - 1; i >= 0; i--)
        {
            if (blocks[i].Kind != LineKind.Heading)
                continue;
            var text = MarkdownText.Plain(blocks[i]);
            if (i < first - 1 && i > 0
                || facts.Authors.Concat(facts.Sources).Any(a => a.Value.Length > 0 && Phrases.Key(a.Value) == Phrases.Key(text))
                || i > 0 && char.IsAsciiDigit(text[0]) && !text.Contains(' ', StringComparison.Ordinal) && text.Length < 16)
                blocks.RemoveAt(i);
        }
    }

    /// <summary>Columns of the longest line that names a writer and his account.</summary>
    private const int LongestPair = 28;

    /// <summary>Weight of a title that stands above the text already.</summary>
    private const int SureTitle = 60;

    /// <summary>Columns of the shortest headline that has a line below it.</summary>
    private const int LeastHeadline = 30;

    /// <summary>
    /// Between a headline and its date a second line sums the article up; the first of two short lines may be the paper's name, though.
    /// </summary>
    public static void Standfirst(List<CaptureLine> kept, string stamp, CaptureFacts facts)
    {
        if (kept is [{ Kind: LineKind.Loose, Text: var menu }, _, ..] && Trails.IsBarred(menu))
            kept.RemoveAt(0);
        // The Quay Letter / Thursday, August 14, 2025 | Issue 221 / the headline; not below one: 渡口学刊 2024年第8期
        if (kept is [{ Kind: LineKind.Loose } only] && IsIssue(stamp)
            && !facts.Sources.Exists(s => stamp.StartsWith(s.Value, StringComparison.Ordinal))
            && Phrases.Columns(only.Text) < 2 * LeastHeadline
            && !Phrases.EndsSentence(only.Text))
        {
            facts.Sources.Add(new Fact(only.Text, 55));
            kept.Clear();
            return;
        }

        // The headline / The Quay Review / By Jane Doe; a word of who posted it may stand above.
        if ((kept.Count is 2 or 3 || kept.Count == 1 && facts.Titles.Exists(static t => t.Weight >= SureTitle))
            && kept[^1] is { Kind: LineKind.Loose } paper && PersonNames.IsMedium(paper.Text))
        {
            facts.Sources.Add(new Fact(paper.Text, 55));
            kept.RemoveAt(kept.Count - 1);
            return;
        }

        if (kept is not [{ Kind: LineKind.Loose } headline, { Kind: LineKind.Loose } below])
            return;
        // The headline / 林一舟 望潮笔记 / 2026年1月8日 21:47: accounts name writer and account between the two.
        if (Phrases.IsChinese(below.Text) && Phrases.Columns(below.Text) <= LongestPair
            && CreditNames.OfPair(below.Text) is { Writer: { } writer, Medium: { } medium })
        {
            facts.Authors.Add(new Fact(writer, 60));
            facts.Sources.Add(new Fact(medium, 50));
            kept.RemoveAt(1);
            return;
        }

        var columns = Phrases.Columns(headline.Text);
        if (columns < LeastHeadline || Phrases.EndsSentence(headline.Text) || Phrases.IsMotto(below.Text)
            || Phrases.Columns(below.Text) is var under && (under < 20 || under > 160 || under * 6 > columns * 10)
            || !below.BreakBefore && columns > 70)
            return;
        facts.Summaries.Add(new Fact(below.Text, 50));
        kept.RemoveAt(1);
    }

    /// <summary>Whether a line says which issue it is: <c>Issue #12</c>, <c>第12期</c>, <c>BRIEFING PAPER NO. 14</c>.</summary>
    public static bool IsIssue(string stamp) =>
        stamp.LastIndexOf("No. ", StringComparison.OrdinalIgnoreCase) is >= 0 and var no && stamp.Length - no < 9
        && char.IsAsciiDigit(stamp[^1])
        || stamp.IndexOf("Issue ", StringComparison.Ordinal) is >= 0 and var at
            && stamp.AsSpan(at + 6).TrimStart('#') is [>= '0' and <= '9', ..]
        || stamp.EndsWith('期') && stamp.LastIndexOf('年') is > 3 and var year && char.IsAsciiDigit(stamp[year - 1])
            && stamp.Length - year is 3 or 4 && char.IsAsciiDigit(stamp[year + 1])
        || stamp.IndexOf('第') is >= 0 and var number && stamp.AsSpan(number).IndexOf('期') is > 1 and < 7;

    /// <summary>How much running text stands before each line, in letters and paragraphs; the last entry is for all.</summary>
    public static (int Letters, int Paragraphs)[] ProseBefore(List<CaptureLine> lines)
    {
        var before = new (int Letters, int Paragraphs)[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            var counts = text.Length >= LeastProse / 2 && lines[i].Kind != LineKind.Verbatim && Phrases.Columns(text) >= 2 * LeastProse
                && Phrases.EndsSentence(MarkdownText.Plain(text));
            before[i + 1] = counts ? (before[i].Letters + text.Length, before[i].Paragraphs + 1) : before[i];
        }

        return before;
    }

    /// <summary>The last line of what begins with a line that may end the text, where the text goes on below; -1 where it ends.</summary>
    public static int Past((int Letters, int Paragraphs)[] proseBefore, List<CaptureLine> lines, int at, bool opensComments)
    {
        if (opensComments)
            return IsAboveText(proseBefore, lines, at) ? at : -1;
        if (BoxEnds.PastLinks(lines, at) is >= 0 and var last)
            return last;
        if (BoxEnds.PastByline(lines, at) is >= 0 and var byline)
            return byline;
        if (BoxEnds.PastTitles(lines, at) is >= 0 and var box)
            return box;
        if (BoxEnds.PastPicks(lines, at) is >= 0 and var picks)
            return picks;
        return GoesOn(proseBefore, at) || GoesOnSoon(lines, at) ? PastBox(lines, at) : -1;
    }

    /// <summary>Whether a line is a paragraph of an article, and none of what stands below one.</summary>
    public static bool IsParagraph(List<CaptureLine> lines, int at, int least = LeastProse)
    {
        var text = MarkdownText.Plain(lines[at].Text);
        return lines[at].Kind is LineKind.Loose or LineKind.Paragraph && Phrases.Columns(text) >= least && Phrases.EndsSentence(text)
            && NoiseRules.Judge(text, new NoisePlace(lines.Count, lines.Count + 1)) == NoiseAction.Keep
            && Wording.Of(text) is { Share: < 0.3 } wording
            && !(wording.Has(WordClass.Trade) && PersonNames.IsPerson(string.Join(' ', text.Split(' ').Take(2))));
    }

    /// <summary>Whether enough running text follows a line for it to be a box in the middle of an article rather than its end.</summary>
    private static bool GoesOn((int Letters, int Paragraphs)[] proseBefore, int at)
    {
        var (letters, paragraphs) = proseBefore[at];
        var all = proseBefore[^1];
        return all.Paragraphs - paragraphs >= FewestAfterBox && (all.Letters - letters) * 2 > letters;
    }

    /// <summary>
    /// Whether a line that may stand above comments is a heading of the article's own: paragraph on paragraph follows, and nobody's name.
    /// </summary>
    public static bool IsHeadingOfProse(List<CaptureLine> lines, int at)
    {
        if (lines[at].Text.AsSpan().ContainsAnyInRange('0', '9') || lines.Count - at <= FewestAfterBox)
            return false;
        for (var i = at + 1; i < lines.Count && i <= at + FewestAfterBox + 1; i++)
        {
            var text = MarkdownText.Plain(lines[i].Text);
            if (!Phrases.EndsSentence(text) || Phrases.Columns(text) < LeastProse)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a counter of comments stands among the buttons above the text: nothing said yet, and directly below it running text that
    /// goes on.
    /// </summary>
    private static bool IsAboveText((int Letters, int Paragraphs)[] proseBefore, List<CaptureLine> lines, int at)
    {
        var below = at + 1;
        while (below < lines.Count && below <= at + LongestBox && NoiseRules.IsButton(lines[below].Text))
            below++;
        return proseBefore[at].Paragraphs == 0 && below < lines.Count && proseBefore[below + 1].Paragraphs == 1 && GoesOn(proseBefore, at);
    }

    /// <summary>Lines of the longest box in the middle of a text.</summary>
    private const int LongestBox = 8;

    /// <summary>
    /// Whether running text goes on soon after a box of links or of buttons that share: two paragraphs on end, as no list of headlines and
    /// teasers has them, none of them of a foot.
    /// </summary>
    private static bool GoesOnSoon(List<CaptureLine> lines, int at)
    {
        var label = MarkdownText.Plain(lines[at].Text);
        var shares = BoxLabels.Shares(label);
        if (!shares && !BoxLabels.Begins(label))
            return false;
        var run = 0;
        for (var i = at + 1; i < lines.Count && i <= at + LongestBox + 2; i++)
        {
            var text = MarkdownText.Plain(lines[i].Text);
            if (shares && Furniture.OpensComments(text))
                return false;
            if (NoiseRules.IsDebris(text))
                continue;
            if (IsParagraph(lines, i))
            {
                if (++run == 2)
                    return true;
            }
            // Between the two a heading may stand, apart from both; a teaser stands right below its title.
            else if (!(run == 1 && i + 1 < lines.Count && lines[i].BreakBefore
                && (lines[i + 1].BreakBefore || Phrases.Columns(lines[i + 1].Text) > 2 * LeastProse) && lines[i].Kind != LineKind.Verbatim
                && Phrases.Columns(text) < LeastProse && IsParagraph(lines, i - 1)))
            {
                run = 0;
            }
        }

        return false;
    }

    /// <summary>Whether a line is running text, or says that a list follows; titles do neither.</summary>
    public static bool IsText(string text) =>
        Phrases.Columns(text) is var columns
        && (columns >= LeastProse && Phrases.EndsSentence(text) || columns * 2 > LeastProse && text[^1] is ':' or '：');

    /// <summary>Where the text goes on after a box: past its short lines.</summary>
    private static int PastBox(List<CaptureLine> lines, int at)
    {
        var i = at + 1;
        while (i < lines.Count && lines[i].Kind != LineKind.Verbatim && !IsText(MarkdownText.Plain(lines[i].Text)))
            i++;
        // Right above the text stands its heading, where the page marks it as one.
        if (i - 1 > at + 1 && i < lines.Count && lines[i - 1].Kind == LineKind.Heading && lines[i - 2].Kind != LineKind.Heading
            && !lines[i - 1].Text.Contains(MarkdownText.LinkOpen, StringComparison.Ordinal))
            i--;
        // Where the text gives its headings no room below, a few words between the box's titles and a paragraph head it.
        else if (i - 2 > at && i < lines.Count && lines[i - 1].Kind == LineKind.Loose && !lines[i].BreakBefore
            && lines.GetRange(at + 1, i - at - 2).TrueForAll(l => Phrases.Columns(l.Text) > 2 * Phrases.Columns(lines[i - 1].Text)))
            i--;
        return i - 1;
    }

    /// <summary>Columns of the longest row of what is known already.</summary>
    private const int LongestStated = 60;

    private static readonly char[] Joints =
        [' ', '\u3000', '·', '•', '|', '｜', '/', '／', '-', '–', '—', ',', '，', '：', ':', '*', '_', '(', ')', '（', '）', '《', '》'];

    /// <summary>
    /// Whether a line at either end says nothing but whose the text is, by whom and in which issue, as is known already:
    /// <c>江左晨报 第1764期 · 林一舟</c>.
    /// </summary>
    public static bool IsStated(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index > 1 && place.Index < place.Count - 2 || text.Length < 4 || Phrases.Columns(text) > LongestStated)
            return false;
        var rest = text;
        foreach (var known in facts.Sources.Concat(facts.Authors))
        {
            if (known.Value.Length > 1 && known.Weight > 0)
                rest = rest.Replace(known.Value, " ", StringComparison.OrdinalIgnoreCase);
        }

        return CreditNames.AreStated(text, facts) || rest.Length < text.Length
            && (rest.Trim(Joints) is { Length: 0 } || rest.Trim(Joints) is { Length: < 14 } issue && IsIssue(issue));
    }

    private static readonly string[] LeadLabels = ["导语", "導語", "导读", "導讀", "摘要", "核心提示", "内容提要", "內容提要", "内容摘要", "內容摘要", "提要"];

    /// <summary>Characters of the longest label in brackets, columns of what stands behind it, and how far down it stands.</summary>
    private const int LongestLeadLabel = 14, LongestLeadIn = 300, LastOfLeadIns = 14;

    /// <summary>
    /// Whether a line above the text sums it up, as accounts write below their own name: <c>【望潮导读】十二条船装上了小模型。</c>, or by a label:
    /// <c>导语：十二条船装上了小模型。</c>
    /// </summary>
    public static bool IsLeadIn(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index <= LastOfLeadIns && Phrases.Columns(text) <= LongestLeadIn
            && Array.Find(LeadLabels, l => text.StartsWith(l, StringComparison.Ordinal)) is { } label
            && text.Length > label.Length + 8
            && text[(label.Length + 1)..].Trim() is { Length: > 7 } summed && text[label.Length] is '：' or ':')
        {
            facts.Summaries.Add(new Fact(summed, 55));
            return true;
        }

        if (text[0] != '【' || place.Index > LastOfLeadIns || Phrases.Columns(text) > LongestLeadIn
            || text.IndexOf('】') is not (>= 3 and <= LongestLeadLabel and var close)
            || text[(close - 2)..close] is not ("导读" or "導讀") || text[(close + 1)..].Trim() is not { Length: > 8 } said)
            return false;
        facts.Summaries.Add(new Fact(said, 55));
        return true;
    }
}
