using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Captures made to exhaust whoever reads them: each is a finding, or an article in time that grows with its length alone.
/// </summary>
public class HostileCaptureTests
{
    private static (IReadOnlyList<CleanArticle> Articles, IReadOnlyList<Diagnostic> Findings) Clean(string path, string text)
    {
        var bag = new DiagnosticBag();
        var articles =
            ArticleCleaner.Clean(new RawCapture(path, Encoding.UTF8.GetBytes(text)), new CleaningContext(new SiteSettings()), bag);
        return (articles, bag.Sorted());
    }

    private static string Many(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    [Theory]
    [InlineData("a.txt", "word ", 600_000, "DG0109")]
    [InlineData("a.txt", "a\n", 30_000, "DG0109")]
    [InlineData("a.txt", "! C* f, v: l+ ?$ l$ P# s8 |* m\n", 80_000, "DG0109")]
    [InlineData("a.md", "> quoted\n", 30_000, "DG0109")]
    [InlineData("a.html", "<p>a</p>", 60_000, "DG0109")]
    [InlineData("a.html", "&amp", 100_000, "DG0109")]
    [InlineData("a.html", "<b>", 100_000, "DG0103")]
    [InlineData("a.html", "<ul><li>", 1_000, "DG0103")]
    [InlineData("a.txt", "\n", 100_000, "DG0104")]
    public void What_is_far_above_an_article_is_refused(string name, string piece, int times, string code)
    {
        var (articles, findings) =
            Clean("seeds/" + name, (name.EndsWith("html", StringComparison.Ordinal) ? "<html><body>" : "") + Many(piece, times));
        Assert.Empty(articles);
        Assert.Equal(code, Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("wrapped.txt", "five words in a line\n", 19_900)]
    [InlineData("wrapped.md", "five words in a line\n", 19_900)]
    [InlineData("quoted.md", "> five words in a line\n", 19_900)]
    [InlineData("letters.txt", "x ", 220_000)]
    [InlineData("brackets.md", "[", 400_000)]
    [InlineData("stars.md", "**a", 150_000)]
    [InlineData("jammed.txt", "正文文字! C* f, v: l+ ?$ l$ P# s8 |* m\n", 12_000)]
    [InlineData("dates.txt", "2024-07-2", 50_000)]
    [InlineData("names.txt", "Meta Apple Google ", 25_000)]
    [InlineData("boxes.txt",
        "Related articles\nThe harbour has a new clerk, and it answers in four languages and stops when the wind rises over the bay, said nobody.\n",
        3_500)]
    [InlineData("scenes.txt", "王小明在发布会上演示样机\n王小明说，这是一句足够长的正文，后面还有别的话要说。\n", 9_000)]
    [InlineData("floors.txt", "发表于 2024-7-26 09:12 | 只看该作者\n一款给渔船用的语音助手，离线时也能报出附近的浅滩和锚地。\n", 7_000)]
    public void What_is_just_below_the_limits_is_read(string name, string piece, int times) =>
        // Steps over all pairs of lines would take minutes here.
        Assert.Single(Clean("seeds/" + name, Many(piece, times)).Articles);

    [Fact]
    public void Lines_that_each_name_another_site_are_not_compared_with_all_sites() =>
        Assert.Single(Clean("seeds/a.txt",
            string.Concat(Enumerable.Range(0, 13_000).Select(i => $"正文文字{i}。站点{i % 3000}!C*f,v:l+?$l$P#s8|*m\n"))).Articles);

    [Fact]
    public void The_places_of_many_pictures_are_not_compared_with_the_place_of_the_text() =>
        Assert.Single(Clean("seeds/a.html",
            "<html><body><h1>The third fab</h1>" + Many("<figure></figure>", 24_000) + "<main><p>"
                + Many("The third building in the valley has a roof and no machines. ", 6) + "</p></main></body></html>").Articles);

    [Fact]
    public void A_title_of_a_million_separators_is_cut()
    {
        var article = Assert.Single(Clean("seeds/a.html",
            "<html><head><title>" + Many("x - ", 250_000)
                + "</title></head><body><p>The third building in the valley has a roof and no machines.</p></body></html>").Articles);
        Assert.InRange(article.Title.Length, 1, 300);
    }

    [Fact]
    public void Lists_in_lists_are_indented_only_so_far()
    {
        var body = Assert.Single(Clean("seeds/a.html", "<html><body>" + Many("<ul><li>an item of the list ", 60)).Articles).Body;
        Assert.DoesNotContain(new string(' ', 20), body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_with_an_endless_field_is_read() =>
        Assert.Single(Clean("seeds/a.txt",
            "From: a\nSubject: The third fab\n" + Many(" goes on and on\n", 15_000)
                + "\nThe third building in the valley has a roof and no machines.").Articles);

    [Fact]
    public void A_feed_of_more_items_than_are_read_says_so()
    {
        var items = string.Concat(Enumerable.Range(0, 510)
            .Select(i =>
                $"<item><title>Report {i} from the valley</title><description>Report {i} is about roof number {i}.</description></item>"));
        var (articles, findings) =
            Clean("seeds/a.xml", $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Valley</title>{items}</channel></rss>");
        Assert.Equal(500, articles.Count);
        Assert.Equal("DG0110", Assert.Single(findings).Code);
    }
}
