using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;

namespace Digest.Cleaning.Forms;

/// <summary>
/// A thread as the archive of a Discuz! board shows it, copied: the way to it ends with its title, <c>渡口论坛 » 航运 » 两岸同日复航</c>, and above
/// each post stands who wrote it and when, <c>林间小屋 发表于 2025-8-2 11:26</c>.
/// </summary>
internal static class ArchivedThread
{
    private const string Archive = "Archiver", Posted = " 发表于 ", PostedWide = " 發表於 ", Way = " » ";

    /// <summary>Characters of the longest head of a post, and lines above the first.</summary>
    private const int LongestHead = 60, LinesAbove = 15;

    private static readonly string[] Foots = ["页: [", "頁: [", "查看完整版本", "Powered by Discuz"];

    /// <summary>The first post, with what stands above it noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        if (!text.Contains(Archive, StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        var head = Array.FindIndex(lines, 0, Math.Min(LinesAbove, lines.Length), static l => HourAt(l.Trim()) > 0);
        if (head < 0)
            return text;
        var end = Array.FindIndex(lines, head + 1,
            static l => HourAt(l.Trim()) > 0 || Array.Exists(Foots, f => l.StartsWith(f, StringComparison.Ordinal)));
        if (end < 0)
            return text;
        facts.IsThread = true;
        var (first, hour) = (lines[head].Trim(), HourAt(lines[head].Trim()));
        facts.Authors.Add(new Fact(first[..(hour - Posted.Length)].Trim(), CaptureFacts.Poster));
        facts.Dates.Add(new Fact(first[hour..], CaptureFacts.PostDay));
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
        if (line.Length > LongestHead)
            return -1;
        var at = Math.Max(line.IndexOf(Posted, StringComparison.Ordinal), line.IndexOf(PostedWide, StringComparison.Ordinal));
        return at > 0 && DateFinder.FindAt(line, out var from, out var to) && from == at + Posted.Length && to == line.Length ? from : -1;
    }
}
