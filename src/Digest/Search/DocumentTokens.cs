using Digest.Text;

namespace Digest.Search;

/// <summary>How much a word counts in an article.</summary>
internal enum Weight
{
    /// <summary>It occurs once or twice in the text.</summary>
    Plain,

    /// <summary>It occurs three times or more.</summary>
    Frequent,

    /// <summary>It stands in the headline.</summary>
    Title,
}

/// <summary>
/// The words of one article: all that the index needs of its text, made from that article alone. Chinese is held as pairs of characters,
/// the first in the upper half; the last of a run has no second one.
/// </summary>
/// <param name="Words">Words, by their number.</param>
/// <param name="Pairs">Pairs of characters.</param>
internal sealed record DocumentTokens(WeightedTokens Words, WeightedTokens Pairs)
{
    [ThreadStatic]
    private static (List<uint> Words, List<uint> Pairs, List<string> Forms)? _pooled;

    /// <summary>The words of an article. Its terms count with the index, as their names may change without it.</summary>
    /// <param name="document">The article.</param>
    /// <param name="numbers">The words of all articles.</param>
    public static DocumentTokens Tokenize(SearchDocument document, WordNumbers numbers)
    {
        var (words, pairs, forms) = _pooled ??= ([], [], []);
        words.Clear();
        pairs.Clear();
        Collect(document.Title, numbers, words, pairs, forms);
        var (titleWords, titlePairs) = (words.ToArray(), pairs.ToArray());
        Collect(document.Summary, numbers, words, pairs, forms);
        Collect(document.Body, numbers, words, pairs, forms);
        return new DocumentTokens(WeightedTokens.Words(words, titleWords), WeightedTokens.Pairs(pairs, titlePairs));
    }

    private static void Collect(string text, WordNumbers numbers, List<uint> words, List<uint> pairs, List<string> forms)
    {
        if (text.Length == 0)
            return;
        var folded = NameFold.Of(text);
        Span<char> simple = stackalloc char[Tokenizer.LongestWord];
        for (var at = 0; Tokenizer.TryNext(folded, at, out var piece); at = piece.End)
        {
            var units = folded.AsSpan(piece.Start, piece.Length);
            if (piece.IsWide)
            {
                for (var i = 0; i < units.Length; i++)
                    pairs.Add((uint)units[i] << 16 | (i + 1 < units.Length ? units[i + 1] : 0u));
                continue;
            }

            // Most words are letters alone and have one form: no string is made for one that was seen before.
            if (Tokenizer.TrySimpleForm(units, simple, out var length))
            {
                words.Add(numbers.Of(simple[..length]));
                continue;
            }

            forms.Clear();
            Tokenizer.AddForms(units, forms);
            foreach (var form in forms)
                words.Add(numbers.Of(form));
        }
    }
}
