using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>Boxes of links in the midst of a text: where what a line opens ends, told by the form of what stands below it.</summary>
internal static class BoxEnds
{
    /// <summary>Columns of the shortest headline that stands behind what opens a box.</summary>
    private const int LeastLinked = 12;

    /// <summary>
    /// What opens a box may hold its links in its own line, <c>延伸閱讀：渡口換上新模型</c>, and between any two paragraphs: then the box ends with it,
    /// and with links alone below, where a paragraph or a heading above one stands next. -1 where it holds none, or nothing follows.
    /// </summary>
    public static int PastLinks(List<CaptureLine> lines, int at)
    {
        var opener = MarkdownText.Plain(lines[at].Text);
        if (opener.AsSpan().IndexOfAny("：:】]") is not (> 1 and < 20 and var sign)
            || Phrases.Columns(opener.AsSpan(sign + 1).Trim(" ：:")) < LeastLinked)
            return -1;
        var next = at + 1;
        while (next < lines.Count && lines[next].Kind != LineKind.Verbatim && !Edges.IsText(MarkdownText.Plain(lines[next].Text))
            && (!lines[next].BreakBefore || lines[next].Text.TrimStart(MarkdownText.Strong, ' ').StartsWith(MarkdownText.LinkOpen)))
            next++;
        // One line below the link whose words the next paragraph says again heads that.
        if (next == at + 2 && next < lines.Count && lines[next].BreakBefore && Edges.IsParagraph(lines, next, LeastBelowLinks)
            && Phrases.Columns(lines[at + 1].Text) < Phrases.Columns(opener) && MarkdownText.Plain(lines[at + 1].Text) is var head
            && !Phrases.EndsSentence(head) && new SharedWords(lines[next].Text).Tells(head)
            && !new SharedWords(lines[next].Text).Tells(opener.AsSpan(sign + 1)))
            return at;
        var heading = next + 1 < lines.Count && lines[next].Kind is LineKind.Heading or LineKind.Loose && lines[next].BreakBefore
            && (!Phrases.EndsSentence(MarkdownText.Plain(lines[next].Text)) || lines[next].Text[^1] is '?' or '？')
            && Phrases.Columns(lines[next].Text) < Edges.LeastProse;
        return next < lines.Count && lines[next].BreakBefore
            && (Edges.IsParagraph(lines, next, LeastBelowLinks) || heading && Edges.IsParagraph(lines, next + 1, LeastBelowLinks))
            ? next - 1 : -1;
    }

    /// <summary>Columns of the shortest paragraph below a line of links.</summary>
    private const int LeastBelowLinks = 40;

    /// <summary>
    /// A box of one article of the same paper ends with who wrote that: its label, its title, <c>By Jane Doe</c>. -1 where no paragraph
    /// follows.
    /// </summary>
    public static int PastByline(List<CaptureLine> lines, int at)
    {
        for (var i = at + 1;
            i < lines.Count && i <= at + MostOfTeaser && lines[i].Kind == LineKind.Loose && !Phrases.EndsSentence(lines[i].Text); i++)
        {
            if (lines[i].Text.StartsWith("By ", StringComparison.Ordinal) && lines[i].Text.Length < 50)
                return i + 1 < lines.Count && (Edges.IsParagraph(lines, i + 1) || i + 2 < lines.Count && Edges.IsParagraph(lines, i + 2))
                    ? i : -1;
        }

        return -1;
    }

    /// <summary>Lines of such a box below its label.</summary>
    private const int MostOfTeaser = 4;

    /// <summary>Titles of the longest box in the midst of a text.</summary>
    private const int MostTitles = 6;

    /// <summary>
    /// Where blank lines part the paragraphs, a box ends with its last title on end: below a blank line stands a paragraph, or a heading
    /// above one. -1 where it is no such box.
    /// </summary>
    public static int PastTitles(List<CaptureLine> lines, int at)
    {
        if (!BoxLabels.Begins(MarkdownText.Plain(lines[at].Text)))
            return -1;
        var next = at + 1;
        while (next < lines.Count && lines[next].Kind == LineKind.Loose && (next == at + 1 || !lines[next].BreakBefore)
            && !Phrases.EndsSentence(MarkdownText.Plain(lines[next].Text)) && Phrases.Columns(lines[next].Text) >= LeastLinked)
            next++;
        if (next == at + 1 || next > at + MostTitles + 1 || next >= lines.Count || !lines[next].BreakBefore)
            return -1;
        var heading = next + 1 < lines.Count && lines[next + 1].BreakBefore && !Phrases.EndsSentence(MarkdownText.Plain(lines[next].Text))
            && Phrases.Columns(lines[next].Text) < Edges.LeastProse
            && (Wording.Of(MarkdownText.Plain(lines[next].Text)).Share < 0.3 || lines[next - 1].Indented && !lines[next].Indented);
        return Edges.IsParagraph(lines, next) || heading && Edges.IsParagraph(lines, next + 1) ? next - 1 : -1;
    }

