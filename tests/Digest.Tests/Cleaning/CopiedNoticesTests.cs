using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.FerryText;

namespace Digest.Tests.Cleaning;

/// <summary>Notices, offers and labels that copies of pages keep around a text and in it, with samples of our own.</summary>
public class CopiedNoticesTests
{
    private const string FirstEnglish =
        "The ferry company at the mouth of the river has put a small model on all twelve of its boats, and it reads the tide tables aloud.";

    private const string SecondEnglish =
        "Nobody on board asked for it, the captain of the oldest boat said, but nobody has switched it off since the fog in March either.";

    private static NoiseAction Judge(string line) => NoiseRules.Judge(line, new NoisePlace(10, 20));

    private static readonly string Whole = $"{First}\n\n{Second}\n";

    [Theory]
    [InlineData("调查问题加载中,请稍候。\n若长时间无响应,请刷新本页面")]
    [InlineData("首季只要18元 立即开通")]
    [InlineData("> 关注 [渡口周刊](https://ferry.example/wx) 公众号，解锁更好的船期表 ⛴")]
    public void What_speaks_of_the_page_goes(string notice) =>
        Assert.Equal(Whole, One("seeds/a.md", $"# 渡轮装上小模型\n\n{First}\n\n{notice}\n\n{Second}\n").Body);

    [Theory]
    [InlineData("Sign up for free today!")]
    [InlineData("This conversation has been edited and condensed for clarity.")]
    [InlineData("\\> 下载 渡口 客户端，第一时间看到船期 ⛴")]
    [InlineData("（原标题：涨潮了！十二条船都看见了）")]
    [InlineData("Please use the sharing tools below. Copying articles to share is a breach of our Copyright Policy.")]
    [InlineData("This copy is for your personal, non-commercial use only. To order copies for colleagues, ask us.")]
    [InlineData("Join us at the Quay Harbour Summit May 4–5, in Rotterdam. The next tide is here. Register now.")]
    [InlineData("望潮邀你参加六月的渡口峰会，立即报名")]
    [InlineData("点亮星标，不错过望潮的每一次推送！")]
    [InlineData("- FIN -")]
    [InlineData("Do you know anything else about this? You can message me securely on Signal at heron.07.")]
    [InlineData("\\> 下载渡口 客户端 、关注 渡口公众号 ，了解更多的船期 ⛴")]
    [InlineData("Explore more")]
    [InlineData("Explore more from Quayside")]
    [InlineData("开通会员，畅读全部船期")]
    [InlineData("看更多！請加入渡口粉絲團")]
    [InlineData("实用、好用的 正版软件，渡口为你呈现 ⛴")]
    public void So_does_what_asks_or_tells_of_the_making(string line) => Assert.NotEqual(NoiseAction.Keep, Judge(line));

    [Theory]
    [InlineData("首月只卖9.9元，立即开通的用户有一半在三天后退订。")]
    [InlineData("This interview has been edited out of the book. Nobody knows why.")]
    [InlineData("开通会员的人少了一半。")]
    [InlineData("Please use the sharing tools, the captain wrote to his crew, and they never did.")]
    [InlineData("Join us at the summit, said the letter, but nobody was told where to register now.")]
    [InlineData("他在峰会上邀你上船，没有人想到立即报名。")]
    [InlineData("Do you know anything about the tide? The captain asks each new model, and none has known yet.")]
    [InlineData("Explore more from the boat")]
    [InlineData("点亮星标的人少了一半，推送也没有人看。")]
    [InlineData("（原标题里没有一条船。后来才加上的）")]
    [InlineData("关注公众号的人少了一半，客户端也没有人更新。")]
    [InlineData("Sign up for free and you are the product")]
    public void What_tells_of_such_things_stays(string line) => Assert.Equal(NoiseAction.Keep, Judge(line));

