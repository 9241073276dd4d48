namespace Digest.Cleaning.Repair;

/// <summary>A line without its jammer.</summary>
/// <param name="Text">What is left.</param>
/// <param name="Before">Whether noise stood before the text.</param>
/// <param name="After">Whether noise stood after it.</param>
/// <param name="Doubt">The stretch whose belonging was not clear, or null.</param>
internal readonly record struct JammedLine(string Text, bool Before, bool After, string? Doubt);

/// <summary>
/// Takes the anti-copy noise of Discuz! forums off the ends of lines. A run is 5 to 15 units; a unit is one character of code 32–59, one
/// space, one character of code 63–126 (<c>! C</c>, <c>8 y</c>); copying collapses the two spaces of a unit that starts with one
/// (<c> X</c>), and drops them at the start of a line (<c>X</c>). Every cut that the grammar allows is scored: the cost of the noise as
/// noise against the cost of the text as text, in bits, with the sign that ends the line. Where no cut is clearly better, the longer text
/// is kept and the spot is asked.
/// </summary>
internal static class Jammer
{
    /// <summary>Fewest units of a run.</summary>
    private const int FewestUnits = 5;

    /// <summary>Most units on a line: two runs of 15, and as many again where a post was copied from one such forum into another.</summary>
    private const int MostUnits = 60;

    /// <summary>Bits of one unit: one of 28 characters and one of 64.</summary>
    private const double UnitBits = 10.8;

    /// <summary>A cut must be better by as many bits, or the longer text is kept: one in four.</summary>
    private const double ClearMargin = 2.0;

    /// <summary>Whether a capture has such noise at all: three runs that no text explains, or one very long one.</summary>
    public static bool IsPresent(IReadOnlyList<string> lines)
    {
        var found = 0;
        foreach (var line in lines)
        {
            var spaced = Spaces(line);
            if (Strength(spaced) is var units && units >= FewestUnits)
                found += units >= 12 ? 2 : 1;
            if (found >= 3)
                return true;
        }

        return found >= 2 || (found > 0 && lines.Count < 8);
    }

    /// <summary>
    /// Units of a run at either end that have the variety of noise: signs that running text does not put before single letters.
    /// </summary>
    private static int Strength(string line)
    {
        var suffix = SuffixUnits(line, out var start);
        if (suffix >= FewestUnits && Varied(line.AsSpan(start)))
            return suffix;
        var (count, end) = PrefixUnits(line);
        return count >= FewestUnits && Varied(line.AsSpan(0, end)) ? count : 0;
    }

    /// <summary>How many different signs begin its units, spaces not counted.</summary>
    private static int Different(ReadOnlySpan<char> run)
    {
        var signs = 0UL;
        foreach (var c in run)
            signs |= c is > ' ' and < '<' ? 1UL << (c - ' ') : 0;
        return System.Numerics.BitOperations.PopCount(signs);
    }

