using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// Lists of pages copied with a line for each paragraph, of which only the lines are left: short ones on end without the sign of a
/// sentence, below a line that announces them or below their heading, and above a paragraph.
/// </summary>
internal static class BareLists
{
    /// <summary>Fewest items where they are announced, and below a heading; most items.</summary>
    private const int Fewest = 2, FewestHeaded = 3, Most = 12;

    /// <summary>Columns of the longest item, of the longest heading and of the shortest paragraph.</summary>
    private const int Longest = 90, LongestHeading = 50, LeastParagraph = 70;

    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Marks them.</summary>
    public static void Mark(List<CaptureLine> lines)
    {
        for (var i = 0; i + Fewest < lines.Count; i++)
        {
            if (lines[i] is not { Kind: LineKind.Loose, Markdown: false } || Phrases.IsChinese(lines[i].Text))
                continue;
            var announced = lines[i].Text[^1] == ':' && lines[i].Text.Length > LongestHeading / 2;
            if (!announced && !(i > 0 && IsItem(lines[i]) && lines[i].Text.Length <= LongestHeading && IsParagraph(lines[i - 1])
                && Wording.Of(lines[i].Text).Share == 0))
                continue;
            var end = i + 1;
            while (end < lines.Count && end <= i + Most && IsItem(lines[end]) && !lines[end].AfterNoise && !lines[end].AfterImage
                && (end == i + 1 || !lines[end].BreakBefore))
                end++;
            var items = end - i - 1;
            if (announced && Announced(lines[i].Text) is > 0 and var told && items > told)
                items = told;
            else if (end >= lines.Count || !IsParagraph(lines[end]))
                continue;
            if (items < (announced ? Fewest : FewestHeaded))
                continue;
            for (var k = i + 1; k <= i + items; k++)
                lines[k] = lines[k] with { Kind = LineKind.Item, Text = "- " + lines[k].Text };
            i += items;
        }
    }

    private static bool IsItem(CaptureLine line) =>
        line is { Kind: LineKind.Loose, Markdown: false, Strong: false } && Phrases.Columns(line.Text) is > 4 and <= Longest
        && !Phrases.EndsSentence(line.Text) && !Phrases.IsItem(line.Text) && !Phrases.IsChinese(line.Text)
        && char.IsAscii(line.Text[0]) && !Captions.IsMarked(line.Text);

    private static bool IsParagraph(CaptureLine line) =>
        line.Kind == LineKind.Loose && line.Text.Length >= LeastParagraph && Phrases.EndsSentence(line.Text);

    /// <summary>How many things the last sentence of a line announces, or 0: <c>Three of them matter:</c>.</summary>
    private static int Announced(string text)
    {
        var said = text.LastIndexOf(". ", StringComparison.Ordinal) is > 0 and var stop ? text[(stop + 2)..] : text;
        foreach (var word in said.Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.FindIndex(Numbers, n => n.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at)
                return at + Fewest;
        }

        return 0;
    }
}
