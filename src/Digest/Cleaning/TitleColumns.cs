using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// The column in which a house brings a report stands before a bar, <c>早报｜渡口换上新模型</c>, <c>Business|The tide is back</c>, or a colon,
/// <c>Economic Watch: …</c>, or in brackets behind the headline, <c>两岸渡轮同日复航（科技视点）</c>: told by its name, or by the word that such
/// names end with. Before a headline agencies say that they send the report once more.
/// </summary>
internal static class TitleColumns
{
    /// <summary>Characters of the shortest and the longest column, and of the shortest headline before one.</summary>
    private const int Shortest = 3, Longest = 8, LeastHeadline = 6;

    private static readonly string[] Endings = ["视点", "視點", "聚焦", "视野", "視野", "视窗", "視窗", "走笔", "走筆", "手记", "手記", "札记", "札記", "一线", "一線",
        "纵横", "縱橫", "新方位", "时评", "時評", "漫笔", "漫筆", "深度观察", "深度觀察", "数据观察", "數據觀察", "经济观察", "經濟觀察", "记者观察", "記者觀察"];

    private static readonly HashSet<string> Before = new(["早报", "早報", "晚报", "晚報", "午报", "午報", "日报", "日報", "周报", "週報", "早知道", "早新闻",
        "快讯", "快訊", "独家", "獨家", "专访", "專訪", "焦点", "焦點", "深度", "观察", "觀察", "前沿", "最前线", "最前線", "头条", "頭條", "Opinion",
        "Analysis", "Commentary", "Editorial", "Exclusive", "Breaking"],
        StringComparer.Ordinal);

    /// <summary>Columns of a wire, and what a letter to the editors is, which a colon parts from the headline.</summary>
    private static readonly string[] BeforeColon =
        ["Across China: ", "China Focus: ", "Economic Watch: ", "Letter for publication: ", "For publication: ", "Letter to the editor: ",
            "Letters to the editor: ", "Xinhua Headlines: ", "World Insights: ", "Xinhua Commentary: "];

    /// <summary>What agencies write before the headline of a report that they send once more, in capitals.</summary>
    private static readonly HashSet<string> Wires = new(["LEAD", "LD", "URGENT", "FLASH", "UPDATE", "WRAPUP", "RPT", "REFILE", "CORRECTED",
        "CORRECTION", "BRIEF"], StringComparer.Ordinal);

    /// <summary>Characters of the longest of these with its number.</summary>
    private const int LongestWire = 14;

    /// <summary>A headline without such a word: <c>(2nd LEAD) Two ferries in step</c>, <c>UPDATE 1-Two ferries in step</c>.</summary>
    private static string WithoutWire(string title)
    {
        var end = title is ['(', ..] ? title.IndexOf(')', StringComparison.Ordinal) : title.IndexOf('-', StringComparison.Ordinal);
        if (end is < 3 or > LongestWire || title.Length < end + LeastHeadline)
            return title;
        var words = title[(title[0] == '(' ? 1 : 0)..end].Split(' ');
        return words.Length <= 2 && Array.Exists(words, Wires.Contains)
            && Array.TrueForAll(words, static w => Wires.Contains(w) || w.Length > 0 && char.IsAsciiDigit(w[0]))
            ? title[(end + 1)..].TrimStart() : title;
    }

    /// <summary>Characters of the longest column before a bar.</summary>
    private const int LongestBefore = 12;

    /// <summary>Kinds of text that stand in brackets before a headline.</summary>
    private static readonly HashSet<string> Bracketed = new(["译文", "譯文", "编译", "編譯", "翻译", "翻譯",
        "译介", "譯介", "译", "譯", "专栏", "專欄", "评论", "評論",
        "社论", "社論", "Translation", "Opinion", "Analysis"], StringComparer.Ordinal);

    /// <summary>A headline without the column before or behind it.</summary>
    /// <param name="title">The headline.</param>
    /// <param name="isTold">Whether the text has some words: what it speaks of is no column. Null where the text is not known.</param>
    public static string Without(string title, Predicate<string>? isTold = null) =>
        WithoutKind(WithoutBefore(WithoutWire(title))) is var bare && isTold is not null
            ? WithoutBehind(WithoutName(bare, isTold)) : WithoutBehind(bare);

    /// <summary>
    /// The title of a window without the part of the site, which stands between the headline and the site's name behind the same stroke:
    /// <c>两岸渡轮同日复航_江岸观察</c>.
    /// </summary>
    /// <param name="title">The title without the site's name.</param>
    /// <param name="sign">What parted it.</param>
    public static string WithoutPart(string title, string sign) =>
        sign == "_" && title.LastIndexOf('_') is >= LeastHeadline and var at && title[(at + 1)..].Trim() is { Length: > 1 } part
        && Phrases.Columns(part) <= LongestPart && Phrases.Columns(part) * 2 < Phrases.Columns(title.AsSpan(0, at))
        && !part.AsSpan().ContainsAny("，。？！：") ? title[..at].TrimEnd() : title;

    /// <summary>Columns of the longest name of a part of a site.</summary>
    private const int LongestPart = 16;

    private static string WithoutKind(string title) =>
        title is ['【' or '[' or '［', ..] && title.AsSpan().IndexOfAny("】]］") is > 1 and <= LongestBefore and var close
        && Bracketed.Contains(title[1..close].Trim()) && title[(close + 1)..].Trim() is { Length: > 4 } headline ? headline : title;

    /// <summary>A house's own name for a column, which no table has: a few Han characters before the one bar of a headline.</summary>
    private static string WithoutName(string title, Predicate<string> isTold) =>
        title.AsSpan().IndexOfAny("｜丨") is >= Shortest and <= LongestName and var bar && title.AsSpan(bar + 1).IndexOfAny("｜|丨") < 0
        && title[..bar].Trim() is var column && column.All(Characters.IsHan)
        && title[(bar + 1)..].Trim() is { Length: >= LeastHeadline } headline && !isTold(column) ? headline : title;

    /// <summary>Characters of the longest name of a column that no table has.</summary>
    private const int LongestName = 5;

    private static string WithoutBefore(string title) =>
        Array.Find(BeforeColon, b => title.StartsWith(b, StringComparison.OrdinalIgnoreCase)) is { } label
            && title.Length > label.Length + 4 ? title[label.Length..].TrimStart()
        : title.AsSpan().IndexOfAny("｜|丨") is > 1 and <= LongestBefore and var bar && IsBefore(title[..bar].Trim())
        && title[(bar + 1)..].Trim() is { Length: > 4 } headline ? headline : title;

    private static bool IsBefore(string column) =>
        Before.Contains(column) || Trails.Sections.Contains(column)
        || column.EndsWith("独家", StringComparison.Ordinal) || column.EndsWith("獨家", StringComparison.Ordinal);

    private static string WithoutBehind(string title) =>
        title is [.., '）' or ')'] && title.AsSpan().LastIndexOfAny('（', '(') is >= LeastHeadline and var open
        && title[(open + 1)..^1] is { Length: >= Shortest and <= Longest } column && column.All(Characters.IsHan)
        && Array.Exists(Endings, e => column.EndsWith(e, StringComparison.Ordinal)) ? title[..open].TrimEnd() : title;
}
