using System.Security.Cryptography;

namespace Digest.Files;

/// <summary>
/// The first 128 bits of a SHA-256 digest: two contents with one hash do not happen by chance, nor, as content comes from strangers, by design.
/// </summary>
public readonly record struct ContentHash(UInt128 Value)
{
    /// <summary>Size of the hash, in bytes.</summary>
    public const int Size = 16;

    /// <summary>The hash of some bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return new ContentHash(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    /// <summary>Lower-case hexadecimal, 32 digits.</summary>
    public override string ToString() => Value.ToString("x32", System.Globalization.NumberFormatInfo.InvariantInfo);
}
