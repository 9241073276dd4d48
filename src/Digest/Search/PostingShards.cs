using System.Text;
using Digest.Text;

namespace Digest.Search;

/// <summary>A key of the dictionary: a pair of characters, or any other text.</summary>
internal readonly record struct ShardKey(string? Text, uint Pair, bool IsWhole)
{
    /// <summary>Writes it.</summary>
    public void WriteTo(KeyWriter keys)
    {
        if (Text is not null)
            keys.Text(Text);
        else
            keys.Pair((char)(Pair >> 16), (char)Pair, IsWhole);
    }
}

/// <summary>
/// The dictionary, cut into shards of a few kilobytes: keys in ordinal order (terms, words, Chinese pairs), each with the list of its
/// articles. A shard is read from its beginning; the directory knows its first key.
/// </summary>
internal sealed class PostingShards
{
    // A query reads one shard for each of its words. Small shards are many, and the directory names them all: about a thousand is the balance.
    private const int SmallestShard = 4096;
    private const int LargestShard = 16384;
    private const int ManyShards = 1200;

    // Up to so many postings, the articles with a single character are put together from the pairs that begin with it.
    private const int PairsPutTogether = 1024;

    // What a key takes beside its list.
    private const int BitsOfKey = 24;

    private readonly List<(ShardKey Key, long End)> _entries = [];
    private readonly BitWriter _lists = new();
    private readonly int _documents;

    private PostingShards(int documents) => _documents = documents;

    /// <summary>The shards; the last are empty where a few long lists leave nothing for them.</summary>
    public IReadOnlyList<byte[]> Files { get; private set; } = [];

    /// <summary>The first key of each that is not empty.</summary>
    public IReadOnlyList<ShardKey> FirstKeys { get; private set; } = [];

    /// <summary>Traditional characters and the simplified ones that the index has for them, one after the other: for what a reader types.</summary>
    public string Traditional { get; private set; } = "";

    /// <summary>How many shards texts of so many words and characters are cut into: two bytes, or less, for each that an article has for the first time.</summary>
    public static int CountFor(long words, long characters)
    {
        var bytes = words + characters * 8 / 5;
        return (int)(1 + bytes / Math.Clamp(bytes / ManyShards, SmallestShard, LargestShard));
    }

    /// <summary>Makes the shards of all articles, numbered by their place.</summary>
    public static PostingShards Make(IReadOnlyList<DocumentTokens> articles, TermTable table, int count)
    {
        ulong[] words = [], pairs = [];
        string[] names = [];
        Parallel.Invoke(() => words = Words(articles, out names), () => pairs = Pairs(articles));
        var shards = new PostingShards(articles.Count);
        shards.AddAll(words, names, pairs, table);
        shards.Cut(count);
        shards.Traditional = TraditionalFor(pairs);
        return shards;
    }

    private void AddAll(ulong[] words, string[] names, ulong[] pairs, TermTable table)
    {
        using var terms = table.Keys().GetEnumerator();
        var more = terms.MoveNext();
        var postings = new List<uint>();

        void TermsBefore(string? key)
        {
            for (; more && (key is null || string.CompareOrdinal(terms.Current.Key, key) < 0); more = terms.MoveNext())
                Add(new ShardKey(terms.Current.Key, 0, false), terms.Current.Postings);
        }

        for (var i = 0; i < words.Length;)
        {
            var word = (int)(words[i] >> 32);
            postings.Clear();
            for (; i < words.Length && (int)(words[i] >> 32) == word; i++)
                postings.Add((uint)words[i]);
            TermsBefore(names[word]);
            Add(new ShardKey(names[word], 0, false), Span(postings));
        }

        for (var i = 0; i < pairs.Length;)
        {
            var first = (uint)(pairs[i] >> 48);
            var end = i + 1;
            while (end < pairs.Length && (uint)(pairs[end] >> 48) == first)
                end++;
            var isWhole = end - i > PairsPutTogether;
            if (isWhole)
            {
                postings.Clear();
                for (var j = i; j < end; j++)
                    postings.Add((uint)pairs[j]);
                TermsBefore(((char)first).ToString());
                Add(new ShardKey(null, first << 16, true), PostingList.Union(postings));
            }

            while (i < end)
            {
                var pair = (uint)(pairs[i] >> 32);
                postings.Clear();
                for (; i < end && (uint)(pairs[i] >> 32) == pair; i++)
                    postings.Add((uint)pairs[i]);
                var isLast = (pair & 0xFFFF) == 0;
                if (isLast && isWhole)
                    continue;
                if (more)
                    TermsBefore(isLast ? ((char)first).ToString() : $"{(char)first}{(char)pair}");
                Add(new ShardKey(null, pair, false), Span(postings));
            }
        }

        TermsBefore(null);
        _lists.Fill();
    }

