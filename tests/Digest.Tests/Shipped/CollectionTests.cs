using System.Text.RegularExpressions;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Tests.Shipped;

/// <summary>Promises about the shipped articles as a collection.</summary>
public partial class CollectionTests
{
    /// <summary>Share of shingles from which two texts count as alike; the nearest pair of the site lies far below.</summary>
    private const double Alike = 0.12;

    [Fact]
    public void Every_capture_has_its_article_and_ingest_has_nothing_to_add()
    {
        var files = ShippedArticles.Files("seeds").ToDictionary(static f => f.Path, StringComparer.Ordinal);
        var captures = files.Values.Where(static f => !f.Path.EndsWith(".yml", StringComparison.Ordinal)).Select(f =>
            new RawCapture(f.Path,
                f.Bytes)
            {
                Sidecar = files.TryGetValue(Path.ChangeExtension(f.Path, ".yml"), out var sidecar)
                        ? CaptureSidecar.Read(sidecar, ShippedArticles.Settings, new DiagnosticBag()) : null
            }).ToArray();
        var articles = ShippedArticles.Files("input").Where(static f => f.Path.StartsWith("input/articles/", StringComparison.Ordinal))
            .ToArray();
        var results = Ingest.Plan(captures, articles, new CleaningContext(ShippedArticles.Settings), new DiagnosticBag());
        Assert.True(captures.Length >= 10);
        Assert.All(results,
            static r => Assert.True(r.Outcome is IngestOutcome.Edited or IngestOutcome.Unchanged, $"{r.Capture}: {r.Outcome} {r.Reason}"));
        Assert.Equal(captures.Length, results.Select(static r => r.Path).Distinct(StringComparer.Ordinal).Count());
        var manual = File.ReadAllText(Repository.At("src", "docs", "write.md"));
        Assert.All(results,
            r => Assert.Contains($"`{r.Path!["input/articles/".Length..]}`",
                manual[manual.IndexOf($"`{r.Capture["seeds/".Length..]}`", StringComparison.Ordinal)..].Split('\n')[0],
                StringComparison.Ordinal));
        Assert.Equal(["en", "zh"],
            ShippedArticles.All.Where(static a => a.Front.Capture is not null).Select(static a => a.Front.Language).Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_stands_in_both_languages()
    {
        var lone = ShippedArticles.All.GroupBy(static a => a.Name, StringComparer.Ordinal)
            .Where(static g => g.Select(static a => a.Front.Language).Distinct().Count() != 2);
        Assert.Empty(lone.Select(static g => g.Key));
    }

    [Fact]
    public void No_story_has_fewer_than_two_events()
    {
        var events = ShippedArticles.All.SelectMany(static a => a.Front.Stories.Select(s => (Story: s.Text, a.Name))).Distinct()
            .GroupBy(static p => p.Story, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        Assert.Empty(ShippedArticles.Vocabulary.Stories.Where(s => events.GetValueOrDefault(s.Slug.Value) < 2)
            .Select(static s => s.Slug.Value));
    }

    [Fact]
    public void Every_term_used_is_described_in_both_languages()
    {
        var lacking = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (taxonomy, term) in ShippedArticles.All.SelectMany(static a => Terms(a.Front)))
        {
            if (ShippedArticles.Vocabulary.Of(taxonomy).Resolve(term) is not { } known
                || string.IsNullOrEmpty(known.Description.Exactly("en")) || string.IsNullOrEmpty(known.Description.Exactly("zh")))
                lacking.Add($"{taxonomy}/{term}");
        }

        Assert.Empty(lacking);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void No_two_articles_or_summaries_are_alike(string language)
    {
        var articles = ShippedArticles.All.Where(a => a.Front.Language == language).ToArray();
        Assert.Equal("", string.Join('\n', Pairs(articles, static a => a.Body, 40)));
        Assert.Equal("", string.Join('\n', Pairs(articles, static a => a.Front.Summary ?? "", 8)));
        Assert.Empty(articles.GroupBy(static a => Phrases.Key(a.Front.Title), StringComparer.Ordinal).Where(static g => g.Count() > 1)
            .Select(static g => g.Key));
    }

    /// <summary>
    /// Pairs of articles whose texts share more than the bearable part of their shingles; all pairs are compared, as a test may.
    /// </summary>
    private static List<string> Pairs(ShippedArticle[] articles, Func<ShippedArticle, string> text, int least)
    {
        var shingles = articles.Select(a => Shingles(text(a))).ToArray();
        var found = new List<string>();
        for (var i = 0; i < articles.Length; i++)
        {
            for (var j = i + 1; j < articles.Length; j++)
            {
                if (Math.Min(shingles[i].Count, shingles[j].Count) < least)
                    continue;
                var shared = shingles[i].Count(shingles[j].Contains);
                if (shared >= Alike * Math.Min(shingles[i].Count, shingles[j].Count))
                    found.Add($"{articles[i].Path} and {articles[j].Path}: {shared} of {shingles[i].Count} and {shingles[j].Count}");
            }
        }

        return found;
    }

    /// <summary>Stretches of four words, or of six Chinese characters; addresses of links do not count.</summary>
    private static HashSet<string> Shingles(string text)
    {
        var tokens = Token().Matches(Address().Replace(text, "]")).Select(static m => m.Value.ToLowerInvariant()).ToArray();
        var length = tokens.Length > 0 && tokens.Count(static t => t[0] > '\u2FFF') * 2 > tokens.Length ? 6 : 4;
        return [.. Enumerable.Range(0, Math.Max(0, tokens.Length - length + 1)).Select(i => string.Join(' ', tokens[i..(i + length)]))];
    }

    [GeneratedRegex(@"[\u3400-\u9FFF]|[A-Za-z0-9.$%’'-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    private static IEnumerable<(string Taxonomy, string Term)> Terms(FrontMatter front) =>
        front.Terms.SelectMany(static (list, i) => list.Select(t => (ShippedArticles.Settings.Taxonomies[i].Name, t.Text)));
}
