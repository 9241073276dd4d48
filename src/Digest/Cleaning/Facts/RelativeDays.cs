using System.Globalization;

namespace Digest.Cleaning.Facts;

/// <summary>Days that are told by how long ago they were.</summary>
internal static class RelativeDays
{
    /// <summary>
    /// <c>昨天 09:12</c>, <c>3 小时前</c>, <c>yesterday</c>, <c>2 days ago</c>, <c>3d ago</c>, reckoned from the capture's moment.
    /// </summary>
    public static DateOnly? Find(string text, DateTimeOffset captured, TimeZoneInfo zone)
    {
        var today = Day(captured, zone);
        if (text.Length > 60)
            text = text[..60];
        if (OfYear(text) is var (month, date))
            return new DateOnly(today.Year, month, date) is var day && day <= today.AddDays(1) ? day : day.AddYears(-1);
        if (text.Contains("前天", StringComparison.Ordinal))
            return today.AddDays(-2);
        if (text.Contains("昨天", StringComparison.Ordinal) || text.Contains("昨日", StringComparison.Ordinal)
            || text.Contains("yesterday", StringComparison.OrdinalIgnoreCase))
            return today.AddDays(-1);
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits = Math.Min(9999, (digits * 10) + text[i] - '0');
                continue;
            }

            if (digits > 0 && text[i] != ' ')
            {
                var rest = text.AsSpan(i);
                if (rest.StartsWith("天前") || rest.StartsWith("day ago") || rest.StartsWith("days ago"))
                    return today.AddDays(-digits);
                if (rest.StartsWith("d ago"))
                    return today.AddDays(-digits);
                if (rest.StartsWith("mo ago") || rest.StartsWith("month ago") || rest.StartsWith("months ago") || rest.StartsWith("个月前"))
                    return today.AddMonths(-digits);
                if (rest.StartsWith("w ago") || rest.StartsWith("周前") || rest.StartsWith("week ago") || rest.StartsWith("weeks ago"))
                    return today.AddDays(-7 * digits);
                if (rest.StartsWith("h ago") || rest.StartsWith("小时前") || rest.StartsWith("小時前")
                    || rest.StartsWith("hour") && rest.Contains("ago", StringComparison.Ordinal))
                    return Day(captured.AddHours(-digits), zone);
                if (rest.StartsWith("分钟前") || rest.StartsWith("分鐘前") || rest.StartsWith("min"))
                    return today;
            }

            if (text[i] != ' ')
                digits = 0;
        }

        return text.Contains("今天", StringComparison.Ordinal) || text.Contains("今日", StringComparison.Ordinal)
            || text.Contains("刚刚", StringComparison.Ordinal) ? today : OfWeekday(text, today);
    }

    /// <summary>
    /// The day of a moment: by its own clock where it has one, which is that of the reader for whom the page reckoned; else by the site's.
    /// </summary>
    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime((moment.Offset == TimeSpan.Zero ? TimeZoneInfo.ConvertTime(moment, zone) : moment).DateTime);

    /// <summary>
    /// Month and day of a moment as boards show those of this year, <c>4-20 09:12</c>; null where no such moment stands first.
    /// </summary>
    public static (int Month, int Day)? OfYear(string text)
    {
        var stroke = text.IndexOf('-', StringComparison.Ordinal);
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return stroke is 1 or 2 && blank - stroke is 2 or 3 && text.Length >= blank + 5 && text.IndexOf(':', blank) - blank is 2 or 3
            && int.TryParse(text.AsSpan(0, stroke), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && month is >= 1 and <= 12
            && int.TryParse(text.AsSpan(stroke + 1, blank - stroke - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day >= 1 && day <= DateTime.DaysInMonth(CommonYear, month) ? (month, day) : null;
    }

    /// <summary>A year without the day that only some have.</summary>
    private const int CommonYear = 2023;

    /// <summary>Characters of the longest weekday with the hour behind it.</summary>
    private const int LongestWeekday = 17;

    /// <summary>Whether a text is a weekday and an hour, and no more: <c>Thursday, 18:04</c>.</summary>
    public static bool IsWeekdayHour(ReadOnlySpan<char> text) =>
        text.Length is > 8 and <= LongestWeekday && text.IndexOfAny(',', ' ') is >= 6 and <= 9 and var end
        && Enum.TryParse<DayOfWeek>(text[..end], out _) && text[end..].TrimStart(", ") is [_, .., ':', _, _] hour
        && hour.IndexOfAnyExceptInRange('0', ':') < 0;

    /// <summary>The last such weekday, today included.</summary>
    private static DateOnly? OfWeekday(string text, DateOnly today) =>
        IsWeekdayHour(text) && Enum.TryParse<DayOfWeek>(text.AsSpan(0, text.AsSpan().IndexOfAny(',', ' ')), out var day)
        ? today.AddDays(-(((int)today.DayOfWeek - (int)day + 7) % 7)) : null;
}
