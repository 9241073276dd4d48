using System.Globalization;

namespace Digest.Cleaning.Facts;

/// <summary>
/// The day under which a site files an article, in its address: <c>/2025/10/08/</c>, <c>/20251008/</c>, <c>/2510/08/</c>,
/// <c>t20251008_91822.htm</c>.
/// </summary>
internal static class AddressDays
{
    private const int FirstYear = 1995, LastYear = 2100;

    /// <summary>The day, or null where the address has none or only a month.</summary>
    public static DateOnly? Find(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOf("://") is >= 0 and var scheme)
            path = path[(scheme + 3)..];
        path = path[(path.IndexOf('/') is >= 0 and var root ? root : path.Length)..];
        if (path.IndexOfAny('?', '#') is >= 0 and var query)
            path = path[..query];
        for (var i = 0; i + 6 < path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i]) || i > 0 && char.IsAsciiDigit(path[i - 1]))
                continue;
            if (In(path, i) is { } day)
                return day;
        }

        return null;
    }

    /// <summary>
    /// The day in the path of a file: <c>/2024/07/26/</c>, <c>2024-07-26-kling.txt</c>, <c>20240726</c>; a month alone gives its first day.
    /// </summary>
    public static DateOnly? OfFile(string path)
    {
        for (var i = 0; i + 6 < path.Length; i++)
        {
            var at = i;
            if (path[i] is not '2' || i > 0 && char.IsAsciiDigit(path[i - 1]) || Number(path, ref at, 4) is not (<= LastYear and var year))
                continue;
            var parted = Sign(path, ref at);
            if (Number(path, ref at, 2) is not (>= 1 and <= 12 and var month))
                continue;
            var from = at;
            if (parted)
                Sign(path, ref from);
            if (Number(path, ref from, 2) is { } number && Ends(path, from) && Day(year, month, number) is { } day)
                return day;
            if (parted)
                return new DateOnly(year, month, 1);
        }

        return null;
    }

    private static DateOnly? In(ReadOnlySpan<char> path, int at)
    {
        // 2025/10/08, 2025-10-08, 20251008, 2025/1008
        var from = at;
        if (Number(path, ref from, 4) is { } year && year is >= FirstYear and <= LastYear)
        {
            var parted = Sign(path, ref from);
            if (Number(path, ref from, 2) is { } month)
            {
                var second = Sign(path, ref from);
                if ((second == parted || !second) && Number(path, ref from, 2) is { } day && Ends(path, from))
                    return Day(year, month, day);
            }

            return null;
        }

        // 2510/08: two signs for the year, in folders of their own.
        from = at;
        if (at > 0 && path[at - 1] == '/' && Number(path, ref from, 2) is { } shortYear && shortYear is > 9 and < 40
            && Number(path, ref from, 2) is { } shortMonth && from < path.Length && path[from++] == '/'
            && Number(path, ref from, 2) is { } shortDay && from < path.Length && path[from] == '/')
            return Day(2000 + shortYear, shortMonth, shortDay);
        return null;
    }

    private static bool Ends(ReadOnlySpan<char> path, int at) => at == path.Length || !char.IsAsciiDigit(path[at]);

    private static bool Sign(ReadOnlySpan<char> path, ref int at)
    {
        if (at >= path.Length || path[at] is not ('/' or '-' or '_'))
            return false;
        at++;
        return true;
    }

    private static int? Number(ReadOnlySpan<char> path, ref int at, int digits)
    {
        if (at + digits > path.Length
            || !int.TryParse(path.Slice(at, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        at += digits;
        return number;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
