using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.HarbourText;

namespace Digest.Tests.Cleaning;

/// <summary>Pages of older programs: without headings, of printed papers, made for printing, of wikis and of boards for questions.</summary>
public class OlderPagesTests
{
    private static string Old(string title) =>
        $"<html><head><title>{title}</title></head><body><table><tr><td><img src=\"t.gif\" alt=\"Quay Notes\"></td></tr><tr><td><table><tr><td><font size=\"+1\"><b>The ferries learn to read at last</b></font></td></tr><tr><td align=\"right\"><font size=\"-1\">2024/12/10&nbsp;&nbsp;[TIDES] &nbsp;Text: J. Doe</font></td></tr><tr><td><font size=\"3\">{First}</font><br><br><font color=\"red\"><b>■ Who asked</b></font><br><font size=\"3\">{Second}</font><br><br><font size=\"3\">{Third}</font></td></tr></table></td></tr></table></body></html>";

    [Fact]
    public void Where_a_page_has_no_headings_and_its_title_is_the_site_the_larger_line_is_the_headline()
    {
        var article = One("seeds/a.html", Old("Quay Notes - Today's Tides"));
        Assert.Equal(("The ferries learn to read at last", "Quay Notes", "J. Doe", "2024-12-10"),
            (article.Title, article.Source?.Name, article.Source?.Author, Day(article)));
        Assert.Equal($"{First}\n\n## Who asked\n\n{Second}\n\n{Third}", Body(article));
    }

    [Fact]
    public void A_title_that_says_more_than_the_site_stays_the_headline() =>
        Assert.StartsWith("What twelve boats read", One("seeds/a.html", Old("What twelve boats read, and who pays for it in winter - Quay Notes")).Title,
            StringComparison.Ordinal);

    [Fact]
    public void The_page_of_a_printed_paper_has_paper_picture_and_reporter_in_rows()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>渡口晚报数字报-十二条船装上了小模型</title></head><body><table><tbody><tr><td>十二条船装上了小模型</td></tr><tr><td>2026年01月14日</td></tr><tr><td><table><tbody><tr><td><img src=\"https://paper.example/1.jpg\"></td></tr><tr><td>图为船长在听新喇叭。</td></tr></tbody></table></td></tr><tr><td><div id=\"ozoom\"><founder-content><p>　　□本报记者 林一舟</p><p>　　{Lamp}</p><p>　　{Wall}</p><p>　　{Book}</p></founder-content></div></td></tr></tbody></table></body></html>");
        Assert.Equal(("十二条船装上了小模型", "渡口晚报", "林一舟", "2026-01-14"),
            (article.Title, article.Source?.Name, article.Source?.Author, Day(article)));
        Assert.EndsWith($"*图为船长在听新喇叭。*\n\n{Lamp}\n\n{Wall}\n\n{Book}", Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_made_for_printing_has_its_section_above_the_headline_and_its_house_below()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>The ferries learn to read, slowly</title></head><body><div><h1>News from our members</h1><h2>The ferries learn to read, slowly</h2><div itemprop=\"articleBody\">{P(First)}{P(Second)}{P(Third)}</div></div><p class=\"imprint\">Quay Society – Printed from www.quay.example</p></body></html>");
        Assert.Equal(("The ferries learn to read, slowly", "Quay Society"), (article.Title, article.Source?.Name));
        Assert.Equal(AllThree, Body(article));
    }

    [Fact]
    public void A_wiki_says_below_the_title_from_where_a_page_is_and_below_the_text_what_it_was_made_from()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>The ferries learn to read - Quay Wiki, the tide table anyone can write</title></head><body class=\"mediawiki\"><h1>The ferries learn to read</h1><div id=\"siteSub\" class=\"noprint\">From Quay Wiki, the tide table anyone can write</div><div class=\"mw-parser-output\">{P(First)}{P(Second)}{P(Third)}<h2>Related news</h2><ul><li>\"<a>The ferries asked for it</a>\" — <i>Quay Wiki, August 29, 2024</i></li></ul><h2>Sources</h2><ul><li>Jane Doe. \"<a>What the tide left</a>\" — <i>The Quay Review, September 29, 2024</i></li></ul></div></body></html>");
        Assert.Equal("Quay Wiki", article.Source?.Name);
        Assert.Equal(AllThree, Body(article));
    }

    [Fact]
    public void A_list_of_titles_and_days_below_any_other_heading_is_the_texts_own()
    {
        const string Kept = "- \"What the tide left\" — in print since March 5, 2024";
        Assert.Contains(Kept,
            Left("The ferries learn to read",
                $"{P(First)}{P(Second)}{P(Third)}<h2>What we published</h2><ul><li>\"What the tide left\" — in print since March 5, 2024</li></ul>"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_on_which_a_question_was_edited_is_not_its_day() =>
        Assert.Equal("2025-09-17", Day(One("seeds/a.html",
            $"<html><head><title>Who reads the tide? - Quay Answers</title></head><body><div id=\"content\"><h1>Who reads the tide?</h1><div title=\"2025-09-17 15:01:22Z\">Asked <time datetime=\"2025-09-17T15:01:22\">2 months ago</time></div><div class=\"post\"><div class=\"text\">{P(First)}{P(Second)}{P(Third)}</div><div class=\"user-info\"><div class=\"user-action-time\">edited <span class=\"relativetime\">Sep 18, 2025 at 7:30</span></div></div><div class=\"user-info\"><div class=\"user-action-time\">asked <span class=\"relativetime\">Sep 17, 2025 at 15:01</span></div><a>Jane Doe</a></div></div></div></body></html>")));

    [Fact]
    public void A_call_that_leads_to_the_window_for_members_goes_with_its_box() =>
        Assert.Equal(AllThree,
            Left("The ferries learn to read",
                $"{P(First)}{P(Second)}<div class=\"kg-card kg-callout-card\"><div>📬</div><div>The harbour is free because 2,100 captains pay. <a href=\"#/portal/signup\">Row with them</a>.</div></div>{P(Third)}"));

    [Fact]
    public void Those_who_wrote_may_be_named_again_with_another_sign_between() =>
        Assert.Equal(AllThree, Body(One("seeds/a.html", Page("The ferries learn to read",
            $"<p class=\"by\">Jane Doe and Ann Poe</p>{P(First)}{P(Second)}{P(Third)}",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The ferries learn to read\",\"author\":[{\"@type\":\"Person\",\"name\":\"Jane Doe\"},{\"@type\":\"Person\",\"name\":\"Ann Poe\"}]}</script>"))));

    [Fact]
    public void A_caution_below_a_release_may_speak_of_risks_in_other_words() =>
        Assert.Equal($"QUAY CITY, April 14, 2026 -- Quay Tides today announced a bell. {First}\n\n{Second}\n\n{Third}",
            Left("Quay Tides Announces a Bell",
                $"{P("QUAY CITY, April 14, 2026 -- Quay Tides today announced a bell. " + First)}{P(Second)}{P(Third)}<p><b>About Quay Tides</b><br>Quay Tides, Inc. makes bells for boats. It employs 640 people.</p><p><b>Forward-Looking Statements</b><br>This release contains statements about future events that are subject to risks and uncertainties.</p>"));
}
