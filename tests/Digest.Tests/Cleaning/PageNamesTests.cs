using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Parts of a text that bear names of surroundings, and boxes that lead to parts of the same page, with samples of our own.
/// </summary>
public class PageNamesTests
{
    private const string First = "The ferries of the lower harbour have asked the same model the same questions for a year, and each of them has paid for the answer on its own.";
    private const string Second = "With the key set to the lock rather than the berth, two boats in the same lock ask once, and the second gets its answer within a few milliseconds.";
    private const string Third =
        "We will measure the evening next month, when the last ferry leaves an hour later than it does now, and report here what it costs.";

    private static string Shared(string above, string below = "", string heading = "What is shared") =>
        Body(One("seeds/a.html",
            $"<html><head><title>Boats that ask once</title></head><body><main><article><h1>Boats that ask once</h1><div class=\"post\"><p>{First}</p>{above}<p>{Second}</p><p>{Third}</p>{below}</div></article></main></body></html>"))
        .Replace($"## {heading}\n\n", "§", StringComparison.Ordinal);

    [Theory]
    [InlineData("<h2 id=\"toc-head-2\">What is shared</h2>")]
    [InlineData(
        "<h2 class=\"anchor anchorWithStickyNavbar_Ab1\" id=\"what-is-shared\">What is shared<a href=\"#what-is-shared\" class=\"hash-link\">​</a></h2>")]
    [InlineData("<h2 class=\"social-heading\">What is shared</h2><ins class=\"adsbygoogle\"></ins><script>push({});</script>")]
    [InlineData("<h2 id=\"sharing\">What is shared</h2>")]
    public void A_heading_above_running_text_stays_whatever_it_is_named(string heading) =>
        Assert.Equal($"{First}\n\n§{Second}\n\n{Third}", Shared(heading));

    [Fact]
    public void A_section_named_for_the_words_of_its_heading_stays() =>
        Assert.Equal($"{First}\n\n## Related work\n\n{Third}\n\n{Second}",
            Body(One("seeds/a.html",
                $"<html><head><title>Boats</title></head><body><main><article><h1>Boats that ask once</h1><p>{First}</p><section id=\"related-work\"><h2>Related work<a href=\"#related-work\">¶</a></h2><p>{Third}</p></section><p>{Second}</p></article></main></body></html>")));

    [Theory]
    [InlineData(
        "<h3 class=\"related-title\">A few of ours</h3><ul><li><a href=\"/a\">A lock for every boat</a></li><li><a href=\"/b\">What berths cost</a></li></ul>")]
    [InlineData(
        "<h3 class=\"newsletter-title\">Our newsletter</h3><p class=\"newsletter-text\">Once a week, everything that happens between the lock and the sea, written by those who work there.</p>")]
    public void A_heading_above_other_articles_goes_with_them(string box) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Shared("", box));

    [Theory]
    [InlineData(
        "<pre class=\"language-yaml\"><code>align: lock <span class=\"token comment\"># was: berth</span>\n<span class=\"token tag\">!boat</span> 3</code></pre>")]
    [InlineData(
        "<div class=\"code-toolbar\"><pre class=\"language-yaml\"><code>align: lock <span class=\"hljs-comment\"># was: berth</span>\n!boat 3</code></pre><div class=\"toolbar\"><button>Copy</button></div></div>")]
    public void Of_code_nothing_goes_for_its_names(string code) =>
        Assert.Equal($"{First}\n\n```yaml\nalign: lock # was: berth\n!boat 3\n```\n\n{Second}\n\n{Third}", Shared(code));

    [Theory]
    [InlineData(
        "<figure><figcaption data-rehype-pretty-code-title>config/cache.yaml</figcaption><pre><code class=\"language-yaml\">align: lock</code></pre></figure>")]
    [InlineData("<div class=\"gatsby-code-title\">terminal</div><pre><code class=\"language-yaml\">align: lock</code></pre>")]
    [InlineData(
        "<div class=\"code-block\"><div class=\"code-header\"><span>The cache</span><button>Copy</button></div><pre><code class=\"language-yaml\">align: lock</code></pre></div>")]
    public void Which_file_code_is_from_is_no_text(string code) =>
        Assert.Equal($"{First}\n\n```yaml\nalign: lock\n```\n\n{Second}\n\n{Third}", Shared(code));

    [Theory]
    [InlineData("<ul><li><a href=\"#a\">What is shared</a></li><li><a href=\"#b\">What it costs</a></li></ul>")]
    [InlineData("<div class=\"lwptoc\"><div>Contents</div><a href=\"#a\">What is shared</a> <a href=\"#b\">What it costs</a></div>")]
    [InlineData(
        "<details open><summary>In this article</summary><ol><li><a href=\"https://a.example/1#a\">What is shared</a><ol><li><a href=\"https://a.example/1#a1\">And what is not</a></li></ol></li><li><a href=\"https://a.example/1#b\">What it costs</a></li></ol></details><a id=\"a\"></a>")]
    public void What_leads_to_parts_of_the_page_is_no_text(string box) => Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Shared(box));

    [Theory]
    [InlineData(
        "<p>What is shared stands <a href=\"#a\">above</a>, its price <a href=\"#b\">below</a>, and the rest <a href=\"#c\">further down</a>.</p>",
        "What is shared stands above, its price below, and the rest further down.")]
    [InlineData(
        "<ul><li><a href=\"https://a.example/lock#price\">The price of a lock</a>, as its builders gave it in spring</li><li><a href=\"https://a.example/lock#boats\">The boats</a>, as they were counted</li></ul>",
        "- [The price of a lock](https://a.example/lock#price), as its builders gave it in spring\n- [The boats](https://a.example/lock#boats), as they were counted")]
    [InlineData(
        "<ul><li><a href=\"https://a.example/lock#price\">The price of a lock</a></li><li><a href=\"https://a.example/lock#boats\">The boats in it</a></li><li><a href=\"https://a.example/lock#hours\">The hours</a></li></ul>",
        "- [The price of a lock](https://a.example/lock#price)\n- [The boats in it](https://a.example/lock#boats)\n- [The hours](https://a.example/lock#hours)")]
    public void What_a_text_says_of_its_parts_stays(string said, string written) =>
        Assert.Equal($"{First}\n\n{written}\n\n{Second}\n\n{Third}", Shared(said));

    [Theory]
    [InlineData(
        "<div class=\"wap_special\"><h4>Related topics</h4><div><a href=\"/t\">The race of the ferries: who pays for it</a></div></div>")]
    [InlineData("<div><span>相关专题：</span><a href=\"/t\">渡口的军备竞赛</a></div>")]
    [InlineData(
        "<dl><dt>More on this story</dt><dd><a href=\"/a\">A lock for every boat</a> 10-07</dd><dd><a href=\"/b\">What berths cost</a></dd></dl>")]
    public void A_box_with_a_label_of_its_own_that_only_leads_elsewhere_goes(string box) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Shared(box));

    [Fact]
    public void What_a_text_says_below_such_a_label_stays() =>
        Assert.Contains("The price of a lock is told in another text.",
            Shared("<div><b>See also</b><p>The price of a lock is told in <a href=\"/l\">another text</a>.</p></div>"),
            StringComparison.Ordinal);
}
