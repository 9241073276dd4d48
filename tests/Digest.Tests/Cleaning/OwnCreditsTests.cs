using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What captures say of themselves: whose a text is, who wrote it and when.</summary>
public class OwnCreditsTests
{
    private const string First = "The model was opened on Wednesday to ferries of all harbours, the company said in a short statement.";
    private const string Last = "It had been shown to a small group of testers since the spring, and changed a good deal since then.";
    private const string Chinese = "模型周三向所有港口的渡轮开放，公司在一份简短的声明中说，春天以来只有少数人试用过它。";
    private const string ChineseLast = "一位船长说，他更愿意等一等潮水，也不愿意等一张表，何况表上的时间从来没有准过。";

    [Fact]
    public void A_byline_may_hold_the_paper_and_a_day_whose_year_is_that_of_the_post()
    {
        var article = One("seeds/a.txt",
            $"Last edited by gull at 2025-7-25 08:11\n\nA ferry company changes its model\nBy Jane Doe, Quay Tech Weekly, Thursday, 24 July\n\n{First}\n\n{Last}\n");
        Assert.Equal(("Quay Tech Weekly", "Jane Doe", "2025-07-24"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Theory]
    [InlineData("渡口周末观察  记者 林一舟   7月24日 星期四", "渡口周末观察")]
    [InlineData("江岸晚报 2025年7月24日 记者 林一舟 香港报道", "江岸晚报")]
    public void Paper_reporter_and_day_may_stand_in_one_row(string row, string paper)
    {
        var article = One("seeds/a.txt",
            $"渡轮公司换上新模型\n本帖最后由 gull 于 2025-7-25 09:20 编辑\n\n{row}\n\n{Chinese}\n\n{ChineseLast}\n");
        Assert.Equal((paper, "林一舟", "2025-07-24"), (article.Source!.Name, article.Source.Author, Day(article)));
        Assert.DoesNotContain("林一舟", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_else_tells_it_the_day_of_the_edit_stands_and_is_asked_about()
    {
        var article = One("seeds/a.txt", $"渡轮公司换上新模型\n本帖最后由 gull 于 2025-7-25 09:20 编辑\n\n{Chinese}\n\n{ChineseLast}\n");
        Assert.Equal("2025-07-25", Day(article));
        Assert.Contains(article.Review, static q => q.What == "date");
    }

    [Fact]
    public void The_form_in_which_a_paper_is_read_is_no_part_of_its_name()
    {
        var page = $"<html><head><title>渡口日報電子版 - 渡輪公司換上新模型</title></head><body><center><font size=5><b>渡輪公司換上新模型</b></font><br><font size=2>2025/07/24　星期四　【記者林一舟∕綜合報導】</font></center><p>{Chinese}</p><p>{ChineseLast}</p></body></html>";
        var article = One("seeds/a.html", page);
        Assert.Equal(("渡輪公司換上新模型", "渡口日報", "林一舟"), (article.Title, article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void A_sign_that_parts_a_name_from_what_stands_behind_it_is_no_part_of_it()
    {
        var page = $"<html><head><title>A ferry company changes its model</title></head><body><article><h1>A ferry company changes its model</h1><p class=meta>Words by <a href=/j>Jane Doe</a> <span>•</span> 24 Jul, 2025 <span>•</span> <a href=#c>14 comments</a></p><p>{First}</p><p>{Last}</p></article></body></html>";
        Assert.Equal("Jane Doe", One("seeds/a.html", page).Source!.Author);
    }

    [Fact]
    public void A_cell_above_the_text_may_hold_day_paper_reporter_and_counters()
    {
        var page = $"<html><head><title>渡轮公司换上新模型_江岸经济报数字报</title></head><body><table><tr><td><span class=bt>渡轮公司换上新模型</span></td></tr><tr><td>2025年07月24日 06:12　来源：江岸经济报　记者 林一舟　字体：【<a href=#>大</a> <a href=#>小</a>】　浏览次数：<span id=hits>388</span></td></tr><tr><td id=zoom><p>{Chinese}</p><p>{ChineseLast}</p><p>{Chinese}公司没有说什么时候轮到别的船。</p></td></tr></table></body></html>";
        var article = One("seeds/a.html", page);
        Assert.Equal(("江岸经济报", "林一舟", "2025-07-24"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Fact]
    public void An_account_of_a_clip_is_named_by_a_link_to_a_script() =>
        Assert.Equal(("望潮之外", "林一舟"),
            One("seeds/a.md", $"# 渡轮公司换上新模型\n\n原创 林一舟 [望潮之外](javascript:void(0);)\n\n*2025年7月24日 08:00* *北京*\n\n{Chinese}\n\n{ChineseLast}\n")
                .Source is { } source ? (source.Name, source.Author) : default);

    private const string Inner = "From: Jane Doe <jane@quaynotes.example>\nDate: Thu, Jul 24, 2025 at 6:30 AM\nSubject: A ferry company changes its model\nTo: <gull@mail.example>";

    [Theory]
    [InlineData("Have a look before lunch.\n\n---------- Forwarded message ---------\n" + Inner + "\n\n")]
    [InlineData("Have a look before lunch.\n\n-----Original Message-----\n" + Inner + "\n\n")]
    [InlineData("Have a look before lunch.\n\n*From:* Jane Doe\n*Sent:* Thursday, July 24, 2025 6:30 AM\n*To:* Ann Poe\n*Subject:* A ferry company changes its model\n\n")]
    [InlineData("---------- Forwarded message ---------\n" + Inner + "\n\nHave a look before lunch.\n\n---------- Forwarded message ---------\n" + Inner + "\n\n")]
    public void Of_a_letter_that_was_passed_on_the_inner_one_is_the_article(string above)
    {
        const string Outer = "From: Ann Poe <ann@mail.example>\nDate: Fri, 25 Jul 2025 09:00:00 +0000\nSubject: Fwd: A ferry company changes its model\n\n";
        var article = One("seeds/a.eml", $"{Outer}{above}Quay Notes #118 · by Jane Doe\n\n{First}\n\n{Last}\n");
        Assert.Equal(("A ferry company changes its model", "Quay Notes", "Jane Doe", "2025-07-24"),
            (article.Title, article.Source!.Name, article.Source.Author, Day(article)));
        Assert.Equal($"{First}\n\n{Last}", Body(article));
    }

    [Fact]
    public void A_page_that_was_passed_on_loses_what_stands_above_its_fields()
    {
        var page = "<html><body><div dir=ltr>Have a look<br><br><div>---------- Forwarded message ---------<br>From: <b>Jane Doe</b> &lt;<a href='mailto:j@q.example'>j@q.example</a>&gt;<br>Date: Thu, Jul 24, 2025 at 6:30&#8239;AM<br>Subject: A ferry company changes its model<br>To: &lt;g@mail.example&gt;<br></div>"
            + $"<p>{First}</p><p>{Last}</p></div></body></html>";
        var article = One("seeds/a.eml",
            $"MIME-Version: 1.0\nFrom: Ann Poe <ann@mail.example>\nDate: Fri, 25 Jul 2025 09:00:00 +0000\nSubject: Fwd: A ferry company changes its model\nContent-Type: text/html; charset=utf-8\n\n{page}\n");
        Assert.Equal(("A ferry company changes its model", "2025-07-24"), (article.Title, Day(article)));
        Assert.Equal($"{First}\n\n{Last}", Body(article));
        Assert.Contains(article.Review, static q => q.What == "letter");
    }

    [Fact]
    public void A_letter_that_quotes_fields_far_down_passes_nothing_on() =>
        Assert.Contains(Last, Body(One("seeds/a.eml",
            $"From: The Quay Letter <post@q.example>\nDate: Fri, 25 Jul 2025 09:00:00 +0000\nSubject: A ferry company changes its model\n\n{Last}\n\n{First}\n\nThis is what the captain wrote:\n\nFrom: Jane Doe\nDate: Thu, Jul 24, 2025\nSubject: Tides\n\n{First} And so it went.\n")),
            StringComparison.Ordinal);

    private const string ThreadHead = "Quay Talk\nLog in\nRegister\nForums\nBoats\nNew ferry software\nThread starter gull_jim\nStart date Jul 25, 2025\nG\ngull_jim\nWell-known member\nJoined\nFeb 11, 2017\nMessages\n1,204\nJul 25, 2025\nAdd bookmark\n#1\n\n";

    [Theory]
    [InlineData("Pasting the whole thing since their site falls over every time.\n\nThe Quay Ledger said:\n", "The Quay Ledger")]
    [InlineData("From yesterday's Quay Observer, typed over because of the paywall.\n\n", "Quay Observer")]
    [InlineData("Saw this in the Harbour Courier today, full text below.\n\n", "Harbour Courier")]
    public void A_member_may_name_the_paper_before_the_article(string remark, string paper)
    {
        var article = One("seeds/a.txt",
            $"{ThreadHead}{remark}A ferry company changes its model\nBy Jane Doe | July 24, 2025\n\n{First}\n\n{Last}\n\nThe company would not say when other boats are to follow, or what they will have to pay for it then.\n\nLike\nReply\n");
        Assert.Equal((paper, "Jane Doe", "A ferry company changes its model"), (article.Source!.Name, article.Source.Author, article.Title));
        Assert.StartsWith($"{First}\n\n{Last}", Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_a_member_quotes_is_no_paper() =>
        Assert.Contains("Jane Doe said:", One("seeds/a.txt", $"{ThreadHead}Jane Doe said:\n{First}\n\n{Last}\n\n{First} So there.\n\nLike\nReply\n").Body,
            StringComparison.Ordinal);

    [Fact]
    public void Who_took_the_pictures_is_no_headline() =>
        Assert.Equal("The Captain Who Would Rather Wait",
            One("seeds/a.txt",
                $"The Lantern\nMenu\nEssays\nFiction\nThe Shop\nSign in\nFeatures\nThe Captain Who Would Rather Wait\nHe left the biggest ferry in the harbour to build a small one.\nBy Jane Doe\nPhotography by Idris Roe\nFrom the July 2025 Issue\nPublished July 24, 2025\nSave Story\nShare\nPrint\n\n{First}\n\n{Last}\n\n{First} So it went.\n")
                .Title);

    [Fact]
    public void A_note_that_names_the_paper_of_a_translation_counts_for_more_than_the_board() =>
        Assert.Equal("潮声報",
            One("seeds/a.txt",
                $"渡口論壇\n渡輪公司換上新模型\n發表於 2025-7-25 00:12 | 只看該作者\n（編者按：本文譯自美國《潮声報》7月24日報道，略有刪節。）\n\n{Chinese}\n\n{ChineseLast}\n\n舉報\n").Source!.Name);
}
