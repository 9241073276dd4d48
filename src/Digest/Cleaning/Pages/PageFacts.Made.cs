using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>Titles that a page has for programs, beside the one that it shows.</summary>
internal static partial class PageFacts
{
    /// <summary>Weight of a headline that is shown where the head of the page has others, made for programs.</summary>
    private const int Shown = 89;

    /// <summary>
    /// Whether the head of a page has one title for search engines and another for networks, and neither is the headline that is shown:
    /// then both were made for those who do not see the page yet.
    /// </summary>
    private static bool AreMade(string headline, CaptureFacts facts)
    {
        var shown = Phrases.Key(headline);
        var others = facts.Titles.Where(static t => t.Weight >= StatedElsewhere).Select(static t => Phrases.Key(t.Value)).Take(MostTitles)
            .Distinct(StringComparer.Ordinal).ToList();
        return others.Count > 1 && others.TrueForAll(o => !IsWithin(o, shown) && !IsWithin(shown, o))
            && !(IsWithin(others[0], others[1]) || IsWithin(others[1], others[0]));
    }

    private static bool IsWithin(string part, string whole) => whole.Contains(part, StringComparison.Ordinal);
}
