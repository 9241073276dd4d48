using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Boxes, cards and credits in elements of their own around and among the paragraphs of a page, and what letters put below theirs; with
/// samples of our own.
/// </summary>
public sealed class PartsOfPagesTests
{
    private const string Title = "The ferry plans its nights with a model";

    private const string First =
        "The ferry company has let a model plan its night runs since Monday, and the crews say that it is good at tides and bad at fog.";

    private const string Second =
        "Nobody has asked the harbour master, who keeps a book of his own in which every fog of the last thirty years has a line.";

    private const string Third =
        "He showed it to us in the spring. The paper was damp, the ink was not, and the last page was still empty on that day.";

    private static string Saved(string above, string text) =>
        $"<html><head><title>{Title}</title></head><body><main><article><header><h1>{Title}</h1></header>{above}<div itemprop=\"articleBody\" class=\"body\">{text}</div></article></main></body></html>";

    private static string Text(params string[] between) => P(First) + string.Concat(between) + P(Second) + P(Third);

    private static string Left(string above, string text) => Body(One("seeds/a.html", Saved(above, text)));

    [Theory]
    [InlineData(
        "<div class=\"kp\"><div><h2>Key Points</h2></div><div><ul><li>The model plans all of the night runs alone.</li><li>Fog is planned by hand as it always was.</li></ul></div></div>",
        "Key Points")]
    [InlineData(
        "<section class=\"sum\"><h3>What you need to know</h3><ul><li>The model plans all of the night runs alone.</li><li>Fog is planned by hand as it always was.</li></ul></section><div class=\"share-row\"><button>Share</button></div>",
        "What you need to know")]
    public void Points_in_a_box_above_the_text_are_of_the_article(string box, string heading)
    {
        Assert.Equal(
            $"## {heading}\n\n- The model plans all of the night runs alone.\n- Fog is planned by hand as it always was.\n\n{First}\n\n{Second}\n\n{Third}",
            Left(box, Text()));
    }

