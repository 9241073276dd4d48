using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>
/// Finds what an old forum puts around its noise: its name, host and keywords, the title of the thread. They are told by standing beside
/// runs again and again, by the way to the thread that names them, and by the title above the post.
/// </summary>
internal static partial class ForumStrings
{
    /// <summary>Longest string of a forum.</summary>
    public const int Longest = 80;

    /// <summary>Shortest that is told by its repetition alone, in columns.</summary>
    public const int LeastColumns = 6;

    /// <summary>A forum has a few such strings; a text with many has none.</summary>
    private const int Most = 50;

    /// <summary>So many lines with noise show what stands beside it; a longer post says no more.</summary>
    private const int LinesRead = 300;

    /// <summary>Rounds of looking at what stands beside the strings that were found before.</summary>
    private const int Rounds = 4;

    /// <summary>The strings around runs of these lines, the longest first.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> lines)
    {
        var noisy = lines.Where(IsNoisy).Take(LinesRead).ToArray();
        var known = OfPage(lines, noisy);
        for (var round = 0; round < Rounds; round++)
        {
            var before = known.Count;
            AddBeside(known, noisy, lines);
            if (known.Count > 4 * Most)
                break;
            known.UnionWith(Parts(known).Concat(Names(known)).Where(IsLikely).ToArray());
            if (known.Count == before || known.Count > Most)
                break;
        }

        return Sorted(known);
    }

    private static bool IsNoisy(string line) => OldJammer.Units(line, 0, line.Length, sure: true, 3).Any();

    /// <summary>Adds the strings that stand beside those that are known.</summary>
    private static void AddBeside(HashSet<string> known, string[] noisy, IReadOnlyList<string> lines)
    {
        var sorted = Sorted(known);
        var (pieces, lefts, rights) = Beside(noisy, sorted);
        foreach (var (text, (times, whole)) in pieces)
        {
            if (IsHost(text) || IsWindowTitle(text) || times >= RepeatedEnds.Often || times - whole >= 2)
                known.Add(text);
        }

        known.UnionWith(pieces.Where(p => p.Value.Whole == 0 && IsSlogan(p.Key, sorted)).Select(static p => p.Key));
        known.UnionWith(rights.Select(BeforeIndent).Where(IsLikely));
        known.UnionWith(lefts.Select(Tail)
            .Where(t => t.Length <= Longest
                && Array.Exists(sorted,
                    k => t.Length > k.Length && t.StartsWith(k, StringComparison.Ordinal) && Characters.IsHan(k[0]))));
        known.UnionWith(rights.Select(r => BeforeKnown(r, sorted)).Concat(lefts.Select(Tail)).Where(GoesOn));
        known.UnionWith(lefts.Where(l => IsLikely(l) && Array.Exists(sorted, k => l.StartsWith(k + " - ", StringComparison.Ordinal))));
        known.UnionWith(Addressed(pieces.Keys, lefts, rights));
        known.UnionWith(KeywordLists.Rows(pieces.Keys.Concat(rights.Select(r => BeforeKnown(r, sorted)))));
        known.UnionWith(KeywordLists.Pairs(pieces.Select(static p => (p.Key, p.Value.Times)), lefts));
        known.UnionWith(KeywordLists.Of(lefts, rights, lines));
        known.UnionWith(WordsBehindName(rights));
        known.UnionWith(RepeatedEnds.OnBothSides(pieces.Keys, lefts, rights));
        known.UnionWith(BeginningsOf(known, lefts, rights).ToArray());
        known.UnionWith(RepeatedEnds.Common(lefts, ends: true));
        known.UnionWith(RepeatedEnds.Common(rights, ends: false));
    }

    /// <summary>
    /// Whether what stands between noise and the text is what a forum says of itself: its name, and what it is, without a sign.
    /// <c>柳岸论坛是本地人气最旺的夜谈社区</c>.
    /// </summary>
    private static bool IsSlogan(string text, string[] known) =>
        text.Length <= LongestSlogan && text.All(Characters.IsHan)
        && Array.Exists(known, k => text.Length > k.Length + 2 && text.StartsWith(k, StringComparison.Ordinal) && BoardWords.End(k));

    /// <summary>Characters of the longest such word.</summary>
    private const int LongestSlogan = 40;

    /// <summary>
    /// Of a thread's title some forums put the first clause beside their noise: where a text goes on with the title's own words it is the
    /// text's.
    /// </summary>
    private static IEnumerable<string> BeginningsOf(HashSet<string> known, List<string> lefts, List<string> rights)
    {
        foreach (var title in known)
        {
            var end = title.AsSpan().IndexOfAny(ClauseSigns);
            if (end < 0 || Characters.ColumnsOf(title.AsSpan(0, end)) < RepeatedEnds.LongColumns)
                continue;
            var clause = title[..end];
            if (lefts.Count(l => l.EndsWith(clause, StringComparison.Ordinal))
                + rights.Count(r => r.StartsWith(clause, StringComparison.Ordinal) && (r.Length == end || r[end] != title[end])) > 1)
                yield return clause;
        }
    }

