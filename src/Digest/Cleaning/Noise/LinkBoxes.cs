using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Boxes in the midst of a text that only lead elsewhere: a label such as <c>相关专题</c> in an element of its own, and links.
/// </summary>
internal static class LinkBoxes
{
    /// <summary>Letters of the longest label, and of the longest box.</summary>
    private const int LongestLabel = 24, LongestBox = 600;

    /// <summary>
    /// How many elements stand around the label inside of its box, and letters that stand in the box beside label and links.
    /// </summary>
    private const int MostAround = 4, MostBeside = 4;

    /// <summary>Columns of the shortest headline that such a box leads to.</summary>
    private const int LeastLinked = 8;

    /// <summary>More such labels are not looked at.</summary>
    private const int MostBoxes = 40;

    /// <summary>Takes them out.</summary>
    public static void Remove(IElement root)
    {
        foreach (var text in root.Descendants<IText>()
            .Where(static t => t.Data.Length is > 1 and < 4 * LongestLabel && t.Data.AsSpan().Trim().Length <= LongestLabel
                && BoxLabels.Is(t.Data)).Take(MostBoxes).ToList())
        {
            if (text.ParentElement is not { } label || label.Closest("a") is not null)
                continue;
            var box = label;
            for (var depth = 0; depth < MostAround && box is not null && box.QuerySelector("a") is null; depth++)
                box = box.ParentElement;
            if (box is { LocalName: "div" or "section" or "aside" or "dl" or "figure" or "blockquote" or "p" or "fieldset" }
                && LeadsElsewhere(box, text.Data.Trim()))
                box.Remove();
        }
    }

    private static bool LeadsElsewhere(IElement box, string label)
    {
        if (box.TextContent.Length > LongestBox || box.QuerySelector("h1, pre, table, article") is not null)
            return false;
        var beside = box.TextContent.Count(char.IsLetter) - label.Count(char.IsLetter);
        var longest = 0;
        foreach (var link in box.QuerySelectorAll("a"))
        {
            beside -= link.TextContent.Count(char.IsLetter);
            longest = Math.Max(longest, Phrases.Columns(link.TextContent.AsSpan().Trim()));
        }

        return beside <= MostBeside && longest >= LeastLinked;
    }

    /// <summary>Letters of the shortest headline in brackets: a shorter one is a mark of reference.</summary>
    private const int LeastBracketed = 14;

    /// <summary>A paragraph that is one link in brackets, to another article: <c>[What the tide left behind]</c>.</summary>
    public static bool IsInBrackets(IElement box) =>
        box.LocalName == "p" && box.ChildElementCount == 1 && box.FirstElementChild!.LocalName == "a"
        && box.TextContent.Trim() is ['[', .., ']'] text && text.Length is >= LeastBracketed and <= LongestBox
        && text.IndexOf(']', StringComparison.Ordinal) == text.Length - 1
        && box.FirstElementChild.TextContent.Trim(' ', '[', ']', '\n') == text[1..^1].Trim();
}