    private static bool Varied(ReadOnlySpan<char> run, int oddest = 3)
    {
        var odd = 0UL;
        foreach (var c in run)
        {
            if (c is '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '/' or ':' or ';' or '"' or '(' or ')')
                odd |= 1UL << (c - ' ');
            else if (c is '[' or '\\' or ']' or '^' or '_' or '`' or '{' or '|' or '}' or '~' or '@' or '?')
                odd |= 1UL << (c - '?' + 32 > 63 ? 63 : c - '?' + 32);
        }

        // Where noise is known to be, a run may by chance have digits and stops alone: . o7 w2 O0 Q9 G
        var different = Different(run);
        var odds = System.Numerics.BitOperations.PopCount(odd);
        return different >= 3 && odds >= oddest || oddest == 1 && (different >= 4 || different == 2 && odds >= 2);
    }

    /// <summary>Takes noise off both ends of a line of a capture that has such noise.</summary>
    public static JammedLine Clean(string original, PostForm form = default)
    {
        var line = Spaces(original);
        if (line.Length == 0)
            return new JammedLine(original, false, false, null);
        if (IsWholeNoise(line))
            return new JammedLine("", true, true, null);
        string? doubt = null;
        var end = Suffix(line, form, ref doubt);
        var start = Prefix(line, end, form, ref doubt);
        if (start == 0 && end == line.Length)
            return new JammedLine(original, false, false, null);
        // Two runs may meet on one line where the copy lost the break between them, with nothing left in the middle.
        return new JammedLine(line[start..end].Trim(' '), start > 0, end < line.Length, doubt);
    }

    /// <summary>Tabs and no-break spaces as the spaces they stand for; ends trimmed, as copies do.</summary>
    private static string Spaces(string line)
    {
        if (line.AsSpan().IndexOfAny('\t', '\u00A0') >= 0)
            line = line.Replace('\t', ' ').Replace('\u00A0', ' ');
        return line.Trim(' ');
    }

    private static bool Sign(char c) => c is > ' ' and <= ';';

    private static bool Letter(char c) => c is >= '?' and <= '~';

    /// <summary>Length of the unit that begins at a place, or 0: <c>! C</c>, <c> X</c>, <c>  X</c>.</summary>
    private static int UnitAt(string line, int at)
    {
        if (at + 1 >= line.Length)
            return 0;
        if (Sign(line[at]))
            return line[at + 1] == ' ' && at + 2 < line.Length && Letter(line[at + 2]) ? 3 : 0;
        if (line[at] != ' ')
            return 0;
        if (Letter(line[at + 1]))
            return 2;
        return line[at + 1] == ' ' && at + 2 < line.Length && Letter(line[at + 2]) ? 3 : 0;
    }

    /// <summary>For each place, how many units lie between it and the end; -1 where the rest is no run.</summary>
    private static int[] UnitsToEnd(string line, int from)
    {
        var units = new int[line.Length - from + 1];
        for (var at = line.Length - 1; at >= from; at--)
        {
            var length = UnitAt(line, at);
            var rest = length > 0 ? units[at + length - from] : -1;
            units[at - from] = rest < 0 ? -1 : rest + 1;
        }

        return units;
    }

    private static int SuffixUnits(string line, out int start)
    {
        var from = Math.Max(0, line.Length - (3 * MostUnits) - 1);
        var units = UnitsToEnd(line, from);
        start = line.Length;
        var most = 0;
        for (var at = line.Length - 1; at >= from; at--)
        {
            if (units[at - from] > 0 && units[at - from] >= most)
                (most, start) = (units[at - from], at);
        }

        return most;
    }

    private static (int Count, int End) PrefixUnits(string line)
    {
        var at = 0;
        var count = 0;
        if (line.Length > 1 && Letter(line[0]) && UnitAt(line, 0) == 0)
            (at, count) = (1, 1);
        while (count < MostUnits && at < line.Length && UnitAt(line, at) is > 0 and var length)
        {
            at += length;
            count++;
        }

        return (count, at);
    }

    private static bool IsWholeNoise(string line)
    {
        var (count, end) = PrefixUnits(line);
        if (count < FewestUnits || !Varied(line, oddest: 1))
            return false;
        // Two runs may meet with a space between them: …q! B $ J9 D…
        return end == line.Length || line[end] == ' ' && line[(end + 1)..] is var second && PrefixUnits(second) is var (more, last)
            && more >= FewestUnits && last == second.Length;
    }

    /// <summary>Where the text ends: the best-scored place at which a run to the end of the line may begin.</summary>
    private static int Suffix(string line, PostForm form, ref string? doubt)
    {
        var longest = SuffixUnits(line, out var earliest);
        // Behind a Han character single letters are no text, however few the signs before them.
        var afterHan = earliest > 0 && line[earliest - 1] > '\u2E7F';
        if (longest < FewestUnits || !Varied(line.AsSpan(earliest), oddest: 1) && !(afterHan && Different(line.AsSpan(earliest)) > 1))
            return line.Length;
        var (before, noise) = PrefixUnits(line);
        var head = before >= FewestUnits && noise < earliest ? noise : 0;
        var units = UnitsToEnd(line, Math.Max(0, earliest));
        // Cuts lie close together: from the longest run the grammar allows, some units inwards.
        var cuts = new List<(int At, double Bits)>();
        for (var at = earliest; at < line.Length; at++)
        {
            var count = units[at - earliest];
            if (count < FewestUnits)
                continue;
            if (at - earliest > 12 && cuts.Count > 0)
                break;
            cuts.Add((at, JammerText.EndBits(line, head, earliest, at, form) + (count * UnitBits) + CountBits(count)));
        }

        return Choose(line, cuts, ref doubt, keepLater: true);
    }

    /// <summary>Where the text begins: the best-scored place at which a run from the start of the line may end.</summary>
    private static int Prefix(string line, int end, PostForm form, ref string? doubt)
    {
        var (count, limit) = PrefixUnits(line);
        // Digits and letters alone, one by one up to a Han character, are no text either: 9 I6 E9 O B6 u1 Y一、
        if (count < FewestUnits
            || !Varied(line.AsSpan(0, limit), oddest: 1) && !(limit < line.Length && Text.Characters.IsHan(line[limit])))
            return 0;
        var cuts = new List<(int At, double Bits)>();
        var at = 0;
        var units = 0;
        if (Letter(line[0]) && UnitAt(line, 0) == 0)
            (at, units) = (1, 1);
        while (at < limit)
        {
            at += UnitAt(line, at);
            units++;
            if (units >= FewestUnits && count - units <= 4 && at <= end)
                cuts.Add((at, (units * UnitBits) + CountBits(units) + JammerText.StartBits(line, at, limit, end, form)));
        }

        return cuts.Count == 0 ? 0 : Choose(line, cuts, ref doubt, keepLater: false);
    }

    private static int Choose(string line, List<(int At, double Bits)> cuts, ref string? doubt, bool keepLater)
    {
        var best = cuts.MinBy(c => c.Bits);
        // The cut that keeps more text, among those that are nearly as good.
        var kept = best;
        foreach (var cut in cuts)
        {
            var more = keepLater ? cut.At > kept.At : cut.At < kept.At;
            if (more && cut.Bits - best.Bits < ClearMargin)
                kept = cut;
        }

        if (kept.At != best.At)
            doubt = keepLater ? line[Math.Max(0, best.At - 12)..kept.At] : line[kept.At..Math.Min(line.Length, best.At + 12)];
        return kept.At;
    }

    /// <summary>
    /// Bits of a run's length, after the measured shares: 5 in 9 %, 7 and 8 in 20 % each, 12 or more in 3 %; longer than 15 are two runs.
    /// </summary>
    private static double CountBits(int units) => units switch
    {
        5 => 3.5,
        6 => 2.7,
        7 or 8 => 2.3,
        9 => 2.8,
        10 => 3.5,
        11 => 4.5,
        12 => 6.0,
        13 or 14 or 15 => 7.5,
        _ => 5.0,
    };
}
