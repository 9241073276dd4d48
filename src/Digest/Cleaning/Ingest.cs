using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Cleaning;

/// <summary>What becomes of one article of a capture.</summary>
public enum IngestOutcome
{
    /// <summary>A new file.</summary>
    Written,

    /// <summary>The file is there already, as cleaning would write it.</summary>
    Unchanged,

    /// <summary>The file is there and differs: a person edited it, or an older version wrote it. It is left alone.</summary>
    Edited,

    /// <summary>The article is there already, under another capture.</summary>
    Duplicate,

    /// <summary>Nothing came of it.</summary>
    Failed,
}

/// <summary>One line of ingest's table.</summary>
/// <param name="Capture">Path or address of the capture.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Path">The article's path; null when it failed.</param>
/// <param name="Reason">Why it failed, or what it repeats.</param>
/// <param name="File">The file to write, for what is new.</param>
/// <param name="Article">The article itself; null when it failed.</param>
public sealed record IngestResult(string Capture, IngestOutcome Outcome, string? Path, string? Reason, OutputFile? File,
    CleanArticle? Article);

/// <summary>
/// Plans an ingest: captures and the articles that are there, to files that are to be written. It writes nothing itself, so it can be
/// killed and repeated: what an earlier run wrote is found by the capture's hash in its front matter.
/// </summary>
public static class Ingest
{
    /// <summary>
    /// The results, in the order of the captures. Existing articles are all files of <c>input/articles/</c>. A file on the disk is never
    /// planned to be written over: one with the same capture (hash, or path of the capture with another hash) is unchanged or edited.
    /// </summary>
    public static IReadOnlyList<IngestResult> Plan(IReadOnlyList<RawCapture> captures, IReadOnlyList<SourceFile> existing,
        CleaningContext context, DiagnosticBag bag)
    {
        if (captures.Count > 2)
            context = context with { Repeated = RepeatedLines.Of(captures) };
        var known = new KnownArticles(existing, context.Settings);
        var results = new List<IngestResult>(captures.Count);
        // Each capture is cleaned for itself, on all cores; what is there already is told one after the other, in their order.
        foreach (var (capture, articles, own, fault) in captures.AsParallel().AsOrdered().Select(c => Cleaned(c, context)))
        {
            bag.AddRange(own);
            if (articles.Count == 0)
                results.Add(new IngestResult(capture.Path, IngestOutcome.Failed, null,
                    fault ?? own.FirstOrDefault(static d => d.Severity == Severity.Error)?.Message ?? "no article was found", null, null));
            foreach (var article in articles)
                results.Add(One(capture, article, articles.Count, known, context));
        }

        return results;
    }

