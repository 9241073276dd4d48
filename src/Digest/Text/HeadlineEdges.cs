namespace Digest.Text;

/// <summary>
/// Where a line of a Chinese headline may end: between words and not within them. Pages mark these places with <c>wbr</c>, and the search
/// index with a space of no width.
/// </summary>
public static class HeadlineEdges
{
    // No line begins with what belongs to the word before, or ends with what belongs to the one after.
    private const string Closing = "的了等年月日个者们性化型率吗呢吧", Opening = "在和与为是对将由从被向让把并及或于不以第这那";

    // Names of strangers are in no list of words: characters without a word stay together, up to this many.
    private const int Longest = 7;

    // Runs of Han characters in headlines are shorter than this.
    private const int OnStack = 100;

    /// <summary>The places in ascending order, each before the character that may begin a line; none in a text without Chinese.</summary>
    public static IReadOnlyList<int> Of(string text)
    {
        var edges = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            if (!Characters.IsHan(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && Characters.IsHan(text[end]))
                end++;
            if (at > 0 && (char.IsAsciiLetter(text[at - 1]) || text[at - 1] is '”' or '》' or '）')
                && !Closing.Contains(text[at], StringComparison.Ordinal))
                edges.Add(at);
            Within(text, at, end, edges);
            if (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '“' or '《' or '（')
                && !Opening.Contains(text[end - 1], StringComparison.Ordinal))
                edges.Add(end);
            at = end;
        }

        return edges;
    }

    /// <summary>The places within a run of Han characters, of the cheapest division into words of one and two characters.</summary>
    private static void Within(string text, int start, int end, List<int> edges)
    {
        var count = end - start;
        Span<int> costs = count < OnStack ? stackalloc int[count + 1] : new int[count + 1];
        Span<int> lengths = count < OnStack ? stackalloc int[count + 1] : new int[count + 1];
        // Nothing comes after the last character.
        (costs[count], lengths[count]) = (0, 0);
        for (var i = count - 1; i >= 0; i--)
        {
            (costs[i], lengths[i]) = (costs[i + 1] + HanWords.CostOf(text[start + i]), 1);
            if (i + 1 < count && HanWords.CostOf(text[start + i], text[start + i + 1]) is > 0 and var pair
                && costs[i + 2] + pair < costs[i])
                (costs[i], lengths[i]) = (costs[i + 2] + pair, 2);
        }

        for (var (i, before, from) = (lengths[0], lengths[0], 0); i < count; before = lengths[i], i += before)
        {
            var parts = Parts(text, start + i, before, lengths[i]);
            if (!parts && (i - from < Longest || Closing.Contains(text[start + i], StringComparison.Ordinal)))
                continue;
            edges.Add(start + i);
            from = i;
        }
    }

    private static bool Parts(string text, int at, int before, int after)
    {
        if (before == 1 && Opening.Contains(text[at - 1], StringComparison.Ordinal))
            return false;
        if (after == 1 && Closing.Contains(text[at], StringComparison.Ordinal))
            return false;
        // A character alone is part of a longer word (大模型, 智能体) or of a name, unless it is a word of its own.
        return (before == 2 || IsWord(text[at - 1])) && (after == 2 || IsWord(text[at]));
    }

    private static bool IsWord(char c) => Opening.Contains(c, StringComparison.Ordinal) || Closing.Contains(c, StringComparison.Ordinal);
}
