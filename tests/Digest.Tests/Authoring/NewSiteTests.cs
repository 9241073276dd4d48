using Digest.Authoring;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Authoring;

public class NewSiteTests
{
    [Fact]
    public void Every_file_is_read_without_a_finding()
    {
        var files = NewSite.Files(new DateOnly(2024, 7, 24)).Select(f => SourceFile.FromText(f.Path, f.Text)).ToList();
        var bag = new DiagnosticBag();
        var settings = SettingsReader.Read(files.Single(f => f.Path == SettingsReader.Path), bag);
        var vocabulary =
            VocabularyReader.Read(files.Where(f => f.Path.StartsWith(VocabularyReader.Folder, StringComparison.Ordinal)), settings, bag);
        var articles = files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => ArticleReader.Read(f, settings, bag)!)
            .ToList();
        Assert.Empty(bag.Sorted());
        Assert.Equal(["en", "zh"], articles.Select(a => a.Language));
        Assert.Equal("first-issue", articles[1].FrontMatter.TranslationOf);
        for (var i = 0; i < settings.Taxonomies.Count; i++)
            Assert.All(articles.SelectMany(a => a.FrontMatter.Terms[i]), t => Assert.NotNull(vocabulary.Taxonomies[i].BySlug(t.Text)));
    }
}
