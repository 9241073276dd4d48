using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What items of feeds say in their own text, and how they are escaped, with samples of our own.</summary>
public class FeedDetailsTests
{
    private const string First = "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come.";

    private const string Second =
        "The first was finished in two years. The second took three, because the water had to be brought from the other side.";

    private const string Roof = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场。";

    private const string Water = "第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，没有人愿意先付钱。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static string Feed(string content, string title = "A roof") =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Valley Notes</title><link>https://valley.example</link><item><title>{title}</title><link>https://valley.example/1</link><pubDate>Tue, 09 Dec 2025 17:40:00 +0000</pubDate><description><![CDATA[{content}]]></description></item></channel></rss>";

    [Theory]
    [InlineData("<p class=\"byline-inline\">By <a href=\"https://valley.example/a/orla\">Orla Finch</a></p>")]
    [InlineData("<p><em>Words by Orla Finch</em></p>")]
    [InlineData("<div class=\"author\">Orla Finch</div>")]
    public void An_item_may_name_its_writer_in_its_text(string byline)
    {
        var article = One("seeds/a.xml", Feed($"{byline}<p>{First}</p><p>{Second}</p>"));
        Assert.Equal(("Orla Finch", Text(First, Second)), (article.Source!.Author, Body(article)));
    }

    [Fact]
    public void Titles_that_are_escaped_twice_are_read()
    {
        Assert.Equal("A roof & a gutter", One("seeds/a.xml", Feed($"<p>{First}</p><p>{Second}</p>", "A roof &amp;amp; a gutter")).Title);
        Assert.Equal("A roof & a gutter",
            One("seeds/a.json",
                $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Valley","items":[{"id":"1","url":"https://valley.example/1","title":"A roof &amp; a gutter","date_published":"2026-03-10T09:00:00+08:00","content_html":"<p>{{First}}</p><p>{{Second}}</p>"}]}""")
                .Title);
    }

    [Theory]
    [InlineData("如果这篇文章对你有帮助，欢迎<a href=\"https://a.example/tip\">请我喝杯咖啡</a>。")]
    [InlineData("觉得这篇文章有用的话，可以<a href=\"https://a.example/tip\">打赏一杯奶茶</a>。")]
    public void A_line_that_asks_for_a_gift_goes(string line) =>
        Assert.Equal(Text(Roof, Water), Body(One("seeds/a.xml", Feed($"<p>{Roof}</p><p>{Water}</p><p>{line}</p>"))));

    [Fact]
    public void A_sentence_on_those_who_collect_stays() =>
        Assert.Equal(Text(Roof, Water, "如果你也喜欢收藏旧机器，山谷里的仓库还有三台没有人要。"),
            Body(One("seeds/a.xml", Feed($"<p>{Roof}</p><p>{Water}</p><p>如果你也喜欢收藏旧机器，山谷里的仓库还有三台没有人要。</p>"))));

    [Fact]
    public void A_link_that_is_closed_by_a_sign_of_another_width_is_left_as_it_was_written() =>
        Assert.Equal(Text(Roof, "动工之前请再看一遍[山谷的图纸](https://valley.example/plan）。"),
            Body(One("seeds/a.xml", Feed($"<p>{Roof}</p><p>动工之前请再看一遍[山谷的图纸](https://valley.example/plan）。</p>"))));
}
