using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>
/// The words of a thread for search engines, which old forums put beside their noise: <c>nvidia,groq,lpu,inference</c>, glued to the text
/// where that begins or ends there. They are told, be they there once, by commas without a blank behind them, and by being words of the
/// thread: of Han characters half of them stand elsewhere in it too, of others one.
/// </summary>
internal static class KeywordLists
{
    /// <summary>Words of the shortest list, and characters of the shortest and longest word.</summary>
    private const int Fewest = 3, Shortest = 2, Longest = 20;

    /// <summary>Characters of the longest word of Han characters, which nothing parts from the text beside it.</summary>
    private const int LongestHan = 6;

    /// <summary>Lists that are looked at, and lines and characters in which their words are looked for; more say no more.</summary>
    private const int Most = 12, LinesRead = 300, LettersRead = 60_000;

    /// <summary>The lists.</summary>
    /// <param name="lefts">What stands before noise: a list may end it.</param>
    /// <param name="rights">What stands behind noise: a list may begin it.</param>
    /// <param name="lines">The lines of the thread.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> lefts, IReadOnlyCollection<string> rights, IReadOnlyList<string> lines)
    {
        string? all = null;
        foreach (var (found, isFirst) in rights.Select(static r => (First(r), true)).Concat(lefts.Select(static l => (Last(l), false)))
            .Where(static l => l.Item1 is { Length: <= ForumStrings.Longest }).Distinct().Take(Most))
        {
            all ??= string.Join('\n', lines.Take(LinesRead).Select(static l => l[..Math.Min(l.Length, LettersRead / LinesRead)]));
            if (Bounded(all, found!, isFirst) is not { } list)
                continue;
            var text = all;
            var words = list.Split(',');
            if (words.Count(w => IsElsewhere(text, w, list)) >= (list.Any(Characters.IsHan) ? (words.Length + 1) / 2 : 1))
                yield return list;
        }
    }

    /// <summary>
    /// A list up to where its last word ends, or from where its first begins: nothing parts Han characters, so it is as many of them as
    /// stand elsewhere too; null where none do.
    /// </summary>
    private static string? Bounded(string text, string list, bool isFirst)
    {
        var edge = isFirst ? list[(list.LastIndexOf(',') + 1)..] : list[..list.IndexOf(',', StringComparison.Ordinal)];
        if (!Characters.IsHan(edge[0]))
            return list;
        for (var length = edge.Length; length >= Shortest; length--)
        {
            var word = isFirst ? edge[..length] : edge[^length..];
            if (IsElsewhere(text, word, list))
                return isFirst ? list[..(list.Length - edge.Length + length)] : list[(edge.Length - length)..];
        }

        return null;
    }

