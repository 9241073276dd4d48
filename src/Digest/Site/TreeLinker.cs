using Digest.Content;
using Digest.Routing;

namespace Digest.Site;

/// <summary>Links the articles of one language to their terms, stories and editions.</summary>
/// <param name="language">The language of the tree.</param>
/// <param name="articles">Its articles, in the order of lists.</param>
/// <param name="resolver">What gave the slugs of terms and stories their numbers.</param>
/// <param name="content">What the settings, the vocabulary and the editors say.</param>
internal sealed class TreeLinker(string language, ResolvedArticle[] articles, TermResolver resolver, SiteContent content)
{
    private readonly SiteSettings _settings = content.Settings;
    private readonly Routes _routes = Routes.For(language, content.Settings.DefaultLanguage);

    public LanguageTree Tree()
    {
        var lists = ArticleLists.Of(articles, resolver, _settings.Taxonomies.Count);
        var terms = new Term[lists.ByTerm.Length][];
        var taxonomies = Taxonomies(lists.ByTerm, terms);
        var stories = Stories(lists.ByStory);
        var linked = Articles(terms, stories);
        return new LanguageTree(language, _routes, linked, taxonomies, NewestFirst(stories), Editions(lists.ByWeek, linked));
    }

    /// <summary>The terms that have articles here, by taxonomy and slug; <paramref name="byNumber"/> takes them by their numbers.</summary>
    private Taxonomy[] Taxonomies(List<int>?[][] lists, Term[][] byNumber)
    {
        var id = 0;
        var taxonomies = new Taxonomy[lists.Length];
        for (var t = 0; t < lists.Length; t++)
        {
            var vocabulary = content.Vocabulary.Of(_settings.Taxonomies[t].Name);
            var slugs = resolver.Slugs(t);
            var named = Named(lists[t], slugs);
            var terms = new Term[named.Count];
            byNumber[t] = new Term[slugs.Count];
            for (var i = 0; i < terms.Length; i++)
            {
                var (slug, list) = (slugs[named[i]], lists[t][named[i]]!);
                var entry = vocabulary.BySlug(slug);
                var name = entry?.Name.For(language) ?? WrittenName(articles[list[0]].Article, t, slug);
                terms[i] = byNumber[t][named[i]] =
                    new Term(id++, t, Slug.Make(slug, "term"), entry, name, [.. list], list.Count >= _settings.MinTermArticles);
            }

            taxonomies[t] = new Taxonomy(t, _settings.Taxonomies[t].Name, terms);
        }

        return taxonomies;
    }

    private static string WrittenName(Article article, int taxonomy, string slug) =>
        article.FrontMatter.Terms[taxonomy].Select(r => r.Text).FirstOrDefault(t => Slug.TryMake(t, out var made) && made.Value == slug)
        ?? slug;

    /// <summary>The stories that have articles here, by their numbers; null where one has none.</summary>
    private Story?[] Stories(List<int>?[] lists)
    {
        var byNumber = new Story?[lists.Length];
        foreach (var number in Named(lists, resolver.StorySlugs))
        {
            var (slug, list) = (resolver.StorySlugs[number], lists[number]!);
            byNumber[number] = content.Vocabulary.Story(slug) is { } known
                ? new Story(known.Slug, known.Name.For(language), known.Description.For(language), [.. list])
                : new Story(Slug.Make(slug, "story"), slug, "", [.. list]);
        }

        return byNumber;
    }

    private static Story[] NewestFirst(Story?[] stories) =>
        [.. stories.OfType<Story>().OrderBy(static s => s.Articles[0]).ThenBy(static s => s.Slug)];

    /// <summary>Numbers with articles in the order of slugs: the numbers themselves depend on which thread asked first.</summary>
    private static List<int> Named(List<int>?[] lists, IReadOnlyList<string> slugs)
    {
        var named = new List<int>();
        for (var number = 0; number < lists.Length; number++)
        {
            if (lists[number] is not null)
                named.Add(number);
        }

        named.Sort((a, b) => string.CompareOrdinal(slugs[a], slugs[b]));
        return named;
    }

