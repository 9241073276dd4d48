using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Cards among the paragraphs that lead to one other article: a link around a title and what it is about, and mostly a picture.
/// </summary>
internal static class LinkCards
{
    /// <summary>Letters of the longest card.</summary>
    private const int Longest = 260;

    /// <summary>Parts of the largest card.</summary>
    private const int MostParts = 5;

    /// <summary>More links are not looked at.</summary>
    private const int MostLinks = 400;

    /// <summary>Takes them out of a page.</summary>
    public static void Remove(IElement root)
    {
        foreach (var link in root.QuerySelectorAll("a[href]:has(p, div, h3, h4, h5)").Take(MostLinks).ToList())
        {
            if (!IsCard(link))
                continue;
            var box = link;
            while (box.ParentElement is { LocalName: "div" or "section" or "figure" or "p" } outer
                && outer.TextContent.Trim().Length == link.TextContent.Trim().Length
                && outer.QuerySelectorAll("img").Length == link.QuerySelectorAll("img").Length)
                box = outer;
            // Between paragraphs a card leads elsewhere; cards in a row are a list, which other rules know.
            if (IsText(box.PreviousElementSibling) || IsText(box.NextElementSibling))
                box.Remove();
        }
    }

    private static bool IsCard(IElement link)
    {
        if (link.TextContent.Trim() is not { Length: > 0 and <= Longest }
            || link.QuerySelector("h1, h2, figcaption, table, pre, li, blockquote, [class*=caption]") is not null)
            return false;
        var parts = link.QuerySelectorAll("p, div, h3, h4, h5, span")
            .Where(static e => e.QuerySelector("p, div, h3, h4, h5, span") is null && e.TextContent.Trim().Length > 0).ToList();
        return parts.Count is >= 2 and <= MostParts && Phrases.Columns(parts[0].TextContent.Trim()) > 8;
    }

    private static bool IsText(IElement? element) => element is { LocalName: "p" } && Phrases.Columns(element.TextContent) > 60;
}
