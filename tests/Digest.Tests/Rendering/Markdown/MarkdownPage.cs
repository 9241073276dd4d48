using Digest.Diagnostics;
using Digest.Rendering.Markdown;

namespace Digest.Tests.Rendering.Markdown;

/// <summary>Renders a text against a small site that all Markdown tests share.</summary>
internal static class MarkdownPage
{
    private static readonly Dictionary<string, LinkedArticle> Articles = new(StringComparer.Ordinal)
    {
        ["other.md"] = new LinkedArticle("/articles/2024/07/other/", "The other article"),
        ["../2023/old one.md"] = new LinkedArticle("/articles/2023/01/old-one/", "An old one"),
        ["快手.md"] = new LinkedArticle("/zh/articles/2024/07/kuaishou/", "快手"),
    };

    private static readonly Dictionary<string, LinkedTerm> Terms = new(StringComparer.Ordinal)
    {
        ["kuaishou"] = new LinkedTerm("/companies/kuaishou/", "Kuaishou", "companies"),
        ["快手"] = new LinkedTerm("/companies/kuaishou/", "Kuaishou", "companies"),
        ["openai"] = new LinkedTerm("/companies/openai/", "OpenAI", "companies"),
    };

    private static readonly HashSet<string> Addresses =
        new(["/topics/agents/", "/topics/agents/#articles", "/images/chip.png", "/"], StringComparer.Ordinal);

    public static MarkdownLinks Links { get; } = new()
    {
        Article = path => Articles.TryGetValue(path, out var article) ? article : null,
        NearestArticle = path => NearestName.Of(path, Articles.Keys),
        Term = text => Terms.TryGetValue(text, out var term) ? term : null,
        NearestTerm = text => NearestName.Of(text, Terms.Keys),
        HasAddress = Addresses.Contains,
    };

    public static RenderedMarkdown Render(string text, MarkdownLinks? links = null, string language = "en",
        MarkdownParts parts = MarkdownParts.Page, DiagnosticBag? bag = null) =>
        MarkdownRenderer.Render(MarkdownSource.Of("input/articles/x.md", text, language), links ?? Links, bag ?? new DiagnosticBag(),
            parts);

    public static string Html(string text, MarkdownLinks? links = null, string language = "en") => Render(text, links, language).Html.Text;

    /// <summary>Findings as <c>line:column code message</c>, one on a line.</summary>
    public static string Findings(string text, MarkdownLinks? links = null)
    {
        var bag = new DiagnosticBag();
        Render(text, links, bag: bag);
        return string.Join("\n",
            bag.Sorted().Select(d => $"{d.Location!.Start!.Value.Line}:{d.Location.Start.Value.Column} {d.Code} {d.Message}"));
    }
}
