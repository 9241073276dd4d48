using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.FerryText;

namespace Digest.Tests.Cleaning;

/// <summary>Polls, tools of pages and marks of the stock market between paragraphs, with samples of our own.</summary>
public class PollsAndToolsTests
{
    private const string Third = "港务局每年冬天都数搁浅的次数，今年比过去十年的任何一年都少四次，没有人受伤。";

    [Theory]
    [InlineData(
        "<div class='vote-box'><h3>港前投票</h3><p>你會坐這艘船嗎？</p><ul><li>會</li><li>不會</li></ul><button>投票</button><span>已有 1,204 人參與</span></div>")]
    [InlineData(
        "<div class='poll-embed'><div class='poll-header'>Poll</div><div>Will you sail with it?</div><div><span>Yes</span><span>55%</span></div><div><span>No</span><span>45%</span></div></div>")]
    [InlineData("<section class='keywords'><a>渡轮</a><a>潮汐</a><a>小模型</a></section>")]
    [InlineData("<div class='gallery'><a href='#'>+5</a><span>點擊圖片放大</span></div>")]
    [InlineData("<div class='ai-keypoints'><h5>AI幫你整理重點</h5><ul><li>十二艘船</li><li>離線也能用</li></ul><small>以上內容由AI產生，請以原文為準</small></div>")]
    public void What_a_page_asks_or_offers_between_paragraphs_goes(string box) =>
        Assert.Equal(Both, Left("渡轮装上小模型", P(First) + box + P(Second)));

    [Theory]
    [InlineData("投票：你会坐这条船吗？\n会，早就坐了\n偶尔坐坐\n不会，还是走桥\n请登录后投票")]
    [InlineData("小投票\n你会坐这条船吗？\n会 61%\n不会 39%")]
    [InlineData("此文限时免费阅读。感谢热心读者订阅渡口周刊，支持新闻报道！")]
    public void So_does_it_in_a_copy(string box) =>
        Assert.Equal(Both + "\n", One("seeds/a.txt", $"渡轮装上小模型\n\n{First}\n\n{box}\n\n{Second}").Body);

