using System.Buffers;
using System.Numerics;

namespace Digest.Cards;

/// <summary>
/// DEFLATE (RFC 1951) for drawings: long runs of one value and rows like the one above. Compressors of the system choose by the processor
/// they run on; this one gives the same bytes everywhere, and on flat colours is faster.
/// </summary>
internal static class RunDeflate
{
    private const int EndOfBlock = 256, LongestMatch = 258, ShortestRow = 8;

    private static readonly ushort[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly byte[] LengthCode = LengthCodes();
    private static readonly byte[] CodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Writes bytes as one block with codes of its own.</summary>
    /// <param name="data">What is compressed.</param>
    /// <param name="stride">Bytes of a row, from 2 to 32,768.</param>
    /// <param name="output">Takes the block.</param>
    public static void Write(ReadOnlySpan<byte> data, int stride, IBufferWriter<byte> output)
    {
        var tokens = ArrayPool<int>.Shared.Rent(data.Length + 1);
        var count = Tokens(data, stride, tokens);
        var row = new RowDistance(stride);
        Span<int> literals = stackalloc int[286], distances = stackalloc int[30];
        Count(tokens.AsSpan(0, count), row, literals, distances);
        var (literalCodes, distanceCodes) = (PrefixCode.Of(literals, 15), PrefixCode.Of(distances, 15));
        var bits = new Bits(output);
        bits.Put(0b101, 3);
        WriteCodes(ref bits, literalCodes.Lengths, distanceCodes.Lengths);
        WriteTokens(ref bits, tokens.AsSpan(0, count), row, literalCodes, distanceCodes);
        bits.Put(literalCodes.Codes[EndOfBlock], literalCodes.Lengths[EndOfBlock]);
        bits.Finish();
        ArrayPool<int>.Shared.Return(tokens);
    }

    /// <summary>How the distance of a row is written: its code, and the bits behind that.</summary>
    private readonly struct RowDistance
    {
        public RowDistance(int stride)
        {
            (Code, ExtraBits) = DistanceCode(stride);
            Extra = (uint)(stride - DistanceBase(Code));
        }

        public int Code { get; }

        public int ExtraBits { get; }

        public uint Extra { get; }
    }

    /// <summary>How often each symbol is written.</summary>
    private static void Count(ReadOnlySpan<int> tokens, RowDistance row, Span<int> literals, Span<int> distances)
    {
        literals.Clear();
        distances.Clear();
        foreach (var token in tokens)
        {
            literals[token < 256 ? token : 257 + LengthCode[(token & 0x1FF) - 3]]++;
            if (token >= 256)
                distances[token >= 2048 ? row.Code : 0]++;
        }

        literals[EndOfBlock] = 1;
        // A code of one symbol is not understood by every reader: two are always there.
        literals[0]++;
        distances[0]++;
        distances[row.Code]++;
    }

    private static void WriteTokens(ref Bits bits, ReadOnlySpan<int> tokens, RowDistance row, PrefixCode literals, PrefixCode distances)
    {
        foreach (var token in tokens)
        {
            if (token < 256)
            {
                bits.Put(literals.Codes[token], literals.Lengths[token]);
                continue;
            }

            var length = token & 0x1FF;
            var code = LengthCode[length - 3];
            bits.Put(literals.Codes[257 + code], literals.Lengths[257 + code]);
            bits.Put((uint)(length - LengthBase[code]), LengthExtra[code]);
            var distance = token >= 2048 ? row.Code : 0;
            bits.Put(distances.Codes[distance], distances.Lengths[distance]);
            if (distance != 0)
                bits.Put(row.Extra, row.ExtraBits);
        }
    }

    /// <summary>
    /// Literals as they are; runs as 512 and their length, rows like the one above as 2048 and the length of the likeness.
    /// </summary>
    private static int Tokens(ReadOnlySpan<byte> data, int stride, int[] tokens)
    {
        var count = 0;
        for (var i = 0; i < data.Length;)
        {
            var most = Math.Min(LongestMatch, data.Length - i);
            var run = i > 0 && data[i] == data[i - 1] ? data.Slice(i, most).CommonPrefixLength(data.Slice(i - 1, most)) : 0;
            var row = run < most && i >= stride ? data.Slice(i, most).CommonPrefixLength(data.Slice(i - stride, most)) : 0;
            if (row >= ShortestRow && row > run + 4)
            {
                tokens[count++] = 2048 | row;
                i += row;
            }
            else if (run >= 3)
            {
                tokens[count++] = 512 | run;
                i += run;
            }
            else
            {
                tokens[count++] = data[i++];
            }
        }

        return count;
    }

    private static void WriteCodes(ref Bits bits, byte[] literals, byte[] distances)
    {
        // The tables are read to their whole length: what is not used has the length 0, of which runs cost little.
        Span<byte> all = stackalloc byte[286 + 30];
        literals.CopyTo(all);
        distances.CopyTo(all[286..]);
        var symbols = new List<(int Symbol, uint Extra, int Bits)>();
        for (var i = 0; i < all.Length;)
        {
            var zeros = 0;
            while (i + zeros < all.Length && zeros < 138 && all[i + zeros] == 0)
                zeros++;
            symbols.Add(zeros switch { >= 11 => (18, (uint)(zeros - 11), 7), >= 3 => (17, (uint)(zeros - 3), 3), _ => (all[i], 0, 0) });
            i += zeros >= 3 ? zeros : 1;
        }

        Span<int> used = stackalloc int[19];
        used.Clear();
        foreach (var (symbol, _, _) in symbols)
            used[symbol]++;
        var codes = PrefixCode.Of(used, 7);
        bits.Put(286 - 257, 5);
        bits.Put(30 - 1, 5);
        bits.Put(19 - 4, 4);
        foreach (var symbol in CodeOrder)
            bits.Put(codes.Lengths[symbol], 3);
        foreach (var (symbol, extra, width) in symbols)
        {
            bits.Put(codes.Codes[symbol], codes.Lengths[symbol]);
            bits.Put(extra, width);
        }
    }

    private static byte[] LengthCodes()
    {
        var codes = new byte[LongestMatch - 2];
        for (var code = 0; code < LengthBase.Length; code++)
            codes.AsSpan(LengthBase[code] - 3).Fill((byte)code);
        return codes;
    }

    private static (int Code, int Extra) DistanceCode(int distance)
    {
        if (distance <= 4)
            return (distance - 1, 0);
        var extra = BitOperations.Log2((uint)(distance - 1)) - 1;
        return ((2 * extra) + 2 + (((distance - 1) >> extra) & 1), extra);
    }

    private static int DistanceBase(int code) => code < 4 ? code + 1 : ((2 + (code & 1)) << ((code >> 1) - 1)) + 1;

    /// <summary>Bits from the lowest up, as the format packs them.</summary>
    private ref struct Bits(IBufferWriter<byte> output)
    {
        private ulong _held;
        private int _count;

        public void Put(uint value, int width)
        {
            _held |= (ulong)value << _count;
            _count += width;
            if (_count < 32)
                return;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(output.GetSpan(4), (uint)_held);
            output.Advance(4);
            _held >>= 32;
            _count -= 32;
        }

        public void Finish()
        {
            for (; _count > 0; _count -= 8, _held >>= 8)
            {
                output.GetSpan(1)[0] = (byte)_held;
                output.Advance(1);
            }
        }
    }
}
