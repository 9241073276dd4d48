namespace Digest.Search;

/// <summary>
/// What stands in the articles, turned round: for each word, or each first character of a pair, in order, where it stands. Only a stretch of
/// all keys is held at a time, and the next made meanwhile: every stretch is one more look at all articles, which costs less than to hold
/// what they have in common twice. Within a key things are in the order of the articles: nothing as long as all of it is sorted.
/// </summary>
internal static class Gathered
{
    // Entries of one stretch, but for a key that alone has more: few enough to hold, and enough for so many looks at the most.
    private const int Stretch = 1 << 20, MostLooks = 8;

    /// <summary>By word, in ordinal order: the postings of each. A word that was read once and is in no article any more is left out.</summary>
    public static IEnumerable<(string Word, ReadOnlyMemory<uint> Postings)> Words(IReadOnlyList<DocumentTokens> articles, WordNumbers numbers)
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

        var stretches = Stretches(starts);
        var buffers = new uint[]?[2];
        foreach (var (stretch, postings) in OneAhead(stretches.Count, i => Fill(stretches[i], ref buffers[i & 1])))
        {
            for (var i = stretch.From; i < stretch.To; i++)
            {
                if (starts[i + 1] > starts[i])
                    yield return (sorted[i].Word, postings.AsMemory(starts[i] - starts[stretch.From], starts[i + 1] - starts[i]));
            }
        }

        ((int From, int To), uint[]) Fill((int From, int To) stretch, ref uint[]? buffer)
        {
            var (from, to) = stretch;
            var first = starts[from];
            if (buffer is null || buffer.Length < starts[to] - first)
                buffer = new uint[starts[to] - first];
            var next = starts.AsSpan(from, to - from).ToArray();
            for (var a = 0; a < articles.Count; a++)
            {
                foreach (var (number, weight) in articles[a].Words)
                {
                    var place = places[number];
                    if (place >= from && place < to)
                        buffer[next[place - from]++ - first] = (uint)a << 2 | weight;
                }
            }

            return (stretch, buffer);
        }
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

        var stretches = Stretches(starts);
        var buffers = new ulong[]?[2];
        foreach (var (stretch, entries) in OneAhead(stretches.Count, i => Fill(stretches[i], ref buffers[i & 1])))
        {
            for (var i = stretch.From; i < stretch.To; i++)
            {
                if (starts[i + 1] > starts[i])
                    yield return ((char)i, entries.AsMemory(starts[i] - starts[stretch.From], starts[i + 1] - starts[i]));
            }
        }

        ((int From, int To), ulong[]) Fill((int From, int To) stretch, ref ulong[]? buffer)
        {
            var (from, to) = stretch;
            var first = starts[from];
            if (buffer is null || buffer.Length < starts[to] - first)
                buffer = new ulong[starts[to] - first];
            var next = starts.AsSpan(from, to - from).ToArray();
            for (var a = 0; a < articles.Count; a++)
            {
                foreach (var (pair, weight) in articles[a].Pairs)
                {
                    var place = (int)(pair >> 16);
                    if (place >= to)
                        break;
                    if (place >= from)
                        buffer[next[place - from]++ - first] = (ulong)(pair & 0xFFFF) << 32 | (uint)a << 2 | weight;
                }
            }

            for (var i = from; i < to; i++)
                buffer.AsSpan(starts[i] - first, starts[i + 1] - starts[i]).Sort();
            return (stretch, buffer);
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
