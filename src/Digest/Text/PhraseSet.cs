namespace Digest.Text;

/// <summary>
/// Phrases that are looked for in a text together. <c>SearchValues&lt;string&gt;</c> is fast where phrases begin with letters of ASCII; for
/// Chinese it takes an automaton that asks a dictionary for every character. Here a text is passed over by its characters: the first
/// of a phrase is a place in a table, the second a bit, and only then phrases are compared.
/// </summary>
public sealed class PhraseSet
{
    /// <summary>Places of the table of first characters; those that are alike in the last bits share one.</summary>
    private const int Places = 512;

    private readonly StringComparison _comparison;

    /// <summary>The bucket of a first character, from 1 on; 0 where no phrase begins so.</summary>
    private readonly ushort[] _buckets = new ushort[Places];

    private readonly List<(ulong Seconds, List<string> Phrases)> _phrases = [];

    /// <summary>A set of phrases, none of them empty.</summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="comparison">Ordinal, with case or without.</param>
    public PhraseSet(IEnumerable<string> phrases, StringComparison comparison = StringComparison.Ordinal)
    {
        _comparison = comparison;
        foreach (var phrase in phrases)
        {
            foreach (var first in Forms(phrase[0]))
            {
                ref var bucket = ref _buckets[first % Places];
                if (bucket == 0)
                {
                    _phrases.Add((0, []));
                    bucket = (ushort)_phrases.Count;
                }

                var (seconds, sharing) = _phrases[bucket - 1];
                if (phrase.Length == 1)
                    seconds = ulong.MaxValue;
                else
                    seconds = Forms(phrase[1]).Aggregate(seconds, static (bits, second) => bits | Bit(second));
                sharing.Add(phrase);
                _phrases[bucket - 1] = (seconds, sharing);
            }
        }
    }

    /// <summary>Whether any of the phrases stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Where the first of the phrases begins in the text; -1 where none stands.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        var buckets = _buckets;
        for (var i = 0; i < text.Length; i++)
        {
            if (buckets[text[i] % Places] is not 0 and var bucket && BeginsAt(text[i..], bucket))
                return i;
        }

        return -1;
    }

    private bool BeginsAt(ReadOnlySpan<char> text, int bucket)
    {
        var (seconds, phrases) = _phrases[bucket - 1];
        if ((seconds & Bit(text.Length > 1 ? text[1] : '\0')) == 0)
            return false;
        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase, _comparison))
                return true;
        }

        return false;
    }

    private static ulong Bit(char c) => 1UL << (c & 63);

    /// <summary>The character as it is, and in both cases where case is not told apart.</summary>
    private IEnumerable<char> Forms(char c)
    {
        var (lower, upper) = (char.ToLowerInvariant(c), char.ToUpperInvariant(c));
        return _comparison == StringComparison.Ordinal || lower == upper ? [c] : [lower, upper];
    }
}
