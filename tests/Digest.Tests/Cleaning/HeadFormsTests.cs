using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Heads of copied pages, each of a form that many sites share: title, day, writer and medium.</summary>
public sealed class HeadFormsTests
{
    private const string Tide = "The ferry company said on Tuesday that it had put a small language model on every one of its forty boats, where it reads the tide tables aloud.",
        Crew = "Crews who tried the model for a month asked for a switch, and the company has promised that each boat will have one by spring.",
        Han = "渡轮公司周二宣布，四十条船都装上了一个小型语言模型，由它在开船前朗读潮汐表。公司说，模型在船上运行，不需要网络。",
        Han2 = "试用了一个月的船员要求加装开关，公司答应在春天之前给每条船都装上一个。";

    private const string English = Tide + "\n\n" + Crew, Chinese = Han + "\n\n" + Han2;

    [Theory]
    // An address tells the headline among a kicker and a deck that are as long.
    [InlineData("https://pier.example/2025/01/22/ferries-read-the-tables-aloud/\nKnee-deep in timetables\n\nFerries read the tables aloud\n\n"
        + "Dispatch: Forty boats, one small model and no switch yet\n\nJane Doe\n\n7:45 AM PST · January 22, 2025\n\n" + English,
        "Ferries read the tables aloud", "2025-01-22", null, "Jane Doe")]
    // Buttons between the name of a site and the headline.
    [InlineData("Slackwater Notes\n\nSubscribe\nShare\n\nThe price of a spoken timetable\n\n" + English + "\n\n14th August 2025, 8:25 pm",
        "The price of a spoken timetable", null, "Slackwater Notes", null)]
    [InlineData("INTERVIEWS\n\n\"A good timetable should surprise nobody\"\n\nINTERVIEW BY JANE DOE\nSEPTEMBER 3, 2025\n\n" + English,
        "\"A good timetable should surprise nobody\"", "2025-09-03", null, "Jane Doe")]
    [InlineData("Ferries read the tide tables aloud\n\nHARBOUR CITY (Quay Wire) - " + English,
        "Ferries read the tide tables aloud", null, "Quay Wire", null)]
    // Where readers submit links.
    [InlineData("Quay Board | new | past | comments | ask | show | jobs | submit | login\n\nAsk: do your ferries talk?\n\n"
        + "143 points by quietheron on Aug 9, 2025 | hide | past | favorite | 87 comments\n\n" + English,
        "Ask: do your ferries talk?", "2025-08-09", "Quay Board", "quietheron")]
    // Boards: the way to the post above fields whose values are joined to their labels.
    [InlineData("渡口實業坊›看板 Harbour聯絡資訊關於我們\n返回看板\n作者rainheron (下雨了)\n看板Harbour\n標題[心得] 渡輪會說話三個月\n時間Thu Aug 21 22:41:07 2025\n\n"
        + Chinese, "渡輪會說話三個月", "2025-08-21", "渡口實業坊", "rainheron")]
    [InlineData("渡口 › 程序员\n\n给渡轮写朗读脚本，翻车记录\n\nquiet_heron · 2025-09-21 10:08:33 +08:00 · 6532 次点击\n\n" + Chinese,
        "给渡轮写朗读脚本，翻车记录", "2025-09-21", "渡口", "quiet_heron")]
    // Answers without a button to follow who wrote them.
    [InlineData("首页\n等你来答\n登录/注册\n\n渡轮会说话以后，船员还有饭吃吗？\n\n关注者\n1,204\n被浏览\n358,917\n关注问题\n写回答\n分享\n\n查看全部 87 个回答\n\n"
        + "老周摆渡\n船上从业者\n2,316 人赞同了该回答\n\n" + Chinese + "\n\n" + Chinese + "\n\n发布于 2025-07-13 09:26・IP 属地河南\n赞同 2316\n148 条评论",
        "渡轮会说话以后，船员还有饭吃吗？", "2025-07-13", null, "老周摆渡")]
    [InlineData("https://mirror.example/a/2650011783/1\n查看原文\n其他\n\n渡轮到底在读什么\n\n林一舟 一舟说潮汐 \n2026-03-14\n\n" + Chinese,
        "渡轮到底在读什么", "2026-03-14", "一舟说潮汐", "林一舟")]
    [InlineData("渡轮会说话以后的第一个月\n\n2024-09-11 18:33\n渡口学刊 2024年第8期\n\n" + Chinese, "渡轮会说话以后的第一个月", "2024-09-11", "渡口学刊", null)]
    [InlineData("渡轮会说话\n\n2026年01月09日 08:02   来源：渡口日报   记者 林一舟 实习记者 周远\n\n" + Chinese,
        "渡轮会说话", "2026-01-09", "渡口日报", "林一舟、周远")]
    [InlineData("渡轮会说话\n\n2026-01-09\n\n(报告出品方/作者：渡口证券，林一舟、周远)\n\n" + Chinese, "渡轮会说话", "2026-01-09", "渡口证券", "林一舟、周远")]
    [InlineData("渡轮会说话：船员怎么看\n\n財經中心／林一舟 周遠 花蓮報導\n\n" + Chinese, "渡轮会说话：船员怎么看", null, null, "林一舟、周遠")]
    [InlineData("渡轮会说话：船员怎么看\n\n撰文 | 林一舟（海洋学博士）\n责编 | 小满\n\n" + Chinese, "渡轮会说话：船员怎么看", null, null, "林一舟")]
    [InlineData("渡口周刊（第 118 期）：渡轮会说话\n\n作者：林一舟\n日期：2025年11月28日\n\n" + Chinese,
        "渡口周刊（第 118 期）：渡轮会说话", "2025-11-28", "渡口周刊", "林一舟")]
    // The head of a post as a table of one column.
    [InlineData("| 渡轮上手：没有人会夸奖的地方 |\n| --- |\n| 渡口老周 发表于 2025-11-28 22:05:41 | 显示全部楼层 |\n| |\n\n" + Chinese,
        "渡轮上手：没有人会夸奖的地方", "2025-11-28", null, "渡口老周")]
    [InlineData("【随笔】渡轮会说话以后的第一个月\n楼主: 渡口老周   发布时间: 2025-04-20 13:02   阅读 1.2万   评论 58\n\n" + Chinese,
        "渡轮会说话以后的第一个月", "2025-04-20", null, "渡口老周")]
    // A member's name that begins small goes on with no headline.
    [InlineData("[转载] The ferries that read the timetable aloud to everyone\nheron_w  发表于 2025-3-9 16:40:18\n\n" + English,
        "The ferries that read the timetable aloud to everyone", "2025-03-09", null, "heron_w")]
    [InlineData("Harbour Talk Board » Boats & Markets » Nine seconds for a timetable\nPrint | Rate | Subscribe\n"
        + "heron   Posted on 2025-3-9 18:40   Show the author only\n" + English, "Nine seconds for a timetable", "2025-03-09", null, "heron")]
    [InlineData("島嶼渡輪網\n首頁 | 即時 | 科技 | 財經 | 專題\n\n渡輪裝上語言模型 船員要求加裝開關\n2024/07/19 10:26\n記者林一舟∕綜合報導\n\n" + Chinese,
        "渡輪裝上語言模型 船員要求加裝開關", "2024-07-19", "島嶼渡輪網", "林一舟")]
    public void What_a_head_says_is_noted(string capture, string title, string? day, string? medium, string? writer)
    {
        var article = One("seeds/a.txt", capture);
        Assert.Equal(title, article.Title);
        if (day is not null)
            Assert.Equal(day, Day(article));
        if (medium is not null)
            Assert.Equal(medium, article.Source?.Name);
        if (writer is not null)
            Assert.Equal(writer, article.Source?.Author);
    }

    [Fact]
    public void An_address_above_a_text_is_no_line_of_it()
    {
        var article = One("seeds/a.txt", "https://pier.example/2026/05/01/talking-ferries\nFerries read the tide tables aloud\n\n" + English);
        Assert.Equal("Ferries read the tide tables aloud", article.Title);
        Assert.Equal("https://pier.example/2026/05/01/talking-ferries", article.Canonical);
        Assert.Equal(English, Body(article));
    }
}
