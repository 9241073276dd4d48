namespace Digest.Cleaning;

/// <summary>Finds lines that stand in several captures: watermarks, footers and bars of a site, which are nobody's text.</summary>
public static class RepeatedLines
{
    /// <summary>A line is repeated from so many captures on.</summary>
    private const int Fewest = 3;

    private const int LongestLine = 120;

    /// <summary>The form in which lines are compared.</summary>
    public static string Key(string line) => Phrases.Key(line);

    /// <summary>Keys of the lines that stand in at least three of the captures, none of which is a copy of another.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<RawCapture> captures)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bytes in captures.Where(c => c.Bytes.Length <= 1024 * 1024).GroupBy(c => c.Sha256, StringComparer.Ordinal).Select(g => g.First()))
        {
            var text = Decoding.Read(bytes.Bytes.Span, bytes.Charset).Text;
            if (text.AsSpan().TrimStart() is ['<' or '{', ..])
                continue;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var line in text.Split('\n'))
            {
                if (line.Length is > 3 and <= LongestLine && Key(line) is { Length: > 3 } key && seen.Add(key))
                    counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts.Where(c => c.Value >= Fewest).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
    }
}
