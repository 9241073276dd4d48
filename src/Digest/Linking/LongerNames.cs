namespace Digest.Linking;

/// <summary>Whether what looks like a name is part of a longer one that nobody looks for.</summary>
internal static class LongerNames
{
    private static readonly string[] PersonTitles =
        ["ceo", "cto", "cfo", "coo", "president", "chairman", "chair", "mr", "ms", "mrs", "dr", "prof", "professor", "founder", "judge",
            "governor", "secretary", "chief", "officer", "scientist"];

    /// <summary>Characters that end a word before a name.</summary>
    private const string FreeBefore = "的由与和对向据在是为及被让给但而以说称后前时，";

    /// <summary>Whether a word, in small letters, says what somebody is: <c>CEO</c>, <c>Professor</c>.</summary>
    public static bool IsTitle(string word) => PersonTitles.Contains(word);

    /// <summary>Whether a Chinese short name is the end of another: 罗斯 in 俄罗斯, 德朗格 after 让·.</summary>
    public static bool Ends(MarkedText text, in TrieHit hit)
    {
        var before = WordEdges.Before(text.Folded, hit.Start);
        if (before == '·')
            return true;
        return hit.End - hit.Start <= 2 && WordEdges.IsHan(before) && !FreeBefore.Contains(before, StringComparison.Ordinal);
    }

    /// <summary>Whether a family name has another first name before it, or goes on: <c>James Cook</c>, <c>Taylor Swift</c>.</summary>
    public static bool IsWithin(MarkedText text, in TrieHit hit)
    {
        var (folded, written) = (text.Folded, text.Text);
        if (hit.Start >= 2 && written[hit.Start - 1] == ' ' && WordEdges.IsWordUnit(folded[hit.Start - 2]))
        {
            var from = hit.Start - 2;
            while (from > 0 && WordEdges.IsWordUnit(folded[from - 1]))
                from--;
            var opens = from == 0 || folded[from - 1] is not ' ' || (from >= 2 && folded[from - 2] is '.' or '!' or '?' or ':' or '"');
            if (char.IsUpper(written[from]) && !opens && !PersonTitles.Contains(new string(folded, from, hit.Start - 1 - from)))
                return true;
        }

        return hit.End + 1 < written.Length && written[hit.End] == ' ' && char.IsUpper(written[hit.End + 1]) && hit.End + 2 < written.Length
            && char.IsLower(written[hit.End + 2]);
    }
}
