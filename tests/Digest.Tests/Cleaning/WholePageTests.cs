using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Pages, feeds and letters saved with everything around them, with samples of our own.</summary>
public class WholePageTests
{
    private const string First = "The harbour authority switched its dispatch desk to a model from Mistral on Monday, after a trial of nine weeks in which no pilot boat was sent to the wrong berth.";
    private const string Second = "Two people still sit at the desk at night, and both say the new system is better at listening than at guessing, which is what they had asked for in the first place.";
    private const string Third = "The old software stays on a shelf until spring, in case the ice does something that nobody has written down before, the head of the desk said on the quay.";

    private static readonly string HeadOfPage = """
        We value your privacy
        We and our 311 partners store and/or access information on a device, such as cookies, and process personal data.
        Accept All

        Skip to main content
        Slipway
        Tech
        Boats
        AI
        Navigation Drawer
        Close
        AI
        Posts from this topic will be added to your daily email digest and your homepage feed.

        Follow
        See All AI
        Hands-on
        A dispatch desk that listens more than it guesses
        It asked me twice before it sent a boat.

        by Ebba Lindqvist
        Close
        Ebba Lindqvist
        Posts from this author will be added to your daily email digest and your homepage feed.

        Follow
        See All by Ebba Lindqvist
        Oct 21, 2025, 10:14 PM UTC
        Link
        Share
        Gift
        56 Comments
        """;