    [Fact]
    public void What_sums_a_text_up_behind_a_label_above_it_is_its_summary()
    {
        var article = One("seeds/a.txt", $"渡轮装上小模型，雾里也能念潮汐表\n望潮\n2026年3月5日 21:46\n\n"
            + $"【望潮导读】十二条船装上了小模型，没有一条停下来等信号。"
            + $"\n\n{First}\n\n{Second}\n\n上游的九条船还在等，管船的人写信给港务局，说他们也想要一个能念潮汐表的小模型，到夏天还没有收到回信。\n\n"
            + "没有人知道下一个冬天会有多少雾，船长说，他已经学会在它念错的时候自己去看那张贴在舱门上的旧表。\n");
        Assert.StartsWith(First, article.Body, StringComparison.Ordinal);
        Assert.StartsWith("十二条船装上了小模型", article.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_tags_and_the_sign_at_the_end_are_none_of_the_text()
    {
        var left = Left("The model that reads the tide", $"{P(FirstEnglish)}{P(SecondEnglish + "<span>■</span>")}"
            + "<h2>Tags:</h2><ul><li>ferries</li><li>tides</li></ul>");
        Assert.Equal($"{FirstEnglish}\n\n{SecondEnglish}", left);
    }

    [Fact]
    public void How_a_house_reviews_its_texts_goes_with_its_marks()
    {
        var article = One("seeds/a.txt", $"""
            The model that reads the tide

            This article has been reviewed according to the harbour's editorial process and policies. Editors have highlighted the following:

            fact-checked

            peer-reviewed publication

            proofread

            {FirstEnglish}

            {SecondEnglish}
            """);
        Assert.Equal($"{FirstEnglish}\n\n{SecondEnglish}\n", article.Body);
    }

    [Fact]
    public void A_machines_points_go_where_their_label_says_how_long_the_text_is() =>
        Assert.Equal($"{First}\n\n{Second}", Left("渡轮装上小模型",
            "<div class='box'><span>AI划重点 · 全文约900字，阅读需3分钟</span><p>1.十二条船装了小模型。</p><p>2.搁浅少了四次。</p>"
            + $"<em>以上内容由AI总结，仅供参考</em></div>{P(First)}{P(Second)}"));

    [Fact]
    public void Brackets_behind_a_sentence_are_evened_out()
    {
        var article = One("seeds/a.txt", $"渡轮装上小模型\n\n{First}\n\n渡轮在雾中驶过灯塔。(记者林一舟/摄)\n\n{Second}\n");
        Assert.Contains("驶过灯塔。（记者林一舟/摄）", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journals_issue_below_the_day_heads_nothing()
    {
        var article = One("seeds/a.txt", $"渡轮装上小模型以后的一个冬天\n\n2025-03-11 18:33\n港务月刊 2025年3期\n关键词：渡轮 潮汐\n\n{First}\n\n{Second}\n");
        Assert.Equal(Whole, article.Body);
    }

    [Fact]
    public void A_board_has_its_own_lines_above_the_head_of_a_post()
    {
        var article = One("seeds/a.txt",
            "江岸實業坊›看板 Ferry聯絡資訊關於我們\n返回看板\n作者quayside (碼頭)\n看板Ferry\n標題[心得] 渡輪裝上小模型\n時間Thu Aug 21 22:41:07 2025\n\n"
            + $"{First}\n\n{Second}\n\n--\n※ 發信站: 江岸實業坊(quay.example), 來自: 203.0.113.4\n推 heron: 推\n");
        Assert.Equal(Whole, article.Body);
        Assert.Equal("渡輪裝上小模型", article.Title);
        Assert.Equal("quayside", article.Source!.Author);
        Assert.Equal("江岸實業坊", article.Source.Name);
        Assert.Equal("2025-08-21", Day(article));
    }

    [Fact]
    public void An_editors_note_stays_whatever_its_element_is_called()
    {
        const string Note = "编者按：本文是“河口”专栏的第三篇，作者长期从事航运投资。文中观点仅代表作者本人。";
        Assert.Equal($"{Note}\n\n{First}\n\n{Second}",
            Left("渡轮装上小模型", $"<div class='para editor-note'>{Note}</div><div class='para'>{First}</div><div class='para'>{Second}</div>"));
    }

    [Fact]
    public void Advice_at_the_end_of_a_text_stays()
    {
        const string Last = "投资建议方面，我们关注三类公司：提供海图版权的平台、提供船期数据的港口，以及拥有航线授权的渡轮公司。";
        Assert.Equal($"{Whole}\n{Last}\n", One("seeds/a.txt", $"渡轮装上小模型\n\n{First}\n\n{Second}\n\n{Last}\n").Body);
    }
}
