namespace Digest.Content;

/// <summary>Which addresses from content may live in the site.</summary>
public static class WebAddress
{
    /// <summary>Longest address that is kept, in characters.</summary>
    public const int Longest = 2048;

    /// <summary>Whether it is an absolute http or https address, with a host and without user or password, control characters, spaces or brackets.</summary>
    public static bool IsLive(string text) =>
        text.Length is > 8 and <= Longest
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && text.AsSpan().IndexOfAny(Forbidden) < 0
        && !HasControl(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0;

    /// <summary>Whether it is a mailto address of one plain recipient.</summary>
    public static bool IsMail(string text) =>
        text.Length is > 9 and <= 320
        && text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && text.AsSpan().IndexOfAny(Forbidden) < 0
        && !HasControl(text)
        && text.IndexOf('@', StringComparison.Ordinal) > 7;

    /// <summary>The host without <c>www.</c>, for showing; empty when the address is not live.</summary>
    public static string HostOf(string text)
    {
        if (!IsLive(text))
            return "";
        var host = new Uri(text).Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(" \"'<>`\\{}|^");

    private static bool HasControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || char.IsWhiteSpace(c)
                || c is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFD')
                return true;
            if (char.IsSurrogate(c) && (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[++i])))
                return true;
        }

        return false;
    }
}
