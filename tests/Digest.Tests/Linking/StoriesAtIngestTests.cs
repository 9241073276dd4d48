using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Linking;

public class StoriesAtIngestTests
{
    private static readonly SiteSettings Settings = new();

    private static readonly Vocabulary Vocabulary = VocabularyReader.Read(
    [
        SourceFile.FromText("input/vocabulary/companies.yml",
            "- slug: valley-silicon\n  name: {en: Valley Silicon}\n- slug: ridge-power\n  name: {en: Ridge Power}\n- slug: lake-models\n  name: {en: Lake Models}\n"),
        SourceFile.FromText("input/vocabulary/stories.yml",
            "- slug: third-fab\n  name: {en: The third fab}\n- slug: lake-releases\n  name: {en: Releases of Lake Models}\n"),
    ], Settings, new DiagnosticBag());

    private static readonly Article[] Known =
    [
        .. new[]
        {
            1,
            2,
            3
        }.Select(i =>
        ArticleReader.Read(SourceFile.FromText($"input/articles/2024/2024-07-0{i}-a{i}.md",
            $"---\ntitle: A{i}\ndate: 2024-07-0{i}\ncompanies: [valley-silicon, ridge-power]\nstory: third-fab\n---\n\nText.\n"), Settings,
            new DiagnosticBag())!),
    ];

    private static CleanArticle Clean(string text) => Assert.Single(ArticleCleaner.Clean(
        new RawCapture("seeds/a.txt", Encoding.UTF8.GetBytes("2024-07-26\n\n" + text)),
        new CleaningContext(Settings) { Tagger = TermLinks.For(Vocabulary, Settings, Known) }, new DiagnosticBag()));

    [Fact]
    public void The_story_that_other_articles_with_the_same_names_are_in_is_proposed_and_asked()
    {
        var article = Clean(
            "Valley Silicon asked Ridge Power for another line. Ridge Power said that Valley Silicon would get it next year, when the roof is paid for.");
        Assert.Equal(["third-fab"], article.Stories);
        Assert.Contains(article.Review, q => q.ToString().StartsWith("story", StringComparison.Ordinal));
        Assert.Contains("\nstory: third-fab\n", CleanFile.Write(article, Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_about_something_else_gets_no_story() =>
        Assert.Empty(Clean("Nothing was said about the roof, and the town went back to its orchards, as it does in every July.").Stories);

    [Fact]
    public void The_name_of_a_story_is_enough_where_it_names_terms() =>
        Assert.Equal(["lake-releases"], Clean("Lake Models has put out a third model. Lake Models calls it the last of its kind.").Stories);
}
