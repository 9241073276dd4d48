using System.Diagnostics;
using System.Globalization;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;

namespace Digest.Benchmarks.Preview;

/// <summary>How long a site that is known already takes to be linked and planned again: what an edit costs that moves something.</summary>
internal static class PlanEvaluation
{
    public static int Run(string folder, int times)
    {
        var files = SourceFolder.Read(Path.Combine(folder, "input"), "input");
        var memory = new ReadMemory();
        var list = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            SiteBuild.Plan(files,
                new BuildOptions(false, false, null, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)) { Deferred = true },
                new DiagnosticBag(), null, memory);
            list.Add(watch.Elapsed.TotalMilliseconds);
        }

        list.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"planned anew: median {list[times / 2]:0} ms, least {list[0]:0} ms"));
        return 0;
    }
}
