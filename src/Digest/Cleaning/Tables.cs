using System.Text;
using AngleSharp.Dom;

namespace Digest.Cleaning;

/// <summary>Writes a table of data as Markdown; tables that only lay out a page are not tables.</summary>
internal static class Tables
{
    private const int MostCells = 4000;

    private const int LongestCell = 200;

    public static string? Write(IElement table)
    {
        if (table.QuerySelector("table, p + p, h1, h2, h3, ul, ol, blockquote, pre, br + br") is not null)
            return null;
        var rows = new List<List<string>>();
        var cells = 0;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var made = new List<string>();
            foreach (var cell in row.Children)
            {
                if (cell.LocalName is not ("td" or "th"))
                    continue;
                var text = string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (text.Length > LongestCell || ++cells > MostCells)
                    return null;
                made.Add(MarkdownText.Write(text).Replace("|", "\\|", StringComparison.Ordinal));
            }

            if (made.Exists(c => c.Length > 0))
                rows.Add(made);
        }

        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        if (rows.Count < 2 || columns < 2)
            return null;
        var text2 = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            text2.Append('|');
            for (var c = 0; c < columns; c++)
                text2.Append(' ').Append(c < rows[i].Count ? rows[i][c] : "").Append(" |");
            text2.Append('\n');
            if (i == 0)
                text2.Append('|').Insert(text2.Length, "---|", columns).Append('\n');
        }

        return text2.ToString().TrimEnd('\n');
    }
}
