using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>What texts beside runs of noise have in common at their ends, and what no text would have: strings of the forum.</summary>
internal static class RepeatedEnds
{
    /// <summary>So long an end that different texts have in common is no chance, in columns.</summary>
    public const int LongColumns = 12;

    /// <summary>Times that a string stands beside runs; a paragraph may stand there twice.</summary>
    public const int Often = 3;

    /// <summary>Strings that stand behind a text and before another, or alone, and apart from the text at least once.</summary>
    public static IEnumerable<string> OnBothSides(IEnumerable<string> pieces, List<string> lefts, List<string> rights)
    {
        foreach (var piece in pieces)
        {
            if (piece.Length > ForumStrings.Longest || Characters.ColumnsOf(piece) < LongColumns || SentenceSigns.Contains(piece[^1]))
                continue;
            int times = 0, apart = 0;
            foreach (var left in lefts)
            {
                if (!left.EndsWith(piece, StringComparison.Ordinal))
                    continue;
                times++;
                apart += left.Length > piece.Length && StandsApart(Turned(left), piece.Length, turned: true) ? 1 : 0;
            }

            foreach (var right in rights)
            {
                if (!right.StartsWith(piece, StringComparison.Ordinal))
                    continue;
                times++;
                apart += right.Length > piece.Length && StandsApart(right, piece.Length, turned: false) ? 1 : 0;
            }

            if (times > 1 && apart > 0)
                yield return piece;
        }
    }

    /// <summary>
    /// Beginnings or ends that several texts beside runs have in common. Texts have phrases in common as well: a string of the forum stands
    /// apart from the text at least once, by a space among Han characters, without one after a Latin word, or alone.
    /// </summary>
    public static IEnumerable<string> Common(List<string> texts, bool ends)
    {
        var sorted = texts.Distinct(StringComparer.Ordinal).Select(t => ends ? Turned(t) : t).Order(StringComparer.Ordinal).ToArray();
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < sorted.Length; i++)
        {
            var length = sorted[i].AsSpan().CommonPrefixLength(sorted[i + 1]);
            while (length > 3 && !EndsWord(sorted[i], length, ends) && !EndsWord(sorted[i + 1], length, ends))
                length--;
            // The sign that ends a sentence before such a string is the sentence's.
            var common = sorted[i].AsSpan(0, length).TrimEnd();
            if (ends && !common.EndsWith("..."))
                common = common.TrimEnd(".!?。！？\"” ");
            if (common.Length > 3)
                found.Add(common.ToString());
        }

        foreach (var text in found)
        {
            var columns = Characters.ColumnsOf(text);
            var last = ends ? text[0] : text[^1];
            if (columns < ForumStrings.LeastColumns || SentenceSigns.Contains(last))
                continue;
            int times = 0, apart = 0;
            foreach (var other in sorted)
            {
                if (!other.StartsWith(text, StringComparison.Ordinal))
                    continue;
                times++;
                apart += StandsApart(other, text.Length, ends) ? 1 : 0;
            }

            if (apart > 0 && (times >= Often || times > 1 && columns >= LongColumns))
                yield return ends ? Turned(text) : text;
        }
    }

    private static readonly System.Buffers.SearchValues<char> SentenceSigns = System.Buffers.SearchValues.Create("。！？”.!?\":：，,)）；;");

    private static string Turned(string text) => new([.. text.Reverse()]);

    /// <summary>Whether a word ends at a place.</summary>
    private static bool EndsWord(string text, int at, bool turned) => at == text.Length || text[at] == ' ' || StandsApart(text, at, turned);

    /// <summary>
    /// Whether what ends at a place stands apart from what follows: nothing, the sign of a sentence, a space between Han characters, none
    /// after a Latin word.
    /// </summary>
    private static bool StandsApart(string text, int at, bool turned)
    {
        if (at == text.Length)
            return true;
        var (edge, next) = (text[at - 1], text[at]);
        if (turned && next is '。' or '！' or '？' or '”' or '.' or '!' or '?' or '"' or '：')
            return true;
        if (next == ' ')
            return Characters.IsHan(edge) || at + 1 < text.Length && Characters.IsHan(text[at + 1]);
        return turned
            ? char.IsAsciiLetterUpper(edge) && char.IsAsciiLetterLower(next)
            : char.IsAsciiLetterLower(edge) && (char.IsAsciiLetterUpper(next) || char.IsAsciiDigit(next))
                || char.IsAsciiLetter(edge) != char.IsAsciiLetter(next) && Characters.IsHan(next) && char.IsAsciiLetter(edge);
    }
}
