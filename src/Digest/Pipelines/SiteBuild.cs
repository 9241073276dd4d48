using System.Text;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Permanence;
using Digest.Rendering;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>What a build is asked for.</summary>
internal sealed record BuildOptions(bool Drafts, bool Future, Uri? BaseUrl, DateTimeOffset Now);

/// <summary>A site whose every address is known and of which nothing is rendered yet.</summary>
internal sealed record PlannedSite(SiteContext Context, IReadOnlyList<PlannedFile> Files, IReadOnlyList<(string Pipeline, int Count)> Counts, Publication Publication);

/// <summary>
/// The build: a pure function from source files to output files and findings, in the phases Input, Process and PostProcess. Output is
/// left to whoever has a disk.
/// </summary>
internal static class SiteBuild
{
    /// <summary>Input and Process: reads, links and plans. Null when the settings or the theme cannot be used; findings are in the bag.</summary>
    public static PlannedSite Plan(IReadOnlyList<SourceFile> files, BuildOptions options, DiagnosticBag bag)
    {
        var content = SiteReader.Read(files, options.BaseUrl, bag);
        var model = SiteLinker.Link(content, new PublishingOptions(options.Drafts, options.Future, options.Now), bag);
        var theme = Theme.Read([.. EmbeddedTheme.Files, .. files.Where(f => f.Path.StartsWith("theme/", StringComparison.Ordinal))], model.Settings.Languages, bag);
        var published = PublishedLock.Read(files.FirstOrDefault(f => f.Path == PublishedLock.Path), bag);
        var context = new SiteContext(model, theme, [.. files.Where(f => f.Path.StartsWith("input/files/", StringComparison.Ordinal))], published, bag);
        var planned = new List<PlannedFile>();
        var counts = new List<(string, int)>();
        foreach (var pipeline in SitePipelines.All)
        {
            var before = planned.Count;
            planned.AddRange(pipeline.Plan(context));
            counts.Add((pipeline.Name, planned.Count - before));
        }

        Collisions(planned, files, bag);
        context.Know(planned);
        return new PlannedSite(context, planned, counts, Publication.Of(context, published, files, bag));
    }

    /// <summary>PostProcess: renders every planned file on all cores, handing each to <paramref name="output"/> as soon as it is made.</summary>
    public static void Render(PlannedSite site, Action<int, ReadOnlyMemory<byte>> output, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(0, site.Files.Count, Math.Clamp(site.Files.Count / 64, 1, 64)), options,
            site.Context.Engine, (range, _, engine) =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (site.Files[i].Render(engine) is { } bytes)
                        output(i, bytes);
                }

                return engine;
            }, static _ => { });
    }

    /// <summary>Two files at one address, or a file where another needs a folder, on any file system: case and Unicode form do not count.</summary>
    private static void Collisions(List<PlannedFile> planned, IReadOnlyList<SourceFile> files, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, PlannedFile>(planned.Count, StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in planned)
        {
            var key = Key(file.Path);
            if (!seen.TryAdd(key, file))
                Report(file, seen[key]);
            for (var slash = key.LastIndexOf('/'); slash > 0 && folders.Add(key[..slash]); slash = key.LastIndexOf('/', slash - 1))
            {
            }
        }

        foreach (var file in planned)
        {
            if (folders.Contains(Key(file.Path)))
                Report(file, planned.First(p => Key(p.Path).StartsWith(Key(file.Path) + "/", StringComparison.Ordinal)));
        }

        void Report(PlannedFile file, PlannedFile other)
        {
            var (path, rival) = file.Origin is null ? (other.Origin, "the site itself") : (file.Origin, other.Origin ?? "the site itself");
            var source = path is null ? null : files.FirstOrDefault(f => f.Path == path);
            var address = "/" + (file.Path.EndsWith("index.html", StringComparison.Ordinal) ? file.Path[..^10] : file.Path);
            // The twin and the page of an article collide together: one finding says it.
            if (file.Path.EndsWith("/index.md", StringComparison.Ordinal))
                return;
            if (source is null)
            {
                bag.ReportFile(DiagnosticCatalog.AddressCollision, path, address, rival);
                return;
            }

            var text = source.ReadText();
            var at = text.IndexOf("\nslug:", StringComparison.Ordinal);
            var span = at < 0 ? new TextSpan(0, 3) : TextSpan.FromBounds(at + 7, Math.Max(at + 8, text.IndexOf('\n', at + 1)));
            bag.Report(DiagnosticCatalog.AddressCollision, source.Path, text, span, address, rival);
        }
    }

    private static string Key(string path) => Ascii.IsValid(path) && !path.Any(char.IsAsciiLetterUpper) ? path : path.Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
