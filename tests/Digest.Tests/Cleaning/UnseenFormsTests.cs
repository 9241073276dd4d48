using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Forms that captures written without a look at the program showed, with samples of our own.</summary>
public class UnseenFormsTests
{
    private const string First = "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come.";

    private const string Second =
        "The first was finished in two years. The second took three, because the water had to be brought from the other side.";

    private const string Third =
        "Nobody answered, and the question stands as it stood in spring, when it was asked by the same people in the same room.";

    private const string Roof = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场。";

    private const string Water = "第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，没有人愿意先付钱。";

    private const string Answer = "没有人回答，问题还和春天时一样，那时是同一批人在同一间屋里问的。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static string Page(string body, string head = "<title>A roof</title>") =>
        $"<html><head>{head}</head><body>{body}</body></html>";

    [Theory]
    [InlineData("[首页](/) | [归档](/archive) | [关于](/about)")]
    [InlineData("[12 Likes](https://a.example/x) ∙ [1 Restack](https://a.example/r)")]
    [InlineData("[Share](javascript:void(0))")]
    [InlineData("[上一篇](/a) [下一篇](/b)")]
    public void A_row_of_links_to_other_places_is_left(string row) =>
        Assert.Equal(Text(First, Second), Body(One("seeds/a.md", Text(First, row, Second))));

    [Theory]
    [InlineData("See [the paper](https://a.example/p) | [its code](https://a.example/c).")]
    [InlineData("[The paper](https://a.example/p) | [Its code](https://a.example/c)")]
    [InlineData("![](https://a.example/roof.png)")]
    public void A_writers_own_links_and_pictures_stay(string row) =>
        Assert.Equal(Text(First, row, Second), Body(One("seeds/a.md", Text(First, row, Second))));

    [Theory]
    [InlineData("You have 2 free articles left this month.", true)]
    [InlineData("Already a subscriber? Log in", true)]
    [InlineData("Keep reading with a Valley Paper subscription. Cancel anytime.", true)]
    [InlineData("试读结束，开通会员后阅读全文", true)]
    [InlineData("Readers can cancel a subscription whenever they like.", false)]
    [InlineData("读者可以随时取消订阅，也可以不取消。", false)]
    public void A_notice_of_a_paywall_is_left_and_noted(string line, bool isNotice)
    {
        var article = One("seeds/a.txt", Text(First, Second, line, Third));
        Assert.Equal(!isNotice, article.Body.Contains(line, StringComparison.Ordinal));
        Assert.Equal(isNotice, article.Review.Any(static q => q.What == "gate"));
    }

    [Fact]
    public void A_mark_that_stands_in_a_capture_twice_is_left()
    {
        const string Mark = "本文转自芦苇荡 www.reeds.example 转载请注明出处";
        Assert.Equal(Text(Roof, Water, Answer), Body(One("seeds/a.txt", string.Join('\n', Roof, Mark, Water, Mark, Answer))));
    }

    [Fact]
    public void Headings_drawn_with_lines_and_pictures_above_their_captions_are_read()
    {
        var article = One("seeds/a.md",
            $"{First}\n<!--more-->\n{Second}\n![](https://a.example/r.png)\n*The roof in June*\n\nWhat it cost\n------------\n\n{Third}\n");
        Assert.Equal(Text(First, Second, "![](https://a.example/r.png)", "*The roof in June*", "## What it cost", Third), Body(article));
    }

    [Fact]
    public void Markdown_of_a_site_program_is_read()
    {
        var article = One("seeds/a.md",
            $"+++\ntitle = \"A roof\"\ndate = 2024-07-01T21:30:00+08:00\nauthor = \"Moss\"\n[params]\n  math = true\n+++\n\n{{{{< toc >}}}}\n\n{First}\n\n{{{{< figure src=\"/r.png\" caption=\"The roof in June\" >}}}}\n\n## Cost {{#cost}}\n\n{Second}\n\n<div class=\"related\">\n<a href=\"/a\">Related</a>\n</div>\n\n{Third}\n");
        Assert.Equal(("A roof", "Moss", "2024-07-01"), (article.Title, article.Source!.Author, Day(article)));
        Assert.Equal(Text(First, "![](/r.png)", "*The roof in June*", "## Cost", Second, Third), Body(article));
    }

    [Fact]
    public void An_authors_note_between_asterisks_does_not_make_a_text_Markdown() =>
        Assert.Equal(Text(Roof, Water, Answer), Body(One("seeds/a.txt", $"{Roof}\n{Water}\n{Answer}\n\n*本文经授权转载，不代表本站立场*\n")));

