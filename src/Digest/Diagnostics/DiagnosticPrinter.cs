using System.Globalization;
using System.Text;
using Digest.Text;

namespace Digest.Diagnostics;

/// <summary>
/// Shows findings to people, in the form that editors follow: place, severity, code and message; the line with carets below it; the hint.
/// Nothing of a file reaches a terminal but text: control and direction characters are shown as signs.
/// </summary>
internal static class DiagnosticPrinter
{
    /// <summary>Columns of the widest excerpt: longer lines are shown around the place.</summary>
    private const int WidestExcerpt = 120;

    /// <summary>Columns of a long line that are shown before the place.</summary>
    private const int ColumnsBefore = 50;

    /// <summary>Columns between two tab stops.</summary>
    private const int TabStop = 4;

    /// <summary>Writes findings one after the other.</summary>
    /// <param name="writer">Where to; lines end with LF.</param>
    /// <param name="diagnostics">The findings, in the order to show.</param>
    /// <param name="pathOf">Gives the path to show for a logical one, or null where both are the same.</param>
    /// <param name="colour">Whether to use the colours of a terminal.</param>
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics, Func<string, string>? pathOf, bool colour)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            Append(text, diagnostic, pathOf, colour);
            writer.Write(text);
            text.Clear();
        }
    }

    /// <summary>One finding as text without colours; ends with a line end.</summary>
    public static string Print(Diagnostic diagnostic, Func<string, string>? pathOf = null)
    {
        var text = new StringBuilder();
        Append(text, diagnostic, pathOf, colour: false);
        return text.ToString();
    }

    /// <summary>The numbers in words: <c>1 error, 12 warnings</c>; empty when there is neither.</summary>
    public static string Count(IEnumerable<Diagnostic> diagnostics)
    {
        int errors = 0, warnings = 0;
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity == Severity.Error)
                errors++;
            else
                warnings++;
        }

        return string.Join(", ", new[] { Number(errors, "error"), Number(warnings, "warning") }.Where(static t => t.Length > 0));

        static string Number(int count, string word) => count switch
        {
            0 => "",
            1 => $"1 {word}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count} {word}s"),
        };
    }

    /// <summary>The word for a severity, in every form.</summary>
    public static string NameOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static void Append(StringBuilder text, Diagnostic diagnostic, Func<string, string>? pathOf, bool colour)
    {
        var severityColour = diagnostic.Severity == Severity.Error ? "31" : "33";
        if (diagnostic.Location is { } location)
        {
            var place = Visible(pathOf is null ? location.Path : pathOf(location.Path));
            if (location.Start is { } start)
                place = string.Create(CultureInfo.InvariantCulture, $"{place}:{start.Line}:{start.Column}");
            Coloured(text, place + ":", "1", colour);
            text.Append(' ');
        }

        Coloured(text, $"{NameOf(diagnostic.Severity)} {diagnostic.Code}:", "1;" + severityColour, colour);
        text.Append(' ').Append(Visible(diagnostic.Message)).Append('\n');
        AppendExcerpt(text, diagnostic, severityColour, colour);
        if (diagnostic.Hint is { } hint)
        {
            text.Append("  ");
            Coloured(text, "hint:", "36", colour);
            text.Append(' ').Append(Visible(hint)).Append('\n');
        }
    }

    private static void AppendExcerpt(StringBuilder text, Diagnostic diagnostic, string severityColour, bool colour)
    {
        if (diagnostic.Location is not { Start: { } start, LineText: { } line } location || string.IsNullOrWhiteSpace(line))
            return;
        var (shown, indent, width) = Fit(line, start.Column - location.LineTextColumn, location.Length, location.LineTextColumn > 1);
        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        Coloured(text, $"  {number} |", "2", colour);
        text.Append(' ').Append(shown).Append('\n');
        Coloured(text, $"  {new string(' ', number.Length)} |", "2", colour);
        text.Append(' ', indent + 1);
        Coloured(text, new string('^', width), severityColour, colour);
        text.Append('\n');
    }

    /// <summary>Lays a line out in columns: the text to show, the columns before the first caret, and the number of carets.</summary>
    /// <param name="line">The line of the file.</param>
    /// <param name="before">Characters before the covered ones.</param>
    /// <param name="length">Covered characters; 0 marks a place.</param>
    /// <param name="cut">Whether the line has a beginning that is not given.</param>
    private static (string Shown, int Indent, int Width) Fit(string line, int before, int length, bool cut)
    {
        var cells = new List<(string Text, int Columns)>(line.Length);
        var column = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var cell = rune.Value == '\t' ? new string(' ', TabStop - (column % TabStop)) : Sign(rune) ?? rune.ToString();
            var columns = Characters.ColumnsOf(cell);
            cells.Add((cell, columns));
            column += columns;
        }

        before = Math.Clamp(before, 0, cells.Count);
        int first = 0, last = cells.Count;
        if (column > WidestExcerpt)
        {
            // Around the place: some columns before it, then as many cells as fit.
            for (int i = before, room = ColumnsBefore; i > 0 && (room -= cells[i - 1].Columns) >= 0; i--)
                first = i - 1;
            if (before > 0 && first == 0 && Columns(cells, 0, before) > ColumnsBefore)
                first = before;
            last = first;
            for (var room = WidestExcerpt; last < cells.Count && (room -= cells[last].Columns) >= 0;)
                last++;
        }

        cut |= first > 0;
        var covered = Math.Clamp(before + Math.Max(0, length), before, Math.Max(before, last));
        var width = Math.Max(1, Columns(cells, before, covered));
        var shown = new StringBuilder();
        if (cut)
            shown.Append('…');
        for (var i = first; i < last; i++)
            shown.Append(cells[i].Text);
        if (last < cells.Count)
            shown.Append('…');
        return (shown.ToString().TrimEnd(' '), Columns(cells, first, before) + (cut ? 1 : 0), width);
    }

    private static int Columns(List<(string Text, int Columns)> cells, int from, int to)
    {
        var columns = 0;
        for (var i = from; i < to; i++)
            columns += cells[i].Columns;
        return columns;
    }

    /// <summary>What stands for a character that would act on the terminal rather than be seen; null for all others.</summary>
    private static string? Sign(Rune rune) => rune.Value switch
    {
        // The control pictures of Unicode: ESC becomes ␛.
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "␡",
        >= 0x80 and < 0xA0 => "\uFFFD",
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029 or 0xFEFF => "\uFFFD",
        _ => null,
    };

    /// <summary>A text that is safe on a terminal and stays on its line.</summary>
    internal static string Visible(string text)
    {
        StringBuilder? made = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Sign(rune) is { } sign)
            {
                made ??= new StringBuilder(text, 0, at, text.Length + 8);
                made.Append(rune.Value is '\n' or '\r' or '\t' ? " " : sign);
            }
            else
            {
                made?.Append(rune.ToString());
            }

            at += rune.Utf16SequenceLength;
        }

        return made?.ToString() ?? text;
    }

    private static void Coloured(StringBuilder text, string what, string code, bool colour)
    {
        if (colour)
            text.Append("\u001b[").Append(code).Append('m').Append(what).Append("\u001b[0m");
        else
            text.Append(what);
    }
}
