using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Entries of a live blog. Above the text of each stand its hour, which is a link to itself, and who wrote it: neither is text. Its title
/// is a heading. The days of a chronicle have no hours, and stay.
/// </summary>
internal static class LiveEntries
{
    /// <summary>Levels between an entry and its hour.</summary>
    private const int Deepest = 6;

    /// <summary>More hours no page has.</summary>
    private const int MostHours = 1000;

    /// <summary>Letters of the longest line that states an hour, and of the longest name.</summary>
    private const int LongestStamp = 60, LongestName = 40;

    private const string Text = "p, ul, ol, blockquote, table, pre, h1, h2, h3, h4, h5, h6, figure";

    /// <summary>Takes hours and names out of the entries of a page.</summary>
    public static void Trim(IElement main, CaptureFacts facts)
    {
        var lists = new Dictionary<IElement, HashSet<IElement>>();
        foreach (var time in main.QuerySelectorAll("time").Take(MostHours).ToList())
        {
            if (EntryOf(time, main, lists) is not { } entry)
                continue;
            var stamp = Outermost(time, entry, LongestStamp);
            if (stamp == entry || !HasHour(stamp.TextContent))
                continue;
            Names(entry, stamp, facts);
            stamp.Remove();
        }
    }

    /// <summary>
    /// The element around an hour that stands beside others of its kind, with an hour and text in each; an item of a list that has only the
    /// two is of a list of events.
    /// </summary>
    private static IElement? EntryOf(IElement time, IElement main, Dictionary<IElement, HashSet<IElement>> lists)
    {
        var at = time;
        for (var depth = 0; depth < Deepest && at != main && at.ParentElement is { } parent; depth++, at = parent)
        {
            if (!lists.TryGetValue(parent, out var entries))
            {
                entries = [.. parent.Children.Where(static c => c.QuerySelector("time") is not null
                    && c.QuerySelector("p, li, blockquote") is not null
                    && (c.LocalName != "li" || c.QuerySelector("article, header, h2, h3, h4") is not null))
                    .GroupBy(static c => (c.LocalName, c.ClassName)).Where(static g => g.Skip(1).Any()).SelectMany(static g => g)];
                lists.Add(parent, entries);
            }

            if (entries.Contains(at))
                return at;
        }

        return null;
    }

    /// <summary>The largest element in an entry around another that holds no text of the article and little besides.</summary>
    private static IElement Outermost(IElement inner, IElement entry, int longest)
    {
        while (inner.ParentElement is { } outer && outer != entry && outer.TextContent.Trim().Length <= longest
            && outer.QuerySelector(Text) is null && !outer.Matches(Text))
            inner = outer;
        return inner;
    }

    /// <summary>Above the text of an entry a name that stands alone is its writer's.</summary>
    private static void Names(IElement entry, IElement stamp, CaptureFacts facts)
    {
        foreach (var element in entry.QuerySelectorAll("*")
            .TakeWhile(static e => e.LocalName is not ("p" or "ul" or "ol" or "blockquote" or "table" or "pre")).ToList())
        {
            if (element.Children.Length > 0 || element.TextContent.Length is < 2 or > LongestName
                || element.Closest(Text) is { } part && entry.Contains(part) || stamp.Contains(element))
                continue;
            var name = element.TextContent.Trim();
            if (PersonNames.IsPerson(name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name)
                || facts.Authors.Exists(a => a.Value.Length > 1 && a.Value.Contains(name, StringComparison.OrdinalIgnoreCase)))
                Outermost(element, entry, LongestName).Remove();
        }
    }

    /// <summary><c>21.04 BST</c>, <c>10:15</c>, <c>1h ago</c>, <c>5分钟前</c>.</summary>
    private static bool HasHour(string text)
    {
        if (text.Contains("ago", StringComparison.OrdinalIgnoreCase) || text.Contains('前', StringComparison.Ordinal))
            return true;
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is ':' or '.' or '：' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])
                && char.IsAsciiDigit(text[i + 2]) && !(i + 3 < text.Length && char.IsAsciiDigit(text[i + 3])))
                return true;
        }

        return false;
    }
}
