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
        var from = at;
        while (from < text.Length && text[from] is ' ' or 'T' or ',' or '\u00A0' or '|' or '·' or '\u3000')
            from++;
        if (string.CompareOrdinal(text, from, "at ", 0, 3) == 0)
            from += 3;
        // A weekday may stand between: 2024年7月26日 星期五 09:12
        if (string.CompareOrdinal(text, from, "星期", 0, 2) == 0 || string.CompareOrdinal(text, from, "周", 0, 1) == 0)
            from += string.CompareOrdinal(text, from, "星期", 0, 2) == 0 ? 3 : 2;
        while (from < text.Length && text[from] is ' ' or ')' or '）')
            from++;
        var afternoon = false;
        bool night = false, noon = false;
        foreach (var (word, late) in new[]
        {
            ("上午", false),
            ("下午", true),
            ("凌晨", false),
            ("晚上", true),
            ("晚间", true),
            ("中午", false),
            ("早上", false)
        })
        {
            if (from <= text.Length && string.CompareOrdinal(text, from, word, 0, 2) == 0)
            {
                from += 2;
                afternoon = late;
                night = word == "凌晨";
                noon = word == "中午";
            }
        }

        if (from >= text.Length)
            return null;
        var start = from;
        if (DateFinder.Number(text, ref from, 2) is not { } hour || from >= text.Length || text[from] is not (':' or '：' or '时' or '時'))
            return null;
        from++;
        if (DateFinder.Number(text, ref from, 2) is not { } minute)
            return null;
        if (from < text.Length && text[from] is '分')
            from++;
        var second = 0;
        if (from + 2 < text.Length && text[from] == ':' && char.IsAsciiDigit(text[from + 1]))
        {
            from++;
            second = DateFinder.Number(text, ref from, 2) ?? 0;
        }

        if (from < text.Length && text[from] == '.' && from + 1 < text.Length && char.IsAsciiDigit(text[from + 1]))
        {
            from++;
            while (from < text.Length && char.IsAsciiDigit(text[from]))
                from++;
        }

        var rest = from;
        while (rest < text.Length && text[rest] == ' ')
            rest++;
        if (rest + 1 < text.Length && char.ToLowerInvariant(text[rest]) is 'a' or 'p'
            && (char.ToLowerInvariant(text[rest + 1]) == 'm' || text[rest + 1] == '.'))
        {
            afternoon = char.ToLowerInvariant(text[rest]) == 'p';
            if (hour == 12)
                hour = afternoon ? 12 : 0;
            from = rest + 2;
            while (from < text.Length && text[from] is 'm' or 'M' or '.')
                from++;
        }

        // 凌晨12:30 is half an hour after midnight, 中午1:05 an hour after noon.
        if (night && hour == 12)
            hour = 0;
        if ((afternoon || (noon && hour < 6)) && hour < 12)
            hour += 12;
        if (hour > 23 || minute > 59 || second > 59)
            return null;
        at = from;
        offset = Offset(text, ref at);
        return new TimeOnly(hour, minute, second);
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
