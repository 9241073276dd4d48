using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Routing;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>The Input phase: each content file read alone, in parallel, knowing no other.</summary>
internal static class SiteReader
{
    /// <summary>Reads the files of the input folder.</summary>
    /// <param name="files">All of them, by logical path.</param>
    /// <param name="baseUrl">An address that replaces the one of the settings, or null.</param>
    /// <param name="memory">What was read before.</param>
    /// <param name="bag">Findings.</param>
    public static SiteContent Read(IReadOnlyList<SourceFile> files, Uri? baseUrl, ReadMemory memory, DiagnosticBag bag)
    {
        var written = memory.Settings(SettingsFile(files), bag);
        var settings = written;
        if (baseUrl is not null)
            settings = settings with { BaseUrl = baseUrl };
        var vocabulary = Task.Run(() =>
            memory.Vocabulary([.. files.Where(static f => f.Path.StartsWith(VocabularyReader.Folder, StringComparison.Ordinal)
                && f.Path.EndsWith(".yml", StringComparison.Ordinal))], written, bag));
        var (articles, failed) = Articles(files, "input/articles/", settings, memory, bag);
        var (pages, _) = Articles(files, "input/pages/", settings, memory, bag, dated: false);
        return new SiteContent(settings, vocabulary.GetAwaiter().GetResult(), articles, pages, Notes(files, bag), failed);
    }

    /// <summary>The file of the settings, or null.</summary>
    public static SourceFile? SettingsFile(IReadOnlyList<SourceFile> files) =>
        files.FirstOrDefault(static f => f.Path == SettingsReader.Path);

    private static (List<Article> Read, List<UnpublishedArticle> Failed) Articles(IReadOnlyList<SourceFile> files, string folder,
        SiteSettings settings, ReadMemory memory, DiagnosticBag bag, bool dated = true)
    {
        var chosen = files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal)
            && f.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).ToArray();
        var read = new Article?[chosen.Length];
        Parallel.For(0, chosen.Length, i => read[i] = memory.Article(chosen[i], settings, bag, dated));
        return ([.. read.OfType<Article>()],
            [.. chosen.Where((_, i) => read[i] is null).Select(f => new UnpublishedArticle(f.Path, "", Unpublished.Failed))]);
    }

    private static List<EditionNote> Notes(IReadOnlyList<SourceFile> files, DiagnosticBag bag)
    {
        var notes = new List<EditionNote>();
        foreach (var file in files.Where(f => f.Path.StartsWith("input/editions/", StringComparison.Ordinal)
            && f.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var name = file.Path["input/editions/".Length..^3];
            if (!IsoWeek.TryParse(name, out var week))
            {
                bag.ReportFile(DiagnosticCatalog.BadEditionFile, file.Path, name);
                continue;
            }

            var text = file.ReadText();
            var block = FrontMatterBlock.Cut(text);
            if (block.State != FrontMatterBlockState.Closed)
            {
                bag.Report(block.State == FrontMatterBlockState.Missing
                    ? DiagnosticCatalog.NoFrontMatter : DiagnosticCatalog.UnclosedFrontMatter, file.Path, text,
                    new TextSpan(0, Math.Min(3, text.Length)));
                continue;
            }

            if (YamlReader.Read(file.Path, text, block.Yaml, bag) is not YamlMapping mapping)
                continue;
            var fields = new YamlFields(file.Path, text, mapping, bag);
            fields.ReportUnknownKeys(DiagnosticCatalog.UnknownFrontMatterKey, ["title", "lead", "note"]);
            notes.Add(new EditionNote(week, fields.Localized("title"), fields.Localized("note"), fields.Localized("lead"),
                file.Hash)
            { LeadLocation = fields["lead"] is { } lead ? fields.LocationOf(lead.Span) : null });
        }

        return notes;
    }
}
