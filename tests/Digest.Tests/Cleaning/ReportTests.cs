using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Reports copied from their pages, letters with written links and chats, with samples of our own.</summary>
public class ReportTests
{
    [Fact]
    public void A_report_has_its_house_above_the_title_and_its_rights_at_the_foot_of_a_page()
    {
        var article = One("seeds/a.txt", """
            SLACK WATER INSTITUTE FOR RIVERS
            WORKING PAPER NO. 7 MARCH 2026

            Counting the herons: what the weir
            does and does not tell a lock keeper

            Josephine Tallow and Ines Marlow

            Introduction
            For forty years the gate at Nine Elms was
            shut by hand, and nobody thought of it as
            a machine. Last week it was given a motor,
            and the keeper stood beside it in the rain
            until the last of the boats had gone under
            © 2026 Slack Water Institute. It may be copied freely.
            1

            Slack Water Institute Working Paper No. 7
            the bridge. He has nothing against motors,
            but he says that this one does not know at
            what hour anybody wants to come home, and
            that it was never told about the herons of
            2

            Counting the herons
            the lower weir, who wake when it closes in
            the dark and do not go back to sleep again
            before the first boat.
            3

            Slack Water Institute for Rivers
            """);
        Assert.Equal("""
            ## Introduction

            For forty years the gate at Nine Elms was shut by hand, and nobody thought of it as a machine. Last week it was given a motor, and the keeper stood beside it in the rain until the last of the boats had gone under the bridge. He has nothing against motors, but he says that this one does not know at what hour anybody wants to come home, and that it was never told about the herons of the lower weir, who wake when it closes in the dark and do not go back to sleep again before the first boat.
            """, Body(article));
        Assert.Equal(("Counting the herons: what the weir does and does not tell a lock keeper", "Slack Water Institute for Rivers",
            "Josephine Tallow and Ines Marlow"), (article.Title, article.Source!.Name, article.Source.Author));
    }

    private const string First = "渡口的铜锣响了九下，第一条会说话的船靠了岸，岸上等着的人比船上的人多，谁也没有先开口。";
    private const string Second = "站长说，锣只敲这一天，往后船自己会说到了哪里，不用他站在风里喊，等船的老人不大相信。";
    private const string Third = "老人说锣声传得远，船的声音只有走到跟前才听得见，他还是愿意等那个敲锣的人回来。";

    [Fact]
    public void A_paper_ends_with_who_gets_it_and_its_captions_with_where_numbers_are_from() =>
        Assert.Equal($"{First}\n\n*图1 渡口每月过船数*\n\n{Second}\n\n{Third}",
            Body(One("seeds/a.txt",
                $"渡口的一天\n执笔人：林以舟\n\n{First}\n\n图1 渡口每月过船数\n资料来源：港务组根据记录整理\n\n{Second}\n\n{Third}\n\n送：各渡口管理所，各科室。\n编辑：办公室 印制：40份")));

    [Fact]
    public void A_chat_with_days_gives_what_one_member_passed_on() =>
        Assert.Equal($"{First}\n\n{Second}{Third}",
            Body(One("seeds/a.txt",
                $"聊天记录 - 渡口小组(12)\n导出时间：2026-03-05 20:18:02\n\n老周  2026-03-05 09:14:20\n早，看了吗\n\n阿宏 PM  2026-03-05 09:15:02\n没有\n\n老周  2026-03-05 09:18:51\n渡口敲锣的这一天\n\n{First}\n\n{Second}{Third}\n\n阿宏 PM  2026-03-05 09:26:11\n「老周：渡口敲锣的这一天…」\n- - - - - - - - -\n写得还行\n\n老周  2026-03-05 09:27:30\n[文件] 纪要.docx")));

    [Fact]
    public void Letters_keep_the_words_of_links_and_lose_their_addresses()
    {
        var body = Body(One("seeds/a.txt", """
            From: Josephine Tallow <jo@slack.example>
            Subject: The gate learns to wait
            Date: Wed, 4 Mar 2026 06:02:11 +0000

            For forty years the gate at Nine Elms was shut by hand, and nobody in the village thought of it as a machine. It also has <https://click.slack.example/ls/a9Xk2TqPz-3D> a motor now, and the keeper stood beside it in the rain.

            [image: gate.png] <https://click.slack.example/ls/img17>

            Chart: how often the gate was shut in August and in December.
            Source: our own notes

            Who pays for the night?
            -----------------------

            Night work was always paid in coal. The new rule pays it in hours, and the plans are at <https://slack.example/plans> for all to read.
            """));
        Assert.Equal("""
            For forty years the gate at Nine Elms was shut by hand, and nobody in the village thought of it as a machine. It also has a motor now, and the keeper stood beside it in the rain.

            *Chart: how often the gate was shut in August and in December. Source: our own notes*

            ## Who pays for the night?

            Night work was always paid in coal. The new rule pays it in hours, and the plans are at \<https://slack.example/plans> for all to read.
            """, body);
    }
}
