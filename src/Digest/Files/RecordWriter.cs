using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Digest.Files;

/// <summary>Writes values one after another as bytes, for <see cref="RecordReader"/>: into memory, or as a file of its own.</summary>
internal sealed class RecordWriter
{
    /// <summary>Bytes of the hash that closes a file.</summary>
    public const int SealSize = 8;

    private readonly Stream? _file;
    private readonly XxHash3? _hash;
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(64 * 1024);

    /// <summary>A writer into memory.</summary>
    public RecordWriter()
    {
    }

    private RecordWriter(Stream file) => (_file, _hash) = (file, new XxHash3());

    /// <summary>Writes a file for <see cref="RecordReader.Sealed"/>, piece by piece: one that is gathered first is memory touched for the first time.</summary>
    /// <param name="file">Where it goes.</param>
    /// <param name="kind">Kind and version.</param>
    /// <param name="program">The program that alone may read it; none where any may.</param>
    /// <param name="write">Writes what it holds.</param>
    public static void Write(Stream file, long kind, Guid program, Action<RecordWriter> write)
    {
        var writer = new RecordWriter(file);
        writer.Long(kind);
        writer.Bytes(program.ToByteArray());
        write(writer);
        writer.Flush();
        writer.Long((long)writer._hash!.GetCurrentHashAsUInt64());
        file.Write(writer.Written);
    }

    /// <summary>Bytes held in memory.</summary>
    public int Length { get; private set; }

    /// <summary>What was written into memory.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

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
        var room = Reserve(size);
        Length += Encoding.UTF8.GetBytes(text, room);
    }

    private Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Length >= size)
            return _bytes.AsSpan(Length);
        if (_file is not null)
            Flush();
        if (_bytes.Length - Length < size)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + size));
        return _bytes.AsSpan(Length);
    }

    private void Flush()
    {
        _hash!.Append(Written);
        _file!.Write(Written);
        Length = 0;
    }
}
