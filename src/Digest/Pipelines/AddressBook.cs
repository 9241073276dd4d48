using Digest.Diagnostics;
using Digest.Files;
using Digest.Routing;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>
/// Where everything stands: what links are checked against. The same for every version of a site with the same addresses.
/// </summary>
/// <param name="Articles">The place of each published article, by the path of its file: number of its tree, and place there.</param>
/// <param name="Pages">The address of each page that belongs to no list, by the path of its file.</param>
/// <param name="Files">The files that are published as they are, by path.</param>
/// <param name="InFeeds">Which articles of each tree stand in a feed; filled while feeds are planned.</param>
internal sealed record AddressBook(IReadOnlyDictionary<string, (int Tree, int Index)> Articles,
    IReadOnlyDictionary<string, Permalink> Pages, IReadOnlyDictionary<string, SourceFile> Files, bool[][] InFeeds)
{
    private Lazy<HashSet<string>> _served = new([]);

    /// <summary>The names of the files of articles, without their folders.</summary>
    public NearestNames FileNames { get; } = new(Articles.Keys.Select(static k => k[(k.LastIndexOf('/') + 1)..]));

    /// <summary>Tells which files the site has, once all are planned.</summary>
    public void Know(IReadOnlyList<PlannedFile> files) =>
        _served = new Lazy<HashSet<string>>(() => files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether the site has a file.</summary>
    public bool IsServed(string path) => _served.Value.Contains(path);

    public static AddressBook Of(SiteModel model, IReadOnlyList<SourceFile> files)
    {
        var articles = new Dictionary<string, (int, int)>(model.ArticleCount, StringComparer.Ordinal);
        for (var t = 0; t < model.Trees.Count; t++)
        {
            foreach (var article in model.Trees[t].Articles)
                articles.Add(article.Article.Path, (t, article.Index));
        }

        return new AddressBook(articles,
            model.Pages.ToDictionary(static p => p.Article.Path, static p => p.Permalink, StringComparer.Ordinal),
            files.ToDictionary(static f => f.Path, StringComparer.Ordinal),
            [.. model.Trees.Select(static t => new bool[t.Articles.Length])]);
    }
}
