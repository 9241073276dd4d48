using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>References and powers, fields of a board, and what stands beside headlines and below texts; with samples of our own.</summary>
public sealed class RaisedNumberTests
{
    private const string First = "The lock keeper has let a model answer the radio since Monday, and the crews say that it knows the tides better than he does.";
    private const string Second = "Nobody has asked it about fog yet. The keeper has a book for that, with a line for every fog of the last thirty years.";
    private const string Third = "He will keep both until spring, he says, and then decide which of the two he can do without on a bad night.";

    [Theory]
    [InlineData("better than the keeper's<sup>1</sup> book", "better than the keeper's book")]
    [InlineData("better than the book.<sup>2,3</sup> Nobody", "better than the book. Nobody")]
    [InlineData("in 10<sup>6</sup> of nights", "in 10⁶ of nights")]
    public void Raised_figures_behind_a_word_number_a_reference(string written, string left) =>
        Assert.Contains(left, Left("The lock and its radio", P($"It knew the tides {written} in the town, they say.") + P(First) + P(Second)),
            StringComparison.Ordinal);

    [Fact]
    public void A_headline_that_says_it_in_other_words_is_no_heading()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>Lock Keeper Lets a Model Answer the Radio</title><meta property=\"og:title\" content=\"Lock Keeper Lets a Model Answer the Radio\"></head><body><main><article><header><h1>The Lock Keeper Went to Bed. Then the Radio Answered.</h1></header><section>{P(First)}{P(Second)}<h2>What it cannot do</h2>{P(Third)}{P(First)}</section></article></main></body></html>");
        Assert.StartsWith(First, article.Body, StringComparison.Ordinal);
        Assert.Contains("## What it cannot do", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbered_fields_of_a_board_name_medium_writer_and_day()
    {
        const string text = "河口的渡輪公司給船隊都裝了一個小模型，離線時也能把潮汐表唸出來，整個冬天沒有一條船停下來等信號。";
        const string more = "船上沒有人開口要過它，最老的那條船的船長說，可是起霧以後，也沒有人把它關掉，港務局今年少記了四次擱淺。";
        var article = One("seeds/a.txt",
            $"1.原文連結：\nhttps://quay.example/a\n\n2.原文標題：\n渡輪裝上小模型\n\n3.原文來源：江左日報\n4.記者/時間：航運中心 林以舟 / 2025年10月7日 04:10\n\n5.原文內容：\n\n{text}\n\n{more}\n\n6.心得/評論：\n昨天才賣掉船票，真是的。\n");
        Assert.Equal(("渡輪裝上小模型", "江左日報", "林以舟", "2025-10-07"),
            (article.Title, article.Source!.Name, article.Source.Author, Day(article)));
        Assert.Equal($"{text}\n\n{more}", Body(article));
    }

    [Theory]
    [InlineData("Share this post: Bluesky · Email")]
    [InlineData("doi: https://doi.org/10.1000/quay-2025")]
    [InlineData("Jane Doe teaches the law of rivers at the University of Quayside.")]
    public void What_stands_below_the_text_for_its_readers_goes(string line) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Left("The lock and its radio", P(First) + P(Second) + P(Third) + P(line)));

    [Fact]
    public void Who_reports_in_brackets_of_its_own_is_no_heading() =>
        Assert.DoesNotContain("報導〕",
            Body(One("seeds/a.txt",
                "渡輪裝上小模型\n\n〔航運新聞中心/綜合報導〕\n\n河口的渡輪公司給船隊都裝了一個小模型，離線時也能把潮汐表唸出來，整個冬天沒有一條船停下來等信號。\n\n船上沒有人開口要過它，最老的那條船的船長說，可是起霧以後，也沒有人把它關掉。\n")),
            StringComparison.Ordinal);
}
