using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What a text says of itself counts for more than who passed it on, when and where.</summary>
public sealed class StatedFactsTests
{
    private const string First = "渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电，来看的人从早上排到了傍晚。";

    private const string Second = "旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕，他说那道痕迹也是展品。";

    private const string Ferry = "The ferry company has let a model plan its night runs since Monday, and the crews say that it is good at tides.";

    private const string Fog = "Fog is another matter, the harbour master said, and for fog there is still the old man with the horn.";

    [Theory]
    [InlineData("The Quay Review | Saturday 5 October 2024 | Interview by Jane Doe | Photographs by Ann Poe")]
    [InlineData("The Quay Review, By Jane Doe, Sat 5 Oct 2024 17:10 BST")]
    [InlineData("The Quay Review, 5 October 2024. Written by Jane Doe. 4 min read")]
    public void A_row_says_whose_a_post_is_by_whom_and_of_which_day(string row)
    {
        var article = One("seeds/a.txt",
            $"Night runs by model [Copy link]\nmarlin\nPosted 7-10-2024 18:20:44 | See only this author\n\n{row}\n\n{Ferry}\n\n{Fog}\n");
        Assert.Equal(("The Quay Review", "Jane Doe", "2024-10-05", $"{Ferry}\n\n{Fog}"),
            (article.Source!.Name, article.Source.Author, Day(article), Body(article)));
    }

    [Fact]
    public void So_does_a_row_in_Chinese()
    {
        var article = One("seeds/a.txt",
            $"灯塔换灯以后\n阿舟 楼主\n发表于 2024-10-3 08:11:47 | 只看该作者 回帖奖励\n\n望潮周刊 2024年10月2日 星期三 作者 林一舟\n\n{First}\n\n{Second}\n");
        Assert.Equal(("望潮周刊", "林一舟", "2024-10-02"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Theory]
    [InlineData("marlin | Posted 2026-3-11 09:14:02 | Only this author")]
    [InlineData("Posted on 2026-3-11 09:14:02 | Show the author's posts only")]
    public void The_day_of_a_post_counts_for_less_than_the_day_below_the_byline(string posted)
    {
        var article = One("seeds/a.txt",
            $"Night runs by model [Copy link]\nmarlin\n{posted}\nRegister now to make more friends and enjoy more features.\nThe Quay Post\n"
            + $"By Jane Doe, Technology correspondent\nTuesday, March 10, 2026\n{Ferry}\n\n{Fog}\n");
        Assert.Equal(("The Quay Post", "Jane Doe", "2026-03-10", $"{Ferry}\n\n{Fog}"),
            (article.Source!.Name, article.Source.Author, Day(article), Body(article)));
    }

    [Fact]
    public void A_medium_alone_above_the_day_heads_no_text()
    {
        var article = One("seeds/a.txt",
            $"灯塔换灯以后\n[复制链接]\n阿舟 发表于 2025-9-6 22:10:05 来自手机\n查看：903 回复：8\n望潮新闻\n2025-09-06 10:22:31\n作者：林一舟 编辑：周远\n{First}\n\n{Second}\n");
        Assert.Equal(("望潮新闻", "林一舟", $"{First}\n\n{Second}"), (article.Source!.Name, article.Source.Author, Body(article)));
    }

    [Fact]
    public void The_name_of_a_board_before_the_title_is_no_title()
    {
        var article = One("seeds/a.txt",
            $"Quay Forums - What the tide left - Powered by Discuz!\nQuay Forums › News › View Thread\nmarlin\nPosted on 4-4-2026 23:51 | View author only\n\n{Ferry}\n\n{Fog}\n");
        Assert.Equal("What the tide left", article.Title);
    }
}
