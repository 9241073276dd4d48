using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>Lines that ask the reader to do something: to follow, to scan, to subscribe, to install, to look elsewhere.</summary>
internal static class Invitations
{
    /// <summary><c>Add The Quay Review as a preferred source on Google</c>; quoted, it is a writer's sentence about the words.</summary>
    public static bool IsPreferredSource(string line) =>
        line.Length <= 160
        && (line.Contains("preferred source", StringComparison.OrdinalIgnoreCase)
            || line.Contains("preferred on", StringComparison.OrdinalIgnoreCase)
            || line.Contains("首選來源", StringComparison.Ordinal) || line.Contains("首选来源", StringComparison.Ordinal))
        && line.Contains("Google", StringComparison.Ordinal) && !line.AsSpan().ContainsAny('“', '"');

    /// <summary><c>点击上方蓝字关注我们</c>, <c>点击上方“冷却塔”，选择“星标”</c>.</summary>
    public static bool IsCallToFollow(string line) =>
        line.Length <= 24 && line.Contains('蓝', StringComparison.Ordinal)
        && (line.Contains("关注", StringComparison.Ordinal) || line.Contains("点击", StringComparison.Ordinal)) && !Phrases.EndsSentence(line)
        || line.Length <= 60 && line.Contains("公众号", StringComparison.Ordinal)
            && (line.Contains("回复", StringComparison.Ordinal) || line.Contains("后台", StringComparison.Ordinal))
            && (line.Contains("领取", StringComparison.Ordinal) || line.Contains("获取", StringComparison.Ordinal)
                || line.Contains("下载", StringComparison.Ordinal) || line.Contains("加群", StringComparison.Ordinal)
                || line.Contains("进群", StringComparison.Ordinal))
        || IsToScan(line)
        || IsOfAccount(line) || IsByMail(line) || IsOfCoverage(line) || IsQuotedCall(line) || IsOfFans(line) || IsOfStar(line)
        || line.Length <= 60 && Array.Exists(Losing, l => line.Contains(l, StringComparison.Ordinal))
        || line.Length <= 48 && line.TrimStart('*', ' ') is { } call
            && Array.Exists(Clicking, c => call.StartsWith(c, StringComparison.Ordinal))
            && (line.Contains("星标", StringComparison.Ordinal) || line.Contains("关注", StringComparison.Ordinal)
                || line.Contains("關注", StringComparison.Ordinal) || line.Contains("置顶", StringComparison.Ordinal))
            && line.TrimEnd('*', ' ') is not [.., '。'];

    private static readonly string[] Clicking =
        ["点击上方", "点击下方", "点击蓝字", "点击文末", "點擊上方", "點擊下方", "點擊藍字", "戳下方", "戳上方"];

    private static readonly string[] Scanning =
        ["扫码关注", "掃碼追蹤", "掃碼關注", "扫码加入", "扫描二维码关注", "长按识别", "长按二维码", "微信扫码关注"];

    /// <summary><c>欢迎扫码关注公众号“渡口”，回复“船票”加入交流群。</c></summary>
    private static bool IsToScan(string line)
    {
        var call = line.StartsWith("欢迎", StringComparison.Ordinal) || line.StartsWith("歡迎", StringComparison.Ordinal) ? line[2..] : line;
        return line.Length <= 60 && Array.Exists(Scanning, s => call.StartsWith(s, StringComparison.Ordinal))
            && (line.Contains("公众号", StringComparison.Ordinal) || line.Contains("公眾號", StringComparison.Ordinal));
    }

    private static readonly string[] Accounts =
        ["关注公众号", "關注公眾號", "关注微信公众号", "欢迎关注公众号", "请关注公众号", "微信公众号", "官方公众号"];

