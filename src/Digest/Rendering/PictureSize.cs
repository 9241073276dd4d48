using System.Buffers.Binary;

namespace Digest.Rendering;

/// <summary>How large a picture is, in pixels as browsers show it. What it is is told by its bytes, never by its name.</summary>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
internal readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>Nothing that is shown on a page is as wide or as high.</summary>
    private const int Longest = 30_000;

    /// <summary>
    /// The size of a PNG, JPEG, GIF, WebP or AVIF; null for all else. Reads no further than the heads of its parts, and never throws.
    /// </summary>
    public static PictureSize? Of(ReadOnlySpan<byte> file)
    {
        var size = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(file),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(file),
            _ when file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) =>
            file.Length < 10 ? null : new PictureSize(Little16(file, 6), Little16(file, 8)),
            _ when file.StartsWith("RIFF"u8) && file.Length >= 30 && file[8..].StartsWith("WEBP"u8) => WebP(file[12..]),
            _ when file.Length >= 12 && file[4..].StartsWith("ftyp"u8) => Avif(file),
            _ => null,
        };
        return size is { Width: > 0 and <= Longest, Height: > 0 and <= Longest } ? size : null;
    }

    private static PictureSize? Png(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file[12..].StartsWith("IHDR"u8) ? new PictureSize(Big32(file, 16), Big32(file, 20)) : null;

    /// <summary>
    /// Walks from marker to marker up to the frame. A camera held upright says so in a part of its own, and browsers turn the picture.
    /// </summary>
    private static PictureSize? Jpeg(ReadOnlySpan<byte> file)
    {
        var turned = false;
        var at = 2;
        while (at + 4 <= file.Length)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = Big16(file, at + 2);
            if (length < 2)
                return null;
            var part = file[(at + 4)..Math.Min(file.Length, at + 2 + length)];
            if (marker == 0xE1 && part.StartsWith("Exif\0\0"u8))
                turned = IsTurned(part[6..]);
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return part.Length < 5
                    ? null : turned ? new PictureSize(Big16(part, 1), Big16(part, 3)) : new PictureSize(Big16(part, 3), Big16(part, 1));
            else if (marker is 0xD9 or 0xDA)
                return null;
            at += 2 + length;
        }

        return null;
    }

    /// <summary>Whether the orientation (tag 0x0112 of the first directory) is one of the four that lay the picture on its side.</summary>
    private static bool IsTurned(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return false;
        var little = tiff[0] == 'I';
        var begin = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (begin > tiff.Length - 2)
            return false;
        var directory = tiff[(int)begin..];
        var count = little ? Little16(directory, 0) : Big16(directory, 0);
        for (var entry = 2; count > 0 && entry + 12 <= directory.Length; entry += 12, count--)
        {
            if ((little ? Little16(directory, entry) : Big16(directory, entry)) == 0x0112)
                return (little ? Little16(directory, entry + 8) : Big16(directory, entry + 8)) is >= 5 and <= 8;
        }

        return false;
    }

    private static PictureSize? WebP(ReadOnlySpan<byte> chunk)
    {
        var data = chunk[8..];
        if (chunk.StartsWith("VP8X"u8))
            return new PictureSize(1 + Little24(data, 4), 1 + Little24(data, 7));
        if (chunk.StartsWith("VP8L"u8) && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new PictureSize(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8) && data is [_, _, _, 0x9D, 0x01, 0x2A, ..]
            ? new PictureSize(Little16(data, 6) & 0x3FFF, Little16(data, 8) & 0x3FFF) : null;
    }

    /// <summary>
    /// The largest of the sizes that stand in it: smaller ones are tiles and previews. A picture that is kept on its side (<c>irot</c>) is
    /// turned.
    /// </summary>
    private static PictureSize? Avif(ReadOnlySpan<byte> file)
    {
        var brands = Box(file, Name("ftyp"));
        var properties = Box(Box(Within(Box(file, Name("meta")), 4), Name("iprp")), Name("ipco"));
        if (brands.IndexOf("avif"u8) < 0 && brands.IndexOf("avis"u8) < 0)
            return null;
        PictureSize? largest = null;
        var turned = false;
        while (Next(ref properties, out var content) is not 0 and var name)
        {
            if (name == Name("ispe") && content.Length >= 12 && new PictureSize(Big32(content, 4), Big32(content, 8)) is var size
                && (largest is not { } other || (long)size.Width * size.Height > (long)other.Width * other.Height))
                largest = size;
            else if (name == Name("irot") && content.Length >= 1)
                turned = (content[0] & 1) == 1;
        }

        return turned && largest is { } lying ? new PictureSize(lying.Height, lying.Width) : largest;
    }

    private static uint Name(string four) => ((uint)four[0] << 24) | ((uint)four[1] << 16) | ((uint)four[2] << 8) | four[3];

    private static ReadOnlySpan<byte> Within(ReadOnlySpan<byte> box, int offset) => box.Length < offset ? [] : box[offset..];

    private static ReadOnlySpan<byte> Box(ReadOnlySpan<byte> boxes, uint wanted)
    {
        while (Next(ref boxes, out var content) is not 0 and var name)
        {
            if (name == wanted)
                return content;
        }

        return [];
    }

    /// <summary>Takes the first box off: its name, or 0 where there is none.</summary>
    private static uint Next(scoped ref ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (boxes.Length < 8)
            return 0;
        // A length of 0 means to the end of the file; one of 64 bits belongs to the data, which comes last.
        var length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        var end = length == 0 ? boxes.Length : (int)Math.Min(length, (uint)boxes.Length);
        if (end < 8)
            return 0;
        var name = BinaryPrimitives.ReadUInt32BigEndian(boxes[4..]);
        content = boxes[8..end];
        boxes = boxes[end..];
        return name;
    }

    private static int Big16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    // Whatever has the highest bit set is out of the question: it comes out negative.
    private static int Big32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data[at..]);

    private static int Little16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);

    private static int Little24(ReadOnlySpan<byte> data, int at) => data[at] | (data[at + 1] << 8) | (data[at + 2] << 16);
}
