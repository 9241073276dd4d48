using System.Buffers;

namespace Digest.Rendering.Markdown;

/// <summary>
/// Hides characters from the Markdown parser by putting others in their place, one for one, so that every offset stays right: what is
/// masked is parsed as plain text and shown as it was written. The stand-ins are noncharacters (U+FDD0–FDEF), which no text may contain.
/// </summary>
internal static class PlainMask
{
    /// <summary>The bar of <c>[[slug|label]]</c>, hidden from the table parser.</summary>
    public const char Bar = '\uFDD0';

    private const char First = '\uFDD0';
    private const char Last = '\uFDEF';

    /// <summary>
    /// What is masked: the character at place n by U+FDD0 + n. Everything that Markdown gives a meaning, and the line feed.
    /// </summary>
    private const string Masked = "|\n!#&()*+-.:<=>@[\\]^_`~\t\r{}/\"";

    private static readonly SearchValues<char> Marks = SearchValues.Create(Masked);

    // Values that are known to the search: without them it boxes both ends of the range at each call.
    private static readonly SearchValues<char> StandIns = SearchValues.Create(
        "\uFDD0\uFDD1\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6\uFDD7\uFDD8\uFDD9\uFDDA\uFDDB\uFDDC\uFDDD\uFDDE\uFDDF\uFDE0\uFDE1\uFDE2"
        + "\uFDE3\uFDE4\uFDE5\uFDE6\uFDE7\uFDE8\uFDE9\uFDEA\uFDEB\uFDEC\uFDED\uFDEE\uFDEF");

    /// <summary>Masks a stretch of characters.</summary>
    public static void Mask(Span<char> text)
    {
        while (text.IndexOfAny(Marks) is >= 0 and var at)
        {
            text[at] = (char)(First + Masked.IndexOf(text[at], StringComparison.Ordinal));
            text = text[(at + 1)..];
        }
    }

    /// <summary>Whether a text has something masked in it.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(StandIns);

    /// <summary>The text as it was written.</summary>
    public static string Unmask(ReadOnlySpan<char> text)
    {
        var plain = text.ToString().ToCharArray();
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] is >= First and <= Last && plain[i] - First < Masked.Length)
                plain[i] = Masked[plain[i] - First];
        }

        return new string(plain);
    }
}
