using Digest.Text;

namespace Digest.Linking;

/// <summary>Where words of Latin script begin and end in folded text; between Chinese characters every place is an edge.</summary>
internal static class WordEdges
{
    /// <summary>Whether a folded unit is a letter or digit of a script that is written with spaces.</summary>
    public static bool IsWordUnit(char folded) =>
        folded < 0x80 ? char.IsAsciiLetterOrDigit(folded) : folded < 0x2E80 && char.IsLetterOrDigit(folded);

    /// <summary>The last visible unit before an offset.</summary>
    public static char Before(ReadOnlySpan<char> folded, int offset)
    {
        while (--offset >= 0)
        {
            if (folded[offset] != MarkedText.Transparent)
                return folded[offset];
        }

        return '\n';
    }

    /// <summary>The offset of the first visible unit from an offset on; the length of the text when there is none.</summary>
    public static int SkipMarks(ReadOnlySpan<char> folded, int offset)
    {
        while (offset < folded.Length && folded[offset] == MarkedText.Transparent)
            offset++;
        return offset;
    }

    /// <summary>
    /// Whether a Latin name may begin here: no letter, digit, dot or underscore is joined to its front (<c>www.openai</c>,
    /// <c>reOpenAI</c>).
    /// </summary>
    public static bool Opens(ReadOnlySpan<char> folded, int start)
    {
        var before = Before(folded, start);
        if (IsWordUnit(before) || before == '_')
            return false;
        return before != '.' || start < 2 || !IsWordUnit(folded[start - 2]);
    }

    /// <summary>
    /// Whether a Latin name may end here. Possessives may follow; a letter, a digit, or a dot with a lower-case letter or digit
    /// (<c>openai.com</c>, <c>Claude 3.5</c> after <c>Claude 3</c>) may not, but for a day.
    /// </summary>
    public static bool Closes(ReadOnlySpan<char> folded, string text, int end)
    {
        var at = SkipMarks(folded, end);
        if (at >= folded.Length)
            return true;
        var after = folded[at];
        if (after is '_' or '+' || IsWordUnit(after))
            return IsDay(folded, end, at);
        if (after != '.' || at + 1 >= folded.Length || !IsWordUnit(folded[at + 1]))
            return true;
        // "…by OpenAI.The" lost its space; "openai.com" is an address.
        return char.IsUpper(text[at + 1]);
    }

    /// <summary>Whether a day is glued to a name of letters, as Chinese papers set it: <c>OpenAI1月16日宣布</c>.</summary>
    private static bool IsDay(ReadOnlySpan<char> folded, int end, int at)
    {
        if (end == 0 || !char.IsAsciiLetter(folded[end - 1]))
            return false;
        var digits = at;
        while (digits < folded.Length && char.IsAsciiDigit(folded[digits]))
            digits++;
        return digits - at is >= 1 and <= 4 && digits < folded.Length && folded[digits] is '年' or '月' or '日';
    }

    /// <summary>Whether it ends here once an English ending is taken off: <c>agents</c>, <c>exploited</c>, <c>breaches</c>.</summary>
    public static bool ClosesInflected(ReadOnlySpan<char> folded, string text, int end)
    {
        if (Closes(folded, text, end))
            return true;
        var rest = folded[end..Math.Min(folded.Length, end + 4)];
        foreach (var ending in Endings)
        {
            if (rest.StartsWith(ending) && Closes(folded, text, end + ending.Length))
                return true;
        }

        return false;
    }

    /// <summary>Whether two units belong to one line of Chinese.</summary>
    public static bool IsHan(char c) => Characters.IsHan(c);

    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing"];

    private static readonly HashSet<string> Function = new(
        "are were is was has had and or to of in for with by at on from as will would can could among near that which where".Split(' '),
        StringComparer.Ordinal);

    /// <summary>
    /// Whether <c>the</c> stands before the name and nothing that it could describe behind: <c>the Amazon were</c> is a river,
    /// <c>the Apple chip</c> a company's.
    /// </summary>
    public static bool IsPlace(ReadOnlySpan<char> folded, int from, int to)
    {
        if (!folded[..from].EndsWith("the "))
            return false;
        var start = to + 1;
        var end = start;
        while (end < folded.Length && char.IsAsciiLetter(folded[end]))
            end++;
        return to >= folded.Length || folded[to] != ' ' || end <= start || Function.Contains(folded[start..end].ToString());
    }
}
