using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>Notices that ask a reader to pay or to sign in before he reads on; the capture may be cut short there.</summary>
internal static class Paywalls
{
    /// <summary>One of these in a short line is enough: no article says so of itself.</summary>
    private static readonly string[] Sure =
    [
        "free articles left", "free article left", "free articles remaining", "free article remaining", "articles left this month",
        "member-only story", "members-only story", "already a subscriber?", "already have an account?", "already a member?",
        "already subscribed?", "subscribe to continue reading", "subscribe to read", "subscribe to keep reading", "to continue reading, ",
        "to continue reading this", "log in to continue", "sign in to continue", "register to continue", "this article is for subscribers",
        "this story is for subscribers", "this post is for paid", "this post is for paying", "this article is for members",
        "unlock this article", "unlock this story", "read the full story with", "you’ve reached your limit", "you have reached your limit",
        " to unlock the rest",
        "试读结束", "试读已结束", "解锁全文", "解鎖全文", "剩余内容需", "本文剩余", "订阅后继续阅读", "訂閱後繼續閱讀", "登录后阅读全文", "登录后继续阅读", "登录查看全文", "开通会员后", "付费后阅读", "本文为付费内容",
        "本文为会员专享", "会员专享文章", "已是订户？", "已是会员？", "已經是會員？", "本文限订阅用户", "篇免费文章", "篇免費文章", "付费阅读全文",
    ];

    /// <summary>How such a line begins that needs two of the other words.</summary>
    private static readonly string[] Openings = ["keep reading", "continue reading", "subscribe", "log in", "sign in", "unlock",
        "start your", "get unlimited", "get full", "become a ", "join ", "try ", "read this"];

    private static readonly string[] Words = ["cancel any", "subscription", "subscribe", "log in", "sign in", "free trial", "keep reading",
        "continue reading", "unlimited access", "full access", "digital access", "per month", "a month", "a week", "become a member",
        "create an account", "free account"];

    /// <summary>The words that a line holds of which one may be such a notice.</summary>
    public static IReadOnlyList<string> Cues { get; } = [.. Sure, "cancel any", "subscription", "subscribe", "log in", "sign in",
        "free trial", "full access", "unlimited access", "digital access"];

    /// <summary>
    /// <c>You have 2 free articles left this month.</c>, <c>Keep reading with a subscription. Cancel anytime.</c>, <c>试读结束，开通会员后继续阅读</c>.
    /// </summary>
    public static bool IsNotice(string line, NoisePlace place)
    {
        var columns = Phrases.Columns(line);
        if (columns <= 24
            && (line.Equals("member-only story", StringComparison.OrdinalIgnoreCase)
                || line.Equals("members-only story", StringComparison.OrdinalIgnoreCase)))
            return true;
        if (place.Index == 0 || columns > 120 || line[0] is '“' or '"' or '「')
            return false;
        if (columns <= 90 && Phrases.Count(line, Sure) > 0)
            return true;
        return Array.Exists(Openings, o => line.StartsWith(o, StringComparison.OrdinalIgnoreCase)) && Phrases.Count(line, Words) >= 2;
    }
}
