using System.Text.Json;
using Digest.Content;
using Digest.Linking;
using Digest.Text;

namespace Digest.Benchmarks.Linking;

/// <summary>An article with the topics that a reader listed.</summary>
/// <param name="Batch">Who listed them: <c>reader</c>, <c>written</c>, or the name of a folder with truths.</param>
/// <param name="Name">The article; translations of one another have the same.</param>
/// <param name="Language">Its language.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Text">Its body.</param>
/// <param name="Topics">The topics listed.</param>
internal sealed record LabelledArticle(string Batch, string Name, string Language, string Title, string Text, IReadOnlyList<string> Topics)
{
    /// <summary>
    /// Whether it stands in the half that is for tuning. The number is that of the name alone, so that a new article moves no other.
    /// </summary>
    public bool IsForTuning => Name.Aggregate(17u, static (hash, c) => (hash * 31) + c) % 2 == 0;
}

/// <summary>
/// Measures topics on everything that has labels: shipped articles as readers list them (four or five topics), short articles written for
/// it, and the truths of folders of captures (one to four). One half by name is for tuning, the other tells what the tuning is worth.
/// </summary>
internal static class LabelledArticles
{
    private static readonly JsonSerializerOptions Spelling = new() { PropertyNameCaseInsensitive = true };

    private sealed class Truth
    {
        public string? Title { get; set; }
        public IReadOnlyList<string> Blocks { get; set; } = [];
        public IReadOnlyList<string>? Topics { get; set; }
    }

    /// <summary>Prints precision, recall and F1 for each batch and half.</summary>
    /// <param name="tagger">What finds them.</param>
    /// <param name="shipped">The site's articles.</param>
    /// <param name="labelled">The articles with labels.</param>
    /// <param name="evidence">Whether what speaks for each topic is printed.</param>
    public static void Measure(TermTagger tagger, IReadOnlyList<Article> shipped, IReadOnlyList<LabelledArticle> labelled, bool evidence)
    {
        Console.WriteLine();
        Console.WriteLine("== topics of all labelled articles, half of them for tuning");
        var scores = new SortedDictionary<string, LinkingScore>(StringComparer.Ordinal);
        var all = TopicNeighbours.For(tagger, shipped);
        foreach (var item in labelled)
        {
            var neighbours = item.Batch == "reader" ? TopicNeighbours.For(tagger, shipped.Where(a => NameOf(a.Path) != item.Name)) : all;
            var found = tagger.Tag(item.Text, item.Language, item.Title, neighbours);
            var alone = tagger.Tag(item.Text, item.Language, item.Title);
            var half = item.IsForTuning ? "tuning" : "held out";
            foreach (var key in new[] { $"{half}, {(item.Batch is "reader" ? "long lists" : "short lists")}", $"{half}, {item.Batch}" })
                Add(key, item, found);
            Add($"{half}, {(item.Batch is "reader" ? "long lists" : "short lists")} alone", item, alone);
            if (!evidence)
                continue;
            foreach (var line in tagger.Topics.Explain(found.Run, neighbours.Of(item.Text, item.Title, item.Language)))
                Console.WriteLine(
                    $"    {(item.Topics.Contains(line.Slug) ? '+' : '-')} {item.Batch} {item.Name.Replace(' ', '_')} {(item.IsForTuning ? 't' : 'h')} {item.Language} {item.Topics.Count} {line.Slug} {line.Why}");
        }

        foreach (var (key, score) in scores)
            score.Print(key, brief: true);

        void Add(string key, LabelledArticle item, TaggedText found)
        {
            if (!scores.TryGetValue(key, out var score))
                scores.Add(key, score = new LinkingScore());
            // A reader lists all that an article deals with, an editor what it is about.
            score.Add(item.Name, item.Topics,
                found.Topics.Where(t => t.IsSubject || item.Batch == "reader").Select(static t => t.Term.Slug.Value), null);
        }
    }

    /// <summary>The shipped articles that a reader listed topics for.</summary>
    public static IEnumerable<LabelledArticle> OfReaders(string root, IReadOnlyList<Article> shipped)
    {
        foreach (var line in File.ReadLines(Path.Combine(root, "tests/Digest.Tests/Linking/ReaderTopics.txt"))
            .Where(static l => !l.StartsWith('#') && l != "=="))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var article = shipped.Single(a => Path.GetFileName(a.Path) == line[..colon] + ".md");
            yield return new LabelledArticle("reader", NameOf(article.Path), article.Language, article.Title,
                article.Source.ReadText().Substring(article.BodySpan.Start, article.BodySpan.Length),
                line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries));
        }
    }

    /// <summary>The truths in a folder of captures.</summary>
    public static IEnumerable<LabelledArticle> OfFolder(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.truth.json").Order(StringComparer.Ordinal))
        {
            foreach (var truth in JsonSerializer.Deserialize<List<Truth>>(File.ReadAllText(file), Spelling)!)
            {
                var text = string.Join("\n\n", truth.Blocks);
                if (truth.Topics is { Count: > 0 } topics)
                    yield return new LabelledArticle(Path.GetFileName(folder),
                        Path.GetFileName(file)[..^".truth.json".Length] + truth.Title?.Length,
                        text.Count(Characters.IsHan) * 5 > text.Length ? "zh" : "en", truth.Title ?? "", text, topics);
            }
        }
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path).Replace(".zh", "", StringComparison.Ordinal);
}
