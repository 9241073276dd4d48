using Digest.Diagnostics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Digest.Rendering.Markdown;

/// <summary>
/// Renders Markdown that nobody vouches for. It is parsed once, and a walk over the tree writes what is on a list of known nodes, with
/// attributes of our own making: what is not on the list comes out as escaped text. A pure function, for any number of threads.
/// </summary>
internal static class MarkdownRenderer
{
    /// <summary>Renders a body. Nothing in it throws; what is wrong is reported at its place.</summary>
    /// <param name="source">The body and where it stands.</param>
    /// <param name="links">What its links mean.</param>
    /// <param name="bag">Where findings go.</param>
    /// <param name="parts">What is to be made of it.</param>
    public static RenderedMarkdown Render(MarkdownSource source, MarkdownLinks links, DiagnosticBag bag,
        MarkdownParts parts = MarkdownParts.Page)
    {
        if (source.Markdown.Length == 0)
            return RenderedMarkdown.Empty;
        var findings = new MarkdownFindings(source, bag);
        var document = Parse(source, findings);
        var result = new RenderedMarkdown();
        if ((parts & (MarkdownParts.Page | MarkdownParts.Feed)) != 0)
        {
            var outline = HeadingOutline.Of(document, findings);
            var names = new NameIndex(links.Names);
            if ((parts & MarkdownParts.Page) != 0)
                result = new MarkdownWriter(source.Language, links, names, findings, forPage: true).Write(document, outline);
            if ((parts & MarkdownParts.Feed) != 0)
            {
                // What is wrong was said by the walk for the page, where there was one.
                var ofFeed = (parts & MarkdownParts.Page) != 0 ? new MarkdownFindings(source, new DiagnosticBag()) : findings;
                result = result with
                {
                    Feed = new MarkdownWriter(source.Language, links, names, ofFeed, forPage: false).Write(document, outline).Feed
                };
            }
        }

        return (parts & MarkdownParts.PlainText) != 0 ? result with { PlainText = PlainTextWriter.Write(document) } : result;
    }

    /// <summary>
    /// The text of a body without markup: a line for each paragraph, heading, cell and line of code; addresses of links left out.
    /// </summary>
    public static string PlainText(MarkdownSource source) =>
        source.Markdown.Length == 0 ? "" : PlainTextWriter.Write(Parse(source, new MarkdownFindings(source, new DiagnosticBag())));

    private static MarkdownDocument Parse(MarkdownSource source, MarkdownFindings findings)
    {
        var body = source.Markdown;
        try
        {
            return MarkdownParser.Parse(MarkdownGuard.Bounded(body, findings), MarkdownPipelines.Articles);
        }
        catch (ArgumentException)
        {
            // The parser's way to say that something is nested too deep for it, where the guard saw nothing.
            findings.Report(DiagnosticCatalog.MarkdownTooComplex,
                new SourceSpan(0, Math.Max(0, body.IndexOf('\n', StringComparison.Ordinal) - 1)),
                "brackets, lists or marks of emphasis nested too deep");
            return MarkdownParser.Parse(MarkdownGuard.AllPlain(body), MarkdownPipelines.Articles);
        }
    }
}
