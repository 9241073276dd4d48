using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>What elements beside the text of a page say of it: who wrote, when, for whom.</summary>
internal static partial class PageFacts
{
    private const string OfComments = "[class*=comment-list], [class*=comment-body], [class*=comment-content], [class*=comment-meta], "
        + "[class~=comment], [class~=comments], [class~=comments-area], [id=comments], [id^=comment-]";

    /// <summary>Elements that by their names may hold a byline or a stamp; to be asked for before anything is removed.</summary>
    public static List<(IElement Element, string Text)> Beside(IDocument document)
    {
        var made = new List<(IElement, string)>();
        foreach (var element in document.QuerySelectorAll(
            "[class*=byline], [class*=Byline], [class*=author], [class*=source], [class*=date], [class*=time], [class*=info], "
            + "[class*=meta], [data-component*=byline], [data-testid*=byline], "
            + "[data-component*=timestamp], [id*=source], [id*=pubtime], [rel=author], "
            + "details > summary")
            .Take(MostBeside))
        {
            // Who wrote a comment, and when, is said of that.
            if (element.Closest(OfComments) is { LocalName: not "body" } comments && comments.QuerySelector("h1") is null
                || element.Closest(PropertyTables) is not null || IsOfEdit(element))
                continue;
            // Parts that stand side by side on the page are parted here too.
            if (element.TextContent.Length < 400 && Surroundings.NameAboveRole(element) is { } writer)
                made.Add((element, writer));
            else if (element.ClassName?.Contains("byline", StringComparison.OrdinalIgnoreCase) == true && element.TextContent.Length < 60
                && Phrases.OnOneLine(element.TextContent) is ['由', .. { Length: > 1 and <= 12 } by])
                made.Add((element, $"作者：{by.TrimStart()}"));
            else if (element.TextContent.Length < 60 && Reporter(Phrases.OnOneLine(element.TextContent)) is { } reporter)
                made.Add((element, $"作者：{reporter}"));
            else if (element.TextContent.Length < 400 && element.ClassName?.Contains("author", StringComparison.OrdinalIgnoreCase) == true
                && FirstOf(element) is { } first && PersonNames.IsPerson(first))
                made.Add((element, $"By {AllIn(element) ?? first}"));
            if (element.TextContent.Length < 400
                && Surroundings.TextsOf(element).Where(t => !IsFiled(t, element)).Select(static t => Phrases.OnOneLine(t.Data))
                    .Where(static t => t.Length > 0).ToList() is { Count: > 0 } parts)
            {
                // A field has its label in an element of its own: Author / Jane Doe
                if (parts.Count > 1 && Credits.IsLabel(parts[0]))
                    parts[0] += "：";
                if (string.Join(' ', parts) is { Length: > 2 and < 120 } text)
                    made.Add((element, text));
            }
        }

        return made;
    }

    /// <summary>
    /// Whether a word before an element says that the moment in it is that of a change: <c>edited &lt;span>5 March&lt;/span></c>.
    /// </summary>
    private static bool IsOfEdit(IElement element) =>
        element.PreviousSibling is IText before && before.Data.AsSpan().TrimEnd().EndsWith("edited", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first words in an element; null where it has none.</summary>
    private static string? FirstOf(IElement element) =>
        Surroundings.TextsOf(element).Select(static t => Phrases.OnOneLine(t.Data)).FirstOrDefault(static t => t.Length > 0);

    /// <summary>Parts of the longest box of writers, one beside the other.</summary>
    private const int MostWriters = 6;

    /// <summary>Those who wrote together where each has a part of the box for himself, that begins with his name; else null.</summary>
    private static string? AllIn(IElement box)
    {
        if (box.Children is not { Length: > 1 and <= MostWriters } parts)
            return null;
        var names = new List<string>();
        foreach (var part in parts)
        {
            if (part.LocalName != parts[0].LocalName || part.ClassName != parts[0].ClassName || FirstOf(part) is not { } name
                || !PersonNames.IsPerson(name))
                return null;
            names.Add(name);
        }

        return names.Distinct(StringComparer.Ordinal).Count() == names.Count ? PersonNames.Together(names) : null;
    }

    /// <summary>Bylines and stamps that stand beside the article rather than in it.</summary>
    public static void FromContent(List<(IElement Element, string Text)> beside, IElement main, CaptureFacts facts)
    {
        foreach (var (element, text) in beside)
        {
            if (main.Contains(element))
                continue;
            // 10-08 09:26: a day with its hour is the text's, whatever the year.
            if (text.Contains(':', StringComparison.Ordinal)
                && DateFinder.Find(text, needsYear: false, out var begins, out var ends) is { Year: null, Time: not null }
                && begins <= LongestLabel)
                facts.Dates.Add(new Fact(text[begins..ends], 40));
            // Linked side by side as writers: Jane Doe, John Roe and Ann Poe
            if (element.GetAttribute("rel") == "author")
                facts.Authors.Add(new Fact(PersonNames.Together([.. beside
                    .Where(b => b.Element.GetAttribute("rel") == "author" && b.Element.ParentElement == element.ParentElement)
                    .Select(static b => b.Text).Distinct(StringComparer.Ordinal)]), 72));
            else if (!Credits.Take(text, new NoisePlace(0, 1), facts))
            {
                if (DateFinder.DayIn(text) is { } day)
                    facts.Dates.Add(new Fact(day, 55));
                if (Bylines.NameBeforeRole(text) is { } name)
                    facts.Authors.Add(new Fact(name, 45));
            }
        }
    }

    /// <summary>Above a text without any names stands its day in an element of its own.</summary>
    public static void AboveContent(IElement main, CaptureFacts facts)
    {
        foreach (var beside in PageElements.Above(main, 4, "main"))
            Surroundings.Note(beside, facts);
    }

    /// <summary>Letters before the day in a line about the article.</summary>
    private const int LongestLabel = 12;
}
