using AngleSharp.Dom;

namespace Digest.Cleaning;

/// <summary>
/// What stands beside the text inside the element that holds it: rubric, author, buttons, topics. Pages call their whole story an article, so the way
/// down from it to the paragraphs is followed, and what lies beside the way goes where no sentence stands in it; the headline and pictures stay.
/// </summary>
internal static class Surroundings
{
    /// <summary>Deeper no page puts its paragraphs below its article.</summary>
    private const int Deepest = 12;

    /// <summary>Columns of the shortest line that may be a sentence of the article.</summary>
    private const int LeastSentence = 24;

    private const string Kept = "h1, figure, table, pre, ul, ol, img, video";

    /// <summary>Takes them out of an element.</summary>
    public static void Remove(IElement main)
    {
        var holder = main;
        for (var depth = 0; depth < Deepest && OnlyHolder(holder) is { } inner; depth++)
        {
            foreach (var beside in holder.Children.Where(c => c != inner).ToList())
            {
                if (IsBare(beside))
                    beside.Remove();
                else if (beside.QuerySelector("h1") is not null)
                    AroundHeadline(beside);
            }

            holder = inner;
        }

        AboveText(holder);
    }

    /// <summary>Writer, hour and buttons may stand among the paragraphs, above the first.</summary>
    private static void AboveText(IElement holder)
    {
        if (!holder.Children.Any(IsText))
            return;
        foreach (var above in holder.Children.TakeWhile(static c => !IsText(c)).ToList())
        {
            if (above.LocalName is "div" or "section" or "header" && above.QuerySelector("h1, figure, table, pre, li") is null && HoldsNoSentence(above) && (above.QuerySelector("img") is null || above.QuerySelector("a, button, time") is not null))
                above.Remove();
        }
    }

    private static bool IsText(IElement element) => element.LocalName is "p" or "blockquote" && Phrases.Columns(element.TextContent) > 2 * LeastSentence;

    /// <summary>A header keeps its headline alone.</summary>
    private static void AroundHeadline(IElement header)
    {
        foreach (var part in header.Children.ToList())
        {
            // Beside a headline a picture without a caption shows the writer.
            if (part.LocalName is not ("h1" or "img" or "figure") && part.QuerySelector("h1, figure, table, pre") is null && HoldsNoSentence(part))
                part.Remove();
        }
    }

    /// <summary>The one child that holds all the paragraphs, or null where they are its own or stand in several.</summary>
    private static IElement? OnlyHolder(IElement element)
    {
        IElement? only = null;
        foreach (var child in element.Children)
        {
            if (child.LocalName is "p" or "blockquote" or "li" && child.TextContent.Length > LeastSentence)
                return null;
            if (!child.QuerySelectorAll("p, blockquote").Any(static p => Phrases.Columns(p.TextContent) > 2 * LeastSentence))
            {
                // Paragraphs without a paragraph's mark stand beside it: then all of it is text.
                if (child.LocalName is "div" or "section" && child.QuerySelector("figure") is null && !HoldsNoSentence(child, 2 * LeastSentence))
                    return null;
                continue;
            }

            if (only is not null)
                return null;
            only = child;
        }

        return only;
    }

    private static bool IsBare(IElement element)
    {
        if (element.LocalName is "h1" or "h2" or "h3" or "h4" or "figure" or "img" or "table" or "pre" or "ul" or "ol" || element.QuerySelector(Kept) is not null)
            return false;
        return HoldsNoSentence(element);
    }

    private static bool HoldsNoSentence(IElement element, int least = LeastSentence)
    {
        foreach (var text in element.Descendants<IText>())
        {
            var line = text.Data.AsSpan().Trim();
            if (line.Length > LeastSentence / 2 && Phrases.EndsSentence(line) && Phrases.Columns(line) >= least)
                return false;
        }

        return true;
    }
}
