using System.Buffers;
using System.Text;

namespace Digest.Cleaning.Forms;

/// <summary>
/// A page of a program that keeps notes as outlines: what the page is stands above in properties, <c>source:: [[江左周刊]]</c>, and each
/// paragraph is a bullet below its heading, with properties of its own, <c>collapsed:: true</c>. Above an ordinary page such properties may
/// stand, too.
/// </summary>
internal static class OutlineFile
{
    /// <summary>Characters of the longest name of a property, and fewest of them above an ordinary page.</summary>
    private const int LongestName = 30, Fewest = 2;

    private static readonly SearchValues<char> InNames =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>
    /// The page as plain Markdown, with its properties noted by their names in small letters; any other text as it is.
    /// </summary>
    public static string Open(string text, Action<string, string> note)
    {
        if (!text.Contains(":: ", StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, static l => l.Trim().Length > 0);
        var below = at;
        while (below >= 0 && below < lines.Length && PropertyOf(lines[below].TrimEnd()) is not null)
            below++;
        var body = lines[Math.Max(0, below)..];
        var isOutline = IsOutline(body) && (below > at || Array.Exists(body, static l => PropertyOf(l.Trim()) is not null));
        if (!isOutline && below - at < Fewest)
            return text;
        foreach (var line in lines[at..below])
        {
            if (PropertyOf(line.TrimEnd()) is var (name, value))
                note(name, value);
        }

        return isOutline ? Flat(body) : string.Join('\n', body);
    }

    /// <summary>Whether all that has something on it is a bullet or stands below one.</summary>
    private static bool IsOutline(string[] lines) =>
        Array.Exists(lines, static l => l.StartsWith("- ", StringComparison.Ordinal))
        && Array.TrueForAll(lines, static l => l.Length == 0 || l[0] is ' ' or '\t' || l.StartsWith("- ", StringComparison.Ordinal));

    /// <summary>The name and the value of a property, links between notes without their brackets; null for any other line.</summary>
    private static (string Name, string Value)? PropertyOf(string line) =>
        line.IndexOf(":: ", StringComparison.Ordinal) is > 0 and <= LongestName and var sign
        && !line.AsSpan(0, sign).ContainsAnyExcept(InNames)
            ? (line[..sign].ToLowerInvariant(),
                line[(sign + 3)..].Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal).Trim())
            : null;

    /// <summary>Each bullet a block of its own; those below one that announces them, with a colon at its end, are a list.</summary>
    private static string Flat(string[] lines)
    {
        var made = new StringBuilder();
        var announced = int.MaxValue;
        foreach (var line in lines)
        {
            var bare = line.TrimStart(' ', '\t');
            if (bare.Length == 0 || PropertyOf(bare) is not null)
                continue;
            var depth = line.Length - bare.Length;
            if (!bare.StartsWith("- ", StringComparison.Ordinal))
            {
                // A bullet of several lines goes on below itself.
                made.Append('\n').Append(bare);
                continue;
            }

            var isItem = depth > announced;
            made.Append(isItem ? "\n" : "\n\n").Append(isItem ? bare : bare[2..].TrimStart());
            if (!isItem)
                announced = bare.TrimEnd() is [.., ':' or '：'] && !bare.Contains("](", StringComparison.Ordinal)
                    && MarkdownReader.HeadingLevel(bare.AsSpan(2)) == 0 ? depth : int.MaxValue;
        }

        return made.ToString().TrimStart('\n');
    }
}
