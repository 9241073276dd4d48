using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>Lines among the paragraphs that call readers to a channel of the house: to its account, its group, its letters.</summary>
internal static class ChannelCalls
{
    /// <summary>Columns of the longest such line.</summary>
    private const int Longest = 120;

    /// <summary>Whether a line is such a call; somebody's words are none.</summary>
    public static bool Is(string line) =>
        line.Length is > 6 and <= Longest && Phrases.Columns(line) <= Longest
        && (IsReward(line) || IsGroup(line) || IsChannel(line) || IsToListen(line) || IsHotline(line) || IsToReport(line));

    private static readonly string[] Keyed = ["后台回复", "後台回覆", "后台私信", "後台私訊", "后台发送", "公众号回复", "公眾號回覆", "对话框回复", "對話框回覆"],
        Gains = ["领取", "領取", "获取", "獲取", "获得", "獲得", "下载", "下載", "加群", "进群", "進群", "即可", "免费", "免費", "送你"];

    private static readonly System.Buffers.SearchValues<char> OfKeys = System.Buffers.SearchValues.Create("“\"「『【[〖‘'：:0123456789");

    /// <summary><c>🎁 福利：后台回复“潮汐”，领取读书笔记</c>: a word to send to an account, and what it gives for that.</summary>
    private static bool IsReward(string line)
    {
        foreach (var keyed in Keyed)
        {
            if (line.IndexOf(keyed, StringComparison.Ordinal) is >= 0 and var at
                && line.AsSpan(at + keyed.Length).TrimStart("关键词關鍵詞字数數 ") is { Length: > 1 } key && OfKeys.Contains(key[0]))
                return Phrases.Count(line, Gains) > 0;
        }

        return false;
    }

    private static readonly string[] Scans = ["扫码", "掃碼", "扫描", "掃描", "扫一扫", "掃一掃", "微信扫码", "长按识别", "長按識別", "添加微信", "添加小助手"],
        Joins = ["加入", "进入", "進入", "入群", "进群", "進群", "拉你进", "拉您进"], Groups = ["群", "群聊", "社群", "圈", "交流区", "星球"];

    /// <summary><c>扫码加入望潮读者交流群</c>, above the picture that is scanned.</summary>
    private static bool IsGroup(string line) =>
        !Phrases.EndsSentence(line.AsSpan().TrimEnd("！!～~")) && line.AsSpan().Trim(" ▶▼👇👉👆📢🏻🏼🏽🏾🏿↓：:！!～~【】[]「」“”") is var call
        && Phrases.StartsWithAny(call, Scans) && Phrases.Count(line, Joins) > 0 && Phrases.EndsWithAny(call, Groups);

    private static readonly string[] Wanting = ["想看更多", "想看最新", "想了解更多", "想知道更多", "想掌握", "想收到", "想獲得", "想获得", "想追蹤", "不想錯過", "不想错过",
            "更多精彩", "更多即時", "更多即时", "更多深度", "喜歡我們", "喜欢我们"],
        Following = ["加入", "追蹤", "訂閱", "關注", "关注", "订阅", "按讚", "加好友", "設為好友"],
        Channels = ["LINE", "Telegram", "WhatsApp", "Facebook", "粉絲", "粉丝", "頻道", "频道", "電子報", "电子报", "公众号", "公眾號", "YouTube", "Instagram",
            "Threads", "微信群", "视频号", "官方帳號"];

    /// <summary><c>※ 想看更多渡口新聞？加入望潮 LINE 好友，每天收到頭條！</c>: what a reader may want, and the channel that has it.</summary>
    private static bool IsChannel(string line) =>
        line[^1] != '。' && Phrases.StartsWithAny(line.AsSpan().TrimStart(" ※★☆▶►■●◆👉📢【[(（"), Wanting)
        && Phrases.Count(line, Following) > 0 && Phrases.Count(line, Channels) > 0;

    private static readonly string[] Bidding = ["欢迎", "歡迎", "你可以", "您可以", "大家可以", "也可以在", "Listen ", "Subscribe ", "Find us ",
            "Follow us "],
        Hearing = ["收听", "收聽", "订阅", "訂閱", "Listen", "listen", "Subscribe", "subscribe", "Follow", "Find"],
        Players = ["小宇宙", "喜马拉雅", "喜馬拉雅", "Apple Podcast", "苹果播客", "蘋果播客", "Spotify", "网易云音乐", "QQ音乐", "蜻蜓", "荔枝", "汽水儿",
            "Pocket Casts", "Overcast", "YouTube", "KKBOX", "SoundOn", "Firstory", "Castbox"];

    /// <summary>Programs that such a call names at least.</summary>
    private const int FewestPlayers = 2;

    /// <summary><c>欢迎在小宇宙、喜马拉雅订阅收听</c>: the programs in which a show can be heard.</summary>
    private static bool IsToListen(string line) =>
        Phrases.StartsWithAny(line, Bidding) && Phrases.Count(line, Players) >= FewestPlayers && Phrases.Count(line, Hearing) > 0;

    private static readonly string[] Hotlines = ["报料", "報料", "爆料", "热线", "熱線", "线索征集", "線索徵集"];

    /// <summary>Digits of the shortest number of a telephone, and columns of the longest line with one.</summary>
    private const int LeastNumber = 7, LongestHotline = 60;

    /// <summary><c>望潮新闻报料：010-5550123</c>: where to call a house that wants to hear of something.</summary>
    private static bool IsHotline(string line) =>
        Phrases.Columns(line) <= LongestHotline && !Phrases.EndsSentence(line) && line.AsSpan().IndexOfAny(':', '：') is > 0 and var colon
        && Phrases.Count(line[..colon], Hotlines) > 0
        && line.AsSpan(colon).ToArray().Count(char.IsAsciiDigit) >= LeastNumber && !line.AsSpan(colon + 1).ContainsAny("，、；");

    /// <summary><c>（下载望潮新闻，报料有奖！）</c>: a program of the house, and what a reader gets who tells it something.</summary>
    private static bool IsToReport(string line) =>
        line.AsSpan().Trim("（）()【】[] ！!。") is var call && call.Length <= LongestHotline / 2
        && (call.StartsWith("下载") || call.StartsWith("下載")) && (call.EndsWith("有奖") || call.EndsWith("有獎"))
        && Phrases.Count(line, Hotlines) > 0;

    /// <summary>Words of which each such line holds one.</summary>
    public static readonly string[] Cues = [.. Keyed, .. Scans, .. Wanting, .. Hotlines, .. Players];
}
