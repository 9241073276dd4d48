using AngleSharp.Dom;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Boxes and paragraphs in which a letter asks its readers to join: they lead to the window in which the program that sends it takes
/// members in.
/// </summary>
internal static class MemberCalls
{
    /// <summary>Links that open such a window.</summary>
    private const string Windows = "a[href*='#/portal/signup'], a[href*='#/portal/account'], a[href*='#/portal/support'], "
        + "a[data-portal=signup], a[data-portal=upgrade], a[data-portal=support]";

    /// <summary>Letters of the longest box, and links that are looked at.</summary>
    private const int Longest = 280, Most = 20;

    /// <summary>Takes them out.</summary>
    public static void Remove(IElement root)
    {
        foreach (var link in root.QuerySelectorAll(Windows).Take(Most).ToList())
        {
            if ((link.Closest("[class*=callout], [class*=cta]") ?? link.Closest("p, div, aside")) is { } box
                && box.TextContent.Trim().Length <= Longest && box.QuerySelector("h1, article, pre, table, figure") is null
                && !Furniture.HoldsMost(box))
                box.Remove();
        }
    }
}
