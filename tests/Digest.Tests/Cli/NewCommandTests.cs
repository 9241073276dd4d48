using System.Text.Json;
using Digest.Cli;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Cli;

public class NewCommandTests
{
    private static Article Read(CliRun run, string path, string settings = "")
    {
        var bag = new DiagnosticBag();
        var site = SettingsReader.Read(SourceFile.FromText("input/site.yml", settings.Length > 0 ? settings : "title: x\n"), bag);
        var article = ArticleReader.Read(SourceFile.FromText(path, run.Read(path)), site, bag);
        Assert.Empty(bag.Sorted());
        return article!;
    }

    [Fact]
    public void Makes_a_valid_file_and_prints_its_path()
    {
        using var run = new CliRun();
        Assert.Equal(0, run.Run("new", "Claude 3.5: \"Sonnet\" # first look"));
        Assert.Equal("input/articles/2024/2024-07-24-claude-3-5-sonnet-first-look.md\n", run.Out);
        Assert.Equal("", run.Error);
        var article = Read(run, run.Out.Trim());
        Assert.Equal("Claude 3.5: \"Sonnet\" # first look", article.Title);
        Assert.Equal(new DateOnly(2024, 7, 24), article.Day);
        Assert.Equal("claude-3-5-sonnet-first-look", article.Slug.Value);
        Assert.False(article.FrontMatter.Draft);
        Assert.Equal(Rights.Own, article.FrontMatter.Rights);
    }

    [Theory]
    [InlineData("快手可灵面向全球开放", "快手可灵面向全球开放")]
    [InlineData("- a, [b] {c}: 'd'", "a-b-c-d")]
    [InlineData("null and @void & *all*", "null-and-void-all")]
    [InlineData("back\\slash\ttab  \"quotes\"", "back-slash-tab-quotes")]
    [InlineData("😀 emoji 👍🏽", "emoji")]
    public void Any_title_survives(string title, string slug)
    {
        using var run = new CliRun();
        Assert.Equal(0, run.Run("new", title));
        var article = Read(run, run.Out.Trim());
        Assert.Equal(title.Replace('\t', ' ').Replace("  ", " ", StringComparison.Ordinal), article.Title);
        Assert.Equal(slug, article.Slug.Value);
    }

    [Fact]
    public void Today_is_reckoned_in_the_zone_of_the_site_and_taxonomies_are_its_own()
    {
        const string Settings = "title: x\nlanguages: [zh, en]\ntime_zone: Asia/Shanghai\ntaxonomies: [companies, regions]\n";
        using var run = new CliRun { Now = new DateTimeOffset(2024, 7, 24, 20, 0, 0, TimeSpan.Zero) };
        run.Write("input/site.yml", Settings);
        Assert.Equal(0, run.Run("new", "Title", "--lang", "EN", "--slug", "Other Name"));
        Assert.Equal("input/articles/2024/2024-07-25-other-name.en.md\n", run.Out);
        var article = Read(run, run.Out.Trim(), Settings);
        Assert.Equal("en", article.Language);
        Assert.Equal("other-name", article.Slug.Value);
        Assert.Contains("\nregions: []\n", run.Read(run.Out.Trim()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_never_overwritten()
    {
        using var run = new CliRun();
        run.Write("input/articles/2024/2024-05-01-title.md", "mine");
        Assert.Equal(ExitCode.Usage, run.Run("new", "Title", "--date", "2024-05-01"));
        Assert.Equal("error: input/articles/2024/2024-05-01-title.md is already there.\n", run.Error);
        Assert.Equal("mine", run.Read("input/articles/2024/2024-05-01-title.md"));
    }

    [Fact]
    public void A_translation_takes_over_what_does_not_depend_on_language()
    {
        using var run = new CliRun();
        run.Write("input/articles/2024/2024-05-06-deepseek-v2.md",
            "---\ntitle: DeepSeek opens V2\ndate: 2024-05-06\nlang: en\ncompanies: [deepseek, \"a, b\"]\nmodels: [deepseek-v2]\nsource: {name: AINews, url: \"https://a.example/x\", published: 2024-05-05}\nrights: own\nimportance: 4\nstory: deepseek\n---\nText\n");
        Assert.Equal(0, run.Run("new", "深度求索开放V2", "--translation-of", "deepseek-v2"));
        Assert.Equal("input/articles/2024/2024-05-06-deepseek-v2.zh.md\n", run.Out);
        var article = Read(run, run.Out.Trim());
        Assert.Equal("zh", article.Language);
        Assert.Equal("deepseek-v2", article.Slug.Value);
        Assert.Equal("deepseek-v2", article.FrontMatter.TranslationOf);
        Assert.Equal(["deepseek", "a, b"], article.FrontMatter.Terms[0].Select(t => t.Text));
        Assert.Equal(new SourceReference("AINews", "https://a.example/x", null, "2024-05-05"), article.FrontMatter.Source);
        Assert.Equal((4, "deepseek"), (article.FrontMatter.Importance, article.FrontMatter.Stories.Single().Text));
        Assert.Contains("\ndate: 2024-05-06\n", run.Read(run.Out.Trim()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deepsek-v2", "error: no article has the slug \"deepsek-v2\". Did you mean \"deepseek-v2\"?\n")]
    [InlineData("deepseek-v2 --lang en", "error: \"deepseek-v2\" is in en already: name another language with --lang.\n")]
    [InlineData("deepseek-v2 --date 2024-01-01",
        "error: a translation has the date and the slug of its original: leave --date and --slug out.\n")]
    public void A_translation_needs_an_original_in_another_language(string arguments, string error)
    {
        using var run = new CliRun();
        run.Write("input/articles/2024/2024-05-06-deepseek-v2.md", "---\ntitle: DeepSeek opens V2\ndate: 2024-05-06\n---\nText\n");
        Assert.Equal(ExitCode.Usage, run.Run([.. "new Title --translation-of".Split(' '), .. arguments.Split(' ')]));
        Assert.Equal(error, run.Error);
    }

    [Fact]
    public void Json_names_the_file()
    {
        using var run = new CliRun();
        Assert.Equal(0, run.Run("new", "Title", "--json", "--input", "in"));
        var result = JsonDocument.Parse(run.Out).RootElement;
        Assert.True(result.GetProperty("ok").GetBoolean());
        Assert.Equal("in/articles/2024/2024-07-24-title.md", result.GetProperty("path").GetString());
    }
}
