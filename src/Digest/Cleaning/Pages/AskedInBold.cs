using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Questions in bold letters. One of them, between paragraphs, is a heading as any; those of an interview are said by somebody: the page
/// marks its headings as such, one of the questions is more than a sentence, or who asks stands before each. Then all of them are
/// paragraphs.
/// </summary>
internal sealed class AskedInBold
{
    /// <summary>So many questions make an interview, and so many with one name before them.</summary>
    private const int Fewest = 3, FewestNamed = 2;

    /// <summary>Columns of the longest name of who asks.</summary>
    private const int LongestName = 20;

    private readonly List<(int Line, string Text, string Name)> _bold = [];
    private int _headings;

    /// <summary>Notes an element that the page marks as a heading.</summary>
    public void Heading() => _headings++;

    /// <summary>Notes a line in bold letters, and which it is.</summary>
    public void Bold(int line, string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        var name = colon > 0 && colon < text.Length - 1 && Phrases.Columns(text.AsSpan(0, colon)) <= LongestName ? text[..colon] : "";
        if (name.Length > 0 || Asks(text))
            _bold.Add((line, text, name));
    }

    /// <summary>Makes paragraphs of the questions of an interview.</summary>
    public void Keep(List<CaptureLine> lines)
    {
        var asked = _bold.FindAll(static b => Asks(b.Text));
        var all = asked.Count >= Fewest && (_headings > 0 || asked.Exists(static b => Phrases.HasSentence(b.Text)));
        var askers = asked.Where(static b => b.Name.Length > 0).GroupBy(static b => b.Name, StringComparer.Ordinal)
            .Where(static g => g.Count() >= FewestNamed).Select(static g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (line, text, name) in _bold)
        {
            if ((askers.Contains(name) || all && Asks(text)) && line < lines.Count
                && lines[line] is { Kind: LineKind.Heading, Strong: true } question && question.Text == text)
                lines[line] = question with { Kind = LineKind.Paragraph };
        }
    }

    private static bool Asks(string text) => text[^1] is '？' or '?';
}
