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
    private const int BytesOfPosting = 1;
    private const int ManyShards = 1500;

    // Up to so many postings, the articles with a single character are put together from the pairs that begin with it.
    private const int PairsPutTogether = 1024;

    private readonly List<byte[]> _files = [];
    private readonly List<ShardKey> _firstKeys = [];
    private readonly int _documents;
    private readonly int _target;
    private BitWriter _bits = new();
    private KeyWriter? _keys;

    private PostingShards(int documents, long postings)
    {
        _documents = documents;
        _target = (int)Math.Clamp(postings * BytesOfPosting / ManyShards, SmallestShard, LargestShard);
    }

    /// <summary>The shards.</summary>
    public IReadOnlyList<byte[]> Files => _files;

    /// <summary>The first key of each.</summary>
    public IReadOnlyList<ShardKey> FirstKeys => _firstKeys;

    /// <summary>Traditional characters and the simplified ones that the index has for them, one after the other: for what a reader types.</summary>
    public string Traditional { get; private set; } = "";

    /// <summary>Makes the shards of all articles, numbered by their place.</summary>
    public static PostingShards Make(List<(SearchDocument Document, DocumentTokens Tokens)> ordered, TermTable table)
    {
        var words = Words(ordered, out var names);
        var pairs = Pairs(ordered);
        var shards = new PostingShards(ordered.Count, words.Length + pairs.Length);
        using var terms = table.Keys().GetEnumerator();
        var more = terms.MoveNext();
        var postings = new List<uint>();

        void TermsBefore(string? key)
        {
            for (; more && (key is null || string.CompareOrdinal(terms.Current.Key, key) < 0); more = terms.MoveNext())
                shards.Add(new ShardKey(terms.Current.Key, 0, false), terms.Current.Postings);
        }

        for (var i = 0; i < words.Length;)
        {
            var word = (int)(words[i] >> 32);
            postings.Clear();
            for (; i < words.Length && (int)(words[i] >> 32) == word; i++)
                postings.Add((uint)words[i]);
            TermsBefore(names[word]);
            shards.Add(new ShardKey(names[word], 0, false), Span(postings));
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
                shards.Add(new ShardKey(null, first << 16, true), PostingList.Union(postings));
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
                TermsBefore(isLast ? ((char)first).ToString() : $"{(char)first}{(char)pair}");
                shards.Add(new ShardKey(null, pair, false), Span(postings));
            }
        }

        TermsBefore(null);
        shards.Close();
        shards.Traditional = TraditionalFor(pairs);
        return shards;
    }

    private void Add(ShardKey key, ReadOnlySpan<uint> postings)
    {
        if (_keys is null)
        {
            _keys = new KeyWriter(_bits);
            _firstKeys.Add(key);
        }
        else
        {
            _bits.Bits(1, 1);
        }

        key.WriteTo(_keys);
        PostingList.Write(_bits, postings, _documents);
        if (_bits.Length >= _target)
            Close();
    }

    // A set bit stands before every further key of a shard, and a clear one at its end.
    private void Close()
    {
        if (_keys is null)
            return;
        _bits.Bits(0, 1);
        _files.Add(_bits.ToArray());
        _bits = new BitWriter();
        _keys = null;
    }

    private static ReadOnlySpan<uint> Span(List<uint> postings) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(postings);

    // Each value is the place of the word in ordinal order, then the posting.
    private static ulong[] Words(List<(SearchDocument Document, DocumentTokens Tokens)> ordered, out string[] names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new ulong[ordered.Sum(d => (long)d.Tokens.Words.Length)];
        var at = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var tokens = ordered[i].Tokens;
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
    private static ulong[] Pairs(List<(SearchDocument Document, DocumentTokens Tokens)> ordered)
    {
        var all = new ulong[ordered.Sum(d => (long)d.Tokens.Pairs.Length)];
        var at = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var tokens = ordered[i].Tokens;
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