    [Fact]
    public void Notices_in_the_head_of_a_page_are_no_text_and_a_counter_of_comments_among_its_buttons_ends_none()
    {
        var article = One("seeds/slipway.txt", $"{HeadOfPage}\n{First}\n\n{Second}\n\n{Third}\n");
        Assert.Equal("A dispatch desk that listens more than it guesses", article.Title);
        Assert.Equal("Ebba Lindqvist", article.Source?.Author);
        Assert.Equal(new DateTime(2025, 10, 21), article.Date.Date);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}\n", article.Body);
    }

    [Fact]
    public void A_counter_of_comments_below_the_text_still_ends_it()
    {
        var article = One("seeds/post.txt", $"{First}\n\n{Second}\n\n56 Comments\nhalyard\n{Third}\n");
        Assert.DoesNotContain("shelf", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_a_box_of_titles_the_text_goes_on_with_its_heading_and_a_list_without_marks()
    {
        var article = One("seeds/box.txt", $"""
            {First}

            The first night
            {Second}

            Related
            The tug that learned to apologise in four languages
            A small fleet buys its own satellites, and a mast
            What is missing
            The pilots already keep a list on the wall:

            No second screen
            No paper log
            One button too many

            {Third}

            {First.Replace("Monday", "Tuesday", StringComparison.Ordinal)}
            """);
        Assert.Contains(
            "## What is missing\n\nThe pilots already keep a list on the wall:\n\n- No second screen\n- No paper log\n- One button too many\n\nThe old",
            article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("tug", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_ends_every_item_of_a_feed_is_of_the_feed()
    {
        var items = string.Concat(new[]
        {
            First,
            Second,
            Third
        }.Select((text, i) =>
        $"<item><title>Letter {i}</title><pubDate>Mon, 0{i + 1} Dec 2025 08:00:00 GMT</pubDate><description><![CDATA[<p>{text}</p><p>If you came this far, <a href=\"https://q.example/tip\">buy the crew a coffee</a>.</p>]]></description></item>"));
        var articles = All("seeds/feed.xml", $"<rss version=\"2.0\"><channel><title>Slipway</title>{items}</channel></rss>");
        Assert.Equal([First + "\n", Second + "\n", Third + "\n"], articles.Select(static a => a.Body));
        Assert.All(articles, static a => Assert.Contains(a.Review, static q => q.What == "repeated"));
    }

    [Fact]
    public void The_cell_of_a_post_copied_alone_is_the_post()
    {
        var article = One("seeds/cell.html", """
            <td class="t_f" id="postmessage_7">&nbsp; &nbsp; 渡口智能周三发布了给渔船用的语音助手，离线时也能报出附近的浅滩和锚地。<br />
            <span style="display:none">" f1 z4 [2 z. }+ B( j6 z: O</span><font class="jammer">$ C" b0 |) J/ k5 [6 ~- A, X+ U</font><br />
            &nbsp; &nbsp; 船老大们最在意的不是它认得多少方言，而是风浪里它会不会乱说话。<font class="jammer">: D9 P! W+ y( `* _</font><br />
            <div class="blockcode"><div id="c"><ol><li>{<br /></li><li>&nbsp;&nbsp;"berth": 4<br /></li><li>}</li></ol></div><em>复制代码</em></div></td>
            """);
        Assert.Contains("锚地。\n\n船老大们", article.Body, StringComparison.Ordinal);
        Assert.Contains("```\n{\n  \"berth\": 4\n}\n```", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_has_its_name_between_two_rules_and_its_foot_below_the_last()
    {
        var rule = new string('-', 60);
        var article = One("seeds/letter.txt", $"""
            From: Copper & Kelp <letters@kelp.example>
            Date: Thu, 25 Jun 2026 06:02:11 -0400
            Subject: The desk that listens

            View in browser: https://kelp.example/v/9

            {rule}
            COPPER & KELP
            A letter about harbours, by Josephine Tallow
            {rule}

            {First}

            {Second}

            {rule}

            Was this email forwarded to you? Sign up here:
            https://kelp.example/join

            ALSO THIS WEEK
            * Rope prices, again
            * A tour of the mole in the rain

            You are receiving this email because you signed up at
            kelp.example. Unsubscribe:
            https://kelp.example/u/8

            """);
        Assert.Equal($"{First}\n\n{Second}\n", article.Body);
        Assert.Equal("Josephine Tallow", article.Source?.Author);
    }

    [Theory]
    [InlineData("The sidebar sums up a recipe for apple cake. Screenshot by Desmond Okafor / Gridpoint", true)]
    [InlineData("A pilot boat at dusk. Photograph: Mara Velde/Slipway", true)]
    [InlineData("A tug, seen from above | Graphic by The Quay Letter", true)]
    [InlineData("She looked at the log. Photos by her brother were on the wall. Nobody spoke.", false)]
    [InlineData("The model reads text. Image input follows in spring.", false)]
    [InlineData("He asked for more. Video by itself proves nothing, the court said.", false)]
    public void English_that_ends_with_who_made_the_picture_is_a_caption(string text, bool expected) =>
        Assert.Equal(expected, Captions.IsMarked(text));

    [Theory]
    [InlineData("欧阳沉舟", true)]
    [InlineData("司徒禾", true)]
    [InlineData("濮阳樵", true)]
    [InlineData("可灵视频", false)]
    [InlineData("东方时报", false)]
    public void Surnames_may_have_two_characters(string text, bool expected) => Assert.Equal(expected, PersonNames.IsPerson(text));

    [Fact]
    public void An_account_s_head_may_give_its_moment_in_words()
    {
        var facts = new CaptureFacts();
        Assert.True(Credits.Take("原创 沈夜航  夜航船笔记  昨天 22:47  发表于北京", new NoisePlace(1, 30), facts));
        Assert.Equal("沈夜航", CaptureFacts.Best(facts.Authors)?.Value);
        Assert.Equal("夜航船笔记", CaptureFacts.Best(facts.Sources)?.Value);
    }

    [Fact]
    public void A_wide_bar_parts_a_label_from_a_name()
    {
        var facts = new CaptureFacts();
        Assert.True(Credits.Take("作者｜谷雨", new NoisePlace(1, 30), facts));
        Assert.Equal("谷雨", CaptureFacts.Best(facts.Authors)?.Value);
    }

    [Fact]
    public void An_old_unit_that_lost_its_space_at_the_start_of_a_line_goes_with_its_run()
    {
        var cleaned = OldJammer.Clean(["河口的灯塔昨夜换了新灯。-s0j:E3W&h/A%Z'V\"N\"M", "^)w-n3k'h5q9x*B\"{1T'R+u", "守塔人说它比旧的安静。"]);
        Assert.Equal(["河口的灯塔昨夜换了新灯。", "", "守塔人说它比旧的安静。"], cleaned);
    }

    [Fact]
    public void The_first_picture_may_stand_between_headline_and_text_and_names_of_a_market_page_are_no_links()
    {
        var article = One("seeds/lead.html", $"""
            <html><head><title>The desk that listens</title></head><body><header><nav><a href="/">Home</a></nav></header>
            <div class="top"><h1>The desk that listens</h1></div>
            <figure class="featured"><img src="https://q.example/a.jpg" alt=""><figcaption>The dispatch desk at dawn, before the boats leave.</figcaption></figure>
            <main><div><p>{First.Replace("Mistral", "<a data-code=\"MIS\" href=\"https://q.example/mis\">Mistral</a>", StringComparison.Ordinal)}</p><p>{Second}</p>
            <table><tr><th>Night</th><th>Boats</th></tr><tr><td>1</td><td>14</td></tr></table><p>Source: harbour authority</p><p>{Third}</p></div></main></body></html>
            """);
        Assert.StartsWith("![](https://q.example/a.jpg)\n\n*The dispatch desk at dawn, before the boats leave.*\n\n" + First, article.Body,
            StringComparison.Ordinal);
        Assert.Contains("| 1 | 14 |\n\n*Source: harbour authority*\n\n", article.Body, StringComparison.Ordinal);
    }
}
