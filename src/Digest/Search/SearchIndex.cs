using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Digest.Files;
using Digest.Text;

namespace Digest.Search;

/// <summary>
/// The index of all articles as static files below <c>search/</c>, made so that a query loads only what it needs: a small <c>index.json</c>
/// names a version; below <c>search/VERSION/</c> the directory says which shard holds a word, shards hold lists of articles, and small
/// files hold what is shown of a few articles each, the names of their terms among it. The version is a digest of all that the files are
/// made from, so that every address is known before any text is read, and all but <c>index.json</c> may be kept for ever. The form of the
/// files is in this type, <see cref="PostingShards"/> and the reader in <c>theme/assets/js/search.js</c>.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>The form of the files: raised when an older script could not read them.</summary>
    public const int Format = 2;

    /// <summary>
    /// Raised whenever the same articles give other files than before, as readers keep the old ones under the old version. A test holds it
    /// to that.
    /// </summary>
    public const int Revision = 3;

    /// <summary>
    /// Articles in one file of what is shown: a page of results lies in ten files as a rule, and most of each is of no use to it.
    /// </summary>
    public const int ArticlesPerFile = 4;

    /// <summary>Terms of an article that a result shows: its first ones.</summary>
    public const int TermsShown = 6;

    /// <summary>Terms of each kind that are counted beside the results: the most used ones.</summary>
    public const int FacetsPerKind = 24;

    private static readonly JsonSerializerOptions Json =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(SearchDocument Document, int Place)> _ordered;
    private readonly List<(string Code, int Count)> _languages;
    private readonly IReadOnlyList<string> _kinds;
    private readonly string _textName;
    private readonly int _shardCount;
    private readonly Lazy<TermTable> _table;
    private readonly Lazy<Dictionary<string, TermLabels>> _labels;
    private readonly Lazy<PostingShards> _shards;

    /// <summary>
    /// Prepares the files. The order of documents and terms does not matter, but for the order in which kinds first come.
    /// </summary>
    /// <param name="documents">The articles, a hash of the text of each, and how many words and Chinese characters it has, roughly.</param>
    /// <param name="terms">The terms that articles have.</param>
    /// <param name="tokens">The words of an article, by its place in <paramref name="documents"/>; asked for once a file needs them, by
    /// many threads.</param>
    /// <param name="numbers">The words of all articles.</param>
    /// <param name="textName">The file beside a page that holds its text without the frame of the site (<c>index.md</c>), for excerpts;
    /// empty to use the page.</param>
    public SearchIndex(
        IReadOnlyList<(SearchDocument Document, ContentHash Text, int Words, int Characters)> documents,
        IReadOnlyList<SearchTerm> terms,
        Func<int, DocumentTokens> tokens,
        WordNumbers numbers,
        string textName)
    {
        _ordered = Order(documents, out _languages);
        _kinds = TermTable.KindsOf(documents.Select(d => d.Document), terms);
        _textName = textName;
        _shardCount = documents.Count == 0
            ? 0 : PostingShards.CountFor(documents.Sum(d => (long)d.Words), documents.Sum(d => (long)d.Characters));
        Version = VersionOf(_ordered.ConvertAll(d => (d.Document, documents[d.Place].Text)), terms, textName, _shardCount);
        _table = new(() => TermTable.Make(_ordered.ConvertAll(d => d.Document), terms, _kinds));
        _labels = new(() => _languages.ToDictionary(l => l.Code, l => _table.Value.LabelsIn(l.Code), StringComparer.Ordinal));
        _shards = new(() =>
        {
            var words = new DocumentTokens[_ordered.Count];
            Parallel.For(0, words.Length, i => words[i] = tokens(_ordered[i].Place));
            return PostingShards.Make(words, numbers, _table.Value, _shardCount);
        });
    }

    /// <summary>Names all that the index is made from: while it stays, no file below it changes.</summary>
    public string Version { get; }

    /// <summary>The files: path below the output folder, and what makes the bytes. Any thread may make any of them.</summary>
    public IEnumerable<(string Path, Func<ReadOnlyMemory<byte>> Make)> Files()
    {
        yield return ("search/index.json", () => Manifest());
        var folder = $"search/{Version}/";
        for (var from = 0; from < _ordered.Count; from += ArticlesPerFile)
        {
            var at = from;
            yield return (Number(folder + "d/", at / ArticlesPerFile, ".json"), () => Shown(at));
        }

        for (var i = 0; i < _kinds.Count; i++)
        {
            var kind = i;
            yield return (Number(folder + "f/", kind, ".bin"), () => Facets(kind));
            foreach (var (language, _) in _languages)
                yield return (Number($"{folder}t/{language}/", kind, ".json"), () => Terms(language, kind));
        }

        yield return (folder + "directory.bin", () => Directory());
        yield return (folder + "han.txt", () => Encoding.UTF8.GetBytes(_shards.Value.Traditional));
        for (var i = 0; i < _shardCount; i++)
        {
            var shard = i;
            yield return (Number(folder + "w/", shard, ".bin"), () => _shards.Value.Files[shard]);
        }
    }

    private byte[] Manifest() => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            format = Format,
            version = Version,
            text = _textName,
            perFile = ArticlesPerFile,
            facets = FacetsPerKind,
            languages = _languages.Select(l => new { code = l.Code, count = l.Count, terms = _labels.Value[l.Code].UsualAddress }),
            kinds = _kinds,
        },
        Json);

    // By language, newest first: lists of one language have small gaps, and a page of results lies in few files.
    private static List<(SearchDocument Document, int Place)> Order(
        IReadOnlyList<(SearchDocument Document, ContentHash Text, int Words, int Characters)> documents,
        out List<(string Code, int Count)> languages)
    {
        var groups = documents.Select((d, place) => (d.Document, Place: place)).GroupBy(d => d.Document.Language, StringComparer.Ordinal)
            .OrderBy(g => g.Select(d => d.Document.Address).Min(StringComparer.Ordinal), StringComparer.Ordinal).ToList();
        languages = [.. groups.Select(g => (g.Key, g.Count()))];
        return
        [
            .. groups.SelectMany(g => g.OrderByDescending(d => d.Document.Date).ThenBy(d => d.Document.Address, StringComparer.Ordinal)),
        ];
    }

    private byte[] Directory()
    {
        var bits = new BitWriter();
        var at = 0;
        foreach (var (_, count) in _languages)
        {
            var days = _ordered.GetRange(at, count).ConvertAll(d => (uint)d.Document.Date.DayNumber);
            at += count;
            bits.Bits(days[0], 24);
            // Days between one article and the next: mostly none or one.
            var gaps = days.Count < 2 ? 0 : (days[0] - days[^1]) / (uint)(days.Count - 1);
            var k = gaps == 0 ? 0 : System.Numerics.BitOperations.Log2(gaps);
            bits.Bits((uint)k, 5);
            for (var i = 1; i < days.Count; i++)
                bits.Rice(days[i - 1] - days[i], k);
        }

        bits.Gamma((uint)_shards.Value.FirstKeys.Count + 1);
        var keys = new KeyWriter(bits);
        foreach (var key in _shards.Value.FirstKeys)
            key.WriteTo(keys);
        return bits.ToArray();
    }

    // Of the most used terms of a kind, the articles of each.
    private byte[] Facets(int kind)
    {
        var bits = new BitWriter();
        foreach (var term in _table.Value.OfKind(kind).Take(FacetsPerKind))
            PostingList.Write(bits, _table.Value.PostingsOf(term), _ordered.Count);
        return bits.ToArray();
    }

    // Names of all terms of a kind: [slug, name], and the address where it is not the usual one.
    private byte[] Terms(string language, int kind) =>
        JsonSerializer.SerializeToUtf8Bytes(_table.Value.OfKind(kind).Select(term => _labels.Value[language][term].ToArray()), Json);

    // What a result shows: [title, address, source, places of its terms]; the terms of all the articles stand beside them, each once, as
    // [number of its kind, slug, name] in the articles' own language. What addresses have in common stands before them, once; in a title
    // stands a space of no width where a line may end.
    private byte[] Shown(int from)
    {
        var documents = _ordered.GetRange(from, Math.Min(ArticlesPerFile, _ordered.Count - from)).ConvertAll(d => d.Document);
        var common = documents[0].Address;
        foreach (var document in documents)
            common = common[..CommonPrefix(common, document.Address)];
        var terms = documents.SelectMany(TermsOf).Distinct().ToList();
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                p = common,
                t = terms.Select(t => (object[])[_table.Value.KindOf(t.Term), .. _labels.Value[t.Language][t.Term].ToArray()]),
                d = documents.Select(d =>
                    new object[] { Lines(d.Title), d.Address[common.Length..], d.Source, TermsOf(d).Select(t => terms.IndexOf(t)) }),
            },
            Json);
    }

    private IEnumerable<(string Language, int Term)> TermsOf(SearchDocument document) =>
        _table.Value.NumbersOf(document).Take(TermsShown).Select(t => (document.Language, t));

    private static string Lines(string title)
    {
        StringBuilder? marked = null;
        var done = 0;
        foreach (var at in HeadlineEdges.Of(title))
        {
            marked ??= new StringBuilder(title.Length + 16);
            marked.Append(title, done, at - done).Append('\u200B');
            done = at;
        }

        return marked is null ? title : marked.Append(title, done, title.Length - done).ToString();
    }

    private static int CommonPrefix(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
            length++;
        // Half of a surrogate pair is no text.
        return length > 0 && char.IsHighSurrogate(a[length - 1]) ? length - 1 : length;
    }

    // Every text is written with its length before it, so that no two sites give the same bytes.
    private static string VersionOf(List<(SearchDocument Document, ContentHash Text)> ordered, IReadOnlyList<SearchTerm> terms,
        string textName, int shards)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            writer.Write(Format);
            writer.Write(Revision);
            writer.Write(textName);
            writer.Write(shards);
            foreach (var (document, text) in ordered)
                Write(writer, document, text);
            foreach (var kind in terms.Select(t => t.Kind).Distinct())
                writer.Write(kind);
            foreach (var term in terms.OrderBy(t => t.Kind, StringComparer.Ordinal).ThenBy(t => t.Slug, StringComparer.Ordinal))
                Write(writer, term);
        }

        return Convert.ToHexStringLower(hash.Hash!)[..12];
    }

    private static void Write(BinaryWriter writer, SearchDocument document, ContentHash text)
    {
        writer.Write(document.Address);
        writer.Write(document.Title);
        writer.Write(document.Summary);
        writer.Write(document.Language);
        writer.Write(document.Date.DayNumber);
        writer.Write(document.Source);
        writer.Write(text.High);
        writer.Write(text.Low);
        writer.Write(document.Terms.Count);
        foreach (var (kind, slug) in document.Terms)
        {
            writer.Write(kind);
            writer.Write(slug);
        }
    }

    private static void Write(BinaryWriter writer, SearchTerm term)
    {
        writer.Write(term.Kind);
        writer.Write(term.Slug);
        Write(writer, term.Names);
        Write(writer, term.Addresses);
        writer.Write(term.Aliases.Count);
        foreach (var alias in term.Aliases)
            writer.Write(alias);
    }

    private static void Write(BinaryWriter writer, IReadOnlyDictionary<string, string> texts)
    {
        writer.Write(texts.Count);
        foreach (var (language, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            writer.Write(language);
            writer.Write(text);
        }
    }

    private static string Number(string folder, int number, string ending) =>
        folder + number.ToString(CultureInfo.InvariantCulture) + ending;
}
