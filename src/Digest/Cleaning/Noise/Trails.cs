using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>The way to a page that stands above it, and what it says of the site.</summary>
internal static class Trails
{
    /// <summary>The way to a page that stands above it: <c>论坛 » 大模型 » 帖子</c>, <c>Home › News › Article</c>.</summary>
    public static bool IsTrail(string line, NoisePlace place) =>
        place.Index < 4 && Phrases.Columns(line) <= 100 && !Phrases.EndsSentence(line)
        && (line.Contains(" » ", StringComparison.Ordinal) || line.Contains(" › ", StringComparison.Ordinal) || IsHomeTrail(line)
            || IsParted(line, " > ") || IsParted(line, " -> ") || place.Index < 2 && IsParted(line, " ? "))
        || place.Index <= LastOfSection && IsToSection(line);

    /// <summary>Lines above the text among which the section stands, and columns of its longest name.</summary>
    private const int LastOfSection = 8, LongestOfSection = 24;

    /// <summary>Whether a line is a section with the sign that leads to it: <c>两岸夜话 &gt;</c>.</summary>
    private static bool IsToSection(string line) =>
        line.EndsWith(" >", StringComparison.Ordinal) && line.IndexOf('>', StringComparison.Ordinal) == line.Length - 1
        && Phrases.Columns(line) <= LongestOfSection && !line.AsSpan().ContainsAny(TitleSigns);

    /// <summary>
    /// <c>江左日报电子版 &gt; 财经 &gt; 国际</c>: three and more names, each behind a sign, or the headline last; an encoding that has none leaves a
    /// question mark.
    /// </summary>
    private static bool IsParted(string line, string sign) =>
        line.Split(sign) is { Length: >= 3 } parts
        && Array.TrueForAll(parts[..^1], static p => Phrases.Columns(p) is > 1 and <= 24 && !p.AsSpan().ContainsAny("，。,=<"))
        && !parts[^1].AsSpan().ContainsAny("。=<");

    /// <summary>Columns of the longest name in a way of two.</summary>
    private const int LongestOfTwo = 44;

    /// <summary>Whether a heading that stands first is a section, above the headline, or a way of two names.</summary>
    public static bool LeadsHere(string heading, bool isAboveHeading) =>
        isAboveHeading && AreSections(heading) || IsWayOfTwo(MarkdownText.Plain(heading));

    /// <summary>Whether a line is two names with the sign of a way between: <c>Rivers and Seas &gt; Tides</c>.</summary>
    private static bool IsWayOfTwo(string line) =>
        line.Split(" > ") is { Length: 2 } names && Array.TrueForAll(names, static n => Phrases.Columns(n) is > 1 and <= LongestOfTwo
            && (char.IsAsciiLetterUpper(n[0]) || Characters.IsHan(n[0])) && n.AsSpan().IndexOfAnyInRange('0', '9') < 0
            && !n.AsSpan().ContainsAny(TitleSigns) && !n.Contains('=', StringComparison.Ordinal));

    /// <summary>Names of the shortest row of sections, and columns of the longest of them: <c>創新創業 AI與大數據 行銷與MarTech 3C生活</c>.</summary>
    private const int FewestSections = 4, LongestSection = 14;

    private static readonly System.Buffers.SearchValues<char> TitleSigns = System.Buffers.SearchValues.Create("，。：、！？「」“”《》,:!?");

