using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>What a foot says of the text above it: whose it is, who answers for it, who may copy it, and when a post was changed.</summary>
internal static class RightsNotes
{
    /// <summary>Further up no foot stands.</summary>
    private const int FootLines = 8;

    /// <summary>Columns of the longest such line.</summary>
    private const int Longest = 240;

    private static readonly string[] Risks = ["投资有风险", "投資有風險", "投資一定有風險", "投资需谨慎", "投資需謹慎", "公開說明書", "不构成投资建议", "不構成投資建議", "不构成任何投资",
        "not investment advice", "not financial advice"];

    /// <summary>How lines begin that say how a text may be passed on.</summary>
    public static readonly string[] Sharing = ["Please use the sharing tools", "Copying articles to share",
        "This copy is for your personal", "Distribution and use of this material"];

    /// <summary>How sentences of a foot begin on who may print a text again, and on the company whose it is.</summary>
    private static readonly string[] Licensing = ["To license this ", "To licence this ", "To reprint this ", "To republish this ",
        "For reprints", "For reprint rights", "Order reprints", "To order copies", "To order presentation-ready",
        "Reprints and permissions",
        "For permission to re", "To request permission", "Registered in England", "Registered in Scotland", "Registered office",
        "Registered charity n", "Company number", "Company no", "VAT number", "VAT no"];

    /// <summary>What such a sentence holds: an address, or a number.</summary>
    private static readonly string[] OfLicences = ["@", "http", "www.", "contact ", "visit ", "click ", "write to ", "email "];

    private static bool IsOfLicence(string line)
    {
        if (line.AsSpan().IndexOfAny('“', '"') >= 0)
            return false;
        foreach (var opening in Licensing)
        {
            if (line.IndexOf(opening, StringComparison.Ordinal) is >= 0 and var at
                && (at == 0 || at > 2 && line[at - 1] == ' ' && line[at - 2] is '.' or '|' or '·')
                && (line.AsSpan(at).ContainsAnyInRange('0', '9') || Phrases.Count(line, OfLicences) > 0))
                return true;
        }

        return false;
    }

    /// <summary>How lines begin that say by which rules a house writes, and what such lines hold.</summary>
    private static readonly string[] Standards = ["Our standards:", "Our commitment to ", "Our editorial standards", "Our editorial policy",
        "Our journalism standards", "Read our editorial ", "Read our ethics ", "About our standards", "See our editorial "],
        OfStandards = ["principles", " code", "standards", "guidelines", "ethics", "corrections", "policy", "statement"];

    /// <summary><c>Our Standards: The Quay Code of Conduct.</c>, <c>Our commitment to fairness: send us corrections.</c></summary>
    private static bool IsOfStandards(string line) =>
        Phrases.Columns(line) <= LongestNote
        && Array.Find(Standards, s => line.StartsWith(s, StringComparison.OrdinalIgnoreCase)) is { } opening
        && Array.Exists(OfStandards, o => line.AsSpan(opening.Length).Contains(o, StringComparison.OrdinalIgnoreCase))
        && (opening[^1] == ':' || line.AsSpan(opening.Length).Contains(':') || Phrases.Columns(line) <= LongestNote / 2);

    /// <summary>How a foot begins with its sign.</summary>
    private static readonly string[] Signs = ["©", "All content ©", "All contents ©", "All text ©", "Content ©", "Contents ©", "Text ©",
        "Copyright ©"];

    /// <summary>What such lines hold besides the words of disclaimers.</summary>
    public static readonly string[] Cues =
        ["侵权", "侵權", "不代表", "last edited by ", "©", .. Sharing, .. Standards, .. Risks, .. Disclaimed.Advices, .. Licensing];

    /// <summary>Characters of the longest name and address before what they ask.</summary>
    private const int MostBeforeNotice = 50;

    /// <summary>Columns of the longest such note without what it forbids; a longer text speaks of more.</summary>
    private const int LongestNote = 120;

    private static readonly string[] Views = ["立场", "立場", "观点", "觀點", "意见", "意見", "看法", "本人"];

