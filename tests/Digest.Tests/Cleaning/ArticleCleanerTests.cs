using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Repair;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

public class ArticleCleanerTests
{
    private static readonly SiteSettings Settings = new();

    private const string Noise = "# K) d. T5 w% B1 h& Y: n+ r";

    [RealCaptureFact]
    public void The_real_capture_comes_out_whole()
    {
        var seed = RealCapture.Path;
        var article = Assert.Single(All("seeds/capture.txt", File.ReadAllBytes(seed)));
        var truth = File.ReadAllText(Path.ChangeExtension(seed, ".truth.md")).Trim().Split("\n\n")
            .Select(b => b.StartsWith("> caption: ", StringComparison.Ordinal) ? "*" + b["> caption: ".Length..] + "*" : b);
        Assert.Equal(truth, article.Body.Trim().Split("\n\n"));
        Assert.Equal(new DateTime(2024, 7, 26), article.Date.DateTime);
        Assert.NotEmpty(article.Title);
        Assert.Equal("纽约时报", article.Source!.Name);
        Assert.InRange(article.Summary.Length, 20, Settings.QuoteLimit);
    }

    [Theory]
    [InlineData("梁文锋6 T, h* R3 k) V% e; J1 b$ z+ M", "梁文锋")]
    [InlineData("Mistral AI CEO门施3 H) w9 Q/ c2 U& f. P", "Mistral AI CEO门施")]
    [InlineData("“价格还会再降一次”。. n4 B, Y\" t7 R1 s+ D", "“价格还会再降一次”。")]
    [InlineData("7 v# M( D2 ]* ^\" q不过,成本没有公布。", "不过,成本没有公布。")]
    [InlineData("It is an argument about cost as much as about quality.. o7 w2 O0 Q9 G",
        "It is an argument about cost as much as about quality.")]
    [InlineData("Many experts, few at work! c% d; T* m9 k, x", "Many experts, few at work")]
    [InlineData("Photo: the stage at the conference; j$ R8 b! X, q' v", "Photo: the stage at the conference")]
    [InlineData("% f3 T) w* J1 k! S6 p5 engineers left the company last week, it said.",
        "5 engineers left the company last week, it said.")]
    public void Noise_is_parted_from_text_at_the_right_sign(string line, string text) =>
        Assert.Equal(text, Jammer.Clean(line).Text);

    [Theory]
    [InlineData("The options are a, b, c, d, e, f, g")]
    [InlineData("They raised a Series B")]
    [InlineData("见附件 B")]
    [InlineData("C++ and R&D with a = b")]
    [InlineData("if (a > b) { c = d; e = f; }")]
    public void Text_that_looks_like_noise_stays(string line) => Assert.Equal(line, Jammer.Clean(line).Text);

