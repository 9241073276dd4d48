using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What posts say about the article that they repeat, and about themselves.</summary>
public sealed class PostFactsTests
{
    private const string First = "渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电，来看的人从早上排到了傍晚。";

    private const string Second = "旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕，他说那道痕迹也是展品。";

    private static string Page(string head, string foot = "") => $"{head}\n{First}\n\n{Second}\n{foot}";

    [Fact]
    public void A_dateline_on_its_own_line_says_who_and_the_day_before_the_thread()
    {
        var article = One("seeds/a.txt", Page("渡口论坛 » 转载 » 灯塔换灯以后\n标题: 灯塔换灯以后\n风起时 发表于 2025-12-31 08:55\n\n【本报12月30日讯】（记者 林一舟）"));
        Assert.Equal((First + "\n\n" + Second, "2025-12-30", "林一舟"), (Body(article), Day(article), article.Source!.Author));
    }

    [Fact]
    public void The_day_may_stand_behind_the_reporter()
    {
        var article = One("seeds/a.txt", Page("燈塔換燈以後\n\n記者林一舟／綜合報導　2026-01-14\n"));
        Assert.Equal(("2026-01-14", "林一舟"), (Day(article), article.Source!.Author));
    }

    [Fact]
    public void A_reporter_of_a_paper_before_the_day_is_parted_from_it()
    {
        var article = One("seeds/a.txt", Page("灯塔换灯以后\n\n江左新闻记者 林一舟 2026-01-14 09:12\n"));
        Assert.Equal(("江左新闻", "林一舟", "2026-01-14"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Theory]
    [InlineData("（作者系独立撰稿人，本文不代表本刊立场）")]
    [InlineData("本文章版權屬原作者所有，如有侵權請通知管理員")]
    [InlineData("以上观点仅为作者本人看法，不代表平台意见")]
    public void What_a_foot_says_of_the_text_is_none_of_it(string foot) =>
        Assert.Equal(First + "\n\n" + Second, Body(One("seeds/a.txt", Page("灯塔换灯以后\n\n渡口日报 2026-01-14\n", $"\n{foot}\n"))));

    [Theory]
    [InlineData("“这份草案不代表港务局的立场，”局长在会后说，“侵权的事要由法院来定。”")]
    [InlineData("如果法院认定灯塔的图纸侵权，港务局就得把新灯拆掉，还要删除已经公开的照片。")]
    [InlineData("港务局的播报系统眼下还不支持火狐浏览器。")]
    public void What_an_article_says_of_rights_and_programs_stays(string said) =>
        Assert.EndsWith(said, Body(One("seeds/a.txt", Page("灯塔换灯以后\n\n渡口日报 2026-01-14\n", $"\n{said}\n"))), StringComparison.Ordinal);

    [Fact]
    public void A_poll_above_a_post_gives_no_title()
    {
        var article = One("seeds/a.txt",
            Page("渡口茶馆 › 时评 › 旧灯该不该留\n[评论] 旧灯该不该留 [复制链接]\n单选投票, 共有 58 人参与投票\n距结束还有: 6 天 3 小时 12 分钟\n1.  该留   67.24% (39)\n2.  不该留   32.76% (19)\n您所在的用户组没有投票权限\n电梯直达 跳转到指定楼层\n楼主\n发表于 2026-8-20 21:04:37 | 只看该作者 回帖奖励\n"));
        Assert.Equal(("旧灯该不该留", First + "\n\n" + Second), (article.Title, Body(article)));
    }

    [Fact]
    public void Boards_in_English_ask_to_register_and_say_who_changed_a_post()
    {
        const string Text = "The ferry company has let a model plan its night runs since Monday, and the crews say that it is good at tides and bad at fog.";
        var article = One("seeds/a.txt",
            $"Harbour board\nLogin Register\n\nThe night ferry [Copy link]\nquietreed\nRank: 5\nPost time 2026-7-23 22:41:10 | Show the author posts only\nRegister now to make more friends, use more features and get around the community easily.\nYou have to log in before you can download or view. No account? Register\n\nx\nLast edited by quietreed on 2026-7-23 22:48\n\n{Text}\n\n{Text.Replace("Monday", "Friday", StringComparison.Ordinal)} Nobody asked the tide.\n");
        Assert.Equal(("The night ferry", $"{Text}\n\n{Text.Replace("Monday", "Friday", StringComparison.Ordinal)} Nobody asked the tide."),
            (article.Title, Body(article)));
    }
}
