using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>How pages mark what stands beside a picture.</summary>
internal static class PictureMarks
{
    /// <summary>Columns of the longest name of whose picture it is.</summary>
    private const int LongestOrigin = 60;

    private static readonly string[] PictureWords = ["img", "image", "pic", "photo", "figure"];

    private static readonly string[] TellingWords = ["desc", "info", "intro", "legend", "note"];

    /// <summary>Whether an element is named as captions are.</summary>
    public static bool IsCaption(IElement element)
    {
        var names = element.ClassName;
        return (element.GetAttribute("itemprop") ?? element.GetAttribute("slot")) == "caption" && element.TextContent.Length < 300
            || names is not null && element.TextContent.Length < 300
                && (names.Contains("caption", StringComparison.OrdinalIgnoreCase) || IsCapBelowPicture(element, names)
                    || Array.Exists(PictureWords, p => names.Contains(p, StringComparison.OrdinalIgnoreCase))
                        && Array.Exists(TellingWords, t => names.Contains(t, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether an item of a list holds a picture, and no words but those that its page names a caption.</summary>
    public static bool IsPictured(IElement item) =>
        item.TextContent.Length < 300 && item.QuerySelector("img") is not null
        && item.QuerySelectorAll("figcaption, [class*=aption]")
            .FirstOrDefault(c => c.TextContent.AsSpan().Trim().Length == item.TextContent.AsSpan().Trim().Length) is { } shown
        && shown.TextContent.AsSpan().Trim().Length > 0;

    private static readonly char[] Joints = [' ', '-', '_'];

    /// <summary>Whether an element is named for short, <c>cap_k2</c>, and stands right below what holds a picture alone.</summary>
    private static bool IsCapBelowPicture(IElement element, string names) =>
        Array.IndexOf(names.Split(Joints), "cap") >= 0 && element.PreviousElementSibling is { } above
        && above.TextContent.AsSpan().IsWhiteSpace()
        && (above.LocalName == "img" || above.QuerySelector("img, picture, video") is not null);

    private static readonly string[] TitleWords = ["title", "tit", "head", "name"];

    /// <summary>Whether an element is named as what a table shows, and stands right above one.</summary>
    public static bool IsTitleOfTable(IElement element) =>
        element.NextElementSibling is { } below && (below.LocalName == "table" || below.FirstElementChild?.LocalName == "table")
        && element.ClassName is { } names && names.Contains("table", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(TitleWords, t => names.Contains(t, StringComparison.OrdinalIgnoreCase))
        && element.TextContent.Trim().Length is > 1 and < LongestTold;

    /// <summary>
    /// The cell in which a table that frames one picture says what it shows; null where the table is for something else.
    /// </summary>
    public static IElement? CaptionCell(IElement table)
    {
        if (table.TextContent.Trim().Length is < LeastShown or > LongestTold
            || table.QuerySelectorAll("img").Length != 1 || table.QuerySelector("table, p + p, h1, h2, h3, li, pre, time") is not null)
            return null;
        var told = table.QuerySelectorAll("td, th").Where(static c => c.TextContent.AsSpan().Trim().Length > 0).Take(2).ToList();
        return told is [var only] ? only : null;
    }

    /// <summary>Whether a paragraph is set in the middle.</summary>
    public static bool IsCentred(IElement element) =>
        element.GetAttribute("align") == "center"
        || element.GetAttribute("style") is { Length: < 400 } style
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:center", StringComparison.OrdinalIgnoreCase);

    private static readonly string[] SmallSizes = ["10px", "11px", "12px", "13px", "14px",
        "7pt", "7.5pt", "8pt", "8.5pt", "9pt", "9.5pt", "10pt"];

    /// <summary>
    /// Whether the words of an element are set smaller than those of a text, by its style or by that of the one element in it.
    /// </summary>
    public static bool IsSmall(IElement element) =>
        ((element.GetAttribute("style") ?? "") + (element.Children is [var only] ? only.GetAttribute("style") : ""))
        .Replace(" ", "", StringComparison.Ordinal) is { Length: < 400 } style
        && style.IndexOf("font-size:", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && Array.Exists(SmallSizes, s => style.AsSpan(at + "font-size:".Length).StartsWith(s));

    /// <summary>Whether an element is drawn in bold letters, by its style or as portals note it.</summary>
    public static bool IsBold(IElement element)
    {
        if (element.GetAttribute("cms-style")?.Contains("strong-Bold", StringComparison.OrdinalIgnoreCase) == true)
            return true;
        return element.GetAttribute("style") is { } style
            && style.IndexOf("font-weight:", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && style.AsSpan(at + "font-weight:".Length).TrimStart() is var weight
            && (weight.StartsWith("bold", StringComparison.OrdinalIgnoreCase) || weight is [>= '6' and <= '9', '0', '0', ..]);
    }

    /// <summary>Signs of links that lead to the heading in which they stand.</summary>
    public static readonly System.Buffers.SearchValues<char> AnchorSigns = System.Buffers.SearchValues.Create("#¶§⚓🔗\uFE0F\u200B \n\t");

    private static readonly string[] CreditNames = ["credit", "copyright", "photographer", "attribution"];

    /// <summary>
    /// Whether an element of a caption only says whose the picture is: it is named so, or says so, and something else is left.
    /// </summary>
    public static bool IsCredit(IElement element)
    {
        var text = element.TextContent.Trim();
        return text.Length > 0 && Phrases.Columns(text) <= LongestOrigin
            && (element.ClassName is { } names && Array.Exists(CreditNames, c => names.Contains(c, StringComparison.OrdinalIgnoreCase))
                || Captions.IsCredit(text))
            && element.Closest("figcaption") is { } whole && whole.TextContent.Trim().Length > text.Length;
    }

    /// <summary>Letters of the longest box of a picture with what stands below it.</summary>
    private const int LongestFigure = 400;

    /// <summary>Whether an element of its own beside a picture and what that shows only says whose it is, and is named so.</summary>
    public static bool IsCreditBeside(IElement element) =>
        element.ClassName is { Length: < 200 } names
        && Array.Exists(CreditNames, c => names.Contains(c, StringComparison.OrdinalIgnoreCase))
        && element.TextContent.Trim() is { Length: > 0 } text && Phrases.Columns(text) <= LongestOrigin && !Phrases.EndsSentence(text)
        && element.ParentElement is { LocalName: not ("body" or "article" or "main"), TextContent.Length: <= LongestFigure } box
        && box.TextContent.Trim().Length >= element.TextContent.Trim().Length + LeastShown
        && box.QuerySelector("img, picture, video") is not null && box.QuerySelector("h1, h2, time") is null;

    /// <summary>Columns of the longest paragraph that may say what a picture shows.</summary>
    public const int LongestTold = 110;

    /// <summary>
    /// What a short paragraph is: a caption where it says so; a few words below a picture may be one, which their place and words tell.
    /// </summary>
    public static LineKind KindOf(string text, bool belowPicture) =>
        Captions.IsMarked(text) ? LineKind.Caption : belowPicture && !Phrases.HasSentence(text) ? LineKind.Loose : LineKind.Paragraph;

    /// <summary>Beside a caption a few words say whose picture it is, which is no second caption.</summary>
    public static void DropOrigins(List<CaptureLine> lines, int from)
    {
        for (var i = lines.Count - 1; i >= from; i--)
        {
            if (lines[i] is { Kind: LineKind.Loose or LineKind.Paragraph } beside && Phrases.Columns(beside.Text) <= LongestOrigin
                && !Phrases.EndsSentence(beside.Text))
                lines.RemoveAt(i);
        }
    }

    /// <summary>Letters of the shortest caption beside whose picture it is.</summary>
    private const int LeastShown = 6;

    private const string Credits = "[class*=credit], [class*=Credit], [class*=copyright], [class*=Copyright], [class*=attribution], "
        + "[class*=photographer], [class*=Photographer], [class*=source], [itemprop=copyrightHolder], [itemprop=creditText], cite";

    /// <summary>
    /// Takes out of a caption the part of its own, named so or beginning so, that says whose picture it is; a caption that is nothing else
    /// stays.
    /// </summary>
    public static void DropCredits(IElement caption)
    {
        foreach (var credit in caption.QuerySelectorAll(Credits).Cast<INode>()
            .Concat(caption.ChildNodes.Where(static n => Words.Captions.IsCredit(n.TextContent.Trim()))).ToList())
        {
            if (credit.TextContent.Trim().Length > 0 && caption.TextContent.Trim().Length - credit.TextContent.Trim().Length >= LeastShown
                && caption.Contains(credit))
                credit.Parent!.RemoveChild(credit);
        }
    }

    /// <summary>
    /// The same where a caption is no element of that kind but named one: only a part in brackets that is named so, and a last part of its
    /// own that says it in the form that papers and agencies have, as others print their credits with what they show.
    /// </summary>
    public static void DropNamedCredits(IElement caption)
    {
        foreach (var credit in caption.QuerySelectorAll(
            "span[class*=credit], span[class*=Credit], small[class*=credit], em[class*=credit], cite")
            .Where(static c => c.TextContent.Trim() is ['(' or '（', .., ')' or '）'])
            .Concat<INode>(LastPart(caption) is { } last && Captions.IsOrigin(last.TextContent.Trim()) ? [last] : []).ToList())
        {
            if (caption.TextContent.Trim().Length - credit.TextContent.Trim().Length >= LeastShown)
                credit.Parent?.RemoveChild(credit);
        }
    }

    /// <summary>
    /// The last words of a caption where an element holds them, or a program that made the page wrote them apart from those before, with a
    /// comment between; what leads elsewhere stands behind.
    /// </summary>
    private static INode? LastPart(IElement caption)
    {
        var last = caption.LastChild;
        while (last is IText { Data: var blank } && string.IsNullOrWhiteSpace(blank) || last is IElement { LocalName: "a" or "button" })
            last = last.PreviousSibling;
        return last is IElement { LocalName: "span" or "small" or "em" or "i" or "font" } || last is IText { PreviousSibling: IComment }
            ? last : null;
    }

    /// <summary>What a picture shows, in one line; empty where it is only what a camera or an upload called the file.</summary>
    public static string AltOf(IElement image)
    {
        var alt = string.Join(' ',
            Repair.TextRepair.Visible(image.GetAttribute("alt") ?? "")
                .Split(['\n', '\t', '[', ']', '\\', ' '], StringSplitOptions.RemoveEmptyEntries));
        return alt.Length > 4 && alt[^4] == '.' || alt.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)
            || alt.EndsWith(".webp", StringComparison.OrdinalIgnoreCase) ? "" : alt;
    }
}
