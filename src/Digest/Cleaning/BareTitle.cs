using System.Globalization;
using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// What is taken off a title that nobody stated: what boards, houses, desks and sites put before or behind the headline. What a new
/// kind of capture adds is an entry in a table here, or one more step.
/// </summary>
internal static partial class BareTitle
{
    /// <summary>The steps in their order: each is given what the last left, the blocks of the text and the facts.</summary>
    private static readonly Func<string, List<CaptureLine>, CaptureFacts, string>[] Steps =
    [
        // What catches the eye, and what boards put around it.
        static (title, _, _) => WithoutPicture(title),
        static (title, _, _) => WithoutBoard(title),
        // Whose it is, where that is set apart, and the kind of thread.
        static (title, _, facts) => WithoutMediumApart(title, facts),
        static (title, _, facts) => WithoutKind(title, facts.IsThread),
        // The wire's mark, and the column: by its name, in brackets, as only the house has it, behind.
        static (title, _, _) => WithoutWire(title),
        static (title, _, _) => WithoutColumn(title),
        static (title, _, _) => WithoutColumnInBrackets(title),
        static (title, blocks, _) => WithoutOwnColumn(title, blocks),
        static (title, _, _) => WithoutColumnBehind(title),
        // What a desk writes beside it.
        static (title, _, _) => WithoutVersion(title),
        // The house's own name, the medium behind a sign, the way to the page, the number of the issue.
        static (title, _, facts) => WithoutOwnName(title, facts),
        static (title, _, facts) => WithoutMediumBehind(title, facts),
        WithoutWay,
        static (title, _, facts) => WithoutIssue(title, facts),
    ];

    /// <summary>The headline alone. What goes and says whose the text is, is noted.</summary>
    public static string Of(string title, List<CaptureLine> blocks, CaptureFacts facts) =>
        Steps.Aggregate(title, (bare, step) => step(bare, blocks, facts));

    /// <summary>What stands in brackets before a title, and what stands behind them; null where none do.</summary>
    internal static (string Label, string Headline)? Before(string title) =>
        title.Length > 2 && title.AsSpan().IndexOfAny(title[0] switch
        {
            '[' or '【' or '［' => "]】］",
            '(' or '（' => ")）",
            '<' or '＜' => ">＞",
            _ => "",
        }) is > 1 and var close ? (title[1..close], title[(close + 1)..]) : null;

    /// <summary>What stands before the brackets at the end of a title, and what stands in them; null where none do.</summary>
    internal static (string Headline, string Label)? Behind(string title) =>
        title.Length > 2 && title.AsSpan(0, title.Length - 1).LastIndexOfAny(title[^1] switch
        {
            ']' or '】' => "[【",
            ')' or '）' => "(（",
            _ => "",
        }) is > 0 and var open ? (title[..open], title[(open + 1)..^1]) : null;

    /// <summary>Letters begin or end their subject with a picture that catches the eye: <c>🔁 The boxes are moving</c>.</summary>
    public static string WithoutPicture(string title)
    {
        if (title.Length > 6 && title[^3] == ' ' && char.IsSurrogatePair(title[^2], title[^1])
            && Rune.GetUnicodeCategory(new Rune(title[^2], title[^1])) == UnicodeCategory.OtherSymbol)
            title = title[..^3].TrimEnd();
        var at = 0;
        while (at < title.Length
            && (char.IsWhiteSpace(title[at])
                || Rune.TryGetRuneAt(title, at, out var rune)
                    && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.Format or UnicodeCategory.ModifierSymbol))
            at += char.IsHighSurrogate(title[at]) ? 2 : 1;
        return at > 0 && at + 4 < title.Length && char.IsWhiteSpace(title[at - 1]) ? title[at..] : title;
    }

    /// <summary>Whether a part of a window's title is called as boards are.</summary>
    private static bool IsBoard(string part) =>
        Phrases.Columns(part) <= LongestPaper && BoardWords.End(part.AsSpan().TrimEnd());

