using AngleSharp.Dom;
using Digest.Cleaning.Noise;

namespace Digest.Cleaning.Pages;

/// <summary>Which attempt at the main content of a page is made.</summary>
internal enum ContentAttempt
{
    /// <summary>The better of both.</summary>
    Better,

    /// <summary>Places that pages mark, and the densest block of paragraphs.</summary>
    Own,

    /// <summary>Mozilla's Readability alone.</summary>
    Readability,
}

/// <summary>
/// Finds the element that holds the article: marked-up places first, then the better of two attempts, the densest block of paragraphs and
/// Mozilla's Readability.
/// </summary>
internal static class MainContent
{
    private static readonly string[] Places =
    [
        "[itemprop=articleBody]", "#artibody", "#js_content", ".article-content", ".article-body", ".article__body", ".entry-content",
        ".post-content", ".post-body", ".story-body", ".story-content", ".article_content", ".article-text", ".content-article",
        ".main-content", "#article_content", "#articleContent", ".rich_media_content", ".TRS_Editor", "#content_main", ".detail-content",
        ".news-content", ".content_area", "#Content", "article", "main", "[role=main]",
    ];

    /// <summary>Least letters of an article.</summary>
    private const int Least = 60;

    /// <summary>A marked place that holds less of the page's running text than this is a teaser.</summary>
    private const double MarkedShare = 0.7;

    /// <summary>The second attempt is taken where it has so many times the running text of the first.</summary>
    private const double Overruled = 2;

    public static IElement? Find(IDocument document, string html, ContentAttempt attempt = ContentAttempt.Better)
    {
        if (document.Body is not { } body)
            return null;
        if (attempt == ContentAttempt.Readability)
            return Readability(html, body);
        var marked = Marked(document);
        var dense = Dense(body);
        // A marked place that holds most of the running text is sure.
        if (marked is not null && (dense is null || Prose(marked) >= Prose(dense) * MarkedShare))
            return marked;
        var own = dense is null ? Words(body) > 0 ? body : null : WithSiblings(dense);
        // Measured, the first attempt loses to the second only where it found next to nothing.
        if (attempt == ContentAttempt.Own || own is null || Running(own) >= Enough || html.Length > LargestPage
            || body.QuerySelectorAll("*").Length > MostElements || Readability(html, body) is not { } read)
            return own;
        return Running(read) > Running(own) * Overruled ? read : own;
    }

    /// <summary>Letters of running text from which on the first attempt is good enough.</summary>
    private const int Enough = 400;

    /// <summary>Length of a page above which no second attempt is made, as it reads the page again.</summary>
    private const int LargestPage = 500_000;

    /// <summary>Elements of a page above which no second attempt is made: its cost grows faster than their number.</summary>
    private const int MostElements = 4000;

    /// <summary>What Mozilla's Readability takes for the article, as an element of the page's document.</summary>
    private static IElement? Readability(string html, IElement body)
    {
        try
        {
            using var reader = new SmartReader.Reader("https://localhost/", html);
            var article = reader.GetArticle();
            if (!article.IsReadable || article.Content is not { Length: > 0 } content)
                return null;
            var element = body.Owner!.CreateElement("div");
            element.InnerHtml = content;
            Furniture.Remove(element);
            return Words(element) >= Least ? element : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A second opinion that fails is none.
            return null;
        }
    }

    /// <summary>Letters outside of links.</summary>
    private static int Running(IElement element) => Words(element) - Links(element);

