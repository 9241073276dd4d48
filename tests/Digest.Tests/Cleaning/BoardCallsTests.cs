using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>What boards call out beside their posts and clips keep of a page's frame, with samples of our own.</summary>
public class BoardCallsTests
{
    [Theory]
    [InlineData("渡口夜话，随身看帖 bbs.quay.example")]
    [InlineData("马上注册，认识更多邻居")]
    public void A_board_that_calls_out_in_a_post_is_not_its_text(string call) =>
        Assert.Equal($"{First}\n\n{Second}", Body(One("seeds/a.txt", $"第三座厂房封顶以后的日子\n\n{First}\n\n{call}\n\n{Second}\n")));

    [Fact]
    public void An_address_that_a_sentence_gives_stays()
    {
        const string Given = "登记的网址是 bbs.quay.example，人人可以看。";
        Assert.Contains(Given, One("seeds/a.txt", $"第三座厂房封顶以后的日子\n\n{First}\n\n{Given}\n\n{Second}\n").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_way_with_its_signs_on_lines_of_their_own_names_the_board()
    {
        const string Jam = "8 k/ N% q; X7 o' b& M& c\"";
        var article = One("seeds/a.txt",
            $"渡口夜话\n›\n船与水\n›\n厂房\nheron_w\n当前离线\n\n马上注册，认识更多邻居\n发表于 2026-3-11 23:40 | 只看该作者 |倒序浏览\n\n{First}{Jam}\n\n{Jam} {Second}{Jam}\n");
        Assert.Equal(("渡口夜话", "heron_w"), (article.Source!.Name, article.Source.Author));
        Assert.DoesNotContain("注册", article.Title + article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_menu_above_a_headline_leaves_it_the_headline()
    {
        var article = One("seeds/a.txt",
            $"Slipway\nNews | Analysis | Letters | Boats\n\nA Roof and No Machines in the Valley\n\nAnn Poe · March 11, 2026 · 3 min read\n\n{Third}\n\n{Fourth}\n");
        Assert.Equal(("A Roof and No Machines in the Valley", "Ann Poe"), (article.Title, article.Source!.Author));
    }

    [Fact]
    public void A_day_without_its_year_before_labels_is_no_title()
    {
        var article = One("seeds/a.txt",
            $"第一财经\n首页 > 科技 > 正文\n第三座厂房封顶，里面没有设备\n03-11 08:20　来源：第一财经　记者：林一舟\n\n{First}\n\n{Second}\n",
            captured: new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal(("第三座厂房封顶，里面没有设备", "林一舟", "2026-03-11"), (article.Title, article.Source!.Author, Day(article)));
    }

    [Fact]
    public void What_programs_put_below_items_goes_whatever_they_call_them() =>
        Assert.Equal($"{Third}\n\n{Fourth}", Left("A roof",
            $"{P(Third)}{P(Fourth)}<p>The article <a href=\"https://quay.example/roof/\">A roof</a> appeared first on <a href=\"https://quay.example\">The Quay</a>.</p>"));

    [Fact]
    public void A_clip_keeps_nothing_of_the_frame_around_its_text()
    {
        var article = One("seeds/a.md", $"""
            ---
            title: A roof and no machines
            ---
            [The Quay](https://quay.example/) [Boats](https://quay.example/boats/) [Roofs](https://quay.example/roofs/)

            Text settings

            {Third}

            {Fourth}

            ®

            **More about** [Boats](https://quay.example/b) [Roofs](https://quay.example/r)

            [Ann Poe](https://quay.example/author/ann/) Roofs Editor

            Ann has looked at roofs for a living since spring.
            """);
        Assert.Equal($"{Third}\n\n{Fourth}", Body(article));
        Assert.Equal("Ann Poe", article.Source!.Author);
    }

    private const string Noise = "8 k/ N% q; X7 o' b& M& c\"";

    private static string Post(string head) => $"{head}\n\n{Third}{Noise}\n\n{Noise} {Fourth}{Noise}\n\n{Noise}Nobody else came.\n";

    [Theory]
    [InlineData("Posted 3 days ago | Show all posts | Read mode From Contrail Forum (Powered by Discuz!)", "Contrail Forum")]
    [InlineData("Contrail Tech BBS - Boats & Roofs - Powered by Discuz!\nPosted 3 days ago | View author only | Print", "Contrail Tech BBS")]
    [InlineData("Contrail Room > Forums > Boats\nPosted 3 days ago | View author only | Print", "Contrail Room")]
    public void A_board_is_named_where_its_program_writes_it(string head, string board)
    {
        var article = One("seeds/a.txt", Post(head), captured: new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal((board, "2026-03-11"), (article.Source!.Name, Day(article)));
        Assert.DoesNotContain("Posted", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thursday, 18:04 · Reading time: 3 min.", "2026-03-12")]
    [InlineData("By Ann Poe  |  Yesterday  |  4 min read", "2026-03-12")]
    public void Days_are_reckoned_from_the_moment_of_the_capture(string row, string day)
    {
        var article = One("seeds/a.txt", $"The Quay\nHome  Boats  Archive  RSS\n\nA roof and no machines in the valley\n{row}\n\n{Third}\n\n{Fourth}\n",
            captured: new DateTimeOffset(2026, 3, 13, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal(day, Day(article));
    }

    [Fact]
    public void An_account_of_a_portal_is_whose_text_it_is()
    {
        var article = One("seeds/a.txt", $"头条号 / 望潮小栈\n+关注\n第三座厂房封顶以后的日子\n\n{First}\n\n{Second}\n");
        Assert.Equal(("望潮小栈", "望潮小栈"), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void A_letters_name_in_two_words_is_nobodys()
    {
        var article = One("seeds/a.txt",
            $"View this email in your browser\n\nLOOSE SAILS\nA weekly letter on boats  |  No. 142  |  11 March 2026\n\n{Third}\n\n{Fourth}\n\n-- Ann\n\n~~~~~~~~~~~~\nSPONSOR\nLoose Sails is supported by a maker of ropes. Try the code SAILS10.\n~~~~~~~~~~~~\n\n(c) 2026 Loose Sails. All rights reserved.\n");
        Assert.Equal(("Loose Sails", "Ann", $"{Third}\n\n{Fourth}"), (article.Source!.Name, article.Source.Author, Body(article)));
    }
}
