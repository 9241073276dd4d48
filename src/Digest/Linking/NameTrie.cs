namespace Digest.Linking;

/// <summary>
/// All strings that are looked for, in one prefix tree. The tree is implied: the keys stand sorted in one array, and a walk narrows the
/// range of those that begin with what was read. That builds in a few milliseconds and takes no memory but the keys.
/// </summary>
/// <remarks>
/// Keys are folded and hold no separators (space, hyphen, middle dot): a walk passes over single separators of the text and tells at
/// which places of the key they stood, so that <c>Llama-3.1</c>, <c>Llama 3.1</c> and <c>Llama3.1</c> are one key.
/// </remarks>
internal sealed class NameTrie
{
    /// <summary>Longest key; longer names are cut off from the search (none is that long).</summary>
    public const int LongestKey = 63;

    private readonly string[] _keys;
    private readonly int[] _entries;
    private readonly bool[] _begins = new bool[char.MaxValue + 1];

    // The range of keys for their first two units, by open addressing: most places of a text are done with after one look here.
    private readonly Pair[] _pairs;
    private readonly Dictionary<char, (int Low, int High)> _single = [];

    private NameTrie(string[] keys, int[] entries)
    {
        _keys = keys;
        _entries = entries;
        var size = 1024;
        while (size < keys.Length * 2)
            size *= 2;
        _pairs = new Pair[size];
        for (var i = 0; i < keys.Length;)
        {
            var key = keys[i];
            _begins[key[0]] = true;
            var end = i + 1;
            if (key.Length == 1)
            {
                while (end < keys.Length && keys[end] == key)
                    end++;
                _single.Add(key[0], (i, end));
            }
            else
            {
                while (end < keys.Length && keys[end].Length > 1 && keys[end][0] == key[0] && keys[end][1] == key[1])
                    end++;
                var at = Hash(key[0], key[1]);
                while (_pairs[at].High > 0)
                    at = (at + 1) & (size - 1);
                _pairs[at] = new Pair((key[0] << 16) | key[1], i, end);
            }

            i = end;
        }
    }

    private readonly record struct Pair(int Units, int Low, int High);

    /// <summary>Makes the tree; the number given with a key is what a walk reports. A key may occur several times.</summary>
    public static NameTrie Build(List<(string Key, int Entry)> names)
    {
        names.RemoveAll(static n => n.Key.Length is 0 or > LongestKey);
        var keys = new string[names.Count];
        var entries = new int[names.Count];
        for (var i = 0; i < keys.Length; i++)
            (keys[i], entries[i]) = names[i];
        Array.Sort(keys, entries, StringComparer.Ordinal);
        return new NameTrie(keys, entries);
    }

    /// <summary>Whether a unit may stand between two parts of a name.</summary>
    public static bool IsSeparator(char folded) => folded is ' ' or '-' or '·' or '\n';

    /// <summary>Whether any key begins with this unit.</summary>
    public bool Begins(char folded) => _begins[folded];

    /// <summary>Reports every key that the text spells from a place on.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where to begin; a unit for which <see cref="Begins"/> is true.</param>
    /// <param name="found">Receives the key's number, the offset after its last unit, and a bit for each place of the key before which a
    /// separator stood.</param>
    public void Walk(ReadOnlySpan<char> folded, int start, List<TrieHit> found)
    {
        var at = start + 1;
        var separators = 0UL;
        if (_single.Count > 0 && _single.TryGetValue(folded[start], out var single))
        {
            for (var i = single.Low; i < single.High; i++)
                found.Add(new TrieHit(_entries[i], start, at, 0));
        }

        var next = Next(folded, at, 1, ref separators);
        if (next < 0 || !Find(folded[start], folded[next], out var low, out var high))
            return;
        at = next + 1;
        for (var depth = 2; ; depth++)
        {
            while (low < high && _keys[low].Length == depth)
                found.Add(new TrieHit(_entries[low++], start, at, separators));
            if (low == high || (next = Next(folded, at, depth, ref separators)) < 0)
                return;
            Narrow(folded[next], depth, ref low, ref high);
            if (low == high)
                return;
            at = next + 1;
        }
    }

    /// <summary>The offset of the next unit of a key, over marks and one separator, which is noted; -1 where nothing can follow.</summary>
    private static int Next(ReadOnlySpan<char> folded, int at, int depth, ref ulong separators)
    {
        var next = WordEdges.SkipMarks(folded, at);
        if (next < folded.Length && IsSeparator(folded[next]))
        {
            separators |= 1UL << depth;
            next++;
            // A line break in the middle of a name may have spaces beside it.
            while (next < folded.Length
                && (folded[next] is ' ' or MarkedText.Transparent || (folded[next] == '\n' && folded[next - 1] != '\n')))
                next++;
        }

        return next < folded.Length && folded[next] != MarkedText.Hidden ? next : -1;
    }

    private bool Find(char first, char second, out int low, out int high)
    {
        var units = (first << 16) | second;
        for (var at = Hash(first, second); _pairs[at].High > 0; at = (at + 1) & (_pairs.Length - 1))
        {
            if (_pairs[at].Units == units)
            {
                (_, low, high) = _pairs[at];
                return true;
            }
        }

        low = high = 0;
        return false;
    }

    private int Hash(char first, char second) => (int)((uint)((first * 31) + second) * 2654435769u >> 8) & (_pairs.Length - 1);

    private void Narrow(char c, int depth, ref int low, ref int high)
    {
        if (_keys[low][depth] == c && _keys[high - 1][depth] == c)
            return;
        int from = low, to = high;
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (_keys[middle][depth] < c)
                from = middle + 1;
            else
                to = middle;
        }

        low = from;
        to = high;
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (_keys[middle][depth] <= c)
                from = middle + 1;
            else
                to = middle;
        }

        high = from;
    }
}

/// <summary>A key that a text spells.</summary>
/// <param name="Entry">The number given with the key.</param>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="End">Offset after its last unit.</param>
/// <param name="Separators">A bit for each place of the key before which a separator stands in the text.</param>
internal readonly record struct TrieHit(int Entry, int Start, int End, ulong Separators);
