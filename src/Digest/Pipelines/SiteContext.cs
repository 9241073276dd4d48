using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Permanence;
using Digest.Rendering;
using Digest.Rendering.Markdown;
using Digest.Rendering.Views;
using Digest.Routing;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>A file that a pipeline will make: its address is known before anything is rendered.</summary>
/// <param name="Path">Path below the output folder.</param>
/// <param name="Origin">The content file that it comes from, for collisions; null when it comes from the site as a whole.</param>
/// <param name="Render">Makes its bytes; null when a template has an error, which is reported.</param>
internal sealed record PlannedFile(string Path, string? Origin, Func<TemplateEngine, ReadOnlyMemory<byte>?> Render);

/// <summary>A kind of output: what it makes of the linked site. The phases are those of the build: Input, Process (the plan), PostProcess (rendering), Output.</summary>
/// <param name="Name">One word, as `digest pipelines` lists it.</param>
/// <param name="Makes">What it makes, in a sentence.</param>
/// <param name="From">What it is made from.</param>
/// <param name="Plan">The files that it will make.</param>
internal sealed record Pipeline(string Name, string Makes, string From, Func<SiteContext, IEnumerable<PlannedFile>> Plan);

/// <summary>The linked site with its theme: what every pipeline takes.</summary>
internal sealed class SiteContext
{
    private readonly Dictionary<string, SiteArticle> _articlesByPath;
    private readonly Dictionary<string, Permalink> _pagesByPath;
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);
    private readonly bool[][] _inFeeds;
    // References, as threads write and read them at the same time: a struct could be seen half written.
    private readonly byte[]?[][] _feedBodies;

    public SiteContext(SiteModel model, Theme theme, IReadOnlyList<SourceFile> files, PublishedLock published, DiagnosticBag bag)
    {
        Model = model;
        Redirects = Redirects.Of(model, bag);
        Addresses = new SiteAddresses(model, published, Redirects);
        Theme = theme;
        Files = files;
        Bag = bag;
        Views = [.. model.Trees.Select(t => new ViewBuilder(model, t, theme.TextsFor(t.Language)))];
        _articlesByPath = model.Trees.SelectMany(t => t.Articles).ToDictionary(a => a.Article.Path, StringComparer.Ordinal);
        _pagesByPath = model.Pages.ToDictionary(p => p.Article.Path, p => p.Permalink, StringComparer.Ordinal);
        _inFeeds = [.. model.Trees.Select(t => new bool[t.Articles.Length])];
        _feedBodies = [.. model.Trees.Select(t => new byte[]?[t.Articles.Length])];
        Fragments = new FragmentCache();
        Search = SiteSearch.Of(model, Views);
    }

    public SiteModel Model { get; }

    public Theme Theme { get; }

    /// <summary>Old addresses and where they lead.</summary>
    public Redirects Redirects { get; }

    /// <summary>What readers and other sites keep: addresses, and identities in feeds.</summary>
    public SiteAddresses Addresses { get; }

    /// <summary>Files of <c>input/files/</c>, which are published as they are.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    public DiagnosticBag Bag { get; }

    /// <summary>One for each tree.</summary>
    public IReadOnlyList<ViewBuilder> Views { get; }

    public FragmentCache Fragments { get; }

    /// <summary>The index for search; null where the settings leave it out.</summary>
    public SiteSearch? Search { get; }

    public SiteSettings Settings => Model.Settings;

    /// <summary>A renderer for one worker.</summary>
    public TemplateEngine Engine() => new(Theme, Views.ToDictionary(v => v.Site.Language, v => v.Site, StringComparer.Ordinal), Fragments, Bag);

    /// <summary>Tells which addresses will exist, for the check of links.</summary>
    public void Know(IEnumerable<PlannedFile> files)
    {
        foreach (var file in files)
            _planned.Add(file.Path);
    }

    /// <summary>Whether something is served at a path below the root.</summary>
    public bool IsPlanned(string path) => _planned.Contains(new Permalink(path).OutputPath);

    /// <summary>Number of articles of a language tree that a feed shows: <see cref="FeedBody"/> keeps only those.</summary>
    public void NeedsFeedBody(int tree, int index) => _inFeeds[tree][index] = true;

    /// <summary>The body of an article for feeds, with whole addresses.</summary>
    public ReadOnlyMemory<byte> FeedBody(int tree, int index)
    {
        if (_feedBodies[tree][index] is null)
            Body(tree, index, MarkdownParts.Feed, report: false);
        return _feedBodies[tree][index];
    }

    /// <summary>Renders the body of an article for its page; what search needs of it comes from the same reading.</summary>
    public RenderedMarkdown PageBody(int tree, int index)
    {
        if (Search is null)
            return Body(tree, index, MarkdownParts.Page, report: true);
        var body = Body(tree, index, MarkdownParts.Page | MarkdownParts.PlainText, report: true);
        Search.Words.Keep(tree, index, body.PlainText);
        return body;
    }

    /// <summary>Renders the body of an article.</summary>
    public RenderedMarkdown Body(int tree, int index, MarkdownParts parts, bool report)
    {
        var article = Model.Trees[tree].Articles[index];
        if (!article.Article.HasPublicBody)
            return RenderedMarkdown.Empty;
        if (_inFeeds[tree][index])
            parts |= MarkdownParts.Feed;
        var rendered = Render(article.Article, Views[tree], Names(article, Views[tree]), parts, report ? Bag : new DiagnosticBag());
        if ((parts & MarkdownParts.Feed) != 0)
        {
            var origin = Settings.BaseUrl.GetLeftPart(UriPartial.Authority);
            var html = rendered.Feed.ToString().Replace("href=\"/", $"href=\"{origin}/", StringComparison.Ordinal).Replace("src=\"/", $"src=\"{origin}/", StringComparison.Ordinal);
            _feedBodies[tree][index] = System.Text.Encoding.UTF8.GetBytes(html);
        }

        return rendered;
    }

    /// <summary>Renders a page that belongs to no list.</summary>
    public RenderedMarkdown Body(StandingPage page, ViewBuilder view) => Render(page.Article, view, [], MarkdownParts.Page, Bag);

    private RenderedMarkdown Render(Article article, ViewBuilder view, IReadOnlyList<LinkedName> names, MarkdownParts parts, DiagnosticBag bag)
    {
        var links = new MarkdownLinks
        {
            Article = path => Resolve(article.Path, path) is { } target ? Linked(target, view) : null,
            NearestArticle = path => NearestName.Of(path[(path.LastIndexOf('/') + 1)..], _articlesByPath.Keys.Select(k => k[(k.LastIndexOf('/') + 1)..])),
            Term = text => Term(text, view),
            NearestTerm = text => view.Tree.Taxonomies.Select(t => NearestName.Of(text, Model.Vocabulary.Of(t.Name).Names)).FirstOrDefault(n => n is not null),
            HasAddress = Has,
            Names = names,
        };
        return MarkdownRenderer.Render(new MarkdownSource(article.Path, article.Source.ReadText(), article.BodySpan, article.Language), links, bag, parts);
    }

    private bool Has(string address)
    {
        var path = address.Split('#', '?')[0];
        var root = Settings.BaseUrl.AbsolutePath;
        if (path.StartsWith(root, StringComparison.Ordinal))
            path = "/" + path[root.Length..];
        return _planned.Contains(new Permalink(Uri.UnescapeDataString(path)).OutputPath);
    }

    private LinkedArticle? Linked(string path, ViewBuilder view)
    {
        if (_articlesByPath.TryGetValue(path, out var article))
            return new LinkedArticle(view.Url(article.Permalink), article.Article.Title);
        return _pagesByPath.TryGetValue(path, out var page) ? new LinkedArticle(view.Url(page), "") : null;
    }

    /// <summary>The logical path that a relative link of a file means; null when it leaves the input folder.</summary>
    private static string? Resolve(string from, string link)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in link.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count <= 1)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private LinkedTerm? Term(string text, ViewBuilder view)
    {
        foreach (var taxonomy in view.Tree.Taxonomies)
        {
            var slug = Model.Vocabulary.Of(taxonomy.Name).Resolve(text)?.Slug.Value ?? text;
            if (taxonomy.BySlug(slug) is { } term)
                return new LinkedTerm(view.TermLink(term).Url, term.Name, taxonomy.Name);
        }

        return null;
    }

    private static IReadOnlyList<LinkedName> Names(SiteArticle article, ViewBuilder view)
    {
        var names = new List<LinkedName>();
        foreach (var term in article.AllTerms)
        {
            var link = view.TermLink(term);
            // Topics are what a text is about, not names that stand in it.
            if (link.Kind == "topics" || link.Url.Length == 0)
                continue;
            names.Add(new LinkedName(term.Name, link.Url, link.Kind));
            if (term.Entry is null)
                continue;
            foreach (var (_, name) in term.Entry.Name.Texts)
            {
                if (name != term.Name)
                    names.Add(new LinkedName(name, link.Url, link.Kind));
            }

            foreach (var alias in term.Entry.Aliases)
                names.Add(new LinkedName(alias.Text, link.Url, link.Kind, alias.Avoid));
        }

        return names;
    }
}
