using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using Digest.Rendering;
using Digest.Rendering.Markdown;
using Digest.Tests.Rendering.Markdown;
using Ganss.Xss;

namespace Digest.Tests.Hostile;

/// <summary>Content that tries to become a script, a style or somebody else's link. The attempts stand in <c>markup-vectors.txt</c>, one on a line.</summary>
public sealed class HostileMarkupTests
{
    private static readonly string[] Vectors = [.. Read()];

    private static readonly string[] Marks =
    [
        "[", "]", "(", ")", "](", "![", "`", "```\n", "*", "**", "_", "~~", "|", "\n|-|-|\n", "\n", "\n\n", "> ", "- ", "1. ", "# ", "    ", "\t", "<", ">", "\"", "'", "&", ";", "\\", "[^1]", "[^1]: ", "[[", "]]", "{", "}", ":", "//", "https://a.bc/", "javascript:", "@", "\u202E", "\0", "\uD800", "\uFDD0", "中文", "。", "a", " ",
    ];

    /// <summary>A site in which every address and file exists: nothing is kept out only because it is broken.</summary>
    private static readonly MarkdownLinks Everything = new()
    {
        Article = path => new LinkedArticle("/articles/2024/07/" + Uri.EscapeDataString(path) + "/", path),
        Term = text => new LinkedTerm("/companies/x/", text, "companies"),
        HasAddress = _ => true,
        Names = [new LinkedName("script", "/topics/script/", "topics"), new LinkedName("alert", "/topics/alert/", "topics")],
    };

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Vectors.Length >= 200, $"{Vectors.Length}");

    [Fact]
    public void No_attempt_leaves_the_list_of_what_is_allowed()
    {
        var failures = new StringBuilder();
        foreach (var vector in Vectors)
        {
            foreach (var text in new[] { vector, "> - " + vector, "Text " + vector + " text\n" + vector })
            {
                var made = MarkdownPage.Render(text, Everything, parts: MarkdownParts.Page | MarkdownParts.Feed | MarkdownParts.PlainText);
                foreach (var html in new[] { made.Html.Text, made.Feed.Text })
                {
                    if (AllowedMarkup.Violations(html) is { Length: > 0 } found)
                        failures.AppendLine(CultureInfo.InvariantCulture, $"{vector}\n    {found}\n    {html}");
                }
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    [Fact]
    public void A_sanitizer_finds_nothing_to_remove()
    {
        var removed = new StringBuilder();
        var sanitizer = new HtmlSanitizer { AllowDataAttributes = true };
        sanitizer.AllowedSchemes.Add("mailto");
        // What it does not know by default and we mean: roles, names and places for keyboards, and ids with prefixes.
        sanitizer.AllowedAttributes.UnionWith(["class", "id", "role", "aria-label", "tabindex", "scope", "loading", "decoding"]);
        sanitizer.RemovingTag += (_, e) => removed.AppendLine(CultureInfo.InvariantCulture, $"<{e.Tag.LocalName}> {e.Reason}");
        sanitizer.RemovingAttribute += (_, e) => removed.AppendLine(CultureInfo.InvariantCulture, $"{e.Attribute.Name}={e.Attribute.Value} {e.Reason}");
        sanitizer.RemovingStyle += (_, e) => removed.AppendLine(CultureInfo.InvariantCulture, $"style {e.Style.Name}");
        sanitizer.RemovingComment += (_, e) => removed.AppendLine(CultureInfo.InvariantCulture, $"comment {e.Comment.NodeName}");
        foreach (var vector in Vectors)
            sanitizer.Sanitize(MarkdownPage.Render(vector, Everything).Html.Text);
        Assert.Equal("", removed.ToString());
    }

    [Fact]
    public void No_text_leaves_its_place_in_a_template()
    {
        foreach (var vector in Vectors)
        {
            var escaped = HtmlText.Escape(vector);
            var document = new HtmlParser().ParseDocument($"<!doctype html><body><p title=\"{escaped}\" lang='{escaped}'>{escaped}</p></body>");
            var paragraph = Assert.Single(document.Body!.QuerySelectorAll("*"));
            Assert.Equal(["title", "lang"], paragraph.Attributes.Select(a => a.Name));
            Assert.Equal(paragraph.GetAttribute("title"), paragraph.TextContent);
        }
    }

    [Fact]
    public void Markup_in_feeds_is_never_mistaken_for_a_link_of_the_site()
    {
        foreach (var vector in Vectors.Concat(["href=\"/x\"", "`href=\"/x\"`", "[href=\"/x\"](https://example.com/ 'href=\"/x\"')", "```\n<a href=\"/x\">\n```"]))
        {
            var html = MarkdownPage.Render(vector, Everything, parts: MarkdownParts.Feed).Feed.Text;
            var inText = Regex.Count(Regex.Replace(html, "<[a-z][^>]*>", ""), "(href|src)=\"/");
            Assert.Equal(0, inText);
        }
    }

    [Fact]
    public void Mixed_and_mutated_attempts_do_not_either()
    {
        var pieces = Gen.OneOf(
            Gen.Int[0, Vectors.Length - 1].Select(i => Vectors[i]),
            Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]),
            Gen.String[0, 4]);
        Gen.Select(pieces.Array[1, 12], Gen.Int[0, 60]).Hold(
            (parts, cut) =>
            {
                var text = string.Concat(parts);
                text = text[Math.Min(cut, text.Length)..];
                var made = MarkdownPage.Render(text, Everything, parts: MarkdownParts.Page | MarkdownParts.Feed | MarkdownParts.PlainText);
                Assert.Equal("", AllowedMarkup.Violations(made.Html.Text));
                Assert.Equal("", AllowedMarkup.Violations(made.Feed.Text));
            },
            iter: 3000);
    }

    private static IEnumerable<string> Read()
    {
        var path = Repository.At("tests", "Digest.Tests", "Hostile", "markup-vectors.txt");
        foreach (var line in File.ReadAllLines(path))
            yield return Regex.Replace(line, @"\\n|\\t|\\u[0-9a-f]{4}", m => m.Value[1] switch
            {
                'n' => "\n",
                't' => "\t",
                _ => ((char)Convert.ToInt32(m.Value[2..], 16)).ToString(),
            });
    }
}
