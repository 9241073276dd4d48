using System.Text;
using Digest.Diagnostics;

namespace Digest.Tests.Pipelines;

/// <summary>
/// What a site is made of is its settings' business: kinds of output turned off, taxonomies added, without a change of code.
/// </summary>
public class OutputsTests
{
    [Fact]
    public void With_everything_on_no_link_is_dead_and_every_page_is_reached()
    {
        var site = MadeSite.Build();
        site.AssertSound();
        site.AssertConnected();
    }

    [Fact]
    public void A_busy_week_and_a_long_story_stay_light_and_say_what_they_leave_out()
    {
        var site = MadeSite.Build([("input/vocabulary/stories.yml", "- slug: long\n  name: {en: A long story, zh: 长故事}\n"),
            .. Enumerable.Range(0, 400).Select(static i => ($"input/articles/2025-03-0{3 + (i % 7)}-n{i}.md",
                $"---\ntitle: Number {i} of the week in which so much happened that nobody read it all\ndate: 2025-03-0{3 + (i % 7)}\nsummary: {string.Join(' ', Enumerable.Repeat("Words enough.", 20))}\nstory: long\n---\nText.\n"))]);
        site.AssertLight();
        Assert.InRange(Encoding.UTF8.GetByteCount(site.Files["editions/2025-w10/email.html"]), 1, 100 * 1024);
        Assert.Contains("249 more articles</a>", site.Files["editions/2025-w10/index.html"], StringComparison.Ordinal);
        Assert.Contains("359 more articles</a>", site.Files["editions/2025-w10/email.html"], StringComparison.Ordinal);
        Assert.Contains("359 more articles\n", site.Files["editions/2025-w10/email.txt"], StringComparison.Ordinal);
        Assert.Contains("240 more articles", site.Files["stories/long/index.html"], StringComparison.Ordinal);
        site.AssertConnected();
    }

