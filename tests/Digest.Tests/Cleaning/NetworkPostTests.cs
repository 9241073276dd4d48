using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Posts of boards with a column for each member, of networks and of sites that answer questions, copied with all that stands around them;
/// samples of our own.
/// </summary>
public class NetworkPostTests
{
    private const string First =
        "The ferry to the outer islands has had no engineer since spring, and nobody has looked for one in the usual places.";
    private const string Second =
        "We read every log of the last four winters and found the same valve in all of them, open when it was said to be closed.";
    private const string Third =
        "The harbour office has known of it for two years. It wrote a letter, and the letter was answered by another letter.";
    private const string Notices = "Menu\nLog in\nRegister\nJavaScript is disabled. For a better experience, please enable JavaScript in your browser before proceeding.\nYou are using an out of date browser. It may not display this or other websites correctly.\nYou should upgrade or use an alternative browser.\nForums\nHarbours\n";
    private const string Title = "The valve that was always closed";
    private static readonly string Text = $"{First}\n\nWhat the logs say\n\n{Second}\n\n{Third}\n";
    private static readonly string Clean = $"{First}\n\n## What the logs say\n\n{Second}\n\n{Third}";

    [Theory]
    [InlineData(
        "Thread starter\nmoor_hen\nStart date\nAug 3, 2026\nWatch\n1\n2\nNext\nmoor_hen\nmoor_hen\nWell-known member\nJoined\nMar 4, 2011\nMessages\n4,871\nAug 3, 2026\nAdd bookmark\n#1\n",
        "\nLast edited: Aug 4, 2026\n\nOuter Pier / slip 9 / no radio\nLike\nReactions:\ncoot and 4 others\nReport\nReply\ncoot\ncoot\nMember\nAug 3, 2026\n#2\nSame here, every winter.\nLike\nReply\n")]
    [InlineData("By moor_hen,\nAugust 3, 2026 in Harbours\nShare\nFollowers\n4\nmoor_hen\nmoor_hen\nMembers\n312\nPosted August 3, 2026\n",
        "\nQuote\nLike 3\nLink to comment\nShare on other sites\ncoot\ncoot\nMembers\n8\nPosted August 3, 2026\nSame here, every winter.\nQuote\nLink to comment\nShare on other sites\n")]
    [InlineData("Thread starter moor_hen\nStart date Aug 3, 2026\nM\nmoor_hen\nMember\nJoined Mar 1, 2019\nMessages 312\nAug 3, 2026\n",
        "Like\nQuote Reply\nReport\nC\ncoot\nMember\nJoined May 9, 2020\nMessages 88\nAug 3, 2026\nSame here, every winter.\nYou must log in or register to reply here.\n")]
    [InlineData(
        "Results 1 to 10 of 23\nThread: The valve that was always closed\nThread Tools\n08-03-2026, 09:12 AM #1\nmoor_hen\nmoor_hen is offline\nSenior Member\nJoin Date\nMar 2019\nPosts\n312\nThe valve that was always closed\n",
        "\nOuter Pier | slip 9 | no radio\nReply With Quote Reply With Quote\n08-03-2026, 10:02 AM #2\ncoot\ncoot is offline\nMember\nJoin Date\nMay 2020\nPosts\n88\nSame here, every winter.\nReply With Quote Reply With Quote\n")]
    [InlineData(
        "Post Reply\n23 posts\n1\n2\nNext\nmoor_hen\nPosts: 312\nJoined: Fri Mar 01, 2019 9:12 am\nThe valve that was always closed\nQuote\nPost by moor_hen » Mon Aug 03, 2026 9:12 am\n\n",
        "\nLast edited by moor_hen on Tue Aug 04, 2026 8:00 am, edited 1 time in total.\nOuter Pier | slip 9 | no radio\nTop\ncoot\nPosts: 88\nRe: The valve that was always closed\nPost by coot » Mon Aug 03, 2026 10:02 am\n\nSame here, every winter.\nTop\n")]
    public void The_first_post_of_a_board_is_told_by_its_frame_however_much_stands_above(string above, string below)
    {
        var article = One("seeds/a.txt", $"{Notices}{Title}\n{above}{Text}{below}");
        Assert.Equal((Title, "moor_hen", 3, Clean), (article.Title, article.Source?.Author, article.Date.Day, Body(article)));
    }