    private static int Links(IElement element) => element.QuerySelectorAll("a").Sum(static a => Words(a));

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
                return place[0] is '.' or '#' ? WithParts(document, place, best) : best;
        }

        return null;
    }

    /// <summary>More parts no article is set in.</summary>
    private const int MostParts = 40;

    /// <summary>
    /// Papers set an article in several elements of one name, with advertisements between: what holds them all within one article is taken.
    /// </summary>
    private static IElement WithParts(IDocument document, string place, IElement best)
    {
        var article = best.Closest("article");
        var parts = document.QuerySelectorAll(place).Take(MostParts)
            .Where(e => e != best && e.Closest("article") == article && !e.Contains(best) && !best.Contains(e) && Prose(e) >= Least)
            .ToList();
        if (article is null || parts.Count == 0)
            return best;
        var whole = best;
        while (whole != article && !parts.TrueForAll(whole.Contains))
            whole = whole.ParentElement!;
        return whole;
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
            var target = element.LocalName is "p" or "pre" or "blockquote"
                ? element.ParentElement : element.LocalName == "li" ? element.ParentElement?.ParentElement : element;
            for (var weight = element.LocalName == "li" ? 0.3 : 1.0; target is not null && weight > 0.2;
                target = target.ParentElement, weight *= 0.6)
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

    /// <summary>Share of its running text from which on the rest of an article stands beside an element.</summary>
    private const double Beside = 0.15;

    /// <summary>Tables around tables of the deepest letter.</summary>
    private const int MostLevels = 4;

    /// <summary>
    /// Letters and tables part their text into cells and boxes alike: what holds those that are of one kind with the densest is the
    /// article. A letter's sections are tables again, in boxes that are alike.
    /// </summary>
    private static IElement WithSiblings(IElement dense)
    {
        var whole = Level(dense, dense);
        for (var level = 1;
            level < MostLevels && whole.LocalName is "tbody" or "table" or "tr" or "td" && Level(whole, dense) is var outer
                && outer != whole; level++)
            whole = outer;
        return whole;
    }

    /// <summary>
    /// What holds a part and enough running text beside it in others of its kind, or the part. A table or a box that holds one element is
    /// no step up.
    /// </summary>
    private static IElement Level(IElement from, IElement dense)
    {
        var part = from;
        var tabled = false;
        for (var depth = 0; depth < 3 && part.ParentElement is { LocalName: not ("body" or "html") } parent; part = parent)
        {
            tabled |= part.LocalName is "table" or "tr";
            var beside = parent.Children.Where(c => c != part && c.LocalName == part.LocalName && c.ClassName == part.ClassName
                && Running(c) > 0).ToList();
            var like = beside.Sum(static c => c.QuerySelectorAll("p")
                .Where(static p => p.TextContent.Length > 60 && Links(p) * 4 < Words(p)).Sum(static p => p.TextContent.Length));
            // Programs for notes set each paragraph in boxes of its own, and all of those alike.
            if (like < Least && dense.QuerySelector("p") is null
                && (tabled || part.ClassName is { Length: > 0 } && beside.Count >= FewestBlocks && IsBlock(part, dense)))
                like = beside.Sum(InBoxes);
            if (like >= Prose(from) * Beside && like >= Least)
                return parent;
            depth += parent.ChildElementCount == 1
                && (parent.LocalName is "td" or "tr" or "tbody" or "table" || tabled && parent.LocalName is "div" or "center") ? 0 : 1;
        }

        return from;
    }

    /// <summary>So many boxes beside one, of one name, are its like.</summary>
    private const int FewestBlocks = 2;

    /// <summary>Whether a box holds one paragraph and nothing else; a post has its writer and its hour beside it.</summary>
    private static bool IsBlock(IElement box, IElement paragraph) =>
        box.TextContent.Trim().Length == paragraph.TextContent.Trim().Length && box.QuerySelector("li, time, img, h2, h3, h4") is null;

    /// <summary>Columns of the shortest box of running text.</summary>
    private const int LeastBox = 80;

    /// <summary>Letters of running text in innermost boxes without a paragraph; beside a list only what stands bare counts.</summary>
    private static int InBoxes(IElement element) =>
        element.QuerySelectorAll("div, td, section")
        .Where(static d => d.QuerySelector("div, td, section, table, p") is null
            && Cleaning.Words.Phrases.Columns(d.TextContent) > LeastBox && Links(d) * 4 < Words(d))
        .Sum(static d => d.QuerySelector("li") is null ? d.TextContent.Length : OwnText(d) is > LeastBox and var own ? own : 0);

    private static int OwnText(IElement element) =>
        element.ChildNodes.Where(n => n.NodeType == NodeType.Text
            || n is IElement { LocalName: "br" or "span" or "font" or "b" or "strong" or "em" or "i" or "a" })
        .Sum(n => n.TextContent.Trim().Length);

    /// <summary>
    /// Letters of running text: of paragraphs, or of innermost sections where the page writes its text into those, and only items and
    /// quotations as such.
    /// </summary>
    private static int Prose(IElement element)
    {
        var inside = element.QuerySelectorAll("p, li, blockquote, pre").Where(p => p.TextContent.Length > 20)
            .Sum(p => p.TextContent.Length);
        var bare = element.QuerySelectorAll("section, div, td")
            .Where(static d => d.QuerySelector("section, div, td, p, li") is null && d.TextContent.Length > 20
                && Links(d) * 2 < d.TextContent.Length).Sum(static d => d.TextContent.Length);
        return Math.Max(inside, Math.Max(inside > Least && bare < 2 * inside ? 0 : bare, inside > 0 ? 0 : OwnText(element)));
    }

    private static int Words(IElement element) => element.TextContent.Count(char.IsLetterOrDigit);
}
