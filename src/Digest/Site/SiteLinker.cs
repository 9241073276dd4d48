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
            t => trees[t] = Tree(settings.Languages[t],
                Array.FindAll(resolved, a => settings.TreeOf(a.Article.Language) == settings.Languages[t]), resolver, content));
        Translations(trees, content.Articles, bag);
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
        var keys = new (long Time, string Path)[articles.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (-articles[i].Date.UtcTicks, articles[i].Path);
        Article[] sorted = [.. articles];
        Array.Sort(keys, sorted,
            Comparer<(long Time, string Path)>.Create(static (a, b) => a.Time != b.Time
                ? a.Time.CompareTo(b.Time) : string.CompareOrdinal(a.Path, b.Path)));
        return sorted;
    }

    private static LanguageTree Tree(string language, ResolvedArticle[] articles, TermResolver resolver, SiteContent content)
    {
        var settings = content.Settings;
        var routes = Routes.For(language, settings.DefaultLanguage);
        var lists = new List<int>?[settings.Taxonomies.Count][];
        for (var t = 0; t < lists.Length; t++)
            lists[t] = new List<int>?[resolver.Slugs(t).Count];
        var storyLists = new List<int>?[resolver.StorySlugs.Count];
        var weeks = new SortedDictionary<IsoWeek, List<int>>();
        for (var i = 0; i < articles.Length; i++)
        {
            for (var t = 0; t < lists.Length; t++)
            {
                foreach (var number in articles[i].Terms[t])
                    (lists[t][number] ??= []).Add(i);
            }

            foreach (var number in articles[i].Stories)
                (storyLists[number] ??= []).Add(i);
            var week = IsoWeek.Of(articles[i].Article.Day);
            if (!weeks.TryGetValue(week, out var list))
                weeks[week] = list = [];
            list.Add(i);
        }

        var id = 0;
        var taxonomies = new Taxonomy[lists.Length];
        var termsByNumber = new Term[lists.Length][];
        for (var t = 0; t < lists.Length; t++)
        {
            var vocabulary = content.Vocabulary.Of(settings.Taxonomies[t].Name);
            var slugs = resolver.Slugs(t);
            var named = Named(lists[t], slugs);
            var terms = new Term[named.Length];
            termsByNumber[t] = new Term[slugs.Count];
            for (var i = 0; i < terms.Length; i++)
            {
                var (slug, list) = (slugs[named[i]], lists[t][named[i]]!);
                var entry = vocabulary.BySlug(slug);
                var name = entry?.Name.For(language) ?? WrittenName(articles[list[0]].Article, t, slug);
                terms[i] = termsByNumber[t][named[i]] =
                    new Term(id++, t, Slug.Make(slug, "term"), entry, name, [.. list], list.Count >= settings.MinTermArticles);
            }

            taxonomies[t] = new Taxonomy(t, settings.Taxonomies[t].Name, terms);
        }

        var storyByNumber = new Story[storyLists.Length];
        foreach (var number in Named(storyLists, resolver.StorySlugs))
        {
            var (slug, list) = (resolver.StorySlugs[number], storyLists[number]!);
            storyByNumber[number] = content.Vocabulary.Story(slug) is { } known
                ? new Story(known.Slug, known.Name.For(language), known.Description.For(language), [.. list])
                : new Story(Slug.Make(slug, "story"), slug, "", [.. list]);
        }

        var stories = storyByNumber.Where(static s => s is not null).OrderBy(static s => s.Articles[0]).ThenBy(static s => s.Slug)
            .ToArray();
        var linked = new SiteArticle[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            var (article, numbers, named) = articles[i];
            var terms = new Term[numbers.Length][];
            for (var t = 0; t < terms.Length; t++)
            {
                var (all, own) = (termsByNumber[t], numbers[t]);
                terms[t] = own.Length == 0 ? [] : new Term[own.Length];
                for (var k = 0; k < own.Length; k++)
                    terms[t][k] = all[own[k]];
            }

            linked[i] = new SiteArticle
            {
                Index = i,
                Article = article,
                Tree = language,
                Permalink = routes.Article(article.Day, article.Slug),
                Terms = terms,
                Stories = named.Length == 0 ? [] : Array.ConvertAll(named, n => storyByNumber[n]),
                TranslationGroup = article.FrontMatter.TranslationOf ?? article.Slug.Value,
            };
        }

        var notes = content.Notes.ToDictionary(n => n.Week);
        var editions = weeks.Reverse()
            .Select(w =>
                new Edition(w.Key, Ranked(w.Value, linked, notes.GetValueOrDefault(w.Key), language), notes.GetValueOrDefault(w.Key)))
            .ToArray();
        return new LanguageTree(language, routes, linked, taxonomies, stories, editions);

        // In the order of slugs: numbers depend on which thread asked first.
        static int[] Named(List<int>?[] lists, IReadOnlyList<string> slugs) =>
            [.. Enumerable.Range(0, lists.Length).Where(n => lists[n] is not null).OrderBy(n => slugs[n], StringComparer.Ordinal)];
    }

    private static string WrittenName(Article article, int taxonomy, string slug) =>
        article.FrontMatter.Terms[taxonomy].Select(r => r.Text).FirstOrDefault(t => Slug.TryMake(t, out var made) && made.Value == slug)
        ?? slug;

    /// <summary>The editor's lead first, then by importance, then in the order of time.</summary>
    private static int[] Ranked(List<int> week, SiteArticle[] articles, EditionNote? note, string language)
    {
        var lead = note?.Lead.Exactly(language) ?? note?.Lead.For(language);
        int[] ranked = [.. week];
        var keys = new long[ranked.Length];
        for (var k = 0; k < keys.Length; k++)
        {
            var article = articles[ranked[k]].Article;
            var isLead = article.Slug.Value == lead || (lead is not null && article.FrontMatter.TranslationOf == lead);
            // The oldest of equal ones first: it has the greatest index.
            keys[k] = ((isLead ? 0L : 1L) << 40) - ((long)article.FrontMatter.Importance << 32) - ranked[k];
        }

        Array.Sort(keys, ranked);
        return ranked;
    }

    private static void Translations(LanguageTree[] trees, IReadOnlyList<Article> all, DiagnosticBag bag)
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
