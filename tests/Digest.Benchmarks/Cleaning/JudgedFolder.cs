using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Diagnostics;

namespace Digest.Benchmarks.Cleaning;

/// <summary>
/// Captures of a folder with truths beside them (<c>NAME.truth.json</c>: a list with one entry an article):
/// <c>cleaning --folder DIR [--show NAME]</c>. Every fault is printed with the capture it stands in, so that a folder written without
/// looking at the program measures it at first sight.
/// </summary>
internal static class JudgedFolder
{
    private sealed class Truth
    {
        public string? Title { get; set; }
        public string? Date { get; set; }
        public string? Source { get; set; }
        public string? Author { get; set; }
        public IReadOnlyList<string> Blocks { get; set; } = [];
        public IReadOnlyList<string>? Companies { get; set; }
        public IReadOnlyList<string>? People { get; set; }
        public IReadOnlyList<string>? Topics { get; set; }
        public IReadOnlyList<string>? Models { get; set; }
    }

    private static readonly JsonSerializerOptions Spelling = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Measures a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="show">Part of the names of captures whose article is printed.</param>
    /// <param name="context">What ingest of the shipped site cleans with: it knows the site's articles.</param>
    /// <param name="alone">Finds terms without knowing any articles, as on a new site.</param>
    public static int Run(string folder, string? show, CleaningContext context, Func<string, string, string, FoundTerms> alone)
    {
        Tally text = new(), breaks = new(), headings = new(), captions = new(), names = new(), topics = new(), topicsAlone = new();
        var count = 0;
        var whole = 0;
        var wrong = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var rightAsked = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.truth.json").Order(StringComparer.Ordinal))
        {
            var truths = JsonSerializer.Deserialize<List<Truth>>(File.ReadAllText(file), Spelling)!;
            var name = Path.GetFileName(file)[..^".truth.json".Length];
            var path = Directory.GetFiles(folder, name + ".*")
                .Single(p => !p.EndsWith(".truth.json", StringComparison.Ordinal) && !p.EndsWith(".yml", StringComparison.Ordinal));
            var note = Path.Combine(folder, name + ".yml");
            var sidecar = File.Exists(note)
                ? CaptureSidecar.Read(Files.SourceFile.FromText(note, File.ReadAllText(note)), context.Settings, new DiagnosticBag())
                : null;
            var bag = new DiagnosticBag();
            var articles = ArticleCleaner.Clean(new RawCapture("seeds/" + Path.GetFileName(path),
                File.ReadAllBytes(path))
            { Sidecar = sidecar, Captured = sidecar?.Captured }, context, bag);
            var faults = new List<string>();
            if (articles.Count != truths.Count)
                faults.Add($"articles: {articles.Count} for {truths.Count}; {string.Join("; ", bag.Sorted().Select(d => d.Message))}");
            for (var i = 0; i < truths.Count; i++)
            {
                count++;
                var truth = truths[i];
                var article = i < articles.Count ? articles[i] : null;
                var blocks = CaptureScoring.Blocks(article?.Body);
                Tally own = new(), ownBreaks = new(), ownHeads = new(), ownCaptions = new();
                foreach (var t in new[] { text, own })
                    t.Add(CaptureScoring.Grams(blocks), CaptureScoring.Grams(truth.Blocks));
                foreach (var t in new[] { breaks, ownBreaks })
                    t.Add(CaptureScoring.Breaks(blocks), CaptureScoring.Breaks(truth.Blocks));
                foreach (var t in new[] { headings, ownHeads })
                    t.Add(CaptureScoring.Headings(blocks), CaptureScoring.Headings(truth.Blocks));
                foreach (var t in new[] { captions, ownCaptions })
                    t.Add(CaptureScoring.Captions(blocks), CaptureScoring.Captions(truth.Blocks));
                if (own.F1 < 1)
                    faults.Add($"text {own}");
                if (ownBreaks.F1 < 1 || ownHeads.F1 < 1 || ownCaptions.F1 < 1)
                    faults.Add($"breaks {ownBreaks} headings {ownHeads} captions {ownCaptions}");
                if (faults.Count > 0)
                {
                    var bare = truth.Blocks.Select(Bare).ToHashSet(StringComparer.Ordinal);
                    var made = blocks.Select(Bare).ToHashSet(StringComparer.Ordinal);
                    faults.AddRange(blocks.Where(b => !bare.Contains(Bare(b))).Select(static b => "  + " + b));
                    faults.AddRange(truth.Blocks.Where(b => !made.Contains(Bare(b))).Select(static b => "  - " + b));
                }

                if (faults.Count == 0)
                    whole++;
                if (article is null)
                    continue;
                Same("title", truth.Title, article.Title, article, faults, wrong, rightAsked);
                Same("date", truth.Date, article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article,
                    faults, wrong, rightAsked);
                Same("source", truth.Source, article.Source?.Name, article, faults, wrong, rightAsked);
                Same("author", truth.Author, article.Source?.Author, article, faults, wrong, rightAsked);
                Terms("companies", truth.Companies, article, context, names, faults);
                Terms("people", truth.People, article, context, names, faults);
                Terms("models", truth.Models, article, context, names, faults);
                Terms("topics", truth.Topics, article, context, topics, faults);
                if (truth.Topics is not null)
                    topicsAlone.Add(alone(article.Body, article.Language, article.Title)
                        .Terms[context.Settings.Taxonomies.ToList().FindIndex(static t => t.Name == "topics")], truth.Topics);
                var again = ArticleCleaner.Clean(new RawCapture("seeds/again.md", Encoding.UTF8.GetBytes(article.Body)), context,
                    new DiagnosticBag());
                if (again.Count != 1 || again[0].Body != article.Body)
                    faults.Add("cleaned twice: differs");
                if (show is not null && name.Contains(show, StringComparison.Ordinal))
                    Console.WriteLine(CleanFile.Write(article, context.Settings));
            }

            Console.WriteLine($"{name}: {(faults.Count == 0 ? "whole" : "")}");
            foreach (var fault in faults)
                Console.WriteLine("  " + fault);
        }

        Console.WriteLine(
            $"\n{count} articles, text and structure whole {whole}\ntext P R F1 {text}\nbreaks {breaks}\nheadings {headings}\ncaptions {captions}\ncompanies, people, models {names}\ntopics {topics}\ntopics without the site's articles {topicsAlone}");
        foreach (var (what, times) in wrong)
            Console.WriteLine($"{what} wrong: {times}");
        foreach (var (what, times) in rightAsked)
            Console.WriteLine($"{what} right, and asked about: {times}");
        return 0;
    }

