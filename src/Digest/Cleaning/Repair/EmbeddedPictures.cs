using System.Buffers;

namespace Digest.Cleaning.Repair;

/// <summary>
/// Empties the pictures that pages hold in their addresses (<c>data:image/png;base64,…</c>, RFC 2397): a page saved in one file is mostly
/// these, and none of them is text.
/// </summary>
internal static class EmbeddedPictures
{
    /// <summary>Pages below this size are read as they are.</summary>
    private const int Least = 512 * 1024;

    /// <summary>Characters of the shortest content that is taken out, and how far before it an address begins.</summary>
    private const int Shortest = 256, Reach = 128;

    private static readonly SearchValues<byte> Coded =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=%-_"u8);

    /// <summary>The bytes with such content left out; the same bytes where they are few or hold none.</summary>
    public static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < Least || bytes.Span.IndexOf(Mark) < 0)
            return bytes;
        var made = new ArrayBufferWriter<byte>(Least);
        var rest = bytes.Span;
        while (rest.IndexOf(Mark) is >= 0 and var at)
        {
            var begin = at + Mark.Length;
            var length = rest[begin..].IndexOfAnyExcept(Coded) is >= 0 and var end ? end : rest.Length - begin;
            made.Write(rest[..begin]);
            if (length < Shortest || rest[Math.Max(0, at - Reach)..at].LastIndexOf("data:"u8) < 0)
                made.Write(rest.Slice(begin, length));
            rest = rest[(begin + length)..];
        }

        made.Write(rest);
        return made.WrittenMemory;
    }

    private static ReadOnlySpan<byte> Mark => ";base64,"u8;
}
