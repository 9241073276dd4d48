using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Writes the notes of a page as Markdown's: a small number that leads to a place of the page becomes <c>[^1]</c>, and that place its
/// definition.
/// </summary>
internal static class Footnotes
{
    /// <summary>Notes of an article; a page with more is a book.</summary>
    private const int Most = 300;

    /// <summary>Digits of a note's number.</summary>
    private const int LongestNumber = 3;

    /// <summary>Sets the marks in an element.</summary>
    public static void Mark(IElement main)
    {
        List<(IElement Anchor, IElement Note, string Number)> found = [];
        var asked = 0;
        foreach (var anchor in main.QuerySelectorAll("a[href*='#']"))
        {
            var href = anchor.GetAttribute("href")!;
            var number = anchor.TextContent.Trim().Trim('[', ']', '(', ')');
            if (number.Length is 0 or > LongestNumber || number.AsSpan().ContainsAnyExceptInRange('0', '9') || href.Length > 200)
                continue;
            // Each place is looked for in all of the page.
            if (++asked > Most)
                return;
            var id = href[(href.IndexOf('#', StringComparison.Ordinal) + 1)..];
            if (id.Length > 0 && main.Owner?.GetElementById(id) is { } place && NoteAt(place) is { } note && main.Contains(note)
                && !note.Contains(anchor) && anchor.CompareDocumentPosition(note).HasFlag(DocumentPositions.Following))
                found.Add((anchor, note, number));
        }

        foreach (var (anchor, note, number) in found)
        {
            if (anchor.Parent is null || note.Parent is null)
                continue;
            (anchor.ParentElement is { LocalName: "sup" } raised && raised.TextContent.Trim() == anchor.TextContent.Trim()
                ? raised : anchor).OuterHtml = $"[^{number}]";
            Define(note, number);
        }

        if (found.Count > 0)
        {
            foreach (var label in main.QuerySelectorAll(Labels).ToList())
                label.Remove();
        }
    }

    /// <summary>What is said above the notes to those alone who do not see that they are set apart.</summary>
    private const string Labels = "#footnote-label, [data-footnotes] > [class*=sr-only], [class~=footnotes] > [class*=sr-only], "
        + "[class~=footnotes] > [class*=visually-hidden], [class~=footnotes] > [class*=screen-reader]";

    /// <summary>The item or paragraph that a note's place stands in or is.</summary>
    private static IElement? NoteAt(IElement place)
    {
        for (var note = place; note is not null; note = note.ParentElement)
        {
            if (note.LocalName is "li" or "p" or "div" or "dd" or "aside" && note.TextContent.Count(char.IsLetter) > 3)
                return note.TextContent.Length < 3000 ? note : null;
        }

        return null;
    }

    private static void Define(IElement note, string number)
    {
        // Its own number and the way back to the text say nothing any more.
        foreach (var back in note.QuerySelectorAll("a[href*='#']").Where(a => !a.TextContent.Any(char.IsLetter)).ToList())
            back.Remove();
        var words = Phrases.Line(note.TextContent)
            .TrimEnd('↩', '\uFE0E', '↑', ' ');
        if (words.StartsWith(number + " ", StringComparison.Ordinal) || words.StartsWith(number + ".", StringComparison.Ordinal))
            words = words[(number.Length + 1)..].TrimStart();
        var made = note.Owner!.CreateElement("p");
        made.TextContent = $"[^{number}]: {words}";
        var list = note.ParentElement is { LocalName: "ol" or "ul" } own ? own : note;
        list.Parent!.InsertBefore(made, list);
        note.Remove();
        if (list != note && list.Children.Length == 0)
            list.Remove();
    }
}
