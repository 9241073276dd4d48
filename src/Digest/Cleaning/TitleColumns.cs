using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Papers put the column of a report in brackets behind its headline, <c>两岸渡轮同日复航（科技视点）</c>: told by the word that such columns end
/// with.
/// </summary>
internal static class TitleColumns
{
    /// <summary>Characters of the shortest and the longest column, and of the shortest headline before one.</summary>
    private const int Shortest = 3, Longest = 8, LeastHeadline = 6;

    private static readonly string[] Endings = ["视点", "視點", "聚焦", "视野", "視野", "视窗", "視窗", "走笔", "走筆", "手记", "手記", "札记", "札記", "一线", "一線",
        "纵横", "縱橫", "新方位", "时评", "時評", "漫笔", "漫筆", "深度观察", "深度觀察", "数据观察", "數據觀察", "经济观察", "經濟觀察", "记者观察", "記者觀察"];

    /// <summary>A headline without the column behind it.</summary>
    public static string Without(string title) =>
        title is [.., '）' or ')'] && title.AsSpan().LastIndexOfAny('（', '(') is >= LeastHeadline and var open
        && title[(open + 1)..^1] is { Length: >= Shortest and <= Longest } column && column.All(Characters.IsHan)
        && Array.Exists(Endings, e => column.EndsWith(e, StringComparison.Ordinal)) ? title[..open].TrimEnd() : title;
}
