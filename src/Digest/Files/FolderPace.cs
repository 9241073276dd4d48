using System.Diagnostics;

namespace Digest.Files;

/// <summary>
/// How long folders take to be made in one folder. Where ext4 has just deleted many files it looks at each of them for every new one
/// nearby, for minutes, and a folder takes a millisecond instead of a thirtieth of one; elsewhere on the same disk it does not. Safe from
/// any number of threads.
/// </summary>
internal sealed class FolderPace
{
    /// <summary>
    /// Longer than a folder takes where nothing is in its way. On a machine that is as slow as that, moving on costs little.
    /// </summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMicroseconds(100);

    private readonly Lock _lock = new();
    private TimeSpan _taken, _before = TimeSpan.MaxValue;
    private int _count, _sample = 4;
    private bool _isSlow;

    /// <summary>Notes that a folder was made.</summary>
    /// <param name="since">When that began, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    public void Note(long since) => Note(Stopwatch.GetElapsedTime(since));

    /// <summary>Notes how long a folder took. A few are looked at together; twice as many from when moving on has not helped.</summary>
    public void Note(TimeSpan taken)
    {
        lock (_lock)
        {
            _taken += taken;
            if (++_count < _sample)
                return;
            var mean = _taken / _count;
            _isSlow = mean > Slow;
            if (_isSlow && mean > _before / 2)
                _sample *= 2;
            _before = _isSlow ? mean : TimeSpan.MaxValue;
            (_taken, _count) = (TimeSpan.Zero, 0);
        }
    }

    /// <summary>Whether the next folder is better made elsewhere on the disk; said once each time that they have become slow.</summary>
    public bool IsTimeToMoveOn()
    {
        lock (_lock)
            return _isSlow && !(_isSlow = false);
    }
}
