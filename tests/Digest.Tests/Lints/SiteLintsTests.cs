using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;

namespace Digest.Tests.Lints;

/// <summary>Each slip is found at its place, and what only looks like one is left alone.</summary>
public class SiteLintsTests
{
    private const string Companies = """
        - slug: kuaishou
          name: {en: Kuaishou, zh: 快手}
          description: {en: A video company}
        - slug: openai
          name: OpenAI
        - slug: us-court
          name: US District Court
          kind: government
        - slug: daily
          name: The Daily
        """;

    private const string People = "- slug: sam-altman\n  name: {en: Sam Altman, zh: 萨姆·奥尔特曼}\n  affiliations: [openai]\n";
    private const string Models = "- slug: gemini\n  name: Gemini\n- slug: gemini-2-flash\n  name: Gemini 2 Flash\n- slug: gpt-4o\n  name: GPT-4o\n  developer: openai\n";

    private static string[] Check(params (string Path, string Text)[] files) =>
        [.. Found(files).Select(d => $"{d.Location!.Path}:{d.Location.Start?.Line}:{d.Location.Start?.Column} {d.Code}")];

    private static IReadOnlyList<Diagnostic> Found(params (string Path, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        IEnumerable<(string Path, string Text)> all =
        [
            ("input/site.yml",
                "title: Paper\nbase_url: https://paper.example/\nlanguages: [en, zh]\ntime_zone: Asia/Shanghai\nquote_limit: 40\n"),
            ("input/vocabulary/companies.yml", Companies), ("input/vocabulary/people.yml", People), ("input/vocabulary/models.yml", Models),
            .. files,
        ];
        var site = SiteBuild.Plan([.. all.GroupBy(f => f.Path).Select(g => SourceFile.FromText(g.Key, g.Last().Text))],
            new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), bag);
        SiteCheck.Lint(site.Context, CancellationToken.None);
        return bag.Sorted();
    }

    private static (string, string) Article(string name, string matter, string body = "Text.") =>
        ($"input/articles/{name}.md", $"---\n{matter}\n---\n{body}\n");

    [Theory]
    [InlineData("Untitled", true)]
    [InlineData("News.", true)]
    [InlineData("2024-07-24", true)]
    [InlineData("???", true)]
    [InlineData("快讯", true)]
    [InlineData("o1", false)]
    [InlineData("News of the week", false)]
    [InlineData("4.5", true)]
    [InlineData("可灵", false)]
    public void A_title_says_something(string title, bool found) =>
        Assert.Equal(found ? ["input/articles/a.md:2:8 DG0240"] : [], Check(Article("a", $"title: \"{title}\"\ndate: 2024-07-24")));

    [Fact]
    public void A_title_repeats_in_one_language_only() => Assert.Equal(
        ["input/articles/c.md:2:8 DG0241"],
        Check(Article("a", "title: OpenAI\ndate: 2024-07-24\ncompanies: [openai]"),
            Article("b", "title: OpenAI\ndate: 2024-07-24\nlang: zh\ncompanies: [openai]"),
            Article("c", "title: Open AI\ndate: 2024-07-25")));

    [Theory]
    [InlineData("2024-07-24-a", "2024-07-25", true)]
    [InlineData("2024-07-24-a", "2024-07-24", false)]
    [InlineData("2024-07-24-a", "2024-07-24T22:00:00-04:00", false)]
    [InlineData("2024-07-25-a", "2024-07-24T22:00:00-04:00", false)]
    [InlineData("2024-07-26-a", "\"2024-07-24T22:00:00-04:00\"", true)]
    [InlineData("a", "2024-07-24", false)]
    [InlineData("2024-07-a", "2024-07-24", false)]
    public void The_day_of_the_file_name_is_that_of_the_front_matter(string name, string date, bool found) =>
        Assert.Equal(found ? [$"input/articles/{name}.md:3:7 DG0242"] : [], Check(Article(name, $"title: Something\ndate: {date}")));

    [Fact]
    public void Quotations_longer_than_the_limit()
    {
        var long50 = new string('x', 50);
        var source = "source: {name: A, url: https://a.example/}";
        Assert.Equal(["input/articles/a.md:4:10 DG0243"],
            Check(Article("a", $"title: Quoted\ndate: 2024-07-24\nsummary: {long50}\nrights: excerpt\n{source}")));
        Assert.Equal([], Check(Article("a", $"title: Ours\ndate: 2024-07-24\nsummary: {long50}")));
        Assert.Equal(["input/articles/a.md:7:1 DG0243"],
            Check(Article("a", "title: Ours\ndate: 2024-07-24",
                $"Text.\n\n> {long50[..30]}\n> {long50[..20]}\n\nMore.\n\n> {long50[..30]}")));
        Assert.Equal([], Check(Article("a", "title: Ours\ndate: 2024-07-24", $"```\n> {long50}\n```\n\na > {long50}")));
        Assert.Equal([], Check(Article("a", "title: Theirs\ndate: 2024-07-24\nrights: licensed", $"> {long50}")));
    }

