using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>What programs show of a page in fields of their own: tables of properties, the way to it, days in parts.</summary>
internal static partial class PageFacts
{
    /// <summary>What programs call the table in which they show what is known of a page.</summary>
    private const string PropertyTables = "table[class*=propert]";

    /// <summary>Columns of the longest name of a space, and characters of the longest value of a property.</summary>
    private const int LongestSpace = 40, LongestValue = 160;

    /// <summary>Weight of what a property says.</summary>
    private const int OfProperty = 70;

    private static void Fields(IDocument document, CaptureFacts facts)
    {
        Properties(document, facts);
        Space(document, facts);
        foreach (var year in document.QuerySelectorAll("[class~=year]").Take(1))
        {
            if (year.ParentElement is { } row && row.QuerySelector("[class~=month]") is { } month
                && row.QuerySelectorAll("[class~=date], [class~=day]")
                    .FirstOrDefault(static d => d.TextContent.AsSpan().Trim() is { Length: > 0 } number
                        && number.IndexOfAnyExceptInRange('0', '9') < 0) is { } day)
                facts.Dates.Add(new Fact($"{day.TextContent.Trim()} {month.TextContent.Trim()} {year.TextContent.Trim()}", OfProperty));
        }

        // Programs for texts name the style of their titles.
        if (document.QuerySelectorAll("p.MsoTitle").ToList() is [var styled]
            && Phrases.Line(styled.TextContent) is { Length: > 3 and < LongestTitle } title)
        {
            facts.Titles.Add(new Fact(title, 86));
            styled.Remove();
        }
    }

    /// <summary>Author / Jane Doe: each row of the table has a label and its value.</summary>
    private static void Properties(IDocument document, CaptureFacts facts)
    {
        foreach (var row in document.QuerySelectorAll(PropertyTables + " tr").Take(MostBeside))
        {
            if (row.Children is not [var name, var field] || Phrases.Line(name.TextContent) is not { Length: > 1 } label
                || Phrases.Line(field.TextContent).TrimStart('@') is not { Length: > 1 and <= LongestValue } value)
                continue;
            if (Content.WebAddress.IsLive(value))
                facts.Addresses.Add(new Fact(value, OfProperty));
            else if (Credits.IsLabel(label))
                Credits.Take($"{label}：{value}", new NoisePlace(0, 1), facts);
        }
    }

    /// <summary>
    /// Programs put the space in which a page lies before its title, <c>Quay Library : What the tide left</c>: the first of the way to it.
    /// </summary>
    private static void Space(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelector("[id*=breadcrumb] a, [class*=breadcrumb] a") is not { } root
            || Phrases.Line(root.TextContent) is not { Length: > 2 } space || Phrases.Columns(space) > LongestSpace)
            return;
        for (var i = 0; i < facts.Titles.Count; i++)
        {
            var title = facts.Titles[i].Value;
            if (title.Length < space.Length + LeastHeadline / 2 || !title.StartsWith(space + " : ", StringComparison.Ordinal))
                continue;
            facts.Titles[i] = facts.Titles[i] with { Value = title[(space.Length + 3)..].Trim() };
            if (!facts.Sources.Exists(s => s.Value == space))
                facts.Sources.Add(new Fact(space, 45));
        }
    }

    /// <summary>
    /// Sites may state their name with their motto, <c>渡口 - 慢慢走</c>; the title of the page has the name alone.
    /// </summary>
    private static void WithoutMotto(string stated, CaptureFacts facts)
    {
        for (var i = 0; i < facts.Sources.Count; i++)
        {
            var name = facts.Sources[i].Value;
            if (name.IndexOf(" - ", StringComparison.Ordinal) is > 1 and var sign && !stated.EndsWith(name, StringComparison.Ordinal)
                && stated.EndsWith(" - " + name[..sign], StringComparison.Ordinal))
                facts.Sources[i] = facts.Sources[i] with { Value = name[..sign] };
        }
    }

    /// <summary>Whether words of a row only say what the text is filed under.</summary>
    private static bool IsFiled(IText text, IElement row)
    {
        for (var at = text.ParentElement; at is not null && at != row; at = at.ParentElement)
        {
            if (at.ClassName is { } names && names.Contains("categor", StringComparison.OrdinalIgnoreCase)
                || at.GetAttribute("rel")?.Contains("tag", StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }

    /// <summary><c>报道：林以舟</c> in an element that is named for writers; elsewhere what follows was reported.</summary>
    private static string? Reporter(string line) =>
        line is ['报' or '報', '道' or '導', ':' or '：', .. var name] && PersonNames.ArePeople(name.Trim()) ? name.Trim() : null;
}