    /// <summary>Columns of the shortest paragraph below titles that stand apart.</summary>
    private const int LeastBelowPicks = 90;

    /// <summary>Fewer titles are a box only below what picks them for the reader.</summary>
    private const int FewestTitles = 2;

    /// <summary>
    /// Titles of a box may stand apart from each other as paragraphs do, as items, or each above what it is about: the box ends above a
    /// long paragraph that no other title follows, or above what a picture in front of one shows. -1 where it is no such box.
    /// </summary>
    public static int PastPicks(List<CaptureLine> lines, int at)
    {
        var label = MarkdownText.Plain(lines[at].Text);
        var picked = BoxLabels.Picks(label);
        if (!picked && !BoxLabels.Begins(label))
            return -1;
        var (next, titles) = (at + 1, 0);
        for (; next < lines.Count && titles <= MostTitles; next++)
        {
            if (IsPick(lines[next], titles == 0 ? LeastLinked : LeastLinked / 2))
                titles++;
            else if (!(titles > 0 && lines[next] is { Kind: LineKind.Loose, BreakBefore: false } teaser
                && teaser.Text[^1] is not (':' or '：') && lines[next - 1].Kind == LineKind.Loose
                && Phrases.Columns(teaser.Text) <= LongestPick && IsPick(lines[next - 1], 1)))
                break;
        }

        var shown = next < lines.Count && lines[next].Kind == LineKind.Caption ? next + 1 : next;
        if (titles < (picked ? 1 : FewestTitles) || titles > MostTitles || shown >= lines.Count || !lines[shown].BreakBefore
            || !Edges.IsParagraph(lines, shown, LeastBelowPicks) || IsTitleAboveTeaser(lines, shown + 1))
            return -1;
        // Where titles are items, what the page marks as a heading is the next one of the text.
        if (lines[next - 1].Kind == LineKind.Heading && lines[next - 2].Kind == LineKind.Item)
            return next - 2;
        // The last line may be the next heading where it looks like no title: few words, and small letters where titles have capitals.
        var last = MarkdownText.Plain(lines[next - 1].Text);
        var above = MarkdownText.Plain(lines[next - 2].Text);
        var heading = next - 2 > at && IsPick(lines[next - 1], 1)
            && (Phrases.IsChinese(last) ? Phrases.Columns(last) * 2 <= Phrases.Columns(above) : IsInCapitals(above) && !IsInCapitals(last));
        return heading ? next - 2 : next - 1;
    }

    private static bool IsPick(CaptureLine line, int least) =>
        line.Kind is LineKind.Loose or LineKind.Heading or LineKind.Item or LineKind.Paragraph && MarkdownText.Plain(line.Text) is var title
        && Phrases.Columns(title) is var columns && columns <= LongestPick && columns >= least
        && title[^1] is not (':' or '：') && (!Phrases.EndsSentence(title) || title[^1] is '?' or '？' or '!' or '！');

    /// <summary>Columns of the longest title in such a box.</summary>
    private const int LongestPick = 110;

    private static bool IsTitleAboveTeaser(List<CaptureLine> lines, int at) =>
        at + 1 < lines.Count && lines[at].Kind == LineKind.Loose && !Phrases.EndsSentence(lines[at].Text)
        && !Captions.IsMarked(lines[at].Text) && Phrases.Columns(lines[at].Text) is >= LeastLinked and <= LongestPick
        && NoiseRules.Judge(lines[at].Text, new NoisePlace(at, lines.Count)) == NoiseAction.Keep && Edges.IsParagraph(lines, at + 1);

    /// <summary>Whether most words of a title begin with capitals, as papers set their own.</summary>
    private static bool IsInCapitals(string title) =>
        title.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 2 } words
        && words.Skip(1).Count(static w => char.IsUpper(w[0])) * 2 > words.Length - 1;
}