    /// <summary><c>关注公众号：渡口科技</c>: the name of an account, beside the picture that is scanned.</summary>
    private static bool IsOfAccount(string line) =>
        line.Length <= 24 && Array.Find(Accounts, a => line.StartsWith(a, StringComparison.Ordinal)) is { } calling
        && line[calling.Length..].Trim() is ['：' or ':' or '“' or '「' or '【', _, _, ..] name && !Phrases.EndsSentence(name)
        && !name.AsSpan().ContainsAny("，。、| ");

    private static readonly string[] ByMail = [" by email", " by e-mail", " via email", " by mail"];

    /// <summary><c>Subscribe to Quay Notes by email</c></summary>
    private static bool IsByMail(string line) =>
        line.Length <= 60 && line.StartsWith("Subscribe to ", StringComparison.Ordinal)
        && Array.Exists(ByMail, m => line.EndsWith(m, StringComparison.Ordinal));

    /// <summary><c>Follow the Quay Wire's coverage of shipping at quay.example/hub/shipping</c></summary>
    private static bool IsOfCoverage(string line) =>
        line.Length <= 140 && line.StartsWith("Follow ", StringComparison.Ordinal)
        && line.IndexOf(" coverage of ", StringComparison.Ordinal) is > 7 and var of
        && line.IndexOf(" at ", of, StringComparison.Ordinal) is > 0 and var at
        && line[(at + 4)..].Trim() is var address && address.Contains('.', StringComparison.Ordinal)
        && !address.Contains(' ', StringComparison.Ordinal);

    /// <summary><c>按讚加入渡口粉絲團</c>: the button of a house's page on a network.</summary>
    private static bool IsOfFans(string line) =>
        line.Length <= 24 && line.TrimEnd('！', '!') is [.., '粉', '絲' or '丝', '團' or '团'] && Phrases.Count(line, ["加入", "按讚", "按赞"]) > 0;

    private static readonly string[] Starring = ["点亮星标", "点亮⭐", "设为星标", "设置星标", "加星标", "星标我们", "星标置顶", "置顶星标"],
        Starred = ["推送", "不错过", "第一时间", "锁定", "不迷路", "收到", "关注"];

    /// <summary><c>点亮星标，不错过望潮每天的推送！</c>: what an account asks for below its texts.</summary>
    private static bool IsOfStar(string line) =>
        line.Length is > 6 and <= 32 && line[^1] != '。' && line.Trim(' ', '⭐', '★', '～', '！') is var call
        && Array.Exists(Starring, s => call.StartsWith(s, StringComparison.Ordinal)) && Phrases.Count(call, Starred) > 0;

    private static readonly string[] Bidding = ["关注", "關注", "下载", "下載", "实用、好用", "實用、好用"],
        OfHouses = ["公众号", "公眾號", "客户端", "客戶端", "正版软件", "正版軟體"];

    private static readonly string[] Gains = ["为你呈现", "為你呈現", "解锁", "解鎖", "发现", "發現", "体验", "體驗", "获取", "獲取", "第一时间", "第一時間", "不错过", "不錯過",
        "了解更多", "瞭解更多"];

    /// <summary>Characters of the longest such call with the addresses of its links.</summary>
    private const int LongestLinkedCall = 240;

    /// <summary>
    /// <c>> 关注 渡口 公众号，发现更多好用的工具 🧰</c>: what a house puts below its texts, marked as a quotation that nobody said.
    /// </summary>
    private static bool IsQuotedCall(string line) =>
        line.Length <= LongestLinkedCall && line.TrimStart('\\', '>', ' ') is { Length: > 6 } call && !Phrases.EndsSentence(call)
        && Array.Exists(Bidding, b => call.StartsWith(b, StringComparison.Ordinal))
        && Digest.Content.BodyScan.PlainInline(call).Length <= 60
        && Phrases.Count(call, OfHouses) > 0 && Phrases.Count(call, Gains) > 0;

    /// <summary>What writers of platforms ask for: <c>持续更新渡口系列，关注我不迷路</c>.</summary>
    private static readonly string[] Losing = ["关注我不迷路", "關注我不迷路", "关注不迷路", "關注不迷路", "点赞收藏就是", "点赞关注就是",
        "你的点赞是我", "您的点赞是我", "点个赞再走", "一键三连就是",
        "求个三连", "点赞、收藏、关注"];

