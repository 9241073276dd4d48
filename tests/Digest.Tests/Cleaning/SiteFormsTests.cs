using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>What boards, accounts, agencies and portals put around a text, with samples of our own.</summary>
public class SiteFormsTests
{
    [Theory]
    [InlineData("发信人: quayside (码头), 信区: ITExpress\n标  题: 第三座厂房封顶\n发信站: 晨汐站 (Thu May 30 09:41:17 2024), 站内\n\n",
        "\n--\n慢慢走\n\n※ 来源:·晨汐站 tide.example·[FROM: 10.0.0.*]\n", "晨汐站")]
    [InlineData("作者 quayside (碼頭) 看板 Tech_Job\n標題 第三座厂房封顶\n時間 Thu May 30 09:41:17 2024\n────────────\n\n",
        "\n\n--\n※ 發信站: 晨汐站(tide.example), 來自: 10.0.0.1\n推 reed: 推一個\n", null)]
    public void A_post_of_a_board_states_its_facts_in_its_head(string head, string foot, string? board)
    {
        var article = One("seeds/a.txt", head + First + "\n\n" + Second + foot);
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Equal(("第三座厂房封顶", "quayside", board),
            (article.Title, article.Source!.Author, article.Source.Name.Length == 0 ? null : article.Source.Name));
        Assert.Equal(new DateTime(2024, 5, 30, 9, 41, 17), article.Date.DateTime);
    }

    [Fact]
    public void Sections_that_a_script_would_show_are_the_text()
    {
        const string Gap = "<section><span><br></span></section>";
        var article = One("seeds/a.html",
            $"<html><head><meta property=\"og:title\" content=\"第三座厂房封顶\"><title></title><script>var ct = \"1722816000\";</script></head><body><div id=\"img-content\"><h1>第三座厂房封顶</h1><a id=\"js_name\"> 晨汐 </a><div id=\"js_content\" style=\"visibility: hidden;\"><section><span>点击上方“<strong>晨汐</strong>”，选择“星标”，别错过</span></section><section><span>{First}</span></section>{Gap}<section><strong><span>没有设备的屋顶</span></strong></section><section><span>{Second}</span></section></div></div></body></html>");
        Assert.Equal($"{First}\n\n## 没有设备的屋顶\n\n{Second}", Body(article));
        Assert.Equal(("晨汐", new DateTime(2024, 8, 5)), (article.Source!.Name, article.Date.Date));
    }

