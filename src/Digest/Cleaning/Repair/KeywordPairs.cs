using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>
/// Two of a thread's words for search engines, which some old forums put beside their noise, each time others: <c>机房,显卡</c>. Two such
/// words are told by their comma, which has no blank behind it, and by words that stand in several of them.
/// </summary>
internal static class KeywordPairs
{
    /// <summary>Characters of the shortest and the longest word.</summary>
    private const int Shortest = 2, Longest = 6;

    /// <summary>The pairs of a text.</summary>
    /// <param name="pieces">What stands alone beside noise, and how often.</param>
    /// <param name="lefts">What stands before noise: a pair may be glued to it.</param>
    public static IEnumerable<string> Of(IEnumerable<(string Text, int Times)> pieces, List<string> lefts)
    {
        var pairs = pieces.Where(static p => Words(p.Text) is not null).ToArray();
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, count) in pairs)
        {
            foreach (var word in Words(text)!)
                times[word] = times.GetValueOrDefault(word) + count;
        }

        var found = pairs.Where(p => Array.Exists(Words(p.Text)!, w => times[w] > 1)).Select(static p => p.Text).ToHashSet();
        var words = found.SelectMany(static p => Words(p)!).Distinct(StringComparer.Ordinal).OrderByDescending(static w => w.Length)
            .ToArray();
        foreach (var left in lefts)
        {
            var comma = left.LastIndexOf(',');
            if (comma < Shortest || left[(comma + 1)..] is not { } second || !IsWord(second))
                continue;
            // Nothing that is said has one word on both sides of a comma.
            var first = left.AsSpan(0, comma).EndsWith(second) ? second
                : Array.IndexOf(words, second) >= 0 ? Array.Find(words, w => left.AsSpan(0, comma).EndsWith(w)) : null;
            if (first is not null)
                found.Add($"{first},{second}");
        }

        return found;
    }

    /// <summary>The two words of a text that is such a pair and nothing else; or null.</summary>
    private static string[]? Words(string text) =>
        text.Length <= 2 * Longest + 1 && text.Split(',') is [var first, var second] && IsWord(first) && IsWord(second)
        && text.Any(Characters.IsHan) ? [first, second] : null;

    private static bool IsWord(string text) => text.Length is >= Shortest and <= Longest && text.All(char.IsLetterOrDigit);
}
