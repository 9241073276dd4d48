using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// What stands at the head or foot of printed pages: names that the first page has at its top, again. <c>资本与河流  2026.02</c>,
/// <c>THE LOCK KEEPER</c>.
/// </summary>
internal static class RunningHeads
{
    /// <summary>Lines at the top of a text among which its names stand.</summary>
    public const int Top = 8;

    /// <summary>Columns of the longest name, and letters of the shortest in Chinese and in others.</summary>
    private const int Longest = 90, LeastHan = 3, LeastLatin = 6;

    /// <summary>Letters of the shortest beginning of a title.</summary>
    private const int LeastCut = 16;

    private static readonly string[] Parts = ["  ", "\t", "|", " · ", "·", "｜", "\u3000"];

    /// <summary>The names at the top of a text, as keys.</summary>
    public static HashSet<string> Names(IReadOnlyList<string> lines)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var filled = 0;
        for (var i = 0; i < lines.Count && filled < Top; i++)
        {
            var line = lines[i].Trim(' ', '\t', '\u3000', '\f');
            if (line.Length == 0)
                continue;
            filled++;
            if (Phrases.Columns(line) > Longest)
                break;
            foreach (var part in line.Split(Parts, StringSplitOptions.RemoveEmptyEntries).Append(line))
                Add(part);
            var open = line.IndexOf('《', StringComparison.Ordinal);
            if (open >= 0 && line.IndexOf('》', open) is > 0 and var close)
                Add(line[(open + 1)..close]);
            if (filled > 2 && Phrases.HasSentence(line))
                break;
        }

        return names;

        void Add(string name)
        {
            if (Key(name) is { } key)
                names.Add(key);
        }
    }

    /// <summary>Whether a line beside the number of a page says no more than some names.</summary>
    public static bool Is(string line, HashSet<string> names)
    {
        var text = line.Trim(' ', '\t', '\u3000', '\f');
        if (text.Length == 0 || Phrases.Columns(text) > Longest || text[^1] is '。' or '，' or ',' or '；')
            return false;
        // Long titles are cut short there.
        if (Key(text) is { } whole
            && (names.Contains(whole) || whole.Length >= LeastCut && names.Any(n => n.StartsWith(whole, StringComparison.Ordinal))))
            return true;
        return Key(text) is { } both && IsOfTwo(both, names)
            || IssueOf(text) is { } issue && Key(issue) is { } name && names.Contains(name)
            || Array.Exists(text.Split(Parts, StringSplitOptions.RemoveEmptyEntries), p => Key(p) is { } key && names.Contains(key));
    }

    /// <summary>Whether a key is the beginning of a name and that of another: house and series, each cut short.</summary>
    private static bool IsOfTwo(string key, HashSet<string> names)
    {
        foreach (var name in names)
        {
            var same = key.AsSpan().CommonPrefixLength(name);
            if (same >= LeastCut / 2 && key.Length - same >= LeastLatin
                && names.Any(n => !ReferenceEquals(n, name) && n.AsSpan().StartsWith(key.AsSpan(same))))
                return true;
        }

        return false;
    }

    /// <summary>Words in capitals alone.</summary>
    public static bool IsShouted(string line) =>
        line.Trim() is { Length: >= LeastLatin } text && Phrases.Columns(text) <= Longest && !text.Any(char.IsLower)
        && text.Count(char.IsAsciiLetterUpper) * 3 >= text.Length * 2 && !Phrases.EndsSentence(text);

    private static readonly System.Buffers.SearchValues<char> IssueSigns =
        System.Buffers.SearchValues.Create("0123456789年第期总總卷月日号號刊（）()./·-— 　");

    /// <summary>The name of what a line says to be an issue of, <c>《渡口评论》2026年第3期</c>, <c>渡口评论 2026年第3期</c>; or null.</summary>
    public static string? IssueOf(string line)
    {
        var text = line.Trim();
        if (text.Length is < 6 or > 40 || !text.AsSpan().ContainsAny('期', '卷', '号') || !text.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        var end = text[0] == '《' ? text.IndexOf('》', StringComparison.Ordinal) : text.AsSpan().IndexOfAny(' ', '\u3000', '·');
        if (end < 2 || text.AsSpan(end + 1).ContainsAnyExcept(IssueSigns) || !Text.Characters.IsHan(text[1]))
            return null;
        return text[(text[0] == '《' ? 1 : 0)..end];
    }

    private static readonly string[] Numbers = ["No. ", "No ", "Vol. ", "Volume ", "Issue ", "Nr. ", "#"];

    /// <summary>Whether a line counts the papers of a series: <c>Working Paper No. 7, March 2026</c>.</summary>
    public static bool IsSeries(string line)
    {
        if (Phrases.Columns(line) > Longest || Phrases.EndsSentence(line))
            return false;
        foreach (var number in Numbers)
        {
            if (line.IndexOf(number, StringComparison.OrdinalIgnoreCase) is > 0 and var at && line[at - 1] == ' '
                && at + number.Length < line.Length && char.IsAsciiDigit(line[at + number.Length]))
                return true;
        }

        return false;
    }

    private static string? Key(string name)
    {
        var key = Phrases.Key(string.Concat(name.Where(static c => !char.IsAsciiDigit(c))));
        return key.Length >= (key.Any(Text.Characters.IsHan) ? LeastHan : LeastLatin) ? key : null;
    }
}
