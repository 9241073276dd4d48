using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace Digest.Cards;

/// <summary>A picture of few colours as PNG (third edition), one byte a pixel.</summary>
internal static class IndexedPng
{
    /// <summary>Writes the picture.</summary>
    /// <param name="rows">Its rows, each begun by the byte 0: no filter.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="palette">Colours by their number, as 0xRRGGBB; at most 256.</param>
    public static byte[] Write(ReadOnlySpan<byte> rows, int width, ReadOnlySpan<uint> palette)
    {
        var output = new ArrayBufferWriter<byte>(32 * 1024);
        output.Write((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], rows.Length / (width + 1));
        // Depth 8, colours by number, the only methods there are, not interlaced.
        ((ReadOnlySpan<byte>)[8, 3, 0, 0, 0]).CopyTo(header[8..]);
        Chunk(output, "IHDR"u8, header);
        Span<byte> colours = stackalloc byte[3 * palette.Length];
        for (var i = 0; i < palette.Length; i++)
            (colours[3 * i], colours[(3 * i) + 1], colours[(3 * i) + 2]) =
                ((byte)(palette[i] >> 16), (byte)(palette[i] >> 8), (byte)palette[i]);
        Chunk(output, "PLTE"u8, colours);
        var data = new ArrayBufferWriter<byte>(32 * 1024);
        data.Write((ReadOnlySpan<byte>)[0x78, 0x01]);
        RunDeflate.Write(rows, width + 1, data);
        BinaryPrimitives.WriteUInt32BigEndian(data.GetSpan(4), Adler32(rows));
        data.Advance(4);
        Chunk(output, "IDAT"u8, data.WrittenSpan);
        Chunk(output, "IEND"u8, []);
        return output.WrittenSpan.ToArray();
    }

    private static void Chunk(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var chunk = output.GetSpan(data.Length + 12);
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk[4..]);
        data.CopyTo(chunk[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[(8 + data.Length)..], Crc32.HashToUInt32(chunk.Slice(4, data.Length + 4)));
        output.Advance(data.Length + 12);
    }

    /// <summary>The check of a zlib stream (RFC 1950); paper, which is the most of a picture, is reckoned in one step.</summary>
    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        const uint Prime = 65_521;
        const int WithoutOverflow = 5552;
        uint a = 1, b = 0;
        while (!data.IsEmpty)
        {
            var paper = data.IndexOfAnyExcept((byte)0);
            if (paper < 0)
                paper = data.Length;
            b = (uint)((b + ((ulong)a * (uint)paper)) % Prime);
            data = data[paper..];
            var next = data.IndexOf((ReadOnlySpan<byte>)[0, 0, 0, 0]);
            var part = data[..Math.Min(WithoutOverflow, next < 0 ? data.Length : next)];
            foreach (var value in part)
            {
                a += value;
                b += a;
            }

            a %= Prime;
            b %= Prime;
            data = data[part.Length..];
        }

        return (b << 16) | a;
    }
}
