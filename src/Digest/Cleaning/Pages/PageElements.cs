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

    /// <summary>What stands above an element, the nearest first, and above those that hold it, up to the one that holds the text.</summary>
    public static IEnumerable<IElement> Above(IElement element, int most)
    {
        var at = element;
        for (var depth = 0; depth < most && at is not null && at.LocalName is not ("body" or "main" or "article");
            depth++, at = at.ParentElement)
        {
            for (var beside = at.PreviousElementSibling; beside is not null; beside = beside.PreviousElementSibling)
                yield return beside;
        }
    }

    /// <summary>
    /// The mark of an item that a program for notes sets as a box, <c>notion-bulleted_list-block</c>; null where a box is none.
    /// </summary>
    public static string? ItemMark(IElement box)
    {
        var name = box.ClassName ?? "";
        if (name.Contains("bulleted_list", StringComparison.Ordinal) || name.Contains("to_do-block", StringComparison.Ordinal))
            return "- ";
        if (!name.Contains("numbered_list", StringComparison.Ordinal))
            return null;
        var number = 1;
        for (var above = box.PreviousElementSibling; above is not null && above.ClassName == name; above = above.PreviousElementSibling)
            number++;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}. ");
    }

    /// <summary>A paragraph whose words are all in one stretch that the page calls a title.</summary>
    public static bool IsTitled(IElement element) =>
        element.Children is [{ LocalName: "span" or "strong" or "b" or "font" } only]
        && (only.ClassName?.Contains("title", StringComparison.OrdinalIgnoreCase) == true || PictureMarks.IsBold(only))
        && element.TextContent.Trim() is { Length: > 1 and <= 40 } text && text == only.TextContent.Trim() && !Phrases.EndsSentence(text);

    /// <summary>
    /// What stands above an element beside it and beside what it stands in, from below to above.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="depth">So many of them, the element counted in, are looked beside.</param>
    /// <param name="outermost">The name of an element beyond which nothing is looked at, besides the main one and the body.</param>
    public static IEnumerable<IElement> Above(IElement element, int depth, string outermost = "article")
    {
        for (var at = element; depth-- > 0 && at is not null && at.LocalName is not ("body" or "main") && at.LocalName != outermost;
            at = at.ParentElement)
        {
            for (var beside = at.PreviousElementSibling; beside is not null; beside = beside.PreviousElementSibling)
                yield return beside;
        }
    }

    /// <summary>Letters of the longest quotation that is no element of that kind.</summary>
    private const int LongestQuotation = 800;

    /// <summary>
    /// Whether a box is named as a quotation alone, <c>ne-quote</c>, and holds whole sentences: quotes of shares and buttons end none.
    /// </summary>
    public static bool IsQuotation(IElement box) =>
        box.ClassList.Any(static c => c == "quote" || c.EndsWith("-quote", StringComparison.Ordinal))
        && box.TextContent.AsSpan().Trim() is { Length: > 0 and <= LongestQuotation } text && Phrases.EndsSentence(text)
        && box.QuerySelector("blockquote, h1, h2, h3, form, table, img, time") is null;
}
