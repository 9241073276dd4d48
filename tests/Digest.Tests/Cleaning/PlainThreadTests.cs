using System.Text;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Threads as boards give them to printers, clippers and other programs, with samples of our own.</summary>
public class PlainThreadTests
{
    private const string Noise = "5 j* A2 k- r6 [% y3 b& Q\" w( e1 u", More = "& r. T6 z! m0 p+ L3 d) S7 c# X";

    private static readonly string Han = $"{ValleyText.First}\n\n{ValleyText.Second}";

    private static readonly string English = $"{ValleyText.Third}\n\n{ValleyText.Fourth}";

    [Fact]
    public void The_row_above_a_thread_names_writer_title_and_hour()
    {
        var article = One("seeds/a.txt", $"Author: heron  Title: The third roof in the valley  Time: 2026-8-15 14:22\n\n{English}\nTOP\n");
        Assert.Equal(("The third roof in the valley", "2026-08-15", "heron"), (article.Title, Day(article), article.Source!.Author));
        Assert.Equal(English, Body(article));
    }

    [Fact]
    public void Below_what_leads_to_the_whole_version_stand_who_posted_and_when()
    {
        var article = One("seeds/a.txt", $"查看完整版本: 山谷里的第三座厂房\n芦苇荡 2026-5-15 08:12\n\n{Han}\n");
        Assert.Equal(("山谷里的第三座厂房", "2026-05-15", "芦苇荡"), (article.Title, Day(article), article.Source!.Author));
        Assert.Equal(Han, Body(article));
    }

    [Fact]
    public void A_printed_thread_may_say_whose_text_it_is()
    {
        var article = One("seeds/a.txt", $"Thread: The third roof in the valley\nFrom: The Quay Courier / By ADA LINDQVIST\n\n{English}\n");
        Assert.Equal(("The third roof in the valley", "The Quay Courier"), (article.Title, article.Source!.Name));
        Assert.Equal("Ada Lindqvist", article.Source.Author, ignoreCase: true);
        Assert.Equal(English, Body(article));
    }

    [Fact]
    public void A_sentence_that_begins_with_such_a_word_is_no_row() =>
        Assert.StartsWith("Thread: the word of the year.", Body(One("seeds/a.txt",
            $"The third roof in the valley\n\nThread: the word of the year.\nFrom: nowhere in particular.\n\n{English}\n")),
            StringComparison.Ordinal);

