using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Lines;

/// <summary>Lists as browsers copy them: without their signs, each item set in by blanks, below a line that announces them.</summary>
internal static class IndentedLists
{
    /// <summary>Fewest and most items.</summary>
    private const int Fewest = 2, Most = 20;

    /// <summary>Columns of the longest item.</summary>
    private const int Longest = 400;

    /// <summary>The share of words of surroundings from which on a line announces no list.</summary>
    private const double OfPage = 0.9;

    private static string WithoutBullet(string text) => SoftWraps.IsJoinedBullet(text) ? text[1..] : text;

    /// <summary>The lines, with such lists marked.</summary>
    public static List<CaptureLine> Mark(List<CaptureLine> lines)
    {
        for (var i = 0; i + Fewest < lines.Count; i++)
        {
            if (lines[i] is not { Kind: LineKind.Loose, Indented: false } above)
                continue;
            // 分享到：announces buttons, and below it the text may begin.
            var isAnnounced = above.Text[^1] is ':' or '：' && Wording.Of(above.Text).Share < OfPage;
            if (isAnnounced && Pointed(lines, i) is > 0 and var past)
            {
                i = past - 1;
                continue;
            }

            var end = i + 1;
            while (end < lines.Count && end <= i + Most && lines[end] is { Kind: LineKind.Loose, Indented: true } item
                && (end == i + 1 || item.BreakBefore == lines[i + 2].BreakBefore) && !Phrases.IsItem(item.Text)
                && Phrases.Columns(item.Text) <= Longest && (isAnnounced || IsLabelled(item.Text)))
                end++;
            // What goes on indented is a text whose paragraphs are.
            if (end - i - 1 < (isAnnounced ? Fewest : FewestLabelled) || end < lines.Count && lines[end].Indented
                || !isAnnounced && !(end < lines.Count && IsText(above) && IsText(lines[end])))
                continue;
            // Items apart from each other look as paragraphs do that are set in.
            if (isAnnounced && lines[i + 2].BreakBefore
                && lines.GetRange(i + 1, end - i - 1).Exists(static l => Phrases.Columns(l.Text) > LongestApart))
                continue;
            for (var k = i + 1; k < end; k++)
            {
                var words = MarkdownText.Write(WithoutBullet(lines[k].Text));
                lines[k] = lines[k] with { Kind = LineKind.Item, Markdown = true, Text = "- " + words };
            }

            i = end - 1;
        }

        return lines;
    }

    /// <summary>
    /// Fewest items that nothing announces, columns of the longest of them and of its label, and of the longest item that stands apart.
    /// </summary>
    private const int FewestLabelled = 3, LongestLabelled = 100, LongestLabel = 40, LongestApart = 160;

    /// <summary>Whether a line is a label with its value: <c>Draught at the pier: 2.4 m</c>.</summary>
    private static bool IsLabelled(string text) =>
        text.Length <= LongestLabelled && Phrases.Columns(text) <= LongestLabelled && !Phrases.EndsSentence(text)
        && text.AsSpan().IndexOfAny(':', '：') is > 1 and var colon && colon + 1 < text.Length
        && Phrases.Columns(text.AsSpan(0, colon)) <= LongestLabel && (text[colon] == '：' || text[colon + 1] == ' ');

    /// <summary>Columns of the shortest paragraph above and below items that nothing announces.</summary>
    private const int LeastText = 60;

    private static bool IsText(CaptureLine line) => Phrases.Columns(line.Text) >= LeastText && Phrases.EndsSentence(line.Text);

    private static readonly string[] Pointers = ["→ ", "➜ ", "➔ ", "▸ ", "☞ ", "➡ ", "➡️ ", "👉 ", "✅ ", "📌 "];

    /// <summary>Below a line that announces them lines on end behind one sign that points are items; the line past them, or 0.</summary>
    private static int Pointed(List<CaptureLine> lines, int at)
    {
        if (Array.Find(Pointers, p => lines[at + 1].Text.StartsWith(p, StringComparison.Ordinal)) is not { } pointer)
            return 0;
        var end = at + 1;
        while (end < lines.Count && end <= at + Most && lines[end] is { Kind: LineKind.Loose, Markdown: false } item
            && item.Text.Length > pointer.Length && item.Text.StartsWith(pointer, StringComparison.Ordinal))
            end++;
        if (end - at - 1 < Fewest)
            return 0;
        for (var k = at + 1; k < end; k++)
            lines[k] = lines[k] with
            {
                Kind = LineKind.Item,
                Markdown = true,
                Text = "- " + MarkdownText.Write(lines[k].Text[pointer.Length..].Trim()),
            };
        return end;
    }
}
