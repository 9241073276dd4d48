using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Days whose number is a word, as reviews and papers set them: <c>the fifth of March, 2026</c>, <c>twenty-first of March 2026</c>.
/// </summary>
internal static class SpelledDays
{
    private static readonly string[] Units = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    private const string Joint = " of ";

    /// <summary>Letters of the longest of these: <c>twenty-seventh</c>.</summary>
    private const int Longest = 14;

    /// <summary>The day that begins with such a word at a place, its year behind it; the place moves past it.</summary>
    public static StatedDate? ReadAt(string text, ref int at)
    {
        // Every word of a text is asked: few have what a day goes on with so near.
        if (!text.AsSpan(at, Math.Min(text.Length - at, Longest + Joint.Length)).Contains(Joint, StringComparison.Ordinal))
            return null;
        var end = at;
        if (Number(text, ref end) is not { } day || string.CompareOrdinal(text, end, Joint, 0, Joint.Length) != 0)
            return null;
        end += Joint.Length;
        var month = 0;
        while (month < CalendarNames.Months.Count
            && string.CompareOrdinal(text, end, CalendarNames.Months[month], 0, CalendarNames.Months[month].Length) != 0)
            month++;
        if (month == CalendarNames.Months.Count)
            return null;
        end += CalendarNames.Months[month].Length;
        while (end < text.Length && text[end] is ' ' or ',')
            end++;
        if (DateFinder.Number(text, ref end, 4) is not (>= 1970 and <= 2100 and var year))
            return null;
        at = end;
        return new StatedDate(year, month + 1, day, null, null);
    }

    private static int? Number(string text, ref int at)
    {
        var tens = 0;
        foreach (var (word, value) in (ReadOnlySpan<(string, int)>)[("twenty", 20), ("thirty", 30)])
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase) && at + word.Length < text.Length
                && text[at + word.Length] is '-' or ' ')
                (tens, at) = (value, at + word.Length + 1);
        }

        for (var i = 0; i < (tens > 0 ? 9 : Units.Length); i++)
        {
            if (text.AsSpan(at).StartsWith(Units[i], StringComparison.OrdinalIgnoreCase)
                && at + Units[i].Length < text.Length && text[at + Units[i].Length] == ' ')
            {
                at += Units[i].Length;
                return tens + i + 1;
            }
        }

        return null;
    }
}