    /// <summary>Whether a line is a row of short Chinese names, as sites have their sections above a page.</summary>
    public static bool IsRowOfSections(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= FewestSections } names
        && !line.AsSpan().ContainsAny(TitleSigns)
        && Array.TrueForAll(names,
            static n => Phrases.Columns(n) <= LongestSection && n.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF'));

    /// <summary>What English pages call their sections.</summary>
    public static readonly IReadOnlySet<string> Sections = new HashSet<string>(
        ("u.s. us uk world business technology tech opinion opinions sports sport arts art books book food style travel "
        + "magazine video videos politics health science climate culture lifestyle life space policy internet local metro "
        + "obituaries weather games markets economy finance money companies podcasts newsletters latest trending startups "
        + "ai security apps events home news entertainment education environment energy media society fashion wellness "
        + "research careers crypto venture gaming reviews deals audio photos live national international artificial "
        + "intelligence safety robotics hardware software enterprise cloud chips gadgets mobile").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the shortest row of English sections.</summary>
    private const int FewestOfEnglish = 5;

    /// <summary>
    /// Whether such a row begins with the word for home, or is one of English sections:
    /// <c>Home  Politics  Economy  Technology  Opinion</c>.
    /// </summary>
    public static bool IsMenu(string line) =>
        AreGlued(line) || line.AsSpan().IndexOf(' ') is > 1 and var gap
        && (AreApart(line) || gap <= 4 && line[..gap] is "首页" or "首頁" or "主页" or "主頁" && IsRowOfSections(line)
            || char.IsAsciiLetterUpper(line[0]) && Sections.Contains(line[..gap])
                && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= FewestOfEnglish } names
                && Array.TrueForAll(names, static n => char.IsUpper(n[0])) && names.Count(Sections.Contains) * 3 >= names.Length * 2);

    /// <summary>Whether names of sections stand without blanks between them: <c>HomeNewsSportBusinessTechnology</c>.</summary>
    private static bool AreGlued(string line) =>
        GluedWords.In(line) is { Length: >= FewestOfEnglish } names && names.Count(Sections.Contains) * 2 >= names.Length;

    /// <summary>Whether every word is one of English sections: <c>ARTIFICIAL INTELLIGENCE</c>.</summary>
    public static bool AreSections(string text) =>
        text.Length > 1 && Array.TrueForAll(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), Sections.Contains);

    /// <summary>Names of the shortest row of sections with gaps between.</summary>
    private const int FewestApart = 3;

