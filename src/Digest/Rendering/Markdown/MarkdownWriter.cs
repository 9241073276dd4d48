using System.Buffers;
using System.Text;
using Digest.Rendering.Markdown.Highlighting;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Rendering.Markdown;

/// <summary>
/// Writes the tree of one body as HTML. Everything it can write stands here and in the two files beside it: an element is written for a
/// node that is known, its attributes are made here, and all text goes through <see cref="HtmlText"/>.
/// </summary>
internal sealed partial class MarkdownWriter
{
    /// <summary>Characters of text, or bytes, that are kept from body to body at the most.</summary>
    private const int MostKept = 1024 * 1024;

    [ThreadStatic]
    private static StringBuilder? _pooled;

    [ThreadStatic]
    private static byte[]? _lent;

    private readonly MarkdownLinks _links;
    private readonly MarkdownFindings _findings;
    private readonly bool _forPage;
    private readonly string _origin;
    private readonly PageWords _words;
    private readonly TermMentions _mentions;
    private readonly StringBuilder _out;
    private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);
    private readonly List<FragmentLink> _fragmentLinks = [];
    private HeadingOutline _outline = null!;
    private bool _mentionsAllowed;
    private bool _inLink;
    private char _last = '\n';

    public MarkdownWriter(string language, MarkdownLinks links, NameIndex names, MarkdownFindings findings, bool forPage)
    {
        _links = links;
        _findings = findings;
        _forPage = forPage;
        _words = PageWords.For(language);
        _mentions = new TermMentions(names);
        _origin = forPage ? "" : links.Origin;
        _out = _pooled ?? new StringBuilder(16 * 1024);
        _pooled = null;
    }

    /// <summary>Writes a document. A writer is used once.</summary>
    public RenderedMarkdown Write(MarkdownDocument document, HeadingOutline outline)
    {
        _outline = outline;
        foreach (var heading in outline.All)
            _fragments.Add(heading.Id);
        foreach (var block in document)
        {
            if (block is FootnoteGroup group)
                CollectFootnotes(group);
        }

        Blocks(document);
        var written = _forPage
            ? new RenderedMarkdown { Html = Html.OfUtf8(Utf8()), Toc = outline.Toc, Fragments = _fragments, FragmentLinks = _fragmentLinks }
            : new RenderedMarkdown { Feed = Borrowed() };
        _out.Clear();
        if (_out.Capacity <= MostKept)
            _pooled = _out;
        return written;
    }

    private byte[] Utf8() => Borrowed().ToArray();

    /// <summary>What was written, in memory that the next writer of this thread takes back.</summary>
    private ReadOnlyMemory<byte> Borrowed()
    {
        var written = ArrayPool<char>.Shared.Rent(_out.Length);
        _out.CopyTo(0, written, _out.Length);
        var most = Encoding.UTF8.GetMaxByteCount(_out.Length);
        var bytes = _lent is { } lent && lent.Length >= most ? lent : new byte[most];
        _lent = bytes.Length <= MostKept ? bytes : null;
        var length = Encoding.UTF8.GetBytes(written, 0, _out.Length, bytes, 0);
        ArrayPool<char>.Shared.Return(written);
        return bytes.AsMemory(0, length);
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
            Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(paragraph);
                break;
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ListBlock list:
                List(list);
                break;
            case QuoteBlock quote:
                _out.Append("<blockquote>\n");
                Blocks(quote);
                _out.Append("</blockquote>\n");
                break;
            case Table table:
                Table(table);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case ThematicBreakBlock:
                _out.Append("<hr>\n");
                break;
            case FootnoteGroup footnotes:
                Footnotes(footnotes);
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock:
                break;
            case ContainerBlock unknown:
                Blocks(unknown);
                break;
            case LeafBlock { Inline: not null } unknown:
                _out.Append("<p>");
                Inlines(unknown.Inline);
                _out.Append("</p>\n");
                break;
            case LeafBlock unknown:
                _out.Append("<p>");
                Text(unknown.Lines.ToString());
                _out.Append("</p>\n");
                break;
        }
    }

    private void Paragraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is null)
            return;
        var caption = IsCaption(paragraph);
        _out.Append(caption ? "<p class=\"caption\">" : "<p>");
        _mentionsAllowed = !caption;
        Inlines(paragraph.Inline);
        _mentionsAllowed = false;
        _out.Append("</p>\n");
    }

    /// <summary>A paragraph that is one stretch of emphasis, as editors write what stands below a picture.</summary>
    private static bool IsCaption(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 1, DelimiterChar: '*' or '_', NextSibling: null }
        && paragraph.Parent is MarkdownDocument or QuoteBlock;

    private void Heading(HeadingBlock heading)
    {
        var entry = _outline[heading];
        if (entry.Text.Length == 0 && heading.Inline?.FirstChild is null)
            return;
        _out.Append("<h").Append((char)('0' + entry.Level));
        if (_forPage)
        {
            _out.Append(" id=\"");
            HtmlText.EscapeText(_out, entry.Id);
            _out.Append('"');
        }

        _out.Append('>');
        Inlines(heading.Inline);
        if (_forPage)
        {
            _out.Append(" <a class=\"anchor\" href=\"#");
            HtmlText.EscapeText(_out, entry.Id);
            _out.Append("\" aria-label=\"");
            HtmlText.EscapeText(_out, _words.Anchor.Replace("{0}", entry.Text, StringComparison.Ordinal));
            _out.Append("\">#</a>");
        }

        _out.Append("</h").Append((char)('0' + entry.Level)).Append(">\n");
    }

    private void List(ListBlock list)
    {
        var tasks = list.FirstOrDefault() is ListItemBlock first && TaskOf(first) is not null;
        _out.Append(list.IsOrdered ? "<ol" : "<ul");
        if (tasks && _forPage)
            _out.Append(" class=\"tasks\"");
        if (list.IsOrdered
            && int.TryParse(list.OrderedStart, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var start) && start != 1)
            _out.Append(" start=\"").Append(start).Append('"');
        _out.Append(">\n");
        foreach (var block in list)
        {
            if (block is not ListItemBlock item)
                continue;
            _out.Append("<li>");
            foreach (var inner in item)
            {
                if (inner is ParagraphBlock paragraph && !list.IsLoose)
                {
                    _mentionsAllowed = true;
                    Inlines(paragraph.Inline);
                    _mentionsAllowed = false;
                    if (paragraph != item.LastChild)
                        _out.Append('\n');
                }
                else
                {
                    Block(inner);
                }
            }

            _out.Append("</li>\n");
        }

        _out.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    private static TaskList? TaskOf(ListItemBlock item) => (item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild as TaskList;

    private void Table(Table table)
    {
        if (_forPage)
            _out.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(_words.Table).Append("\">");
        _out.Append("<table>\n");
        var inBody = false;
        foreach (var block in table)
        {
            if (block is not TableRow row)
                continue;
            if (row.IsHeader)
                _out.Append("<thead>\n");
            else if (!inBody)
                _out.Append("<tbody>\n");
            inBody |= !row.IsHeader;
            _out.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i] is TableCell cell)
                    Cell(cell, row.IsHeader, i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null);
            }

            _out.Append(row.IsHeader ? "</tr>\n</thead>\n" : "</tr>\n");
        }

        _out.Append(inBody ? "</tbody>\n</table>" : "</table>");
        _out.Append(_forPage ? "</div>\n" : "\n");
    }

    private void Cell(TableCell cell, bool header, TableColumnAlign? align)
    {
        // An empty header cell is a plain one: a header without words announces nothing.
        var empty = cell.Count == 0 || (cell.Count == 1 && cell[0] is LeafBlock { Inline: null or { FirstChild: null } });
        var name = header && !empty ? "th" : "td";
        _out.Append('<').Append(name);
        if (name == "th")
            _out.Append(" scope=\"col\"");
        if (_forPage && align is not null)
            _out.Append(align switch
            {
                TableColumnAlign.Right => " class=\"right\"",
                TableColumnAlign.Center => " class=\"center\"",
                _ => ""
            });
        _out.Append('>');
        foreach (var block in cell)
        {
            if (block is LeafBlock leaf)
            {
                _mentionsAllowed = !header;
                Inlines(leaf.Inline);
                _mentionsAllowed = false;
            }
        }

        _out.Append("</").Append(name).Append('>');
    }

    private void Code(CodeBlock code)
    {
        var language = (code as FencedCodeBlock)?.Info;
        _out.Append(_forPage ? "<pre tabindex=\"0\"" : "<pre");
        if (_forPage && !string.IsNullOrEmpty(language))
        {
            _out.Append(" data-language=\"");
            HtmlText.EscapeText(_out, language.AsSpan(0, Math.Min(language.Length, 40)));
            _out.Append('"');
        }

        _out.Append("><code>");
        CodeText(code, language);
        _out.Append("</code></pre>\n");
    }

    private void CodeText(CodeBlock code, string? language)
    {
        if (!_forPage || string.IsNullOrEmpty(language))
        {
            for (var i = 0; i < code.Lines.Count; i++)
            {
                Text(code.Lines.Lines[i].Slice.AsSpan());
                _out.Append('\n');
            }

            return;
        }

        var text = new StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++)
            text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        var whole = text.ToString();
        Highlighter.Write(_out, PlainMask.IsIn(whole) ? PlainMask.Unmask(whole) : whole, language);
    }

    private void CollectFootnotes(FootnoteGroup group)
    {
        foreach (var block in group)
        {
            if (block is not Footnote footnote)
                continue;
            _fragments.Add($"fn-{footnote.Order}");
            foreach (var link in footnote.Links)
                _fragments.Add($"fnref-{link.Index}");
        }
    }

    private void Footnotes(FootnoteGroup group)
    {
        if (_forPage)
            _out.Append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"").Append(_words.Footnotes).Append("\">\n<ol>\n");
        else
            _out.Append("<hr>\n<ol>\n");
        foreach (var block in group)
        {
            if (block is not Footnote footnote)
                continue;
            if (_forPage)
                _out.Append("<li id=\"fn-").Append(footnote.Order).Append("\">");
            else
                _out.Append("<li>");
            Blocks(footnote);
            _out.Append("</li>\n");
        }

        _out.Append(_forPage ? "</ol>\n</section>\n" : "</ol>\n");
    }
}