    /// <summary>
    /// The articles of a capture, what is wrong with it, and what failed: a fault of ours in one capture must not cost the others.
    /// </summary>
    private static (RawCapture Capture, IReadOnlyList<CleanArticle> Articles, IReadOnlyList<Diagnostic> Own, string? Fault) Cleaned(
        RawCapture capture, CleaningContext context)
    {
        var own = new DiagnosticBag();
        try
        {
            return (capture, ArticleCleaner.Clean(capture, context, own), own.Sorted(), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            return (capture, [], [], "cleaning failed: " + e.Message.Split('\n')[0]);
        }
    }

    private static IngestResult One(RawCapture capture, CleanArticle article, int of, KnownArticles known, CleaningContext context)
    {
        var text = CleanFile.Write(article, context.Settings);
        if (known.OfCapture(article, of) is { } own)
        {
            var same = own.Text is null || own.Text.ReplaceLineEndings("\n") == text;
            return new IngestResult(capture.Path, same ? IngestOutcome.Unchanged : IngestOutcome.Edited, own.Path,
                same ? null : "it differs from what cleaning writes now", null, article);
        }

        var key = Phrases.Key(article.Body);
        if (known.Repeated(article, key) is var (path, why))
            return new IngestResult(capture.Path, IngestOutcome.Duplicate, path, why, null, article);
        var made = known.FreePath(article);
        known.Add(made, article, key);
        return new IngestResult(capture.Path, IngestOutcome.Written, made, null, new OutputFile(made, Encoding.UTF8.GetBytes(text)),
            article);
    }

    /// <summary>The articles that are there and those planned so far, found by capture, address and text.</summary>
    private sealed class KnownArticles
    {
        private readonly HashSet<string> _paths = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, List<(string Path, string Title, string? Text)>> _byHash = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<(string Path, string Title, string? Text)>> _byFile = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _byAddress = new(StringComparer.Ordinal);
        private readonly KnownTexts _texts = new();

        public KnownArticles(IReadOnlyList<SourceFile> existing, SiteSettings settings)
        {
            foreach (var file in existing.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                _paths.Add(file.Path);
                if (ArticleReader.Read(file, settings, new DiagnosticBag()) is not { } article)
                    continue;
                var text = file.ReadText();
                var front = article.FrontMatter;
                if (front.Capture is { } capture)
                {
                    Put(_byHash, capture.Sha256, (file.Path, front.Title, text));
                    Put(_byFile, capture.File, (file.Path, front.Title, text));
                }

                // Only captures repeat captures: our own article about a page has its address as its source, and is no copy of it.
                if (front.Capture is not null && (front.Canonical ?? front.Source?.Url) is { } address)
                    _byAddress.TryAdd(Canonical(address), file.Path);
                var body = article.BodySpan;
                _texts.Add(file.Path, Phrases.Key(text.AsSpan(body.Start, body.Length)),
                    () => Phrases.Key(file.ReadText().AsSpan(body.Start, body.Length)));
            }
        }

        private static void Put(Dictionary<string, List<(string, string, string?)>> map, string key, (string, string, string?) value)
        {
            if (!map.TryGetValue(key, out var list))
                map[key] = list = [];
            list.Add(value);
        }

        public (string Path, string? Text)? OfCapture(CleanArticle article, int of)
        {
            foreach (var map in new[]
            {
                _byHash.GetValueOrDefault(article.Capture.Sha256),
                _byFile.GetValueOrDefault(article.Capture.File)
            })
            {
                if (map is null)
                    continue;
                foreach (var (path, title, text) in map)
                {
                    // Of a feed each item has its own file, told apart by its title.
                    if (of == 1 || Phrases.Key(title) == Phrases.Key(article.Title))
                        return (path, text);
                }
            }

            return null;
        }

        public (string Path, string Why)? Repeated(CleanArticle article, string key)
        {
            if ((article.Canonical ?? article.Source?.Url) is { } address && _byAddress.TryGetValue(Canonical(address), out var path))
                return (path, "same address");
            return _texts.Find(key) is { } near ? (near, "nearly the same text") : null;
        }

        public void Add(string path, CleanArticle article, string key)
        {
            _paths.Add(path);
            Put(_byHash, article.Capture.Sha256, (path, article.Title, null));
            if ((article.Canonical ?? article.Source?.Url) is { } address)
                _byAddress.TryAdd(Canonical(address), path);
            _texts.Add(path, key, () => Phrases.Key(article.Body));
        }

        /// <summary>A path that no file has; of two articles with one title on one day the second gets a number.</summary>
        public string FreePath(CleanArticle article)
        {
            var path = ArticleFile.PathOf(article.Title, article.Date);
            for (var n = 2; _paths.Contains(path); n++)
                path = ArticleFile.PathOf(article.Title, article.Date)[..^3]
                    + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{n}.md");
            return path;
        }

        /// <summary>An address without what does not tell pages apart: scheme, <c>www.</c>, fragment, tracking, closing slash.</summary>
        private static string Canonical(string address)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
                return address;
            var host = uri.IdnHost.ToLowerInvariant();
            foreach (var prefix in new[] { "www.", "m.", "amp." })
            {
                if (host.StartsWith(prefix, StringComparison.Ordinal))
                    host = host[prefix.Length..];
            }

            var query = string.Join('&',
                uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(q => !WebAddress.IsTracking(q))
                    .OrderBy(q => q, StringComparer.Ordinal));
            return host + (uri.IsDefaultPort ? "" : $":{uri.Port}") + uri.AbsolutePath.TrimEnd('/') + (query.Length > 0 ? "?" + query : "");
        }
    }
}
