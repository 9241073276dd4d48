using System.Security.Cryptography;

namespace Digest.Files;

/// <summary>
/// The first 128 bits of a SHA-256 digest: two contents with one hash do not happen by chance, nor, as content comes from strangers, by
/// design.
/// </summary>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The next 64.</param>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    // Two numbers and not one of 128 bits: methods that pass those on are not compiled ahead of time, and this one passes everywhere.

    /// <summary>Size of the hash, in bytes.</summary>
    public const int Size = 16;

    /// <summary>The hash of some bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Read(digest);
    }

    /// <summary>The hash that stands in 16 bytes, the most significant first.</summary>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) =>
        new(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>Lower-case hexadecimal, 32 digits.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");
}