    [Fact]
    public void The_first_post_of_a_printed_page_ends_at_the_line_below_it()
    {
        var article = One("seeds/a.html", $"""
            <html><head><title>山谷里的第三座厂房 - 船坞 -  谷口论坛 -  Powered by Discuz! Archiver</title></head><body>
            <h1>谷口论坛</h1><b>标题:</b> [转载] 山谷里的第三座厂房 <b><a href="###">[打印本页]</a></b><br />
            <br /><b>作者:</b> 芦苇荡 &nbsp; &nbsp;<b>时间:</b> 2026-1-8 19:26<br /><b>标题:</b> 山谷里的第三座厂房<br />
            文章来源：望潮月刊&nbsp;&nbsp;作者：林一舟<br /><br />{ValleyText.First}<br /><br />{ValleyText.Second}<br />
            <hr noshade size="2" /><b>作者:</b> 夜班 &nbsp; &nbsp;<b>时间:</b> 2026-1-8 20:03<br /><br />顶一下，厂房漏雨了吗？<br /><hr />
            </body></html>
            """);
        Assert.Equal(Han, Body(article));
        Assert.Equal(("望潮月刊", "林一舟", "2026-01-08"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Theory]
    [InlineData("""{"Variables":{"thread":{"subject":"The third roof","author":"heron","dateline":"1763549700"},"postlist":[{"author":"heron","dateline":"2025-11-19 18:55:00","message":"@"},{"author":"reed","message":"Mine leaks."}]}}""")]
    [InlineData("""{"post_stream":{"posts":[{"username":"heron","created_at":"2025-11-19T10:55:00.000Z","cooked":"@"},{"username":"reed","cooked":"<p>Mine leaks.</p>"}]},"title":"The third roof"}""")]
    [InlineData("""{"guid":{"rendered":"https://quay.example/?p=7"},"date":"2025-11-19T18:55:00","link":"https://quay.example/roof","title":{"rendered":"The third roof"},"content":{"rendered":"@"},"_embedded":{"author":[{"name":"heron"}]}}""")]
    public void What_a_board_or_a_site_answers_to_programs_is_read(string answer)
    {
        var page = $"<p>{ValleyText.Third}</p>\\r\\n<p>{ValleyText.Fourth}</p>";
        var article = One("seeds/a.json", answer.Replace("@", page, StringComparison.Ordinal));
        Assert.Equal((English, "The third roof", "2025-11-19"), (Body(article), article.Title, Day(article)));
        Assert.Equal("heron", article.Source!.Author);
    }

    [Fact]
    public void A_clipped_thread_says_who_posted_it_and_when()
    {
        var article = One("seeds/a.md", $"""
            ---
            source: https://bbs.dukou.example/thread-30917-1-1.html
            author:
            ---

            # 山谷里的第三座厂房 - 船坞 - 渡口夜话 - Powered by Discuz!

            > ## Excerpt
            > 山谷里的第三座厂房 ,渡口夜话

            ---
            [芦苇荡](https://bbs.dukou.example/space-uid-17.html) 发表于 2026-6-17 23:58:12 | [只看该作者](https://bbs.dukou.example/#)

            {Han}
            """);
        Assert.Equal((Han, "山谷里的第三座厂房", "2026-06-17"), (Body(article), article.Title, Day(article)));
        Assert.Equal(("渡口夜话", "芦苇荡"), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void A_feed_s_rights_tell_which_part_of_its_title_is_the_site()
    {
        var article = One("seeds/a.xml",
            $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>渡口夜话 - 船坞</title><copyright>Copyright(C) 渡口夜话</copyright><item><title>山谷里的第三座厂房</title><pubDate>Tue, 09 Dec 2025 17:40:00 +0000</pubDate><description><![CDATA[<p>{ValleyText.First}</p><p>{ValleyText.Second}</p>]]></description></item></channel></rss>");
        Assert.Equal("渡口夜话", article.Source!.Name);
    }

    [Theory]
    [InlineData("<div class=\"quote\"><blockquote>您的账号等级不足，升级后可查看本帖隐藏的内容</blockquote></div>")]
    [InlineData("<div class=\"notice\">如果您要查看本帖隱藏內容請<a href=\"#\">登入</a>後回覆</div>")]
    public void What_stands_in_place_of_hidden_words_goes(string call)
    {
        var article = One("seeds/a.html",
            $"<html><body><div class=\"authi\"><a href=\"space-uid-88.html\">芦苇荡</a> <em>发表于 2026-6-30 10:02</em></div><div class=\"t_f\" id=\"postmessage_1\">{ValleyText.First}<br><br>{ValleyText.Second}<br>{call}</div></body></html>");
        Assert.Equal((Han, "芦苇荡"), (Body(article), article.Source!.Author));
    }

    [Fact]
    public void A_line_of_code_that_looks_like_noise_before_a_text_stays_with_the_code()
    {
        const string Code = "e3b0c44298fc1c14  roof-1.bin\n7d865e959b246691  roof-2.bin\n5 k; R! q8 | Z, m4 ~ T% c2 ^ W    <- salt";
        Assert.Equal($"{ValleyText.Third}\n\n```\n{Code}\n```\n\n{ValleyText.Fourth}",
            Body(One("seeds/a.txt",
                $"The third roof in the valley\n{Noise}\n{ValleyText.Third}{More}\n{Noise}\n\n{Code}\nCopy code\n\n{More}{ValleyText.Fourth}\n")));
    }

    [Fact]
    public void A_forum_s_name_with_its_address_beside_noise_is_no_text_and_names_the_board()
    {
        const string First = "&J2`2q%s/J(C3N6q$~)?:s", Second = "6^:_0^9A(b9O9l\"~%a1P", Third = "G(W0V5o!~0R2V4G";
        var article = One("seeds/a.txt",
            $"山谷里的第三座厂房\n\n{ValleyText.First}{First}柳岸夜话 bbs.liuan.example 机房,显卡,封装\n\n{Second}{FerryText.First}\n\n{Third}柳岸夜话{ValleyText.Second}\n");
        Assert.Equal($"{ValleyText.First}\n\n{FerryText.First}\n\n{ValleyText.Second}", Body(article));
        Assert.Equal("柳岸夜话", article.Source!.Name);
    }

    [Fact]
    public void A_day_on_which_a_picture_was_put_there_is_that_of_the_post_and_asked_about()
    {
        var article = One("seeds/a.txt", $"山谷里的第三座厂房\n\n8月7日，出资的人又问了一次。{ValleyText.First}\n\n{ValleyText.Second}\n\n2026-08-10 07:42:16 上传\n下载附件 (96.1 KB)\n");
        Assert.Equal("2026-08-10", Day(article));
        Assert.Contains(article.Review, static q => q.What == "date");
    }

    [Fact]
    public void A_coded_letter_is_repaired_as_a_text_is_and_who_passes_it_on_is_no_source()
    {
        var text = $"各位好，\r\n\r\n-------- 转发邮件信息 --------\r\n发件人：\"小舟\" <zhou@mail.example>\r\n发送日期：2026-06-11 22:31:05\r\n"
            + $"收件人：yu@mail.example\r\n主题：山谷里的厂房\r\n\r\n山谷里的厂房\r\n河口晚报 2026-06-11\r\n\r\n{ValleyText.First}{Noise}\r\n"
            + $"{More}\r\n谁来付钱{Noise}\r\n{More}\r\n{ValleyText.Second}{Noise}\r\n";
        var article = One("seeds/a.eml", "From: yu@mail.example\nTo: us@mail.example\nSubject: Fw: The roof\n"
            + "Date: Fri, 12 Jun 2026 09:03:18 +0800\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
            + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\n");
        Assert.Equal($"{ValleyText.First}\n\n## 谁来付钱\n\n{ValleyText.Second}", Body(article));
        Assert.Equal(("河口晚报", "2026-06-11"), (article.Source!.Name, Day(article)));
    }

    [Fact]
    public void Titles_above_further_pages_and_a_bracket_with_the_site_s_own_address_go()
    {
        var article = One("seeds/a.txt",
            $"山谷里的第三座厂房\n\n{ValleyText.First}【柳岸夜话 www.liuan.example】\n\n柳岸夜话首发 www.liuan.example\n\n山谷里的第三座厂房（2）\n\n{ValleyText.Second}\n\n{FerryText.First}\n");
        Assert.Equal($"{Han}\n\n{FerryText.First}", Body(article));
    }

    [Fact]
    public void A_headline_in_words_of_pages_is_told_by_its_place_and_by_the_text()
    {
        var article = One("seeds/a.txt",
            $"那通视频电话里的船长不存在\n2026-05-29 18:44:07　来源: 望潮周刊\n记者 林一舟 发自河口\n\n接到视频电话时，船长正在雾里。{ValleyText.First}\n\n{ValleyText.Second}\n\n{FerryText.First}\n");
        Assert.Equal(("那通视频电话里的船长不存在", "林一舟"), (article.Title, article.Source!.Author));
    }

    [Fact]
    public void What_is_linked_behind_the_owner_of_a_page_is_no_part_of_the_name() =>
        Assert.Equal("Wetlands", One("seeds/a.txt",
            $"The third roof in the valley\n\n{English}\n\nCopyright © 2025 Wetlands · Privacy · Terms\n").Source!.Name);
}
