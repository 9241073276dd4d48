using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Forms of captures as programs of forums, portals, mail and feeds write them, with words of our own.</summary>
public class FormsTests
{
    private const string First =
        "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week.";
    private const string Second = "Nobody answered, and the question stands as it stood in spring, when it was asked by the same people.";
    private const string Reply = "Second! I was in the valley last year and saw no machines either, for what it is worth to anyone.";

    [Theory]
    [InlineData(
        """<body id="phpbb"><h2 class="topic-title"><a>Third fab</a></h2><div class="postbody"><p class="author"><time datetime="2024-07-18T15:12:00+00:00">Thu</time></p><div class="content">{0}<br><br>{1}</div><div class="signature">Never trust a roof that has no machines below.</div></div><div class="postbody"><div class="content">{2}</div></div>""")]
    [InlineData(
        """<body><h1 class="p-title-value">Third fab</h1><time class="u-dt" datetime="2024-07-18T15:12:00Z">x</time><article class="message-body"><div class="bbWrapper">{0}<br /><br />{1}</div></article><div class="message-body"><div class="bbWrapper">{2}</div></div>""")]
    [InlineData(
        """<body class="crawler"><div id="topic-title"><h1><a>Third fab</a></h1></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting"><div class="topic-body"><time datetime="2024-07-18T15:12:00Z" class="post-time">x</time><div class="post" itemprop="text"><p>{0}</p><p>{1}</p></div></div><div class="topic-body"><div class="post"><p>{2}</p></div></div></div>""")]
    [InlineData(
        """<body><h3 class="core_title_txt">Third fab</h3><div class="d_post_content">   {0}<br><br>{1}</div><span class="tail-info">Android</span><span class="tail-info">2024-07-18 15:12</span><div class="d_post_content">{2}</div>""")]
    [InlineData(
        """<body><h1 class="ts"><a>[News]</a><span id="thread_subject">Third fab</span></h1><em id="authorposton9">发表于 2024-7-18 15:12:00</em><table><tr><td class="t_f" id="postmessage_9">{0}<br /><br />{1}</td></tr></table><table><tr><td class="t_f" id="postmessage_10">{2}</td></tr></table>""")]
    public void A_thread_gives_its_title_its_day_and_its_first_post(string page)
    {
        var article = One("seeds/thread.html",
            "<!DOCTYPE html><html><head><title>Third fab - Valley Board</title></head>"
                + page.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal)
                    .Replace("{2}", Reply, StringComparison.Ordinal) + "</body></html>");
        Assert.Equal("Third fab", article.Title);
        Assert.Equal($"{First}\n\n{Second}\n", article.Body);
        Assert.Equal(new DateOnly(2024, 7, 18), DateOnly.FromDateTime(article.Date.DateTime));
        Assert.Equal("Valley Board", article.Source!.Name);
    }

    [Fact]
    public void Who_is_quoted_stands_above_the_quotation() =>
        Assert.Contains("> miller wrote:\n>\n> No machines.\n",
            One("seeds/a.html",
                $"<html><body><div class=\"bbWrapper\">{First}<blockquote><div><cite>miller wrote:</cite>No machines.</div></blockquote>{Second}</div></body></html>")
                .Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "https://valley.example/2024/roof/", "[the report](https://valley.example/report)",
        "![](https://valley.example/2024/roof/a.jpg)")]
    [InlineData("<base href=\"/files/\">", "https://valley.example/2024/roof/", "[the report](https://valley.example/report)",
        "![](https://valley.example/files/a.jpg)")]
    public void Relative_addresses_of_a_page_are_made_whole(string head, string canonical, string link, string picture)
    {
        var body = One("seeds/a.html",
            $"<html><head><title>Third fab</title>{head}<link rel=\"canonical\" href=\"{canonical}\"></head><body><article><p>{First}</p><img src=\"a.jpg\"><p>{Second} See <a href=\"/report\">the report</a> and <a href=\"#top\">the top</a>.</p></article></body></html>")
            .Body;
        Assert.Contains(link, body, StringComparison.Ordinal);
        Assert.Contains(picture, body, StringComparison.Ordinal);
        Assert.Contains("the top.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_that_cannot_be_made_whole_leave_their_words() =>
        Assert.Equal($"{First} See the report.\n",
            One("seeds/a.html", $"<html><body><article><p>{First} See <a href=\"/report\">the report</a>.</p></article></body></html>")
                .Body);

    [Fact]
    public void Pictures_by_protocol_alone_are_kept_and_file_names_are_no_words() =>
        Assert.Contains("![](https://pictures.example/1.jpg)",
            One("seeds/a.html",
                $"<html><body><article><p>{First}</p><img src=\"//pictures.example/1.jpg\" alt=\"DSC_0093.jpg\"><p>{Second}</p></article></body></html>")
                .Body, StringComparison.Ordinal);

    [Fact]
    public void What_a_picture_shows_is_no_summary() =>
        Assert.StartsWith("The third building",
            One("seeds/a.html",
                $"<html><body><article><img src=\"https://pictures.example/1.jpg\" alt=\"The roof of the valley seen from the other side\"><p>{First}</p><p>{Second}</p></article></body></html>")
                .Summary, StringComparison.Ordinal);

    [Fact]
    public void A_saved_page_says_where_it_was_saved_from()
    {
        var article = One("seeds/a.html",
            $"<!DOCTYPE html>\n<!-- saved from url=(0034)https://valley.example/2024/roof/ -->\n<html><head><title>Third fab – a visit</title></head><body><h1>Third fab – a visit</h1><article><p>{First}</p><p>{Second}</p></article></body></html>");
        Assert.Equal("https://valley.example/2024/roof/", article.Canonical);
        Assert.Equal("Third fab – a visit", article.Title);
        Assert.Equal("valley.example", article.Source!.Name);
    }

    [Fact]
    public void All_authors_of_a_page_are_named() =>
        Assert.Equal("Ann Reed, Bo Lind",
            One("seeds/a.html",
                "<html><head><script type=\"application/ld+json\">{\"headline\":\"Third fab\",\"author\":[{\"name\":\"Ann Reed\"},{\"name\":\"Bo Lind\"}]}</script></head><body><article><p>"
                    + First + "</p></article></body></html>").Source!.Author);

    [Fact]
    public void A_stamp_inside_a_bar_of_buttons_is_found() =>
        Assert.Equal(new DateTime(2024, 7, 18, 11, 20, 0),
            One("seeds/a.html",
                $"<html><head><title>山谷的第三座厂房封顶</title></head><body><div class=\"shareBar__info--author\"><span>2024-07-18 11:20</span>远山日报 记者<a>林一舟</a>／新竹报道</div><div id=\"story_body_content\"><p>{First}</p><p>{Second}</p></div></body></html>")
                .Date.DateTime);

    [Fact]
    public void Links_of_a_feed_are_relative_to_its_base_and_to_the_item()
    {
        const string Feed = """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://valley.example/"><title>Valley Log</title>
            <entry><title>Third fab</title><link rel="alternate" href="/2024/roof/"/><published>2024-07-18T10:00:00Z</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The roof is finished, see <a href="report">the report</a>.</p></div></content></entry></feed>
            """;
        var article = One("seeds/a.xml", Feed);
        Assert.Equal("https://valley.example/2024/roof/", article.Canonical);
        Assert.Equal("The roof is finished, see [the report](https://valley.example/2024/roof/report).\n", article.Body);
    }

    [Fact]
    public void A_feeds_author_is_the_author_of_items_without_one() =>
        Assert.Equal("Fen",
            One("seeds/a.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Valley\",\"authors\":[{\"name\":\"Fen\"}],\"items\":[{\"id\":\"1\",\"title\":\"Third fab\",\"content_text\":\"The roof is finished.\"}]}")
                .Source!.Author);

    [Fact]
    public void A_letter_of_a_list_is_read_through_its_codings()
    {
        const string Letter = """
            From list@valley.example Thu Jul 18 15:05:00 2024
            Return-Path: <list@valley.example>
            Date: Thu, 18 Jul 2024 16:05:00 +0100
            From: =?UTF-8?B?UHJpeWEgTmFpcg==?= <priya@valley.example>
            Subject: =?UTF-8?Q?The_third_fab_=E2=80=93?= =?UTF-8?Q?_a_visit?=
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            The third building in the valley has a roof =E2=80=93 and no machines, and=
             those who pay for it were asked again.

            On Wed, Jul 17, 2024 at 9:12 AM, Owen wrote:
            > When do the machines come?

            They come when they come, as the letter from the bank puts it.

            _______________________________________________
            valley mailing list
            https://lists.valley.example/listinfo/valley
            """;
        var article = One("seeds/a.txt", Letter);
        Assert.Equal("The third fab – a visit", article.Title);
        Assert.Equal("Priya Nair", article.Source!.Name);
        Assert.Equal(
            "The third building in the valley has a roof – and no machines, and those who pay for it were asked again.\n\nThey come when they come, as the letter from the bank puts it.\n",
            article.Body);
    }

    [Fact]
    public void A_letter_in_two_kinds_is_read_once() =>
        Assert.Equal("The roof is finished.\n",
            One("seeds/a.txt",
                "From: Ann <a@valley.example>\nSubject: Third fab\nContent-Type: multipart/alternative; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nVGhlIHJvb2YgaXMgZmluaXNoZWQu\n--b1\nContent-Type: text/html\n\n<p>The roof is finished.</p>\n--b1--\n")
                .Body);

    [Theory]
    [InlineData("望潮财经  昨天 10:22", "望潮财经", 18)]
    [InlineData("The Northern Ledger · 3 hours ago", "The Northern Ledger", 19)]
    [InlineData("2天前 远山日报", null, 17)]
    [InlineData("Updated 40 minutes ago", null, 19)]
    public void A_moment_below_the_headline_is_reckoned_from_the_capture(string line, string? source, int day)
    {
        var captured = new DateTimeOffset(2024, 7, 19, 12, 0, 0, TimeSpan.Zero);
        var article =
            One("seeds/a.txt", $"Third fab gets its roof\n{line}\n\n{First}\n\n{Second}", new CaptureSidecar { Captured = captured });
        Assert.Equal(new DateOnly(2024, 7, day), DateOnly.FromDateTime(article.Date.DateTime));
        Assert.Equal(source, article.Source?.Name);
        Assert.Equal($"{First}\n\n{Second}\n", article.Body);
        Assert.Contains(article.Review, q => q.ToString().StartsWith("date", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_about_yesterday_is_text() =>
        Assert.Contains("Yesterday the roof was finished",
            One("seeds/a.txt", $"Third fab gets its roof\n\nYesterday the roof was finished, and nobody came\n\n{First}\n\n{Second}").Body,
            StringComparison.Ordinal);

    [Fact]
    public void A_letter_of_an_app_loses_its_ornaments()
    {
        const string Text = """
            第三座厂房封顶：没有设备的屋顶
            原创 林一舟 望潮财经 2024-07-18 10:22 浙江

            点击上方蓝字关注我们

            山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场。

            ▲ 封顶当天的厂房

            01

            没有设备的屋顶

            没有人回答。同样的问题春天就有人问过，当时也没有答案，如今还是没有。

            — END —

            编辑 | 周小川

            往期推荐

            又一篇文章的标题
            """;
        var article = One("seeds/a.txt", Text);
        Assert.Equal("第三座厂房封顶：没有设备的屋顶", article.Title);
        Assert.Equal("望潮财经", article.Source!.Name);
        Assert.Equal("林一舟", article.Source.Author);
        Assert.Equal("山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场。\n\n*封顶当天的厂房*\n\n## 没有设备的屋顶\n\n没有人回答。同样的问题春天就有人问过，当时也没有答案，如今还是没有。\n",
            article.Body);
    }

    [Fact]
    public void Of_the_names_in_brackets_the_first_is_the_author() =>
        Assert.Equal("林一舟",
            One("seeds/a.txt", $"第三座厂房封顶\n2024年7月18日\n\n山谷里的第三座厂房封了顶，里面却没有设备。\n\n没有人回答。\n\n（记者 林一舟 编辑 周小川）").Source!.Author);

    [Theory]
    [InlineData("5条评论")]
    [InlineData("12 comments")]
    [InlineData("评论列表")]
    public void Comments_below_an_article_are_not_of_it(string heading)
    {
        var replies = string.Concat(Enumerable.Range(0, 6).Select(i => $"<div class=\"c{i}\"><b>reader{i}</b><p>{Reply}</p></div>"));
        Assert.Equal($"{First}\n\n{Second}\n",
            One("seeds/a.html",
                $"<html><head><title>Third fab</title></head><body><div id=\"app\"><h1>Third fab</h1><div class=\"bd\"><p>{First}</p><p>{Second}</p></div><div class=\"ft\"><h3>{heading}</h3>{replies}</div></div></body></html>")
                .Body);
    }

    [Fact]
    public void Where_the_first_attempt_finds_next_to_nothing_the_second_is_taken()
    {
        // The paragraphs are lists of a kind that the first attempt takes for bars.
        var text = string.Concat(Enumerable.Range(1, 12)
            .Select(i => $"<span>{First.Replace("third", $"number {i}", StringComparison.Ordinal)}</span> "));
        var page = $"<html><head><title>Third fab gets its roof</title></head><body><section>{string.Concat(Enumerable.Range(1, 3).Select(i => $"<p>{text} {i}</p>"))}</section></body></html>";
        Assert.Contains("number 12", One("seeds/a.html", page).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_with_character_references_is_no_markdown()
    {
        var lines = new[] { First, Second, Reply }.Select(p => p + "&quot; S9 N7 W) C, f# K&amp; m\n\n+ R; i&quot; S* \\6 m1 ^% j");
        Assert.Equal($"{First}\n\n{Second}\n\n{Reply}\n",
            One("seeds/a.txt", "Third fab gets its roof\n2024-07-18\n\n" + string.Join('\n', lines)).Body);
    }
}
