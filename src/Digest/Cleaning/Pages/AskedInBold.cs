using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Questions in bold letters. One of them, between paragraphs, is a heading as any; those of an interview are said by somebody: the page marks its headings
/// as such, or one of the questions is more than a sentence. Then all of them are paragraphs.
/// </summary>
internal sealed class AskedInBold
{
    /// <summary>So many questions make an interview.</summary>
    private const int Fewest = 3;

    private readonly List<(int Line, string Text)> _asked = [];
    private int _headings;
    private bool _spoken;

    /// <summary>Notes an element that the page marks as a heading.</summary>
    public void Heading() => _headings++;

    /// <summary>Notes a question, and which line it is.</summary>
    public void Question(int line, string text)
    {
        _asked.Add((line, text));
        _spoken |= Phrases.HasSentence(text);
    }

    /// <summary>Makes paragraphs of the questions of an interview.</summary>
    public void Keep(List<CaptureLine> lines)
    {
        if (_asked.Count < Fewest || _headings == 0 && !_spoken)
            return;
        foreach (var (line, text) in _asked)
        {
            if (line < lines.Count && lines[line] is { Kind: LineKind.Heading, Strong: true } question && question.Text == text)
                lines[line] = question with { Kind = LineKind.Paragraph };
        }
    }
}
