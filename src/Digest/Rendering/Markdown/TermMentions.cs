using Digest.Text;

namespace Digest.Rendering.Markdown;

/// <summary>
/// Finds the first mention of each of an article's own terms in its text. The longest name wins at a place; a Latin name must stand by
/// itself (<c>GPT-4</c> is not mentioned in <c>GPT-4o</c> or <c>GPT-4.5</c>, nor <c>Meta</c> in <c>Metaculus</c>).
/// </summary>
internal sealed class TermMentions
{
    /// <summary>Most names that are looked for in one text; what an article names more is not about them.</summary>
    private const int MostNames = 1000;

    private readonly Dictionary<char, List<LinkedName>> _byFirst = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly System.Buffers.SearchValues<char>? _firsts;
    private int _left;

    public TermMentions(IReadOnlyList<LinkedName> names)
    {
        if (names.Count == 0)
            return;
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Take(MostNames))
        {
            if (string.IsNullOrWhiteSpace(name.Text))
                continue;
            if (!_byFirst.TryGetValue(name.Text[0], out var list))
                _byFirst.Add(name.Text[0], list = []);
            list.Add(name);
            addresses.Add(name.Address);
        }

        foreach (var list in _byFirst.Values)
            list.Sort(static (a, b) => a.Text.Length != b.Text.Length ? b.Text.Length - a.Text.Length : string.CompareOrdinal(a.Text + a.Address, b.Text + b.Address));
        _firsts = System.Buffers.SearchValues.Create([.. _byFirst.Keys]);
        _left = addresses.Count;
    }

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
        if (_left <= 0 || _firsts is null)
            return false;
        while (text[at..].IndexOfAny(_firsts) is >= 0 and var next)
        {
            at += next;
            foreach (var candidate in _byFirst[text[at]])
            {
                if (!_done.Contains(candidate.Address) && text[at..].StartsWith(candidate.Text, StringComparison.Ordinal) && StandsAlone(text, at, candidate))
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
            if (end + 1 < text.Length && IsWordPart(text[end + 1]) && (after == '.' || (after == '-' && (char.IsAsciiDigit(last) || char.IsAsciiDigit(text[end + 1])))))
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
