using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Lines that name a medium and a writer together, and forums where who posts is not who wrote.</summary>
public class CreditNamesTests
{
    private const string Chinese = "渡口的调度模型换了新版本，第一批船家来自十三个码头，排队时间短了一半。\n\n公司说，注册只要一个邮箱，价格与去年相同。";
    private const string First = "The model was opened on Wednesday to ferries of all harbours, the company said in a short statement.";
    private const string Last = "It had been shown to a small group of testers since the spring, and changed a good deal since then.";

    [Theory]
    [InlineData("来源：江左晚报 记者 林一舟", "江左晚报", "林一舟")]
    [InlineData("来源:江左晚报 记者 林一舟 2024年7月24日", "江左晚报", "林一舟")]
    [InlineData("来源：江左晚报　本报记者　林一舟　王小明", "江左晚报", "林一舟　王小明")]
    [InlineData("来源：江左晚报记者林一舟", "江左晚报", "林一舟")]
    [InlineData("来源：江左晚报 林一舟", "江左晚报", "林一舟")]
    [InlineData("转自：江左晚报（记者 林一舟）", "江左晚报", "林一舟")]
    [InlineData("來源：江左晚報 作者／林一舟", "江左晚報", "林一舟")]
    [InlineData("林一舟 船头灯塔 2024-07-24", "船头灯塔", "林一舟")]
    [InlineData("江左晚报 林一舟 2024-07-24", "江左晚报", "林一舟")]
    [InlineData("船头灯塔 | 林一舟 | 2024-07-24", "船头灯塔", "林一舟")]
    [InlineData("2024/7/24 8:40:06 来源：江左之家 作者：林一舟（实习） 责编：王小明", "江左之家", "林一舟")]
    [InlineData("作者：林一舟(实习生)", null, "林一舟")]
    [InlineData("文/林一舟（特约记者）", null, "林一舟")]
    [InlineData("发表于 2024年7月24日 由 林一舟", null, "林一舟")]
    [InlineData("发布时间：2024-07-24 09:12 来源：江左晚报 作者：本报记者 林一舟 字体：大 中 小", "江左晚报", "林一舟")]
    [InlineData("江左晚报\n2024-07-24 09:12\n江左晚报官方账号\n关注", "江左晚报", null)]
    [InlineData("来源：江左网-《江左晚报》", "江左网-《江左晚报》", null)]
    [InlineData("来源：江左晚报 原创", "江左晚报", null)]
    [InlineData("来源：江左晚报 成都", "江左晚报 成都", null)]
    [InlineData("来源：独立作者平台", "独立作者平台", null)]
    [InlineData("来源：江左记者站", "江左记者站", null)]
    [InlineData("来源：江左晚报 综合", "江左晚报 综合", null)]
    public void Medium_and_writer_are_parted_in_Chinese(string credit, string? source, string? author)
    {
        var article = One("seeds/a.txt", $"渡口换上新模型，排队短了一半\n{credit}\n\n{Chinese}\n");
        Assert.Equal((source, author), (Given(article.Source?.Name), Given(article.Source?.Author)));
        Assert.Equal(Chinese, Body(article));
    }

    [Theory]
    [InlineData("By Jane Doe, Quay Review, July 24, 2024", "Quay Review", "Jane Doe")]
    [InlineData("By Jane Doe, Tide & Tow", "Tide & Tow", "Jane Doe")]
    [InlineData("By Jane Doe, The Slack Water", "The Slack Water", "Jane Doe")]
    [InlineData("By Jane Doe and John Roe, Quay Review", "Quay Review", "Jane Doe and John Roe")]
    [InlineData("By Jane Doe for The Slack Water", "The Slack Water", "Jane Doe")]
    [InlineData("By Jane Doe, Reuters", "Reuters", "Jane Doe")]
    [InlineData("By Jane Doe, John Roe", null, "Jane Doe, John Roe")]
    [InlineData("By Jane Doe, John Roe and Ann Poe", null, "Jane Doe, John Roe and Ann Poe")]
    [InlineData("By Jane Doe, Staff Writer", null, "Jane Doe")]
    [InlineData("By Jane Doe, San Francisco", null, "Jane Doe, San Francisco")]
    [InlineData("By Jane Doe, Oban Bureau Chief", null, "Jane Doe")]
    [InlineData("By Jane Doe, PhD", null, "Jane Doe")]
    [InlineData("By Jane Doe in San Francisco", null, "Jane Doe")]
    [InlineData("Source: Quay Review, by Jane Doe", "Quay Review", "Jane Doe")]
    [InlineData("Source: Quay Review by Jane Doe", "Quay Review", "Jane Doe")]
    [InlineData("Source: Quay Review / Jane Doe", "Quay Review", "Jane Doe")]
    [InlineData("Quay Review | Jane Doe | July 24, 2024", "Quay Review", "Jane Doe")]
    [InlineData("Jane Doe · Quay Review · July 24, 2024", "Quay Review", "Jane Doe")]
    [InlineData("Posted on July 24, 2024 by Jane Doe", null, "Jane Doe")]
    [InlineData("Posted on July 24, 2024 by Jane Doe in Rivers", null, "Jane Doe")]
    [InlineData("Posted by Jane Doe on July 24, 2024", null, "Jane Doe")]
    [InlineData("Published: July 24, 2024 | Author: Jane Doe | Quay Review", "Quay Review", "Jane Doe")]
    [InlineData("Story by Jane Doe, Quay Review • 3h • 4 min read", "Quay Review", "Jane Doe")]
    [InlineData("By JANE DOE", null, "Jane Doe")]
    [InlineData("Published July 24, 2024 by quayside", null, "quayside")]
    public void And_in_English(string credit, string? source, string? author)
    {
        var article = One("seeds/a.txt", $"A ferry company changes its model\n{credit}\n\n{First}\n\n{Last}\n");
        Assert.Equal((source, author), (Given(article.Source?.Name), Given(article.Source?.Author)));
        Assert.Equal($"{First}\n\n{Last}", Body(article));
    }

    [Theory]
    [InlineData("By Jane Doe, Quay Review", "Quay Review", "Jane Doe")]
    [InlineData("Jane Doe, July 24, 2024", "quay", "Jane Doe")]
    [InlineData("", "quay", "deckhand")]
    public void A_writer_whom_the_post_names_counts_for_more_than_who_posts(string credit, string source, string author)
    {
        var page = $"<html><head><title>A ferry company changes its model - Quay Talk</title><meta name=\"author\" content=\"Board Program Team\"></head><body><h1 class=\"ts\"><span id=\"thread_subject\">A ferry company changes its model</span></h1><div class=\"authi\"><a class=\"xw1\">deckhand</a></div><em id=\"authorposton7\">发表于 2024-7-25 09:33</em><table><tr><td class=\"t_f\" id=\"postmessage_7\">{credit}<br><br>{First}<br><br>{Last}</td></tr></table></body></html>";
        var article = One("seeds/a.html", page);
        Assert.Equal(author, article.Source!.Author);
        Assert.True(source == "quay" || source == article.Source.Name);
        Assert.Equal($"{First}\n\n{Last}", Body(article));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
