using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>The years and months that a text has behind it: what is reported on is not older than they.</summary>
internal static class NamedYears
{
    /// <summary>
    /// The latest year that a text has behind it: <c>2022年底</c>, <c>in 2023</c>; not one that lies ahead, as in <c>到2030年</c> or
    /// <c>by 2030</c>.
    /// </summary>
    public static int LastYear(string text)
    {
        var last = 0;
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text[i] is not ('1' or '2')
                || (i > 0 && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '$' or '-' or '/'
                    || text[i - 1] == ',' && i > 1 && char.IsAsciiDigit(text[i - 2])))
                || (i + 4 < text.Length && (char.IsAsciiLetterOrDigit(text[i + 4]) || text[i + 4] is '-' or '%')))
                continue;
            if (!int.TryParse(text.AsSpan(i, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var year) || year is < 1990 or > 2060)
                continue;
            var isYear = (i + 4 < text.Length && text[i + 4] == '年') || PrecededByWord(text, i);
            if (isYear && !LiesAhead(text, i))
                last = Math.Max(last, year);
        }

        return last;
    }

    private static readonly (string Words, int Years)[] Later = [("两年过去", 2), ("两年之后", 2), ("兩年過去", 2), ("兩年之後", 2),
        ("三年过去", 3), ("三年之后", 3), ("三年過去", 3), ("三年之後", 3), ("Two years later", 2), ("Two years on", 2), ("Three years later", 3),
        ("Three years on", 3)];

    /// <summary>Years that a text says have gone by since the last that it numbers: <c>2024年…两年之后</c>; 1 where it says nothing.</summary>
    public static int GoneBy(string text) =>
        Array.Find(Later, l => text.Contains(l.Words, StringComparison.Ordinal)) is { Years: > 0 } later ? later.Years : 1;

    /// <summary>
    /// The latest month that a Chinese text has behind it, <c>2025年8月</c>, in months since year 0; 0 where it names none.
    /// </summary>
    public static int LastMonth(string text)
    {
        var last = 0;
        for (var at = text.IndexOf('年', StringComparison.Ordinal); at > 0; at = text.IndexOf('年', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && end < at + 3 && char.IsAsciiDigit(text[end]))
                end++;
            if (at < 4 || end == at + 1 || end >= text.Length || text[end] != '月'
                || !int.TryParse(text.AsSpan(at - 4, 4), System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture, out var year)
                || !int.TryParse(text.AsSpan(at + 1, end - at - 1), System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture, out var month) || year is < 1990 or > 2060 || month is < 1 or > 12)
                continue;
            if (!LiesAhead(text, at - 4) && text.AsSpan(end, Math.Min(Reach, text.Length - end)).IndexOfAny(Ahead) < 0)
                last = Math.Max(last, (year * 12) + month - 1);
        }

        return last;
    }

    /// <summary>Characters behind a month in which stands that it lies ahead, and what says so.</summary>
    private const int Reach = 8;

    private static readonly System.Buffers.SearchValues<char> Ahead = System.Buffers.SearchValues.Create("将將拟擬前");

    /// <summary>Whether the words before a year say that it lies ahead: <c>到2030年</c>, <c>by 2030</c>.</summary>
    private static bool LiesAhead(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 6), Math.Min(6, at));
        return before.EndsWith("到") || before.EndsWith("至") || before.EndsWith("在未来") || before.Contains("预计", StringComparison.Ordinal)
            || before.Contains("計劃", StringComparison.Ordinal) || before.Contains("计划", StringComparison.Ordinal) || before.EndsWith("by ")
            || before.EndsWith("until ")
            || before.EndsWith("于") && text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at)).Contains("将", StringComparison.Ordinal)
            || before.EndsWith("为");
    }

    private static bool PrecededByWord(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at));
        foreach (var month in CalendarNames.Months)
        {
            // In December 2023
            if (before.EndsWith(" ") && before[..^1].EndsWith(month))
                return true;
        }

        foreach (var word in new[] { "in ", "In ", "since ", "Since ", "of ", "late ", "early ", "mid-", "end of ", ", " })
        {
            if (before.EndsWith(word))
            {
                if (word != ", ")
                    return true;
                // July 26, 2024
                return at > 4 && char.IsAsciiDigit(text[at - 3]);
            }
        }

        return false;
    }
}
