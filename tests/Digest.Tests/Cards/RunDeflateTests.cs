using System.Buffers;
using System.IO.Compression;
using CsCheck;
using Digest.Cards;

namespace Digest.Tests.Cards;

public class RunDeflateTests
{
    /// <summary>Rows of runs and single values, some like the row above: of any length and any number of values, one among them.</summary>
    private static readonly Gen<(byte[] Data, int Stride)> Pictures =
        from stride in Gen.Int[2, 400]
        from values in Gen.Int[1, 255]
        from runs in Gen.Select(Gen.Byte[0, (byte)values], Gen.Int[1, 700], Gen.Bool).Array[0, 60]
        select (Draw(runs, stride), stride);

    [Fact]
    public void What_is_written_is_what_another_reader_reads() => Pictures.Hold((data, stride) =>
    {
        var output = new ArrayBufferWriter<byte>();
        RunDeflate.Write(data, stride, output);
        using var reader = new DeflateStream(new MemoryStream(output.WrittenSpan.ToArray()), CompressionMode.Decompress);
        var read = new MemoryStream();
        reader.CopyTo(read);
        Assert.Equal(data, read.ToArray());
    });

    [Fact]
    public void Codes_are_as_long_as_is_allowed_and_no_longer_however_uneven_the_counts()
    {
        // Counts of Fibonacci make the longest codes there are.
        var counts = new int[30];
        (counts[0], counts[1]) = (1, 1);
        for (var i = 2; i < counts.Length; i++)
            counts[i] = counts[i - 1] + counts[i - 2];
        foreach (var longest in new[] { 7, 15 })
        {
            var code = PrefixCode.Of(counts, longest);
            Assert.InRange(code.Lengths.Max(), 1, longest);
            Assert.Equal(1.0, code.Lengths.Sum(l => Math.Pow(2, -l)), 9);
            Assert.Equal(code.Lengths.OrderDescending(), code.Lengths);
        }
    }

    private static byte[] Draw((byte Value, int Length, bool Above)[] runs, int stride)
    {
        var data = new List<byte>();
        foreach (var (value, length, above) in runs)
        {
            for (var i = 0; i < length; i++)
                data.Add(above && data.Count >= stride ? data[^stride] : value);
        }

        return [.. data];
    }
}
