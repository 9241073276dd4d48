using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What clippers and copies take along from particular kinds of sites, and how members break what they post.</summary>
public sealed class ClipHabitsTests
{
    private const string First = "渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电，来看的人从早上排到了傍晚。";

    private const string Second = "旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕，他说那道痕迹也是展品。";

    private const string Third = "港务局把账本公开了一半，另一半在附件里，愿意看的人要先登记，再等三天，查账的人说看得懂的都在前一半。";

    private const string English =
        "The ferry company has let a model plan its night runs since Monday, and the crews say that it is good at tides and bad at fog.";

    private const string Spare =
        "A spare plan hangs on paper in every wheelhouse, drawn by a man who has crossed the sound eleven thousand times in his life.";

    private static string Saved(string body) =>
        $"<html><head><title>The night ferry</title></head><body><h1>The night ferry</h1><div class=\"post-body\">{body}</div></body></html>";

    [Fact]
    public void A_clip_of_Medium_without_marks_in_its_links_says_publication_writer_and_day()
    {
        var article = One("seeds/a.md", $"""
            [Sitemap](https://harbour.example/sitemap/sitemap.xml)

            [Harbour Fog](https://harbour.example/)

            # The Night Ferry

            [![Ann Poe](https://miro.example/64.jpeg)](https://medium.com/@ann)

            [Ann Poe](https://medium.com/@ann)

            Follow

            4 min read

            ·

            May 12, 2026

            [Listen](https://medium.com/m/signin)

            Share

            {English}

            {Spare}

            [Boats](https://medium.com/tag/boats)

            --

            [![Harbour Fog](https://miro.example/3.png)](https://harbour.example/)

            ## [Published in Harbour Fog](https://harbour.example/)

            [12K followers](https://harbour.example/followers)

            ## [Written by Ann Poe](https://medium.com/@ann)

            She ties knots.

            ## Responses (3)
            """);
        Assert.Equal($"{English}\n\n{Spare}", Body(article));
        Assert.Equal(("The Night Ferry", "Harbour Fog", "Ann Poe"), (article.Title, article.Source!.Name, article.Source.Author));
        Assert.Equal(new DateOnly(2026, 5, 12), DateOnly.FromDateTime(article.Date.DateTime));
    }

    [Fact]
    public void A_clip_of_Medium_keeps_the_text_and_its_caption()
    {
        const string Own = "https://medium.example/fog?source=post_page---";
        var article = One("seeds/a.md", $"""
            ---
            title: "The night ferry"
            source: "https://medium.example/@ann/the-night-ferry"
            ---
            ## [Harbour Fog]({Own}publication_nav-8f)

            Follow publication

            [

            ![Harbour Fog](https://miro.example/76.png)

            ]({Own}post_publication_sidebar-8f)

            Notes on boats

            May 12, 2026

            Share

            {English}

            Press enter or click to view image in full size

            ![](https://miro.example/1400.jpeg)

            Our first chart of the sound. Almost none of it was right.

            {Spare}

            ## Get Ann Poe’s stories in your inbox

            Join Medium for free to get updates from this writer.

            Subscribe

            Remember me for faster sign in

            {English.Replace("Monday", "Friday", StringComparison.Ordinal)}

            [Boats](https://medium.example/tag/boats?source=post_page-----5d)

            12

            ## [Published in Harbour Fog]({Own}post_publication_info--5d)

            Notes on boats
            """);
        Assert.Equal(
            $"{English}\n\n![](https://miro.example/1400.jpeg)\n\n*Our first chart of the sound. Almost none of it was right.*\n\n{Spare}\n\n{English.Replace("Monday", "Friday", StringComparison.Ordinal)}",
            Body(article));
        Assert.Equal("Harbour Fog", article.Source!.Name);
    }

