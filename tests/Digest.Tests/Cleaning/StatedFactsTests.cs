using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What a text says of itself counts for more than who passed it on, when and where.</summary>
public sealed class StatedFactsTests
{
    private const string First = "渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电，来看的人从早上排到了傍晚。";

    private const string Second = "旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕，他说那道痕迹也是展品。";

    private const string Ferry = "The ferry company has let a model plan its night runs since Monday, and the crews say that it is good at tides.";

    private const string Fog = "Fog is another matter, the harbour master said, and for fog there is still the old man with the horn.";

    [Fact]
    public void What_a_picture_shows_is_no_row_about_the_text()
    {
        var article = One("seeds/a.html",
            Page("渡口的新灯塔",
                $"{P(First)}<p style=\"text-align:center\"><img src=\"a.jpg\"></p><p style=\"text-align:center\">3月5日，渡口的灯塔第一次亮起。本报记者 林以舟 摄</p>{P(Second)}"));
        Assert.Equal($"{First}\n\n*3月5日，渡口的灯塔第一次亮起。本报记者 林以舟 摄*\n\n{Second}", Body(article));
        Assert.Null(article.Source?.Author);
    }

    [Theory]
    [InlineData("The Quay Review | Saturday 5 October 2024 | Interview by Jane Doe | Photographs by Ann Poe")]
    [InlineData("The Quay Review, By Jane Doe, Sat 5 Oct 2024 17:10 BST")]
    [InlineData("The Quay Review, 5 October 2024. Written by Jane Doe. 4 min read")]
    [InlineData("The Quay Review (October 5, 2024) — by Jane Doe")]
    [InlineData("Text: Jane Doe / Photos: Ann Poe / The Quay Review, 5 Oct 2024")]
    [InlineData("Originally published in The Quay Review on October 5, 2024, by Jane Doe")]
    public void A_row_says_whose_a_post_is_by_whom_and_of_which_day(string row)
    {
        var article = One("seeds/a.txt",
            $"Night runs by model [Copy link]\nmarlin\nPosted 7-10-2024 18:20:44 | See only this author\n\n{row}\n\n{Ferry}\n\n{Fog}\n");
        Assert.Equal(("The Quay Review", "Jane Doe", "2024-10-05", $"{Ferry}\n\n{Fog}"),
            (article.Source!.Name, article.Source.Author, Day(article), Body(article)));
    }

