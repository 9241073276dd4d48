using System.Text;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>How editors' programs, players and portals of particular kinds write their pages.</summary>
public sealed class SiteHabitsTests
{
    private const string First = "渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电，来看的人从早上排到了傍晚。";

    private const string Second = "旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕，他说那道痕迹也是展品。";

    private const string Third = "港务局把账本公开了一半，另一半在附件里，愿意看的人要先登记，再等三天，查账的人说看得懂的都在前一半。";

    private const string English =
        "The ferry company has let a model plan its night runs since Monday, and the crews say that it is good at tides and bad at fog.";

    private static string Saved(string body, string head = "") =>
        $"<html><head><title>灯塔换灯以后</title>{head}</head><body>{body}</body></html>";

    [Fact]
    public void Headings_above_the_first_quotation_stay_where_paragraphs_are_sections()
    {
        const string Heading = "<section data-role=\"title\"><section style=\"display: inline-block\"><p><strong><span>比旧的安静</span></strong></p></section></section>";
        var article = One("seeds/a.html",
            Saved($"<h1>灯塔换灯以后</h1><div id=\"js_content\"><section>{First}</section><section><br/></section>{Heading}<section>{Second}</section><section>{Third}</section><blockquote><section>“灯亮了，人就来了。”一位在渡口卖鱼的人对记者说，他今天比平时早收摊两个小时。</section></blockquote></div>"));
        Assert.StartsWith($"{First}\n\n## 比旧的安静\n\n{Second}\n\n{Third}\n\n> “灯亮了", Body(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>Audio playback is not supported on your browser. Please upgrade.</div>", "")]
    [InlineData("", "<div class=\"Reward\"><div>真诚赞赏，手留余香</div><div>还没有人赞赏，快来当第一个赞赏的人吧！</div></div>")]
    [InlineData("",
        "<div class=\"AuthorCard_root__k3\"><div>Written by Ann Poe</div><p>Ann keeps the logbook at Harbour Notes. She likes fog, all kinds.</p></div>")]
    [InlineData("",
        "<div class=\"Hiring_root__w0\"><h3>We’re hiring</h3><p>If moving freight at night sounds like fun, we have a berth for you in Utrecht.</p></div>")]
    [InlineData("", "<p>Published in the print edition of the July 27, 2026, issue, with the headline “Fog.”</p>")]
    [InlineData("", "<p>★【理財提醒】投資一定有風險，申購前請詳閱公開說明書。</p>")]
    public void What_players_and_sites_put_beside_the_text_goes(string above, string below)
    {
        var body = $"{English}\n\n{English.Replace("Monday", "Friday", StringComparison.Ordinal)} Nobody asked the tide.\n\nA spare plan hangs on paper in every wheelhouse, drawn by a man who has crossed the sound eleven thousand times.";
        var paragraphs = string.Concat(body.Split("\n\n").Select(static p => $"<p>{p}</p>"));
        Assert.Equal(body,
            Body(One("seeds/a.html", Saved($"<h1>The night ferry</h1>{above}<div class=\"post-body\">{paragraphs}{below}</div>"))));
    }

    [Fact]
    public void Bullets_between_tabs_are_a_list()
    {
        var body = Body(One("seeds/a.txt",
            $"灯塔换灯以后\n\n{First}\n\n换灯以后有三件事变了：\n\n\t•\t电费：比去年少三成。\n\t•\t声音：守塔人终于能睡着。\n\t•\t游人：多得要排队。\n\n{Second}\n"));
        Assert.Contains("- 电费：比去年少三成。\n- 声音：守塔人终于能睡着。\n- 游人：多得要排队。", body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_before_a_row_of_facts_hides_none_of_them()
    {
        var article = One("seeds/a.html",
            Saved($"<h1>灯塔换灯以后</h1><div class=\"info\">http://www.dukou.example  2025年12月09日08:27  来源：<a href=\"http://b.example\">江左商报</a>  作者：林一舟</div><div class=\"content\"><p>{First}</p><p>{Second}</p><p>{Third}</p></div>"));
        Assert.Equal(("江左商报", "林一舟", "2025-12-09"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Fact]
    public void A_note_in_English_says_the_paper_the_day_and_the_writer()
    {
        var article = One("seeds/a.txt",
            $"The night ferry\n\n[From the Harbour Dispatch, 6 April 2026. Words: Ann Poe]\n\n{English}\n\nA spare plan hangs on paper in every wheelhouse, drawn by a man who has crossed the sound eleven thousand times.\n");
        Assert.Equal(("Harbour Dispatch", "Ann Poe", "2026-04-06"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Fact]
    public void What_happened_from_a_day_on_is_no_such_note()
    {
        const string Told = "From the hearing on 6 April 2026 on, nobody on the council would say the word again.";
        Assert.StartsWith(Told, Body(One("seeds/a.txt", $"The night ferry\n\n{Told}\n\n{English}\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void Universal_time_of_a_Chinese_page_is_a_day_by_the_Chinese_clock()
    {
        var article = One("seeds/a.html",
            Saved($"<h1>灯塔换灯以后</h1><div class=\"content\"><p>{First}</p><p>{Second}</p><p>{Third}</p></div>",
                "<meta property=\"article:published_time\" content=\"2026-04-01T16:40:12.000Z\">"));
        Assert.Equal("2026-04-02", Day(article));
    }

    [Fact]
    public void The_second_wide_stroke_of_Big5_is_one()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var big5 = Encoding.GetEncoding("big5");
        var text = $"<html><head><meta charset=\"big5\"><title>燈塔</title></head><body><h1>燈塔換燈以後的事</h1><div class=\"content\"><p>守塔人說它比舊的安靜，也比舊的省電，來看的人從早上排到了傍晚。（圖\u2215業者提供）</p></div></body></html>";
        Assert.Contains("（圖／業者提供）", Assert.Single(All("seeds/a.html", big5.GetBytes(text))).Body, StringComparison.Ordinal);
    }
}
