using System.Globalization;
using Digest.Cleaning.Captures;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>Tells of a day in figures which is the month, where it could be either.</summary>
internal static class DateOrder
{
    /// <summary>
    /// A day whose month could be either number, as the text or another fact names it: <c>8-1-2026</c> above <c>1月8日</c>.
    /// </summary>
    /// <param name="stated">The day as it was read.</param>
    /// <param name="written">How it is written, with the weekday where one stands before it: <c>Thursday, 8/1/2026</c>.</param>
    /// <param name="facts">What else the capture states.</param>
    /// <param name="text">The text of the article.</param>
    public static StatedDate Settle(StatedDate stated, string written, CaptureFacts facts, string text)
    {
        if (!stated.IsOrderGuessed)
            return stated;
        var other = stated with { Month = stated.Day, Day = stated.Month, IsOrderGuessed = false };
        if (Weekday(written) is { } weekday && IsOn(stated, weekday) != IsOn(other, weekday))
            return IsOn(stated, weekday) ? stated with { IsOrderGuessed = false } : other;
        var (one, two) = (Names(stated, facts, text), Names(other, facts, text));
        return one == two ? stated : one ? stated with { IsOrderGuessed = false } : other;
    }

    /// <summary>A day in a text with its weekday, where that stands right before it.</summary>
    public static string WithWeekday(string text, int from, int to)
    {
        var before = text.AsSpan(0, from).TrimEnd(" ,");
        var word = before[(before.LastIndexOfAny(" |,·•") + 1)..];
        return word.Length > 2 && RowPart.IsWeekday(word.ToString()) ? text[(before.Length - word.Length)..to] : text[from..to];
    }

    private static bool IsOn(StatedDate day, DayOfWeek weekday) =>
        day.Year is { } year && new DateOnly(year, day.Month, day.Day).DayOfWeek == weekday;

    private static DayOfWeek? Weekday(string written)
    {
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            if (written.StartsWith(CalendarNames.Days[(int)day][..CalendarNames.ShortLength], StringComparison.OrdinalIgnoreCase))
                return day;
        }

        return null;
    }

    private static bool Names(StatedDate day, CaptureFacts facts, string text) =>
        Stands(text, string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日"))
        || Stands(text, string.Create(CultureInfo.InvariantCulture, $"{CalendarNames.Months[day.Month - 1]} {day.Day}"))
        || facts.Dates.Exists(f => DateFinder.Find(f.Value, needsYear: true, out _, out _) is { IsOrderGuessed: false } sure
            && (sure.Year, sure.Month, sure.Day) == (day.Year, day.Month, day.Day));

    /// <summary>Whether a day stands in a text, and not as part of a longer number.</summary>
    private static bool Stands(string text, string day)
    {
        var at = text.IndexOf(day, StringComparison.Ordinal);
        while (at >= 0
            && (at > 0 && char.IsAsciiDigit(text[at - 1]) || at + day.Length < text.Length && char.IsAsciiDigit(text[at + day.Length])))
            at = text.IndexOf(day, at + 1, StringComparison.Ordinal);
        return at >= 0;
    }
}
