using Digest.Files;

namespace Digest.Tests.SiteFiles;

public sealed class RecordTests
{
    [Fact]
    public void What_is_written_is_read_however_large_it_is()
    {
        var writer = new MemoryRecord();
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
    public void A_file_of_many_pieces_is_read_whole_and_not_at_all_when_one_byte_is_another()
    {
        using var file = new MemoryStream();
        SealedRecord.Write(file, 7, Guid.Empty, static writer =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                writer.Text(new string('字', i % 97));
                writer.Int(i);
            }

            writer.Bytes(new byte[200_000]);
            writer.Text("the end");
        });
        var bytes = file.ToArray();
        var reader = SealedRecord.Read(bytes, 7);
        for (var i = 0; i < 20_000; i++)
            Assert.Equal((i % 97, i), (reader.Text()!.Length, reader.Int()));
        Assert.Equal(-1, reader.Bytes(200_000).IndexOfAnyExcept((byte)0));
        Assert.Equal(("the end", 0), (reader.Text(), reader.Left));
        bytes[100_000] ^= 1;
        Assert.Throws<ArgumentException>(() => SealedRecord.Read(bytes, 7).Left);
    }

    [Fact]
    public void A_number_that_does_not_end_is_refused() =>
        Assert.Throws<ArgumentException>(static () => new RecordReader(Enumerable.Repeat((byte)0xff, 9).ToArray()).Int());
}
