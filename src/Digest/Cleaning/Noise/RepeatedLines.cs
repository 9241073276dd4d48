using Digest.Cleaning.Captures;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>Finds lines that stand in several captures: watermarks, footers and bars of a site, which are nobody's text.</summary>
public static class RepeatedLines
{
    private static readonly PhraseSet Marks = new(["转载", "轉載", "转自", "轉自", "首发于",
        "来源", "來源", "论坛", "論壇", "公众号", "公眾號", "www.", ".com", ".cn", ".net", ".org", "http", "©", "版权", "版權", "all rights reserved"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Columns of the longest watermark.</summary>
    private const int LongestMark = 100;

    /// <summary>
    /// Watermarks of one capture: short lines that name whose the text is and stand in it more than once; folded as lines are compared.
    /// </summary>
    internal static HashSet<string> Watermarks(List<CaptureLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var marks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Kind == LineKind.Verbatim || line.Text.Length > LongestMark || !Marks.IsIn(line.Text)
                || Phrases.Columns(line.Text) > LongestMark || Phrases.EndsSentence(line.Text) && !IsWordedOfPage(line.Text))
                continue;
            var key = Phrases.Key(line.Text);
            if (key.Length > 5 && !seen.Add(key))
                marks.Add(key);
        }

        return marks;
    }

    /// <summary>So many lines at either end of an item may be of its feed.</summary>
    private const int MostEdges = 3;

    /// <summary>
    /// What begins or ends the items of a feed again and again is of the feed: it goes from each, and the editor is told.
    /// </summary>
    internal static void DropEdges(List<(List<CaptureLine> Lines, CaptureFacts Facts)> items)
    {
        foreach (var last in new[] { true, false })
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (lines, _) in items)
            {
                foreach (var key in Edge(lines, last).Distinct(StringComparer.Ordinal))
                    counts[key] = counts.GetValueOrDefault(key) + 1;
            }

            foreach (var (lines, facts) in items)
            {
                for (var dropped = 0; dropped < MostEdges && lines.Count > 1; dropped++)
                {
                    var at = last ? lines.Count - 1 : 0;
                    var key = Key(lines[at].Text);
                    if (counts.GetValueOrDefault(key) is var count && (count < 2 || count * 2 < items.Count))
                        break;
                    facts.Ask("repeated", lines[at].Text, "dropped: it stands in several items of the feed");
                    lines.RemoveAt(at);
                }
            }
        }
    }

    private static IEnumerable<string> Edge(List<CaptureLine> lines, bool last) =>
        (last ? lines.Skip(Math.Max(1, lines.Count - MostEdges)) : lines.Take(Math.Min(MostEdges, lines.Count - 1)))
        .Where(static l => l.Kind != LineKind.Heading).Select(static l => Key(l.Text)).Where(static k => k.Length > 3);

    /// <summary>A line is repeated from so many captures on.</summary>
    private const int Fewest = 3;

    /// <summary>Characters of the longest line that is looked for in other captures: what is longer is the text of somebody.</summary>
    internal const int LongestLine = 120;

    /// <summary>The form in which lines are compared.</summary>
    public static string Key(string line) => Phrases.Key(line);

    /// <summary>From this share of its words on a line speaks of a page.</summary>
    private const double ShareOfPage = 0.6;

    /// <summary>The least that its words together say so.</summary>
    private const int LeastWeight = 4;

    /// <summary>
    /// Keys of the lines that stand in at least three captures of different texts: several copies of one text repeat all of it. Headings of
    /// different writers may be the same (<c>What comes next</c>): what neither says whose it is nor speaks of a page stands in most of
    /// them, or is theirs.
    /// </summary>
    public static IReadOnlySet<string> Of(IEnumerable<RawCapture> captures)
    {
        var counts = new Dictionary<string, (int Count, string Line)>(StringComparer.Ordinal);
        var groups = new TextGroups();
        var texts = 0;
        foreach (var bytes in captures.Where(c => c.Bytes.Length <= 1024 * 1024 && !PageArchive.Is(c))
            .GroupBy(c => c.Sha256, StringComparer.Ordinal).Select(g => g.First()))
        {
            var text = Decoding.Read(bytes.Bytes.Span, bytes.Charset).Text;
            if (text.AsSpan().TrimStart() is ['<' or '{', ..] || !groups.IsNew(Key(text)))
                continue;
            texts++;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var line in text.Split('\n'))
            {
                if (line.Length is > 3 and <= LongestLine && Key(line) is { Length: > 3 } key && seen.Add(key))
                    counts[key] = (counts.GetValueOrDefault(key).Count + 1, line);
            }
        }

        return counts.Where(c => c.Value.Count >= Fewest && (c.Value.Count * 2 >= texts || IsOfPage(c.Value.Line)))
            .Select(static c => c.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsOfPage(string line) => Marks.IsIn(line) || IsWordedOfPage(line);

    private static bool IsWordedOfPage(string line) => Wording.Of(line) is { Share: >= ShareOfPage, Weight: >= LeastWeight };

    /// <summary>Texts put together by a small sample of each, which noise at the ends of lines does not hide.</summary>
    private sealed class TextGroups
    {
        private const int Sample = 24;

        /// <summary>Two texts with so many of the sample in common have a sixth of their stretches in common.</summary>
        private const int FewestShared = 6;

        private readonly Dictionary<uint, int> _groups = [];
        private int _count;

        public bool IsNew(string key)
        {
            var sample = Shingles.Smallest(key, Sample);
            var shared = new Dictionary<int, int>();
            foreach (var hash in sample)
            {
                if (_groups.TryGetValue(hash, out var group)
                    && (shared[group] = shared.GetValueOrDefault(group) + 1) >= Math.Min(FewestShared, sample.Length))
                    return false;
            }

            foreach (var hash in sample)
                _groups.TryAdd(hash, _count);
            _count++;
            return true;
        }
    }
}
