using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Digest.Files;

/// <summary>Reads values in the order in which a <see cref="RecordWriter"/> wrote them.</summary>
/// <param name="bytes">What was written.</param>
/// <exception cref="ArgumentException">From every method: the bytes end too early, or are not what was written.</exception>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private static readonly string?[] Pool = new string?[8192];
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Bytes not read yet.</summary>
    public readonly int Left => _rest.Length;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    public int Int()
    {
        uint number = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Bytes(1)[0];
            number |= (uint)(part & 0x7f) << shift;
            if (part < 0x80)
                return (int)number;
        }

        throw new ArgumentException("not a number");
    }

    /// <summary>How many of something follow, each of which takes at least one byte.</summary>
    public int Count() => Int() is var count && count >= 0 && count <= Left ? count : throw new ArgumentException("more than there is");

    public bool Bool() => Int() == 1;

    public ContentHash Hash() => new((ulong)Long(), (ulong)Long());

    public TextSpan Span() => new(Int(), Int());

    public DateTimeOffset Date()
    {
        var ticks = Long();
        return new DateTimeOffset(ticks, TimeSpan.FromMinutes(Int() - (24 * 60)));
    }

    /// <summary>A text, or null.</summary>
    public string? Text() => Int() is var size && size == 0 ? null : Encoding.UTF8.GetString(Bytes(size - 1));

    /// <summary>A text that many records have, such as the name of a key or a term: mostly an object that is there already.</summary>
    public string? Shared()
    {
        if (Int() is not (var size and > 0))
            return null;
        var bytes = Bytes(size - 1);
        // Whoever finds another text in its place makes its own: threads that write at once do no harm.
        ref var place = ref Pool[XxHash3.HashToUInt64(bytes) % (ulong)Pool.Length];
        if (place is { } known && Ascii.Equals(bytes, known))
            return known;
        return place = Encoding.UTF8.GetString(bytes);
    }
}
