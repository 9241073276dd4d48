using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>Marks inside a line: links and emphasis.</summary>
internal sealed partial class HtmlToLines
{
    /// <summary>
    /// The words of an element that is one line, such as a cell of a table, with its marks; of one that holds more the words alone.
    /// </summary>
    public static string Inline(IElement element)
    {
        var reading = new HtmlToLines(loose: false);
        reading.Children(element);
        return reading._lines.Count == 0
            ? reading._text.ToString().Trim()
            : Phrases.Line(element.TextContent);
    }

    private void Link(IElement element)
    {
        var href = LinkRedirects.Target(element.GetAttribute("href")?.Trim() ?? "");
        // The way to a heading itself, as programs put it before or behind: # or ¶
        if (href.StartsWith('#') && !element.TextContent.AsSpan().ContainsAnyExcept(PictureMarks.AnchorSigns))
            return;
        if (LinkRows.IsToPrice(element) || element.QuerySelector("p, div, h1, h2, h3, h4, ul, table") is not null
            || !Content.WebAddress.IsLive(href) || href.Contains(')', StringComparison.Ordinal)
            || href.Contains('(', StringComparison.Ordinal) || element.TextContent.Trim().Length == 0)
        {
            Children(element);
            return;
        }

        Lead(element);
        var start = _text.Length;
        _text.Append(MarkdownText.LinkOpen);
        Children(element);
        var spaces = TrimEnd();
        if (_text.Length <= start + 1)
        {
            _text.Length = Math.Min(start, _text.Length);
            return;
        }

        _text.Append(MarkdownText.LinkClose).Append(href).Append(MarkdownText.TargetEnd);
        if (spaces)
            _text.Append(' ');
    }

    /// <summary>The blank that a marked stretch begins with stands before the mark.</summary>
    private void Lead(IElement element)
    {
        if (element.TextContent.Length > 0 && char.IsWhiteSpace(element.TextContent[0]))
            Append(" ");
    }

    private bool TrimEnd()
    {
        var length = _text.Length;
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        return _text.Length < length;
    }

    private static readonly System.Buffers.SearchValues<char> Numbers = System.Buffers.SearchValues.Create("0123456789,–-");

    private const string Plain = "0123456789-", Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

    private static bool IsNumber(string text) => text.Length is > 0 and <= 8 && !text.AsSpan().ContainsAnyExcept(Numbers);

    /// <summary>
    /// Raised figures behind a word or a sign number a reference, <c>Strassen’s&lt;sup&gt;1,2&lt;/sup&gt;</c>, and go; behind a figure or a
    /// single letter they are a power and stay raised, <c>10⁶</c>.
    /// </summary>
    private void Raise(string number)
    {
        if (_text.Length > 2
            && (_text[^1] is '.' or ',' or '”' or '"' or '。' or '，' or ')' or '）' || Text.Characters.IsHan(_text[^1])
                || char.IsAsciiLetterLower(_text[^1]) && (char.IsAsciiLetter(_text[^2]) || _text[^2] is '\'' or '’')))
            return;
        foreach (var c in number)
            _text.Append(Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Raised[at] : c);
    }

    private void Mark(IElement element, char mark)
    {
        if (element.TextContent.Trim().Length == 0
            || element.QuerySelector("p, div, h1, h2, h3, h4, ul, ol, table, br, img, b, strong, i, em") is not null)
        {
            Children(element);
            return;
        }

        Lead(element);
        if (_text.Length > 0 && _text[^1] is MarkdownText.Strong or MarkdownText.Emphasis && _text[^1] == mark)
        {
            // Two stretches side by side are one.
            _text.Length--;
        }
        else
        {
            _text.Append(mark);
        }

        // A link in it is kept as one.
        if (element.QuerySelector("a[href]") is not null)
            Children(element);
        else
            Append(element.TextContent.TrimStart());
        var spaces = TrimEnd();
        _text.Append(mark);
        if (spaces)
            _text.Append(' ');
    }
}
