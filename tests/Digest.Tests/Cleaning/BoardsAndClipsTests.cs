using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What copies of boards, clips and letters put around a text, with what they say of whose it is.</summary>
public sealed class BoardsAndClipsTests
{
    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static readonly string InEnglish = Text(ValleyText.Third, ValleyText.Fourth);

    [Theory]
    [InlineData("设为首页收藏本站")]
    [InlineData("設為首頁收藏本站")]
    public void A_board_names_itself_below_its_first_buttons(string buttons)
    {
        var article = One("seeds/a.txt", $"{buttons}\n\n渡口夜话\n\n 找回密码\n 注册\n搜索\n查看: 93|回复: 2\n\n"
            + "[讨论] 渡轮上的小模型 [复制链接]\n楼主\n发表于 2026-3-5 14:02:51 | 只看该作者\n"
            + $"{FerryText.First}\n\n{FerryText.Second}\n\n回复\n\n使用道具 举报\n");
        Assert.Equal("渡口夜话", article.Source?.Name);
        Assert.Equal("渡轮上的小模型", article.Title);
    }

    [Fact]
    public void A_report_passed_on_below_the_picture_of_a_post_has_its_own_head()
    {
        var article = One("seeds/a.txt", "Quay Boards > News\nBoats are back\nRegister\tFAQ\tMembers List\n#1\nOld 03-06-2026, 07:12 AM\n"
            + "heron heron is offline\nSenior Member\n\nJoin Date: Mar 2019\nPosts: 2,481\nDefault Boats are back\n\n"
            + "Quayside Ledger, March 5, 2026\nThird building in the valley still has no machines\nBy Jane Doe\n\n"
            + $"{InEnglish}\n__________________\nLong tides\nReply With Quote\n#2\nOld 03-06-2026, 07:41 AM\n");
        Assert.Equal("Third building in the valley still has no machines", article.Title);
        Assert.Equal("2026-03-05", Day(article));
        Assert.Equal("Quayside Ledger", article.Source?.Name);
        Assert.Equal(InEnglish, Body(article));
    }

    [Fact]
    public void Buttons_behind_a_house_beside_the_day_are_no_part_of_its_name()
    {
        var article = One("seeds/a.txt", $"渡轮上的小模型\n2026年03月05日 07:26 　渡口日报　　我有话说（24人参与）　收藏本文\n\n{FerryText.Both}");
        Assert.Equal("渡口日报", article.Source?.Name);
    }

    [Theory]
    [InlineData("以上转自：渡口周刊", "渡口周刊")]
    [InlineData("本文转自公众号“江左的小屋”，作者：林一舟", "江左的小屋")]
    public void A_note_below_a_text_says_where_it_is_from(string note, string medium) =>
        Assert.Equal(medium, One("seeds/a.txt", Text("渡轮上的小模型", FerryText.Both, note)).Source?.Name);

    [Fact]
    public void A_source_may_stand_with_a_day_without_its_year()
    {
        var article = One("seeds/a.txt", "[AI] Boats are back in the valley\n[Copy link]\nheron\n"
            + "Posted on 2026-3-6 03:12:45 | Show this author only\n"
            + $"Source: The Quay Gazette, March 5\n{InEnglish}\n\nReply\n");
        Assert.Equal("The Quay Gazette", article.Source?.Name);
        Assert.Equal("2026-03-05", Day(article));
    }

    [Fact]
    public void Who_writes_for_an_account_may_space_his_name()
    {
        var article = One("seeds/a.txt", $"渡轮上的小模型\n原创 林 一 舟 望潮小屋 望潮小屋\n 2026年3月5日 18:42\n\n{FerryText.Both}");
        Assert.Equal("林一舟", article.Source?.Author);
        Assert.Equal("望潮小屋", article.Source?.Name);
    }

    [Fact]
    public void A_title_goes_without_the_account_that_a_line_names() =>
        Assert.Equal("渡轮上的小模型",
            One("seeds/a.md", $"---\ntitle: 渡轮上的小模型 - 望潮小屋\n---\n原创 林一舟 望潮小屋 2026年3月5日 10:05\n\n{FerryText.Both}\n").Title);

    [Fact]
    public void The_section_before_a_bar_is_no_part_of_a_title() =>
        Assert.Equal("What the valley waits for", One("seeds/a.txt", $"Business|What the valley waits for\n\n{InEnglish}").Title);

    [Fact]
    public void A_letter_has_its_headline_below_its_name_and_issue()
    {
        var article = One("seeds/a.txt", "WETLAND REVIEW -- weekly notes on tides\nNo. 12 / March 5, 2026\n----------------\n\n"
            + $"Third building in the valley has no machines\n\nby Jane Doe\n\n{InEnglish}\n\n{HarbourText.AllThree}\n\n"
            + "----------------\nYou are receiving this because you signed up.\n(c) 2026 Wetland Review, 4 Quay Row\n");
        Assert.Equal("Third building in the valley has no machines", article.Title);
        Assert.Equal("Wetland Review", article.Source?.Name);
        Assert.Equal("2026-03-05", Day(article));
    }

