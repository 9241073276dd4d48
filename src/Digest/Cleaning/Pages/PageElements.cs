using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>What elements of pages are to a reader.</summary>
internal static class PageElements
{
    /// <summary>Whether an element of this name stands on lines of its own.</summary>
    public static bool IsBlock(string name) =>
        name is "p" or "div" or "section" or "article" or "main" or "header" or "figure" or "li" or "dl" or "dt" or "dd" or "td" or "tr"
        or "tbody" or "thead" or "th" or "center" or "address" or "details" or "summary" or "body" or "fieldset" or "form" or "ignore_js_op"
        or "blockquote";

    /// <summary>A paragraph whose words are all in one stretch that the page calls a title.</summary>
    public static bool IsTitled(IElement element) =>
        element.Children is [{ LocalName: "span" or "strong" or "b" or "font" } only]
        && (only.ClassName?.Contains("title", StringComparison.OrdinalIgnoreCase) == true || PictureMarks.IsBold(only))
        && element.TextContent.Trim() is { Length: > 1 and <= 40 } text && text == only.TextContent.Trim() && !Phrases.EndsSentence(text);
}
