namespace Digest.Text;

/// <summary>The words with which names of boards end: <c>渡口论坛</c>, <c>Quay Forums</c>.</summary>
internal static class BoardWords
{
    private static readonly string[] OfHan = ["论坛", "論壇", "社区", "社區", "讨论区", "討論區", "贴吧"];

    private static readonly string[] OfLatin = ["forum", "forums", "community", "board", "boards"];

    /// <summary>Whether a name ends with such a word and has more before it.</summary>
    public static bool End(ReadOnlySpan<char> name) => EndHan(name) || EndLatin(name);

    /// <summary>Whether a name ends with such a word in Han.</summary>
    public static bool EndHan(ReadOnlySpan<char> name)
    {
        foreach (var word in OfHan)
        {
            if (name.Length > word.Length && name.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool EndLatin(ReadOnlySpan<char> name)
    {
        foreach (var word in OfLatin)
        {
            if (name.Length > word.Length && name.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && !char.IsAsciiLetterOrDigit(name[^(word.Length + 1)]))
                return true;
        }

        // 渡口BBS: initials need no blank before them.
        return name.Length > 3 && name.EndsWith("BBS", StringComparison.OrdinalIgnoreCase);
    }
}
