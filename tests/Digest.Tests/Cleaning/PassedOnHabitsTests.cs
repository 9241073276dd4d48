using System.Text;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// What members of boards and networks say of an article that they pass on, in its title, above it and below it, with samples of our own.
/// </summary>
public class PassedOnHabitsTests
{
    private const string English = $"{HarbourText.First}\n\n{HarbourText.Second}\n\n{HarbourText.Third}";

    [Theory]
    [InlineData("[WSJ] The boats are back at the river's mouth")]
    [InlineData("[MERCURY NEWS] The boats are back at the river's mouth")]
    public void Letters_name_a_medium_in_brackets_before_the_headline(string subject)
    {
        var article = One("seeds/a.eml",
            $"From: \"R. Quayle\" <r@quay.example>\nNewsgroups: alt.quay\nSubject: {subject}\nDate: Sun, 4 Aug 2024 14:21:07 -0700\n\n"
            + $"The boats are back at the river's mouth\nBy ELENA STRAND\nAugust 3, 2024\n\n{English}\n");
        Assert.Equal(("The boats are back at the river's mouth", "2024-08-03", English), (article.Title, Day(article), Body(article)));
    }

    [Fact]
    public void A_byline_stands_behind_a_sentence_on_posting()
    {
        var article = One("seeds/a.txt",
            "Skip to main content\nr/ferries\nLog In\nGo to ferries\nr/ferries\n•\n1y ago\nheron_w\n\n[WSJ] The boats are back\nNews\n\n"
            + $"Paywalled, so here's the text of it all for you. By Jane Doe and John Roe, Jan. 27, 2025 5:12 pm ET\n\n{English}\n\nEdit: so many answers!\n\n"
            + "Upvote\n4.8K\n\nDownvote\n\n932\nGo to comments\n\nShare\n");
        Assert.Equal(("The boats are back", "Jane Doe and John Roe", "2025-01-27", English),
            (article.Title, article.Source?.Author, Day(article), Body(article)));
    }

    [Fact]
    public void A_quoted_article_is_no_quotation_and_what_is_said_around_it_goes()
    {
        var quoted = string.Join("<br><br>", HarbourText.First, HarbourText.Second, HarbourText.Third);
        var article = One("seeds/a.html",
            "<html><head><title>The boats are back at the quay (Quay Courier)</title></head><body><ol><li class='postcontainer'>"
            + "<div class='posthead'><span class='postdate'><span class='date'>05-06-2025</span></span></div>"
            + "<div class='username_container'><a class='username'>heron_w</a></div><div class='postbody'><div class='content'>"
            + "<blockquote class='postcontent restore'>From today's Quay Courier (May 6), by Jane Doe:<br><br>"
            + $"<div class='bbcode_quote'>{quoted}</div>I can see them from my window.</blockquote></div></div></li></ol></body></html>");
        Assert.Equal((English, "Quay Courier", "Jane Doe"), (Body(article), article.Source?.Name, article.Source?.Author));
        Assert.Equal("The boats are back at the quay", article.Title);
    }

    [Fact]
    public void A_post_in_a_paragraph_goes_on_below_the_headings_within()
    {
        var article = One("seeds/a.html",
            "<html><head><title>两岸同日复航 渡口社区</title></head><body><table><tr><td>"
            + $"<h3 id='postsubject0'>两岸同日复航</h3><p id='postcontent0' class='postcontent ubbcode'>{HarbourText.Lamp}"
            + $"<h4>守塔人</h4>{HarbourText.Wall}<ul><li>旧灯</li><li>新灯</li></ul>{HarbourText.Book}</p>"
            + "<div class='sign'>潮水不等人</div></td></tr></table></body></html>");
        Assert.Equal($"{HarbourText.Lamp}\n\n## 守塔人\n\n{HarbourText.Wall}\n\n- 旧灯\n- 新灯\n\n{HarbourText.Book}", Body(article));
    }

