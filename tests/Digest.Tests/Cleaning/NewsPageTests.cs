using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What news pages and weblogs put around and between paragraphs, as files and as copies, with samples of our own.</summary>
public class NewsPageTests
{
    private const string First =
        "The mill by the weir has had a new wheel since May, and nobody in the village can say who paid for it or why.";
    private const string Second =
        "The miller says that it turns more quietly than the old one did, which is all that he wants to say about it.";
    private const string Third =
        "Visitors come on Sundays to look at it, and most of them leave again when they find that the café is closed.";
    private const string Fourth =
        "In winter the weir will freeze, as it has frozen every year, and then the wheel will have to show what it can do.";
    private const string Han = "水磨坊五月换了新的水轮，村里没有人说得出是谁付的钱，也没有人问过为什么要换。";
    private const string Han2 = "磨坊主说新轮子比旧的安静，除此以外他什么都不想说，来看的人也就不再多问了。";
    private const string Han3 = "到了冬天水坝照例要结冰，那时候大家就会知道，这只新轮子到底能不能转得起来。";

    private static string Weir(string body, string head = "") => Page("The new wheel at the weir", body, head);

    [Fact]
    public void Code_in_a_box_that_hides_its_overflow_stays_and_its_label_goes()
    {
        var article = One("seeds/a.html", Weir($"""
            {P(First)}
            <div class="relative my-6 overflow-hidden rounded-xl"><div class="flex"><span>terminal</span><button>Copy</button></div><pre><code>wheel turn --slow</code></pre></div>
            {P(Second)}
            <div class="group overflow-hidden"><div><span>wheel.py</span></div><pre><code>turn(2)</code></pre></div>
            <h2><a href="#s">#</a>At the weir</h2>{P(Third)}
            """));
        Assert.Equal($"{First}\n\n```\nwheel turn --slow\n```\n\n{Second}\n\n```\nturn(2)\n```\n\n## At the weir\n\n{Third}",
            Body(article));
    }

    [Fact]
    public void A_heading_beside_code_is_no_label()
    {
        var article = One("seeds/a.html", Weir($"{P(First)}<div><h3>Turning it</h3><pre><code>turn(2)</code></pre></div>{P(Second)}"));
        Assert.Equal($"{First}\n\n## Turning it\n\n```\nturn(2)\n```\n\n{Second}", Body(article));
    }

