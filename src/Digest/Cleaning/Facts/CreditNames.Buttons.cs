using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <content>What programs set beside names: buttons, kinds and numbers of accounts, the place a post was sent from.</content>
internal readonly partial record struct CreditNames
{
    /// <summary>What readers are asked to press may stand behind a medium's name: <c>来源：新华网 我要评论</c>.</summary>
    private static readonly string[] Buttons =
        ["原创", "原創", "我要评论", "我要評論", "评论", "評論", "参与互动", "打印", "分享", "收藏", "字号", "字號", "大",
            "中", "小", "超大", "特大", "标准", "標準", "T大", "T小", "T+", "T-", "A+", "A-", "A大", "A小", "字体", "字體", "朗读", "留言",
            "点赞", "转发", "纠错", "举报", "订阅", "关注", "关闭", "關閉", "列印", "返回"];

    /// <summary>Accounts are named with the word by which they are found: <c>海底电缆（ID：haidi）</c>.</summary>
    public static string WithoutNumber(string name)
    {
        foreach (var open in new[] { "(ID", "（ID", "(id", "（id", "(微信", "（微信", "(公众号", "（公众号" })
        {
            if (name.IndexOf(open, StringComparison.Ordinal) is > 1 and var at)
                return name[..at];
        }

        return name;
    }

    /// <summary>A name without the place it was written from and the buttons behind it.</summary>
    public static string WithoutButtons(string name)
    {
        if (name.IndexOf(" 分享到", StringComparison.Ordinal) is > 0 and var shared)
            name = name[..shared].TrimEnd();
        for (var at = name.LastIndexOfAny([' ', '\u3000']);
            at > 0 && (!name.AsSpan(at + 1).ContainsAnyExcept(Counts) || Provinces.Contains(name[(at + 1)..])
                || IsButton(name[(at + 1)..])); at = name.LastIndexOfAny([' ', '\u3000']))
            name = name[..at].TrimEnd();
        return name;
    }

    private static readonly System.Buffers.SearchValues<char> Counts = System.Buffers.SearchValues.Create("0123456789,()（）");

    /// <summary><c>[打印]</c>, <c>【纠错】</c>, <c>评论(26)</c>, <c>我有话说(47人参与</c>: a button, and how many pressed it.</summary>
    public static bool IsButton(string word)
    {
        var bare = word.Trim('(', ')', '（', '）', '[', ']', '【', '】');
        bare = bare.AsSpan().IndexOfAny('(', '（') is > 0 and var count ? bare[..count] : bare;
        return Array.IndexOf(Buttons, bare) >= 0 || bare.Length >= 4 && Phrases.IsChinese(bare) && Wording.Of(bare).Share > 0.99;
    }

    private static readonly string[] AccountKinds = ["官方账号", "官方帐号", "官方帳號", "官方微博", "官方公众号"];

    /// <summary>Whether a word says what an account is, as platforms put it behind the day: <c>渡口新闻科技频道官方账号</c>.</summary>
    public static bool IsAccountKind(string word) => Array.Exists(AccountKinds, k => word.EndsWith(k, StringComparison.Ordinal));

    /// <summary>Where a post was sent from, which sites put behind its date.</summary>
    public static readonly HashSet<string> Provinces = new(
        "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门".Split(' '),
        StringComparer.Ordinal);
}
