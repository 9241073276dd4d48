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

    private static string WithoutBullet(string text) => SoftWraps.IsJoinedBullet(text) ? text[1..] : text;

    /// <summary>The lines, with such lists marked.</summary>
    public static List<CaptureLine> Mark(List<CaptureLine> lines)
    {
        for (var i = 0; i + Fewest < lines.Count; i++)
        {
            if (lines[i] is not { Kind: LineKind.Loose, Indented: false } above || above.Text[^1] is not (':' or '：'))
                continue;
            var end = i + 1;
            while (end < lines.Count && end <= i + Most && lines[end] is { Kind: LineKind.Loose, Indented: true } item
                && (end == i + 1 || !item.BreakBefore) && !Phrases.IsItem(item.Text) && Phrases.Columns(item.Text) <= Longest)
                end++;
            // What goes on indented is a text whose paragraphs are.
            if (end - i - 1 < Fewest || end < lines.Count && lines[end].Indented)
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
}
