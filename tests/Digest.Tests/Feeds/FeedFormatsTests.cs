using System.Text.Json;
using System.Xml.Linq;
using Digest.Tests.Pipelines;

namespace Digest.Tests.Feeds;

/// <summary>The entries of Atom are made once, and what the other formats show is taken from them.</summary>
public class FeedFormatsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    [Fact]
    public void All_formats_have_the_same_body_whatever_stands_in_it()
    {
        var (atom, rss, json) =
            Shown("summary: \"Written as <content type=html> & so on.\"", "A &lt; B &amp;lt; C > D, \"R&D\", `</content>` and 快手。");
        var body = atom.Element(Atom + "content")!.Value;
        Assert.Contains("<p>A &lt; B &amp;lt; C &gt; D, ", body, StringComparison.Ordinal);
        Assert.Contains("<code>&lt;/content&gt;</code> and 快手。</p>", body, StringComparison.Ordinal);
        Assert.Equal(body, rss.Element(Content + "encoded")!.Value);
        Assert.Equal(body, json.GetProperty("content_html").GetString());
    }

    [Fact]
    public void An_excerpt_has_no_body_in_any_format()
    {
        var (atom, rss, json) = Shown("summary: Only this.\nrights: excerpt", "The text.");
        Assert.Null(atom.Element(Atom + "content"));
        Assert.Null(rss.Element(Content + "encoded"));
        Assert.Equal("Only this.", json.GetProperty("content_text").GetString());
    }

    private static (XElement Atom, XElement Rss, JsonElement Json) Shown(string facts, string text)
    {
        const string Title = "Signs of all kinds";
        var site = MadeSite.Build(("input/articles/2024/2024-07-28-signs.md",
            $"---\ntitle: {Title}\ndate: 2024-07-28\nlanguage: en\n{facts}\n---\n{text}\n"));
        return (
            XDocument.Parse(site.Files["feed.xml"]).Root!.Elements(Atom + "entry")
                .Single(static e => e.Element(Atom + "title")!.Value == Title),
            XDocument.Parse(site.Files["rss.xml"]).Descendants("item").Single(static e => e.Element("title")!.Value == Title),
            JsonDocument.Parse(site.Files["feed.json"]).RootElement.GetProperty("items").EnumerateArray()
                .Single(static e => e.GetProperty("title").GetString() == Title));
    }
}
