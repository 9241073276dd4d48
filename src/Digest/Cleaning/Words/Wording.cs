using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>
/// Of which words a line is made: how many belong to what surrounds articles, and how many are others. Letters are weighed, two for a Latin
/// word and one for a Han character, so that both scripts have the same thresholds; numbers and small words count on neither side.
/// </summary>
/// <param name="Strong">Weight of words that seldom stand in articles.</param>
/// <param name="Weak">Weight of words that stand around articles more often than in them.</param>
/// <param name="Other">Weight of all other words.</param>
/// <param name="Found">Everything its words are.</param>
internal readonly record struct Wording(int Strong, int Weak, int Other, WordClass Found)
{
    private const int LatinWord = 2;

    /// <summary>Share of the words of surroundings, 0 to 1; of a line without words 0.</summary>
    public double Share => Strong + Weak + Other == 0 ? 0 : (double)(Strong + Weak) / (Strong + Weak + Other);

    /// <summary>How much they say together; a strong word says as much as two weak ones.</summary>
    public int Weight => (2 * Strong) + Weak;

    /// <summary>Whether nothing but numbers and small words stand there.</summary>
    public bool IsEmpty => Strong + Weak + Other == 0;

    /// <summary>Whether a word of a kind is among them.</summary>
    public bool Has(WordClass kind) => (Found & kind) != 0;

    /// <summary>Weighs a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="isOwn">Whether a word is one of the article's own, which then counts as any other; null asks nothing.</param>
    public static Wording Of(string text, Func<string, bool>? isOwn = null)
    {
        var spelled = SurroundingWords.Spelled(text);
        int strong = 0, weak = 0, other = 0;
        var found = WordClass.None;
        var quoted = false;
        for (var at = 0; at < spelled.Length;)
        {
            var c = spelled[at];
            // What is quoted is spoken of, not said.
            quoted = c is '“' or '「' or '『' || quoted && c is not ('”' or '」' or '』');
            if (Characters.IsHan(c))
            {
                var length = Han(spelled, at, out var kind);
                Count(at, length, kind, length);
                at += length;
            }
            else if (c == 'h' && spelled.AsSpan(at).StartsWith("http") && spelled.AsSpan(at).IndexOf("://") is 4 or 5)
            {
                // An address is no word.
                at = spelled.IndexOf(' ', at) is > 0 and var next ? next : spelled.Length;
            }
            else if (char.IsAsciiLetter(c) || c == '©' || char.IsLetter(c))
            {
                var length = Latin(text, spelled, at, out var words, out var kind);
                Count(at, length, kind, words * LatinWord);
                at += length;
            }
            else
            {
                at++;
            }
        }

        return new Wording(strong, weak, other, found);

        void Count(int from, int length, WordClass kind, int weight)
        {
            if ((kind & (WordClass.Strong | WordClass.Weak)) != 0 && (quoted || isOwn is not null && isOwn(text.Substring(from, length))))
                kind = WordClass.None;
            found |= kind;
            if ((kind & WordClass.Strong) != 0)
                strong += weight;
            else if ((kind & WordClass.Weak) != 0)
                weak += weight;
            else if ((kind & WordClass.Neutral) == 0)
                other += weight;
        }
    }

    private static int Han(string text, int at, out WordClass kind)
    {
        for (var length = Math.Min(SurroundingWords.LongestFrom(text.AsSpan(at, 1)), text.Length - at); length > 0; length--)
        {
            if (SurroundingWords.Find(text.AsSpan(at, length), out kind))
                return length;
        }

        kind = WordClass.None;
        return 1;
    }

    /// <summary>The longest entry that begins with a word and ends with one.</summary>
    private static int Latin(string original, string text, int at, out int words, out WordClass kind)
    {
        var ends = (stackalloc int[SurroundingWords.Longest]);
        var count = 0;
        var most = 1;
        for (var end = at; end < text.Length && count < most;)
        {
            var start = end;
            end = WordEnd(text, end);
            var longest = end > start ? SurroundingWords.LongestFrom(text.AsSpan(start, end - start)) : 0;
            // Buttons side by side come as one word: contentSkip
            if (longest == 0)
                end = HumpEnd(original, start, end);
            if (count == 0)
                most = Math.Clamp(longest > 0 ? longest : end > start ? SurroundingWords.LongestFrom(text.AsSpan(start, end - start)) : 1,
                    1, ends.Length);
            ends[count++] = end;
            if (end >= text.Length || text[end] != ' ')
                break;
            end++;
        }

        for (words = count; words > 0; words--)
        {
            var length = ends[words - 1] - at;
            if (SurroundingWords.Find(text.AsSpan(at, length).TrimEnd("'-&"), out kind))
                return length;
        }

        words = 1;
        kind = WordClass.None;
        return Math.Max(1, ends[0] - at);
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) && !Characters.IsHan(text[at]) || text[at] is '\'' or '-' or '&' or '©'))
            at++;
        return at;
    }

    private static int HumpEnd(string original, int at, int end)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (char.IsUpper(original[i]) && char.IsLower(original[i - 1]))
                return i;
        }

        return end;
    }
}
