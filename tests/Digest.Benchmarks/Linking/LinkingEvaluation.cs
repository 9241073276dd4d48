using System.Globalization;
using System.Text;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Linking;

namespace Digest.Benchmarks.Linking;

/// <summary>
/// Measures the tagger against what people wrote: the front matter of the shipped articles, and a list of short cases with traps.
/// Front matter names what an article is about, so names said in passing count there as false; the cases name everything.
/// </summary>
internal static class LinkingEvaluation
{
    /// <summary>Prints precision, recall and F1 for each taxonomy, and every disagreement.</summary>
    /// <param name="arguments"><c>--brief</c> leaves the disagreements out, <c>--held-out</c> shows those of held out articles,
    /// <c>--evidence</c> what speaks for each topic, <c>--folders</c>, at the end, names folders with truths to measure topics on too. The
    /// working folder is the repository.</param>
    public static int Run(string[] arguments)
    {
        var root = Directory.GetCurrentDirectory();
        var brief = arguments.Contains("--brief");
        var bag = new DiagnosticBag();
        var settings = new SiteSettings();
        var vocabulary = VocabularyReader.Read(Files(root, "input/vocabulary", "*.yml"), settings, bag);
        var started = System.Diagnostics.Stopwatch.StartNew();
        var tagger = TermTagger.For(vocabulary);
        Console.WriteLine($"tagger built in {started.Elapsed.TotalMilliseconds:0.0} ms (first call)");
        Articles(root, vocabulary, settings, tagger, brief);
        ReaderTopics(root, settings, vocabulary, tagger, arguments.Contains("--evidence"), alone: true);
        ReaderTopics(root, settings, vocabulary, tagger, arguments.Contains("--evidence"), alone: false);
        var shipped = Files(root, "input/articles", "*.md").Select(f => ArticleReader.Read(f, settings, new DiagnosticBag()))
            .OfType<Article>().ToList();
        var folders = arguments.SkipWhile(static a => a != "--folders").Skip(1);
        LabelledArticles.Measure(tagger, shipped,
            [.. LabelledArticles.OfReaders(root, shipped), .. TopicEvaluation.Labelled(root),
                .. folders.SelectMany(LabelledArticles.OfFolder)], arguments.Contains("--evidence"));
        TopicEvaluation.Run(root, vocabulary,
            [.. Files(root, "input/articles", "*.md").Select(f => ArticleReader.Read(f, settings, new DiagnosticBag())).OfType<Article>()],
            arguments.Contains("--held-out"), arguments.Contains("--evidence"));
        Cases(root, vocabulary, tagger);
        Timing(root, settings, vocabulary, tagger);
        return 0;
    }

    private static void Articles(string root, Vocabulary vocabulary, SiteSettings settings, TermTagger tagger, bool brief)
    {
        // Articles of even days are for tuning, the others are held out.
        foreach (var heldOut in new[] { false, true })
        {
            Console.WriteLine();
            Console.WriteLine(heldOut ? "== articles held out" : "== articles for tuning");
            var scores = vocabulary.Taxonomies.Select(_ => new LinkingScore()).ToArray();
            var stories = new LinkingScore();
            var all = Files(root, "input/articles", "*.md").Select(f => ArticleReader.Read(f, settings, new DiagnosticBag()))
                .OfType<Article>().ToList();
            var proposer = StoryProposer.For(tagger, all.Where(a => (a.Day.DayNumber % 2 == 0) == heldOut));
            var names = new StringBuilder();
            foreach (var article in all)
            {
                if (article.Day.DayNumber % 2 == 0 == heldOut)
                    continue;
                var body = article.Source.ReadText().Substring(article.BodySpan.Start, article.BodySpan.Length);
                var found = tagger.Tag(body, article.Language, article.Title);
                stories.Add(Name(article), article.FrontMatter.Stories.Select(r => r.Text),
                    proposer.Propose(found).Select(p => p.Story.Slug.Value), null);
                foreach (var proposal in found.Proposals)
                    names.AppendLine(CultureInfo.InvariantCulture, $"    {Name(article)}: {proposal.Taxonomy} {proposal.Name}");
                for (var t = 0; t < scores.Length; t++)
                {
                    var truth = article.FrontMatter.Terms[t].Select(r => vocabulary.Taxonomies[t].Resolve(r.Text)?.Slug.Value ?? r.Text);
                    scores[t].Add(Name(article), truth, found.Terms(t),
                        t == found.TopicTaxonomy ? s => LinkingScore.Explain(found, s) : null);
                }
            }

            for (var t = 0; t < scores.Length; t++)
                scores[t].Print(vocabulary.Taxonomies[t].Taxonomy, brief);
            stories.Print("stories", brief);
            Console.WriteLine($"names proposed for the vocabulary: {(brief ? names.ToString().Count(c => c == '\n') : "\n" + names)}");
        }
    }

