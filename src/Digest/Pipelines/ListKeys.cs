using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Digest.Files;
using Digest.Rendering.Views;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>
/// Keys of the lists of one tree: of the articles of a term or a story, each with its place. What a page of an article or a term shows of
/// the site comes from lists, so that their keys tell that it is the same before anything of it is put together.
/// </summary>
/// <param name="site">The linked site.</param>
/// <param name="view">The builder of views of the tree.</param>
/// <param name="tree">Number of the tree.</param>
internal sealed class ListKeys(SiteContext site, ViewBuilder view, int tree)
{
    // Boxed, as several threads may ask at once, and as the collections of values would be compiled at every start.
    private readonly ConcurrentDictionary<Story, StrongBox<ContentHash>> _storyLists =
        new(ReferenceEqualityComparer.Instance as IEqualityComparer<Story>);
    private readonly StrongBox<ContentHash>?[] _termLists = new StrongBox<ContentHash>?[view.Tree.TermCount];
    private readonly StrongBox<ContentHash>?[] _cards = new StrongBox<ContentHash>?[view.Tree.Articles.Length];
    private readonly StrongBox<ContentHash>?[] _places = new StrongBox<ContentHash>?[view.Tree.Articles.Length];
    private readonly StrongBox<ContentHash>?[] _entries = new StrongBox<ContentHash>?[view.Tree.Articles.Length];
    private StrongBox<ContentHash>? _directory, _addresses;
    private TermKeys? _terms;

    /// <summary>The key of all that the page of an article can show, its body by its own key.</summary>
    public ContentHash Article(int index, ContentHash body)
    {
        var article = view.Tree.Articles[index];
        var key = site.Key("article outline");
        key.Add(body);
        key.Add(article.Article.Source.Hash);
        key.Add(view.Tree.Articles.Length);
        key.Add(index);
        foreach (var terms in article.Terms)
        {
            foreach (var term in terms)
                key.Add(Of(term));
        }

        foreach (var story in article.Stories)
            key.Add(Of(story));
        for (var i = Math.Max(0, index - 1); i <= index + 1 && i < view.Tree.Articles.Length; i++)
            key.Add(Card(i));
        key.Add(view.EditionOf(article));
        key.Add(Place(index));
        return key.Finish();
    }

    /// <summary>The key of all that a page of a term can show.</summary>
    public ContentHash Term(Term term, int page, int pages)
    {
        var key = site.Key("term outline");
        key.Add(Of(term));
        key.Add(page);
        key.Add(pages);
        key.Add((_directory ??= new StrongBox<ContentHash>(Directory())).Value);
        Story? last = null;
        foreach (var index in term.Articles)
        {
            foreach (var story in view.Tree.Articles[index].Stories)
            {
                if (!ReferenceEquals(story, last))
                    key.Add(Of(story));
                last = story;
            }
        }

        return key.Finish();
    }

    /// <summary>The key of all that a further page of the list of the latest can show.</summary>
    public ContentHash Latest(int page, int pages)
    {
        var articles = view.Tree.Articles;
        var key = site.Key("latest outline");
        key.Add(page);
        key.Add(pages);
        key.Add(articles.Length);
        key.Add(articles[0].Article.Date.Ticks);
        key.Add(articles[0].Article.Date.Offset.Ticks);
        for (var i = (page - 1) * site.Settings.PageSize; i < Math.Min(page * site.Settings.PageSize, articles.Length); i++)
            key.Add(Card(i));
        return key.Finish();
    }

    /// <summary>The key of an entry in a feed; the default when the body in it must be looked at in every build.</summary>
    public ContentHash FeedEntry(int index) => (_entries[index] ??= new StrongBox<ContentHash>(MakeEntry(index))).Value;

    private ContentHash MakeEntry(int index)
    {
        var body = site.Bodies.FeedKey(tree, index);
        if (body == default)
            return default;
        var key = new PageKey();
        key.Add(body);
        key.Add(site.Addresses.ArticleId(view.Tree.Articles[index]));
        key.Add(Card(index));
        return key.Finish();
    }

    /// <summary>The key of all addresses of the tree, standing pages left out, with the moments of their last changes.</summary>
    public ContentHash Addresses => (_addresses ??= new StrongBox<ContentHash>(MakeAddresses())).Value;

    private ContentHash MakeAddresses()
    {
        var key = new PageKey();
        for (var i = 0; i < view.Tree.Articles.Length; i++)
            key.Add(Place(i));
        var terms = Terms;
        key.Add(terms.Named);
        key.Add(terms.Newest);
        foreach (var story in view.Tree.Stories)
        {
            key.Add(story.Slug.Value);
            key.Add(story.Articles[0]);
        }

        return key.Finish();
    }