    [Theory]
    [InlineData("source: {name: A, url: https://a.example/}", null)]
    [InlineData("source: {name: A}", "url under source")]
    [InlineData("source: {url: https://a.example/}", "name under source")]
    [InlineData("importance: 3", "source")]
    public void An_excerpt_has_a_source(string key, string? missing)
    {
        var found = Found(Article("a", $"title: Quoted\ndate: 2024-07-24\nrights: excerpt\n{key}"));
        Assert.Equal(missing is null ? [] : [$"an excerpt without {missing}."], found.Select(f => f.Message));
    }

    [Fact]
    public void Open_questions_are_asked_until_they_are_taken_out()
    {
        var found = Assert.Single(Found(Article("a", "title: Captured\ndate: 2024-07-24\nreview:\n  - \"title: drawn from the text\"")));
        Assert.Equal(("DG0245", 5, "an open question: title: drawn from the text"),
            (found.Code, found.Location!.Start!.Value.Line, found.Message));
    }

    [Theory]
    [InlineData("A **bold** claim", "A bold claim")]
    [InlineData("An *odd* claim", "An odd claim")]
    [InlineData("See [this](https://a.example/)", "See this")]
    [InlineData("By [[openai]] now", "By openai now")]
    [InlineData("The `main` branch", "The main branch")]
    [InlineData("C* and A* are searches", null)]
    [InlineData("2 * 3 * 4", null)]
    [InlineData("snake_case_name and __init__.py", null)]
    [InlineData("He said [sic] so (yes)", null)]
    public void Markdown_in_a_summary_is_found_and_can_be_taken_out(string summary, string? plain)
    {
        var found = Found(Article("a", $"title: Something\ndate: 2024-07-24\nsummary: \"{summary}\""));
        Assert.Equal(plain is null ? [] : [plain], found.Select(f => f.Suggestion));
        Assert.All(found, f => Assert.Equal("DG0246", f.Code));
    }

    [Fact]
    public void Markdown_in_the_vocabulary() => Assert.Equal(["input/vocabulary/companies.yml:1:9 DG0246"],
        Check(("input/vocabulary/companies.yml", Companies.Replace("A video company", "A **video** company", StringComparison.Ordinal))));

    [Fact]
    public void Markdown_in_the_settings_and_in_notes_of_editors() =>
        Assert.Equal(["input/editions/2024-w30.md:: DG0246", "input/site.yml:: DG0246"],
        Check(("input/site.yml", "title: Paper\ndescription: The *best* paper\nbase_url: https://paper.example/\nlanguages: [en, zh]\n"),
            ("input/editions/2024-w30.md", "---\nnote: {en: \"See [[openai]]\"}\n---\n")));

    [Theory]
    [InlineData("a\u200Bb", true)]
    [InlineData("a\u202Eb", true)]
    [InlineData("👩\u200D💻 and 中文", false)]
    public void Invisible_characters(string body, bool found) =>
        Assert.Equal(found ? ["input/articles/a.md:5:2 DG0247"] : [], Check(Article("a", "title: Something\ndate: 2024-07-24", body)));

    [Fact]
    public void A_translation_is_not_older_than_its_original()
    {
        var translation = Article("a.zh", "title: 甲\ndate: 2024-07-24\nlang: zh\ntranslation_of: a");
        Assert.Equal([], Check(Article("a", "title: Something\ndate: 2024-07-24T09:00:00+08:00"), translation));
        Assert.Equal(["input/articles/a.zh.md:3:7 DG0248"],
            Check(Article("a", "title: Something\ndate: 2024-07-24\nupdated: 2024-08-01"), translation));
        Assert.Equal(["input/articles/a.zh.md:3:7 DG0248"],
            Check(Article("a", "title: Something\ndate: 2024-07-24\ncorrections: [{date: 2024-08-01, text: x}]"), translation));
        Assert.Equal([],
            Check(Article("a", "title: Something\ndate: 2024-07-24\nupdated: 2024-08-01"),
                Article("a.zh", "title: 甲\ndate: 2024-07-24\nlang: zh\ntranslation_of: a\nupdated: 2024-08-01")));
    }

