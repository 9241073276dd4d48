using System.Runtime.CompilerServices;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Rendering;

namespace Digest.Pipelines;

/// <summary>
/// What was read in one process, for whoever plans the same site again and again: an article or a theme whose files are the same objects as
/// before is not read again, and its findings are said again. Safe from any number of threads.
/// </summary>
internal sealed class ReadMemory
{
    private readonly ConditionalWeakTable<SourceFile, ReadArticle> _articles = [];
    private ReadTheme? _theme;

    /// <summary>An article, or null when the file cannot be one.</summary>
    public Article? Article(SourceFile file, SiteSettings settings, DiagnosticBag bag, bool dated)
    {
        if (!_articles.TryGetValue(file, out var known) || known.Settings != settings.Hash || known.BaseUrl != settings.BaseUrl)
        {
            var own = new DiagnosticBag();
            known = new ReadArticle(settings.Hash, settings.BaseUrl, ArticleReader.Read(file, settings, own, dated), own.Sorted());
            _articles.AddOrUpdate(file, known);
        }

        if (known.Findings.Count > 0)
            bag.AddRange(known.Findings);
        return known.Article;
    }

    /// <summary>A theme.</summary>
    public Theme Theme(IReadOnlyList<SourceFile> layers, IReadOnlyList<string> languages, DiagnosticBag bag)
    {
        var known = _theme;
        if (known is null || !known.Layers.SequenceEqual(layers, ReferenceEqualityComparer.Instance) || !known.Languages.SequenceEqual(languages, StringComparer.Ordinal))
        {
            var own = new DiagnosticBag();
            _theme = known = new ReadTheme(layers, languages, Rendering.Theme.Read(layers, languages, own), own.Sorted());
        }

        bag.AddRange(known.Findings);
        return known.Theme;
    }

    private sealed record ReadArticle(ContentHash Settings, Uri BaseUrl, Article? Article, IReadOnlyList<Diagnostic> Findings);

    private sealed record ReadTheme(IReadOnlyList<SourceFile> Layers, IReadOnlyList<string> Languages, Theme Theme, IReadOnlyList<Diagnostic> Findings);
}
