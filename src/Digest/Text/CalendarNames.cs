namespace Digest.Text;

/// <summary>The English names of months and weekdays, as dates in texts spell them whatever the machine's culture is.</summary>
internal static class CalendarNames
{
    /// <summary>Letters of the usual short form: <c>Jul</c>, <c>Thu</c>.</summary>
    public const int ShortLength = 3;

    /// <summary>January first.</summary>
    public static IReadOnlyList<string> Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>In the order of <see cref="DayOfWeek"/>, Sunday first.</summary>
    public static IReadOnlyList<string> Days { get; } = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
}
