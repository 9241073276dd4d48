using System.Buffers.Binary;
using System.Text;

namespace Digest.Files;

/// <summary>
/// Writes values one after another as bytes, for <see cref="RecordReader"/>: into memory (<see cref="MemoryRecord"/>), or as a file of its
/// own (<see cref="SealedRecord"/>).
/// </summary>
internal abstract class RecordWriter
{
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(64 * 1024);
    private int _length;

    /// <summary>What was written and is held still.</summary>
    protected ReadOnlySpan<byte> Held => _bytes.AsSpan(0, _length);

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    public void Long(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), number);
        _length += 8;
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
        _length += at;
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
        _length += Encoding.UTF8.GetBytes(text, room);
    }

    private Span<byte> Reserve(int size)
    {
        if (_bytes.Length - _length >= size)
            return _bytes.AsSpan(_length);
        OnFull();
        if (_bytes.Length - _length < size)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + size));
        return _bytes.AsSpan(_length);
    }

    /// <summary>
    /// Called when what comes next does not fit beside what is held: where that goes elsewhere, it goes now (<see cref="Forget"/>); else
    /// more is held.
    /// </summary>
    protected abstract void OnFull();

    /// <summary>Holds nothing any more.</summary>
    protected void Forget() => _length = 0;
}

/// <summary>Values written into memory.</summary>
internal sealed class MemoryRecord : RecordWriter
{
    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => Held;

    /// <summary>Begins anew.</summary>
    public void Clear() => Forget();

    protected override void OnFull()
    {
    }
}