    [Theory]
    [InlineData(
        "<div class=\"box\"><h2>More from the harbour</h2><ul><li><a href=\"/a\">The pilot has left the pier.</a></li><li><a href=\"/b\">A bell that nobody rings.</a></li></ul></div>")]
    [InlineData("<div class=\"box\"><h3>In this article</h3><ul><li>Ferries</li><li>Fog</li></ul></div>")]
    public void Lists_of_links_and_of_words_above_the_text_are_not(string box) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Left(box, Text()));

    [Theory]
    [InlineData(
        "<div class=\"fig\"><img src=\"/a.png\" alt=\"\"><div class=\"caption\">The ferry in the fog at noon.</div><div class=\"x-credit\">Ann Poe for The Quay Review</div></div>")]
    [InlineData(
        "<figure><img src=\"/a.png\" alt=\"\"><figcaption>The ferry in the fog at noon.</figcaption><p class=\"PhotoCredit\">Ann Poe for The Quay Review</p></figure>")]
    [InlineData(
        "<div class=\"wp-caption\"><img src=\"/a.png\" alt=\"\"><p class=\"wp-caption-text\">The ferry in the fog at noon. <span class=\"credit\">(Image: Quay)</span></p></div>")]
    [InlineData("<x-media><img src=\"/a.png\" alt=\"\"><span slot=\"caption\">The ferry in the fog at noon.</span></x-media>")]
    public void Whose_a_picture_is_stands_beside_what_it_shows(string figure) =>
        Assert.Equal($"{First}\n\n*The ferry in the fog at noon.*\n\n{Second}\n\n{Third}", Left("", Text(figure)));

    [Theory]
    [InlineData(
        "<div class=\"mid\"><div>Enjoying this piece?</div><div>The Quay Review lives on its readers. Four issues a year, 30 euros.</div><a class=\"btn\" href=\"/s\">Subscribe</a></div>")]
    [InlineData(
        "<div class=\"mid\"><p>We print what the harbour would rather not read.</p><a class=\"button\" href=\"/s\">Become a member →</a></div>")]
    [InlineData("<div class=\"q pq\"><div>“the last page was still empty on that day”</div></div>")]
    [InlineData("<div class=\"pull-quote\"><p>The paper was damp, the ink was not</p><span>The harbour master</span></div>")]
    [InlineData(
        "<div class=\"inl\"><a href=\"/p/1\"><div class=\"cover\"></div><div><p>Who pays for the fog horn?</p><p>We asked nine towns the same question.</p></div></a></div>")]
    [InlineData(
        "<a class=\"c\" href=\"/p/1\"><img src=\"/b.png\" alt=\"\"><h4>Who pays for the fog horn?</h4><span>We asked nine towns.</span><span>quay.example</span></a>")]
    public void Offers_quotes_set_twice_and_cards_among_the_paragraphs_go(string box) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Left("", Text(box)));

    [Fact]
    public void A_quote_that_stands_nowhere_else_stays() =>
        Assert.Contains("It is not the fog that is late",
            Left("", Text("<div class=\"pull-quote\"><p>It is not the fog that is late, it is the ferry.</p></div>")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "<h3>What did you think of today's letter?</h3><p><a href=\"https://quay.example/1\">⭐⭐⭐⭐⭐ Loved it</a></p><p><a href=\"https://quay.example/2\">⭐ Not for me</a></p>")]
    [InlineData(
        "<p><b>Share Quay Letters</b></p><p>You currently have <b>0</b> referrals, only <b>3</b> away from receiving <b>a mug</b>.</p>")]
    [InlineData("<p><b>Refer a friend</b></p><p>Your referral link is waiting. Refer 2 friends to earn a tote bag.</p>")]
    public void What_a_letter_asks_of_its_readers_below_the_text_goes(string below) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Left("", Text() + below));

    [Theory]
    [InlineData("<p>March 3, 2026 | Read Online | Sign Up</p>")]
    [InlineData("<div class=\"m\"><span>March 3, 2026</span> · 6 min · <a href=\"/e\">Suggest Changes</a></div>")]
    public void What_a_button_bids_is_nobodys_name(string row) => Assert.Null(One("seeds/a.html", Saved(row, Text())).Source?.Author);

    [Fact]
    public void A_row_with_two_kinds_of_signs_names_several_writers() =>
        Assert.Equal("Ann Poe, John Roe",
            One("seeds/a.html",
                $"<html><head><title>{Title}</title></head><body><main><article><header><h1>{Title}</h1><div class=\"meta\"><span>March 3, 2026</span> · 6 min · 1204 words · Ann Poe, John Roe | <a href=\"/e\">Suggest Changes</a></div></header><div class=\"post-content\">{Text()}</div></article></main></body></html>")
                .Source?.Author);

    [Theory]
    [InlineData(
        "<h2>Citation</h2><p>Please cite this work as:</p><pre><code>@article{poe2026fog,\n  author = {Ann Poe},\n  title = {Fog}\n}</code></pre>")]
    [InlineData("<h2>How to cite</h2><p>Please cite as Poe and Roe, The ferry plans its nights with a model, Quay Lab, 2026.</p>")]
    [InlineData("<h3>BibTeX</h3><pre>@misc{poe2026fog, title = {Fog}}</pre>")]
    public void How_a_text_wants_to_be_cited_goes(string section) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Left("", Text() + section));

    [Fact]
    public void A_section_on_how_models_cite_stays() =>
        Assert.EndsWith($"## Citation\n\n{Third}", Left("", P(First) + P(Second) + "<h2>Citation</h2>" + P(Third)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Some content could not load. Check your connection or the settings of your browser.</p>")]
    [InlineData("<p>This video could not be shown. Please refresh the page and try again.</p>")]
    [InlineData("<p>视频加载失败，请刷新重试。</p>")]
    public void What_did_not_load_is_no_paragraph(string notice) => Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Left("", Text(notice)));

    [Theory]
    [InlineData(
        "Watch the <a href=\"https://quay.example/a\">opening of the pier</a> and explore <a href=\"https://quay.example/b\">the programme</a>.",
        true)]
    [InlineData("Watch for what <a href=\"https://quay.example/a\">Ann Poe</a> does with her second ship, which is still in the yard.",
        false)]
    public void A_call_that_is_mostly_links_ends_no_text(string call, bool gone) =>
        Assert.Equal(gone, Left("", Text() + P(call)).EndsWith(Third, StringComparison.Ordinal));

    [Fact]
    public void The_last_words_of_a_letter_stay_with_the_writers_name() =>
        Assert.EndsWith("See you on Friday — Ann",
            Left("<div class=\"by\"><span>By Ann Poe</span> <time>March 3, 2026</time></div>", Text() + P("See you on Friday — Ann")),
            StringComparison.Ordinal);
}
