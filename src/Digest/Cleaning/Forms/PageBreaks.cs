using System.Globalization;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Finds where pages end in a text that was copied from them and has no form feeds: their numbers stand there, one after the other, alone
/// or beside what all pages have at their head. <c>- 18 -</c>, <c>第 3 页</c>, <c>43</c>, <c>42  THE LOCK KEEPER</c>.
/// </summary>
internal static class PageBreaks
{
    /// <summary>Columns of the widest such line.</summary>
    private const int Widest = 60;

    /// <summary>Fewest lines with something on them between two numbers.</summary>
    private const int LeastBetween = 3;

    /// <summary>Digits of the greatest number of a page.</summary>
    private const int MostDigits = 3;

    /// <summary>A line that may hold the number of a page.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Number">The number.</param>
    /// <param name="Words">What stands beside the number, or nothing.</param>
    /// <param name="Marked">Whether signs or words beside it show what it is.</param>
    private readonly record struct Candidate(int Line, int Number, string Words, bool Marked);

    /// <summary>The text with a form feed in the place of each number; any other text as it is.</summary>
    public static string Mark(string text)
    {
        var lines = text.Split('\n');
        var found = Chain(lines);
        if (found.Count == 0 || !Shows(lines, found))
            return text;
        foreach (var page in found)
            lines[page.Line] = "\f" + page.Words;
        return string.Join('\n', lines);
    }

    /// <summary>The longest run of numbers that count on.</summary>
    private static List<Candidate> Chain(string[] lines)
    {
        var candidates = new List<Candidate>();
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var filled = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            filled += lines[i].AsSpan().IsWhiteSpace() ? 0 : 1;
            if (Read(lines[i], i) is not { } candidate
                || candidate.Words.Length > 0 && (filled <= LongestHead || IsMonth(candidate.Words)))
                continue;
            candidates.Add(candidate);
            if (candidate.Words.Length > 0)
                words[Phrases.Key(candidate.Words)] = words.GetValueOrDefault(Phrases.Key(candidate.Words)) + 1;
        }