    private static bool IsElsewhere(string text, string word, string list)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var from = Math.Max(0, at - list.Length + 1);
            if (text.AsSpan(from, Math.Min(text.Length, at + list.Length) - from).IndexOf(list) < 0)
                return true;
        }

        return false;
    }

    /// <summary>The list with which a text begins; null where it begins with none.</summary>
    private static string? First(string text)
    {
        var (at, words) = (0, 1);
        for (var comma = text.IndexOf(','); comma > at && IsWord(text.AsSpan(at, comma - at)); comma = text.IndexOf(',', at))
        {
            at = comma + 1;
            words++;
        }

        if (words < Fewest || at >= text.Length)
            return null;
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && !Parts(text[end - 1], text[end])
            && !(Characters.IsHan(text[end]) && end - at == LongestHan))
            end++;
        var rest = text.AsSpan(end);
        return IsWord(text.AsSpan(at, end - at)) && rest is not [' ', ..] && !HasHanComma(rest) ? text[..end] : null;
    }

    /// <summary>The list with which a text ends; null where it ends with none.</summary>
    private static string? Last(string text)
    {
        var (at, words) = (text.Length, 1);
        for (var comma = text.LastIndexOf(','); comma >= 0 && IsWord(text.AsSpan(comma + 1, at - comma - 1));
            comma = comma == 0 ? -1 : text.LastIndexOf(',', comma - 1))
        {
            at = comma;
            words++;
        }

        if (words < Fewest)
            return null;
        var start = at - 1;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && !Parts(text[start - 1], text[start])
            && !(Characters.IsHan(text[start]) && at - start == LongestHan))
            start--;
        return start >= 0 && IsWord(text.AsSpan(start, at - start)) && !HasHanComma(text.AsSpan(0, start)) ? text[start..] : null;
    }

    /// <summary>Whether a word ends between two characters: <c>inferenceYet</c>, <c>MIT解码</c>.</summary>
    private static bool Parts(char before, char behind) =>
        char.IsLower(before) && char.IsUpper(behind) || Characters.IsHan(before) != Characters.IsHan(behind);

    /// <summary>A text that parts its own clauses with such commas may begin with three short ones.</summary>
    private static bool HasHanComma(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(','); at > 0;)
        {
            if (Characters.IsHan(text[at - 1]))
                return true;
            var next = text[(at + 1)..].IndexOf(',');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        if (text.Length is < Shortest or > Longest)
            return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '.' or '+') || text.Length > LongestHan && Characters.IsHan(c))
                return false;
        }

        return true;
    }

    /// <summary>Rows that are looked at.</summary>
    private const int MostRows = 50;

    /// <summary>
    /// Rows of them that stand alone beside noise: a heading may be glued to them, so that of two with one beginning or end the shorter
    /// counts.
    /// </summary>
    public static string[] Rows(IEnumerable<string> pieces)
    {
        var found = pieces.Where(IsRow).Distinct(StringComparer.Ordinal).Take(MostRows).ToArray();
        return [.. found.Where(f =>
            !Array.Exists(found,
                o => o.Length < f.Length && (f.StartsWith(o, StringComparison.Ordinal) || f.EndsWith(o, StringComparison.Ordinal))))];
    }

    /// <summary>
    /// Words of a thread for search engines: three and more in Chinese with a space or a comma between, and no other sign.
    /// <c>大模型 河湾 机房 上市</c>.
    /// </summary>
    private static bool IsRow(string text)
    {
        if (text.Length is < 8 or > ForumStrings.Longest)
            return false;
        var words = text.Contains(',', StringComparison.Ordinal) ? text.Split(',') : text.Split(' ');
        return words.Length > 2 && Array.TrueForAll(words, IsShortWord)
            && words.Count(static w => w.All(Characters.IsHan)) * 2 > words.Length;
    }

    /// <summary>
    /// Two such words, which some old forums put beside their noise, each time others: <c>机房,显卡</c>. They are told by their comma, which
    /// has no blank behind it, and by words that stand in several pairs.
    /// </summary>
    /// <param name="pieces">What stands alone beside noise, and how often.</param>
    /// <param name="lefts">What stands before noise: a pair may be glued to it.</param>
    public static IEnumerable<string> Pairs(IEnumerable<(string Text, int Times)> pieces, List<string> lefts)
    {
        var pairs = pieces.Where(static p => Pair(p.Text) is not null).ToArray();
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, count) in pairs)
        {
            foreach (var word in Pair(text)!)
                times[word] = times.GetValueOrDefault(word) + count;
        }

        var found = pairs.Where(p => Array.Exists(Pair(p.Text)!, w => times[w] > 1)).Select(static p => p.Text).ToHashSet();
        var words = found.SelectMany(static p => Pair(p)!).Distinct(StringComparer.Ordinal).OrderByDescending(static w => w.Length)
            .ToArray();
        foreach (var left in lefts)
        {
            var comma = left.LastIndexOf(',');
            if (comma < Shortest || left[(comma + 1)..] is not { } second || !IsShortWord(second))
                continue;
            // Nothing that is said has one word on both sides of a comma.
            var first = left.AsSpan(0, comma).EndsWith(second) ? second
                : Array.IndexOf(words, second) >= 0 ? Array.Find(words, w => left.AsSpan(0, comma).EndsWith(w)) : null;
            if (first is not null)
                found.Add($"{first},{second}");
        }

        return found;
    }

    /// <summary>The two words of a text that is such a pair and nothing else; or null.</summary>
    private static string[]? Pair(string text) =>
        text.Length <= 2 * LongestHan + 1 && text.Split(',') is [var first, var second] && IsShortWord(first) && IsShortWord(second)
        && text.Any(Characters.IsHan) ? [first, second] : null;

    private static bool IsShortWord(string text) => text.Length is >= Shortest and <= LongestHan && text.All(char.IsLetterOrDigit);
}
