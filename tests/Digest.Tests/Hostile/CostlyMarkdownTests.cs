using Digest.Diagnostics;
using Digest.Rendering.Markdown;
using Digest.Tests.Rendering.Markdown;

namespace Digest.Tests.Hostile;

/// <summary>
/// Text that costs a Markdown parser far more than its length. Each is rendered at a size that no bound forbids and at one far above:
/// memory allocated on the thread stands for work, as it is the same at every run.
/// </summary>
public sealed class CostlyMarkdownTests
{
    /// <summary>Most bytes that one hostile text may allocate, all parts of it made.</summary>
    private const long MostBytes = 300_000_000;

    private static readonly Dictionary<string, Func<int, string>> Texts = new(StringComparer.Ordinal)
    {
        ["quotations in one line"] = n => Repeat(">", n) + " x",
        ["quotations with spaces"] = n => Repeat("> ", n) + "x",
        ["deep quotations on many lines"] = n => Lines(n / 100, _ => Repeat(">", 100) + " x"),
        ["lists in one line"] = n => Repeat("- ", n) + "x",
        ["numbered lists in one line"] = n => Repeat("1. ", n) + "x",
        ["lists and quotations"] = n => Repeat("> - ", n) + "x",
        ["lists by indentation"] = n => Lines(Math.Min(n, 300), i => new string(' ', i * 2) + "- x"),
        ["alternating lists"] = n => Repeat("- a\n* b\n", n),
        ["tasks"] = n => Lines(n, _ => "- [ ] x"),
        ["open brackets"] = n => Repeat("[", n),
        ["nested brackets"] = n => Repeat("[", n) + Repeat("]", n),
        ["links whose targets do not end"] = n => Repeat("[a](b", n),
        ["links without targets"] = n => Repeat("[a](", n),
        ["links that end far away"] = n => Repeat("[a](b", n) + Repeat(")", n),
        ["links in angle brackets"] = n => Repeat("[a](<b", n),
        ["links with open titles"] = n => Repeat("[a](b \"x ", n),
        ["links in links"] = n => Repeat("[", n) + "a" + Repeat("](b)", n),
        ["pictures in pictures"] = n => Repeat("![", n) + "a" + Repeat("](b)", n),
        ["open pictures"] = n => Repeat("![", n),
        ["reference chains"] = n => Repeat("[a][", n),
        ["open terms"] = n => Repeat("[[", n),
        ["terms"] = n => Repeat("[[kuaishou]] ", n),
        ["emphasis that opens"] = n => Repeat("*a ", n),
        ["emphasis that closes"] = n => Repeat("a* ", n),
        ["strong that opens"] = n => Repeat("**a ", n),
        ["mixed emphasis"] = n => Repeat("*a _b **c __d ", n),
        ["emphasis between letters"] = n => Repeat("*a", n),
        ["long runs of stars"] = n => Repeat("*", n) + "a" + Repeat("*", n),
        ["alternating runs"] = n => Repeat("*_", n) + "a" + Repeat("_*", n),
        ["strikethrough"] = n => Repeat("~~a ", n),
        ["backticks of every length"] = n => string.Concat(Enumerable.Range(1, (int)Math.Sqrt(2 * n)).Select(i => Repeat("`", i) + " ")),
        ["backticks that do not match"] = n => Repeat("`a``b", n),
        ["one run of backticks"] = n => Repeat("`", n) + "a",
        ["a table of many columns"] = n => Repeat("a|", n) + "\n" + Repeat("-|", n) + "\n" + Repeat("a|", n),
        ["a table of short rows"] = n => Repeat("a|", n / 10) + "\n" + Repeat("-|", n / 10) + "\n" + Repeat("a\n", n),
        ["a table of many rows"] = n => "a|b\n-|-\n" + Repeat("1|2\n", n),
        ["rows of open marks"] = n => "a|b\n-|-\n" + Repeat("*a|[b\n", n),
        ["bars without a table"] = n => Repeat("a|b|c\n", n),
        ["definitions of footnotes"] = n => Lines(n, i => $"[^{i}]: x"),
        ["references to one footnote"] = n => Repeat("[^1]", n) + "\n\n[^1]: x",
        ["footnotes"] = n => string.Concat(Enumerable.Range(0, n).Select(i => $"[^{i}] ")) + "\n\n" + Lines(n, i => $"[^{i}]: x"),
        ["definitions of links"] = n => Lines(n, i => $"[{i}]: https://example.com/{i}"),
        ["uses of one definition"] = n => "[a]: x\n\n" + Repeat("[a] ", n),
        ["angle brackets"] = n => Repeat("<", n),
        ["open tags"] = n => Repeat("<a ", n),
        ["open comments"] = n => Repeat("<!--", n),
        ["open addresses"] = n => Repeat("<https://a", n),
        ["ampersands"] = n => Repeat("&", n),
        ["entities"] = n => Repeat("&amp;", n),
        ["open entities"] = n => Repeat("&aaaaaaaaaa", n),
        ["bare addresses without end"] = n => Repeat("http://a.b", n),
        ["bare addresses"] = n => Repeat("https://a.bc/ ", n),
        ["bare hosts"] = n => Repeat("www.", n),
        ["at signs"] = n => Repeat("a@", n),
        ["an address of brackets"] = n => "https://a.b/" + Repeat("(", n) + Repeat(")", n),
        ["one long line"] = n => Repeat("word ", 20 * n),
        ["empty lines"] = n => Repeat("\n", n),
        ["one space after the other"] = n => Repeat(" ", n) + "x",
        ["short lines"] = n => Repeat("a\n", n),
        ["hard breaks"] = n => Repeat("a  \n", n),
        ["backslashes"] = n => Repeat("\\", n),
        ["headings"] = n => Repeat("# a\n", n),
        ["underlines"] = n => Repeat("a\n", n) + "===",
        ["rules"] = n => Repeat("---\n", n),
        ["fences"] = n => Repeat("```\n", n),
        ["fences in quotations"] = n => Repeat("> ```\n", n),
        ["marks in many paragraphs"] = n => Repeat(Repeat("*a ", 3000) + "\n\n", Math.Max(1, n / 500)),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Costs_no_more_than_its_bound(string name)
    {
        foreach (var size in new[] { 2_000, 40_000 })
        {
            var text = Texts[name](size);
            var bag = new DiagnosticBag();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var made = MarkdownPage.Render(text, parts: MarkdownParts.Page | MarkdownParts.Feed | MarkdownParts.PlainText, bag: bag);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(bytes < MostBytes, $"{text.Length} characters took {bytes / 1_000_000} MB");
            Assert.NotNull(made.Html.Text);
            Assert.All(bag.Sorted(), d => Assert.StartsWith("DG0", d.Code, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("quotations in one line", "lists or quotations in each other")]
    [InlineData("open brackets", "open brackets or marks of emphasis")]
    [InlineData("emphasis that opens", "open brackets or marks of emphasis")]
    [InlineData("links whose targets do not end", "addresses do not end")]
    [InlineData("a table of short rows", "cells of tables")]
    [InlineData("definitions of links", "definitions")]
    [InlineData("short lines", "lines before it")]
    public void Says_what_is_too_much_and_where(string name, string what)
    {
        var bag = new DiagnosticBag();
        MarkdownPage.Render("First.\n\n" + Texts[name](60_000), bag: bag);
        var finding = bag.Sorted().First(d => d.Code == "DG0406");
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
        Assert.True(finding.Location!.Start!.Value.Line >= 3);
    }

    [Fact]
    public void What_stands_around_it_is_rendered_and_nothing_is_lost()
    {
        var html = MarkdownPage.Html("# Before\n\n" + Repeat("[a](b", 20_000) + "\n\n**after** [x](https://example.com/)");
        Assert.StartsWith("<h2 id=\"s-before\">", html, StringComparison.Ordinal);
        Assert.Contains("<p>" + Repeat("[a](b", 20_000) + "</p>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>after</strong>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_article_with_a_thousand_links_is_nothing_special()
    {
        var links = string.Concat(Enumerable.Range(0, 1000)
            .Select(i =>
                $"- **Item {i}** about [a page](https://example.com/{i}?x=(y)) and `code_{i}`: {Repeat("words of an article ", 18)}\n"));
        var paragraph = string.Concat(Enumerable.Range(0, 1000).Select(i => $"见[第{i}页](https://example.com/{i})的*说明*，"));
        var table = "|a|b|c|d|e|f|g|h|i|j|\n|-|-|-|-|-|-|-|-|-|-|\n"
            + Repeat("|**a**|b|c|[d](https://example.com/)|e|f|_g_|h|i|`j`|\n", 1000);
        var bag = new DiagnosticBag();
        var html = MarkdownPage.Render($"{links}\n{paragraph}\n\n{table}", bag: bag).Html.Text;
        Assert.Empty(bag.Sorted());
        Assert.Equal(3000, html.Split("<a class=\"external\"").Length - 1);
        Assert.Equal(2000, html.Split("<strong>").Length - 1);
    }

    [Fact]
    public void Long_code_is_code()
    {
        var code = Repeat("x[i] = *p | (a ** b); // [a](b\n", 3000);
        var bag = new DiagnosticBag();
        var html = MarkdownPage.Render($"```\n{code}```\n\n*after*", bag: bag).Html.Text;
        Assert.Empty(bag.Sorted());
        Assert.Contains("<code>" + code + "</code>", html, StringComparison.Ordinal);
        Assert.Contains("<em>after</em>", html, StringComparison.Ordinal);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Lines(int lines, Func<int, string> line) => string.Concat(Enumerable.Range(0, lines).Select(i => line(i) + "\n"));
}
