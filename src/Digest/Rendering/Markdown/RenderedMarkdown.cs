using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Rendering.Markdown;

/// <summary>A body as HTML, with what else the one walk over it found.</summary>
internal sealed record RenderedMarkdown
{
    /// <summary>A body without text.</summary>
    public static RenderedMarkdown Empty { get; } = new();

    /// <summary>The body of the page. Headings begin at the second level.</summary>
    public Html Html { get; init; }

    /// <summary>
    /// The body for feeds as UTF-8, where it was asked for: valid until the same thread renders another body, as whoever asks makes an
    /// entry of it at once.
    /// </summary>
    public ReadOnlyMemory<byte> Feed { get; init; }

    /// <summary>The text for search, where it was asked for: a paragraph, heading, cell or code block is a line.</summary>
    public string PlainText { get; init; } = "";

    /// <summary>The headings that stand at the top level of the text.</summary>
    public IReadOnlyList<TocEntry> Toc { get; init; } = [];

    /// <summary>Every fragment that the page can be entered at: ids of headings and footnotes.</summary>
    public IReadOnlyCollection<string> Fragments { get; init; } = [];

    /// <summary>Fragments of other articles that this one links to: whoever has all pages checks them.</summary>
    public IReadOnlyList<FragmentLink> FragmentLinks { get; init; } = [];
}

/// <summary>A heading in the table of contents.</summary>
/// <param name="Level">From 2.</param>
/// <param name="Id">Its fragment.</param>
/// <param name="Text">Its text without markup.</param>
internal readonly record struct TocEntry(int Level, string Id, string Text);

/// <summary>A link to a fragment of another article.</summary>
/// <param name="Address">Address of that article.</param>
/// <param name="Fragment">The fragment, as it must be among that article's <see cref="RenderedMarkdown.Fragments"/>.</param>
/// <param name="Span">Where the link stands in the file; a finding is <see cref="DiagnosticCatalog.UnknownFragment"/>.</param>
internal readonly record struct FragmentLink(string Address, string Fragment, TextSpan Span);
