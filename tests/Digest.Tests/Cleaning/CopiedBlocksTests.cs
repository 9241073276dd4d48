using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Quotations, lists, boxes and names of feeds as copies and feeds have them, whose marks are lost.</summary>
public sealed class CopiedBlocksTests
{
    private const string Head = "A roof without machines\n\nBy Jane Doe\nMarch 5, 2026\n\n";

    private static string Left(string between) =>
        Body(One("seeds/a.txt", $"{Head}{ValleyText.Third}\n\n{between}\n\n{ValleyText.Fourth}\n"));

    [Theory]
    [InlineData("One of those who pay put it this way:", true)]
    [InlineData("The harbour master said:", true)]
    [InlineData("The rest is easily told:", false)]
    public void What_somebody_said_below_the_line_that_announces_it_is_a_quotation(string announced, bool quoted)
    {
        const string Said = "A roof is where we begin. Whoever begins with the machines has nothing to put them under when it rains.";
        Assert.Contains($"\n\n{announced}\n\n{(quoted ? "> " : "")}{Said}\n\n", Left($"{announced}\n\n{Said}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_were_announced_may_ask() =>
        Assert.Contains("\n\n- Who pays for the roof?\n- Who pays for the machines?\n- Who pays for the rain?\n\n",
            Left("Those who pay asked three questions of the builders:\nWho pays for the roof?\nWho pays for the machines?\nWho pays for the rain?"),
            StringComparison.Ordinal);

    [Fact]
    public void Items_may_be_set_in_by_a_tab_alone() =>
        Assert.Contains("\n\n- the roof of the building\n- the machines below it\n- the road to the valley\n\n",
            Left("What is still to be paid for is this:\n\n\tthe roof of the building\n\tthe machines below it\n\tthe road to the valley"),
            StringComparison.Ordinal);

    [Fact]
    public void Items_may_be_counted_in_Han() =>
        Assert.Contains("\n\n1. 给厂房封顶\n2. 让设备进场\n3. 把路修到山谷\n\n",
            One("seeds/a.txt", $"山谷里的厂房\n\n{ValleyText.First}\n\n剩下的事有三件：\n（一）给厂房封顶\n（二）让设备进场\n（三）把路修到山谷\n\n{ValleyText.Second}\n").Body,
            StringComparison.Ordinal);

    [Fact]
    public void A_box_ends_with_the_link_that_says_its_title_again() =>
        Assert.Equal($"{ValleyText.Third}\n\n{ValleyText.Fourth}",
            Left("More\nMore\nThe road to the valley is open\nIt took three winters to build it.\nRead more: The road to the valley is open"));

    [Fact]
    public void Numbers_of_links_go_with_the_addresses_below_a_letter()
    {
        var article = One("seeds/a.eml",
            $"From: The Quay Letter <post@letters.example>\nSubject: A roof without machines\nDate: Wed, 24 Jul 2024 07:00:00 +0000\n\nThe roof [1] was paid for in spring, and the machines [2] were promised for the summer after that.\n\n{ValleyText.Fourth}\n\n[1] https://quay.example/roof\n[2] https://quay.example/machines\n");
        Assert.Equal($"The roof was paid for in spring, and the machines were promised for the summer after that.\n\n{ValleyText.Fourth}", Body(article));
    }

    [Theory]
    [InlineData("The Verge - Artificial Intelligence", "", "The Verge")]
    [InlineData("Harbour - News about tides", "<image><title>Harbour</title></image>", "Harbour")]
    [InlineData("Harbour - News about tides", "", "Harbour - News about tides")]
    public void A_feed_is_named_with_its_section(string title, string picture, string source) =>
        Assert.Equal(source,
            Assert.Single(All("seeds/a.xml",
                $"<rss version=\"2.0\"><channel><title>{title}</title>{picture}<item><title>A roof without machines</title><pubDate>Mon, 07 Jul 2025 14:02:00 GMT</pubDate><description>{ValleyText.Third} {ValleyText.Fourth}</description></item></channel></rss>")).Source!.Name);

    [Theory]
    [InlineData("早报｜山谷里的第三座厂房封顶")]
    [InlineData("独家 | 山谷里的第三座厂房封顶")]
    public void A_column_before_a_headline_is_none_of_it(string title) =>
        Assert.Equal("山谷里的第三座厂房封顶",
            One("seeds/a.html", Page(title, P(ValleyText.First) + P(ValleyText.Second))).Title);

    [Fact]
    public void Above_a_table_with_its_source_below_stands_what_it_shows_and_below_that_a_heading() =>
        Assert.Contains("*山谷里三座厂房的屋顶*\n\n| 厂房 | 屋顶 |\n|---|---|\n| 第一座 | 有 |\n| 第二座 | 有 |\n| 第三座 | 无 |\n\n*数据来源：各家年报*\n\n## 从屋顶到设备\n\n",
            One("seeds/a.txt",
                $"山谷里的厂房\n\n{ValleyText.First}\n\n山谷里三座厂房的屋顶\n厂房\t屋顶\n第一座\t有\n第二座\t有\n第三座\t无\n数据来源：各家年报\n\n从屋顶到设备\n\n{ValleyText.Second}\n\n{FerryText.First}\n\n{FerryText.Second}\n").Body,
            StringComparison.Ordinal);
}
