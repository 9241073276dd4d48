namespace Digest.Cli;

/// <summary>One line on a terminal that says how far a long work is; it appears after a second, and leaves nothing behind.</summary>
internal sealed class ProgressLine(Invocation run, string what) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly long _begun = run.Terminal.Clock.GetTimestamp();
    private long _shown;
    private int _width;

    /// <summary>Tells how far it is.</summary>
    public void Report(int done, int all)
    {
        if (!run.Terminal.IsWatched || run.Quiet)
            return;
        lock (_lock)
        {
            var clock = run.Terminal.Clock;
            if (clock.GetElapsedTime(_begun) < Patience || (_shown != 0 && done < all && clock.GetElapsedTime(_shown) < Pause))
                return;
            _shown = clock.GetTimestamp();
            var line = $"{what} {done} of {all}";
            run.Terminal.Error.Write($"\r{line.PadRight(_width)}");
            _width = line.Length;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_width > 0)
                run.Terminal.Error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }
}
