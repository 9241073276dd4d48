using System.Globalization;

namespace Digest.Content;

/// <summary>Reads and writes dates of front matter: ISO 8601 / RFC 3339, the time and the offset each optional.</summary>
public static class Dates
{
    /// <summary>
    /// Reads <c>2024-07-24</c>, <c>2024-07-24T09:00</c>, <c>2024-07-24 09:00:00</c>, each with <c>Z</c> or <c>+08:00</c> or without. A day
    /// alone is midnight in the zone, and a time without an offset is one of the zone. False when it is no such date or does not exist.
    /// </summary>
    public static bool TryRead(string text, TimeZoneInfo zone, out DateTimeOffset date)
    {
        if (!TryReadByItsClock(text, zone, out date))
            return false;
        try
        {
            date = TimeZoneInfo.ConvertTime(date, zone);
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>The same, by the clock whose offset is written with it: the day of a moment is that of whoever noted it.</summary>
    public static bool TryReadByItsClock(string text, TimeZoneInfo zone, out DateTimeOffset date)
    {
        date = default;
        var span = text.AsSpan().Trim();
        if (span.Length < 10
            || !DateOnly.TryParseExact(span[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year is < 1000 or > 9998)
            return false; // The last year there is can be over already in universal time.
        var rest = span[10..];
        if (rest.Length == 0)
        {
            date = At(day, TimeOnly.MinValue, zone);
            return true;
        }

        if (rest[0] is not ('T' or 't' or ' '))
            return false;
        rest = rest[1..].TrimStart();
        var zoneAt = rest.IndexOfAny("Zz+-");
        var clock = (zoneAt < 0 ? rest : rest[..zoneAt]).TrimEnd();
        // As a length of time: of a time of day the framework asks what day it is today, for every article.
        if (!TimeSpan.TryParseExact(clock, ClockFormats, CultureInfo.InvariantCulture, out var sinceMidnight))
            return false;
        var time = TimeOnly.FromTimeSpan(sinceMidnight);
        if (zoneAt < 0)
        {
            date = At(day, time, zone);
            return true;
        }

        if (!TryOffset(rest[zoneAt..], out var offset))
            return false;
        try
        {
            date = new DateTimeOffset(day.ToDateTime(time), offset);
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>Midnight of a day in a zone; where that does not exist (a clock put forward), the first moment that does.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>The day on which a moment falls, as reckoned by its own offset.</summary>
    public static DateOnly DayOf(DateTimeOffset date) => DateOnly.FromDateTime(date.DateTime);

    /// <summary>RFC 3339, to the second: <c>2024-07-24T09:00:00+08:00</c>, and <c>Z</c> for no offset.</summary>
    public static string Write(DateTimeOffset date) =>
        date.Offset == TimeSpan.Zero
            ? date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static readonly string[] ClockFormats = [@"hh\:mm\:ss", @"hh\:mm", @"h\:mm", @"h\:mm\:ss", @"hh\:mm\:ss\.FFFFFFF"];

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is "Z" or "z")
            return true;
        var digits = text[1..].ToString().Replace(":", "", StringComparison.Ordinal);
        if (digits.Length == 2)
            digits += "00";
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number % 100 > 59 || number / 100 > 14)
            return false;
        offset = new TimeSpan(number / 100, number % 100, 0);
        if (text[0] == '-')
            offset = -offset;
        return offset.Duration() <= TimeSpan.FromHours(14);
    }
}
