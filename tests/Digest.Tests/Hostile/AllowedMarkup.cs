using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Content;

namespace Digest.Tests.Hostile;

/// <summary>
/// What content may become, written down a second time: every element with its attributes. A page is parsed as browsers do, so
/// markup that only a parser's repairs bring about is seen too.
/// </summary>
internal static class AllowedMarkup
{
    private static readonly Dictionary<string, string[]> Elements = new(StringComparer.Ordinal)
    {
        ["p"] = ["class"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
        ["a"] = ["class", "href", "rel", "title", "aria-label", "role", "id", "data-kind", "data-host"],
        ["em"] = [],
        ["strong"] = [],
        ["del"] = [],
        ["sup"] = [],
        ["br"] = [],
        ["hr"] = [],
        ["blockquote"] = [],
        ["ul"] = ["class"],
        ["ol"] = ["class", "start"],
        ["li"] = ["id"],
        ["input"] = ["type", "disabled", "checked", "aria-label"],
        ["div"] = ["class", "tabindex", "role", "aria-label"],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = ["scope", "class"],
        ["td"] = ["class"],
        ["pre"] = ["tabindex", "data-language"],
        ["code"] = [],
        ["span"] = ["class"],
        ["section"] = ["class", "role", "aria-label"],
        ["img"] = ["src", "width", "height", "alt", "title", "loading", "decoding"],
    };

    private static readonly HashSet<string> Classes = new(
        [
            "caption", "anchor", "external", "picture", "mail", "term", "tasks", "table", "right", "center", "footnote-mark",
            "footnote-back", "footnotes",
            "t-k", "t-s", "t-c", "t-n", "t-t", "t-a", "t-i", "t-d", "t-f",
        ],
        StringComparer.Ordinal);

    /// <summary>What in a piece of markup is not allowed; empty when all is.</summary>
    public static string Violations(string html)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><html><head></head><body>" + html + "</body></html>");
        var found = new List<string>();
        if (document.Head!.ChildNodes.Length > 0)
            found.Add("something in the head");
        foreach (var node in document.Body!.Descendants())
        {
            if (node is IComment)
                found.Add("a comment");
            if (node is not IElement element)
                continue;
            if (element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !Elements.TryGetValue(element.LocalName, out var attributes))
            {
                found.Add($"<{element.LocalName}>");
                continue;
            }

            found.AddRange(element.Attributes.Where(a => !attributes.Contains(a.Name, StringComparer.Ordinal))
                .Select(a => $"<{element.LocalName} {a.Name}>"));
            found.AddRange(element.ClassList.Where(c => !Classes.Contains(c)).Select(c => $"class {c}"));
            if (element.GetAttribute("id") is { } id && !id.StartsWith("s-", StringComparison.Ordinal)
                && !id.StartsWith("fn-", StringComparison.Ordinal) && !id.StartsWith("fnref-", StringComparison.Ordinal))
                found.Add($"id {id}");
            if (element.GetAttribute("href") is { } href && !IsSafe(href, element.ClassName ?? ""))
                found.Add($"href {href}");
            if (element.GetAttribute("src") is { } src
                && (!src.StartsWith('/') || src.StartsWith("//", StringComparison.Ordinal) || src.Contains('\\', StringComparison.Ordinal)))
                found.Add($"src {src}");
        }

        return string.Join(", ", found);
    }

    private static bool IsSafe(string href, string kind) =>
        WebAddress.IsLive(href) || WebAddress.IsMail(href) || href.StartsWith('#')
        || (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && !href.Contains('\\', StringComparison.Ordinal)
            && kind is "" or "term");
}
