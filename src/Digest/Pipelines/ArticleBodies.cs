using System.Runtime.CompilerServices;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Feeds;
using Digest.Files;
using Digest.Permanence;
using Digest.Rendering;
using Digest.Rendering.Markdown;
using Digest.Rendering.Views;
using Digest.Routing;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>A body of which the key is known, and which may not be rendered yet.</summary>
/// <param name="Key">Key of what it is made from; the default when something is wrong with it, which each build must say again.</param>
/// <param name="Render">Makes it, or gives what was made already.</param>
internal readonly record struct PreparedBody(ContentHash Key, Func<RenderedMarkdown> Render);

/// <summary>
/// The bodies of articles and pages in their place in the site: what their links mean, and whether they are those of the last build. Safe
/// for any number of threads.
/// </summary>
internal sealed class ArticleBodies
{
    private static readonly ContentHash Excerpt = ContentHash.Of("excerpt"u8);
    private readonly SiteModel _model;
    private readonly IReadOnlyList<ViewBuilder> _views;
    private readonly Lazy<SiteSearch?> _search;
    private readonly BuildMemory _memory;
    private readonly DiagnosticBag _bag;
    private readonly AddressBook _book;
    private readonly TermNames[] _names;
    private readonly SiteAddresses _addresses;
    private readonly FeedEntries _entries;
    private readonly string _origin;

    // References, as threads write and read them at the same time: a struct could be seen half written.
    private readonly StrongBox<ContentHash>?[][] _keys;

    /// <summary>The bodies of a site.</summary>
    /// <param name="model">The site.</param>
    /// <param name="files">Files that are published as they are.</param>
    /// <param name="views">A builder of views for each of its trees.</param>
    /// <param name="search">Who wants the words of every body, once it has been asked for.</param>
    /// <param name="memory">What is known of the bodies of the last build.</param>
    /// <param name="addresses">What feeds call an article.</param>
    /// <param name="bag">Findings.</param>
    public ArticleBodies(SiteModel model, IReadOnlyList<SourceFile> files, IReadOnlyList<ViewBuilder> views, Lazy<SiteSearch?> search,
        BuildMemory memory, SiteAddresses addresses, DiagnosticBag bag)
        : this(model, views, search, memory, addresses, AddressBook.Of(model, files), bag)
    {
    }

    /// <summary>The bodies of a site after a change of texts that leaves every address as it is.</summary>
    public ArticleBodies(ArticleBodies before, SiteModel model, IReadOnlyList<ViewBuilder> views, Lazy<SiteSearch?> search,
        DiagnosticBag bag)
        : this(model, views, search, before._memory, before._addresses, before._book, bag)
    {
    }

    private ArticleBodies(SiteModel model, IReadOnlyList<ViewBuilder> views, Lazy<SiteSearch?> search, BuildMemory memory,
        SiteAddresses addresses, AddressBook book, DiagnosticBag bag)
    {
        (_model, _views, _search, _memory, _addresses, _book, _bag) = (model, views, search, memory, addresses, book, bag);
        _entries = new FeedEntries(views, addresses, book.InFeeds);
        _names = [.. views.Select(v => new TermNames(v))];
        _origin = model.Settings.BaseUrl.GetLeftPart(UriPartial.Authority);
        _keys = [.. model.Trees.Select(static t => new StrongBox<ContentHash>?[t.Articles.Length])];
    }

    /// <summary>The article of a file, or null when it is not published.</summary>
    public SiteArticle? Find(string path) =>
        _book.Articles.TryGetValue(path, out var place) ? _model.Trees[place.Tree].Articles[place.Index] : null;

    private MarkdownParts PageParts =>
        _search is { IsValueCreated: true, Value: not null } ? MarkdownParts.Page | MarkdownParts.PlainText : MarkdownParts.Page;

    /// <summary>Tells which addresses will exist, for the check of links.</summary>
    public void Know(IReadOnlyList<PlannedFile> files) => _book.Know(files);

    /// <summary>Whether something is served at a path below the root.</summary>
    public bool IsServed(string path) => _book.IsServed(new Permalink(path).OutputPath);

    /// <summary>Tells that a feed shows an article of a tree: its entry is made with its page.</summary>
    public void NeedsFeed(int tree, int index) => _book.InFeeds[tree][index] = true;

    /// <summary>The entry of an article in Atom feeds.</summary>
    public byte[] AtomEntry(int tree, int index)
    {
        if (_entries.Find(tree, index) is { } made)
            return made;
        // What is wrong with the body is said with its page.
        var body = Article(tree, index, MarkdownParts.Feed, new DiagnosticBag(), null).Feed;
        return _entries.Find(tree, index) ?? _entries.Make(tree, index, body);
    }

