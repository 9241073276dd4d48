using System.Globalization;
using System.Net.Http.Headers;

namespace Digest.Deploy;

/// <summary>
/// How long to wait before a request is made again: longer each time, never in step with others, and as long as the host asks for.
/// </summary>
/// <param name="clock">The clock, for waiting and for the host's reset times.</param>
/// <param name="chance">A number from 0 to 1, new at each call.</param>
internal sealed class Waits(TimeProvider clock, Func<double> chance)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>A host that asks for more is not waited for longer than this at once.</summary>
    private static readonly TimeSpan LongestReset = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private DateTimeOffset _notBefore;

    /// <summary>The clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The wait after an attempt that failed: doubled each time, and between half and all of that.</summary>
    /// <param name="attempt">Number of failed attempts, from 1.</param>
    public TimeSpan After(int attempt)
    {
        var full = Math.Min(First.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 20) - 1), Longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (0.5 + (0.5 * Math.Clamp(chance(), 0, 1))));
    }

    /// <summary>
    /// The wait that a host with a rate limit asks for: <c>Retry-After</c> in seconds or as a date, else <c>X-RateLimit-Reset</c> as
    /// seconds since 1970 (or, when small, from now). Null when it names none.
    /// </summary>
    public TimeSpan? Asked(HttpResponseHeaders headers)
    {
        var now = clock.GetUtcNow();
        TimeSpan? asked = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => null,
        };
        if (asked is null && headers.TryGetValues("X-RateLimit-Reset", out var values)
            && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var reset))
        {
            asked = reset > 100_000_000
                ? DateTimeOffset.FromUnixTimeSeconds(Math.Min(reset, 100_000_000_000)) - now
                : TimeSpan.FromSeconds(reset);
        }

        if (asked is not { } wait)
            return null;
        // A little late is better than a little early, and not all at once.
        wait += TimeSpan.FromMilliseconds(1000 * Math.Clamp(chance(), 0, 1));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestReset ? LongestReset : wait;
    }

    /// <summary>Keeps every request back for a time: a limit holds for all of them.</summary>
    public void HoldAll(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = clock.GetUtcNow() + wait;
            if (until > _notBefore)
                _notBefore = until;
        }
    }

    /// <summary>Waits until requests are let through again.</summary>
    public async Task ClearanceAsync(CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan left;
            lock (_lock)
                left = _notBefore - clock.GetUtcNow();
            if (left <= TimeSpan.Zero)
                return;
            // Timers count whole milliseconds and leave the rest out.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), clock, cancellation).ConfigureAwait(false);
        }
    }
}
