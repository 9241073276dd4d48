using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Digest.Files;

/// <summary>
/// The output folder, changed in one step: the next site is staged beside it, unchanged files as hard links, and the two folders are
/// exchanged. Whoever is interrupted, at whatever moment, leaves the old site or the new one, and the next build clears what was left over.
/// </summary>
internal sealed partial class SiteFolder : IDisposable
{
    private const int AtCurrentFolder = -100;
    private const uint Exchange = 2;

    private readonly string _output;
    private readonly string _cache;
    private readonly string _stage;
    private readonly string _lock;
    private readonly SiteManifest _last;
    private readonly ConcurrentDictionary<string, ManifestEntry> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private int _unchanged;
    private int _unchangedPages;
    private bool _done;

    private SiteFolder(string output, string cache)
    {
        _output = output;
        _cache = cache;
        _lock = Path.Combine(cache, "lock");
        _stage = Path.Combine(cache, "next");
        Take();
        Recover();
        _last = SiteManifest.Read(Path.Combine(cache, "manifest"));
    }

    /// <summary>Files kept from the last build.</summary>
    public int Unchanged => _unchanged;

    /// <summary>HTML pages among them.</summary>
    public int UnchangedPages => _unchangedPages;

    /// <summary>Opens the folder for one build; waits for no other: a second build at once is refused.</summary>
    /// <param name="output">Full path of the output folder.</param>
    /// <param name="cache">Full path of the folder for what can be made again, on the same file system.</param>
    /// <exception cref="IOException">Another build is running, or the disk failed.</exception>
    public static SiteFolder Open(string output, string cache)
    {
        Directory.CreateDirectory(cache);
        return new SiteFolder(Path.TrimEndingDirectorySeparator(output), cache);
    }

    /// <summary>Whether the output stands as the last build left it and was made from the same input.</summary>
    public bool IsCurrent(string fingerprint)
    {
        if (_last.Fingerprint != fingerprint || !Directory.Exists(_output))
            return false;
        var same = 1;
        Parallel.ForEach(_last.Files, (file, state) =>
        {
            if (!Stands(file.Key, file.Value))
            {
                Interlocked.Exchange(ref same, 0);
                state.Stop();
            }
        });
        return same == 1 && CountFiles(_output) == _last.Files.Count;
    }

    /// <summary>Number of files of the last build.</summary>
    public int LastCount => _last.Files.Count;

    /// <summary>Number of HTML pages of the last build.</summary>
    public int LastPages => _last.Files.Keys.Count(static k => k.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Begins a new site in the stage.</summary>
    public void Stage() => Directory.CreateDirectory(_stage);

    /// <summary>Puts a file into the stage. Safe from any number of threads.</summary>
    public void Write(OutputFile file)
    {
        var path = Path.Combine(_stage, file.Path);
        MakeFolder(file.Path);
        var hash = ContentHash.Of(file.Bytes.Span);
        if (_last.Files.TryGetValue(file.Path, out var last) && last.Hash == hash && Stands(file.Path, last) && Link(Path.Combine(_output, file.Path), path))
        {
            _written[file.Path] = last;
            Interlocked.Increment(ref _unchanged);
            if (file.Path.EndsWith(".html", StringComparison.Ordinal))
                Interlocked.Increment(ref _unchangedPages);
            return;
        }

        using (var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read, FileOptions.None))
            RandomAccess.Write(handle, file.Bytes.Span, 0);
        _written[file.Path] = new ManifestEntry(hash, file.Bytes.Length, File.GetLastWriteTimeUtc(path).Ticks);
    }

    /// <summary>Makes the stage the site. When every file is the one that stands there already, nothing is touched.</summary>
    /// <param name="fingerprint">Hash of everything that the build took in, or <c>-</c>.</param>
    public void Publish(string fingerprint)
    {
        if (_unchanged == _written.Count && _written.Count == _last.Files.Count && Directory.Exists(_output) && CountFiles(_output) == _written.Count)
        {
            Remove(_stage);
        }
        else if (!Directory.Exists(_output))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_output)!);
            Directory.Move(_stage, _output);
        }
        else if (TryExchange(_stage, _output))
        {
            Remove(_stage);
        }
        else
        {
            // Without an exchange the folder is missing for a moment; Recover puts the old one back if that moment is the last.
            var old = Path.Combine(_cache, "old");
            Directory.Move(_output, old);
            Directory.Move(_stage, _output);
            Remove(old);
        }

        new SiteManifest(fingerprint, _written).Write(Path.Combine(_cache, "manifest"));
        _done = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_done)
            Remove(_stage);
        File.Delete(_lock);
    }

    private void Take()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var stream = new FileStream(_lock, FileMode.CreateNew, FileAccess.Write);
                stream.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
                return;
            }
            catch (IOException) when (File.Exists(_lock) && attempt < 3)
            {
                var holder = Holder();
                if (holder is { } id && id != Environment.ProcessId && IsRunning(id))
                    throw new IOException(string.Create(CultureInfo.InvariantCulture, $"another build of this site is running (process {id})."));
                File.Delete(_lock);
            }
        }
    }

    private int? Holder()
    {
        try
        {
            return int.TryParse(File.ReadAllText(_lock), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private void Recover()
    {
        var old = Path.Combine(_cache, "old");
        if (Directory.Exists(old) && !Directory.Exists(_output))
            Directory.Move(old, _output);
        Remove(old);
        Remove(_stage);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private void MakeFolder(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash <= 0 || _folders.ContainsKey(path[..slash]))
            return;
        Directory.CreateDirectory(Path.Combine(_stage, path[..slash]));
        _folders[path[..slash]] = true;
    }

    private bool Stands(string path, ManifestEntry entry)
    {
        var file = new FileInfo(Path.Combine(_output, path));
        return file.Exists && file.LinkTarget is null && file.Length == entry.Size && file.LastWriteTimeUtc.Ticks == entry.Ticks;
    }

    private static int CountFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, ReturnSpecialDirectories = false }).Count();

    private static bool Link(string from, string to) => !OperatingSystem.IsWindows() && HardLink(from, to) == 0;

    private static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return RenameAt2(AtCurrentFolder, one, AtCurrentFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int HardLink(string from, string to);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);
}
