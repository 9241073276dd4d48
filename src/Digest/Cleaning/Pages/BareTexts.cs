using System.Text;
using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Pages that show a text as it was typed, its lines parted by nothing but their ends: posts of boards, files of archives. It stands bare
/// in one element, below rows of a label and its value, and what others answered stands in elements between.
/// </summary>
internal static class BareTexts
{
    /// <summary>Marks of a page's own lines, of which one with a bare text has hardly any.</summary>
    private static readonly string[] Parting = ["<p>", "<p ", "<br", "<td", "<li"];

    /// <summary>Most such marks, and letters of the page in which they are counted.</summary>
    private const int MostParting = 3, Reach = 64 * 1024;

    /// <summary>Least letters and least lines of a bare text.</summary>
    private const int Least = 60, FewestLines = 6;

    private static readonly string[] Answers = ["push", "reply", "replies", "comment", "comments"];

    /// <summary>Whether a page may hold one; to be asked before it is parsed.</summary>
    public static bool MayHold(string html)
    {
        var reach = html.AsSpan(0, Math.Min(html.Length, Reach));
        var found = 0;
        foreach (var mark in Parting)
            found += reach.Count(mark);
        return found <= MostParting;
    }

    /// <summary>The lines of the one bare text of a page, what its rows of labels say first; null where there is none.</summary>
    public static string? Read(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll("body, div, article, main, section"))
        {
            if (IsBare(element))
                return Typed(element);
        }

        return null;
    }

    private static bool IsBare(IElement element)
    {
        int letters = 0, lines = 0, gaps = 0;
        foreach (var text in element.ChildNodes.OfType<IText>())
        {
            letters += text.Data.AsSpan().Trim().Length;
            lines += text.Data.AsSpan().Trim().Count('\n');
            gaps += text.Data.AsSpan().Trim().Count("\n\n");
        }

        return letters >= Least && lines >= FewestLines && gaps > 0;
    }

    private static string Typed(IElement element)
    {
        var made = new StringBuilder();
        foreach (var node in element.ChildNodes)
        {
            if (node is not IElement part)
                made.Append(node is IText text ? text.Data : "");
            else if (part.LocalName is "script" or "style" or "form" or "nav" || part.ClassList.Any(static c => Answers.Contains(c)))
                continue;
            else if (part.LocalName is "div" or "p")
                made.Append(Row(part)).Append('\n');
            else
                made.Append(part.TextContent);
        }

        return made.ToString();
    }

    /// <summary>A row as one line; its label and its value stand in elements side by side.</summary>
    private static string Row(IElement row) =>
        string.Join(' ', row.ChildNodes.Select(static n => Phrases.Line(n.TextContent)).Where(static t => t.Length > 0));
}
