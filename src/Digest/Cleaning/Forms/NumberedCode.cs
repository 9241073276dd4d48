using System.Globalization;
using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Code as it is copied from boxes that number its lines: in which language it is written, the button that runs it, the code, and below it
/// the numbers, each on a line of its own.
/// </summary>
internal static class NumberedCode
{
    /// <summary>Lines of the longest code, and characters of the longest name of a language.</summary>
    private const int Longest = 400, LongestLanguage = 16;

    /// <summary>The fenced code that begins with its label at a line, and the line below its last number; null where none does.</summary>
    public static string? Read(IReadOnlyList<string> plain, int at, out int end)
    {
        end = at;
        if (at + 2 >= plain.Count || plain[at + 1].AsSpan().Trim() is not ("运行" or "運行" or "Run") || !IsLanguage(plain[at].Trim()))
            return null;
        var (first, last) = (at + 2, at + 2);
        while (last < plain.Count && last <= at + Longest && plain[last].AsSpan().Trim() is not "1")
            last++;
        end = PastNumbers(plain, last);
        var numbers = end - last;
        while (last > first && plain[last - 1].AsSpan().Trim().Length == 0)
            last--;
        while (first < last && plain[first].AsSpan().Trim().Length == 0)
            first++;
        // As many numbers as lines; copies leave blank lines out, or double them.
        var written = Enumerable.Range(first, last - first).Count(i => plain[i].AsSpan().Trim().Length > 0);
        if (written == 0 || numbers < written)
            return null;
        return MarkdownText.Fenced(string.Join('\n', Enumerable.Range(first, last - first).Select(i => plain[i].TrimEnd())),
            plain[at].Trim().ToLowerInvariant());
    }

    /// <summary>The line below the numbers of the lines of code, which are copied behind it: <c>1</c>, <c>2</c>, <c>3</c>.</summary>
    public static int PastNumbers(IReadOnlyList<string> plain, int from)
    {
        var end = from;
        while (end < plain.Count && IsNumber(plain[end], end - from + 1))
            end++;
        return end;
    }

    private static bool IsNumber(string line, int number) =>
        int.TryParse(line.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written == number;

    private static bool IsLanguage(string line) =>
        line.Length is > 0 and <= LongestLanguage && char.IsAsciiLetter(line[0])
        && line.AsSpan().IndexOfAnyExcept(OfLanguages) < 0;

    private static readonly System.Buffers.SearchValues<char> OfLanguages =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#.-");
}
