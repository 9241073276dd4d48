using Digest.Text;

namespace Digest.Linking;

/// <summary>How the letters of a name must be written in text.</summary>
internal enum CaseRule
{
    /// <summary>In any way: <c>openai</c> can be nothing else than OpenAI.</summary>
    Any,

    /// <summary>With a capital at its beginning: <c>hugging face</c> is an emoji, <c>anthropic</c> an adjective.</summary>
    Initial,

    /// <summary>As it stands: <c>apple</c> and <c>FAIR</c> differ from their look-alikes by nothing else.</summary>
    Exact,
}

/// <summary>How a name is spelled: the key it is found by, and what its separators and capitals must be for a hit to count.</summary>
internal sealed class NameSpelling
{
    private readonly string _letters;
    private readonly CaseRule _case;
    // Bit n: a separator may, or must, stand before the unit n of the key.
    private readonly ulong _allowed;
    private readonly ulong _required;
    private readonly bool _isWord;

    private NameSpelling(ReadOnlySpan<char> letters, string key, CaseRule rule, ulong allowed, ulong required, bool isWord)
    {
        _isWord = isWord;
        _letters = rule == CaseRule.Any ? "" : new string(letters);
        Key = key;
        _case = rule;
        _allowed = allowed;
        _required = required;
        OpensLatin = key.Length > 0 && WordEdges.IsWordUnit(key[0]);
        ClosesLatin = key.Length > 0 && WordEdges.IsWordUnit(key[^1]);
        HasDigit = key.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        IsHan = key.Length > 0 && key.AsSpan().IndexOfAnyExceptInRange('\u3400', '\u9FFF') < 0;
    }

    /// <summary>What it is found by: folded, without separators.</summary>
    public string Key { get; }

    /// <summary>What tells two spellings of one key apart.</summary>
    public (string Key, ulong Required, string Letters) Identity => (Key, _required, _letters);

    /// <summary>Whether it begins with a Latin letter or digit and so needs a word edge before it.</summary>
    public bool OpensLatin { get; }

    /// <summary>Whether it ends with a Latin letter or digit and so needs a word edge after it.</summary>
    public bool ClosesLatin { get; }

    /// <summary>Whether no separator is in it.</summary>
    public bool IsOneWord => _required == 0;

    /// <summary>Whether a digit is among its characters: then it names a version.</summary>
    public bool HasDigit { get; }

    /// <summary>Whether all of it is Chinese.</summary>
    public bool IsHan { get; }

    /// <summary>The spelling of a name.</summary>
    public static NameSpelling Of(string name, Func<string, CaseRule> rule) => Of(name, rule(name), isWord: false);

    /// <summary>
    /// The spelling of a cue or a context word: words that are written apart are not one with a capital in it, as <c>open AI</c> is not
    /// OpenAI.
    /// </summary>
    public static NameSpelling OfWord(string word) => Of(word, CaseOfWord(word), isWord: true);

    /// <summary>The spelling of what covers a name, which is written apart where it is: <c>open AI models</c> covers no OpenAI.</summary>
    public static NameSpelling OfCover(string text) => Of(text, CaseRule.Any, isWord: true);

    private static NameSpelling Of(string name, CaseRule rule, bool isWord)
    {
        Span<char> letters = name.Length <= 128 ? stackalloc char[128] : new char[name.Length];
        Span<char> key = name.Length <= 128 ? stackalloc char[128] : new char[name.Length];
        var length = 0;
        ulong allowed = 0, required = 0;
        var separated = false;
        foreach (var unit in name)
        {
            var folded = NameFold.Of(unit);
            if (NameTrie.IsSeparator(folded))
            {
                separated = length > 0;
                continue;
            }

            if (length is > 0 and <= NameTrie.LongestKey)
            {
                var bit = 1UL << length;
                if (separated || MayBeSeparated(key[..length], folded))
                    allowed |= bit;
                if (separated && MustBeSeparated(key[length - 1], folded))
                    required |= bit;
            }

            separated = false;
            letters[length] = Folding.Width(unit);
            key[length++] = folded;
        }

        return new NameSpelling(letters[..length], new string(key[..length]), rule, allowed, required, isWord);
    }

