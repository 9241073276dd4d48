using Digest.Feeds;
using Digest.Permanence;
using Digest.Rendering.Views;

namespace Digest.Pipelines;

/// <summary>
/// What Atom feeds show of each article, as it stands in them. An article stands in half a dozen feeds, so its entry is made once, when its
/// body is at hand, and copied into each. Safe for any number of threads.
/// </summary>
/// <param name="views">A builder of views for each tree.</param>
/// <param name="addresses">What feeds call an article.</param>
/// <param name="inFeeds">Which articles of each tree stand in a feed.</param>
internal sealed class FeedEntries(IReadOnlyList<ViewBuilder> views, SiteAddresses addresses, bool[][] inFeeds)
{
    private readonly byte[]?[][] _entries = [.. inFeeds.Select(static tree => new byte[]?[tree.Length])];

    /// <summary>Whether an article stands in a feed, and its entry has not been made yet.</summary>
    public bool Lacks(int tree, int index) => inFeeds[tree][index] && _entries[tree][index] is null;

    /// <summary>The entry of an article; null when it has not been made yet.</summary>
    public byte[]? Find(int tree, int index) => _entries[tree][index];

    /// <summary>Makes the entry of an article.</summary>
    /// <param name="tree">Number of its tree.</param>
    /// <param name="index">Its place there.</param>
    /// <param name="body">Its HTML with whole addresses.</param>
    public byte[] Make(int tree, int index, ReadOnlyMemory<byte> body) => _entries[tree][index] = AtomFeed.Entry(Of(tree, index, body));

    /// <summary>An article with its body, as feeds of any kind show it.</summary>
    public FeedEntry Of(int tree, int index, ReadOnlyMemory<byte> body)
    {
        var view = views[tree];
        var article = view.Tree.Articles[index];
        return new FeedEntry(addresses.ArticleId(article), view.Absolute(article.Permalink), article.Article,
            [.. view.Card(index).Terms.Select(static x => x.Name)], body);
    }
}