    private static readonly string[] Labels = ["标题:", "标题：", "標題:", "標題：", "主题:", "主题：", "主題:", "主題：", "Subject:", "Thread:", "Topic:"];

    private static readonly string[] Kinds = ["Reprint", "Repost", "Article", "News", "Discussion", "Discuss", "Question",
        "Share", "Other", "Info",
        "Funding", "Release", "Guide", "Review", "Tutorial", "Announcement", "Hardware", "Models", "Policy", "Opinion", "Hands-on",
        "How-to", "Showcase", "Help", "Report", "Leak", "Rumor", "Rumour", "Paper", "Benchmark", "Benchmarks", "Project", "Sharing",
        "Original", "Translation"];

    private static readonly string[] KindsBehind = ["[转载]", "[轉載]", "[转帖]", "[轉帖]", "[轉貼]", "[转]", "[轉]", "[原创]", "[原創]", "[分享]", "[讨论]",
        "[討論]", "[新闻]", "[新聞]", "(转载)", "（转载）", "(转)", "（转）", "(轉載)", "（轉載）", "上一主题 | 下一主题", "上一主題 | 下一主題", "(页 1)", "(頁 1)", "(Page 1)"];

    /// <summary>
    /// A title without what forums put around it: the label before it, the kind of thread in English, a button, the program behind two
    /// names of the site.
    /// </summary>
    private static string WithoutBoard(string title)
    {
        title = Trails.WithoutButton(Pages.BulletinCode.WithoutMarks(title).Trim());
        if (title.LastIndexOf(" - Powered by ", StringComparison.OrdinalIgnoreCase) is > 6 and var program)
        {
            title = title[..program].TrimEnd(' ', '-');
            // The name of the board may stand first: Quay Forums - What the tide left - Powered by Discuz!
            if (title.IndexOf(" - ", StringComparison.Ordinal) is > 2 and var name && IsBoard(title[..name])
                && !IsBoard(title[(name + 3)..]))
                title = title[(name + 3)..].TrimStart();
            for (var parts = 0; parts < 2 && title.LastIndexOf(" - ", StringComparison.Ordinal) is > 6 and var at; parts++)
                title = title[..at].TrimEnd(' ', '-');
        }

        foreach (var kind in KindsBehind)
        {
            // What reads the line may have taken the last bracket for a frame around it.
            var behind = title.EndsWith(kind, StringComparison.Ordinal)
                ? kind.Length : title.EndsWith(kind[..^1], StringComparison.Ordinal) ? kind.Length - 1 : 0;
            title = behind > 0 && title.Length > behind + 6 ? title[..^behind].TrimEnd() : title;
        }

        foreach (var label in Labels)
            title = title.StartsWith(label, StringComparison.Ordinal) && title.Length > label.Length + 4
                ? title[label.Length..].TrimStart() : title;
        return title is ['[', ..] && Before(title) is ({ Length: > 1 } word, { Length: > 5 } headline)
            && Array.Exists(Kinds, k => word.Equals(k, StringComparison.OrdinalIgnoreCase)) ? headline.TrimStart() : title;
    }

    /// <summary>Without the kind of thread that forums put before a title: <c>[转帖] …</c>, of a thread any label: <c>【科学】…</c>.</summary>
    public static string WithoutKind(string title, bool isThread)
    {
        if (title is ['[' or '<' or '＜', ..] && Before(title) is ({ Length: <= 4 } kind, var headline)
            && title.Length > 3 * (kind.Length + 1) && kind.AsSpan().IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0)
            title = headline.TrimStart();
        return isThread && title is ['【' or '[', ..] && Before(title) is ({ Length: <= 15 } label, var rest)
            && title.Length > 2 * (label.Length + 1) ? rest.TrimStart() : title;
    }

    /// <summary>What agencies write before the headline of a report that they send once more, in capitals.</summary>
    private static readonly HashSet<string> Wires = new(["LEAD", "LD", "URGENT", "FLASH", "UPDATE", "WRAPUP", "RPT", "REFILE", "CORRECTED",
        "CORRECTION", "BRIEF"], StringComparer.Ordinal);

