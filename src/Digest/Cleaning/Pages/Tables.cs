using System.Text;
using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>Writes a table of data as Markdown; tables that only lay out a page are not tables.</summary>
internal static partial class Tables
{
    private const int MostCells = 4000;

    private const int LongestCell = 200;

    /// <summary>The table as Markdown, below what it is called; nothing of one that lays out a page.</summary>
    public static List<CaptureLine> Write(IElement table)
    {
        if (table.QuerySelector("table, p + p, h1, h2, h3, ul, ol, blockquote, pre, br + br") is not null)
            return [];
        var caption = Line(table.QuerySelector("caption"));
        var rows = new List<List<string>>();
        var cells = 0;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var made = new List<string>();
            foreach (var cell in row.Children)
            {
                if (cell.LocalName is not ("td" or "th"))
                    continue;
                if (Line(cell).Length > LongestCell || ++cells > MostCells)
                    return [];
                // A cell that heads its column is set in bold letters whether the page says so again or not.
                var text = cell.LocalName == "th"
                    ? HtmlToLines.Inline(cell).Replace(MarkdownText.Strong.ToString(), "", StringComparison.Ordinal)
                    : HtmlToLines.Inline(cell);
                made.Add(MarkdownText.Write(text).Replace("|", "\\|", StringComparison.Ordinal));
            }

            if (made.Exists(c => c.Length > 0))
                rows.Add(made);
        }

        // A first row of one cell says what the table shows.
        if (rows.Count > 2 && rows[0].Count == 1 && rows[1].Count > 1 && caption.Length == 0)
        {
            caption = table.QuerySelectorAll("tr").Select(Line).First(static l => l.Length > 0);
            rows.RemoveAt(0);
        }

        if (Pipes(rows) is not { } written)
            return [];
        var data = new CaptureLine(LineKind.Verbatim, written) { Markdown = true, BreakBefore = true };
        return caption.Length is > 1 and <= LongestCell
            ? [new CaptureLine(LineKind.Caption, caption) { BreakBefore = true }, data] : [data];
    }

    private static string Line(IElement? element) =>
        Phrases.Line(element?.TextContent ?? "");

    private const int MostColumns = 12;

    /// <summary>
    /// A table copied as text: lines on end with the same number of tabs, at least three of them; as Markdown, with the line that follows,
    /// or null.
    /// </summary>
    public static string? Copied(IReadOnlyList<string> lines, int at, bool jammed, out int end)
    {
        end = at;
        var tabs = lines[at].AsSpan().TrimEnd().Count('\t');
        if (tabs is 0 or >= MostColumns)
            return null;
        var rows = new List<List<string>>();
        for (; end < lines.Count && rows.Count * (tabs + 1) < MostCells; end++)
        {
            var cells = lines[end].TrimEnd().Split('\t');
            if (cells.Length != tabs + 1 || Array.Exists(cells, static c => c.Length > LongestCell)
                || Array.TrueForAll(cells, static c => c.Trim().Length == 0) || cells[^1].Trim().Length == 0)
                break;
            if (jammed)
                (cells[0], cells[^1]) = (Jammer.Clean(cells[0]).Text, Jammer.Clean(cells[^1]).Text);
            rows.Add([.. cells.Select(static c => MarkdownText.Write(c.Trim()).Replace("|", "\\|", StringComparison.Ordinal))]);
        }

        // Copies put a tab behind the marks of a list, and before items that have none.
        return rows.Count >= FewestRows && !rows.TrueForAll(static r => r.FindIndex(static c => c.Length > 0) == r.Count - 1)
            && !rows.TrueForAll(static r => IsMark(r[^2]) && r.FindIndex(static c => c.Length > 0) == r.Count - 2) ? Pipes(rows) : null;
    }

    /// <summary>Whether a cell holds a mark of lists alone: <c>•</c>, <c>3.</c>, <c>(b)</c>.</summary>
    public static bool IsMark(string cell)
    {
        var mark = cell.AsSpan().Trim().Trim("\\()（）.、");
        return mark.Length == 1 && !char.IsAsciiLetterUpper(mark[0]) && (!char.IsLetterOrDigit(mark[0]) || cell.Trim().Length > 1)
            || mark.Length == 2 && char.IsAsciiDigit(mark[0]) && char.IsAsciiDigit(mark[1]) && cell.Trim().Length > 2;
    }

    /// <summary>Fewer lines with tabs are a menu.</summary>
    private const int FewestRows = 3;

    /// <summary>Columns of the longest cell of a table set with blanks.</summary>
    private const int LongestAligned = 40;

    /// <summary>
    /// Lines on end whose cells stand apart by wide spaces or several blanks, each with as many, are a table that was set by hand.
    /// </summary>
    public static List<CaptureLine> Align(List<CaptureLine> lines)
    {
        List<CaptureLine>? made = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var rows = new List<List<string>>();
            while (i + rows.Count < lines.Count && lines[i + rows.Count] is { Kind: LineKind.Loose, Markdown: false } line
                && AlignedCells(line.Text) is { } cells && (rows.Count == 0 || cells.Count == rows[0].Count))
                rows.Add(cells);
            // Two columns of words may be verse, or names with what they do.
            if (rows.Count < FewestRows
                || rows[0].Count == 2 && rows.Skip(1).Count(static r => r[1].AsSpan().ContainsAnyInRange('0', '9')) * 2 < rows.Count - 1
                || Pipes([.. rows.Select(static r =>
                    r.ConvertAll(static c => MarkdownText.Write(c).Replace("|", "\\|", StringComparison.Ordinal)))]) is not { } table)
            {
                // What is no table as a whole is none in parts.
                var plain = rows.Count < FewestRows ? 1 : rows.Count;
                made?.AddRange(lines.GetRange(i, plain));
                i += plain - 1;
                continue;
            }

            made ??= lines.GetRange(0, i);
            made.Add(new CaptureLine(LineKind.Verbatim, table)
            {
                Markdown = true,
                BreakBefore = true,
                NoiseAfter = lines[i + rows.Count - 1].NoiseAfter
            });
            i += rows.Count - 1;
        }

        return made ?? lines;
    }

    /// <summary>The cells of a line that holds several, or null.</summary>
    private static List<string>? AlignedCells(string text)
    {
        if (text.Length > LongestCell
            || !text.Contains("  ", StringComparison.Ordinal) && !text.Contains('\u3000', StringComparison.Ordinal)
            || text[^1] is '。' or '！' or '？' or '；' or '：')
            return null;
        var cells = text.Replace("\u3000", "  ", StringComparison.Ordinal)
            .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        return cells.Count is > 1 and <= MostColumns && !cells[0].Contains(": ", StringComparison.Ordinal)
            && !cells[0].Contains('：', StringComparison.Ordinal)
            && cells.TrueForAll(static c => Digest.Text.Characters.ColumnsOf(c) <= LongestAligned && c[^1] is not ('：' or ':'))
            ? cells : null;
    }

    private static string? Pipes(List<List<string>> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        if (rows.Count < 2 || columns < 2)
            return null;
        var made = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            made.Append('|');
            for (var c = 0; c < columns; c++)
                made.Append(' ').Append(c < rows[i].Count ? rows[i][c] : "").Append(" |");
            made.Append('\n');
            if (i == 0)
                made.Append('|').Insert(made.Length, "---|", columns).Append('\n');
        }

        return made.ToString().TrimEnd('\n');
    }
}
