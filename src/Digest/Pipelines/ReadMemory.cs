using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Rendering;

namespace Digest.Pipelines;

/// <summary>
/// What was read in one process, for whoever plans the same site again and again: what was made of files that are the same objects as
/// before is not made again, and its findings are said again. Articles may be asked for from any number of threads, each of the others from
/// one at a time.
/// </summary>
/// <param name="known">What is known of the files from before.</param>
internal sealed class ReadMemory(KnownSources? known = null)
{
    // By path, as a file that changed is another object of the same path: what was read of the one before goes with it.
    private readonly ConcurrentDictionary<string, ReadArticle> _articles = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<SourceFile, Made<TaxonomyVocabulary>> _taxonomies = [];
    private Made<SiteSettings>? _settings;

    /// <summary>Whether the text of an article is let go once it was read without a finding: for whoever shows few of them.</summary>
    public bool Releases { get; init; }
    private Made<Vocabulary>? _vocabulary;
    private Made<Theme>? _theme;

    /// <summary>The settings.</summary>
    public SiteSettings Settings(SourceFile? file, DiagnosticBag bag) =>
        Once(ref _settings, file is null ? [] : [file], own => SettingsReader.Read(file, own), bag);

    /// <summary>The vocabulary.</summary>
    public Vocabulary Vocabulary(IReadOnlyList<SourceFile> files, SiteSettings settings, DiagnosticBag bag) =>
        Once(ref _vocabulary, [settings, .. files], own => VocabularyReader.Read(files, settings, own, Taxonomy), bag);

    /// <summary>A theme. Its languages are those of the settings.</summary>
    public Theme Theme(IReadOnlyList<SourceFile> layers, IReadOnlyList<string> languages, DiagnosticBag bag) =>
        Once(ref _theme, [languages, .. layers], own => Rendering.Theme.Read(layers, languages, own), bag);

    /// <summary>An article, or null when the file cannot be one.</summary>
    public Article? Article(SourceFile file, SiteSettings settings, DiagnosticBag bag, bool dated)
    {
        if (Read(file) is not { } read || read.Settings != settings.Hash || read.BaseUrl != settings.BaseUrl)
        {
            if (known?.Article(file, settings) is { } article)
            {
                read = new ReadArticle(file, settings.Hash, settings.BaseUrl, article, []);
            }
            else
            {
                var own = new DiagnosticBag();
                read = new ReadArticle(file, settings.Hash, settings.BaseUrl, ArticleReader.Read(file, settings, own, dated), own.Sorted());
                if (Releases && read.Findings.Count == 0)
                    file.Release();
            }

            _articles[file.Path] = read;
        }

        if (read.Findings.Count > 0)
            bag.AddRange(read.Findings);
        return read.Article;
    }

    /// <summary>What was found in reading an article of a file.</summary>
    public IReadOnlyList<Diagnostic> Findings(SourceFile file) => Read(file)?.Findings ?? [];

    /// <summary>The article read from a file, where nothing was wrong with it.</summary>
    public Article? Sound(SourceFile file) => Read(file) is { Findings.Count: 0 } read ? read.Article : null;

    private ReadArticle? Read(SourceFile file) =>
        _articles.TryGetValue(file.Path, out var read) && ReferenceEquals(read.File, file) ? read : null;

    private TaxonomyVocabulary Taxonomy(string name, SourceFile file, DiagnosticBag bag)
    {
        if (!_taxonomies.TryGetValue(file, out var kept) || kept.Value.Taxonomy != name)
        {
            var own = new DiagnosticBag();
            _taxonomies.AddOrUpdate(file,
                kept = new Made<TaxonomyVocabulary>([file], VocabularyReader.Taxonomy(name, file, own), own.Sorted()));
        }

        bag.AddRange(kept.Findings);
        return kept.Value;
    }

    private static T Once<T>(ref Made<T>? kept, object[] from, Func<DiagnosticBag, T> make, DiagnosticBag bag)
    {
        if (kept is null || !kept.From.SequenceEqual(from, ReferenceEqualityComparer.Instance))
        {
            var own = new DiagnosticBag();
            kept = new Made<T>(from, make(own), own.Sorted());
        }

        bag.AddRange(kept.Findings);
        return kept.Value;
    }

    private sealed record ReadArticle(SourceFile File, ContentHash Settings, Uri BaseUrl, Article? Article,
        IReadOnlyList<Diagnostic> Findings);

    private sealed record Made<T>(object[] From, T Value, IReadOnlyList<Diagnostic> Findings);
}
