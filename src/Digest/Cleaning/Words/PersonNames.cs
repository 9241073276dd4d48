using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>Tells the name of a person from that of a medium, where either may stand: before a date, below a headline.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> MediaWords = new(
        ("the news times post journal review daily ledger tribune today weekly monthly magazine report reports reporter insider wire "
        + "media press herald gazette chronicle observer courier tech ai blog notes letter digest "
        + "business financial research institute university group labs lab studio network radio tv channel online post magazine bulletin "
        + "record sentinel guardian standard dispatch telegraph examiner register mirror star sun globe world "
        + "science nature reuters bloomberg forbes fortune wired axios politico staff team editors editorial board agency company inc "
        + "press release view views watch desk brief briefing weekly quarterly updated published posted last first by from in on at of "
        + "follow author authors contributor subscribe subscribers monday tuesday wednesday thursday friday saturday sunday").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] MediaEndings = ["网", "網", "报", "報", "社", "台", "刊", "号", "號", "志", "誌", "财经", "財經", "科技", "新闻", "新聞",
        "观察", "觀察", "时报", "在线", "资讯", "論壇", "论坛", "社区", "研究院", "研究所", "实验室", "公司", "频道", "视界", "智库", "讯"];

    private static readonly HashSet<string> Nobody = new(["佚名", "匿名", "未知", "网络", "網路", "admin", "administrator", "管理员", "root", "unknown",
        "anonymous", "无", "暂无", "本站", "Discuz! Team and Comsenz UI Team", "webmaster", "webteam", "小编", "关闭",
        "打印", "editor", "staff", "null", "none", "Super User", "Site Admin", "Site Editor", "于", "於"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Surnames of two characters, in both scripts.</summary>
    private static readonly HashSet<string> DoubleSurnames = new(
        ("欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 司空 令狐 夏侯 端木 南宫 南宮 西门 西門 独孤 獨孤 濮阳 濮陽 宇文 长孙 長孫 呼延 轩辕 軒轅 百里 东郭 東郭 拓跋 闻人 聞人 "
        + "公冶 太史 申屠 钟离 鍾離 澹台 澹臺 公羊 赫连 赫連 淳于 单于 單于 第五 完颜 完顏 纳兰 納蘭 仲孙 仲孫 轩丘 梁丘 左丘 谷梁 穀梁 万俟 萬俟 宗政 范姜 張簡 张简 歐阳").Split(' '),
        StringComparer.Ordinal);

    /// <summary>What buttons bid their readers do; none of these words begins a person's name.</summary>
    private static readonly HashSet<string> Bidding = new(
        ("sign log read suggest share save print view edit get open listen watch copy report skip join add download see show hide leave "
        + "post send ask try buy explore learn manage update improve translate cite bookmark unsubscribe contact go more jump back next "
        + "previous view").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two or three words with capitals are those of a button: <c>Suggest Changes</c>.</summary>
    public static bool IsBidding(string text) =>
        text.Length <= 30 && text.Split(' ') is { Length: 2 or 3 } words && Bidding.Contains(words[0]);

    /// <summary>Houses that are called as people are, or after some.</summary>
    private static readonly HashSet<string> Houses = new(["Condé Nast", "Conde Nast", "Ziff Davis", "Dow Jones", "Axel Springer",
        "Vox Media", "Penske Media", "Hearst Communications", "Hearst Magazines", "Hearst Newspapers", "Gannett Co", "News Corp",
        "Dotdash Meredith", "Springer Nature", "Wolters Kluwer", "Red Ventures", "Recurrent Ventures",
        "Advance Publications", "Advance Local", "Future Publishing", "Bustle Digital", "Hubert Burda", "Lee Enterprises",
        "Thomson Reuters", "Questex"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a house to which media belong, and of no medium: <c>Condé Nast</c>.</summary>
    public static bool IsHouse(string name) => Houses.Contains(name);

    /// <summary>What stands where nobody is named: <c>佚名</c>, <c>admin</c>, <c>editor02</c>.</summary>
    public static bool IsNobody(string name) =>
        Nobody.Contains(name.Trim()) || char.IsAsciiDigit(name[^1]) && Nobody.Contains(name.TrimEnd([.. "0123456789"]).Trim());

    /// <summary>Whether a word stands in the names of media: <c>Review</c>, <c>Reuters</c>.</summary>
    public static bool IsMediaWord(string word) => MediaWords.Contains(word);

    /// <summary>Those who wrote together, as a byline has them: <c>Jane Doe, John Roe and Ann Poe</c>.</summary>
    public static string Together(List<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>Whether a text is a few words with capitals, as names of houses are written: <c>Bank of the Quay</c>.</summary>
    public static bool IsCapitalised(string text) => text.Split(' ') is { Length: <= 5 } words && Array.TrueForAll(words, Phrases.IsOfName);

    /// <summary>Whether a short line is called as media are: <c>自由潮报</c>, <c>船上论坛</c>, <c>The Harbour Times</c>.</summary>
    public static bool IsMedium(string text) =>
        text.Length is > 2 and <= 30
        && (Characters.IsHan(text[0])
            ? text.Length <= 10 && text.All(Characters.IsHan) && Array.Exists(MediaEndings, e => text.EndsWith(e, StringComparison.Ordinal))
            : text.Split(' ') is { Length: >= 2 and <= 4 } words
                && Array.TrueForAll(words, Phrases.IsOfName) && MediaWords.Contains(words[^1]) && words[0] is "The" or "the");

    /// <summary>Surnames of Koreans as they are written abroad.</summary>
    private static readonly HashSet<string> KoreanSurnames = new(
        ("kim lee yi park pak choi jung jeong chung kang cho yoon yun jang chang lim im han oh seo suh shin kwon hwang ahn an song ryu yoo "
        + "yu hong ko koh moon yang son bae baek heo hur nam noh roh ha joo ju woo shim min na jin cha ku koo kwak sung pyo byun jeon jun "
        + "eom chae won bang gong hyun ham yeom choo ma do so").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is a Korean's with both parts of what he is called behind his surname: <c>Han So-ra</c>.</summary>
    public static bool IsKorean(string name) =>
        name.Split(' ') is [var family, var given] && KoreanSurnames.Contains(family) && given.Length is > 3 and <= 11
        && given.Split('-') is [{ Length: > 1 and <= 5 }, { Length: > 1 and <= 5 }];

    private static readonly HashSet<string> Offices = new(["editor", "writer", "reporter", "correspondent", "columnist", "contributor",
        "producer", "journalist", "analyst", "editor-in-chief", "critic"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a few words say what somebody does at a paper, and no name: <c>Senior Editor</c>, <c>Staff Writer</c>.</summary>
    public static bool IsOffice(string text) => text.Length <= 40 && Offices.Contains(text[(text.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether a text names one person and more, and nothing else: <c>Jane Doe and John Roe</c>.</summary>
    public static bool ArePeople(string text) =>
        Array.TrueForAll(text.Split([" and ", ", ", " & ", "、"], StringSplitOptions.RemoveEmptyEntries), IsPerson);

    /// <summary>Two or three words, each with a capital and none of a medium's; or two to four Han characters behind a surname.</summary>
    public static bool IsPerson(string text)
    {
        if (text.Length is < 2 or > 40)
            return false;
        if (Characters.IsHan(text[0]) && text.AsSpan().IndexOfAny('·', '•', '‧') > 0)
            return text.Split(['·', '•', '‧']) is { Length: 2 or 3 or 4 } names
                && Array.TrueForAll(names, static n => n.Length is > 0 and <= 6 && n.All(Characters.IsHan));
        if (Characters.IsHan(text[0]))
            return (text.Length is 2 or 3 && Captions.IsSurname(text[0]) || text.Length is 3 or 4 && DoubleSurnames.Contains(text[..2]))
                && text.All(Characters.IsHan) && !Array.Exists(MediaEndings, e => text.EndsWith(e, StringComparison.Ordinal));
        return text.Split(' ') is { Length: 2 or 3 } words && !Offices.Contains(words[^1]) && !Bidding.Contains(words[0])
            && !Houses.Contains(text)
            && Array.TrueForAll(words,
                static w => w.Length > 1 && char.IsUpper(w[0]) && !MediaWords.Contains(w.TrimEnd('.', ','))
                    && (char.IsLower(w[1]) || w[1] is '.' or '’' or '\'' || w.All(static c => char.IsUpper(c) || c == '-'))
                    && w.All(static c => char.IsLetter(c) || c is '.' or '-' or '’' or '\''));
    }
}
