using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Names of writers that a copy joins to what stands beside them in elements of their own: the word for a picture before one,
/// <c>iconJane Doe</c>, and the way to all he wrote behind, <c>By Jane Doearchive page</c>.
/// </summary>
internal static class JammedHeads
{
    /// <summary>Lines of a page's head, and characters of the longest such line.</summary>
    private const int LinesOfHead = 60, Longest = 80;

    private static readonly string[] Before = ["icon", "Avatar", "avatar", "bylineicon"];

    private static readonly string[] Behind = ["archive page", "Archive page", "View Bio", "Full Bio", "See all articles"];

    /// <summary>The lines, names without what was joined to them; the same list where none stand there.</summary>
    public static List<CaptureLine> Parted(List<CaptureLine> lines)
    {
        List<CaptureLine>? made = null;
        for (var i = 0; i < lines.Count && i < LinesOfHead; i++)
        {
            if (lines[i].Text.Length <= Longest && Name(lines[i].Text) is { } name)
                (made ??= [.. lines])[i] = lines[i] with { Text = name };
        }

        return made ?? lines;
    }

    private static string? Name(string text)
    {
        if (Array.Find(Before, b => text.StartsWith(b, StringComparison.Ordinal)) is { } mark && PersonNames.ArePeople(text[mark.Length..]))
            return text[mark.Length..];
        return Array.Find(Behind, b => text.EndsWith(b, StringComparison.Ordinal)) is { } way && text.Length > way.Length
            && char.IsAsciiLetterLower(text[^(way.Length + 1)])
            && text[..^way.Length] is var said
            && PersonNames.ArePeople(said.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? said[3..] : said) ? said : null;
    }
}
