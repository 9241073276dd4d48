using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Whose a text is and who wrote it, as rows above and lines below it say, with samples of our own.</summary>
public class StatedNamesTests
{
    private const string First = "渡口的广播上个月换成了会说话的模型，船一靠岸它就报站名，老人们说听得比从前清楚。";
    private const string Second = "调度员仍旧坐在窗边，他说模型只报它知道的船，临时加开的那一班还得由他来喊。";
    private const string Third = "到了冬天江面起雾，广播要一直开到深夜，那时候才看得出这笔钱花得值不值。";

    private static SourceReferenceOf Of(CleanArticle article) => new(article.Source?.Name ?? "", article.Source?.Author);

    private sealed record SourceReferenceOf(string Medium, string? Writer);

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    [Fact]
    public void A_stroke_between_a_paper_and_its_reporter_is_of_neither() =>
        Assert.Equal(new("江左網", "林以舟"),
            Of(One("seeds/a.html",
                Page("渡口換廣播",
                    $"<div><time>2026-03-05 10:00</time> <span>江左網／ <a href=\"#\">記者林以舟</a>／台北報導</span></div>{P(First)}{P(Second)}{P(Third)}"))));

    [Fact]
    public void A_name_alone_in_brackets_below_the_text_is_the_writers() =>
        Assert.Equal(new("江左科技", "林以舟"),
            Of(One("seeds/a.html",
                Page("渡口换广播", $"{P(First)}{P(Second)}{P(Third)}<p>（林以舟）</p>",
                    "<meta property=\"article:author\" content=\"江左科技\"><meta property=\"og:site_name\" content=\"江左科技\">"))));

    [Fact]
    public void Whoever_keeps_the_rights_is_no_medium()
    {
        var article = One("seeds/a.txt",
            Text("首页\n前沿\n社会\n登录 注册\n渡口换了会说话的广播之后\n林以舟©\n2026-03-05 08:12\n来自上海\n文章", "本文来自微信公众号：江左观察（ID：jiangzuo），作者：林以舟，编辑：周小川", First,
                Second, Third));
        Assert.Equal(new("江左观察", "林以舟"), Of(article));
    }

    [Fact]
    public void The_foot_of_a_copied_page_names_the_site_in_its_links()
    {
        var article = One("seeds/a.txt",
            Text("江岸06\n首页\n快讯\n科技\n专题\n登录\n渡口换了会说话的广播之后\n林以舟·2026年03月05日 18:26\n船靠岸的时候，它先报站名。", First, Second, Third,
                "江岸06APP下载\n关于江岸06\n城市合作\n© 2011~2026 江岸渡口科技有限公司"));
        Assert.Equal(new("江岸06", "林以舟"), Of(article));
    }

