using System.CommandLine;
using Digest.Authoring;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Lints;
using Digest.Permanence;
using Digest.Pipelines;
using Digest.Site;

namespace Digest.Cli.Commands;

/// <summary><c>fix</c>: shows the repairs that need no judgement, and with <c>--write</c> makes them.</summary>
internal static class FixCommand
{
    /// <summary>What the command line asked for.</summary>
    /// <param name="Paths">Files or folders below the input folder; empty for all articles.</param>
    /// <param name="Write">Make the repairs.</param>
    internal sealed record Options(IReadOnlyList<string> Paths, bool Write);

    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Article files or folders of them. Default: all articles.",
            Arity = ArgumentArity.ZeroOrMore
        };
        var write = new Option<bool>("--write") { Description = "Make the repairs instead of showing them." };
        var command = new Command("fix",
            "Shows, as a diff, the repairs that need no judgement: names of terms become slugs, misspelt keys and names, Markdown in "
                + "summaries, published addresses that a file had, slugs of renamed originals, order of keys, spaces at line ends.")
                {
                    paths, write
                };
        command.SetAction((result, cancellation) =>
            Task.FromResult(Run(invocation(result), new Options(result.GetValue(paths) ?? [], result.GetValue(write)), cancellation)));
        return command;
    }

    public static int Run(Invocation run, Options options, CancellationToken cancellation)
    {
        var sources = BuildCommand.Sources(run);
        var all = Below(sources, "input/articles/", ".md");
        var site = KnownSite.Of(run, sources, all);
        var diffs = new List<(string Path, string Diff)>();
        foreach (var file in Files(run, all, options.Paths))
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.Bytes.Length > ArticleReader.LargestFile || file.FirstInvalidByte() >= 0)
                continue;
            var text = file.ReadText();
            var mended = site.Mend(file, text);
            var shown = run.Folders.Shown(file.Path);
            if (UnifiedDiff.Make(shown, text, mended) is not { Length: > 0 } diff)
                continue;
            diffs.Add((shown, diff));
            if (!run.Json && !options.Write)
                run.Terminal.Out.Write(diff);
            if (options.Write)
                SourceFolder.Replace(run, file.Path, file.Bytes.Span.StartsWith("\uFEFF"u8) ? "\uFEFF" + mended : mended);
        }

        Report(run, options, diffs);
        return ExitCode.Done;
    }

    /// <summary>What the site knows that repairs go by.</summary>
    /// <param name="Read">What was read of its files.</param>
    /// <param name="Settings">Its settings.</param>
    /// <param name="Vocabulary">Its vocabulary.</param>
    /// <param name="Moved">Published addresses that files had, and that lead nowhere now.</param>
    /// <param name="Renamed">Slugs that articles had before.</param>
    private sealed record KnownSite(ReadMemory Read, SiteSettings Settings, Vocabulary Vocabulary, Dictionary<string, string[]> Moved,
        IReadOnlyDictionary<string, string> Renamed)
    {
        public static KnownSite Of(Invocation run, IReadOnlyList<SourceFile> sources, SourceFile[] all)
        {
            // Planning asks for the same files as repairing: each is read once.
            var read = new ReadMemory();
            var ignored = new DiagnosticBag();
            var settings = read.Settings(SiteReader.SettingsFile(sources), ignored);
            var vocabulary = read.Vocabulary(Below(sources, VocabularyReader.Folder, ".yml"), settings, ignored);
            var moved = FixCommand.Moved(run, sources, read);
            var renamed = FixCommand.Renamed(all, f => read.Article(f, settings, ignored, dated: true), moved);
            return new KnownSite(read, settings, vocabulary, moved, renamed);
        }

        /// <summary>The text of an article with every repair that needs no judgement.</summary>
        public string Mend(SourceFile file, string text)
        {
            var found = new DiagnosticBag();
            if (Read.Article(file, Settings, found, dated: true) is { } article)
            {
                new TermResolver(Settings, Vocabulary, found).Resolve(article);
                ArticleLints.Check(article, article.Source.ReadText(), Settings, found);
            }

            return ArticleRepair.Repair(file.Path, text, Settings, Vocabulary, found.Sorted(),
                Moved.GetValueOrDefault(file.Path) ?? [], Renamed);
        }
    }

    private static void Report(Invocation run, Options options, List<(string Path, string Diff)> diffs)
    {
        var files = diffs.Count == 1 ? "1 file" : $"{diffs.Count} files";
        run.Say(diffs.Count == 0 ? "nothing to mend" : options.Write ? $"mended {files}" : $"{files} to mend; --write makes the repairs");
        if (!run.Json)
            return;
        run.WriteJson(ExitCode.Done, [], writer =>
        {
            writer.WriteBoolean("written", options.Write);
            writer.WriteStartArray("files");
            foreach (var (path, diff) in diffs)
            {
                writer.WriteStartObject();
                writer.WriteString("file", path);
                writer.WriteString("diff", diff);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    private static SourceFile[] Below(IReadOnlyList<SourceFile> sources, string folder, string ending) =>
        [.. sources.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && f.Path.EndsWith(ending, StringComparison.Ordinal))];

    /// <summary>Published addresses that files had, and that lead nowhere now.</summary>
    private static Dictionary<string, string[]> Moved(Invocation run, IReadOnlyList<SourceFile> sources, ReadMemory read)
    {
        if (!sources.Any(static f => f.Path == PublishedLock.Path))
            return [];
        var site =
            SiteBuild.Plan(sources, BuildCommand.BuildOptionsOf(run, drafts: false, future: false, null), new DiagnosticBag(), read: read);
        return site.Publication.Moved.GroupBy(static m => m.Path, static m => m.Address, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Slugs that articles had before, where any article names the one it is translated from.</summary>
    private static IReadOnlyDictionary<string, string> Renamed(SourceFile[] all, Func<SourceFile, Article?> article,
        Dictionary<string, string[]> moved)
    {
        if (!all.Any(static f => f.Bytes.Span.IndexOf("translation_of:"u8) >= 0))
            return new Dictionary<string, string>(StringComparer.Ordinal);
        return RenamedSlugs.Of([.. all.Select(article).OfType<Article>()], moved);
    }

    /// <summary>The articles that were asked for, in the order of their paths.</summary>
    private static IEnumerable<SourceFile> Files(Invocation run, IReadOnlyList<SourceFile> all, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            return all;
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = run.FullPath(path).TrimEnd('/', '\\');
            var matching = all.Where(f => run.FullPath(run.Folders.Shown(f.Path)) is var own
                && (own == full || own.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal))).ToList();
            if (matching.Count == 0)
                throw Failure.Usage($"{path} is no article, and no folder of articles, of {run.Folders.Input}.");
            chosen.UnionWith(matching.Select(static f => f.Path));
        }

        return all.Where(f => chosen.Contains(f.Path));
    }
}
