using System.Buffers.Binary;
using System.Text;

namespace Digest.Tests.Cards;

/// <summary>
/// A TrueType font made in memory, in which every character that it has is a box: words on cards are tested without a font of the machine.
/// </summary>
internal static class BoxFont
{
    private const int Em = 1000;

    /// <summary>The font with these characters; Han ones are as wide as high, others half of that, and a space is empty.</summary>
    public static byte[] Of(string characters)
    {
        var scalars = characters.EnumerateRunes().Select(r => r.Value).Append(' ').Distinct().Order().ToArray();
        var glyphs = scalars.Length + 1;
        var box = Bytes((1, 2), (100, 2), (0, 2), (400, 2), (700, 2), (3, 2), (0, 2), (0x01_01_01_01, 4), (100, 2), (300, 2), (0, 2),
            (-300, 2), (0, 2), (0, 2), (700, 2), (0, 2));
        var (glyf, loca, hmtx, cmap) = (new MemoryStream(), new MemoryStream(), new MemoryStream(), new MemoryStream());
        for (var g = 0; g < glyphs; g++)
        {
            loca.Write(Bytes((glyf.Length, 4)));
            if (g > 0 && scalars[g - 1] != ' ')
                glyf.Write(box);
            hmtx.Write(Bytes((g > 0 && scalars[g - 1] > 0x2E80 ? Em : Em / 2, 2), (100, 2)));
        }

        loca.Write(Bytes((glyf.Length, 4)));
        // Unicode, full repertoire; one group for each character (format 12).
        cmap.Write(Bytes((0, 2), (1, 2), (3, 2), (10, 2), (12, 4), (12, 2), (0, 2), (16 + (12 * scalars.Length), 4), (0, 4),
            (scalars.Length, 4)));
        for (var i = 0; i < scalars.Length; i++)
            cmap.Write(Bytes((scalars[i], 4), (scalars[i], 4), (i + 1, 4)));
        return File(
            ("cmap", cmap.ToArray()),
            ("glyf", glyf.ToArray()),
            ("head", Bytes((0x00010000, 4), (0x00010000, 4), (0, 4), (0x5F0F3CF5, 4), (3, 2), (Em, 2), (0, 8), (0, 8), (0, 2), (0, 2),
                (Em, 2), (Em, 2), (0, 2), (8, 2), (2, 2), (1, 2), (0, 2))),
            ("hhea", Bytes((0x00010000, 4), (800, 2), (-200, 2), (0, 2), (Em, 2), (0, 2), (0, 2), (Em, 2), (1, 2), (0, 2), (0, 2), (0, 8),
                (0, 2), (glyphs, 2))),
            ("hmtx", hmtx.ToArray()),
            ("loca", loca.ToArray()),
            ("maxp", Bytes((0x00010000, 4), (glyphs, 2), (4, 2), (1, 2), (0, 2), (0, 2), (1, 2), (0, 2), (0, 2), (0, 2), (0, 2), (0, 2),
                (0, 2), (0, 2), (0, 2))));
    }

    private static byte[] File(params (string Name, byte[] Bytes)[] tables)
    {
        var file = new MemoryStream();
        file.Write(Bytes((0x00010000, 4), (tables.Length, 2), (64, 2), (2, 2), ((tables.Length * 16) - 64, 2)));
        var at = 12 + (16 * tables.Length);
        foreach (var (name, bytes) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            file.Write(Bytes((0, 4), (at, 4), (bytes.Length, 4)));
            at += (bytes.Length + 3) & ~3;
        }

        foreach (var (_, bytes) in tables)
            file.Write([.. bytes, .. new byte[((bytes.Length + 3) & ~3) - bytes.Length]]);
        return file.ToArray();
    }

    private static byte[] Bytes(params (long Value, int Size)[] numbers)
    {
        var bytes = new byte[numbers.Sum(n => n.Size)];
        var at = 0;
        Span<byte> whole = stackalloc byte[8];
        foreach (var (value, size) in numbers)
        {
            BinaryPrimitives.WriteInt64BigEndian(whole, value);
            whole[(8 - size)..].CopyTo(bytes.AsSpan(at));
            at += size;
        }

        return bytes;
    }
}
