using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Site;

namespace Digest.Cli.Commands;

/// <summary><c>build</c> and <c>check</c>: the site, written or only looked at.</summary>
internal static partial class BuildCommand
{
    /// <summary>What the command line asked for.</summary>
    internal sealed record Options(bool Clean, bool Drafts, bool Future, string? BaseUrl, bool WriteNothing, bool Record = false,
        bool Changes = false);

    /// <summary>Name of the file that tells what the last build knew of its sources.</summary>
    private const string KnownName = "sources";

    /// <summary>Name of the file that tells what the last build remembered of bodies.</summary>
    private const string BodiesName = "bodies";

    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var clean = new Option<bool>("--clean") { Description = "Makes everything anew, without looking at the last build." };
        var record =
            new Option<bool>("--record") { Description = "Records the addresses of the site in input/published.lock, as published." };
        var (drafts, future, baseUrl) = Shared();
        var command = new Command("build", "Builds the site from input and theme.") { clean, drafts, future, baseUrl, record };
        command.SetAction((result, cancellation) => Task.FromResult(Run(invocation(result),
            new Options(result.GetValue(clean), result.GetValue(drafts), result.GetValue(future), result.GetValue(baseUrl), false,
                Record: result.GetValue(record)), cancellation)));
        return command;
    }

    public static Command MakeCheck(Func<ParseResult, Invocation> invocation)
    {
        var (drafts, future, baseUrl) = Shared();
        var changes = new Option<bool>("--changes")
        {
            Description = "Says as Markdown which published addresses would be added, changed, moved or removed."
        };
        var command =
            new Command("check", "Checks everything that a build checks, and writes nothing.") { drafts, future, baseUrl, changes };
        command.SetAction((result, cancellation) => Task.FromResult(Run(invocation(result),
            new Options(false, result.GetValue(drafts), result.GetValue(future), result.GetValue(baseUrl), true,
                Changes: result.GetValue(changes)), cancellation)));
        return command;
    }

    public static int Run(Invocation run, Options options, CancellationToken cancellation)
    {
        if (options is { Record: true } and ({ Drafts: true } or { Future: true }))
            throw Failure.Usage("--record is for what is published: leave out --drafts and --future.");
        try
        {
            return Once(options.Clean ? static () => KnownSources.None : () => Known(run));
        }
        catch (Exception e) when (e.IsSourceChange())
        {
            return Once(static () => KnownSources.None);
        }

        int Once(Func<KnownSources> readKnown)
        {
            if (options.WriteNothing)
                return Check(run, options, readKnown, cancellation);
            using var build = new OutputBuild(run, options);
            return build.Run(readKnown, cancellation);
        }
    }

    /// <summary>Everything that a build checks, and nothing written.</summary>
    private static int Check(Invocation run, Options options, Func<KnownSources> readKnown, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        var kept = Kept.Begin(run, options, readKnown);
        var listing = Listing(run);
        var known = kept.Sources.GetAwaiter().GetResult();
        Task? lints = null;
        var site = SiteBuild.Plan(known.Files(listing), BuildOptionsOf(run, options.Drafts, options.Future, options.BaseUrl), bag,
            kept.Bodies.GetAwaiter().GetResult(), new ReadMemory(known),
            linked => lints = Task.Run(() => SiteCheck.Lint(linked, cancellation), CancellationToken.None));
        SiteCheck.Run(site, cancellation, lints);
        if (options.Changes && !run.Json)
            run.Terminal.Out.Write(ChangesReport.Markdown(site.Publication.Changes));
        return Conclude(run, site, bag, watch, null);
    }

    /// <summary>What the last build left of what it knew, read beside other work.</summary>
    private sealed record Kept(Task<KnownSources> Sources, Task<BuildMemory> Bodies)
    {
        public static Kept Begin(Invocation run, Options options, Func<KnownSources> readKnown) => new(
            Task.Run(readKnown, CancellationToken.None),
            Task.Run(() => options.Clean ? BuildMemory.Empty() : BuildMemory.Read(new CachedFile(Cache(run), BodiesName).Read()),
                CancellationToken.None));
    }

    /// <summary>What the last build knew of the files.</summary>
    public static KnownSources Known(Invocation run) => KnownSources.Read(new CachedFile(Cache(run), KnownName).Read());

    /// <summary>Leaves for the next build or preview what is known of the files.</summary>
    public static void Keep(Invocation run, Action<Stream> known)
    {
        Directory.CreateDirectory(Cache(run));
        new CachedFile(Cache(run), KnownName).Write(known);
    }

    private static string Cache(Invocation run) =>
        Path.Combine(Path.GetDirectoryName(run.FullPath(run.Folders.Output))!, Folders.CacheName);

    /// <summary>The files that a site is made from.</summary>
    public static IReadOnlyList<SourceFile> Sources(Invocation run) => Files.SourceFolder.Read(Listing(run));

    /// <summary>The files that a site is made from, unread.</summary>
    public static IReadOnlyList<ListedFile> Listing(Invocation run)
    {
        var files = new List<ListedFile>();
        foreach (var (folder, root) in SourceFolders(run))
            files.AddRange(Files.SourceFolder.List(folder, root));
        return files;
    }

    /// <summary>The folders that a site is made from, each with what the logical paths of its files begin with.</summary>
    public static IReadOnlyList<(string Folder, string Root)> SourceFolders(Invocation run) =>
        [(run.FullPath(run.Folders.Input), "input"), (run.FullPath(run.Folders.Theme), "theme")];

    /// <summary>What a build is asked for; its moment is the clock's, or SOURCE_DATE_EPOCH (reproducible-builds.org).</summary>
    public static BuildOptions BuildOptionsOf(Invocation run, bool drafts, bool future, string? baseUrl)
    {
        var uri = baseUrl is null
            ? null
            : SettingsReader.ParseBaseUrl(baseUrl)
                ?? throw Failure.Usage($"--base-url: \"{baseUrl}\" is not an address beginning with https:// or http://.");
        var now = long.TryParse(run.Terminal.Variable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
            && epoch < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(epoch)
            : run.Terminal.Clock.GetUtcNow();
        return new BuildOptions(drafts, future, uri, now);
    }

    private static (Option<bool> Drafts, Option<bool> Future, Option<string?> BaseUrl) Shared() => (
        new Option<bool>("--drafts") { Description = "Publishes drafts too." },
        new Option<bool>("--future") { Description = "Publishes articles of the future too." },
        new Option<string?>("--base-url") { Description = "Address of the home page, in place of the one in site.yml.", HelpName = "URL" });

    private static bool Failed(Invocation run, DiagnosticBag bag) => run.Judge(bag.Sorted()).Any(static d => d.Severity == Severity.Error);

    private static int Conclude(Invocation run, PlannedSite site, DiagnosticBag bag, Stopwatch watch, SiteFolder? folder,
        BuildPhases? phases = null)
    {
        var pages = site.Files.Count(static f => f.Path.EndsWith(".html", StringComparison.Ordinal));
        var model = site.Context.Model;
        var failed = Failed(run, bag);
        var code = run.Conclude(bag.Sorted(), json => WriteSite(json, run, site, pages));
        if (run.Verbose)
        {
            foreach (var line in BuildPhases.Lines(site, phases))
                run.Say(line);
            foreach (var article in model.Unpublished)
                run.Say($"  not published ({Reason(article.Reason)}): {run.Folders.Shown(article.Path)}");
        }

        if (model.Unpublished.Count > 0)
            run.Say($"not published: {Counted(model.Unpublished)}");
        if (!site.Publication.Lock.IsEmpty && ChangesReport.Line(site.Publication.Changes) is { } changes)
            run.Say($"since the last publication: {changes}");
        if (failed)
            run.Say(string.Create(CultureInfo.InvariantCulture,
                $"nothing was written: {DiagnosticPrinter.Count(run.Judge(bag.Sorted()))}"));
        else if (folder is null)
            run.Say(string.Create(CultureInfo.InvariantCulture,
                $"checked {pages} pages from {model.ArticleCount} articles in {watch.Elapsed.TotalSeconds:0.00} s"));
        else
            run.Say(Summary(pages, model.ArticleCount, watch, folder.UnchangedPages));
        return code;
    }

    private static void WriteSite(Utf8JsonWriter json, Invocation run, PlannedSite site, int pages)
    {
        json.WriteNumber("pages", pages);
        json.WriteNumber("files", site.Files.Count);
        json.WriteNumber("articles", site.Context.Model.ArticleCount);
        json.WriteStartArray("unpublished");
        foreach (var article in site.Context.Model.Unpublished)
        {
            json.WriteStartObject();
            json.WriteString("path", run.Folders.Shown(article.Path));
            json.WriteString("reason", Reason(article.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ChangesReport.WriteJson(json, site.Publication.Changes);
    }

    /// <summary>How many articles are not published, by reason: <c>2 draft, 1 future</c>.</summary>
    private static string Counted(IReadOnlyList<UnpublishedArticle> unpublished) =>
        string.Join(", ", unpublished.GroupBy(static u => u.Reason).OrderBy(static g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Reason(g.Key)}")));

    private static string Summary(int pages, int articles, Stopwatch watch, int unchanged) =>
        string.Create(CultureInfo.InvariantCulture,
            $"built {pages} pages from {articles} articles in {watch.Elapsed.TotalSeconds:0.00} s ({unchanged} unchanged)");

    private static string Reason(Unpublished reason) =>
        reason switch { Unpublished.Draft => "draft", Unpublished.Future => "future", _ => "failed" };
}