    /// <summary>An article with its body, with whole addresses, as feeds of any kind show it.</summary>
    public FeedEntry FeedEntry(int tree, int index) => _entries.Of(tree, index, AtomFeed.BodyOf(AtomEntry(tree, index)));

    /// <summary>The body of an article for its page; findings are reported, once.</summary>
    public PreparedBody Page(int tree, int index)
    {
        var article = _model.Trees[tree].Articles[index].Article;
        if (!article.HasPublicBody)
            return new PreparedBody(ExcerptKey(article), static () => RenderedMarkdown.Empty);
        if (Sound(tree, index) is { } key)
            return new PreparedBody(key, () => Article(tree, index, PageParts, _bag, null));
        var questions = new List<string>();
        var own = new DiagnosticBag();
        var made = Article(tree, index, PageParts, own, questions);
        if (own.Sorted() is { Count: > 0 } findings)
        {
            _bag.AddRange(findings);
            return new PreparedBody(default, () => made);
        }

        var answered = Key(tree, index, questions);
        _memory.Keep(article.Source, questions, answered);
        _keys[tree][index] = new StrongBox<ContentHash>(answered);
        return new PreparedBody(answered, () => made);
    }

    /// <summary>The key of an article's body as far as it is known without rendering; null when it is not.</summary>
    public ContentHash? Known(int tree, int index)
    {
        var article = _model.Trees[tree].Articles[index].Article;
        return article.HasPublicBody ? Sound(tree, index) : ExcerptKey(article);
    }

    private ContentHash ExcerptKey(Article article) => HeadPicture(article) is { } picture ? picture.Hash : Excerpt;

    /// <summary>The view of an article with the size of the picture at its head; without that picture where there is none.</summary>
    public ArticleView WithPicture(ArticleView view, Article article)
    {
        if (view.PictureUrl.Length == 0)
            return view;
        if (HeadPicture(article) is { } file)
            return PictureSize.Of(file.Bytes.Span) is { } size
                ? view with { PictureWidth = size.Width, PictureHeight = size.Height } : view with { PictureUrl = "" };
        return Has(article.FrontMatter.Image!.Src) ? view : view with { PictureUrl = "" };
    }

    private SourceFile? HeadPicture(Article article) =>
        article.FrontMatter.Image is { Src: ['/', ..] } image ? PictureFile(article, Uri.UnescapeDataString(image.Src)) : null;

    private void CheckPicture(Article article, DiagnosticBag findings)
    {
        if (article.FrontMatter.Image is not { Src: ['/', ..] } image)
            return;
        var file = HeadPicture(article);
        if (file is null ? !Has(image.Src) : PictureSize.Of(file.Bytes.Span) is null)
            findings.Report(file is null ? DiagnosticCatalog.MissingPicture : DiagnosticCatalog.NotAPicture, article.Path,
                article.Source.ReadText(), article.FrontMatter.SpanOf("image"), image.Src);
    }

    /// <summary>
    /// The key of a body that was rendered before without a finding, from the same text and with the same answers to what it asked; null
    /// when it must be rendered to know.
    /// </summary>
    private ContentHash? Sound(int tree, int index)
    {
        var source = _model.Trees[tree].Articles[index].Article.Source;
        if (_memory.Find(source) is not { } kept)
            return null;
        var key = (_keys[tree][index] ??= new StrongBox<ContentHash>(Key(tree, index, kept.Asked))).Value;
        return key == kept.Key ? key : null;
    }

    /// <summary>The key of an article's body in a feed.</summary>
    public ContentHash FeedKey(int tree, int index)
    {
        var article = _model.Trees[tree].Articles[index].Article;
        if (!article.HasPublicBody)
            return article.Source.Hash;
        return Sound(tree, index) ?? Page(tree, index).Key;
    }

    /// <summary>
    /// Reports what is wrong with the body of an article; it is not looked at again where nothing was wrong and nothing has changed.
    /// </summary>
    public void Check(int tree, int index)
    {
        if (Sound(tree, index) is null)
            Article(tree, index, MarkdownParts.Page, _bag, null);
    }

    /// <summary>Looks through the body of a file's article for what is wrong with it.</summary>
    public void Check(string path)
    {
        if (_book.Articles.TryGetValue(path, out var place))
            Check(place.Tree, place.Index);
    }

    /// <summary>The body of a page that belongs to no list.</summary>
    public RenderedMarkdown Standing(StandingPage page, ViewBuilder view) =>
        Render(page.Article, Links(page.Article, view, [], null), MarkdownParts.Page, _bag);