    [Theory]
    [InlineData("望潮周刊 2024年10月2日 星期三 作者 林一舟")]
    [InlineData("《望潮周刊》 | 2024年10月2日 | 文：林一舟 | 图：周远")]
    [InlineData("【转】望潮周刊 2024-10-02 林一舟")]
    [InlineData("望潮周刊\n作者：林一舟\n2024-10-02")]
    public void So_does_a_row_in_Chinese(string row)
    {
        var article = One("seeds/a.txt",
            $"灯塔换灯以后\n阿舟 楼主\n发表于 2024-10-3 08:11:47 | 只看该作者 回帖奖励\n\n{row}\n\n{First}\n\n{Second}\n");
        Assert.Equal(("望潮周刊", "林一舟", "2024-10-02"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Theory]
    [InlineData("marlin | Posted 2026-3-11 09:14:02 | Only this author")]
    [InlineData("Posted on 2026-3-11 09:14:02 | Show the author's posts only")]
    public void The_day_of_a_post_counts_for_less_than_the_day_below_the_byline(string posted)
    {
        var article = One("seeds/a.txt",
            $"Night runs by model [Copy link]\nmarlin\n{posted}\nRegister now to make more friends and enjoy more features.\nThe Quay Post\n"
            + $"By Jane Doe, Technology correspondent\nTuesday, March 10, 2026\n{Ferry}\n\n{Fog}\n");
        Assert.Equal(("The Quay Post", "Jane Doe", "2026-03-10", $"{Ferry}\n\n{Fog}"),
            (article.Source!.Name, article.Source.Author, Day(article), Body(article)));
    }

    [Fact]
    public void A_medium_alone_above_the_day_heads_no_text()
    {
        var article = One("seeds/a.txt",
            $"灯塔换灯以后\n[复制链接]\n阿舟 发表于 2025-9-6 22:10:05 来自手机\n查看：903 回复：8\n望潮新闻\n2025-09-06 10:22:31\n作者：林一舟 编辑：周远\n{First}\n\n{Second}\n");
        Assert.Equal(("望潮新闻", "林一舟", $"{First}\n\n{Second}"), (article.Source!.Name, article.Source.Author, Body(article)));
    }

    [Fact]
    public void The_name_of_a_board_before_the_title_is_no_title()
    {
        var article = One("seeds/a.txt",
            $"Quay Forums - What the tide left - Powered by Discuz!\nQuay Forums › News › View Thread\nmarlin\nPosted on 4-4-2026 23:51 | View author only\n\n{Ferry}\n\n{Fog}\n");
        Assert.Equal("What the tide left", article.Title);
    }

    [Fact]
    public void A_note_in_brackets_says_of_which_paper_a_translation_is()
    {
        var article = One("seeds/a.txt",
            $"标题: [翻译] 灯塔换灯以后\n发表于 2025-1-29 08:03  资料  个人空间  短消息\n{First}\n\n{Second}\n\n（挪威《望潮报》2025年1月28日文章，作者林一舟，原题：灯塔的代价）\n");
        Assert.Equal(("望潮报", "林一舟", "2025-01-28", $"{First}\n\n{Second}"),
            (article.Source!.Name, article.Source.Author, Day(article), Body(article)));
    }

    [Theory]
    [InlineData("来源：望潮新闻 作者：林一舟　　[字体：大 中 小]", "林一舟")]
    [InlineData("来源：望潮新闻\n作者：林一舟（Lin Yizhou）", "林一舟（Lin Yizhou）")]
    [InlineData("原创  林一舟  望潮新闻  2024年5月9日 18:30  广东", "林一舟")]
    public void What_stands_around_a_writer_is_no_part_of_him(string row, string writer)
    {
        var article = One("seeds/a.txt", $"灯塔换灯以后\n\n{row}\n\n{First}\n\n{Second}\n");
        Assert.Equal(("望潮新闻", writer), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void An_issue_below_its_paper_is_no_title()
    {
        var article = One("seeds/a.txt", $"《水路与技术》2026年第2期\n灯塔的成年礼\n林一舟\n（刊于2026年1月26日）\n{First}\n\n{Second}\n");
        Assert.Equal(("灯塔的成年礼", "水路与技术", "2026-01-26"), (article.Title, article.Source!.Name, Day(article)));
    }

    [Fact]
    public void Wide_blanks_between_the_clauses_of_a_headline_stay()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>燈塔換燈　省電四成 | 望潮新聞</title></head><body><article><h1>燈塔換燈　省電四成</h1><p>{First}</p><p>{Second}</p></article></body></html>");
        Assert.Equal("燈塔換燈　省電四成", article.Title);
    }

    [Fact]
    public void The_part_of_a_site_is_no_headline()
    {
        var article = One("seeds/a.html",
            "<html><head><title>Quay Lines Lets a Model Plan Its Night Runs :: Quay Lines</title>"
            + "<meta property=\"og:title\" content=\"Quay Lines Lets a Model Plan Its Night Runs\"></head><body><h1>Press Releases</h1>"
            + $"<h2>Quay Lines Lets a Model Plan Its Night Runs</h2><div><p>{Ferry}</p><p>{Fog}</p></div></body></html>");
        Assert.Equal("Quay Lines Lets a Model Plan Its Night Runs", article.Title);
    }

    [Fact]
    public void A_portal_is_not_who_made_what_it_passes_on()
    {
        var article = One("seeds/a.html",
            "<html><head><title>Night runs by model</title><meta property=\"og:site_name\" content=\"Pond News\">"
            + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Night runs by model\",\"datePublished\":\"2026-07-01\","
            + "\"provider\":{\"@type\":\"Organization\",\"name\":\"Corvo\"},\"publisher\":{\"name\":\"Pond News\"}}</script></head>"
            + $"<body><article><h1>Night runs by model</h1><p>{Ferry}</p><p>{Fog}</p></article></body></html>");
        Assert.Equal("Corvo", article.Source!.Name);
    }

    [Fact]
    public void Items_of_the_first_version_of_JSON_Feed_have_one_author()
    {
        var article = One("seeds/feed.json",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Quay Notes\",\"author\":{\"name\":\"Quay Notes\"},\"items\":[{\"id\":\"1\",\"title\":\"Night runs\","
            + $"\"date_published\":\"2026-07-01\",\"author\":{{\"name\":\"Jane Doe\"}},\"content_html\":\"<p>{Ferry}</p><p>{Fog}</p>\"}}]}}");
        Assert.Equal("Jane Doe", article.Source!.Author);
    }

    [Fact]
    public void A_name_before_the_day_is_the_mediums_where_another_wrote()
    {
        var article = One("seeds/a.txt", $"Night runs by model\n\nSecond Tide, Sunday, Aug. 4, 2024\nby Jane Doe\n\n{Ferry}\n\n{Fog}\n");
        Assert.Equal(("Second Tide", "Jane Doe"), (article.Source!.Name, article.Source.Author));
    }

    [Theory]
    [InlineData("© 2026 Quay Post Publishers. All rights reserved.", "Quay Post")]
    [InlineData("© 2026 Lantern Notes PBC. All rights reserved.", "Lantern Notes")]
    public void A_house_is_called_without_what_the_law_calls_it(string foot, string name) =>
        Assert.Equal(name, One("seeds/a.txt", $"Night runs by model\n\n{Ferry}\n\n{Fog}\n\n{foot}\n").Source!.Name);

    [Fact]
    public void A_second_line_behind_a_dash_and_a_row_of_sections_are_no_headlines()
    {
        var chinese = One("seeds/a.txt",
            $"设为首页 | 加入收藏\n望潮日报\n要闻  国际  评论  经济  科教\n当前位置：望潮网 >> 国际 >> 正文\n灯塔换灯以后，旧灯去哪里\n——渡口迎来十六年最大变动\n2026-08-07 06:41:15　来源：望潮日报　作者：林一舟\n分享到： QQ空间 新浪微博 微信\n\n　　{First}\n\n　　{Second}\n");
        Assert.Equal("灯塔换灯以后，旧灯去哪里", chinese.Title);
        var english = One("seeds/a.txt",
            $"Skip to main content\nThe tide keeps time\nSign in\n\nTech\nInternet Culture Space Tech Policy World\n\nTech Policy\nNight runs by model, and a horn for fog\nDecember 2, 2024 at 11:34 a.m. EST\n4 min\n160\nBy Jane Doe\n\n{Ferry}\n\n{Fog}\n");
        Assert.Equal("Night runs by model, and a horn for fog", english.Title);
    }

    [Fact]
    public void A_headline_may_end_as_a_sentence_where_the_way_to_it_says_so()
    {
        const string Title = "The Old Lamp Is Back in Its Tower. The Questions Never Left It.";
        var article = One("seeds/a.txt",
            "Skip to content\nSUBSCRIBE FOR $1/WEEK\nLog in\nThursday, July 2, 2026\nToday’s Paper\nThe Quay Standard\nU.S. World Business Technology Opinion Sports Arts Books Food\n"
            + $"Technology|{Title}\nShare full article\n312\nLamps and Towers\n{Title}\n"
            + "The council’s reversal ended the long night, but left the pilots wondering what might be switched off next.\n"
            + $"Listen to this article · 5:12 min Learn more\nBy Jane Doe\nJuly 1, 2026\n{Ferry}\n\n{Fog}\n");
        Assert.Equal((Title, "Jane Doe", "2026-07-01", $"{Ferry}\n\n{Fog}"), (article.Title, article.Source!.Author, Day(article), Body(article)));
    }

    [Fact]
    public void A_byline_may_lack_its_blanks_and_go_on()
    {
        var article = One("seeds/a.txt",
            "Skip to Main Content\nQuayman\nSign In\nSearch\nInnovation\nAI\nThe Night Runs That a Model Plans, and What They Cost\n"
            + "ByJane Doe,Contributor. Quayman contributors publish independent analyses and insights. Jane Doe writes about ports.\n"
            + $"Follow Author\nFeb 28, 2026, 11:20am EST\n\nShare\n\nSave\n\n{Ferry}\n\n{Fog}\n");
        Assert.Equal("Jane Doe", article.Source!.Author);
    }

    [Fact]
    public void Paper_and_reporter_stand_in_a_frame_before_the_day()
    {
        var article = One("seeds/a.txt", $"燈塔換燈以後\n\n【河灣日報記者林一舟/綜合報導】2026-03-25 08:30\n\n{First}\n\n{Second}\n");
        Assert.Equal(("河灣日報", "林一舟", "2026-03-25"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Theory]
    [InlineData("Night runs by model - News - Quay Forum - Powered by Discuz!", "", "Quay Forum")]
    [InlineData("The Quay - Boats and People»Forum›Lamps›Night runs by model", "", "The Quay")]
    [InlineData("Quay boards", "Archiver|Mobile|The Quay\nGMT-5, 2026-4-20 09:02 , Processed in 0.044113 second(s), 19 queries .", "The Quay")]
    public void A_board_is_named_where_its_program_writes_it(string head, string foot, string name)
    {
        var article = One("seeds/a.txt",
            $"{head}\nNight runs by model [Copy link]\nmarlin\nPosted on 2026-4-1 08:12:55 | Show the author posts only\n\n{Ferry}\n\n{Fog}\n\n{foot}\n");
        Assert.Equal((name, "source"),
            (article.Source!.Name, article.Review.FirstOrDefault(static q => q.What == "source")?.What));
    }

    [Theory]
    [InlineData("阿舟不加糖 发表于 2025-9-14 16:31 | 只看该作者", "阿舟不加糖")]
    [InlineData("zhou_cpp\n发表于 2025-6-3 20:15:48 | 只看该作者", "zhou_cpp")]
    public void Who_posted_stands_at_the_hour(string head, string member) =>
        Assert.Equal(member, One("seeds/a.txt", $"灯塔换灯以后\n\n{head}\n\n{First}\n\n{Second}\n").Source!.Author);

    [Theory]
    [InlineData("Tuesday, January 28", "2025-01-28")]
    [InlineData("Wednesday, January 28, 2:15 p.m. ET", "2026-01-28")]
    public void The_weekday_beside_a_day_tells_its_year(string day, string date)
    {
        var article = One("seeds/a.txt",
            $"THE QUAY LETTER\n{day}\n\nCoal, chips and one free app\nBy Jane Doe\n\nSince 2024 nobody had looked at the lamp on a Monday. {Ferry}\n\n{Fog}\n\n(c) 2025 The Quay Letter, London\n");
        Assert.Equal(("Coal, chips and one free app", date), (article.Title, Day(article)));
    }

    [Theory]
    [InlineData("Posted on 11-8-2026 00:12", "2026-08-11")]
    [InlineData("Posted on 04-01-2026 08:47 AM", "2026-04-01")]
    [InlineData("Published 18/08/26, 16:05 GMT", "2026-08-18")]
    [InlineData("Published 08/18/26, 16:05 GMT", "2026-08-18")]
    public void Days_in_figures(string stamp, string day) =>
        Assert.Equal(day, Day(One("seeds/a.txt", $"Night runs by model\nBy Jane Doe\n{stamp}\n\n{Ferry}\n\n{Fog}\n")));

    [Fact]
    public void Marks_of_boards_are_no_part_of_a_title() =>
        Assert.Equal("灯塔换灯以后，旧灯去哪里", One("seeds/a.txt", $"[b]灯塔换灯以后，旧灯去哪里[/b]\n\n{First}\n\n{Second}\n").Title);

    [Fact]
    public void A_reporter_may_stand_last_in_a_row() =>
        Assert.Equal("裴青舟",
            One("seeds/a.txt", $"灯塔换灯以后\n2025年07月15日 10:26    望潮科技网    记者 裴青舟\n\n　　{First}\n\n　　{Second}\n").Source!.Author);

    [Fact]
    public void A_byline_may_be_a_word_and_a_link()
    {
        var article = One("seeds/a.html",
            "<html><head><title>Night runs by model - The Quay</title></head><body><div id=\"main\"><h1>Night runs by model</h1>"
            + "<div class=\"bylines\">By <a>Jane Doe</a><div>July 22, 2026 at 9:14 a.m. EDT</div></div>"
            + $"<div class=\"article-body\"><p>{Ferry}</p><p>{Fog}</p></div></div></body></html>");
        Assert.Equal("Jane Doe", article.Source!.Author);
    }

    [Theory]
    [InlineData("渡口日报记者 林一舟")]
    [InlineData("记者 林一舟")]
    public void A_reporter_below_a_text_wrote_it_whatever_follows(string line)
    {
        var article = One("seeds/a.txt",
            $"灯塔换灯以后\n2026/01/09 文章\n\n{First}\n\n{Second}\n\n{line}\n\n版权声明\n渡口日报所刊载的内容归渡口传媒所有，未经许可，任何人不得转载、摘编、复制，也不得建立镜像，违者将依法追究责任。\n");
        Assert.Equal(("林一舟", $"{First}\n\n{Second}"), (article.Source!.Author, Body(article)));
    }

    [Fact]
    public void Below_an_English_page_stand_its_references()
    {
        var article = One("seeds/a.html",
            "<html><head><title>Night runs by model</title><meta property=\"og:site_name\" content=\"The Quay\"><meta name=\"author\" content=\"Jane Doe\"></head>"
            + $"<body><article><h1>Night runs by model</h1><p>{Ferry}</p><p>{Fog}</p><p>{Ferry}</p><p>{Fog}</p><p>{Ferry} Again.</p><p>{Fog} Again.</p>"
            + "<div>Source: <a href=\"/a\">Lamp Blog</a> | <a href=\"/b\">Horn Works</a></div></article></body></html>");
        Assert.Equal(("The Quay", "Jane Doe"), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void The_source_named_below_the_text_counts_for_more_than_a_section_above()
    {
        var article = One("seeds/a.txt",
            $"灯塔换灯以后\n\n[水路副刊]  2024年10月9日（三）晚  文/林一舟\n\n{First}\n\n{Second}\n\n（本文来源：每日渡口）\n");
        Assert.Equal("每日渡口", article.Source!.Name);
    }

    [Theory]
    [InlineData("阿舟边角料\n2026-03-05 09:16 · 优质科技领域创作者\n已关注", "阿舟边角料")]
    [InlineData("原创\n2026-08-16 11:20·阿舟看灯塔", "阿舟看灯塔")]
    public void An_account_that_may_be_followed_wrote_what_it_posts(string head, string account)
    {
        var article = One("seeds/a.txt",
            $"17:52\n打开App\n关注\n推荐\n热榜\n科技\n灯塔换灯以后，旧灯往哪里去，守塔人怎么说\n\n{head}\n\n{First}\n\n{Second}\n");
        Assert.Equal((account, account), (article.Source!.Name, article.Source.Author));
    }
}
