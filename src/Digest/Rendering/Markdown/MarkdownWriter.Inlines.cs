using Digest.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Rendering.Markdown;

/// <summary>What stands in a line.</summary>
internal sealed partial class MarkdownWriter
{
    /// <summary>Deepest emphasis and links in each other that become markup; what is deeper is text.</summary>
    private const int DeepestMarkup = 50;

    private int _depth;

    private void Inlines(ContainerInline? container)
    {
        if (++_depth > DeepestMarkup)
        {
            foreach (var leaf in PlainTextWriter.Leaves(container?.FirstChild, container))
                Text(leaf is LineBreakInline ? "\n" : PlainTextWriter.TextOf(leaf));
        }
        else
        {
            for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
                Inline(inline);
        }

        _depth--;
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Literal(literal);
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis);
                break;
            case LinkInline { IsImage: true } image:
                Image(image);
                break;
            case LinkInline link:
                Link(link);
                break;
            case LineBreakInline line:
                LineBreak(line);
                break;
            case CodeInline code:
                _out.Append("<code>");
                Text(code.Content);
                _out.Append("</code>");
                break;
            case TermInline term:
                Term(term);
                break;
            case BareAddressInline bare:
                BareLink(bare.Address, bare.Shown, bare.Span);
                break;
            case AutolinkInline auto:
                BareLink(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, auto.Url, auto.Span);
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.AsSpan());
                break;
            case FootnoteLink footnote:
                FootnoteMark(footnote);
                break;
            case TaskList task:
                Task(task);
                break;
            case ContainerInline unknown:
                Inlines(unknown);
                break;
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return;
        if (PlainMask.IsIn(text))
            text = PlainMask.Unmask(text);
        HtmlText.EscapeText(_out, text);
        _last = text[^1];
    }

    private void Literal(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (text.Length == 0)
            return;
        RawHtml(literal, text);
        if (_mentionsAllowed && !_inLink && !PlainMask.IsIn(text))
        {
            var from = 0;
            while (_mentions.TryFind(text, from, out var at, out var name))
            {
                HtmlText.EscapeText(_out, text[from..at]);
                OpenTerm(name.Address, name.Taxonomy);
                HtmlText.EscapeText(_out, name.Text);
                _out.Append("</a>");
                _mentions.Done(name.Address);
                from = at + name.Text.Length;
            }

            HtmlText.EscapeText(_out, text[from..]);
            _last = text[^1];
            return;
        }

        Text(text);
    }

    /// <summary>Says once that tags are shown as text.</summary>
    private void RawHtml(LiteralInline literal, ReadOnlySpan<char> text)
    {
        for (var from = literal.IsFirstCharacterEscaped ? 1 : 0; from < text.Length && text[from..].IndexOf('<') is >= 0 and var found;)
        {
            var at = from + found;
            var end = text[at..].IndexOf('>');
            if (end < 0)
                return;
            if (IsTag(text.Slice(at + 1, end - 1)))
            {
                _findings.ReportOnce(DiagnosticCatalog.RawHtml, new SourceSpan(literal.Span.Start + at, literal.Span.Start + at + end));
                return;
            }

            from = at + 1;
        }
    }

    /// <summary>
    /// Whether what stands between angle brackets is a tag, a comment or the like: <c>b</c>, <c>/b</c>, <c>img src=x</c>, <c>!-- x --</c>.
    /// </summary>
    private static bool IsTag(ReadOnlySpan<char> inner)
    {
        if (inner.Length == 0)
            return false;
        if (inner[0] is '!' or '?')
            return true;
        if (inner[0] == '/')
            inner = inner[1..];
        var name = 0;
        while (name < inner.Length && (char.IsAsciiLetterOrDigit(inner[name]) || inner[name] == '-'))
            name++;
        return name > 0 && char.IsAsciiLetter(inner[0]) && (name == inner.Length || inner[name] is ' ' or '/' or '\t');
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        var name = emphasis.DelimiterChar switch
        {
            '~' => "del",
            '*' or '_' => emphasis.DelimiterCount >= 2 ? "strong" : "em",
            _ => null,
        };
        if (name is null)
        {
            Inlines(emphasis);
            return;
        }

        _out.Append('<').Append(name).Append('>');
        Inlines(emphasis);
        _out.Append("</").Append(name).Append('>');
    }

    private void LineBreak(LineBreakInline line)
    {
        if (line.IsHard)
            _out.Append("<br>\n");
        else if (!PlainTextWriter.JoinsWithoutSpace(_last, PlainTextWriter.FirstCharacter(line.NextSibling)))
            _out.Append('\n');
        _last = '\n';
    }

    private void FootnoteMark(FootnoteLink mark)
    {
        var order = mark.Footnote.Order;
        if (!_forPage)
        {
            if (!mark.IsBackLink)
                _out.Append("<sup>[").Append(order).Append("]</sup>");
            return;
        }

        if (mark.IsBackLink)
        {
            _out.Append(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#fnref-").Append(mark.Index).Append("\" aria-label=\"")
                .Append(_words.Back.Replace("{0}", Number(mark.Index), StringComparison.Ordinal)).Append("\">↩</a>");
        }
        else
        {
            _out.Append("<sup><a class=\"footnote-mark\" role=\"doc-noteref\" id=\"fnref-").Append(mark.Index).Append("\" href=\"#fn-")
                .Append(order)
                .Append("\" aria-label=\"").Append(_words.Footnote.Replace("{0}", Number(order), StringComparison.Ordinal)).Append("\">")
                .Append(order).Append("</a></sup>");
        }
    }

    private void Task(TaskList task)
    {
        if (!_forPage)
        {
            _out.Append(task.Checked ? '☑' : '☐');
            return;
        }

        _out.Append("<input type=\"checkbox\" disabled").Append(task.Checked ? " checked" : "")
            .Append(" aria-label=\"").Append(task.Checked ? _words.Done : _words.Open).Append("\">");
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