    [Theory]
    [InlineData("读到一篇好稿，贴给组友。原文在《渡口周刊》公众号，3月5号发的，撰文 林一舟。", "")]
    [InlineData("", "——以上是《渡口周刊》3月5日的报道，记者林一舟，搬给没看到的吧友")]
    public void A_remark_says_whose_an_article_is_who_wrote_it_and_when(string above, string below)
    {
        string[] texts = [above, HarbourText.Lamp, HarbourText.Wall, HarbourText.Book, below];
        var article = One("seeds/a.html",
            "<html><head><title>【转】新灯塔亮了</title></head><body><h1>【转】新灯塔亮了</h1><div class='topic-doc'>"
            + "<h3><span class='from'>来自: <a>桅灯</a></span> <span class='create-time'>2026-03-07 20:15:08</span></h3>"
            + $"<div class='topic-richtext'>{string.Concat(texts.Where(static t => t.Length > 0).Select(P))}</div></div></body></html>");
        Assert.Equal(("新灯塔亮了", "渡口周刊", "林一舟", "2026-03-05"),
            (article.Title, article.Source?.Name, article.Source?.Author, Day(article)));
        Assert.Equal($"{HarbourText.Lamp}\n\n{HarbourText.Wall}\n\n{HarbourText.Book}", Body(article));
    }

    [Fact]
    public void A_board_says_above_the_text_who_sent_it_and_puts_its_address_behind_paragraphs()
    {
        var article = One("seeds/a.txt",
            "[返回首页]·[所有跟帖]·[ 回复本贴 ] ·[版主管理]\n新灯塔亮了，旧灯塔也还在\n"
            + "送交者: 北岸灯塔[☆☆声望品衔8☆☆] 于 2026-03-07 21:40 已读 812 次 1 赞  大字阅读\n+关注\n\n"
            + $"{HarbourText.Lamp} quay.example\n\n{HarbourText.Wall}quay.example\n\n{HarbourText.Book}\n渡口快讯 2026年3月6日 记者 林一舟(发自江左)\n\n"
            + "贴主:北岸灯塔于2026_03_07 21:52:10编辑\n[举报反馈]·[返回首页]\n好 - 江边客 (18 bytes) 03/07/26 22:01\n");
        Assert.Equal(("新灯塔亮了，旧灯塔也还在", "渡口快讯", "林一舟"), (article.Title, article.Source?.Name, article.Source?.Author));
        Assert.Equal($"{HarbourText.Lamp}\n\n{HarbourText.Wall}\n\n{HarbourText.Book}", Body(article));
    }

    [Fact]
    public void The_first_post_stands_above_its_floor()
    {
        var article = One("seeds/a.txt",
            "网页\n资讯\n进入贴吧全吧搜索\n渡轮吧\n关注:312,554贴子:1,408,220\n看贴\n新灯塔昨夜亮了只看楼主收藏回复\n桅灯\n吧主\n12\n楼主\n"
            + $"{HarbourText.Lamp}\n{HarbourText.Wall}\n{HarbourText.Book}\n送TA礼物\n"
            + "IP属地:四川 来自Android客户端 1楼 2026-03-07 12:33 回复\n收起回复\n江边客\n初级粉丝\n1\n我在对岸也看见了!!\nIP属地:广东 2楼 2026-03-07 12:41 回复\n");
        Assert.Equal($"{HarbourText.Lamp}\n\n{HarbourText.Wall}\n\n{HarbourText.Book}", Body(article));
        Assert.Equal(("新灯塔昨夜亮了", "2026-03-07", "桅灯", "渡轮吧"),
            (article.Title, Day(article), article.Source?.Author, article.Source?.Name));
    }

    [Fact]
    public void A_circle_stands_beside_the_day_and_below_the_text()
    {
        var article = One("seeds/a.txt",
            $"即刻\n桅灯\n2026-03-07 · 渡口观察\n已编辑\n{HarbourText.Lamp}\n{HarbourText.Wall}\n图片\n渡口观察\n已有 1204 人加入\n86 赞\n分享\n"
            + "打开即刻App,看更多评论\n");
        Assert.Equal($"{HarbourText.Lamp}\n\n{HarbourText.Wall}", Body(article));
        Assert.Equal(("即刻", "桅灯", "2026-03-07"), (article.Source?.Name, article.Source?.Author, Day(article)));
    }

