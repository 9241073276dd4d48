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
        var published = new List<Article>(content.Articles.Count);
        foreach (var article in content.Articles)
        {
            if (article.FrontMatter.Draft && !options.Drafts)
                unpublished.Add(KeptBack(article, settings, Unpublished.Draft));
            else if (article.Date > options.Now && !options.Future)
                unpublished.Add(KeptBack(article, settings, Unpublished.Future));
            else
                published.Add(article);
        }

        published.Sort(static (a, b) => a.Date != b.Date ? b.Date.UtcDateTime.CompareTo(a.Date.UtcDateTime) : string.CompareOrdinal(a.Path, b.Path));
        var resolver = new TermResolver(settings, content.Vocabulary, bag);
        var resolved = new Dictionary<Article, (string[][] Terms, string[] Stories)>(published.Count, ReferenceEqualityComparer.Instance);
        foreach (var article in published)
            resolved.Add(article, resolver.Resolve(article));
        var trees = settings.Languages
            .Select(language => Tree(language, [.. published.Where(a => settings.TreeOf(a.Language) == language)], resolved, content, bag)).ToArray();
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

    private static LanguageTree Tree(
        string language, Article[] articles, Dictionary<Article, (string[][] Terms, string[] Stories)> resolved, SiteContent content, DiagnosticBag bag)
    {
        var settings = content.Settings;
        var routes = Routes.For(language, settings.DefaultLanguage);
        var lists = new SortedDictionary<string, List<int>>[settings.Taxonomies.Count];
        for (var t = 0; t < lists.Length; t++)
            lists[t] = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var storyLists = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var weeks = new SortedDictionary<IsoWeek, List<int>>();
        for (var i = 0; i < articles.Length; i++)
        {
            var (terms, stories) = resolved[articles[i]];
            for (var t = 0; t < lists.Length; t++)
            {
                foreach (var slug in terms[t])
                    Append(lists[t], slug, i);
            }

            foreach (var story in stories)
                Append(storyLists, story, i);
            Append(weeks, IsoWeek.Of(articles[i].Day), i);
        }

        var id = 0;
        var taxonomies = new Taxonomy[lists.Length];
        for (var t = 0; t < lists.Length; t++)
        {
            var vocabulary = content.Vocabulary.Of(settings.Taxonomies[t].Name);
            var terms = new List<Term>(lists[t].Count);
            foreach (var (slug, list) in lists[t])
            {
                var entry = vocabulary.BySlug(slug);
                var name = entry?.Name.For(language) ?? WrittenName(articles[list[0]], t, slug);
                terms.Add(new Term(id++, t, Slug.Make(slug, "term"), entry, name, [.. list], list.Count >= settings.MinTermArticles));
            }

            taxonomies[t] = new Taxonomy(t, settings.Taxonomies[t].Name, [.. terms]);
        }

        var stories2 = storyLists.Select(s => content.Vocabulary.Story(s.Key) is { } known
                ? new Story(known.Slug, known.Name.For(language), known.Description.For(language), [.. s.Value])
                : new Story(Slug.Make(s.Key, "story"), s.Key, "", [.. s.Value]))
            .OrderBy(s => s.Articles[0]).ThenBy(s => s.Slug).ToArray();
        var storyBySlug = stories2.ToDictionary(s => s.Slug.Value, StringComparer.Ordinal);
        var linked = new SiteArticle[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            var article = articles[i];
            var (terms, stories) = resolved[article];
            linked[i] = new SiteArticle
            {
                Index = i,
                Article = article,
                Tree = language,
                Permalink = routes.Article(article.Day, article.Slug),
                Terms = [.. terms.Select((slugs, t) => slugs.Select(s => taxonomies[t].BySlug(s)!).ToArray())],
                Stories = [.. stories.Select(s => storyBySlug[s])],
                TranslationGroup = article.FrontMatter.TranslationOf ?? article.Slug.Value,
            };
        }

        var notes = content.Notes.ToDictionary(n => n.Week);
        var editions = weeks.Reverse().Select(w => new Edition(w.Key, Ranked(w.Value, articles, notes.GetValueOrDefault(w.Key), language), notes.GetValueOrDefault(w.Key))).ToArray();
        return new LanguageTree(language, routes, linked, taxonomies, stories2, editions);

        static void Append<TKey>(SortedDictionary<TKey, List<int>> lists, TKey key, int index)
            where TKey : notnull
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
    private static int[] Ranked(List<int> week, Article[] articles, EditionNote? note, string language)
    {
        var lead = note?.Lead.Exactly(language) ?? note?.Lead.For(language);
        return [.. week.OrderBy(i => articles[i].Slug.Value == lead || articles[i].FrontMatter.TranslationOf == lead && lead is not null ? 0 : 1)
            .ThenByDescending(i => articles[i].FrontMatter.Importance).ThenByDescending(i => i)];
    }

    private static void Translations(LanguageTree[] trees, IReadOnlyList<Article> all, DiagnosticBag bag)
    {
        var groups = trees.SelectMany(t => t.Articles).GroupBy(a => a.TranslationGroup, StringComparer.Ordinal);
        var slugs = new HashSet<(string, string)>(all.Select(a => (a.Slug.Value, a.Language)));
        var languages = all.Select(a => a.Language).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var group in groups)
        {
            var members = group.OrderBy(a => a.Article.Language, StringComparer.Ordinal).ThenBy(a => a.Index).DistinctBy(a => a.Article.Language).ToArray();
            if (members.Length > 1)
            {
                foreach (var member in group)
                    member.Translations = [.. members.Where(m => m.Article.Language != member.Article.Language)];
            }
        }

        foreach (var article in all)
        {
            if (article.FrontMatter.TranslationOf is not { } original || languages.Any(l => l != article.Language && slugs.Contains((original, l))))
                continue;
            var near = NearestName.Of(original, slugs.Where(s => s.Item2 != article.Language).Select(s => s.Item1));
            bag.Report(DiagnosticCatalog.UnknownTranslation, article.Path, article.Source.ReadText(), article.FrontMatter.SpanOf("translation_of"), original,
                near is null ? "write the slug of the original." : $"did you mean \"{near}\"?");
        }
    }
}