    /// <summary>The key of where an article stands: its address, its moments, and its other languages.</summary>
    private ContentHash Place(int index) => (_places[index] ??= new StrongBox<ContentHash>(MakePlace(view.Tree.Articles[index]))).Value;

    private static ContentHash MakePlace(SiteArticle article)
    {
        var key = new PageKey();
        key.Add(article.Permalink.Path);
        key.Add(article.Article.FrontMatter.Canonical is null ? 1 : 0);
        // Its day decides in which week and month it is listed.
        foreach (var moment in (ReadOnlySpan<DateTimeOffset>)[article.Article.Date, article.Article.LastChanged])
        {
            key.Add(moment.Ticks);
            key.Add(moment.Offset.Ticks);
        }

        foreach (var translation in article.Translations)
        {
            key.Add(translation.Article.Language);
            key.Add(translation.Permalink.Path);
        }

        return key.Finish();
    }

    /// <summary>
    /// What every page of a term may name: the vocabulary, which terms there are in each language, how many articles, and the day of the
    /// newest.
    /// </summary>
    private ContentHash Directory()
    {
        var key = new PageKey();
        key.Add(site.Model.Vocabulary.Hash);
        for (var i = 0; i < site.Lists.Count; i++)
        {
            var articles = site.Model.Trees[i].Articles;
            key.Add(articles.Length);
            key.Add(articles.Length > 0 ? articles[0].Article.Day.DayNumber : 0);
            key.Add(site.Lists[i].Terms.Named);
        }

        return key.Finish();
    }

    private TermKeys Terms => _terms ??= MakeTerms();

    private TermKeys MakeTerms()
    {
        var named = new PageKey();
        var newest = new PageKey();
        foreach (var taxonomy in view.Tree.Taxonomies)
        {
            named.Add(taxonomy.Name);
            foreach (var term in taxonomy.Terms)
            {
                named.Add(term.Slug.Value);
                named.Add(term.Name);
                named.Add(term.HasPage ? term.Articles.Length : -term.Articles.Length);
                if (term.HasPage)
                    newest.Add(term.Articles[0]);
            }
        }

        return new TermKeys(named.Finish(), newest.Finish());
    }

    private ContentHash Of(Term term) => (_termLists[term.Id] ??= Make(term)).Value;

    private StrongBox<ContentHash> Make(Term term)
    {
        var key = site.Key("term");
        key.Add(view.TermLink(term));
        key.Add(term.Taxonomy);
        return Finish(ref key, term.Articles);
    }

    private ContentHash Of(Story story) => _storyLists.GetOrAdd(story, static (s, self) => self.Make(s), this).Value;

    private StrongBox<ContentHash> Make(Story story)
    {
        var key = site.Key("story");
        key.Add(story.Slug.Value);
        key.Add(story.Name);
        key.Add(story.Description);
        return Finish(ref key, story.Articles);
    }

    private StrongBox<ContentHash> Finish(ref PageKey key, int[] articles)
    {
        foreach (var index in articles)
        {
            key.Add(index);
            key.Add(Card(index));
        }

        return new StrongBox<ContentHash>(key.Finish());
    }

    /// <summary>
    /// The key of all that an article shows in lists, from what its card is made of: to put the card together would cost more.
    /// </summary>
    private ContentHash Card(int index) => (_cards[index] ??= new StrongBox<ContentHash>(MakeCard(view.Tree.Articles[index]))).Value;

    private ContentHash MakeCard(SiteArticle article)
    {
        var content = article.Article;
        var source = content.FrontMatter.Source;
        var key = new PageKey();
        key.Add(content.Title);
        key.Add(content.Summary);
        key.Add(article.Permalink.Path);
        key.Add(content.Language);
        key.Add(content.Date.Ticks);
        key.Add(content.Date.Offset.Ticks);
        key.Add(source?.Name);
        key.Add(source?.Url);
        key.Add(content.HasPublicBody ? 1 : 0);
        key.Add(content.FrontMatter.Importance);
        key.Add(ViewBuilder.ReadingMinutes(content));
        foreach (var terms in article.Terms)
        {
            key.Add(terms.Length);
            foreach (var term in terms)
                key.Add(view.TermLink(term));
        }

        return key.Finish();
    }

    /// <summary>Keys of the terms of the tree.</summary>
    /// <param name="Named">Which there are, what they are called, and how many articles each has.</param>
    /// <param name="Newest">The newest article of each that has a page.</param>
    private sealed record TermKeys(ContentHash Named, ContentHash Newest);
}
