namespace Digest.Cleaning;

/// <summary>Lines that ask the reader to do something: to follow, to scan, to subscribe, to install, to look elsewhere.</summary>
internal static class Invitations
{
    /// <summary><c>点击上方蓝字关注我们</c>, <c>点击上方“冷却塔”，选择“星标”</c>.</summary>
    public static bool IsCallToFollow(string line) =>
        line.Length <= 24 && line.Contains('蓝', StringComparison.Ordinal) && (line.Contains("关注", StringComparison.Ordinal) || line.Contains("点击", StringComparison.Ordinal)) && !Phrases.EndsSentence(line)
        || line.Length <= 48 && (line.StartsWith("点击上方", StringComparison.Ordinal) || line.StartsWith("点击蓝字", StringComparison.Ordinal)) && (line.Contains("星标", StringComparison.Ordinal) || line.Contains("关注", StringComparison.Ordinal) || line.Contains("置顶", StringComparison.Ordinal));

    /// <summary>How lines about the sending of a letter begin.</summary>
    public static readonly string[] Mailing = ["you are receiving this", "you're receiving this", "you received this e", "view it in your browser", "view this e", "view in browser", "view online", "unsubscribe", "manage your subscription", "manage preferences", "update your preferences", "forwarded this", "printed from ", "listen to this article"];

    /// <summary>How lines begin that take leave of the reader.</summary>
    public static readonly string[] Parting =
    [
        "thanks for reading", "this post is public", "a version of this article appears in print", "view source version on",
        "if you liked this post", "if you liked this article", "if you liked this episode", "if you liked this issue", "if you enjoyed this post", "if you enjoyed this article", "if you enjoyed this episode", "if you enjoyed this issue",
    ];

    /// <summary>What newsletters say about their own sending, at the edges of the letter.</summary>
    public static bool IsLetter(string line, NoisePlace place)
    {
        if (IsLinkRow(line))
            return true;
        if (place.Index > 4 && !place.InTail || Phrases.Columns(line) > 240)
            return false;
        var text = line.TrimStart(' ', '[', '(', '*', '_', '|');
        if (place.InTail && (text.Contains("forwarded to you", StringComparison.OrdinalIgnoreCase) || IsChineseParting(text)))
            return true;
        if ((text.StartsWith("you’re reading ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("you're reading ", StringComparison.OrdinalIgnoreCase)) && Phrases.Count(text, NoiseWords.Letters) > 0)
            return true;
        foreach (var opening in Mailing)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return place.InTail && Array.Exists(Parting, p => text.StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Asking = ["Read ", "Watch ", "Listen ", "Subscribe ", "Sign up ", "View ", "Share ", "Join ", "Register ", "Click "];

    /// <summary><c>Read the price list (https://letters.example/r/9a)</c>: a button of a letter, as text.</summary>
    private static bool IsLinkRow(string line) =>
        line.Length < 160 && line.EndsWith(')') && line.LastIndexOf("(http", StringComparison.Ordinal) is > 0 and var at && !line.AsSpan(at).Contains(' ') && !Phrases.EndsSentence(line.AsSpan(0, at)) && !Phrases.HasSentence(line.AsSpan(0, at)) && Array.Exists(Asking, a => line.StartsWith(a, StringComparison.Ordinal));

    /// <summary><c>喜欢这篇文章？欢迎订阅我们的邮件。</c></summary>
    private static bool IsChineseParting(string text) =>
        Phrases.Columns(text) <= 90 && (text.StartsWith("喜欢这篇", StringComparison.Ordinal) || text.StartsWith("喜歡這篇", StringComparison.Ordinal) || text.StartsWith("如果你喜欢这篇", StringComparison.Ordinal) || text.StartsWith("欢迎在评论区", StringComparison.Ordinal) || text.StartsWith("觉得不错", StringComparison.Ordinal))
        && Phrases.Count(text, ["订阅", "訂閱", "关注", "關注", "转发", "轉發", "分享", "点赞", "在看", "留言"]) > 0;

    /// <summary>A line in brackets, or of the tail, that asks to subscribe, to install or to look elsewhere.</summary>
    public static bool IsInvitation(string line, NoisePlace place)
    {
        if (Phrases.Columns(line) > 140)
            return false;
        if (line is ['[' or '【' or '（', .., ']' or '】' or '）'] && (line.Contains("订阅", StringComparison.Ordinal) || line.Contains("訂閱", StringComparison.Ordinal)) && (line.Contains("点击", StringComparison.Ordinal) || line.Contains("點擊", StringComparison.Ordinal) || line.Contains("欢迎", StringComparison.Ordinal)))
            return true;
        if (!place.PastLead || Phrases.Columns(line) > 60)
            return false;
        return line.StartsWith("返回", StringComparison.Ordinal) && line.Contains("查看更多", StringComparison.Ordinal) || line.StartsWith("点击查看", StringComparison.Ordinal) || line.StartsWith("點擊查看", StringComparison.Ordinal)
            || !line.EndsWith('。') && (line.StartsWith("下载", StringComparison.Ordinal) || line.StartsWith("下載", StringComparison.Ordinal)) && (line.Contains("app", StringComparison.OrdinalIgnoreCase) || line.Contains("客户端", StringComparison.Ordinal));
    }

    /// <summary>Rows that ask to follow, scan or share.</summary>
    public static bool IsFollow(string line, NoisePlace place)
    {
        if (!place.PastLead || Phrases.Columns(line) > (place.InTail && !Phrases.EndsSentence(line) ? 120 : 84))
            return false;
        var found = Phrases.Count(line, NoiseWords.Follow);
        if (found >= 2)
            return place.InTail || Phrases.Columns(line) <= 60 && !Phrases.HasSentence(line);
        return found == 1 && place.InTail && (Phrases.Columns(line) <= 44 && !Phrases.EndsSentence(line) || line.StartsWith("关注", StringComparison.Ordinal) || line.StartsWith('扫') || line.StartsWith("分享到", StringComparison.Ordinal) || line.StartsWith('掃'))
            && OnlyFollow(line);
    }

    /// <summary>A line such as 关闭 or 【打印】 whole, or one that names a scan code: an article may well mention 公众号.</summary>
    private static bool OnlyFollow(string line)
    {
        var key = Phrases.Key(line);
        foreach (var phrase in NoiseWords.Follow)
        {
            if (key == Phrases.Key(phrase))
                return true;
        }

        return line.EndsWith("公众号", StringComparison.Ordinal) && line.Length <= 12 || line.Contains("二维码", StringComparison.Ordinal) || line.Contains("扫一扫", StringComparison.Ordinal) || line.Contains("分享到", StringComparison.Ordinal) || line.Contains("微信号", StringComparison.Ordinal)
            || line.Contains("公众号", StringComparison.Ordinal) && (line.Contains("关注", StringComparison.Ordinal) || line.Contains("欢迎", StringComparison.Ordinal) || line.Contains('：', StringComparison.Ordinal))
            || line.Contains("二維碼", StringComparison.Ordinal) || line.Contains("掃一掃", StringComparison.Ordinal) || line.Contains("公眾號", StringComparison.Ordinal) && line.Contains('關', StringComparison.Ordinal) || line.Contains("分享至", StringComparison.Ordinal);
    }
}