    [Fact]
    public void Events_in_the_midst_and_tags_at_the_end_of_a_copied_page_go()
    {
        var body = Body(One("seeds/a.txt", $"""
            Skip to content
            Latest
            The night ferry
            Ann Poe
            6:00 AM PDT · March 10, 2026
            {English}

            {Spare}

            Quay event
            Join the Fog Week 2026 Waitlist
            Add yourself to the waitlist to be first in line when Early Bird tickets drop. Past events have brought 250 captains to the stage.

            San Francisco | October 13-15, 2026
            JOIN THE WAITLIST
            {English.Replace("Monday", "Friday", StringComparison.Ordinal)}

            {Spare.Replace("eleven", "twelve", StringComparison.Ordinal)}

            Topics

            Boats, Fog, Harbours, Models, Quay
            Ann Poe
            You can contact or verify outreach from Ann by emailing ann@quay.example or via encrypted message at ann.22 on Signal.

            Plan ahead for the 2026 events. Hear straight-from-the-source insights in on-stage sessions and meet the captains shaping the sound.
            """));
        Assert.Equal(
            $"{English}\n\n{Spare}\n\n{English.Replace("Monday", "Friday", StringComparison.Ordinal)}\n\n{Spare.Replace("eleven", "twelve", StringComparison.Ordinal)}",
            body);
    }

    [Theory]
    [InlineData(
        "<div class=\"inline-rel\"><span>Further reading</span><a href=\"https://b.example/1\">A second chart of the sound</a></div>")]
    [InlineData(
        "<a class=\"opus-card-video\" href=\"https://b.example/v\"><div><img src=\"/q.jpg\"><span>12:47</span></div><div>Two years of fog</div></a>")]
    public void Boxes_that_lead_elsewhere_go(string box) =>
        Assert.Equal($"{English}\n\n{Spare}", Body(One("seeds/a.html", Saved($"<p>{English}</p>{box}<p>{Spare}</p>"))));

    [Fact]
    public void Numbers_beside_code_are_none_of_it()
    {
        var body = Body(One("seeds/a.html",
            Saved($"<p>{English}</p><pre><code class=\"language-bash\">ferry --night\nferry --fog</code><ul class=\"pre-numbering\"><li>1</li><li>2</li></ul></pre><p>{Spare}</p>")));
        Assert.Contains("ferry --night\nferry --fog\n```", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_text_is_from_is_said_in_a_quotation_and_is_none_of_it()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>灯塔换灯以后</title></head><body><h1>灯塔换灯以后</h1><div class=\"article-content\"><blockquote><p>本文来自微信公众号：<a href=\"https://b.example/s\">渡口账本（ID:dukou）</a>，作者：林一舟，题图来自：视觉素材库</p></blockquote><p>{First}</p><p>{Second}</p><p>{Third}</p></div></body></html>");
        Assert.Equal(($"{First}\n\n{Second}\n\n{Third}", "林一舟"), (Body(article), article.Source!.Author));
    }

