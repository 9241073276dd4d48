using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>What each element means for the lines.</summary>
internal sealed partial class HtmlToLines
{
    private void Element(IElement element)
    {
        if (Furniture.IsHidden(element) || PictureMarks.IsCreditBeside(element))
            return;
        var name = element.GetAttribute("role") == "heading"
            ? "h" + (element.GetAttribute("aria-level") is [>= '1' and <= '6'] level ? level : "2") : element.LocalName;
        if (!IsNothing(element, name) && !Inline(element, name) && !Media(element, name) && !Block(element, name))
            Other(element, name);
    }

    /// <summary>What shows no words of the text: scripts, controls, and the numbers beside lines of code.</summary>
    private static bool IsNothing(IElement element, string name) =>
        name switch
        {
            // A picture that a click shows larger stands in a button.
            "button" => element.QuerySelector("img") is null || element.TextContent.AsSpan().Trim().Length > 0,
            "script" or "style" or "noscript" or "template" or "head" or "svg" or "iframe" or "video" or "audio" or "object"
                or "input" or "select" or "textarea" => true,
            "form" => !Furniture.IsPageForm(element),
            "caption" => element.ParentElement?.LocalName == "table",
            "p" or "div" or "span" when IsTimeCode(element) => true,
            "td" or "div" or "span" => element.ClassList.Contains("gutter") || element.ClassList.Contains("lineno")
                || element.ClassList.Contains("line-numbers-rows") || element.ClassList.Contains("rouge-gutter")
                || name == "td" && IsColumnOfNumbers(element),
            _ => false,
        };

    /// <summary>A cell beside the one that holds the code, with the numbers of its lines.</summary>
    private static bool IsColumnOfNumbers(IElement cell) =>
        cell.QuerySelector("pre") is { } numbers && numbers.TextContent.AsSpan().Trim() is { Length: > 0 } text
        && !text.ContainsAnyExcept(OfNumbers) && cell.NextElementSibling?.QuerySelector("pre, code") is not null;

    private static readonly System.Buffers.SearchValues<char> OfNumbers = System.Buffers.SearchValues.Create("0123456789 \n\r\t");

    private static readonly string[] TimeCodes = ["ts", "timestamp", "timecode", "time-code", "transcript-time"];

    private static readonly System.Buffers.SearchValues<char> InTimeCode = System.Buffers.SearchValues.Create("0123456789:()[]");

    /// <summary>Where in a recording a part of its transcript begins: <c>03:12</c>.</summary>
    private static bool IsTimeCode(IElement element) =>
        element.ClassName is not null && Array.Exists(TimeCodes, element.ClassList.Contains)
        && element.TextContent.AsSpan().Trim() is { Length: >= 4 and <= 10 } text && text.Contains(':')
        && !text.ContainsAnyExcept(InTimeCode);

