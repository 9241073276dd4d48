using Digest.Files;

namespace Digest.Tests.SiteFiles;

public sealed class RecordTests
{
    [Fact]
    public void What_is_written_is_read_however_large_it_is()
    {
        var writer = new RecordWriter();
        var large = new byte[300_000];
        new Random(1).NextBytes(large);
        writer.Int(0);
        writer.Int(int.MaxValue);
        writer.Bytes(large);
        writer.Long(long.MinValue);
        var reader = new RecordReader(writer.Written);
        Assert.Equal((0, int.MaxValue), (reader.Int(), reader.Int()));
        Assert.True(reader.Bytes(large.Length).SequenceEqual(large));
        Assert.Equal((long.MinValue, 0), (reader.Long(), reader.Left));
    }

    [Fact]
    public void A_number_that_does_not_end_is_refused() =>
        Assert.Throws<ArgumentException>(static () => new RecordReader(Enumerable.Repeat((byte)0xff, 9).ToArray()).Int());
}
