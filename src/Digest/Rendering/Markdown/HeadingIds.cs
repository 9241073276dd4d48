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
        // The last character that is taken may be one of two units.
        Span<char> id = stackalloc char[Longest + 1];
        var length = 0;
        foreach (var rune in heading.EnumerateRunes())
        {
            if (length >= Longest)
                break;
            if (rune.Value is '-' or '_')
                id[length++] = (char)rune.Value;
            else if (Rune.IsWhiteSpace(rune))
                id[length++] = '-';
            else if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(id[length..]);
        }

        return length == 0 ? "section" : id[..length].ToString();
    }
}
