using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What boards leave among and around the lines of a post, and what of it is the post's own; with samples of our own.</summary>
public sealed class BoardDebrisTests
{
    private const string First = "The lock keeper has let a model answer the radio since Monday, and the crews say that it knows the tides better than he does.";
    private const string Second = "Nobody has asked it about fog yet. The keeper has a book for that, with a line for every fog of the last thirty years.";
    private const string Third = "He will keep both until spring, he says, and then decide which of the two he can do without on a bad night.";
    private const string Noise = "& O+ C& `3 k\" _' s; H- ]2 d- A: `2 L";

    [Fact]
    public void When_pictures_were_put_into_a_post_is_no_head_of_another()
    {
        var body = Body(One("seeds/a.txt",
            $"Post time 2026-4-19 21:36 | Show the author posts only\n\n{First}{Noise}\nlock.jpg (31.05 KB, Downloads: 4)\nDownload attachment\nUploaded 2026-4-19 21:31\nThe lock at dusk, with the radio in the window\n{Noise}\n{Second}{Noise}\ntide.png (8.4 KB, Downloads: 9)\nDownload attachment\nUploaded 2026-4-19 21:33\nThe book of fogs on the keeper's desk{Noise}\n{Noise}\n{Third}\n\nRate\n\nNumber of participants 1\tPrestige +5\n"));
        Assert.Equal($"{First}\n\n*The lock at dusk, with the radio in the window*\n\n{Second}\n\n*The book of fogs on the keeper's desk*\n\n{Third}", body);
    }

