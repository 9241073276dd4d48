using AngleSharp.Dom;

namespace Digest.Cleaning.Pages;

/// <summary>The language of code on a page, as highlighters note it in class names: <c>language-python</c>, <c>lang-cs</c>.</summary>
internal static class CodeLanguage
{
    private static readonly string[] Openings = ["language-", "mw-highlight-lang-", "highlight-source-", "lang-"];

    private static readonly string[] Attributes = ["data-lang", "data-language"];

    /// <summary>How far above the code a highlighter may put an element of its own.</summary>
    private const int MostAround = 2;

    /// <summary>Letters of the longest name of a file or a language.</summary>
    private const int LongestName = 40;

    /// <summary>How deep code stands in its box, and beside how many others in each.</summary>
    private const int Deepest = 5, MostBeside = 12;

    /// <summary>
    /// The code in a box that holds nothing else but the name of its file, its language and a button, above it; null where the box holds a
    /// heading, a paragraph or more words.
    /// </summary>
    public static IElement? OnlyIn(IElement box)
    {
        if (box.QuerySelector("pre") is not { } pre)
            return null;
        // Words beside the boxes are of the text.
        INode at = pre;
        for (var depth = 0; at != box; at = at.Parent!, depth++)
        {
            if (depth == Deepest || at.Parent!.ChildNodes.Length > MostBeside
                || at.Parent.ChildNodes.Any(n => n != at && n is IText && n.TextContent.Trim().Length > 0))
                return null;
        }

        if (box.TextContent.Length - pre.TextContent.Length is 0 or > 4 * LongestName || box.QuerySelectorAll("pre").Length > 1
            || box.QuerySelector("p, li, h1, h2, h3, h4, h5, h6, blockquote, table, img, figcaption") is not null)
            return null;
        return box.TextContent.Trim().Length - pre.TextContent.Trim().Length <= LongestName ? pre : null;
    }

    /// <summary>The language for a fence, or nothing.</summary>
    public static string Of(IElement pre)
    {
        if (Stated(pre.QuerySelector("code") ?? pre) is { } inner)
            return inner;
        var around = pre;
        for (var up = 0; up <= MostAround && around is not null; up++, around = around.ParentElement)
        {
            if (Stated(around) is { } outer)
                return outer;
        }

        return pre.Closest("figure.highlight") is { } figure
            && figure.ClassList.FirstOrDefault(static c => c is not "highlight") is { } language && IsName(language) ? language : "";
    }

    private static string? Stated(IElement element)
    {
        foreach (var name in element.ClassList)
        {
            foreach (var open in Openings)
            {
                if (name.StartsWith(open, StringComparison.Ordinal) && IsName(name[open.Length..]))
                    return name[open.Length..];
            }
        }

        return Array.Find(Attributes, a => element.GetAttribute(a) is { } value && IsName(value)) is { } stated
            ? element.GetAttribute(stated) : null;
    }

    private static bool IsName(string name) => name.Length is > 0 and < 20 && name.All(char.IsAsciiLetterOrDigit);
}
