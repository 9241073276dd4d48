using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Rows of a head, boxes between the paragraphs and notes below them, in copies and pages, with samples of our own.</summary>
public class UnseenPagesTests
{
    private const string Headline = "The model that reads the tide";

    private static string Copy(string head, string middle = "") => $"""
        Skip to main content
        Menu
        Harbour Notes
        Subscribe
        Science
        Boats
        {Headline}
        {head}

        {HarbourText.First}

        {HarbourText.Second}

        {middle}{HarbourText.Third}
        """;

    private static string Row(string row) =>
        $"<html><head><title>渡轮装上小模型，先学会报潮汐</title></head><body><h1>渡轮装上小模型，先学会报潮汐</h1>{row}"
        + $"<div class='content'>{P(FerryText.First)}{P(FerryText.Second)}{P(ValleyText.Third)}</div></body></html>";

    [Fact]
    public void Buttons_in_any_brackets_are_no_part_of_a_source() =>
        Assert.Equal("渡口港务网", One("seeds/a.html", Row("<div class='info'>2026年03月05日 17:01 <span id='source'>来源： 渡口港务网</span>"
            + "<span><a href='#'>【打印】</a><a href='#'>【纠错】</a></span></div>")).Source?.Name);

    [Theory]
    [InlineData("林一舟、周小川", "林一舟、周小川")]
    [InlineData("林一舟、渡口编辑部整理", "林一舟")]
    public void All_who_wrote_for_an_account_are_named(string stated, string author) =>
        Assert.Equal(author, One("seeds/a.html",
            Row(P($"本文来自微信公众号：江岸观察（ID：jiangan），作者：{stated}，编辑：老唐"))).Source?.Author);

