using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.HarbourText;

namespace Digest.Tests.Cleaning;

/// <summary>Films, labels, counters and notes of pages that stand for themselves between paragraphs, with samples of our own.</summary>
public class PageToolsTests
{
    private const string Erste = "河口的渡轮公司给十二条船都装了一个小模型，离线时也能把潮汐表念出来，整个冬天没有一条船停下来等信号。";

    private const string Zweite = "船上没有人开口要过它，最老的那条船的船长说，可是三月起雾以后，也没有人把它关掉，港务局今年少记了四次搁浅。";

    [Theory]
    [InlineData("watch now\n\nVIDEO03:21\nFerry chief on the tide deal: This is the first inning\nHarbour Corner")]
    [InlineData("Choose Harbour Notes as your preferred source on Google and never miss a tide from the most trusted name on the river.")]
    [InlineData("Harbour Wire writers Jane Doe in Oslo and John Roe in Bonn contributed to this report.")]
    [InlineData("2/7")]
    public void What_stands_for_a_film_or_a_tool_goes(string lines) =>
        Assert.Equal($"{First}\n\n{Second}\n", One("seeds/a.txt", $"The model that reads the tide\n\n{First}\n\n{lines}\n\n{Second}").Body);

    [Theory]
    [InlineData("（本文首发渡口APP，作者 | 林一舟，编辑 | 周远）")]
    [InlineData("更多精彩内容，关注渡口观察微信号（ID：dukou），或者下载渡口App")]
    [InlineData("图片系AI生成")]
    public void Notes_of_Chinese_houses_go(string line) =>
        Assert.Equal($"{Erste}\n\n{Zweite}\n", One("seeds/a.txt", $"渡轮装上小模型\n\n{Erste}\n\n{line}\n\n{Zweite}").Body);

    [Fact]
    public void A_share_of_two_is_no_counter_in_a_sentence() =>
        Assert.Contains("of 2/7 boats",
            One("seeds/a.txt",
                $"The tide\n\n{First}\n\nThe crew of 2/7 boats wanted to keep it, as the harbour office says in its report.\n\n{Second}")
                .Body, StringComparison.Ordinal);

    [Fact]
    public void Points_right_below_the_label_of_a_machine_are_its_summary()
    {
        var article = One("seeds/a.txt", $"""
            渡口网
            首页
            快报
            视频
            专题
            登录/注册
            文章
            渡轮装上小模型，先学会报潮汐
            林一舟 · 2026-03-12 08:00

            AI速览，一眼看懂
            · 十二条船装上模型
            · 冬天少了四次搁浅
            · 船长没有关掉它

            {Erste}

            {Zweite}
            """);
        Assert.Equal($"{Erste}\n\n{Zweite}\n", article.Body);
    }

    [Fact]
    public void Above_a_writer_stands_the_headline_of_two_sentences()
    {
        var article = One("seeds/a.txt", $"""
            Skip to main content
            Local
            Sections
            Log in
            Get our Pro content
            11 hours ago -Technology
            Column / Tide Ledger
            The ferry stood still for two weeks. Who decides when it sails?

            Jane Doe

            facebook (opens in new window)
            email (opens in new window)

            {First}

            {Second}
            """);
        Assert.Equal("The ferry stood still for two weeks. Who decides when it sails?", article.Title);
    }

    [Fact]
    public void A_box_of_further_reading_is_no_post_of_a_board()
    {
        var page = $"<html><head><title>The tide</title></head><body><div id='article'><h1>The tide</h1><div id='body'><p><span class='label'>Updated</span> {First}</p>{P(Second)}</div></div>"
            + "<div id='read_more_on'><h4>Other stories you might like</h4><div><h4>Departure board departs</h4><p>The 08:14 is delayed by the fog again</p></div></div></body></html>";
        Assert.Equal($"{First}\n\n{Second}", Body(One("seeds/a.html", page)));
    }

    [Fact]
    public void A_number_names_no_writer() =>
        Assert.Null(One("seeds/a.html", Page("渡轮装上小模型", P(Erste) + P(Zweite), "<meta name='author' content='100412'>")).Source?.Author);

    [Fact]
    public void Behind_a_string_of_an_old_board_a_word_begins_with_its_first_letter()
    {
        var strings = new[] { "Ferry Board - boats, tides, fog" };
        const string line = ".c,u'H!| p;r/qFerry Board - boats, tides, fog A meta-analysis of the harbour found that most boats use it.";
        Assert.Equal("A meta-analysis of the harbour found that most boats use it.",
            string.Concat(Digest.Cleaning.Repair.OldJammer.Between(line, Digest.Cleaning.Repair.OldJammer.Noise(line, strings))));
    }

    [Theory]
    [InlineData("（实习生周远对本文亦有贡献）")]
    [InlineData("如需转载请与《渡口日报》报社联系。")]
    [InlineData("*封面图片来源：某图库")]
    [InlineData("同場加映：\n茶樓AI落單惹議　老伙計：佢唔識走青")]
    public void Notes_of_Chinese_papers_go_too(string line) =>
        Assert.Equal($"{Erste}\n\n{Zweite}\n", One("seeds/a.txt", $"渡轮装上小模型\n\n{Erste}\n\n{line}\n\n{Zweite}").Body);

    [Fact]
    public void A_row_of_roles_names_the_writer()
    {
        var article = One("seeds/a.txt", $"渡轮装上小模型\n\n河报记者｜林一舟    河报编辑｜周远\n\n{Erste}\n\n{Zweite}");
        Assert.Equal($"{Erste}\n\n{Zweite}\n", article.Body);
        Assert.Equal("林一舟", article.Source?.Author);
    }

    [Fact]
    public void Yesterday_stands_before_counters()
    {
        var article = One("seeds/a.txt", $"渡轮装上小模型，先学会报潮汐\n楼主\n昨天 21:14 | 查看: 1893 | 回复: 27\n{Erste}\n\n2月2日，{Zweite}\n",
            captured: new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal("2026-03-04", Day(article));
    }

    [Fact]
    public void Points_that_are_no_sentences_sum_up_and_sentences_are_the_writers()
    {
        const string heads =
            "<div class='keypoints'><h4>Key points</h4><ul><li>Two weeks of fog</li><li>Largest boat still waiting</li></ul></div>";
        const string told = "<div class='points'><h4>Key points</h4><ul><li>The ferry stood still for two weeks.</li><li>The largest boat waits for the fog to lift.</li></ul></div>";
        Assert.DoesNotContain("weeks", Left("The model that reads the tide", heads + P(First) + P(Second)), StringComparison.Ordinal);
        Assert.Contains("stood still for two weeks", Left("The model that reads the tide", told + P(First) + P(Second)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_first_picture_shows_stands_above_whose_it_is()
    {
        var article = One("seeds/a.txt", $"""
            Skip to main content
            Menu
            Harbour Notes
            Subscribe
            Boats
            The Model That Reads the Tide
            By Jane Doe
            May 22, 2026, 7:00 AM
            Share

            Comment
            2
            A boat under construction at the old wharf.

            AFP via Getty Images

            {First}

            By signing up, you agree to receive this letter and its offers, our Terms of Service, and you acknowledge our Privacy Statement.

            {Second}
            """);
        Assert.Equal($"*A boat under construction at the old wharf.*\n\n{First}\n\n{Second}\n", article.Body);
    }
}
