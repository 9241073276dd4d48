using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>What a part of a row is.</summary>
internal enum RowPartKind
{
    /// <summary>Nothing that a row is kept for: a weekday, a zone of the clock, the time it takes to read, an office, a button.</summary>
    Small,

    /// <summary>The number of an issue; its name is what stands before that, or empty.</summary>
    Issue,

    /// <summary>The page of a paper, <c>A09版</c>, <c>page 9</c>.</summary>
    Page,

    /// <summary>Who wrote, under a label or behind a word for it.</summary>
    Writer,

    /// <summary>Who helped, under a label.</summary>
    Helper,

    /// <summary>One person and more, whatever they did.</summary>
    Person,

    /// <summary>A name that may be a medium's.</summary>
    Medium,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>One part of a row, told from itself alone.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name without its label, or the whole part where it has none.</param>
internal readonly record struct RowPart(RowPartKind Kind, string Name)
{
    /// <summary>Columns of the longest name that only a label tells.</summary>
    private const int LongestWriter = 24;

    /// <summary>Columns of the longest name of a medium, its most words, and in Han its most characters.</summary>
    private const int LongestMedium = 40, MostWords = 6, LongestHan = 14;

    /// <summary>Characters of the longest part that says from where it was sent, <c>河口报道</c>, and of the longest hour.</summary>
    private const int LongestSent = 6, LongestHour = 12;

    private static readonly string[] Writers = RoleLabels.Of(CreditRole.Writer, LabelUse.Row),
        Helpers = RoleLabels.Of(CreditRole.Helper, LabelUse.Row);

    /// <summary>Before the name of a medium: <c>Jane Doe, for Lemma</c>.</summary>
    private static readonly string[] For = ["for ", "in ", "from "];

    private static readonly string[] Measures = ["分钟", "分鐘", "阅读", "閱讀", "浏览", "瀏覽", "评论", "評論", "点赞", "点击", "字", "min", "mins", "minute",
        "minutes", "read", "views", "comments", "words", "likes", "shares"];

    private static readonly string[] Filings = ["分類", "分类", "栏目", "欄目", "標籤", "标签", "Category", "Categories", "Tags", "Filed under",
        "Translations", "Translation"];

    /// <summary>What kind of text it is, as accounts state it, and the button that changes it.</summary>
    private static readonly string[] Kinds =
        ["原创", "原創", "首发", "首發", "独家", "獨家", "转载", "轉載", "edit", "Edit", "编辑", "編輯"];

    private static readonly char[] Blanks = [' ', '\u3000', ':', '：', '/', '／', '、', '.', '-', '–', '—'];

    /// <summary>Tells what a part is.</summary>
    public static RowPart Of(string part)
    {
        if (IssueNumber.NameBefore(part) is { } named)
            return new RowPart(RowPartKind.Issue, named);
        if (part.Length is > 1 and <= 6 && part[^1] == '版' || IsPage(part))
            return new RowPart(RowPartKind.Page, part);
        if (IsSmall(part))
            return new RowPart(RowPartKind.Small, part);
        if (Behind(part, Writers) is { } writer && Bylines.UpToRole(writer) is var name && (IsWriter(name) || IsAnyone(part, name)))
            return new RowPart(RowPartKind.Writer, name);
        if (Behind(part, Helpers) is { } helper)
            return new RowPart(RowPartKind.Helper, helper);
        if (Bylines.AreTeam(part))
            return new RowPart(RowPartKind.Writer, part);
        if (PersonNames.ArePeople(part))
            return new RowPart(RowPartKind.Person, part);
        // 江城晚报记者 林一舟
        part = CreditNames.PaperOf(part);
        var bare = Array.Find(For, f => part.StartsWith(f, StringComparison.Ordinal)) is { } word ? part[word.Length..].Trim() : part;
        return new RowPart(IsMedium(bare) ? RowPartKind.Medium : RowPartKind.Other, bare);
    }

    /// <summary><c>page 9</c>, <c>pp 4-5</c></summary>
    private static bool IsPage(string part) =>
        part.Length is > 2 and <= 12 && part[^1] is >= '0' and <= '9'
        && (part.StartsWith("page ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("pages ", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("pp ", StringComparison.Ordinal) || part.StartsWith("p ", StringComparison.Ordinal))
        && part.AsSpan(part.IndexOf(' ', StringComparison.Ordinal) + 1).IndexOfAnyExcept(PageSigns) < 0;

    private static readonly System.Buffers.SearchValues<char> PageSigns = System.Buffers.SearchValues.Create("0123456789-– ABCD");

    /// <summary>A house and who reports for it, written as one word, as two: <c>江城晚报记者林一舟</c>.</summary>
    public static string[] OfHouse(string part) =>
        part.Length <= LongestHan + LongestSent && Reporters.IndexIn(part) is > 1 and var at
        && PersonNames.ArePeople(part[(at + 2)..]) ? [part[..at], part[at..]] : [part];

    private static readonly PhraseSet Reporters = new(["记者", "記者"]);

    /// <summary>Whether a part is a label alone, whose name follows behind the next sign: <c>文｜林一舟</c>.</summary>
    public static bool IsLabel(string part) => Array.IndexOf(Writers, part) >= 0 || Array.IndexOf(Helpers, part) >= 0;

    /// <summary>Whether a line says who helped, and no more: <c>Photography by Ann Poe</c>.</summary>
    public static bool IsHelp(string line) =>
        line.Length is > 8 and <= 70 && !Characters.IsHan(line[0]) && Behind(line, Helpers) is { } name && IsWriter(name);

    /// <summary>Who wrote, where a line in Latin says so and no more, <c>Interview by Jane Doe</c>, be it in capitals; else null.</summary>
    public static string? Alone(string line) =>
        line.Contains(" by ", StringComparison.OrdinalIgnoreCase) && Behind(line, Writers) is { } name && PersonNames.ArePeople(name)
            ? name : null;

    /// <summary>A figure with what it counts: <c>约5分钟</c>, <c>8,204 次阅读</c>, <c>4 min read</c>.</summary>
    public static bool IsMeasure(string part) =>
        part.AsSpan().ContainsAnyInRange('0', '9') && part.Length <= 20
        && Array.Exists(Measures, m => part.Contains(m, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a part is a weekday, written out or short: <c>Thursday</c>, <c>Thu.</c>, <c>周四</c>.</summary>
    public static bool IsWeekday(string part) =>
        part.Length > 2 && CalendarNames.Days.Any(d => d.StartsWith(part.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
        || part is ['周' or '週', _] or ['星', '期', _] or ['礼', '拜', _] or ['禮', '拜', _];

    private static bool IsSmall(string part) =>
        part.Length == 1 || part.Length <= LongestSent && Bylines.IsSent(part) || IsWeekday(part)
        || part.Length <= 5 && part.All(char.IsAsciiLetterUpper)
        || part.Length <= LongestHour && part.AsSpan().ContainsAnyInRange('0', '9') && part.Contains(':', StringComparison.Ordinal)
        || IsMeasure(part) || PersonNames.IsBidding(part) || PersonNames.IsOffice(part) || Credits.IsLabel(part)
        || Array.IndexOf(Kinds, part) >= 0 || CreditNames.Provinces.Contains(part) || IsFiling(part) || IsTown(part)
        || CreditNames.IsAccountKind(part)
        || Attribution.IsPlace(part)
        || DateFinder.FindAt(part, out var from, out var to) && to - from == part.Length;

    /// <summary>From where it was sent: <c>HARBOUR CITY, DC</c>.</summary>
    private static bool IsTown(string part) =>
        part.Contains(", ", StringComparison.Ordinal) && part.All(static c => char.IsUpper(c) || c is ' ' or ',' or '.');

    /// <summary>Where it is filed: <c>分類 影音 , 社群</c>.</summary>
    private static bool IsFiling(string part) =>
        Array.Exists(Filings,
            f => part.StartsWith(f, StringComparison.OrdinalIgnoreCase) && part.AsSpan(f.Length) is [' ' or ':' or '：', ..]);

    /// <summary>What stands behind a label, or null.</summary>
    private static string? Behind(string part, string[] labels)
    {
        var cased = part.AsSpan().ContainsAnyInRange('a', 'z') ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        foreach (var label in labels)
        {
            if (part.StartsWith(label, cased) && part.Length > label.Length + 1
                && (label.Length > 1 && Characters.IsHan(label[0]) || !char.IsLetterOrDigit(part[label.Length])))
                return part[label.Length..].Trim(Blanks);
        }

        return null;
    }

    private static bool IsWriter(string name) =>
        name.Length > 1
        && (Characters.IsHan(name[0])
            ? name.Split([' ', '、'], StringSplitOptions.RemoveEmptyEntries).All(static n => n.Length <= 4 && n.All(Characters.IsHan))
            : PersonNames.ArePeople(name));

    /// <summary>Behind a word for a writer and a blank whatever stands is taken for a name: <c>作者 Yuki 林</c>.</summary>
    private static bool IsAnyone(string part, string name) =>
        name.Length > 1 && Characters.IsHan(part[0]) && !Characters.IsHan(name[0]) && Phrases.Columns(name) <= LongestWriter
        && part[^(name.Length + 1)] is ' ' or ':' or '：' && !Phrases.EndsSentence(name);

    private static readonly System.Buffers.SearchValues<char> NoName = System.Buffers.SearchValues.Create(":：,，()（）[]");

    private static bool IsMedium(string name) =>
        name.Length > 1 && Phrases.Columns(name) <= LongestMedium && !name.AsSpan().ContainsAny(NoName) && !Phrases.EndsSentence(name)
        && Wording.Of(name).Share < 0.5
        && (Characters.IsHan(name[0]) || Characters.IsHan(name[^1])
            ? name.Length is > 2 and <= LongestHan && !name.Contains(' ', StringComparison.Ordinal)
            : char.IsUpper(name[0]) && name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= MostWords } words
                && Array.TrueForAll(words, static w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0])
                    || w is "of" or "the" or "and" or "&" or "for" or "to"));
}
