using System.Text;
using Digest.Text;

namespace Digest.Search;

/// <summary>A key of the dictionary: a pair of characters, or any other text.</summary>
internal readonly record struct ShardKey(string? Text, uint Pair, bool IsWhole)
{
    /// <summary>
    /// The shortest beginning of this key that comes after another key, in ordinal order; that key comes before this one.
    /// </summary>
    public ShardKey After(ShardKey? before)
    {
        var text = ToString();
        var other = before?.ToString() ?? "";
        var length = 0;
        while (length < other.Length && text[length] == other[length])
            length++;
        return length + 1 == text.Length
            ? this : Text is null ? new ShardKey(null, Pair & 0xFFFF0000, true) : this with { Text = text[..(length + 1)] };
    }

    /// <summary>The characters of the key.</summary>
    public override string ToString() => Text ?? ((char)Pair == 0 ? ((char)(Pair >> 16)).ToString() : $"{(char)(Pair >> 16)}{(char)Pair}");

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
/// articles. A shard is read from its beginning; the directory knows where it begins.
/// </summary>
internal sealed class PostingShards
{
    // A query reads one shard for each of its words. Small shards are many, and the directory names them all: two thousand and some are the
    // balance.
    private const int SmallestShard = 4096;
    private const int LargestShard = 16384;
    private const int ManyShards = 2400;

    // Up to so many postings, the articles with a single character are put together from the pairs that begin with it.
    private const int PairsPutTogether = 1024;

    // What a key takes beside its list.
    private const int BitsOfKey = 24;

    private List<(ShardKey Key, long End)> _entries = [];
    private BitWriter _lists = new();
    private readonly int _documents;

    private PostingShards(int documents) => _documents = documents;

    /// <summary>The shards; the last are empty where a few long lists leave nothing for them.</summary>
    public IReadOnlyList<byte[]> Files { get; private set; } = [];

    /// <summary>
    /// Of each that is not empty, a text that comes after all keys before it and not after its first: what tells where a key is.
    /// </summary>
    public IReadOnlyList<ShardKey> FirstKeys { get; private set; } = [];

    /// <summary>
    /// Traditional characters and the simplified ones that the index has for them, one after the other: for what a reader types.
    /// </summary>
    public string Traditional { get; private set; } = "";

    /// <summary>
    /// How many shards texts of so many words and characters are cut into: two bytes, or less, for each that an article has for the first
    /// time.
    /// </summary>
    public static int CountFor(long words, long characters)
    {
        var bytes = words + characters * 8 / 5;
        return (int)(1 + bytes / Math.Clamp(bytes / ManyShards, SmallestShard, LargestShard));
    }

    /// <summary>Makes the shards of all articles, numbered by their place.</summary>
    public static PostingShards Make(IReadOnlyList<DocumentTokens> articles, WordNumbers numbers, TermTable table, int count)
    {
        var shards = new PostingShards(articles.Count);
        var characters = shards.AddAll(articles, numbers, table);
        shards.Cut(count);
        shards.Traditional = TraditionalFor(characters);
        return shards;
    }

    // All keys in ordinal order; gives the characters with which pairs begin.
    private System.Collections.BitArray AddAll(IReadOnlyList<DocumentTokens> articles, WordNumbers numbers, TermTable table)
    {
        using var terms = new TermKeys(this, table);
        foreach (var (word, postings) in Gathered.Words(articles, numbers))
        {
            terms.AddBefore(word);
            Add(new ShardKey(word, 0, false), postings.Span);
        }

        var characters = new System.Collections.BitArray(char.MaxValue + 1);
        var list = new List<uint>();
        foreach (var (first, entries) in Gathered.Pairs(articles))
        {
            characters[first] = true;
            var isWhole = entries.Length > PairsPutTogether;
            if (isWhole)
            {
                terms.AddBefore(first.ToString());
                AddCharacter(first, entries.Span, list);
            }

            AddPairs(first, entries.Span, isWhole, terms, list);
        }

        terms.AddBefore(null);
        _lists.Fill();
        return characters;
    }

    // A character by itself, with the articles of all pairs that begin with it.
    private void AddCharacter(char character, ReadOnlySpan<ulong> entries, List<uint> list)
    {
        list.Clear();
        foreach (var entry in entries)
            list.Add((uint)entry);
        Add(new ShardKey(null, (uint)character << 16, true), PostingList.Union(list));
    }

    // The pairs that begin with a character. One without a second character is left out where the character is a key by itself.
    private void AddPairs(char first, ReadOnlySpan<ulong> entries, bool isWhole, TermKeys terms, List<uint> list)
    {
        for (var i = 0; i < entries.Length;)
        {
            var second = (char)(entries[i] >> 32);
            list.Clear();
            for (; i < entries.Length && (char)(entries[i] >> 32) == second; i++)
                list.Add((uint)entries[i]);
            if (second == 0 && isWhole)
                continue;
            if (terms.AreLeft)
                terms.AddBefore(second == 0 ? first.ToString() : $"{first}{second}");
            Add(new ShardKey(null, (uint)first << 16 | second, false), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));
        }
    }

    /// <summary>The terms, each added when its turn comes among the other keys.</summary>
    private sealed class TermKeys : IDisposable
    {
        private readonly PostingShards _shards;
        private readonly IEnumerator<(string Key, uint[] Postings)> _terms;

        public TermKeys(PostingShards shards, TermTable table)
        {
            _shards = shards;
            _terms = table.Keys().GetEnumerator();
            AreLeft = _terms.MoveNext();
        }

        /// <summary>Whether any have not been added yet.</summary>
        public bool AreLeft { get; private set; }

        /// <summary>Adds those that come before a key; all that are left where it is null.</summary>
        public void AddBefore(string? key)
        {
            for (; AreLeft && (key is null || string.CompareOrdinal(_terms.Current.Key, key) < 0); AreLeft = _terms.MoveNext())
                _shards.Add(new ShardKey(_terms.Current.Key, 0, false), _terms.Current.Postings);
        }

        public void Dispose() => _terms.Dispose();
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
            firstKeys.Add(_entries[at].Key.After(at == 0 ? null : _entries[at - 1].Key));
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
        // The files stay for as long as the site; what they were cut from need not.
        (_entries, _lists) = ([], new BitWriter());
    }

    private static string TraditionalFor(System.Collections.BitArray known)
    {
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