    [Fact]
    public void Many_editions_and_stories_are_listed_on_several_pages_that_lead_to_each_other()
    {
        var first = new DateOnly(2020, 1, 6);
        var site = MadeSite.Build([("input/site.yml", MadeSite.Settings("editions, stories")),
            ("input/vocabulary/stories.yml",
                string.Concat(Enumerable.Range(0, 320)
                    .Select(static i =>
                        $"- slug: s{i}\n  name: {{en: Story {i}, zh: 故事{i}}}\n  description: {{en: '{string.Join(' ', Enumerable.Repeat("Words enough.", 20))}'}}\n"))),
            .. Enumerable.Range(0, 320)
                .Select(i =>
                    ($"input/articles/{first.AddDays(i * 7 / 2):yyyy-MM-dd}-n{i}.md",
                        $"---\ntitle: Number {i}\ndate: {first.AddDays(i * 7 / 2):yyyy-MM-dd}\nstory: s{i}\n---\nText.\n"))]);
        site.AssertLight();
        Assert.Equal(["stories/page/2/index.html", "stories/page/3/index.html"],
            site.Files.Keys.Where(static f => f.StartsWith("stories/page/", StringComparison.Ordinal)));
        Assert.Contains("/editions/2020-w02/\"", site.Files["editions/page/2/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>Stories, page 2", site.Files["stories/page/2/index.html"], StringComparison.Ordinal);
        Assert.Contains("https://paper.example/stories/page/3/</loc>", site.Files["sitemap.xml"], StringComparison.Ordinal);
        site.AssertConnected();
    }

    [Theory]
    [InlineData(MadeSite.AllOutputs)]
    [InlineData("")]
    public void The_sitemap_lists_every_page_and_nothing_else(string outputs)
    {
        var site = MadeSite.Build(("input/site.yml", MadeSite.Settings(outputs)));
        var pages = site.Files.Keys.Where(static f => f.EndsWith("index.html", StringComparison.Ordinal))
            .Select(static f => "https://paper.example/" + f[..^"index.html".Length]);
        var listed = System.Xml.Linq.XDocument.Parse(site.Files["sitemap.xml"])
            .Descendants("{http://www.sitemaps.org/schemas/sitemap/0.9}loc").Select(static l => l.Value);
        Assert.Contains(site.Files.Keys,
            static f => f.StartsWith("companies/", StringComparison.Ordinal) && f.Contains("/page/2/", StringComparison.Ordinal));
        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("editions", "editions/")]
    [InlineData("stories", "stories/")]
    [InlineData("archive", "archive/")]
    [InlineData("search", "search/")]
    [InlineData("api", "api/")]
    [InlineData("twins", "/index.md")]
    [InlineData("email", "/email.")]
    [InlineData("cards", "card.png")]
    public void A_kind_that_is_off_leaves_no_file_and_no_dead_link(string kind, string trace)
    {
        Assert.Contains(MadeSite.Build().Files.Keys, f => f.Contains(trace, StringComparison.Ordinal));
        var outputs = string.Join(", ", MadeSite.AllOutputs.Split(", ").Where(o => o != kind));
        var site = MadeSite.Build(("input/site.yml", MadeSite.Settings(outputs)));
        site.AssertSound();
        Assert.Equal([], site.Files.Keys.Where(f => f.Contains(trace, StringComparison.Ordinal)));
        site.AssertConnected();
    }

    [Fact]
    public void A_site_with_everything_off_is_small_and_whole()
    {
        var site = MadeSite.Build(("input/site.yml", MadeSite.Settings("")));
        site.AssertSound();
        site.AssertConnected();
        Assert.True(site.Files.ContainsKey("articles/2024/07/e5/index.html") && site.Files.ContainsKey("companies/kuaishou/index.html")
            && site.Files.ContainsKey("feed.xml") && site.Files.ContainsKey("sitemap.xml"));
    }

    [Fact]
    public void Another_taxonomy_is_named_in_the_settings_and_has_all_that_the_others_have()
    {
        var site = MadeSite.Build(
            ("input/site.yml", MadeSite.Settings(taxonomies: "companies, people, topics, models, regions: {en: Regions, zh: 地区}")),
            ("input/vocabulary/regions.yml",
                "- slug: east-asia\n  name: {en: East Asia, zh: 东亚}\n  aliases: [Far East]\n  description: {en: China and its neighbours, zh: 中国及其邻国}\n"),
            ("input/articles/2024-07-27-r.md",
                "---\ntitle: A region\ndate: 2024-07-27\nregions: [Far East]\n---\nText on [[east-asia]].\n"),
            ("input/articles/2024-07-27-r.zh.md",
                "---\ntitle: 地区\ndate: 2024-07-27\nlang: zh\ntranslation_of: r\nregions: [东亚]\n---\n正文。\n"));
        site.AssertSound();
        foreach (var root in new[] { "", "zh/" })
        {
            foreach (var path in new[]
            {
                "regions/index.html",
                "regions/by-count/index.html",
                "regions/east-asia/index.html",
                "regions/east-asia/feed.xml",
                "api/regions.json",
                "api/regions/east-asia.json"
            })
                Assert.Contains(root + path, site.Files.Keys);
        }

        Assert.Contains(">Regions</a>", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains(">地区</a>", site.Files["zh/index.html"], StringComparison.Ordinal);
        Assert.Contains("China and its neighbours", site.Files["regions/east-asia/index.html"], StringComparison.Ordinal);
        Assert.Contains("A region", site.Files["regions/east-asia/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("/regions/east-asia/\"", site.Files["articles/2024/07/r/index.html"], StringComparison.Ordinal);
        Assert.Contains("https://paper.example/regions/east-asia/</loc>", site.Files["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("\"regions\":[\"east-asia\"]", site.Files["api/articles.json"], StringComparison.Ordinal);
        Assert.Contains("regions/east-asia/feed.xml", site.Files["feeds.opml"], StringComparison.Ordinal);
        site.AssertConnected();
    }

    [Fact]
    public void A_misspelt_term_of_another_taxonomy_is_found_as_those_of_the_shipped_ones()
    {
        var site = MadeSite.Build(("input/site.yml", MadeSite.Settings(taxonomies: "companies, people, topics, models, regions")),
            ("input/vocabulary/regions.yml", "- slug: east-asia\n  name: East Asia\n"),
            ("input/articles/2024-07-27-r.md", "---\ntitle: A region\ndate: 2024-07-27\nregions: [east-azia]\n---\nText.\n"));
        var found = Assert.Single(site.Found);
        Assert.Equal(("DG0207", 4, 11, "\"east-azia\" is not a known region.", "east-asia"),
            (found.Code, found.Location!.Start!.Value.Line, found.Location.Start.Value.Column, found.Message, found.Suggestion));
        Assert.Equal(Severity.Warning, found.Severity);
    }
}
