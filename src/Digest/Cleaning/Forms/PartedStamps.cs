using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Pages that set the day of a report large, the year above the day and the hour below it, give it in lines of their own when they are
/// copied: <c>2025</c>, <c>07/26</c>, <c>21:18:40</c>. They are one line again.
/// </summary>
internal static class PartedStamps
{
    /// <summary>Lines of a page's head in which its day may stand.</summary>
    private const int LinesOfHead = 60;

    /// <summary>The lines, the parts of a moment joined; the same list where none stand there.</summary>
    public static List<CaptureLine> Joined(List<CaptureLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count && i < LinesOfHead; i++)
        {
            if (!IsYear(lines[i].Text) || DayIn(lines[i + 1].Text) is not { } day)
                continue;
            var hour = i + 2 < lines.Count && IsHour(lines[i + 2].Text) ? " " + lines[i + 2].Text : "";
            var stamp = lines[i] with { Text = $"{lines[i].Text}-{day}{hour}" };
            return [.. lines[..i], stamp, .. lines[(i + (hour.Length > 0 ? 3 : 2))..]];
        }

        return lines;
    }

    private static bool IsYear(string text) => text is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9'];

    /// <summary>A month and a day of two figures each, with a hyphen between; null where a line is anything else.</summary>
    private static string? DayIn(string text) =>
        text is [>= '0' and <= '1', >= '0' and <= '9', '/' or '-' or '.', >= '0' and <= '3', >= '0' and <= '9']
            ? $"{text[..2]}-{text[3..]}" : null;

    private static bool IsHour(string text) =>
        text is [>= '0' and <= '2', >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9']
            or [>= '0' and <= '2', >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9'];
}
