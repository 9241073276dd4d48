using Digest.Cleaning.Captures;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What the board 一亩三分地 strews over the posts of its members, at the end of lines and in lines of their own: a sign, a few words and its
/// own name, <c>. check 1point3acres for more.</c>, <c>-baidu 1point3acres</c>, and dots.
/// </summary>
internal static class AcresMarks
{
    private static readonly PhraseSet Names = new(["1point3acres", "1point3 acres", "1point 3acres", "1point 3 acres"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Words before the name, and what stands behind it.</summary>
    private static readonly string[] Before = ["from ", "check ", "visit ", "google ", "baidu ", "围观我们@", "more info on "],
        Behind = [" for more.", " for more", ".com/bbs", " bbs", ".com", "网"];

    /// <summary>Characters of the longest mark.</summary>
    private const int Longest = 60;

    /// <summary>The lines without them; the very list where there are none.</summary>
    public static List<CaptureLine> Strip(List<CaptureLine> lines)
    {
        if (!lines.Exists(static l => MarkAt(l.Text) >= 0))
            return lines;
        var kept = new List<CaptureLine>(lines.Count);
        foreach (var line in lines)
        {
            var text = MarkAt(line.Text) is >= 0 and var at ? line.Text[..at].TrimEnd() : line.Text;
            if (text.EndsWith("..", StringComparison.Ordinal) && !text.EndsWith("...", StringComparison.Ordinal))
                text = text[..^2].TrimEnd();
            if (text.Length > 0)
                kept.Add(text.Length == line.Text.Length ? line : line with { Text = text });
        }

        return kept;
    }

    /// <summary>Where the mark begins that a line ends with; -1 where it ends with none.</summary>
    private static int MarkAt(string text)
    {
        var from = Math.Max(0, text.Length - Longest);
        if (Names.IndexIn(text.AsSpan(from)) is not (>= 0 and var found))
            return -1;
        var rest = text.AsSpan(from + found);
        rest = rest[(rest.IndexOf("acres", StringComparison.OrdinalIgnoreCase) + "acres".Length)..];
        if (rest.Length > 0 && Array.FindIndex(Behind, b => text.EndsWith(b, StringComparison.OrdinalIgnoreCase)) < 0)
            return -1;
        var words = text.AsSpan(0, from + found);
        foreach (var before in Before)
        {
            if (words.EndsWith(before, StringComparison.OrdinalIgnoreCase))
                words = words[..^before.Length];
        }

        words = words.TrimEnd(' ');
        return words switch
        {
            [.., '。'] or [.., >= 'a' and <= 'z', '.'] => words.Length,
            [.., '.' or '-'] => words.Length - 1,
            _ => -1
        };
    }
}