    /// <summary>How lines about the sending of a letter begin.</summary>
    public static readonly string[] Mailing = ["you are receiving this", "you're receiving this", "you received this e",
        "view it in your browser", "view this e", "view in browser", "view online", "unsubscribe", "manage your subscription",
        "manage preferences", "update your preferences", "forwarded this", "printed from ", "want to change how you receive",
        "you can ** update", "you can update your preferences", "why did i get this", "listen to this article", "you're getting this",
        "you’re getting this", "you are getting this", "this email was sent", "this e-mail was sent", "本邮件由系统", "本郵件由系統", "如不想再收到",
        "如果您不想再收到", "如果邮件不能正常", "如果无法正常", "若无法正常",
        "如邮件无法", "如果您无法正常", "邮件显示不正常", "你收到这封", "您收到这封", "你收到此邮件", "您收到此邮件", "你会收到这封", "您会收到这封", "此邮件由", "此邮件发送至", "如果郵件無法正常", "若無法正常",
        "您收到此郵件", "您收到這封", "你收到這封"];

    /// <summary>How lines begin that take leave of the reader.</summary>
    public static readonly string[] Parting =
    [
        "thanks for reading", "thank you for reading", "thanks for being a subscriber", "thank you for being a subscriber",
        "thanks for subscribing", "thank you for subscribing",
        "this article first appeared", "this story first appeared", "this article appeared in", "follow us on ",
        "follow me on ", "follow him on ", "follow her on ", "for more, follow", "this post is public",
        "a version of this article appears in print", "published in the print edition of", "view source version on",
        "if you liked this post", "if you liked this article", "if you liked this episode", "if you liked this issue",
        "if you enjoyed this post", "if you enjoyed this article", "if you enjoyed this episode", "if you enjoyed this issue",
    ];

