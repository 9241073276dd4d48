namespace Digest.Files;

/// <summary>What a tree of output files holds, so that the next build can keep what did not change. Its loss costs time only.</summary>
/// <param name="Fingerprint">Hash of the content of everything that the build took in; <c>-</c> where it may not be relied on.</param>
/// <param name="States">Hash of how the disk showed everything that the build took in; <c>-</c> where it may not be relied on.</param>
/// <param name="Files">The files by path.</param>
/// <param name="Folders">The folders by path, the tree itself as the empty one, with the time of their last change in nanoseconds: a file
/// more or less shows there.</param>
internal sealed record SiteManifest(string Fingerprint, string States, IReadOnlyDictionary<string, ManifestEntry> Files,
    IReadOnlyDictionary<string, long> Folders)
{
    private const long Version = 0x4447_4D41_0006;

    /// <summary>That of no tree.</summary>
    public static SiteManifest Empty { get; } =
        new("-", "-", new Dictionary<string, ManifestEntry>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal));

    /// <summary>Reads a manifest; <see cref="Empty"/> when there is none or it cannot be understood.</summary>
    public static SiteManifest Read(string path)
    {
        try
        {
            var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
            // A manifest that lacked names would leave the files of those names on the site.
            var reader = SealedRecord.Read(bytes, Version);
            var (fingerprint, states) = (reader.Text()!, reader.Text()!);
            var count = reader.Count();
            var files = new Dictionary<string, ManifestEntry>(count, StringComparer.Ordinal);
            for (; count > 0; count--)
                files[reader.Text()!] = new ManifestEntry(new FileKeys(reader.Hash(), reader.Hash()), reader.Long(), reader.Long());
            count = reader.Count();
            var folders = new Dictionary<string, long>(count, StringComparer.Ordinal);
            for (; count > 0; count--)
                folders[reader.Text() ?? ""] = reader.Long();
            return new SiteManifest(fingerprint, states, files, folders);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Empty;
        }
    }

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(string path) => DiskChange.Replace(path, stream => SealedRecord.Write(stream, Version, default, Write));

    private void Write(RecordWriter writer)
    {
        writer.Text(Fingerprint);
        writer.Text(States);
        var files = Files.ToArray();
        writer.Int(files.Length);
        foreach (var (name, entry) in files)
        {
            writer.Text(name);
            writer.Hash(entry.Keys.Outline);
            writer.Hash(entry.Keys.Key);
            writer.Long(entry.Size);
            writer.Long(entry.Modified);
        }

        var folders = Folders.ToArray();
        writer.Int(folders.Length);
        foreach (var (name, changed) in folders)
        {
            writer.Text(name);
            writer.Long(changed);
        }
    }
}

/// <summary>A manifest read before its turn: while it is the same file, it need not be read again.</summary>
internal sealed class ManifestAhead
{
    private readonly string _path;
    private readonly Task<(FileState? State, SiteManifest Manifest)> _reading;

    /// <summary>Begins to read.</summary>
    public ManifestAhead(string path)
    {
        _path = path;
        _reading = Task.Run(() => (FileState.OfFile(path), SiteManifest.Read(path)));
    }

    /// <summary>The manifest as it is now.</summary>
    public SiteManifest Now()
    {
        var (state, manifest) = _reading.GetAwaiter().GetResult();
        return FileState.OfFile(_path) == state ? manifest : SiteManifest.Read(_path);
    }
}

/// <summary>
/// A file of a build: the keys of what it was made from, and how the disk showed it after writing. Its content has no hash here: what is
/// made anew is compared with the file itself, which costs nothing until there is something to compare.
/// </summary>
/// <param name="Keys">Of what it was made from.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Nanoseconds since 1970.</param>
internal sealed record ManifestEntry(FileKeys Keys, long Size, long Modified);

/// <summary>Keys of what a file is made from. Each is the default where it is not known; one that is the same is enough.</summary>
/// <param name="Outline">A key that costs little, of more than the file depends on.</param>
/// <param name="Key">The key of just what it depends on.</param>
internal readonly record struct FileKeys(ContentHash Outline, ContentHash Key)
{
    /// <summary>Whether a file of these keys is one of those.</summary>
    public bool Agree(FileKeys other) => (Outline != default && Outline == other.Outline) || (Key != default && Key == other.Key);

    /// <summary>These keys, as far as others that agree do not say more.</summary>
    public FileKeys Renewed(FileKeys other) =>
        new(other.Outline != default ? other.Outline : Outline, other.Key != default ? other.Key : Key);
}
