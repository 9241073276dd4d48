using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>Frames of boards.</summary>
internal static partial class FramedPost
{
    /// <summary>Further down no head of a post that was sent stands; characters of the longest head.</summary>
    private const int LinesOfSent = 12, LongestSender = 160;

    private static readonly string[] Senders = ["送交者:", "送交者：", "送交者 "], Changed = ["贴主:", "贴主：", "貼主:", "貼主："];

    private const string At = " 于 ";

    /// <summary>
    /// Between title and text stands who sent a post and when, <c>送交者: 北岸灯塔[☆声望品衔8☆] 于 2026-03-05 21:40 已读 812 次</c>; above the title
    /// and below the text the board's buttons in brackets.
    /// </summary>
    private static List<CaptureLine>? SentTo(List<CaptureLine> lines, CaptureFacts facts)
    {
        var head = lines.FindIndex(0, Math.Min(lines.Count, LinesOfSent), static l => IsSent(l.Text));
        if (head < 1)
            return null;
        var sender = lines[head].Text[Senders[0].Length..];
        var name = sender[..sender.AsSpan().IndexOfAny('[', '于')].Trim();
        var start = head + 1;
        while (start < lines.Count && lines[start].Text.TrimStart('+', '＋', ' ') is "关注" or "關注")
            start++;
        var end = lines.FindIndex(start, static l => IsButtons(l.Text) || Phrases.StartsWithAny(l.Text, Changed));
        if (Text(lines, start, end < 0 ? lines.Count : end, least: 0) is not { } post || name.Length == 0
            || IsButtons(lines[head - 1].Text))
            return null;
        facts.IsThread = true;
        facts.Titles.Add(new Fact(lines[head - 1].Text, 90));
        facts.Post(name, DateFinder.DayIn(sender)!);
        return RepeatedAddresses.WithoutEnds(post);
    }

    private static bool IsSent(string text) =>
        text.Length <= LongestSender && Phrases.StartsWithAny(text, Senders)
        && text.IndexOf(At, StringComparison.Ordinal) is > 0 and var at && DateFinder.FindAt(text, out var from, out _)
        && from == at + At.Length;

    /// <summary>A row of buttons in brackets: <c>[返回首页]·[所有跟帖]·[版主管理]</c>.</summary>
    private static bool IsButtons(string text) => text is ['[', .., ']'] && text.AsSpan().Count("]·[") + text.AsSpan().Count("] ·[") > 0;

    /// <summary>Lines of the longest first post and of what is said of its writer; characters of the longest line of a floor.</summary>
    private const int LongestPost = 400, LinesOfMember = 6, LongestFoot = 60;

    private const string Floor = "1楼";

    private static readonly string[] BelowFloor = ["送TA礼物", "收起回复", "举报"], Views = ["只看楼主收藏回复", "只看楼主"];

    /// <summary>
    /// Below each post of a thread stands which floor it is and when it was written, <c>来自客户端 1楼 2026-03-05 12:33 回复</c>; the first begins
    /// below the mark of who began the thread.
    /// </summary>
    private static List<CaptureLine>? AboveFloor(List<CaptureLine> lines, CaptureFacts facts)
    {
        var foot = lines.FindIndex(0, Math.Min(lines.Count, LongestPost), static l => DayOfFloor(l.Text) is not null);
        var mark = foot < 2 ? -1 : lines.FindIndex(0, foot, static l => l.Text is "楼主" or "樓主");
        var title = mark < 1 ? -1 : lines.FindIndex(0, mark, static l => WithoutViews(l.Text).Length < l.Text.Length);
        if (title < 0 || mark - title > LinesOfMember)
            return null;
        var end = foot;
        while (end > mark + 1 && Array.IndexOf(BelowFloor, lines[end - 1].Text) >= 0)
            end--;
        if (Text(lines, mark + 1, end, least: 0) is not { } post)
            return null;
        facts.IsThread = true;
        facts.Titles.Add(new Fact(WithoutViews(lines[title].Text), 90));
        facts.Post(mark > title + 1 ? lines[title + 1].Text : "", DayOfFloor(lines[foot].Text)!);
        if (lines.FindIndex(0, title, static l => l.Text.StartsWith("关注", StringComparison.Ordinal)) is > 0 and var count
            && lines[count - 1].Text is [.., '吧'] board && Phrases.Columns(board) <= LongestFoot / 2)
            facts.Sources.Add(new Fact(board, CaptureFacts.OwnName));
        return post;
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