    [Fact]
    public void Who_asks_in_a_text_is_no_poll()
    {
        var text = $"渡轮装上小模型\n\n{First}\n\n船员们投票\n\n要不要留下它？十二条船上都有人举手，最老的船长数了两遍。\n\n{Second}";
        Assert.Contains("船员们投票", One("seeds/a.txt", text).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Prices_behind_the_names_of_companies_go()
    {
        var text =
            "<a href='https://stock.example/02513'>渡口科技</a><span>(131.500, 15.30, 13.17%)</span>给十二条船都装了一个小模型，其中(甲、乙两条)离线时也能把潮汐表念出来。";
        var left = Left("渡轮装上小模型", P(text) + P(Second));
        Assert.Contains("[渡口科技](https://stock.example/02513)给十二条船", left, StringComparison.Ordinal);
        Assert.DoesNotContain("13.17", left, StringComparison.Ordinal);
        Assert.Contains("甲、乙", left, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_tell_what_pictures_show_and_whose_they_are()
    {
        var article = One("seeds/a.txt", """
            The model that reads the tide

            The ferry company at the mouth of the river has put a small model on all twelve of its boats, and it reads the tide tables aloud.

            Caption:
            The oldest boat, left, and the new one in the fog of March.
            Credits:
            Photo: Jane Doe

            Nobody on board asked for it, the captain of the oldest boat said, but nobody has switched it off since the fog in March either.
            """);
        Assert.Contains("\n*The oldest boat, left, and the new one in the fog of March.*\n", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane Doe", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_a_machine_above_its_summary_takes_that_with_it()
    {
        var article = One("seeds/a.txt", $"""
            渡口网
            首页
            经济
            科技
            登录 注册
            渡口网>科技>正文
            渡轮装上小模型，先学会报潮汐
            2024年07月29日 20:36 来源于 渡口网
            听报道
            A A
            可选中1个或多个关键词，搜索相关数据资料。也可点击“数据”按钮，直接搜索相关数据。

            AI 总结
            本文由第三方AI基于渡口文章提炼总结而成，可能与原文真实意图存在偏差，推荐阅读原文细致比对和校验。
            渡轮公司给十二条船装上小模型，冬天少了四次搁浅，船长们没有把它关掉，港务局也没有再提意见。
            {First}
            {Second}
            """);
        Assert.Equal(Both + "\n", article.Body);
        Assert.Equal("渡轮装上小模型，先学会报潮汐", article.Title);
        Assert.Equal("2024-07-29", Day(article));
    }

    [Fact]
    public void A_row_of_credits_may_end_with_buttons()
    {
        var facts = new CaptureFacts();
        Assert.True(Digest.Cleaning.Facts.HeadRow.Take(
            "作者 林一舟 | 發布日期 2025 年 10 月 02 日 10:20 | 分類 船舶 , app , 語音 | edit line share follow us in feedly line share Telegram share",
            new NoisePlace(0, 1), facts));
        Assert.Equal("林一舟", Assert.Single(facts.Authors).Value);
    }

    [Theory]
    [InlineData("河口日報 記者林一舟／台北報導", "林一舟")]
    [InlineData("記者林一舟／台北報導", "林一舟")]
    public void Who_reports_from_where_is_a_name(string written, string name) =>
        Assert.Equal(name, Digest.Cleaning.Facts.CreditNames.Bare(written));

    [Fact]
    public void A_clip_begins_below_its_only_headline()
    {
        var article = One("seeds/a.md",
            $"[跳到正文](#main)\n\n-   [新闻](https://a.example/n)\n-   [观点](https://a.example/o)\n\n订阅   登录\n\n# 渡轮装上小模型\n\n{First}\n\n票价是\\$8一张。{Second}\n");
        Assert.Equal("渡轮装上小模型", article.Title);
        Assert.Equal($"{First}\n\n票价是$8一张。{Second}\n", article.Body);
    }

    [Fact]
    public void A_line_between_the_strings_of_an_old_board_is_kept()
    {
        var article = One("seeds/a.txt", $"""
            标题: 渡轮装上小模型
            船友
            发表于 2009-4-16 09:05  资料  个人空间  短消息  加为好友
            {First} m,Z-M$?.S2l"D
            .|"F(C3V&V"Z(k+X柳岸船友论坛 - 渡轮,潮汐,小模型{Second}
            :x+D6e/j5j)t's"u
            f-l7O8],S柳岸船友论坛专门改出来的船bbs.liuan.example8L%K,u)i"O M1_3A
            bbs.liuan.example/?/l/G4n(w9F2S
            {Second.Replace("最老", "最新", StringComparison.Ordinal)}
            :S:K @%v!k%p2n4P"Fbbs.liuan.example
            9i8T:;3i;v(D%z柳岸船友论坛 - 渡轮,潮汐,小模型{First.Replace("十二", "十三", StringComparison.Ordinal)}柳岸船友论坛 - 渡轮,潮汐,小模型 d A4W9?:@
            渡轮,潮汐,小模型/X&j2g,V n @7g,V
            """);
        Assert.Contains("专门改出来的船", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("liuan", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("柳岸", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_paragraphs_are_set_in_a_heading_alone_does_not_part_lines()
    {
        var article = One("seeds/a.txt", """
            渡轮装上小模型

            　　河口的渡轮公司给船都装了一个小模型。
            离线时也能把潮汐表念出来，整个冬天没有一条船停下
            来等信号，船长们都这样说。

            潮水怎么算

            　　船上没有人开口要过它，最老的那条船的船长说，可
            是三月起雾以后，也没有人把它关掉。

            　　港务局每年冬天都数搁浅的次数，今年比过去十年的
            任何一年都少四次，没有人受伤。
            """);
        Assert.StartsWith("河口的渡轮公司给船都装了一个小模型。离线时也能把潮汐表念出来，", article.Body, StringComparison.Ordinal);
        Assert.Contains("## 潮水怎么算", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_glued_to_the_end_of_a_paragraph_of_a_page_is_parted() =>
        Assert.Equal($"{Both}\n\n## 潮水怎么算\n\n{Third}", Left("渡轮装上小模型", P(First) + P(Second + "潮水怎么算") + P(Third)));

    [Fact]
    public void The_head_of_a_bulletin_board_may_stand_in_one_line()
    {
        var article = One("seeds/a.txt", $"""
            看板：船舶　　作者：quayside (碼頭)　　2026-5-15 09:40
            標題：[新聞] 渡輪裝上小模型，先學會報潮汐
            本帖最後由 quayside 於 2026-5-15 09:52 編輯
            ----------------------------------------------------------------------
            來源：渡口日報　2026-05-14
            記者 林一舟 台北報導

            {First}

            {Second}
            """);
        Assert.Equal("渡輪裝上小模型，先學會報潮汐", article.Title);
        Assert.Equal(("渡口日報", "林一舟"), (article.Source?.Name, article.Source?.Author));
        Assert.Equal(Both + "\n", article.Body);
    }
}
