namespace Digest.Cleaning.Forms;

/// <summary>
/// The head of a post that a clipper wrote as a table of one column: <c>| title |</c>, <c>| --- |</c>, <c>| heron 发表于 2025-11-28 |</c>.
/// </summary>
internal static class LoneColumn
{
    /// <summary>Lines of the longest head.</summary>
    private const int Longest = 8;

    /// <summary>Characters of the longest line that says who posted and when: other tables stay.</summary>
    private const int LongestHour = 120;

    private static bool IsHour(string line) =>
        BoardPost.PostedAt(line) >= 0 || line.Contains("Posted ", StringComparison.Ordinal);

    /// <summary>A text whose first lines are such a table, without its strokes; any other text as it is.</summary>
    public static string Open(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\r\n ");
        if (start is not ['|', ..])
            return text;
        var lines = text.Split('\n');
        var rule = Array.FindIndex(lines, 0, Math.Min(Longest, lines.Length), static l => l.Trim() is "| --- |" or "|---|" or "| :--- |");
        if (rule < 1 || !Array.Exists(lines[..Math.Min(Longest, lines.Length)], static l => l.Length < LongestHour && IsHour(l)))
            return text;
        for (var i = 0; i < lines.Length && i < Longest && (i < rule || lines[i].TrimStart().StartsWith('|')); i++)
            lines[i] = i == rule ? "" : lines[i].Trim('\uFEFF', '\r', ' ', '|');
        return string.Join('\n', lines);
    }
}
