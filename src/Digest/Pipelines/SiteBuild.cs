using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Permanence;
using Digest.Rendering;
using Digest.Rendering.Templates;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>What a build is asked for.</summary>
internal sealed record BuildOptions(bool Drafts, bool Future, Uri? BaseUrl, DateTimeOffset Now)
{
    /// <summary>Whether files whose addresses change with every text are planned when they are asked for, and not before.</summary>
    public bool Deferred { get; init; }
}

/// <summary>A site whose every address is known and of which nothing is rendered yet.</summary>
/// <param name="Context">The linked site.</param>
/// <param name="Files">All files, pipeline by pipeline.</param>
/// <param name="Counts">How many each pipeline makes, in their order.</param>
/// <param name="Publication">How it stands to what has been published before.</param>
internal sealed record PlannedSite(SiteContext Context, IReadOnlyList<PlannedFile> Files,
    IReadOnlyList<(string Pipeline, int Count)> Counts, Publication Publication);

/// <summary>Where the files of a build go. Both are asked from several threads at once.</summary>
/// <param name="Keep">Whether a file made from the same things is there already and stays: its number in the plan, and its keys.</param>
/// <param name="Write">Takes a file: its number, its keys and its bytes.</param>
internal sealed record BuildOutput(Func<int, FileKeys, bool> Keep, Action<int, FileKeys, ReadOnlyMemory<byte>> Write);

/// <summary>
/// The build: a pure function from source files to output files and findings, in the phases Input, Process and PostProcess. Output is
/// left to whoever has a disk.
/// </summary>
internal static class SiteBuild
{
    /// <summary>
    /// Input and Process: reads, links and plans. Null when the settings or the theme cannot be used; findings are in the bag.
    /// </summary>
    /// <param name="files">Everything that the site is made from.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="bag">Findings.</param>
    /// <param name="memory">What the last build remembered; without it nothing is kept of that build.</param>
    /// <param name="read">What this process has read before.</param>
    /// <param name="linked">Told of the linked site before its files are planned, for whoever has work to do beside that.</param>
    public static PlannedSite Plan(IReadOnlyList<SourceFile> files, BuildOptions options, DiagnosticBag bag, BuildMemory? memory = null,
        ReadMemory? read = null, Action<SiteContext>? linked = null)
    {
        read ??= new ReadMemory();
        // The theme depends on nothing of the content but its languages.
        var languages = read.Settings(SiteReader.SettingsFile(files), new DiagnosticBag()).Languages;
        var reading = Task.Run(() =>
            read.Theme([.. EmbeddedTheme.Files, .. files.Where(static f => f.Path.StartsWith("theme/", StringComparison.Ordinal))],
                languages, bag));
        var content = SiteReader.Read(files, options.BaseUrl, read, bag);
        var (settings, cardFont) = CardsPipeline.Ready(content.Settings, files, static () => Cards.CardDrawing.IsAvailable, bag);
        content = content with { Settings = settings };
        var model = SiteLinker.Link(content, new PublishingOptions(options.Drafts, options.Future, options.Now), bag);
        var theme = reading.GetAwaiter().GetResult();
        var published = PublishedLock.Read(files.FirstOrDefault(f => f.Path == PublishedLock.Path), bag);
        var context = SiteContext.Of(model, theme, [.. files.Where(f => f.Path.StartsWith("input/files/", StringComparison.Ordinal))],
            published, memory ?? BuildMemory.Empty(), cardFont, bag);
        linked?.Invoke(context);
        var (planned, counts) = Plan(context, options.Deferred);
        context.Bodies.Know(planned);
        // Neither looks at what the other finds.
        var colliding = Task.Run(() => AddressCollisions.Report(planned, files, bag));
        var publication = Publication.Of(context, published, files, bag);
        colliding.GetAwaiter().GetResult();
        return new PlannedSite(context, planned, counts, publication);
    }

    /// <summary>The files of all pipelines, in their order, and how many each makes.</summary>
    private static (List<PlannedFile> Files, List<(string Pipeline, int Count)> Counts) Plan(SiteContext context, bool deferred)
    {
        var alone = new PlannedFile[]?[SitePipelines.All.Count];
        Parallel.For(0, alone.Length, p =>
        {
            if (SitePipelines.All[p].StandsAlone && !(deferred && SitePipelines.All[p].Folder is not null))
                alone[p] = [.. SitePipelines.All[p].Plan(context, [])];
        });
        var planned = new List<PlannedFile>(alone.Sum(static f => f?.Length ?? 0));
        var counts = new List<(string, int)>();
        for (var p = 0; p < alone.Length; p++)
        {
            var (pipeline, before) = (SitePipelines.All[p], planned.Count);
            if (!deferred || pipeline.Folder is null)
                planned.AddRange(alone[p] ?? pipeline.Plan(context, planned));
            counts.Add((pipeline.Name, planned.Count - before));
        }

        return (planned, counts);
    }

