using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>
/// Names under which houses publish what nobody signs, where writers are named: <c>渡口新闻组</c>, <c>Quay Staff</c>, <c>The Quay News Desk</c>.
/// </summary>
internal static class DeskNames
{
    /// <summary>Characters of the longest of them.</summary>
    private const int Longest = 40;

    private static readonly string[] Han = ["新闻组", "新聞組", "科技组", "科技組", "财经组", "財經組", "国际组", "國際組", "报道组", "報導組", "採訪組", "采访组",
        "编辑组", "編輯組", "编辑部", "編輯部", "编辑室", "編輯室", "编译组", "編譯組", "编译部", "新闻部", "新聞部", "新闻中心", "新聞中心", "编辑中心", "編輯中心", "工作室", "网站编辑",
        "網站編輯"];

    private static readonly string[] Latin = [" staff", " staff writer", " staff writers", " staff reporter", " newsroom", " news desk",
        " newsdesk", " web desk", " tech desk", " editorial team", " editorial staff", " news team", " editors", " editorial board",
        " news staff"];

    /// <summary>Whether a name is that of a desk, and no person's.</summary>
    public static bool Is(string name) =>
        name.Length is > 3 and <= Longest
        && (Characters.IsHan(name[0])
            ? Array.Exists(Han, h => name.EndsWith(h, StringComparison.Ordinal))
            : Array.Exists(Latin, l => name.EndsWith(l, StringComparison.OrdinalIgnoreCase)));
}
