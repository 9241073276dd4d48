using System.Text;

namespace Digest.Benchmarks.Cleaning;

/// <summary>Makes anti-copy noise as forums do, with the measured lengths of runs.</summary>
internal sealed class JammerNoise(Random random)
{
    private static readonly int[] Lengths = [.. Enumerable.Repeat(5, 9), .. Enumerable.Repeat(6, 15), .. Enumerable.Repeat(7, 20),
        .. Enumerable.Repeat(8, 20), .. Enumerable.Repeat(9, 14), .. Enumerable.Repeat(10, 10), .. Enumerable.Repeat(11, 9), 12, 13, 14,
        15];

    /// <summary>A run as the page holds it: sign, space, letter.</summary>
    public string Run(bool old = false)
    {
        var made = new StringBuilder();
        for (var n = Lengths[random.Next(Lengths.Length)]; n > 0; n--)
        {
            made.Append((char)random.Next(32, 60));
            if (!old)
                made.Append(' ');
            made.Append((char)random.Next(63, 127));
        }

        return made.ToString();
    }

    /// <summary>Text with noise at every break, as a copy of it looks: spaces collapsed, ends trimmed.</summary>
    public string Copy(IEnumerable<string> lines, bool blankLines, bool noBreakSpaces, bool entities, bool old, string site)
    {
        var page = new StringBuilder();
        foreach (var line in lines)
        {
            page.Append(line);
            for (var breaks = blankLines ? 2 : 1; breaks > 0; breaks--)
            {
                var run = old ? (random.Next(2) == 0 ? site + Run(true) : Run(true) + site) : Run();
                page.Append(random.Next(2) == 0 ? run + "\n" : "\n" + run);
            }
        }

        var copy = string.Join('\n', page.ToString().Split('\n').Select(l => old ? l : Collapsed(l)));
        if (entities)
            copy = copy.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
        if (noBreakSpaces)
            copy = string.Concat(copy.Select(c => c == ' ' && random.Next(4) == 0 ? '\u00A0' : c));
        return copy;
    }

    private static string Collapsed(string line)
    {
        var made = new StringBuilder();
        foreach (var c in line.Trim(' '))
        {
            if (c != ' ' || made.Length == 0 || made[^1] != ' ')
                made.Append(c);
        }

        return made.ToString();
    }
}
