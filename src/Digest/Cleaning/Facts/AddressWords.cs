namespace Digest.Cleaning.Facts;

/// <summary>
/// The words of a headline under which a site files an article, in its address: <c>/2026/05/01/the-tide-is-back.html</c>. Which line of a
/// page they are tells the headline from kickers, decks and names.
/// </summary>
internal static class AddressWords
{
    /// <summary>Words of the shortest headline that they tell.</summary>
    private const int Fewest = 3;

    /// <summary>Words of the shortest address that is the beginning of a longer headline.</summary>
    private const int FewestOfOpening = 4;

    /// <summary>The words, small; none where the address has no headline.</summary>
    public static string[] Of(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var query)
            path = path[..query];
        path = path[Math.Max(0, path.IndexOf("://") + 3)..];
        string[] best = [];
        foreach (var segment in path.ToString().Split('/')[1..])
        {
            var name = segment.IndexOf('.', StringComparison.Ordinal) is > 0 and var end ? segment[..end] : segment;
            var words = Words(name);
            if (words.Length >= Fewest && words.Length > best.Length)
                best = words;
        }

        return best;
    }

    /// <summary>Whether a line has these words in their order, but for a few, and hardly any others.</summary>
    public static bool Tell(string[] words, string line)
    {
        if (words.Length < Fewest)
            return false;
        var own = Words(line);
        var (next, found) = (0, 0);
        foreach (var word in own)
        {
            var at = Array.IndexOf(words, word, next);
            if (at < 0)
                continue;
            (next, found) = (at + 1, found + 1);
        }

        // Addresses are cut short: the-tide-is-back for The tide is back. The boats are not.
        return found == words.Length && found >= FewestOfOpening && own.AsSpan().StartsWith(words)
            || found >= Fewest && found * 4 >= words.Length * 3 && found * 5 >= own.Length * 3;
    }

    /// <summary>Words of letters and digits, without numbers of more than a year's digits, as identities are.</summary>
    private static string[] Words(string text)
    {
        List<string> words = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
                continue;
            var end = at;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '\'' or '’' && IsInWord(text, end)))
                end++;
            var word = text[at..end].Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
            if (word.Length <= LongestNumber || word.AsSpan().ContainsAnyExceptInRange('0', '9'))
                words.Add(word.ToLowerInvariant());
            at = end;
        }

        return [.. words];
    }

    private const int LongestNumber = 4;

    private static bool IsInWord(string text, int at) => at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]);
}
