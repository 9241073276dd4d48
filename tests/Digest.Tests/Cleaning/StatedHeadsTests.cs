using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What the heads and feet of copies state: who wrote, when, for whom.</summary>
public class StatedHeadsTests
{
    private const string Han = "两岸的渡船本周一起复航，第一班船上只有六个人，船员比乘客还多，但码头上站满了来看船的人。";

    private const string Other = "渡口的售票窗口上月换了新的价目表，一张船票贵了两块钱，常坐船的人说他们还没有想好要不要改坐车。";

    private const string Latin = "The ferries on both banks went back to work this week, and the first one carried six people and a dog.";

    private const string Second = "The price list at the window is new, a ticket costs two coins more, and those who cross every day are not amused.";

    [Theory]
    [InlineData("两岸渡轮同日复航 头班船坐了六个人 | 联合早报", "两岸渡轮同日复航 头班船坐了六个人")]
    [InlineData("Ferries on both banks go back to work • The Register", "Ferries on both banks go back to work")]
    [InlineData("Ferries on both banks | Quay and Co", "Ferries on both banks | Quay and Co")]
    public void A_title_ends_before_a_medium_that_is_known(string stated, string title) =>
        Assert.Equal(title, One("seeds/a.md", $"---\ntitle: \"{stated}\"\npublished: 2024-08-01\n---\n{Latin}\n\n{Second}\n").Title);

    [Fact]
    public void Roles_parted_by_wide_blanks_are_no_caption()
    {
        var article = One("seeds/a.txt", $"两岸渡轮同日复航，头班船坐了六个人\n\n2025-01-08\n\n河报记者｜林一舟　　河报编辑｜周远\n\n{Han}\n\n{Other}\n");
        Assert.Equal(("林一舟", $"{Han}\n\n{Other}"), (article.Source?.Author, Body(article)));
    }

    [Fact]
    public void A_day_with_its_weekday_stands_before_another_one() =>
        Assert.Equal("2025-09-22", Day(One("seeds/a.txt",
            $"Ferries on both banks go back to work\nPublished Mon, Sep 22 2025 11:58 AM EDT Updated Tue, Sep 23 2025 4:21 PM EDT\n\n{Latin}\n\n{Second}\n")));

    [Fact]
    public void Who_edited_and_who_wrote_stand_below_whose_it_is() =>
        Assert.Equal("林一舟", One("seeds/a.txt",
            $"两岸渡轮同日复航，头班船坐了六个人\n2025-01-08 08:15　来源: 河口日报　北京\n\n{Han}\n\n{Other}\n\n本文来源：河口日报 作者：林一舟 责任编辑：周远_NB11279\n").Source?.Author);

    [Fact]
    public void The_writer_in_brackets_behind_the_last_sentence_is_none_of_it()
    {
        var article = One("seeds/a.txt", $"两岸渡轮同日复航，头班船坐了六个人\n\n{Han}\n\n{Other}（林舟）\n");
        Assert.Equal(("林舟", $"{Han}\n\n{Other}"), (article.Source?.Author, Body(article)));
        Assert.EndsWith("（全文完）", Body(One("seeds/a.txt", $"两岸渡轮同日复航，头班船坐了六个人\n\n{Han}\n\n{Other}（全文完）\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_house_and_its_reporter_in_brackets_before_the_lead_are_none_of_it()
    {
        var article = One("seeds/a.txt", $"两岸渡轮同日复航，头班船坐了六个人\n\n2025-01-08\n\n【渡口新闻网】（记者 林一舟）{Han}\n\n{Other}\n");
        Assert.Equal(("林一舟", "渡口新闻网", $"{Han}\n\n{Other}"), (article.Source?.Author, article.Source?.Name, Body(article)));
    }

    [Fact]
    public void Of_several_linked_as_writers_all_are_named_and_the_day_stands_in_a_summary()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>Ferries on both banks go back to work</title></head><body><main><h1>Ferries on both banks go back to work</h1>"
            + "<aside><address><a rel=\"author\" href=\"/a\">Jane Doe</a> and <a rel=\"author\" href=\"/b\">John Roe</a> in Quay</address>"
            + $"<details><summary>Thu 31 Jul 2025 18.02 BST</summary>Last modified on Fri 1 Aug 2025</details></aside><div id=\"text\"><p>{Latin}</p><p>{Second}</p>"
            + "<p>The rules begin to apply on 2 August, and nobody knows who will look at them first.</p></div></main></body></html>");
        Assert.Equal(("Jane Doe and John Roe", "2025-07-31"), (article.Source?.Author, Day(article)));
    }

    [Fact]
    public void A_part_of_a_network_is_whose_a_post_is() =>
        Assert.Equal("r/FerriesAndQuays", One("seeds/a.txt", $"""
            Skip to main content
            r/FerriesAndQuays
            Search in r/FerriesAndQuays
            Get App
            Log In
            Go to FerriesAndQuays
            r/FerriesAndQuays
            •
            3 days ago
            heron_42

            Ferries after two evenings: cheap, quick, a bit of a cheat
            Discussion
            {Latin}

            {Second}

            Upvote
            412
            """, captured: new DateTimeOffset(2025, 11, 3, 0, 0, 0, TimeSpan.Zero)).Source?.Name);

    [Fact]
    public void Whose_a_page_is_stands_in_the_call_to_prefer_it() =>
        Assert.Equal("Quay Review", One("seeds/a.txt", $"""
            Ferries on both banks go back to work
            By Jane Doe
            September 22, 2025

            {Latin}

            {Second}

            Choose Quay Review as your preferred source on Google and never miss a moment.
            © 2025 Versant Media, LLC. All Rights Reserved.
            """).Source?.Name);
}