    [Fact]
    public void A_post_of_many_paragraphs_is_not_taken_for_answers_to_notices_above_it()
    {
        var notices = "Harbour Board\nVisitors of the outer pier are asked to sign the book at the gate before they go aboard any vessel.\nThe pier is closed in winter, and whoever goes there then goes at a risk that nobody else will carry.\nBoats that lie there longer than a week pay for two of them, as the board decided in spring.\n";
        var body = Body(One("seeds/a.txt",
            $"{notices}moor_hen\n2026-08-03 09:12\nReply Report Share\n{First}\n{Second}\n{Third}\n{First.Replace("ferry", "barge", StringComparison.Ordinal)}\nReply Report Share\ncoot\n2026-08-03 10:12\nSame here.\nReply Report Share\n"));
        Assert.Contains(Second, body, StringComparison.Ordinal);
        Assert.Contains(Third, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "pier.example is one of the many independent Mastodon servers you can use to participate in the fediverse.\nAdministered by:\n2.1K\nactive users\nBack\n",
        "@moor_hen@pier.example", "Mar 11\n", " 1/3",
        "\nMar 11, 2026, 09:14 AM · Edited Mar 11, 09:31 AM\n·\nWeb\n318 boosts\n·\n604 favorites\n", " 2/3", " 3/3", "Mastodon")]
    [InlineData("Home\nExplore\nSign in\nPost\n", "@moor-hen.bsky.social", "· 3mo\n", " (1/3)",
        "\nMarch 11, 2026 at 9:14 AM\nEverybody can reply\n12 reposts\n88 likes\n5\n16\n", " (2/3)", " (3/3)", "Bluesky")]
    [InlineData("Post\nConversation\n", "@moor_hen", "·\nMar 11\n", "", "\n9:14 AM · Mar 11, 2026\n·\n40.1K\nViews\n12\n40\n", "", "", "X")]
    public void Posts_of_one_writer_on_end_are_one_text(string above, string handle, string day, string first, string foot, string second,
        string third, string network)
    {
        var end = network == "X"
            ? "New to X?\nSign up now to get your own personalized timeline!\n© 2026 X Corp.\n"
            : "Explore\nLive feeds\nCreate account\nLogin\n";
        var article = One("seeds/a.txt",
            $"{above}Morna Henley 🐦\n{handle}\n{First}{first}\n{foot}Morna Henley 🐦\n{handle}\n{day}\n{Second}{second}\nThe log of the winter before last\nALT\n0\n61\n140\nMorna Henley 🐦\n{handle}\n{day}\n{Third}{third}\n\n#Harbours #Valves\n14\n203\n455\ncoot\n@coot@shore.example\n{day}\n@moor_hen The letter is the best part of it, and nobody will ever answer that one again.\n1\n4\n{end}");
        Assert.Equal(("Morna Henley", 11, network, $"{First}\n\n{Second}\n\n*The log of the winter before last*\n\n{Third}"),
            (article.Source?.Author, article.Date.Day, article.Source?.Name, Body(article)));
    }

    [Fact]
    public void A_handle_below_a_byline_is_no_network_s()
    {
        var article = One("seeds/a.txt",
            $"Quayside\nMarkets\nSearch\n{Title}\nMarch 11, 2026\nMorna Henley\n@MORNAHENLEY\nSHARE\nShare Article via Email\n{First}\n\n{Second}\n\n{Third}\n");
        Assert.Equal((Title, $"{First}\n\n{Second}\n\n{Third}"), (article.Title, Body(article)));
    }

    private const string Saying = "渡轮的轮机长春天走了以后，岛上的人一直在等下一个，等到现在也没有等来。";
    private const string Telling = "我们把四个冬天的日志都读了一遍，每一本里都是同一个阀门，写着关了，其实开着。";
    private const string Ending = "港务处两年前就知道了，写过一封信，信的回信是另一封信，此后再也没有下文。";

    [Theory]
    [InlineData("首页\n知乎知学堂\n渡轮\n渡轮的阀门为什么一直开着？\n关注问题\n写回答\n1,043 个回答\n芦苇荡\n芦苇荡\n渡轮话题下的优秀答主\n关注\n312 人赞同了该回答\n",
        "\n发布于 2026-03-04 23:17・IP 属地浙江\n真诚赞赏，手留余香\n赞赏\n赞同 312\n21 条评论\n分享\n收藏\n更多回答\n瓦匠\n关注\n从来没有人去看过那个阀门，去看的人也没有回来说过什么。\n", "知乎",
        "渡轮的阀门为什么一直开着？")]
    [InlineData("创作中心\n发现\n登录\n搜索最新种草、拔草信息\n更多\n1/6\n芦苇荡\n关注\n那个一直开着的阀门\n",
        "#渡轮 #阀门 #日志\n2026-03-04 福建\n不喜欢\n共 21 条评论\n瓦匠\n从来没有人去看过那个阀门，去看的人也没有回来说过什么。\n03-05\n浙江\n回复\n- THE END -\n", "小红书", "那个一直开着的阀门")]
    public void A_post_below_the_button_that_follows_its_writer_ends_with_its_day(string above, string below, string network, string title)
    {
        var article = One("seeds/a.txt",
            $"{above}今早船上的公众号发消息说App要停了，我在码头站了半天没有动🥲\n\n{Saying}\n\n{Telling}\n✅先看日志，别先问人\n✅再看阀门，带上手电\n{Ending}\n{below}");
        Assert.Equal((title, "芦苇荡", network, 4,
            $"今早船上的公众号发消息说App要停了，我在码头站了半天没有动🥲\n\n{Saying}\n\n{Telling}\n\n- 先看日志，别先问人\n- 再看阀门，带上手电\n\n{Ending}"),
            (article.Title, article.Source?.Author, article.Source?.Name, article.Date.Day, Body(article)));
    }

    [Theory]
    [InlineData("## What the logs say")]
    [InlineData("What the logs say")]
    public void Names_of_pictures_frame_a_shared_link(string heading)
    {
        const string Frame = "The valve that was always closed\n\npier.example\n\nmoor_hen@feddit.example\n[M]\nto Harbours@board.exampleEnglish · 2 months ago\nmessage-square\n63\nfedilink\narrow-up\n412\narrow-down\n11\nexternal-link\n";
        var article = One("seeds/a.txt",
            $"Lemmy\nCommunities\nCreate Post\nSign In\n{Frame}{Frame}cross-posted from: https://board.example/post/44\n\n{First}\n\n{heading}\n\n{Second}\n\n{Third}\n\nYou must log in or # to comment.\nSorted by: Hot Top New Old\ncoot@shore.example\narrow-up\n3\narrow-down\n1\n·\n2 months ago\nlink\nfedilink\nThe best summary that anybody could come up with: it was open all the time, and everybody knew.\n");
        Assert.Equal((Title, "moor_hen", Clean), (article.Title, article.Source?.Author, Body(article)));
    }
}
