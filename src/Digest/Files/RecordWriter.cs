using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Digest.Files;

/// <summary>Writes values one after another as bytes, for <see cref="RecordReader"/>.</summary>
internal sealed class RecordWriter
{
    /// <summary>Bytes that <see cref="Seal"/> adds.</summary>
    public const int SealSize = 8;

    private byte[] _bytes;

    /// <summary>A writer of nothing yet.</summary>
    /// <param name="expected">Bytes that are likely: growing means copying, and touching memory for the first time is what costs.</param>
    public RecordWriter(int expected = 64 * 1024) => _bytes = GC.AllocateUninitializedArray<byte>(expected);

    /// <summary>Begins a file of its own, for <see cref="RecordReader.Sealed"/>.</summary>
    /// <param name="kind">Kind and version.</param>
    /// <param name="expected">Bytes that are likely.</param>
    /// <param name="program">The program that alone may read it; none where any may.</param>
    public static RecordWriter Begin(long kind, int expected, Guid program = default)
    {
        var writer = new RecordWriter(expected);
        writer.Long(kind);
        writer.Bytes(program.ToByteArray());
        return writer;
    }

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Closes a file with the hash of what it holds, and gives it.</summary>
    public ReadOnlyMemory<byte> Seal()
    {
        Long((long)XxHash3.HashToUInt64(Written));
        return _bytes.AsMemory(0, Length);
    }

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Long(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), number);
        Length += 8;
    }

    /// <summary>A number that is not negative, in as few bytes as it needs.</summary>
    public void Int(int number)
    {
        var rest = (uint)number;
        var room = Reserve(5);
        var at = 0;
        for (; rest >= 0x80; rest >>= 7)
            room[at++] = (byte)(rest | 0x80);
        room[at++] = (byte)rest;
        Length += at;
    }

    public void Bool(bool flag) => Int(flag ? 1 : 0);

    public void Hash(ContentHash hash)
    {
        Long((long)hash.High);
        Long((long)hash.Low);
    }

    public void Span(TextSpan span)
    {
        Int(span.Start);
        Int(span.Length);
    }

    public void Date(DateTimeOffset date)
    {
        Long(date.Ticks);
        Int((int)date.Offset.TotalMinutes + (24 * 60));
    }

    /// <summary>A text, or null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Int(0);
            return;
        }

        var size = Encoding.UTF8.GetByteCount(text);
        Int(size + 1);
        Length += Encoding.UTF8.GetBytes(text, Reserve(size));
    }

    private Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Length < size)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + size));
        return _bytes.AsSpan(Length);
    }
}