    /// <summary>
    /// Whether a separator that the name does not have may stand in text: between Han and Latin (<c>通义 Qwen</c>), and before the number of
    /// a word (<c>GPT 4</c>).
    /// </summary>
    private static bool MayBeSeparated(ReadOnlySpan<char> before, char after)
    {
        var last = before[^1];
        if (WordEdges.IsWordUnit(last) != WordEdges.IsWordUnit(after) && (WordEdges.IsHan(last) || WordEdges.IsHan(after)))
            return true;
        return char.IsAsciiDigit(after) && char.IsAsciiLetter(last) && before.Length >= 2 && char.IsAsciiLetter(before[^2]);
    }

    /// <summary>
    /// Whether a separator that the name has must stand in text: between two words or two numbers, which would be others in one.
    /// </summary>
    private static bool MustBeSeparated(char before, char after) =>
        WordEdges.IsWordUnit(before) && WordEdges.IsWordUnit(after) && char.IsAsciiDigit(before) == char.IsAsciiDigit(after);

    /// <summary>Case of a name of a company, person or model.</summary>
    public static CaseRule CaseOfName(string name, bool ambiguous)
    {
        int upper = 0, lower = 0;
        var plain = true;
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]))
                upper++;
            else if (char.IsLower(name[i]))
                lower++;
            plain &= char.IsLetter(name[i]) && !WordEdges.IsHan(name[i]);
        }

        if (upper == 0)
            return CaseRule.Any;
        if (ambiguous)
            return CaseRule.Exact;
        if (lower == 0)
            return upper <= 5 && plain ? CaseRule.Exact : CaseRule.Any;
        if (!char.IsUpper(name[0]))
            return CaseRule.Any;
        // A capital within a word, or a digit, shows that it is no word of the language.
        var odd = false;
        for (var i = 1; i < name.Length; i++)
            odd |= char.IsAsciiDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
        return odd && name.AsSpan().IndexOf(' ') < 0 ? CaseRule.Any : CaseRule.Initial;
    }

    /// <summary>Case of a topic's name: short capitals as they stand (<c>RAG</c>, <c>IPO</c>), the rest in any way.</summary>
    public static CaseRule CaseOfTopic(string name) =>
        name.Length <= 5 && !name.AsSpan().ContainsAnyExceptInRange('A', 'Z') ? CaseRule.Exact : CaseRule.Any;

    /// <summary>Case of a cue or a context word: short capitals as they stand, and a capital at the beginning where it has one.</summary>
    private static CaseRule CaseOfWord(string word)
    {
        if (word.Length == 0 || !char.IsUpper(word[0]))
            return CaseRule.Any;
        return word.Length <= 4 && !word.AsSpan().ContainsAnyExceptInRange('A', 'Z') ? CaseRule.Exact : CaseRule.Initial;
    }

    /// <summary>Whether the text spells the name well enough: separators and capitals.</summary>
    public bool Fits(MarkedText text, in TrieHit hit)
    {
        if ((hit.Separators & ~_allowed) != 0)
            return false;
        var missing = _required & ~hit.Separators;
        if (missing == 0 && _case == CaseRule.Any)
            return true;
        if (missing != 0 && _isWord)
            return false;
        var k = 0;
        var before = ' ';
        for (var i = hit.Start; i < hit.End; i++)
        {
            var folded = text.Folded[i];
            if (folded == MarkedText.Transparent || NameTrie.IsSeparator(folded))
                continue;
            var unit = Folding.Width(text.Text[i]);
            // HuggingFace for Hugging Face: the capital stands for the space.
            if ((missing >> k & 1) != 0 && !(char.IsUpper(unit) && char.IsLower(before)))
                return false;
            if (_case == CaseRule.Initial && k == 0 && !char.IsUpper(unit) && text.HasCapitals)
                return false;
            if (_case == CaseRule.Exact && char.IsUpper(unit) != char.IsUpper(_letters[k]))
                return false;
            before = unit;
            k++;
        }

        return true;
    }
}