    [Fact]
    public void Below_the_word_that_enlarges_a_picture_stands_what_it_shows()
    {
        var body = Body(One("seeds/a.txt",
            $"跳至主內容\n維港日報\n登入 / 訂閱\n\n燈塔換燈以後\n2026/01/09\n\n{First}\n\n{Second}\n\n放大圖片\n遊人在中環碼頭一角觀看新燈\n排隊的還有誰\n\n{Third}\n"));
        Assert.Contains("*遊人在中環碼頭一角觀看新燈*\n\n## 排隊的還有誰", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_a_member_broke_goes_on_in_the_next_line()
    {
        var body = Body(One("seeds/a.txt", """
            The ferry company has let a model plan its night runs since Monday, and nobody has been sorry.5 R& k7 B1 D% v/ R2 i
            ) A& F/ t6 c# @3 {( ZWhat the model does not hide is the work of choosing charts, and that is where our R&D7 |, m1 }8 W2 D1 G
            team spent four days out of five." E- r& r6 Z2 P8 C [! @$ x
            . K- D9 j1 [$ _: {* D" x& @'
            If you have a boat and no chart, this is for you. A friend whose start-up just closed its Series B
            8 ?& n: n" o4 J. ^1 yput it differently: she would rather pay for a chart that she can read.1 s; ?; m1 A: W: T3 ?
            """));
        Assert.Contains("that is where our R&D team spent four days out of five.", body.Replace("\\&", "&", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("closed its Series B put it differently: she", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_watermark_that_stands_alone_goes_behind_a_paragraph_too()
    {
        const string Mark = "渡口社区 bbs.dukou.example 原创首发，转载请注明出处";
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Body(One("seeds/a.md", $"# 灯塔换灯以后\n\n{Mark}\n\n{First}{Mark}\n\n{Second}\n\n{Mark}\n\n{Third}\n\n{Mark}\n")));
    }

    [Theory]
    [InlineData("〔記者林一舟／綜合報導〕")]
    [InlineData("【記者林一舟／台北報導】")]
    public void A_reporter_in_brackets_before_the_lead_is_its_author(string bracket)
    {
        var article = One("seeds/a.html",
            $"<html><head><title>燈塔</title></head><body><h1>燈塔換燈以後的三天</h1><div class=\"article-content\"><p>{bracket}{First}</p><p>{Second}</p><p>{Third}</p></div></body></html>");
        Assert.Equal(($"{First}\n\n{Second}\n\n{Third}", "林一舟"), (Body(article), article.Source!.Author));
    }

    [Fact]
    public void A_paper_and_a_section_above_the_headline_are_none()
    {
        var article = One("seeds/a.txt",
            $"The Harbour Ledger\nTechnology\n\nThe night ferry’s model raises $1.03 million to teach boats how the sound works\n\nBy Ann Poe\n10 March 2026\n\n{English}\n\n{Spare}\n");
        Assert.Equal("The night ferry’s model raises $1.03 million to teach boats how the sound works", article.Title);
    }

    [Fact]
    public void A_month_that_lies_behind_a_text_tells_its_year()
    {
        var article = One("seeds/a.txt", $"灯塔换灯以后\n\n北京时间2月13日，渡口日报周四发文称，新灯塔的账已经还清。2025年8月，港务局给出的数字还只有一半。\n\n{Second}\n\n{Third}\n");
        Assert.Equal("2026-02-13", Day(article));
    }

    [Fact]
    public void A_caption_with_house_and_taker_loses_what_is_for_sale_behind_it()
    {
        var body = Body(One("seeds/a.txt",
            $"Quay Wire\nWorld\nMarkets\nSign In\n\nThe night ferry plans by itself, and the sound is not amused\n\nBy Ann Poe\nMarch 10, 2026 2:14 PM GMT+1\n\nShare\n\nThe ferry at the pier in Utrecht last year. QuayWire/Ann Poe Purchase Licensing Rights, opens new tab\n\n{English}\n\n{Spare}\n"));
        Assert.StartsWith("*The ferry at the pier in Utrecht last year. QuayWire/Ann Poe*\n\n" + English, body, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_below_the_button_that_copies_it_is_code_and_a_job_below_a_name_is_no_title()
    {
        var article = One("seeds/a.txt",
            $"Skip to main content\nFernhost\nPricing\nLog in\n\nBlog / Engineering\n\nThe night ferry on our boats\n\nAnneli Poe\nAnneli Poe\nPlatform engineer\nDecember 9, 2025 · 4 min read\n\n{English}\n\n{Spare}\n\nCopy\nferry app create my-boat --template night\nferry logs my-boat --follow\n\n{English.Replace("Monday", "Friday", StringComparison.Ordinal)}\n");
        Assert.Equal("The night ferry on our boats", article.Title);
        Assert.Contains("```\nferry app create my-boat --template night\nferry logs my-boat --follow\n```", Body(article),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_with_its_label_ends_the_post()
    {
        var body = Body(One("seeds/a.txt",
            $"Harbour board\n\nThe night ferry [Copy link]\nquietreed\nRank: 5\nPost time 2026-7-23 22:41:10 | Show the author posts only\n\n{English}\n\n{Spare}\n\nSignature\nIf it floats, do not ask why.\nReply Support Object\n"));
        Assert.Equal($"{English}\n\n{Spare}", body);
    }
}
