namespace Digest.Cleaning.Noise;

/// <summary>
/// Marks in square brackets that a program of weblogs puts a box for, alone in their line: <c>[newsletter-signup id="daily"]</c>,
/// <c>[gallery ids="1,2"]</c>, <c>[/vc_row]</c>.
/// </summary>
internal static class Shortcodes
{
    private static readonly string[] Bare = ["gallery", "toc", "embed", "ad", "ads", "adsense", "more", "newsletter", "subscribe",
        "paywall", "contact-form", "playlist", "video", "audio", "caption", "related", "related_posts", "sharing", "poll"];

    /// <summary>How those begin that have nothing but a name.</summary>
    public static IEnumerable<string> Openings { get; } = Bare.Select(static b => "[" + b);

    /// <summary>Whether a line is such a mark: a name in small letters, and fields with values behind it or a stroke before it.</summary>
    public static bool Is(string line)
    {
        var text = line.AsSpan().Trim();
        // Markdown writes the brackets with a stroke before them.
        if (text.Length is < 4 or > 200 || text.TrimStart('\\') is not ['[', .. var open]
            || open.TrimEnd(']').TrimEnd('\\') is not { Length: > 1 } inner || inner.Length == open.Length)
            return false;
        var closes = inner[0] == '/';
        inner = closes ? inner[1..] : inner.TrimEnd(" /");
        var name = 0;
        while (name < inner.Length
            && (char.IsAsciiLetterLower(inner[name]) || name > 0 && (char.IsAsciiDigit(inner[name]) || inner[name] is '-' or '_')))
            name++;
        if (name < 2)
            return false;
        if (name == inner.Length)
            return closes || inner.ContainsAny('-', '_') || Array.IndexOf(Bare, inner.ToString()) >= 0;
        return inner[name] == ' ' && HoldsFields(inner[name..]);
    }

    /// <summary>Whether every word is a field with a value: <c>id="daily" theme='dark' width=300</c>.</summary>
    private static bool HoldsFields(ReadOnlySpan<char> rest)
    {
        var fields = 0;
        for (rest = rest.TrimStart(); !rest.IsEmpty; rest = rest.TrimStart())
        {
            var sign = rest.IndexOf('=');
            if (sign < 1 || rest[..sign].ContainsAny(" \"'"))
                return false;
            rest = rest[(sign + 1)..];
            var quote = rest.IsEmpty ? ' ' : rest[0];
            var end = quote is '"' or '\''
                ? rest[1..].IndexOf(quote) : quote is '“' or '”' ? rest[1..].IndexOfAny('”', '"') : rest.IndexOf(' ');
            if (end < 0 && quote is '"' or '\'' or '“' or '”')
                return false;
            rest = end < 0 ? [] : quote is '"' or '\'' or '“' or '”' ? rest[(end + 2)..] : rest[end..];
            fields++;
        }

        return fields > 0;
    }
}
