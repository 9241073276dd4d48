namespace Digest.Cleaning.Lines;

/// <summary>
/// Hyphens at the ends of printed lines: most part a word and go, <c>per-⏎manent</c>; some are the word's own and stay,
/// <c>twenty-⏎four</c>, <c>open-⏎source</c>.
/// </summary>
internal sealed class Hyphens
{
    /// <summary>Letters of the shortest half that may be a word by itself.</summary>
    private const int LeastHalf = 3;

    /// <summary>First halves that are joined to whatever follows by a hyphen.</summary>
    private static readonly HashSet<string> Firsts = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "non", "hundred", "thousand", "million", "billion", "trillion", "twenty", "thirty", "forty", "fifty", "sixty",
        "seventy", "eighty", "ninety", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half",
        "well", "ill", "ex", "mid", "long", "short", "high", "low", "open", "closed", "full", "large", "small", "big", "fast",
        "slow", "left", "right", "real", "hard", "soft", "so", "state", "third", "second", "first", "year", "decision", "fine",
        "higher", "lower", "best", "better", "deep", "cross", "multi", "semi", "anti", "pro", "post", "pre", "all", "ever",
        "far", "free", "hand", "home", "late", "early", "light", "man", "near", "new", "old", "part", "record", "wide", "world",
        "vice", "co", "follow", "start", "class", "money", "profit", "risk", "time", "user", "data",
    };

    /// <summary>First halves that begin many words which have no hyphen: what follows has to be a word by itself.</summary>
    private static readonly HashSet<string> Openings = new(StringComparer.OrdinalIgnoreCase)
    {
        "four", "six", "seven", "eight", "nine", "ex", "co", "so", "all", "pro", "pre", "post", "semi", "multi", "anti", "man",
        "ten", "one", "mid", "ill", "hand", "home", "free", "part", "new", "old", "far", "ever", "fine", "late", "light",
        "hard", "soft", "class", "non", "time", "user", "data", "risk", "first", "second", "well", "start", "high", "near",
        "right", "best", "deep", "state",
    };

    /// <summary>First halves of words that are written as one: <c>can-⏎not</c>.</summary>
    private static readonly HashSet<string> Closed = new(StringComparer.OrdinalIgnoreCase)
    {
        "can", "with", "some", "any", "every", "how", "what", "who", "where", "when", "there", "here", "her", "him", "them",
        "our", "your", "may", "more", "never", "further", "mean", "through", "down", "under", "over", "out", "news", "fore",
        "after", "back", "other",
    };

    /// <summary>Second halves that stand behind a hyphen more often than not.</summary>
    private static readonly HashSet<string> Seconds = new(StringComparer.OrdinalIgnoreCase)
    {
        "source", "sourced", "term", "scale", "old", "called", "end", "based", "style", "level", "led", "owned", "run", "free",
        "like", "quality", "driven", "made", "making", "known", "tuned", "tuning", "profit", "party", "weight", "weights",
        "sized", "size", "year", "day", "month", "week", "hour", "minute", "page", "person", "backed", "funded", "trained",
        "powered", "founder", "founders", "founded", "author", "authors", "worker", "workers", "chief", "chair", "action",
        "friendly", "related", "minded", "hand", "speed", "one", "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "quarters", "thirds", "half", "eyed", "haired", "looking", "sounding", "facing", "wing", "range", "running",
        "standing", "lived", "awaited", "paid", "priced", "risk", "time", "wide", "up", "down", "in", "off", "out", "on", "by",
        "to", "the", "and", "of", "president", "elect", "class", "rate", "tech", "generation",
    };

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the words of a text, those with a hyphen too, from where no line ends.</summary>
    /// <param name="lines">The lines of the text.</param>
    public Hyphens(IReadOnlyList<string> lines)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var broken = false;
        foreach (var line in lines)
        {
            for (var at = 0; at < line.Length; at++)
            {
                if (!char.IsLetter(line[at]))
                    continue;
                var begin = at;
                while (at < line.Length && (char.IsLetter(line[at])
                    || line[at] == '-' && at + 1 < line.Length && char.IsLetter(line[at + 1])))
                    at++;
                if (!(broken && line.AsSpan(0, begin).IsWhiteSpace()) && !(at == line.Length - 1 && line[at] == '-'))
                    words.Add(line.AsSpan(begin, at - begin));
            }

            if (line.AsSpan().Trim().Length > 0)
                broken = Breaks(line);
        }
    }

    /// <summary>Whether a line ends in the midst of a word, or behind the hyphen of one.</summary>
    public static bool Breaks(ReadOnlySpan<char> line) => line.TrimEnd() is [.., var before, '-' or '‐'] && char.IsLetter(before);

    /// <summary>Whether the hyphen at the end of a line goes, where the next line goes on with the word.</summary>
    public bool IsSoft(ReadOnlySpan<char> above, ReadOnlySpan<char> below)
    {
        above = above.TrimEnd();
        below = below.TrimStart();
        var end = above.Length - 1;
        var begin = end;
        while (begin > 0 && (char.IsLetter(above[begin - 1]) || above[begin - 1] == '-'))
            begin--;
        var next = 0;
        while (next < below.Length && char.IsLetter(below[next]))
            next++;
        var first = above[begin..end];
        var second = below[..next];
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (second.Length == 0 || words.Contains(string.Concat(first, second)))
            return second.Length > 0;
        if (!char.IsLower(second[0]))
            return false;
        // A word of three parts, state-of-⏎the: its hyphens are its own, but for a part that is broken in its midst.
        if (words.Contains(string.Concat(first, "-", second))
            || next < below.Length && below[next] == '-' && IsWord(first) && IsWord(second))
            return false;
        var last = first[(first.LastIndexOf('-') + 1)..];
        if (Closed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last))
            return true;
        if (Firsts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last)
            && (!Openings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last) || IsWord(second)
                && (second.Length > LeastHalf + 1 || Seconds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(second))))
            return false;
        if (last.Length < LeastHalf || IsBeginning(last))
            return true;
        return !(Seconds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(second) && (second.Length > LeastHalf || words.Contains(last))
            || words.Contains(last) && words.Contains(second) && Math.Min(last.Length, second.Length) > LeastHalf);

        bool IsWord(ReadOnlySpan<char> half) =>
            words.Contains(half) || Seconds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(half)
            || Firsts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(half);
    }

    private static readonly string[] Beginnings = ["ac", "ad", "com", "con", "de", "dis", "em", "en", "ex", "im", "in", "inter", "mis",
        "ob", "per", "pre", "re", "sub", "sur", "trans", "un"];

    /// <summary>Whether letters are the first part of many words and no word: <c>con-⏎formed</c>.</summary>
    private static bool IsBeginning(ReadOnlySpan<char> half)
    {
        foreach (var beginning in Beginnings)
        {
            if (half.Equals(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
