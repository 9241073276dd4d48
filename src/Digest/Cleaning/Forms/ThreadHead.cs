using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Pages;

namespace Digest.Cleaning.Forms;

/// <summary>
/// The rows that plain, printed and archived versions of threads have above the text: all in one, <c>Author: heron  Title: … Time: …</c>;
/// the title behind what leads to the whole version, with who posted and when below it; the title and whose text it is, <c>Thread: …</c>,
/// <c>From: The Quay / By Jane Doe</c>; the way to the thread, <c>渡口论坛 » 航运 » 两岸同日复航</c>, and above each post who wrote it and when.
/// </summary>
internal static class ThreadHead
{
    /// <summary>Characters of the longest row, and of the shortest title.</summary>
    private const int Longest = 240, Shortest = 4;

    private static readonly string[] Threads = ["Thread: ", "Topic: "];

    private static readonly string[] Writers = ["Author:", "Poster:", "Posted by:"];

    private static readonly string[] Titles = ["Title:", "Subject:", "Topic:"];

    private static readonly string[] Hours = ["Time:", "Date:", "Posted:"];

    /// <summary>A text without such rows, with what they say noted; any other as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        text = Archived(text, facts) ?? text;
        var (row, below) = RowAt(text, 0);
        if (row.Length is 0 or > Longest)
            return text;
        return InOneRow(row, facts) ? text[below..] : OfWholeVersion(text, row, below, facts) ?? Passed(text, row, below, facts) ?? text;
    }

    /// <summary>The row that begins at a place, blank lines before it left out, and where the next one does.</summary>
    private static (string Row, int Next) RowAt(string text, int from)
    {
        var start = text.AsSpan(from).IndexOfAnyExcept("\n\r \u3000\uFEFF");
        if (start < 0)
            return ("", text.Length);
        start += from;
        var end = text.IndexOf('\n', start);
        return end < 0 ? (text[start..].Trim(), text.Length) : (text[start..end].Trim(), end + 1);
    }

    /// <summary><c>Author: heron  Title: Both lamps are lit  Time: 2026-8-15 14:22</c></summary>
    private static bool InOneRow(string row, CaptureFacts facts)
    {
        var (title, writer, hour) = (Value(row, Titles), Value(row, Writers), Value(row, Hours));
        if (title is not { Length: >= Shortest } || writer is not { Length: > 0 } || hour is null
            || DateFinder.DayIn(hour) is not { } day)
            return false;
        facts.Titles.Add(new Fact(title, 90));
        facts.Post(writer, day);
        facts.IsThread = true;
        return true;
    }

    /// <summary>What stands behind a label, up to the next one.</summary>
    private static string? Value(string row, string[] labels)
    {
        var (at, length) = LabelIn(row, labels);
        if (at < 0)
            return null;
        var end = row.Length;
        foreach (var others in new[] { Writers, Titles, Hours })
        {
            if (LabelIn(row, others) is var (next, _) && next > at)
                end = Math.Min(end, next);
        }

        return row[(at + length)..end].Trim(' ', '|', '\t', '\u3000');
    }

    /// <summary>The first label that begins a row or stands behind a blank; -1 where there is none.</summary>
    private static (int At, int Length) LabelIn(string row, string[] labels)
    {
        foreach (var label in labels)
        {
            if (row.IndexOf(label, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || row[at - 1] is ' ' or '\t' or '|'))
                return (at, label.Length);
        }

        return (-1, 0);
    }

    /// <summary><c>查看完整版本: 两岸同日复航</c>, below it <c>林间小屋 2026-5-15 08:12</c>; what stands below, or null.</summary>
    private static string? OfWholeVersion(string text, string row, int below, CaptureFacts facts)
    {
        var subject = ForumThread.WithoutBidding(row);
        if (subject.Length == row.Length || subject.Length < Shortest)
            return null;
        facts.Titles.Add(new Fact(subject, 90));
        facts.IsThread = true;
        var (posted, rest) = RowAt(text, below);
        if (posted.Length > LongestPosted || !DateFinder.FindAt(posted, out var from, out var to) || from < 2 || to < posted.Length)
            return text[below..];
        facts.Post(posted[..from].Trim(), posted[from..]);
        return text[rest..];
    }

    /// <summary>Characters of the longest row of a member and an hour.</summary>
    private const int LongestPosted = 60;

    private const string From = "From: ";

    private static readonly string[] Parting = [" / ", " | ", " - "];

    /// <summary><c>Thread: Both lamps are lit</c>, below it <c>From: The Quay / By Jane Doe</c>; what stands below, or null.</summary>
    private static string? Passed(string text, string row, int below, CaptureFacts facts)
    {
        var (origin, rest) = RowAt(text, below);
        if (Array.Find(Threads, t => row.StartsWith(t, StringComparison.Ordinal)) is not { } label
            || row[label.Length..].Trim() is not { Length: >= Shortest } subject
            || !origin.StartsWith(From, StringComparison.Ordinal) || origin.Length > Longest)
            return null;
        var parts = origin[From.Length..].Split(Parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [{ Length: > 1 } medium, { } by] || !by.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            return null;
        facts.Titles.Add(new Fact(subject, 90));
        facts.Sources.Add(new Fact(medium, 80));
        facts.Authors.Add(new Fact(by["By ".Length..].Trim(), 80));
        facts.IsThread = true;
        return text[rest..];
    }

    private const string Archive = "Archiver", Posted = " 发表于 ", PostedWide = " 發表於 ", Way = " » ";

    /// <summary>Lines above the first post of an archive.</summary>
    private const int LinesAbove = 15;

    private static readonly string[] Foots = ["页: [", "頁: [", "查看完整版本", "Powered by Discuz"];

    /// <summary>The first post of an archive, below <c>林间小屋 发表于 2025-8-2 11:26</c>, with what stands above it noted; or null.</summary>
    private static string? Archived(string text, CaptureFacts facts)
    {
        if (!text.Contains(Archive, StringComparison.Ordinal))
            return null;
        var lines = text.Split('\n');
        var head = Array.FindIndex(lines, 0, Math.Min(LinesAbove, lines.Length), static l => HourAt(l.Trim()) > 0);
        if (head < 0)
            return null;
        var end = Array.FindIndex(lines, head + 1,
            static l => HourAt(l.Trim()) > 0 || Array.Exists(Foots, f => l.StartsWith(f, StringComparison.Ordinal)));
        if (end < 0)
            return null;
        facts.IsThread = true;
        var (first, hour) = (lines[head].Trim(), HourAt(lines[head].Trim()));
        facts.Post(first[..(hour - Posted.Length)].Trim(), first[hour..]);
        if (Array.Find(lines[..head], static l => l.Contains(Way, StringComparison.Ordinal)) is { } way
            && way.Split(Way, StringSplitOptions.TrimEntries) is [var board, .., { Length: > 2 } title])
        {
            facts.Titles.Add(new Fact(title, 90));
            facts.Sources.Add(new Fact(board, CaptureFacts.OwnName));
        }

        return string.Join('\n', lines[(head + 1)..end]);
    }

    /// <summary>Where the hour begins in the head of a post; -1 in any other line.</summary>
    private static int HourAt(string line)
    {
        if (line.Length > LongestPosted)
            return -1;
        var at = Math.Max(line.IndexOf(Posted, StringComparison.Ordinal), line.IndexOf(PostedWide, StringComparison.Ordinal));
        return at > 0 && DateFinder.FindAt(line, out var from, out var to) && from == at + Posted.Length && to == line.Length ? from : -1;
    }
}
