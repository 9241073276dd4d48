using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using Digest.Rendering;
using Digest.Rendering.Markdown;
using Digest.Tests.Rendering.Markdown;

namespace Digest.Tests.Hostile;

/// <summary>
/// Content that tries to become a script, a style or somebody else's link. The attempts stand in <c>markup-vectors.txt</c>, one on a line.
/// </summary>
public sealed class HostileMarkupTests
{
    private static readonly IReadOnlyList<string> Vectors = MarkupVectors.All;

    /// <summary>A site in which every address and file exists: nothing is kept out only because it is broken.</summary>
    private static readonly MarkdownLinks Everything = new()
    {
        Article = path => new LinkedArticle("/articles/2024/07/" + Uri.EscapeDataString(path) + "/", path),
        Term = text => new LinkedTerm("/companies/x/", text, "companies"),
        HasAddress = _ => true,
        Names = [new LinkedName("script", "/topics/script/", "topics"), new LinkedName("alert", "/topics/alert/", "topics")],
    };

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Vectors.Count >= 200, $"{Vectors.Count}");

    [Fact]
    public void No_attempt_leaves_the_list_of_what_is_allowed()
    {
        var failures = new StringBuilder();
        foreach (var vector in Vectors)
        {
            foreach (var text in new[] { vector, "> - " + vector, "Text " + vector + " text\n" + vector })
            {
                var made = MarkdownPage.Render(text, Everything, parts: MarkdownParts.Page | MarkdownParts.Feed | MarkdownParts.PlainText);
                foreach (var html in new[] { made.Html.Text, Encoding.UTF8.GetString(made.Feed.Span) })
                {
                    if (AllowedMarkup.Violations(html) is { Length: > 0 } found)
                        failures.AppendLine(CultureInfo.InvariantCulture, $"{vector}\n    {found}\n    {html}");
                }
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    [Fact]
    public void A_sanitizer_finds_nothing_to_remove() =>
        Assert.Equal("",
            MarkupVectors.Removed(Vectors.Concat(MarkupVectors.Mutated(500, 8)).Select(v => MarkdownPage.Render(v, Everything).Html.Text)));

    [Fact]
    public void No_text_leaves_its_place_in_a_template()
    {
        foreach (var vector in Vectors)
        {
            var escaped = HtmlText.Escape(vector);
            var document = new HtmlParser()
                .ParseDocument($"<!doctype html><body><p title=\"{escaped}\" lang='{escaped}'>{escaped}</p></body>");
            var paragraph = Assert.Single(document.Body!.QuerySelectorAll("*"));
            Assert.Equal(["title", "lang"], paragraph.Attributes.Select(a => a.Name));
            Assert.Equal(paragraph.GetAttribute("title"), paragraph.TextContent);
        }
    }

    [Fact]
    public void Markup_in_feeds_is_never_mistaken_for_a_link_of_the_site()
    {
        foreach (var vector in Vectors.Concat(["href=\"/x\"", "`href=\"/x\"`", "[href=\"/x\"](https://example.com/ 'href=\"/x\"')",
            "```\n<a href=\"/x\">\n```"]))
        {
            var html = Encoding.UTF8.GetString(MarkdownPage.Render(vector, Everything, parts: MarkdownParts.Feed).Feed.Span);
            var inText = Regex.Count(Regex.Replace(html, "<[a-z][^>]*>", ""), "(href|src)=\"/");
            Assert.Equal(0, inText);
        }
    }

    [Fact]
    public void Mixed_and_mutated_attempts_do_not_either()
    {
        var pieces = Gen.OneOf(
            Gen.Int[0, Vectors.Count - 1].Select(i => Vectors[i]),
            Gen.Int[0, MarkupVectors.Marks.Count - 1].Select(i => MarkupVectors.Marks[i]),
            Gen.String[0, 4]);
        Gen.Select(pieces.Array[1, 12], Gen.Int[0, 60]).Hold(
            (parts, cut) =>
            {
                var text = string.Concat(parts);
                text = text[Math.Min(cut, text.Length)..];
                var made = MarkdownPage.Render(text, Everything, parts: MarkdownParts.Page | MarkdownParts.Feed | MarkdownParts.PlainText);
                Assert.Equal("", AllowedMarkup.Violations(made.Html.Text));
                Assert.Equal("", AllowedMarkup.Violations(Encoding.UTF8.GetString(made.Feed.Span)));
            },
            iter: 3000);
    }
}
