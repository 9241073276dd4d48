using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Pages set a sentence of a paragraph large beside it: what an element of that kind says a second time goes, what stands there alone
/// stays.
/// </summary>
internal static class RepeatedQuotes
{
    /// <summary>Such elements as pages name them.</summary>
    private const string Quotes = "[class*=pullquote], [class*=pull-quote], [class*=PullQuote], [class*=pullQuote], [class*=pull_quote], "
        + "[class~=pq], [class*=blockquote-pull], [role=doc-pullquote]";

    /// <summary>Letters of the shortest sentence, and of the longest element.</summary>
    private const int Least = 8, Longest = 600;

    /// <summary>More are not looked at, and how many neighbours are on either side.</summary>
    private const int Most = 20, MostBeside = 6;

    /// <summary>Takes them out of a page.</summary>
    public static void Remove(IElement root)
    {
        foreach (var quote in root.QuerySelectorAll(Quotes).Take(Most).ToList())
        {
            if (quote.TextContent.Length <= Longest && Said(quote) is { Length: >= Least } said
                && (IsBeside(quote, said)
                    || quote.ParentElement is { } around && around.TextContent.Trim() == quote.TextContent.Trim()
                        && IsBeside(around, said)))
                quote.Remove();
        }
    }

    /// <summary>The letters of the sentence; who said it may stand below in an element of its own.</summary>
    private static string Said(IElement quote) => Phrases.Key(quote.QuerySelector("p, blockquote, q")?.TextContent ?? quote.TextContent);

    private static bool IsBeside(IElement quote, string said)
    {
        var (above, below) = (quote.PreviousElementSibling, quote.NextElementSibling);
        for (var i = 0; i < MostBeside; i++, above = above?.PreviousElementSibling, below = below?.NextElementSibling)
        {
            if (Says(above, said) || Says(below, said))
                return true;
        }

        return false;
    }

    private static bool Says(IElement? element, string said) =>
        element is { TextContent.Length: > Least and < 10 * Longest } && element.TextContent.Length > said.Length
        && Phrases.Key(element.TextContent).Contains(said, StringComparison.Ordinal);
}
