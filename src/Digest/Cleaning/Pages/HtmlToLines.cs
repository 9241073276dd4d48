using System.Text;
using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Turns the content of a page into lines: headings, lists, quotations, tables, code, links and pictures keep their meaning.
/// </summary>
internal sealed partial class HtmlToLines
{
    /// <summary>Lists in lists are indented so far; deeper ones stand side by side.</summary>
    private const int DeepestIndent = 12;

    /// <summary>Characters of the longest note on where a text is from.</summary>
    private const int LongestOrigin = 200;

    private readonly List<CaptureLine> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly AskedInBold _questions = new();
    private readonly bool _loose;
    private bool _break = true;
    private bool _image;
    private bool _caption;
    private string _alt = "";
    private string _prefix = "";
    private int _quote;

    private HtmlToLines(bool loose) => _loose = loose;

    /// <summary>The lines of an element. Of a post the lines between breaks are loose; of a page the paragraphs are whole.</summary>
    public static List<CaptureLine> Read(IElement element, bool loose, CaptureFacts facts)
    {
        var reading = new HtmlToLines(loose);
        reading.Children(element);
        reading.End(LineKind.Loose);
        reading._questions.Keep(reading._lines);
        return Jam(reading._lines, facts);
    }

    /// <summary>Jammer that was pasted as text is taken off here too.</summary>
    private static List<CaptureLine> Jam(List<CaptureLine> lines, CaptureFacts facts)
    {
        var texts = lines.ConvertAll(l => l.Kind == LineKind.Verbatim ? "" : MarkdownText.Plain(l.Text));
        if (!Jammer.IsPresent(texts))
            return lines;
        var made = new List<CaptureLine>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Kind == LineKind.Verbatim)
            {
                made.Add(line);
                continue;
            }

