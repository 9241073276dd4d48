using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What stands beside the text inside the element that holds it: rubric, author, buttons, topics. Pages call their whole story an article,
/// so the way down from it to the paragraphs is followed, and what lies beside the way goes where no sentence stands in it; the headline
/// and pictures stay.
/// </summary>
internal static class Surroundings
{
    /// <summary>Deeper no page puts its paragraphs below its article.</summary>
    private const int Deepest = 12;

    /// <summary>Columns of the shortest line that may be a sentence of the article.</summary>
    private const int LeastSentence = 24;

    private const string Kept = "h1, figure, table, pre, ul, ol, img, video";

    /// <summary>Takes them out of an element.</summary>
    public static void Remove(IElement main, CaptureFacts facts)
    {
        var holder = main;
        for (var depth = 0; depth < Deepest && OnlyHolder(holder) is { } inner; depth++)
        {
            var below = false;
            foreach (var beside in holder.Children.ToList())
            {
                below |= beside == inner;
                if (beside == inner)
                    continue;
                if (IsBare(beside) || IsMenu(beside, below) || !below && (IsStamp(beside) || IsOfWriter(beside)))
                {
                    Note(beside, facts);
                    beside.Remove();
                }
                else if (beside.QuerySelector("h1") is not null)
                    AroundHeadline(beside, facts);
            }

            holder = inner;
        }

        AboveText(holder, facts);
    }

    /// <summary>
    /// Between the headline and the element of the text may stand its first picture: with what it shows it becomes the first of the text.
    /// </summary>
    public static void TakeIn(IDocument document, IElement main)
    {
        var below = false;
        IElement? lead = null;
        foreach (var element in document.Descendants<IElement>())
        {
            if (element == main)
                break;
            below |= element.LocalName == "h1";
            if (below && element.LocalName == "figure" && Shown(element).Length > 0
                && element.QuerySelector("img, picture, video") is not null && element.Closest("aside, nav, footer, li, a") is null
                && !element.Contains(main))
                lead = element;
        }

        if (lead is not null && Shown(lead) is var shown && !main.QuerySelectorAll("figcaption").Any(c => c.TextContent.Trim() == shown))
            main.InsertBefore(lead, main.FirstChild);
    }

    /// <summary>What the caption of a figure says; nothing where it has none.</summary>
    private static string Shown(IElement figure) => figure.QuerySelector("figcaption")?.TextContent.Trim() ?? "";

    /// <summary>Whose it is and its day, where nothing but its place says that a row is about the article.</summary>
    public static void Note(IElement element, CaptureFacts facts)
    {
        if (element.TextContent.Length > LongestStamp || Attribution.NamesAccount(Phrases.OnOneLine(element.TextContent), facts))
            return;
        if (NameAboveRole(element) is { } writer)
            Credits.Take(writer, new NoisePlace(0, 1), facts);
        NoteParts(element, facts);
        NoteRows(element, facts);
        NoteDay(element, facts);
        NoteBetween(element, facts);
    }

    /// <summary>What its innermost elements say, each alone; fields have their labels in elements of their own: Author / Jane Doe</summary>
    private static void NoteParts(IElement element, CaptureFacts facts)
    {
        var label = "";
        foreach (var part in PartsOf(element))
        {
            var line = Phrases.OnOneLine(part.TextContent);
            if (line.Length < 2)
                continue;
            var above = label;
            // Text / Jane Doe
            if (above.Length == 0 && Writing.Contains(line.TrimEnd(':')) && part.NextElementSibling is { } field
                && PersonNames.IsPerson(Phrases.OnOneLine(field.TextContent)))
                facts.Authors.Add(new Fact(Phrases.OnOneLine(field.TextContent), 62));
            label = Credits.IsLabel(line.TrimEnd(':', '：', ' ')) ? line.TrimEnd(':', '：', ' ') : "";
            if (label.Length == 0 && !(above.Length > 0 && Credits.Take($"{above}：{line}", new NoisePlace(0, 1), facts)))
                NotePart(part, line, element, facts);
        }
    }

    private static IEnumerable<IElement> PartsOf(IElement element) =>
        element.Children.Length == 0
            ? [element]
            : element.QuerySelectorAll("*")
                .Where(static e => !e.Children.Any(static c => c.LocalName is not ("a" or "b" or "i" or "em" or "strong" or "font")));

