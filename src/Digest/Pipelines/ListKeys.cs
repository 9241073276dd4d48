using System.Collections.Concurrent;
using Digest.Files;
using Digest.Rendering.Views;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>
/// Keys of the lists of one tree: of the articles of a term or a story, each with its place. What an article's page shows of the site comes
/// from the lists that it stands in, so that their keys tell that it is the same before anything of it is put together.
/// </summary>
internal sealed class ListKeys(SiteContext site, ViewBuilder view)
{
    private readonly ConcurrentDictionary<object, ContentHash> _lists = new(ReferenceEqualityComparer.Instance);

    /// <summary>The key of all that the page of an article can show, its body by its own key.</summary>
    public ContentHash Article(int index, ContentHash body)
    {
        var article = view.Tree.Articles[index];
        var key = site.Key("article outline");
        key.Add(body);
        key.Add(article.Article.Source.Hash);
        key.Add(view.Tree.Articles.Length);
        key.Add(index);
        foreach (var term in article.AllTerms)
            key.Add(_lists.GetOrAdd(term, static (t, self) => self.Of((Term)t), this));
        foreach (var story in article.Stories)
            key.Add(_lists.GetOrAdd(story, static (s, self) => self.Of((Story)s), this));
        foreach (var neighbour in (ReadOnlySpan<int>)[index - 1, index, index + 1])
            key.Add(neighbour >= 0 && neighbour < view.Tree.Articles.Length ? view.Card(neighbour) : null);
        key.Add(view.EditionOf(article));
        foreach (var language in view.Languages(article))
            key.Add(language);
        return key.Finish();
    }

    private ContentHash Of(Term term)
    {
        var key = site.Key("term");
        key.Add(view.TermLink(term));
        key.Add(term.Taxonomy);
        return Finish(ref key, term.Articles);
    }

    private ContentHash Of(Story story)
    {
        var key = site.Key("story");
        key.Add(story.Slug.Value);
        key.Add(story.Name);
        key.Add(story.Description);
        return Finish(ref key, story.Articles);
    }

    private ContentHash Finish(ref PageKey key, int[] articles)
    {
        foreach (var index in articles)
        {
            key.Add(index);
            key.Add(view.Card(index));
        }

        return key.Finish();
    }
}
