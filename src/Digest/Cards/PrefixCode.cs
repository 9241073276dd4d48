namespace Digest.Cards;

/// <summary>
/// A prefix code of limited length for symbols that occur so often (RFC 1951, section 3.2.2): short codes for frequent ones.
/// </summary>
/// <param name="Lengths">Bits of each symbol's code; 0 for one that does not occur.</param>
/// <param name="Codes">The codes, their first bit lowest, as the format packs them.</param>
internal sealed record PrefixCode(byte[] Lengths, uint[] Codes)
{
    /// <summary>Makes the code.</summary>
    /// <param name="counts">How often each symbol occurs; two at least do.</param>
    /// <param name="longest">Most bits of a code.</param>
    public static PrefixCode Of(ReadOnlySpan<int> counts, int longest)
    {
        var symbols = new List<(int Count, int Symbol)>();
        for (var s = 0; s < counts.Length; s++)
        {
            if (counts[s] > 0)
                symbols.Add((counts[s], s));
        }

        symbols.Sort();
        var ofLength = Limit(Depths(symbols), longest);
        var lengths = new byte[counts.Length];
        var next = 0;
        for (var length = longest; length > 0; length--)
        {
            for (var n = ofLength[length]; n > 0; n--)
                lengths[symbols[next++].Symbol] = (byte)length;
        }

        return new PrefixCode(lengths, Canonical(lengths, ofLength, longest));
    }

    /// <summary>How many codes have each length when none is limited: two queues, leaves by count and the pairs made of them.</summary>
    private static int[] Depths(List<(int Count, int Symbol)> leaves)
    {
        var n = leaves.Count;
        var weight = new long[n];
        var parent = new int[2 * n];
        var (leaf, pair) = (0, 0);
        for (var made = 0; made < n - 1; made++)
        {
            for (var side = 0; side < 2; side++)
            {
                var takesLeaf = leaf < n && (pair >= made || leaves[leaf].Count <= weight[pair]);
                weight[made] += takesLeaf ? leaves[leaf].Count : weight[pair];
                parent[takesLeaf ? leaf++ : n + pair++] = n + made;
            }
        }

        var depth = new int[2 * n];
        var counts = new int[Math.Max(2, n + 1)];
        for (var node = (2 * n) - 3; node >= 0; node--)
            depth[node] = depth[parent[node]] + 1;
        for (var i = 0; i < n; i++)
            counts[depth[i]]++;
        return counts;
    }

    /// <summary>Shortens codes that are too long, and lengthens as many others as that takes.</summary>
    private static int[] Limit(int[] counts, int longest)
    {
        var limited = new int[longest + 1];
        long room = 0;
        for (var length = 1; length < counts.Length; length++)
            limited[Math.Min(length, longest)] += counts[length];
        for (var length = 1; length <= longest; length++)
            room += (long)limited[length] << (longest - length);
        for (; room > 1L << longest; room--)
        {
            limited[longest]--;
            var shorter = longest - 1;
            while (limited[shorter] == 0)
                shorter--;
            limited[shorter]--;
            limited[shorter + 1] += 2;
        }

        return limited;
    }

    private static uint[] Canonical(byte[] lengths, int[] ofLength, int longest)
    {
        var first = new uint[longest + 2];
        for (var length = 1; length <= longest; length++)
            first[length + 1] = (first[length] + (uint)ofLength[length]) << 1;
        var codes = new uint[lengths.Length];
        for (var s = 0; s < lengths.Length; s++)
        {
            if (lengths[s] == 0)
                continue;
            var code = first[lengths[s]]++;
            for (var bit = 0; bit < lengths[s]; bit++, code >>= 1)
                codes[s] = (codes[s] << 1) | (code & 1);
        }

        return codes;
    }
}
