using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Notes of a copied page stand below its text, each below the sign that leads back to where it belongs, <c>^</c>, and the text has their
/// numbers in brackets, <c>[1]</c>: both are written as Markdown has them.
/// </summary>
internal static class CopiedNotes
{
    /// <summary>Notes of an article; a text with more is a book.</summary>
    private const int Most = 60;

    /// <summary>The lines with their notes; any other text as it is.</summary>
    public static List<CaptureLine> Mark(List<CaptureLine> lines)
    {
        var first = lines.FindIndex(static l => IsWayBack(l.Text));
        if (first < 1)
            return lines;
        var notes = new List<string>();
        for (var at = first; at + 1 < lines.Count && notes.Count < Most; at += 2)
        {
            if (!IsWayBack(lines[at].Text) || IsWayBack(lines[at + 1].Text))
                break;
            notes.Add(lines[at + 1].Text);
        }

        var made = lines.GetRange(0, first);
        for (var number = 1; number <= notes.Count; number++)
        {
            var mark = $"[{number}]";
            if (made.FindIndex(l => l.Text.Contains(mark, StringComparison.Ordinal)) is not (>= 0 and var at))
                return lines;
            made[at] = made[at] with { Text = made[at].Text.Replace(mark, $"[^{number}]", StringComparison.Ordinal) };
        }

        for (var number = 1; number <= notes.Count; number++)
            made.Add(new CaptureLine(LineKind.Paragraph, $"[^{number}]: {notes[number - 1]}") { BreakBefore = true });
        made.AddRange(lines.Skip(first + 2 * notes.Count));
        return made;
    }

    /// <summary>The sign alone, or behind the number of its note: <c>^</c>, <c>1. ^</c>.</summary>
    private static bool IsWayBack(string text) =>
        text.Length is > 0 and <= 6 && text[^1] == '^' && text.AsSpan(0, text.Length - 1).IndexOfAnyExcept(Numbering) < 0;

    private static readonly System.Buffers.SearchValues<char> Numbering = System.Buffers.SearchValues.Create("0123456789. ");
}
