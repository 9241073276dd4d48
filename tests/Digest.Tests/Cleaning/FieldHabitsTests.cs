using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.FerryText;

namespace Digest.Tests.Cleaning;

/// <summary>How boards, accounts, libraries and houses state whose a text is and who wrote it, with samples of our own.</summary>
public class FieldHabitsTests
{
    [Fact]
    public void A_board_page_that_passes_news_on_in_fields_gives_its_text_alone()
    {
        var article = One("seeds/a.html", """
            <html><head><title>[新聞] 渡輪換上小模型 - 看板 Ferry - 江岸實業坊</title></head><body><div id="main-content">
            作者heron (鷺)看板Ferry

            原文標題：
            渡輪換上小模型　潮汐表自己會念

            記者署名：
            中央社記者林以舟

            原文內文：
            （中央社記者林以舟新竹25日電）河口的渡輪公司表示，已經給十二條船都裝上小模型，離線時也能念潮汐表，依據港務局的
            規定向公眾說明安裝的經過和費用。

            公司指出，最老的那條船三月裝上，五月完成調試，船長在離港以前曾收到書面提醒，
            說明怎樣關掉它，他當時回答不必關掉。不料起霧以後，沒有一位船長再提起這件事
            情的來由。

            港務局認為，渡輪公司雖然已經說明，仍多次要求船員開會說明怎樣使用，並取得相
            關資料，因此有高度可能把同樣的做法用到別的港口去，所以必須先向各個港口說明
            這套做法。

            心得/評論：
            又是一條老船，先看看再說
            </div></body></html>
            """);
        Assert.Equal(("渡輪換上小模型　潮汐表自己會念", "中央社", "林以舟"), (article.Title, article.Source?.Name, article.Source?.Author));
        Assert.StartsWith("（中央社記者林以舟新竹25日電）", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("這套做法。", Body(article), StringComparison.Ordinal);
        Assert.Equal(3, Body(article).Split("\n\n").Length);
    }

    [Theory]
    [InlineData("来源：渡口App，作者： 江左小账本，（https://a.example/6028/362）", "渡口App", "江左小账本")]
    [InlineData("[江左] 作者:林一舟", "江左", "林一舟")]
    public void A_row_of_credits_is_read(string line, string source, string author)
    {
        var facts = new CaptureFacts();
        Assert.True(Credits.Take(line, new NoisePlace(0, 9), facts));
        Assert.Equal((source, author), (facts.Sources[0].Value, facts.Authors[0].Value));
    }

    [Fact]
    public void A_team_may_be_named_behind_By()
    {
        var facts = new CaptureFacts();
        Assert.True(Credits.Take("By the TideNet team", new NoisePlace(0, 9), facts));
        Assert.Equal("the TideNet team", facts.Authors[0].Value);
    }

    [Theory]
    [InlineData("我的操作：旧船没动，新船加了一条。以上不构成投资建议。", true)]
    [InlineData("以上内容仅为作者个人看法，不构成投资建议。", false)]
    [InlineData("投资有风险，入市需谨慎。", false)]
    public void What_a_writer_says_before_he_warns_is_his_text(string line, bool stays) =>
        Assert.Equal(stays ? $"{Both}\n\n{line}" : Both, Body(One("seeds/a.txt", $"渡轮换上小模型，船长说不用关\n\n{Both}\n\n{line}\n")));

    [Fact]
    public void A_quotation_of_credits_above_the_text_is_none()
    {
        var article = One("seeds/a.html", Page("渡轮换上小模型",
            $"<blockquote><p>林一舟 发自 渡口<br>江左位 | 公众号 RiverBit</p></blockquote>{P(First)}{P(Second)}"));
        Assert.Equal((Both, "林一舟", "江左位"), (Body(article), article.Source?.Author, article.Source?.Name));
    }

    [Fact]
    public void Where_a_site_says_that_a_text_is_its_own_it_says_nothing_else() =>
        Assert.Equal(Both, Body(One("seeds/a.txt", $"{Both}\n\n本文来自渡口，原文链接：https://a.example/1.html?f=app\n")));

    [Fact]
    public void All_who_wrote_a_paper_are_named_and_its_abstract_is_text()
    {
        var text = $"{HarbourText.First} {HarbourText.Second} {HarbourText.Third} {ValleyText.Fourth}";
        var article = One("seeds/a.html", $"""
            <html><head><title>Tides Are Enough</title><meta name="citation_author" content="Doe, Jane">
            <meta name="citation_author" content="Roe, John"></head><body><main><h1>Rivers and Seas &gt; Tides</h1><h1>Tides Are Enough</h1>
            <blockquote class="abstract"><span class="descriptor">Abstract:</span>{text}</blockquote>
            </main></body></html>
            """);
        Assert.Equal(("Jane Doe, John Roe", text), (article.Source?.Author, Body(article)));
    }

    [Fact]
    public void The_sign_at_the_end_of_a_text_goes() =>
        Assert.Equal(HarbourText.AllThree, Body(One("seeds/a.txt", HarbourText.AllThree + " ®")));

    [Fact]
    public void A_row_of_tags_above_the_way_on_is_none_of_the_text() =>
        Assert.Equal(Both, Body(One("seeds/a.txt", $"渡轮换上小模型，船长说不用关\n\n{Both}\n\n渡轮 潮汐表 小模型\n\n延伸閱讀\n\n旧灯塔进了博物馆\n")));

    [Fact]
    public void A_house_that_sets_headlines_among_the_paragraphs_keeps_its_paragraphs_only()
    {
        var article = One("seeds/a.txt", $"""
            Sign in / up

            The Register®  —  Biting the hand that feeds IT

            Topics
            Resources

            SYSTEMS

            The old ferry wants to share a pier with the new one

            Tobin Shore

            Wed 3 Dec 2025 // 07:02 UTC

            {HarbourText.First}

            {HarbourText.Second}

                Seven more piers ask for a lamp
                The museum has a wall to spare

            {HarbourText.Third} ®
            """);
        Assert.Equal((HarbourText.AllThree, "The Register"), (Body(article), article.Source?.Name));
    }
}