            var cut = Jammer.Clean(line.Text);
            if (cut.Doubt is { } doubt)
                facts.Ask("noise", doubt, "kept at the edge of anti-copy noise");
            if (cut.Text.Length > 0)
                made.Add(line with { Text = cut.Text });
        }

        return made;
    }

    private void Children(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                Append(text.Data);
            else if (node is IElement element)
                Element(element);
        }
    }

    private void Append(string data)
    {
        foreach (var c in TextRepair.Visible(data))
        {
            if (c is not (' ' or '\n' or '\t' or '\r' or '\f'))
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                _text.Append(' ');
        }
    }

    private void Element(IElement element)
    {
        if (Furniture.IsHidden(element) || PictureMarks.IsCreditBeside(element))
            return;
        var name = element.GetAttribute("role") == "heading"
            ? "h" + (element.GetAttribute("aria-level") is [>= '1' and <= '6'] level ? level : "2") : element.LocalName;
        switch (name)
        {
            case "script" or "style" or "noscript" or "template" or "head" or "button" or "svg" or "iframe" or "video" or "audio"
                or "object" or "input" or "select" or "textarea":
                return;
            case "form" when !Furniture.IsPageForm(element):
                return;
            case "sup" when IsNumber(element.TextContent.Trim()):
                Raise(element.TextContent.Trim());
                return;
            case "br":
                End(LineKind.Loose, soft: true);
                return;
            case "hr":
                End(LineKind.Paragraph);
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                End(LineKind.Loose);
                Children(element);
                End(LineKind.Heading, Math.Max(1, name[1] - '0'));
                return;
            case "figure" when element.QuerySelector("figcaption") is not null:
                End(LineKind.Loose);
                var above = _lines.Count;
                Children(element);
                End(LineKind.Loose);
                PictureMarks.DropOrigins(_lines, above);
                return;
            case "figcaption":
                End(LineKind.Loose);
                PictureMarks.DropCredits(element);
                _caption = true;
                Children(element);
                End(LineKind.Caption);
                _caption = false;
                return;
            case "caption" when element.ParentElement?.LocalName == "table":
                return;
            case "img":
                Image(element);
                return;
            // Numbers beside the lines of code.
            case "td" or "div" or "span" when element.ClassList.Contains("gutter") || element.ClassList.Contains("lineno")
                || element.ClassList.Contains("line-numbers-rows") || element.ClassList.Contains("rouge-gutter"):
                return;
            case "pre":
                End(LineKind.Loose);
                foreach (var end in element.QuerySelectorAll("br").ToList())
                    end.Replace(element.Owner!.CreateTextNode("\n"));
                foreach (var numbers in element.QuerySelectorAll("ul, ol, button, [class*=hljs-button]")
                    .Where(static n => n.TextContent.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0
                        || n.LocalName is "button" or "div").ToList())
                    numbers.Remove();
                var code = element.TextContent.Replace('\u00A0', ' ').Trim('\n', '\r');
                if (code.Trim().Length > 0)
                    Code(code, CodeLanguage.Of(element));
                return;
            // Forums number the lines of code as a list, above a button to copy it.
            case "div" when element.ClassList.Contains("blockcode") && element.QuerySelectorAll("li") is { Length: > 0 } coded:
                End(LineKind.Loose);
                Code(string.Join('\n', coded.Select(static l => l.TextContent.Replace('\u00A0', ' ').TrimEnd('\n', '\r'))), "");
                return;
            case "div" or "figure" when CodeLanguage.OnlyIn(element) is { } only:
                Element(only);
                return;
            case "table":
                End(LineKind.Loose);
                if (PictureMarks.CaptionCell(element) is { } shown)
                    Framed(element, shown);
                else if (Tables.Write(element) is { Count: > 0 } written)
                    written.ForEach(Add);
                else
                    Children(element);
                End(LineKind.Paragraph);
                return;
            case "div" when PageElements.ItemMark(element) is { } mark:
                ItemBox(element, mark);
                return;
            case "ul" or "ol":
                End(LineKind.Loose);
                List(element, name == "ol" || element.GetAttribute("type") is "1");
                return;
            case "blockquote" when element.ClassName is null || !element.ClassName.Contains("postcontent", StringComparison.Ordinal):
                End(LineKind.Loose);
                // A box of links may be drawn as a quotation.
                // Portals say in a quotation where a text is from.
                if (element.TextContent.AsSpan().TrimStart() is var quoted
                    && (quoted.StartsWith("本文来自") || quoted.StartsWith("本文來自") || quoted.StartsWith("本文转载自"))
                    && element.TextContent.Length < LongestOrigin)
                {
                    Children(element);
                    End(LineKind.Loose);
                    return;
                }

                if (_quote == 0
                    && NoiseRules.Judge(element.TextContent.Trim().Split('\n')[0].Trim(), new NoisePlace(3, 100)) == NoiseAction.CutTail)
                    return;
                _quote++;
                Children(element);
                End(LineKind.Paragraph);
                _quote--;
                return;
            case "div" when _quote == 0 && element.ClassList.Contains("pullquote"):
                End(LineKind.Loose);
                _quote++;
                Children(element);
                End(LineKind.Paragraph);
                _quote--;
                return;
            case "cite" when _quote > 0:
                End(LineKind.Loose);
                Children(element);
                End(LineKind.Loose);
                return;
            case "a":
                Link(element);
                return;
            case "b" or "strong":
                Mark(element, MarkdownText.Strong);
                return;
            case "i" or "em":
                Mark(element, MarkdownText.Emphasis);
                return;
            case "del" or "s" or "strike":
                Mark(element, MarkdownText.Strike);
                return;
            case "code" or "kbd" or "samp":
                if (!element.TextContent.Contains('`', StringComparison.Ordinal) && element.TextContent.Trim().Length > 0)
                    Mark(element, MarkdownText.Code);
                else
                    Children(element);
                return;
        }

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
        {
            End(LineKind.Loose);
            if (PictureMarks.IsCaption(element))
                PictureMarks.DropNamedCredits(element);
            Children(element);
            var titled = name is "p" or "section" && PageElements.IsTitled(element);
            // <center><img><br>what it shows</center>
            var below = name == "center" && _image && _text.Length is > 0 and < PictureMarks.LongestTold
                && element.QuerySelectorAll("img").Length == 1 && element.TextContent.Trim().Length == _text.ToString().Trim().Length;
            // What stands in the middle below a picture, and is short, says what it shows, in whole sentences too.
            var centred = (name == "p" || name == "section" && PictureMarks.IsSmall(element)) && _image
                && _text.Length is > 0 and < 2 * PictureMarks.LongestTold / 3 && PictureMarks.IsCentred(element);
            if (centred && !PictureMarks.IsCaption(element))
                _text.Remove(0, _text.Length - Captions.WithoutArrow(_text.ToString()).Length);
            // Beside a picture in its own paragraph stands what it shows.
            var beside = name == "p" && _image && _text.Length is > 0 and < 80 && element.QuerySelector("img") is not null;
            End(PictureMarks.IsCaption(element) || centred || below || PictureMarks.IsTitleOfTable(element)
                ? LineKind.Caption : titled ? LineKind.Heading : name == "p" && !beside ? LineKind.Paragraph : LineKind.Loose);
            return;
        }

        Children(element);
    }

    /// <summary>The picture that a table frames, and what it shows.</summary>
    private void Framed(IElement table, IElement shown)
    {
        Image(table.QuerySelector("img")!);
        PictureMarks.DropNamedCredits(shown);
        Children(shown);
        End(LineKind.Caption);
    }

    private void Code(string code, string language) =>
        Add(new CaptureLine(LineKind.Verbatim,
            MarkdownText.Fenced(code.Replace("\r", "", StringComparison.Ordinal), language))
        { Markdown = true, BreakBefore = true });

    private void Image(IElement element)
    {
        var src = element.GetAttribute("data-src") ?? element.GetAttribute("data-original") ?? element.GetAttribute("file")
            ?? element.GetAttribute("src") ?? "";
        var small = element.GetAttribute("width") is { } width && int.TryParse(width, out var pixels) && pixels < 60;
        _image = true;
        _alt = PictureMarks.AltOf(element);
        if (small || !Content.WebAddress.IsLive(src) || src.Contains(')', StringComparison.Ordinal)
            || src.Contains('(', StringComparison.Ordinal))
            return;
        End(LineKind.Loose);
        Add(new CaptureLine(LineKind.Verbatim, $"![{PictureMarks.AltOf(element)}]({src})") { Markdown = true, BreakBefore = true });
        _image = true;
    }

    private void End(LineKind kind, int level = 2, bool soft = false)
    {
        var text = _text.ToString();
        _text.Clear();
        var trimmed = text.Trim(' ', '\u3000', '\u00A0', '\t', '\n');
        var plain = MarkdownText.Plain(trimmed).Trim(' ', '\u3000', '\u00A0');
        if (plain.Length == 0)
        {
            _break = true;
            return;
        }

        if (_prefix.Length > 0 && kind is not LineKind.Heading)
        {
            Add(new CaptureLine(LineKind.Item, (_prefix + MarkdownText.Write(trimmed)).TrimEnd())
            {
                Markdown = true,
                BreakBefore = _break
            });
            _prefix = new string(' ', _prefix.Length);
            return;
        }

        if (_quote > 0 && kind is not LineKind.Heading)
        {
            var quoted = "> " + MarkdownText.Write(trimmed);
            if (_lines.Count > 0 && _lines[^1].Kind == LineKind.Verbatim && _lines[^1].Text.StartsWith('>') && !_image)
                _lines[^1] = _lines[^1] with { Text = _lines[^1].Text + "\n>\n" + quoted };
            else
                Add(new CaptureLine(LineKind.Verbatim, quoted) { Markdown = true, BreakBefore = true });
            return;
        }

        var strong = trimmed.Length > 2 && trimmed[0] == MarkdownText.Strong && trimmed[^1] == MarkdownText.Strong
            && trimmed.AsSpan(1, trimmed.Length - 2).IndexOf(MarkdownText.Strong) < 0;
        if (kind is LineKind.Heading or LineKind.Caption || strong && Phrases.Columns(plain) <= 80)
            trimmed = plain;
        else if (strong)
            trimmed = trimmed[1..^1];
        if (kind is LineKind.Heading && Phrases.Columns(plain) > 200)
            kind = LineKind.Paragraph;
        if (kind is LineKind.Heading && level > 1)
            _questions.Heading();
        else if (strong)
            _questions.Bold(_lines.Count, plain);
        if (strong && kind is LineKind.Paragraph or LineKind.Loose && Captions.IsMarked(plain))
            (kind, trimmed) = (LineKind.Caption, Captions.WithoutArrow(plain));
        else if (strong && kind is LineKind.Paragraph or LineKind.Loose && Phrases.Columns(plain) <= 64
            && (!Phrases.EndsSentence(plain) || plain[^1] is '？' or '?' && !Phrases.HasSentence(plain)))
            kind = LineKind.Heading;
        if (kind == LineKind.Paragraph && !_image && Phrases.EndsSentence(plain))
            trimmed = MarkdownText.WithoutWhole(trimmed);
        if (kind is LineKind.Paragraph or LineKind.Loose && _image && _alt.Length > 5 && plain == _alt)
            kind = LineKind.Caption;
        else if (kind == LineKind.Paragraph && Phrases.Columns(plain) < PictureMarks.LongestTold)
            (kind, trimmed) = (PictureMarks.KindOf(plain, _image && !strong), Captions.WithoutArrow(trimmed));
        else if (kind == LineKind.Loose && !_loose && !soft && _lines.Count > 0 && Phrases.EndsSentence(plain))
            kind = _image && Captions.IsMarked(plain) ? LineKind.Caption : LineKind.Paragraph;
        Add(new CaptureLine(kind, trimmed)
        {
            Level = level,
            BreakBefore = _break || !soft,
            Strong = strong,
            AfterImage = _image,
            Indented = text.StartsWith('\u3000')
        });
    }

    private void Add(CaptureLine line)
    {
        _lines.Add(line);
        _break = false;
        _image = false;
    }
}
