namespace Digest.Cli;

/// <summary>A file of the folder for what can be made again.</summary>
internal sealed class CachedFile(string cache, string name)
{
    private readonly string _path = Path.Combine(cache, name);

    /// <summary>Its bytes; none when it is not there.</summary>
    public byte[] Read() => File.Exists(_path) ? File.ReadAllBytes(_path) : [];

    /// <summary>Replaces it whole.</summary>
    public void Write(byte[] bytes)
    {
        File.WriteAllBytes(_path + "~", bytes);
        File.Move(_path + "~", _path, overwrite: true);
    }
}
