using AngleSharp.Dom;

namespace Digest.Cleaning;

/// <summary>Finds the element that holds the article: the better of two attempts, marked-up places first, then the densest block of paragraphs.</summary>
internal static class MainContent
{
    private static readonly string[] Places =
    [
        "[itemprop=articleBody]", "#artibody", "#js_content", ".article-content", ".article-body", ".article__body", ".entry-content", ".post-content", ".post-body", ".story-body", ".story-content", ".article_content", ".article-text", ".content-article", ".main-content", "#article_content", "#articleContent", ".rich_media_content", ".TRS_Editor", "#content_main", ".detail-content", ".news-content", ".content_area", "#Content", "article", "main", "[role=main]",
    ];

    /// <summary>Least letters of an article.</summary>
    private const int Least = 60;

    public static IElement? Find(IDocument document)
    {
        if (document.Body is not { } body)
            return null;
        var marked = Marked(document);
        var dense = Dense(body);
        if (marked is null || dense is null)
            return marked ?? dense ?? (Words(body) > 0 ? body : null);
        // A marked place that holds a small part of the running text is a teaser.
        return Prose(marked) * 10 >= Prose(dense) * 7 ? marked : dense;
    }

    private static IElement? Marked(IDocument document)
    {
        foreach (var place in Places)
        {
            IElement? best = null;
            var most = Least;
            foreach (var element in document.QuerySelectorAll(place))
            {
                var words = Prose(element);
                if (words > most)
                    (best, most) = (element, words);
            }

            if (best is not null)
                return best;
        }

        return null;
    }

    /// <summary>Each paragraph lends its letters to its parent, and half of them to the parent above; links count against.</summary>
    private static IElement? Dense(IElement body)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var element in body.QuerySelectorAll("p, div, td, section, pre, blockquote, li"))
        {
            var own = element.LocalName is "p" or "pre" or "blockquote" or "li" ? element.TextContent.Length : OwnText(element);
            if (own < 25)
                continue;
            var links = element.QuerySelectorAll("a").Sum(a => a.TextContent.Length);
            var score = own - (1.5 * Math.Min(own, links));
            var target = element.LocalName is "p" or "pre" or "blockquote" ? element.ParentElement : element.LocalName == "li" ? element.ParentElement?.ParentElement : element;
            for (var weight = element.LocalName == "li" ? 0.3 : 1.0; target is not null && weight > 0.2; target = target.ParentElement, weight *= 0.6)
                scores[target] = scores.GetValueOrDefault(target) + (score * weight);
        }

        IElement? best = null;
        foreach (var (element, score) in scores)
        {
            if (score > Least && (best is null || score > scores[best]))
                best = element;
        }

        return best;
    }

    private static int OwnText(IElement element) => element.ChildNodes.Where(n => n.NodeType == NodeType.Text || n is IElement { LocalName: "br" or "span" or "font" or "b" or "strong" or "em" or "i" or "a" }).Sum(n => n.TextContent.Trim().Length);

    /// <summary>Letters of running text.</summary>
    private static int Prose(IElement element)
    {
        var inside = element.QuerySelectorAll("p, li, blockquote, pre").Where(p => p.TextContent.Length > 20).Sum(p => p.TextContent.Length);
        return inside > 0 ? inside : OwnText(element);
    }

    private static int Words(IElement element) => element.TextContent.Count(char.IsLetterOrDigit);
}