    private static readonly string[] Speakers = ["本文", "文中", "文章", "以上", "作者", "本站", "本刊", "本网", "本網", "本报", "本報", "平台", "仅", "僅"];

    private static readonly string[] Firms = [", Inc.", " Inc.", " LLC", ", LLC", " Ltd.", " Ltd", " Pty Ltd", " GmbH", " S.A."];

    private static readonly string[] Infringed =
        ["如有侵权", "如有侵權", "如侵权", "如侵權", "若有侵权", "若有侵權", "若侵权", "如涉侵权", "如涉及侵权", "如涉及侵權", "侵权请", "侵權請", "侵权联系",
            "侵删", "侵刪", "异议或投诉", "異議或投訴", "异议或者投诉"];

    private static readonly PhraseSet Stamps = new(["原创", "原創", "首发", "首發", "转载", "轉載", "出品", "版权", "版權", "发布", "發布"]);

    /// <summary>Columns of the longest stamp, and its parts: a name, an address, a word or two.</summary>
    private const int LongestStamp = 60, MostParts = 4;

    /// <summary>A stamp within the text, with the address of whoever claims it: <c>渡口后院 www.example.com 原创首发</c>.</summary>
    public static bool IsStamped(string line) =>
        line.Length <= LongestStamp && line.Contains('.', StringComparison.Ordinal) && Stamps.IsIn(line) && !Phrases.EndsSentence(line)
        && line.Split(' ') is { Length: > 1 and <= MostParts } parts && Array.Exists(parts, NoiseRules.IsHostOnly)
        // 此帖出自渡口文摘论坛
        || line.Length <= LongestStamp && line.StartsWith("此帖出自", StringComparison.Ordinal)
            && (line.EndsWith("论坛", StringComparison.Ordinal) || line.EndsWith("論壇", StringComparison.Ordinal))
        || line.Length <= LongestStamp && Array.Find(Leading, l => line.StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } leading
            && NoiseRules.IsHostOnly(line[leading.Length..].TrimEnd('.'));

    private static readonly string[] Leading = ["More at ", "Read more at ", "See more at ", "Visit us at ", "From ",
        "更多内容请访问", "更多請訪問", "更多请访问"];

