using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Boxes of titles in the midst of a page's text, below a heading such as <c>Editors' Picks</c>. Where a page writes its paragraphs alike
/// above and below such a box, the heading ends no text, as it would below the last paragraph; so the box goes before anything is cut off.
/// </summary>
internal static class TitleBoxes
{
    /// <summary>What may head a box: headings, and what stands first in an element.</summary>
    private const string Headings =
        "h2, h3, h4, h5, h6, div > div:first-child, div > p:first-child, div > span:first-child, div > strong:first-child";

    /// <summary>Letters of the longest heading and of the longest other label, and how many of them are looked at.</summary>
    private const int LongestHeading = 60, LongestLabel = 24, MostHeadings = 200;

    /// <summary>How headings of boxes begin, whatever stands behind: <c>Trending in The Quay Review</c>.</summary>
    private static readonly string[] Begun = ["Trending ", "Popular ", "More from ", "More in ", "More on ", "Most ", "Editor’s ",
        "Editors’ ", "Editor's ", "Editors' ", "Recommended ", "Read more ", "热门", "熱門", "更多", "推荐", "推薦", "相关", "相關"];

    /// <summary>Share of words of surroundings from which on a heading is theirs.</summary>
    private const double Sounding = 0.6;

    /// <summary>The least share of a box's letters that stands in links, where its heading is sure and where it is not.</summary>
    private const double Half = 0.5, NearlyAll = 0.9;

    /// <summary>Letters of the longest box, titles and what they are about.</summary>
    private const int LongestBox = 1200;

    /// <summary>How many elements stand around the heading inside of its box.</summary>
    private const int MostAround = 3;

    /// <summary>How far above a box its neighbours are looked for, and how many on either side.</summary>
    private const int MostAbove = 4, MostNeighbours = 8;

    /// <summary>Columns of the shortest paragraph of a text, and the share of words of surroundings that it has not.</summary>
    private const int LeastParagraph = 60;

    private const double SoundsOfPage = 0.3;

    /// <summary>Takes them out of a page.</summary>
    public static void Remove(IElement root)
    {
        foreach (var heading in root.QuerySelectorAll(Headings).Where(MayHead).Take(MostHeadings).ToList())
        {
            var label = heading.TextContent.Trim();
            var sounds = Wording.Of(label) is { Share: >= Sounding, Strong: > 0 } wording && wording.Has(WordClass.Opener);
            if (!sounds && !Array.Exists(Begun, b => label.StartsWith(b, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (BoxOf(heading, sounds ? Half : NearlyAll) is { } box && IsAmongText(box))
            {
                box.Remove();
            }
            else if (sounds && NamedText.LinksBelow(heading) is { } list && IsAmongText(list))
            {
                list.Remove();
                heading.Remove();
            }
        }
    }

    private static bool MayHead(IElement element) =>
        element.LocalName[0] == 'h'
            ? element.TextContent.Length <= LongestHeading
            : element.ChildElementCount == 0 && element.TextContent.Length <= LongestLabel;

    /// <summary>The box that a heading opens: mostly links, and nothing that only texts have; null where it opens none.</summary>
    private static IElement? BoxOf(IElement heading, double share)
    {
        var box = heading.ParentElement;
        for (var depth = 1; depth < MostAround && box is not null && box.QuerySelector("a") is null; depth++)
            box = box.ParentElement;
        if (box is not { LocalName: "div" or "section" or "aside" } || box.TextContent.Length > LongestBox
            || box.QuerySelector("h1, pre, table, blockquote, figcaption") is not null
            || !box.TextContent.AsSpan().TrimStart().StartsWith(heading.TextContent.AsSpan().Trim()))
            return null;
        var linked = box.QuerySelectorAll("a").Sum(static a => a.TextContent.Count(char.IsLetter));
        var letters = box.TextContent.Count(char.IsLetter) - heading.TextContent.Count(char.IsLetter);
        return linked > 0 && linked >= letters * share ? box : null;
    }

    /// <summary>Whether the page writes paragraphs alike above and below an element.</summary>
    private static bool IsAmongText(IElement box)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        var below = new HashSet<string>(StringComparer.Ordinal);
        var outer = box;
        for (var depth = 0; depth < MostAbove && outer is { LocalName: not ("body" or "main" or "article") }; depth++)
        {
            Gather(outer, static e => e.PreviousElementSibling, above);
            Gather(outer, static e => e.NextElementSibling, below);
            if (above.Overlaps(below))
                return true;
            outer = outer.ParentElement;
        }

        return false;
    }

    /// <summary>How the paragraphs are written on one side of an element: their own names and that of what holds them.</summary>
    private static void Gather(IElement element, Func<IElement, IElement?> next, HashSet<string> written)
    {
        var beside = next(element);
        for (var i = 0; i < MostNeighbours && beside is not null; i++, beside = next(beside))
        {
            foreach (var paragraph in beside.LocalName == "p" ? [beside] : beside.QuerySelectorAll("p").Take(MostNeighbours))
            {
                var text = paragraph.TextContent.Trim();
                if (Phrases.Columns(text) >= LeastParagraph && Phrases.EndsSentence(text) && Wording.Of(text).Share < SoundsOfPage)
                    written.Add($"{paragraph.ClassName} {paragraph.ParentElement?.LocalName} {paragraph.ParentElement?.ClassName}");
            }
        }
    }
}