    /// <summary>What stands in a line: links, marks, breaks.</summary>
    private bool Inline(IElement element, string name)
    {
        switch (name)
        {
            case "sup" when IsNumber(element.TextContent.Trim()):
                Raise(element.TextContent.Trim());
                return true;
            case "br":
                End(LineKind.Loose, soft: true);
                return true;
            case "a":
                Link(element);
                return true;
            case "b" or "strong":
                Mark(element, MarkdownText.Strong);
                return true;
            case "i" or "em":
                Mark(element, MarkdownText.Emphasis);
                return true;
            case "del" or "s" or "strike":
                Mark(element, MarkdownText.Strike);
                return true;
            case "code" or "kbd" or "samp":
                if (!element.TextContent.Contains('`', StringComparison.Ordinal) && element.TextContent.Trim().Length > 0)
                    Mark(element, MarkdownText.Code);
                else
                    Children(element);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Pictures with what they show, tables and code.</summary>
    private bool Media(IElement element, string name)
    {
        switch (name)
        {
            case "figure" when element.QuerySelector("figcaption") is not null:
                End(LineKind.Loose);
                var above = _lines.Count;
                Children(element);
                End(LineKind.Loose);
                PictureMarks.DropOrigins(_lines, above);
                return true;
            case "figcaption":
                End(LineKind.Loose);
                PictureMarks.DropCredits(element);
                _caption = true;
                Children(element);
                End(LineKind.Caption);
                _caption = false;
                return true;
            case "img":
                Image(element);
                return true;
            case "pre":
                End(LineKind.Loose);
                Preformatted(element);
                return true;
            // Forums number the lines of code as a list, above a button to copy it.
            case "div" when element.ClassList.Contains("blockcode") && element.QuerySelectorAll("li") is { Length: > 0 } coded:
                End(LineKind.Loose);
                Code(string.Join('\n', coded.Select(static l => l.TextContent.Replace('\u00A0', ' ').TrimEnd('\n', '\r'))), "");
                return true;
            case "div" or "figure" when CodeLanguage.OnlyIn(element) is { } only:
                Element(only);
                return true;
            case "table":
                End(LineKind.Loose);
                Table(element);
                End(LineKind.Paragraph);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Headings, lists, quotations and rules.</summary>
    private bool Block(IElement element, string name)
    {
        switch (name)
        {
            case "hr":
                End(LineKind.Paragraph);
                return true;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                End(LineKind.Loose);
                Children(element);
                End(LineKind.Heading, Math.Max(1, name[1] - '0'));
                return true;
            case "div" when PageElements.ItemMark(element) is { } mark:
                ItemBox(element, mark);
                return true;
            case "ul" or "ol":
                End(LineKind.Loose);
                List(element, name == "ol" || element.GetAttribute("type") is "1");
                return true;
            case "blockquote" when element.ClassName is null || !element.ClassName.Contains("postcontent", StringComparison.Ordinal):
                End(LineKind.Loose);
                Quotation(element);
                return true;
            case "div" when _quote == 0 && (element.ClassList.Contains("pullquote") || !_loose && PageElements.IsQuotation(element)):
                End(LineKind.Loose);
                Quoted(element);
                return true;
            case "cite" when _quote > 0:
                End(LineKind.Loose);
                Children(element);
                End(LineKind.Loose);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Paragraphs and divisions, and what has no kind of its own.</summary>
    private void Other(IElement element, string name)
    {
        // What a picture shows is one caption, in however many elements; whose it is goes where that is said.
        if (_caption && (PageElements.IsBlock(name) || name is "span" or "cite" or "small"))
        {
            Append(" ");
            if (!PictureMarks.IsCredit(element))
                Children(element);
            Append(" ");
            return;
        }

        // Whose picture it is stands apart from what it shows.
        if (name == "span" && element.ClassName?.Contains("credit", StringComparison.OrdinalIgnoreCase) == true)
            Append(" ");
        if (PageElements.IsBlock(name) || name == "span" && _image && PictureMarks.IsCaption(element))
            Paragraph(element, name);
        else
            Children(element);
    }

    private void Paragraph(IElement element, string name)
    {
        End(LineKind.Loose);
        if (PictureMarks.IsCaption(element))
            PictureMarks.DropNamedCredits(element);
        Children(element);
        End(KindOf(element, name));
    }

    /// <summary>What kind of line an element is whose words have been read.</summary>
    private LineKind KindOf(IElement element, string name)
    {
        if (PictureMarks.IsCaption(element) || IsBelowPicture(element, name))
            return LineKind.Caption;
        if (IsCentredBelowPicture(element, name))
        {
            _text.Remove(0, _text.Length - Captions.WithoutArrow(_text.ToString()).Length);
            return LineKind.Caption;
        }

        if (PictureMarks.IsTitleOfTable(element))
            return LineKind.Caption;
        if (name is "p" or "section" && PageElements.IsTitled(element))
            return LineKind.Heading;
        // Beside a picture in its own paragraph stands what it shows.
        var isBeside = name == "p" && _image && _text.Length is > 0 and < 80 && element.QuerySelector("img") is not null;
        return name == "p" && !isBeside ? LineKind.Paragraph : LineKind.Loose;
    }

    /// <summary><c>&lt;center>&lt;img>&lt;br>what it shows&lt;/center></c>.</summary>
    private bool IsBelowPicture(IElement element, string name) =>
        name == "center" && _image && _text.Length is > 0 and < PictureMarks.LongestTold
        && element.QuerySelectorAll("img").Length == 1 && element.TextContent.Trim().Length == _text.ToString().Trim().Length;

    /// <summary>What stands in the middle below a picture, and is short, says what it shows, in whole sentences too.</summary>
    private bool IsCentredBelowPicture(IElement element, string name) =>
        (name == "p" || name == "section" && PictureMarks.IsSmall(element)) && _image
        && _text.Length > 0
        && _text.Length < (PictureMarks.IsSmall(element) ? PictureMarks.LongestTold : 2 * PictureMarks.LongestTold / 3)
        && PictureMarks.IsCentred(element);

    private void Preformatted(IElement element)
    {
        foreach (var end in element.QuerySelectorAll("br").ToList())
            end.Replace(element.Owner!.CreateTextNode("\n"));
        foreach (var numbers in element.QuerySelectorAll(
            "ul, ol, button, [class*=hljs-button], .ln, .lnt, .lineno, .linenos, .linenumber, .line-number")
            .Where(static n => n.TextContent.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0
                || n.LocalName is "button" or "div").ToList())
            numbers.Remove();
        var code = element.TextContent.Replace('\u00A0', ' ').Trim('\n', '\r');
        if (code.Trim().Length > 0)
            Code(code, CodeLanguage.Of(element));
    }

    private void Table(IElement table)
    {
        if (PictureMarks.CaptionCell(table) is { } shown)
            Framed(table, shown);
        else if (Tables.Write(table) is { Count: > 0 } written)
            written.ForEach(Add);
        else
            Children(table);
    }

    /// <summary>Portals say in a quotation where a text is from, and a box of links may be drawn as one.</summary>
    private void Quotation(IElement element)
    {
        var text = element.TextContent.AsSpan().TrimStart();
        if ((text.StartsWith("本文来自") || text.StartsWith("本文來自") || text.StartsWith("本文转载自"))
            && element.TextContent.Length < LongestOrigin)
        {
            Children(element);
            End(LineKind.Loose);
        }
        // Libraries set the abstract of a paper as one, behind its label.
        else if (element.ClassList.Contains("abstract"))
        {
            element.QuerySelector(".descriptor")?.Remove();
            Children(element);
            End(LineKind.Paragraph);
        }
        else if (_quote > 0
            || NoiseRules.Judge(element.TextContent.Trim().Split('\n')[0].Trim(), new NoisePlace(3, 100)) != NoiseAction.CutTail)
        {
            Quoted(element);
        }
    }

    private void Quoted(IElement element)
    {
        _quote++;
        Children(element);
        End(LineKind.Paragraph);
        _quote--;
    }
}
