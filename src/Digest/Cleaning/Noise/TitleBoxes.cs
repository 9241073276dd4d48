using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Boxes in the midst of a page's text, below a heading such as <c>Editors' Picks</c> or <c>About the author</c>. Where a page writes its
/// paragraphs alike above and below such a box, the heading ends no text, as it would below the last of them: so the box goes before
/// anything is cut off.
/// </summary>
internal static class TitleBoxes
{
    /// <summary>Letters of the longest heading and of the longest other label, and how many of them are looked at.</summary>
    private const int LongestHeading = 60, LongestLabel = 24, MostHeadings = 200;

    /// <summary>Share of words of surroundings from which on a heading is theirs.</summary>
    private const double Sounding = 0.6;

    /// <summary>The least share of a box's letters that stands in links, where its heading is sure and where it is not.</summary>
    private const double Half = 0.5, NearlyAll = 0.9;

    /// <summary>Letters of the longest box, titles and what they are about.</summary>
    private const int LongestBox = 1200;

    /// <summary>How many elements stand around the heading inside of its box.</summary>
    private const int MostAround = 3;

    /// <summary>
    /// How far above a box its neighbours are looked for, how many on either side, breaks and blanks among them, and how many paragraphs in
    /// each.
    /// </summary>
    private const int MostAbove = 4, MostNeighbours = 24, MostInside = 8;

    /// <summary>
    /// Columns of the shortest paragraph of a text, above the box and below, and the share of words of surroundings that it has not.
    /// </summary>
    private const int LeastParagraph = 60, LeastBelow = 40;

    private const double SoundsOfPage = 0.3;

    /// <summary>Takes them out of a page.</summary>
    public static void Remove(IElement root)
    {
        foreach (var heading in root.Descendants<IElement>().Where(MayHead).Take(MostHeadings).ToList())
        {
            var label = heading.TextContent.Trim();
            var sounds = Wording.Of(label) is { Share: >= Sounding, Strong: > 0 } wording && wording.Has(WordClass.Opener)
                || BoxLabels.Is(label) || label.Length > 0 && NoiseRules.Judge(label, Inside) == NoiseAction.CutTail;
            if (!sounds && !BoxLabels.Begins(label))
                continue;
            if (BoxOf(heading) is { } box && Around(box) is { } written
                && (IsOfLinks(box, heading, sounds ? Half : NearlyAll) || sounds && !HoldsText(box, written)))
            {
                box.Remove();
            }
            else if (sounds && LinksBelow(heading) is { Count: > 0 } below && Around(below[^1]) is not null)
            {
                below.ForEach(static e => e.Remove());
            }
        }
    }

    /// <summary>A place amid a text, as far as rules of lines ask for one.</summary>
    private static readonly NoisePlace Inside = new(50, 100);

    /// <summary>What may head a box: headings, a few words that stand first in an element, a paragraph that is all bold.</summary>
    private static bool MayHead(IElement element) => element.LocalName switch
    {
        "h2" or "h3" or "h4" or "h5" or "h6" => element.TextContent.Length <= LongestHeading,
        "div" or "p" or "span" => element.ChildElementCount == 0
            && element is { ParentElement.LocalName: "div", PreviousElementSibling: null, TextContent.Length: > 0 and <= LongestLabel },
        "strong" or "b" => element is { ParentElement.LocalName: "p" or "div", PreviousElementSibling: null, ChildElementCount: 0 }
            && element.TextContent.Length <= LongestLabel
            && (element.ParentElement.LocalName == "div" || element.NextElementSibling is null),
        _ => false
    };

    /// <summary>The box that a heading opens, which holds nothing that only texts have; null where it opens none.</summary>
    private static IElement? BoxOf(IElement heading)
    {
        var box = heading.ParentElement;
        while (box is { LocalName: "p" or "div" or "header" } && Letters(box) == Letters(heading))
            box = box.ParentElement;
        for (var depth = 1; depth < MostAround && box is not null && box.QuerySelector("a, li, p") is null; depth++)
            box = box.ParentElement;
        return box is { LocalName: "div" or "section" or "aside", TextContent.Length: <= LongestBox }
            && box.QuerySelector("h1, pre, table, blockquote, figcaption") is null
            && box.TextContent.AsSpan().TrimStart().StartsWith(heading.TextContent.AsSpan().Trim()) ? box : null;
    }

