using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// A report of one paragraph as tickers bring it: the hour above, the headline in brackets before the text,
/// <c>【渡口：早班船票价下调】江左财经5月22日电，…</c>, and below how many read it, and its tags.
/// </summary>
internal static class NewsFlash
{
    /// <summary>Columns of the shortest and the longest headline, of the least text behind it, and of the longest line around it.</summary>
    private const int LeastTitle = 14, LongestTitle = 90, LeastText = 60, LongestAround = 44;

    /// <summary>Lines around it, at most.</summary>
    private const int MostAround = 24;

    /// <summary>What stands in such brackets where they hold no headline: who reports.</summary>
    private static readonly string[] OfReports = ["记者", "記者", "报道", "報道", "報導", "讯", "訊", "电", "電", "按", "原创", "原創", "转", "轉"];

    /// <summary>The text behind the headline, which is noted with the day above it; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        if (!text.Contains('【', StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > MostAround)
            return text;
        var at = Array.FindIndex(lines, static l => HeadlineEnd(l) > 0);
        if (at < 0 || Array.Exists(lines, l => l != lines[at] && Phrases.Columns(l) > LongestAround))
            return text;
        var end = HeadlineEnd(lines[at]);
        facts.Titles.Add(new Fact(lines[at][1..end], 80));
        foreach (var line in lines.AsSpan(0, at))
        {
            if (DateFinder.FindAt(line, out var from, out var to) && from == 0)
                facts.Dates.Add(new Fact(line[from..to], 70));
        }

        return lines[at][(end + 1)..].TrimStart();
    }

    /// <summary>Where the headline ends that begins a line before its text; -1 where none does.</summary>
    private static int HeadlineEnd(string line) =>
        line is ['【', ..] && line.IndexOf('】', StringComparison.Ordinal) is > 0 and var end
        && Phrases.Columns(line.AsSpan(1, end - 1)) is >= LeastTitle and <= LongestTitle
        && Phrases.Columns(line.AsSpan(end + 1)) >= LeastText
        && !Array.Exists(OfReports, r => line.AsSpan(1, end - 1).EndsWith(r, StringComparison.Ordinal)) ? end : -1;
}
