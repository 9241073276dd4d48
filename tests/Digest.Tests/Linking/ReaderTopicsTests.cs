using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Linking;

namespace Digest.Tests.Linking;

/// <summary>
/// Topics against what a reader found in shipped articles, each without itself and its translation among the known; and of these the
/// subjects against an editor's short lists, on a site without articles.
/// </summary>
public class ReaderTopicsTests
{
    [Fact]
    public void Topics_are_mostly_those_that_a_reader_finds()
    {
        var settings = new SiteSettings();
        var articles = Directory.GetFiles(Repository.At("input", "articles"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f =>
                ArticleReader.Read(new SourceFile("input/articles/" + Path.GetFileName(f), File.ReadAllBytes(f)), settings,
                    new DiagnosticBag())).OfType<Article>().ToList();
        var tagger = TermTagger.For(ShippedVocabulary.Vocabulary);
        int right = 0, wrong = 0, missed = 0;
        foreach (var line in File.ReadLines(Repository.At("tests", "Digest.Tests", "Linking", "ReaderTopics.txt"))
            .Where(static l => !l.StartsWith('#') && l != "=="))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = line[..colon];
            var article = articles.Single(a => a.Path.EndsWith("/" + name + ".md", StringComparison.Ordinal));
            var happening = "/" + name.Replace(".zh", "", StringComparison.Ordinal) + ".";
            var neighbours = TopicNeighbours.For(tagger, articles.Where(a => !a.Path.Contains(happening, StringComparison.Ordinal)));
            var found = tagger.Tag(article.Source.ReadText().Substring(article.BodySpan.Start, article.BodySpan.Length), article.Language,
                article.Title, neighbours).Topics.Select(static t => t.Term.Slug.Value).ToHashSet(StringComparer.Ordinal);
            var truth = line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
            right += found.Count(truth.Contains);
            wrong += found.Count(t => !truth.Contains(t));
            missed += truth.Count(t => !found.Contains(t));
        }

        Assert.True(right >= 0.82 * (right + wrong), $"precision: {right} right, {wrong} wrong");
        Assert.True(right >= 0.7 * (right + missed), $"recall: {right} right, {missed} missed");
    }

    [Fact]
    public void Subjects_are_mostly_those_that_an_editor_lists()
    {
        var tagger = TermTagger.For(ShippedVocabulary.Vocabulary);
        int right = 0, wrong = 0, missed = 0;
        var lines = File.ReadAllLines(Repository.At("tests", "Digest.Tests", "Linking", "TopicArticles.txt"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("= ", StringComparison.Ordinal))
                continue;
            var bar = lines[i].IndexOf('|', StringComparison.Ordinal);
            var end = Array.FindIndex(lines, i + 1, static l => l.StartsWith('='));
            var tagged =
                tagger.Tag(string.Join('\n', lines[(i + 2)..(end < 0 ? lines.Length : end)]), lines[i][2..bar].Trim(), lines[i + 1]);
            var found = tagged.Terms(tagged.TopicTaxonomy);
            var truth = lines[i][(bar + 1)..].Split(',', StringSplitOptions.TrimEntries);
            right += found.Count(truth.Contains);
            wrong += found.Count(t => !truth.Contains(t));
            missed += truth.Count(t => !found.Contains(t));
        }

        Assert.True(right >= 0.8 * (right + wrong), $"precision: {right} right, {wrong} wrong");
        Assert.True(right >= 0.8 * (right + missed), $"recall: {right} right, {missed} missed");
    }
}
