namespace Digest.Cleaning.Repair;

/// <summary>
/// Takes off the noise of old forums (Discuz! 5 and 6): units without the space inside (<c>!C*f,v:l+?</c>), with the forum's name, host or title before
/// or after the run.
/// </summary>
internal static class OldJammer
{
    private const int FewestUnits = 5;

    /// <summary>So many units beside the forum's string are noise.</summary>
    private const int FewestBesideSite = 3;

    /// <summary>Longest string of the forum beside a run.</summary>
    private const int LongestSite = 80;

    /// <summary>A forum has one or two such strings; a text with many has none.</summary>
    private const int MostSites = 50;

    public static IReadOnlyList<string> Clean(IReadOnlyList<string> lines)
    {
        // A run in one line is text that looks odd; runs in two are noise.
        var runs = new List<(int Line, int Start, int End)>();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var (start, end) in Runs(lines[i]))
                runs.Add((i, start, end));
        }

        if (runs.Count < 2)
            return lines;
        runs.Clear();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var (start, end) in Runs(lines[i], sure: true))
                runs.Add((i, start, end));
        }

        var outer = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in runs.GroupBy(r => r.Line))
        {
            var line = lines[group.Key];
            var from = 0;
            foreach (var (_, start, end) in group)
            {
                Beside(outer, line[from..start].Trim());
                if (Tail(line[from..start]) is var tail && tail != line[from..start].Trim())
                    Beside(outer, tail);
                from = end;
            }

            Beside(outer, line[from..].Trim());
        }

        foreach (var line in lines)
            Enclosed(outer, line);
        // The way to a thread names the forum and its board.
        foreach (var trail in lines.Take(TrailAmong).Where(static l => l.Length < 2 * LongestSite && l.Contains(" » ", StringComparison.Ordinal)))
        {
            foreach (var part in trail.Split(" » "))
                Count(outer, part.Trim(), 2);
        }

        var sites = outer.Where(static s => s.Value >= 2).Select(static s => s.Key).OrderByDescending(static s => s.Length).ThenBy(static s => s, StringComparer.Ordinal).Take(MostSites).ToArray();
        runs.Clear();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var (start, end) in Runs(lines[i], sites))
                runs.Add((i, start, end));
        }

        // Where the forum's string joins a text without a sign between, the strings found alone tell it.
        var made = lines.ToArray();
        foreach (var group in runs.GroupBy(r => r.Line))
        {
            // What stands between runs is text, or the forum's string: the longest piece keeps its words, the others only what is no such string.
            var line = lines[group.Key];
            var pieces = new List<string>();
            var from = 0;
            foreach (var (_, start, end) in group)
            {
                pieces.Add(line[from..start].Trim());
                from = end;
            }

            pieces.Add(line[from..].Trim());
            var longest = pieces.MaxBy(p => p.Length)!;
            made[group.Key] = string.Join(' ', pieces.Select(p => ReferenceEquals(p, longest) && !IsSite(p, outer) ? Without(Without(p, sites, atEnd: true), sites, atEnd: false) : Rest(p, outer)).Where(p => p.Length > 0));
        }

        return made;
    }

    /// <summary>What stands on the far side of a run: nothing if it is the forum's string, else text.</summary>
    private static string Rest(string text, Dictionary<string, int> sites) =>
        IsSite(text, sites) ? "" : text;

    private static string Without(string text, string[] sites, bool atEnd)
    {
        foreach (var site in sites)
        {
            if (atEnd && text.EndsWith(site, StringComparison.Ordinal))
                return text[..^site.Length].TrimEnd();
            if (!atEnd && text.StartsWith(site, StringComparison.Ordinal))
                return text[site.Length..].TrimStart();
        }

        return IsHost(text) ? "" : text;
    }

    private static bool IsSite(string text, Dictionary<string, int> sites) => IsSiteOnce(text, sites) || Half(text) is { } half && IsSiteOnce(half, sites);

    /// <summary>The first half of a string that says the same twice, as where two runs with one string meet.</summary>
    private static string? Half(string text)
    {
        var middle = text.Length / 2;
        return text.Length is > 7 and <= 2 * LongestSite && text.Length % 2 == 0 && text.AsSpan(0, middle).SequenceEqual(text.AsSpan(middle)) ? text[..middle] : null;
    }

    private static bool IsSiteOnce(string text, Dictionary<string, int> sites) => text.Length <= LongestSite && (sites.GetValueOrDefault(text) >= 2 || IsHost(text));

    private static bool IsHost(string text) =>
        text.Length is > 4 and <= LongestSite && text.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) && text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && !char.IsDigit(text[^1]);

    /// <summary>Further down no way to a page stands.</summary>
    private const int TrailAmong = 6;

    private static void Count(Dictionary<string, int> counts, string text, int times = 1)
    {
        if (Half(text) is { } half)
            counts[half] = counts.GetValueOrDefault(half) + 2;
        else if (text.Length is > 2 and <= LongestSite)
            counts[text] = counts.GetValueOrDefault(text) + times;
    }

    /// <summary>Counts what stands beside a run, and what is left of it without the few units that the string parts from the others.</summary>
    private static void Beside(Dictionary<string, int> counts, string text)
    {
        Count(counts, text);
        if (text.Length > 2 * LongestSite)
            return;
        var (from, to) = (0, text.Length);
        while (IsUnit(text, from) && to - from > 4)
            from += 2;
        while (IsUnit(text, to - 2) && to - from > 4)
            to -= 2;
        if (to - from < text.Length)
            Count(counts, text[from..to].Trim());
    }

    /// <summary>
    /// What stands between units that are too few for a run on one side and enough together is the forum's string: between two runs text may
    /// stand, and what ends with a colon announces some. In Chinese alone: English text itself has what reads like two units.
    /// </summary>
    private static void Enclosed(Dictionary<string, int> counts, string line)
    {
        var before = (Start: 0, End: 0);
        foreach (var units in Runs(line, sure: true, FewestBesideSite - 1))
        {
            var (left, right) = ((before.End - before.Start) / 2, (units.End - units.Start) / 2);
            var text = line[before.End..units.Start].Trim();
            // Names of models have two such pairs as well: 235B-A22B
            if (left > 0 && IsOdd(line.AsSpan(before.Start, before.End - before.Start)) && IsOdd(line.AsSpan(units.Start, units.End - units.Start)) && Math.Min(left, right) < FewestUnits && left + right >= FewestUnits && text.Length is > 2 and <= LongestSite && text.AsSpan().IndexOfAny("。！？”") < 0 && text[^1] is not ('：' or ':' or '，' or '；') && text.Any(Digest.Text.Characters.IsHan))
                counts[text] = counts.GetValueOrDefault(text) + 2;
            before = units;
        }
    }

    private static readonly System.Buffers.SearchValues<char> OfNames = System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -./,");

    private static bool IsOdd(ReadOnlySpan<char> units) => units.ContainsAnyExcept(OfNames);

    /// <summary>What follows the last sign that ends a sentence.</summary>
    private static string Tail(string text)
    {
        var at = text.AsSpan().LastIndexOfAny("。！？”");
        return at < 0 ? "" : text[(at + 1)..].Trim();
    }

    /// <summary>Runs, and the forum's strings with the units around them, be they few; in order, none within another.</summary>
    private static List<(int Start, int End)> Runs(string line, string[] sites)
    {
        var found = Runs(line, sure: true).ToList();
        foreach (var site in sites)
        {
            for (var at = line.IndexOf(site, StringComparison.Ordinal); at >= 0; at = line.IndexOf(site, at + site.Length, StringComparison.Ordinal))
            {
                var (from, to) = (at, at + site.Length);
                while (IsUnit(line, from - 2))
                    from -= 2;
                while (IsUnit(line, to))
                    to += 2;
                if (to - from - site.Length >= 2 * FewestBesideSite)
                    found.Add((from, to));
            }
        }

        // The forum's address between units is its string, be it there once.
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var host = found[i].Start;
            while (host > 0 && (char.IsAsciiLetterOrDigit(line[host - 1]) || line[host - 1] is '.' or '-'))
                host--;
            if (!IsHost(line[host..found[i].Start]))
                continue;
            var from = host;
            while (IsUnit(line, from - 2))
                from -= 2;
            if (host - from >= 4)
                found[i] = (from, found[i].End);
        }

        var runs = new List<(int Start, int End)>(found.Count);
        foreach (var (start, end) in found.Order())
        {
            if (runs.Count > 0 && start <= runs[^1].End)
                runs[^1] = (runs[^1].Start, Math.Max(end, runs[^1].End));
            else
                runs.Add((start, end));
        }

        // Copies lose the space at the start of a line, and a unit that begins with it is one sign.
        if (runs is [(1, var first), ..] && line[0] is >= '?' and <= '~')
            runs[0] = (0, first);
        return runs;
    }

    private static bool IsUnit(string text, int at) => at >= 0 && at + 1 < text.Length && text[at] is >= ' ' and <= ';' && text[at + 1] is >= '?' and <= '~';

    /// <summary>Runs of units <c>ab</c>, a of code 32–59 and b of 63–126, that no text explains: three signs or more that are no digits, and capitals and small letters mixed without words.</summary>
    private static IEnumerable<(int Start, int End)> Runs(string line, bool sure = false, int fewest = FewestUnits)
    {
        for (var i = 0; i + (2 * fewest) <= line.Length;)
        {
            var end = i;
            var signs = 0UL;
            var odd = 0;
            while (IsUnit(line, end))
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

            var units = (end - i) / 2;
            if (units >= fewest && (sure ? odd > 0 : System.Numerics.BitOperations.PopCount(signs) >= 3 && odd * 2 >= units))
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
