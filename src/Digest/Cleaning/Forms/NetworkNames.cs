using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>Networks by what their pages say around a post: their own name, or what only they call something.</summary>
internal static class NetworkNames
{
    private static readonly (string Word, string Name)[] Known =
        [("People on X are", "X"), ("X Corp", "X"), ("New to X?", "X"), ("Mastodon", "Mastodon"),
        ("Bluesky", "Bluesky"), ("Threads", "Threads"), ("Misskey", "Misskey"), ("知乎", "知乎"), ("种草、拔草", "小红书"), ("小红书", "小红书"),
        ("番剧", "哔哩哔哩"),
            ("打开即刻", "即刻"), ("即刻App", "即刻"),
            ("豆瓣", "豆瓣"), ("微博正文", "微博"), ("微博网页版", "微博"), ("My Network", "LinkedIn"), ("on or off LinkedIn", "LinkedIn")];

    /// <summary>The network that lines above and below a post name, the surest word first; null where they name none.</summary>
    public static string? Around(List<CaptureLine> lines, int start, int end, int longest = int.MaxValue)
    {
        string[] around = [.. lines.Take(start).Concat(lines.Skip(end)).Select(static l => l.Text).Where(t => t.Length < longest)];
        return Array.Find(Known, n => Array.Exists(around, l => l.Contains(n.Word, StringComparison.Ordinal))).Name;
    }
}
