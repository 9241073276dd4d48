namespace Digest.Search;

/// <summary>
/// Writes numbers of any width one after the other, the highest bit first. Its reader is in <c>theme/assets/js/search.js</c>.
/// </summary>
internal sealed class BitWriter
{
    // Longest run of ones in a Rice code; a greater quotient is written as a plain number after it.
    private const int LongestQuotient = 24;

    private byte[] _bytes = new byte[256];
    private int _length;
    private ulong _waiting;
    private int _count;

    /// <summary>Bits so far.</summary>
    public long BitLength => _length * 8L + _count;

    /// <summary>Writes the lowest bits of a value, at most 32.</summary>
    public void Bits(uint value, int count)
    {
        _waiting = _waiting << count | (value & (1UL << count) - 1);
        _count += count;
        if (_length + 8 > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        while (_count >= 8)
        {
            _count -= 8;
            _bytes[_length++] = (byte)(_waiting >> _count);
        }
    }

    /// <summary>Writes a stretch of what another writer holds in whole bytes.</summary>
    /// <param name="source">Where from.</param>
    /// <param name="from">The first bit.</param>
    /// <param name="to">The bit after the last.</param>
    public void Copy(BitWriter source, long from, long to)
    {
        var bytes = source._bytes.AsSpan(0, source._length);
        while (from < to)
        {
            var offset = (int)(from & 7);
            var count = (int)Math.Min(8 - offset, to - from);
            Bits((uint)(bytes[(int)(from >> 3)] >> (8 - offset - count)), count);
            from += count;
        }
    }

    /// <summary>Fills up with zeros to a whole byte.</summary>
    public void Fill()
    {
        if (_count > 0)
            Bits(0, 8 - _count);
    }

    /// <summary>A positive number in Elias' gamma code: as many zeros as it has further bits, then its bits.</summary>
    public void Gamma(uint value)
    {
        var more = System.Numerics.BitOperations.Log2(value);
        Bits(0, more);
        Bits(value, more + 1);
    }

    /// <summary>A number whose width comes before it in four bits: for gaps between characters.</summary>
    public void Sized(uint value)
    {
        var width = value == 0 ? 0 : System.Numerics.BitOperations.Log2(value);
        Bits((uint)width, 4);
        Bits(value, Math.Max(width, 1));
    }

    /// <summary>A number in a Rice code: the quotient in ones, a zero, the rest in k bits.</summary>
    public void Rice(uint value, int k)
    {
        var quotient = value >> k;
        if (quotient >= LongestQuotient)
        {
            Bits((1u << LongestQuotient) - 1, LongestQuotient);
            Bits(value, 32);
            return;
        }

        Bits((1u << (int)quotient) - 1, (int)quotient);
        Bits(0, 1);
        Bits(value, k);
    }

    /// <summary>Bits that <see cref="Rice"/> takes.</summary>
    public static int RiceCost(uint value, int k) => value >> k is >= LongestQuotient ? LongestQuotient + 32 : (int)(value >> k) + 1 + k;

    /// <summary>All that was written, filled up with zeros to a whole byte.</summary>
    public byte[] ToArray()
    {
        Fill();
        return _bytes.AsSpan(0, _length).ToArray();
    }
}
