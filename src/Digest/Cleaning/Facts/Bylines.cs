using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>Who wrote a text, said without a label and a colon.</summary>
internal static class Bylines
{
    /// <summary>
    /// Whether a text names only who wrote an article of an account first, and the account: <c>原创 林一舟 望潮财经</c>; then both are noted.
    /// </summary>
    public static bool Original(string text, CaptureFacts facts)
    {
        if (!Array.Exists(Originals, o => text.StartsWith(o, StringComparison.Ordinal))
            || text.Replace('：', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [_, .. var names]
            || names.Length is 0 or > MostOriginal)
            return false;
        // Accounts name a writer as such and again as who posted, and may be called as he is: 原创 林一舟 林一舟 望潮财经
        names = [.. names.Distinct(StringComparer.Ordinal)];
        if (names.Length > 2 && !names[..^1].All(PersonNames.IsPerson))
            return false;
        if (names.Length > 1)
            facts.Authors.Add(new Fact(string.Join('、', names[..^1]), 70));
        facts.Sources.Add(new Fact(names[^1], 60));
        return true;
    }

    private static readonly string[] Originals = ["原创 ", "原创：", "原創 ", "原創："];

    /// <summary>Names behind that word.</summary>
    private const int MostOriginal = 4;

    private static readonly string[] Excerpts = ["摘自", "选自", "選自", "节选自", "節選自", "節錄自", "转自", "轉自", "转载自", "轉載自", "原载", "原載", "原刊", "刊于",
        "刊於", "載於", "原文刊", "原文载", "原文載", "本文刊", "本文载", "本文載", "文章刊"];

    /// <summary>The bare words for who wrote, of two characters each.</summary>
    private static readonly System.Buffers.SearchValues<string> WriterLabels = System.Buffers.SearchValues.Create(
        [.. RoleLabels.Of(CreditRole.Writer, LabelUse.OfWriter).Where(static l => l.Length == 2)], StringComparison.Ordinal);

    /// <summary>
    /// Whether a line says from which paper a text is, and no more: <c>（摘自《晶圆纪事》2024年12月3日，作者 林一舟）</c>; its name, the day and the writer
    /// are noted.
    /// </summary>
    public static bool FromPaper(string line, CaptureFacts facts)
    {
        var text = line.Trim(' ', '\u3000', '(', ')', '（', '）', '[', ']', '【', '】', '*', '—', '-', '。');
        var opening = Array.Find(Excerpts, e => text.StartsWith(e, StringComparison.Ordinal));
        if (text.Length < 6 || text.Length > (opening is null ? LongestNote : 60)
            || text.IndexOf('《', StringComparison.Ordinal) is not (>= 0 and var open) || open > (opening?.Length ?? LongestPlace) + 3
            || text.IndexOf('》', open) is not (> 0 and var close) || Phrases.HasSentence(text)
            || opening is null && !IsOfTranslation(line, text, close))
            return false;
        facts.Sources.Add(new Fact(text[(open + 1)..close], 78));
        if (DateFinder.FindAt(text, out var from, out var to) && from > close)
            facts.Dates.Add(new Fact(text[from..to], 78));
        if (text.AsSpan(close).IndexOfAny(WriterLabels) is > 0 and var at && at + close is var by
            && text[(by + 2)..].Trim(' ', ':', '：', '\u3000').Split('，', ',', '；', ' ')[0] is { Length: > 1 and <= 20 } writer)
            facts.Authors.Add(new Fact(writer, 78));
        return true;
    }

    /// <summary>Characters of the longest note below a translation, and of the place before the paper's name.</summary>
    private const int LongestNote = 90, LongestPlace = 6;

    private static readonly System.Buffers.SearchValues<string> Pieces = System.Buffers.SearchValues.Create(["文章", "报道", "報道", "報導", "社论",
        "社論", "评论", "評論", "专栏", "專欄", "刊登", "刊发", "刊發", "刊载", "刊載"], StringComparison.Ordinal);

    /// <summary>
    /// Whether a line in brackets says of which paper and day a translated text is: <c>（西班牙《潮声报》2025年1月28日文章，作者林一舟，原题：灯塔的代价）</c>.
    /// </summary>
    private static bool IsOfTranslation(string line, string text, int close) =>
        line.Trim() is ['（' or '(' or '[' or '【', .., '）' or ')' or ']' or '】'] && DateFinder.FindAt(text, out var from, out var to)
        && from > close && from <= close + LongestPlace
        && (text.AsSpan(to).ContainsAny(Pieces) || text.AsSpan(to).ContainsAny(WriterLabels));

    private static readonly string[] Reports = ["專訊", "专讯", "特訊", "特讯", "訊", "讯", "專電", "专电", "报道", "報道", "報導"];

    /// <summary>
    /// A line that names paper and reporter as papers open a report, <c>【河口日報專訊】（記者 林一舟）</c>, or as magazines head one,
    /// <c>[转] 《望潮》2026年6月号 采访、整理：林一舟 发布于2026-05-18</c>; they are noted.
    /// </summary>
    public static bool OpensReport(string line, CaptureFacts facts)
    {
        var text = line.Trim();
        if (text.Length is < 8 or > 70)
            return false;
        if (text[0] == '【' && text.IndexOf('】', StringComparison.Ordinal) is > 3 and <= 16 and var end
            && !text.AsSpan(0, end).ContainsAnyInRange('0', '9')
            && Array.Find(Reports, r => text.AsSpan(1, end - 1).EndsWith(r)) is { } report
            && text[(end + 1)..].Trim(' ', '(', ')', '（', '）') is { Length: > 3 and <= 16 } by && by.AsSpan().IndexOfAny(WriterLabels) == 0)
        {
            if (text[1..(end - report.Length)] is { Length: > 2 } paper && paper is not ("本報" or "本报"))
                facts.Sources.Add(new Fact(paper, 78));
            facts.Authors.Add(new Fact(by[2..].Trim(' ', ':', '：'), 78));
            return true;
        }

        // （河口日報 2026年6月15日 A3版）
        if (text.Trim('（', '(', '）', ')') is var printed && printed.EndsWith('版') && DateFinder.FindAt(printed, out var day, out var behind)
            && day is > 2 and <= 16 && printed[..day].Trim(' ', '《', '》', '（', '(') is { Length: > 2 } daily
            && !daily.Contains(' ', StringComparison.Ordinal) && printed.Length - behind <= 8)
        {
            facts.Sources.Add(new Fact(daily, 78));
            facts.Dates.Add(new Fact(printed[day..behind], 78));
            return true;
        }

        if (NamedIssue(text) is { } magazine)
        {
            facts.Sources.Add(new Fact(magazine, 78));
            return true;
        }

        if (text[0] is '[' or '【' && text.AsSpan().IndexOfAny(']', '】') is > 1 and <= 4 and var kind)
            text = text[(kind + 1)..].TrimStart();
        if (text.Length < 8 || text[0] != '《' || text.IndexOf('》', StringComparison.Ordinal) is not (> 1 and <= 16 and var close)
            || text.AsSpan(close).IndexOfAny('号', '期', '號') is not (> 2 and < 16)
            || text.IndexOfAny(['：', ':'], close) is not (> 0 and var colon) || Phrases.HasSentence(text))
            return false;
        facts.Sources.Add(new Fact(text[1..close], 78));
        if (text[(colon + 1)..].Trim().Split(' ', '\u3000', '，')[0] is { Length: > 1 and <= 12 } writer && PersonNames.IsPerson(writer))
            facts.Authors.Add(new Fact(writer, 78));
        if (DateFinder.FindAt(text, out var from, out var to))
            facts.Dates.Add(new Fact(text[from..to], 78));
        return true;
    }

    /// <summary>The paper that a line names with its issue, and no more: <c>《望潮》2026年第2期</c>; else null.</summary>
    private static string? NamedIssue(string text) =>
        text[0] == '《' && text.IndexOf('》', StringComparison.Ordinal) is > 2 and <= 16 and var close && text.Length - close <= 16
        && text[^1] is '期' or '号' or '號' or '刊' && text.AsSpan(close).Contains('第')
        && text[(close + 1)..].TrimStart() is ['第' or '总' or '總' or (>= '0' and <= '9'), ..] ? text[1..close] : null;

    /// <summary>The same in English: <c>From: The Quay Review, 22 January 2025. By Jane Doe.</c></summary>
    public static bool FromPaperInEnglish(string line, CaptureFacts facts)
    {
        line = line.Trim('[', ']', '(', ')');
        if (line.Length is < 16 or > 110 || Array.Find(Openings, o => line.StartsWith(o, StringComparison.Ordinal)) is not { } opening
            || !DateFinder.FindAt(line, out var from, out var to) || from < opening.Length)
            return false;
        // From the hearing of 6 April 2026 is no paper.
        if (opening.EndsWith("he ", StringComparison.Ordinal)
            && (line.AsSpan(0, from).TrimEnd() is not [.., ',' or '(']
                || to < line.Length && line[to] is not ('.' or ')')
                    && !Array.Exists(Labels, l => line.AsSpan(to).TrimStart(" ,").StartsWith(l, StringComparison.OrdinalIgnoreCase))))
            return false;
        var medium =
            line[(opening.EndsWith("The ", StringComparison.Ordinal) ? opening.Length - 4 : opening.Length)..from].Trim(' ', ',', '(', '|');
        if (medium.Length is < 3 or > 40 || !char.IsUpper(medium[0]) || Phrases.HasSentence(medium))
            return false;
        facts.Sources.Add(new Fact(medium, 78));
        facts.Dates.Add(new Fact(line[from..to], 78));
        foreach (var label in Labels)
        {
            if (line.IndexOf(label, to, StringComparison.OrdinalIgnoreCase) is > 0 and var by
                && line[(by + label.Length)..].Trim(' ', '.', ')') is { Length: > 2 } writer && PersonNames.IsPerson(writer))
            {
                facts.Authors.Add(new Fact(writer, 78));
                break;
            }
        }

        return true;
    }

    private static readonly string[] Openings = ["From: ", "From the ", "From The ", "Originally in "];

    private static readonly string[] Labels = ["Words: ", "Words by ", "Story: ", "By "];

    private static readonly string[] Writers = InHan(CreditRole.Writer), Named = [.. Writers, .. InHan(CreditRole.Helper)];

    private static string[] InHan(CreditRole role) =>
        [.. RoleLabels.Of(role, LabelUse.Opening).Where(static l => Digest.Text.Characters.IsHan(l[0]))];

    /// <summary><c>By Jane Doe, John Roe | July 26, 2024</c>, <c>新华社记者 王五</c>, <c>（编辑 赵六）</c>.</summary>
    public static bool Take(string text, NoisePlace place, CaptureFacts facts)
    {
        if (text.Length > 110 || Phrases.EndsSentence(text) && !text.EndsWith('.'))
            return false;
        // 作者，林一舟
        foreach (var open in new[] { "作者，", "Author, " })
        {
            if (text.StartsWith(open, StringComparison.Ordinal) && text.Length - open.Length is > 1 and <= 24 && !Phrases.EndsSentence(text)
                && text.AsSpan(open.Length).IndexOfAny("，。,") < 0)
            {
                facts.Authors.Add(new Fact(text[open.Length..].Trim(), 75));
                return true;
            }
        }

        if (place.Index < 4 && Phrases.Columns(text) <= 44 && Original(text, facts) || ReporterLines.Take(text, facts))
            return true;

        foreach (var open in Named)
        {
            if (text.StartsWith(open, StringComparison.Ordinal) && text.Length <= open.Length + 24
                && UpToRole(text[open.Length..].Trim()).Length <= 12 && text.Length > open.Length + 2
                && text[open.Length] is ' ' or '\u3000' && !Phrases.EndsSentence(text))
            {
                // 本报记者 田沐 来源：江左日报
                if (Math.Max(text.IndexOf(" 来源", StringComparison.Ordinal), text.IndexOf(" 來源", StringComparison.Ordinal)) is > 0
                    and var source && text[(source + 3)..].Trim(' ', ':', '：') is { Length: > 1 and < 20 } medium)
                    facts.Sources.Add(new Fact(medium, 75));
                if (Array.IndexOf(Writers, open) >= 0)
                    facts.Authors.Add(new Fact(UpToRole(text[open.Length..].Trim()), 72));
                return true;
            }
        }

        if (ReporterOf(text) is var (paper, reporter))
        {
            facts.Authors.Add(new Fact(reporter, 72));
            if (PersonNames.IsMedium(paper))
                facts.Sources.Add(new Fact(paper, 55));
            return true;
        }

        // 【記者林舟／綜合報導】
        if (text is ['记' or '記', '者', ..] && text.Length < 30 && text.AsSpan().IndexOfAny('／', '/') is >= 4 and <= 6 and var slash
            && (text.EndsWith("報導", StringComparison.Ordinal) || text.EndsWith("报道", StringComparison.Ordinal)
                || text.EndsWith("報道", StringComparison.Ordinal)) && text[2..slash].All(Digest.Text.Characters.IsHan))
        {
            facts.Authors.Add(new Fact(text[2..slash], 70));
            return true;
        }

        if (place.Index > 2 && Attribution.Sender(text, facts))
            return true;
        if (FromPlace(text, facts) || FromHollow(text, place, facts))
            return true;
        if (place.Index < 6 && text.Length < 70 && NameBeforeRole(text) is { } writer && !DateFinder.FindAt(text, out _, out _))
        {
            facts.Authors.Add(new Fact(writer, 60));
            return true;
        }

        if (ReporterLines.IsSigned(text))
        {
            ReporterLines.Signed(text, facts);
            return true;
        }

        if (!text.StartsWith("By ", StringComparison.Ordinal) && !text.StartsWith("by ", StringComparison.Ordinal)
            && !text.StartsWith("BY ", StringComparison.Ordinal))
            return false;
        if (place.Index > 5)
            return false;
        var name = text[3..];
        string? date = null;
        if (DateFinder.FindAt(name, out var from, out var to))
        {
            if (name[to..].Trim(' ', '|', '·', '.', '-').Length > 24)
                return false;
            date = name[from..to];
            name = name[..from];
        }

        name = name.TrimEnd(' ', '|', '·', ',', '•', '-', '–', '—', '/');
        foreach (var stop in new[] { " | ", " · ", " • ", " - ", " — ", ", Published", " Published", " Updated", " on " })
        {
            var at = name.IndexOf(stop, StringComparison.Ordinal);
            if (at > 0)
                name = name[..at];
        }

        // By Nell Osgood nell@harrow.example
        var (house,
            named) = CreditNames.OfByline(string.Join(' ', name.Split(' ').Where(static w => !w.Contains('@', StringComparison.Ordinal)))
                .TrimEnd(' ', ',', '|'));
        name = WithoutRole(named ?? "");
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 12 || !char.IsUpper(words[0][0]) || !char.IsUpper(words[^1][0]))
            return false;
        facts.Authors.Add(new Fact(CreditNames.Spelled(name), 75));
        if (house is not null)
            facts.Sources.Add(new Fact(house, 62));
        if (date is not null)
            facts.Dates.Add(new Fact(date, 80));
        return true;
    }

