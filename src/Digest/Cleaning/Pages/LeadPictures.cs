using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Old programs set the first picture and its caption in a table or a box of their own, right above the element of the text: it is taken
/// in.
/// </summary>
internal static class LeadPictures
{
    /// <summary>How far above the element of the text a picture is looked for.</summary>
    private const int MostAbove = 5;

    /// <summary>Columns of the longest caption.</summary>
    private const int LongestShown = 160;

    public static void TakeIn(IElement main)
    {
        foreach (var beside in PageElements.Above(main, MostAbove))
        {
            // Above another text, or the headline, no picture is of this one.
            if (beside.TextContent.Length > 2 * LongestShown || beside.LocalName is "h1" or "h2")
                return;
            var above = PictureAbove(beside);
            if ((above is null ? Shown(beside) : Phrases.Line(beside.TextContent)) is not { } shown)
                continue;
            if (main.TextContent.Contains(shown, StringComparison.Ordinal))
                return;
            main.InsertBefore(beside.LocalName == "tr" ? OfRow(beside) : beside, main.FirstChild);
            if (above is not null)
                main.InsertBefore(above, main.FirstChild);
            return;
        }
    }

    /// <summary>The box right above one that is named a caption, which holds a picture and no word; null where none does.</summary>
    private static IElement? PictureAbove(IElement caption) =>
        PictureMarks.IsCaption(caption) && caption.QuerySelector("img, h1, h2, li, button, figcaption") is null
        && Phrases.Line(caption.TextContent) is { Length: > 3 } text && Phrases.Columns(text) <= LongestShown
        && caption.PreviousElementSibling is { LocalName: "div" or "p" or "img" or "a" or "picture" } above
        && (above.LocalName == "img" || above.QuerySelector("img") is not null)
        && Phrases.Line(above.TextContent).Length == 0 ? above : null;

    /// <summary>What a row of the table that lays a page out holds, in an element that may stand in the text.</summary>
    private static IElement OfRow(IElement row)
    {
        var box = row.Owner!.CreateElement("div");
        foreach (var node in row.QuerySelectorAll("td").Where(static c => c.QuerySelector("td") is null)
            .SelectMany(static c => c.ChildNodes).ToList())
            box.AppendChild(node);
        row.Remove();
        return box;
    }

    /// <summary>What a box says that holds a picture and its caption, and nothing else; null of any other.</summary>
    private static string? Shown(IElement box)
    {
        if (box.QuerySelector("img") is null || box.QuerySelector("h1, h2, li, a, button, figcaption") is not null
            || Phrases.Line(box.TextContent) is not { Length: > 3 } text || Phrases.Columns(text) > LongestShown)
            return null;
        return Captions.IsMarked(text)
            || box.QuerySelectorAll("*").Any(e => PictureMarks.IsCaption(e) && Phrases.Line(e.TextContent) == text) ? text : null;
    }
}
