using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Papers set the points of an article below a heading in a box of their own, above the element of the text: it is of the article, and is
/// taken in.
/// </summary>
internal static class LeadPoints
{
    /// <summary>How far above the element of the text such a box is looked for.</summary>
    private const int MostAbove = 3;

    /// <summary>Letters of the longest heading, and of the longest box.</summary>
    private const int LongestHeading = 40, LongestBox = 1500;

    /// <summary>Fewest and most points.</summary>
    private const int Fewest = 2, Most = 8;

    public static void TakeIn(IElement main)
    {
        foreach (var beside in PageElements.Above(main, MostAbove))
        {
            // Above the headline, or another text, nothing is of this one.
            if (beside.TextContent.Length > LongestBox || beside.LocalName == "h1" || beside.QuerySelector("h1") is not null)
                return;
            if (!IsOfPoints(beside))
                continue;
            if (!main.Contains(beside))
                main.InsertBefore(beside, main.FirstChild);
            return;
        }
    }

    /// <summary>More labels no page has.</summary>
    private const int MostLabels = 20;

    private static readonly HashSet<string> Sums = new(["Key points", "Key takeaways", "Takeaways", "At a glance", "In brief", "Summary",
        "What to know", "Main points", "Key facts", "The gist", "TL;DR",
        "要点", "本文要点", "核心要点", "划重点", "本文重点", "重點", "要點", "本文重點", "重點摘要", "懶人包",
        "一文看清", "一文睇清", "一文看懂", "重點整理", "文章重點", "速览", "速覽"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Takes boxes out that sum a text up in headings, and say so: what they say stands in the text. Whole sentences are the writer's.
    /// </summary>
    public static void Remove(IElement root)
    {
        foreach (var heading in root.QuerySelectorAll("h2, h3, h4, h5, strong, b, div, span, p")
            .Where(static h => h.ChildElementCount <= 1 && h.TextContent.Length <= LongestHeading
                && Sums.Contains(h.TextContent.Trim(' ', '\n', ':', '：'))).Take(MostLabels).ToList())
        {
            var box = heading.ParentElement;
            while (box is not null && box.QuerySelector("ul, ol") is null && box.LocalName is not ("body" or "main" or "article"))
                box = box.ParentElement;
            if (box is { LocalName: "div" or "section" or "aside", TextContent.Length: <= LongestBox } && !IsOfPoints(box)
                && box.QuerySelectorAll("ul, ol").Length == 1
                && Letters(box.TextContent) == Letters(heading.TextContent)
                    + box.QuerySelectorAll("li").Sum(static i => Letters(i.TextContent)))
                box.Remove();
        }
    }

    /// <summary>Whether a list stands below a heading in a box that holds nothing else.</summary>
    public static bool AreHeaded(IElement list)
    {
        var box = list.ParentElement;
        for (var depth = 0; depth < MostAbove && box is { TextContent.Length: <= LongestBox }; depth++, box = box.ParentElement)
        {
            if (box.QuerySelector("h2, h3, h4") is not null)
                return IsOfPoints(box);
        }

        return false;
    }

    /// <summary>
    /// Whether a box holds a heading and a list of sentences, and nothing else: links lead to other articles, and short items are no
    /// points.
    /// </summary>
    private static bool IsOfPoints(IElement box)
    {
        if (box.QuerySelectorAll("h2, h3, h4") is not { Length: 1 } headings
            || headings[0].TextContent.Trim() is not { Length: > 1 and <= LongestHeading } heading
            || box.QuerySelectorAll("ul, ol").Length != 1)
            return false;
        var items = box.QuerySelectorAll("li").ToList();
        if (items.Count is < Fewest or > Most
            || !items.TrueForAll(static i => Phrases.EndsSentence(i.TextContent.Trim())
                && i.QuerySelectorAll("a").Sum(static a => a.TextContent.Length) * 2 < i.TextContent.Length))
            return false;
        return Letters(box.TextContent) == Letters(heading) + items.Sum(static i => Letters(i.TextContent))
            && !BoxLabels.Is(heading) && Wording.Of(heading) is { Share: < 0.5 };
    }

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
