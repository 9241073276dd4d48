using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>What threads, letters, feeds and clippings say of themselves in their own way, with samples of our own.</summary>
public class TheirWordsTests
{
    [Theory]
    [InlineData("作者", "时间", "标题", "[打印本页]")]
    [InlineData("作者", "時間", "標題", "[打印本頁]")]
    public void Of_a_printed_thread_the_first_post_is_kept(string author, string hour, string title, string button)
    {
        var article = One("seeds/a.txt",
            $"谷口论坛\n{title}: 第三座厂房封顶之后   {button}\n{author}: 芦苇荡    {hour}: 2025-12-30 13:26\n{title}: 第三座厂房封顶之后\n\n{First}\n{Second}\n\n{author}: reed_02    {hour}: 2025-12-30 13:40\n顶\n这价格还好吧，跟上一座比起来不算贵。\n\n{author}: 夜班    {hour}: 2025-12-30 14:02\n明年再看。\n\n欢迎光临 谷口论坛 (http://valley.example/)    Powered by Discuz! X2.5\n");
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Equal(("第三座厂房封顶之后", "2025-12-30", "芦苇荡"), (article.Title, Day(article), article.Source?.Author));
    }

    [Fact]
    public void A_byline_that_looks_like_the_head_of_a_post_is_none_where_it_stands_alone() =>
        Assert.Equal($"{First}\n\n{Second}", Body(One("seeds/a.txt", $"第三座厂房封顶之后\n作者：林一舟 时间：2025-12-30 来源：望潮财经\n\n{First}\n\n{Second}\n")));

    [Theory]
    [InlineData("第三座厂房封顶之后 [转载]")]
    [InlineData("第三座厂房封顶之后（转）")]
    [InlineData("[新聞] 第三座厂房封顶之后")]
    public void The_kind_of_a_thread_is_no_part_of_its_title(string title) =>
        Assert.Equal("第三座厂房封顶之后", One("seeds/a.txt", $"标题：{title}\n\n{First}\n\n{Second}\n").Title);

    [Theory]
    [InlineData("文 / 顾小满　　来源：望潮财经　　2026-02-12", "顾小满", "望潮财经")]
    [InlineData("2026年02月12日 09:26   来源：望潮财经   作者：陆一帆   我有话说(47人参与)", "陆一帆", "望潮财经")]
    [InlineData("2026-02-12 来源：望潮财经 作者：沈知行 评论(26)", "沈知行", "望潮财经")]
    public void Fields_of_a_line_end_where_the_next_or_a_button_begins(string line, string author, string source)
    {
        var article = One("seeds/a.txt", $"第三座厂房封顶之后\n{line}\n\n{First}\n\n{Second}\n");
        Assert.Equal((author, source, "2026-02-12"), (article.Source!.Author, article.Source.Name, Day(article)));
        Assert.Equal($"{First}\n\n{Second}", Body(article));
    }

    [Theory]
    [InlineData("2026-03-10T23:15:00-04:00", "", "2026-03-10T23:15:00-04:00")]
    [InlineData("2026-03-11T03:15:00Z", "<p class=\"date\"><time datetime=\"2026-03-10T23:15:00-04:00\">March 10</time></p>",
        "2026-03-10T23:15:00-04:00")]
    [InlineData("2026-03-10T18:15:00Z", "", "2026-03-10T18:15:00Z")]
    public void A_moment_is_told_by_the_clock_of_whoever_published_it(string stated, string shown, string expected)
    {
        var article = One("seeds/a.html",
            $"<html><head><title>A roof</title><meta property=\"article:published_time\" content=\"{stated}\"></head><body><article><h1>A roof and no machines</h1>{shown}<p>{Third}</p><p>{Fourth}</p></article></body></html>");
        Assert.Equal(expected, Digest.Content.Dates.Write(article.Date));
    }

    [Fact]
    public void A_day_below_the_headline_settles_what_universal_time_leaves_open()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>A roof</title><meta property=\"article:published_time\" content=\"2026-03-11T18:40:00Z\"></head><body><article><h1>A roof and no machines</h1><p class=\"byline\">By Nell Osgood | March 11, 2026</p><p>{Third}</p><p>{Fourth}</p></article></body></html>");
        Assert.Equal("2026-03-11", Day(article));
    }

    [Fact]
    public void A_letter_is_read_from_its_page_and_its_subject_without_the_picture()
    {
        var article = One("seeds/a.eml",
            $"From: Nell Osgood <nell@valley.example>\nSubject: 🔁 A roof and no machines\nDate: Tue, 28 Oct 2025 10:02:00 -0400\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"outer\"\n\n--outer\nContent-Type: multipart/alternative; boundary=\"inner\"\n\n--inner\nContent-Type: text/plain; charset=utf-8\n\n{Third}\n\n{Fourth}\n\n--inner\nContent-Type: text/html; charset=utf-8\n\n<html><head><style>p {{ margin: 0; }}</style></head><body><h1>A roof and no machines</h1><p>{Third.Replace("no machines", "<b>no machines</b>", StringComparison.Ordinal)}</p><p>{Fourth}</p></body></html>\n--inner--\n--outer--\n");
        Assert.Equal($"{Third.Replace("no machines", "**no machines**", StringComparison.Ordinal)}\n\n{Fourth}", Body(article));
        Assert.Equal(("A roof and no machines", "2025-10-28"), (article.Title, Day(article)));
    }

    [Fact]
    public void The_text_of_a_feed_may_be_Markdown() =>
        Assert.Equal($"{Third}\n\n## Where it goes\n\n{Fourth}",
            Body(One("seeds/a.json",
                $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Valley","items":[{"id":"1","url":"https://valley.example/1","title":"A roof","date_published":"2026-03-10T09:00:00+08:00","content_text":"{{Third}}\n\n## Where it goes\n\n{{Fourth}}"}]}""")));

    [Theory]
    [InlineData("**精选留言**")]
    [InlineData("### 读者留言")]
    [InlineData("网友评论")]
    public void What_readers_said_is_cut_from_a_clipping(string heading)
    {
        var article = One("seeds/a.md",
            $"---\ntitle: 第三座厂房封顶之后\n---\n在小说阅读器读本章 [去阅读](javascript:)\n\n{First}\n\n{Second}\n\n[分享](javascript:) [收藏](javascript:void(0)) [在看 86](javascript:)\n\n{heading}\n\n- **北岸** *美国* 赞 31\n\n    写得克制，值得读原文。\n\n- **Leo.W** *上海* 赞 12\n\n    明年接着吵。\n");
        Assert.Equal($"{First}\n\n{Second}", Body(article));
    }

    [Fact]
    public void Lists_of_a_forum_are_numbered_by_their_type() =>
        Assert.Equal($"{First}\n\n1. 屋顶\n2. 设备\n\n{Second}",
            Body(One("seeds/a.html",
                $"<html><body><div id=\"postlist\"><div id=\"post_1\"><td class=\"t_f\" id=\"postmessage_1\">{First}<br />\n<ul type=\"1\" class=\"litype_1\"><li>屋顶</li><li>设备</li></ul>{Second}</td></div></div></body></html>")));
}
