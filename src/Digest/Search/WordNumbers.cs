using System.Collections.Concurrent;

namespace Digest.Search;

/// <summary>
/// The different words of all articles, each under a number, for any number of threads: an article holds numbers, and the text of a word
/// is kept once. Which word has which number depends on who comes first, and leaves no trace in the index.
/// </summary>
internal sealed class WordNumbers
{
    private readonly ConcurrentDictionary<string, uint> _numbers = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>The number of a word.</summary>
    public uint Of(ReadOnlySpan<char> word) => _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number)
        ? number
        : _numbers.GetOrAdd(word.ToString(), static (_, self) => (uint)Interlocked.Increment(ref self._next) - 1, this);

    /// <summary>All words in ordinal order, with their numbers.</summary>
    public (string Word, uint Number)[] Sorted()
    {
        var entries = _numbers.ToArray();
        var words = Array.ConvertAll(entries, static e => e.Key);
        var numbers = Array.ConvertAll(entries, static e => e.Value);
        Array.Sort(words, numbers, StringComparer.Ordinal);
        return [.. words.Zip(numbers)];
    }

    /// <summary>Above every number.</summary>
    public int Limit => _next;
}
