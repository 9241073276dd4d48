namespace Digest.Linking;

/// <summary>
/// Names that a text explains itself: in <c>克雷芒·德郎格（Clément Delangue）</c> the Latin name is known, so 德郎格 means the same person in
/// the rest of the text; in <c>可灵（Keling）</c> it is the other way round.
/// </summary>
internal static class LearnedNames
{
    private static readonly System.Buffers.SearchValues<char> LatinName =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 .-'");

    private const int LongestHan = 6;
    private const int LongestLatin = 40;

    // Each is searched for in the whole text.
    private const int MostNames = 40;

    // The same name is rarely used more often.
    private const int MostUses = 200;

    /// <summary>Further places of the terms that stand beside a parenthesis at one of these places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Term, start and end of each known mention.</param>
    public static List<(int Slot, int Start, int End)> Find(MarkedText text, IEnumerable<(int Slot, int Start, int End)> known)
    {
        var uses = new List<(int, int, int)>();
        var learned = new HashSet<string>(StringComparer.Ordinal);
        var folded = text.Folded.AsSpan();
        foreach (var (slot, start, end) in known)
        {
            var (from, to) = Before(folded, start, end);
            if (to == from)
                (from, to) = Within(folded, text.Text, end);
            if (learned.Count == MostNames)
                break;
            if (to == from || !learned.Add(text.Text[from..to]))
                continue;
            var name = folded[from..to];
            for (var at = from; uses.Count < MostUses;)
            {
                if (!WordEdges.IsWordUnit(name[0])
                    || (WordEdges.Opens(folded, at) && WordEdges.Closes(folded, text.Text, at + name.Length)))
                    uses.Add((slot, at, at + name.Length));
                var next = folded[(at + 1)..].IndexOf(name);
                if (next < 0)
                    break;
                at += next + 1;
            }
        }

        return uses;
    }

    /// <summary>
    /// The Chinese name before a known Latin one in parentheses: what follows its last middle dot, or all of a short run.
    /// </summary>
    private static (int From, int To) Before(ReadOnlySpan<char> folded, int start, int end)
    {
        if (start < 3 || folded[start - 1] != '(' || end >= folded.Length || folded[end] != ')' || !WordEdges.IsWordUnit(folded[start]))
            return (0, 0);
        var to = start - 1;
        var from = to;
        while (from > 0 && WordEdges.IsHan(folded[from - 1]) && to - from <= LongestHan)
            from--;
        // Without a sign before it nobody can tell where the name begins.
        var opens = from == 0 || folded[from - 1] is '·' or '"' or '\n' or '。' or ',' or '、' or '(' or '《' or '“';
        return opens && to - from is >= 2 and <= LongestHan ? (from, to) : (0, 0);
    }

    /// <summary>The Latin name in parentheses after a known Chinese one.</summary>
    private static (int From, int To) Within(ReadOnlySpan<char> folded, string text, int end)
    {
        if (end + 4 >= folded.Length || folded[end] != '(' || !WordEdges.IsHan(folded[end - 1]) || !char.IsAsciiLetterUpper(text[end + 1]))
            return (0, 0);
        var close = folded.Slice(end, Math.Min(LongestLatin, folded.Length - end)).IndexOf(')');
        var to = end + close;
        if (close < 4 || folded[(end + 1)..to].IndexOfAnyExcept(LatinName) >= 0)
            return (0, 0);
        return (end + 1, to);
    }
}