    [Fact]
    public void A_note_of_a_letter_has_no_headline()
    {
        var article = One("seeds/a.txt",
            $"Home\nChat\nSign in\nNote\nJane Doe\nBoats & Tides\nFeb 23, 2026\n\n{English}\n412\n58\n71\nJohn Roe\nFeb 23\nSo it is.\n"
            + "Privacy\n∙ Terms\n∙ Collection notice\n");
        Assert.Equal((English, "Boats & Tides", "Jane Doe", "2026-02-23"),
            (Body(article), article.Source?.Name, article.Source?.Author, Day(article)));
        Assert.Contains(article.Review, static q => q.What == "title");
    }

    [Fact]
    public void Notes_below_a_copied_text_are_those_of_its_numbers()
    {
        var article = One("seeds/a.txt",
            $"The boats are back\n\n{HarbourText.First}[1] {HarbourText.Second}\n\n{HarbourText.Third}[2]\n\n"
            + "^\nThe company gives the number as an estimate.\n^\nSee the tables of last winter.\n");
        Assert.Equal($"{HarbourText.First}[^1] {HarbourText.Second}\n\n{HarbourText.Third}[^2]\n\n"
            + "[^1]: The company gives the number as an estimate.\n\n[^2]: See the tables of last winter.", Body(article));
    }

    [Fact]
    public void Who_submitted_a_text_and_when_stands_below_its_tags()
    {
        var article = One("seeds/a.txt",
            $"Lobsters\n\nActive\nRecent\nComments\nSearch\nLogin\n46\nNotes on the boats at the river's mouth\nboats tides\n"
            + $"authored by heron_w 2 days ago | 14 comments\n\n{English}\n", captured: new DateTimeOffset(2026, 3, 7, 10, 0, 0, TimeSpan.Zero));
        Assert.Equal(("Lobsters", "heron_w", "2026-03-05"), (article.Source?.Name, article.Source?.Author, Day(article)));
    }

    [Fact]
    public void A_handle_is_no_title_and_a_host_behind_a_headline_is_none_of_it()
    {
        var thread = One("seeds/a.html", Page("@heron_w", P(HarbourText.First) + P(HarbourText.Second) + P(HarbourText.Third)));
        Assert.StartsWith("The ferry company", thread.Title, StringComparison.Ordinal);
        Assert.Equal(English, Body(thread));
        var linked = One("seeds/b.html",
            "<html><head><title>The boats are back at the river's mouth</title></head><body><article>"
            + "<h2>The boats are back at the river's mouth <a>(quay.example)</a></h2>"
            + $"{P(HarbourText.First)}{P(HarbourText.Second)}{P(HarbourText.Third)}</article></body></html>");
        Assert.Equal(English, Body(linked));
    }

    [Fact]
    public void A_dateline_in_brackets_is_no_caption()
    {
        const string Dateline = "（本报驻江左记者 林一舟 3月5日电）";
        var article = One("seeds/a.txt", $"新灯塔亮了\n\n    {Dateline}当地时间3月4日，{HarbourText.Lamp}\n\n    {HarbourText.Wall}\n");
        Assert.StartsWith(Dateline + "当地时间", Body(article), StringComparison.Ordinal);
        Assert.Equal("林一舟", article.Source?.Author);
    }

    [Fact]
    public void Hong_Kongs_signs_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var big5 = Encoding.GetEncoding(950);
        byte[] text = [.. big5.GetBytes("<html><head><meta charset=big5><title>新燈塔亮了</title></head><body><p>渡口的燈塔昨夜亮了，守塔人對"),
            0xFE, 0xD3, .. big5.GetBytes("河面看了一夜，他說比舊的安靜，也比舊的省電，看的人從早排到晚。</p></body></html>")];
        Assert.Contains("守塔人對着河面", Body(Assert.Single(All("seeds/a.html", text))), StringComparison.Ordinal);
    }
}
