using System.Globalization;
using System.Text;

namespace Digest.Files;

/// <summary>What a tree of output files holds, so that the next build can keep what did not change. Its loss costs time only.</summary>
/// <param name="Fingerprint">Hash of the content of everything that the build took in; <c>-</c> where it may not be relied on.</param>
/// <param name="States">Hash of how the disk showed everything that the build took in; <c>-</c> where it may not be relied on.</param>
/// <param name="Files">The files by path.</param>
/// <param name="Folders">The folders by path, the tree itself as the empty one, with the time of their last change in nanoseconds: a file more or less shows there.</param>
internal sealed record SiteManifest(string Fingerprint, string States, IReadOnlyDictionary<string, ManifestEntry> Files, IReadOnlyDictionary<string, long> Folders)
{
    private const string Head = "digest-manifest 3";

    /// <summary>That of no tree.</summary>
    public static SiteManifest Empty { get; } = new("-", "-", new Dictionary<string, ManifestEntry>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal));

    /// <summary>Reads a manifest; <see cref="Empty"/> when there is none or it cannot be understood.</summary>
    public static SiteManifest Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8, false, 1 << 16);
            if (reader.ReadLine() is not { } first || first.Split(' ') is not [var name, var version, var fingerprint, var states] || $"{name} {version}" != Head)
                return Empty;
            var files = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
            var folders = new Dictionary<string, long>(StringComparer.Ordinal);
            while (reader.ReadLine() is { } line)
            {
                if (!Read(line, files, folders))
                    return Empty;
            }

            return new SiteManifest(fingerprint, states, files, folders);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Empty;
        }
    }

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(string path) => DiskChange.Replace(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        writer.WriteLine($"{Head} {Fingerprint} {States}");
        foreach (var (name, entry) in Files)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Hash}\t{entry.Keys.Outline}\t{entry.Keys.Key}\t{entry.Size}\t{entry.Modified}\t{name}"));
        foreach (var (name, changed) in Folders)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{changed}\t{name}"));
    });

    private static bool Read(ReadOnlySpan<char> line, Dictionary<string, ManifestEntry> files, Dictionary<string, long> folders)
    {
        Span<Range> parts = stackalloc Range[7];
        switch (line.Split(parts, '\t'))
        {
            case 2 when long.TryParse(line[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var changed):
                folders[line[parts[1]].ToString()] = changed;
                return true;
            case 6 when Hash(line[parts[0]]) is { } hash && Hash(line[parts[1]]) is { } outline && Hash(line[parts[2]]) is { } key
                && long.TryParse(line[parts[3]], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && long.TryParse(line[parts[4]], NumberStyles.None, CultureInfo.InvariantCulture, out var modified):
                files[line[parts[5]].ToString()] = new ManifestEntry(hash, new FileKeys(outline, key), size, modified);
                return true;
            default:
                return false;
        }
    }

    private static ContentHash? Hash(ReadOnlySpan<char> digits)
    {
        Span<byte> bytes = stackalloc byte[ContentHash.Size];
        return digits.Length == 2 * ContentHash.Size && Convert.FromHexString(digits, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? ContentHash.Read(bytes) : null;
    }
}

/// <summary>A file of a build: its content, the keys of what it was made from, and how the disk showed it after writing.</summary>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Keys">Of what it was made from.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Nanoseconds since 1970.</param>
internal sealed record ManifestEntry(ContentHash Hash, FileKeys Keys, long Size, long Modified);

/// <summary>Keys of what a file is made from. Each is the default where it is not known; one that is the same is enough.</summary>
/// <param name="Outline">A key that costs little, of more than the file depends on.</param>
/// <param name="Key">The key of just what it depends on.</param>
internal readonly record struct FileKeys(ContentHash Outline, ContentHash Key)
{
    /// <summary>Whether a file of these keys is one of those.</summary>
    public bool Agree(FileKeys other) => (Outline != default && Outline == other.Outline) || (Key != default && Key == other.Key);

    /// <summary>These keys, as far as others that agree do not say more.</summary>
    public FileKeys Renewed(FileKeys other) => new(other.Outline != default ? other.Outline : Outline, other.Key != default ? other.Key : Key);
}
