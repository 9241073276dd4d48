using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Articles that members of boards pass on as quotations, in archives of old boards, and with the dateline of their house.</summary>
public class QuotedArticleTests
{
    private const string Head = "<b>The ferries learn to read</b><br>The Quay Ledger, 25 June 2025, page 9. By Jane Doe<br><br>";

    private static string Post(string said) =>
        $"<html><head><title>The ferries learn to read - Quay Board</title></head><body><h2 class=\"topic-title\">The ferries learn to read</h2><div class=\"postbody\"><p class=\"author\">by <strong>tideline</strong> <time datetime=\"2025-06-26T08:03:41+00:00\">Thu Jun 26</time></p><div class=\"content\">{said}</div></div></body></html>";

    private static string Quoted(string cite = "") =>
        $"<blockquote><div>{cite}{Head}{HarbourText.First}<br><br>{HarbourText.Second}<br><br>{HarbourText.Third}</div></blockquote>";

    [Fact]
    public void An_article_that_a_member_passes_on_as_a_quotation_is_the_article()
    {
        var article = One("seeds/a.html", Post("Saw this at breakfast, typed in by hand.<br><br>" + Quoted()));
        Assert.Equal(HarbourText.AllThree, Body(article));
        Assert.Equal(("The ferries learn to read", "The Quay Ledger", "Jane Doe", "2025-06-25"),
            (article.Title, article.Source?.Name, article.Source?.Author, Day(article)));
    }

    [Fact]
    public void What_is_quoted_of_a_member_or_beside_words_of_ones_own_stays_a_quotation()
    {
        Assert.Contains("\n> " + HarbourText.First, "\n" + Body(One("seeds/a.html", Post("I disagree.<br><br>" + Quoted("<cite>heron wrote:</cite>")))),
            StringComparison.Ordinal);
        Assert.Contains("> " + HarbourText.First,
            Body(One("seeds/a.html", Post($"{HarbourText.Third} {HarbourText.Second}<br><br>{Quoted()}"))), StringComparison.Ordinal);
    }

    private static string Archive(string lead) =>
        $"<html><head><title>船上装了模型 - 渡口论坛 - Powered by Discuz! Archiver</title></head><body><div class=\"archiver_post\"><p class=\"author\"><strong>芦苇荡</strong> 发表于 2025-12-10 21:17</p><h3>[转贴]潮汐表H2,念给船长听</h3><p>{lead}{FerryText.First}<br><br>{FerryText.Second}</p></div><div class=\"archiver_post\"><p class=\"author\"><strong>夜班</strong> 发表于 2025-12-10 21:30</p><h3></h3>沙发</div><div class=\"archiver_fullversion\"><a href=\"t\">查看完整版本： [转贴]潮汐表H2,念给船长听</a></div></body></html>";

    [Fact]
    public void An_old_archive_names_poster_title_and_day_around_the_post()
    {
        var article = One("seeds/a.html", Archive(""));
        Assert.Equal(FerryText.Both, Body(article));
        Assert.Equal(("潮汐表H2，念给船长听", "2025-12-10", "芦苇荡"), (article.Title, Day(article), article.Source?.Author));
    }

    [Theory]
    [InlineData("潮观察12月9日消息　", "潮观察", "2025-12-09")]
    [InlineData("望潮晚报12月8日讯　", "望潮晚报", "2025-12-08")]
    [InlineData("北京时间12月9日消息，", "渡口论坛", "2025-12-09")]
    public void A_dateline_names_the_house_of_what_is_passed_on_and_its_day(string dateline, string house, string day)
    {
        var article = One("seeds/a.html", Archive(dateline));
        Assert.Equal((house, day), (article.Source?.Name, Day(article)));
    }
}
