using Digest.Diagnostics;
using Markdig.Syntax;

namespace Digest.Rendering.Markdown;

/// <summary>
/// The headings of a body: level on the page, id and text of each. The page's own headline is the first level, so a body begins at the
/// second, whatever it is written with, and no level is skipped.
/// </summary>
internal sealed class HeadingOutline
{
    private readonly Dictionary<HeadingBlock, TocEntry> _entries = [];
    private readonly List<TocEntry> _toc = [];

    /// <summary>Headings at the top level of the text, in order.</summary>
    public IReadOnlyList<TocEntry> Toc => _toc;

    /// <summary>All headings.</summary>
    public IEnumerable<TocEntry> All => _entries.Values;

    /// <summary>What a heading is on the page.</summary>
    public TocEntry this[HeadingBlock heading] => _entries.TryGetValue(heading, out var entry) ? entry : new TocEntry(6, "", "");

    /// <summary>Reads the headings of a document; a skipped level is reported.</summary>
    public static HeadingOutline Of(MarkdownDocument document, MarkdownFindings findings)
    {
        var outline = new HeadingOutline();
        var ids = new HeadingIds();
        var above = new Stack<int>();
        outline.Collect(document, above, ids, findings, top: true);
        return outline;
    }

    private void Collect(ContainerBlock container, Stack<int> above, HeadingIds ids, MarkdownFindings findings, bool top)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock heading)
            {
                while (above.Count > 0 && above.Peek() >= heading.Level)
                    above.Pop();
                if (above.Count > 0 && heading.Level > above.Peek() + 1)
                    findings.Report(DiagnosticCatalog.SkippedHeading, heading.Span, new string('#', above.Peek() + 1));
                above.Push(heading.Level);
                var text = PlainTextWriter.Write(heading.Inline);
                var entry = new TocEntry(Math.Min(above.Count + 1, 6), ids.Next(text), text);
                _entries.Add(heading, entry);
                if (top && text.Length > 0)
                    _toc.Add(entry);
            }
            else if (block is ContainerBlock inner)
            {
                Collect(inner, above, ids, findings, top: false);
            }
        }
    }
}