    /// <summary>A paper and its reporter, and no more: <c>东栅财经记者 沈苇</c>; else null.</summary>
    private static (string Paper, string Reporter)? ReporterOf(string text) =>
        !Phrases.EndsSentence(text) && Phrases.Columns(text) <= 44
        && Math.Max(text.IndexOf("记者", StringComparison.Ordinal), text.IndexOf("記者", StringComparison.Ordinal)) is > 1 and <= 10 and var at
        && UpToRole(text[(at + 2)..].TrimStart(' ', '\u3000', ':', '：')).Split([' ', '、', '\u3000']) is { Length: <= 4 } people
        && people.All(static p => p.Length is 2 or 3 && PersonNames.IsPerson(p)) && text[..at].TrimEnd().All(Digest.Text.Characters.IsHan)
        ? (text[..at].TrimEnd(), people[0]) : null;

    /// <summary>Whether a line names a reporter and no more, as it may stand below a text: <c>记者 林一舟</c>, <c>东栅财经记者 沈苇</c>.</summary>
    public static bool IsReporter(string text) =>
        text.Length <= 24 && (ReporterOf(text) is not null
            || text is ['记' or '記', '者', ' ' or '\u3000', .. var name] && PersonNames.IsPerson(name.Trim(' ', '\u3000')));

