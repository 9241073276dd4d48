using Digest.Cleaning.Captures;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>Finds what stands twice: paragraphs of one text.</summary>
internal static class Doubles
{
    /// <summary>
    /// Stretches of a paragraph that are kept to find it again: of two that share nine in ten, one at least is in both samples.
    /// </summary>
    private const int Sample = 6;

    /// <summary>Share of stretches from which two paragraphs are one.</summary>
    private const double Near = 0.9;

    /// <summary>Shorter paragraphs may be said twice.</summary>
    private const int Shortest = 14;

    /// <summary>Drops later copies of a paragraph.</summary>
    public static List<CaptureLine> Drop(List<CaptureLine> lines)
    {
        var all = lines.ConvertAll(static l => l.Kind is LineKind.Verbatim
            ? "" : Phrases.Key(l.Markdown ? l.Text : MarkdownText.Plain(l.Text)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = new Dictionary<uint, int>();
        var keys = new List<string>();
        var made = new List<CaptureLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (IsSetApart(lines, all, i))
                continue;
            var text = line.Markdown ? line.Text : MarkdownText.Plain(line.Text);
            if (line.Kind is LineKind.Verbatim || text.Length < Shortest)
            {
                if (made.Count > 0 && line.Kind is LineKind.Heading or LineKind.Caption && made[^1].Kind == line.Kind
                    && made[^1].Text == line.Text)
                    continue;
                made.Add(line);
                continue;
            }

            var key = all[i];
            if (key.Length >= Shortest - 4 && !seen.Add(key))
                continue;
            if (key.Length >= LeastNear && (i > 0 && IsTwice(all[i - 1], key) || IsNear(key, index, keys)))
                continue;
            made.Add(line);
        }

        return made;
    }

    /// <summary>Letters of the shortest paragraph that may stand there twice in other words, and of the most that one has more.</summary>
    private const int LeastNear = 40, MostMore = 3;

    /// <summary>
    /// Whether a paragraph right below another is the same but for a small word: only Chinese characters, and no numbers or names.
    /// </summary>
    private static bool IsTwice(string above, string key)
    {
        var (shorter, longer) = above.Length < key.Length ? (above, key) : (key, above);
        if (longer.Length - shorter.Length is 0 or > MostMore)
            return false;
        var begun = shorter.AsSpan().CommonPrefixLength(longer);
        var more = longer.AsSpan(begun, longer.Length - shorter.Length);
        return longer.AsSpan(begun + more.Length).SequenceEqual(shorter.AsSpan(begun)) && !more.ContainsAnyInRange('\0', '\u2E7F');
    }

    /// <summary>Columns of the shortest sentence that is set apart, and of the longest.</summary>
    private const int ShortestQuote = 22;

    private const int LongestQuote = 240;

    /// <summary>Paragraphs between a sentence and where it is set apart.</summary>
    private const int Apart = 6;

    /// <summary>
    /// Whether a sentence is set apart to catch the eye: a paragraph of its own whose words stand in a longer one near by.
    /// </summary>
    private static bool IsSetApart(List<CaptureLine> lines, List<string> keys, int at)
    {
        var quoted = lines[at].Kind == LineKind.Verbatim && lines[at].Text.StartsWith("> ", StringComparison.Ordinal)
            && !lines[at].Text.Contains('\n', StringComparison.Ordinal);
        if (lines[at].Kind != LineKind.Paragraph && !quoted || lines[at].Text.Length > LongestQuote
            || Phrases.Columns(lines[at].Text) is < ShortestQuote or > LongestQuote)
            return false;
        var key = quoted ? Phrases.Key(lines[at].Text) : keys[at];
        if (key.Length < ShortestQuote / 2)
            return false;
        for (var i = Math.Max(0, at - Apart); i <= at + Apart && i < lines.Count; i++)
        {
            if (i != at && lines[i].Kind == LineKind.Paragraph && keys[i].Length > key.Length + 8
                && keys[i].Contains(key, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether an earlier paragraph shares nearly all stretches. A few of each are kept, and only what shares many of those is compared
    /// whole.
    /// </summary>
    private static bool IsNear(string key, Dictionary<uint, int> index, List<string> keys)
    {
        var sample = Shingles.Smallest(key, Sample);
        HashSet<uint>? own = null;
        var last = -1;
        foreach (var hash in sample)
        {
            if (!index.TryGetValue(hash, out var owner) || owner == last)
                continue;
            last = owner;
            // One paragraph that takes in another is no copy of it.
            if (Math.Min(key.Length, keys[owner].Length) < Near * Math.Max(key.Length, keys[owner].Length))
                continue;
            own ??= Shingles.Of(key);
            if (Shingles.Likeness(own, Shingles.Of(keys[owner])) >= Near)
                return true;
        }

        foreach (var hash in sample)
            index.TryAdd(hash, keys.Count);
        keys.Add(key);
        return false;
    }
}
