using Digest.Content;
using Digest.Diagnostics;
using Digest.Routing;

namespace Digest.Site;

/// <summary>What is linked: the content files, each read alone.</summary>
internal sealed record SiteContent(
    SiteSettings Settings, Vocabulary Vocabulary, IReadOnlyList<Article> Articles, IReadOnlyList<Article> Pages, IReadOnlyList<EditionNote> Notes, IReadOnlyList<UnpublishedArticle> Failed);

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
        Parallel.For(0, trees.Length, t => trees[t] = Tree(settings.Languages[t], [.. resolved.Where(a => settings.TreeOf(a.Article.Language) == settings.Languages[t])], content));
        Translations(trees, content.Articles, bag);
        var pages = content.Pages.Select(p => new StandingPage(p, settings.TreeOf(p.Language),
            Routes.For(settings.TreeOf(p.Language), settings.DefaultLanguage).Page(p.Slug))).OrderBy(p => p.Permalink).ToArray();
        unpublished.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new SiteModel(settings, content.Vocabulary, trees, pages, unpublished) { Notes = content.Notes };
    }

    private static UnpublishedArticle KeptBack(Article article, SiteSettings settings, Unpublished reason) => new(article.Path, article.Title, reason)
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
        Array.Sort(keys, sorted, Comparer<(long Time, string Path)>.Create(static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : string.CompareOrdinal(a.Path, b.Path)));
        return sorted;
    }

    private static LanguageTree Tree(string language, ResolvedArticle[] articles, SiteContent content)
    {
        var settings = content.Settings;
        var routes = Routes.For(language, settings.DefaultLanguage);
        var lists = new Dictionary<string, List<int>>[settings.Taxonomies.Count];
        for (var t = 0; t < lists.Length; t++)
            lists[t] = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var storyLists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var weeks = new SortedDictionary<IsoWeek, List<int>>();
        for (var i = 0; i < articles.Length; i++)
        {
            for (var t = 0; t < lists.Length; t++)
            {
                foreach (var slug in articles[i].Terms[t])
                    Append(lists[t], slug, i);
            }

            foreach (var story in articles[i].Stories)
                Append(storyLists, story, i);
            var week = IsoWeek.Of(articles[i].Article.Day);
            if (!weeks.TryGetValue(week, out var list))
                weeks[week] = list = [];
            list.Add(i);
        }

        var id = 0;
        var taxonomies = new Taxonomy[lists.Length];
        for (var t = 0; t < lists.Length; t++)
        {
            var vocabulary = content.Vocabulary.Of(settings.Taxonomies[t].Name);
            var terms = new List<Term>(lists[t].Count);
            foreach (var slug in lists[t].Keys.Order(StringComparer.Ordinal))
            {
                var list = lists[t][slug];
                var entry = vocabulary.BySlug(slug);
                var name = entry?.Name.For(language) ?? WrittenName(articles[list[0]].Article, t, slug);
                terms.Add(new Term(id++, t, Slug.Make(slug, "term"), entry, name, [.. list], list.Count >= settings.MinTermArticles));
            }

            taxonomies[t] = new Taxonomy(t, settings.Taxonomies[t].Name, [.. terms]);
        }

        var stories = storyLists.OrderBy(static s => s.Key, StringComparer.Ordinal).Select(s => content.Vocabulary.Story(s.Key) is { } known
                ? new Story(known.Slug, known.Name.For(language), known.Description.For(language), [.. s.Value])
                : new Story(Slug.Make(s.Key, "story"), s.Key, "", [.. s.Value]))
            .OrderBy(s => s.Articles[0]).ThenBy(s => s.Slug).ToArray();
        var storyBySlug = stories.ToDictionary(s => s.Slug.Value, StringComparer.Ordinal);
        var linked = new SiteArticle[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            var (article, slugs, named) = articles[i];
            var terms = new Term[slugs.Length][];
            for (var t = 0; t < terms.Length; t++)
                terms[t] = Array.ConvertAll(slugs[t], taxonomies[t].Known);
            linked[i] = new SiteArticle
            {
                Index = i,
                Article = article,
                Tree = language,
                Permalink = routes.Article(article.Day, article.Slug),
                Terms = terms,
                Stories = Array.ConvertAll(named, n => storyBySlug[n]),
                TranslationGroup = article.FrontMatter.TranslationOf ?? article.Slug.Value,
            };
        }

        var notes = content.Notes.ToDictionary(n => n.Week);
        var editions = weeks.Reverse().Select(w => new Edition(w.Key, Ranked(w.Value, linked, notes.GetValueOrDefault(w.Key), language), notes.GetValueOrDefault(w.Key))).ToArray();
        return new LanguageTree(language, routes, linked, taxonomies, stories, editions);

        static void Append(Dictionary<string, List<int>> lists, string key, int index)
        {
            if (!lists.TryGetValue(key, out var list))
                lists[key] = list = [];
            if (list.Count == 0 || list[^1] != index)
                list.Add(index);
        }
    }

    private static string WrittenName(Article article, int taxonomy, string slug) =>
        article.FrontMatter.Terms[taxonomy].Select(r => r.Text).FirstOrDefault(t => Slug.TryMake(t, out var made) && made.Value == slug) ?? slug;

    /// <summary>The editor's lead first, then by importance, then in the order of time.</summary>
    private static int[] Ranked(List<int> week, SiteArticle[] articles, EditionNote? note, string language)
    {
        var lead = note?.Lead.Exactly(language) ?? note?.Lead.For(language);
        return [.. week.OrderBy(i => articles[i].Article.Slug.Value == lead || articles[i].Article.FrontMatter.TranslationOf == lead && lead is not null ? 0 : 1)
            .ThenByDescending(i => articles[i].Article.FrontMatter.Importance).ThenByDescending(i => i)];
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
            var members = group.OrderBy(a => a.Article.Language, StringComparer.Ordinal).ThenBy(a => a.Index).DistinctBy(a => a.Article.Language).ToArray();
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
        var others = languages.ToDictionary(static l => l, l => new NearestNames(slugs.Where(s => s.Item2 != l).Select(static s => s.Item1)), StringComparer.Ordinal);
        foreach (var article in all)
        {
            if (article.FrontMatter.TranslationOf is not { } original || languages.Any(l => l != article.Language && slugs.Contains((original, l))))
                continue;
            var near = others[article.Language].Of(original);
            bag.Report(DiagnosticCatalog.UnknownTranslation, article.Path, article.Source.ReadText(), article.FrontMatter.SpanOf("translation_of"), original,
                near is null ? "write the slug of the original." : $"did you mean \"{near}\"?");
        }
    }
}

/// <summary>An article with the slugs of its terms, by taxonomy, and of its stories; none stands twice.</summary>
internal readonly record struct ResolvedArticle(Article Article, string[][] Terms, string[] Stories);
