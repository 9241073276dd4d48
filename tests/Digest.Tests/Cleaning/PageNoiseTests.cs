using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Tests.Cleaning;

/// <summary>
/// What stands between the paragraphs of a capture and is none of them, what is kept though it looks so, and captures that are refused.
/// </summary>
public class PageNoiseTests
{
    private const string First = "快手的视频生成模型可灵开始面向全球用户，第一批用户来自三十个国家。";
    private const string Second = "公司说，注册只要一个邮箱，价格与国内相同，以后也不会有什么不同。";
    private const string Third = "一位试用过的导演说，画面里的水和布料已经看不出是生成的，只有手还不对。";

    [Theory]
    [InlineData("[attach]182734[/attach]")]
    [InlineData("[img]https://pictures.example/1.jpg[/img]")]
    [InlineData("kling-demo.jpg")]
    [InlineData("www.wangchao.example")]
    [InlineData("https://bbs.wangchao.example/thread-1-1-1.html")]
    [InlineData("长按识别二维码，关注公众号")]
    [InlineData("首页 | 新闻 | 科技")]
    [InlineData("微博 微信 分享")]
    public void Noise_between_paragraphs_is_dropped(string noise) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            One("seeds/a.txt", $"可灵走向全球\n2024-07-24\n\n{First}\n\n{Second}\n\n{noise}\n\n{Third}\n").Body.Trim());

    [Theory]
    [InlineData("网友评论")]
    [InlineData("相关阅读：")]
    [InlineData("声明：本文仅代表作者观点，与本站无关。")]
    public void What_follows_the_text_ends_it(string opening) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            One("seeds/a.txt", $"可灵走向全球\n2024-07-24\n\n{First}\n\n{Second}\n\n{Third}\n\n{opening}\n\n楼上说得对\n\n顶一下\n").Body.Trim());

    [Theory]
    [InlineData("<p hidden>Never seen by anyone who reads the page in a browser.</p>")]
    [InlineData("<p><button>Share</button></p>")]
    [InlineData("<hr>")]
    [InlineData("<form><p>Your address, please, and we write to you every day.</p></form>")]
    [InlineData("<noscript><p>Please enable scripts to read this page as it is meant.</p></noscript>")]
    public void What_no_reader_of_a_page_reads_is_dropped(string markup) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            One("seeds/a.html", Page($"<p>{First}</p><p>{Second}</p>{markup}<p>{Third}</p>")).Body.Trim());

    [Theory]
    [InlineData("<p>命令是 <code>a`b</code> 这样的。</p>", "命令是 a\\`b 这样的。")]
    [InlineData("<pre><code class=\"language-csharp\">var x = 1;</code></pre>", "```csharp\nvar x = 1;\n```")]
    [InlineData("<table><tr><td><p>版面用的表格里也有正文，第一段在这里。</p><p>第二段在这里，也是正文的一部分。</p></td></tr></table>",
        "版面用的表格里也有正文，第一段在这里。\n\n第二段在这里，也是正文的一部分。")]
    [InlineData("<p>共有２０２４个用户，其中(可灵)占一半。</p>", "共有2024个用户，其中（可灵）占一半。")]
    public void What_a_reader_reads_is_kept(string markup, string markdown) =>
        Assert.Contains($"\n\n{markdown}\n\n",
            One("seeds/a.html", Page($"<p>{First}（见图）（见表）</p><p>{Second}</p>{markup}<p>{Third}</p>")).Body, StringComparison.Ordinal);

    [Fact]
    public void A_heading_as_long_as_a_paragraph_is_one()
    {
        var text = string.Concat(Enumerable.Repeat("这一段写在标题的标记里，其实是正文。", 8));
        Assert.Contains($"\n\n{text}\n\n", One("seeds/a.html", Page($"<p>{First}</p><h2>{text}</h2><p>{Second}</p><p>{Third}</p>")).Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "動画を作るモデルが世界中の人々に開かれました。最初の利用者は三十の国から来ています。会社によると、登録にはメールアドレスだけが必要です。")]
    [InlineData("ko", "영상을 만드는 모델이 전 세계 사람들에게 공개되었습니다. 첫 이용자는 서른 개 나라에서 왔습니다. 회사는 등록에 전자우편 주소만 필요하다고 말했습니다.")]
    [InlineData("ru",
        "Модель для создания видео открыта для людей всего мира. Первые пользователи пришли из тридцати стран. Компания говорит, что нужен только адрес почты.")]
    [InlineData("fr",
        "Le modèle est ouvert depuis mercredi aux utilisateurs de tous les pays, dit la société dans un communiqué. Il était montré à un petit groupe de personnes depuis le printemps et a changé depuis.")]
    public void A_text_is_marked_with_its_language(string language, string text) =>
        Assert.Equal(language, One("seeds/a.txt", $"Kling\n2024-07-24\n\n{text}\n").Language);

    [Theory]
    [InlineData("seeds/a", "application/rss+xml",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Quay</title><item><title>可灵走向全球</title><pubDate>Wed, 24 Jul 2024 09:00:00 +0800</pubDate><description>&lt;p&gt;{0}&lt;/p&gt;&lt;p&gt;{1}&lt;/p&gt;</description></item></channel></rss>")]
    [InlineData("seeds/a.txt", null,
        "<html><head><title>可灵走向全球</title></head><body><article><h1>可灵走向全球</h1><p>{0}</p><p>{1}</p></article></body></html>")]
    [InlineData("seeds/a.txt", null, "---\ntitle: 可灵走向全球\ndate: 2024-07-24\n---\n\n{0}\n\n{1}\n")]
    [InlineData("seeds/a", "text/html", "<head><meta charset=\"utf8\"><title>可灵走向全球</title></head><p>{0}</p><p>{1}</p>")]
    public void The_form_of_a_capture_is_told_by_its_kind_and_its_text(string path, string? kind, string text)
    {
        var article =
            One(path, text.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal), kind);
        Assert.Equal(("可灵走向全球", $"{First}\n\n{Second}"), (article.Title, article.Body.Trim()));
    }

    [Theory]
    [InlineData(
        "A visitor at the company's stand at a conferenceSAN FRANCISCO (Reuters) - The model was opened on Wednesday to users of all countries, the company said.",
        "The model was opened")]
    [InlineData("图为可灵的展台据望潮财经报道，快手的视频生成模型可灵开始面向全球用户，第一批用户来自三十个国家。", "快手的视频生成模型")]
    public void A_text_is_kept_where_a_caption_is_glued_to_it(string glued, string text) =>
        Assert.Contains(text,
            One("seeds/a.txt",
                $"Kling goes worldwide\n2024-07-24\n\n{glued}\n\nIt had been shown to a small group of testers since the spring, and changed a good deal since then.\n")
                .Body, StringComparison.Ordinal);

    [Fact]
    public void A_capture_that_is_too_large_is_refused_with_a_word()
    {
        var bag = new DiagnosticBag();
        Assert.Empty(Clean("seeds/a.txt", new byte[ArticleCleaner.LargestCapture + 1], null, bag));
        Assert.Equal("DG0102", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void So_is_a_feed_that_is_nested_too_deep()
    {
        var bag = new DiagnosticBag();
        var deep = string.Concat(Enumerable.Repeat("<a>", 3000)) + string.Concat(Enumerable.Repeat("</a>", 3000));
        Clean("seeds/a.xml",
            Encoding.UTF8.GetBytes(
                $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>x</title><description>{deep}</description></item>{deep}</channel></rss>"),
            null, bag);
        Assert.NotEmpty(bag.Sorted());
    }

    private static string Page(string text) =>
        $"<html><head><title>可灵走向全球</title><meta name=\"date\" content=\"2024-07-24\"></head><body><article><h1>可灵走向全球</h1>{text}</article></body></html>";

    private static CleanArticle One(string path, string text, string? kind = null) =>
        Assert.Single(Clean(path, Encoding.UTF8.GetBytes(text), kind, new DiagnosticBag()));

    private static IReadOnlyList<CleanArticle> Clean(string path, byte[] bytes, string? kind, DiagnosticBag bag) =>
        ArticleCleaner.Clean(new RawCapture(path, bytes) { MediaType = kind }, new CleaningContext(new SiteSettings()), bag);
}
