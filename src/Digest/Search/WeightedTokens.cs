using System.Runtime.InteropServices;

namespace Digest.Search;

/// <summary>
/// Words or pairs of an article: sorted, each once, with the <see cref="Weight"/> of each. Packed, as those of all articles are held at
/// once: the gap to the one before and the weight in groups of seven bits; of a pair the gap is that of its first character, and the second
/// stands behind it.
/// </summary>
internal readonly struct WeightedTokens
{
    private readonly byte[] _packed;
    private readonly bool _arePairs;

    private WeightedTokens(List<uint> all, uint[] ofTitle, bool arePairs)
    {
        _arePairs = arePairs;
        var sorted = CollectionsMarshal.AsSpan(all);
        sorted.Sort();
        Array.Sort(ofTitle);
        var packed = new List<byte>(sorted.Length * 2);
        var before = 0u;
        for (var i = 0; i < sorted.Length;)
        {
            var key = sorted[i];
            var end = i + 1;
            while (end < sorted.Length && sorted[end] == key)
                end++;
            var weight = Array.BinarySearch(ofTitle, key) >= 0 ? Weight.Title : end - i > 2 ? Weight.Frequent : Weight.Plain;
            var gap = arePairs ? (key >> 16) - (before >> 16) : key - before;
            for (var left = (ulong)gap << 2 | (uint)weight; ; left >>= 7)
            {
                packed.Add((byte)(left < 0x80 ? left : left & 0x7F | 0x80));
                if (left < 0x80)
                    break;
            }

            if (arePairs)
            {
                packed.Add((byte)(key >> 8));
                packed.Add((byte)key);
            }

            before = key;
            i = end;
        }

        _packed = [.. packed];
    }

    /// <summary>Packs the numbers of words. The lists are sorted on the way.</summary>
    public static WeightedTokens Words(List<uint> all, uint[] ofTitle) => new(all, ofTitle, false);

    /// <summary>Packs pairs, the first character in the upper half of each. The lists are sorted on the way.</summary>
    public static WeightedTokens Pairs(List<uint> all, uint[] ofTitle) => new(all, ofTitle, true);

    /// <summary>In ascending order.</summary>
    public Reader GetEnumerator() => new(_packed, _arePairs);

    /// <summary>Reads one after the other.</summary>
    public ref struct Reader(ReadOnlySpan<byte> packed, bool arePairs)
    {
        private readonly ReadOnlySpan<byte> _packed = packed;
        private int _at;
        private uint _key;
        private uint _weight;

        /// <summary>A word or pair, and its weight.</summary>
        public readonly (uint Key, uint Weight) Current => (_key, _weight);

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext()
        {
            if (_at == _packed.Length)
                return false;
            ulong value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = _packed[_at++];
                value |= (ulong)(part & 0x7Fu) << shift;
                if (part < 0x80)
                    break;
            }

            _weight = (uint)value & 3;
            var gap = (uint)(value >> 2);
            if (arePairs)
            {
                _key = (_key >> 16) + gap << 16 | (uint)_packed[_at] << 8 | _packed[_at + 1];
                _at += 2;
            }
            else
            {
                _key += gap;
            }

            return true;
        }
    }
}
