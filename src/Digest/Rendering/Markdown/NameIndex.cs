namespace Digest.Rendering.Markdown;

/// <summary>The names to look for in one text, by their first letters; made once for all walks over it.</summary>
internal sealed class NameIndex
{
    /// <summary>Most names that are looked for in one text; what an article names more is not about them.</summary>
    private const int MostNames = 1000;

    // By first letter, then the longest first; those of the letter at a place of _letters begin at the same place of _starts.
    private readonly LinkedName[] _names = [];
    private readonly char[] _letters = [];
    private readonly int[] _starts = [];
    private readonly System.Buffers.SearchValues<char>? _firsts;

    /// <param name="names">The names; those of one term stand together.</param>
    public NameIndex(IReadOnlyList<LinkedName> names)
    {
        if (names.Count == 0)
            return;
        _names = new LinkedName[Math.Min(names.Count, MostNames)];
        var count = 0;
        for (var i = 0; i < _names.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(names[i].Text))
                continue;
            if (count == 0 || names[i].Address != _names[count - 1].Address)
                Addresses++;
            _names[count++] = names[i];
        }

        Array.Resize(ref _names, count);
        Array.Sort(_names, Compare);
        Span<char> letters = stackalloc char[MostNames];
        Span<int> starts = stackalloc int[MostNames];
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && _names[i].Text[0] == _names[i - 1].Text[0])
                continue;
            (letters[found], starts[found]) = (_names[i].Text[0], i);
            found++;
        }

        _letters = letters[..found].ToArray();
        _starts = starts[..found].ToArray();
        _firsts = System.Buffers.SearchValues.Create(_letters);
    }

    /// <summary>How many terms the names are of.</summary>
    public int Addresses { get; }

    /// <summary>The names that begin with a letter which one does begin with, the longest first.</summary>
    public ReadOnlySpan<LinkedName> Beginning(char first)
    {
        var at = Array.IndexOf(_letters, first);
        return _names.AsSpan(_starts[at]..(at + 1 < _starts.Length ? _starts[at + 1] : _names.Length));
    }

    /// <summary>Where the next letter stands that a name begins with, or -1.</summary>
    public int NextFirst(ReadOnlySpan<char> text, int from) =>
        _firsts is not null && text[from..].IndexOfAny(_firsts) is >= 0 and var next ? from + next : -1;

    private static int Compare(LinkedName one, LinkedName other)
    {
        if (one.Text[0] != other.Text[0])
            return one.Text[0] - other.Text[0];
        if (one.Text.Length != other.Text.Length)
            return other.Text.Length - one.Text.Length;
        return string.CompareOrdinal(one.Text, other.Text) is not 0 and var order
            ? order : string.CompareOrdinal(one.Address, other.Address);
    }
}
