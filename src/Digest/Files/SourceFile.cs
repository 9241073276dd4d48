using System.Runtime.CompilerServices;
using System.Text;

namespace Digest.Files;

/// <summary>
/// A file that a build or a cleaning reads: its path and its bytes. This room is alone in touching the disk: all others take
/// such values and give <see cref="OutputFile"/> values, so they can be tested without a disk.
/// </summary>
public sealed class SourceFile
{
    // Boxed, as several threads may ask at once: a struct could be seen half written.
    private StrongBox<ContentHash>? _hash;

    /// <summary>Makes a file from its bytes.</summary>
    /// <param name="path">Logical path with forward slashes, beginning with its root: <c>input/articles/2024/x.md</c>.</param>
    /// <param name="bytes">The content as it stands on the disk.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        Bytes = bytes;
    }

    /// <summary>Logical path with forward slashes, beginning with its root (<c>input/</c>, <c>theme/</c>, <c>seeds/</c>), whatever the folders are called.</summary>
    public string Path { get; }

    /// <summary>The content as it stands on the disk.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The hash of the content.</summary>
    public ContentHash Hash => (_hash ??= new StrongBox<ContentHash>(ContentHash.Of(Bytes.Span))).Value;

    /// <summary>Makes a file from text, as UTF-8 without a byte-order mark.</summary>
    public static SourceFile FromText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// The content as text: UTF-8, a leading byte-order mark left out. Bad bytes become U+FFFD here; readers report them with
    /// <see cref="FirstInvalidByte"/>. Decoded anew at each call: callers keep it no longer than they need it.
    /// </summary>
    public string ReadText()
    {
        var span = Bytes.Span;
        if (span.StartsWith("\uFEFF"u8))
            span = span[3..];
        return Encoding.UTF8.GetString(span);
    }

    /// <summary>Offset of the first byte that is not UTF-8, or -1.</summary>
    public int FirstInvalidByte()
    {
        var span = Bytes.Span;
        if (System.Text.Unicode.Utf8.IsValid(span))
            return -1;
        var offset = 0;
        while (offset < span.Length && Rune.DecodeFromUtf8(span[offset..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            offset += consumed;
        return offset;
    }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
