using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Lists in which a page says who wrote, where and when, an item each: they become a row, as other pages have it, and are read as one.
/// </summary>
internal static class MetaLists
{
    /// <summary>Items of the longest such list, characters of the longest item and columns of the longest row.</summary>
    private const int MostItems = 6, LongestItem = 50, LongestRow = 120;

    private const string Named = "ul[class*=meta], ol[class*=meta], ul[class*=byline], ul[class*=postinfo], ul[class*=post-info], "
        + "ul[class*=entry-info], ul[class*=article-info]";

    /// <summary>Writes the rows in place of the lists below an element.</summary>
    public static void ToRows(IElement root)
    {
        foreach (var list in root.QuerySelectorAll(Named))
        {
            var items = list.Children.Where(static c => c.LocalName == "li").Select(static c => Phrases.Joined(c.TextContent).Trim())
                .Where(static t => t.Length > 0).ToList();
            if (items.Count is < 2 or > MostItems || items.Exists(static t => t.Length > LongestItem)
                || string.Join(" | ", items) is not { Length: <= LongestRow } row || !Facts.DateFinder.FindAt(row, out _, out _))
                continue;
            var paragraph = list.Owner!.CreateElement("p");
            paragraph.TextContent = row;
            list.Replace(paragraph);
        }
    }
}
