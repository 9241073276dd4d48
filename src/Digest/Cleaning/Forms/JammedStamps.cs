using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Pages that write the day and the hour of a report in elements of their own give them without a blank between when they are copied, and
/// when it was changed right behind: <c>PUBLISHED SAT, JUL 26 20254:21 PM EDTUPDATED SAT, JUL 26 20256:05 PM EDT</c>. Each moment is a
/// line of its own.
/// </summary>
internal static class JammedStamps
{
    /// <summary>Lines of a page's head in which its day may stand, and characters of the longest such line.</summary>
    private const int LinesOfHead = 60, Longest = 160;

    private static readonly string[] Changed = ["UPDATED", "Updated", "LAST UPDATED", "MODIFIED", "Modified", "更新"];

    /// <summary>The lines, with blanks in jammed moments; the same list where none stand there.</summary>
    public static List<CaptureLine> Parted(List<CaptureLine> lines)
    {
        for (var i = 0; i < lines.Count && i < LinesOfHead; i++)
        {
            if (lines[i].Text.Length > Longest || HourIn(lines[i].Text, 0) < 0)
                continue;
            var text = lines[i].Text;
            for (var hour = HourIn(text, 0); hour >= 0; hour = HourIn(text, hour + 1))
                text = text.Insert(hour, " ");
            var changed = ChangedIn(text);
            CaptureLine[] parted = changed > 0
                ? [lines[i] with { Text = text[..changed].TrimEnd() }, lines[i] with { Text = text[changed..], BreakBefore = false }]
                : [lines[i] with { Text = text }];
            return [.. lines[..i], .. parted, .. lines[(i + 1)..]];
        }

        return lines;
    }

    /// <summary>Where the hour begins right behind a year, from a place on; -1 where none does.</summary>
    private static int HourIn(string text, int from)
    {
        for (var colon = text.IndexOf(':', from); colon > 0; colon = text.IndexOf(':', colon + 1))
        {
            foreach (var digits in (ReadOnlySpan<int>)[1, 2])
            {
                var hour = colon - digits;
                if (hour > 5 && text[hour - 5] is ' ' or ',' && text[hour - 4] == '2' && text[hour - 3] == '0'
                    && !text.AsSpan(hour - 2, 2 + digits).ContainsAnyExceptInRange('0', '9')
                    && colon + 2 < text.Length && char.IsAsciiDigit(text[colon + 1]) && char.IsAsciiDigit(text[colon + 2])
                    && text.AsSpan(0, hour - 5).ContainsAnyInRange('A', 'Z'))
                    return hour;
            }
        }

        return -1;
    }

    /// <summary>Where it is said right behind a letter or a figure when the text was changed; 0 where it is not.</summary>
    private static int ChangedIn(string text)
    {
        foreach (var word in Changed)
        {
            if (text.IndexOf(word, 1, StringComparison.Ordinal) is > 12 and var at && char.IsLetterOrDigit(text[at - 1]))
                return at;
        }

        return 0;
    }
}
