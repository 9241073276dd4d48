using Digest.Cleaning.Words;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What portals, programs for code and houses state of their pages, and put beside the text.</summary>
public sealed class PortalPageTests
{
    private static readonly string Text = P(HarbourText.Lamp) + P(HarbourText.Wall) + P(HarbourText.Book);

    private static readonly string English = P(HarbourText.First) + P(HarbourText.Second) + P(HarbourText.Third);

    private static string Saved(string body, string head = "") => $"<html><head>{head}</head><body>{body}</body></html>";

    [Fact]
    public void Buttons_for_the_size_of_letters_are_no_writers()
    {
        var article = One("seeds/a.html", Saved($"<div class=\"main\"><h1>渡口换上新灯塔</h1><div class=\"bar\"><span class=\"date\">2026年3月5日 07:58</span><span>字号</span><a>超大</a><a>大</a><a>标准</a></div><div class=\"text\">{P(HarbourText.Lamp) + P(HarbourText.Wall) + P(HarbourText.Book + "（林一舟）")}</div></div>"));
        Assert.Equal("林一舟", article.Source?.Author);
    }

    [Fact]
    public void The_account_that_a_portal_took_a_text_from_outweighs_the_portal()
    {
        var article = One("seeds/a.html", Saved($"<h1>渡口换上新灯塔</h1><div id=\"article\"><div><span>本文来自微信公众号：</span><a>潮间带 (ID：chaojian)</a><span>，作者：林一舟，题图来自：AI生成</span></div>{Text}</div>",
            "<title>渡口换上新灯塔-望潮网</title><meta property=\"og:site_name\" content=\"望潮网\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"望潮网\"}}</script>"));
        Assert.Equal(("潮间带", "林一舟"), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void A_source_in_the_first_line_of_a_text_outweighs_the_account_above_it()
    {
        var article = One("seeds/a.html", Saved($"<h1>渡口换上新灯塔</h1><div class=\"info\"><span class=\"time\">2026-05-23 08:52</span><span>来源:<a href=\"/profile\">江左夜读</a></span></div><article class=\"article\"><p>　　来源：<span>河口科技报</span>　　记者 林一舟</p>{Text}</article>"));
        Assert.Equal(("河口科技报", "林一舟"), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void Days_stated_for_a_search_engine_count_before_those_of_a_list_of_recommended_texts()
    {
        var article = One("seeds/a.html", Saved($"<h1>渡口换上新灯塔</h1><div class=\"info\"><span class=\"time\">最新推荐文章于 2026-11-02 08:15:00 发布</span></div><article>{Text}</article>",
            "<script type=\"application/ld+json\">{\"@context\":\"https://ziyuan.baidu.com/contexts/cambrian.jsonld\",\"title\":\"渡口换上新灯塔\",\"pubDate\":\"2026-03-15T21:03:52\"}</script>"));
        Assert.Equal("2026-03-15", Day(article));
    }

    [Fact]
    public void A_number_in_the_place_of_the_writer_leaves_it_to_the_dateline()
    {
        var article = One("seeds/a.html", Page("渡口换上新灯塔", P("新华社上海7月26日电（记者闻舟、周远）" + HarbourText.Lamp) + P(HarbourText.Wall) + P(HarbourText.Book),
            "<meta name=\"author\" content=\"104201\">"));
        Assert.Equal("闻舟、周远", article.Source?.Author);
    }

    [Theory]
    [InlineData("渡口新闻组")]
    [InlineData("Quay Staff")]
    [InlineData("The Quay News Desk")]
    public void Desks_are_no_persons(string name) => Assert.True(DeskNames.Is(name));

    [Theory]
    [InlineData("林一组")]
    [InlineData("Jane Stafford")]
    public void Persons_are_no_desks(string name) => Assert.False(DeskNames.Is(name));

    [Fact]
    public void A_desk_in_the_head_leaves_the_article_to_who_is_named_beside_it()
    {
        var article = One("seeds/a.html", Page("渡口换上新灯塔", $"<div class=\"byline\"><div>林一舟 报道</div></div>{Text}",
            "<meta name=\"author\" content=\"林一舟\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"望潮新闻组\"}}</script>"));
        Assert.Equal("林一舟", article.Source?.Author);
    }

    [Fact]
    public void Who_put_foreign_news_together_is_noted_from_behind_the_last_sentence()
    {
        var article = One("seeds/a.html", Page("渡口換上新燈塔", P(HarbourText.Lamp) + P(HarbourText.Wall) + P(HarbourText.Book + "（譯者：林一舟/核稿：周遠）1150113"),
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"望潮社\"}}</script>"));
        Assert.Equal("林一舟", article.Source?.Author);
        Assert.EndsWith(HarbourText.Book, Body(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("👇🏻 扫码加入「望潮读者群」👇🏻")]
    [InlineData("关注公众号：望潮科技")]
    public void Calls_to_accounts_and_groups_go(string call) =>
        Assert.Equal($"{HarbourText.Lamp}\n\n{HarbourText.Wall}\n\n{HarbourText.Book}", Left("渡口换上新灯塔", Text + P(call)));

    [Theory]
    [InlineData("When you purchase through links in our articles, we may earn a small commission. This doesn’t affect our editorial independence.")]
    [InlineData("This post contains affiliate links, and we may receive a commission for purchases made through these links.")]
    public void What_a_house_earns_by_its_links_goes(string said) =>
        Assert.Equal(HarbourText.AllThree, Left("The boats read aloud", English + $"<div>{P(said)}</div>"));

    [Fact]
    public void What_a_commission_did_stays()
    {
        const string Said = "When you ask the river commission for its books, they send the links to a cellar in which we waited for two days.";
        Assert.Contains(Said, Left("The boats read aloud", P(HarbourText.First) + P(Said) + P(HarbourText.Third)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_that_is_shown_counts_more_than_two_that_were_made_for_programs()
    {
        var article = One("seeds/a.html", Saved($"<article><h1>Three odd things about the harbour</h1>{English}</article>",
            "<title>Quay model explained - by Jane Doe</title><meta property=\"og:title\" content=\"Why the ferry is not what you think\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Quay model explained\"}</script>"));
        Assert.Equal("Three odd things about the harbour", article.Title);
        Assert.Equal(HarbourText.AllThree, Body(article));
    }

    [Fact]
    public void A_file_of_a_repository_has_its_own_headline_its_last_change_and_its_licence()
    {
        var article = One("seeds/a.html", Saved($"<main><h1>README.md</h1><div><relative-time datetime=\"2026-02-11T15:42:07Z\">9 months ago</relative-time></div><article class=\"markdown-body\"><h1>ferry: one bell for all boats</h1>{English}<h2>License</h2><p>Apache-2.0</p></article></main>",
            "<title>ferry/README.md at main · quay/ferry · GitHub</title><meta property=\"og:title\" content=\"ferry/README.md at main · quay/ferry\">"));
        Assert.Equal(("ferry: one bell for all boats", "2026-02-11"), (article.Title, Day(article)));
        Assert.Equal(HarbourText.AllThree + "\n\n## License\n\nApache-2.0", Body(article));
    }

    [Fact]
    public void The_card_of_a_writer_above_a_text_names_him_and_goes()
    {
        var article = One("seeds/a.html", Saved($"<main><div><a href=\"/blog\">All posts</a><h1>Boats that read aloud</h1><div class=\"chip\"><img alt=\"Jane Doe\" src=\"/jane.jpg\"/><div><div>Jane Doe</div><div>Product engineer</div></div></div><time>16 Dec 2025</time><div class=\"prose\">{English}</div></div></main><footer>© 2026 Quayrail Oy. Made in Turku.</footer>"));
        Assert.Equal("Jane Doe", article.Source?.Author);
        Assert.Equal(HarbourText.AllThree, Body(article));
    }

    [Fact]
    public void What_only_says_that_notes_follow_is_not_shown()
    {
        var body = Left("Boats that read aloud", P(HarbourText.First + "<sup><a id=\"ref1\" href=\"#fn1\">1</a></sup>") + P(HarbourText.Second)
            + "<section data-footnotes=\"\" class=\"footnotes\"><h2 id=\"footnote-label\" class=\"sr-only\">Footnotes</h2><ol><li id=\"fn1\"><p>Counted at night. <a href=\"#ref1\">↩</a></p></li></ol></section>");
        Assert.EndsWith(HarbourText.Second + "\n\n[^1]: Counted at night.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_in_a_box_that_is_called_a_summary_are_no_part_of_the_text() =>
        Assert.Equal(HarbourText.AllThree, Left("The boats read aloud",
            $"<div data-testid=\"Summary\" class=\"box\"><div><button>Summary</button></div><ul><li>Boats read at $3.11 an hour</li><li>Value above $66 million</li></ul></div><div class=\"content\">{English}</div>"));

    [Fact]
    public void The_day_on_which_the_first_picture_was_taken_stays_in_its_caption() =>
        Assert.Equal($"![](https://a.example/b.jpg)\n\n*渡口首页（2025年3月5日截图）*\n\n{HarbourText.Lamp}\n\n{HarbourText.Wall}\n\n{HarbourText.Book}",
            Left("渡口换上新灯塔", $"<p><img src=\"https://a.example/b.jpg\"></p><p style=\"text-align:center\"><span style=\"font-size:14px\">▲渡口首页（2025年3月5日截图）</span></p>{Text}"));

    [Fact]
    public void A_few_half_width_brackets_are_evened_out_where_signs_are_mixed()
    {
        var body = Left("渡口换上新灯塔", P(HarbourText.Lamp) + P("他说,灯还会亮?守塔人说,会的。") + P("新灯塔亮灯仪式 (图：渡口直播截屏)") + P(HarbourText.Wall) + P(HarbourText.Book));
        Assert.Contains("新灯塔亮灯仪式 （图：渡口直播截屏）", body, StringComparison.Ordinal);
        Assert.Contains("他说，灯还会亮？守塔人说，会的。", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_medium_stands_without_the_firm_before_it()
    {
        var article = One("seeds/a.html", Page("The boats read aloud", English,
            "<meta property=\"og:site_name\" content=\"PR Newswire\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The boats read aloud\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Cision PR Newswire\"}}</script>"));
        Assert.Equal("PR Newswire", article.Source?.Name);
    }

    [Fact]
    public void Boxes_named_for_what_a_picture_shows_are_captions() =>
        Assert.StartsWith("*渡口的新喇叭在岸边。*", Left("渡口换上新灯塔",
            $"<figure><div><img src=\"/b.jpg\"><div class=\"picinfo\">渡口的新喇叭在岸边。</div></div></figure><div>{Text}</div>"), StringComparison.Ordinal);
}
