using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>The headline of pages that were made before headings were.</summary>
internal static partial class PageFacts
{
    /// <summary>Elements that set their words larger than the text.</summary>
    private const string LargerElements =
        "font[size^='+'], font[size='4'], font[size='5'], font[size='6'], font[size='7'], big";

    /// <summary>Pictures that may be the sign of a site, and columns of the longest line that is a headline.</summary>
    private const int MostSigns = 20, LongestLarger = 120;

    /// <summary>
    /// Old pages without headings may say in their title no more than the site, which the picture at the top bears too, and the part of
    /// it, <c>Quay Notes - Today's Tides</c>, or that part alone, <c>Dispatches</c>:
    /// then the one line that is set larger and in bold is the headline.
    /// </summary>
    private static void Larger(IDocument document, string stated, CaptureFacts facts)
    {
        if (document.QuerySelector("h1, h2, h3") is not null || facts.Titles.Exists(static t => t.Weight > StatedBySite)
            || (SiteOfSign(document, stated) ?? PartOfSite(document, stated)) is not { } site)
            return;
        var headline = "";
        foreach (var element in document.QuerySelectorAll(LargerElements).Take(MostBeside))
        {
            if (element.Closest("a, li") is not null || element.QuerySelector("b, strong") is null && element.Closest("b, strong") is null
                || Phrases.Joined(element.TextContent) is var text && (text == headline || text == site)
                || Phrases.Columns(text) is < LeastHeadline or > LongestLarger || text[^1] is '.' or '。' or ':' or '：')
                continue;
            if (headline.Length > 0)
                return;
            headline = text;
        }

        if (headline.Length == 0)
            return;
        AddTitle(headline, StatedBySite + 22, facts);
        if (site != stated)
            facts.Sources.Add(new Fact(site, 45));
    }

    /// <summary>A title of a word or two that one of the links at the top leads to as well: a part of the site, and no headline.</summary>
    private static string? PartOfSite(IDocument document, string stated) =>
        stated.Length > 2 && Phrases.Columns(stated) < LeastHeadline
        && document.QuerySelectorAll("a").Take(MostSigns).Any(a => Phrases.Joined(a.TextContent) == stated) ? stated : null;

    /// <summary>What a picture bears with which the title of a page begins or ends, beside a few words more.</summary>
    private static string? SiteOfSign(IDocument document, string stated)
    {
        foreach (var sign in document.QuerySelectorAll("img[alt]").Take(MostSigns))
        {
            if (Phrases.Line(sign.GetAttribute("alt")!) is { Length: > 2 } name && Phrases.Columns(name) <= LongestSpace
                && stated.Length > name.Length
                && (stated.StartsWith(name, StringComparison.Ordinal) && stated[name.Length..].TrimStart() is [var behind, ..]
                    && Between.Contains(behind)
                    || stated.EndsWith(name, StringComparison.Ordinal) && stated[..^name.Length].TrimEnd() is [.., var before]
                    && Between.Contains(before))
                && Phrases.Columns(stated) - Phrases.Columns(name) <= LongestSpace)
                return name;
        }

        return null;
    }
}
