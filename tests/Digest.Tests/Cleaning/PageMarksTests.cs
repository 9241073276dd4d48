using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What programs put into pages and posts besides the text: numbers of lines, buttons, ways to headings.</summary>
public class PageMarksTests
{
    private const string First = "The ferry company has put a small model on all twelve of its boats, and it reads the tide tables aloud.";

    private const string Second = "Nobody on board asked for it, but nobody has switched it off since the long fog of last March either.";

    [Fact]
    public void Numbers_of_lines_beside_code_are_none_of_it() =>
        Assert.Equal($"{First}\n\n```python\nimport tide\ntide.read()\n```\n\n{Second}", Left("The Model That Reads the Tide",
            P(First) + "<table><tr><td><pre><code><span>1\n</span><span>2\n</span></code></pre></td><td><pre>"
            + "<code class=\"language-python\">import tide\ntide.read()\n</code></pre></td></tr></table>" + P(Second)));

    [Fact]
    public void Numbers_before_lines_of_code_go_too() =>
        Assert.Equal($"{First}\n\n```\nimport tide\ntide.read()\n```\n\n{Second}", Left("The Model That Reads the Tide",
            P(First) + "<pre><code><span class=\"ln\">1</span>import tide\n<span class=\"ln\">2</span>tide.read()\n</code></pre>"
            + P(Second)));

    [Fact]
    public void The_way_to_a_headline_is_none_of_it() =>
        Assert.Equal("The Model That Reads the Tide", One("seeds/a.html", $"""
            <html><head><title>The Model That Reads the Tide | Quay Notes</title></head><body><article>
            <h1 id="tide">The Model That Reads the Tide<a class="headerlink" href="#tide">¶</a></h1>{P(First)}
            {P(Second)}</article></body></html>
            """).Title);

    [Fact]
    public void A_second_headline_sums_the_text_up()
    {
        var article = One("seeds/a.html", Page("The Model That Reads the Tide",
            "<div class=\"module_subheadline\"><p>Twelve boats learn three languages in one winter</p></div>" + P(First) + P(Second)));
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Equal("Twelve boats learn three languages in one winter", article.Summary);
    }

    [Fact]
    public void Where_several_are_called_so_they_head_parts_of_the_text() =>
        Assert.StartsWith("## What the boats do\n\n" + First, Left("The Model That Reads the Tide",
            $"<h2 class=\"subhead\">What the boats do</h2>{P(First)}<h2 class=\"subhead\">What the crews say</h2>{P(Second)}"),
            StringComparison.Ordinal);

    [Fact]
    public void Buttons_in_a_post_are_none_of_it() =>
        Assert.Equal($"{First}\n\n> Larger boats will follow in the next year.\n\n{Second}", Body(One("seeds/a.html", $"""
            <html><head><title>The Model That Reads the Tide | Quay Forum</title></head><body>
            <h1 class="p-title-value">The Model That Reads the Tide</h1><article class="message-body"><div class="bbWrapper">{P(First)}
            <blockquote><div>Larger boats will follow in the next year.</div><div><a role="button" tabindex="0">Click to expand...</a></div>
            </blockquote>{P(Second)}</div></article></body></html>
            """)));

    [Fact]
    public void The_label_of_code_in_a_post_is_none_of_it_and_its_day_stands_beside_the_poster()
    {
        var article = One("seeds/a.html", $"""
            <html><head><title>Quay Forum - The Model That Reads the Tide</title></head><body><div class="post"><div class="postbody">
            <h3><a href="#p1">The Model That Reads the Tide</a></h3>
            <p class="author">by <strong><a class="username">heron_anne</a></strong> &raquo; Tue Mar 31, 2026 7:42 pm</p>
            <div class="content">{P(First)}<div class="codebox"><p>Code: <a href="#">Select all</a></p><pre><code>tide --read
            </code></pre></div>{P(Second)}{P(First)}</div></div></div></body></html>
            """);
        Assert.DoesNotContain("Select all", article.Body, StringComparison.Ordinal);
        Assert.Equal("2026-03-31", Day(article));
    }
}
