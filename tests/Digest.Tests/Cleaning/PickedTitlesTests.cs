using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Boxes of titles between the paragraphs of copied pages, with samples of our own.</summary>
public class PickedTitlesTests
{
    private const string First = "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come.";

    private const string Second =
        "The first was finished in two years. The second took three, because the water had to be brought from the other side.";

    private const string Third =
        "“We were told to wait,” said a man at the gate, who has a key to the building and nothing to open with it yet.";

    private const string Roof = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场，谁来付这笔钱，谁来把水引过来。";

    private const string Water = "第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，没有人愿意先付钱，只好等到山洪把旧渠道冲开才动工。";

    private const string Answer = "没有人回答，问题还和春天时一样，那时是同一批人在同一间屋里问的，屋里的灯也还是那一盏，只是灯罩换成了纸的那一种。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static CleanedPage Read(params string[] blocks)
    {
        var article = One("seeds/a.txt",
            Text(["Skip to content\nMenu\nThe Valley Paper\nBuildings", "A Roof and No Machines in the Third Building", "By Orla Finch",
                "March 9, 2026", .. blocks, "A version of this article appears in print on March 10, 2026.", "Related Content",
                "The Man Who Sold the Water", "Ned Pile for The Valley Paper",
                "© 2026 The Valley Paper Company\nContact Us\nAccessibility\nYour Ad Choices\nPrivacy Policy\nTerms of Sale\nManage Preferences"]));
        return new CleanedPage(Body(article), article.Source?.Name);
    }

    private sealed record CleanedPage(string Body, string? Source);

    [Theory]
    [InlineData("Editors’ Picks")]
    [InlineData("Editor's Picks")]
    [InlineData("Most Popular")]
    public void Titles_that_stand_apart_are_of_the_box(string label)
    {
        var page = Read(First, Second, label, "How to Sleep in a Barn", "My Ladder Is a Chatbot. Can I Still Climb It?", Third);
        Assert.Equal((Text(First, Second, Third), "The Valley Paper"), (page.Body, page.Source));
    }

    [Fact]
    public void A_heading_below_the_box_stays() =>
        Assert.Equal(Text(First, Second, "## What came next", Third),
            Read(First, Second, "Editors’ Picks", "How to Sleep in a Barn", "Five Gutters That Changed the World", "What came next", Third)
                .Body);

    [Fact]
    public void In_Chinese_it_is_shorter_than_the_titles() =>
        Assert.Equal(Text(Roof, Water, "## 水从哪里来", Answer),
            Body(One("seeds/a.txt",
                Text("第三座厂房封顶之后还缺什么", "2026-03-09 10:20 望潮财经", Roof, Water, "编辑推荐", "山里的灯为什么一夜之间全灭了", "修渠的人去了哪里，又为什么不回来", "水从哪里来", Answer,
                    "相关阅读", "一条水渠的一百年"))));

    [Theory]
    [InlineData("Related", "How to Sleep in a Barn", "My Ladder Is a Chatbot. Can I Still Climb It?")]
    [InlineData("Most Popular", "- How to Sleep in a Barn\n- Five Gutters That Changed the World")]
    [InlineData("Recommended Stories", "How to Sleep in a Barn\nOn straw, mostly.", "Five Gutters That Changed the World\nOne of them is yours.")]
    public void Titles_are_told_by_what_stands_below_them(params string[] box) =>
        Assert.Equal(Text(First, Second, Third), Read([First, Second, .. box, Third]).Body);
}
