using Digest.Content;

namespace Digest.Site;

/// <summary>
/// A later version of a linked site, where only the texts of some articles differ: the most frequent edit, and one for which nothing needs
/// to be linked anew.
/// </summary>
internal static class SiteRevision
{
    /// <summary>
    /// The site with some articles in the place of others; null when one of them would stand elsewhere than the one before it, or was not
    /// published.
    /// </summary>
    /// <param name="model">The site before.</param>
    /// <param name="find">The place of an article, by the path of its file; null when it is not published.</param>
    /// <param name="changed">The articles as they are now.</param>
    public static SiteModel? Of(SiteModel model, Func<string, SiteArticle?> find, IReadOnlyList<Article> changed)
    {
        var made = new Dictionary<SiteArticle, SiteArticle>(ReferenceEqualityComparer.Instance);
        foreach (var article in changed)
        {
            if (find(article.Path) is not { } before || !StandsAlike(before.Article, article))
                return null;
            made[before] = Copy(before, article);
            // Its translations lead to it, and so are others as well.
            foreach (var other in before.Translations)
                made.TryAdd(other, Copy(other, other.Article));
        }

        var trees = new LanguageTree[model.Trees.Count];
        for (var t = 0; t < trees.Length; t++)
            trees[t] = model.Trees[t] with { Articles = [.. model.Trees[t].Articles] };
        foreach (var (before, after) in made)
        {
            after.Translations = [.. before.Translations.Select(o => made.GetValueOrDefault(o, o))];
            trees.First(t => t.Language == before.Tree).Articles[before.Index] = after;
        }

        return model with { Trees = trees };
    }

    /// <summary>
    /// Whether two states of an article have the same place in every list, the same addresses and the same terms: all that linking asks of
    /// it.
    /// </summary>
    private static bool StandsAlike(Article one, Article other)
    {
        var (a, b) = (one.FrontMatter, other.FrontMatter);
        return one.Slug == other.Slug && a.Date == b.Date && a.Language == b.Language && a.Draft == b.Draft && a.Rights == b.Rights
            && a.Importance == b.Importance
            && a.TranslationOf == b.TranslationOf && a.Canonical == b.Canonical && Same(a.Stories, b.Stories) && Same(a.Aliases, b.Aliases)
            && a.Terms.Length == b.Terms.Length && a.Terms.Zip(b.Terms).All(static t => Same(t.First, t.Second));
    }

    private static bool Same(IReadOnlyList<TermReference> one, IReadOnlyList<TermReference> other) =>
        one.Count == other.Count && one.Zip(other).All(static t => t.First.Text == t.Second.Text);

    private static SiteArticle Copy(SiteArticle place, Article article) => new()
    {
        Index = place.Index,
        Article = article,
        Tree = place.Tree,
        Permalink = place.Permalink,
        Terms = place.Terms,
        Stories = place.Stories,
        TranslationGroup = place.TranslationGroup,
        Translations = place.Translations,
    };
}
