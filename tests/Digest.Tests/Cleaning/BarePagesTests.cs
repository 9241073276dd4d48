using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.FerryText;

namespace Digest.Tests.Cleaning;

/// <summary>Pages that mark little of what they show: headings, items, names and tools, with samples of our own.</summary>
public class BarePagesTests
{
    private const string Third = "港务局每年冬天都数搁浅的次数，今年比过去十年的任何一年都少四次，没有人受伤，也没有人写信来投诉。";

    private const string Tide = "The ferry company at the mouth of the river has put a small model on all twelve of its boats, and it reads aloud.";

    private const string Fog = "Nobody on board asked for it, the oldest captain says, and nobody switched it off when the fog came in March.";

    [Fact]
    public void A_few_words_between_long_paragraphs_are_a_heading() =>
        Assert.Equal($"{First}\n\n## 船员早有准备\n\n{Second}", Left("渡轮装上小模型", P(First) + P("船员早有准备") + P(Second)));

    [Fact]
    public void Paragraphs_that_count_on_in_chinese_are_headings() =>
        Assert.Equal($"{First}\n\n## 一、支持哪些船\n\n{Second}\n\n## 二、支持多少（一年内）\n\n{Third}",
            Left("渡轮装上小模型", P(First) + P("一、支持哪些船") + P(Second) + P("二、支持多少（一年内）") + P(Third)));

    [Fact]
    public void Paragraphs_in_boxes_of_one_name_are_the_text()
    {
        static string Block(string kind, string text) => $"<div class='notes {kind}-block'><div><div>{text}</div></div></div>";
        var page = "<html><head><title>渡轮装上小模型</title></head><body><div class='bar'><div>Search</div></div><div class='frame'><h1>渡轮装上小模型</h1>"
            + $"<div class='content'>{Block("text", First)}{Block("text", Second)}{Block("bulleted_list", "十二条船")}{Block("bulleted_list", "一个冬天")}{Block("text", Third)}</div></div></body></html>";
        Assert.Equal($"{Both}\n\n- 十二条船\n- 一个冬天\n\n{Third}", Body(One("seeds/a.html", page)));
    }

    [Fact]
    public void The_first_paragraphs_may_stand_in_a_teaser_before_the_gate()
    {
        var page = Page("The tide has a new reader", $"<div class='teaser-content'><div class='article-body'>{P(Tide)}</div></div><div class='metered'><div class='article-body'>{P(Fog)}</div>"
            + "<p class='interstitial'><a href='/fog'>[Why the harbour master likes fog]</a></p></div>");
        Assert.Equal($"{Tide}\n\n{Fog}", Body(One("seeds/a.html", page)));
    }

    [Theory]
    [InlineData("<ul class='row'><li>Share full article</li><li>211</li><li>Listen · 6:12 min</li></ul>")]
    [InlineData("<p>收听全文 08:45</p>")]
    [InlineData("<blockquote><p>持续更新渡口系列，关注我不迷路，点赞收藏就是最大的支持～</p></blockquote>")]
    [InlineData("<amp-ad width='300'><div placeholder>Loading ad</div></amp-ad>")]
    public void Players_counters_and_calls_above_a_text_go(string tools) =>
        Assert.Equal(Both, Left("渡轮装上小模型", tools + P(First) + P(Second)));

    [Fact]
    public void Words_about_playing_stay() =>
        Assert.Contains("Play 12 games", Left("The tide", P(Tide) + P("Play 12 games of it") + P(Fog)), StringComparison.Ordinal);

    [Fact]
    public void Where_an_item_of_a_feed_first_appeared_goes()
    {
        var feed = "<?xml version='1.0'?><rss version='2.0'><channel><title>渡口周刊</title><link>https://quay.example/</link><item><title>渡轮装上小模型</title>"
            + $"<link>https://quay.example/1</link><pubDate>Wed, 02 Apr 2025 10:15:00 +0800</pubDate><description><![CDATA[<p>{First}</p><p>{Second}</p><p>该文章《渡轮装上小模型》首发于《<a href='https://quay.example'>渡口周刊</a>》。</p>]]></description></item></channel></rss>";
        Assert.Equal(Both, Body(One("seeds/a.xml", feed)));
    }