    [Fact]
    public void A_year_may_stand_apart_from_its_day_and_hour()
    {
        var article = One("seeds/a.txt", $"""
            渡口网首页
            时政
            科技
            更多

            渡口网 > 科技 > 正文
            2025 03/05 09:12:40
            来源：渡口日报

            渡轮装上小模型，先学会报潮汐

            字体：小 中 大

            分享到：

            　　{FerryText.First}

            　　{FerryText.Second}

            3月4日，售票窗口前的新喇叭。渡口日报记者 林一舟 摄

            　　{ValleyText.Second}
            """);
        Assert.Equal("2025-03-05", Day(article));
        Assert.StartsWith(FerryText.Both, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_of_one_line_may_be_one_block_with_the_first_paragraph()
    {
        var article = One("seeds/a.txt", $"""
            江岸见闻
            首页
            快讯
            登录
            渡轮装上小模型，先学会报潮汐
            林一舟
            2026-03-05 14:03
            摘要：
            十二条船都有了自己的潮汐表，问题是谁来核对它。
            {FerryText.First + FerryText.Second}

            {ValleyText.First}

            {ValleyText.Second}
            """);
        Assert.StartsWith(FerryText.First, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_writer_is_goes_above_the_text_too() =>
        Assert.Equal(HarbourText.AllThree, Body(One("seeds/a.txt",
            Copy("by\nJane Doe\nMay 22, 2026, 3:30 PM UTC\nJane Doe\nJane Doe is a senior reporter who covers boats and their crews."))));

    [Theory]
    [InlineData("Thanks for reading Harbour Notes! Subscribe for free to receive new posts.\nType your email...\nSubscribe\n")]
    [InlineData("Harbour Video\n\nHow an old pier got its lamps back\n\n")]
    public void A_heading_below_a_box_stays(string box) =>
        Assert.Contains($"{HarbourText.Second}\n\n## What the winter showed\n\n{HarbourText.Third}",
            One("seeds/a.txt", Copy("By Jane Doe\nMay 22, 2026 7:00 AM", $"{box}What the winter showed\n\n")).Body,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("(LEAD) Two ferries in step on the same day", "Two ferries in step on the same day")]
    [InlineData("(2nd LD) Two ferries in step on the same day", "Two ferries in step on the same day")]
    [InlineData("UPDATE 2-Two ferries in step on the same day", "Two ferries in step on the same day")]
    [InlineData("(Update) Two ferries in step on the same day", "(Update) Two ferries in step on the same day")]
    public void Agencies_mark_what_they_send_once_more(string headline, string title) =>
        Assert.Equal(title, One("seeds/a.html", Page(headline, P(HarbourText.First) + P(HarbourText.Second))).Title);

    [Fact]
    public void An_hour_before_the_day_makes_no_medium_of_its_section() =>
        Assert.NotEqual("Technology 16:05", One("seeds/a.txt", Copy("Technology 16:05 May 22, 2026")).Source?.Name);

    [Fact]
    public void A_sure_label_of_a_sponsor_takes_what_leads_to_him_along()
    {
        var box = "<td><strong>A word from our sponsor</strong><br>Quillbox rents you a quiet shelf in somebody else's harbour. "
            + "First month half price for our readers. <a href='https://quillbox.example/'>Have a look</a></td>";
        Assert.Equal(HarbourText.AllThree, Left(Headline,
            P(HarbourText.First) + P(HarbourText.Second) + $"<table><tr>{box}</tr></table>" + P(HarbourText.Third)));
    }

    [Fact]
    public void The_first_picture_and_its_caption_may_stand_in_boxes_of_their_own() =>
        Assert.StartsWith("*渡口的新灯塔*\n\n", One("seeds/a.html",
            Row("<div class='wrap'><img src='a.jpg'></div><div class='content-caption'>渡口的新灯塔</div>")).Body, StringComparison.Ordinal);

    [Fact]
    public void A_team_beside_the_day_wrote() =>
        Assert.Equal("Quay Labs team", One("seeds/a.html", $"<html><head><title>{Headline} | Quay</title></head><body><main><section><div>"
            + $"<h1>{Headline}</h1><div><div><span>Product</span></div><div><span>Mar 4, 2026</span></div>"
            + "<div><span>Quay Labs team</span></div></div></div></section><section><div>"
            + P(HarbourText.First) + P(HarbourText.Second) + P(HarbourText.Third)
            + "</div></section></main></body></html>").Source?.Author);

    [Fact]
    public void Notes_below_their_numbers_belong_to_the_figures_behind_words()
    {
        var article = One("seeds/a.txt",
            Copy("By Jane Doe\nMay 22, 2026 7:00 AM").Replace(HarbourText.First, HarbourText.First + "1", StringComparison.Ordinal)
            + "\n\nIt runs on R1 and went out at last.2 So they say.\n\n1\nThe lamp is left out.\n\n2\nBy my own watch.");
        Assert.Contains(HarbourText.First + "[^1]", article.Body, StringComparison.Ordinal);
        Assert.Contains("It runs on R1 and went out at last.[^2] So they say.", article.Body, StringComparison.Ordinal);
        Assert.Contains("[^2]: By my own watch.", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_beside_Latin_words_are_wide_where_a_text_mixes_both() =>
        Assert.Contains("用的是H200，江左没有", One("seeds/a.txt",
            $"渡轮装上小模型\n\n{FerryText.First}\n\n渡口今年用的是H200,江左没有，两岸的人都说,等明年再看，Quay的人不这么想。\n\n{ValleyText.First}").Body,
            StringComparison.Ordinal);

    [Fact]
    public void What_a_board_strews_over_posts_goes() =>
        Assert.Equal($"{FerryText.First}\n\n{FerryText.Second}\n\n{ValleyText.First}", Body(One("seeds/a.txt",
            $"渡轮装上小模型\n\n{FerryText.First}\n. 1point 3 acres\n{FerryText.Second}. check 1point3acres for more.\n-baidu 1point3acres\n"
            + $"{ValleyText.First}")));

    [Fact]
    public void One_link_between_paragraphs_goes_with_its_label() =>
        Assert.DoesNotContain("相關報道", One("seeds/a.txt",
            $"渡口報\n渡輪裝上小模型\n2026-03-05\n\n{FerryText.First}\n\n相關報道：兩岸渡輪同日復航的那一天\n\n{FerryText.Second}\n\n{ValleyText.First}\n\n"
            + ValleyText.Second).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("[跳转到 Quillbox 查看](https://quillbox.example/my/card?id=7)")]
    [InlineData("\\> 下载江左 [客户端](https://jiangzuo.example/page/client) 、关注 [江左公众号](https://jiangzuo.example/s/J71e) ，了解更多的新玩法 🆒")]
    public void What_leads_back_to_a_program_or_house_goes_below_the_text(string line) =>
        Assert.Equal(FerryText.Both, Body(One("seeds/a.md", $"# 渡轮装上小模型\n\n{FerryText.Both}\n\n{line}\n")));
}
