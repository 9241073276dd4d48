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
    private readonly Func<ReadOnlyMemory<byte>>? _load;
    private StrongBox<ReadOnlyMemory<byte>>? _bytes;

    /// <summary>Makes a file from its bytes.</summary>
    /// <param name="path">Logical path with forward slashes, beginning with its root: <c>input/articles/2024/x.md</c>.</param>
    /// <param name="bytes">The content as it stands on the disk.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        _bytes = new StrongBox<ReadOnlyMemory<byte>>(bytes);
    }

    /// <summary>Makes a file whose content is known by its hash, and is read only when it is asked for.</summary>
    /// <param name="path">Logical path.</param>
    /// <param name="hash">The hash of the content.</param>
    /// <param name="load">Reads the content.</param>
    internal SourceFile(string path, ContentHash hash, Func<ReadOnlyMemory<byte>> load)
    {
        Path = path;
        _hash = new StrongBox<ContentHash>(hash);
        _load = load;
    }

    /// <summary>Makes a file of which nothing is known yet, and which is read when it is first asked for.</summary>
    /// <param name="path">Logical path.</param>
    /// <param name="load">Reads the content.</param>
    internal SourceFile(string path, Func<ReadOnlyMemory<byte>> load)
    {
        Path = path;
        _load = load;
    }

    /// <summary>
    /// Logical path with forward slashes, beginning with its root (<c>input/</c>, <c>theme/</c>, <c>seeds/</c>), whatever the folders are
    /// called.
    /// </summary>
    public string Path { get; }

    /// <summary>The content as it stands on the disk.</summary>
    /// <exception cref="SourceChangedException">It is read only now, and is not what it was.</exception>
    public ReadOnlyMemory<byte> Bytes => (_bytes ??= new StrongBox<ReadOnlyMemory<byte>>(Load())).Value;

    /// <summary>Whether the content is at hand, whatever has become of the file.</summary>
    internal bool IsRead => _bytes is not null;

    /// <summary>The hash of the content.</summary>
    public ContentHash Hash
    {
        get
        {
            // Reading tells it, where the file is read only now.
            if (_hash is null && Bytes is var bytes && _hash is null)
                _hash = new StrongBox<ContentHash>(ContentHash.Of(bytes.Span));
            return _hash.Value;
        }
    }

    /// <summary>
    /// Lets go of the content where it can be read again: whoever needs it later reads it then. No other thread may ask for it meanwhile.
    /// </summary>
    internal void Release()
    {
        if (_load is not null)
            _bytes = null;
    }

    /// <summary>Whether the content has a hash, or nobody has seen it yet and so it may as well have.</summary>
    internal bool MayHave(ContentHash hash) => _hash is not { } known || known.Value == hash;

    /// <summary>Makes a file from text, as UTF-8 without a byte-order mark.</summary>
    public static SourceFile FromText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// The content as text: UTF-8, a leading byte-order mark left out. Bad bytes become U+FFFD here; readers report them with
    /// <see cref="FirstInvalidByte"/>. Decoded anew at each call: callers keep it no longer than they need it.
    /// </summary>
    public string ReadText() => Decode(Bytes.Span);

    /// <summary>A stretch of the text.</summary>
    /// <exception cref="SourceChangedException">It is read only now, and is not what it was.</exception>
    public string ReadText(TextSpan span)
    {
        using var text = BorrowText();
        return text.Characters.Slice(span.Start, span.Length).ToString();
    }

    /// <summary>As <see cref="ReadText()"/>, in memory that is given back.</summary>
    internal BorrowedText BorrowText() => new(WithoutMark(Bytes.Span));

    /// <summary>The content as text, for whoever looks at every file once: what was not read before is not kept either.</summary>
    /// <exception cref="SourceChangedException">It is read only now, and is not what it was.</exception>
    internal string ReadTextInPassing() => Decode((_bytes is { } held ? held.Value : Load()).Span);

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

    private static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(WithoutMark(bytes));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private ReadOnlyMemory<byte> Load()
    {
        var bytes = _load!();
        var hash = ContentHash.Of(bytes.Span);
        // The first reading says what it is.
        var known = Interlocked.CompareExchange(ref _hash, new StrongBox<ContentHash>(hash), null);
        return known is null || known.Value == hash ? bytes : throw new SourceChangedException(Path);
    }

    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>A file changed between a look at it and its reading: whoever looked begins again.</summary>
/// <param name="path">Logical path of the file.</param>
public sealed class SourceChangedException(string path) : IOException($"{path} changed while it was read.")
{
    /// <summary>Logical path of the file.</summary>
    public string File => path;
}

/// <summary>Finds it among what several threads threw.</summary>
internal static class SourceChanges
{
    public static bool IsSourceChange(this Exception e) => e.SourceChange() is not null;

    public static SourceChangedException? SourceChange(this Exception e) =>
        e as SourceChangedException
        ?? (e as AggregateException)?.Flatten().InnerExceptions.OfType<SourceChangedException>().FirstOrDefault();
}
