using System.Diagnostics;
using System.Globalization;
using Digest.Pipelines;

namespace Digest.Cli;

/// <summary>What the phases of a build took, for <c>--verbose</c>.</summary>
internal sealed class BuildPhases(Stopwatch watch)
{
    private readonly List<(string Name, TimeSpan Time)> _phases = [];
    private TimeSpan _before;

    /// <summary>What each pipeline took to render, the cores together.</summary>
    public IReadOnlyList<TimeSpan>? Pipelines { get; set; }

    /// <summary>Ends a phase that began where the last one ended.</summary>
    public void End(string name)
    {
        _phases.Add((name, watch.Elapsed - _before));
        _before = watch.Elapsed;
    }

    /// <summary>A line for each pipeline, and one for the phases as far as they are known.</summary>
    public static IEnumerable<string> Lines(PlannedSite site, BuildPhases? phases)
    {
        for (var p = 0; p < site.Counts.Count; p++)
        {
            var time = phases?.Pipelines is { } times
                ? string.Create(CultureInfo.InvariantCulture, $" {times[p].TotalMilliseconds,8:0} ms") : "";
            yield return string.Create(CultureInfo.InvariantCulture,
                $"  {site.Counts[p].Pipeline,-12} {site.Counts[p].Count,8} files{time}");
        }

        if (phases is null)
            yield break;
        yield return "  " + string.Join(", ", phases._phases.Select(static p =>
            string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Time.TotalMilliseconds:0} ms")));
        var paused = GC.GetTotalPauseDuration().TotalMilliseconds;
        yield return string.Create(CultureInfo.InvariantCulture,
            $"  memory: {GC.GetTotalAllocatedBytes() >> 20} MB allocated in all, {Collections()}, {paused:0} ms paused");

        static string Collections() =>
            string.Create(CultureInfo.InvariantCulture, $"{GC.CollectionCount(0)} collections ({GC.CollectionCount(2)} full)");
    }
}
