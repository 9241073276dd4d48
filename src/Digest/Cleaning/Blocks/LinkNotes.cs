using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// What pages say to those who hear them read aloud, and copies keep: that a link opens elsewhere, and where a box may be skipped.
/// </summary>
internal static class LinkNotes
{
    /// <summary>Longest box that is skipped, in lines.</summary>
    private const int LongestBox = 30;

    private static readonly string[] Notes = [", opens new tab", " (opens in new tab)", " (opens in a new tab)", " (opens in a new window)",
        " (opens in new window)", "（在新窗口中打开）", "（在新視窗中開啟）"];

    private static readonly PhraseSet Any = new(Notes, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line without the notes behind its links.</summary>
    public static string Without(string line)
    {
        if (!Any.IsIn(line))
            return line;
        foreach (var note in Notes)
            line = line.Replace(note, "", StringComparison.OrdinalIgnoreCase);
        return line;
    }

    /// <summary>
    /// The last line of a box that a line says may be skipped: <c>Skip Most read and continue reading</c> … <c>End of Most read</c>; of a
    /// letter, the next rule below <c>SPONSORED</c>; where none is, the line itself.
    /// </summary>
    public static int PastSkipped(List<CaptureLine> lines, int at)
    {
        if (lines[at].Text.Length > 200)
            return at;
        var text = MarkdownText.Plain(lines[at].Text);
        if (at > 0 && IsRule(lines[at - 1].Text)
            && text.Trim(' ', ':', '：', '*') is "SPONSORED" or "Sponsored" or "SPONSOR" or "Sponsor" or "TOGETHER WITH" or "ADVERTISEMENT"
                or "Advertisement" or "广告" or "廣告" or "推广"
            && EndOfBox(lines, at, static l => IsRule(l.Text)) is > 0 and var rule)
            return rule;
        if (IsSoldBelow(lines, at, text) || IsCreditBelow(lines, at, text))
            return at + 1;
        // Pages let those who hear them skip a box: skip past newsletter promotion … after newsletter promotion.
        if (text.Equals("skip past newsletter promotion", StringComparison.OrdinalIgnoreCase)
            && EndOfBox(lines, at, IsAfterPromotion) is > 0 and var after)
            return after;
        return text.Length <= 80 && NameOf(text) is { } name && EndOfNamed(lines, at, name) is > 0 and var end ? end : at;
    }

    /// <summary>The line that ends a box which begins at a line, or -1.</summary>
    private static int EndOfBox(List<CaptureLine> lines, int at, Predicate<CaptureLine> ends) =>
        lines.FindIndex(at + 1, Math.Min(LongestBox, lines.Count - at - 1), ends);

    private static bool IsAfterPromotion(CaptureLine line) =>
        line.Text.Length < 60
        && MarkdownText.Plain(line.Text).Trim().Equals("after newsletter promotion", StringComparison.OrdinalIgnoreCase);

    private static int EndOfNamed(List<CaptureLine> lines, int at, string name) =>
        EndOfBox(lines, at, l => MarkdownText.Plain(l.Text).Trim() == "End of " + name);

    /// <summary>Whether an advertisement in a letter kept as text stands below its label: it leads away at its end.</summary>
    private static bool IsSoldBelow(List<CaptureLine> lines, int at, string text) =>
        text.Trim(' ', ':', '：', '*') is "SPONSORED" or "Sponsored" or "ADVERTISEMENT" && at + 1 < lines.Count
        && lines[at + 1].Text is { Length: < 400 } sold && sold.EndsWith(')') && sold.Contains("(http", StringComparison.Ordinal);

    /// <summary>Whether it stands below a label whose a picture is: <c>圖片來源:</c>, <c>渡口圖庫</c>.</summary>
    private static bool IsCreditBelow(List<CaptureLine> lines, int at, string text) =>
        text.Length <= 24 && text[^1] is ':' or '：' && Captions.IsCreditLabel(text) && at + 1 < lines.Count
        && lines[at + 1] is { Kind: LineKind.Loose or LineKind.Paragraph, Text: { Length: > 1 } whose } && Phrases.Columns(whose) <= 40
        && !Phrases.EndsSentence(whose);

    /// <summary>Lines of the longest such box, and columns of the longest of them and of the shortest paragraph below.</summary>
    private const int MostTeased = 12, LongestTeased = 110, LeastBelowTeaser = 90, LeastBelowHeading = 60;

    /// <summary>
    /// The last line of a box among the paragraphs that a label opens, with rubric, title and writer of what it leads to right below, or
    /// apart where a day ends them: where blank lines part all else, the box ends above the next of them. The name of the site may stand
    /// above the label. Where none is, the line itself.
    /// </summary>
    public static int PastTeaser(List<CaptureLine> lines, int at)
    {
        if (!lines[at].BreakBefore || lines[at].Text.Length > BoxLabels.Longest)
            return at;
        var label = IsTeaser(lines[at]) || at + 1 == lines.Count || lines[at + 1].BreakBefore || !IsTeaser(lines[at + 1]) ? at : at + 1;
        if (!IsTeaser(lines[label]))
            return at;
        var next = label + 1;
        while (next < lines.Count && next <= label + MostTeased && lines[next] is { Kind: LineKind.Loose } line
            && (!line.BreakBefore || next == label + 1)
            && Phrases.Columns(line.Text) <= LongestTeased && (!Phrases.EndsSentence(line.Text) || line.Text[^1] is '?' or '？'))
            next++;
        if (next == label + 1 || next >= lines.Count || !lines[next].BreakBefore
            || lines[label + 1].BreakBefore && !IsDay(lines[next - 1].Text))
            return at;
        var headed = next + 1 < lines.Count && lines[next + 1].BreakBefore && IsLong(lines[next + 1], LeastBelowHeading);
        return headed || IsLong(lines[next], LeastBelowTeaser) ? next - 1 : at;
    }

    /// <summary>
    /// The last line of what a copy has in the place of a film: <c>watch now</c>, its length, its title and the show; the line itself where
    /// none stands there.
    /// </summary>
    public static int PastFilm(List<CaptureLine> lines, int at)
    {
        if (!lines[at].Text.Equals("watch now", StringComparison.OrdinalIgnoreCase) || at + 1 >= lines.Count
            || !lines[at + 1].Text.StartsWith("VIDEO", StringComparison.Ordinal)
            || lines[at + 1].Text.AsSpan(5).Trim() is not { Length: > 3 and < 9 } length || length.IndexOfAnyExcept(OfLengths) >= 0)
            return at;
        var end = at + 1;
        while (end + 1 < lines.Count && end < at + 3 && lines[end + 1] is { Kind: LineKind.Loose, BreakBefore: false } below
            && Phrases.Columns(below.Text) <= LongestTeased)
            end++;
        return end;
    }

    private static readonly string[] ReadMore = ["Read more: ", "Read more "];

    /// <summary>Lines of the longest such box, and columns of the longest label above its title.</summary>
    private const int MostOfReadMore = 6, LongestMore = 16;

    /// <summary>
    /// The last line of a box whose title stands once more in the link below what it is about, <c>Read more: What the tide left</c>; short
    /// labels may stand above the title. The line itself where none begins there.
    /// </summary>
    public static int PastReadMore(List<CaptureLine> lines, int at)
    {
        var title = at;
        while (title < at + 2 && title + 1 < lines.Count && Phrases.Columns(lines[title].Text) <= LongestMore)
            title++;
        for (var i = title + 1; i < lines.Count && i <= title + MostOfReadMore; i++)
        {
            if (lines[i].Text.Length > lines[title].Text.Length && lines[i].Text.Length <= lines[title].Text.Length + ReadMore[0].Length
                && lines[i].Text.EndsWith(lines[title].Text, StringComparison.Ordinal)
                && Array.Exists(ReadMore, r => lines[i].Text.StartsWith(r, StringComparison.Ordinal)))
                return i;
        }

        return at;
    }

    private static readonly System.Buffers.SearchValues<char> OfLengths = System.Buffers.SearchValues.Create("0123456789:");

    private static bool IsTeaser(CaptureLine line) =>
        line.Text.Length <= BoxLabels.Longest && BoxLabels.Is(MarkdownText.Plain(line.Text));

    private static bool IsDay(string text) =>
        text.Length <= 24 && DateFinder.IsDay(text);

    /// <summary>
    /// A note that stands on a line of its own, as copies of some pages have it, parts a sentence: <c>in a statement⏎, opens new tab⏎posted
    /// on its site</c>. The parts are joined.
    /// </summary>
    public static List<CaptureLine> Joined(List<CaptureLine> lines)
    {
        if (!lines.Exists(static l => IsNoteAlone(l.Text)))
            return lines;
        var made = new List<CaptureLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNoteAlone(lines[i].Text) || lines[i].BreakBefore || made.Count == 0)
            {
                made.Add(lines[i]);
            }
            else if (i + 1 < lines.Count && lines[i + 1] is { BreakBefore: false, Kind: LineKind.Loose, Text: [var first, ..] } rest
                && !Phrases.EndsSentence(made[^1].Text) && !char.IsUpper(first))
            {
                var gap = char.IsLetterOrDigit(first) || first is '(' or '“' or '"' ? " " : "";
                made[^1] = made[^1] with { Text = made[^1].Text + gap + rest.Text };
                i++;
            }
        }

        return made;
    }

    private static bool IsNoteAlone(string text) => text.Length is > 4 and < 30 && Without(text).Length == 0;

    private static bool IsLong(CaptureLine line, int columns) =>
        line.Kind is LineKind.Loose or LineKind.Paragraph && Phrases.Columns(line.Text) >= columns
        && (Phrases.EndsSentence(MarkdownText.Plain(line.Text)) || line.Text[^1] is ':' or '：');

    private static readonly System.Buffers.SearchValues<char> Strokes = System.Buffers.SearchValues.Create("-=_*─—━~ ");

    /// <summary>A line drawn across the text.</summary>
    private static bool IsRule(string text) => text.Length >= 5 && text.AsSpan().IndexOfAnyExcept(Strokes) < 0;

    private static string? NameOf(string text) =>
        text.StartsWith("Skip ", StringComparison.Ordinal) && text.EndsWith(" and continue reading", StringComparison.Ordinal)
        && text.Length > 26 ? text[5..^21].Trim()
        : text.StartsWith("跳过", StringComparison.Ordinal) && text.EndsWith("继续阅读", StringComparison.Ordinal)
        ? text[2..^4].TrimEnd('并', ' ').Trim() : null;
}
