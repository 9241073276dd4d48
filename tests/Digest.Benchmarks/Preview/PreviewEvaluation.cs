using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Sites;
using Digest.Files;
using Digest.Pipelines;
using Digest.Preview;

namespace Digest.Benchmarks.Preview;

/// <summary>From a saved file to its page, in memory: what a writer waits for, but for the watch on the folder and the browser.</summary>
internal static class PreviewEvaluation
{
    public static int Run(int count, string folder, int saves = 50)
    {
        if (!Directory.Exists(Path.Combine(folder, "input")))
            SiteMaker.Make(folder, count, everything: true);
        var sources = new SourceMemory(TimeProvider.System);
        var watch = Stopwatch.StartNew();
        var site = new PreviewSite(() => sources.Read(SourceFolder.List(Path.Combine(folder, "input"), "input")), new BuildOptions(false, false, null, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        site.Refresh();
        _ = site.Get("/")!.Value;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first page {watch.Elapsed.TotalMilliseconds:0} ms"));
        var files = Directory.GetFiles(Path.Combine(folder, "input", "articles"), "*.md", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        var times = new List<double>();
        for (var i = 0; i < saves; i++)
        {
            var file = files[i * 37 % files.Length];
            File.AppendAllText(file, $"\nSaved {i}.\n");
            var number = Path.GetFileNameWithoutExtension(file).Split('-')[^1];
            var isChinese = int.Parse(number, CultureInfo.InvariantCulture) % 2 == 1;
            watch.Restart();
            site.Refresh();
            var name = Path.GetFileName(file);
            var page = site.Get($"{(isChinese ? "/zh" : "")}/articles/{name[..4]}/{name[5..7]}/story-{number}/")!.Value;
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (!System.Text.Encoding.UTF8.GetString(page.Bytes.Span).Contains($"Saved {i}.", StringComparison.Ordinal))
                throw new InvalidOperationException($"{name} does not show what was saved");
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"save to page: median {times[times.Count / 2]:0} ms, 95 % {times[times.Count * 95 / 100]:0} ms, most {times[^1]:0} ms; {GC.GetTotalMemory(true) / 1048576} MiB held"));
        return 0;
    }
}
