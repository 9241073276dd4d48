using Digest.Text;

namespace Digest.Search;

/// <summary>A stretch of text that is looked for: a run of Chinese (or kana, or hangul) or a word of letters and digits.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many UTF-16 units it has.</param>
/// <param name="IsWide">Whether it is a run without word breaks, which is indexed by pairs of characters.</param>
internal readonly record struct TextPiece(int Start, int Length, bool IsWide)
{
    /// <summary>The unit after its last one.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Cuts folded text into pieces, and words into the forms under which they are found. The browser does the same in
/// <c>theme/assets/js/search.js</c>; both read the cases of <c>tokenizer-cases.json</c> in the tests.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Longest form of a word; longer ones (addresses, digests) are cut on both sides, here and in the browser.</summary>
    public const int LongestWord = 40;

    /// <summary>The next piece at or after an offset of a text folded by <see cref="NameFold"/>; false when there is none.</summary>
    public static bool TryNext(ReadOnlySpan<char> folded, int from, out TextPiece piece)
    {
        for (var at = from; at < folded.Length; at++)
        {
            if (folded[at] < '0')
                continue;
            if (WideUnits(folded, at) > 0)
            {
                var end = at;
                while (WideUnits(folded, end) is > 0 and var units)
                    end += units;
                piece = new TextPiece(at, end - at, true);
                return true;
            }

            if (IsWordUnit(folded[at]))
            {
                piece = new TextPiece(at, WordEnd(folded, at) - at, false);
                return true;
            }
        }

        piece = default;
        return false;
    }

    /// <summary>
    /// The forms of a word: <c>qwen2.5-72b</c> gives qwen2.572b as a whole, its components qwen2.5 and 72b, their parts between points
    /// (qwen2, 5) and letters before a number (qwen) with the number (2.5). English plurals lose their s.
    /// </summary>
    public static void AddForms(ReadOnlySpan<char> word, List<string> forms)
    {
        Span<char> whole = stackalloc char[LongestWord];
        var length = 0;
        var components = 0;
        foreach (var range in Components(word))
        {
            var component = word[range];
            components++;
            // Between two digits the hyphen stays: 2024-07 is not 202407, nor is llama-3.1-405b llama3.1405b.
            if (length > 0 && length < LongestWord && char.IsAsciiDigit(component[0]) && char.IsAsciiDigit(whole[length - 1]))
                whole[length++] = '-';
            var kept = Normal(component);
            AddComponent(kept, forms);
            var room = Math.Min(kept.Length, LongestWord - length);
            kept.AsSpan(0, room).CopyTo(whole[length..]);
            length += room;
        }

        if (components > 1)
            Add(Singular(whole[..length].ToString()), forms);
    }

    /// <summary>
    /// The components of a word, each in the form under which it is looked up: what a query asks for. <c>gpt-4o</c> asks for gpt and 4o.
    /// </summary>
    public static IReadOnlyList<string> QueryForms(ReadOnlySpan<char> word)
    {
        var forms = new List<string>();
        foreach (var range in Components(word))
            Add(Singular(Normal(word[range])), forms);
        return forms;
    }

    /// <summary>
    /// The one form of a word of ASCII letters alone, written to a buffer of <see cref="LongestWord"/> units; false for any other word.
    /// </summary>
    public static bool TrySimpleForm(ReadOnlySpan<char> word, Span<char> form, out int length)
    {
        length = 0;
        if (word.Length > LongestWord || !IsAsciiLetters(word))
            return false;
        word.CopyTo(form);
        length = Singular(word, out var ending);
        if (ending != '\0')
            form[length++] = ending;
        return true;
    }

    /// <summary>The singular of an English word in the plural, as a spelling only: companies and company become one, news stays.</summary>
    internal static string Singular(string word)
    {
        if (!IsAsciiLetters(word))
            return word;
        var kept = Singular(word, out var ending);
        return ending != '\0' ? string.Concat(word.AsSpan(0, kept), [ending]) : word[..kept];
    }

    // How many letters stay, and the letter that follows them, if any.
    private static int Singular(ReadOnlySpan<char> word, out char ending)
    {
        ending = '\0';
        var length = word.Length;
        if (length < 4)
            return length;
        if (word[^1] == 'e' && word[^2] == 'i')
        {
            ending = 'y';
            return length - 2;
        }

        // status, class and analysis are no plurals, but gpus and tpus are.
        var isPlural = word[^1] == 's'
            && (word[^2] is not ('s' or 'u' or 'i') || length == 4 && word[1] == 'p' && word[2] == 'u' && word[0] != 'o');
        if (!isPlural || word is "news" or "series" or "species")
            return length;
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            ending = 'y';
            return length - 3;
        }

        return word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            ? length - 2 : length - 1;
    }

    /// <summary>How many units at an offset are one character of a script without word breaks: 0, 1, or 2 for a surrogate pair.</summary>
    internal static int WideUnits(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return 0;
        var c = text[at];
        if (c < '\u3005')
            return 0;
        if (char.IsHighSurrogate(c))
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && Characters.IsHan(char.ConvertToUtf32(c, text[at + 1]))
                ? 2 : 0;
        return Characters.IsHan(c)
            || c is >= '\u3041' and <= '\u309F' or >= '\u30A1' and <= '\u30FA' or >= '\u30FC' and <= '\u30FF' or >= '\uAC00' and <= '\uD7A3'
            ? 1 : 0;
    }

    /// <summary>
    /// Whether a unit is a letter, digit or mark of a script that sets spaces between words. Rough, and the same in the browser.
    /// </summary>
    internal static bool IsWordUnit(char c) =>
        c is >= 'a' and <= 'z' or >= '0' and <= '9' or (>= '\u00C0' and <= '\u1FFF' and not '×' and not '÷');

    // A word goes on over one joining mark between two of its units, and keeps plus and number signs at its end: c++, f#.
    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (IsWordUnit(text[end]))
                end++;
            else if (end + 1 < text.Length && IsWordUnit(text[end + 1]) && Joins(text, end))
                end++;
            else
                break;
        }

        if (end < text.Length && text[end] == '#')
            return end + 1;
        var plus = end;
        while (plus < text.Length && plus < end + 2 && text[plus] == '+')
            plus++;
        return plus;
    }

    private static bool Joins(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '.' or '-' or '_' or '\'' or '&' or '+' => true,
        // Thousands: 1,000,000.
        ',' => char.IsAsciiDigit(text[at - 1]) && at + 3 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
            && char.IsAsciiDigit(text[at + 3]) && (at + 4 == text.Length || !IsWordUnit(text[at + 4])),
        _ => false,
    };

    private static List<Range> Components(ReadOnlySpan<char> word)
    {
        var found = new List<Range>(1);
        var start = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && word[i] is not ('-' or '_'))
                continue;
            if (i > start)
                found.Add(start..i);
            start = i + 1;
        }

        return found;
    }

    // Without combining marks, apostrophes and commas, and without the English genitive: openai's is openai.
    private static string Normal(ReadOnlySpan<char> component)
    {
        if (component.Length > 2 && component.EndsWith("'s", StringComparison.Ordinal))
            component = component[..^2];
        Span<char> kept = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in component)
        {
            if (length < LongestWord && c is not ('\'' or ',' or (>= '\u0300' and <= '\u036F')))
                kept[length++] = c;
        }

        return kept[..length].ToString();
    }

    private static void AddComponent(string component, List<string> forms)
    {
        Add(Singular(component), forms);
        var start = 0;
        for (var i = 0; i <= component.Length; i++)
        {
            if (i < component.Length && component[i] is not ('.' or '&' or '+' or '#'))
                continue;
            if (i > start && i - start < component.Length)
                Add(Singular(component[start..i]), forms);
            start = i + 1;
        }

        // qwen2.5 is found by qwen and by 2.5; o1 and r1 are names as they stand.
        var letters = 0;
        while (letters < component.Length && char.IsAsciiLetter(component[letters]))
            letters++;
        if (letters >= 2 && letters < component.Length && char.IsAsciiDigit(component[letters]))
        {
            Add(Singular(component[..letters]), forms);
            Add(component[letters..], forms);
        }
    }

    private static void Add(string form, List<string> forms)
    {
        if (form.Length > 0 && !forms.Contains(form))
            forms.Add(form);
    }

    private static bool IsAsciiLetters(ReadOnlySpan<char> word)
    {
        return !word.ContainsAnyExceptInRange('a', 'z');
    }
}
