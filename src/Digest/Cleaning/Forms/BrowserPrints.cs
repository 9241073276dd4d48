using System.Globalization;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Pages of a site that a browser printed: above each stand the moment of printing and the page's title, below it its address and number,
/// <c>2026/3/4 下午3:41   渡口的一天 | 河岸周刊</c>, <c>https://river.example/a   2/3</c>; other browsers have them the other way round.
/// </summary>
internal static class BrowserPrints
{
    /// <summary>Digits of the greatest number, columns of the longest name of a site, and characters of the longest foot.</summary>
    private const int MostDigits = 3, LongestName = 30, LongestFoot = 500;

    /// <summary>The text with a form feed where each page ends, without heads and feet; any other text as it is.</summary>
    public static string Mark(string text, CaptureFacts facts)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        var feet = Feet(lines);
        if (feet.Count == 0)
            return text;
        var fed = text.Contains('\f', StringComparison.Ordinal);
        var top = 0;
        foreach (var (first, last) in feet)
        {
            TakeHead(lines, top, facts);
            for (var i = first; i <= last; i++)
            {
                if (AddressIn(lines[i]) is { } address)
                    facts.Addresses.Add(new Fact(address, 60));
                lines[i] = i == last && !fed ? "\f" : lines[i].Contains('\f', StringComparison.Ordinal) ? "\f" : "";
            }

            top = last + 1;
        }

        return string.Join('\n', lines);
    }

    /// <summary>The lines of each foot, where their numbers count on from the first page to the last; none where they do not.</summary>
    private static List<(int First, int Last)> Feet(string[] lines)
    {
        var feet = new List<(int, int)>();
        var all = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = Bare(lines[i]);
            if (line.Length is < 3 or > LongestFoot || Count(line, out var beside) is not var (number, pages))
                continue;
            // The address may stand on a line of its own above the number.
            var first = beside.Length == 0 && i > 0 && AddressIn(lines[i - 1]) == Bare(lines[i - 1]).ToString() ? i - 1 : i;
            if (first == i && !IsAddress(beside) && (beside.Length == 0 || PastMoment(beside) != beside.Length)
                || number != feet.Count + 1 || feet.Count > 0 && pages != all)
                continue;
            all = pages;
            feet.Add((first, i));
        }

        return feet.Count == all ? feet : [];
    }

    /// <summary>
    /// The number of a page and that of all, at the end of its foot or at the beginning, with what stands beside them: <c>2/3</c>,
    /// <c>2 of 3</c>, <c>Page 2 of 3</c>.
    /// </summary>
    private static (int Number, int Of)? Count(ReadOnlySpan<char> line, out ReadOnlySpan<char> beside)
    {
        beside = line[..(line.LastIndexOf(' ') + 1)].TrimEnd();
        if (Fraction(line[(line.LastIndexOf(' ') + 1)..], "/") is { } written)
            return written;
        if (line.IndexOf(" of ") is not (> 0 and var of))
            return null;
        var begin = line[..of].LastIndexOf(' ') + 1;
        var end = line[(of + 4)..].IndexOf(' ') is > 0 and var blank ? of + 4 + blank : line.Length;
        if (begin > 0 && end < line.Length && !line[..begin].Trim().Equals("Page", StringComparison.Ordinal))
            return null;
        beside = end < line.Length ? line[end..].Trim() : line[..begin].TrimEnd();
        beside = beside.EndsWith("Page") ? beside[..^4].TrimEnd() : beside;
        return Fraction(line[begin..end], " of ");
    }

    private static (int Number, int Of)? Fraction(ReadOnlySpan<char> text, string sign)
    {
        var at = text.IndexOf(sign);
        return at is > 0 and <= MostDigits && text.Length - at - sign.Length <= MostDigits
            && int.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(text[(at + sign.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            && number > 0 && number <= of ? (number, of) : null;
    }

    /// <summary>Takes the head of a page off, and notes the site that its title ends with.</summary>
    private static void TakeHead(string[] lines, int top, CaptureFacts facts)
    {
        var at = Array.FindIndex(lines, top, static l => Bare(l).Length > 0);
        if (at < 0)
            return;
        var head = Bare(lines[at]);
        var title = PastMoment(head) is > 0 and var past ? head[past..].Trim()
            : head.LastIndexOf(' ') is > 0 and var blank && IsAddress(head[(blank + 1)..]) ? head[..blank].Trim() : default;
        if (title.Length == 0 && PastMoment(head) != head.Length)
            return;
        var feed = lines[at].Contains('\f', StringComparison.Ordinal) ? "\f" : "";
        lines[at] = feed;
        var sign = Math.Max(title.LastIndexOf(" - "), title.LastIndexOf(" | "));
        if (sign > 0 && title[(sign + 3)..].Trim() is { Length: > 1 } site && Phrases.Columns(site) <= LongestName)
            facts.Sources.Add(new Fact(site.ToString(), 35));
    }

    /// <summary>Where the moment at the beginning of a line ends, <c>2026/3/4 下午3:41</c>, <c>3/4/26, 3:41 PM</c>; else none.</summary>
    private static int PastMoment(ReadOnlySpan<char> line)
    {
        var day = line.IndexOf(' ');
        if (day is < 6 or > 11 || line[..day].TrimEnd(',').ContainsAnyExcept(OfDays) || line[..day].IndexOfAny("/.-") < 1)
            return 0;
        var at = day + 1;
        foreach (var half in Halves)
            at += line[at..].StartsWith(half) ? half.Length : 0;
        var hour = at;
        while (hour < line.Length && (char.IsAsciiDigit(line[hour]) || line[hour] == ':'))
            hour++;
        if (hour - at < 4 || line[at..hour].Count(':') is 0)
            return 0;
        var rest = line[hour..].TrimStart(" \u202F\u00A0");
        return rest.StartsWith("AM") || rest.StartsWith("PM") ? line.Length - rest.Length + 2 : hour;
    }

    private static readonly System.Buffers.SearchValues<char> OfDays = System.Buffers.SearchValues.Create("0123456789/.-");

    private static readonly string[] Halves = ["上午", "下午", "凌晨", "早上", "中午", "晚上"];

    private static string? AddressIn(string line)
    {
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IsAddress(part))
                return part;
        }

        return null;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        (text.StartsWith("https://") || text.StartsWith("http://") || text.StartsWith("file://")) && !text.Contains(' ');

    private static ReadOnlySpan<char> Bare(string line) => line.AsSpan().Trim("\f\uFEFF \t\r\u3000");
}