    private static void NotePart(IElement part, string line, IElement element, CaptureFacts facts)
    {
        if (DateFinder.FindAt(line, out var from, out var to) && to - from >= line.Length - 8)
            facts.Dates.Add(new Fact(line[from..to], 50));
        else if (part.LocalName == "a" && !IsFiled(part) && HasDay(element) && (IsLinkedName(line) || IsAccount(part, line)))
            facts.Authors.Add(new Fact(line, 40));
        else if (Bylines.AreTeam(line) && HasDay(element))
            facts.Authors.Add(new Fact(line, 40));
        else if (part.LocalName is not ("a" or "h1" or "h2"))
            Credits.Take(line, new NoisePlace(0, 1), facts);
    }

    /// <summary>Whether a day is stated in a row; letters of other parts may stand right before it.</summary>
    private static bool HasDay(IElement element) =>
        element.QuerySelector("time") is not null || DateFinder.FindAt(element.TextContent, out _, out _)
        || TextsOf(element).Any(static t => DateFinder.FindAt(t.Data, out _, out _))
        || DateFinder.Find(Phrases.OnOneLine(element.TextContent), needsYear: false, out _, out _) is { Time: not null };

    /// <summary>Whether a link beside the day may lead to the writer: accounts have names of few characters.</summary>
    private static bool IsLinkedName(string line) =>
        !CreditNames.IsButton(line)
        && (PersonNames.IsPerson(line)
            || line.Length <= 6 && line.All(Digest.Text.Characters.IsHan) && !PersonNames.IsMedium(line) && Wording.Of(line).Share == 0);

    private static readonly string[] AccountNames = ["name", "user-name", "username", "user_name", "nickname"];

    /// <summary>Columns of the longest name of an account.</summary>
    private const int LongestAccount = 24;

    /// <summary>Whether a link is, or stands alone in, what a page calls the name of its writer: any words may be an account's.</summary>
    private static bool IsAccount(IElement link, string line) =>
        Phrases.Columns(line) <= LongestAccount && Wording.Of(line).Share < 0.5 && !Phrases.EndsSentence(line)
        && (Array.Exists(AccountNames, link.ClassList.Contains)
            || link.ParentElement is { } around && Array.Exists(AccountNames, around.ClassList.Contains)
                && Phrases.OnOneLine(around.TextContent) == line);

    /// <summary>Who wrote, as rows say it: <c>3 March 2026 · 6 min · Jane Doe, John Roe | Suggest Changes</c>.</summary>
    private static void NoteRows(IElement element, CaptureFacts facts)
    {
        foreach (var row in element.QuerySelectorAll("h1 ~ div, h1 ~ p").Prepend(element).Take(MostRows))
        {
            var told = new CaptureFacts();
            HeadRow.Take(Phrases.OnOneLine(row.TextContent), new NoisePlace(0, 1), told);
            facts.Authors.AddRange(told.Authors);
        }
    }

    /// <summary>
    /// The day may stand beside a word in an element of its own, <c>| 2026-04-01&lt;span>發表&lt;/span></c>, or open a row of fields,
    /// <c>2026-04-01 来源：… 记者 林一舟 浏览次数：&lt;span>388&lt;/span></c>.
    /// </summary>
    private static void NoteDay(IElement element, CaptureFacts facts)
    {
        var whole = Phrases.OnOneLine(element.TextContent);
        if (!DateFinder.FindAt(whole, out var from, out var to))
            return;
        facts.Dates.Add(new Fact(whole[from..to], 45));
        if (from == 0 && element.LocalName is "tr" or "td")
            Credits.Take(whole, new NoisePlace(0, 1), facts);
    }

    /// <summary>
    /// Fields may stand between the elements of others: <c>&lt;span>来源：…&lt;/span> 作者：林一舟 &lt;a>评论&lt;/a></c>,
    /// <c>By &lt;a>Jane Doe&lt;/a></c>.
    /// </summary>
    private static void NoteBetween(IElement element, CaptureFacts facts)
    {
        foreach (var between in element.Children.Length == 0 ? [] : element.ChildNodes.OfType<IText>())
        {
            if (Phrases.OnOneLine(between.Data).Trim(';', '；', '|', ' ') is not { Length: > 1 } line)
                continue;
            var name = line is "By" or "by" && between.NextSibling is IElement { LocalName: "a" or "span" or "strong" or "b" } link
                ? $" {Phrases.OnOneLine(link.TextContent)}" : "";
            if (line.Length + name.Length > 3)
                Credits.Take(line + name, new NoisePlace(0, 1), facts);
        }
    }

