using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Content;

public sealed class ArticleReaderTests
{
    private static readonly SiteSettings Settings = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai") };

    private const string Complete = """
        ---
        title: 快手可灵面向全球开放
        date: 2024-07-24T09:00:00+08:00
        lang: zh
        slug: kling-global-launch
        summary: 一到两句。
        companies: [kuaishou, openai]
        people: []
        topics: [video-generation]
        models: kling
        source: {name: 快手, url: "https://example.com/a", author: 某人, published: 2024-07-23}
        rights: own
        importance: 4
        story: video-generation-race
        translation_of: kling-global-launch
        image: {src: /images/kling.png, alt: 截图, credit: 快手}
        draft: false
        updated: 2024-07-25
        corrections:
          - {date: 2024-07-26, text: 改了数字}
        aliases: [/old/path/]
        canonical: https://example.com/canonical
        capture: {file: a.html, sha256: abc}
        review: ["Check the date", {what: term, text: x}]
        ---
        正文。
        """;

    [Fact]
    public void Every_key_of_front_matter_is_read()
    {
        var (article, findings) = Read(Complete);
        Assert.Equal("", findings);
        var matter = article!.FrontMatter;
        Assert.Equal("快手可灵面向全球开放", article.Title);
        Assert.Equal("2024-07-24T09:00:00+08:00", Dates.Write(article.Date));
        Assert.Equal("zh", article.Language);
        Assert.Equal("kling-global-launch", article.Slug.Value);
        Assert.Equal("一到两句。", article.Summary);
        Assert.Equal([["kuaishou", "openai"], [], ["video-generation"], ["kling"]],
            matter.Terms.Select(t => t.Select(r => r.Text).ToArray()));
        Assert.Equal(new SourceReference("快手", "https://example.com/a", "某人", "2024-07-23"), matter.Source);
        Assert.Equal(Rights.Own, matter.Rights);
        Assert.Equal(4, matter.Importance);
        Assert.Equal(["video-generation-race"], matter.Stories.Select(s => s.Text));
        Assert.Equal("kling-global-launch", matter.TranslationOf);
        Assert.Equal(new ArticleImage("/images/kling.png", "截图", "快手"), matter.Image);
        Assert.False(matter.Draft);
        Assert.Equal("2024-07-25T00:00:00+08:00", Dates.Write(matter.Updated!.Value));
        Assert.Equal("改了数字", Assert.Single(matter.Corrections).Text);
        Assert.Equal("2024-07-26T00:00:00+08:00", Dates.Write(article.LastChanged));
        Assert.Equal(["/old/path/"], matter.Aliases.Select(a => a.Text));
        Assert.Equal("https://example.com/canonical", matter.Canonical);
        Assert.Equal(new CaptureReference("a.html", "abc"), matter.Capture);
        Assert.Equal(["Check the date", "what: term; text: x"], matter.Review.Select(r => r.Text));
        Assert.Equal("正文。", Complete.Substring(article.BodySpan.Start, article.BodySpan.Length).Trim());
        Assert.True(article.HasPublicBody);
    }