    private RenderedMarkdown Article(int tree, int index, MarkdownParts parts, DiagnosticBag findings, List<string>? questions)
    {
        var article = _model.Trees[tree].Articles[index];
        if (!article.Article.HasPublicBody)
            return RenderedMarkdown.Empty;
        if (_entries.Lacks(tree, index))
            parts |= MarkdownParts.Feed;
        if ((parts & MarkdownParts.Page) != 0)
            CheckPicture(article.Article, findings);
        var rendered = Render(article.Article, Links(article.Article, _views[tree], _names[tree].Of(article), questions), parts, findings);
        // What search needs of a body comes from the same reading.
        if ((parts & MarkdownParts.PlainText) != 0)
            _search.Value!.Words.Keep(tree, index, rendered.PlainText);
        if (_entries.Lacks(tree, index))
            _entries.Make(tree, index, rendered.Feed);
        return rendered;
    }

    private static RenderedMarkdown Render(Article article, MarkdownLinks links, MarkdownParts parts, DiagnosticBag findings) =>
        MarkdownRenderer.Render(MarkdownSource.Of(article), links, findings, parts);

    /// <summary>The key of a body: its text, the names to link, and the answers to what it asks.</summary>
    private ContentHash Key(int tree, int index, IReadOnlyList<string> asked)
    {
        var article = _model.Trees[tree].Articles[index];
        var key = new PageKey();
        key.Add(article.Article.Source.Hash);
        if (HeadPicture(article.Article) is { } head)
            key.Add(head.Hash);
        foreach (var term in article.AllTerms)
            key.Add(_names[tree].KeyOf(term));
        foreach (var question in asked)
        {
            key.Add(question);
            switch (question[0])
            {
                case 'a' when Linked(article.Article, question[1..], _views[tree]) is { } there:
                    key.Add(there.Address);
                    key.Add(there.Title);
                    break;
                case 't' when Term(question[1..], _views[tree]) is { } term:
                    key.Add(term.Address);
                    key.Add(term.Name);
                    key.Add(term.Taxonomy);
                    break;
                case 'p' when PictureFile(article.Article, question[1..]) is { } picture:
                    key.Add(picture.Path);
                    key.Add(picture.Hash);
                    break;
                case 'h' when Has(question[1..]):
                    key.Add(1);
                    break;
                default:
                    key.Add(0);
                    break;
            }
        }

        return key.Finish();
    }

    private MarkdownLinks Links(Article article, ViewBuilder view, IReadOnlyList<LinkedName> names, List<string>? questions) => new()
    {
        Article = path =>
        {
            questions?.Add("a" + path);
            return Linked(article, path, view);
        },
        NearestArticle = path => _book.FileNames.Of(path[(path.LastIndexOf('/') + 1)..]),
        Term = text =>
        {
            questions?.Add("t" + text);
            return Term(text, view);
        },
        NearestTerm = text =>
        view.Tree.Taxonomies.Select(t => _model.Vocabulary.Of(t.Name).NearNames.Of(text)).FirstOrDefault(static n => n is not null),
        Picture = path =>
        {
            questions?.Add("p" + path);
            return PictureFile(article, path) is { } file
                ? new LinkedPicture(view.Url(new Permalink(file.Path["input".Length..])), PictureSize.Of(file.Bytes.Span),
                    file.Bytes.Length) : null;
        },
        HasAddress = address =>
        {
            questions?.Add("h" + address);
            return Has(address);
        },
        Names = names,
        Origin = _origin,
    };

    private bool Has(string address) =>
        _book.IsServed(new Permalink(Uri.UnescapeDataString(BelowRoot(address.Split('#', '?')[0]))).OutputPath);

    private string BelowRoot(string path)
    {
        var root = _model.Settings.BaseUrl.AbsolutePath;
        return path.StartsWith(root, StringComparison.Ordinal) ? "/" + path[root.Length..] : path;
    }

    /// <summary>The file that an article shows as a picture: by its address, or by its path from the article's file.</summary>
    private SourceFile? PictureFile(Article from, string link) =>
        (link is ['/', ..] ? "input" + BelowRoot(link) : Resolve(from.Path, link)) is { } path ? _book.Files.GetValueOrDefault(path) : null;

    private LinkedArticle? Linked(Article from, string link, ViewBuilder view)
    {
        if (Resolve(from.Path, link) is not { } path)
            return null;
        if (Find(path) is { } article)
            return new LinkedArticle(view.Url(article.Permalink), article.Article.Title);
        return _book.Pages.TryGetValue(path, out var page) ? new LinkedArticle(view.Url(page), "") : null;
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
            var slug = _model.Vocabulary.Of(taxonomy.Name).Resolve(text)?.Slug.Value ?? text;
            if (taxonomy.BySlug(slug) is { } term)
                return new LinkedTerm(view.TermLink(term).Url, term.Name, taxonomy.Name);
        }

        return null;
    }
}
