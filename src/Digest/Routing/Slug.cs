using System.Text;

namespace Digest.Routing;

/// <summary>
/// The name of a thing in addresses: lower-case letters, digits and single hyphens between them (Chinese letters included); never empty.
/// This room says where things are served; an address, a slug and an output path are types, not strings.
/// </summary>
public readonly record struct Slug : IComparable<Slug>
{
    /// <summary>Longest slug, in UTF-8 bytes: file systems take 255 for a name, and addresses should be typed.</summary>
    public const int LongestBytes = 120;

    private Slug(string value) => Value = value;

    /// <summary>The text of the slug.</summary>
    public string Value { get; }

    /// <summary>Whether a text is a slug as it stands.</summary>
    public static bool IsValid(string text) => TryMake(text, out var slug) && slug.Value == text;

    /// <summary>
    /// Makes a slug from any text: letters and digits are kept in lower case, apostrophes vanish, every other run becomes one hyphen.
    /// <c>"Llama 3.1: 405B!"</c> gives <c>llama-3-1-405b</c>. False when nothing is left. Making a slug from a slug changes nothing.
    /// </summary>
    public static bool TryMake(string text, out Slug slug)
    {
        if (IsPlain(text))
        {
            slug = new Slug(text);
            return true;
        }

        var made = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        var bytes = 0;
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var folded = Text.Folding.Width(rune);
            if (folded.Value is '\'' or '’' || Rune.GetUnicodeCategory(folded) is System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            if (!Rune.IsLetterOrDigit(folded))
            {
                gap = made.Length > 0;
                continue;
            }

            var lower = Rune.ToLowerInvariant(Text.Folding.WithoutAccent(folded));
            var size = lower.Utf8SequenceLength + (gap ? 1 : 0);
            if (bytes + size > LongestBytes)
                break;
            if (gap)
                made.Append('-');
            gap = false;
            made.Append(units[..lower.EncodeToUtf16(units)]);
            bytes += size;
        }

        slug = new Slug(made.ToString());
        return made.Length > 0;
    }

    /// <summary>Whether it is a slug of plain letters already, as nearly all names of files and terms are.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length is 0 or > LongestBytes || text[^1] == '-')
            return false;
        var gap = true;
        foreach (var c in text)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) && (gap || c != '-'))
                return false;
            gap = c == '-';
        }

        return true;
    }

    /// <summary>A text that is known to be a slug.</summary>
    internal static Slug Of(string value) => new(value);

    /// <summary>Makes a slug, or gives the fallback (which must be one) when nothing of the text can be kept.</summary>
    public static Slug Make(string text, string fallback) => TryMake(text, out var slug) ? slug : new Slug(fallback);

    /// <inheritdoc/>
    public int CompareTo(Slug other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether the first comes before the second.</summary>
    public static bool operator <(Slug left, Slug right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first comes after the second.</summary>
    public static bool operator >(Slug left, Slug right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first comes before or is the second.</summary>
    public static bool operator <=(Slug left, Slug right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first comes after or is the second.</summary>
    public static bool operator >=(Slug left, Slug right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
