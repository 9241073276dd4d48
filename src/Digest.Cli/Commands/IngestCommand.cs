using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Fetching;
using Digest.Files;

namespace Digest.Cli.Commands;

/// <summary><c>ingest</c>: captures cleaned into articles.</summary>
internal static class IngestCommand
{
    /// <summary>What the command line asked for.</summary>
    internal sealed record Options(IReadOnlyList<string> Captures, bool DryRun, string? Title, string? Date, string? Language,
        string? SourceName, string? SourceUrl, string? Rights, bool Draft);

    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var captures = new Argument<string[]>("PATH-or-URL")
        {
            Description = "Captures: files, folders or addresses. Default: all of seeds.",
            Arity = ArgumentArity.ZeroOrMore
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Prints the Markdown and writes nothing." };
        var title = new Option<string?>("--title") { Description = "The headline, in place of the one found.", HelpName = "TITLE" };
        var date = new Option<string?>("--date") { Description = "Day, or time with offset.", HelpName = "DATE" };
        var language = new Option<string?>("--lang") { Description = "Language code.", HelpName = "LANG" };
        var sourceName = new Option<string?>("--source-name") { Description = "Name of the medium.", HelpName = "NAME" };
        var sourceUrl = new Option<string?>("--source-url") { Description = "Address of the page.", HelpName = "URL" };
        var rights =
            new Option<string?>("--rights") { Description = "own, full, licensed, public-domain or excerpt.", HelpName = "RIGHTS" };
        var draft = new Option<bool>("--draft") { Description = "Keeps the articles back." };
        var command = new Command("ingest", "Cleans captures into articles; a file that a person edited is never overwritten.")
        {
            captures,
            dryRun,
            title,
            date,
            language,
            sourceName,
            sourceUrl,
            rights,
            draft
        };
        command.SetAction((result, cancellation) =>
            RunAsync(invocation(result),
                new Options(result.GetValue(captures) ?? [], result.GetValue(dryRun), result.GetValue(title), result.GetValue(date),
            result.GetValue(language), result.GetValue(sourceName), result.GetValue(sourceUrl), result.GetValue(rights),
            result.GetValue(draft)), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Invocation run, Options options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var input = Files.SourceFolder.Read(run.FullPath(run.Folders.Input), "input");
        var settings = SettingsReader.Read(input.FirstOrDefault(static f => f.Path == SettingsReader.Path), bag);
        var vocabulary = VocabularyReader.Read(input.Where(static f => f.Path.StartsWith(VocabularyReader.Folder, StringComparison.Ordinal)
            && f.Path.EndsWith(".yml", StringComparison.Ordinal)), settings, bag);
        var articles = input.Where(static f => f.Path.StartsWith("input/articles/", StringComparison.Ordinal)).ToArray();
        var known = articles.Select(f => ArticleReader.Read(f, settings, new DiagnosticBag())).OfType<Article>();
        var context =
            new CleaningContext(settings) { Overrides = Overrides(options, settings), Tagger = TermLinks.For(vocabulary, settings, known) };
        var captures = await Captures(run, options, settings, bag, cancellation).ConfigureAwait(false);
        var existing = options.DryRun ? [] : articles;
        var results = Ingest.Plan(captures, existing, context, bag);
        foreach (var result in results)
        {
            cancellation.ThrowIfCancellationRequested();
            if (options.DryRun && result.Article is { } article)
                run.Terminal.Out.Write(CleanFile.Write(article, settings));
            else if (!options.DryRun && result.File is { } file)
                SourceFolder.WriteNew(run, file.Path, file.Bytes.Span);
        }

        if (options.DryRun)
        {
            // Nothing but the Markdown goes to standard output.
            run.Show(run.Judge(bag.Sorted()));
            return run.Judge(bag.Sorted()).Any(static d => d.Severity == Severity.Error) ? ExitCode.Content : ExitCode.Done;
        }

        Table(run, results);
        return run.Conclude(bag.Sorted(), json => Write(json, run, results));
    }

    private static void Write(Utf8JsonWriter json, Invocation run, IReadOnlyList<IngestResult> results)
    {
        json.WriteStartArray("captures");
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("capture", result.Capture);
            json.WriteString("outcome", Name(result.Outcome));
            json.WriteString("path", result.Path is null ? null : run.Folders.Shown(result.Path));
            json.WriteString("reason", result.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static CleaningOverrides Overrides(Options options, SiteSettings settings)
    {
        DateTimeOffset date = default;
        if (options.Date is { } written && !Dates.TryRead(written, settings.TimeZone, out date))
            throw Failure.Usage($"--date: \"{written}\" is not a date; write it as 2024-07-24.");
        if (options.Language is { } language && !SettingsReader.IsLanguage(language.ToLowerInvariant()))
            throw Failure.Usage($"--lang: \"{language}\" is not a language code such as en or zh.");
        if (options.SourceUrl is { } url && !WebAddress.IsLive(url))
            throw Failure.Usage($"--source-url: \"{url}\" is not an http or https address.");
        Rights rights = default;
        if (options.Rights is { } named && !FrontMatterReader.TryRights(named, out rights))
            throw Failure.Usage($"--rights: \"{named}\" is none of own, full, licensed, public-domain, excerpt.");
        return new CleaningOverrides
        {
            Title = options.Title,
            Date = options.Date is null ? null : date,
            Language = options.Language?.ToLowerInvariant(),
            SourceName = options.SourceName,
            SourceUrl = options.SourceUrl,
            Rights = options.Rights is null ? null : rights,
            Draft = options.Draft,
        };
    }

    private static async Task<IReadOnlyList<RawCapture>> Captures(Invocation run, Options options, SiteSettings settings, DiagnosticBag bag,
        CancellationToken cancellation)
    {
        var files = new List<SourceFile>();
        var captures = new List<RawCapture>();
        using var fetcher = new CaptureFetcher();
        string? failure = null;
        foreach (var named in options.Captures.Count > 0 ? options.Captures : [run.Folders.Seeds])
        {
            if (WebAddress.IsLive(named))
            {
                var fetched = await fetcher.FetchAsync(named, cancel: cancellation).ConfigureAwait(false);
                if (OfPage(named, fetched, run.Terminal.Clock) is { } page)
                {
                    captures.Add(page);
                    continue;
                }

                // The other captures are cleaned all the same.
                bag.ReportFile(DiagnosticCatalog.FetchFailed, null, named, fetched.Failure);
                failure ??= $"{named}: {fetched.Failure}";
            }
            else
            {
                AddFiles(files, named, run.FullPath(named));
            }
        }

        if (failure is not null && captures.Count == 0 && files.Count == 0)
            throw Failure.Environment(failure);
        captures.AddRange(OfFiles(files, settings, bag));
        return captures;
    }

    /// <summary>A page as a capture; null where it could not be fetched.</summary>
    private static RawCapture? OfPage(string named, FetchResult fetched, TimeProvider clock) =>
        fetched.Bytes is null ? null : new RawCapture(named, fetched.Bytes)
        {
            Address = fetched.Address,
            MediaType = fetched.MediaType,
            Charset = fetched.Charset,
            Captured = clock.GetUtcNow()
        };

    /// <summary>Files as captures, each with what its sidecar says of it.</summary>
    private static IEnumerable<RawCapture> OfFiles(List<SourceFile> files, SiteSettings settings, DiagnosticBag bag)
    {
        var paths = files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var byPath = files.DistinctBy(static f => f.Path).Where(f => !SavedFolders.Hold(f.Path, paths))
            .ToDictionary(static f => f.Path, StringComparer.Ordinal);
        // A sidecar is called after its capture, with the capture's ending or without: x.html.yml or x.yml beside x.html.
        var sidecars = byPath.Keys.Where(static k => !k.EndsWith(".yml", StringComparison.Ordinal))
            .SelectMany(static k => new[] { k + ".yml", Path.ChangeExtension(k, ".yml") }).ToHashSet(StringComparer.Ordinal);
        foreach (var file in byPath.Values.Where(f => !sidecars.Contains(f.Path)))
        {
            var sidecar = byPath.GetValueOrDefault(file.Path + ".yml") ?? byPath.GetValueOrDefault(Path.ChangeExtension(file.Path, ".yml"));
            yield return new RawCapture(file.Path,
                file.Bytes)
            { Sidecar = sidecar is null || sidecar == file ? null : CaptureSidecar.Read(sidecar, settings, bag) };
        }
    }

    private static void AddFiles(List<SourceFile> files, string named, string path)
    {
        if (Directory.Exists(path))
            files.AddRange(Files.SourceFolder.Read(path, "seeds"));
        else if (File.Exists(path))
            AddFile(files, path);
        else
            throw Failure.Usage($"{named} is not there.");
    }

    /// <summary>A file, with the sidecars that may stand beside it.</summary>
    private static void AddFile(List<SourceFile> files, string path)
    {
        foreach (var one in new[] { path, path + ".yml", Path.ChangeExtension(path, ".yml") })
        {
            if (File.Exists(one))
                files.Add(new SourceFile("seeds/" + Path.GetFileName(one), File.ReadAllBytes(one)));
        }
    }

    private static void Table(Invocation run, IReadOnlyList<IngestResult> results)
    {
        foreach (var result in results)
        {
            var written = result.Path is null ? "" : " -> " + run.Folders.Shown(result.Path);
            run.Say($"{Name(result.Outcome),-9} {result.Capture}{written}{(result.Reason is null ? "" : " (" + result.Reason + ")")}");
        }

        run.Say(string.Join(", ",
            results.GroupBy(static r => r.Outcome).OrderBy(static g => g.Key)
                .Select(static g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Name(g.Key)}"))));
    }

    private static string Name(IngestOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
