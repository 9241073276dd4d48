using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Digest.Rendering.Markdown;

/// <summary>
/// The Markdown that is read: CommonMark with GFM tables, footnotes, task lists, strikethrough and bare addresses, terms in double
/// brackets, and emphasis that works next to Chinese punctuation. HTML is not known to it, and no extension that lets content set
/// attributes is in it.
/// </summary>
internal static class MarkdownPipelines
{
    /// <summary>The pipeline; made once, shared by all threads.</summary>
    public static MarkdownPipeline Articles { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseCjkFriendlyEmphasis()
        .UsePreciseSourceLocation()
        .Use<OwnInlines>()
        .DisableHtml()
        .Build();

    private sealed class OwnInlines : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TermInlineParser());
            pipeline.InlineParsers.AddIfNotAlready(new BareAddressParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // The tree is walked by a writer of our own.
        }
    }
}
