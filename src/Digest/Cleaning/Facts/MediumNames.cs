using System.Buffers;
using System.Globalization;
using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Whether what stands where media are named is a medium's name. Labels, logos and first lines of pages all give what stands there, which
/// may have a sign, a writer or a day behind it, or be a button or a part of the site.
/// </summary>
internal static class MediumNames
{
    /// <summary>Parts of a site and what it calls its own pages; where nothing else is named they say nothing.</summary>
    private static readonly HashSet<string> Parts = new(
        ["Summary", "Correction", "Corrections", "Engineering", "Moderator", "Forum", "Forums", "Board", "Community", "Newsroom",
            "Press Room", "News", "Blog", "Articles", "Technology", "Tech", "Business", "Science", "Opinion", "Analysis", "Research",
            "Features", "World", "Home", "Homepage", "Menu", "e-Paper", "ePaper", "Print edition",
            "Today's Paper", "Paid", "Free", "Premium", "Members only", "License", "Licence", "Changelog",
            "论坛", "論壇", "社区", "社區", "手机版", "手機版", "电脑版", "電腦版", "首页", "首頁", "新闻", "新聞",
            "资讯", "資訊", "科技", "财经", "財經", "国际", "國際", "正文", "原创", "原創", "Discuz! Team", "Powered by Discuz! Archiver"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Zones of the clock, which stand behind an hour.</summary>
    private static readonly HashSet<string> Zones = new(["ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST",
        "MDT", "PT", "PST", "PDT", "GMT", "UTC", "BST", "CET", "CEST",
        "IST", "JST", "KST", "HKT", "SGT", "AEST", "AEDT"], StringComparer.Ordinal);

    /// <summary>What begins a line of a forum's, a letter's or a program's own.</summary>
    private static readonly string[] Beginnings = ["本文最后由", "本文最後由", "本帖最后由", "本帖最後由", "寄件者", "发件人", "寄件人",
        "已在", "訂閱", "订阅", "下載", "下载", "關注", "关注", "追蹤",
        "Read online", "Read Online", "Read in browser", "View online", "View Online", "View in ", "Open in ", "在线阅读", "在浏览器", "線上閱讀",
        "Return to ", "Back to ", "Powered by ", "Published ", "Share ", "By ", "by "];

    /// <summary>What papers call themselves: who follows is theirs.</summary>
    private static readonly string[] OfItself = ["本报", "本報", "本刊", "本网", "本網", "本社"];

    /// <summary>What the law calls the house behind a medium.</summary>
    private static readonly string[] Houses =
        [" Publishing Group", " Media Group", " News Group", " Publishers", " LLC", " Inc", " Inc.", " Ltd", " Ltd.", " GmbH", " PBC"];

    /// <summary>Whether a source names a medium.</summary>
    public static bool Is(Fact source) => Of(source.Value) is not null;

    private static readonly PhraseSet Reporters = new(["记者", "記者", "编译", "編譯"]);

    private static readonly (char Open, char Close)[] Brackets =
        [('《', '》'), ('[', ']'), ('(', ')'), ('（', '）'), ('【', '】'), ('「', '」')];

    /// <summary>In which form a paper is read, and which of its pages, behind its name: <c>渡口日报数字报</c>, <c>渡口日报科技版</c>.</summary>
    private static readonly string[] Editions = ["电子版", "電子版", "数字报", "數位報", "电子报", "電子報", "数字版", "數位版", "手机版", "手機版", "网络版", "網路版",
        "科技版", "财经版", "財經版", "经济版", "經濟版", "国际版", "國際版", "要闻版", "要聞版", "文化版", "教育版", "健康版"];

    /// <summary>The name without the form in which the paper is read.</summary>
    public static string WithoutEdition(string name) =>
        Array.Find(Editions, e => name.EndsWith(e, StringComparison.Ordinal)) is { } edition
        && PersonNames.IsMedium(name[..^edition.Length].TrimEnd()) ? name[..^edition.Length].TrimEnd() : name;

    /// <summary>The name of a board without its host behind: <c>渡口討論區 quay.example</c>.</summary>
    private static string WithoutHost(string name) =>
        name.LastIndexOf(' ') is > 2 and var blank && Characters.IsHan(name[blank - 1])
        && name.IndexOf('.', blank) is > 0 and var dot && dot > blank + 1 && dot < name.Length - 2
        && name.AsSpan(blank + 1).IndexOfAnyExceptInRange('!', '~') < 0 ? name[..blank] : name;

    /// <summary>The name of a board without what it says of itself behind a stroke: <c>渡口社区-江左第一网络社区</c>.</summary>
    private static string WithoutMotto(string name) =>
        name.IndexOfAny(['-', '_', '—', '–']) is > 2 and var sign && name.Length - sign > sign && BoardWords.EndHan(name[..sign].TrimEnd())
        ? name[..sign].TrimEnd() : name;

    /// <summary>How entries of a list of news end, which name what came out: <c>Quay-V3 发布</c>.</summary>
    private static readonly string[] Announced = [" 发布", " 發布", " 更新", " 正式版", " 上线", " released"];

    /// <summary>The name as media are called; null where the value can be none.</summary>
    /// <param name="value">What the capture gives, on one line.</param>
    public static string? Of(string value)
    {
        var name = WithoutSigns(Opened(value.Trim())).ToString();
        if (Reporters.IndexIn(name) is > 1 and var reporter
            && PersonNames.IsPerson(name[(reporter + 2)..].Trim().Split(['/', '／', ' '])[0]))
            name = name[..reporter].TrimEnd();
        if (name.Split(' ') is [{ Length: 2 } paper, var writer] && "报報社刊网網".Contains(paper[1], StringComparison.Ordinal)
            && PersonNames.IsPerson(writer))
            name = paper;
        else if (name.Length > 0 && Characters.IsHan(name[0]) && CreditNames.OfPair(name) is { Medium: { } medium, Writer: not null })
            name = medium;
        if (name.StartsWith("Via ", StringComparison.OrdinalIgnoreCase))
            name = name[4..];
        if (Array.Find(Houses, h => name.EndsWith(h, StringComparison.Ordinal)) is { } house && name.Length > house.Length + 2)
            name = name[..^house.Length].TrimEnd(',');
        name = OfPaper(WithoutHost(WithoutMotto(WithoutEdition(name))));
        return name.Length == 0 || Parts.Contains(name) || Zones.Contains(name)
            || name.AsSpan().ContainsAny(";；›»") || Credits.IsLabel(name)
            || RowPart.IsMeasure(name) || IsWeekday(name) || IsDepartment(name)
            || Array.Exists(OfItself, o => name.StartsWith(o, StringComparison.Ordinal) && name.Length > o.Length)
            || Array.Exists(Announced, a => name.EndsWith(a, StringComparison.Ordinal))
            || Array.Exists(Beginnings, b => name.StartsWith(b, StringComparison.Ordinal))
            ? null : name;
    }

    /// <summary>Characters of the longest name of a department.</summary>
    private const int LongestDepartment = 8;

    private static readonly string[] Departments = ["处", "處", "科", "股", "办公室", "辦公室", "宣传部", "宣傳部", "信息中心"];

    /// <summary>A part of an office, which stands in it where others name a medium, and is none: <c>航运管理处</c>.</summary>
    private static bool IsDepartment(string name) =>
        name.Length is > 2 and <= LongestDepartment && name.All(Characters.IsHan)
        && Array.Exists(Departments, d => name.EndsWith(d, StringComparison.Ordinal))
        && !name.AsSpan().ContainsAny(OfHouses);

    private static readonly SearchValues<char> OfHouses = SearchValues.Create("省市县縣区區州局委厅廳院社");

    /// <summary>A site that has a text from a paper of its house names both, <c>渡口网－渡口日报</c>: the paper, where both are known.</summary>
    private static string OfPaper(string name) =>
        name.AsSpan().IndexOfAny("－-—–") is > 1 and var sign && KnownMedia.Named(name[(sign + 1)..].Trim()) is { } paper
        && KnownMedia.Named(name[..sign].Trim()) is not null ? paper : name;

    /// <summary><c>星期四 农历九月初八</c>, as papers have it behind the day.</summary>
    private static bool IsWeekday(string name) =>
        name is ['星', '期', _] or ['星', '期', _, ' ' or '\u3000', ..] or ['农', '历', ..] or ['農', '曆', ..];

    /// <summary>Of a pair of brackets only one may be left: up to it, or from it on.</summary>
    private static string Opened(string value)
    {
        foreach (var (open, close) in Brackets)
        {
            var (from, to) = (value.IndexOf(open, StringComparison.Ordinal), value.IndexOf(close, StringComparison.Ordinal));
            if (from < 0 && to > 0)
                value = value[..to].TrimEnd();
            else if (to < 0 && from >= 0)
                value = from == 0 ? value[1..].TrimStart() : value[..from].TrimEnd();
        }

        return value;
    }

    /// <summary>Pictures and signs beside a name are no part of it: <c>Quay Letter ⚖️</c>.</summary>
    private static ReadOnlySpan<char> WithoutSigns(ReadOnlySpan<char> value)
    {
        while (value.Length > 0 && Rune.DecodeFromUtf16(value, out var first, out var length) == OperationStatus.Done && IsSign(first))
            value = value[length..];
        while (value.Length > 0 && Rune.DecodeLastFromUtf16(value, out var last, out var length) == OperationStatus.Done && IsSign(last))
            value = value[..^length];
        return value;
    }

    private static bool IsSign(Rune sign) =>
        Rune.IsWhiteSpace(sign) || Rune.GetUnicodeCategory(sign) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.Format || sign.IsBmp && "|｜\\-—·,，:：".Contains((char)sign.Value, StringComparison.Ordinal);
}