    /// <summary>Whether a line of the foot says who may copy the text, or whose views it has not.</summary>
    public static bool Is(string line, NoisePlace place)
    {
        if (place.Index <= 2 || place.Index < place.Count - FootLines || Phrases.Columns(line) > Longest)
            return false;
        if (IsOfLicence(line) || IsOfStandards(line)
            || Array.Exists(Signs, s => line.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            return true;
        if (Phrases.Columns(line) <= LongestNote && line.EndsWith("All rights reserved.", StringComparison.OrdinalIgnoreCase))
            return true;
        if (Phrases.Count(line, NoiseWords.OfItself) > 0 && Phrases.Count(line, NoiseWords.Forbidding) > 0
            && Phrases.Count(line, NoiseWords.Copying) >= 2)
            return true;
        if (Phrases.Columns(line) > LongestNote)
            return false;
        // Quayside & Company, Inc.
        if (place.Index >= place.Count - 4 && Phrases.Columns(line) <= 50 && char.IsAsciiLetterUpper(line[0])
            && Array.Exists(Firms, f => line.EndsWith(f, StringComparison.Ordinal)))
            return true;
        // 版權屬原作者所有，如有侵權請通知管理員
        if (Phrases.Count(line, Infringed) > 0)
            return true;
        // 本內容經由江岸資訊有限公司提供。
        if (line.StartsWith("本内容", StringComparison.Ordinal) || line.StartsWith("本內容", StringComparison.Ordinal))
        {
            if (line.TrimEnd('。', ' ').EndsWith("提供", StringComparison.Ordinal))
                return true;
        }

        // 投資一定有風險，申購前應詳閱公開說明書。
        if (Phrases.Count(line, Risks) > 0 && line.AsSpan().IndexOfAny("“「") < 0 && !IsOwnWord(line))
            return true;
        // 作者系独立撰稿人，本文不代表本刊立场
        return line.IndexOf("不代表", StringComparison.Ordinal) is >= 0 and var at && Phrases.Count(line[at..], Views) > 0
            && Phrases.Count(line, Speakers) > 0 && line.AsSpan().IndexOfAny("“「") < 0;
    }

    private static readonly string[] OfRisk = ["风险", "風險", "提示", "声明", "聲明", "投资", "投資"];

    /// <summary>
    /// Whether a line says something of its own before it warns, as writers on shares do of what they hold: <c>我加了一点。以上不构成投资建议。</c>
    /// </summary>
    private static bool IsOwnWord(string line) =>
        line.IndexOf('。', StringComparison.Ordinal) is > 6 and var end && end + 1 < line.Length && Phrases.IsChinese(line)
        && line[..end] is var first && Phrases.Count(first, Risks) + Phrases.Count(first, OfRisk) + Phrases.Count(first, Speakers) == 0;

    /// <summary><c>请在编辑部书面授权后，方可转载或链接，违者将依法追责。</c></summary>
    public static bool IsOfCopying(string line) =>
        Phrases.Columns(line) <= LongestNote
        && (line.StartsWith("如需转载", StringComparison.Ordinal) || line.StartsWith("如需轉載", StringComparison.Ordinal))
            && (line.Contains("联系", StringComparison.Ordinal) || line.Contains("聯絡", StringComparison.Ordinal))
        || Phrases.Columns(line) <= LongestNote
            && (line.Contains("方可转载", StringComparison.Ordinal) || line.Contains("方可轉載", StringComparison.Ordinal))
        && (line.Contains("违者", StringComparison.Ordinal) || line.Contains("違者", StringComparison.Ordinal)
            || line.Contains("追究", StringComparison.Ordinal) || line.Contains("追责", StringComparison.Ordinal)
            || line.Contains("书面", StringComparison.Ordinal) || line.Contains("書面", StringComparison.Ordinal));

    private static readonly string[] Breaches =
        [" breach of ", "Copyright Policy", "Subscriber Agreement", "non-commercial use", "copyright law"];

    /// <summary>
    /// What is put above or into a text that is copied: <c>Please use the sharing tools … Copying articles to share with others is a breach
    /// of …</c>
    /// </summary>
    public static bool IsOfSharing(string line) =>
        line.Length <= LongestSharing && Array.Exists(Sharing, s => line.StartsWith(s, StringComparison.Ordinal))
        && Array.Exists(Breaches, b => line.Contains(b, StringComparison.Ordinal));

    /// <summary>Characters of the longest such line.</summary>
    private const int LongestSharing = 600;

    /// <summary>For what the pictures of a press office may be used, among the paragraphs: <c>Images for download on the …</c></summary>
    public static bool IsOfDownloads(string line) =>
        line.StartsWith("Images for download ", StringComparison.Ordinal)
        && (line.Contains("credit line", StringComparison.Ordinal) || line.Contains("Creative Commons", StringComparison.Ordinal));

    /// <summary>What a journal lets its reader see: <c>You have full access to this article via your institution.</c></summary>
    public static bool IsOfAccess(string line) =>
        Phrases.Columns(line) <= LongestNote
        && (line.StartsWith("You have full access to ", StringComparison.Ordinal)
            || line.StartsWith("You do not have access to ", StringComparison.Ordinal));

    /// <summary>Where a text was published first, with who made it: <c>（本文首发渡口APP，作者 | 林一舟，编辑 | 周远）</c></summary>
    public static bool IsOfFirst(string line) =>
        line is ['（' or '(', .., '）' or ')'] && Phrases.Columns(line) <= LongestNote
        && (line.AsSpan(1).StartsWith("本文首发") || line.AsSpan(1).StartsWith("首发于") || line.AsSpan(1).StartsWith("本文首發"));

    private static readonly string[] Ties =
        ["parent company", "publisher", "owner", "owned by", "investor", "invested", " deal with ", "agreement with ", "partnership with "];

    /// <summary>What ties the paper to those it writes about, in a paragraph of its own: <c>Disclosure: …</c></summary>
    public static bool IsDisclosure(string line) =>
        line.TrimStart('(', '[', '*', '_') is var text && text.StartsWith("Disclosure:", StringComparison.OrdinalIgnoreCase)
        && Phrases.Columns(line) <= Longest && Phrases.Count(line, Ties) > 0;

    private static readonly HashSet<string> Disclosures = new(["Disclosure", "Disclosures", "Disclosure statement", "Conflict of interest",
        "Conflicts of interest", "利益披露", "利益声明", "利益聲明", "利益冲突声明"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The heading of such a note below a text.</summary>
    public static bool OpensDisclosure(string line, NoisePlace place) =>
        place.InTail && line.Length <= 24 && Disclosures.Contains(line.Trim(' ', ':', '：', '#', '*'));

    /// <summary><c>本帖最后由 linxi 于 2024-7-26 09:30 编辑</c>, <c>Last edited by linxi on 2024-7-26 09:30</c></summary>
    public static bool IsEdited(string line)
    {
        if (line.Length >= 80)
            return false;
        if (line.StartsWith("本帖最后由", StringComparison.Ordinal) || line.StartsWith("本帖最後由", StringComparison.Ordinal))
            return line.Contains("编辑", StringComparison.Ordinal) || line.Contains("編輯", StringComparison.Ordinal);
        // 最後由 剪刀手 於 週五 6月 26, 2026 8:20 pm 編輯，總共編輯了 1 次。
        if (line.StartsWith("最後由 ", StringComparison.Ordinal) || line.StartsWith("最后由 ", StringComparison.Ordinal))
            return line.Contains("編輯", StringComparison.Ordinal) || line.Contains("编辑", StringComparison.Ordinal);
        return (line.StartsWith("This post was last edited by ", StringComparison.Ordinal)
            || line.StartsWith("Last edited by ", StringComparison.Ordinal)) && line.AsSpan().ContainsAnyInRange('0', '9');
    }

    /// <summary>
    /// <c>（原标题：涨潮了！十二条船都看见了）</c>: of a headline that is a sentence nothing else tells that the brackets hold no text.
    /// </summary>
    public static bool IsOriginalTitle(string line) =>
        line is ['（' or '(', '原', '标' or '標', '题' or '題', '：' or ':', _, .., '）' or ')'] && Phrases.Columns(line) <= LongestNote
        && Phrases.HasSentence(line.AsSpan(5, line.Length - 6));

    private static readonly string[] OfPictures = ["本文图片", "本文配图", "文中图片", "文内图片", "本文圖片", "文中圖片", "图片除", "圖片除"];

    /// <summary>Whose the pictures of a text are, said once for all in brackets: <c>（本文图片除注明外均由受访者提供）</c>.</summary>
    public static bool IsOfPictures(string line) =>
        line.Length < 50 && line.TrimStart(' ', '（', '(', '※', '*') is var text
        && Array.Exists(OfPictures, o => text.StartsWith(o, StringComparison.Ordinal))
        && (text.Contains("提供", StringComparison.Ordinal) || text.Contains("来自", StringComparison.Ordinal)
            || text.Contains("來自", StringComparison.Ordinal) || text.Contains("授权", StringComparison.Ordinal)
            || text.Contains("授權", StringComparison.Ordinal));

    /// <summary>
    /// An editor's note that says no more than where a text is from and by whose leave; one that says what the text is about stays.
    /// </summary>
    public static bool IsEditorsNote(string line) =>
        Phrases.Columns(line) <= Longest && OpensEditorsNote(line) && line is var text
        && (text.Contains("授权", StringComparison.Ordinal) || text.Contains("授權", StringComparison.Ordinal)
            || text.Contains("转载", StringComparison.Ordinal) || text.Contains("轉載", StringComparison.Ordinal))
        && (text.Contains("转自", StringComparison.Ordinal) || text.Contains("轉自", StringComparison.Ordinal)
            || text.Contains("来自", StringComparison.Ordinal) || text.Contains("來自", StringComparison.Ordinal)
            || text.Contains("原载", StringComparison.Ordinal));

    /// <summary>Whether a text begins as a note of the editor's: <c>【编者按】…</c>, <c>编者按：…</c>.</summary>
    public static bool OpensEditorsNote(string text) =>
        text.AsSpan().TrimStart(" \n\t\r\u3000【[（(") is ['编' or '編', '者', '按', ..];

    /// <summary>What becomes of a line that begins with the words of a disclaimer: one in the foot ends the text.</summary>
    public static NoiseAction Judge(string line, NoisePlace place)
    {
        if (!Disclaimers.IsIn(line) || Phrases.Columns(line) > Longest)
            return NoiseAction.Keep;
        foreach (var phrase in NoiseWords.Disclaimers)
        {
            var at = line.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            // 柳岸夜话 www.liuan.example 原创首发，转载请注明出处: the forum's name stands before it.
            if (at < 0
                || at > 14
                    && !(phrase is "转载请注明" or "轉載請註明" && at < MostBeforeNotice && line.AsSpan(0, at).Contains('.')
                        && !Phrases.HasSentence(line)))
                continue;
            // 风险提示很简单：如果… says something; alone, it heads what a study says last.
            if (phrase is "风险提示" or "風險提示" && (line.AsSpan(at + phrase.Length) is not ['：' or ':' or '】', ..] || IsOfStudy(line)))
                continue;
            if (phrase is "声明：" or "声明:" or "聲明：" or "本文由" or "本文系" or "原标题：" && at > 4)
                continue;
            if (phrase == "原标题：")
                return NoiseAction.Keep;
            // An article may say what is done without leave; a foot says it of itself.
            if (at > 0 && phrase is "未经授权" or "未经许可" or "未經授權" && Phrases.Count(line, NoiseWords.OfItself) == 0)
                continue;
            if (at == 0 && phrase == "本文来自微信公众号" && place.Count > 2 && Phrases.Columns(line) < 120)
                return NoiseAction.Drop;
            if (at <= 4 && line.Contains("授权发布", StringComparison.Ordinal) && place.Count > 2)
                return NoiseAction.Drop;
            // Below it that site puts nothing of the article.
            if (at == 0 && phrase is "该文观点仅代表" or "本内容由作者授权发布" or "本内容为作者独立观点" or "正在改变与想要改变世界的人" && place.Index * 2 >= place.Count)
                return NoiseAction.CutTail;
            return place.InTail && at < 6
                && (phrase.EndsWith("声明", StringComparison.Ordinal) || phrase.StartsWith('声')
                    || phrase.EndsWith("聲明", StringComparison.Ordinal) || phrase.StartsWith("disclaimer", StringComparison.Ordinal))
                ? NoiseAction.CutTail
                : place.InTail || Phrases.Columns(line) < 100 && place.Index != 0 ? NoiseAction.Drop : NoiseAction.Keep;
        }

        return NoiseAction.Keep;
    }

    /// <summary>
    /// Whether a line names the risks of which a study warns, and not those of its reader: <c>风险提示：水位偏低；新船交付推迟；运价回落。</c>
    /// </summary>
    private static bool IsOfStudy(string line) =>
        line.AsSpan().ContainsAny('；', ';') && Phrases.EndsSentence(line) && Phrases.Count(line, OfReader) == 0;

    private static readonly string[] OfReader = ["投资有风险", "投資有風險", "入市", "谨慎", "謹慎", "自负", "自負", "自担", "自擔", "据此",
        "據此", "不构成", "不構成", "个人观点", "個人觀點",
        "立场", "立場", "推荐", "推薦", "仅供参考", "僅供參考"];

    private static readonly PhraseSet Disclaimers = new(NoiseWords.Disclaimers, StringComparison.OrdinalIgnoreCase);
}
