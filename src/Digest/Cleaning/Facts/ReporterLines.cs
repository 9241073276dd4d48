using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>Lines about who reports, in the forms that papers and agencies have of their own.</summary>
internal static class ReporterLines
{
    private static readonly System.Buffers.SearchValues<char> NoNameSigns = System.Buffers.SearchValues.Create("：:，。|｜");

    /// <summary>Columns of the longest of them.</summary>
    private const int Longest = 70;

    private static readonly string[] Roles = ["特派記者", "駐京記者", "實習記者", "特约记者", "实习记者", "記者", "记者", "編譯", "编译", "編輯", "编辑", "特派員"];

    private static readonly string[] Reports = ["報導", "报道", "報道", "外電", "外电", "電", "电", "整理", "編譯", "编译"];

    /// <summary>Whether a line says in one of these forms who reports; then it is noted.</summary>
    public static bool Take(string text, CaptureFacts facts) =>
        Phrases.Columns(text) <= Longest && (Reported(text, facts) || FromDesk(text, facts) || Posted(text, facts) || Slashed(text, facts))
        || Phrases.Columns(text) <= 2 * Longest && Barred(text, facts);

    private static readonly string[] Joined = ["Published", "Updated", "Posted"];

    /// <summary><c>PublishedJan 22 2026</c>: a label and a day that stood in two elements.</summary>
    public static string Parted(string text) =>
        text.Length > 8 && text.StartsWith("By", StringComparison.Ordinal) && char.IsUpper(text[2])
        && OfHead(text[2..(text.IndexOf('.', StringComparison.Ordinal) is > 8 and var stop ? stop : text.Length)]) is { } writer
        ? "By " + writer
        : Array.Find(Joined,
            j => text.StartsWith(j, StringComparison.Ordinal) && text.Length > j.Length && char.IsUpper(text[j.Length])) is { } label
        ? label + " " + text[label.Length..] : text;

    /// <summary>A row of facts without the address of the page before it: <c>http://www.example.cn 2025年12月9日 来源：…</c>.</summary>
    public static string WithoutAddress(string text) =>
        (text.StartsWith("http", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.Ordinal))
        && text.AsSpan().IndexOfAny(' ', '\u3000') is > 8 and < 60 and var gap && gap + 1 < text.Length
        ? text[gap..].TrimStart(' ', '\u3000') : text;

    private static readonly string[] Edited = ["编辑于", "編輯於", "发布于", "發布於", "發佈於"];

    /// <summary>When a text was published, where networks say it below; else when it was edited; null where they say neither.</summary>
    public static string? DayBelow(List<CaptureLine> lines)
    {
        string? edited = null;
        foreach (var line in lines)
        {
            if (DayBelow(line.Text) is not { } day)
                continue;
            if (line.Text[0] != '编' && line.Text[0] != '編')
                return day;
            edited ??= day;
        }

        return edited;
    }

    /// <summary><c>编辑于 2026-03-07 22:14・IP 属地湖南</c>: when a text was written.</summary>
    private static string? DayBelow(string text) =>
        text.Length is > 10 and <= 40 && Array.Exists(Edited, e => text.StartsWith(e, StringComparison.Ordinal))
        && DateFinder.FindAt(text, out var from, out var to) && from <= 4 ? text[from..to] : null;

    /// <summary><c>江左時報 編譯林一舟／綜合外電</c>, <c>記者林一舟／台北報導</c>: for whom, as what, who, and from where.</summary>
    private static bool Reported(string text, CaptureFacts facts)
    {
        // The day may stand behind it: 記者林一舟／綜合報導　2026-01-14
        if (text.AsSpan().IndexOfAny('／', '/', '∕') is > 3 and var sign && DateFinder.FindAt(text, out var first, out var past)
            && first > sign && text.Length - past <= 8)
        {
            if (!Reported(text[..first].TrimEnd(' ', '\u3000', '|', '｜', '·', '（', '(', '】', ']'), facts))
                return false;
            facts.Dates.Add(new Fact(text[first..], 80));
            return true;
        }

        var slash = text.AsSpan().LastIndexOfAny('／', '/', '∕');
        if (slash < 4 || text.Length - slash > 12 || !Array.Exists(Reports, r => text.EndsWith(r, StringComparison.Ordinal)))
            return false;
        foreach (var role in Roles)
        {
            var at = text.LastIndexOf(role, slash - 1, StringComparison.Ordinal);
            if (at < 0 || text[(at + role.Length)..slash].Trim(' ', '\u3000', '：', ':') is not { Length: >= 2 and <= 12 } names
                || !names.Split(['、', ' ', '\u3000', '，'], StringSplitOptions.RemoveEmptyEntries)
                    .All(static n => n.Length is >= 2 and <= 4 && n.All(Characters.IsHan)))
                continue;
            facts.Authors.Add(new Fact(names, 74));
            // 江左網／ 記者林一舟／台北報導
            var before = text[..at].Trim(' ', '\u3000', '|', '｜', '·', '／', '/', '【', '[');
            if (DateFinder.FindAt(before, out var from, out var to))
            {
                facts.Dates.Add(new Fact(before[from..to], 80));
                before = before[to..].Trim(' ', '\u3000', '|', '｜', '·');
            }

            if (before.Length is > 2 and <= 14 && !before.AsSpan().ContainsAnyInRange('0', '9'))
                facts.Sources.Add(new Fact(before, 60));
            return true;
        }

        return false;
    }

