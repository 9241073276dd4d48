using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What pages and feeds write in many ways comes out in one.</summary>
public class PageFormsTests
{
    private const string First = "The model was opened on Wednesday to users of all countries, the company said in a short statement.";
    private const string Last = "It had been shown to a small group of testers since the spring, and changed a good deal since then.";

    [Theory]
    [InlineData("<p>A <a href=\"https://a.example/x\">link </a>in text.</p>", "A [link](https://a.example/x) in text.")]
    [InlineData("<p>An <a href=\"https://a.example/x\"></a>empty link.</p>", "An empty link.")]
    [InlineData("<p>A <a href=\"javascript:x\">script</a>, told.</p>", "A script, told.")]
    [InlineData("<p>One <b>bold</b><b>er</b> word stands.</p>", "One **bolder** word stands.")]
    [InlineData("<p>No <b> </b>mark for <i></i>nothing.</p>", "No mark for nothing.")]
    [InlineData("<p>Some <code>x = 1</code> code.</p>", "Some `x = 1` code.")]
    [InlineData("<p>It is <del>struck</del> out.</p>", "It is ~~struck~~ out.")]
    [InlineData("<blockquote><p>Quoted words of a person.</p></blockquote>", "> Quoted words of a person.")]
    [InlineData("<ol><li>One of them.</li><li>Two of them.</li></ol>", "1. One of them.\n2. Two of them.")]
    [InlineData("<ul><li>One of them.</li><li>Two of them.</li></ul>", "- One of them.\n- Two of them.")]
    [InlineData("<pre><code>a\n  b</code></pre>", "```\na\n  b\n```")]
    [InlineData("<h2>What it costs</h2><p>It costs nothing at all.</p>", "## What it costs\n\nIt costs nothing at all.")]
    public void Markup_of_a_page_is_kept_as_Markdown(string markup, string markdown)
    {
        var article = Assert.Single(All("seeds/a.html",
            $"<html><head><title>Kling goes worldwide</title></head><body><article><h1>Kling goes worldwide</h1><p>{First}</p>{markup}<p>{Last}</p></article></body></html>"));
        Assert.Equal($"{First}\n\n{markdown}\n\n{Last}", article.Body.Trim());
    }

    [Fact]
    public void A_table_of_a_page_is_a_table_of_Markdown()
    {
        var article = Assert.Single(All("seeds/a.html",
            $"<html><body><article><h1>Kling goes worldwide</h1><p>{First}</p><table><tr><th>Model</th><th>Price</th></tr><tr><td>Kling | 1</td><td>10</td></tr><tr><td>Kling 2</td></tr></table><p>{Last}</p></article></body></html>"));
        Assert.Contains("| Model | Price |\n", article.Body, StringComparison.Ordinal);
        Assert.Contains("| Kling \\| 1 | 10 |\n", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>Kling &lt;b&gt;goes&lt;/b&gt; worldwide</title>")]
    [InlineData("<title type=\"html\"><![CDATA[Kling <i>goes</i> worldwide]]></title>")]
    [InlineData("<title>Kling goes worldwide</title>")]
    public void A_title_of_a_feed_is_text_whatever_it_is_written_with(string title)
    {
        var article = Assert.Single(All("seeds/a.xml",
            $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Quay Review</title><item>{title}<link>https://quay.example/kling</link><pubDate>Wed, 24 Jul 2024 09:00:00 +0800</pubDate><description>&lt;p&gt;{First}&lt;/p&gt;&lt;p&gt;{Last}&lt;/p&gt;</description></item></channel></rss>"));
        Assert.Equal(("Kling goes worldwide", "2024-07-24"),
            (article.Title, article.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal($"{First}\n\n{Last}", article.Body.Trim());
        Assert.Equal("https://quay.example/kling", article.Source!.Url);
    }

    [Fact]
    public void A_JSON_feed_gives_an_article_for_each_item_and_nothing_for_what_is_none()
    {
        var made = All("seeds/a.json", $$$"""
            {"version":"https://jsonfeed.org/version/1.1","title":"Quay Review","language":"en","items":[
              {"id":1,"url":"https://quay.example/1","title":"Kling goes worldwide","date_published":"2024-07-24T09:00:00+08:00","content_html":"<p>{{{First}}}</p><p>{{{Last}}}</p>","authors":[{"name":"Jane Doe"}]},
              {"id":2,"url":"https://quay.example/2","title":"Kling is improved","date_published":"2024-07-25","content_text":"{{{First}}}\n\n{{{Last}}}","author":{"name":"John Roe"}},
              "none", 7, null]}
            """);
        Assert.Equal(["Kling goes worldwide", "Kling is improved"], made.Select(static a => a.Title));
        Assert.All(made, static a => Assert.Equal($"{First}\n\n{Last}", a.Body.Trim()));
        Assert.Equal("Jane Doe", made[0].Source!.Author);
    }

    [Theory]
    [InlineData("{\"items\":7}")]
    [InlineData("[1,2]")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\"}")]
    public void JSON_that_is_no_feed_gives_no_article_of_a_feed(string json) =>
        Assert.DoesNotContain(All("seeds/a.json", json), static a => a.Source?.Url is not null);

    [Fact]
    public void A_box_beside_the_text_that_is_never_closed_does_not_take_the_text_with_it()
    {
        const string Text = "The workshop opened on Monday with forty visitors, and by noon the queue stood out in the street.";
        var article = Cleaned.One("seeds/a.html",
            $"<html><head><title>A workshop opens</title></head><body><aside><ul><li>Contents</li></ul><main><article><h1>A workshop opens</h1>{Cleaned.P(Text)}{Cleaned.P(Text.Replace("Monday", "Tuesday"))}</article></main></body></html>");
        Assert.StartsWith(Text, Cleaned.Body(article), StringComparison.Ordinal);
    }
}