    [Fact]
    public void A_box_above_a_button_sells_something()
    {
        var article = One("seeds/a.html",
            Weir($"{P(First)}{P(Second)}<div class=\"bg-indigo-50 p-6\"><p>Skip the mill</p><p>Flour is live on Weir Cloud.</p><a class=\"btn\" href=\"/signup\">Start for free</a></div>{P(Third)}"));
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(article));
    }

    [Fact]
    public void A_part_of_the_article_may_end_with_a_button()
    {
        var article = One("seeds/a.html",
            Weir($"{P(First)}{P(Second)}<section><h2>Where it turns</h2><p>The wheel turns below the weir, and the path to it is dry in summer.</p><a class=\"button\" href=\"/map\">Map</a></section>{P(Third)}"));
        Assert.Equal(
            $"{First}\n\n{Second}\n\n## Where it turns\n\nThe wheel turns below the weir, and the path to it is dry in summer.\n\n{Third}",
            Body(article));
    }

    [Fact]
    public void Paragraphs_that_are_named_for_the_gate_before_them_are_the_text()
    {
        var article = One("seeds/a.html", $"""
            <html><head><title>The new wheel at the weir</title></head><body><main><article class="main-content"><header><h1>The new wheel at the weir</h1><div class="HeaderDek">Somebody paid for it, and somebody knows.</div></header>
            <div class="chunks"><div class="grid"><div class="body article__body"><p class="paywall">{First}</p><p class="paywall">{Second}</p><div role="heading" aria-level="2" class="heading-h3 paywall">On Sundays</div></div></div>
            <div class="grid"><div class="ad">Ad</div></div><div class="grid"><div class="body article__body"><p class="paywall">{Third}</p><p class="paywall">{Fourth}</p></div></div></div></article></main></body></html>
            """);
        Assert.Equal($"{First}\n\n{Second}\n\n## On Sundays\n\n{Third}\n\n{Fourth}", Body(article));
    }

    [Fact]
    public void Parts_that_builders_of_pages_call_widgets_are_text()
    {
        static string Widget(string kind, string inside) =>
            $"<div class=\"elementor-element elementor-widget elementor-widget-{kind}\"><div class=\"elementor-widget-container\">{inside}</div></div>";
        var article = One("seeds/a.html", $"""
            <html><head><title>The new wheel at the weir</title></head><body><h1>The new wheel at the weir</h1><div class="elementor"><div class="elementor-widget-wrap">
            {Widget("text-editor", P(First))}{Widget("heading", "<h2>On Sundays</h2>")}{Widget("image", "<figure><img src=\"/x.png\"><figcaption class=\"widget-image-caption\">The wheel in June.</figcaption></figure>")}{Widget("text-editor", P(Second) + P(Third))}
            </div></div></body></html>
            """);
        Assert.Equal($"{First}\n\n## On Sundays\n\n*The wheel in June.*\n\n{Second}\n\n{Third}", Body(article));
    }

    [Fact]
    public void A_line_of_links_between_paragraphs_ends_with_itself()
    {
        var article = One("seeds/a.html",
            Weir($"{P(Han)}{P(Han2)}<p><strong>延伸閱讀：</strong><a href=\"https://weir.example/1\">水坝上的老磨坊换了主人</a></p><h2>冬天</h2>{P(Han3)}"));
        Assert.Equal($"{Han}\n\n{Han2}\n\n## 冬天\n\n{Han3}", Body(article));
        var copied = One("seeds/a.txt", $"水轮换了新的\n\n{Han}\n\n{Han2}\n\n延伸阅读\n水坝上的老磨坊换了主人\n河道里的第三座水闸开工\n\n冬天的事\n\n{Han3}\n");
        Assert.Equal($"{Han}\n\n{Han2}\n\n## 冬天的事\n\n{Han3}", Body(copied));
    }

    [Fact]
    public void Links_below_the_text_end_it()
    {
        var article = One("seeds/a.txt", $"水轮换了新的\n\n{Han}\n\n{Han2}\n\n{Han3}\n\n相关阅读：水坝上的老磨坊换了主人\n河道里的第三座水闸开工\n\n版权所有，未经授权不得转载。\n");
        Assert.Equal($"{Han}\n\n{Han2}\n\n{Han3}", Body(article));
    }

    [Theory]
    [InlineData("文/ 林一舟 | 2026-03-11發表", null, "林一舟", "2026-03-11")]
    [InlineData("江左時報 編譯林一舟／綜合外電", "江左時報", "林一舟", null)]
    [InlineData("〔記者林一舟／台北報導〕", null, "林一舟", null)]
    [InlineData("林一舟 發表於 2026年3月5日 10:00", null, "林一舟", "2026年3月5日 10:00")]
    [InlineData("■ 本报记者 林一舟", null, "林一舟", null)]
    [InlineData("作者 林一舟 | 發布日期 2026 年 02 月 25 日 7:50 | 分類 半導體 , 記憶體", null, "林一舟", "2026 年 02 月 25 日 7:50")]
    [InlineData("March 5, 2026 / 4:05 PM EST / Quay News", "Quay News", null, "March 5, 2026 4:05 PM EST")]
    [InlineData("October 3, 2025 · 3 min · Jane Doe", null, "Jane Doe", "October 3, 2025")]
    [InlineData("PublishedJan 22 2026", null, null, "Jan 22 2026")]
    [InlineData("文|林一舟 编辑|周小川", null, "林一舟", null)]
    [InlineData("2025年10月3日 · 3 分钟 · 周岸", null, "周岸", "2025年10月3日")]
    [InlineData("ByJane Doe, Contributor. Writes about mills.", null, "Jane Doe", null)]
    public void Papers_say_in_forms_of_their_own_who_reports(string line, string? source, string? author, string? date)
    {
        var facts = new CaptureFacts();
        Assert.True(Credits.Take(line, new NoisePlace(0, 10), facts));
        Assert.Equal((source, author, date),
            (CaptureFacts.Best(facts.Sources)?.Value, CaptureFacts.Best(facts.Authors)?.Value, CaptureFacts.Best(facts.Dates)?.Value));
    }

    [Theory]
    [InlineData("林一舟说，磨坊／水坝都要修")]
    [InlineData("作者说 | 读者说")]
    [InlineData("Mills / weirs / wheels")]
    [InlineData("Mills · weirs · wheels")]
    public void Other_lines_with_such_signs_say_nothing(string line) => Assert.False(ReporterLines.Take(line, new CaptureFacts()));

    [Fact]
    public void Agencies_sign_below_a_report_in_one_long_line()
    {
        var article = One("seeds/a.txt",
            $"The new wheel at the weir\n\n{First}\n\n{Second}\n\nReporting by Jane Doe in Berlin and John Roe in Oslo; Additional reporting by Ann Poe in Turin and Ida Moe in Basel; Editing by Max Loe and Una Zoe\n");
        Assert.Equal(($"{First}\n\n{Second}", "Jane Doe and John Roe"), (Body(article), article.Source?.Author));
    }

    [Theory]
    [InlineData("Jane Doe in New York", "Jane Doe")]
    [InlineData("Jane Doe and John Roe in Oslo", "Jane Doe and John Roe")]
    [InlineData("Jane Doe Technology editor", "Jane Doe")]
    [InlineData("Jane Doe speaks in Oslo", null)]
    [InlineData("Mill Wheels in the North", null)]
    public void Below_a_headline_a_name_may_stand_with_a_place_or_a_trade(string line, string? author) =>
        Assert.Equal(author, ReporterLines.OfHead(line));

    [Theory]
    [InlineData("感谢某某网友 林一舟、Wheel 的线索投递！", true)]
    [InlineData("點我下載APP　按我看活動辦法", true)]
    [InlineData("is a senior reporter covering mills and the people who mind them.", true)]
    [InlineData("点击播放 GIF 0.0M", true)]
    [InlineData("@janedoe", true)]
    [InlineData("+3", true)]
    [InlineData("感谢磨坊主让我们看了新的水轮。", false)]
    [InlineData("is a wheel.", false)]
    [InlineData("@janedoe wrote about the mill.", false)]
    public void Callouts_are_told_from_text(string line, bool expected) => Assert.Equal(expected, Callouts.Is(line));

    [Theory]
    [InlineData("廠區外觀。（路透）")]
    [InlineData("磨坊主展示新的水輪。（業者提供）")]
    [InlineData("車間裡等待檢驗的柔輪。图片拍摄：林一舟")]
    [InlineData("Chart: share of mills by kind. Source: county register")]
    [InlineData("The old diagram, before. Photo by the author.")]
    [InlineData("The mill in the valley. © Jane Doe/Quay")]
    [InlineData("The miller at home in the valley.Getty")]
    public void Captions_end_with_whose_the_picture_is(string line) => Assert.True(Captions.IsMarked(line));

    [Theory]
    [InlineData("磨坊停了三天（后来又转了）")]
    [InlineData("The mill stopped for three days. It turned again.")]
    public void Other_lines_do_not(string line) => Assert.False(Captions.IsMarked(line));

    [Fact]
    public void Behind_a_word_for_pictures_and_a_colon_stands_what_it_shows()
    {
        var article = One("seeds/a.txt", $"水轮换了新的\n\n{Han}\n\n水轮受力情况示意图：桨叶、轴承与水槽\n\n{Han2}\n\n{Han3}\n");
        Assert.Contains("*水轮受力情况示意图：桨叶、轴承与水槽*", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_picture_says_to_those_who_do_not_see_it_is_no_second_caption()
    {
        var article = One("seeds/a.txt",
            $"The new wheel at the weir\n\nItem 1 of 2 A wheel turns at the weir near Bath\n[1/2]A wheel turns at the weir near Bath, England, May 4, 2025. QUAY/Jane Doe Purchase Licensing Rights, opens new tab\n\n{First}\n\n{Second}\n");
        Assert.Equal($"*A wheel turns at the weir near Bath, England, May 4, 2025. QUAY/Jane Doe*\n\n{First}\n\n{Second}", Body(article));
    }

    [Fact]
    public void A_title_stands_without_the_way_to_it_that_its_head_adds()
    {
        var article = One("seeds/a.html",
            Weir(P(First) + P(Second),
                "<meta property=\"og:title\" content=\"The new wheel at the weir | Rivers | The Quay\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The new wheel at the weir | Rivers | The Quay\"}</script>"));
        Assert.Equal("The new wheel at the weir", article.Title);
    }

    [Fact]
    public void A_copy_of_a_broadsheet_begins_below_name_day_and_picture()
    {
        var article = One("seeds/a.txt", $"""
            Skip to main content
            Newsletters
            Sign in
            The Quay - Back to home
            News
            Opinion
            Sport
            Culture
            Rivers

            A new wheel turns at the weir, and nobody knows who paid for it

            Jane Doe in Bath
            Thu 14 May 2026 23.02 BST
            Share

            View image in fullscreen
            The wheel at the weir. Photograph: Ann Poe/The Quay

            {First}

            {Second}

            Quick Guide
            How do I sign up for business news alerts?
            Show

            {Third}

            {Fourth}

            Explore more on these topics
            Rivers
            © 2026 Quay Media Limited. All rights reserved.
            """);
        Assert.Equal(("A new wheel turns at the weir, and nobody knows who paid for it", "The Quay", "Jane Doe"),
            (article.Title, article.Source?.Name, article.Source?.Author));
        Assert.Equal($"*The wheel at the weir. Photograph: Ann Poe/The Quay*\n\n{First}\n\n{Second}\n\n{Third}\n\n{Fourth}", Body(article));
    }

    [Fact]
    public void What_a_house_says_of_itself_below_a_text_goes()
    {
        var article = One("seeds/a.txt",
            $"The new wheel at the weir\nBy Jane Doe\nThe Weir Wire\nMay 4, 2025\n\n{First}\n\n{Second}\n\n{Third}\n\n{Fourth}\n\nJane Doe\nDoe covers mills for The Weir Wire.\n\nThe Weir Wire is an independent news organization for readers of every kind.\nContact Us\nCopyright 2025 The Weir Wire. All Rights Reserved.\n");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}\n\n{Fourth}", Body(article));
    }

    [Fact]
    public void Paragraphs_of_agencies_may_be_divisions()
    {
        static string Div(int at, string text) => $"<div data-testid=\"paragraph-{at}\" class=\"article-body__paragraph__x\">{text}</div>";
        var article = One("seeds/a.html", $"""
            <html><head><title>The new wheel at the weir</title></head><body><main><article><div class="article__main"><div class="head"><header><h1>The new wheel at the weir</h1><div class="info"><span>By </span><a rel="author">Jane Doe</a><time datetime="2026-03-10T07:44:12Z"><span>March 10, 2026</span></time></div></header></div>
            <div class="article-body"><ul data-testid="Summary"><li>A wheel turns</li><li>Nobody knows who paid</li></ul>{Div(0, First)}{Div(1, Second)}<h2>ON SUNDAYS</h2>{Div(2, Third)}</div></div></article></main></body></html>
            """);
        Assert.Equal(($"{First}\n\n{Second}\n\n## ON SUNDAYS\n\n{Third}", "Jane Doe"), (Body(article), article.Source?.Author));
    }

    [Fact]
    public void A_box_of_one_article_ends_with_who_wrote_it()
    {
        var article = One("seeds/a.txt",
            $"The new wheel at the weir\n\n{First}\n\n{Second}\n\nMORE FROM THE WEIR\nThe mill that rents patience\nBy Ann Poe\n{Third}\n\n{Fourth}\n");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}\n\n{Fourth}", Body(article));
    }

    [Fact]
    public void Counted_points_stand_above_the_text_and_calls_are_drawn_again_and_again()
    {
        var article = One("seeds/a.txt",
            $"首页\n电报\n话题\n下载\n登录\n注册\n村里的水轮换了新的，没有人知道是谁付的钱\n2026-05-28 09:36\n江左财经 林一舟\n①水轮换了新的，付钱的人没有出现；\n②冬天水坝要结冰，轮子还没有试过。\n{Han}\n\n{Han2}\n\n订阅我们的周报\n订阅我们的周报\n订阅我们的周报\n\n{Han3}\n");
        Assert.Equal(($"{Han}\n\n{Han2}\n\n{Han3}", "林一舟"), (Body(article), article.Source?.Author));
    }

    [Fact]
    public void A_summary_in_points_stands_above_the_text()
    {
        var article = One("seeds/a.txt",
            $"首页\n资讯\n活动\n登录\n注册\n村里的水轮换了新的，没有人知道是谁付的钱\n2026-04-09 14:02\n林一舟\n关注\n文章摘要\n水轮换了新的，付钱的人没有出现，村里人也不打算再问下去了。\n• 轮子比旧的安静\n• 冬天要结冰\n\n{Han}\n\n{Han2}\n\n{Han3}\n");
        Assert.Equal($"{Han}\n\n{Han2}\n\n{Han3}", Body(article));
    }
}