    /// <summary>Several readings that are equally right are parted by a bar.</summary>
    private static void Same(string what, string? truth, string? found, CleanArticle article, List<string> faults,
        SortedDictionary<string, int> wrong, SortedDictionary<string, int> rightAsked)
    {
        var asked = article.Review.Any(q => q.What == what);
        if (truth is null || truth.Split('|').Contains(found, StringComparer.Ordinal))
        {
            if (truth is not null && asked)
                rightAsked[what] = rightAsked.GetValueOrDefault(what) + 1;
            return;
        }

        faults.Add($"{what}: \"{found}\" for \"{truth}\"{(asked ? " (for review)" : "")}");
        wrong[what + (asked ? " (for review)" : "")] = wrong.GetValueOrDefault(what + (asked ? " (for review)" : "")) + 1;
    }

    private static void Terms(string kind, IReadOnlyList<string>? truth, CleanArticle article, CleaningContext context, Tally tally,
        List<string> faults)
    {
        var at = context.Settings.Taxonomies.ToList().FindIndex(t => t.Name == kind);
        if (truth is null || at < 0 || at >= article.Terms.Count)
            return;
        var found = article.Terms[at];
        tally.Add(found, truth);
        var more = found.Except(truth, StringComparer.Ordinal).ToList();
        var less = truth.Except(found, StringComparer.Ordinal).ToList();
        if (more.Count + less.Count > 0)
            faults.Add($"{kind}: {string.Join(' ', more.Select(static m => "+" + m).Concat(less.Select(static l => "-" + l)))}");
    }

    private static string Bare(string block) => block.Replace(" ", "", StringComparison.Ordinal).TrimStart('#');
}