    private static bool IsOfLinks(IElement box, IElement heading, double share) =>
        box.QuerySelectorAll("a").Sum(Letters) is > 0 and var linked && linked >= (Letters(box) - Letters(heading)) * share;

    private static int Letters(IElement element) => element.TextContent.Count(char.IsLetter);

    /// <summary>
    /// Whether a paragraph in a box is as long as those of the text and written like them, or links some of its words, as no teaser does.
    /// </summary>
    private static bool HoldsText(IElement box, HashSet<string> written) =>
        box.QuerySelectorAll(Blocks).Any(p => IsParagraph(p)
            && (IsText(p, LeastParagraph) && written.Contains(HowWritten(p))
                || p.LocalName == "p" && p.QuerySelectorAll("a").Sum(Letters) is > 0 and var linked && Letters(p) > 2 * linked));

    /// <summary>
    /// A heading that stands in no box of its own, and the elements below it that are links alone; nothing where there are none.
    /// </summary>
    private static List<IElement> LinksBelow(IElement heading)
    {
        var label = heading.ParentElement is { LocalName: "p" } whole && Letters(whole) == Letters(heading) ? whole : heading;
        var links = new List<IElement> { label };
        var below = label.NextElementSibling;
        for (; below is { LocalName: "p" or "div" or "ul" or "ol" } && links.Count <= MostLinks
            && below.QuerySelector("img, figcaption, table, pre") is null && Letters(below) is > 0 and var letters
            && below.QuerySelectorAll("a").Sum(Letters) >= letters * NearlyAll; below = below.NextElementSibling)
            links.Add(below);
        return links.Count > 1 ? links : [];
    }

    /// <summary>Links in a row below a heading, at most.</summary>
    private const int MostLinks = 8;

    /// <summary>
    /// How the page writes the paragraphs that stand above an element, where it writes some below alike; null where the text ends there.
    /// </summary>
    private static HashSet<string>? Around(IElement box)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        var below = new HashSet<string>(StringComparer.Ordinal);
        var outer = box;
        for (var depth = 0; depth < MostAbove && outer is { LocalName: not ("body" or "main" or "article") }; depth++)
        {
            Gather(outer, static n => n.PreviousSibling, LeastParagraph, above);
            Gather(outer, static n => n.NextSibling, LeastBelow, below);
            if (above.Overlaps(below))
                return above;
            outer = outer.ParentElement;
        }

        return null;
    }

    /// <summary>
    /// How the paragraphs are written on one side of an element: their own names and that of what holds them. Text that breaks alone part
    /// is written by what holds it.
    /// </summary>
    private static void Gather(INode element, Func<INode, INode?> next, int least, HashSet<string> written)
    {
        var beside = next(element);
        for (var i = 0; i < MostNeighbours && beside is not null; i++, beside = next(beside))
        {
            if (beside is IText && IsText(beside, least))
                written.Add($"# {beside.ParentElement?.ClassName}");
            if (beside is not IElement block)
                continue;
            foreach (var paragraph in IsParagraph(block) ? [block] : block.QuerySelectorAll(Blocks).Where(IsParagraph).Take(MostInside))
            {
                if (IsText(paragraph, least))
                    written.Add(HowWritten(paragraph));
            }
        }
    }

    private const string Blocks = "p, div, section";

    /// <summary>Pages write their paragraphs as divisions too.</summary>
    private static bool IsParagraph(IElement element) =>
        element.LocalName == "p"
        || element.LocalName is "div" or "section" && element.QuerySelector("p, div, section, li, td, h2, h3") is null;

    private static bool IsText(INode paragraph, int least) =>
        paragraph.TextContent.Trim() is { Length: > 0 } text && Phrases.Columns(text) >= least
        && (Phrases.EndsSentence(text) || text[^1] is ':' or '：') && Wording.Of(text).Share < SoundsOfPage;

    private static string HowWritten(IElement paragraph) =>
        $"{paragraph.LocalName} {paragraph.ClassName} {paragraph.ParentElement?.LocalName} {paragraph.ParentElement?.ClassName}";
}
