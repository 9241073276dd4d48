using Digest.Cleaning.Captures;
using Digest.Diagnostics;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Looks over a page before it is parsed: parsers and walkers go as deep as the page does, and a page made to exhaust them must not get
/// there.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>Deepest nesting that is read; the deepest real pages have about 60 levels.</summary>
    public const int Deepest = 300;

    /// <summary>
    /// Whether a page nests no deeper than the limit, counting start tags that are not closed (void elements do not nest), and has no more
    /// tags and character references than pages have; it is reported when not.
    /// </summary>
    public static bool Allow(RawCapture capture, string html, DiagnosticBag bag)
    {
        if (html.AsSpan().Count('&') > CaptureLimits.References)
            return CaptureLimits.Refuse(capture, CaptureLimits.References, "character references", bag);
        int depth = 0, tags = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var c = html[i + 1];
            if (c == '/')
            {
                depth = Math.Max(0, depth - 1);
                continue;
            }

            if (!char.IsAsciiLetter(c))
                continue;
            var end = i + 1;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            var name = html.AsSpan(i + 1, end - i - 1);
            if (++tags > CaptureLimits.Tags)
                return CaptureLimits.Refuse(capture, CaptureLimits.Tags, "tags", bag);
            if (IsVoid(name))
                continue;
            if (++depth > Deepest)
            {
                bag.ReportFile(DiagnosticCatalog.CaptureTooDeep, capture.Path, Deepest);
                return false;
            }
        }

        return true;
    }

    /// <summary>Elements without an end tag, and those that browsers close by themselves and old pages never close.</summary>
    private static bool IsVoid(ReadOnlySpan<char> name)
    {
        foreach (var known in Void)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static readonly string[] Void = ["br", "img", "p", "li", "meta", "link", "input", "hr", "td", "tr", "th", "dt", "dd", "option",
        "source", "col", "area", "base", "wbr", "param", "track", "embed", "path", "rect", "circle", "use", "line"];
}