    [Fact]
    public void A_feed_escaped_twice_is_read()
    {
        var content = System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlEncode($"<p>{First}</p><h2>Cost</h2><p>{Second}</p>"));
        var article = One("seeds/a.xml",
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Valley</title><entry><title>A roof</title><published>2025-03-14T00:00:00Z</published><content type=\"html\">{content}</content></entry></feed>");
        Assert.Equal(Text(First, "## Cost", Second), Body(article));
    }

    [Theory]
    [InlineData("二〇二五年一月二十日", "2025-01-20")]
    [InlineData("民國114年5月20日", "2025-05-20")]
    [InlineData("中華民國一一四年四月十七日", "2025-04-17")]
    [InlineData("October 1, 20259:12 AM UTC", "2025-10-01")]
    public void Dates_in_numerals_of_all_kinds_are_read(string written, string day) =>
        Assert.Equal(day, Day(One("seeds/a.txt", $"A roof over the valley, and no machines\n{written}\n\n{Text(First, Second)}")));

    [Fact]
    public void The_models_that_a_text_names_tell_the_year_of_its_day()
    {
        var context = new CleaningContext(new SiteSettings())
        {
            Tagger = static (_, _, _) => new FoundTerms([], [], []) { Since = new DateOnly(2024, 6, 1) }
        };
        CleanArticle Clean(string text) =>
            Assert.Single(ArticleCleaner.Clean(new RawCapture("seeds/a.txt", Encoding.UTF8.GetBytes(text)), context, new DiagnosticBag()));
        Assert.Equal("2024-07-26", Day(Clean($"北京时间7月26日，周四，{Roof}\n\n2018年，{Water}")));
        Assert.Equal("2025-02-06", Day(Clean($"2月6日，{Roof}\n\n{Water}")));
    }

    [Theory]
    [InlineData("Theodora Quill, September 4, 2024", "Theodora Quill", "")]
    [InlineData("The Valley Times, September 4, 2024", null, "The Valley Times")]
    [InlineData("林一舟 2024-09-04", "林一舟", "")]
    [InlineData("山谷晚报 2024-09-04", null, "山谷晚报")]
    public void A_name_before_a_day_is_a_writers_or_a_mediums(string stamp, string? author, string source)
    {
        var article = One("seeds/a.txt", $"A roof over the valley, and no machines\n{stamp}\n\n{Text(First, Second)}");
        Assert.Equal((author, source), (article.Source?.Author, article.Source?.Name ?? ""));
    }

    [Fact]
    public void A_site_is_named_by_its_feed_its_home_or_the_rest_of_the_title()
    {
        var body = $"<h1>A roof over the valley</h1><p>{First}</p><p>{Second}</p>";
        Assert.Equal("Slow Water",
            One("seeds/a.html",
                Page(body,
                    "<title>A roof over the valley</title><link rel=alternate type=application/atom+xml title=\"Slow Water\" href=/f>"))
                .Source!.Name);
        Assert.Equal("Slow Water",
            One("seeds/a.html", Page("<header><a rel=home href=/>Slow Water</a></header>" + body, "<title>A roof over the valley</title>"))
                .Source!.Name);
        Assert.Equal("芦苇荡社区",
            One("seeds/a.html", Page($"<h1>第三座厂房封顶了</h1><p>{Roof}</p><p>{Water}</p>", "<title>[业界] 第三座厂房封顶了 芦苇荡社区 P1</title>"))
                .Source!.Name);
    }

    [Fact]
    public void Menus_beside_the_text_of_a_page_of_hashed_names_are_left()
    {
        var page = $"<main><div class=a_x1><ul><li>首页<li>财经</ul></div><div class=b_x2><div class=c_x3><h1>第三座厂房封顶</h1><div><div><span>2025-09-05 17:31</span></div><div><span>来源：<!-- -->山谷晚报</span></div></div><div class=d_x4><p>{Roof}</p><p>{Water}</p><p>{Answer}</p></div></div><div class=e_x5><h3>热新闻</h3><ul><li>第四座厂房动工</ul></div></div></main>";
        var article = One("seeds/a.html", Page(page, "<title>第三座厂房封顶_财经_山谷网</title>"));
        Assert.Equal(("山谷晚报", "2025-09-05", Text(Roof, Water, Answer)), (article.Source!.Name, Day(article), Body(article)));
    }

    [Fact]
    public void Chinese_text_broken_after_so_many_characters_is_joined()
    {
        static string Broken(string text) => string.Join('\n', ("\u3000\u3000" + text).Chunk(20).Select(static c => new string(c)));
        Assert.Equal(Text(Roof, Water, Answer),
            Body(One("seeds/a.txt", $"第三座厂房封顶\n\n{Broken(Roof)}\n{Broken(Water)}\n{Broken(Answer)}\n")));
    }

    [Fact]
    public void Paragraphs_of_one_width_are_not_joined()
    {
        string[] lines = [.. Enumerable.Range(1, 5).Select(static i => $"第{i}座厂房封了顶，里面却还没有设备，出资的人本周又被问到了。")];
        Assert.Equal(Text(lines), Body(One("seeds/a.txt", string.Join('\n', lines))));
    }

    [Theory]
    [InlineData("分享到朋友圈的截图显示，第三座厂房里只有一把椅子。")]
    [InlineData("“扫一扫就能付款，再扫一扫就能点餐，”店主说。")]
    public void A_sentence_about_sharing_stays(string sentence) =>
        Assert.Equal(Text(Roof, Water, sentence, Answer), Body(One("seeds/a.txt", Text(Roof, Water, sentence, Answer))));

    [Fact]
    public void A_heading_that_says_Comments_above_paragraphs_is_a_heading() =>
        Assert.Equal(Text([First, Second, "## Comments", .. Threads]),
            Body(One("seeds/a.txt", Text([First, Second, "Comments", .. Threads]))));

    private static readonly string[] Threads =
    [
        "That is what the builder calls the wall behind the third building, on which everybody may write.",
        "In the first week it held a poem, two complaints about the noise and a drawing of a heron.",
        "Then somebody asked when the machines would come, and below that question the wall filled up.",
        "The county has it photographed every Friday, and the pictures hang in the town hall.",
    ];

    [Theory]
    [InlineData("Thanks for reading Valley Notes! Subscribe for free to receive new posts and support my work.")]
    [InlineData("Got a tip? Reach us at tips@valley.example.")]
    [InlineData("(广告)买保险，就上山谷保")]
    [InlineData("打开APP看更多精彩")]
    public void What_is_asked_of_readers_inside_a_text_is_left(string line) =>
        Assert.Equal(Text(First, Second, Third), Body(One("seeds/a.txt", Text(First, Second, line, Third))));

    [Fact]
    public void What_a_writer_adds_to_a_post_and_marks_that_a_script_reads_are_of_the_post()
    {
        var added = One("seeds/a.html",
            Page($"<div id=Main><div class=header><h1>厂房封顶</h1><small><a href=/member/moss>moss</a></small></div><div class=topic_content><div class=markdown_body><p>{Roof}</p></div></div><div class=subtle><span>第 1 条附言</span><div class=topic_content><p>{Water}</p></div></div></div>",
                "<title>厂房封顶 - 山谷</title>"));
        Assert.Equal(Text(Roof, Water), Body(added));
        var marked = One("seeds/a.html",
            Page($"<h3 id=postsubject0>厂房封顶</h3><p id=postcontent0 class='postcontent ubbcode'>{Roof}<br><br>[b]{Water}[/b]<br>[img]./a.jpg[/img]</p>",
                "<title>厂房封顶 山谷社区</title>"));
        Assert.Equal(Text(Roof, Water), Body(marked));
    }

    [Fact]
    public void A_short_article_in_an_element_named_like_furniture_is_found() =>
        Assert.Equal(Text(Roof, Water),
            Body(One("seeds/a.html",
                Page($"<div class=QuestionPage><h1>第三座厂房封顶</h1><span class='RichText CopyrightRichText-richText'><p>{Roof}</p><p>{Water}</p></span><div class=MoreAnswers><h4>更多回答</h4><p>路过。</p></div></div>"))));

    [Fact]
    public void A_letter_sent_as_text_too_has_its_headings()
    {
        var article = One("seeds/a.txt",
            $"View this email in your browser (https://dune.example/v/77)\n\n** Dune Brief\n------------------------------\nFriday, 31 January 2025\n\n** A roof\n------------------------------\n{First}\n\n** Its cost\n------------------------------\n{Second}\n\n** Facebook (https://social.example/dune)\nWant to change how you receive these emails?\nYou can ** update your preferences (https://dune.example/p) or ** unsubscribe (https://dune.example/u)\n");
        Assert.EndsWith(Text(First, "## Its cost", Second), Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_begins_with_a_question_loses_nothing_when_it_is_cleaned_again()
    {
        var body = Text("问：为什么封顶？", Roof, "问：设备呢？", Water);
        Assert.Equal(body, Body(One("seeds/a.md", body)));
    }
}