    [Fact]
    public void A_name_in_the_title_or_three_times_in_the_text_is_listed()
    {
        const string thrice = "OpenAI spoke. Then OpenAI wrote. At last OpenAI slept.";
        Assert.Equal(["input/articles/a.md:5:1 DG0249"], Check(Article("a", "title: Something\ndate: 2024-07-24", thrice)));
        Assert.Equal(["input/articles/a.md:2:8 DG0249"], Check(Article("a", "title: OpenAI slept\ndate: 2024-07-24")));
        Assert.Equal([], Check(Article("a", "title: Something\ndate: 2024-07-24", "OpenAI spoke, and OpenAI wrote.")));
        Assert.Equal([], Check(Article("a", "title: Something\ndate: 2024-07-24\ncompanies: [openai]", thrice)));
        // Through its model, as a source, or in code.
        Assert.Equal([], Check(Article("a", "title: Something\ndate: 2024-07-24\nmodels: [gpt-4o]", thrice + " GPT-4o.")));
        Assert.Equal([],
            Check(Article("a", "title: Something\ndate: 2024-07-24\nsource: {name: The Daily, url: https://a.example/}",
                "The Daily, The Daily, The Daily.")));
        Assert.Equal([], Check(Article("a", "title: Something\ndate: 2024-07-24", "`OpenAI` `OpenAI` `OpenAI`")));
    }

    [Fact]
    public void A_listed_term_is_named()
    {
        Assert.Equal(["input/articles/a.md:4:21 DG0250"],
            Check(Article("a", "title: Something\ndate: 2024-07-24\ncompanies: [openai, 快手]", "OpenAI.")));
        // In Chinese, by the family name, by office, through people and models, by the family of a model; topics and regions need no name.
        Assert.Equal([],
            Check(Article("a",
                "title: Something\ndate: 2024-07-24\ncompanies: [kuaishou, us-court, openai]\npeople: [sam-altman]\nmodels: [gemini-2-flash]\ntopics: [agents]",
                "快手 and Altman saw Gemini.")));
        Assert.Equal([], Check(Article("a", "title: Something\ndate: 2024-07-24\ncompanies: [openai]", "")));
    }

    [Fact]
    public void A_lead_is_an_article_of_its_week()
    {
        var articles = new[]
        {
            Article("a", "title: Something\ndate: 2024-07-24"),
            Article("a.zh", "title: 甲\ndate: 2024-07-24\nlang: zh\ntranslation_of: a\nslug: jia")
        };
        Assert.Equal([], Check([.. articles, ("input/editions/2024-w30.md", "---\ntitle: W\nlead: a\n---\n")]));
        Assert.Equal(["input/editions/2024-w30.md:3:7 DG0306"],
            Check([.. articles, ("input/editions/2024-w30.md", "---\ntitle: W\nlead: b\n---\n")]));
        Assert.Equal(["input/editions/2024-w31.md:3:7 DG0306"],
            Check([.. articles, ("input/editions/2024-w31.md", "---\ntitle: W\nlead: a\n---\n")]));
    }

    [Fact]
    public void A_file_that_nothing_leads_to()
    {
        var file = ("input/files/files/report one.pdf", "x");
        Assert.Equal(["input/files/files/report one.pdf:: DG0251"], Check(Article("a", "title: Something\ndate: 2024-07-24"), file));
        Assert.Equal([], Check(Article("a", "title: Something\ndate: 2024-07-24", "[r](/files/files/report%20one.pdf#page=2)"), file));
        Assert.Equal([], Check(Article("a", "title: Something\ndate: 2024-07-24"), ("input/files/.well-known/security.txt", "x")));
    }

    [Fact]
    public void A_page_that_a_theme_of_its_own_leaves_out()
    {
        var page = ("input/pages/about.md", "---\ntitle: About\n---\nText.\n");
        var footer = ("theme/partials/footer.html", "<footer></footer>");
        Assert.Equal([], Check(page));
        Assert.Equal(["input/pages/about.md:: DG0251"], Check(page, footer));
        Assert.Equal([], Check(page, footer, Article("a", "title: Something\ndate: 2024-07-24", "[us](../pages/about.md)")));
    }

    [Fact]
    public void The_vocabulary_is_looked_at_as_a_whole() => Assert.Equal(["input/vocabulary/companies.yml:11:9 DG0230"],
        Check(("input/vocabulary/companies.yml", Companies + "\n- slug: open-ai\n  name: Open-AI Inc\n")));
}
