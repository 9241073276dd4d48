using System.Globalization;
using System.Text;
using Digest.Search;

namespace Digest.Benchmarks.Search;

/// <summary>
/// The articles of <see cref="SearchCorpus"/> as the <c>input/</c> of a site, with the vocabulary of the one they are made from:
/// <c>search make FOLDER COUNT</c>.
/// </summary>
internal static class SearchSite
{
    private static readonly string[] Kinds = ["companies", "people", "topics", "models"];

    /// <summary>Writes the site; it is built as any other.</summary>
    public static int Make(string folder, int count, string input)
    {
        var vocabulary = Path.Combine(input, "vocabulary");
        var slugs = Kinds.ToDictionary(k => k,
            k => File.ReadLines(Path.Combine(vocabulary, k + ".yml")).Where(l => l.StartsWith("- slug: ", StringComparison.Ordinal))
                .Select(l => l[8..].Trim()).ToArray(), StringComparer.Ordinal);
        Directory.CreateDirectory(Path.Combine(folder, "input", "vocabulary"));
        Directory.CreateDirectory(Path.Combine(folder, "theme"));
        foreach (var kind in Kinds)
            File.Copy(Path.Combine(vocabulary, kind + ".yml"), Path.Combine(folder, "input", "vocabulary", kind + ".yml"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "input", "site.yml"), """
            title: {en: Benchmark, zh: 基准}
            description: {en: A site for search., zh: 用于搜索的站点。}
            base_url: https://bench.example/
            languages: [en, zh]
            time_zone: Asia/Shanghai
            outputs: [search, twins]

            """);
        var number = 0;
        foreach (var document in SearchCorpus.Make(count, Path.Combine(input, "articles")))
        {
            var date = document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var place = Path.Combine(folder, "input", "articles", date[..4]);
            Directory.CreateDirectory(place);
            File.WriteAllText(Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{date}-n{number++}.md")),
                Article(document, date, slugs));
        }

        return 0;
    }

    private static string Article(SearchDocument document, string date, Dictionary<string, string[]> slugs)
    {
        var text = new StringBuilder(
            $"---\ntitle: {Quoted(document.Title)}\ndate: {date}\nlang: {document.Language}\nsummary: {Quoted(document.Summary)}\n");
        foreach (var kind in document.Terms.GroupBy(t => t.Kind, StringComparer.Ordinal))
        {
            var all = slugs[kind.Key];
            text.Append(CultureInfo.InvariantCulture,
                $"{kind.Key}: [{string.Join(", ", kind.Select(t => all[int.Parse(t.Slug.AsSpan(5), CultureInfo.InvariantCulture) % all.Length]).Distinct())}]\n");
        }

        text.Append("rights: own\n---\n");
        var (ends, paragraph) = (document.Language == "zh" ? "。" : ". ", 0);
        foreach (var sentence in document.Body.Split(ends, StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(sentence).Append(ends);
            if ((paragraph += sentence.Length) > 300)
                (paragraph, _) = (0, text.Append("\n\n"));
        }

        return text.Append('\n').ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
