using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Letters to subscribers, as pages laid out with tables, and what they put around their text; with samples of our own.</summary>
public class LetterFormsTests
{
    private const string First = "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come.";

    private const string Second =
        "The first was finished in two years. The second took three, because the water had to be brought from the other side.";

    private const string Third =
        "Nobody answered, and the question stands as it stood in spring, when it was asked by the same people in the same room.";

    private const string Fourth =
        "By evening the ladders were all still there, which is more than can be said of the man with the key to the lamp room.";

    private const string Roof = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场，谁来付这笔钱，谁来把水引过来。";

    private const string Water = "第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，没有人愿意先付钱，只好等到山洪把旧渠道冲开才动工。";

    private const string Answer = "没有人回答，问题还和春天时一样，那时是同一批人在同一间屋里问的，屋里的灯也还是那一盏，只是灯罩换成了纸的那一种。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static string Table(string cell) =>
        $"<table width=\"100%\"><tbody><tr><td style=\"padding:8px\">{cell}</td></tr></tbody></table>";

    private static string Letter(string title, params string[] cells) =>
        $"<html><head><meta charset=\"utf-8\"><title>{title}</title></head><body><center><table width=\"620\"><tbody><tr><td>{string.Concat(cells.Select(Table))}</td></tr></tbody></table></center></body></html>";

    private static string Box(string text) => $"<div style=\"font-size:16px\"><span>{text}</span></div>";

