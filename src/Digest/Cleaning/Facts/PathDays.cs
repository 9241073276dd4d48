namespace Digest.Cleaning.Facts;

/// <summary>Days that the path of a file or an address names.</summary>
internal static class PathDays
{
    /// <summary>
    /// A day in a path or address: <c>/2024/07/26/</c>, <c>2024-07-26-kling.txt</c>, <c>20240726</c>; a month alone gives its first day.
    /// </summary>
    public static DateOnly? Find(string path)
    {
        for (var i = 0; i + 6 < path.Length; i++)
        {
            if (path[i] is not '2' || (i > 0 && char.IsAsciiDigit(path[i - 1]))
                || !int.TryParse(path.AsSpan(i, 4), System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
                continue;
            var rest = path.AsSpan(i + 4);
            var gap = rest[0] is '-' or '/' or '_' ? 1 : 0;
            if (rest.Length < gap + 2
                || !int.TryParse(rest.Slice(gap, 2), System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
                continue;
            var tail = rest[(gap + 2)..];
            if (gap == 1 && tail.Length > 0 && tail[0] is '-' or '/' or '_')
                tail = tail[1..];
            if (tail.Length >= 2
                && int.TryParse(tail[..2], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                    out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                && (tail.Length == 2 || !char.IsAsciiDigit(tail[2])))
                return new DateOnly(year, month, day);
            if (gap == 1)
                return new DateOnly(year, month, 1);
        }

        return null;
    }
}