    [Fact]
    public void Below_the_first_floor_nothing_is_the_posts()
    {
        var article = One("seeds/a.txt",
            $"quay.forum » Locks » The radio thread\nAuthor: heron\n1# Posted 2026-5-15 07:58\n\nFound this over coffee, the paywall was down so here is the whole thing:\n\nThe Lock That Answers Its Own Radio\n\nThe Harbour Times\nBy Jane Doe\nMay 14, 2026\n\n{First}\n\n{Second}\n\n{Third}\n\n__________________\nlate since 2019\nReply | Quote | Report | Top\n\nbittern\n2# Posted 2026-5-15 08:11\n\nA radio that knows the tides! What could go wrong?\n");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(article));
        Assert.Equal(("The Lock That Answers Its Own Radio", "The Harbour Times"), (article.Title, article.Source!.Name));
    }

    [Fact]
    public void Files_of_a_board_and_its_note_of_changes_are_no_text() =>
        Assert.Equal($"{First}\n\n*Figure 1: The lock at dusk, with the radio in the window*\n\n{Second}\n\n{Third}",
            Body(One("seeds/a.txt",
                $"Board index ‹ Rivers ‹ News\n\nThe lock and its radio\nPost Reply\nPrint view\n9 posts • Page 1 of 1\nheron\nRegular\nPosts: 418\nJoined: Tue Mar 04, 2014 6:30 pm\nThe lock and its radio\nQuote\nPost by heron » Fri May 22, 2026 9:14 am\n\n{First}\n\nFigure 1: The lock at dusk, with the radio in the window\nlock_fig1.png (38.77 KiB) Viewed 212 times\n\n{Second}\n\n{Third}\nLast edited by heron on Fri May 22, 2026 9:31 am, edited 2 times in total.\nReason: added a figure\n\"Slow water runs deep.\"\nTop\nbittern\nPosts: 77\nJoined: Sat Nov 09, 2019 11:02 pm\nRe: The lock and its radio\nQuote\nPost by bittern » Fri May 22, 2026 10:02 am\n\nHas anybody asked the radio about the fog of last year?\nTop\n")));

    [Fact]
    public void How_often_a_file_was_fetched_is_no_heading() =>
        Assert.Equal("渡輪公司給船隊都裝了一個小模型，離線時也能把潮汐表唸出來，整個冬天沒有一條船停下來等信號。\n\n船上沒有人開口要過它，最老的那條船的船長說，可是起霧以後，也沒有人把它關掉。",
            Body(One("seeds/a.txt",
                "渡輪裝上小模型\n\n渡輪公司給船隊都裝了一個小模型，離線時也能把潮汐表唸出來，整個冬天沒有一條船停下來等信號。\n\n附件: dock.jpg (2024-12-4 01:10, 80.9 K)\n該附件被下載次數 17\n\n船上沒有人開口要過它，最老的那條船的船長說，可是起霧以後，也沒有人把它關掉。\n")));

    [Fact]
    public void A_short_sentence_may_begin_a_post() =>
        Assert.StartsWith("先说结论：能用，但别指望它替你掌舵。\n\n八月初渡轮公司",
            Body(One("seeds/a.txt",
                "首页\n我的收藏\n论坛功能\n[搞机] 把小模型搬上渡轮一个月\n回复\n新帖\n只看作者 电梯直达\n\n#0\n墨鱼汤\n级别: 学徒\n发帖: 633\n2025-09-06 21:37\n\n先说结论：能用，但别指望它替你掌舵。\n\n八月初渡轮公司把小模型送来的时候，我正好从港务局收了一批退役机器，两样凑在一起就上了船。\n\n船上没有人开口要过它，最老的那条船的船长说，可是起雾以后，也没有人把它关掉，大家都习惯了。\n\n#1\n江北人\n2025-09-06 21:44\n沙发。\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Guest, if you want to see the rest of the pictures you need to Login. No account? Register now")]
    [InlineData("You need to log in before you can see this. Don't have an account? Register")]
    public void A_call_to_register_in_the_midst_goes(string call) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(One("seeds/a.txt", $"The lock and its radio\n\n{First}\n\n{Second}\n\n{call}\n\n{Third}\n")));

    [Theory]
    [InlineData("heron's signature: slow water runs deep")]
    [InlineData("柳岸的签名：读书如饮水")]
    public void A_members_motto_below_a_post_goes(string motto) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(One("seeds/a.txt", $"The lock and its radio\n\n{First}\n\n{Second}\n\n{Third}\n{motto}\n")));

    [Theory]
    [InlineData("（圖／江左晚報資料照）")]
    [InlineData("（摄影：林一舟）")]
    public void Whose_a_picture_is_goes_where_a_line_in_brackets_says_nothing_else(string credit) =>
        Assert.Equal(
            "售票窗口上个月关了一半，剩下的一半由模型回答乘客的问题，排队的人比从前少了。\n\n*乘客在窗口前排队等候*\n\n站长说，模型最怕的是方言，夜班的水手一开口，它就要请人再说一遍。",
            Body(One("seeds/a.txt",
                $"渡口换了售票员\n\n售票窗口上个月关了一半，剩下的一半由模型回答乘客的问题，排队的人比从前少了。\n\n乘客在窗口前排队等候\n\n{credit}\n\n站长说，模型最怕的是方言，夜班的水手一开口，它就要请人再说一遍。\n")));

    [Fact]
    public void Two_halves_of_one_length_head_what_follows() =>
        Assert.Contains("\n\n## 省下的人手，多出的活计\n\n",
            Body(One("seeds/a.txt",
                "渡口换了售票员\n\n售票窗口上个月关了一半，剩下的一半由模型回答乘客的问题，排队的人比从前少了。\n\n乘客在窗口前排队等候\n\n省下的人手，多出的活计\n\n站长说，模型最怕的是方言，夜班的水手一开口，它就要请人再说一遍。\n\n到了冬天江面起雾，窗口要一直开到深夜，那时候才看得出这笔钱花得值不值。\n")),
            StringComparison.Ordinal);

    [Fact]
    public void Between_a_caption_and_the_lead_a_place_in_capitals_begins_the_lead() =>
        Assert.Equal($"*The lock keeper at his window last year*\n\nQUAYSIDE, Aug. 5 — {First}\n\n{Second}",
            Body(One("seeds/a.txt", $"The lock and its radio\n\nThe lock keeper at his window last yearQUAYSIDE, Aug. 5 — {First}\n\n{Second}\n")));
}
