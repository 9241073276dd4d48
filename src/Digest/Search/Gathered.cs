namespace Digest.Search;

/// <summary>
/// What stands in the articles, turned round: for each word, or each first character of a pair, in order, where it stands. Only a stretch
/// of all keys is held at a time, and the next made meanwhile: every stretch is one more look at all articles, which costs less than to
/// hold what they have in common twice. Within a key things are in the order of the articles: nothing as long as all of it is sorted.
/// </summary>
internal static class Gathered
{
    // Entries of one stretch, but for a key that alone has more: few enough to hold, and enough for so many looks at the most.
    private const int Stretch = 1 << 20, MostLooks = 8;

    /// <summary>
    /// By word, in ordinal order: the postings of each. A word that was read once and is in no article any more is left out.
    /// </summary>
    public static IEnumerable<(string Word, ReadOnlyMemory<uint> Postings)> Words(IReadOnlyList<DocumentTokens> articles,
        WordNumbers numbers)
    {
        var sorted = numbers.Sorted();
        var places = new int[numbers.Limit];
        for (var i = 0; i < sorted.Length; i++)
            places[sorted[i].Number] = i;
        var starts = new int[sorted.Length + 1];
        foreach (var article in articles)
        {
            foreach (var (number, _) in article.Words)
                starts[places[number] + 1]++;
        }

        return ByKey<uint>(starts, (from, to, next, entries) =>
        {
            for (var a = 0; a < articles.Count; a++)
            {
                foreach (var (number, weight) in articles[a].Words)
                {
                    var place = places[number];
                    if (place >= from && place < to)
                        entries[next[place - from]++] = (uint)a << 2 | weight;
                }
            }
        }).Select(word => (sorted[word.Key].Word, word.Entries));
    }

    /// <summary>By the first character of pairs: the second character in the upper half and the posting in the lower, sorted.</summary>
    public static IEnumerable<(char First, ReadOnlyMemory<ulong> Entries)> Pairs(IReadOnlyList<DocumentTokens> articles)
    {
        var starts = new int[char.MaxValue + 2];
        foreach (var article in articles)
        {
            foreach (var (pair, _) in article.Pairs)
                starts[(pair >> 16) + 1]++;
        }

        return ByKey<ulong>(starts, (from, to, next, entries) =>
        {
            for (var a = 0; a < articles.Count; a++)
            {
                foreach (var (pair, weight) in articles[a].Pairs)
                {
                    var place = (int)(pair >> 16);
                    if (place >= to)
                        break;
                    if (place >= from)
                        entries[next[place - from]++] = (ulong)(pair & 0xFFFF) << 32 | (uint)a << 2 | weight;
                }
            }

            var begin = 0;
            foreach (var end in next)
            {
                entries.AsSpan(begin, end - begin).Sort();
                begin = end;
            }
        }).Select(static first => ((char)first.Key, first.Entries));
    }

    /// <summary>Puts in what stands in the articles of the keys of a stretch.</summary>
    /// <param name="from">The first of the keys.</param>
    /// <param name="to">The one after the last.</param>
    /// <param name="next">For each key, the place of its next entry: when all are put in, where its entries end.</param>
    /// <param name="entries">The entries, key by key.</param>
    private delegate void Fill<T>(int from, int to, int[] next, T[] entries);

    /// <summary>The entries of each key that has any, in the order of the keys; each list is valid until the next is asked for.</summary>
    /// <param name="starts">At the place after each key, how many entries it has; turned into where each begins.</param>
    /// <param name="fill">Puts the entries of a stretch in.</param>
    private static IEnumerable<(int Key, ReadOnlyMemory<T> Entries)> ByKey<T>(int[] starts, Fill<T> fill)
    {
        var stretches = Stretches(starts);
        // One is read while the other is filled.
        T[][] buffers = [[], []];
        foreach (var (from, to, entries) in OneAhead(stretches.Count, Filled))
        {
            for (var i = from; i < to; i++)
            {
                if (starts[i + 1] > starts[i])
                    yield return (i, entries.AsMemory(starts[i] - starts[from], starts[i + 1] - starts[i]));
            }
        }

        (int From, int To, T[] Entries) Filled(int number)
        {
            var (from, to) = stretches[number];
            ref var buffer = ref buffers[number & 1];
            if (buffer.Length < starts[to] - starts[from])
                buffer = new T[starts[to] - starts[from]];
            var next = new int[to - from];
            for (var i = from; i < to; i++)
                next[i - from] = starts[i] - starts[from];
            fill(from, to, next, buffer);
            return (from, to, buffer);
        }
    }

    // Turns the counts into where each key begins, and cuts the keys.
    private static List<(int From, int To)> Stretches(int[] starts)
    {
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var stretch = Math.Max(Stretch, starts[^1] / MostLooks);
        var stretches = new List<(int From, int To)>();
        for (var from = 0; from < starts.Length - 1;)
        {
            var to = from + 1;
            while (to < starts.Length - 1 && starts[to + 1] - starts[from] <= stretch)
                to++;
            stretches.Add((from, to));
            from = to;
        }

        return stretches;
    }

    private static IEnumerable<T> OneAhead<T>(int count, Func<int, T> make)
    {
        var next = count > 0 ? Task.Run(() => make(0)) : null;
        for (var i = 1; next is not null; i++)
        {
            var made = next.GetAwaiter().GetResult();
            var following = i;
            next = following < count ? Task.Run(() => make(following)) : null;
            yield return made;
        }
    }
}