    [Fact]
    public void Title_and_date_are_enough()
    {
        var (article, findings) = Read("---\ntitle: A title\ndate: 2024-07-24\n---\nThe first sentence. The second.\n",
            "input/articles/2024/2024-07-24-a-file-name.md");
        Assert.Equal("", findings);
        Assert.Equal("a-file-name", article!.Slug.Value);
        Assert.Equal("en", article.Language);
        Assert.Equal(3, article.FrontMatter.Importance);
        Assert.Equal(Rights.Own, article.FrontMatter.Rights);
        Assert.Equal("The first sentence. The second.", article.Summary);
        Assert.Equal("2024-07-24", article.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("input/articles/2024/2024-07-24-kling.md", "kling")]
    [InlineData("input/articles/2024-07-24-kling.zh.md", "kling")]
    [InlineData("input/articles/kling/index.md", "kling")]
    [InlineData("input/articles/2024-07-24-gpt-4.5.md", "gpt-4-5")]
    [InlineData("input/articles/2024-99-99-odd.md", "2024-99-99-odd")]
    [InlineData("input/articles/！.md", "article")]
    public void The_slug_comes_from_the_file_name(string path, string expected) =>
        Assert.Equal(expected, Read("---\ntitle: x\ndate: 2024-07-24\n---\n", path).Article!.Slug.Value);

    [Fact]
    public void Terms_of_a_taxonomy_that_the_site_does_not_have_are_told_from_a_slip()
    {
        var bag = new DiagnosticBag();
        var settings = new SiteSettings { Taxonomies = [new("regions", LocalizedText.Empty)] };
        ArticleReader.Read(SourceFile.FromText("input/articles/a.md",
            "---\ntitle: x\ndate: 2024-07-24\nmodels: [a]\nregins: [b]\nzzz: 1\n---\n"), settings, bag);
        Assert.Equal(["to sort articles by it, name it in taxonomies of input/site.yml; else take it out.", "did you mean \"regions\"?",
            null], bag.Sorted().Select(static d => d.Hint));
    }

    [Theory]
    [InlineData("no front matter", "1:1 DG0201")]
    [InlineData("---\ntitle: x\n", "1:1 DG0202")]
    [InlineData("---\ndate: 2024-07-24\n---\n", "1:1 DG0203")]
    [InlineData("---\ntitle: x\n---\n", "1:1 DG0203")]
    [InlineData("---\ntitle: x\ndate: 2024-07-24\ncompnies: [a]\n---\n", "4:1 DG0204")]
    [InlineData("---\ntitle: x\ndate: 24.7.2024\n---\n", "3:7 DG0205")]
    [InlineData("---\ntitle: [x]\ndate: 2024-07-24\n---\n", "2:8 DG0206")]
    [InlineData("---\ntitle: x\ndate: 2024-07-24\nimportance: 9\n---\n", "4:13 DG0206")]
    [InlineData("---\ntitle: x\ndate: 2024-07-24\nslug: \"A B\"\n---\n", "4:7 DG0208")]
    [InlineData("---\ntitle: x\ndate: 2024-07-24\nsource: {url: \"javascript:alert(1)\"}\n---\n", "4:15 DG0215")]
    [InlineData("---\ntitle: x\ndate: 2024-07-24\nimage: {src: //evil.example/x.png}\n---\n", "4:14 DG0215")]
    [InlineData("---\ntitle: x\ndate: 2024-07-24\ncompanies: [a, a]\n---\n", "4:16 DG0216")]
    [InlineData("---\ntitle: x\ndate: 2024-07-24\n---\n快\u0001\n", "5:2 DG0214")]
    [InlineData("---\ntitle: x\ndate: 2024-07-24\nrights: mine\n---\n", "4:9 DG0206")]
    [InlineData("---\n- a\n---\n", "2:1 DG0206")]
    public void What_is_wrong_is_said_at_its_place(string text, string expected) => Assert.Equal(expected, Read(text).Findings);

    [Fact]
    public void A_capture_is_somebody_elses_text_until_an_editor_says_otherwise()
    {
        var (article, _) = Read("---\ntitle: x\ndate: 2024-07-24\ncapture: {file: a.html, sha256: b}\n---\nBody");
        Assert.Equal(Rights.Excerpt, article!.FrontMatter.Rights);
        Assert.False(article.HasPublicBody);
    }

    [Fact]
    public void An_excerpt_has_no_longer_summary_than_a_quotation_may_be()
    {
        var (article, _) =
            Read($"---\ntitle: x\ndate: 2024-07-24\nrights: excerpt\nsummary: {string.Concat(Enumerable.Repeat("words ", 200))}\n---\n");
        Assert.True(article!.Summary.Length <= Settings.QuoteLimit);
    }

    [Fact]
    public void Line_ends_of_every_kind_are_read()
    {
        var (article, findings) = Read(Complete.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal("", findings);
        Assert.Equal("改了数字", Assert.Single(article!.FrontMatter.Corrections).Text);
    }

    [Fact]
    public void Of_a_list_without_end_only_the_beginning_counts()
    {
        var (article,
            findings) = Read(
            $"---\ntitle: T\ndate: 2024-07-24\ntopics: [{string.Join(", ", Enumerable.Range(0, 300).Select(static i => $"t{i}"))}]\n---\nx\n");
        Assert.Equal(200, article!.FrontMatter.Terms[2].Count);
        Assert.Equal("4:1100 DG0236", findings);
    }

    private static (Article? Article, string Findings) Read(string text, string path = "input/articles/x.md")
    {
        var bag = new DiagnosticBag();
        var article = ArticleReader.Read(SourceFile.FromText(path, text), Settings, bag);
        return (article,
            string.Join("\n", bag.Sorted().Select(d => $"{d.Location!.Start!.Value.Line}:{d.Location.Start.Value.Column} {d.Code}")));
    }
}
