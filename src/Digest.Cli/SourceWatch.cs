using System.Threading.Channels;

namespace Digest.Cli;

/// <summary>Tells what happens in some folders, whether they are there already or made later.</summary>
internal sealed class SourceWatch : IDisposable
{
    /// <summary>
    /// A save is often several changes: they are taken together once nothing more has come for this long, or after the longest wait.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10), LongestWait = TimeSpan.FromMilliseconds(250);

    /// <summary>What stands in a folder just made may be told of, or not: it is looked at again after this.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    private readonly Channel<string?> _touched = Channel.CreateUnbounded<string?>();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Dictionary<string, FileSystemWatcher> _inside = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public SourceWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var parent = Path.GetDirectoryName(folder)!;
            if (Directory.Exists(parent))
                _watchers.Add(Watch(parent, recursive: false, path => Appeared(folder, path)));
            Inside(folder);
        }
    }

    /// <summary>Waits until something happens; gives the paths that it happened to, or null when everything must be looked at.</summary>
    public async Task<IReadOnlyCollection<string>?> NextAsync(CancellationToken cancellation)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var all = false;
        Take(await _touched.Reader.ReadAsync(cancellation).ConfigureAwait(false));
        var until = DateTime.UtcNow + LongestWait;
        while (DateTime.UtcNow < until)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            quiet.CancelAfter(Quiet);
            try
            {
                Take(await _touched.Reader.ReadAsync(quiet.Token).ConfigureAwait(false));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                break;
            }
        }

        return all ? null : touched;

        void Take(string? path)
        {
            if (path is null)
                all = true;
            else
                touched.Add(path);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var watcher in _watchers.Concat(_inside.Values))
                watcher.Dispose();
        }
    }

    private void Appeared(string folder, string path)
    {
        if (path != folder)
            return;
        Inside(folder);
        Note(null);
    }

    private void Inside(string folder)
    {
        lock (_lock)
        {
            if (_inside.Remove(folder, out var gone))
                gone.Dispose();
            if (Directory.Exists(folder))
                _inside.Add(folder, Watch(folder, recursive: true, Touched));
        }
    }

    private void Touched(string path)
    {
        if (!Directory.Exists(path))
        {
            Note(path);
            return;
        }

        Note(null);
        _ = Task.Delay(LookAgain).ContinueWith(_ => Note(null), TaskScheduler.Default);
    }

    private void Note(string? path) => _touched.Writer.TryWrite(path);

    private FileSystemWatcher Watch(string folder, bool recursive, Action<string> touched)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = recursive,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, e) => touched(e.FullPath);
        watcher.Deleted += (_, e) => touched(e.FullPath);
        watcher.Changed += (_, e) =>
        {
            if (!Directory.Exists(e.FullPath))
                touched(e.FullPath);
        };
        watcher.Renamed += (_, e) =>
        {
            touched(e.OldFullPath);
            touched(e.FullPath);
        };
        watcher.Error += (_, _) => Note(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
