using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Short notes on a house of letters, copied with the page: below the word <c>Note</c> stand the writer, his letter and the day, and no
/// headline; below the text how many liked, answered and passed it on, and what they said.
/// </summary>
internal static class LetterNote
{
    /// <summary>Further down no note begins; columns of the longest name of a letter.</summary>
    private const int LongestHead = 40, LongestName = 60;

    private static readonly System.Buffers.SearchValues<char> OfCounts = System.Buffers.SearchValues.Create("0123456789,.kK");

    /// <summary>The text of the note, with its facts noted; any other capture as it is.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        var label = lines.FindIndex(0, Math.Min(lines.Count, LongestHead), static l => l.Text == "Note");
        if (label < 0 || label + 4 >= lines.Count || !PersonNames.IsPerson(lines[label + 1].Text))
            return lines;
        var day = IsDay(lines[label + 2].Text) ? label + 2 : label + 3;
        if (!IsDay(lines[day].Text) || Phrases.Columns(lines[label + 2].Text) > LongestName
            || lines.FindIndex(day + 1, static l => IsCount(l.Text)) is not (> 0 and var end) || end + 1 >= lines.Count
            || !IsCount(lines[end + 1].Text) || end == day + 1)
            return lines;
        facts.Authors.Add(new Fact(lines[label + 1].Text, 60));
        facts.Dates.Add(new Fact(lines[day].Text, 75));
        if (day > label + 2)
            facts.Sources.Add(new Fact(lines[label + 2].Text, 50));
        return lines.GetRange(day + 1, end - day - 1);
    }

    private static bool IsDay(string text) => DateFinder.FindAt(text, out var from, out var to) && from == 0 && to == text.Length;

    private static bool IsCount(string text) => text.Length is > 0 and <= 6 && !text.AsSpan().ContainsAnyExcept(OfCounts);
}
