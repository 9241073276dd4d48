using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Files;
using Digest.Search;
using Digest.Text;

namespace Digest.Tests.Search;

/// <summary>
/// Reads the files of an index and looks words up, from the description of the format alone and keeping count of the bytes read: what
/// the script in the browser does, without what it shows.
/// </summary>
internal sealed class IndexReader
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly List<string> _firstKeys = [];
    private readonly HashSet<string> _read = [];
    private readonly Dictionary<int, List<(string Key, bool IsWhole, List<(int Document, int Weight)> Postings)>> _shards = [];
    private readonly string _folder;

    public IndexReader(IEnumerable<OutputFile> files)
    {
        _files = files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        using var manifest = JsonDocument.Parse(Take("search/index.json"));
        var root = manifest.RootElement;
        _folder = $"search/{root.GetProperty("version").GetString()}/";
        var languages = root.GetProperty("languages").EnumerateArray().Select(l => l.GetProperty("count").GetInt32()).ToList();
        TermAddresses = [.. root.GetProperty("languages").EnumerateArray().Select(l => l.GetProperty("terms").GetString()!)];
        Documents = languages.Sum();
        if (Documents == 0)
            return;
        var bits = new Bits(Take(_folder + "directory.bin"));
        foreach (var count in languages)
        {
            var day = (int)bits.Read(24);
            var k = (int)bits.Read(5);
            Days.Add(day);
            for (var i = 1; i < count; i++)
                Days.Add(day -= (int)bits.Rice(k));
        }

        var keys = new Keys(bits);
        for (var i = (int)bits.Gamma() - 1; i > 0; i--)
            _firstKeys.Add(keys.Next().Text);
    }

    /// <summary>How many articles there are.</summary>
    public int Documents { get; }

    /// <summary>Of each language, the address that most terms have.</summary>
    public IReadOnlyList<string> TermAddresses { get; } = [];

    /// <summary>Day of each article.</summary>
    public List<int> Days { get; } = [];

    /// <summary>Bytes of all files read since the last <see cref="Forget"/>.</summary>
    public int BytesRead { get; private set; }

    /// <summary>Begins to count bytes anew.</summary>
    public void Forget()
    {
        _read.Clear();
        BytesRead = 0;
    }

    /// <summary>Keys with a beginning, and the articles (with weights) of each.</summary>
    public IEnumerable<(string Key, bool IsWhole, List<(int Document, int Weight)> Postings)> WithPrefix(string prefix)
    {
        var at = _firstKeys.BinarySearch(prefix, StringComparer.Ordinal);
        at = at < 0 ? Math.Max(0, ~at - 1) : at;
        for (; at < _firstKeys.Count; at++)
        {
            if (string.CompareOrdinal(_firstKeys[at], prefix) > 0 && !_firstKeys[at].StartsWith(prefix, StringComparison.Ordinal))
                yield break;
            foreach (var entry in Shard(at))
            {
                if (entry.Key.StartsWith(prefix, StringComparison.Ordinal))
                    yield return entry;
            }
        }
    }

    /// <summary>The articles of one key.</summary>
    public List<(int Document, int Weight)> Exactly(string key)
    {
        foreach (var entry in WithPrefix(key))
        {
            if (entry.Key == key)
                return entry.Postings;
        }

        return [];
    }

    /// <summary>
    /// Articles that may hold all words and runs of a query; certain ones as far as no run is longer than two characters.
    /// </summary>
    public HashSet<int> Candidates(string query)
    {
        var folded = NameFold.Of(query);
        HashSet<int>? found = null;
        for (var at = 0; Tokenizer.TryNext(folded, at, out var piece); at = piece.End)
        {
            var text = folded.Substring(piece.Start, piece.Length);
            var lists = !piece.IsWide ? Tokenizer.QueryForms(text).Select(Exactly)
                : text.Length == 1 ? [Single(text)]
                : Enumerable.Range(0, text.Length - 1).Select(i => Exactly(text.Substring(i, 2)));
            foreach (var list in lists)
            {
                var here = list.Select(p => p.Document).ToHashSet();
                if (found is null)
                    found = here;
                else
                    found.IntersectWith(here);
            }
        }

        return found ?? [];
    }

    /// <summary>Title, address, source and terms (kind/slug name) of one article.</summary>
    public (string Title, string Address, string Source, string[] Terms) Shown(int document)
    {
        using var json =
            JsonDocument.Parse(Take($"{_folder}d/{(document / SearchIndex.ArticlesPerFile).ToString(CultureInfo.InvariantCulture)}.json"));
        var entry = json.RootElement.GetProperty("d")[document % SearchIndex.ArticlesPerFile];
        return (entry[0].GetString()!.Replace("\u200B", "", StringComparison.Ordinal),
            json.RootElement.GetProperty("p").GetString() + entry[1].GetString(), entry[2].GetString()!,
            [.. entry[3].EnumerateArray().Select(t => string.Join(' ', json.RootElement.GetProperty("t")[t.GetInt32()].EnumerateArray()))]);
    }

    /// <summary>The text of a file of the version.</summary>
    public string Text(string name) => Encoding.UTF8.GetString(Take(_folder + name).Span);

    private List<(int, int)> Single(string character)
    {
        var all = new Dictionary<int, int>();
        foreach (var (key, isWhole, postings) in WithPrefix(character))
        {
            if (isWhole)
                return postings;
            if (key.Contains(NameKey.Mark))
                continue;
            foreach (var (document, weight) in postings)
                all[document] = Math.Max(weight, all.GetValueOrDefault(document));
        }

        return [.. all.OrderBy(p => p.Key).Select(p => (p.Key, p.Value))];
    }

    private List<(string Key, bool IsWhole, List<(int Document, int Weight)> Postings)> Shard(int number)
    {
        var bytes = Take($"{_folder}w/{number.ToString(CultureInfo.InvariantCulture)}.bin");
        if (_shards.TryGetValue(number, out var entries))
            return entries;
        _shards.Add(number, entries = []);
        var bits = new Bits(bytes);
        var keys = new Keys(bits);
        do
        {
            var (key, isWhole) = keys.Next();
            entries.Add((key, isWhole, Postings(bits)));
        }
        while (bits.Read(1) == 1);
        return entries;
    }

    private List<(int, int)> Postings(Bits bits)
    {
        var count = (int)bits.Gamma() - 1;
        var postings = new List<(int, int)>(count);
        if (count == 0)
            return postings;
        if (count == 1)
            return [((int)bits.Read(PostingList.NumberWidth(Documents)), Weight(bits))];
        var plain = bits.Read(1) == 1;
        var k = (int)bits.Read(5);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            next += (int)bits.Rice(k);
            postings.Add((next++, plain ? 0 : Weight(bits)));
        }

        return postings;
    }

    private static int Weight(Bits bits) => bits.Read(1) == 0 ? 0 : 1 + (int)bits.Read(1);

    private ReadOnlyMemory<byte> Take(string path)
    {
        var bytes = _files[path];
        if (_read.Add(path))
            BytesRead += bytes.Length;
        return bytes;
    }

    private sealed class Bits(ReadOnlyMemory<byte> bytes)
    {
        private int _at;

        public uint Read(int count)
        {
            var value = 0u;
            for (var i = 0; i < count; i++, _at++)
                value = value << 1 | (uint)(bytes.Span[_at >> 3] >> (7 - (_at & 7)) & 1);
            return value;
        }

        public uint Gamma()
        {
            var zeros = 0;
            while (Read(1) == 0)
                zeros++;
            return 1u << zeros | Read(zeros);
        }

        public uint Sized()
        {
            var width = (int)Read(4);
            return width == 0 ? Read(1) : 1u << width | Read(width);
        }

        public uint Rice(int k)
        {
            var ones = 0u;
            while (ones < 24 && Read(1) == 1)
                ones++;
            return ones == 24 ? Read(32) : ones << k | Read(k);
        }
    }

    private sealed class Keys(Bits bits)
    {
        private char _first;
        private char _second;
        private string _text = "";

        public (string Text, bool IsWhole) Next()
        {
            if (bits.Read(1) == 0)
            {
                if (bits.Read(1) == 0)
                {
                    var shared = (int)bits.Gamma() - 1;
                    var added = new char[bits.Gamma() - 1];
                    for (var i = 0; i < added.Length; i++)
                        added[i] = (char)(bits.Read(1) == 0 ? bits.Read(7) : bits.Read(16));
                    return (_text = string.Concat(_text.AsSpan(0, shared), added), false);
                }

                _first += (char)bits.Sized();
                _second = '\0';
            }

            _second += (char)bits.Sized();
            return _second == 0 ? (_first.ToString(), bits.Read(1) == 1) : ($"{_first}{_second}", false);
        }
    }
}