    private SiteArticle[] Articles(Term[][] terms, Story?[] stories)
    {
        var linked = new SiteArticle[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            var (article, named, told) = articles[i];
            linked[i] = new SiteArticle
            {
                Index = i,
                Article = article,
                Tree = language,
                Permalink = _routes.Article(article.Day, article.Slug),
                Terms = TermsOf(named, terms),
                Stories = told.Length == 0 ? [] : Array.ConvertAll(told, n => stories[n]!),
                TranslationGroup = article.FrontMatter.TranslationOf ?? article.Slug.Value,
            };
        }

        return linked;
    }

    /// <summary>The terms of an article, by taxonomy, for their numbers.</summary>
    private static Term[][] TermsOf(int[][] numbers, Term[][] all)
    {
        var terms = new Term[numbers.Length][];
        for (var t = 0; t < terms.Length; t++)
        {
            var own = numbers[t];
            terms[t] = own.Length == 0 ? [] : new Term[own.Length];
            for (var k = 0; k < own.Length; k++)
                terms[t][k] = all[t][own[k]];
        }

        return terms;
    }

    /// <summary>The weeks that have articles, newest first.</summary>
    private Edition[] Editions(Dictionary<IsoWeek, List<int>> weeks, SiteArticle[] linked)
    {
        var notes = content.Notes.ToDictionary(n => n.Week);
        var editions = new List<Edition>(weeks.Count);
        foreach (var (week, list) in weeks)
        {
            var note = notes.GetValueOrDefault(week);
            editions.Add(new Edition(week, Ranked(list, linked, note), note));
        }

        editions.Sort(static (a, b) => b.Week.CompareTo(a.Week));
        return [.. editions];
    }

    /// <summary>The editor's lead first, then by importance, then in the order of time.</summary>
    private int[] Ranked(List<int> week, SiteArticle[] linked, EditionNote? note)
    {
        var lead = note?.Lead.Exactly(language) ?? note?.Lead.For(language);
        int[] ranked = [.. week];
        var keys = new long[ranked.Length];
        for (var k = 0; k < keys.Length; k++)
        {
            var article = linked[ranked[k]].Article;
            var isLead = article.Slug.Value == lead || (lead is not null && article.FrontMatter.TranslationOf == lead);
            // The oldest of equal ones first: it has the greatest index.
            keys[k] = ((isLead ? 0L : 1L) << 40) - ((long)article.FrontMatter.Importance << 32) - ranked[k];
        }

        Array.Sort(keys, ranked);
        return ranked;
    }

    /// <summary>The places of articles, in their order, in the list of each term, story and week that they belong to.</summary>
    /// <param name="ByTerm">By taxonomy and number; null where a term has none.</param>
    /// <param name="ByStory">By number; null where a story has none.</param>
    /// <param name="ByWeek">By week.</param>
    private readonly record struct ArticleLists(List<int>?[][] ByTerm, List<int>?[] ByStory, Dictionary<IsoWeek, List<int>> ByWeek)
    {
        public static ArticleLists Of(ResolvedArticle[] articles, TermResolver resolver, int taxonomies)
        {
            var byTerm = new List<int>?[taxonomies][];
            for (var t = 0; t < byTerm.Length; t++)
                byTerm[t] = new List<int>?[resolver.Slugs(t).Count];
            var lists = new ArticleLists(byTerm, new List<int>?[resolver.StorySlugs.Count], []);
            for (var i = 0; i < articles.Length; i++)
                lists.Add(i, articles[i]);
            return lists;
        }

        private void Add(int place, in ResolvedArticle article)
        {
            for (var t = 0; t < ByTerm.Length; t++)
            {
                foreach (var number in article.Terms[t])
                    (ByTerm[t][number] ??= []).Add(place);
            }

            foreach (var number in article.Stories)
                (ByStory[number] ??= []).Add(place);
            var week = IsoWeek.Of(article.Article.Day);
            if (!ByWeek.TryGetValue(week, out var list))
                ByWeek[week] = list = [];
            list.Add(place);
        }
    }
}
