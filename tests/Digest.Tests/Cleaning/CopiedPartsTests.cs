using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Lists, boxes and captions in pages that were copied as text, which are told by blanks and blank lines alone; with samples of our own.
/// </summary>
public sealed class CopiedPartsTests
{
    private const string First =
        "The ferry company has let a model plan its night runs since Monday, and the crews say that it is good at tides and bad at fog.";

    private const string Second =
        "Nobody has asked the harbour master, who keeps a book of his own in which every fog of the last thirty years has a line.";

    private const string Third =
        "He showed it to us in the spring. The paper was damp, the ink was not, and the last page was still empty on that day.";

    private const string Fourth =
        "The pilots of the northern pier told the council on Thursday that they had not been asked about the plan either.";

    private static string Copied(string between) => Body(One("seeds/a.txt", $"""
        Skip to main content
        The Quay Review
        Harbours
        Boats
        Log in

        The ferry plans its nights with a model

        by
        Ann Poe
        Mar 3, 2026, 8:15 PM UTC

        Share
        30 Comments

        {First}

        {between}

        {Second}

        {Third}
        """));

    [Fact]
    public void Below_a_box_that_sells_tickets_a_heading_above_a_list_stays()
    {
        var body = Body(One("seeds/a.txt",
            $"Harbourbeat Desktop Logo\nLatest\nBoats\nEvents\nNewsletters\nSearch\nTopics\nHarbours\nThe ferry plans its nights with a model\nAnn Poe\n1:47 PM PDT · March 3, 2026\n{First}\n{Second}\nHarbourbeat event\nSave up to $400 on your Quay 2026 pass\nBoston, MA | October 13-15, 2026\nREGISTER NOW\nWhat the pilots know so far\n• The plan is made at noon\n• Fog is planned by hand\n{Third}\n{Fourth}\n"));
        Assert.Equal($"{First}\n\n{Second}\n\n## What the pilots know so far\n\n- The plan is made at noon\n- Fog is planned by hand\n\n{Third}\n\n{Fourth}", body);
    }

    [Fact]
    public void Items_set_in_by_blanks_below_a_colon_are_a_list() =>
        Assert.Equal(
            $"{First}\n\nThe company names what it changed:\n\n- Night runs are planned at noon.\n- Fog is planned by hand.\n- A pilot must agree to both.\n\n{Second}\n\n{Third}",
            Copied("The company names what it changed:\n\n    Night runs are planned at noon.\n    Fog is planned by hand.\n    A pilot must agree to both."));

    [Fact]
    public void Below_a_box_of_set_in_titles_a_line_at_the_margin_is_a_heading() =>
        Assert.Equal($"{First}\n\n{Fourth}\n\n## Four more pilots\n\n{Third}\n\n{Second}",
            Copied(Fourth
                + "\n\nRelated\n\n    The fog horn is late for the third time this week\n    A bell that nobody rings\n\nFour more pilots\n\n"
                + Third));

    [Theory]
    [InlineData("Recommended\nHarbours\nThe pilots who lost their pier")]
    [InlineData("Read more\nThe pilots who lost their pier")]
    public void A_box_ends_at_the_next_blank_line(string box) => Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Copied(box));

    [Fact]
    public void What_a_picture_shows_is_told_by_the_credit_below_it() =>
        Assert.Equal($"{First}\n\n*The log that the harbour published shows 71 minutes between fog and horn.*\n\n{Second}\n\n{Third}",
            Copied("The log that the harbour published shows 71 minutes between fog and horn.\n\nScreenshot: The Quay"));

    [Theory]
    [InlineData("北京")]
    [InlineData("有用")]
    public void Neither_a_place_nor_a_button_wrote_the_article(string line)
    {
        var author = One("seeds/a.txt", $"""
            渡口的新灯塔亮了起来：安静，也省电
            望潮新知
            2026-04-25 08:26
            {line}
            关注
            收藏
            渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电，来看的人从早上排到了傍晚。
            旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕，他说那道痕迹也是展品。
            """).Source?.Author;
        Assert.NotEqual(line, author);
    }

    [Fact]
    public void What_heads_a_box_of_a_source_is_no_part_of_its_name() =>
        Assert.Equal("江岸日报",
            One("seeds/a.html",
                "<html><head><title>灯塔换灯以后</title></head><body><table><tr><td><b>灯塔换灯以后</b></td></tr><tr><td>http://www.quay.example 2025年12月10日 07:52 来源：<a href='/p/'>江岸日报</a> 【字体：<a href='#'>大</a> <a href='#'>小</a>】</td></tr><tr><td><p>渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电，来看的人从早上排到了傍晚。</p><p>旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕，他说那道痕迹也是展品。</p></td></tr></table></body></html>")
                .Source?.Name);

    [Fact]
    public void A_quotation_of_another_thread_is_not_headed_by_its_title()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>Fog</title><meta name=\"generator\" content=\"Discourse 3.6\"></head><body><h1>Fog and ferries</h1><div class=\"topic-post\"><div class=\"names\"><span class=\"first username\"><a href=\"/u/a\">ann_poe</a></span></div><div class=\"cooked\"><p>{First}</p><aside class=\"quote\"><div class=\"title\"><img alt=\"\" src=\"x.png\" class=\"avatar\"> <a href=\"/t/1\">All about fog horns</a></div><blockquote><p>Can you let it plan its own repairs?</p></blockquote></aside><p>{Second}</p></div></div></body></html>");
        Assert.Equal(("ann_poe", $"{First}\n\n> Can you let it plan its own repairs?\n\n{Second}"),
            (article.Source?.Author, Body(article)));
    }
}
