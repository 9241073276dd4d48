using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>What sums an article up between its headline and its text: it becomes the summary.</summary>
internal static partial class PageFacts
{
    /// <summary>Headlines of a page, and elements below each, among which a standfirst is looked for.</summary>
    private const int MostHeadlines = 4, MostBelow = 40;

    /// <summary>
    /// What stands beside a headline, below it, and is called what a standfirst is; in a header of its own any paragraph. A selector would
    /// walk over all siblings of each.
    /// </summary>
    private static IEnumerable<IElement> BelowHeadlines(IDocument document)
    {
        foreach (var headline in document.QuerySelectorAll("h1").Take(MostHeadlines))
        {
            var below = headline.NextElementSibling;
            for (var i = 0; i < MostBelow && below is not null; i++, below = below.NextElementSibling)
            {
                if (headline.ParentElement is { LocalName: "header" } && below.LocalName == "p" || below.Matches(
                    "[class*=subtitle], [class*=excerpt], [class*=standfirst], [class*=Dek], [class*=dek], [class*=summary], "
                    + "[class*=abstract], [class*=digest], [class*=daoyu]"))
                    yield return below;
            }
        }
    }

    /// <summary>
    /// What is called a second headline right below the first; where several are called so, they head the parts of the text.
    /// </summary>
    private static IEnumerable<IElement> Subheads(IDocument document) =>
        document.QuerySelector("h1 + [class*=subhead], h1 + [class*=sub-head], h1 + [class*=subHead]") is { ClassName: { } names } below
        && below.QuerySelectorAll("p").Length <= 1 && document.GetElementsByClassName(names).Length == 1 ? [below] : [];

    /// <summary>
    /// The lines between headline and byline that sum an article up: they become its summary and are no part of its text.
    /// </summary>
    public static void Standfirst(IDocument document, CaptureFacts facts)
    {
        foreach (var element in document.QuerySelectorAll(
            "ul[data-testid=Summary], [data-testid=Summary] > ul, ul[class*=summary], "
            + "[class*=KeyPoints-list], [class*=key-points] ul, ul[class*=key-points], "
            + "ul[class*=takeaways], [class*=takeaways] ul").Take(1).ToList())
        {
            // Points that sum an article up stand above its first paragraph; below a heading of their own they are a section of it.
            if (!LeadPoints.AreHeaded(element) && element.QuerySelector("p") is null && element.TextContent.Length < 900
                && element.QuerySelectorAll("li") is { Length: >= 2 } points
                && !document.QuerySelectorAll("p")
                    .Any(p => p.TextContent.Length > 2 * LeastStandfirst
                        && p.CompareDocumentPosition(element).HasFlag(DocumentPositions.Following)))
            {
                facts.Summaries.Add(new Fact(Phrases.Line(points[0].TextContent), 48));
                element.Remove();
            }
        }

        foreach (var element in document.QuerySelectorAll(
            ".dek, .deck, .standfirst, .content-summary, #article-summary, #article-dek, [data-gu-name=standfirst], h2.subtitle, "
            + "h3.subtitle, p.subtitle, .article-subtitle, .post-subtitle, .article__subtitle, .article__dek")
            .Concat(BelowHeadlines(document)).Concat(Subheads(document)).Distinct().Take(2).ToList())
        {
            var text = Phrases.Line(element.TextContent);
            if (text.Length is < 4 or > 400 || element.QuerySelector("h1, article") is not null
                || element.ParentElement is { LocalName: "header" } && (!Phrases.EndsSentence(text) || text.Length < LeastStandfirst))
                continue;
            facts.Summaries.Add(new Fact(text, 60));
            element.Remove();
        }

        // Right below the headline, and above the writer rather than a paragraph, a heading sums the article up.
        if (document.QuerySelector("h1 + h2, h1 + h3, h1 + p") is { } below
            && below.NextElementSibling is { LocalName: not ("p" or "ul" or "ol" or "blockquote") } next && next.TextContent.Length < 400
            && next.QuerySelector("h1, h2, h3") is null
            && (next.QuerySelector(below.LocalName == "p" ? "time" : "time, a") is not null
                || DateFinder.FindAt(next.TextContent, out _, out _))
            && Phrases.Line(below.TextContent) is { Length: >= LeastStandfirst and <= 300 } said)
        {
            facts.Summaries.Add(new Fact(said, 58));
            below.Remove();
        }

        foreach (var header in document.QuerySelectorAll("header").Where(static h => h.QuerySelector("h1") is not null).Take(2))
            AroundHeadline(header, facts);
    }
}