    [Fact]
    public void A_form_around_the_whole_page_is_not_a_form_in_it() =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Body(One("seeds/a.html",
                $"<html><head><title>Third fab gets its roof</title></head><body><form id=\"aspnetForm\"><input type=\"hidden\"><h1>Third fab gets its roof</h1><div class=\"text\"><p>{Third}</p><p>{Fourth}</p></div></form></body></html>")));

    [Fact]
    public void What_lies_beside_the_way_to_the_paragraphs_is_left_and_sentences_and_pictures_stay()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>Third fab gets its roof</title></head><body><article><div><a>Factories</a></div><header><h1>Third fab gets its roof</h1><div class=\"who\"><span>Ida Reed</span><span>Walks by the river</span></div></header><div>The roof was paid for by the county.</div><figure><img src=\"https://a.example/1.jpg\"><figcaption>The roof in June</figcaption></figure><div class=\"rich\"><p>{Third}</p><h2>The machines</h2><p>{Fourth}</p></div><div><a>roofs</a><a>valleys</a></div></article></body></html>");
        Assert.Equal(
            $"The roof was paid for by the county.\n\n![](https://a.example/1.jpg)\n\n*The roof in June*\n\n{Third}\n\n## The machines\n\n{Fourth}",
            Body(article));
    }

    [Fact]
    public void Of_a_link_board_the_post_of_the_one_who_asked_is_kept()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>Third fab gets its roof : Fabs</title></head><body><div class=\"side\"><div class=\"usertext-body\"><div class=\"md\"><p>Welcome to Fabs, a place for those who watch buildings rise. Be kind and post numbers, and read the rules before you write anything here.</p></div></div></div><div class=\"thing link self\"><div class=\"entry\"><p class=\"title\"><a class=\"title\">Third fab gets its roof</a></p><p class=\"tagline\">submitted <time datetime=\"2024-06-16T10:44:03+08:00\">5 months ago</time> by <a class=\"author\">reed</a></p><div class=\"expando\"><form class=\"usertext\"><div class=\"usertext-body\"><div class=\"md\"><p>{Third}</p></div></div></form></div></div></div><div class=\"thing comment\"><div class=\"usertext-body\"><div class=\"md\"><p>{Fourth}</p></div></div></div></body></html>");
        Assert.Equal(("Third fab gets its roof", "reed", Third), (article.Title, article.Source!.Author, Body(article)));
        Assert.Equal(new DateTime(2024, 6, 16), article.Date.Date);
    }

    [Theory]
    [InlineData("<a class=\"fn\" href=\"#n1\">1</a>",
        "<div class=\"note\"><a id=\"n1\" href=\"#r1\">1</a><div><p>Four, with the shed.</p></div></div>")]
    [InlineData("<sup><a href=\"#n1\">[1]</a></sup>", "<ol><li id=\"n1\">Four, with the shed. <a href=\"#r1\">↩</a></li></ol>")]
    public void Notes_of_a_page_are_notes_of_Markdown(string mark, string note) =>
        Assert.Equal($"{Third}[^1]\n\n{Fourth}\n\n[^1]: Four, with the shed.",
            Body(One("seeds/a.html",
                $"<html><head><title>Third fab gets its roof</title></head><body><article><p>{Third}{mark}</p><p>{Fourth}</p>{note}</article></body></html>")));

    [Fact]
    public void A_sentence_set_apart_stands_once() =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Body(One("seeds/a.html",
                $"<html><head><title>Third fab gets its roof</title></head><body><article><p>{Third}</p><div class=\"pull\"><p>“The question stands as it stood in spring.”</p></div><p>{Fourth}</p><blockquote><p>The question stands as it stood in spring</p></blockquote></article></body></html>")));

    [Fact]
    public void A_copied_page_for_all_readers_loses_what_was_read_aloud()
    {
        var article = One("seeds/a.txt", $"""
            BBC News, 中文
            跳转到内容
            主页国际两岸科技财经
            第三座厂房封顶，设备仍未进场
            Drawing of a roof without machines
            图像来源，Getty Images

            图像加注文字，六月的屋顶
            Article information
            作者，林一舟
            Role,驻地记者
            2024年8月22日

            {First}

            谁来搬设备？
            {Second}

            Skip 热读 and continue reading
            热读
            河边的三个小时
            End of 热读

            {First.Replace("第三座", "第四座", StringComparison.Ordinal)}
            """);
        Assert.Equal(("第三座厂房封顶，设备仍未进场", "林一舟"), (article.Title, article.Source!.Author));
        Assert.Equal($"*六月的屋顶*\n\n{First}\n\n## 谁来搬设备？\n\n{Second}",
            Body(article)[..Body(article).LastIndexOf("\n\n", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_copied_report_of_an_agency_keeps_its_words_alone()
    {
        var article = One("seeds/a.txt", $"""
            Skip to main content
            Exclusive news, data and analytics for people who build
            World
            Business
            Markets
            Sign In
            Third fab gets its roof, machines still missing
            By Tara Quill and Omar Benn
            August 29, 2024 2:11 AM UTC · Updated an hour ago

            [1/2]A view of the roof above the third building in the valley, seen from the bridge, June 3, 2024. REUTERS/Jo Field/File Photo Purchase Licensing Rights, opens new tab

            VALLEY, Aug 29 (Reuters) - {Third}

            Advertisement · Scroll to continue

            The maker, opens new tab of the machines said nothing. {Fourth}

            Listen on: Apple Podcasts | Spotify
            """);
        Assert.Equal(("Third fab gets its roof, machines still missing", "Reuters"), (article.Title, article.Source!.Name));
        Assert.Equal(
            $"*A view of the roof above the third building in the valley, seen from the bridge, June 3, 2024. REUTERS/Jo Field/File Photo*\n\nVALLEY, Aug 29 (Reuters) - {Third}\n\nThe maker of the machines said nothing. {Fourth}",
            Body(article));
    }

    [Fact]
    public void A_printed_page_has_no_page_numbers_and_whole_items()
    {
        var article = One("seeds/a.txt", """
            Valley Dispatch                                            Page 1 of 2

            THIRD FAB GETS ITS ROOF
            By Walt Greer, Staff Writer
            Sunday, September 8, 2024

            The third building in the valley has a roof and no machines, and those
            who pay for it were asked again this week when they will come, and what
            they will cost. What has been agreed so far:

              * a plant for cooling water, paid for by the company and finished
                before the end of next year;
              * a bridge.

            Nobody answered, and the question stands as it stood in spring, when it
            was asked first.

            Printed from https://dispatch.example/roof
            (c) 2024 Valley Dispatch. Reprinting requires permission.
                                                                       Page 2 of 2
            """);
        Assert.Equal(("THIRD FAB GETS ITS ROOF", "Walt Greer", "Valley Dispatch"),
            (article.Title, article.Source!.Author, article.Source.Name));
        Assert.Equal(
            "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come, and what they will cost. What has been agreed so far:\n\n- a plant for cooling water, paid for by the company and finished before the end of next year;\n- a bridge.\n\nNobody answered, and the question stands as it stood in spring, when it was asked first.",
            Body(article));
    }

    [Fact]
    public void The_day_of_a_change_stands_where_no_other_is_known()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>第三座厂房封顶 - 晨汐</title></head><body><h1>第三座厂房封顶</h1><div class=\"byline\"><span class=\"time\">更新于2024年6月21日 14:06</span></div><div class=\"story-body\"><p>{First}</p><p>{Second}</p><p>译者/何黎</p></div></body></html>");
        Assert.Equal((new DateTime(2024, 6, 21, 14, 6, 0), $"{First}\n\n{Second}"), (article.Date.DateTime, Body(article)));
    }

    [Fact]
    public void Medium_reporter_and_place_stand_in_one_line_and_what_is_forbidden_at_the_foot()
    {
        const string Law = "新規定說，未經授權不得複製他人的模型，違者要賠償，這一條爭議最大，討論了整整三個月。";
        var article = One("seeds/a.html",
            $"<html><head><title>第三座廠房封頂｜江左時報</title></head><body><table><tr><td><b>第三座廠房封頂</b><br><font>江左時報記者　何曉晴　發自台北　2024-06-03</font><hr><p>{Law}</p><p>{Law.Replace("三個月", "四個月", StringComparison.Ordinal)}這是後話。</p><p>本刊內容版權為江左時報所有，未經授權，請勿轉載或複製，否則即為侵權。</p></td></tr></table></body></html>");
        Assert.Equal(("第三座廠房封頂", "江左時報", "何曉晴"), (article.Title, article.Source!.Name, article.Source.Author));
        Assert.StartsWith(Law, article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("請勿轉載", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("为什么？")]
    [InlineData("但这样做值得吗？")]
    [InlineData("“谁来搬设备？”")]
    public void A_question_that_goes_on_what_was_said_is_no_heading(string question) =>
        Assert.Equal($"{First}\n\n{question}\n\n{Second}",
            Body(One("seeds/a.txt", $"第三座厂房封顶\n\n2024年6月3日\n\n{First}\n\n{question}\n\n{Second}\n")));
}
