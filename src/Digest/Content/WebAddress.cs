namespace Digest.Content;

/// <summary>Which addresses from content may live in the site.</summary>
public static class WebAddress
{
    /// <summary>Longest address that is kept, in characters.</summary>
    public const int Longest = 2048;

    /// <summary>
    /// Whether it is an absolute http or https address, with a host and without user or password, control characters, spaces or brackets.
    /// </summary>
    public static bool IsLive(string text) =>
        text.Length is > 8 and <= Longest
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && text.AsSpan().IndexOfAny(Forbidden) < 0
        && !HasControl(text)
        && (!PlainHost(text).IsEmpty || IsLiveUri(text));

    private static bool IsLiveUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
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
        var host = PlainHost(text) is { IsEmpty: false } plain ? plain.ToString() : new Uri(text).Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static readonly string[] Tracking = ["utm_", "fbclid=", "gclid=", "spm=", "from=", "ref=", "share_"];

    /// <summary>Whether a part of a query, <c>utm_source=feed</c>, says where a reader came from and not what is shown.</summary>
    public static bool IsTracking(string part) => Array.Exists(Tracking, t => part.StartsWith(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>An address without such parts; what is left of the query keeps its order.</summary>
    public static string WithoutTracking(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return address;
        var end = address.IndexOf('#', query) is >= 0 and var fragment ? fragment : address.Length;
        var parts = address[(query + 1)..end].Split('&');
        var kept = Array.FindAll(parts, static p => !IsTracking(p));
        return kept.Length == parts.Length
            ? address : address[..query] + (kept.Length > 0 ? "?" + string.Join('&', kept) : "") + address[end..];
    }

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(" \"'<>`\\{}|^");

    private static readonly System.Buffers.SearchValues<char> OfHosts =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>
    /// The host of an address that is written as nearly all are: in small letters, with nothing before the host or behind it but a path,
    /// the last part no number. Empty for all others, which are taken apart by <see cref="Uri"/>, at the price of several objects.
    /// </summary>
    private static ReadOnlySpan<char> PlainHost(string text)
    {
        if (!text.StartsWith("https://", StringComparison.Ordinal) && !text.StartsWith("http://", StringComparison.Ordinal))
            return default;
        var rest = text.AsSpan(text.IndexOf('/', StringComparison.Ordinal) + 2);
        var end = rest.IndexOfAnyExcept(OfHosts);
        var host = end < 0 ? rest : rest[..end];
        if (host.Length > 200 || (end >= 0 && rest[end] != '/') || host.IndexOf("--") >= 0)
            return default;
        // Each part begins and ends with a letter or digit and has 63 characters at most; one that begins with a digit could end an address
        // of numbers.
        var start = 0;
        for (var i = 0; i <= host.Length; i++)
        {
            if (i < host.Length && host[i] != '.')
                continue;
            if (i == start || i - start > 63 || host[start] == '-' || host[i - 1] == '-'
                || (i == host.Length && !char.IsAsciiLetter(host[start])))
                return default;
            start = i + 1;
        }

        return host;
    }

    private static bool HasControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is > ' ' and <= '~')
                continue;
            if (char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || char.IsWhiteSpace(c)
                || c is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFD')
                return true;
            if (char.IsSurrogate(c) && (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[++i])))
                return true;
        }

        return false;
    }
}