    /// <summary>The site after a change of some articles that leaves every address as it is; null when it must be planned anew.</summary>
    /// <param name="site">The site before, planned with deferred files.</param>
    /// <param name="changed">The files of articles that changed.</param>
    /// <param name="said">All findings of the plan.</param>
    /// <param name="bag">Findings of the new plan.</param>
    /// <param name="read">What this process has read before.</param>
    public static PlannedSite? Revise(PlannedSite site, IReadOnlyList<SourceFile> changed, IReadOnlyList<Diagnostic> said,
        DiagnosticBag bag, ReadMemory read)
    {
        var articles = new List<Article>(changed.Count);
        var gone = new HashSet<Diagnostic>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in changed)
        {
            if (site.Context.Bodies.Find(file.Path) is not { } before)
                return null;
            gone.UnionWith(read.Findings(before.Article.Source));
            if (read.Article(file, site.Context.Settings, bag, dated: true) is not { } article)
                return null;
            articles.Add(article);
            // What was not read before it changed cannot be had any more.
            if (!before.Article.Source.IsRead || Matter(before.Article) != Matter(article))
                paths.Add(file.Path);
        }

        // What linking found in an article stands in its front matter: with that it may be gone, or elsewhere.
        var stays = said.Where(d => !gone.Contains(d)).ToArray();
        if (bag.HasErrors || stays.Any(d => d.Location is { } at && paths.Contains(at.Path))
            || SiteRevision.Of(site.Context.Model, site.Context.Bodies.Find, articles) is not { } model)
            return null;
        bag.AddRange(stays);
        return site with { Context = site.Context.Revised(model, bag) };
    }

    private static string Matter(Article article) => article.Source.ReadText()[..article.BodySpan.Start];

    /// <summary>
    /// PostProcess: renders on all cores what the last build does not have, handing each file over as soon as it is made.
    /// </summary>
    /// <returns>What each pipeline took in time, in the order of the pipelines, the cores together; of use to people alone.</returns>
    public static IReadOnlyList<TimeSpan> Render(PlannedSite site, BuildOutput output, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        var ticks = new long[site.Counts.Count];
        var pipelines = PipelineOfFile(site);
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(0, Math.Max(1, site.Files.Count),
            Math.Clamp(site.Files.Count / 64, 1, 64)), options,
            site.Context.Engine, (range, _, engine) =>
            {
                for (var i = range.Item1; i < Math.Min(range.Item2, site.Files.Count); i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var began = System.Diagnostics.Stopwatch.GetTimestamp();
                    Make(site.Context, site.Files[i], i, engine, output);
                    Interlocked.Add(ref ticks[pipelines[i]], System.Diagnostics.Stopwatch.GetTimestamp() - began);
                }

                return engine;
            }, static _ => { });
        var times = new TimeSpan[ticks.Length];
        for (var i = 0; i < times.Length; i++)
            times[i] = System.Diagnostics.Stopwatch.GetElapsedTime(0, ticks[i]);
        return times;
    }

    private static void Make(SiteContext site, PlannedFile planned, int number, TemplateEngine engine, BuildOutput output)
    {
        var outline = planned.Outline?.Invoke(site) ?? default;
        if (outline != default && output.Keep(number, new FileKeys(outline, default)))
            return;
        var file = planned.Prepare(site);
        // What was not known before the body was rendered is known now.
        if (outline == default && planned.Outline is { } ask)
            outline = ask(site);
        var keys = new FileKeys(outline, file.Key);
        if (!output.Keep(number, keys) && file.Render(engine) is { } bytes)
            output.Write(number, keys, bytes);
    }

    private static byte[] PipelineOfFile(PlannedSite site)
    {
        var pipelines = new byte[site.Files.Count];
        var at = 0;
        for (var p = 0; p < site.Counts.Count; at += site.Counts[p].Count, p++)
            pipelines.AsSpan(at, site.Counts[p].Count).Fill((byte)p);
        return pipelines;
    }
}
