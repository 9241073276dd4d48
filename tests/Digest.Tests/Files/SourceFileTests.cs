using Digest.Files;

namespace Digest.Tests.Files;

public sealed class SourceFileTests
{
    [Fact]
    public void A_byte_order_mark_is_no_text() => Assert.Equal("a", new SourceFile("x", (byte[])[0xEF, 0xBB, 0xBF, .. "a"u8]).ReadText());

    [Fact]
    public void A_stretch_is_that_of_the_text()
    {
        var file = new SourceFile("x", (byte[])[0xEF, 0xBB, 0xBF, .. "快手 😀 x"u8]);
        Assert.Equal(file.ReadText()[2..5], file.ReadText(new TextSpan(2, 3)));
        Assert.Equal("", file.ReadText(new TextSpan(file.ReadText().Length, 0)));
        using var borrowed = file.BorrowText();
        Assert.Equal(file.ReadText(), borrowed.Characters.ToString());
    }

    [Fact]
    public void Bad_bytes_are_found_where_they_stand()
    {
        Assert.Equal(-1, SourceFile.FromText("x", "快手 😀").FirstInvalidByte());
        Assert.Equal(4, new SourceFile("x", (byte[])[.. "a快"u8, 0xFF, .. "b"u8]).FirstInvalidByte());
        Assert.Equal(0, new SourceFile("x", (byte[])[0xED, 0xA0, 0x80]).FirstInvalidByte());
        Assert.Equal(1, new SourceFile("x", (byte[])[.. "a"u8, 0xE5, 0xBF]).FirstInvalidByte());
        Assert.Contains('\uFFFD', new SourceFile("x", (byte[])[0xFF]).ReadText());
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes()
    {
        var file = SourceFile.FromText("x", "abc");
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223", file.Hash.ToString());
        Assert.Equal(file.Hash, SourceFile.FromText("y", "abc").Hash);
        Assert.NotEqual(file.Hash, SourceFile.FromText("x", "abd").Hash);
    }

    [Fact]
    public void A_hash_of_small_value_keeps_its_zeros() => Assert.Equal(new string('0', 31) + "1", new ContentHash(0, 1).ToString());
}
