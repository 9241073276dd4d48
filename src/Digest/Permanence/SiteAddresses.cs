using System.Buffers;
using System.Globalization;
using Digest.Content;
using Digest.Routing;
using Digest.Site;

namespace Digest.Permanence;

/// <summary>
/// The addresses of a site that readers and other sites keep: articles, terms, stories, editions, standing pages and feeds, with the
/// identity of each feed and article. An identity is that of the lock where there is one: it outlives a move and a change of host.
/// </summary>
internal sealed class SiteAddresses
{
    /// <summary>A year in which the host was ours: part of every identity (RFC 4151), and so never to be changed.</summary>
    private const string Year = "2024";

    private const int HashLength = 12;

    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private readonly PublishedLock _published;
    private readonly Redirects _redirects;
    private readonly string _authority;
    private readonly Lazy<Dictionary<string, string[]>> _articleIds;
    private readonly Dictionary<string, string> _formerFeeds = new(StringComparer.Ordinal);
    private Dictionary<string, PublishedAddress>? _all;
    private readonly SiteModel _model;

    public SiteAddresses(SiteModel model, PublishedLock published, Redirects redirects)
    {
        _model = model;
        _published = published;
        _redirects = redirects;
        _authority = (model.Settings.PermanentUrl ?? model.Settings.BaseUrl).IdnHost;
        foreach (var redirect in redirects.All.Where(static r => r.WholeFolder))
        {
            if (published.Find(redirect.From + "feed.xml")?.FeedId is { } id)
                _formerFeeds.TryAdd(redirect.To.Path + "feed.xml", id);
        }

        _articleIds = new Lazy<Dictionary<string, string[]>>(IdentifyArticles);
    }

    /// <summary>All of them, by address.</summary>
    public IReadOnlyDictionary<string, PublishedAddress> All
    {
        get
        {
            if (_all is null)
            {
                var all = new Dictionary<string, PublishedAddress>(StringComparer.Ordinal);
                // Of two at one address, which is an error of its own, the first counts.
                foreach (var address in List())
                    all.TryAdd(address.Address, address);
                _all = all;
            }

            return _all;
        }
    }

    /// <summary>Identity of an Atom feed.</summary>
    public string FeedId(Permalink feed) =>
        _published.Find(feed.Path)?.FeedId ?? _formerFeeds.GetValueOrDefault(feed.Path) ?? Tag(feed.Path);

    /// <summary>Identity of an article in feeds.</summary>
    public string ArticleId(SiteArticle article) => _articleIds.Value[article.Tree][article.Index];

    /// <summary>
    /// An article keeps the identity recorded at its address or at one of its aliases. A new one gets its own from language and slug, or
    /// from its whole address where another article has that already.
    /// </summary>
    private Dictionary<string, string[]> IdentifyArticles()
    {
        var identities = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in _model.Trees)
        {
            var ids = new string[tree.Articles.Length];
            identities.Add(tree.Language, ids);
            foreach (var article in tree.Articles)
            {
                if (Recorded(article) is { } id && taken.Add(id))
                    ids[article.Index] = id;
            }
        }

        foreach (var tree in _model.Trees)
        {
            var ids = identities[tree.Language];
            for (var i = ids.Length - 1; i >= 0; i--)
            {
                if (ids[i] is not null)
                    continue;
                var article = tree.Articles[i];
                var id = Tag(string.Create(CultureInfo.InvariantCulture,
                    $"/articles/{article.Article.Language}/{article.Article.Slug.Value}"));
                if (!taken.Add(id))
                    taken.Add(id = Tag(article.Permalink.Path));
                ids[i] = id;
            }
        }

        return identities;
    }

    private string? Recorded(SiteArticle article)
    {
        if (_published.Find(article.Permalink.Path)?.FeedId is { } own)
            return own;
        foreach (var alias in article.Article.FrontMatter.Aliases)
        {
            if (_published.Find(PublishedAddress.Key(alias.Text) + "/") is { Kind: PublishedKind.Article, FeedId: { } id }
                && _redirects.Target(alias.Text) == article.Permalink)
                return id;
        }

        return null;
    }

    /// <summary>A tag URI (RFC 4151): the host, a year in which it was ours, and a name.</summary>
    private string Tag(string name)
    {
        if (name.AsSpan().ContainsAnyExcept(Unescaped))
            name = Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal);
        return $"tag:{_authority},{Year}:{name}";
    }

    private IEnumerable<PublishedAddress> List()
    {
        foreach (var tree in _model.Trees)
        {
            foreach (var address in Of(tree))
                yield return address;
        }

        foreach (var page in _model.Pages)
            yield return Written(page.Permalink, PublishedKind.Page, page.Article, null);
    }

    private IEnumerable<PublishedAddress> Of(LanguageTree tree)
    {
        var routes = tree.Routes;
        foreach (var article in tree.Articles)
            yield return Written(article.Permalink, PublishedKind.Article, article.Article, ArticleId(article));
        foreach (var taxonomy in tree.Taxonomies)
        {
            foreach (var term in taxonomy.Terms.Where(static t => t.HasPage))
            {
                var page = routes.Term(taxonomy.Name, term.Slug);
                yield return new PublishedAddress(page.Path, PublishedKind.Term, null, null, null, term.Name);
                yield return Feed(page.Beside("feed.xml"));
            }
        }

        if (_model.Settings.Makes(OutputKinds.Stories))
        {
            yield return Feed(routes.Stories.Beside("feed.xml"));
            foreach (var story in tree.Stories)
            {
                yield return new PublishedAddress(routes.Story(story.Slug).Path, PublishedKind.Story, null, null, null, story.Name);
                yield return Feed(routes.Story(story.Slug).Beside("feed.xml"));
            }
        }

        if (_model.Settings.Makes(OutputKinds.Editions))
        {
            yield return Feed(routes.Editions.Beside("feed.xml"));
            foreach (var edition in tree.Editions)
                yield return new PublishedAddress(routes.Edition(edition.Week).Path, PublishedKind.Edition, null, null, null, "");
        }

        yield return Feed(routes.File("feed.xml"));
        // RSS and JSON Feed have no identity but their address.
        yield return new PublishedAddress(routes.File("rss.xml").Path, PublishedKind.Feed, null, null, null, "");
        yield return new PublishedAddress(routes.File("feed.json").Path, PublishedKind.Feed, null, null, null, "");
    }

    private PublishedAddress Feed(Permalink feed) => new(feed.Path, PublishedKind.Feed, FeedId(feed), null, null, "");

    private static PublishedAddress Written(Permalink at, PublishedKind kind, Article article, string? feedId) =>
        new(at.Path, kind, feedId, article.Source.Hash.ToString()[..HashLength], CaptureOf(article), article.Title);

    /// <summary>The beginning of the hash of the capture that an article was made from, or null.</summary>
    public static string? CaptureOf(Article article) =>
        article.FrontMatter.Capture?.Sha256 is { Length: >= HashLength } hash && hash.All(char.IsAsciiHexDigit)
        ? hash[..HashLength].ToLowerInvariant() : null;
}