    [Fact]
    public void A_forum_page_gives_its_first_post_alone()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"""
            <html><head><meta charset="gb2312"><title>x</title></head><body><span id="thread_subject">可灵走向全球</span>
            <em id="authorposton1">发表于 2024-7-26 09:12</em>
            <td class="t_f" id="postmessage_1"><table><tr><td id="postmessage_1" class="t_f">7月24日，快手的视频生成模型可灵开始面向全球用户。<font class="jammer">{Noise}</font><br />
            <span style="display:none">{Noise}</span>《纽约时报》报道称，此时距它在国内亮相刚过一个多月。<br /></td></tr></table>
            <table><tr><td id="postmessage_2" class="t_f">沙发！这是第二楼的回复，不应出现在文章里，无论多长都不行。</td></tr></table></body></html>
            """;
        var article = Assert.Single(All("seeds/t.html", Encoding.GetEncoding("gb18030").GetBytes(page)));
        Assert.Equal("可灵走向全球", article.Title);
        Assert.Equal("7月24日，快手的视频生成模型可灵开始面向全球用户。\n\n《纽约时报》报道称，此时距它在国内亮相刚过一个多月。\n", article.Body);
        Assert.StartsWith("gb18030", article.Decoding, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_feed_gives_one_article_an_item()
    {
        const string Feed = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Example News</title>
            <item><title>One</title><link>https://news.example.com/1</link><pubDate>Fri, 26 Jul 2024 08:00:00 GMT</pubDate><description>&lt;p&gt;The first story is about a model that was opened.&lt;/p&gt;</description></item>
            <item><title>Two</title><link>https://news.example.com/2</link><pubDate>Sat, 27 Jul 2024 08:00:00 GMT</pubDate><description>The second story is plain text, and no more.</description></item>
            </channel></rss>
            """;
        var articles = All("seeds/feed.xml", Encoding.UTF8.GetBytes(Feed));
        Assert.Equal(["One", "Two"], articles.Select(a => a.Title));
        Assert.Equal("The first story is about a model that was opened.\n", articles[0].Body);
        Assert.Equal(new DateTime(2024, 7, 26, 8, 0, 0), articles[0].Date.UtcDateTime);
        Assert.Equal("Example News", articles[1].Source!.Name);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><item><title>&a;</title></item></channel></rss>", "DG0105")]
    [InlineData("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007", "DG0106")]
    public void Hostile_captures_are_findings(string text, string code)
    {
        var bag = new DiagnosticBag();
        Assert.Empty(ArticleCleaner.Clean(new RawCapture("seeds/x.xml", Encoding.UTF8.GetBytes(text)), new CleaningContext(Settings), bag));
        Assert.Equal(code, Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void A_page_of_half_a_million_open_elements_is_refused()
    {
        var bag = new DiagnosticBag();
        Assert.Empty(ArticleCleaner.Clean(new RawCapture("seeds/x.html",
            Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "<div>", 500_000).ToString())), new CleaningContext(Settings), bag));
        Assert.Equal("DG0103", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void What_cleaning_wrote_is_left_as_it_stands()
    {
        var article = One("seeds/a.txt", "可灵走向全球\n来源：新华网 作者：张三 2024-07-26 10:00\n\n7月24日，快手的视频生成模型可灵开始面向全球用户。");
        var file = CleanFile.Write(article, Settings);
        Assert.Equal(file, CleanFile.Write(One("seeds/b.md", file), Settings));
        Assert.Equal("新华网", article.Source!.Name);
        Assert.Equal("张三", article.Source.Author);
        Assert.Equal(new DateTime(2024, 7, 26, 10, 0, 0), article.Date.DateTime);
    }

    [Fact]
    public void Ingest_twice_writes_nothing_new_and_leaves_edited_files_alone()
    {
        var capture = new RawCapture("seeds/a.txt", Encoding.UTF8.GetBytes("可灵走向全球\n\n2024年7月24日，快手的视频生成模型可灵开始面向全球用户。"));
        var context = new CleaningContext(Settings);
        var first = Assert.Single(Ingest.Plan([capture], [], context, new DiagnosticBag()));
        Assert.Equal(IngestOutcome.Written, first.Outcome);
        Assert.Equal("input/articles/2024/2024-07-24-ke-ling-zou-xiang-quan-qiu.md", first.Path);
        var file = new SourceFile(first.File!.Value.Path, first.File.Value.Bytes);
        Assert.Equal(IngestOutcome.Unchanged, Assert.Single(Ingest.Plan([capture], [file], context, new DiagnosticBag())).Outcome);
        var edited = SourceFile.FromText(file.Path, file.ReadText().Replace("可灵走向全球", "可灵出海", StringComparison.Ordinal));
        Assert.Equal(IngestOutcome.Edited, Assert.Single(Ingest.Plan([capture], [edited], context, new DiagnosticBag())).Outcome);
    }

    [Fact]
    public void A_capture_of_which_only_the_summary_is_found_says_so()
    {
        var facts = new CaptureFacts();
        facts.Titles.Add(new Fact("A price falls", 90));
        facts.Summaries.Add(new Fact("The company halves what a million tokens cost.", 90));
        var article = Assembly.Make(new RawCapture("seeds/a.html", Array.Empty<byte>()), [], facts, new CleaningContext(Settings), "utf-8");
        Assert.NotNull(article);
        Assert.Equal("", article.Body);
        Assert.Contains(new ReviewQuestion("body", "The company halves what a million tokens cost.",
            "no text found: the capture gives a summary only"), article.Review);
    }
}
