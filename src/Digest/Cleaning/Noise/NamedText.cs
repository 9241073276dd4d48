using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Text whose element bears a name that surroundings bear too. Headings are named for what leads to them (<c>toc-head-2</c>,
/// <c>anchorWithStickyNavbar</c>), and with their sections for their own words (<c>id="sharing-the-cache"</c>); programs that colour code
/// name its parts (<c>token comment</c>).
/// </summary>
internal static class NamedText
{
    /// <summary>So far below a heading its text is looked for, and so many letters of it outside of links are enough.</summary>
    private const int MostBelow = 8, LeastText = 40;

    /// <summary>Share of words of surroundings from which on a heading is theirs.</summary>
    private const double Sounding = 0.6;

    /// <summary>What stands around code is named for its buttons: <c>code-toolbar</c>.</summary>
    private static readonly string[] AroundCode = ["toolbar", "btn", "button", "hidden", "overlay", "print", "more", "widget"];

    private static readonly string[] CodeFurniture = ["btn", "button", "toolbar", "sr", "skip", "login", "advertisement", "ads"];

    /// <summary>Whether an element is text in spite of a name of surroundings.</summary>
    /// <param name="element">The element that bears it.</param>
    /// <param name="name">The name.</param>
    /// <param name="isNamed">Whether another element bears such a name, and so is no text below a heading.</param>
    public static bool Is(IElement element, string name, Func<IElement, bool> isNamed)
    {
        if (IsHeading(element))
            return !Sounds(element.TextContent) && HeadsText(element.NextElementSibling, isNamed);
        if (IsNamedAfterHeading(element))
            return HeadsText(element.FirstElementChild!.NextElementSibling, isNamed);
        if (element.LocalName == "figure" || element.Children.Any(static c => c.LocalName == "pre"))
            return Array.IndexOf(AroundCode, name) >= 0 && element.QuerySelector("pre") is not null;
        return element.LocalName is "span" or "code" or "i" or "em" or "b" && element.Closest("pre") is not null
            && Array.IndexOf(CodeFurniture, name) < 0;
    }

    private static bool IsHeading(IElement element) =>
        element.LocalName is "h2" or "h3" or "h4" or "h5" or "h6" || element.GetAttribute("role") == "heading";

    /// <summary>The list of links that stands right below a heading, and goes with it; null where text does.</summary>
    public static IElement? LinksBelow(IElement heading) =>
        IsHeading(heading) && heading.NextElementSibling is { LocalName: "ul" or "ol" } list
        && list.QuerySelectorAll("a")
            .Sum(static a => a.TextContent.Count(char.IsLetterOrDigit)) * 10 >= list.TextContent.Count(char.IsLetterOrDigit) * 8
        ? list : null;

    private static bool Sounds(string heading) =>
        heading.Trim() is var text && (text.Length == 0 || Furniture.OpensComments(text) || Wording.Of(text).Share >= Sounding);

    /// <summary>Whether running text stands below a heading, before the next.</summary>
    private static bool HeadsText(IElement? below, Func<IElement, bool> isNamed)
    {
        var text = 0;
        for (var seen = 0; below is not null && seen < MostBelow && !IsHeading(below) && below.LocalName != "h1";
            below = below.NextElementSibling, seen++)
        {
            if (below.LocalName is "script" or "style" or "ins" or "nav" or "aside" or "form" or "footer" or "a" || isNamed(below))
                continue;
            var letters = below.TextContent.Length;
            var linked = below.LocalName is "pre" or "table" ? 0 : below.QuerySelectorAll("a").Sum(static a => a.TextContent.Length);
            text += linked * 2 < letters ? letters - linked : 0;
            if (text >= LeastText)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a section bears as its name the words of its heading, more than one: <c>&lt;section id="related-work"&gt;</c>.
    /// </summary>
    private static bool IsNamedAfterHeading(IElement element) =>
        element.LocalName is "section" or "div" && element.Id is { Length: > 0 } id && id.Contains('-', StringComparison.Ordinal)
        && element.FirstElementChild is { } heading && IsHeading(heading) && !Sounds(heading.TextContent)
        && Phrases.Key(heading.TextContent).StartsWith(Phrases.Key(id), StringComparison.Ordinal);
}
