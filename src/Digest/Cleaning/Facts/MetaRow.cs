using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// The row of small things below a headline, with bars or dots between: who wrote, when, how long it takes to read, how often it was.
/// <c>林一舟 · 2026-07-27 · 约5分钟 · 8,204 次阅读</c>, <c>Issue 88 | Monday, May 25, 2026 | By Jane Doe</c>.
/// </summary>
internal static class MetaRow
{
    private const int Fewest = 3, Most = 7;

    /// <summary>Characters of the longest row.</summary>
    private const int Longest = 150;

    private static readonly string[] Signs = [" | ", " · ", " • ", "｜", " ∙ ", " ‧ ", "  "];

    private static readonly string[] Measures = ["分钟", "分鐘", "阅读", "閱讀", "浏览", "瀏覽", "评论", "評論", "点赞", "点击", "字", "min", "mins", "minute",
        "minutes", "read", "views", "comments", "words", "likes", "shares"];

    /// <summary>Whether a line is such a row, with a day in it; then what it says is noted.</summary>
    public static bool Take(string text, CaptureFacts facts)
    {
        if (text.Length > Longest || Array.Find(Signs, s => text.Contains(s, StringComparison.Ordinal)) is null
            || text.Split(Signs,
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not { Length: >= Fewest and <= Most } parts)
            return false;
        string? date = null, writer = null, other = null;
        foreach (var part in parts)
        {
            if (IsFiling(part) || Array.IndexOf(Kinds, part) >= 0 || date is not null && CreditNames.Provinces.Contains(part)
                || part == parts[^1] && Wording.Of(part).Share >= 0.5
                    && !Array.Exists(Labels, l => part.StartsWith(l, StringComparison.Ordinal)))
                continue;
            if (Phrases.Columns(part) > 40 || part[^1] is '。' or '！' or '？')
                return false;
            if (date is null && DateFinder.FindAt(part, out var from, out var to) && to - from + 6 >= part.Length)
                date = from > 0 && Characters.IsHan(part[0]) ? part[from..] : part;
            else if (IsMeasure(part) || IsIssue(part) || PersonNames.IsBidding(part) || part is "原创" or "原創"
                || CreditNames.Provinces.Contains(part))
                continue;
            else if (writer is null && WriterOf(part) is { } name)
                writer = name;
            else if (other is null)
                other = part;
            else
                return false;
        }

        if (date is null || writer is null && other is null)
            return false;
        facts.Dates.Add(new Fact(date, 76));
        if (writer is not null)
            facts.Authors.Add(new Fact(writer, 66));
        if (other is not null && !other.AsSpan().ContainsAnyInRange('0', '9') && Wording.Of(other).Share < 0.5)
            facts.Sources.Add(new Fact(other, PersonNames.IsMedium(other) ? 55 : 50));
        return true;
    }

    /// <summary>
    /// Whether a line is the row in which a letter names itself, the number of the issue and its writer, and no day:
    /// <c>Quay Notes #118 · by Jane Doe</c>, <c>渡口周报 第12期 | 林一舟</c>; they are noted.
    /// </summary>
    public static bool TakeIssue(string text, CaptureFacts facts)
    {
        if (text.Length > Longest / 2
            || text.Split([.. Signs, ", ", " — ", " – "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                is not { Length: 2 or 3 } parts)
            return false;
        string? writer = null, medium = null;
        var isIssue = false;
        foreach (var part in parts)
        {
            if (!isIssue && IssueOf(part) is { } named)
                (isIssue, medium) = (true, named.Length > 0 ? named : medium);
            else if (writer is null && WriterOf(part) is { } name && PersonNames.ArePeople(name))
                writer = name;
            else if (medium is null && Phrases.Columns(part) <= 40 && char.IsUpper(part[0]) && !Phrases.EndsSentence(part))
                medium = part;
            else
                return false;
        }

        if (!isIssue || writer is null)
            return false;
        facts.Authors.Add(new Fact(writer, 70));
        if (medium is not null)
            facts.Sources.Add(new Fact(medium, 70));
        return true;
    }

    private static readonly string[] IssueWords = ["issue", "no.", "no", "vol.", "edition", "#", "第"];

    /// <summary>The name before the number of an issue, empty where that stands alone; null where there is no such number.</summary>
    private static string? IssueOf(string part)
    {
        var bare = part.TrimEnd('期', '号', '號', ' ');
        var number = bare.AsSpan().TrimEnd("0123456789").Length;
        var before = bare[..number].TrimEnd();
        return number == bare.Length || bare.Length - number > 4
            || Array.Find(IssueWords, w => before.EndsWith(w, StringComparison.OrdinalIgnoreCase)
                && (before.Length == w.Length || !char.IsAsciiLetter(before[before.Length - w.Length - 1]))) is not { } word
            ? null : before[..^word.Length].TrimEnd(' ', ',', '|', '·', '-', '–', '—');
    }

    /// <summary>What those did who stand in a row; a sign alone may be the end of any word.</summary>
    private static readonly string[] Roles =
        [.. RoleLabels.Of(LabelUse.Row).Where(static l => l.Length > 1 && Characters.IsHan(l[0])), "出品"];

    /// <summary>Whether a line is a row of people under what they did, <c>河报记者｜林一舟    河报编辑｜周远</c>; then the writer is noted.</summary>
    public static bool TakeRoles(string text, CaptureFacts facts)
    {
        if (text.Length > Longest || text.Split("  ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is not { Length: > 0 and <= Most } parts)
            return false;
        string? writer = null;
        foreach (var part in parts)
        {
            // Alone on a line it takes a name of Chinese for one: 河报编辑 | 周远
            if (parts.Length == 1 && !IsRoleAlone(part))
                return false;
            var sign = part.AsSpan().IndexOfAny("｜|：:丨");
            if (sign is < 2 or > 8 || !Array.Exists(Roles, r => part[..sign].TrimEnd().EndsWith(r, StringComparison.Ordinal))
                || part.Length - sign is < 3 or > 14)
                return false;
            if (part[..sign].TrimEnd() is [.., '记' or '記' or '作', '者'])
                writer ??= part[(sign + 1)..].Trim();
        }

        if (writer is not null)
            facts.Authors.Add(new Fact(writer, 68));
        return true;
    }

    private static bool IsRoleAlone(string part) =>
        part.AsSpan().IndexOfAny('｜', '|', '丨') is > 3 and var bar && part[..bar].TrimEnd() is { Length: > 2 } role
        && (role.EndsWith("编辑", StringComparison.Ordinal) || role.EndsWith("編輯", StringComparison.Ordinal)
            || role.EndsWith("记者", StringComparison.Ordinal) || role.EndsWith("記者", StringComparison.Ordinal))
        && part[(bar + 1)..].Trim() is { Length: >= 2 and <= 4 } name && name.All(Characters.IsHan);

    private static readonly string[] Filings = ["分類", "分类", "栏目", "欄目", "標籤", "标签", "Category", "Categories", "Tags", "Filed under"];

    /// <summary>What kind of text it is, as accounts state it.</summary>
    private static readonly string[] Kinds = ["原创", "原創", "首发", "首發", "独家", "獨家", "转载", "轉載"];

    /// <summary>Where it is filed, or the button that changes it: <c>分類 影音 , 社群</c>, <c>edit</c>.</summary>
    private static bool IsFiling(string part) =>
        part is "edit" or "Edit" or "编辑" or "編輯"
        || Array.Exists(Filings,
            f => part.StartsWith(f, StringComparison.OrdinalIgnoreCase) && part.AsSpan(f.Length) is [' ' or ':' or '：', ..]);

    private static readonly string[] Labels =
        [.. RoleLabels.Of(CreditRole.Writer, LabelUse.Opening).Where(static l => Characters.IsHan(l[0]))
            .SelectMany(static l => new[] { l + " ", l + "：", l + ":" })];

    private static string? WriterOf(string part)
    {
        if (Array.Find(Labels, l => part.StartsWith(l, StringComparison.Ordinal)) is { } label)
            return part[label.Length..].Trim() is { Length: > 1 } named ? named : null;
        var name = part.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
            ? part[3..].Trim() : part.StartsWith("文/", StringComparison.Ordinal) ? part[2..].Trim() : part;
        return name.Length < part.Length && name.Length > 1 || PersonNames.IsPerson(name) || PersonNames.ArePeople(name) ? name : null;
    }

    /// <summary>A figure with what it counts: <c>约5分钟</c>, <c>8,204 次阅读</c>, <c>4 min read</c>.</summary>
    public static bool IsMeasure(string part) =>
        part.AsSpan().ContainsAnyInRange('0', '9') && part.Length <= 20
        && Array.Exists(Measures, m => part.Contains(m, StringComparison.OrdinalIgnoreCase));

    public static bool IsIssue(string part) =>
        part.AsSpan().ContainsAnyInRange('0', '9')
        && (part.StartsWith("Issue ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("No. ", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith('#') || part.StartsWith('第') && part.EndsWith('期'));
}
