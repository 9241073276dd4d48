using System.Globalization;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>A date as a text states it; what it does not state is null.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month.</param>
/// <param name="Day">Day.</param>
/// <param name="Time">Time of day.</param>
/// <param name="Offset">Offset from UTC, where stated.</param>
internal readonly record struct StatedDate(int? Year, int Month, int Day, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>Whether day and month could be the other way round.</summary>
    public bool IsOrderGuessed { get; init; }
}

/// <summary>Finds dates in text, in the usual forms of both languages.</summary>
internal static class DateFinder
{
    /// <summary>Whether a date with a year stands in a text, and where.</summary>
    public static bool FindAt(string text, out int from, out int to) => Find(text, needsYear: true, out from, out to) is not null;

    /// <summary>Whether a line is a weekday and a day without its year, as above letters: <c>Tuesday, January 28</c>.</summary>
    public static bool IsDayOfYear(string text) =>
        text.Length < 40 && text.IndexOf("day, ", StringComparison.Ordinal) is > 2 and < 8 && char.IsAsciiLetterUpper(text[0])
        && Find(text, needsYear: false, out var from, out var to) is { Year: null } && to == text.Length
        && from <= text.IndexOf(' ', StringComparison.Ordinal) + 1;

    /// <summary>The first date of a text, or null.</summary>
    public static StatedDate? Find(string text, bool needsYear, out int from, out int to)
    {
        from = to = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsDigit(c) && !char.IsLetter(c))
                continue;
            if (i > 0 && char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(c))
                continue;
            var at = i;
            if (ReadAt(text, ref at) is { } date && (!needsYear || date.Year is not null))
            {
                from = i;
                to = at;
                return date;
            }
        }

        return null;
    }

    /// <summary>The date that begins at a place; the place moves past it, with time and zone.</summary>
    public static StatedDate? ReadAt(string text, ref int at)
    {
        var start = at;
        var date = Numeric(text, ref at) ?? HanDates.ReadAt(text, ref at) ?? English(text, ref at) ?? SpelledDays.ReadAt(text, ref at);
        if (date is not { } found || !Exists(found))
        {
            at = start;
            return null;
        }

        var time = ClockTimes.Read(text, ref at, out var offset);
        return found with { Time = time ?? found.Time, Offset = offset };
    }

    private static bool Exists(StatedDate date) =>
        date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year ?? 2024, date.Month)
        && date.Year is null or >= 1970 and <= 2100;

    public static int? Number(string text, ref int at, int most)
    {
        var start = at;
        var value = 0;
        while (at < text.Length && at - start < most && Folding.Width(text[at]) is >= '0' and <= '9')
            value = (value * 10) + Folding.Width(text[at++]) - '0';
        if (at == start)
            return null;
        if (at < text.Length && char.IsAsciiDigit(text[at]))
            return null;
        return value;
    }

    /// <summary>Passes the sign of a day, which a space may part from its number.</summary>
    private static bool PastDay(string text, ref int at)
    {
        var sign = at;
        Spaces(text, ref sign);
        if (sign >= text.Length || text[sign] is not ('日' or '号' or '號'))
            return false;
        at = sign + 1;
        return true;
    }

    /// <summary>A date that begins with a number, whichever of its parts that is.</summary>
    private static StatedDate? Numeric(string text, ref int at)
    {
        var start = at;
        if (Number(text, ref at, 4) is not { } first)
            return null;
        var digits = at - start;
        Spaces(text, ref at);
        if (at >= text.Length)
            return null;
        if (digits == 4)
            return YearFirst(text, ref at, first);
        if (text[at] == '月' && first <= 12)
            return MonthSigned(text, ref at, first);
        if (digits == 2 && first is >= 13 and <= 39 && ShortYear(text, ref at, first) is { } moment)
            return moment;
        if (digits == 2 && first is >= 1 and <= 12 && MonthFirst(text, ref at, first) is { } hourly)
            return hourly;
        if (text[at] is '-' or '/' or '.' && first is >= 1 and <= 31)
            return YearLast(text, ref at, first);
        return first <= 31 ? DayFirst(text, ref at, first) : null;
    }

    /// <summary><c>2024-07-26</c>, <c>2024/7/26</c>, <c>2024.07.26</c>, <c>2024年7月26日</c>.</summary>
    private static StatedDate? YearFirst(string text, ref int at, int year)
    {
        if (char.IsAsciiDigit(text[at]))
            return YearApart(text, ref at, year);
        var separator = text[at++];
        if (separator is not ('-' or '/' or '.' or '年' or '－'))
            return null;
        Spaces(text, ref at);
        if (Number(text, ref at, 2) is not { } month)
            return null;
        Spaces(text, ref at);
        if (at >= text.Length || (separator == '年' ? text[at] != '月' : text[at] != separator))
            return null;
        at++;
        Spaces(text, ref at);
        if (Number(text, ref at, 2) is not { } day)
            return null;
        PastDay(text, ref at);
        return new StatedDate(year, month, day, null, null);
    }

    /// <summary>
    /// <c>2024 07/26 09:12</c>, as papers set the year above the rest: an hour behind it shows that these are no two figures.
    /// </summary>
    private static StatedDate? YearApart(string text, ref int at, int year)
    {
        var from = at;
        if (Number(text, ref from, 2) is not { } month || from - at != 2 || from >= text.Length
            || MonthFirst(text, ref from, month) is not { } day)
            return null;
        at = from;
        return day with { Year = year };
    }

    /// <summary><c>7月26日</c>; phpBB in Chinese: <c>6月 26, 2026</c>.</summary>
    private static StatedDate? MonthSigned(string text, ref int at, int month)
    {
        at++;
        Spaces(text, ref at);
        if (Number(text, ref at, 2) is not { } day || at >= text.Length)
            return null;
        if (PastDay(text, ref at))
            return new StatedDate(null, month, day, null, null);
        if (text[at] != ',')
            return null;
        at++;
        Spaces(text, ref at);
        return Number(text, ref at, 4) is >= 1970 and <= 2100 and var year ? new StatedDate(year, month, day, null, null) : null;
    }

    /// <summary><c>26 July 2024</c>, <c>26th of July</c>.</summary>
    private static StatedDate? DayFirst(string text, ref int at, int day)
    {
        foreach (var suffix in new[] { "st ", "nd ", "rd ", "th " })
        {
            if (string.CompareOrdinal(text, at, suffix, 0, 3) == 0)
                at += 3;
        }

        if (string.CompareOrdinal(text, at, "of ", 0, 3) == 0)
            at += 3;
        if (Month(text, ref at) is not { } month)
            return null;
        var after = at;
        while (after < text.Length && text[after] is ' ' or ',' or '.')
            after++;
        if (Number(text, ref after, 4) is not (>= 1970 and <= 2100 and var year))
            return new StatedDate(null, month, day, null, null);
        at = after;
        return new StatedDate(year, month, day, null, null);
    }

    /// <summary><c>25-12-3 15:02</c>, as networks write the hour of a post: without an hour behind it, it may be anything.</summary>
    private static StatedDate? ShortYear(string text, ref int at, int year)
    {
        var from = at;
        if (text[from++] != '-' || Number(text, ref from, 2) is not { } month || from >= text.Length || text[from++] != '-'
            || Number(text, ref from, 2) is not { } day)
            return null;
        var after = from;
        if (after >= text.Length || text[after] != ' ' || ClockTimes.Read(text, ref after, out _) is null)
            return null;
        at = from;
        return new StatedDate(2000 + year, month, day, null, null);
    }

    /// <summary><c>10-08 09:26</c>, as papers and lists write the hour of this year: two digits each, and an hour behind them.</summary>
    private static StatedDate? MonthFirst(string text, ref int at, int month)
    {
        var from = at;
        if (text[from++] is not ('-' or '/') || Number(text, ref from, 2) is not { } day || from - at != 3)
            return null;
        var after = from;
        if (after >= text.Length || text[after] != ' ' || ClockTimes.Read(text, ref after, out _) is null
            || !text.AsSpan(from, after - from).ContainsAny(':', '：'))
            return null;
        at = from;
        return new StatedDate(null, month, day, null, null);
    }

    /// <summary>
    /// <c>07/26/2024</c>, <c>26/07/24</c>, <c>26-07-2024</c>, <c>26.07.2024</c>: where both numbers could be the month, it stands first,
    /// but before points, and before hyphens where no nought fills up a number: <c>7-8-2024</c> is of August.
    /// </summary>
    private static StatedDate? YearLast(string text, ref int at, int first)
    {
        var padded = at > 1 && text[at - 2] == '0';
        var separator = text[at++];
        padded |= at < text.Length && text[at] == '0';
        if (Number(text, ref at, 2) is not { } second || at >= text.Length || text[at++] != separator)
            return null;
        var start = at;
        if (Number(text, ref at, 4) is not { } year || at - start != 4 && !(at - start == 2 && separator == '/' && year is > 14 and < 40))
            return null;
        year += at - start == 2 ? 2000 : 0;
        var dayFirst = first > 12 || ((separator == '.' || separator == '-' && !padded) && second <= 12);
        return new StatedDate(year, dayFirst ? second : first, dayFirst ? first : second, null,
            null)
        { IsOrderGuessed = first <= 12 && second <= 12 && first != second && separator != '.' };
    }

    /// <summary><c>July 26, 2024</c>, <c>Jul. 26</c>.</summary>
    private static StatedDate? English(string text, ref int at)
    {
        var start = at;
        if (Month(text, ref at) is not { } month)
            return null;
        while (at < text.Length && text[at] is ' ' or '.')
            at++;
        if (Number(text, ref at, 2) is not { } day)
        {
            at = start;
            return null;
        }

        foreach (var suffix in new[] { "st", "nd", "rd", "th" })
        {
            if (string.CompareOrdinal(text, at, suffix, 0, 2) == 0)
                at += 2;
        }

        var after = at;
        // Jul 26 09:12:33 2024, as boards and logs write it.
        var clock = after < text.Length && text[after] == ' ' ? ClockTimes.Read(text, ref after, out _) : null;
        while (after < text.Length && text[after] is ' ' or ',')
            after++;
        var year = Number(text, ref after, 4) ?? GluedYear(text, ref after);
        if (year is not (>= 1970 and <= 2100))
            return new StatedDate(null, month, day, null, null);
        at = after;
        return new StatedDate(year, month, day, clock, null);
    }

    /// <summary>Copies of pages lose what stands between day and hour: <c>October 1, 20259:12 AM</c>.</summary>
    private static int? GluedYear(string text, ref int at)
    {
        at = text.AsSpan(0, at).TrimEnd("0123456789").Length;
        var digits = 0;
        while (at + digits < text.Length && digits < 7 && char.IsAsciiDigit(text[at + digits]))
            digits++;
        if (digits is not (5 or 6) || at + digits >= text.Length || text[at + digits] != ':'
            || !int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        at += 4;
        return year;
    }

    private static int? Month(string text, ref int at)
    {
        for (var m = 0; m < 12; m++)
        {
            var name = CalendarNames.Months[m];
            var length = 0;
            while (length < name.Length && at + length < text.Length
                && char.ToLowerInvariant(text[at + length]) == char.ToLowerInvariant(name[length]))
                length++;
            if (length < 3
                || (at + length < text.Length && char.IsLetter(text[at + length])
                    && !(m == 8 && length == 3 && text[at + length] is 't' or 'T')))
                continue;
            if (length != name.Length && length != 3 && !(m == 8 && length == 4) && !(m == 5 && length == 4))
                continue;
            if (!char.IsUpper(text[at]))
                continue;
            at += length;
            if (m == 8 && at < text.Length && text[at] is 't')
                at++;
            if (at < text.Length && text[at] == '.')
                at++;
            if (at < text.Length && text[at] == ' ')
                at++;
            return m + 1;
        }

        return null;
    }

    /// <summary>Goes past blanks between the parts of a day.</summary>
    internal static void Spaces(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
    }

    private static readonly System.Buffers.SearchValues<char> OfMoments = System.Buffers.SearchValues.Create("0123456789-/.: ");

    /// <summary>A day with an hour and no word: <c>2024-7-24 10:18</c>.</summary>
    public static bool IsMoment(string text) =>
        text.Length is > 9 and < 24 && !text.AsSpan().ContainsAnyExcept(OfMoments) && text.Contains(':', StringComparison.Ordinal)
        && text.AsSpan().IndexOfAny("-/.") > 0;
}
