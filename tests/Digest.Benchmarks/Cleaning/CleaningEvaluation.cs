using System.Diagnostics;
using System.Globalization;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Pages;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Benchmarks.Cleaning;

/// <summary>
/// Cleans made captures and prints how near the results are to their truths: <c>cleaning [--seed N] [--show NAME] | --folder DIR [--show
/// NAME] | --speed | --write FOLDER COUNT</c>.
/// </summary>
internal static class CleaningEvaluation
{
    private sealed class Scores
    {
        public Tally Text { get; } = new();
        public Tally Breaks { get; } = new();
        public Tally Headings { get; } = new();
        public Tally Captions { get; } = new();
        public Tally Companies { get; } = new();
        public int Count { get; set; }
        public int Titles { get; set; }
        public int Dates { get; set; }
        public int Sources { get; set; }
        public int Stable { get; set; }
    }

    /// <summary>The articles that ingest of the shipped site knows.</summary>
    private static IEnumerable<Article> Known(string root, SiteSettings settings) =>
        Directory.GetFiles(Path.Combine(root, "input/articles"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(p =>
                ArticleReader.Read(new Files.SourceFile("input/articles/" + Path.GetFileName(p), File.ReadAllBytes(p)), settings,
                    new DiagnosticBag())).OfType<Article>();

    public static int Run(string[] args)
    {
        var seed = args is ["--seed", var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
        var show = Array.IndexOf(args, "--show") is >= 0 and var at ? args[at + 1] : null;
        var root = Root();
        var settings = new SiteSettings();
        var vocabulary = VocabularyReader.Read([.. Directory.GetFiles(Path.Combine(root, "input/vocabulary"), "*.yml")
            .Order(StringComparer.Ordinal)
            .Select(p => new Files.SourceFile("input/vocabulary/" + Path.GetFileName(p), File.ReadAllBytes(p)))], settings,
            new DiagnosticBag());
        var tagger = TermLinks.For(vocabulary, settings);
        var context = new CleaningContext(settings) { Tagger = tagger };
        var written = BaseArticle.Read(Path.Combine(root, "input/articles"));
        if (args is ["--folder", var judged, ..])
            return JudgedFolder.Run(judged, show,
                new CleaningContext(settings) { Tagger = TermLinks.For(vocabulary, settings, Known(root, settings)) }, tagger);
        if (args.Contains("--speed"))
            return LargeCaptures.Speed(written, context);
        if (args is ["--write", var folder, var count])
            return LargeCaptures.Write(written, folder, int.Parse(count, CultureInfo.InvariantCulture));
        var captures = new CaptureMaker(seed, written).All();
        if (args.Contains("--attempts"))
            return Attempts(captures, context);
        var kinds = new SortedDictionary<string, Scores>(StringComparer.Ordinal);
        var all = new Scores();
        var worst = new List<(double F1, string Name, string Why)>();
        var clock = Stopwatch.StartNew();
        foreach (var capture in captures)
        {
            var articles = ArticleCleaner.Clean(new RawCapture(capture.Path, capture.Bytes), context, new DiagnosticBag());
            var article = articles.Count > 0 ? articles[0] : null;
            if (!kinds.TryGetValue(capture.Kind, out var kind))
                kinds[capture.Kind] = kind = new Scores();
            var own = new Scores();
            foreach (var scores in new[] { kind, all, own })
                Score(scores, capture, article, context, tagger);
            var structure = (own.Text.F1 + own.Breaks.F1 + own.Headings.F1 + own.Captions.F1) / 4;
            worst.Add((structure - (own.Titles == 0 ? 0.05 : 0) - (own.Dates == 0 ? 0.05 : 0), capture.Name,
                $"text {own.Text.F1:F4} breaks {own.Breaks.F1:F3} headings {own.Headings.F1:F2} captions {own.Captions.F1:F2}{(own.Titles == 0 ? $" title \"{article?.Title}\"" : "")}{(own.Dates == 0 ? $" date {article?.Date:yyyy-MM-dd}" : "")}{(own.Sources == 0 ? $" source \"{article?.Source?.Name}\"" : "")}{(own.Stable == 0 ? " unstable" : "")}"));
            if (show is not null && capture.Name.Contains(show, StringComparison.Ordinal))
                Console.WriteLine(
                    $"=== {capture.Name}\n{(article is null ? "nothing" : CleanFile.Write(article, settings))}\n=== truth\n{string.Join("\n\n", capture.Truth.Blocks)}\n");
        }

        Console.WriteLine($"seed {seed}: {captures.Count} captures, {clock.ElapsedMilliseconds} ms for all of cleaning and scoring\n");
        Console.WriteLine(
            $"{"kind",-22} {"n",3} {"text P",8} {"R",8} {"F1",8} {"breaks",8} {"headings",8} {"captions",8} {"companies",9} {"titles",7} {"dates",7} {"sources",7} {"stable",7}");
        foreach (var (name, scores) in kinds)
            Print(name, scores);
        Print("all", all);
        Console.WriteLine("\nworst:");
        foreach (var (_, name, why) in worst.OrderBy(w => w.F1).ThenBy(w => w.Name, StringComparer.Ordinal).Take(8))
            Console.WriteLine($"  {name}: {why}");
        return 0;
    }

    /// <summary>Each attempt at the main content of pages alone, and the better of them.</summary>
    private static int Attempts(List<MadeCapture> captures, CleaningContext context)
    {
        foreach (var kind in captures.Where(static c => c.Path.EndsWith(".html", StringComparison.Ordinal)
            && !c.Kind.StartsWith("thread", StringComparison.Ordinal)).GroupBy(static c => c.Kind, StringComparer.Ordinal))
        {
            foreach (var attempt in Enum.GetValues<ContentAttempt>())
            {
                var tally = new Tally();
                var clock = Stopwatch.StartNew();
                foreach (var capture in kind)
                {
                    var raw = new RawCapture(capture.Path, capture.Bytes);
                    var page = HtmlReader.Read(raw, System.Text.Encoding.UTF8.GetString(capture.Bytes), new DiagnosticBag(), attempt);
                    var article = page is null ? null : Assembly.Make(raw, page.Value.Lines, page.Value.Facts, context, "utf-8");
                    tally.Add(CaptureScoring.Grams(CaptureScoring.Blocks(article?.Body)), CaptureScoring.Grams(capture.Truth.Blocks));
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{kind.Key,-20} {attempt,-12} precision {tally.Precision:F4} recall {tally.Recall:F4} F1 {tally.F1:F4}  {clock.Elapsed.TotalMilliseconds / kind.Count():0.0} ms"));
            }
        }

        return 0;
    }

    /// <summary>Cleans one file and prints the article.</summary>
    public static int One(string path)
    {
        var bag = new DiagnosticBag();
        var settings = new SiteSettings();
        foreach (var article in ArticleCleaner.Clean(new RawCapture("seeds/" + Path.GetFileName(path), File.ReadAllBytes(path)),
            new CleaningContext(settings), bag))
            Console.WriteLine(CleanFile.Write(article, settings));
        foreach (var finding in bag.Sorted())
            Console.Error.WriteLine(finding.Code + " " + finding.Message);
        return 0;
    }

    private static void Print(string name, Scores s) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-22} {s.Count,3} {s.Text.Precision,8:F4} {s.Text.Recall,8:F4} {s.Text.F1,8:F4} {s.Breaks.F1,8:F3} {s.Headings.F1,8:F3} {s.Captions.F1,8:F3} {s.Companies.F1,9:F3} {s.Titles,3}/{s.Count,-3} {s.Dates,3}/{s.Count,-3} {s.Sources,3}/{s.Count,-3} {s.Stable,3}/{s.Count,-3}"));

    private static void Score(Scores scores, MadeCapture capture, CleanArticle? article, CleaningContext context,
        Func<string, string, string, FoundTerms> tagger)
    {
        var truth = capture.Truth;
        scores.Count++;
        var blocks = CaptureScoring.Blocks(article?.Body);
        scores.Text.Add(CaptureScoring.Grams(blocks), CaptureScoring.Grams(truth.Blocks));
        scores.Breaks.Add(CaptureScoring.Breaks(blocks), CaptureScoring.Breaks(truth.Blocks));
        scores.Headings.Add(CaptureScoring.Headings(blocks), CaptureScoring.Headings(truth.Blocks));
        scores.Captions.Add(CaptureScoring.Captions(blocks), CaptureScoring.Captions(truth.Blocks));
        if (article is null)
            return;
        scores.Titles += article.Title == truth.Title ? 1 : 0;
        scores.Dates += DateOnly.FromDateTime(article.Date.DateTime) == truth.Date ? 1 : 0;
        scores.Sources += truth.Source is null || article.Source?.Name == truth.Source ? 1 : 0;
        var wanted = tagger(string.Join("\n\n", truth.Blocks), article.Language, truth.Title).Terms[0];
        scores.Companies.Add(article.Terms.Count > 0 ? article.Terms[0] : [], wanted);
        var again = ArticleCleaner.Clean(new RawCapture("seeds/again.md", System.Text.Encoding.UTF8.GetBytes(article.Body)), context,
            new DiagnosticBag());
        scores.Stable += again.Count == 1 && again[0].Body == article.Body ? 1 : 0;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Digest.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? ".";
    }
}
