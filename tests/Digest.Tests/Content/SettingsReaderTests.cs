using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Content;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Every_setting_is_read()
    {
        var (settings, findings) = Read("""
            title: {en: The Digest, zh: 摘要}
            description: News
            author: Us
            base_url: https://example.com/news
            languages: [zh, en]
            time_zone: Asia/Shanghai
            taxonomies:
              - companies
              - regions: {title: {en: Regions, zh: 地区}}
            outputs: [search, api]
            page_size: 20
            feed_size: 10
            min_term_articles: 2
            quote_limit: 200
            rights: All ours
            analytics: none
            card_font: fonts/x.ttf
            """);
        Assert.Equal("", findings);
        Assert.Equal("摘要", settings.Title.For("zh"));
        Assert.Equal("News", settings.Description.For("zh"));
        Assert.Equal("Us", settings.Author.For("en"));
        Assert.Equal("https://example.com/news/", settings.BaseUrl.AbsoluteUri);
        Assert.Equal(["zh", "en"], settings.Languages);
        Assert.Equal("zh", settings.DefaultLanguage);
        Assert.Equal("Asia/Shanghai", settings.TimeZone.Id);
        Assert.Equal(["companies", "regions"], settings.Taxonomies.Select(t => t.Name));
        Assert.Equal("地区", settings.Taxonomies[1].Title.For("zh"));
        Assert.Equal(OutputKinds.Search | OutputKinds.Api, settings.Outputs);
        Assert.Equal((20, 10, 2, 200), (settings.PageSize, settings.FeedSize, settings.MinTermArticles, settings.QuoteLimit));
        Assert.Equal("All ours", settings.Rights.For("en"));
        Assert.Equal("fonts/x.ttf", settings.CardFont);
    }

    [Fact]
    public void Nothing_written_means_the_defaults()
    {
        var (settings, findings) = Read("");
        Assert.Equal("", findings);
        Assert.Equal(["en", "zh"], settings.Languages);
        Assert.Equal(["companies", "people", "topics", "models"], settings.Taxonomies.Select(t => t.Name));
        Assert.Equal(OutputKinds.All, settings.Outputs);
        Assert.Equal(TimeZoneInfo.Utc, settings.TimeZone);
    }

    [Fact]
    public void Single_outputs_can_be_turned_off() =>
        Assert.Equal(OutputKinds.All & ~OutputKinds.Cards, Read("outputs: {cards: false}").Settings.Outputs);

    [Theory]
    [InlineData("titel: x", "1:1 DG0218 did you mean \"title\"?")]
    [InlineData("base_url: ftp://x.example/", "1:11 DG0215")]
    [InlineData("base_url: https://x.example/?a", "1:11 DG0215")]
    [InlineData("time_zone: Mars/Olympus", "1:12 DG0219")]
    [InlineData("time_zone: ../../etc/passwd", "1:12 DG0219")]
    [InlineData("languages: [english language]", "1:13 DG0206")]
    [InlineData("languages: [en, en]", "1:17 DG0206")]
    [InlineData("taxonomies: [articles]", "1:14 DG0221")]
    [InlineData("taxonomies: [title]", "1:14 DG0221")]
    [InlineData("taxonomies: [zh]", "1:14 DG0221")]
    [InlineData("taxonomies: [companies, companies]", "1:25 DG0221")]
    [InlineData("outputs: [serch]", "1:11 DG0220")]
    [InlineData("page_size: 0", "1:12 DG0206")]
    [InlineData("quote_limit: many", "1:14 DG0206")]
    [InlineData("analytics: all", "1:12 DG0206")]
    [InlineData("card_font: ../x.ttf", "1:12 DG0206")]
    [InlineData("- a", "1:1 DG0206")]
    public void What_is_wrong_is_said_at_its_place(string yaml, string expected)
    {
        var findings = Read(yaml).Findings;
        Assert.StartsWith(expected.Split(" did")[0], findings, StringComparison.Ordinal);
        if (expected.Contains("did", StringComparison.Ordinal))
            Assert.Contains(expected[expected.IndexOf("did", StringComparison.Ordinal)..], findings, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_site_is_built_and_told_so()
    {
        var bag = new DiagnosticBag();
        Assert.Equal("Digest", SettingsReader.Read(null, bag).Title.For("en"));
        Assert.Equal("DG0217", Assert.Single(bag.Sorted()).Code);
    }

    private static (SiteSettings Settings, string Findings) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var settings = SettingsReader.Read(SourceFile.FromText("input/site.yml", yaml), bag);
        return (settings,
            string.Join("\n",
                bag.Sorted().Select(d => $"{d.Location!.Start!.Value.Line}:{d.Location.Start.Value.Column} {d.Code} {d.Hint}")));
    }
}
