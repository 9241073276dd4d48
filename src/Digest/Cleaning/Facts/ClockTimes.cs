using System.Globalization;

namespace Digest.Cleaning.Facts;

/// <summary>Reads the hour that stands behind a day, in Chinese and English, and the zone that it is meant in.</summary>
internal static class ClockTimes
{
    /// <summary>
    /// A time right after a date: <c> 09:12</c>, <c>T09:12:30Z</c>, <c> at 3:05 p.m. ET</c>, <c>上午9:12</c>, <c>9时30分</c>.
    /// </summary>
    public static TimeOnly? Read(string text, ref int at, out TimeSpan? offset)
    {
        offset = null;
        var from = BehindGap(text, at);
        var part = PartOfDayAt(text, ref from);
        if (FiguresAt(text, ref from) is not var (hour, minute, second))
            return null;
        hour = HourOfDay(hour, part, MeridiemAt(text, ref from));
        if (hour > 23 || minute > 59 || second > 59)
            return null;
        at = from;
        offset = Offset(text, ref at);
        return new TimeOnly(hour, minute, second);
    }

    /// <summary>Where a time may begin behind a date: past signs, <c>at</c> and a weekday, <c>2024年7月26日 星期五 09:12</c>.</summary>
    private static int BehindGap(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or 'T' or ',' or '\u00A0' or '|' or '·' or '\u3000')
            from++;
        if (string.CompareOrdinal(text, from, "at ", 0, 3) == 0)
            from += 3;
        if (string.CompareOrdinal(text, from, "星期", 0, 2) == 0)
            from += 3;
        else if (string.CompareOrdinal(text, from, "周", 0, 1) == 0)
            from += 2;
        while (from < text.Length && text[from] is ' ' or ')' or '）')
            from++;
        return from;
    }

    private enum PartOfDay { Unsaid, Morning, Noon, Late, AfterMidnight }

    private static readonly (string Word, PartOfDay Part)[] PartsOfDay = [("上午", PartOfDay.Morning), ("下午", PartOfDay.Late),
        ("凌晨", PartOfDay.AfterMidnight), ("晚上", PartOfDay.Late), ("晚间", PartOfDay.Late), ("中午", PartOfDay.Noon),
        ("早上", PartOfDay.Morning)];

    private static PartOfDay PartOfDayAt(string text, ref int at)
    {
        var said = PartOfDay.Unsaid;
        foreach (var (word, part) in PartsOfDay)
        {
            if (at <= text.Length && string.CompareOrdinal(text, at, word, 0, 2) == 0)
            {
                at += 2;
                said = part;
            }
        }

        return said;
    }

    /// <summary>Whether a word is an hour and no more: <c>16:05</c>.</summary>
    public static bool IsHour(ReadOnlySpan<char> word) =>
        word.Length is 4 or 5 && word[^3] == ':' && word.Count(':') == 1 && !word.ContainsAnyExcept(HourSigns);

    private static readonly System.Buffers.SearchValues<char> HourSigns = System.Buffers.SearchValues.Create("0123456789:");

    /// <summary>The figures of a time, with seconds or without: <c>9:12</c>, <c>9时30分</c>, <c>09:12:30.25</c>.</summary>
    private static (int Hour, int Minute, int Second)? FiguresAt(string text, ref int at)
    {
        if (DateFinder.Number(text, ref at, 2) is not { } hour || at >= text.Length || text[at] is not (':' or '：' or '时' or '時'))
            return null;
        at++;
        if (DateFinder.Number(text, ref at, 2) is not { } minute)
            return null;
        if (at < text.Length && text[at] is '分')
            at++;
        var second = 0;
        if (at + 2 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            second = DateFinder.Number(text, ref at, 2) ?? 0;
        }

        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }

        return (hour, minute, second);
    }

    /// <summary>Whether <c>p.m.</c> stands behind a time, or false for <c>a.m.</c>; null where neither does.</summary>
    private static bool? MeridiemAt(string text, ref int at)
    {
        var from = at;
        while (from < text.Length && text[from] == ' ')
            from++;
        if (from + 1 >= text.Length || char.ToLowerInvariant(text[from]) is not ('a' or 'p')
            || char.ToLowerInvariant(text[from + 1]) != 'm' && text[from + 1] != '.')
            return null;
        at = from + 2;
        while (at < text.Length && text[at] is 'm' or 'M' or '.')
            at++;
        return char.ToLowerInvariant(text[from]) == 'p';
    }

    /// <summary>The hour from midnight on: 凌晨12:30 is half an hour after midnight, 中午1:05 an hour after noon.</summary>
    private static int HourOfDay(int hour, PartOfDay part, bool? isAfterNoon)
    {
        if (hour == 12 && (isAfterNoon == false || part == PartOfDay.AfterMidnight))
            hour = 0;
        var isLate = isAfterNoon ?? part == PartOfDay.Late;
        return hour < 12 && (isLate || part == PartOfDay.Noon && hour < 6) ? hour + 12 : hour;
    }

    private static readonly (string Name, int Hours)[] Zones = [("GMT", 0), ("UTC", 0), ("EDT", -4), ("EST", -5), ("PDT", -7), ("PST", -8),
        ("CST", 8), ("BST", 1), ("CEST", 2), ("CET", 1), ("JST", 9), ("ET", -4), ("PT", -7), ("HKT", 8), ("SGT", 8),
        ("Eastern Standard Time", -5), ("Eastern Daylight Time", -4), ("Eastern Time", -4), ("Pacific Standard Time", -8),
        ("Pacific Daylight Time", -7), ("Central European Time", 1)];

    private static TimeSpan? Offset(string text, ref int at)
    {
        var from = at;
        while (from < text.Length && text[from] is ' ' or '(')
            from++;
        if (from >= text.Length)
            return null;
        if (text[from] == 'Z' && (from + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[from + 1])))
        {
            at = from + 1;
            return TimeSpan.Zero;
        }

        if (text[from] is '+' or '-' && from + 4 < text.Length && char.IsAsciiDigit(text[from + 1]) && char.IsAsciiDigit(text[from + 2]))
        {
            var sign = text[from] == '-' ? -1 : 1;
            var hours = int.Parse(text.AsSpan(from + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
            var next = from + 3;
            if (text[next] == ':')
                next++;
            var minutes = DateFinder.Number(text, ref next, 2) ?? 0;
            if (hours > 14 || minutes > 59)
                return null;
            at = next;
            return new TimeSpan(sign * hours, sign * minutes, 0);
        }

        foreach (var (name, hours) in Zones)
        {
            if (string.CompareOrdinal(text, from, name, 0, name.Length) == 0
                && (from + name.Length == text.Length || !char.IsAsciiLetter(text[from + name.Length])))
            {
                at = from + name.Length;
                return TimeSpan.FromHours(hours);
            }
        }

        return null;
    }
}
