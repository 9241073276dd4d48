namespace Digest.Search;

/// <summary>
/// What stands in the articles, turned round: for each key, in order, the postings of the articles that have it. Filled by counting, as
/// the articles come in order already: nothing as long as all postings is sorted.
/// </summary>
/// <typeparam name="TKey">A word, or a pair of characters.</typeparam>
internal sealed class Gathered<TKey>
{
    private readonly TKey[] _keys;
    private readonly int[] _starts;
    private readonly uint[] _postings;

    // places: for each number of a key, its place among the sorted keys.
    private Gathered(TKey[] keys, int[] places, IReadOnlyList<DocumentTokens> articles, Func<DocumentTokens, WeightedTokens> part, Func<uint, int> numberOf)
    {
        _keys = keys;
        _starts = new int[keys.Length + 1];
        foreach (var article in articles)
        {
            foreach (var key in part(article).Keys)
                _starts[places[numberOf(key)] + 1]++;
        }

        for (var i = 0; i < keys.Length; i++)
            _starts[i + 1] += _starts[i];
        var next = _starts.AsSpan(0, keys.Length).ToArray();
        _postings = new uint[_starts[^1]];
        for (var i = 0; i < articles.Count; i++)
        {
            var (found, weights) = part(articles[i]);
            for (var j = 0; j < found.Length; j++)
                _postings[next[places[numberOf(found[j])]]++] = (uint)i << 2 | weights[j];
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count => _keys.Length;

    /// <summary>A key by its place in order.</summary>
    public TKey this[int place] => _keys[place];

    /// <summary>The articles of the keys from one place to before another: those of each in order.</summary>
    public ReadOnlySpan<uint> Postings(int from, int to) => _postings.AsSpan(_starts[from].._starts[to]);

    /// <summary>The articles of a key, in order; none for a word that was read once and is in no article any more.</summary>
    public ReadOnlySpan<uint> Postings(int place) => Postings(place, place + 1);

    /// <summary>By word, in ordinal order.</summary>
    public static Gathered<string> Words(IReadOnlyList<DocumentTokens> articles, WordNumbers numbers)
    {
        var sorted = numbers.Sorted();
        var places = new int[numbers.Limit];
        for (var i = 0; i < sorted.Length; i++)
            places[sorted[i].Number] = i;
        return new Gathered<string>(Array.ConvertAll(sorted, static s => s.Word), places, articles, static a => a.Words, static key => (int)key);
    }

    /// <summary>By pair of characters.</summary>
    public static Gathered<uint> Pairs(IReadOnlyList<DocumentTokens> articles)
    {
        var numbers = new Dictionary<uint, int>();
        foreach (var article in articles)
        {
            foreach (var pair in article.Pairs.Keys)
                numbers.TryAdd(pair, numbers.Count);
        }

        var keys = numbers.Keys.ToArray();
        Array.Sort(keys);
        var places = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            places[numbers[keys[i]]] = i;
        return new Gathered<uint>(keys, places, articles, static a => a.Pairs, key => numbers[key]);
    }
}
