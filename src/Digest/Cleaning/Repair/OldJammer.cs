using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Repair;

/// <summary>
/// Takes off the noise of old forums (Discuz! 5 and 6): units without the space inside (<c>!C*f,v:l+?</c>), with strings of the forum (its
/// name, host and keywords, the thread's title) before, behind and in the midst of the run, several of them in a row.
/// </summary>
internal static class OldJammer
{
    /// <summary>Fewest units of a run.</summary>
    public const int FewestUnits = 5;

    /// <summary>
    /// Units of a stretch that are looked at where nothing else tells of noise: letters with a space between are units too, and of a long
    /// line of those every beginning would be looked at up to the end.
    /// </summary>
    private const int MostUnsure = 120;

    /// <summary>So many units beside the forum's string are noise.</summary>
    private const int FewestBesideString = 3;

    /// <summary>Weight of the forum's name beside its address.</summary>
    private const int OfBoard = 17;

    /// <summary>Where there is such noise, so many units of digits and letters alone are some too.</summary>
    private const int SureOfPlain = 7;

    /// <summary>The lines without noise; the same lines where there is none.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="facts">Where the forum is noted that puts its name and address beside the noise.</param>
    public static IReadOnlyList<string> Clean(IReadOnlyList<string> lines, CaptureFacts? facts = null)
    {
        // A run in one line is text that looks odd; runs in two are noise.
        if (lines.Sum(static l => Units(l, 0, l.Length, sure: false, FewestUnits).Count()) < 2)
            return lines;
        var strings = ForumStrings.Of(lines);
        if (facts is not null && strings.Select(ForumStrings.NameBeforeHost).FirstOrDefault(static n => n is not null) is { } board)
            facts.Sources.Add(new Fact(board, OfBoard));
        var made = new string[lines.Count];
        for (var i = 0; i < made.Length; i++)
        {
            var noise = Noise(lines[i], strings);
            made[i] = noise.Count == 0 ? lines[i] : string.Join(' ', Between(lines[i], noise).Where(static p => p.Length > 0));
        }

        return made;
    }

    /// <summary>What stands before, between and behind the runs of a line, trimmed.</summary>
    public static IEnumerable<string> Between(string line, IReadOnlyList<(int Start, int End)> noise)
    {
        var from = 0;
        foreach (var (start, end) in noise)
        {
            yield return line[from..start].Trim();
            from = end;
        }

        yield return line[from..].Trim();
    }

    /// <summary>Runs of a line with the strings that touch them, in order, none within another.</summary>
    /// <param name="line">The line.</param>
    /// <param name="strings">What is known to stand around runs, the longest first.</param>
    public static IReadOnlyList<(int Start, int End)> Noise(string line, IReadOnlyList<string> strings)
    {
        // Copies lose the space at the start of a line: then all of it is units but for the first sign.
        if (line.Length >= (2 * FewestUnits) - 1 && line.Length % 2 == 1 && line[0] is >= '?' and <= '~'
            && Units(line, 1, line.Length, sure: true, FewestUnits - 1).FirstOrDefault() == (1, line.Length))
            return [(0, line.Length)];
        var known = Occurrences(line, strings);
        var spans = new List<(int Start, int End)>();
        // The letters of a string are none of a unit's.
        var from = 0;
        foreach (var (start, end) in known)
        {
            spans.AddRange(Units(line, from, start, sure: true, FewestUnits));
            var left = UnitsBefore(line, start, from);
            var right = UnitsAfter(line, end);
            if (start - left + right - end >= 2 * FewestBesideString)
                spans.Add((left, right));
            from = end;
        }

        spans.AddRange(Units(line, from, line.Length, sure: true, FewestUnits));
        var made = new List<(int Start, int End)>(spans.Count);
        foreach (var span in spans.Order())
        {
            var (start, end) = Widened(line, span, known);
            if (made.Count > 0 && start <= made[^1].End)
                made[^1] = (Math.Min(start, made[^1].Start), Math.Max(end, made[^1].End));
            else
                made.Add((start, end));
        }

        // Copies lose the space at the start of a line, and a unit that begins with it is one sign.
        if (made is [(1, var first), ..] && line[0] is >= '?' and <= '~')
            made[0] = (0, first);
        return made;
    }

    /// <summary>A run with the strings before and behind it, and the few units beyond those.</summary>
    private static (int Start, int End) Widened(string line, (int Start, int End) span, List<(int Start, int End)> known)
    {
        var (start, end) = span;
        for (var again = true; again;)
        {
            again = false;
            foreach (var (from, to) in known)
            {
                if (to <= start && line.AsSpan(to, start - to).Trim(' ').Length == 0)
                {
                    start = UnitsBefore(line, from, known.FindLast(k => k.End <= from).End);
                    again = true;
                }
                else if (from >= end && line.AsSpan(end, from - end).Trim(' ').Length == 0)
                {
                    end = to;
                    again = true;
                }
            }

            // The forum's address beside units is its string, be it there once.
            var host = start;
            while (host > 0 && (char.IsAsciiLetterOrDigit(line[host - 1]) || line[host - 1] is '.' or '-'))
                host--;
            if (host < start && IsUnit(line, host - 2) && IsUnit(line, host - 4) && ForumStrings.IsHost(line[host..start]))
            {
                start = host;
                while (IsUnit(line, start - 2))
                    start -= 2;
                again = true;
            }
        }

        return (start, end);
    }

