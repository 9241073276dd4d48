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
    private readonly ushort[] _buckets = new ushort[char.MaxValue + 1];
    private readonly int[] _bucketStarts;

    private NameTrie(string[] keys, int[] entries)
    {
        _keys = keys;
        _entries = entries;
        var starts = new List<int> { 0 };
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0 && keys[i][0] == keys[i - 1][0])
                continue;
            starts.Add(i);
            _buckets[keys[i][0]] = (ushort)(starts.Count - 1);
        }

        starts.Add(keys.Length);
        _bucketStarts = [.. starts];
    }

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
    public bool Begins(char folded) => _buckets[folded] != 0;

    /// <summary>Reports every key that the text spells from a place on.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where to begin; a unit for which <see cref="Begins"/> is true.</param>
    /// <param name="found">Receives the key's number, the offset after its last unit, and a bit for each place of the key before which a separator stood.</param>
    public void Walk(ReadOnlySpan<char> folded, int start, List<TrieHit> found)
    {
        var bucket = _buckets[folded[start]];
        if (bucket == 0)
            return;
        int low = _bucketStarts[bucket], high = _bucketStarts[bucket + 1], depth = 1, at = start + 1;
        var separators = 0UL;
        while (true)
        {
            while (low < high && _keys[low].Length == depth)
                found.Add(new TrieHit(_entries[low++], start, at, separators));
            if (low == high)
                return;
            var next = at;
            while (next < folded.Length && folded[next] == MarkedText.Transparent)
                next++;
            if (next < folded.Length && IsSeparator(folded[next]))
            {
                separators |= 1UL << depth;
                next++;
                // A line break in the middle of a name may have spaces beside it.
                while (next < folded.Length && folded[next] is ' ' or MarkedText.Transparent or '\n' && folded[next - 1] != '\n')
                    next++;
            }

            if (next >= folded.Length || folded[next] == MarkedText.Hidden)
                return;
            Narrow(folded[next], depth, ref low, ref high);
            if (low == high)
                return;
            depth++;
            at = next + 1;
        }
    }

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
