using Digest.Cleaning.Pages;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Rows of tables that laid out a page, as text: of a row with one cell, <c>| 渡口的后院 |</c>, the words, of one with a paragraph among its
/// cells each on a line of its own. Tables of data and menus stay as they are.
/// </summary>
internal static class LayoutRows
{
    /// <summary>Columns of the shortest paragraph in a cell.</summary>
    private const int LeastParagraph = 60;

    /// <summary>
    /// A text in Markdown without the strokes of rows of one cell, whose rules go too; any other text as it is. A longer row is a table's.
    /// </summary>
    public static string OpenCells(string text)
    {
        if (!text.StartsWith('|') && !text.Contains("\n|", StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        var isCode = false;
        for (var i = 0; i < lines.Length; i++)
        {
            isCode ^= lines[i].StartsWith("```", StringComparison.Ordinal) || lines[i].StartsWith("~~~", StringComparison.Ordinal);
            if (isCode || !lines[i].StartsWith('|') || !Tables.IsRow(lines[i]) || Tables.CellsOf(lines[i]) is not [var cell])
                continue;
            // Below the words each row is a paragraph of its own.
            lines[i] = Tables.IsRule(cell) ? "" : cell + "\n";
        }

        return string.Join('\n', lines);
    }

    /// <summary>The text without the strokes of such rows; any other text as it is.</summary>
    public static string Open(string text)
    {
        if (!text.StartsWith('|') && !text.Contains("\n|", StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        if (Jammer.IsPresent(lines))
            return text;
        var made = new List<string>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith('|'))
            {
                made.Add(lines[i]);
            }
            else if (Tables.Stroked(lines, i, out var end) is not null)
            {
                made.AddRange(lines[i..end]);
                i = end - 1;
            }
            else
            {
                Cells(lines, i, made);
            }
        }

        return string.Join('\n', made);
    }

    private static void Cells(string[] lines, int at, List<string> made)
    {
        var line = lines[at].TrimEnd();
        // What a letter quotes may have a stroke before each of its lines.
        var isAlone = (at == 0 || !lines[at - 1].StartsWith('|')) && (at + 1 >= lines.Length || !lines[at + 1].StartsWith('|'));
        if (Tables.IsRule(line) || !Tables.IsRow(line) && !(isAlone && line.Length > 1 && Phrases.EndsSentence(line)))
        {
            made.Add(lines[at]);
            return;
        }

        var cells = Array.FindAll(Tables.CellsOf(Tables.IsRow(line) ? line : line + "|"), static c => !Tables.IsRule(c));
        if (cells.Length == 1)
            made.Add(cells[0]);
        else if (Array.Exists(cells, static c => Phrases.Columns(c) >= LeastParagraph && Phrases.EndsSentence(c)))
            made.AddRange(cells.SelectMany(static c => new[] { c, "" }));
        else
            made.Add(lines[at]);
    }
}
