namespace Digest.Cli;

/// <summary>A file of the folder for what can be made again.</summary>
internal sealed class CachedFile(string cache, string name)
{
    private readonly string _path = Path.Combine(cache, name);

    /// <summary>Its bytes; none when it is not there.</summary>
    public byte[] Read() => File.Exists(_path) ? File.ReadAllBytes(_path) : [];

    /// <summary>Replaces it whole. Where the disk does not let it, the old one stays: its loss costs time only.</summary>
    public void Write(ReadOnlyMemory<byte> bytes) => Write(stream => stream.Write(bytes.Span));

    /// <summary>Replaces it whole with what is written to a stream.</summary>
    public void Write(Action<Stream> write)
    {
        try
        {
            Files.DiskChange.Replace(_path, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build takes away what was begun.
        }
    }
}
