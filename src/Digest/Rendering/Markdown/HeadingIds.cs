using System.Globalization;
using System.Text;

namespace Digest.Rendering.Markdown;

/// <summary>
/// Ids of headings as GitHub makes them (<c>What it costs</c> gives <c>what-it-costs</c>; Chinese letters stay), with a prefix: an id
/// from content must never be the name of something that scripts or styles of the page know.
/// </summary>
internal sealed class HeadingIds
{
    /// <summary>What every id of a heading begins with.</summary>
    public const string Prefix = "s-";

    private const int Longest = 80;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading; a repeated one is numbered.</summary>
    public string Next(string heading)
    {
        var id = Prefix + Of(heading);
        if (_seen.TryAdd(id, 0))
            return id;
        string numbered;
        do
            numbered = string.Create(CultureInfo.InvariantCulture, $"{id}-{++_seen[id]}");
        while (!_seen.TryAdd(numbered, 0));
        return numbered;
    }

    /// <summary>The id of a text, without prefix and number.</summary>
    public static string Of(string heading)
    {
        var id = new StringBuilder(Math.Min(heading.Length, Longest));
        Span<char> units = stackalloc char[2];
        foreach (var rune in heading.EnumerateRunes())
        {
            if (id.Length >= Longest)
                break;
            if (rune.Value is '-' or '_')
                id.Append((char)rune.Value);
            else if (Rune.IsWhiteSpace(rune))
                id.Append('-');
            else if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                id.Append(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
        }

        return id.Length == 0 ? "section" : id.ToString();
    }
}
