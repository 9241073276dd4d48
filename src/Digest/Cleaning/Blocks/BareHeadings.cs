using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// Headings that a page sets as paragraphs like all others: numbered in Chinese from one on (<c>一、支持对象</c>), or a few words without any
/// sign between two long paragraphs.
/// </summary>
internal static class BareHeadings
{
    /// <summary>Columns of the longest numbered heading, and of the shortest and the longest without a number.</summary>
    private const int LongestNumbered = 60, Shortest = 10, Longest = 36;

    /// <summary>Fewest numbered headings of a text.</summary>
    private const int FewestNumbered = 2;

    /// <summary>Columns of the shortest paragraph beside a heading without a number.</summary>
    private const int LeastBeside = 50;

    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Marks them.</summary>
    /// <param name="lines">The lines of a text, told apart by now.</param>
    /// <param name="body">What the whole text shows.</param>
    public static void Mark(List<CaptureLine> lines, BodyWords body)
    {
        var numbered = Numbered(lines);
        foreach (var at in numbered.Count >= FewestNumbered ? numbered : [])
            lines[at] = lines[at] with { Kind = LineKind.Heading };
        var counted = Counted(lines);
        foreach (var at in counted.Count >= FewestNumbered ? counted : [])
            lines[at] = lines[at] with { Kind = LineKind.Heading };
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            if (IsBare(lines[i]) && IsLong(lines[i - 1]) && IsLong(lines[i + 1])
                && CaptionScore.Of(lines[i].Text, body) < CaptionScore.Enough)
                lines[i] = lines[i] with { Kind = LineKind.Heading };
        }
    }

    /// <summary>The paragraphs that count on from one, each above text of its own.</summary>
    private static List<int> Numbered(List<CaptureLine> lines)
    {
        var found = new List<int>();
        for (var i = 0; i + 1 < lines.Count && found.Count < Numerals.Length; i++)
        {
            if (lines[i] is { Kind: LineKind.Paragraph, Markdown: false } line && IsNumbered(line.Text, found.Count)
                && !IsNumbered(lines[i + 1].Text, found.Count + 1)
                && lines[i + 1].Kind is LineKind.Paragraph or LineKind.Verbatim or LineKind.Item)
                found.Add(i);
        }

        return found;
    }

    /// <summary>
    /// Lines that count on from one in digits, each with a paragraph right below and none of a list beside:
    /// <c>2. Who pays for the night</c>.
    /// </summary>
    private static List<int> Counted(List<CaptureLine> lines)
    {
        var found = new List<int>();
        for (var i = 0; i + 1 < lines.Count && found.Count < MostCounted; i++)
        {
            var text = lines[i].Text;
            if (lines[i] is { Kind: LineKind.Item or LineKind.Paragraph or LineKind.Heading, Markdown: false } && Phrases.IsItem(text)
                && text[0] == (char)('1' + found.Count) && text[1] == '.' && Phrases.Columns(text) <= LongestNumbered
                && !Phrases.EndsSentence(text) && text[^1] is not ('：' or ':' or '；' or ';' or '，' or ',')
                && lines[i + 1] is { Kind: LineKind.Paragraph } below && Phrases.Columns(below.Text) >= LeastBeside
                && Phrases.EndsSentence(below.Text) && !(i > 0 && lines[i - 1].Kind == LineKind.Item))
                found.Add(i);
        }

        return found;
    }

    /// <summary>Numbers of one digit.</summary>
    private const int MostCounted = 9;

    private static bool IsNumbered(string text, int before) =>
        before < Numerals.Length && text.Length > 3 && text[0] == Numerals[before] && text[1] is '、' or '．'
        && Phrases.Columns(text) <= LongestNumbered && !Phrases.EndsSentence(text) && text[^1] is not ('：' or ':' or '；' or '，');

    private static bool IsBare(CaptureLine line) =>
        line is { Kind: LineKind.Paragraph, Markdown: false, AfterImage: false, Strong: false }
        && line.Text.Length <= Longest && Phrases.Columns(line.Text) is >= Shortest and <= Longest
        && line.Text.All(static c => Text.Characters.IsHan(c) || char.IsAsciiLetterOrDigit(c));

    private static bool IsLong(CaptureLine line) =>
        line.Kind == LineKind.Paragraph && line.Text.Length > LeastBeside / 2 && Phrases.Columns(line.Text) >= LeastBeside
        && line.Text[^1] is '。' or '”' or '！' or '？' or '」';
}