    /// <summary>Characters of the longest of these with its number, and of the shortest headline beside a column.</summary>
    private const int LongestWire = 14, LeastBeside = 6;

    /// <summary>A headline without such a word: <c>(2nd LEAD) Two ferries in step</c>, <c>UPDATE 1-Two ferries in step</c>.</summary>
    private static string WithoutWire(string title)
    {
        var end = title is ['(', ..] ? title.IndexOf(')', StringComparison.Ordinal) : title.IndexOf('-', StringComparison.Ordinal);
        if (end is < 3 or > LongestWire || title.Length < end + LeastBeside)
            return title;
        var words = title[(title[0] == '(' ? 1 : 0)..end].Split(' ');
        return words.Length <= 2 && Array.Exists(words, Wires.Contains)
            && Array.TrueForAll(words, static w => Wires.Contains(w) || w.Length > 0 && char.IsAsciiDigit(w[0]))
            ? title[(end + 1)..].TrimStart() : title;
    }

    /// <summary>Columns before a bar.</summary>
    private static readonly HashSet<string> Columns = new(["早报", "早報", "晚报", "晚報", "午报", "午報", "日报", "日報", "周报", "週報", "早知道", "早新闻",
        "快讯", "快訊", "独家", "獨家", "专访", "專訪", "焦点", "焦點", "深度", "观察", "觀察", "前沿", "最前线", "最前線", "头条", "頭條", "Opinion",
        "Analysis", "Commentary", "Editorial", "Exclusive", "Breaking"],
        StringComparer.Ordinal);

    /// <summary>Columns of a wire, and what a letter to the editors is, which a colon parts from the headline.</summary>
    private static readonly string[] ColumnsBeforeColon =
        ["Across China: ", "China Focus: ", "Economic Watch: ", "Letter for publication: ", "For publication: ", "Letter to the editor: ",
            "Letters to the editor: ", "Xinhua Headlines: ", "World Insights: ", "Xinhua Commentary: "];

    /// <summary>Kinds of text that stand in brackets before a headline.</summary>
    private static readonly HashSet<string> ColumnsInBrackets = new(["译文", "譯文", "编译", "編譯", "翻译", "翻譯",
        "译介", "譯介", "译", "譯", "专栏", "專欄", "评论", "評論",
        "社论", "社論", "Translation", "Opinion", "Analysis"], StringComparer.Ordinal);

    private static readonly string[] EndsOfColumns =
        ["视点", "視點", "聚焦", "视野", "視野", "视窗", "視窗", "走笔", "走筆", "手记", "手記", "札记", "札記", "一线", "一線",
        "纵横", "縱橫", "新方位", "时评", "時評", "漫笔", "漫筆", "深度观察", "深度觀察", "数据观察", "數據觀察", "经济观察", "經濟觀察", "记者观察", "記者觀察"];

    /// <summary>Characters of the longest column before a bar, and of the longest that no table has.</summary>
    private const int LongestColumn = 12, LongestOwnColumn = 5;

    /// <summary>
    /// Without the column before a bar or a colon: <c>早报｜渡口换上新模型</c>, <c>Business|The tide is back</c>, <c>Economic Watch: …</c>.
    /// </summary>
    private static string WithoutColumn(string title) =>
        Array.Find(ColumnsBeforeColon, b => title.StartsWith(b, StringComparison.OrdinalIgnoreCase)) is { } label
            && title.Length > label.Length + 4 ? title[label.Length..].TrimStart()
        : title.AsSpan().IndexOfAny("｜|丨") is > 1 and <= LongestColumn and var bar && IsColumn(title[..bar].Trim())
        && title[(bar + 1)..].Trim() is { Length: > 4 } headline ? headline : title;

    private static bool IsColumn(string column) =>
        Columns.Contains(column) || Trails.Sections.Contains(column)
        || column.EndsWith("独家", StringComparison.Ordinal) || column.EndsWith("獨家", StringComparison.Ordinal);