    /// <summary>What stands behind a name and is said of another, or of the medium.</summary>
    private static readonly string[] Following =
        [.. RoleLabels.Of(LabelUse.Behind).Concat(["来源", "來源", "出品"]).Select(static l => " " + l)];

    /// <summary><c>林一舟 编辑 周小川</c>: the first name.</summary>
    public static string UpToRole(string names)
    {
        foreach (var role in Following)
        {
            if (names.IndexOf(role, StringComparison.Ordinal) is > 0 and var at)
                names = names[..at].TrimEnd(' ', '\u3000', '|', '｜', '·');
        }

        // 林一舟 深圳报道
        return names.LastIndexOfAny([' ', '\u3000']) is > 0 and var sign
            && Array.Exists(Sending, s => names.AsSpan(sign + 1).StartsWith(s) || names.EndsWith(s, StringComparison.Ordinal))
            ? names[..sign].TrimEnd() : names;
    }

    /// <summary><c>Jane Doe | Staff writer</c>, <c>Jane Doe · Senior reporter · Sept. 13</c>: the name.</summary>
    public static string? NameBeforeRole(string text)
    {
        var bar = text.AsSpan().IndexOfAny(Bars);
        if (bar is < 4 or > 40 || WithoutBy(text[..bar]) is not { } name || !PersonNames.IsPerson(name))
            return null;
        var rest = text.AsSpan(bar).TrimStart(" |·•,/");
        var end = rest.IndexOfAny(Bars);
        var role = end < 0 ? rest[..Math.Min(rest.Length, 40)] : rest[..end];
        foreach (var known in LatinRoles)
        {
            if (role.Contains(known, StringComparison.OrdinalIgnoreCase))
                return name;
        }

        return null;
    }

