using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What surrounds the text in each real form of capture, with samples of our own.</summary>
public class RealFormsTests
{
    [Fact]
    public void A_letter_states_its_facts_and_leaves_its_sending_behind()
    {
        const string Text = """
            From: Morning Chips <post@letters.example>
            Date: Thu, 31 Jul 2025 18:00:00 +0200
            Subject: Two fabs and
             a half
            List-Unsubscribe: <https://letters.example/out>

            You are receiving this e-mail because you subscribed to Morning Chips.
            View it in your browser: https://letters.example/2025-07-31

            TWO FABS AND A HALF

            The third building in the valley has a roof and no machines, and
            those who pay for it were asked again this week when they will
            come. The first was finished in two years. The second took three,
            because the water had to be brought from the other side.

            Nobody answered, and the question stands as it stood in spring,
            when it was asked by the same people in the same room.

            --
            Morning Chips is sent on Thursdays.
            Unsubscribe: https://letters.example/out
            """;
        var article = One("seeds/letter.txt", Text);
        Assert.Equal("Two fabs and a half", article.Title);
        Assert.Equal("Morning Chips", article.Source!.Name);
        Assert.Equal(new DateTime(2025, 7, 31, 16, 0, 0), article.Date.UtcDateTime);
        Assert.Equal(
            """
            The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come. The first was finished in two years. The second took three, because the water had to be brought from the other side.

            Nobody answered, and the question stands as it stood in spring, when it was asked by the same people in the same room.

            """.ReplaceLineEndings("\n"),
            article.Body);
    }

    [Fact]
    public void Words_with_a_colon_at_the_top_do_not_make_a_letter() =>
        Assert.Contains("From: the valley",
            One("seeds/a.txt",
                "Subject matter\nFrom: the valley comes word that the third building has a roof.\n\nNobody knows when the machines will come.")
                .Body, StringComparison.Ordinal);

    [Fact]
    public void A_copied_thread_keeps_title_time_and_text()
    {
        const string Text = """
            第三座厂房封顶，设备仍未进场 [复制链接]

            长河论坛 » 芯片讨论区 » 帖子
            查看: 2318|回复: 47

            发表于 2025-6-17 09:12:40 | 只看该作者
            本帖最后由 纸上行舟 于 2025-6-18 10:05 编辑

            山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场。

            没有人回答。同样的问题春天就有人问过，当时也没有答案。

            使用道具 举报

            点评 回复 支持 反对
            """;
        var article = One("seeds/thread.txt", Text);
        Assert.Equal("第三座厂房封顶，设备仍未进场", article.Title);
        Assert.Equal(new DateTime(2025, 6, 17, 9, 12, 40), article.Date.DateTime);
        Assert.Equal("山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场。\n\n没有人回答。同样的问题春天就有人问过，当时也没有答案。\n", article.Body);
    }

    [Fact]
    public void A_weblogs_feed_ends_where_the_text_ends()
    {
        const string Feed = """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Valley Log</title>
            <item><title>Third fab gets its roof</title><link>https://log.example/roof</link><pubDate>Fri, 26 Jul 2024 08:00:00 GMT</pubDate>
            <content:encoded><![CDATA[<p>The third building in the valley has a roof and no machines.</p><p>The post <a href="https://log.example/roof">Third fab gets its roof</a> appeared first on <a href="https://log.example">Valley Log</a>.</p>]]></content:encoded></item>
            </channel></rss>
            """;
        Assert.Equal("The third building in the valley has a roof and no machines.\n", One("seeds/feed.xml", Feed).Body);
    }

    [Fact]
    public void A_saved_page_without_a_second_level_begins_at_it()
    {
        const string Page = """
            <html><head><title>Third fab gets its roof</title></head><body><div class="content"><div class="post"><p class="kicker">Fabs</p>
            <p>The third building in the valley has a roof and no machines, and those who pay for it were asked when they will come.</p>
            <h3>The machines</h3><p>Nobody answered, and the question stands as it stood in spring, when it was asked first.</p>
            <h4>The roof</h4><p>The roof is finished, and photographs of it were handed out to those who had come for the machines.</p></div></div></body></html>
            """;
        var body = One("seeds/page.html", Page).Body;
        Assert.StartsWith("The third building", body, StringComparison.Ordinal);
        Assert.Contains("\n## The machines\n", body, StringComparison.Ordinal);
        Assert.Contains("\n### The roof\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_below_the_headline_gives_source_and_hour_without_its_buttons()
    {
        const string Page = """
            <html><head><title>第三座厂房封顶</title><meta name="publishdate" content="2024-07-11"></head><body><h1>第三座厂房封顶，设备仍未进场</h1>
            <div class="info"><span class="date">2024年07月11日 08:26</span> <span class="source">来源：<a href="#">晨汐科技</a></span> <a href="#">我要评论</a> 字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
            <div class="article-content"><p>山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场，没有人回答。</p><p>同样的问题春天就有人问过，当时也没有答案，如今还是没有答案。</p></div></body></html>
            """;
        var article = One("seeds/page.html", Page);
        Assert.Equal("晨汐科技", article.Source!.Name);
        Assert.Equal(new DateTime(2024, 7, 11, 8, 26, 0), article.Date.DateTime);
    }
}
