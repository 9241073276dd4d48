using System.Diagnostics;
using System.Globalization;
using System.Text;
using Digest.Files;
using Digest.Search;
using Digest.Tests.Search;

namespace Digest.Benchmarks.Search;

/// <summary>
/// Time and size of the index of a generated site, bytes of first queries, and how true their answers are: <c>search 10000</c>.
/// </summary>
internal static class SearchEvaluation
{
    /// <summary>Prints the figures.</summary>
    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        var input = arguments.Length > 1 ? arguments[1] : "input/articles";
        var documents = SearchCorpus.Make(count, input);
        var text = documents.Sum(d => (long)Encoding.UTF8.GetByteCount(d.Title) + Encoding.UTF8.GetByteCount(d.Summary)
            + Encoding.UTF8.GetByteCount(d.Body));
        // The code is compiled before it is timed, as it is in a build that has rendered articles.
        Index(documents.Take(200).ToList(), out _, out _);

        var files = Index(documents, out var tokenizing, out var assembling);
        var size = files.Sum(f => (long)f.Bytes.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {count} articles, {text / 1e6:0.0} MB of text
            CPU: {tokenizing + assembling:0.00} s ({tokenizing:0.00} s words, {assembling:0.00} s index)
            index: {size / 1e6:0.00} MB in {files.Count} files, {100.0 * size / text:0.0} % of the text
              words {Size(files, "/w/") / 1e6:0.00} MB, shown {Size(files, "/d/") / 1e6:0.00} MB, directory {Size(files, "directory.bin")} B, facets {Size(files, "/f/")} B, terms {Size(files, "/t/")} B, han {Size(files, "han.txt")} B
            """));
        Queries(files, documents);
        Substrings(files, documents);
        return 0;
    }

    private static IReadOnlyList<Files.OutputFile> Index(List<SearchDocument> documents, out double tokenizing, out double assembling)
    {
        var sized = documents.ConvertAll(d =>
            (d, ContentHash.Of(Encoding.UTF8.GetBytes(d.Body)), d.Body.Count(c => c == ' '), d.Body.Count(c => Text.Characters.IsHan(c))));
        var numbers = new WordNumbers();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var tokens = documents.ConvertAll(d => DocumentTokens.Tokenize(d, numbers));
        var between = Process.GetCurrentProcess().TotalProcessorTime;
        var files = new SearchIndex(sized, [], place => tokens[place], numbers, "index.md").Files()
            .Select(f => new OutputFile(f.Path, f.Make())).ToList();
        tokenizing = (between - before).TotalSeconds;
        assembling = (Process.GetCurrentProcess().TotalProcessorTime - between).TotalSeconds;
        return files;
    }

    private static long Size(IReadOnlyList<Files.OutputFile> files, string part) =>
        files.Where(f => f.Path.Contains(part, StringComparison.Ordinal)).Sum(f => (long)f.Bytes.Length);

    private static void Queries(IReadOnlyList<Files.OutputFile> files, List<SearchDocument> documents)
    {
        foreach (var query in (string[])["大模型", "agent", "OpenAI funding", "深度求索", "的"])
        {
            var reader = new IndexReader(files);
            var opened = reader.BytesRead;
            var found = reader.Candidates(query);
            var words = reader.BytesRead - opened;
            foreach (var document in found.Take(10))
                reader.Shown(document);
            Console.WriteLine(
                $"{query}: {found.Count} articles; {opened} B to open, {words} B of words, {reader.BytesRead - opened - words} B for ten results");
        }
    }

    private static void Substrings(IReadOnlyList<Files.OutputFile> files, List<SearchDocument> documents)
    {
        var reader = new IndexReader(files);
        var random = new Random(7);
        var byAddress = documents.ToDictionary(d => d.Address, d => d, StringComparer.Ordinal);
        var numbered = Enumerable.Range(0, reader.Documents).Select(i => byAddress[reader.Shown(i).Address]).ToList();
        var chinese = documents.Where(d => d.Language == "zh").ToList();
        foreach (var length in (int[])[1, 2, 3, 4, 6])
        {
            int missed = 0, candidates = 0, falseOnes = 0, real = 0;
            for (var n = 0; n < 40; n++)
            {
                var body = chinese[random.Next(chinese.Count)].Body;
                var at = random.Next(body.Length - length);
                var query = body.Substring(at, length);
                if (!query.All(Text.Characters.IsHan))
                    continue;
                var found = reader.Candidates(query);
                var holding = new HashSet<int>();
                for (var i = 0; i < numbered.Count; i++)
                {
                    if (Holds(numbered[i], query))
                        holding.Add(i);
                }

                missed += holding.Count(i => !found.Contains(i));
                falseOnes += found.Count(i => !holding.Contains(i));
                candidates += found.Count;
                real += holding.Count;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{length} characters: recall {(real - missed) / (double)Math.Max(1, real):0.0000}, precision of candidates {(candidates - falseOnes) / (double)Math.Max(1, candidates):0.0000}"));
        }
    }

    private static bool Holds(SearchDocument document, string query) =>
        document.Body.Contains(query, StringComparison.Ordinal) || document.Title.Contains(query, StringComparison.Ordinal)
        || document.Summary.Contains(query, StringComparison.Ordinal);
}