    private static string WithoutColumnInBrackets(string title) =>
        title is ['【' or '[' or '［', ..] && Before(title) is ({ Length: < LongestColumn } column, var rest)
        && ColumnsInBrackets.Contains(column.Trim())
        && rest.Trim() is { Length: > 4 } headline ? headline : title;

    /// <summary>
    /// A house's own name for a column, which no table has: a few Han characters before the one bar of a headline. What the text speaks of
    /// is no column.
    /// </summary>
    private static string WithoutOwnColumn(string title, List<CaptureLine> blocks) =>
        title.AsSpan().IndexOfAny("｜丨") is >= 3 and <= LongestOwnColumn and var bar && title.AsSpan(bar + 1).IndexOfAny("｜|丨") < 0
        && title[..bar].Trim() is var column && column.All(Characters.IsHan)
        && title[(bar + 1)..].Trim() is { Length: >= LeastBeside } headline
        && !blocks.Exists(b => b.Text.Contains(column, StringComparison.Ordinal)) ? headline : title;

    /// <summary>Without the column in brackets behind, told by the word that such names end with: <c>两岸渡轮同日复航（科技视点）</c>.</summary>
    private static string WithoutColumnBehind(string title) =>
        Behind(title) is ({ Length: >= LeastBeside } headline, { Length: >= 3 and <= 8 } column) && column.All(Characters.IsHan)
        && Array.Exists(EndsOfColumns, e => column.EndsWith(e, StringComparison.Ordinal)) ? headline.TrimEnd() : title;

    private static readonly HashSet<string> Versions = new(["初稿", "一稿", "二稿", "三稿", "四稿", "五稿", "终稿", "終稿", "定稿", "草稿", "清稿", "修改稿", "修订稿",
        "未定稿", "送审稿", "待审", "待发", "约稿", "成稿", "draft", "final draft", "first draft", "second draft", "third draft", "revised", "final",
        "for review", "embargoed"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A title without what a desk writes beside it: <c>【三稿】屋顶</c>, <c>[DRAFT 2] A roof</c>, <c>屋顶（终稿）</c>.</summary>
    private static string WithoutVersion(string title)
    {
        if (Before(title) is ({ Length: < 19 } label, { Length: > 2 } rest) && IsVersion(label))
            return rest.TrimStart(' ', ':', '：');
        // 【渡口周报 #118】两岸同日复航
        if (title is ['【', ..] && Before(title) is ({ Length: > 2 and < 23 } letter, var behind) && NameOfIssue(letter) is not null
            && behind.Trim() is { Length: > 3 } headline)
            return headline;
        // Markdown's reader has taken the brackets off.
        if (title.StartsWith("DRAFT ", StringComparison.Ordinal) && title.Length > 12)
            return title["DRAFT ".Length..].TrimStart("0123456789 :-–".ToCharArray());
        return Behind(title) is ({ Length: > 3 } bare, var last) && IsVersion(last) ? bare.TrimEnd() : title;
    }

    private static bool IsVersion(string label) => Versions.Contains(label.TrimEnd("0123456789. vV".ToCharArray()).Trim());

    /// <summary>What stands above a further page, without the page's number: <c>两岸同日复航（2）</c>; null of any other line.</summary>
    public static string? WithoutPage(string line) =>
        Behind(line) is ({ Length: > 3 } bare, { Length: 1 or 2 } page) && line[^1] is ')' or '）'
        && !page.AsSpan().ContainsAnyExceptInRange('0', '9') ? bare.TrimEnd() : null;

    /// <summary>A headline without where it leads, as sites for links say behind it: <c>The boats are back (quay.example)</c>.</summary>
    public static string WithoutHost(string headline) =>
        Behind(headline) is ([_, .., ' '] bare, var host) && headline[^1] == ')' && host.IndexOf('.', StringComparison.Ordinal) > 1
        && !host.Contains(' ', StringComparison.Ordinal) ? bare[..^1] : headline;
}