    private void Add(ShardKey key, ReadOnlySpan<uint> postings)
    {
        PostingList.Write(_lists, postings, _documents);
        _entries.Add((key, _lists.BitLength));
    }

    // Each shard takes its share of what is left. A set bit stands before every further key of a shard, and a clear one at its end.
    private void Cut(int count)
    {
        var files = new List<byte[]>(count);
        var firstKeys = new List<ShardKey>(count);
        var all = _lists.BitLength + (long)BitsOfKey * _entries.Count;
        long Until(int entry) => entry == 0 ? 0 : _entries[entry - 1].End + (long)BitsOfKey * entry;
        for (var at = 0; files.Count < count;)
        {
            if (at == _entries.Count)
            {
                files.Add([]);
                continue;
            }

            var begin = Until(at);
            var share = (all - begin) / (count - files.Count);
            var bits = new BitWriter();
            var keys = new KeyWriter(bits);
            firstKeys.Add(_entries[at].Key);
            var isFirst = true;
            do
            {
                if (!isFirst)
                    bits.Bits(1, 1);
                isFirst = false;
                _entries[at].Key.WriteTo(keys);
                bits.Copy(_lists, at == 0 ? 0 : _entries[at - 1].End, _entries[at].End);
                at++;
            }
            while (at < _entries.Count && (Until(at) - begin < share || files.Count == count - 1));
            bits.Bits(0, 1);
            files.Add(bits.ToArray());
        }

        (Files, FirstKeys) = (files, firstKeys);
    }

    private static ReadOnlySpan<uint> Span(List<uint> postings) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(postings);

    // Each value is the place of the word in ordinal order, then the posting.
    private static ulong[] Words(IReadOnlyList<DocumentTokens> articles, out string[] names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new ulong[articles.Sum(t => (long)t.Words.Length)];
        var at = 0;
        for (var i = 0; i < articles.Count; i++)
        {
            var tokens = articles[i];
            for (var j = 0; j < tokens.Words.Length; j++)
            {
                ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(numbers, tokens.Words[j], out var known);
                if (!known)
                    number = numbers.Count - 1;
                all[at++] = (ulong)(uint)number << 32 | (uint)i << 2 | tokens.WordWeights[j];
            }
        }

        names = [.. numbers.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        var places = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
            places[numbers[names[i]]] = i;
        for (var i = 0; i < all.Length; i++)
            all[i] = (ulong)(uint)places[all[i] >> 32] << 32 | (uint)all[i];
        Array.Sort(all);
        return all;
    }

    // Each value is the pair, then the posting.
    private static ulong[] Pairs(IReadOnlyList<DocumentTokens> articles)
    {
        var all = new ulong[articles.Sum(t => (long)t.Pairs.Length)];
        var at = 0;
        for (var i = 0; i < articles.Count; i++)
        {
            var tokens = articles[i];
            for (var j = 0; j < tokens.Pairs.Length; j++)
                all[at++] = (ulong)tokens.Pairs[j] << 32 | (uint)i << 2 | tokens.PairWeights[j];
        }

        Array.Sort(all);
        return all;
    }

    private static string TraditionalFor(ulong[] pairs)
    {
        var known = new System.Collections.BitArray(char.MaxValue + 1);
        foreach (var pair in pairs)
            known[(int)(pair >> 48)] = true;
        var text = new StringBuilder();
        for (var c = '\u3400'; c < '\uA000'; c++)
        {
            var simplified = Simplified.Of(c);
            if (simplified != c && known[simplified])
                text.Append(c).Append(simplified);
        }

        return text.ToString();
    }
}
