using System.Text;
using Digest.Rendering;

namespace Digest.Tests.Rendering;

/// <summary>Pictures as programs write them, cut down to their heads.</summary>
public class PictureSizeTests
{
    public static TheoryData<string, string, int, int> Pictures => new()
    {
        { "png", Hex("89504E470D0A1A0A 0000000D 49484452 00000280 000001E0 0806000000"), 640, 480 },
        { "gif", Ascii("GIF89a") + Hex("4001F000 F70000"), 320, 240 },
        { "jpeg", Hex("FFD8 FFE0 0010 4A46494600010100000100010000 FFC0 0011 08 01E0 0280 03 012200021101031101"), 640, 480 },
        { "progressive jpeg with padding", Hex("FFD8 FFFFFE 0004 6162 FFC2 0011 08 01E0 0280 03 012200021101031101"), 640, 480 },
        { "jpeg turned, little-endian",
            Hex("FFD8 FFE1 0022 457869660000 49492A0008000000 0100 1201 0300 01000000 06000000 00000000 FFC0 0011 08 01E0 0280 03 012200021101031101"),
            480, 640 },
        { "jpeg turned, big-endian",
            Hex("FFD8 FFE1 0022 457869660000 4D4D002A00000008 0001 0112 0003 00000001 00080000 00000000 FFC0 0011 08 01E0 0280 03 012200021101031101"),
            480, 640 },
        { "webp with loss", Ascii("RIFF") + Hex("FFFF0000") + Ascii("WEBPVP8 ") + Hex("FF000000 300000 9D012A 8002 E001"), 640, 480 },
        { "webp without loss", Ascii("RIFF") + Hex("FFFF0000") + Ascii("WEBPVP8L") + Hex("FF000000 2F 7FC27700 0000000000"), 640, 480 },
        { "webp with more", Ascii("RIFF") + Hex("FFFF0000") + Ascii("WEBPVP8X") + Hex("0A000000 10000000 7F0200 DF0100"), 640, 480 },
        { "avif with a preview", Avif(Ispe(64, 48) + Ispe(640, 480)), 640, 480 },
        { "avif turned", Avif(Ispe(640, 480) + Hex("00000009") + Ascii("irot") + Hex("01")), 480, 640 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Its_size_is_what_browsers_show(string kind, string bytes, int width, int height)
    {
        var file = Convert.FromHexString(bytes);
        Assert.True(PictureSize.Of(file) == new PictureSize(width, height), $"{kind}: {PictureSize.Of(file)}");
        // Cut anywhere, it is a size or none.
        for (var length = 0; length < file.Length; length++)
        {
            if (PictureSize.Of(file.AsSpan(0, length)) is { } size)
                Assert.True(size is { Width: > 0, Height: > 0 }, kind);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<!DOCTYPE html><title>404</title>")]
    [InlineData("GIF89a\0\0\0\0")]
    public void All_else_has_none(string text) => Assert.Null(PictureSize.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Bytes_at_random_never_throw()
    {
        var random = new Random(7);
        foreach (var row in Pictures)
        {
            var whole = Convert.FromHexString((string)row[1]);
            for (var i = 0; i < 2000; i++)
            {
                var damaged = whole.ToArray();
                for (var n = random.Next(1, 5); n > 0; n--)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                if (PictureSize.Of(damaged) is { } size)
                    Assert.InRange(Math.Max(size.Width, size.Height), 1, 30_000);
            }
        }
    }

    private static string Hex(string written) => written.Replace(" ", "", StringComparison.Ordinal);

    private static string Ascii(string text) => Convert.ToHexString(Encoding.ASCII.GetBytes(text));

    private static string Ispe(int width, int height) =>
        Hex("00000014") + Ascii("ispe") + Hex("00000000") + width.ToString("X8", System.Globalization.CultureInfo.InvariantCulture)
        + height.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);

    private static string Avif(string properties) =>
        Box("ftyp", Ascii("avif") + Hex("00000000") + Ascii("mif1"))
        + Box("meta", Hex("00000000") + Box("hdlr", Hex("00000000")) + Box("iprp", Box("ipco", properties)));

    private static string Box(string name, string content) =>
        (8 + (content.Length / 2)).ToString("X8", System.Globalization.CultureInfo.InvariantCulture) + Ascii(name) + content;
}