    private static readonly HashSet<string> Writing = new(["Text", "Words", "Story", "Writer", "Author"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name in one element and what its bearer does in the next: <c>Jane Doe</c>, <c>Technology reporter</c>.</summary>
    public static string? NameAboveRole(IElement element)
    {
        var parts = TextsOf(element).Select(static t => Phrases.OnOneLine(t.Data)).Where(static t => t.Length > 0).Take(12).ToList();
        // Beside a picture of the writer stands the name that the picture has.
        if (parts.Count > 0 && PersonNames.IsPerson(parts[0])
            && element.QuerySelector("img[alt]")?.GetAttribute("alt")?.Contains(parts[0], StringComparison.Ordinal) == true)
            return $"By {parts[0]}";
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (PersonNames.IsPerson(parts[i]) && Bylines.IsRole(parts[i + 1]))
                return $"By {parts[i]}";
        }

        return null;
    }

    /// <summary>The words of an element, without its scripts.</summary>
    public static IEnumerable<IText> TextsOf(IElement element) =>
        element.Descendants<IText>().Where(static t => t.ParentElement?.LocalName is not ("script" or "style"));

    private static readonly string[] Files = ["分类", "分類", "标签", "標籤", "栏目", "欄目", "Category", "Categories", "Tag", "Tags", "Filed", " in "];

    /// <summary>Whether a link leads to what the text is filed under: <c>分类于 折腾</c>.</summary>
    private static bool IsFiled(IElement link) =>
        link.PreviousSibling?.TextContent is { Length: > 0 and < 40 } before
        && Array.Exists(Files, f => before.Contains(f, StringComparison.OrdinalIgnoreCase));

    /// <summary>Rows below a headline that may say who wrote the text.</summary>
    private const int MostRows = 4;

    /// <summary>Longest row of writer, hour and counters.</summary>
    private const int LongestStamp = 160;

    /// <summary>Writer, hour and buttons may stand among the paragraphs, above the first.</summary>
    private static void AboveText(IElement holder, CaptureFacts facts)
    {
        if (!holder.Children.Any(static c => IsText(c) || HoldsText(c)))
            return;
        // Some editors write paragraphs as sections or divisions: the first of them begins the text.
        var bare = holder.Children.Count(IsBareText) >= FewestBare;
        foreach (var above in holder.Children.TakeWhile(c => !IsText(c) && !HoldsText(c) && !(bare && IsBareText(c))).ToList())
        {
            if (above.QuerySelector("h1") is not null)
                AroundHeadline(above, facts);
            else if (IsMenu(above, below: false))
                above.Remove();
            else if (above.LocalName is "div" or "section" or "header" && above.QuerySelector("h1, figure, table, pre, li") is null
                && HoldsNoSentence(above) && !IsShown(above)
                && (above.QuerySelector("img") is null || above.QuerySelector("a, button, time") is not null || IsOfWriter(above)))
            {
                Note(above, facts);
                above.Remove();
            }
        }
    }

    /// <summary>Whether a box holds a picture and, below it, what the picture says to those who do not see it.</summary>
    private static bool IsShown(IElement box) =>
        box.QuerySelector("img[alt]")?.GetAttribute("alt") is { Length: > 5 } alt
        && Phrases.OnOneLine(box.TextContent) is { Length: > 5 } text && (text == Phrases.OnOneLine(alt) || Captions.IsMarked(text));

    private static bool IsText(IElement element) =>
        (element.LocalName is "p" or "blockquote" || IsNamedParagraph(element)) && Phrases.Columns(element.TextContent) > 2 * LeastSentence;

    /// <summary>So many sections that hold a paragraph each are the text.</summary>
    private const int FewestBare = 3;

    private static bool IsBareText(IElement element) =>
        element.LocalName is "section" or "div" && element.QuerySelector("p, div, section, li, table, h1") is null
        && Phrases.Columns(element.TextContent) > 2 * LeastSentence && Phrases.EndsSentence(element.TextContent.AsSpan().Trim());

    /// <summary>Agencies write their paragraphs as divisions that are named so.</summary>
    private static bool IsNamedParagraph(IElement element) =>
        element.LocalName == "div"
        && (element.GetAttribute("data-testid")?.StartsWith("paragraph", StringComparison.Ordinal) == true
            || element.ClassName?.Contains("paragraph", StringComparison.OrdinalIgnoreCase) == true);

    private const string Paragraphs = "p, blockquote, div[data-testid^=paragraph], div[class*=paragraph]";

    private static bool HoldsText(IElement element) =>
        element.LocalName is "div" or "section" && element.QuerySelector("h1") is null && element.QuerySelectorAll(Paragraphs).Any(IsText);

    /// <summary>A header keeps its headline alone.</summary>
    private static void AroundHeadline(IElement header, CaptureFacts facts)
    {
        foreach (var part in header.Children.ToList())
        {
            if (part.LocalName != "h1" && part.QuerySelector("h1") is not null)
            {
                AroundHeadline(part, facts);
                continue;
            }

            // Beside a headline a picture without a caption shows the writer.
            if (part.LocalName is not ("h1" or "img" or "figure") && part.QuerySelector("figure, table, pre") is null
                && HoldsNoSentence(part))
            {
                Note(part, facts);
                part.Remove();
            }
        }
    }

    /// <summary>The one child that holds all the paragraphs, or null where they are its own or stand in several.</summary>
    private static IElement? OnlyHolder(IElement element)
    {
        IElement? only = null;
        foreach (var child in element.Children)
        {
            if ((child.LocalName is "p" or "blockquote" or "li" || IsNamedParagraph(child) && child.QuerySelector("p") is null)
                && child.TextContent.Length > LeastSentence)
                return null;
            if (!child.QuerySelectorAll(Paragraphs).Any(static p => Phrases.Columns(p.TextContent) > 2 * LeastSentence))
            {
                // Paragraphs without a paragraph's mark stand beside it: then all of it is text.
                if (child.LocalName is "div" or "section" && child.QuerySelector("figure") is null
                    && !HoldsNoSentence(child, 2 * LeastSentence))
                    return null;
                continue;
            }

            if (only is not null)
                return null;
            only = child;
        }

        return only;
    }

    /// <summary>Whether a box above the text is the row of writer and hour, with his picture: it leads to him.</summary>
    private static bool IsStamp(IElement element) =>
        IsShort(element) && element.QuerySelector("a") is not null && HasDay(element);

    /// <summary>Whether a box holds a few words, no sentence and no element of a text.</summary>
    private static bool IsShort(IElement element) =>
        element.LocalName == "div" && element.TextContent.Length <= LongestStamp && HoldsNoSentence(element)
        && element.QuerySelector("h1, h2, figure, figcaption, table, pre, ul, ol, video, p") is null;

    /// <summary>Whether a box above the text holds the writer's name and what he is, beside the picture of him that has his name.</summary>
    private static bool IsOfWriter(IElement element) =>
        IsShort(element) && element.QuerySelector("img[alt]") is { } picture && NameAboveRole(element) is { } writer
        && writer.Length == 3 + picture.GetAttribute("alt")!.Length;

    private static bool IsBare(IElement element)
    {
        if (element.LocalName is "h1" or "h2" or "h3" or "h4" or "figure" or "img" or "table" or "pre" or "ul" or "ol"
            || element.QuerySelector(Kept) is not null)
            return false;
        return HoldsNoSentence(element);
    }

    /// <summary>Columns of the longest word of a menu.</summary>
    private const int LongestWord = 14;

    /// <summary>A list of links or of single words beside the text is a menu; one of phrases may sum the text up.</summary>
    private static bool IsMenu(IElement element, bool below)
    {
        if (element.LocalName is not ("ul" or "ol") && element.QuerySelector("ul, ol") is null
            || element.QuerySelector("h1, figure, table, pre, video") is not null || !HoldsNoSentence(element))
            return false;
        var items = element.QuerySelectorAll("li");
        var letters = items.Sum(static i => i.TextContent.Trim().Length);
        return items.Length > 0
            && (element.QuerySelectorAll("li a").Sum(static a => a.TextContent.Trim().Length) * 10 >= letters * 8
                || items.All(static i => Phrases.Columns(i.TextContent.Trim()) <= LongestWord)
                || below && element.QuerySelector("h2, h3, h4, h5") is not null);
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
