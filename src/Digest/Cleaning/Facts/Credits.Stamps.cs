using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>Lines that say when a text was published, with a name beside the day or without.</summary>
internal static partial class Credits
{
    /// <summary>What may join a moment without a blank.</summary>
    private static readonly string[] BehindMoments = ["发", "發", "更新", "来自", "來自", "编辑", "編輯"];

    /// <summary>What stands before the smaller part of a moment.</summary>
    private static readonly string[] LongerMoments = ["小时", "小時", "天", "hours", "hour"];

    /// <summary>Whether a moment is named as before now: <c>3 hours ago</c>, <c>昨天</c>.</summary>
    public static bool HasMoment(string text) => Array.Exists(Moments, m => text.Contains(m, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>望潮财经 昨天 10:22</c>, <c>The Northern Ledger · 3 hours ago</c>: a medium, a moment and nothing else.</summary>
    public static bool RelativeStamp(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index > 5 || Phrases.Columns(text) > 60)
            return false;
        // 3 min. may end the row.
        if (WeekdayWithHour(text, facts))
            return true;
        if (Phrases.EndsSentence(text))
            return false;
        if (OfKnown(text, facts) || DayWithHour(text, facts) || DayOfWeek(text, facts))
            return true;
        if (MomentIn(text) is not var (at, end))
            return false;
        var from = WithAmount(text, at);
        var before = text[..from].Trim(' ', '\u3000', '|', '·', '•', '∙', '・', '-', '–', '—', '/', ',', '，');
        // 昨天 21:14 | 查看: 1893 | 回复: 27
        var tail = text[end..];
        var after = (tail.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? tail[..bar] : tail)
            .TrimStart(' ', '\u3000', '|', '·', '•', '-', ',', '，', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', '：');
        // A sentence may begin so; a name is short, and a capital or a Han character begins it.
        if (Phrases.Columns(before) > 28 || before.Split(' ').Length > 5 || Phrases.Columns(after) > 16 || after.Split(' ').Length > 3
            || before.AsSpan().IndexOfAny("，。：") >= 0
            || (before.Length > 0 && char.IsAsciiLetterLower(before[0]) && before is not ("updated" or "posted")
                && !(IsMember(before) && text.AsSpan(before.Length).TrimStart() is ['·' or '•' or '|', ..])))
            return false;
        facts.Dates.Add(new Fact(text[from..].Trim(), before.Length > 1 ? CaptureFacts.Relative : CaptureFacts.Relative - 1));
        NoteBeforeMoment(before, facts);
        return true;
    }

    /// <summary><c>Thursday, 18:04 · Reading time: 3 min.</c></summary>
    private static bool WeekdayWithHour(string text, CaptureFacts facts)
    {
        if (text.Split(" · ")[0] is var day && !RelativeDays.IsWeekdayHour(day))
            return false;
        facts.Dates.Add(new Fact(day, CaptureFacts.Relative));
        return true;
    }

    /// <summary><c>8月6日 22:15 广东</c>: a day with its hour is the text's, whatever the year.</summary>
    private static bool DayWithHour(string text, CaptureFacts facts)
    {
        if (DateFinder.Find(text, needsYear: false, out var from, out var to) is not { Year: null }
            // 18.40: with points it is an hour only behind a weekday.
            || !text.Contains(':', StringComparison.Ordinal) && (from < 2 || !IsPointed(text.AsSpan(to)))
            || from > 1 && !CalendarNames.Days.Contains(text[..from].Trim(' ', ','), StringComparer.Ordinal)
            || text.Length - to > 12 || Phrases.Columns(text.AsSpan(to)) > 16)
            return false;
        // The weekday before it tells the year.
        facts.Dates.Add(new Fact(text[..to], 45));
        return true;
    }

    /// <summary>Whether an hour that is set with a point stands right behind a day: <c>, 18.40 BST</c>.</summary>
    private static bool IsPointed(ReadOnlySpan<char> behind) =>
        behind.TrimStart(" ,") is var hour && hour.IndexOf('.') is 1 or 2 && hour.Length > hour.IndexOf('.') + 2
        && !hour[..hour.IndexOf('.')].ContainsAnyExceptInRange('0', '9')
        && !hour.Slice(hour.IndexOf('.') + 1, 2).ContainsAnyExceptInRange('0', '9');

    /// <summary><c>Tuesday, January 28</c>: the weekday shows that it is no day of the story.</summary>
    private static bool DayOfWeek(string text, CaptureFacts facts)
    {
        if (DateFinder.Find(text, needsYear: false, out var from, out var to) is not { Year: null } || to != text.Length
            || !CalendarNames.Days.Contains(text[..from].Trim(' ', ','), StringComparer.OrdinalIgnoreCase))
            return false;
        facts.Dates.Add(new Fact(text, 45));
        return true;
    }

    /// <summary>Where a moment is named as before now; one in a sentence is none: <c>二、两份旧报告，今天重读</c>.</summary>
    private static (int At, int End)? MomentIn(string text)
    {
        foreach (var moment in Moments)
        {
            var at = text.IndexOf(moment, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !(text[(at + moment.Length)..] is [var next, ..] behind && Digest.Text.Characters.IsHan(next)
                && !Array.Exists(BehindMoments, b => behind.StartsWith(b, StringComparison.Ordinal))))
                return (at, at + moment.Length);
        }

        return null;
    }

    /// <summary>Where a moment begins with how long ago it was: <c>2 小时 14 分钟前</c>.</summary>
    private static int WithAmount(string text, int moment)
    {
        var from = BeforeDigits(text, moment);
        while (Array.Find(LongerMoments, l => text.AsSpan(0, from).EndsWith(l)) is { } longer)
            from = BeforeDigits(text, from - longer.Length);
        return from;
    }

    private static int BeforeDigits(string text, int at)
    {
        while (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == ' '))
            at--;
        return at;
    }

    private static void NoteBeforeMoment(string before, CaptureFacts facts)
    {
        if (Bylines.Original(before, facts))
            return;
        if (IsMember(before))
            facts.Authors.Add(new Fact(before, 55));
        else if (!HasDigits(before) && before.Length > 1
            && before is not ("Updated" or "Posted" or "Published" or "updated" or "posted" or "发布于" or "更新于" or "发表于"))
            facts.Sources.Add(new Fact(before, 45));
    }

    /// <summary>A medium that is known, a day and an hour: <c>第一财经 01-28 08:11 听新闻</c>.</summary>
    private static bool OfKnown(string text, CaptureFacts facts)
    {
        if (!text.Contains(':', StringComparison.Ordinal) || text.IndexOf(' ', StringComparison.Ordinal) is not (> 1 and var gap)
            || KnownMedia.Named(text[..gap]) is not { } medium)
            return false;
        var hour = text[(gap + 1)..].TrimStart();
        if (DateFinder.Find(hour, needsYear: false, out var from, out var to) is null || from > 0 || hour.Length - to > 8)
            return false;
        facts.Sources.Add(new Fact(medium, 66));
        facts.Dates.Add(new Fact(hour[..to], 80));
        return true;
    }

    /// <summary>An entry of a chronicle: a day with a colon behind, <c>2025年3月5日：立项</c>, or behind the mark of an item.</summary>
    private static bool IsEntry(string line)
    {
        var text = line.TrimStart(' ', '\u3000');
        if (text.Length < 8)
            return false;
        var item = Phrases.IsBullet(text[0]) || text[0] is '▲' || text[0] is '-' or '*' && text[1] == ' ';
        var bare = item ? text[1..].TrimStart(' ', '\u3000') : text;
        if (item && char.IsAsciiDigit(bare[0]) && !Words.IsIn(bare))
            return true;
        var to = 0;
        return (char.IsAsciiDigit(bare[0]) || char.IsAsciiLetterUpper(bare[0])) && DateFinder.ReadAt(bare, ref to) is { Year: not null }
            && to + 1 < bare.Length && bare[to] is '：' or ':'
            && bare[(to + 1)..].TrimStart() is var rest && LabelAt(rest, 0) is null
            && !rest.StartsWith("By ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>July 26, 2024 10:15 am ET</c>, <c>Reuters | July 26, 2024</c>, <c>5 min read</c>.</summary>
    private static bool Stamp(string text, NoisePlace place, CaptureFacts facts)
    {
        if (text.EndsWith("min read", StringComparison.Ordinal) && text.Length < 16
            || text.EndsWith("minute read", StringComparison.Ordinal) && text.Length < 18)
            return true;
        if (place.Index > 5 || text.Length > 80 || !DateFinder.FindAt(text, out var from, out var to))
            return false;
        var before = text[..from].Trim(' ', '|', '·', '•', '∙', '・', ',', '-', '–', '—', '/', '\u3000', '：', ':');
        var after = text[to..].Trim(' ', '|', '·', '•', '∙', '・', ',', '-', '–', '—', '/', '\u3000', '.', '(', ')');
        // Issue 212 - Thursday, July 10, 2025
        if (before.Length > 3 && Days.Contains(before[(before.LastIndexOf(' ') + 1)..]))
            before = before[..(before.LastIndexOf(' ') + 1)].TrimEnd(' ', '|', '·', '•', ',', '-', '–', '—', '/');
        // Wednesday June 12, 2024 7:41 am PDT by Jane Doe
        if ((before.Length == 0 || Days.Contains(before)) && after.StartsWith("by ", StringComparison.Ordinal)
            && PersonNames.ArePeople(after[3..]))
        {
            facts.Authors.Add(new Fact(after[3..], 70));
            facts.Dates.Add(new Fact(DateOrder.WithWeekday(text, from, to), 75));
            return true;
        }

        var pair = CreditNames.OfPair(before);
        if (Phrases.EndsSentence(text) && !text.EndsWith('.') || after.Split(' ').Length > 5 || Phrases.Columns(after) > 30
            || Phrases.IsChinese(after) && after.Length > 8)
            return false;
        if (pair.Writer is null
            && (before.Split(' ').Length > 6 || Phrases.Columns(before) > (before.Contains(", ", StringComparison.Ordinal) ? 50 : 30)
                || before.Split(' ').Length > 4 && !before.Contains(", ", StringComparison.Ordinal)))
            return false;
        if (after.Length > 0 && char.IsLower(after[0]) && after is not ("am" or "pm" or "a.m" or "p.m")
            && !after.StartsWith("at ", StringComparison.Ordinal) && !after.StartsWith("am ", StringComparison.Ordinal)
            && !after.StartsWith("pm ", StringComparison.Ordinal) && !after.StartsWith("min", StringComparison.Ordinal))
            return false;
        // 原创 林一舟 望潮财经 2024-07-18
        if (!Bylines.Original(before, facts) && !NoteBefore(before, after, pair, facts))
            return false;
        facts.Dates.Add(new Fact(DateOrder.WithWeekday(text, from, to), before is "Updated" or "Last updated" ? 40 : 75));
        // 望潮周刊 2024年11月27日 编译 / 林一舟
        if (after.IndexOfAny(['/', '／']) is > 1 and < 8 and var stroke && PersonNames.IsPerson(after[(stroke + 1)..].Trim()))
            facts.Authors.Add(new Fact(after[(stroke + 1)..].Trim(), 65));
        return true;
    }

    /// <summary>Notes what stands before a day: a medium, a writer or both; false where that is no such thing.</summary>
    private static bool NoteBefore(string before, string after, CreditNames pair, CaptureFacts facts)
    {
        if (NamesBefore(before, pair) is { } names)
        {
            names.NoteIn(facts);
            return true;
        }

        if (before is "原创" or "首发" or "独家" or "原創")
        {
            // 原创 2025-10-14 21:08 · 望潮财经
            if (after.Length is > 1 and <= 14 && !HasDigits(after))
                facts.Sources.Add(new Fact(after, 50));
            return true;
        }

        // Senior Editor · July 26, 2024: the name stands in the line above.
        if (PersonNames.IsOffice(before))
            return true;
        if (!PersonNames.IsPerson(before))
            return NoteMedium(before, facts);
        facts.Authors.Add(new Fact(before, 60));
        // Where another is named below, what reads like a name is the medium's.
        facts.Sources.Add(new Fact(before, 35));
        return true;
    }

    /// <summary>Who wrote, for whom, or both, as they stand before a day without a label; null where neither is told.</summary>
    private static CreditNames? NamesBefore(string before, CreditNames pair)
    {
        // 林以舟／嘉義報導
        if (before.IndexOfAny(['／', '/']) is > 1 and <= 5 and var stroke && before[..stroke].TrimEnd() is var sender
            && PersonNames.IsPerson(sender) && Bylines.IsSent(before[(stroke + 1)..].TrimStart()))
            return new CreditNames(null, sender) { Written = 66 };
        // 船坞周刊 宋之问, 船坞新闻记者 宋之问
        if (pair.Writer is not null)
            return new CreditNames(CreditNames.PaperOf(pair.Medium!), pair.Writer) { Written = 65, Named = 60 };
        // 望潮晨报 记者 林一舟
        if ((before.Contains("记者 ", StringComparison.Ordinal) || before.Contains("記者 ", StringComparison.Ordinal))
            && CreditNames.OfSource(before) is { Writer: not null, Medium: not null } source)
            return source with { Written = 65, Named = 60 };
        // Jane Doe, The Northern Ledger
        return before.Split(", ") is [var by, var medium] && IsNameLike(by) && IsNameLike(medium)
            && by.Contains(' ', StringComparison.Ordinal) ? new CreditNames(medium, by) { Written = 60, Named = 60 } : null;
    }

    /// <summary>What stands before a day and names no medium: <c>Released: 2026-07-15</c>.</summary>
    private static readonly HashSet<string> BeforeDays = new(["On", "Updated", "Last updated", "Published", "Posted", "Released",
        "Release date", "Release", "Last reviewed", "Effective", "Effective date", "Created", "Modified", "Issue of", "Issue dated",
        "Edition of", "Dated", "First published", "Published online", "Submitted", "Filed"], StringComparer.Ordinal);

    /// <summary>Notes what may be a medium's name; false where it only leads to the day, as the end of a sentence does.</summary>
    private static bool NoteMedium(string before, CaptureFacts facts)
    {
        // Tides 16:05: an hour before the day stands behind what the text is filed under.
        if (before.LastIndexOf(' ') is var gap && ClockTimes.IsHour(before.AsSpan(gap + 1)))
            before = gap > 0 && before[..gap].Trim() is var filed && (KnownMedia.Named(filed) is not null || PersonNames.IsMedium(filed))
                ? filed : "";
        if (before.Length == 0 || NamesIssue(before) || IsLabel(before) || Days.Contains(before)
            || RowPart.IsMeasure(before) || BeforeDays.Contains(before)
            || !char.IsUpper(before[0]) && !Phrases.IsChinese(before)
            // Harbour City, Wednesday, the fifth of March, 2026
            || before.EndsWith(", the", StringComparison.Ordinal) && Days.Contains(before[..^5][(before[..^5].LastIndexOf(' ') + 1)..]))
            return true;
        if (before.StartsWith("In ", StringComparison.Ordinal) || before.StartsWith("By ", StringComparison.Ordinal)
            || before.EndsWith('于') && !PublishedBy(before, facts) || before.EndsWith('在')
            || before.EndsWith(" on", StringComparison.Ordinal) || before.EndsWith(" in", StringComparison.Ordinal))
            return false;
        if (!before.EndsWith('于'))
            facts.Sources.Add(new Fact(before, 50));
        return true;
    }

    /// <summary><c>渡口快讯发布于 2026/05/21 13:02</c>: whose the text is stands before the word; noted where it is a medium's name.</summary>
    private static bool PublishedBy(string before, CaptureFacts facts)
    {
        if (!before.EndsWith("发布于", StringComparison.Ordinal) && !before.EndsWith("发表于", StringComparison.Ordinal)
            || before[..^3].TrimEnd(' ', '\u3000', '·', '|') is not { Length: > 1 } medium
            || !PersonNames.IsMedium(medium) && KnownMedia.Named(medium) is null)
            return false;
        facts.Sources.Add(new Fact(medium, 55));
        return true;
    }

    private static readonly HashSet<string> Days = new(CalendarNames.Days.Concat(CalendarNames.Days.Select(static d =>
        d[..CalendarNames.ShortLength])), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a forum's member: one Latin word that begins small or holds a digit.</summary>
    public static bool IsMember(string text) =>
        text.Length is > 2 and <= 24 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && (char.IsAsciiLetterLower(text[0]) || HasDigits(text)) && char.IsAsciiLetter(text[0])
        && text is not ("updated" or "posted" or "published");

    /// <summary>
    /// Whether what stands before a day is an issue and no paper's name: <c>Issue 212</c>, <c>No. 7</c>, <c>第212期</c>;
    /// <see cref="Noise.Edges.IsIssue"/> finds one anywhere in a line.
    /// </summary>
    private static bool NamesIssue(string text) =>
        (text.StartsWith("Issue ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("No. ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Vol. ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Edition ", StringComparison.OrdinalIgnoreCase)) && HasDigits(text)
        || text.StartsWith('第') && text.EndsWith('期');

    /// <summary>One to four words that begin with a capital.</summary>
    private static bool IsNameLike(string text) =>
        text.Split(' ') is { Length: >= 1 and <= 4 } words && Array.TrueForAll(words, static w => w.Length > 0 && char.IsUpper(w[0]));
}
