using System.Buffers.Binary;
using System.IO.Hashing;

namespace Digest.Files;

/// <summary>
/// Values as a file of their own: its kind, the program that may read it, what it holds, and a hash of all that as its seal. A power cut
/// may leave the beginning of a file, and another version or program means other things.
/// </summary>
internal static class SealedRecord
{
    /// <summary>Bytes of the hash that closes a file.</summary>
    public const int SealSize = sizeof(ulong);

    /// <summary>Writes a file piece by piece: one that is gathered first is memory touched for the first time.</summary>
    /// <param name="file">Where it goes.</param>
    /// <param name="kind">Kind and version.</param>
    /// <param name="program">The program that alone may read it; none where any may.</param>
    /// <param name="write">Writes what it holds.</param>
    public static void Write(Stream file, long kind, Guid program, Action<RecordWriter> write)
    {
        var pieces = new Pieces(file);
        pieces.Long(kind);
        pieces.Bytes(program.ToByteArray());
        write(pieces);
        pieces.Seal();
    }

    /// <summary>Reads what <see cref="Write"/> made.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="kind">Kind and version, as it was written with.</param>
    /// <param name="program">The program that must have written it; none where any may.</param>
    /// <exception cref="ArgumentException">The file is not whole, or of another kind or program.</exception>
    public static RecordReader Read(ReadOnlySpan<byte> bytes, long kind, Guid program = default)
    {
        if (bytes.Length < SealSize
            || XxHash3.HashToUInt64(bytes[..^SealSize]) != BinaryPrimitives.ReadUInt64LittleEndian(bytes[^SealSize..]))
            throw new ArgumentException("not whole");
        var reader = new RecordReader(bytes[..^SealSize]);
        if (reader.Long() != kind || new Guid(reader.Bytes(16)) != program)
            throw new ArgumentException("of another kind or program");
        return reader;
    }

    /// <summary>What is held is written, and hashed, whenever the memory for it is full.</summary>
    private sealed class Pieces(Stream file) : RecordWriter
    {
        private readonly XxHash3 _hash = new();

        public void Seal()
        {
            OnFull();
            Long((long)_hash.GetCurrentHashAsUInt64());
            file.Write(Held);
        }

        protected override void OnFull()
        {
            _hash.Append(Held);
            file.Write(Held);
            Forget();
        }
    }
}
