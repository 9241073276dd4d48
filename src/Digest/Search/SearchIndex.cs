using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Files;

namespace Digest.Search;

/// <summary>
/// The index of all articles as static files below <c>search/</c>, made so that a query loads only what it needs: a small
/// <c>index.json</c> names a version; below <c>search/VERSION/</c> the directory says which shard holds a word, shards hold lists of
/// articles, and small files hold what is shown of eight articles each. The version is a digest of all the rest, so that all but
/// <c>index.json</c> may be kept for ever. The form of the files is in this type, <see cref="PostingShards"/> and the reader in
/// <c>theme/assets/search.js</c>.
/// </summary>
internal static class SearchIndex
{
    /// <summary>The form of the files: raised when an older script could not read them.</summary>
    public const int Format = 1;

    /// <summary>Articles in one file of what is shown.</summary>
    public const int ArticlesPerFile = 8;

    /// <summary>Terms of each kind that are counted beside the results: the most used ones.</summary>
    public const int FacetsPerKind = 24;

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the files. The order of documents and terms does not matter, but for the order in which kinds first come.</summary>
    /// <param name="documents">The articles and their words.</param>
    /// <param name="terms">The terms that articles have.</param>
    /// <param name="textName">The file beside a page that holds its text without the frame of the site (<c>index.md</c>), for excerpts; empty to use the page.</param>
    public static IReadOnlyList<OutputFile> Assemble(
        IReadOnlyList<(SearchDocument Document, DocumentTokens Tokens)> documents,
        IReadOnlyList<SearchTerm> terms,
        string textName = "index.md")
    {
        var ordered = Order(documents, out var languages);
        var table = TermTable.Make(ordered, terms);
        var files = new List<OutputFile>();
        var shards = PostingShards.Make(ordered, table);
        for (var i = 0; i < shards.Files.Count; i++)
            files.Add(new OutputFile(Number("w/", i, ".bin"), shards.Files[i]));
        files.Add(new OutputFile("directory.bin", Directory(ordered, languages, shards)));
        files.Add(new OutputFile("facets.bin", Facets(table, ordered.Count)));
        files.Add(new OutputFile("han.txt", Encoding.UTF8.GetBytes(shards.Traditional)));
        foreach (var (language, _) in languages)
            files.Add(new OutputFile($"terms-{language}.json", table.ToJson(language, Json)));
        for (var from = 0; from < ordered.Count; from += ArticlesPerFile)
            files.Add(new OutputFile(Number("d/", from / ArticlesPerFile, ".json"), Shown(ordered, from, table)));

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        var version = VersionOf(files);
        var manifest = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                format = Format,
                version,
                text = textName,
                shards = shards.Files.Count,
                perFile = ArticlesPerFile,
                facets = FacetsPerKind,
                languages = languages.Select(l => new { code = l.Code, count = l.Count }),
                kinds = table.Kinds,
            },
            Json);
        return [new OutputFile("search/index.json", manifest), .. files.Select(f => f with { Path = $"search/{version}/{f.Path}" })];
    }

    // By language, newest first: lists of one language have small gaps, and a page of results lies in few files.
    private static List<(SearchDocument Document, DocumentTokens Tokens)> Order(
        IReadOnlyList<(SearchDocument Document, DocumentTokens Tokens)> documents, out List<(string Code, int Count)> languages)
    {
        var groups = documents.GroupBy(d => d.Document.Language, StringComparer.Ordinal)
            .OrderBy(g => g.Select(d => d.Document.Address).Min(StringComparer.Ordinal), StringComparer.Ordinal).ToList();
        languages = [.. groups.Select(g => (g.Key, g.Count()))];
        return
        [
            .. groups.SelectMany(g => g.OrderByDescending(d => d.Document.Date).ThenBy(d => d.Document.Address, StringComparer.Ordinal)),
        ];
    }

    private static byte[] Directory(
        List<(SearchDocument Document, DocumentTokens Tokens)> ordered, List<(string Code, int Count)> languages, PostingShards shards)
    {
        var bits = new BitWriter();
        var at = 0;
        foreach (var (_, count) in languages)
        {
            var days = ordered.GetRange(at, count).ConvertAll(d => (uint)d.Document.Date.DayNumber);
            at += count;
            bits.Bits(days[0], 24);
            // Days between one article and the next: mostly none or one.
            var gaps = days.Count < 2 ? 0 : (days[0] - days[^1]) / (uint)(days.Count - 1);
            var k = gaps == 0 ? 0 : System.Numerics.BitOperations.Log2(gaps);
            bits.Bits((uint)k, 5);
            for (var i = 1; i < days.Count; i++)
                bits.Rice(days[i - 1] - days[i], k);
        }

        var keys = new KeyWriter(bits);
        foreach (var key in shards.FirstKeys)
            key.WriteTo(keys);
        return bits.ToArray();
    }

    private static byte[] Facets(TermTable table, int documents)
    {
        var bits = new BitWriter();
        foreach (var term in table.Facets(FacetsPerKind))
            PostingList.Write(bits, table.PostingsOf(term), documents);
        return bits.ToArray();
    }

    // What a result shows: [title, address, source, numbers of terms]. What addresses have in common stands before them, once.
    private static byte[] Shown(List<(SearchDocument Document, DocumentTokens Tokens)> ordered, int from, TermTable table)
    {
        var documents = ordered.GetRange(from, Math.Min(ArticlesPerFile, ordered.Count - from)).ConvertAll(d => d.Document);
        var common = documents[0].Address;
        foreach (var document in documents)
            common = common[..CommonPrefix(common, document.Address)];
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                p = common,
                d = documents.Select(d => new object[] { d.Title, d.Address[common.Length..], d.Source, table.NumbersOf(d) }),
            },
            Json);
    }

    private static int CommonPrefix(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
            length++;
        // Half of a surrogate pair is no text.
        return length > 0 && char.IsHighSurrogate(a[length - 1]) ? length - 1 : length;
    }

    private static string VersionOf(List<OutputFile> files)
    {
        var sum = new StringBuilder();
        foreach (var file in files)
            sum.Append(file.Path).Append(' ').Append(ContentHash.Of(file.Bytes.Span)).Append('\n');
        return ContentHash.Of(Encoding.UTF8.GetBytes(sum.ToString())).ToString()[..12];
    }

    private static string Number(string folder, int number, string ending) =>
        folder + number.ToString(CultureInfo.InvariantCulture) + ending;
}