    /// <summary>Where the units before a string begin: a single one that reads like a number's (<c>128K</c>) is text.</summary>
    private static int UnitsBefore(string line, int at, int least)
    {
        var left = at;
        while (left - 2 >= least && IsUnit(line, left - 2))
            left -= 2;
        return at - left == 2 && char.IsAsciiDigit(line[left]) ? at : left;
    }

    /// <summary>
    /// Where the units behind a string end: a space and the first letter of a word, and words of one letter before it, are text.
    /// </summary>
    private static int UnitsAfter(string line, int at)
    {
        var right = at;
        while (IsUnit(line, right))
            right += 2;
        if (right >= line.Length || !char.IsAsciiLetterLower(line[right]))
            return right;
        if (right > at && BeginsQuoted(line, right))
            return right - 2;
        while (right > at && line[right - 2] == ' ' && char.IsAsciiLetter(line[right - 1]))
            right -= 2;
        return right;
    }

    /// <summary>
    /// Whether the unit before a place is the beginning of the text behind it, <c>"We write</c>: small letters begin none.
    /// </summary>
    private static bool BeginsQuoted(string line, int at) =>
        char.IsAsciiLetterLower(line[at]) && line[at - 2] is '"' or '(' && char.IsAsciiLetterUpper(line[at - 1]);

    /// <summary>Whether a unit goes on with a number before it: <c>31B</c>, <c>3.1 8B</c>.</summary>
    private static bool IsOfNumber(string line, int at) =>
        at > 0 && char.IsAsciiDigit(line[at]) && line[at + 1] is 'B' or 'K' or 'M' or 'G' or 'T' or 'k' or 'x'
        && (char.IsAsciiDigit(line[at - 1])
            || (at > 1
                && (line[at - 1] is '-' or '.' && char.IsAsciiLetterOrDigit(line[at - 2])
                    || line[at - 1] == ' ' && char.IsAsciiDigit(line[at - 2]))));

    /// <summary>Where the strings stand, in order, the longest first where several could.</summary>
    private static List<(int Start, int End)> Occurrences(string line, IReadOnlyList<string> strings)
    {
        var found = new List<(int Start, int End)>();
        foreach (var text in strings)
        {
            for (var at = line.IndexOf(text, StringComparison.Ordinal); at >= 0;
                at = line.IndexOf(text, at + text.Length, StringComparison.Ordinal))
            {
                var (start, end) = (at, at + text.Length);
                if (!found.Exists(f => start < f.End && end > f.Start))
                    found.Add((start, end));
            }
        }

        found.Sort();
        return found;
    }

    public static bool IsUnit(string text, int at) =>
        at >= 0 && at + 1 < text.Length && text[at] is >= ' ' and <= ';' && text[at + 1] is >= '?' and <= '~';

    /// <summary>
    /// Stretches of units <c>ab</c>, a of code 32–59 and b of 63–126, that no text explains: three signs or more that are no digits, and
    /// capitals and small letters mixed without words.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="sure">Whether the capture is known to have such noise, so that one odd sign is enough.</param>
    /// <param name="fewest">Fewest units of a stretch.</param>
    public static IEnumerable<(int Start, int End)> Units(string line, int from, int to, bool sure, int fewest)
    {
        for (var i = from; i + (2 * fewest) <= to;)
        {
            // King's Cross: no run begins there.
            if (IsUnit(line, i)
                && (IsOfNumber(line, i) || line[i] == '\'' && line[i + 1] is 's' or 't' && i > 0 && char.IsAsciiLetterLower(line[i - 1])))
            {
                i += 2;
                continue;
            }

            var end = i;
            var signs = 0UL;
            var odd = 0;
            while (end + 2 <= to && (sure || end < i + (2 * MostUnsure)) && IsUnit(line, end))
            {
                if (!char.IsAsciiDigit(line[end]) && line[end] != ' ')
                {
                    signs |= 1UL << (line[end] - ' ');
                    odd++;
                }

                if (!char.IsAsciiLetter(line[end + 1]))
                    odd++;
                end += 2;
            }

            if (end > i && end < to && BeginsQuoted(line, end))
                end -= 2;
            var units = (end - i) / 2;
            if (units >= fewest
                && (sure ? odd > 0 || units >= SureOfPlain : System.Numerics.BitOperations.PopCount(signs) >= 3 && odd * 2 >= units))
            {
                yield return (i, end);
                i = end;
            }
            else
            {
                i++;
            }
        }
    }
}