    /// <summary>Whether gaps part names of sections: <c>Security  Politics  Business  Science</c>.</summary>
    private static bool AreApart(string line) =>
        line.Contains("  ", StringComparison.Ordinal)
        && line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: >= FewestApart } names
        && names.Count(Sections.Contains) * 3 >= names.Length * 2;

    /// <summary>What portals of finance link between paragraphs.</summary>
    public static readonly string[] OfMarkets = ["自选股", "行情中心", "资金流向", "模拟交易", "数据中心", "客户端", "新股申购", "龙虎榜"];

    private const int FewestOfMarkets = 3, LongestMarketBar = 60;

    /// <summary>Whether a line is a row of such links.</summary>
    public static bool IsMarketBar(string line) =>
        line.Length <= LongestMarketBar && !Phrases.EndsSentence(line) && Phrases.Count(line, OfMarkets) >= FewestOfMarkets
        && !line.AsSpan().ContainsAny('，', '、');

    /// <summary>Parts of the shortest menu with signs between, and columns of each.</summary>
    private const int FewestParts = 4, LongestOfBars = 12;

    /// <summary><c>首頁 | 即時 | 科技 | 財經</c>, <c>News / Science / Opinion / Letters</c>.</summary>
    public static bool IsBarred(string text) =>
        text.Split(['|', '｜', '/', '·'], StringSplitOptions.TrimEntries) is { Length: >= FewestParts } parts
        && Array.TrueForAll(parts,
            static p => p.Length > 1 && Phrases.Columns(p) <= LongestOfBars && !p.AsSpan().ContainsAnyInRange('0', '9'));

    private static readonly string[] Homes = ["首页", "首頁", "主页", "Home", "您的位置", "您现在的位置", "您当前的位置", "您當前的位置", "目前的位置",
        "当前位置", "您所在的位置", "目前位置", "你的位置"];

    /// <summary><c>首页 &gt; 科技 &gt; 正文</c>, <c>当前位置：新闻&gt;国内</c>.</summary>
    private static bool IsHomeTrail(string line) =>
        (line.Contains('>', StringComparison.Ordinal) || line.Contains('›', StringComparison.Ordinal)
            || line.Contains('»', StringComparison.Ordinal)) && Array.Exists(Homes, h => line.StartsWith(h, StringComparison.Ordinal));

    /// <summary>
    /// The name of the site, with which the way to a page begins: <c>V2EX › 程序员</c>; null where it begins with a word for home.
    /// </summary>
    public static string? SiteOf(string line, NoisePlace place)
    {
        if (!IsTrail(line, place) || IsHomeTrail(line) || IsParted(line, " > "))
            return null;
        var end = line.AsSpan().IndexOfAny('»', '›') is > 0 and var sign ? sign : line.IndexOf(" -> ", StringComparison.Ordinal);
        return end > 1 && line[..end].Trim() is { Length: > 1 and <= 20 } name && !NoiseRules.IsButton(name)
            && !name.Contains(' ', StringComparison.Ordinal) ? name : null;
    }

    private static readonly PhraseSet Owning = new(["©", "(c)", "Copyright", "版权", "版權"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Columns of the longest name of a site with one of its parts, and of the part; lines of a foot that says whose the page is.
    /// </summary>
    private const int LongestMasthead = 50, LongestPart = 18, LongestFoot = 8;

    /// <summary>
    /// The site, where it stands above the headline with one of its parts: <c>The Quay | Technology</c>. The way to the page stands below
    /// it, or the foot says whose the page is; null where it is something else.
    /// </summary>
    public static string? Masthead(List<CaptureLine> lines, int at)
    {
        if (at > 1 || at + 1 >= lines.Count || Phrases.Columns(lines[at].Text) > LongestMasthead
            || lines[at].Text.Split(['|', '｜'], StringSplitOptions.TrimEntries) is not [{ Length: > 1 } site, { Length: > 1 } part]
            || Phrases.Columns(part) > LongestPart)
            return null;
        var foot = lines.GetRange(Math.Max(at + 1, lines.Count - LongestFoot), lines.Count - Math.Max(at + 1, lines.Count - LongestFoot));
        return IsTrail(lines[at + 1].Text.Trim(), new NoisePlace(at + 1, lines.Count))
            || foot.Exists(l => l.Text.Contains(site, StringComparison.OrdinalIgnoreCase) && Owning.IsIn(l.Text))
            ? site : null;
    }

    /// <summary>What a way to a page leads to, <c>论坛 -> 股票 -> 标题</c>; any other line as it is.</summary>
    public static string Last(string line) =>
        Array.Find(Signs, s => IsParted(line, s)) is { } sign
        ? line[(line.LastIndexOf(sign, StringComparison.Ordinal) + sign.Length)..].Trim() : line;

    private static readonly string[] Signs = [" -> ", " > ", " » ", " › ", "  »  ", "›", "»"];

    private static readonly string[] ButtonsBefore = ["打印", "列印", "上一主题", "上一主題", "下一主题", "下一主題", "上一篇", "下一篇", "前一主题", "后一主题", "字体大小",
        "字體大小", "Print", "Previous thread", "Next thread", "Prev thread", "Previous", "Next", "|", "«", "»", "‹", "›"];

    /// <summary>Where a thread's title has a button behind it, some boards have others before it: <c>打印 上一主题 下一主题 …</c>.</summary>
    public static string WithoutButtonsBefore(string title)
    {
        while (Array.Find(ButtonsBefore, b => title.Length > b.Length + 1 && title[b.Length] is ' ' or '\u3000'
            && title.StartsWith(b, StringComparison.OrdinalIgnoreCase)) is { } button)
            title = title[button.Length..].TrimStart();
        return title;
    }

    /// <summary>Forums put a button behind the thread's title.</summary>
    public static string WithoutButton(string title)
    {
        foreach (var button in new[] { "[复制链接]", "【复制链接】", "[複製連結]", "[复制本文链接]", "[打印本页]", "[打印本頁]", "[Copy link]", "[copy link]" })
        {
            if (title.EndsWith(button, StringComparison.Ordinal))
                return title[..^button.Length].TrimEnd();
            // What reads the line may have taken the last bracket for a frame around it.
            if (title.EndsWith(button[..^1], StringComparison.Ordinal))
                return title[..^(button.Length - 1)].TrimEnd();
        }

        return title;
    }
}
