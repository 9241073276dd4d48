namespace Digest.Rendering.Markdown;

/// <summary>The names to look for in one text, by their first letters; made once for all walks over it.</summary>
internal sealed class NameIndex
{
    /// <summary>Most names that are looked for in one text; what an article names more is not about them.</summary>
    private const int MostNames = 1000;

    private readonly Dictionary<char, List<LinkedName>> _byFirst = [];
    private readonly System.Buffers.SearchValues<char>? _firsts;

    public NameIndex(IReadOnlyList<LinkedName> names)
    {
        if (names.Count == 0)
            return;
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(names.Count, MostNames); i++)
        {
            var name = names[i];
            if (string.IsNullOrWhiteSpace(name.Text))
                continue;
            if (!_byFirst.TryGetValue(name.Text[0], out var list))
                _byFirst.Add(name.Text[0], list = []);
            list.Add(name);
            addresses.Add(name.Address);
        }

        foreach (var list in _byFirst.Values)
        {
            if (list.Count > 1)
                list.Sort(static (a, b) => a.Text.Length != b.Text.Length ? b.Text.Length - a.Text.Length : string.CompareOrdinal(a.Text, b.Text) is not 0 and var order ? order : string.CompareOrdinal(a.Address, b.Address));
        }

        _firsts = System.Buffers.SearchValues.Create([.. _byFirst.Keys]);
        Addresses = addresses.Count;
    }

    /// <summary>How many terms the names are of.</summary>
    public int Addresses { get; }

    /// <summary>The names that begin with a letter which one does begin with, the longest first.</summary>
    public List<LinkedName> Beginning(char first) => _byFirst[first];

    /// <summary>Where the next letter stands that a name begins with, or -1.</summary>
    public int NextFirst(ReadOnlySpan<char> text, int from) => _firsts is not null && text[from..].IndexOfAny(_firsts) is >= 0 and var next ? from + next : -1;
}
