using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Posts of boards that say between title and text who sent them and when, <c>送交者: 北岸灯塔[☆声望品衔8☆] 于 2026-03-05 21:40 已读 812 次</c>.
/// Above the title and below the text stand the board's buttons in brackets.
/// </summary>
internal static class SentPost
{
    /// <summary>Further down no head stands; characters of the longest head.</summary>
    private const int LongestHead = 12, LongestSender = 160;

    private static readonly string[] Senders = ["送交者:", "送交者：", "送交者 "], Changed = ["贴主:", "贴主：", "貼主:", "貼主："];

    private const string At = " 于 ";

    /// <summary>The text of the post, with its facts noted; any other capture as it is.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        var head = lines.FindIndex(0, Math.Min(lines.Count, LongestHead), static l => IsHead(l.Text));
        if (head < 1)
            return lines;
        var sender = lines[head].Text[Senders[0].Length..];
        DateFinder.FindAt(sender, out var from, out var to);
        var name = sender[..sender.AsSpan().IndexOfAny('[', '于')].Trim();
        var start = head + 1;
        while (start < lines.Count && lines[start].Text.TrimStart('+', '＋', ' ') is "关注" or "關注")
            start++;
        var end = lines.FindIndex(start, static l =>
            IsButtons(l.Text) || Array.Exists(Changed, c => l.Text.StartsWith(c, StringComparison.Ordinal)));
        end = end < 0 ? lines.Count : end;
        if (start >= end || name.Length == 0 || IsButtons(lines[head - 1].Text))
            return lines;
        facts.IsThread = true;
        facts.Titles.Add(new Fact(lines[head - 1].Text, 90));
        facts.Authors.Add(new Fact(name, CaptureFacts.Poster));
        facts.Dates.Add(new Fact(sender[from..to], CaptureFacts.PostDay));
        return RepeatedAddresses.WithoutEnds(lines.GetRange(start, end - start));
    }

    private static bool IsHead(string text) =>
        text.Length <= LongestSender && Array.Exists(Senders, s => text.StartsWith(s, StringComparison.Ordinal))
        && text.IndexOf(At, StringComparison.Ordinal) is > 0 and var at && DateFinder.FindAt(text, out var from, out _)
        && from == at + At.Length;

    /// <summary>A row of buttons in brackets: <c>[返回首页]·[所有跟帖]·[版主管理]</c>.</summary>
    private static bool IsButtons(string text) => text is ['[', .., ']'] && text.AsSpan().Count("]·[") + text.AsSpan().Count("] ·[") > 0;
}