        if (candidates.Count == 0)
            return [];
        var names = RunningHeads.Names(lines);
        candidates.RemoveAll(c => c.Words.Length > 0 && words[Phrases.Key(c.Words)] < 2 && !RunningHeads.Is(c.Words, names));
        // The best chain that ends in a number so far, and what stands before each candidate in its chain.
        var ends = new Dictionary<int, int>();
        var lengths = new int[candidates.Count];
        var before = new int[candidates.Count];
        var best = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            before[i] = ends.TryGetValue(candidates[i].Number - 1, out var last)
                && Between(lines, candidates[last].Line, candidates[i].Line) ? last : -1;
            lengths[i] = before[i] < 0 ? 1 : lengths[before[i]] + 1;
            if (!ends.TryGetValue(candidates[i].Number, out var same) || lengths[i] > lengths[same])
                ends[candidates[i].Number] = i;
            if (best < 0 || lengths[i] > lengths[best])
                best = i;
        }

        var chain = new List<Candidate>();
        for (var i = best; i >= 0; i = before[i])
            chain.Add(candidates[i]);
        chain.Reverse();
        return chain;
    }

    /// <summary>Lines at the top among which issues and days stand.</summary>
    private const int LongestHead = 8;

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Days are numbered as well: <c>July 24</c>, <c>24 July</c>.</summary>
    private static bool IsMonth(string words) =>
        words[(words.LastIndexOf(' ') + 1)..] is var word
        && Array.Exists(Months, m => word.StartsWith(m, StringComparison.OrdinalIgnoreCase));

    private static bool Between(string[] lines, int first, int second)
    {
        var filled = 0;
        for (var i = first + 1; i < second && filled < LeastBetween; i++)
            filled += lines[i].AsSpan().IsWhiteSpace() ? 0 : 1;
        return filled == LeastBetween;
    }

    /// <summary>
    /// Whether numbers that count on are those of pages: other things are numbered too, but pages end within sentences, and their heads are
    /// the same.
    /// </summary>
    private static bool Shows(string[] lines, List<Candidate> pages)
    {
        if (pages.TrueForAll(static p => p.Marked))
            return true;
        var names = RunningHeads.Names(lines);
        int broken = 0, headed = 0;
        foreach (var page in pages)
        {
            var above = Array.FindLastIndex(lines, Math.Max(0, page.Line - 1), static l => !string.IsNullOrWhiteSpace(l));
            var below = page.Line + 1 < lines.Length
                ? Array.FindIndex(lines, page.Line + 1, static l => !string.IsNullOrWhiteSpace(l)) : -1;
            if (above < 0 || below < 0 || above >= page.Line)
                continue;
            if (page.Words.Length > 0)
            {
                headed += RunningHeads.Is(page.Words, names) ? 1 : 0;
            }
            else if (RunningHeads.Is(lines[below], names))
            {
                headed++;
                below = below + 1 < lines.Length ? Array.FindIndex(lines, below + 1, static l => !string.IsNullOrWhiteSpace(l)) : -1;
            }
            else if (above > 0 && RunningHeads.Is(lines[above], names))
            {
                headed++;
                above = Array.FindLastIndex(lines, above - 1, static l => !string.IsNullOrWhiteSpace(l));
            }

            broken += above >= 0 && below >= 0 && GoesOn(lines[above].AsSpan().Trim(), lines[below].AsSpan().Trim()) ? 1 : 0;
        }

        return broken > 0 && pages.Count > 1 || headed > 0;
    }

    /// <summary>Columns of the shortest last line of a page that is no heading.</summary>
    private const int LeastBroken = 36;

    /// <summary>Whether a sentence goes on from one line to another.</summary>
    public static bool GoesOn(ReadOnlySpan<char> above, ReadOnlySpan<char> below) =>
        above.Length > 0 && below.Length > 0 && Phrases.Columns(above) >= LeastBroken
        && (char.IsAsciiLetterLower(below[0]) && (char.IsLetterOrDigit(above[^1]) || above[^1] is ',' or '-' or '‐' or ';')
            || Text.Characters.IsHan(below[0]) && (Text.Characters.IsHan(above[^1]) || above[^1] is '，' or '、'));

    /// <summary>What a line says if it has the number of a page, or null.</summary>
    private static Candidate? Read(string line, int at)
    {
        if (line.Length is 0 or > 2 * Widest)
            return null;
        var text = line.AsSpan().Trim();
        if (!text.ContainsAnyInRange('0', '9') || Phrases.Columns(text) > Widest)
            return null;
        var bare = text.Trim(Signs);
        if (Numbered(bare, out var number) || Worded(text, out number))
            return new Candidate(at, number, "", !char.IsAsciiDigit(text[0]) && (!char.IsAsciiDigit(text[^1]) || char.IsLetter(text[0])));
        // The number stands outside, apart from the words.
        if (Phrases.EndsSentence(text) || text.Length < 4)
            return null;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and <= MostDigits && text[0] != '0' && text[digits] is ' ' or '\t' or '|' && Words(text[digits..]) is { } behind)
            return new Candidate(at, Value(text[..digits]), behind, false);
        digits = text.LastIndexOfAnyExceptInRange('0', '9') + 1;
        if (digits < text.Length && text.Length - digits <= MostDigits && text[digits] != '0' && text[digits - 1] is ' ' or '\t' or '|'
            && Words(text[..digits]) is { } before)
            return new Candidate(at, Value(text[digits..]), before, false);
        return null;
    }

    private static string? Words(ReadOnlySpan<char> text) =>
        text.Trim(Signs) is { Length: > 1 } words && words.ContainsAnyExcept(NoWords) && !Phrases.EndsSentence(words)
        ? words.ToString() : null;

    private static readonly System.Buffers.SearchValues<char> NoWords = System.Buffers.SearchValues.Create("0123456789/.-–— ");

    private const string Signs = " \t-–—·•|~～\u3000\u00A0";

    private static readonly (string Before, string Behind)[] WordsBeside = [("第", "页"), ("第", "頁"), ("Page ", ""), ("page ", ""),
        ("PAGE ", ""), ("p. ", ""), ("P. ", ""), ("Pg. ", "")];

    /// <summary>Whether a text is a number alone, as pages have it.</summary>
    private static bool Numbered(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > MostDigits || text[0] == '0' || text.ContainsAnyExceptInRange('0', '9'))
            return false;
        number = Value(text);
        return true;
    }

    /// <summary><c>第 3 页 共 9 页</c>, <c>Page 3 of 9</c>, <c>p. 3</c>; but not <c>3 / 9</c>, which counts pictures.</summary>
    private static bool Worded(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        text = text.Trim(Signs);
        foreach (var (before, behind) in WordsBeside)
        {
            if (!text.StartsWith(before, StringComparison.Ordinal))
                continue;
            var rest = text[before.Length..].TrimStart();
            var digits = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
            if (digits == 0 || !Numbered(rest[..digits], out number))
                continue;
            rest = rest[digits..].TrimStart();
            if (!rest.StartsWith(behind, StringComparison.Ordinal))
                continue;
            rest = rest[behind.Length..].Trim(" /／，,");
            if (rest.Length == 0 || rest.ContainsAnyInRange('0', '9') && rest.Length <= 9 && (rest[0] is '共' || rest.StartsWith("of ")))
                return true;
        }

        return false;
    }

    private static int Value(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Whether a line is the number of a page and nothing else, how ever that is written.</summary>
    public static bool IsNumber(string line) => Read(line, 0) is { Words.Length: 0 };
}
