namespace Digest.Cleaning.Noise;

/// <summary>
/// Where a writer is reached, on a line of its own beside his name or below the text: a label and an address, and nothing else,
/// <c>邮箱｜linyizhou@quay.example</c>, <c>Email: jane@quay.example</c>, <c>微信：quay_news</c>.
/// </summary>
internal static class ContactLines
{
    /// <summary>Characters of the longest label and of the longest line.</summary>
    private const int LongestLabel = 14, Longest = 80;

    private static readonly HashSet<string> OfMail = new(["邮箱", "郵箱", "电邮", "電郵", "邮件", "郵件", "信箱", "电子邮箱", "電子郵箱", "电子邮件", "電子郵件", "联系邮箱",
        "聯絡信箱", "作者邮箱", "记者邮箱", "編輯信箱", "编辑邮箱", "投稿邮箱", "E-mail", "Email", "Mail", "Contact"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfChat = new(["微信", "微信号", "微信ID", "作者微信", "记者微信", "联系微信", "编辑微信", "加微信", "WeChat", "Telegram",
        "Signal"], StringComparer.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("：:|｜丨/");

    /// <summary>Labels of a line without an address for letters: what the first filter looks for.</summary>
    public static readonly string[] Cues = [.. OfChat];

    /// <summary>Whether a line is one.</summary>
    public static bool Is(string line)
    {
        var text = line.AsSpan().Trim(" \u3000()（）【】[]*_");
        if (text.Length is < 8 or > Longest || text.IndexOfAny(Signs) is not (> 1 and <= LongestLabel and var sign))
            return false;
        var label = text[..sign].Trim().ToString();
        var address = text[(sign + 1)..].Trim(" \u3000<>");
        if (address.Length < 4 || address.ContainsAnyExceptInRange('!', '~'))
            return false;
        return address.Contains('@') ? OfMail.Contains(label) && address.IndexOf('@') is > 0 && address.Contains('.')
            : OfChat.Contains(label) && address.IndexOfAny('/', '.', ':') < 0;
    }
}
