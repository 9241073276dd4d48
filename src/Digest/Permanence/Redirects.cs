using Digest.Content;
using Digest.Diagnostics;
using Digest.Routing;
using Digest.Site;

namespace Digest.Permanence;

/// <summary>An old address and where it leads.</summary>
/// <param name="From">The old address; of a folder without its star.</param>
/// <param name="To">The page.</param>
/// <param name="WholeFolder">Whether everything below the old address leads to its namesake below the new one.</param>
internal sealed record Redirect(string From, Permalink To, bool WholeFolder);

/// <summary>All redirects of a site: <c>aliases</c> of articles and pages, <c>formerly</c> of terms and stories.</summary>
internal sealed class Redirects
{
    private readonly Dictionary<string, (Redirect Redirect, string? Path)> _byKey = new(StringComparer.Ordinal);
    private readonly List<(Redirect Redirect, Article? Article, TermReference Alias, DiagnosticLocation? Location)> _all = [];

    private Redirects()
    {
    }

    /// <summary>The redirects, in the order of trees, articles, pages, terms and stories.</summary>
    public IEnumerable<Redirect> All => _all.Select(static r => r.Redirect);

    /// <summary>Collects the redirects; what cannot be one, or leads to two places, is reported.</summary>
    public static Redirects Of(SiteModel model, DiagnosticBag bag)
    {
        var redirects = new Redirects();
        foreach (var tree in model.Trees)
        {
            foreach (var article in tree.Articles)
                redirects.AddAliases(article.Article, article.Permalink, bag);
        }

        foreach (var page in model.Pages)
            redirects.AddAliases(page.Article, page.Permalink, bag);
        foreach (var tree in model.Trees)
            redirects.AddFormer(tree, model.Vocabulary, bag);
        return redirects;
    }

    /// <summary>Where an old address leads, or null.</summary>
    public Permalink? Target(string address)
    {
        var key = PublishedAddress.Key(address);
        if (_byKey.TryGetValue(key, out var exact))
            return exact.Redirect.To;
        // Below a folder that leads elsewhere as a whole.
        for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1))
        {
            if (_byKey.TryGetValue(key[..slash], out var folder) && folder.Redirect.WholeFolder)
                return new Permalink(folder.Redirect.To.Path + address[(slash + 1)..]);
        }

        return null;
    }

    /// <summary>Reports redirects from addresses at which the site has something: the host would never follow them.</summary>
    public void CheckAgainst(Func<string, bool> isPlanned, DiagnosticBag bag)
    {
        foreach (var (redirect, article, alias, location) in _all)
        {
            if (isPlanned(redirect.From.TrimEnd('/') + "/") || isPlanned(redirect.From))
                bag.Add(DiagnosticBag.Make(DiagnosticCatalog.AliasTaken, LocationOf(article, alias, location), redirect.From,
                    "the site itself"));
        }
    }

    private void AddAliases(Article article, Permalink to, DiagnosticBag bag)
    {
        foreach (var alias in article.FrontMatter.Aliases)
        {
            if (IsPlainPath(alias.Text))
                Add(new Redirect(alias.Text, to, false), article, alias, null, bag);
            else
                bag.Report(DiagnosticCatalog.BadAlias, article.Path, article.Source.ReadText(), alias.Span, alias.Text);
        }
    }

    private void AddFormer(LanguageTree tree, Vocabulary vocabulary, DiagnosticBag bag)
    {
        foreach (var taxonomy in tree.Taxonomies)
        {
            foreach (var term in taxonomy.Terms)
            {
                if (!term.HasPage || term.Entry is not { Formerly.Count: > 0 } entry)
                    continue;
                foreach (var slug in entry.Formerly)
                    Add(new Redirect(tree.Routes.Term(taxonomy.Name, slug).Path, tree.Routes.Term(taxonomy.Name, term.Slug), true), null,
                        default, entry.Location, bag);
            }
        }

        var known = vocabulary.Stories.Where(static s => s.Formerly.Count > 0).ToDictionary(static s => s.Slug);
        foreach (var story in tree.Stories)
        {
            if (!known.TryGetValue(story.Slug, out var entry))
                continue;
            foreach (var slug in entry.Formerly)
                Add(new Redirect(tree.Routes.Story(slug).Path, tree.Routes.Story(story.Slug), true), null, default, entry.Location, bag);
        }
    }

    private void Add(Redirect redirect, Article? article, TermReference alias, DiagnosticLocation? location, DiagnosticBag bag)
    {
        var path = article?.Path ?? location?.Path;
        if (!_byKey.TryAdd(PublishedAddress.Key(redirect.From), (redirect, path)))
        {
            bag.Add(DiagnosticBag.Make(DiagnosticCatalog.AliasTaken, LocationOf(article, alias, location), redirect.From,
                _byKey[PublishedAddress.Key(redirect.From)].Path));
            return;
        }

        _all.Add((redirect, article, alias, location));
    }

    private static DiagnosticLocation? LocationOf(Article? article, TermReference alias, DiagnosticLocation? location) =>
        article is null ? location : DiagnosticLocation.Of(article.Path, article.Source.ReadText(), alias.Span);

    /// <summary>Whether an alias is a path and nothing that the host's file gives a meaning: no spaces, stars, colons, queries.</summary>
    private static bool IsPlainPath(string alias) =>
        alias.Length is > 1 and <= 500 && alias[0] == '/' && !alias.StartsWith("//", StringComparison.Ordinal)
        && !alias.Contains("..", StringComparison.Ordinal)
        && alias.All(static c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '%' or '~' or '+');
}
