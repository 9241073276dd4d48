using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Pages on which readers ask and others answer, copied whole: the question stands below when it was asked and how often it was seen, and
/// above what can be done with it. Of the page the question is kept.
/// </summary>
internal static class AskedQuestion
{
    /// <summary>Lines above when a question was asked, and characters of the shortest that asks.</summary>
    private const int LongestHead = 20, LeastTitle = 12;

    /// <summary>Lines from what can be done with a question to who asked it.</summary>
    private const int LongestFoot = 12;

    /// <summary>Characters of the longest tag and of the longest name.</summary>
    private const int LongestTag = 35, LongestName = 40;

    private static readonly HashSet<string> Ends = new(["Share", "Improve this question", "Add a comment", "Add a comment |", "Cite",
        "Follow"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines of the question; null where the lines are no such page.</summary>
    public static List<CaptureLine>? Open(List<CaptureLine> lines, CaptureFacts facts)
    {
        var asked = lines.FindIndex(0, Math.Min(LongestHead, lines.Count), static l => IsAge(l.Text, "Asked "));
        if (asked < 1 || !lines.GetRange(asked, Math.Min(3, lines.Count - asked))
            .Exists(static l => l.Text.Contains("Viewed ", StringComparison.Ordinal)
                && l.Text.EndsWith(" times", StringComparison.Ordinal)))
            return null;
        var title = lines.FindLastIndex(asked - 1, static l => l.Text.Length >= LeastTitle && l.Text != "Ask Question");
        var first = asked + 1;
        while (first < lines.Count && (IsAge(lines[first].Text, "Modified ")
            || lines[first].Text.StartsWith("Viewed ", StringComparison.Ordinal)
            || !lines[first].Text.AsSpan().ContainsAnyExcept(Votes)))
            first++;
        var end = lines.FindIndex(first, static l => Ends.Contains(l.Text));
        if (title < 0 || end <= first)
            return null;
        facts.Titles.Add(new Fact(lines[title].Text, 80));
        if (title > 0 && lines[0].Text.Length <= LongestTag && char.IsUpper(lines[0].Text[0]))
            facts.Sources.Add(new Fact(lines[0].Text, 40));
        By(lines, end, facts);
        while (end > first + 1 && IsTag(lines[end - 1].Text))
            end--;
        return lines.GetRange(first, end - first);
    }

    private static readonly System.Buffers.SearchValues<char> Votes = System.Buffers.SearchValues.Create("0123456789,-");

    /// <summary><c>Asked 1 year, 4 months ago</c>, <c>Modified today</c>.</summary>
    private static bool IsAge(string line, string opening) =>
        line.StartsWith(opening, StringComparison.Ordinal)
        && (line.Contains(" ago", StringComparison.Ordinal) || line.Contains(" today", StringComparison.Ordinal));

    /// <summary><c>machine-learning</c>: one word in small letters, as such pages file questions.</summary>
    private static bool IsTag(string line) =>
        line.Length is > 0 and <= LongestTag && !line.AsSpan().ContainsAny(' ', ':') && line[^1] is not ('.' or '。')
        && !line.AsSpan().ContainsAnyInRange('A', 'Z');

    /// <summary>When it was asked and by whom: <c>asked Jul 9, 2024 at 17:03</c>, below it the name.</summary>
    private static void By(List<CaptureLine> lines, int end, CaptureFacts facts)
    {
        var by = lines.FindIndex(end, Math.Min(LongestFoot, lines.Count - end),
            static l => l.Text.StartsWith("asked ", StringComparison.Ordinal));
        if (by < 0 || DateFinder.DayIn(lines[by].Text) is not { } day)
            return;
        facts.Dates.Add(new Fact(day, 85));
        if (by + 1 < lines.Count && lines[by + 1].Text.Length <= LongestName)
            facts.Authors.Add(new Fact(lines[by + 1].Text, CaptureFacts.Poster));
    }
}
