using Digest.Files;
using Digest.Pipelines;
using Digest.Preview;

namespace Digest.Cli;

/// <summary>The sources of a preview, watched and read again after each edit.</summary>
/// <param name="folders">The folders, each with what the logical paths of its files begin with.</param>
/// <param name="clock">Tells how old a change is.</param>
/// <param name="known">What is known of the files from before.</param>
internal sealed class FollowedSources(IReadOnlyList<(string Folder, string Root)> folders, TimeProvider clock, KnownSources known)
    : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100), Later = TimeSpan.FromMilliseconds(200);

    // The watch comes first: what is saved while the site is read for the first time is not missed.
    private readonly SourceWatch _watch = new(folders.Select(static f => f.Folder));
    private readonly SourceMemory _memory = new(folders, clock, known.Find);
    private readonly FreeMemory _room = new();
    private IReadOnlyCollection<string>? _touched;

    /// <summary>The files as they were when they were last read.</summary>
    public IReadOnlyList<ListedFile> Listing => _memory.Listing;

    /// <summary>The files after a look at those that were touched, at the one that changed, or at all.</summary>
    public IReadOnlyList<SourceFile> Read(Look look, string file) => look switch
    {
        Look.Touched when _touched is not null => _memory.Read(_touched),
        Look.Changed => _memory.ReadChanged(file),
        Look.Anew => _memory.ReadAnew(),
        _ => _memory.Read(),
    };

    /// <summary>Waits for the next edit; while there is none, memory is made free for it.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        var next = _watch.NextAsync(cancellation);
        if (await Task.WhenAny(next, Task.Delay(Idle, cancellation)).ConfigureAwait(false) != next)
            _room.Clear();
        _touched = await next.ConfigureAwait(false);
    }

    /// <summary>Waits a while, after which all files are looked at.</summary>
    public async Task LaterAsync(CancellationToken cancellation)
    {
        await Task.Delay(Later, cancellation).ConfigureAwait(false);
        _touched = null;
    }

    public void Dispose() => _watch.Dispose();
}
