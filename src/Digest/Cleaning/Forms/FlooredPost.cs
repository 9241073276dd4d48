using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Threads of boards that say below each post which floor it is and when it was written, <c>来自客户端 1楼 2026-03-05 12:33 回复</c>: the first
/// stands between the mark of who began the thread and that line. Above are the board's menus, below other people's words.
/// </summary>
internal static class FlooredPost
{
    /// <summary>Further down no first post ends; of the longest line of a floor, in characters; of a member, in lines.</summary>
    private const int LongestPost = 400, LongestFoot = 60, LongestMember = 6;

    private const string Floor = "1楼";

    private static readonly HashSet<string> Starters = new(["楼主", "樓主"], StringComparer.Ordinal);

    private static readonly string[] Buttons = ["送TA礼物", "收起回复", "举报"], Views = ["只看楼主收藏回复", "只看楼主"];

    /// <summary>The text of the first post, with its facts noted; any other capture as it is.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        var foot = lines.FindIndex(0, Math.Min(lines.Count, LongestPost), static l => DayOfFloor(l.Text) is not null);
        var mark = foot < 2 ? -1 : lines.FindIndex(0, foot, static l => Starters.Contains(l.Text));
        var title = mark < 1 ? -1 : lines.FindIndex(0, mark, static l => WithoutViews(l.Text).Length < l.Text.Length);
        if (title < 0 || mark - title > LongestMember)
            return lines;
        var end = foot;
        while (end > mark + 1 && Array.IndexOf(Buttons, lines[end - 1].Text) >= 0)
            end--;
        if (end <= mark + 1)
            return lines;
        facts.IsThread = true;
        facts.Titles.Add(new Fact(WithoutViews(lines[title].Text), 90));
        if (mark > title + 1)
            facts.Authors.Add(new Fact(lines[title + 1].Text, CaptureFacts.Poster));
        facts.Dates.Add(new Fact(DayOfFloor(lines[foot].Text)!, CaptureFacts.PostDay));
        if (lines.FindIndex(0, title, static l => l.Text.StartsWith("关注", StringComparison.Ordinal)) is > 0 and var count
            && lines[count - 1].Text is [.., '吧'] board && Phrases.Columns(board) <= LongestFoot / 2)
            facts.Sources.Add(new Fact(board, CaptureFacts.OwnName));
        return lines.GetRange(mark + 1, end - mark - 1);
    }

    /// <summary>A thread's title without the buttons behind it.</summary>
    private static string WithoutViews(string text) =>
        Array.Find(Views, v => text.EndsWith(v, StringComparison.Ordinal) && text.Length > v.Length + 4) is { } view
        ? text[..^view.Length].TrimEnd() : text;

    /// <summary>The day of the first floor; null where a line says something else.</summary>
    private static string? DayOfFloor(string text) =>
        text.Length <= LongestFoot && text.IndexOf(Floor, StringComparison.Ordinal) is >= 0 and var at
        && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && DateFinder.FindAt(text, out var from, out var to)
        && from == at + Floor.Length + 1 ? text[from..to] : null;
}
