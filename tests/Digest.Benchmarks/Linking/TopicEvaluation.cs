using Digest.Content;
using Digest.Linking;

namespace Digest.Benchmarks.Linking;

/// <summary>
/// Measures topics on short articles written for it, labelled before the tagger saw them: those that causes of faults were looked for in,
/// and those that were only measured; with the site's articles as company and without, and with vocabularies that say less than the shipped
/// one.
/// </summary>
internal static class TopicEvaluation
{
    private sealed record Item(string Language, string Title, string Text, string[] Topics, int Batch);

    /// <summary>Prints precision, recall and F1 for each way.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="vocabulary">The shipped vocabulary.</param>
    /// <param name="articles">The shipped articles.</param>
    /// <param name="showHeldOut">Whether the disagreements of the held out articles are printed too.</param>
    /// <param name="evidence">Whether what speaks for each topic is printed.</param>
    public static void Run(string root, Vocabulary vocabulary, IReadOnlyList<Article> articles, bool showHeldOut, bool evidence)
    {
        Console.WriteLine();
        Console.WriteLine("== topics of short articles written for it");
        var items = Read(Path.Combine(root, "tests/Digest.Tests/Linking/TopicArticles.txt"));
        var tagger = TermTagger.For(vocabulary);
        Measure("with the site's articles", items, tagger, TopicNeighbours.For(tagger, articles), brief: false, showHeldOut, evidence);
        Measure("without", items, tagger, null, brief: false, showHeldOut, evidence);
        Measure("names alone", items, TermTagger.For(Less(vocabulary, static t => t with { Aliases = [] })), null, brief: false,
            showHeldOut, evidence: false);
    }

    /// <summary>The short articles, with their labels.</summary>
    public static IEnumerable<LabelledArticle> Labelled(string root) =>
        Read(Path.Combine(root, "tests/Digest.Tests/Linking/TopicArticles.txt"))
        .Select(static i => new LabelledArticle("written", i.Title, i.Language, i.Title, i.Text, i.Topics));

    private static readonly string[] Batches = ["looked at", "held out", "third", "written last"];

    private static void Measure(string name, List<Item> items, TermTagger tagger, TopicNeighbours? neighbours, bool brief, bool showHeldOut,
        bool evidence)
    {
        foreach (var (batch, which) in Batches.Select(static (b, i) => (i, b)))
        {
            var heldOut = batch > 0;
            var score = new LinkingScore();
            foreach (var item in items.Where(i => i.Batch == batch))
            {
                var found = tagger.Tag(item.Text, item.Language, item.Title, neighbours);
                score.Add(item.Title, item.Topics, found.Topics.Where(static t => t.IsSubject).Select(static t => t.Term.Slug.Value),
                    slug => LinkingScore.Explain(found, slug));
                if (evidence && (!heldOut || showHeldOut))
                {
                    foreach (var line in tagger.Topics.Explain(found.Run, neighbours?.Of(item.Text, item.Title, item.Language)))
                        Console.WriteLine($"    {(item.Topics.Contains(line.Slug) ? '+' : '-')} {item.Title} {line.Slug} {line.Why}");
                }
            }

            score.Print($"{name}, {which}", brief || (heldOut && !showHeldOut));
        }
    }

    private static Vocabulary Less(Vocabulary vocabulary, Func<VocabularyTerm, VocabularyTerm> cut) =>
        vocabulary with
        {
            Taxonomies = [.. vocabulary.Taxonomies.Select(t => t.Taxonomy == "topics"
                ? new TaxonomyVocabulary(t.Taxonomy, [.. t.Terms.Select(cut)]) : t)]
        };

    /// <summary>Reads articles of the form <c>= zh | healthcare, vision</c>, a title, the text.</summary>
    private static List<Item> Read(string path)
    {
        var items = new List<Item>();
        var batch = 0;
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("==", StringComparison.Ordinal))
                batch++;
            if (!lines[i].StartsWith("= ", StringComparison.Ordinal))
                continue;
            var bar = lines[i].IndexOf('|', StringComparison.Ordinal);
            var end = Array.FindIndex(lines, i + 1, static l => l.StartsWith('='));
            items.Add(new Item(lines[i][2..bar].Trim(), lines[i + 1], string.Join('\n', lines[(i + 2)..(end < 0 ? lines.Length : end)]),
                lines[i][(bar + 1)..].Split(',', StringSplitOptions.TrimEntries), batch));
        }

        return items;
    }
}