    /// <summary><c>Technology reporter</c>: what somebody does who writes.</summary>
    public static bool IsRole(string text) =>
        text.Length < 40
        && (Array.Exists(LatinRoles, r => text.Contains(r, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries), CreditNames.IsTrade));

    private static string WithoutBy(string name) =>
        name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..].Trim() : name.Trim();

    private static readonly System.Buffers.SearchValues<char> Bars = System.Buffers.SearchValues.Create("|·•,");

    private static readonly string[] LatinRoles =
        ["writer", "reporter", "correspondent", "editor", "columnist", "contributor", "staff", "producer", "news"];

    /// <summary><c>Jane Doe, Staff Writer</c>: the name.</summary>
    private static string WithoutRole(string names)
    {
        var comma = names.LastIndexOf(',');
        return comma > 0 && Array.Exists(LatinRoles, r => names.EndsWith(r, StringComparison.OrdinalIgnoreCase)) ? names[..comma] : names;
    }

    /// <summary><c>白沙 发自 凹凸寺</c>, <c>量角位 | 公众号 QuantBit</c>: who writes for an account, and the account.</summary>
    private static bool FromHollow(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index > 6 || Phrases.Columns(text) > 44)
            return false;
        // 江左晚报官方账号
        if (Array.Find(Accounts, a => text.EndsWith(a, StringComparison.Ordinal)) is { } kind
            && text.Length - kind.Length is >= 2 and <= 14)
        {
            facts.Sources.Add(new Fact(text[..^kind.Length].TrimEnd(), 50));
            return true;
        }

        var at = text.IndexOf(" 发自 ", StringComparison.Ordinal);
        if (at is > 1 and <= 16)
        {
            facts.Authors.Add(new Fact(text[..at].Trim(), 75));
            return true;
        }

        var account = text.IndexOf("公众号 ", StringComparison.Ordinal);
        if (account <= 0 || text[..account].TrimEnd() is not [_, .., '|' or '｜' or '丨'] bar)
            return false;
        facts.Sources.Add(new Fact(bar[..^1].TrimEnd(), 50));
        return true;
    }

    private static readonly string[] Accounts = ["官方账号", "官方帐号", "官方帳號", "官方微博", "官方百家号", "官方头条号", "官方澎湃号"];

    private static readonly string[] Sending = ["发自", "發自", "报道", "報道", "報導"];

    /// <summary><c>江左時報記者　何曉晴　發自台北　2024-06-03</c>: medium, name, place and day, parted by blanks.</summary>
    private static bool FromPlace(string text, CaptureFacts facts)
    {
        var parts = text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 3 or > 5
            || !(parts[0].EndsWith("记者", StringComparison.Ordinal) || parts[0].EndsWith("記者", StringComparison.Ordinal))
            || parts[1].Length is < 2 or > 4
            || !Array.Exists(Sending,
                s => parts[2].StartsWith(s, StringComparison.Ordinal) || parts[2].EndsWith(s, StringComparison.Ordinal)))
            return false;
        facts.Authors.Add(new Fact(parts[1], 70));
        if (parts[0].Length > 4 && !parts[0].StartsWith('本'))
            facts.Sources.Add(new Fact(parts[0][..^2], 60));
        if (DateFinder.FindAt(text, out var from, out var to))
            facts.Dates.Add(new Fact(text[from..to], 80));
        return true;
    }
}