    private static readonly System.Buffers.SearchValues<char> ClauseSigns = System.Buffers.SearchValues.Create("，,：:？?！! ");

    /// <summary>The title of a thread's window, which names the program behind it: <c>… - 柳岸夜话 - Powered by Discuz!</c></summary>
    private static bool IsWindowTitle(string text) =>
        text.Length <= Longest && text.Contains(" - Powered by ", StringComparison.Ordinal) && text.IndexOfAny(['。', '，']) < 0;

    public static bool IsHost(string text) =>
        text.Length is > 4 and <= Longest && text.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)
        && text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && !char.IsDigit(text[^1]) && text[^1] != '-' && char.IsAsciiLetter(text[0]);

    /// <summary>Whether a few words go on with the forum's name behind them: <c>河湾夜谈,</c> before <c>柳岸夜话</c>.</summary>
    private static bool GoesOn(string text) =>
        text.Length is > 3 and <= 30 && text[^1] is ',' or '，' or '_' or '-' && text.Any(Characters.IsHan)
        && Array.TrueForAll(text.Split([',', '，', '_', '-', ' '], StringSplitOptions.RemoveEmptyEntries),
            static w => w.Length <= 8 && w.All(char.IsLetterOrDigit));

    /// <summary>What stands between a run and the first string that is known.</summary>
    private static string BeforeKnown(string right, string[] known)
    {
        var first = -1;
        foreach (var text in known)
        {
            var at = right.IndexOf(text, StringComparison.Ordinal);
            if (at > 0 && (first < 0 || at < first))
                first = at;
        }

        return first > 0 ? right[..first].Trim() : "";
    }

    /// <summary>
    /// Paragraphs begin with two wide spaces: what stands between a run and those is a string of the forum; not in a row of a table, whose
    /// cells they part.
    /// </summary>
    private static string BeforeIndent(string right) =>
        right.IndexOf("\u3000\u3000", StringComparison.Ordinal) is > 3 and var indent
        && right.AsSpan(indent).TrimStart('\u3000') is { Length: > 12 } text && !text.Contains('\u3000')
        && right.AsSpan(0, indent).IndexOfAny("。！？”") < 0 ? right[..indent].Trim() : "";

    private static string[] Sorted(HashSet<string> known) =>
        [.. known.OrderByDescending(static s => s.Length).ThenBy(static s => s, StringComparer.Ordinal).Take(Most)];

    private static bool IsLikely(string text) => text.Length is > 3 and <= Longest && Characters.ColumnsOf(text) >= LeastColumns;

    /// <summary>
    /// Counts what stands alone before, between and behind the noise of lines, and gives the texts before and behind noise.
    /// </summary>
    private static (Dictionary<string, (int Times, int Whole)> Pieces, List<string> Lefts,
        List<string> Rights) Beside(IReadOnlyList<string> lines, string[] known)
    {
        var pieces = new Dictionary<string, (int Times, int Whole)>(StringComparer.Ordinal);
        var lefts = new List<string>();
        var rights = new List<string>();
        foreach (var line in lines)
        {
            var noise = OldJammer.Noise(line, known);
            if (noise.Count == 0)
                continue;
            var parts = OldJammer.Between(line, noise).ToArray();
            var whole = parts.Count(static p => p.Length > 0) == 1 ? 1 : 0;
            for (var i = 0; i < parts.Length; i++)
            {
                if (i + 1 < parts.Length && parts[i].Length > 3)
                    lefts.Add(parts[i].Length > Longest ? parts[i][^Longest..] : parts[i]);
                if (i > 0 && parts[i].Length > 3)
                    rights.Add(parts[i].Length > Longest ? parts[i][..Longest] : parts[i]);
                // The first letter of a string behind a space reads as the last unit's.
                var eaten = i > 0 && noise[i - 1].End is var end && line[end - 1] is >= '?' and <= '~' && line[end - 2] == ' '
                    ? line[end - 1] + parts[i] : "";
                if (eaten.Length > 3)
                    rights.Add(eaten.Length > Longest ? eaten[..Longest] : eaten);
                foreach (var text in (string[])[Bare(parts[i]), Bare(Tail(parts[i])), eaten])
                {
                    if (text.Length is <= 2 or > Longest)
                        continue;
                    // Where two runs with one string meet it stands there twice.
                    var half = text.Length / 2;
                    var twice = text.Length > 7 && text.Length % 2 == 0 && text.AsSpan(0, half).SequenceEqual(text.AsSpan(half));
                    var key = twice ? text[..half] : text;
                    var (times, wholes) = pieces.GetValueOrDefault(key);
                    pieces[key] = (times + (twice ? 2 : 1), wholes + (!twice && text.Length == parts[i].Length ? whole : 0));
                }
            }
        }

        return (pieces, lefts, rights);
    }

    /// <summary>What is left of strings that begin or end with another.</summary>
    private static IEnumerable<string> Parts(HashSet<string> known)
    {
        foreach (var text in known.ToArray())
        {
            foreach (var other in known.ToArray())
            {
                if (text.Length - other.Length < 4)
                    continue;
                if (text.EndsWith(other, StringComparison.Ordinal) && text[^(other.Length + 1)] == ' ')
                    yield return text[..^(other.Length + 1)].Trim();
                if (text.StartsWith(other, StringComparison.Ordinal) && text[other.Length] == ' ')
                    yield return text[(other.Length + 1)..].Trim();
            }
        }
    }

    /// <summary>The name of the forum, where strings have its keywords behind: <c>柳岸论坛 - 机房,显卡</c>.</summary>
    private static IEnumerable<string> Names(HashSet<string> known) =>
        known.Where(static k => k.IndexOf(" - ", StringComparison.Ordinal) > 0)
            .Select(static k => k[..k.IndexOf(" - ", StringComparison.Ordinal)].Trim());

    /// <summary>
    /// Words for search engines behind the forum's name are what two texts behind it have in common: <c>- 机房 显卡 创业</c>.
    /// </summary>
    private static IEnumerable<string> WordsBehindName(List<string> rights)
    {
        var opened = rights.Where(static r => r.StartsWith("- ", StringComparison.Ordinal) && r.Any(Characters.IsHan))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i + 1 < opened.Length; i++)
        {
            var length = opened[i].AsSpan().CommonPrefixLength(opened[i + 1]);
            if (Characters.ColumnsOf(opened[i].AsSpan(0, length)) >= RepeatedEnds.LongColumns)
                yield return opened[i][..length].TrimEnd();
        }
    }

    /// <summary>A text without the few units at its ends, which a string parts from the others.</summary>
    private static string Bare(string text)
    {
        var (from, to) = (0, text.Length);
        while (to - from > 4 && OldJammer.IsUnit(text, from))
            from += 2;
        while (to - from > 4 && OldJammer.IsUnit(text, to - 2))
            to -= 2;
        return text[from..to].Trim();
    }

    /// <summary>What follows the last sign that ends a sentence.</summary>
    private static string Tail(string text)
    {
        var at = text.AsSpan().LastIndexOfAny("。！？”");
        if (at < 0)
        {
            // Latin sentences end with a space behind their sign; a string of the forum follows without.
            for (at = text.Length - 4;
                at > 0 && !(text[at] is '.' or '!' or '?' && char.IsLetter(text[at + 1]) && char.IsLower(text[at - 1])
                    && text.IndexOf(' ', at) != at + 1);)
                at--;
            if (at <= 0 || IsHost(text[(text.LastIndexOf(' ', at) + 1)..].Split(' ')[0]))
                return "";
        }

        return at + 1 == text.Length ? "" : text[(at + 1)..].Trim();
    }

    /// <summary>
    /// What stands between units that are too few for a run on one side and enough together is the forum's string: between two runs text
    /// may stand, and what ends with a colon announces some. In Chinese alone: English text itself has what reads like two units.
    /// </summary>
    private static IEnumerable<string> Enclosed(string line)
    {
        var before = (Start: 0, End: 0);
        foreach (var units in OldJammer.Units(line, 0, line.Length, sure: true, 2))
        {
            var (left, right) = ((before.End - before.Start) / 2, (units.End - units.Start) / 2);
            var text = line[before.End..units.Start].Trim();
            // Names of models have two such pairs as well: 235B-A22B
            if (left > 0 && IsOdd(line.AsSpan(before.Start, before.End - before.Start))
                && IsOdd(line.AsSpan(units.Start, units.End - units.Start)) && Math.Min(left, right) < OldJammer.FewestUnits
                && left + right >= OldJammer.FewestUnits && text.Length is > 2 and <= Longest && text.AsSpan().IndexOfAny("。！？”") < 0
                && text[^1] is not ('：' or ':' or '，' or '；') && text.Any(Characters.IsHan))
                yield return text;
            before = units;
        }
    }

    private static readonly System.Buffers.SearchValues<char> OfNames =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -./,");

    private static bool IsOdd(ReadOnlySpan<char> units) => units.ContainsAnyExcept(OfNames);
}
