using Digest.Content;
using Digest.Diagnostics;
using Digest.Routing;

namespace Digest.Site;

/// <summary>What is linked: the content files, each read alone.</summary>
internal sealed record SiteContent(
    SiteSettings Settings, Vocabulary Vocabulary, IReadOnlyList<Article> Articles, IReadOnlyList<Article> Pages,
    IReadOnlyList<EditionNote> Notes, IReadOnlyList<UnpublishedArticle> Failed);

/// <summary>Which articles are published, and at which moment.</summary>
internal sealed record PublishingOptions(bool Drafts, bool Future, DateTimeOffset Now);

/// <summary>Turns names into objects: terms, stories, editions, translations, addresses. Linear in articles and their terms.</summary>
internal static class SiteLinker
{
    public static SiteModel Link(SiteContent content, PublishingOptions options, DiagnosticBag bag)
    {
        var settings = content.Settings;
        var unpublished = new List<UnpublishedArticle>(content.Failed);
        var kept = new List<Article>(content.Articles.Count);
        foreach (var article in content.Articles)
        {
            if (article.FrontMatter.Draft && !options.Drafts)
                unpublished.Add(KeptBack(article, settings, Unpublished.Draft));
            else if (article.Date > options.Now && !options.Future)
                unpublished.Add(KeptBack(article, settings, Unpublished.Future));
            else
                kept.Add(article);
        }

        var published = NewestFirst(kept);
        var resolver = new TermResolver(settings, content.Vocabulary, bag);
        var resolved = new ResolvedArticle[published.Length];
        Parallel.For(0, resolved.Length, i => resolved[i] = resolver.Resolve(published[i]));
        var trees = new LanguageTree[settings.Languages.Count];
        Parallel.For(0, trees.Length,
            t => trees[t] = new TreeLinker(settings.Languages[t],
                Array.FindAll(resolved, a => settings.TreeOf(a.Article.Language) == settings.Languages[t]), resolver, content).Tree());
        Translations(trees);
        ReportUnknownOriginals(content.Articles, bag);
        var pages = content.Pages.Select(p => new StandingPage(p, settings.TreeOf(p.Language),
            Routes.For(settings.TreeOf(p.Language), settings.DefaultLanguage).Page(p.Slug))).OrderBy(p => p.Permalink).ToArray();
        unpublished.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new SiteModel(settings, content.Vocabulary, trees, pages, unpublished) { Notes = content.Notes };
    }

    private static UnpublishedArticle KeptBack(Article article, SiteSettings settings, Unpublished reason) =>
        new(article.Path, article.Title, reason)
        {
            Slug = article.Slug.Value,
            Language = article.Language,
            Address = Routes.For(settings.TreeOf(article.Language), settings.DefaultLanguage).Article(article.Day, article.Slug),
        };

    /// <summary>Articles in the order of lists; those of one moment by path.</summary>
    private static Article[] NewestFirst(List<Article> articles)
    {
        // By keys beside one another: the dates themselves lie far apart in memory.
        var keys = new long[articles.Count];
        var places = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            (keys[i], places[i]) = (-articles[i].Date.UtcTicks, i);
        Array.Sort(keys, places);
        var sorted = new Article[keys.Length];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = articles[places[i]];
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from]; to++)
            {
            }

            if (to - from > 1)
                sorted.AsSpan(from..to).Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        }

        return sorted;
    }

    private static void Translations(LanguageTree[] trees)
    {
        // Most articles stand alone: only those that share a group are gathered.
        var first = new Dictionary<string, SiteArticle>(StringComparer.Ordinal);
        var shared = new Dictionary<string, List<SiteArticle>>(StringComparer.Ordinal);
        foreach (var article in trees.SelectMany(static t => t.Articles))
        {
            if (first.TryAdd(article.TranslationGroup, article))
                continue;
            if (!shared.TryGetValue(article.TranslationGroup, out var group))
                shared[article.TranslationGroup] = group = [first[article.TranslationGroup]];
            group.Add(article);
        }

        foreach (var group in shared.Values)
        {
            var members = group.OrderBy(a => a.Article.Language, StringComparer.Ordinal).ThenBy(a => a.Index)
                .DistinctBy(a => a.Article.Language).ToArray();
            if (members.Length > 1)
            {
                foreach (var member in group)
                    member.Translations = [.. members.Where(m => m.Article.Language != member.Article.Language)];
            }
        }
    }

    /// <summary>Translations whose original no article in another language is.</summary>
    private static void ReportUnknownOriginals(IReadOnlyList<Article> all, DiagnosticBag bag)
    {
        if (all.All(static a => a.FrontMatter.TranslationOf is null))
            return;
        var slugs = new HashSet<(string, string)>(all.Select(a => (a.Slug.Value, a.Language)));
        var languages = all.Select(a => a.Language).Distinct(StringComparer.Ordinal).ToArray();
        var others = languages.ToDictionary(static l => l,
            l => new NearestNames(slugs.Where(s => s.Item2 != l).Select(static s => s.Item1)), StringComparer.Ordinal);
        foreach (var article in all)
        {
            if (article.FrontMatter.TranslationOf is not { } original
                || languages.Any(l => l != article.Language && slugs.Contains((original, l))))
                continue;
            var near = others[article.Language].Of(original);
            bag.Report(DiagnosticCatalog.UnknownTranslation, article.Path, article.Source.ReadText(),
                article.FrontMatter.SpanOf("translation_of"), original,
                near is null ? "write the slug of the original." : $"did you mean \"{near}\"?");
        }
    }
}

/// <summary>
/// An article with the numbers that its resolver gave the slugs of its terms, by taxonomy, and of its stories; none stands twice.
/// </summary>
internal readonly record struct ResolvedArticle(Article Article, int[][] Terms, int[] Stories);
