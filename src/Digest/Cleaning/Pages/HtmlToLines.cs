using System.Text;
using AngleSharp.Dom;
using Digest.Cleaning.Captures;
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

        if (kind is not LineKind.Heading && _prefix.Length > 0)
        {
            EndItem(trimmed);
            return;
        }

        if (kind is not LineKind.Heading && _quote > 0)
        {
            EndQuoted(trimmed);
            return;
        }

        var strong = MarkdownText.IsWhole(trimmed, MarkdownText.Strong);
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
        (kind, trimmed) = Told(kind, trimmed, plain, strong, soft);
        Add(new CaptureLine(kind, trimmed)
        {
            Level = level,
            BreakBefore = _break || !soft,
            Strong = strong,
            AfterImage = _image,
            Indented = text.StartsWith('\u3000')
        });
    }

    private void EndItem(string text)
    {
        Add(new CaptureLine(LineKind.Item, (_prefix + MarkdownText.Write(text)).TrimEnd()) { Markdown = true, BreakBefore = _break });
        _prefix = new string(' ', _prefix.Length);
    }

    private void EndQuoted(string text)
    {
        var quoted = "> " + MarkdownText.Write(text);
        if (_lines.Count > 0 && _lines[^1].Kind == LineKind.Verbatim && _lines[^1].Text.StartsWith('>') && !_image)
            _lines[^1] = _lines[^1] with { Text = _lines[^1].Text + "\n>\n" + quoted };
        else
            Add(new CaptureLine(LineKind.Verbatim, quoted) { Markdown = true, BreakBefore = true });
    }

    /// <summary>What kind of line it is, beyond what its element says: by its words, its marks and the picture above.</summary>
    private (LineKind Kind, string Text) Told(LineKind kind, string text, string plain, bool strong, bool soft)
    {
        if (strong && kind is LineKind.Paragraph or LineKind.Loose && Captions.IsMarked(plain))
            (kind, text) = (LineKind.Caption, Captions.WithoutArrow(plain));
        else if (strong && kind is LineKind.Paragraph or LineKind.Loose && Phrases.Columns(plain) <= 64
            && (!Phrases.EndsSentence(plain) || plain[^1] is '？' or '?' && !Phrases.HasSentence(plain)))
            kind = LineKind.Heading;
        if (kind == LineKind.Paragraph && !_image && Phrases.EndsSentence(plain))
            text = Phrases.WithoutEndMark(MarkdownText.WithoutWhole(text));
        if (kind is LineKind.Paragraph or LineKind.Loose && _image && _alt.Length > 5 && plain == _alt)
            return (LineKind.Caption, text);
        if (kind == LineKind.Paragraph && Phrases.Columns(plain) < PictureMarks.LongestTold)
            return (PictureMarks.KindOf(plain, _image && !strong), Captions.WithoutArrow(text));
        return kind == LineKind.Loose && !_loose && !soft && _lines.Count > 0 && Phrases.EndsSentence(plain)
            ? (_image && Captions.IsMarked(plain) ? LineKind.Caption : LineKind.Paragraph, text) : (kind, text);
    }

    private void Add(CaptureLine line)
    {
        _lines.Add(line);
        _break = false;
        _image = false;
    }
}
