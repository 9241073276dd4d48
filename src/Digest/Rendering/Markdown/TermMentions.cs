using Digest.Text;

namespace Digest.Rendering.Markdown;

/// <summary>
/// Finds the first mention of each of an article's own terms in its text. The longest name wins at a place; a Latin name must stand by
/// itself (<c>GPT-4</c> is not mentioned in <c>GPT-4o</c> or <c>GPT-4.5</c>, nor <c>Meta</c> in <c>Metaculus</c>).
/// </summary>
internal sealed class TermMentions(NameIndex names)
{
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private int _left = names.Addresses;

    /// <summary>Marks a term as linked: it is linked by hand, or has just been.</summary>
    public void Done(string address)
    {
        if (_done.Add(address) && _left > 0)
            _left--;
    }

    /// <summary>The next first mention in a text from an offset on; false when there is none.</summary>
    public bool TryFind(ReadOnlySpan<char> text, int from, out int at, out LinkedName name)
    {
        at = from;
        name = default;
        if (_left <= 0)
            return false;
        while (names.NextFirst(text, at) is >= 0 and var next)
        {
            at = next;
            foreach (var candidate in names.Beginning(text[at]))
            {
                if (!_done.Contains(candidate.Address) && text[at..].StartsWith(candidate.Text, StringComparison.Ordinal)
                    && StandsAlone(text, at, candidate))
                {
                    name = candidate;
                    return true;
                }
            }

            at++;
        }

        return false;
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int at, LinkedName name)
    {
        var end = at + name.Text.Length;
        if (IsWordPart(text[at]) && at > 0)
        {
            var before = text[at - 1];
            if (IsWordPart(before) || before is '_' or '@' or '#' or '/' || (before is '-' or '.' && at > 1 && IsWordPart(text[at - 2])))
                return false;
        }

        var last = text[end - 1];
        if (IsWordPart(last) && end < text.Length)
        {
            var after = text[end];
            if (IsWordPart(after) || after is '_' or '@' || (after == '+' && char.IsAsciiLetterOrDigit(last)))
                return false;
            if (end + 1 < text.Length && IsWordPart(text[end + 1])
                && (after == '.' || (after == '-' && (char.IsAsciiDigit(last) || char.IsAsciiDigit(text[end + 1])))))
                return false;
        }

        return name.Avoid is null || !IsCovered(text, at, name.Text.Length, name.Avoid);
    }

    private static bool IsCovered(ReadOnlySpan<char> text, int at, int length, IReadOnlyList<string> avoid)
    {
        foreach (var longer in avoid)
        {
            if (longer.Length == 0)
                continue;
            var from = Math.Max(0, at + length - longer.Length);
            var to = Math.Min(text.Length, at + longer.Length);
            if (to > from && text[from..to].IndexOf(longer, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Letters and digits that are written in words with spaces between them.</summary>
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && !Characters.IsHan(c) && c is < '\u3040' or > '\u318F';
}
