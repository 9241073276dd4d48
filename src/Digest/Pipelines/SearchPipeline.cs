using Digest.Content;
using Digest.Files;
using Digest.Search;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>Full-text search: the index that a reader's browser asks, for all languages together in the default tree.</summary>
internal static class SearchPipeline
{
    /// <summary>Folder of the index below the site's root, as a path in the host's files.</summary>
    public const string Folder = "/search/";

    /// <summary>
    /// The files of the index. A path holds the version, which names all that the file is made from; only <c>search/index.json</c> changes
    /// in place.
    /// </summary>
    public static IEnumerable<PlannedFile> Plan(SiteContext site) => site.Search is null
        ? []
        : site.Search.Index.Files()
            .Select(file => new PlannedFile(file.Path, null, s => new PreparedFile(Key(s, file.Path), _ => file.Make())));

    private static ContentHash Key(SiteContext site, string path)
    {
        if (path == "search/index.json")
            return default;
        var key = site.Key("search");
        key.Add(path);
        return key.Finish();
    }
}

/// <summary>What search makes of the site.</summary>
/// <param name="Index">The index; its files are made when they are asked for.</param>
/// <param name="Words">Where the words of each article go.</param>
internal sealed record SiteSearch(SearchIndex Index, ArticleWords Words)
{
    /// <summary>The index of a site; null where its settings leave search out.</summary>
    public static SiteSearch? Of(SiteModel model, IReadOnlyList<Rendering.Views.ViewBuilder> views)
    {
        if (!model.Settings.Makes(OutputKinds.Search))
            return null;
        SearchDocument[][] documents = [.. views.Select(v => v.Tree.Articles.Select(a => Document(a, v, model.Settings)).ToArray())];
        var words = new ArticleWords([.. views.Select(v => v.Tree.Articles.Select(a => a.Article).ToArray())], documents);
        var places = new List<(int Tree, int Index)>();
        var all = new List<(SearchDocument, ContentHash, int, int)>();
        for (var t = 0; t < views.Count; t++)
        {
            foreach (var article in views[t].Tree.Articles)
            {
                var content = article.Article;
                places.Add((t, article.Index));
                all.Add(content.HasPublicBody
                    ? (documents[t][article.Index], content.Source.Hash, content.Words, content.Ideographs)
                    : (documents[t][article.Index], default, 0, 0));
            }
        }

        var index = new SearchIndex(all, Terms(model, views), place => words.Of(places[place].Tree, places[place].Index), words.Numbers,
            model.Settings.Makes(OutputKinds.Twins) ? "index.md" : "");
        return new SiteSearch(index, words);
    }

    private static SearchDocument Document(SiteArticle article, Rendering.Views.ViewBuilder view, SiteSettings settings)
    {
        var content = article.Article;
        return new SearchDocument(view.Url(article.Permalink), content.Title, content.Summary, "", content.Language, content.Day,
            [.. article.AllTerms.Select(t => (settings.Taxonomies[t.Taxonomy].Name, t.Slug.Value))],
            content.FrontMatter.Source?.Name ?? "");
    }

    /// <summary>Every term that an article of any language has, in the order of the taxonomies.</summary>
    private static List<SearchTerm> Terms(SiteModel model, IReadOnlyList<Rendering.Views.ViewBuilder> views)
    {
        var found = new List<SearchTerm>();
        for (var t = 0; t < model.Settings.Taxonomies.Count; t++)
        {
            var kind = model.Settings.Taxonomies[t].Name;
            foreach (var group in views.SelectMany(v => v.Tree.Taxonomies[t].Terms.Select(term => new { View = v, Term = term }))
                .GroupBy(x => x.Term.Slug.Value, StringComparer.Ordinal))
            {
                var names = new Dictionary<string, string>(StringComparer.Ordinal);
                var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var own in group)
                {
                    names[own.View.Tree.Language] = own.Term.Name;
                    if (own.Term.HasPage)
                        addresses[own.View.Tree.Language] = own.View.TermLink(own.Term).Url;
                }

                var entry = group.First().Term.Entry;
                foreach (var (language, name) in entry?.Name.Texts ?? [])
                    names.TryAdd(language.Length == 0 ? model.Settings.DefaultLanguage : language, name);
                found.Add(new SearchTerm(kind, group.Key, names,
                    [.. entry?.Aliases.Select(a => a.Text).Distinct(StringComparer.Ordinal) ?? []], addresses));
            }
        }

        return found;
    }
}
