using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>The board's name and the thread's title in the first lines of a copied thread.</summary>
public class BoardHeadTests
{
    private const string Han = "两岸的渡船本周一起复航，第一班船上只有六个人，船员比乘客还多，但码头上站满了来看船的人。";

    private const string Latin = "The ferries on both banks went back to work this week, and the first one carried six people and a dog.";

    [Theory]
    [InlineData("渡口論壇 -> 船舶新聞")]
    [InlineData("渡口論壇 | 船舶")]
    [InlineData("渡口論壇")]
    public void A_Chinese_board_stands_above_the_title_of_its_thread(string top)
    {
        var article = One("seeds/a.txt", $"""
            {top}
            主題: 兩岸渡輪同日復航，頭班船坐了六個人
            作者: 阿碼　　發表於 2025-4-16 09:20 只看該作者

            {Han}

            {Han.Replace("本周", "上月", StringComparison.Ordinal)}
            """);
        Assert.Equal("兩岸渡輪同日復航，頭班船坐了六個人", article.Title);
        Assert.Equal("渡口論壇", article.Source?.Name);
    }

    [Theory]
    [InlineData("Heron & Quay Board", "Posted by marlin on 2024-11-23 11:08")]
    [InlineData("Quay Readers -- boats and people", "marlin  posted on 2025-5-6 09:41  |  Only this author")]
    [InlineData("The Quay -> News", "Author: marlin   Time: 2024-7-25 18:03")]
    public void An_English_board_stands_above_the_title_of_its_thread(string top, string posted)
    {
        var article = One("seeds/a.txt", $"""
            {top}
            Subject: [Share] Ferries on both banks go back to work
            {posted}

            {Latin}

            {Latin.Replace("this week", "in spring", StringComparison.Ordinal)}
            """);
        Assert.Equal("Ferries on both banks go back to work", article.Title);
        Assert.Equal(top.Split(" -")[0], article.Source?.Name);
    }

    [Fact]
    public void What_stands_below_the_first_post_goes_where_members_sign_with_the_hour() =>
        Assert.Equal(Latin + "\n", One("seeds/a.txt", $"""
            The Quay -> News
            Subject: [Share] Ferries on both banks go back to work
            Author: marlin   Time: 2024-7-25 18:03

            {Latin}

            TOP
            gullwing
            Posted 2024-7-25 19:11
            First! Long live the ferry.
            TOP
            """).Body);

    [Fact]
    public void A_row_of_English_sections_is_no_title() =>
        Assert.Equal("Ferries on both banks go back to work", One("seeds/a.txt", $"""
            Quay Courier
            Home  Politics  Economy  Technology  Opinion

            Ferries on both banks go back to work
            By Jane Doe
            1 August 2024, 10:15 CEST

            {Latin}
            """).Title);

    [Fact]
    public void A_paragraph_that_stands_there_twice_and_names_a_source_stays_once() =>
        Assert.Equal($"{Han}\n\n为了防止冒用，所有船票都带有水印与来源信息，代购目前只对少数人开放。\n\n{Han.Replace("本周", "上月", StringComparison.Ordinal)}\n",
            One("seeds/a.txt", $"""
            {Han}

            为了防止冒用，所有船票都带有水印与来源信息，代购目前只对少数人开放。

            为了防止冒用，所有船票都带有水印与来源信息，代购目前只对少数人开放。

            {Han.Replace("本周", "上月", StringComparison.Ordinal)}
            """).Body);

    [Fact]
    public void A_stamp_with_an_address_within_the_text_goes() =>
        Assert.DoesNotContain("原创首发", One("seeds/a.txt", $"""
            {Han}

            渡口后院 www.dukouhouyuan.example 原创首发

            {Han.Replace("本周", "上月", StringComparison.Ordinal)}
            """).Body, StringComparison.Ordinal);

    [Fact]
    public void A_caption_before_a_day_with_its_hour_is_parted_from_the_lead() =>
        Assert.StartsWith("*林一舟在渡口开放日上*\n\n3月3日晚，", One("seeds/a.txt",
            $"林一舟在渡口开放日上3月3日晚，渡口的船长林一舟在船上宣布，他将离开这条船。{Han}\n\n{Han}").Body, StringComparison.Ordinal);
}