    [Fact]
    public void The_name_of_a_weblog_above_its_headline_is_its_source()
    {
        var page = "<html><head><title>Quayside Notes: Four boats late</title><meta property='og:title' content='Four boats late'></head><body><h1><a>Quayside Notes</a></h1>"
            + $"<div class='post'><h3 class='post-title'>Four boats late</h3><div class='post-body'>{P(Tide)}{P(Fog)}</div></div></body></html>";
        var article = One("seeds/a.html", page);
        Assert.Equal("Four boats late", article.Title);
        Assert.Equal("Quayside Notes", article.Source!.Name);
    }

    [Fact]
    public void A_page_made_to_be_printed_has_its_headline_in_large_letters()
    {
        var page = "<html><head><title>打印文章--江岸时报网</title></head><body><table><tr><td><b><font size='5'>渡轮装上小模型以后的冬天</font></b></td></tr>"
            + $"<tr><td>http://www.jiangan.example.cn 2024年8月2日 08:15 江岸时报 第3版 本报驻上海记者 林一舟</td></tr><tr><td>{P(First)}{P(Second)}</td></tr></table></body></html>";
        var article = One("seeds/a.html", page);
        Assert.Equal("渡轮装上小模型以后的冬天", article.Title);
        Assert.Equal("林一舟", article.Source!.Author);
        Assert.Equal("江岸时报", article.Source.Name);
        Assert.Equal(Both, Body(article));
    }

    [Theory]
    [InlineData("<p>By JANE DOE<br><span>The Quay Wire</span></p>")]
    [InlineData("<p class='byline'>By JANE DOE The Quay Wire</p>")]
    public void A_name_in_capitals_before_its_house_is_the_writer(string byline)
    {
        var head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The tide's reader\",\"author\":{\"@type\":\"Organization\",\"name\":\"The Quay Wire\"}}</script>";
        var article = One("seeds/a.html", Page("The tide’s reader", byline + P(Tide) + P(Fog), head));
        Assert.Equal("Jane Doe", article.Source!.Author);
        Assert.Equal("The tide’s reader", article.Title);
    }

    [Fact]
    public void A_member_says_from_which_paper_a_post_is()
    {
        var head = "<script type='application/ld+json'>{\"@type\":\"DiscussionForumPosting\",\"headline\":\"The tide has a new reader\",\"datePublished\":\"2024-08-29T18:44:07+00:00\",\"author\":{\"@type\":\"Person\",\"name\":\"fogbank\"}}</script>";
        var article = One("seeds/a.html", Page("The tide has a new reader", P("From <b>Quay Weekly</b>, by Jane Doe, August 28, 2024:") + P(Tide) + P(Fog), head));
        Assert.Equal("Quay Weekly", article.Source!.Name);
        Assert.Equal("Jane Doe", article.Source.Author);
        Assert.Equal("2024-08-28", Day(article));
        Assert.Equal($"{Tide}\n\n{Fog}", Body(article));
    }

    [Fact]
    public void What_a_writer_discloses_below_a_text_goes_with_its_heading() =>
        Assert.Equal($"{Tide}\n\n{Fog}\n\nThe harbour office counts its groundings twice a day now, and finds fewer.",
            Left("The tide", P(Tide) + P(Fog) + P("The harbour office counts its groundings twice a day now, and finds fewer.") + "<h4>Disclosure</h4>" + P("The author owns no boats.")));

    [Fact]
    public void Counters_behind_a_writers_name_are_no_name()
    {
        var article = One("seeds/a.html", Page("渡轮装上小模型", "<div class='info'><span>2026年05月23日 07:12</span> <span>来源：江岸日报</span> <span>作者：林一舟</span> <span>评论(<em>128</em>)</span> <a>T大 T小</a></div>" + P(First) + P(Second)));
        Assert.Equal("林一舟", article.Source!.Author);
        Assert.Equal("江岸日报", article.Source.Name);
    }

    [Fact]
    public void The_same_name_in_small_letters_has_its_capital() =>
        Assert.Equal("The Quay", One("seeds/a.html", $"<html><head><title>The tide has a new reader | The Quay</title><meta property='og:site_name' content='the Quay'></head><body><article><h1>The tide has a new reader</h1>{P(Tide)}{P(Fog)}</article></body></html>").Source!.Name);
}
