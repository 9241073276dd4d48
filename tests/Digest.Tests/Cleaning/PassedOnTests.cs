using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Whose report a post passes on, of which day and by whom, where the report's own first words or the post's fields say so.</summary>
public sealed class PassedOnTests
{
    private static string Thread(string lead) =>
        $"渡口论坛 › 船舶 › 灯塔换灯以后\n标题: 灯塔换灯以后\n风起时 发表于 2025-3-7 08:55 | 只看该作者\n\n{lead}{HarbourText.Lamp}\n\n{HarbourText.Wall}\n";

    [Theory]
    [InlineData("江左晚报讯（记者 林一舟）", "江左晚报", "林一舟", "2025-03-07")]
    [InlineData("本报讯（江左晚报记者 林一舟）", "江左晚报", "林一舟", "2025-03-07")]
    [InlineData("新华社北京3月5日电（记者 林一舟）", "新华社", "林一舟", "2025-03-05")]
    [InlineData("【江左新闻综合报道】", "江左新闻", "风起时", "2025-03-07")]
    [InlineData("中新网3月5日报道 据当地媒体报道，", "中新网", "风起时", "2025-03-05")]
    public void A_dateline_tells_more_of_a_report_than_the_board_does(string lead, string source, string author, string day)
    {
        var article = One("seeds/a.txt", Thread(lead));
        Assert.Equal((source, author, day), (article.Source!.Name, article.Source.Author, Day(article)));
        Assert.StartsWith(lead + HarbourText.Lamp, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_in_English_may_have_two_strokes()
    {
        var article = One("seeds/a.txt",
            $"Harbour board\nLogin Register\n\nThe night ferry [Copy link]\nquietreed\nRank: 5\nPost time 7-3-2026 22:41:10 | Show the author posts only\n\nHARBOUR CITY, March 5 (Quay Wire) -- {ValleyText.Third}\n\n{ValleyText.Fourth}\n");
        Assert.Equal(("Quay Wire", "2026-03-05"), (article.Source!.Name, Day(article)));
    }

    [Fact]
    public void What_a_picture_shows_may_stand_glued_before_the_dateline()
    {
        var article = One("seeds/a.txt", Thread("新灯塔启用仪式的现场新华社讯（记者 林一舟）"));
        Assert.StartsWith($"*新灯塔启用仪式的现场*\n\n新华社讯（记者 林一舟）{HarbourText.Lamp}", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_of_a_post_has_two_heads()
    {
        var article = One("seeds/a.txt",
            "发信人: reed (芦苇), 信区: Harbour\n标  题: 灯塔换灯以后 (转载)\n发信站: 晨汐站 (Thu Mar  7 10:12:35 2024), 站内\n\n【 以下文字转载自 News 讨论区 】\n发信人: heron (白鹭), 信区: News\n标  题: 灯塔换灯以后\n发信站: 晨汐站 (Thu Mar  7 09:47:02 2024), 站内\n\n"
            + $"{HarbourText.Lamp}\n\n{HarbourText.Wall}\n\n（来源：江左晚报  2024-03-06）\n\n--\n※ 来源:·晨汐站\n");
        Assert.Equal(("灯塔换灯以后", $"{HarbourText.Lamp}\n\n{HarbourText.Wall}", "2024-03-06", "江左晚报"),
            (article.Title, Body(article), Day(article), article.Source!.Name));
    }

    [Fact]
    public void Fields_of_a_board_may_have_no_numbers_and_their_values_behind()
    {
        var article = One("seeds/a.txt",
            $"作者 quayside (碼頭)                    看板 Harbour\n標題 [新聞] 燈塔換了燈\n時間 Thu Mar  7 10:12:35 2024\n\n原文標題：燈塔換燈以後\n\n原文連結：https://news.quay.example/lamp\n\n發布時間：2024/3/6 15:48\n\n記者署名：林一舟\n\n原文內容：\n\n{HarbourText.Lamp}\n\n{HarbourText.Wall}\n\n心得/評論：\n\n看不懂\n");
        Assert.Equal(("燈塔換燈以後", "2024-03-06", "林一舟", $"{HarbourText.Lamp}\n\n{HarbourText.Wall}"),
            (article.Title, Day(article), article.Source!.Author, Body(article)));
    }

    [Fact]
    public void The_headline_above_a_byline_is_the_articles_where_the_member_has_one_of_his_own()
    {
        var article = One("seeds/a.txt",
            $"Board index ‹ Work ‹ Ferry crews\nNo machines in the valley (Courier)\nPost Reply\nreed\nPosts: 212\nJoined: Sun Mar 03, 2013 9:14 am\nNo machines in the valley (Courier)\nQuote\nPost by reed » Fri Aug 22, 2025 8:05 am\n\nValley building gets a roof after two years of waiting\n\nBy Jane Doe\nThe Quay Courier, Thu 21 Aug 2025\n\n{ValleyText.Third}\n\n{ValleyText.Fourth}\nTop\n\nheron\nPosts: 57\nJoined: Tue Nov 19, 2019 7:41 pm\nRe: No machines in the valley (Courier)\nQuote\nPost by heron » Fri Aug 22, 2025 8:31 am\n\nAbout time.\nTop\n");
        Assert.Equal(("Valley building gets a roof after two years of waiting", $"{ValleyText.Third}\n\n{ValleyText.Fourth}"),
            (article.Title, Body(article)));
    }

    [Theory]
    [InlineData("From Quayside News, March 5, 2026, written by Jane Doe")]
    [InlineData("(Reprinted from Quayside News, by Jane Doe, March 5, 2026)")]
    public void A_member_says_in_English_whence_he_has_it(string note)
    {
        var article = One("seeds/a.txt",
            $"Forums\nWhat's new\nLog in\nForums\nMachinery\nA roof without machines\nThread starter\treed\nStart date\tMar 6, 2026\n\nreed\nMember\nLocation\nYorkshire\nMar 6, 2026\nAdd bookmark\n#1\n{note}\n\n{ValleyText.Third}\n\n{ValleyText.Fourth}\nLike  Reply\n\nheron\nMember\nLocation\nLincolnshire\nMar 6, 2026\nAdd bookmark\n#2\nI'll stick with the old one.\nLike  Reply\n");
        Assert.Equal(("Quayside News", "Jane Doe", "2026-03-05", $"{ValleyText.Third}\n\n{ValleyText.Fourth}"),
            (article.Source!.Name, article.Source.Author, Day(article), Body(article)));
    }

    [Fact]
    public void Who_compiled_a_report_stands_behind_it_and_below_that_what_a_moderator_did()
    {
        var article = One("seeds/a.txt",
            Thread("").Replace($"{HarbourText.Wall}\n", $"{HarbourText.Wall}（编译/林一舟）\n本主题由 芦苇 于 2025-3-7 09:00 设置高亮\n书中自有黄金屋，书中自有千钟粟。\n回复 引用 使用道具\n", StringComparison.Ordinal));
        Assert.Equal(("林一舟", $"{HarbourText.Lamp}\n\n{HarbourText.Wall}"), (article.Source!.Author, Body(article)));
    }

    [Fact]
    public void A_letter_to_a_list_that_passes_an_article_on_has_the_articles_head()
    {
        var article = One("seeds/a.txt",
            $"From reed at lists.quay.example  Tue Jun  3 08:22:41 2025\nFrom: reed at lists.quay.example (Ann Poe)\nDate: Tue, 3 Jun 2025 08:22:41 -0400\nSubject: [harbour] FWD: No machines in the valley\nMessage-ID: <1@lists.quay.example>\n\nValley building gets a roof after two years of waiting\n\nBy Jane Doe\nJune 2, 2025\n\n{ValleyText.Third}\n\n{ValleyText.Fourth}\n\n-- \nAnn Poe\n_______________________________________________\nharbour mailing list\nharbour@lists.quay.example\n");
        Assert.Equal(("Valley building gets a roof after two years of waiting", "Jane Doe", "2025-06-02"),
            (article.Title, article.Source!.Author, Day(article)));
    }
}