    /// <summary>What newsletters say about their own sending, at the edges of the letter.</summary>
    public static bool IsLetter(string line, NoisePlace place)
    {
        if (IsLinkRow(line))
            return true;
        if (Phrases.Columns(line) > 240)
            return false;
        if (IsThanks(line))
            return true;
        if (place.Index > 4 && !place.InTail)
            return false;
        var text = line.TrimStart(' ', '[', '(', '*', '_', '|');
        if (place.InTail && (text.Contains("forwarded to you", StringComparison.OrdinalIgnoreCase) || IsChineseParting(text)))
            return true;
        if ((text.StartsWith("you’re reading ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("you're reading ", StringComparison.OrdinalIgnoreCase)) && Phrases.Count(text, NoiseWords.Letters) > 0)
            return true;
        foreach (var opening in Mailing)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        if (place.InTail && Phrases.Columns(text) <= 90
            && Phrases.Count(text, ["buy me a coffee", "ko-fi", "on patreon", "打赏", "打賞", "赞赏支持"]) > 0)
            return true;
        if (place.InTail && (IsWish(text) || IsOfPrint(text) || Phrases.Count(text, Licences) >= 2))
            return true;
        return place.InTail && Array.Exists(Parting, p => text.StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// What paid letters say of who may read them: <c>… is for a single recipient, but occasional forwarding is fine.</c>
    /// </summary>
    private static readonly string[] Licences = ["single recipient", "individual subscriber", "forwarding", "group discount",
        "group subscription", "multiple subscriptions", "team subscription"];

    private static readonly string[] Offers = ["subscribe", "share", "follow", "newsletter", "send me", "forward", "feed", "support",
        "mastodon", "bluesky", "rss", "e-mail", "email", "coffee", "chip in", "donat", "tip jar", "patreon", "sponsor", "become a member"];

    public static readonly string[] Wishes = ["if you liked this", "if you enjoyed this", "if you like this", "if you found this",
        "if you want more", "want more of this", "enjoyed this?", "liked this?", "want to support", "enjoying this", "enjoy this",
        "like this?", "like what you", "love what you", "found this useful", "did you enjoy", "did you like", "if this was useful",
        "if this helped"];

    /// <summary>What a note on the printed paper holds.</summary>
    public static readonly string[] Printed = ["print edition", "under the headline", "under the title", " issue of ", " issue.",
        " edition of "];

    /// <summary><c>This essay appears in the June print edition under the headline “High tide”.</c></summary>
    private static bool IsOfPrint(string text) =>
        text.StartsWith("Appeared in the ", StringComparison.Ordinal) && text.Contains(" print edition ", StringComparison.Ordinal)
        || text.StartsWith("This ", StringComparison.Ordinal) && Phrases.Count(text, Printed) > 0
        && text.IndexOf(" appear", StringComparison.Ordinal) is > 4 and < 20 and var at
        && (text.AsSpan(at).StartsWith(" appears in ") || text.AsSpan(at).StartsWith(" appeared in "));

    /// <summary><c>If you liked this, subscribe or send me a note.</c></summary>
    private static bool IsWish(string text) =>
        Array.Exists(Wishes, w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase)) && Phrases.Count(text, Offers) > 0;

    /// <summary>
    /// <c>Thanks for reading Quayside! Subscribe for free to receive new posts and support my work.</c>: letters put it between any two
    /// paragraphs.
    /// </summary>
    private static bool IsThanks(string text) =>
        text.Length < 200
        && (text.StartsWith("thanks for reading", StringComparison.OrdinalIgnoreCase)
            || text.Contains(" is a reader-supported publication", StringComparison.OrdinalIgnoreCase))
        && text.Contains("subscribe", StringComparison.OrdinalIgnoreCase)
        || text.Length < 240
            && text.Contains("is a reader-supported publication. To receive new posts", StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Asking =
        ["Read ", "Watch ", "Listen ", "Subscribe ", "Sign up ", "View ", "Share ", "Join ", "Register ", "Click "];

    /// <summary><c>Read the price list (https://letters.example/r/9a)</c>: a button of a letter, as text.</summary>
    private static bool IsLinkRow(string line) =>
        line.Length < 160 && line.EndsWith(')') && line.LastIndexOf("(http", StringComparison.Ordinal) is > 0 and var at
        && !line.AsSpan(at).Contains(' ') && !Phrases.EndsSentence(line.AsSpan(0, at)) && !Phrases.HasSentence(line.AsSpan(0, at))
        && (line.StartsWith("** ", StringComparison.Ordinal) || Array.Exists(Asking, a => line.StartsWith(a, StringComparison.Ordinal)));

    /// <summary><c>喜欢这篇文章？欢迎订阅我们的邮件。</c></summary>
    private static bool IsChineseParting(string text) =>
        Phrases.Columns(text) <= 90
        && (text.StartsWith("喜欢这篇", StringComparison.Ordinal) || text.StartsWith("喜歡這篇", StringComparison.Ordinal)
            || text.StartsWith("如果你喜欢这篇", StringComparison.Ordinal) || text.StartsWith("欢迎在评论区", StringComparison.Ordinal)
            || text.StartsWith("觉得不错", StringComparison.Ordinal) || IsOfLiking(text))
        && Phrases.Count(text, ["订阅", "訂閱", "关注", "關注", "转发", "轉發", "分享", "点赞", "点个赞", "點個讚", "在看", "留言"]) > 0
        || Phrases.Columns(text) <= 110 && Array.Exists(Conditions, c => text.StartsWith(c, StringComparison.Ordinal))
            && Phrases.Count(text, ["帮助", "幫助", "有用", "喜欢", "喜歡", "启发", "啟發", "收获", "收穫", "不错", "不錯"]) > 0
            && Phrases.Count(text, OfText) > 0 && Phrases.Count(text, Gifts) > 0;

    /// <summary><c>喜欢就点个赞吧！</c>, <c>觉得有用就转给朋友</c>.</summary>
    private static bool IsOfLiking(string text) =>
        Phrases.Columns(text) <= 40 && text[^1] != '。'
        && Array.Find(Likings, l => text.StartsWith(l, StringComparison.Ordinal)) is { } liking && text.Length > liking.Length + 1
        && text[liking.Length..].TrimStart('的', '话', '話', '，', ',', ' ') is ['就' or '请' or '請' or '点' or '點' or '不', ..];

    private static readonly string[] Likings = ["喜欢", "喜歡", "觉得有用", "覺得有用", "觉得好看", "覺得好看", "觉得还行", "有用", "好看"];

    private static readonly string[] Conditions = ["如果这", "如果本文", "如果您", "如果你", "如果觉得", "如果覺得", "如果文章", "若本文", "若觉得", "假如这", "要是这", "觉得本文",
        "覺得本文", "觉得这", "覺得這", "这篇文章对", "本文对你", "本文對你", "如果這", "喜欢的话", "喜歡的話"];

    private static readonly string[] OfText =
        ["这篇", "這篇", "文章", "本文", "本号", "本號", "公众号", "公眾號", "专栏", "專欄", "博客", "小站", "内容", "內容", "这期", "這期", "本期", "笔记", "筆記"];

    private static readonly string[] Gifts = ["咖啡", "打赏", "打賞", "赞赏", "讚賞", "奶茶", "鸡腿", "雞腿", "爱发电", "愛發電", "赞助", "贊助", "捐助", "捐赠", "请作者",
        "请我", "請我", "支持作者", "支持一下", "支持我", "点个赞", "點個讚", "点赞", "按讚", "在看", "三连", "收藏", "转发", "轉發", "关注", "關注", "订阅", "訂閱"];

    private static readonly string[] Openers = ["got a question", "have a question", "do you have a question", "got a problem",
        "send your questions", "send us your questions", "write to us", "got a tip", "have a tip", "do you have a tip", "have a news tip",
        "let us know what you think", "推荐进入", "send tips", "send us a tip", "send your tips", "contact us", "get in touch",
        "do you work at ", "do you work for ", "do you know anything", "do you have information", "do you have more information",
        "know something we", "do you know more", "have a story", "want to get in touch", "欢迎来信", "来信请", "提问请", "读者来信", "歡迎來信", "來信請",
        "欢迎爆料", "爆料请", "新闻线索", "有新闻线索", "如果您有线索", "如果你有线索", "投稿请", "欢迎投稿", "寻求报道", "添加微信", "加微信", "加入读者群", "加入社群", "扫码加群", "進群", "进群"];

    private static readonly string[] Ways =
        ["@", "tip", "email", "e-mail", "signal", "reach", "contact", "securely", "微信", "邮箱", "郵箱", "群", "电话", "客服", "号", "加好友", "投稿",
            "数据库", "letter to the editor"];

    /// <summary>What a paper asks of its readers in a box of its own, inside a text or below: where to send what they know.</summary>
    public static bool IsAsking(string line, NoisePlace place)
    {
        if (!place.PastLead || Phrases.Columns(line) > 240 || line[0] is '“' or '"' or '「')
            return false;
        var text = line.TrimStart(' ', '*', '_', '[', '【', '（', '(');
        return Array.Exists(Openers, o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase)) && Phrases.Count(text, Ways) >= 1;
    }

    /// <summary>What the arrow behind an offer leads to.</summary>
    private static readonly string[] Calls = ["点击查看", "點擊查看", "查看详情", "查看詳情", "了解详情", "了解更多", "立即抢购", "立即购买", "立即领取", "立即查看", "立即体验", "马上抢",
        "点击进入", "點擊進入", "点击领取", "点击购买", "点击抢购", "立即参与", "点击报名", "点击了解", "點擊了解", "去看看", "去抢购"];

    /// <summary>To what a reader agrees who leaves his address: <c>By signing up, you agree to …</c></summary>
    public static bool IsTerms(string line) =>
        (line.StartsWith("By signing up", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("By subscribing", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("By submitting", StringComparison.OrdinalIgnoreCase))
            && line.Contains("you agree", StringComparison.OrdinalIgnoreCase)
            && line.Contains("Privacy ", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Privacy Notice:", StringComparison.Ordinal) && line.Contains("Privacy Policy", StringComparison.Ordinal);

    /// <summary>What leads to other reports among the paragraphs.</summary>
    private static readonly string[] Leading =
        ["更多精彩内容，关注", "更多精彩内容,关注", "更多精彩內容，關注", "更多报道详见", "更多报道请见", "更多报道参见", "更多内容详见", "更多内容请见", "更多報導詳見", "更多報導請見", "更多報道詳見", "更多內容詳見"];

    private static readonly string[] Buying = ["立即开通", "立即開通", "立即订阅", "立即訂閱", "立即购买", "立即購買", "立即抢购", "立即领取", "立即加入", "马上开通", "馬上開通",
        "去开通"];

    private static readonly string[] Prices = ["元", "折", "免费", "免費", "¥", "￥", "限时", "限時"];

    private static readonly string[] Joining = ["开通会员", "開通會員", "成为会员", "成為會員"],
        OfMembers = ["畅读", "暢讀", "解锁", "解鎖", "免费", "免費", "全部", "权益", "權益"];

    /// <summary>
    /// <c>首月仅9.9元 立即开通</c>: a price, and the button behind it; <c>开通会员，畅读全部专栏</c>: what the button gives.
    /// </summary>
    private static bool IsOffer(string line) =>
        Phrases.Columns(line) <= 30 && Array.Exists(Joining, j => line.StartsWith(j, StringComparison.Ordinal))
        && !Phrases.EndsSentence(line) && Phrases.Count(line, OfMembers) > 0
        || Phrases.Columns(line) <= 40 && line.TrimEnd('>', ' ', '›', '→') is var offer
        && Array.Exists(Buying, b => offer.EndsWith(b, StringComparison.Ordinal)) && Phrases.Count(offer, Prices) > 0;

    private static readonly string[] FreeCalls = ["Register for free", "Sign up for free", "Subscribe for free", "Join for free",
        "Try it for free", "Register now for free"];

    /// <summary><c>Register for free here!</c>: a button among the paragraphs.</summary>
    private static bool IsFreeCall(string line) =>
        line.Length <= 36 && line.EndsWith('!') && Array.Exists(FreeCalls, c => line.StartsWith(c, StringComparison.OrdinalIgnoreCase));

    /// <summary>How lines begin, or what they hold, that bid readers to an event of the house.</summary>
    public static readonly string[] ToEvents = ["Join us ", "Join the ", "Join our ", "诚邀", "誠邀", "邀你", "邀您", "欢迎报名", "歡迎報名"];

    private static readonly string[] Events = ["summit", "conference", "forum", "festival", "event", "webinar", "workshop", "峰会", "峰會",
        "大会", "大會", "论坛", "論壇", "沙龙", "沙龍", "研讨会", "研討會", "活动", "活動"];

    private static readonly string[] Registering = ["register now", "register today", "register here", "apply to attend", "apply now",
        "get your ticket", "get your tickets", "get tickets", "buy tickets", "save your spot", "save your seat", "reserve your spot",
        "secure your spot", "book your place", "request an invite", "request an invitation",
        "立即报名", "立即報名", "点击报名", "點擊報名", "扫码报名", "掃碼報名", "马上报名", "馬上報名"];

    /// <summary>Characters of the longest such line.</summary>
    private const int LongestToEvent = 360;

    /// <summary>
    /// <c>Join us at the Quay Summit, May 4–5, in Rotterdam. Register now.</c>: the last sentence, or what stands behind the last comma, is
    /// a button.
    /// </summary>
    public static bool IsToEvent(string line)
    {
        if (line.Length is < 12 or > LongestToEvent)
            return false;
        var call = line.TrimEnd('.', '!', '！', '。', ' ', '>', '→', '›', '*', '_', ']', '】');
        var register = Array.Find(Registering, r => call.EndsWith(r, StringComparison.OrdinalIgnoreCase));
        if (register is null || call.AsSpan(0, call.Length - register.Length).TrimEnd(" >[*_“")
            is not [.., '.' or '!' or '?' or '。' or '！' or '？' or '，' or ':' or '：' or '|' or '｜'])
            return false;
        var text = line.TrimStart('*', '_', '[', ' ', '【');
        return Array.Exists(ToEvents,
                t => t[0] < '\u0080' ? text.StartsWith(t, StringComparison.Ordinal) : text.Contains(t, StringComparison.Ordinal))
            && Phrases.Count(text, Events) > 0 && text.AsSpan().IndexOfAny('“', '「') != 0;
    }

    /// <summary>A line in brackets, or of the tail, that asks to subscribe, to install or to look elsewhere.</summary>
    public static bool IsInvitation(string line, NoisePlace place)
    {
        if (Phrases.Columns(line) > 140)
            return false;
        if (line is ['[' or '【' or '（', .., ']' or '】' or '）']
            && (line.Contains("订阅", StringComparison.Ordinal) || line.Contains("訂閱", StringComparison.Ordinal))
            && (line.Contains("点击", StringComparison.Ordinal) || line.Contains("點擊", StringComparison.Ordinal)
                || line.Contains("欢迎", StringComparison.Ordinal)))
            return true;
        // 云主机首年六折 点击查看 >>; what says that it is paid for may stand first.
        if ((place.PastLead || line.StartsWith("广告", StringComparison.Ordinal) || line.StartsWith("推广", StringComparison.Ordinal))
            && Phrases.Columns(line) <= 60 && line.EndsWith('>') && line.TrimEnd('>', ' ') is { } offer
            && Array.Exists(Calls, c => offer.EndsWith(c, StringComparison.Ordinal)))
            return true;
        if (place.PastLead && (IsOffer(line) || IsFreeCall(line)))
            return true;
        // 更多报道详见：【专题】河边的机房
        if (place.PastLead && Array.Exists(Leading, l => line.StartsWith(l, StringComparison.Ordinal)) && !Phrases.EndsSentence(line))
            return true;
        if (!place.PastLead || Phrases.Columns(line) > 60)
            return false;
        // 加入《河口日報》LINE好友，每天一則科技大小事
        if ((line.StartsWith("加入", StringComparison.Ordinal) || line.StartsWith("追蹤", StringComparison.Ordinal))
            && line.Contains("LINE", StringComparison.Ordinal) && line.Contains("好友", StringComparison.Ordinal) && !line.EndsWith('。'))
            return true;
        return (line.StartsWith("打开", StringComparison.Ordinal) || line.StartsWith("打開", StringComparison.Ordinal)) && !line.EndsWith('。')
            && Phrases.Columns(line) <= 40
            && (line.Contains("app", StringComparison.OrdinalIgnoreCase) || line.Contains("客户端", StringComparison.Ordinal))
            && (line.Contains('看', StringComparison.Ordinal) || line.Contains('读', StringComparison.Ordinal)
                || line.Contains('閱', StringComparison.Ordinal) || line.Contains("体验", StringComparison.Ordinal))
            || line.StartsWith("返回", StringComparison.Ordinal) && line.Contains("查看更多", StringComparison.Ordinal)
            || line.StartsWith("点击查看", StringComparison.Ordinal) || line.StartsWith("點擊查看", StringComparison.Ordinal)
            || !line.EndsWith('。') && (line.StartsWith("下载", StringComparison.Ordinal) || line.StartsWith("下載", StringComparison.Ordinal))
                && (line.Contains("app", StringComparison.OrdinalIgnoreCase) || line.Contains("客户端", StringComparison.Ordinal));
    }
}
