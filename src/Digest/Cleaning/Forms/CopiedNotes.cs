using System.Globalization;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Notes of a copied page stand below its text, each below the sign that leads back to where it belongs, <c>^</c>, and the text has their
/// numbers in brackets, <c>[1]</c>; or each stands below its number alone, and the text has the raised numbers as plain figures. Both are
/// written as Markdown has them.
/// </summary>
internal static class CopiedNotes
{
    /// <summary>Notes of an article; a text with more is a book.</summary>
    private const int Most = 60;

    /// <summary>The lines with their notes; any other text as it is.</summary>
    public static List<CaptureLine> Mark(List<CaptureLine> lines)
    {
        var first = lines.FindIndex(static l => IsWayBack(l.Text));
        var counted = first < 1;
        if (counted)
            first = lines.FindLastIndex(static l => l.Text == "1");
        if (first < 1)
            return lines;
        var notes = counted ? Counted(lines, first) : Led(lines, first);
        if (notes.Count == 0)
            return lines;
        var made = lines.GetRange(0, first);
        var from = (Line: 0, At: 0);
        for (var number = 1; number <= notes.Count; number++)
        {
            if (counted ? !Raise(made, number, ref from) : !Write(made, number))
                return lines;
        }

        for (var number = 1; number <= notes.Count; number++)
            made.Add(new CaptureLine(LineKind.Paragraph, $"[^{number}]: {notes[number - 1]}") { BreakBefore = true });
        made.AddRange(lines.Skip(first + 2 * notes.Count));
        return made;
    }

    /// <summary>Notes below the signs that lead back.</summary>
    private static List<string> Led(List<CaptureLine> lines, int first)
    {
        var notes = new List<string>();
        for (var at = first; at + 1 < lines.Count && notes.Count < Most; at += 2)
        {
            if (!IsWayBack(lines[at].Text) || IsWayBack(lines[at + 1].Text))
                break;
            notes.Add(lines[at + 1].Text);
        }

        return notes;
    }

    /// <summary>Notes below their numbers alone, each apart from the one above it.</summary>
    private static List<string> Counted(List<CaptureLine> lines, int first)
    {
        var notes = new List<string>();
        for (var at = first; at + 1 < lines.Count && notes.Count < Most; at += 2)
        {
            if (!lines[at].BreakBefore || lines[at].Text != (notes.Count + 1).ToString(CultureInfo.InvariantCulture)
                || lines[at + 1] is not { Kind: LineKind.Loose } note || !Phrases.EndsSentence(note.Text))
                break;
            notes.Add(note.Text);
        }

        return notes;
    }

    /// <summary>Writes the mark of a note whose number the text has in brackets; false where it has none.</summary>
    private static bool Write(List<CaptureLine> made, int number)
    {
        var mark = $"[{number}]";
        if (made.FindIndex(l => l.Text.Contains(mark, StringComparison.Ordinal)) is not (>= 0 and var at))
            return false;
        made[at] = made[at] with { Text = made[at].Text.Replace(mark, $"[^{number}]", StringComparison.Ordinal) };
        return true;
    }

    /// <summary>
    /// The same of a raised number, of which a copy has only the figures: they stand right behind a sentence or a word, in the order of the
    /// notes, <c>… are back.1 Two of them …</c>.
    /// </summary>
    private static bool Raise(List<CaptureLine> made, int number, ref (int Line, int At) from)
    {
        var figures = number.ToString(CultureInfo.InvariantCulture);
        for (var i = from.Line; i < made.Count; i++)
        {
            var text = made[i].Text;
            for (var at = text.IndexOf(figures, i == from.Line ? from.At : 0, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(figures, at + 1, StringComparison.Ordinal))
            {
                var end = at + figures.Length;
                if (!IsRaised(text, at, end))
                    continue;
                made[i] = made[i] with { Text = $"{text[..at]}[^{figures}]{text[end..]}" };
                from = (i, end + AroundNumber);
                return true;
            }
        }

        return false;
    }

    /// <summary>Signs that stand around a number in a mark.</summary>
    private const int AroundNumber = 3;

    /// <summary>Letters of the shortest word that a raised number stands behind: the names of models end in figures too.</summary>
    private const int LeastWord = 4;

    private static readonly System.Buffers.SearchValues<char> Closing = System.Buffers.SearchValues.Create(".,;:!?)”’\"");

    /// <summary>Whether figures are no part of a number or a name: a blank or the end is behind them, a word or its sign before.</summary>
    private static bool IsRaised(string text, int at, int end)
    {
        if (at < LeastWord || end < text.Length && text[end] is not (' ' or '.' or ',' or ';' or ':' or ')' or '”'))
            return false;
        var word = text.AsSpan(0, at).TrimEnd(".,;:!?)”’\"");
        return Closing.Contains(text[at - 1])
            ? word.Length > 1 && char.IsLetter(word[^1])
            : word.Length > LeastWord && word[^LeastWord..].IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    /// <summary>The sign alone, or behind the number of its note: <c>^</c>, <c>1. ^</c>.</summary>
    private static bool IsWayBack(string text) =>
        text.Length is > 0 and <= 6 && text[^1] == '^' && text.AsSpan(0, text.Length - 1).IndexOfAnyExcept(Numbering) < 0;

    private static readonly System.Buffers.SearchValues<char> Numbering = System.Buffers.SearchValues.Create("0123456789. ");
}