    [Fact]
    public void A_letter_with_each_paragraph_in_a_table_of_its_own_is_read_whole()
    {
        var article = One("seeds/a.html", Letter(
            "【望潮来信】第12期：第三座厂房封顶之后", "如果邮件不能正常显示，请<a href=\"https://a.example/12\">点击这里</a>",
            "<img src=\"https://a.example/i/head.png\" alt=\"望潮来信\">", "2026年3月4日 星期三",
            "<h1>第三座厂房封顶之后</h1>", "<span>撰文 / 沈漱石　全文约900字，阅读需要4分钟</span>", Box(Roof), "<blockquote>屋顶是最容易的部分。</blockquote>", Box(Water),
            Box("<b>谁来回答</b>"), Box(Answer),
            "<b>本周还读了</b><br>· <a href=\"https://a.example/c/1\">水渠的一百年</a><br>· <a href=\"https://a.example/c/2\">山里的灯</a>",
            "你收到这封邮件，是因为你订阅了「望潮来信」。<br><a href=\"https://a.example/u\">退订</a>"));
        Assert.Equal(Text(Roof, "> 屋顶是最容易的部分。", Water, "## 谁来回答", Answer), Body(article));
        Assert.Equal(("第三座厂房封顶之后", "望潮来信", "沈漱石", "2026-03-04"),
            (article.Title, article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Fact]
    public void A_letter_that_its_page_calls_by_a_number_has_the_headline_of_its_text()
    {
        var article = One("seeds/a.html",
            Letter("The Valley Letter #41", "<img src=\"https://a.example/head-logo.png\" alt=\"The Valley Letter logo\">",
                "<div style=\"font-size:28px\">A roof and no machines</div>", Box("by Orla Finch"), Box(First), Box(Second), Box(Third)));
        Assert.Equal(("A roof and no machines", "The Valley Letter", "Orla Finch"),
            (article.Title, article.Source!.Name, article.Source.Author));
        Assert.Equal(Text(First, Second, Third), Body(article));
    }

    private static string Section(params string[] cells) =>
        $"<div style=\"max-width:600px\"><table><tbody><tr><td><div class=\"column\"><table><tbody>{string.Concat(cells.Select(static c => $"<tr><td>{c}</td></tr>"))}</tbody></table></div></td></tr></tbody></table></div>";

    [Fact]
    public void Sections_of_a_letter_may_be_tables_in_boxes_of_their_own()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>Tideline: A roof and no machines</title></head><body><div>{Section("<a href=\"https://tideline.example/?utm_source=mail\"><img alt=\"Tideline\" src=\"https://a.example/head.png\"></a>")}{Section("<div style=\"font-size:30px\">A roof and no machines</div>", "<div>By Orla Finch · March 16, 2026</div>", $"<div>{First}</div>", $"<div>{Second}</div>")}{Section("<div>PRESENTED BY QUILLBOX</div>", "<div>Quillbox keeps your letters in one place.</div>", "<a href=\"https://a.example/q\">Try Quillbox</a>")}{Section("<div style=\"font-size:20px;font-weight:700\">What it cost in the end</div>", $"<div>{Third}</div>", $"<div>{Fourth}</div>")}</div></body></html>");
        Assert.Equal(("A roof and no machines", "Tideline", "Orla Finch", "2026-03-16"),
            (article.Title, article.Source!.Name, article.Source.Author, Day(article)));
        Assert.Equal(Text(First, Second, "## What it cost in the end", Third, Fourth), Body(article));
    }

    [Fact]
    public void A_letter_without_headings_is_named_before_its_headline()
    {
        var article = One("seeds/a.html",
            $"<html><head><meta charset=\"utf-8\"><title>望潮来信 | 屋顶下面没有机器</title></head><body><table><tr><td><table><tr><td>望潮来信 · 第 33 封 · 2026.05.08</td></tr><tr><td style=\"font-size:24px\"><strong>屋顶下面没有机器</strong></td></tr><tr><td>沈漱石 | 约 900 字</td></tr><tr><td>{Roof}</td></tr><tr><td>{Water}</td></tr><tr><td>赞助商 | 山雀云<br>新用户首月五折，<a href=\"https://a.example/c\">点此领取</a></td></tr><tr><td>{Answer}</td></tr></table></td></tr></table></body></html>");
        Assert.Equal(("屋顶下面没有机器", "望潮来信", "沈漱石", "2026-05-08"), (article.Title, article.Source!.Name, article.Source.Author, Day(article)));
        Assert.Equal(Text(Roof, Water, Answer), Body(article));
    }

    [Fact]
    public void What_a_part_of_a_business_earns_is_no_label() =>
        Assert.Equal(Text(Roof, Water, "广告：一年卖出三百亿，比前一年多了两成，多出来的一半来自短视频。", Answer),
            Body(One("seeds/a.html", Page("屋顶", $"<p>{Roof}</p><p>{Water}</p><p>广告：一年卖出三百亿，比前一年多了两成，多出来的一半来自短视频。</p><p>{Answer}</p>"))));

    [Fact]
    public void A_row_of_a_page_beside_its_text_is_not_taken_for_more_of_it() =>
        Assert.Equal(Text(First, Second, Third),
            Body(One("seeds/a.html",
                $"<html><body><table><tr><td><b>Reports</b><br><a href=\"1.html\">Day one</a></td><td><h2>A roof and no machines</h2><p>{First}</p><p>{Second}</p><p>{Third}</p></td></tr><tr><td colspan=\"2\">The Valley Congress, hall four on the east side of the fair ground, is best seen at a width of 1024 points</td></tr></table></body></html>")));

    [Theory]
    [InlineData("<b>THIS WEEK'S SPONSOR</b><br>Quillbox keeps your letters in one place. <a href=\"https://a.example/q\">Start now</a>")]
    [InlineData(
        "<small>This week’s sponsor: <a href=\"https://a.example/q\">Quillbox</a>, the box that forgets nothing. Use code ROOF for a tenth off.</small>")]
    [InlineData("<span>This issue is brought to you by Quillbox.</span><br>With Quillbox your letters stay where you put them.")]
    [InlineData(
        "<b>What did you think of today's issue?</b><br><a href=\"https://a.example/3\">🙌 Loved it</a> <a href=\"https://a.example/1\">👎 Not for me</a>")]
    public void What_a_letter_puts_among_its_paragraphs_goes(string box) =>
        Assert.Equal(Text(First, Second, Third),
            Body(One("seeds/a.html", Page("A roof", $"<p>{First}</p><p>{Second}</p><p>{box}</p><p>{Third}</p>"))));

    [Theory]
    [InlineData("<span>本期赞助</span><br>山雀云：新用户首月五折，填邀请码再送十小时。<a href=\"https://a.example/c\">了解详情</a>")]
    [InlineData("<span>本期由 山雀云 赞助播出</span><br>山雀云新用户首单五折，<a href=\"https://a.example/c\">立即领取</a>")]
    [InlineData("这期内容对你有帮助吗？<br><a href=\"https://a.example/y\">有</a> <a href=\"https://a.example/n\">没有</a>")]
    public void So_does_what_a_Chinese_one_puts_there(string box) =>
        Assert.Equal(Text(Roof, Water, Answer),
            Body(One("seeds/a.html", Page("屋顶", $"<p>{Roof}</p><p>{Water}</p><p>{box}</p><p>{Answer}</p>"))));

    [Theory]
    [InlineData("Who sponsored the roof is written above the door: a mill, a bank and a man who never came.")]
    [InlineData("How was the winter in the valley? Longer than the one before it, say those who stayed.")]
    [InlineData("The house was brought to you by road, piece by piece, said the man who drove the lorry.")]
    public void Sentences_about_sponsors_and_questions_stay(string sentence) =>
        Assert.Equal(Text(First, Second, sentence, Third),
            Body(One("seeds/a.html", Page("A roof", $"<p>{First}</p><p>{Second}</p><p>{sentence}</p><p>{Third}</p>"))));

    [Theory]
    [InlineData("Elsewhere")]
    [InlineData("What I'm reading")]
    public void A_list_of_what_else_there_is_to_read_goes(string heading) =>
        Assert.Equal(Text(First, Second, Third),
            Body(One("seeds/a.html",
                Page("A roof",
                    $"<p>{First}</p><p>{Second}</p><p>{Third}</p><h3>{heading}</h3><ul><li><a href=\"https://a.example/1\">A history of gutters</a> (The Drain)</li><li><a href=\"https://a.example/2\">Why ladders lie</a></li></ul>"))));

    [Fact]
    public void A_part_of_the_text_under_such_a_heading_stays() =>
        Assert.Equal(Text(First, Second, "## Elsewhere", Third),
            Body(One("seeds/a.html", Page("A roof", $"<p>{First}</p><p>{Second}</p><h2>Elsewhere</h2><p>{Third}</p>"))));

    [Theory]
    [InlineData("（约1100字，图2张，配图在群里）")]
    [InlineData("（全文共1,230字）")]
    [InlineData("本文约3200字，阅读需要8分钟")]
    public void How_long_a_text_is_goes(string note)
    {
        var article = One("seeds/a.md", $"# 【三稿】屋顶下面没有机器\n\n文|沈漱石\n\n{note}\n\n{Roof}\n\n{Water}\n\n{Answer}\n");
        Assert.Equal(("屋顶下面没有机器", "沈漱石", Text(Roof, Water, Answer)), (article.Title, article.Source!.Author, Body(article)));
    }

    [Theory]
    [InlineData("# [DRAFT 2] A roof and no machines")]
    [InlineData("# A roof and no machines (final draft)")]
    public void Which_draft_it_is_goes_from_a_title(string heading) =>
        Assert.Equal("A roof and no machines",
            One("seeds/a.md", $"{heading}\n\nBy Orla Finch\n\n1,100 words, two pictures\n\n{First}\n\n{Second}\n").Title);
}
