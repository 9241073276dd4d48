using System.Buffers;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;

namespace Digest.Cleaning.Pages;

/// <summary>Tables whose cells are drawn apart with strokes, as Markdown and programs for the screen have them, in plain text.</summary>
internal static partial class Tables
{
    private static readonly SearchValues<char> OfRules = SearchValues.Create("|-=+: \t\u3000\u00A0");

    /// <summary>Rows with words of the smallest such table.</summary>
    private const int FewestStroked = 2;

    /// <summary>
    /// A table in strokes, <c>| 船 | 班次 |</c> over <c>| - | - |</c> and more such rows: rows on end with as many cells, two of them with
    /// words at least; as Markdown, with the line that follows, or null.
    /// </summary>
    public static string? Stroked(IReadOnlyList<string> lines, int at, out int end)
    {
        end = at;
        if (!IsRow(lines[at]) || IsRule(lines[at]))
            return null;
        var rows = new List<List<string>>();
        var isRuled = false;
        for (; end < lines.Count && rows.Count * MostColumns < MostCells; end++)
        {
            var line = lines[end].AsSpan().Trim();
            if (line.Length > 1 && IsRule(line))
            {
                isRuled |= line.Contains('-') || line.Contains('=');
                continue;
            }

            if (!IsRow(line) || CellsOf(line.ToString()) is not { Length: > 1 and <= MostColumns } cells
                || rows.Count > 0 && cells.Length != rows[0].Count || Array.Exists(cells, static c => c.Length > LongestCell))
                break;
            rows.Add([.. cells.Select(static c => MarkdownText.Write(c).Replace("|", "\\|", StringComparison.Ordinal))]);
        }

        // Menus have rows as well, without a rule or figures; a column without words is none.
        if (!isRuled && !rows.Exists(static r => r.Skip(1).Any(static c => c.AsSpan().ContainsAnyInRange('0', '9')))
            || NoiseRules.IsButton(string.Join(" | ", rows[0])))
            return null;
        return rows.Count >= FewestStroked && rows.Count(static r => r.Count(static c => c.Length > 0) > 1) >= FewestStroked
            ? Pipes(rows) : null;
    }

    /// <summary>The cells of a row that strokes begin and end; a stroke with <c>\</c> before it is of a cell's words.</summary>
    public static string[] CellsOf(string row)
    {
        var cells = row.Replace("\\|", "\0", StringComparison.Ordinal).AsSpan().Trim();
        return Array.ConvertAll(cells[1..^1].ToString().Split('|', StringSplitOptions.TrimEntries),
            static c => c.Replace("\0", "|", StringComparison.Ordinal));
    }

    /// <summary>Whether a stroke begins and ends a line with something between.</summary>
    public static bool IsRow(ReadOnlySpan<char> line) => line.Trim() is ['|', _, .., '|'];

    /// <summary>Whether a line is drawn and holds no word: <c>| - | - |</c>, <c>+----+</c>, <c>|  |  |</c>.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(OfRules);
}