    private static readonly string[] Desks = ["中心", "組", "组", "部"];

    /// <summary><c>財經中心／林一舟 周遠 台北報導</c>: the desk, who reports and from where.</summary>
    private static bool FromDesk(string text, CaptureFacts facts)
    {
        var slash = text.AsSpan().IndexOfAny('／', '/', '∕');
        if (slash is < 3 or > 10 || !Array.Exists(Desks, d => text.AsSpan(0, slash).TrimEnd().EndsWith(d))
            || text[(slash + 1)..].Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries) is not { Length: > 1 and <= 5 } words
            || !Array.Exists(Reports, r => words[^1].EndsWith(r, StringComparison.Ordinal)) || words[^1].Length > 6
            || !Array.TrueForAll(words[..^1], PersonNames.IsPerson))
            return false;
        facts.Authors.Add(new Fact(string.Join('、', words[..^1]), 72));
        return true;
    }

    /// <summary><c>【本报12月30日讯】（记者 林一舟）</c>: a line of a dateline and the reporter alone.</summary>
    public static bool Datelined(string text, CaptureFacts facts)
    {
        if (text.Length is < 12 or > Longest || text[0] is not ('【' or '本' or '[' or '（' or '('))
            return false;
        var reporter = Math.Max(text.LastIndexOf("记者", StringComparison.Ordinal), text.LastIndexOf("記者", StringComparison.Ordinal));
        if (reporter < 6 || text[reporter - 1] is not ('（' or '(' or ' ')
            || text[(reporter + 2)..].Trim(' ', '\u3000', '：', ':', '）', ')') is not { Length: >= 2 and <= 14 } names
            || !names.All(static c => Characters.IsHan(c) || c is ' ' or '、' or '\u3000'))
            return false;
        var dateline = text[..reporter].TrimEnd(' ', '（', '(', '】', '\u3000');
        if (dateline is not [.., '日', var sign] || !Datelines.IsWire(sign)
            || DateFinder.Find(dateline, needsYear: false, out var from, out var to) is null || from > 14)
            return false;
        facts.Authors.Add(new Fact(names, 74));
        facts.Dates.Add(new Fact(dateline[from..to], 80));
        return true;
    }

    private static readonly string[] Posting = ["發表於", "发表于", "修改于", "編輯於", "编辑于", "發佈於", "發布於", "发布于"];

    /// <summary><c>林一舟 發表於 2026年3月5日 10:00</c>: who, and when.</summary>
    private static bool Posted(string text, CaptureFacts facts)
    {
        foreach (var posting in Posting)
        {
            var at = text.IndexOf(posting, StringComparison.Ordinal);
            if (at < 2 || text[..at].Trim(' ', '\u3000', '|', '｜', '·', '於', '由') is not { Length: > 1 } name || Phrases.Columns(name) > 24
                || name.AsSpan().IndexOfAny(NoNameSigns) >= 0 || name.AsSpan().ContainsAnyInRange('0', '9')
                || !DateFinder.FindAt(text, out var from, out var to) || from < at || text.Length - to > 6)
                continue;
            if (PersonNames.IsMedium(name))
                facts.Sources.Add(new Fact(name, 50));
            // 来自渡口 修改于2026-03-05 09:12
            else if (name is ['来' or '來', '自', _, ..])
                facts.Sources.Add(new Fact(name[2..].Trim(), 50));
            else
                facts.Authors.Add(new Fact(name, PersonNames.IsPerson(name) ? 65 : CaptureFacts.Poster));
            facts.Dates.Add(new Fact(text[from..to], 75));
            return true;
        }

        return false;
    }

    private static readonly string[] Fields =
        ["作者", "發布日期", "发布日期", "發佈日期", "發布時間", "发布时间", "分類", "分类", "標籤", "标签", "來源", "来源", "栏目", "編輯", "编辑"];

    /// <summary><c>作者 林一舟 | 發布日期 2026 年 02 月 25 日 7:50 | 分類 半導體 , 記憶體</c>: fields with bars between and no colons.</summary>
    private static bool Barred(string text, CaptureFacts facts)
    {
        var parts = text.Split(['|', '｜'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2
            || !Array.TrueForAll(parts,
                static p =>
                Array.Exists(Fields,
                    f => p.StartsWith(f + " ", StringComparison.Ordinal) || p.StartsWith(f + "\u3000", StringComparison.Ordinal))))
            return false;
        foreach (var part in parts)
        {
            var value = part[part.AsSpan().IndexOfAny(' ', '\u3000')..].Trim(' ', '\u3000');
            if (part.StartsWith("作者", StringComparison.Ordinal) && value.Length <= 20)
                facts.Authors.Add(new Fact(value, 78));
            else if (part[0] is '發' or '发' && DateFinder.FindAt(value, out var from, out _))
                facts.Dates.Add(new Fact(value[from..], 80));
            else if (part[0] is '來' or '来' && value.Length <= 20)
                facts.Sources.Add(new Fact(value, 75));
        }

        return true;
    }

    /// <summary><c>March 5, 2026 / 4:05 PM EST / Quay News</c>: day, hour and medium, with strokes between.</summary>
    private static bool Slashed(string text, CaptureFacts facts)
    {
        if (text.Split(" / ", StringSplitOptions.TrimEntries) is not [{ } day, [>= '0' and <= '9', ..] hour, .. var rest] || rest.Length > 1
            || !DateFinder.FindAt(day, out var from, out var to) || from > 0 || to < day.Length
            || !hour.Contains(':', StringComparison.Ordinal))
            return false;
        facts.Dates.Add(new Fact($"{day} {hour}", 80));
        if (rest is [{ Length: > 1 and <= 30 } medium])
            facts.Sources.Add(new Fact(medium, 60));
        return true;
    }

    /// <summary>
    /// Who wrote, as papers say it right below the headline without a word for it: <c>Jane Doe in New York</c>,
    /// <c>Jane Doe Technology editor</c>, <c>Jane Doe and John Roe in Oslo</c>; null where it is something else.
    /// </summary>
    public static string? OfHead(string text)
    {
        if (text.Length is < 8 or > 80 || Phrases.EndsSentence(text) || !char.IsAsciiLetterUpper(text[0]))
            return null;
        if (WithPlaces(text) is { } placed)
            return placed;
        var place = text.LastIndexOf(" in ", StringComparison.Ordinal);
        if (place > 0 && text[(place + 4)..].Split(' ') is { Length: <= 4 } where
            && Array.TrueForAll(where, static w => Phrases.IsCapitalised(w) || w is "and" or "of")
            && PersonNames.ArePeople(text[..place]))
            return text[..place];
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 2 and <= 8 && PersonNames.IsPerson(words[0] + " " + words[1])
            && Bylines.IsRole(string.Join(' ', words.Skip(2))) && Bylines.IsRole(words[^1]) && !text.Contains('’', StringComparison.Ordinal)
            && KnownMedia.Named(words[0]) is null
            ? words[0] + " " + words[1] : null;
    }

    /// <summary>
    /// Two writers, each with his place, however they were put together: <c>Jane Doe in Oslo and John Roe in Bergen</c>,
    /// <c>Jane Doe in OsloandJohn Roe in Bergen</c>; both, or null.
    /// </summary>
    private static string? WithPlaces(string text)
    {
        for (var and = text.IndexOf("and", StringComparison.Ordinal); and > 0;
            and = text.IndexOf("and", and + 3, StringComparison.Ordinal))
        {
            if (FromPlace(text[..and].TrimEnd(' ', ',')) is { } first && FromPlace(text[(and + 3)..].TrimStart(' ')) is { } second)
                return $"{first} and {second}";
        }

        return null;
    }

    /// <summary>Words of the longest place.</summary>
    private const int LongestPlace = 3;

    private static string? FromPlace(string text) =>
        text.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var at && PersonNames.IsPerson(text[..at])
        && text[(at + 4)..].Split(' ') is { Length: <= LongestPlace } where
        && Array.TrueForAll(where, static w => w.Length > 1 && char.IsUpper(w[0]) && w.AsSpan(1).ContainsAnyInRange('a', 'z'))
        ? text[..at] : null;

    /// <summary><c>October 3, 2025 · 3 min · Jane Doe</c>: day, time to read and writer, as weblogs put them.</summary>
    public static bool Dotted(string text, CaptureFacts facts)
    {
        if (text.Split(['·', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not { Length: 3 or 4 } parts
            || Array.Find(parts, IsReadingTime) is null || !DateFinder.FindAt(parts[0], out var from, out var to) || from > 0
            || to < parts[0].Length)
            return false;
        facts.Dates.Add(new Fact(parts[0], 78));
        // What it is filed under, or its tags, may stand behind the writer.
        var name = Bylines.WithoutBy(Array.Find(parts, static p => PersonNames.IsPerson(Bylines.WithoutBy(p))) ?? parts[^1]);
        if (name is { Length: > 1 and <= 24 } && !IsReadingTime(name) && !name.AsSpan().ContainsAnyInRange('0', '9')
            && !name.StartsWith("filed ", StringComparison.OrdinalIgnoreCase) && Wording.Of(name).Share < 0.5)
            facts.Authors.Add(new Fact(name, PersonNames.IsPerson(name) ? 65 : CaptureFacts.Poster));
        return true;
    }

    private static bool IsReadingTime(string part) =>
        part.Length <= 14 && char.IsAsciiDigit(part[0])
        && (part.EndsWith("min", StringComparison.Ordinal) || part.EndsWith("min read", StringComparison.Ordinal)
            || part.EndsWith("mins", StringComparison.Ordinal) || part.EndsWith("分钟", StringComparison.Ordinal)
            || part.EndsWith("分鐘", StringComparison.Ordinal));

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(";.()");

    /// <summary>
    /// What agencies put below a report: <c>Reporting by Jane Doe in Berlin; Additional reporting by John Roe; Editing by Ann Poe</c>.
    /// </summary>
    public static bool IsSigned(string text) =>
        // Jane Doe contributed reporting from Oslo.
        text.Length < 160 && text.IndexOf(" contributed reporting", StringComparison.Ordinal) is > 4 and < 100 and var helped
            && PersonNames.ArePeople(text[..helped]) && !text.AsSpan().ContainsAny('“', '"')
        // Additional reporting by Jane Doe and John Roe
        || IsHelp(text)
        // （实习生林一舟对本文亦有贡献）
        || text is ['（' or '(', .., '）' or ')'] && text.Length <= 40
            && (text.Contains("对本文亦有贡献", StringComparison.Ordinal) || text.Contains("對本文亦有貢獻", StringComparison.Ordinal)
                || text.Contains("亦参与本文", StringComparison.Ordinal))
        // Quay Wire writers Jane Doe in Oslo and John Roe in Bonn contributed to this report.
        || text.Length is > 30 and < 240 && char.IsUpper(text[0]) && !text.AsSpan().ContainsAny('“', '"')
            && (text.EndsWith(" contributed to this report.", StringComparison.Ordinal)
                || text.EndsWith(" contributed to this story.", StringComparison.Ordinal)
                || text.EndsWith(" contributed to this article.", StringComparison.Ordinal))
        || text.Length is > 20 and < 400
            && (text.StartsWith("Reporting by ", StringComparison.Ordinal) || text.StartsWith("(Reporting by ", StringComparison.Ordinal))
            && text.Contains("diting by ", StringComparison.Ordinal) && !text.AsSpan().ContainsAny('“', '"');

    private static readonly string[] Helping = ["Additional reporting by ", "Additional reporting: ", "Additional reporting from ",
        "Additional research by ", "With assistance from ", "With additional reporting by "];

    /// <summary>Who helped to report, alone in its line: <c>Additional reporting by Jane Doe in Oslo</c>.</summary>
    private static bool IsHelp(string text) =>
        text.Length is > 24 and < 160 && text.Trim('(', ')', '*', '_', '-', ' ') is var line
        && Array.Find(Helping, h => line.StartsWith(h, StringComparison.OrdinalIgnoreCase)) is { } opening
        && line[opening.Length..].TrimEnd('.', ')') is var names
        && (PersonNames.ArePeople(names) || PersonNames.ArePeople(names.Split(" in ")[0]));

    /// <summary>Notes who reports, as such a line says.</summary>
    public static void Signed(string text, CaptureFacts facts)
    {
        if (!text.Contains(" by ", StringComparison.Ordinal) || IsHelp(text))
            return;
        var names = text[(text.IndexOf(" by ", StringComparison.Ordinal) + 4)..];
        names = names[..(names.AsSpan().IndexOfAny(Ends) is > 0 and var end ? end : names.Length)];
        // Each of them may be somewhere else: Jane Doe in Berlin and John Roe in Oslo
        var all = names.Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries)
            .Select(static n => n.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var place ? n[..place] : n)
            .Where(PersonNames.IsPerson).ToList();
        if (all.Count > 0)
            facts.Authors.Add(new Fact(PersonNames.Together(all), 60));
    }
}
