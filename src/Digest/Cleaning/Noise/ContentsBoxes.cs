using AngleSharp.Dom;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Takes out what leads to parts of the same page: the table of contents of a text, the tabs of a box. Its links tell it, whatever it is
/// named.
/// </summary>
internal static class ContentsBoxes
{
    /// <summary>Fewer links are references of a text to itself; in a list or below a label two are enough.</summary>
    private const int FewestLinks = 3, FewestListed = 2;

    /// <summary>Letters of the longest label of such a box, and of the longest box.</summary>
    private const int LongestLabel = 24, LongestBox = 4000;

    /// <summary>More links are not looked at: an index of words has thousands.</summary>
    private const int MostLinks = 400;

    /// <summary>How deep links stand in their box.</summary>
    private const int Deepest = 8;

    private static readonly HashSet<string> Labels = new(["目录", "目錄", "文章目录", "文章目錄", "本文目录", "本文目錄", "Contents", "Table of contents",
        "On this page", "In this article", "Jump to"], StringComparer.OrdinalIgnoreCase);

    private const string Rows = "ul, ol, div, nav, details, section, p, dl, td, tr, tbody, table, li, aside";

    public static void Remove(IElement root)
    {
        IElement? last = null;
        // What holds more than links holds it for each of them.
        var others = new HashSet<IElement>();
        foreach (var link in root.QuerySelectorAll("a[href*='#']").Take(MostLinks).ToList())
        {
            if (link.ParentElement is null || last is not null && last.Contains(link) || !LeadsToPart(link))
                continue;
            IElement? box = null;
            var at = link.ParentElement;
            for (var depth = 0;
                depth < Deepest && at is not null && at != root && at.LocalName is not ("body" or "main" or "article")
                    && !others.Contains(at); depth++, at = at.ParentElement)
            {
                if (!IsOnlyOfLinks(at, out var links, out var label))
                {
                    others.Add(at);
                    break;
                }

                box = links >= FewestLinks || links >= FewestListed && (Labels.Contains(label) || at.QuerySelector("li + li") is not null)
                    ? at : box;
            }

            // Another page may be led to part by part, too: the part then is not here.
            if (box is null || !IsHere(link))
                continue;
            last = box;
            box.Remove();
        }
    }

    /// <summary>Whether a link leads to a part that has a name of words: signs and numbers are of notes.</summary>
    private static bool LeadsToPart(IElement link) =>
        link.GetAttribute("href") is { } href && href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var sign && sign < href.Length - 1
        && link.TextContent.Trim() is { Length: > 1 } text && text.Any(char.IsLetter);

    /// <summary>Whether the part that a link leads to is on the page itself.</summary>
    private static bool IsHere(IElement link) =>
        link.GetAttribute("href") is { } href
        && (href[0] == '#'
            || link.Owner is { } page && Uri.UnescapeDataString(href[(href.IndexOf('#', StringComparison.Ordinal) + 1)..]) is var part
                && page.All.Any(e => e.Id == part || e.LocalName == "a" && e.GetAttribute("name") == part));

    /// <summary>
    /// Whether an element holds such links to one page alone, beside a short label and numbers; days are of a row about the text.
    /// </summary>
    private static bool IsOnlyOfLinks(IElement element, out int count, out string label)
    {
        (count, label) = (0, "");
        if (element.TextContent.Length > LongestBox || !element.Matches(Rows)
            || element.QuerySelector("h1, pre, figure, blockquote, time, img") is not null)
            return false;
        var beside = element.TextContent;
        string? page = null;
        foreach (var link in element.QuerySelectorAll("a"))
        {
            var text = link.TextContent.Trim();
            var href = link.GetAttribute("href") ?? "";
            if (href.Length <= 1 && text.Length < LongestLabel)
            {
                // The button that folds the box.
                beside = text.Length == 0 ? beside : beside.Replace(text, "", StringComparison.Ordinal);
                continue;
            }

            if (!LeadsToPart(link) || (page ??= PageOf(href)) != PageOf(href))
                return false;
            beside = beside.Replace(text, "", StringComparison.Ordinal);
            count++;
        }

        label = beside.Trim().Trim(':', '：', '-', '[', ']', ' ');
        return beside.Count(char.IsLetter) <= LongestLabel && !Phrases.EndsSentence(beside.AsSpan().TrimEnd())
            && !DateFinder.FindAt(beside, out _, out _);
    }

    private static string PageOf(string href) => href[..Math.Max(0, href.IndexOf('#', StringComparison.Ordinal))];
}
