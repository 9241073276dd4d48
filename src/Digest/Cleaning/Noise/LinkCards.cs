using AngleSharp.Dom;
using Digest.Cleaning.Words;
using Digest.Text;

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

    /// <summary>How programs that publish pages name a link that they draw as a card, quotations among them.</summary>
    private static readonly PhraseSet Named = new(
        ["wp-embedded-content", "embedly-card", "mixtapeEmbed", "LinkCard", "link-card", "link_card", "link-preview", "LinkPreview",
            "bookmark-card", "embedded-post", "blogcard", "blog-card", "url-card", "iframely-embed",
            "pgc-card", "weibo-card", "wb-card", "wb_card", "goods-card", "product-card", "column-card"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes them out of a page.</summary>
    public static void Remove(IElement root)
    {
        foreach (var card in root.Descendants<IElement>()
            .Where(static e => e.ClassName is { Length: > 7 } names && Named.IsIn(names)).Take(MostLinks).ToList())
        {
            if (card.TextContent.Length <= 2 * Longest && card.QuerySelector("h1, article, pre, table, li, figcaption, time") is null
                && (card.LocalName == "a" || card.QuerySelector("a, iframe") is not null) && !Furniture.HoldsMost(card))
                card.Remove();
        }

        foreach (var link in root.QuerySelectorAll("a[href]:has(p, div, h2, h3, h4, h5)").Take(MostLinks).ToList())
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
            || link.QuerySelector("h1, figcaption, table, pre, li, blockquote, [class*=caption]") is not null)
            return false;
        // A heading that links to itself is the text's.
        if (link.GetAttribute("href")!.Contains('#', StringComparison.Ordinal))
            return false;
        var parts = link.QuerySelectorAll("p, div, h2, h3, h4, h5, span")
            .Where(static e => e.QuerySelector("p, div, h2, h3, h4, h5, span") is null && e.TextContent.Trim().Length > 0).ToList();
        return parts.Count is >= 2 and <= MostParts && Phrases.Columns(parts[0].TextContent.Trim()) > 8;
    }

    private static bool IsText(IElement? element) => element is { LocalName: "p" } && Phrases.Columns(element.TextContent) > 60;
}
