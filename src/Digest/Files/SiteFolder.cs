using System.Buffers;
using System.Collections.Concurrent;

namespace Digest.Files;

/// <summary>
/// The output folder, changed in one step: the next site is made beside it, unchanged files as hard links, and the two folders are
/// exchanged. The old tree stays in the cache as the ground for the one after, so that a small change costs little. Whoever is interrupted,
/// at whatever moment, leaves the old site or the new one, and the next build clears what was left over.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    private const string ManifestName = "manifest";

    private readonly string _output, _cache, _stage, _manifest, _stageManifest;
    private readonly BuildLock _lock;
    private readonly SiteManifest _last;
    private readonly ConcurrentDictionary<string, ManifestEntry> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    // What stands in the stage is of use to a build that has something to do, and read when that is known.
    private Task<SiteManifest>? _readingSpare;
    private SiteManifest _spare = SiteManifest.Empty;
    private StageTree? _tree;
    private int _unchangedPages;
    private bool _staging, _done;

    private SiteFolder(string output, string cache, bool anew, ManifestAhead? ahead)
    {
        (_output, _cache) = (output, cache);
        (_stage, _manifest, _stageManifest) =
            (Path.Combine(cache, "next"), Path.Combine(cache, ManifestName), Path.Combine(cache, "next.manifest"));
        _lock = BuildLock.Take(Path.Combine(cache, "lock"));
        try
        {
            Recover(anew);
            _last = !Directory.Exists(_output) || anew ? SiteManifest.Empty : ahead?.Now() ?? SiteManifest.Read(_manifest);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>HTML pages kept from the last build.</summary>
    public int UnchangedPages => _unchangedPages;

    /// <summary>Number of files of the last build.</summary>
    public int LastCount => _last.Files.Count;

    /// <summary>Number of HTML pages of the last build.</summary>
    public int LastPages => _last.Files.Keys.Count(IsPage);

    /// <summary>Hash of the content that the last build took in; <c>-</c> where it may not be relied on.</summary>
    public string Fingerprint => _last.Fingerprint;

    /// <summary>Opens the folder for one build; waits for no other: a second build at once is refused.</summary>
    /// <param name="output">Full path of the output folder.</param>
    /// <param name="cache">Full path of the folder for what can be made again, on the same file system.</param>
    /// <param name="anew">Whether the last build is not to be looked at.</param>
    /// <param name="ahead">What <see cref="Ahead"/> began to read of the same cache.</param>
    /// <exception cref="IOException">Another build is running, or the disk failed.</exception>
    public static SiteFolder Open(string output, string cache, bool anew = false, ManifestAhead? ahead = null)
    {
        DiskChange.MakeFolders(cache);
        return new SiteFolder(Path.TrimEndingDirectorySeparator(output), cache, anew, ahead);
    }

    /// <summary>Begins to read what the last build left, before the folder is opened.</summary>
    public static ManifestAhead Ahead(string cache) => new(Path.Combine(cache, ManifestName));

    /// <summary>Whether the output stands as the last build left it, and that build took in files of this content.</summary>
    public bool IsCurrent(string fingerprint) => _last.Fingerprint == fingerprint && fingerprint != "-" && Stands();

    /// <summary>Whether the output stands as the last build left it, and the files that build took in look the same on the disk.</summary>
    public bool LooksCurrent(string states) => _last.States == states && states != "-" && Stands();

    /// <summary>Notes that files of the last build's content look like this now. Only after <see cref="IsCurrent"/>.</summary>
    public void Note(string states)
    {
        if (_last.States != states)
            (_last with { States = states }).Write(_manifest);
    }

    /// <summary>Begins to read what stands in the stage, for a build that has something to do.</summary>
    public void Expect() => _readingSpare ??= Task.Run(() => SiteManifest.Read(_stageManifest));

    /// <summary>Begins a new site.</summary>
    public void Stage()
    {
        _staging = true;
        Expect();
        _spare = _readingSpare!.GetAwaiter().GetResult();
        if (_spare.Folders.Count == 0)
            RemoveSpare();
        _tree = new StageTree(_stage, _spare);
        // From here on the tree in the stage is neither the last site nor the next one.
        DiskChange.RemoveFile(_stageManifest);
        DiskChange.MakeFolders(_stage);
    }

    /// <summary>
    /// Keeps a file of the last build that was made from the same things, without its being made again. False when there is none. Safe from
    /// any number of threads.
    /// </summary>
    public bool Keep(string path, FileKeys keys)
    {
        if (!_last.Files.TryGetValue(path, out var last) || !last.Keys.Agree(keys) || !Stands(path, last))
            return false;
        Kept(path, last.Keys.Renewed(keys) is var renewed && renewed == last.Keys ? last : last with { Keys = renewed });
        return true;
    }

    /// <summary>Puts a file into the new site. Safe from any number of threads.</summary>
    /// <param name="file">The file.</param>
    /// <param name="keys">Keys of what it was made from.</param>
    public void Write(OutputFile file, FileKeys keys = default)
    {
        if (_last.Files.TryGetValue(file.Path, out var last) && last.Size == file.Bytes.Length && Stands(file.Path, last)
            && Holds(Path.Join(_output, file.Path), file.Bytes.Span))
        {
            Kept(file.Path, last with { Keys = keys });
            return;
        }

        _files[file.Path] = new ManifestEntry(keys, file.Bytes.Length, _tree!.Write(file));
        _written[file.Path] = true;
    }

    /// <summary>Makes the stage the site. When every file is the one that stands there already, the output is not touched.</summary>
    /// <param name="fingerprint">Hash of the content of everything that the build took in, or <c>-</c>.</param>
    /// <param name="states">Hash of how the disk showed it, or <c>-</c>.</param>
    public void Publish(string fingerprint, string states)
    {
        var stands = FoldersStand();
        if (_written.IsEmpty && _files.Count == _last.Files.Count && stands)
        {
            Renew(fingerprint, states);
            return;
        }

        var folders = _tree!.Complete(_files, _written, _output);
        var next = new SiteManifest(fingerprint, states, _files, folders);
        var ready = Path.Combine(_cache, "manifest.ready");
        next.Write(ready);
        var hadSite = Directory.Exists(_output);
        PutInPlace(hadSite);
        // The new site stands. What follows saves the next build time; where it fails, the site is no less published.
        _done = true;
        try
        {
            // The old site is the ground for the next build, unless there was more in its folder than builds put there.
            if (hadSite && stands && _last.Files.Count > 0)
                DiskChange.MoveFile(_manifest, _stageManifest);
            else if (hadSite)
                DiskChange.RemoveFolder(_stage);
            DiskChange.MoveFile(ready, _manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Clear();
        }
    }

    /// <summary>Notes of the site that stands there what it was made from this time; the stage is as it was before the build.</summary>
    private void Renew(string fingerprint, string states)
    {
        new SiteManifest(fingerprint, states, _files, _last.Folders).Write(_manifest);
        if (_spare.Folders.Count > 0)
            _spare.Write(_stageManifest);
        else
            DiskChange.RemoveFolder(_stage);
        _done = true;
    }

    private void PutInPlace(bool hadSite)
    {
        if (!hadSite)
        {
            DiskChange.MakeFolders(Path.GetDirectoryName(_output)!);
            DiskChange.MoveFolder(_stage, _output);
        }
        else if (!DiskChange.Exchange(_stage, _output))
        {
            ExchangeInSteps();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_lock)
        {
            if (_staging && !_done)
                Clear();
        }
    }

    /// <summary>
    /// Without an exchange the folder is missing for a moment; <see cref="Recover"/> puts the old one back if that moment is the last.
    /// </summary>
    private void ExchangeInSteps()
    {
        var old = Path.Combine(_cache, "old");
        DiskChange.MoveFolder(_output, old);
        try
        {
            DiskChange.MoveFolder(_stage, _output);
        }
        catch
        {
            DiskChange.MoveFolder(old, _output);
            throw;
        }

        try
        {
            DiskChange.MoveFolder(old, _stage);
        }
        catch (IOException)
        {
            // The next build takes it away.
        }
    }

    /// <summary>Takes away what a build that failed had made; what cannot be taken away now, the next build takes away.</summary>
    private void Clear()
    {
        try
        {
            DiskChange.RemoveFolder(_stage);
            RemoveUnfinished();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What made the build fail was said already.
        }
    }

    /// <summary>Clears what an interrupted build left.</summary>
    private void Recover(bool anew)
    {
        var old = Path.Combine(_cache, "old");
        if (Directory.Exists(old) && !Directory.Exists(_output))
            DiskChange.MoveFolder(old, _output);
        DiskChange.RemoveFolder(old);
        RemoveUnfinished();
        if (anew || !Directory.Exists(_stage) || !File.Exists(_stageManifest))
            RemoveSpare();
    }

    private void RemoveSpare()
    {
        DiskChange.RemoveFile(_stageManifest);
        DiskChange.RemoveFolder(_stage);
    }

    /// <summary>Takes away files that were to take the place of others and did not come to it.</summary>
    private void RemoveUnfinished()
    {
        foreach (var path in Directory.GetFiles(_cache)
            .Where(static f => f.EndsWith('~') || f.EndsWith("manifest.ready", StringComparison.Ordinal)))
            DiskChange.RemoveFile(path);
    }

    private void Kept(string path, ManifestEntry entry)
    {
        _files[path] = entry;
        if (IsPage(path))
            Interlocked.Increment(ref _unchangedPages);
    }

    private bool Stands()
    {
        var same = 1;
        Parallel.ForEach(_last.Files, (file, state) =>
        {
            if (!Stands(file.Key, file.Value))
            {
                Interlocked.Exchange(ref same, 0);
                state.Stop();
            }
        });
        return same == 1 && FoldersStand();
    }

    private bool Stands(string path, ManifestEntry entry) =>
        FileState.OfFile(Path.Join(_output, path)) is { } state && state.Size == entry.Size && state.Modified == entry.Modified;

    /// <summary>Whether nothing was put into the output folder or taken out of it since the last build.</summary>
    private bool FoldersStand()
    {
        if (_last.Folders.Count == 0)
            return false;
        var same = 1;
        Parallel.ForEach(_last.Folders, (folder, state) =>
        {
            if (FileState.OfFolder(Path.Join(_output, folder.Key))?.Modified != folder.Value)
            {
                Interlocked.Exchange(ref same, 0);
                state.Stop();
            }
        });
        return same == 1;
    }

    /// <summary>Whether a file has just these bytes. One that cannot be read has others.</summary>
    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var piece = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var handle = File.OpenHandle(path);
            var at = 0;
            while (RandomAccess.Read(handle, piece, at) is > 0 and var count)
            {
                if (!bytes[at..].StartsWith(piece.AsSpan(0, count)))
                    return false;
                at += count;
            }

            return at == bytes.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);
}
