using Digest.Content;

namespace Digest.Authoring;

/// <summary>Slugs that articles had before they were renamed: the last part of addresses that lead to them.</summary>
internal static class RenamedSlugs
{
    /// <summary>The present slug for each former one that no article has now and only one article had.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="moved">Published addresses that files had, by the path of the file.</param>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<Article> articles, IReadOnlyDictionary<string, string[]> moved)
    {
        // A translation without a slug of its own is called as its original was.
        var present = articles.Where(static a => a.FrontMatter.TranslationOf is null).Select(static a => a.Slug.Value)
            .ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var doubtful = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var address in article.FrontMatter.Aliases.Select(static a => a.Text)
                .Concat(moved.GetValueOrDefault(article.Path) ?? []))
            {
                if (SlugOf(address) is not { } slug || present.Contains(slug))
                    continue;
                if (!renamed.TryAdd(slug, article.Slug.Value) && renamed[slug] != article.Slug.Value)
                    doubtful.Add(slug);
            }
        }

        foreach (var slug in doubtful)
            renamed.Remove(slug);
        return renamed;
    }

    private static string? SlugOf(string address)
    {
        if (!address.Contains("/articles/", StringComparison.Ordinal))
            return null;
        var path = address.EndsWith("index.md", StringComparison.Ordinal) ? address[..^"index.md".Length] : address;
        path = path.TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..] is { Length: > 0 } slug && !slug.Contains('.', StringComparison.Ordinal) ? slug : null;
    }
}