    [Theory]
    [InlineData("Clipped from: https://quay.example/2026/machines")]
    [InlineData("> **Source:** [https://quay.example/2026/machines](https://quay.example/2026/machines)")]
    public void A_page_clipped_whole_begins_below_its_headline(string address)
    {
        var article = One("seeds/a.md", Text("# No machines in the valley | The Quay", address, "[Skip to content](#content)",
            "- [News](https://quay.example/news)\n- [Events](https://quay.example/events)", "# No machines in the valley",
            "By [Jane Doe](https://quay.example/author/jane)", ValleyText.Third,
            "> [Also read: What the tide left behind](https://quay.example/2026/tide)", ValleyText.Fourth) + "\n");
        Assert.Equal("No machines in the valley", article.Title);
        Assert.Equal("The Quay", article.Source?.Name);
        Assert.Equal("Jane Doe", article.Source?.Author);
        Assert.Equal(InEnglish, Body(article));
    }

    [Theory]
    [InlineData("### 第 1 楼 · heron · 3 月 4 日")]
    [InlineData("## #2 heron | 2026-03-05")]
    public void Answers_under_headings_with_their_floors_are_none_of_the_post(string floor)
    {
        var article = One("seeds/a.md", Text("---\ncreated: 2026-03-05\n---", "# 渡轮上的小模型", "**江边客** · 3 月 4 日 · 417 次点击",
            FerryText.First, FerryText.Second, "---", floor, "顶一个，希望别凉。") + "\n");
        Assert.Equal(FerryText.Both, Body(article));
        Assert.Equal("江边客", article.Source?.Author);
    }

    [Theory]
    [InlineData("点击下方名片，关注渡口小屋")]
    [InlineData("喜欢就点个赞吧！")]
    public void Calls_of_an_account_are_no_text(string call) =>
        Assert.Equal(FerryText.Both, Body(One("seeds/a.txt", Text("渡轮上的小模型", FerryText.Both, call))));

    [Theory]
    [InlineData("Our Standards: The Quay Code of Conduct.")]
    [InlineData("Our commitment to fairness: send us corrections.")]
    public void By_which_rules_a_house_writes_is_no_text(string note) =>
        Assert.Equal(HarbourText.AllThree, Body(One("seeds/a.txt", Text("What the tide left", HarbourText.AllThree, note))));

    [Fact]
    public void Signs_are_those_of_the_text_they_stand_in()
    {
        const string Said = "“Nobody asked for it，” the captain of the oldest boat said, and the harbour office agreed with him.";
        Assert.Contains("for it,” the captain", Body(One("seeds/a.txt", Text("What the tide left", ValleyText.Third, Said))),
            StringComparison.Ordinal);
        var mixed = $"{ValleyText.First.Replace('，', ',')}\n\n{FerryText.First}\n\n没有人回答(守塔人说“下周再来”)。";
        Assert.Contains("没有人回答（守塔人说“下周再来”）。", Body(One("seeds/a.txt", "河口的两件事\n\n" + mixed)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_an_app_names_its_account_beside_the_button_that_follows_it()
    {
        var article = One("seeds/a.html", Page("渡轮上的小模型", "<div class='meta'><span class='name'>江边小馆</span>"
            + "<span class='time'>2026-03-05 07:55</span><span>科技领域创作者</span><a class='follow'>+关注</a></div>"
            + P(FerryText.First) + "<div class='adbox'>广告<br><a href='#'>新客开户免佣</a></div>" + P(FerryText.Second)
            + "<div class='most-read'><h4>Most Read World</h4><ol><li><a href='#'>A bridge</a></li></ol></div>"));
        Assert.Equal("江边小馆", article.Source?.Author);
        Assert.Equal(FerryText.Both, Body(article));
    }

    [Fact]
    public void The_board_counts_less_than_the_paper_behind_a_byline()
    {
        var post = "<article class='message js-post'><div class='message-content'><div class='bbWrapper'><b>No machines in the valley</b>"
            + $"<br>By Jane Doe, Quayside Times<br>March 5, 2026<br><br>{ValleyText.Third}<br><br>{ValleyText.Fourth}<br><br>"
            + "Source: <a href='https://www.quaysidetimes.example/a'>quaysidetimes.example</a></div></div></article>";
        var article = One("seeds/a.html", "<html id='XF'><head><title>No machines in the valley | Quay Forums</title>"
            + "<meta property='og:site_name' content='Quay Forums'></head><body><h1 class='p-title-value'>No machines in the valley</h1>"
            + $"{post}</body></html>");
        Assert.Equal("Quayside Times", article.Source?.Name);
        Assert.Equal("Jane Doe", article.Source?.Author);
    }

    [Fact]
    public void What_an_old_forum_says_of_itself_beside_its_noise_goes_with_it()
    {
        const string Name = "柳岸数码论坛", Title = "河湾的机房空着";
        var lines = new[]
        {
            $"{ValleyText.First}\"F4^&G3^+m-T;\\5L&M#b8|",
            $"{Name}是本地人气最旺的交流社区/|3m&|)W;u#i9l(w1j*|{ValleyText.Second}",
            $"{Name}2]$e,h!W\"M5J#@ o&q.R5B{FerryText.First}",
            $"{FerryText.Second}4j,~&F+y,g{Name}",
        };
        var article = One("seeds/a.txt",
            $"{Name} » 河湾 » {Title}\n标题: {Title}\n芦苇\n楼主 大 中 小 发表于 2026-3-5 09:02 只看该作者\n{string.Join("\n\n", lines)}\n");
        Assert.Equal(Text(ValleyText.First, ValleyText.Second, FerryText.Both), Body(article));
    }
}
