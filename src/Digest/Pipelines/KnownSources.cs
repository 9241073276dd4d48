using Digest.Content;
using Digest.Files;

namespace Digest.Pipelines;

/// <summary>
/// What the last build read: of every file how the disk showed it and the hash of its content, and of every article that nothing was wrong
/// with all but its text. A file that looks the same is not read. The loss of it costs time only.
/// </summary>
internal sealed class KnownSources
{
    private const long Version = 0x4447_5352_0002;

    private readonly Dictionary<string, Entry> _byPath;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly ContentHash _settings;
    private readonly string? _baseUrl;

    private KnownSources(Dictionary<string, Entry> byPath, ReadOnlyMemory<byte> bytes, ContentHash settings, string? baseUrl) =>
        (_byPath, _bytes, _settings, _baseUrl) = (byPath, bytes, settings, baseUrl);

    /// <summary>Nothing is known.</summary>
    public static KnownSources None { get; } = new(new Dictionary<string, Entry>(StringComparer.Ordinal), default, default, null);

    /// <summary>Reads what a build wrote; nothing is known when it cannot be understood or is of another program.</summary>
    public static KnownSources Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = SealedRecord.Read(bytes.Span, Version, Program);
            var (settings, baseUrl) = (reader.Hash(), reader.Text());
            var count = reader.Count();
            var byPath = new Dictionary<string, Entry>(count, StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                var path = reader.Text()!;
                var state = new FileState(reader.Long(), reader.Long(), reader.Long(), (ulong)reader.Long());
                var hash = reader.Hash();
                var size = reader.Int();
                byPath[path] = new Entry(state, hash, bytes.Length - SealedRecord.SealSize - reader.Left, size);
                reader.Bytes(size);
            }

            return new KnownSources(byPath, bytes, settings, baseUrl);
        }
        catch (ArgumentException)
        {
            return None;
        }
    }

    /// <summary>The file of a listing, unread; null when it is not known or looks otherwise.</summary>
    public SourceFile? Find(ListedFile file) => _byPath.TryGetValue(file.Logical, out var entry) && entry.State == file.State
        ? new SourceFile(file.Logical, entry.Hash, () => SourceFolder.ReadBytes(file))
        : null;

    /// <summary>The files of a listing: those that are known unread, the others read. One that vanished since is left out.</summary>
    public IReadOnlyList<SourceFile> Files(IReadOnlyList<ListedFile> listing)
    {
        var files = new SourceFile?[listing.Count];
        var unknown = new List<ListedFile>();
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = Find(listing[i]);
            if (files[i] is null)
                unknown.Add(listing[i]);
        }

        var read = SourceFolder.Read(unknown).ToDictionary(static f => f.Path, StringComparer.Ordinal);
        var all = new List<SourceFile>(files.Length);
        for (var i = 0; i < files.Length; i++)
        {
            if ((files[i] ?? read.GetValueOrDefault(listing[i].Logical)) is { } file)
                all.Add(file);
        }

        return all;
    }

    /// <summary>The article of a file with which nothing was wrong under the same settings; null when it must be read.</summary>
    public Article? Article(SourceFile file, SiteSettings settings)
    {
        if (settings.Hash != _settings || settings.BaseUrl.AbsoluteUri != _baseUrl || !_byPath.TryGetValue(file.Path, out var entry)
            || entry.Size == 0 || entry.Hash != file.Hash)
            return null;
        var reader = new RecordReader(_bytes.Span.Slice(entry.Start, entry.Size));
        try
        {
            return ArticleRecord.Read(ref reader, file);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes what a build knows now, for the next one.</summary>
    /// <param name="file">Where it goes.</param>
    /// <param name="listing">The files as they were before they were read.</param>
    /// <param name="files">The files.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="article">The article of a file, where nothing was wrong with it.</param>
    /// <param name="now">The moment at which the files were listed.</param>
    public static void Write(Stream file, IReadOnlyList<ListedFile> listing, IReadOnlyList<SourceFile> files, SiteSettings settings,
        Func<SourceFile, Article?> article, DateTimeOffset now)
    {
        var states = new Dictionary<string, FileState>(listing.Count, StringComparer.Ordinal);
        foreach (var listed in listing)
        {
            if (listed.State.IsSettled(now))
                states.Add(listed.Logical, listed.State);
        }

        SealedRecord.Write(file, Version, Program, writer =>
        {
            var record = new MemoryRecord();
            writer.Hash(settings.Hash);
            writer.Text(settings.BaseUrl.AbsoluteUri);
            writer.Int(files.Count(f => states.ContainsKey(f.Path)));
            foreach (var source in files)
            {
                if (!states.TryGetValue(source.Path, out var state))
                    continue;
                writer.Text(source.Path);
                writer.Long(state.Size);
                writer.Long(state.Modified);
                writer.Long(state.Changed);
                writer.Long((long)state.Number);
                writer.Hash(source.Hash);
                record.Clear();
                if (article(source) is { } made)
                    ArticleRecord.Write(record, made);
                writer.Int(record.Written.Length);
                writer.Bytes(record.Written);
            }
        });
    }

    private static Guid Program => typeof(KnownSources).Module.ModuleVersionId;

    /// <summary>A file that was read.</summary>
    /// <param name="State">How the disk showed it.</param>
    /// <param name="Hash">The hash of its content.</param>
    /// <param name="Start">Where the record of its article begins.</param>
    /// <param name="Size">Bytes of that record; 0 where there is none.</param>
    private sealed record Entry(FileState State, ContentHash Hash, int Start, int Size);
}
