namespace Digest.Cleaning.Captures;

/// <summary>
/// A capture as it was fetched or saved; never edited. The room turns such captures into clean Markdown articles: it asks no disk,
/// no clock and no network, so one capture gives one result.
/// </summary>
/// <param name="Path">Logical path below the seeds folder (<c>seeds/kling.txt</c>), or the address it was fetched from.</param>
/// <param name="Bytes">The content.</param>
public sealed record RawCapture(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What an editor noted beside the capture, or null.</summary>
    public CaptureSidecar? Sidecar { get; init; }

    /// <summary>Media type that came with it (<c>text/html</c>), or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>Character set that came with it, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Address it was fetched from, or null.</summary>
    public string? Address { get; init; }

    /// <summary>When it was captured, or null.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>The page in it, where a browser packed that in one file with its pictures; else null.</summary>
    internal ReadOnlyMemory<byte>? Page { get; init; }

    /// <summary>The bytes of its text.</summary>
    internal ReadOnlyMemory<byte> Content => Page ?? Bytes;

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes.Span));
}