    [Fact]
    public void Before_the_headline_a_title_names_the_site_and_the_way()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>江左航运大会 2026 - 会议报道 - 渡口换了会说话的广播</title></head><body><table><tr><td><h2>渡口换了会说话的广播</h2>{P(First)}{P(Second)}{P(Third)}</td></tr></table></body></html>");
        Assert.Equal(("渡口换了会说话的广播", "江左航运大会 2026"), (article.Title, article.Source!.Name));
    }

    [Fact]
    public void A_row_of_what_is_known_already_is_no_text()
    {
        var article = One("seeds/a.json",
            $$"""{"version":"https://jsonfeed.org/version/1.1","title":"江左晨报","items":[{"id":"1","url":"https://j.example/1","title":"渡口换广播","date_published":"2026-03-10T09:00:00+08:00","authors":[{"name":"林以舟"}],"content_html":"<p><em>江左晨报 第1764期 · 林以舟</em></p><p>{{First}}</p><p>{{Second}}</p><p>{{Third}}</p>"}]}""");
        Assert.Equal(Text(First, Second, Third), Body(article));
    }

    [Theory]
    [InlineData("江左观察 | 科技\n首页 » 科技 » 渡口\n\n渡口换了会说话的广播\n\n", "\n\n转载请注明出处")]
    [InlineData("江左观察｜科技\n渡口换了会说话的广播\n2026-03-05 10:00\n\n", "\n\n© 2026 江左观察 版权所有")]
    public void Above_the_headline_stands_the_site_with_one_of_its_parts(string head, string foot)
    {
        var article = One("seeds/a.txt", head + Text(First, Second, Third) + foot);
        Assert.Equal(("渡口换了会说话的广播", Text(First, Second, Third)), (article.Title, Body(article)));
        Assert.Equal("江左观察", article.Source!.Name);
    }

    [Fact]
    public void A_headline_with_its_site_behind_is_none() =>
        Assert.StartsWith("渡口换了广播", One("seeds/a.txt", "渡口换了广播 | 江左观察\n\n" + Text(First, Second, Third, "© 2026 江左观察 版权所有")).Title,
            StringComparison.Ordinal);

    [Fact]
    public void A_way_to_a_page_may_end_with_its_headline()
    {
        var article = One("seeds/a.txt",
            "江左茶馆 -> 闲话 -> 渡口换了会说话的广播，老人们怎么说\n\n* 帖子主题：渡口换了会说话的广播，老人们怎么说\n  作者：林间小屋   发表于：2026-01-18 13:05   楼主   只看楼主\n\n"
                + Text(First, Second, Third));
        Assert.Equal(("渡口换了会说话的广播，老人们怎么说", Text(First, Second, Third), "2026-01-18"), (article.Title, Body(article), Day(article)));
    }

    [Fact]
    public void A_paper_is_named_by_its_element_and_owners_of_a_foot_by_their_name_alone()
    {
        Assert.Equal("江左晨报",
            One("seeds/a.html",
                Page("渡口换广播", $"<div><span id=\"media_name\"><a href=\"#\">江左晨报</a></span></div>{P(First)}{P(Second)}{P(Third)}"))
                .Source!.Name);
        Assert.Equal("江左观察", One("seeds/a.txt", Text("渡口换了会说话的广播", First, Second, Third, "© 2026 江左观察 京ICP备00000号")).Source!.Name);
    }

    [Theory]
    [InlineData("林间小屋 发表于 2024-7-26 09:12", "林间小屋")]
    [InlineData("作者：林间小屋   发表于：2026-01-18 13:05   楼主   只看楼主", "林间小屋")]
    [InlineData("发表于 2024-7-26 09:12:40 | 只看该作者", null)]
    [InlineData("楼主 发表于 2024-7-26 09:12", null)]
    public void Who_posted_stands_before_the_hour(string line, string? poster) =>
        Assert.Equal(poster, Digest.Cleaning.Forms.BoardPost.PostedBy(line));

    [Fact]
    public void A_page_that_a_house_gave_out_says_so_in_its_foot() =>
        Assert.Equal("Slipway",
            One("seeds/a.html",
                $"<html><head><title>渡口换广播</title></head><body><article><header><h1>渡口换广播</h1></header><section>{P(First)}{P(Second)}{P(Third)}</section><footer><p>By Nell Osgood</p><p>Exported from <a href=\"https://slipway.example\">Slipway</a> on August 2, 2026.</p></footer></article></body></html>")
                .Source!.Name);

    [Theory]
    [InlineData("文／林以舟", "林以舟", null, null)]
    [InlineData("文 | 林以舟", "林以舟", null, null)]
    [InlineData("文丨记者 林以舟", "林以舟", null, null)]
    [InlineData("文：林以舟", "林以舟", null, null)]
    [InlineData("文|林以舟 编辑|周小川", "林以舟", null, null)]
    [InlineData("文 | 林以舟；编辑 | 周小川", "林以舟", null, null)]
    [InlineData("撰文/林以舟 | 图/周小川", "林以舟", null, null)]
    [InlineData("整理／林以舟", "林以舟", null, null)]
    [InlineData("作者丨林以舟", "林以舟", null, null)]
    [InlineData("文/林以舟 (2026-02-12)", "林以舟", null, "2026-02-12")]
    [InlineData("文/林以舟（望潮财经专栏作者）", "林以舟", null, null)]
    [InlineData("文/林以舟 原载《望潮月刊》", "林以舟", "望潮月刊", null)]
    [InlineData("文 / 林以舟　　来源：望潮财经　　2026-02-12", "林以舟", "望潮财经", "2026-02-12")]
    [InlineData("文∕林以舟　攝影∕主辦單位　發布日期：2026/08/13　瀏覽人次：774　友善列印　轉寄好友", "林以舟", null, "2026/08/13")]
    public void A_role_and_its_sign_stand_before_the_name(string line, string author, string? source, string? day)
    {
        var facts = new CaptureFacts();
        Assert.True(Credits.Take(line, new NoisePlace(1, 20), facts));
        Assert.Equal((author, source, day),
            (CreditNames.Bare(CaptureFacts.Best(facts.Authors)?.Value ?? ""), CaptureFacts.Best(facts.Sources)?.Value,
                CaptureFacts.Best(facts.Dates)?.Value));
    }

    [Theory]
    [InlineData("文/理科的分数线今年都降了，老师们说不清是为什么。")]
    [InlineData("文：这个字在渡口的石碑上刻了三遍，每一遍都不一样，没有人知道为什么。")]
    public void A_sentence_that_begins_like_a_role_is_text(string line) =>
        Assert.False(Credits.Take(line, new NoisePlace(1, 20), new CaptureFacts()));
}
