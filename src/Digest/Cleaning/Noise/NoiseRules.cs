using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>What a rule does with a line.</summary>
internal enum NoiseAction
{
    /// <summary>Leaves it to the other rules.</summary>
    Keep,

    /// <summary>Drops the line.</summary>
    Drop,

    /// <summary>Drops it and everything after it.</summary>
    CutTail,

    /// <summary>Drops it and notes that the capture is cut short here.</summary>
    DropAsGate,

    /// <summary>Drops it and remembers that a picture stood there.</summary>
    DropAsImage,
}

/// <summary>One kind of noise: how it is told, what is done, and the sample it was made for.</summary>
internal sealed record NoiseRule(string Name, string Sample, Func<string, NoisePlace, NoiseAction> Judge);

/// <summary>Every kind of noise line there is, in one table. A line is judged by the first rule that knows it.</summary>
internal static partial class NoiseRules
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<NoiseRule> All { get; } =
    [
        new("edited", "本帖最后由 linxi 于 2024-7-26 09:30 编辑",
            static (line, _) => RightsNotes.IsEdited(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("gate", "马上注册，结交更多好友，享用更多功能，让你轻松玩转社区。",
            static (line, place) => Phrases.Columns(line) <= 110 && Phrases.Count(line, NoiseWords.Gate) >= 2
            ? place.Index > 1 && place.Index < place.Count - 1 ? NoiseAction.DropAsGate : NoiseAction.Drop
            : line is "TOP" or "x" or "×" or "X" or "本帖子中包含更多资源" or "本帖子中包含更多資源" || IsCallToRegister(line)
                ? NoiseAction.Drop : NoiseAction.Keep),
        new("paywall", "You have 2 free articles left this month.",
            static (line, place) => Paywalls.IsNotice(line, place) ? NoiseAction.DropAsGate : NoiseAction.Keep),
        new("notice", "这是一个创建于 19 天前的主题，其中的信息可能已经有所发展或是发生改变。",
            static (line, _) => IsThreadNotice(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("attachment", "[attach]182734[/attach]", static (line, _) => IsAttachment(line) ? NoiseAction.DropAsImage : NoiseAction.Keep),
        new("picture", "Image source, Getty Images",
            static (line, _) => IsPictureSource(line) ? NoiseAction.DropAsImage : NoiseAction.Keep),
        new("gallery", "點擊圖片放大＋看更多儀式相片：", static (line, _) => LeadsToPictures(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("page", "The Quay Review    Page 1 of 2", static (line, _) => IsPageNumber(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("template", "{% include toc.html %}", static (line, _) => IsTemplateMark(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("filed", "Posted in Machines, Rivers", static (line, _) => IsFiling(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("contact", "Jane Doe can be reached at jane@example.com.",
            static (line, place) => place.InTail && line.Length < 160 && line.Contains("can be reached at ", StringComparison.Ordinal)
                && line.Contains('@', StringComparison.Ordinal) || ContactLines.Is(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("doi", "doi: https://doi.org/10.1000/quay-2025",
            static (line, _) => line.Length <= 100 && line.StartsWith("doi:", StringComparison.OrdinalIgnoreCase)
                && !line.Trim()[4..].TrimStart().Contains(' ', StringComparison.Ordinal) ? NoiseAction.Drop : NoiseAction.Keep),
        new("tags", "#法院里的模型# #机房", static (line, _) => IsRowOfTags(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("file", "kling.jpg (182.4 KB, 下载次数: 31)", static (line, _) => IsFileRow(line) ? NoiseAction.DropAsImage : NoiseAction.Keep),
        new("floor", "发表于 2024-7-26 09:12 | 只看该作者 | 倒序浏览",
            static (line, _) => IsMadeOf(line, NoiseWords.Forum) ? NoiseAction.Drop : NoiseAction.Keep),
        new("signed", "Reporting by Jane Doe in Berlin; Editing by Ann Poe",
            static (line, _) => ReporterLines.IsSigned(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("reply", "沙发",
            static (line, place) => place.InTail && line.Length <= 12 && IsReply(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("share", "Share full article412",
            static (line, _) => line.StartsWith("Share full article", StringComparison.Ordinal)
                && !line.AsSpan(18).ContainsAnyExceptInRange('0', '9') ? NoiseAction.Drop : NoiseAction.Keep),
        new("signature", "柳岸的签名：读书如饮水",
            static (line, place) => IsSignature(line, place) ? NoiseAction.Drop : NoiseAction.Keep),
        new("hidden", "**** 本内容被作者隐藏 ****",
            static (line, _) => line.Length < 40
                && (line.Contains("内容被作者隐藏", StringComparison.Ordinal) || line.Contains("內容被作者隱藏", StringComparison.Ordinal))
                ? NoiseAction.DropAsGate : NoiseAction.Keep),
        new("pictures", "（本文图片除注明外均由受访者提供）", static (line, _) => RightsNotes.IsOfPictures(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("original", "（原标题：涨潮了！十二条船都看见了）", static (line, _) => RightsNotes.IsOriginalTitle(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("copying", "请在编辑部书面授权后，方可转载或链接，违者将依法追责。",
            static (line, _) => RightsNotes.IsOfCopying(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("sharing", "Please use the sharing tools. Copying articles to share with others is a breach of our Copyright Policy.",
            static (line, _) => RightsNotes.IsOfSharing(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("published", "（本文首发渡口APP，作者 | 林一舟，编辑 | 周远）",
            static (line, _) => RightsNotes.IsOfFirst(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("tools", "可选中1个或多个关键词，搜索相关数据资料。",
            static (line, _) => Notices.IsOfTools(line) || Notices.IsOfEditing(line) || Notices.IsOfAge(line)
                ? NoiseAction.Drop : NoiseAction.Keep),
        new("distribution", "抄送：各渡口管理所。",
            static (line, place) => Notices.IsOfDistribution(line, place) ? NoiseAction.Drop : NoiseAction.Keep),
        new("disclosure", "Disclosure: The Quay Review’s parent company has a licensing agreement with Heron AI.",
            static (line, place) => RightsNotes.IsDisclosure(line) ? NoiseAction.Drop
                : RightsNotes.OpensDisclosure(line, place) ? NoiseAction.CutTail : NoiseAction.Keep),
        new("note", "【编者按】本文转自《望潮月刊》，已获授权。", static (line, _) => RightsNotes.IsEditorsNote(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("compiled", "（綜合報道）",
            static (line, _) => line.Length <= 12 && line is ['（' or '(', '综' or '綜', .., '）' or ')']
                ? NoiseAction.Drop : NoiseAction.Keep),
        new("dateline", "【本報訊】",
            static (line, _) => line is "【本報訊】" or "【本报讯】" or "【本報專訊】" or "【本报专讯】" or "（本報訊）" or "（本报讯）"
                || line.Length <= 24 && line is ['〔' or '【' or '（' or '［', .., '報', '導', '〕' or '】' or '）' or '］']
                    && line.AsSpan().IndexOfAny('/', '／') > 0 && !line.Contains("記者", StringComparison.Ordinal)
                ? NoiseAction.Drop : NoiseAction.Keep),
        new("debris", "| - |", static (line, _) => IsDebris(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("ornament", "01", static (line, _) => IsOrnament(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("end", "— END —",
            static (line, place) => IsEnd(line) ? place.InTail ? NoiseAction.CutTail : NoiseAction.Drop : NoiseAction.Keep),
        new("preferred", "Add The Quay Review as a preferred source on Google",
            static (line, _) => Invitations.IsPreferredSource(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("blue", "点击上方蓝字关注我们", static (line, _) => Invitations.IsCallToFollow(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("callout", "感谢网友 林一舟 的线索投递！", static (line, _) => Callouts.Is(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("trail", "长河论坛 » 大模型讨论区 » 帖子", static (line, place) => Trails.IsTrail(line, place) ? NoiseAction.Drop : NoiseAction.Keep),
        new("menu", "首页 资讯 河岸圈 设置 日夜间 订阅",
            static (line, place) => place.Index < LastOfMenus && Trails.IsMenu(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("market", "自选股  数据中心  行情中心  资金流向  模拟交易",
            static (line, _) => Trails.IsMarketBar(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("feed", "The post Kling goes global appeared first on Example News.",
            static (line, place) => IsFeedFooter(line) || place.Index > 0 && place.Index >= place.Count - 2 && IsOfFirstPlace(line)
                ? NoiseAction.Drop : NoiseAction.Keep),
        new("letter", "You are receiving this e-mail because you subscribed.",
            static (line, place) => Invitations.IsLetter(line, place) ? NoiseAction.Drop : NoiseAction.Keep),
        new("watermark", "www.example.com", static (line, _) => IsWatermark(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("tail", "相关阅读：", static (line, place) => IsTailStart(line, place) ? NoiseAction.CutTail : NoiseAction.Keep),
        new("disclaimer", "声明：本文仅代表作者个人观点。", static (line, place) => RightsNotes.Judge(line, place)),
        new("rights", "內容版權為本刊所有，未經授權，請勿轉載。",
            static (line, place) => RightsNotes.Is(line, place) || place.Index > 0 && Disclaimed.Is(line)
                ? NoiseAction.Drop : NoiseAction.Keep),
        new("foot", "译完于 2026-03-05", static (line, place) => FootNotes.Is(line, place) ? NoiseAction.Drop : NoiseAction.Keep),
        new("asks", "Got a tip? Reach us at tips@example.com.",
            static (line, place) => Invitations.IsAsking(line, place) ? NoiseAction.Drop : NoiseAction.Keep),
        new("invitation", "[点击此处订阅新闻简报]",
            static (line, place) => Invitations.IsInvitation(line, place) || place.Index > 0 && Invitations.IsToEvent(line)
                ? NoiseAction.Drop : NoiseAction.Keep),
        new("pitch", "The Quay Watch newsletter is your daily guide to the tides.",
            static (line, place) => HousePitches.Is(line, place) ? NoiseAction.Drop : NoiseAction.Keep),
        new("consent", "We use necessary cookies to make our site work.",
            static (line, place) => Consents.Is(line) || place.PastLead && Invitations.IsTerms(line) ? NoiseAction.Drop : NoiseAction.Keep),
        new("box", "Advertisement", static (line, place) => IsBox(line, place) ? NoiseAction.Drop : NoiseAction.Keep),
    ];

    /// <summary>Lines above which menus stand.</summary>
    private const int LastOfMenus = 6;

    /// <summary>What is done with a line.</summary>
    public static NoiseAction Judge(string line, NoisePlace place)
    {
        // No rule reaches further, and most lines hold none of the words: both are told in one pass.
        if (line.Length > 240)
            return IsFeedFooter(line) || ReporterLines.IsSigned(line) || RightsNotes.IsOfDownloads(line) || RightsNotes.IsOfSharing(line)
                || Invitations.IsTerms(line) || Consents.Is(line) || HousePitches.Is(line, place)
                || place.Index > 0 && (Disclaimed.Is(line) || Invitations.IsToEvent(line))
                ? NoiseAction.Drop : NoiseAction.Keep;
        if (!Words.IsIn(line))
        {
            if (line.Length <= LongestEnd && IsEnd(line))
                return place.InTail ? NoiseAction.CutTail : NoiseAction.Drop;
            return line.StartsWith('#') && IsRowOfTags(line) || IsDebris(line) || IsRank(line) || IsOrnament(line)
                ? NoiseAction.Drop
                : IsAttachment(line) || IsFileRow(line)
                ? NoiseAction.DropAsImage : IsWatermark(line) || line is "x" or "×" or "X" or "TOP" ? NoiseAction.Drop
                : place.InTail && line.Length <= 12 && IsReply(line) || place.Index < LastOfMenus && Trails.IsMenu(line)
                ? NoiseAction.Drop : NoiseAction.Keep;
        }

        foreach (var rule in All)
        {
            if (rule.Judge(line, place) is not NoiseAction.Keep and var action)
                return action;
        }

        return NoiseAction.Keep;
    }

    private static readonly string[] ThreadNotices =
        ["View full version:", "Powered by Discuz", "Powered by phpBB", "Powered by vBulletin", "Processed in ",
        "发帖际遇 ", "發帖際遇 ", "清除 Cookies", "Previous thread:", "Next thread:",
        "GMT+8, ", "当前时区 GMT", "继续往下", "繼續往下", "點我看", "这是一个创建于", "這是一個創建於", "This topic was automatically closed", "This topic is archived",
        "此主题已自动关闭", "本主题由", "本主題由", "该帖已被", "第 1 条附言", "第 2 条附言", "第 3 条附言", "您所在的用户组没有投票", "您所在的用戶組沒有投票", "距结束还有", "距結束還有"];

    /// <summary>What a forum says of a thread's age and state.</summary>
    private static readonly string[] Browsers = ["your browser", "您的浏览器", "你的浏览器", "您的瀏覽器", "你的瀏覽器", "当前浏览器", "目前瀏覽器"];

    private static readonly string[] Unable =
        ["not supported", "not support", "n't support", "n’t support", "unsupported", "不支持", "不支援", "版本过低", "版本過低"];

    /// <summary>What a player says where it cannot play: <c>Audio playback is not supported on your browser.</c></summary>
    private static bool IsOfBrowser(string line) => Phrases.Count(line, Browsers) > 0 && Phrases.Count(line, Unable) > 0;

    private static bool IsToBrowser(string line) =>
        line.Length < 160 && Array.Exists(BrowserNotices, n => line.StartsWith(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>How a page begins that speaks to a reader of his browser.</summary>
    private static readonly string[] BrowserNotices = ["JavaScript is disabled", "您正在使用IE低版浏览器", "您正在使用的浏览器版本", "您使用的浏览器版本", "您当前的浏览器版本",
        "您当前使用的浏览器版本", "JavaScript is not enabled", "JavaScript is required",
        "You are using an out of date browser", "You are using an outdated browser", "You're using an outdated browser",
        "You should upgrade or use an alternative browser", "Please upgrade your browser", "We've detected that JavaScript", "您的浏览器版本过低",
        "你的浏览器版本过低", "请启用JavaScript", "請啟用JavaScript", "请开启JavaScript"];

    /// <summary><c>2.  不该停   32.76% (19)</c>: an answer of a poll with its votes.</summary>
    private static bool IsAnswer(string line) =>
        line[^1] == ')' && line.LastIndexOf("% (", StringComparison.Ordinal) is > 4 and var share && line.Length - share < 12
        && line.AsSpan(share + 3, line.Length - share - 4).IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiDigit(line[share - 1]);

    /// <summary>The foot of a printed thread: <c>欢迎光临 柳岸夜话 (http://bbs.example/) | Powered by Discuz! 6.0.0</c>.</summary>
    private static bool IsWelcome(string line) =>
        line is ['欢' or '歡', '迎', '光', '临' or '臨', ..] && line.Contains("Powered by ", StringComparison.Ordinal);

    private static bool IsThreadNotice(string line) =>
        IsToBrowser(line)
        || line.Length < 90
            && (IsAnswer(line) || line.StartsWith("Rank: ", StringComparison.Ordinal) && line.Length <= 24
                || Array.Exists(ThreadNotices, n => line.StartsWith(n, StringComparison.Ordinal))
                || IsWelcome(line) || line.Contains("enable JavaScript", StringComparison.OrdinalIgnoreCase) || IsOfBrowser(line)
                || line.Length <= 8 && line.StartsWith("来自", StringComparison.Ordinal)
                    && Facts.CreditNames.Provinces.Contains(line[2..].Trim())
                || line.Length < 30 && char.IsAsciiDigit(line[0]) && line.Contains("人赞同了该", StringComparison.Ordinal)
                || IsCountOfQuestion(line));

    private static readonly string[] OfQuestions = ["Asked ", "Modified ", "Viewed "];

    /// <summary><c>Asked 1 year, 4 months ago</c>, <c>Viewed 12k times</c>: what boards of questions count.</summary>
    private static bool IsCountOfQuestion(string line) =>
        line.Length <= 34 && Array.Exists(OfQuestions, q => line.StartsWith(q, StringComparison.Ordinal))
        && (line.EndsWith(" ago", StringComparison.Ordinal) || line.EndsWith(" times", StringComparison.Ordinal)
            || line.EndsWith("today", StringComparison.Ordinal));

    /// <summary>
    /// Whether a line holds nothing but some words, with numbers, dates, names of clocks and separators; at least one of the words, and two
    /// unless numbers stand beside it.
    /// </summary>
    private static bool IsMadeOf(string line, ReadOnlySpan<string> words)
    {
        if (Phrases.Columns(line) > 120 || line.Length < 2)
            return false;
        var rest = line;
        var found = 0;
        foreach (var word in words)
        {
            if (rest.Contains(word, StringComparison.Ordinal))
            {
                rest = rest.Replace(word, " ", StringComparison.Ordinal);
                found++;
            }
        }

        if (found == 0)
            return false;
        int letters = 0, digits = 0;
        foreach (var c in rest)
        {
            if (char.IsDigit(c))
                digits++;
            else if (char.IsLetter(c)
                && c is not ('年' or '月' or '日' or '时' or '分' or '秒' or '楼' or '樓' or '条' or '人' or '上' or '下' or '午' or '前' or '的' or '第'
                    or '个' or '間' or '時'))
                letters++;
        }

        // A poster's name may stand once: "linxi 发表于 2024-7-26 09:12".
        var stamped = line.Contains("发表于", StringComparison.Ordinal) || line.Contains("發表於", StringComparison.Ordinal);
        return letters <= (stamped && digits >= 6 ? 20 : 0) && (found >= 2 || digits > 0 || line.Length <= 6);
    }

    /// <summary>Whether a line holds nothing but a forum's buttons and counts.</summary>
    public static bool IsFloor(string line) => IsMadeOf(line, NoiseWords.Forum);

    private static bool IsReply(string line)
    {
        var word = line.Trim('!', '！', '。', '.', '~', '～', ' ', ',', '，', '1', '0');
        return word is "沙发" or "板凳" or "地板" or "顶" or "顶顶" or "顶一下" or "路过" or "支持" or "感谢分享" or "谢谢分享" or "好贴" or "好文" or "学习了" or "mark"
            or "Mark" or "顶起" or "帮顶" or "占楼" or "沙發" or "頂" or "感謝分享" or "路過" or "謝謝樓主" or "谢谢楼主" or "支持楼主" or "支持一下" or "前排" or "ding"
            or "first" or "First";
    }

    /// <summary>A member's rank, alone on a line: <c>Lv.7</c>.</summary>
    private static bool IsRank(string line) =>
        line.Length is > 2 and <= 6 && line.StartsWith("lv", StringComparison.OrdinalIgnoreCase)
        && !line.AsSpan(2).TrimStart(". :").ContainsAnyExceptInRange('0', '9') && char.IsAsciiDigit(line[^1]);

    /// <summary>Only bars, hyphens, dots and blanks.</summary>
    public static bool IsDebris(string line)
    {
        // A box of a newsletter begins with a picture sign of its own.
        if (line.Length is 2 or 3 && char.IsSurrogatePair(line, 0)
            && char.GetUnicodeCategory(line, 0) == System.Globalization.UnicodeCategory.OtherSymbol
            && (line.Length == 2 || line[2] == '\uFE0F'))
            return true;
        foreach (var c in line)
        {
            if (c is not ('|' or '-' or ' ' or '\t' or '\u3000' or '\u00A0' or '·' or '•' or '_' or '=' or '*' or '+' or '—' or '─' or '━'
                or '═'
                or '│' or '┃' or '~' or '｜' or '.' or '■' or '□' or '▲' or '▼' or '◆' or '●' or '○' or '★' or '☆' or '#' or '>' or '<'
                or '\\' or '/' or '【' or '】' or '[' or ']' or '\uFE0F'))
                return false;
        }

        return true;
    }

    /// <summary>A number that only decorates the heading below it: <c>01</c>, <c>PART 02</c>.</summary>
    /// <summary>Which picture of a row is shown: <c>1/6</c>.</summary>
    private static bool IsCounter(string line) =>
        line.Length is > 2 and <= 5 && line.Split('/') is [{ Length: 1 or 2 } shown, { Length: 1 or 2 } all]
        && int.TryParse(shown, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at)
        && int.TryParse(all, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
        && at >= 1 && at <= count;

    private static bool IsOrnament(string line)
    {
        if (IsCounter(line) || line is "®" or "■" or "□" or "◆" or "∎" or "∙" or "‧" or "⋅" or "・")
            return true;
        var text = line.StartsWith("PART", StringComparison.OrdinalIgnoreCase) ? line[4..].TrimStart(' ', '.', '·') : line;
        return text.Length == 2 && text[0] == '0' && char.IsAsciiDigit(text[1])
            || text.Length is >= 1 and <= 3 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static readonly string[] Signatures = ["的签名：", "的签名:", "的簽名：", "的簽名:", "'s signature:", "’s signature:"];

    /// <summary>Letters of the longest name of a member, and of the longest motto.</summary>
    private const int LongestMember = 24, LongestMotto = 160;

    /// <summary>What a board prints below each post of a member behind his name.</summary>
    private static bool IsSignature(string line, NoisePlace place) =>
        place.InTail && line.Length <= LongestMotto
        && Array.Exists(Signatures, s => line.IndexOf(s, StringComparison.OrdinalIgnoreCase) is > 0 and <= LongestMember);

    /// <summary>What weblog programs put below each item of a feed: the title again and the name of the site, both as links.</summary>
    private static bool IsFeedFooter(string line) =>
        line.Length < 1000
        && (line.StartsWith("The post ", StringComparison.Ordinal) || line.StartsWith("The article ", StringComparison.Ordinal))
        && Array.Exists(FeedFooters,
            f => line.LastIndexOf(f, StringComparison.Ordinal) is > 0 and var at && !Phrases.HasSentence(line.AsSpan(at)))
        || line.Length < 400
            && (line.StartsWith('文') || line.StartsWith("这篇文章", StringComparison.Ordinal)
                || line.StartsWith("這篇文章", StringComparison.Ordinal) || line.StartsWith("本文", StringComparison.Ordinal))
            && (line.Contains("最先出现在", StringComparison.Ordinal) || line.Contains("最早出现于", StringComparison.Ordinal)
                || line.Contains("最早出現於", StringComparison.Ordinal) || line.Contains("最先出現", StringComparison.Ordinal))
            && !Phrases.HasSentence(line.AsSpan().TrimEnd('。'));

    private static readonly string[] ThisArticle = ["该文章", "該文章", "此文章", "这篇文章", "這篇文章", "文章《", "本文《", "该文《", "《"];

    private static readonly string[] InFirstPlace = ["首发于", "首發於", "首发在", "首發在", "首发自", "最早发表于", "最早發表於", "最初发表于", "最初發表於"];

    /// <summary>The same in words of a site's own, last in the item: <c>该文章《渡口换上新模型》首发于《望潮周刊》。</c></summary>
    private static bool IsOfFirstPlace(string line) =>
        line.Length < 160 && Array.Exists(ThisArticle, t => line.StartsWith(t, StringComparison.Ordinal))
        && Array.Find(InFirstPlace, p => line.Contains(p, StringComparison.Ordinal)) is { } joint
        && line.IndexOf(joint, StringComparison.Ordinal) is var at && (at < 8 || line[at - 1] == '》')
        && line.AsSpan(at + joint.Length).TrimEnd("。.》”") is { Length: > 1 and <= 40 } site && !site.ContainsAny("，。、；");

    private static readonly string[] FeedFooters = [" appeared first on ", " first appeared on ", " was first published on "];

    /// <summary>Marks of the program that a Markdown file was written for: <c>{: .notice}</c>, <c>&lt;!-- more --&gt;</c>.</summary>
    private static bool IsTemplateMark(string line) =>
        line.Length is > 3 and < 200
        && (line.StartsWith("{%", StringComparison.Ordinal) && line.IndexOf("%}", StringComparison.Ordinal) == line.Length - 2
            || line.StartsWith("{:", StringComparison.Ordinal) && line.IndexOf('}', StringComparison.Ordinal) == line.Length - 1
            || line.StartsWith("<!--", StringComparison.Ordinal) && line.IndexOf("-->", StringComparison.Ordinal) == line.Length - 3
            || Shortcodes.Is(line));

    /// <summary>Under what a weblog files an article.</summary>
    private static bool IsFiling(string line) =>
        line.Length < 80 && !Phrases.EndsSentence(line)
        && Array.Exists(Filings, f => line.StartsWith(f, StringComparison.OrdinalIgnoreCase)) && line.Split(' ').Length <= 10;

    private static readonly string[] Filings =
        ["Posted in ", "Filed under ", "Filed under: ", "Filed in ", "Categories: ", "Tagged with ", "Tagged as ", "Tags: "];

    /// <summary>Nothing but tags, two of them or one between two signs.</summary>
    public static bool IsRowOfTags(string line) =>
        line.Length is > 3 and < 200 && line[0] == '#' && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words
        && Array.TrueForAll(words, static w => w.Length > 2 && w[0] == '#' && w[1] != '#' && !char.IsAsciiDigit(w[1]))
        && (words.Length > 1 || line[^1] == '#' || line.AsSpan(1).IndexOf('#') > 1 && line.Length < 60);

    private static readonly System.Buffers.SearchValues<char> PageSigns = System.Buffers.SearchValues.Create("0123456789 of");

    /// <summary>The number of a printed page, alone or behind the name of what was printed.</summary>
    private static bool IsPageNumber(string line)
    {
        var at = line.LastIndexOf("Page ", StringComparison.Ordinal);
        if (at < 0 || line.Length > 120 || Phrases.HasSentence(line))
            return false;
        return (at == 0 || line[..at].EndsWith("  ", StringComparison.Ordinal)) && line.AsSpan(at + 5).IndexOf(" of ") is > 0 and < 5
            && line.AsSpan(at + 5).IndexOfAnyExcept(PageSigns) < 0;
    }
}