    private static string Name(Article article) => article.Path[(article.Path.LastIndexOf('/') + 1)..];

    /// <summary>The topics that a reader found, against those that are listed.</summary>
    private static void ReaderTopics(string root, SiteSettings settings, Vocabulary vocabulary, TermTagger tagger, bool evidence,
        bool alone)
    {
        Console.WriteLine();
        Console.WriteLine(alone ? "== topics as a reader finds them, without the site's articles" : "== topics as a reader finds them");
        var scores = new[] { new LinkingScore(), new LinkingScore() };
        var lines = File.ReadLines(Path.Combine(root, "tests/Digest.Tests/Linking/ReaderTopics.txt")).Where(static l => !l.StartsWith('#'))
            .ToList();
        var bar = lines.IndexOf("==");
        var articles = Files(root, "input/articles", "*.md").Select(f => ArticleReader.Read(f, settings, new DiagnosticBag()))
            .OfType<Article>().ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == bar)
                continue;
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            var name = lines[i][..colon];
            var article = articles.Single(a => Name(a) == name + ".md");
            // Neither the article nor its translation may be known.
            var neighbours = alone
                ? null
                : TopicNeighbours.For(tagger,
                    articles.Where(a => Name(a)
                        .Replace(".zh", "", StringComparison.Ordinal) != name.Replace(".zh", "", StringComparison.Ordinal) + ".md"));
            var found = tagger.Tag(article.Source.ReadText().Substring(article.BodySpan.Start, article.BodySpan.Length), article.Language,
                article.Title, neighbours);
            var truth = lines[i][(colon + 1)..].Split(',', StringSplitOptions.TrimEntries);
            scores[i > bar ? 1 : 0].Add(lines[i][..colon], truth, found.Topics.Select(static t => t.Term.Slug.Value),
                s => LinkingScore.Explain(found, s));
            if (evidence)
            {
                foreach (var line in tagger.Topics.Explain(found.Run,
                    neighbours?.Of(article.Source.ReadText().Substring(article.BodySpan.Start, article.BodySpan.Length), article.Title,
                        article.Language)))
                    Console.WriteLine($"    {(truth.Contains(line.Slug) ? '+' : '-')} {lines[i][..colon]} {line.Slug} {line.Why}");
            }
        }

        scores[0].Print("fitted", brief: false);
        scores[1].Print("unseen", brief: false);
    }

    private static void Cases(string root, Vocabulary vocabulary, TermTagger tagger)
    {
        Console.WriteLine();
        Console.WriteLine("== cases");
        var score = new LinkingScore();
        var traps = 0;
        foreach (var line in File.ReadLines(Path.Combine(root, "tests/Digest.Tests/Linking/Cases.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var bar = line.LastIndexOf('|');
            var truth = line[(bar + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var tagged = tagger.Tag(line[..bar], "");
            var found = tagged.Mentions.Where(m => vocabulary.Taxonomies[m.Taxonomy].Taxonomy != "topics").Select(m => m.Slug).Distinct()
                .ToList();
            if (truth.Length == 0)
                traps += found.Count;
            score.Add(line[..bar].Trim(), truth, found, null);
        }

        score.Print("names", brief: false);
        Console.WriteLine($"traps linked: {traps}");
    }

    private static void Timing(string root, SiteSettings settings, Vocabulary vocabulary, TermTagger tagger)
    {
        var texts = Files(root, "input/articles", "*.md").Select(f => ArticleReader.Read(f, settings, new DiagnosticBag()))
            .OfType<Article>()
            .Select(a => (Body: a.Source.ReadText().Substring(a.BodySpan.Start, a.BodySpan.Length), a.Title)).ToList();
        var units = 0L;
        var watch = new System.Diagnostics.Stopwatch();
        for (var round = 0; round < 12; round++)
        {
            if (round == 4)
            {
                units = 0;
                watch.Restart();
            }

            foreach (var (body, title) in texts)
            {
                tagger.Tag(body, "", title);
                units += body.Length + title.Length;
            }
        }

        Console.WriteLine();
        Console.WriteLine(
            $"tagging: {watch.Elapsed.TotalMicroseconds / (8 * texts.Count):0} µs for an article of {units / (8 * texts.Count)} characters");
        watch.Restart();
        for (var i = 0; i < 20; i++)
            TermTagger.For(vocabulary);
        Console.WriteLine(
            $"building: {watch.Elapsed.TotalMilliseconds / 20:0.0} ms for {vocabulary.Taxonomies.Sum(t => t.Terms.Count)} terms");
    }

    private static IEnumerable<SourceFile> Files(string root, string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllBytes(f)));
}
