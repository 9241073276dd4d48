using System.Text;
using Digest.Content;
using Digest.Feeds;
using Digest.Files;
using Digest.Rendering;
using Digest.Rendering.Views;
using Digest.Routing;

namespace Digest.Pipelines;

/// <summary>Feeds of the site, of every term, of every story, of stories and of editions, and their list as OPML.</summary>
internal static class FeedsPipeline
{
    public static IEnumerable<PlannedFile> Plan(SiteContext site) =>
        Enumerable.Range(0, site.Views.Count).SelectMany(t => new TreeFeeds(site, t).Plan());

    /// <summary>The feeds of one language, and those that its list has.</summary>
    private sealed class TreeFeeds(SiteContext site, int tree)
    {
        private readonly ViewBuilder _view = site.Views[tree];
        private readonly Routes _routes = site.Views[tree].Tree.Routes;
        private readonly List<(string Title, Permalink Feed, Permalink Page)> _listed = [];

        public IEnumerable<PlannedFile> Plan() => [.. OfSite(), .. OfTerms(), .. OfStories(), .. OfEditions(), List()];

        /// <summary>The latest articles, in all three formats.</summary>
        private IEnumerable<PlannedFile> OfSite()
        {
            var latest = Enumerable.Range(0, Math.Min(site.Settings.FeedSize, _view.Tree.Articles.Length)).ToArray();
            _listed.Add((_view.Site.Title, _routes.File("feed.xml"), _routes.Home));
            yield return Atom(_routes.File("feed.xml"), _routes.Home, _view.Site.Title, _view.Site.Description, latest);
            yield return Whole("rss", "rss.xml", latest, RssFeed.Write);
            yield return Whole("json", "feed.json", latest, JsonFeed.Write);
        }

        private IEnumerable<PlannedFile> OfTerms() =>
            from taxonomy in _view.Tree.Taxonomies
            from term in taxonomy.Terms
            where term.HasPage
            select Listed(_routes.Term(taxonomy.Name, term.Slug), term.Name,
                term.Entry?.Description.Exactly(_view.Site.Language) ?? "", term.Articles);

        /// <summary>A feed of all stories, and one of each.</summary>
        private IEnumerable<PlannedFile> OfStories()
        {
            if (!site.Settings.Makes(OutputKinds.Stories))
                yield break;
            yield return Atom(_routes.Stories.Beside("feed.xml"), _routes.Stories, Titled(_view.Title("nav.stories")), "",
                [.. _view.Tree.Stories.SelectMany(s => s.Articles).Distinct().Order()]);
            foreach (var story in _view.Tree.Stories)
                yield return Listed(_routes.Story(story.Slug), story.Name, story.Description, story.Articles);
        }

        private IEnumerable<PlannedFile> OfEditions() => site.Settings.Makes(OutputKinds.Editions)
            ? [Listed(_routes.Editions, _view.Title("nav.editions"), "", [.. _view.Tree.Editions.Select(e => e.Articles[0])])] : [];

        private PlannedFile List() => new(_routes.File("feeds.opml").OutputPath, null,
            s => new PreparedFile(OpmlKey(s, tree, _listed), _ => Opml(s.Views[tree], _listed)));

        private string Titled(string name) => $"{name} — {_view.Site.Title}";

        /// <summary>The feed of a page, which the list has too.</summary>
        private PlannedFile Listed(Permalink page, string name, string description, int[] articles)
        {
            var (feed, title) = (page.Beside("feed.xml"), Titled(name));
            _listed.Add((title, feed, page));
            return Atom(feed, page, title, description, articles);
        }

        private PlannedFile Atom(Permalink feed, Permalink page, string title, string description, int[] articles)
        {
            var newest = articles.Length <= site.Settings.FeedSize ? articles : articles[..site.Settings.FeedSize];
            foreach (var index in newest)
                site.Bodies.NeedsFeed(tree, index);
            return new PlannedFile(feed.OutputPath, null, s => Prepare(s, "atom", Head(s, feed, page, title, description), newest,
                (feed, at) => AtomFeed.Write(feed, LastChanged(s, at), [.. at.Select(i => s.Bodies.AtomEntry(tree, i))])));
        }

        /// <summary>A feed of the site in another format, which has its articles with their whole text.</summary>
        private PlannedFile Whole(string kind, string name, int[] articles,
            Func<Feed, IReadOnlyList<FeedEntry>, ReadOnlyMemory<byte>> write) =>
            new(_routes.File(name).OutputPath, null,
                s => Prepare(s, kind, Head(s, _routes.File(name), _routes.Home, _view.Site.Title, _view.Site.Description), articles,
                    (feed, at) => write(feed, [.. at.Select(i => s.Bodies.FeedEntry(tree, i))])));

        // What follows is made of the site as it is when a file is asked for, not of the one it was planned for.
        private PreparedFile Prepare(SiteContext site, string kind, Feed feed, int[] articles,
            Func<Feed, int[], ReadOnlyMemory<byte>> write) =>
            new(Key(site, tree, kind, feed, articles), _ => write(feed, articles));

        private Feed Head(SiteContext site, Permalink feed, Permalink page, string title, string description)
        {
            var view = site.Views[tree];
            return new Feed(site.Addresses.FeedId(feed), title, description, view.Site.Language, view.Absolute(feed),
                view.Absolute(page), view.Site.Author.Length > 0 ? view.Site.Author : view.Site.Title);
        }

        private DateTimeOffset LastChanged(SiteContext site, int[] articles) =>
            articles.Length > 0
            ? articles.Select(i => site.Views[tree].Tree.Articles[i].Article).Max(static a => a.LastChanged) : DateTimeOffset.UnixEpoch;
    }

    /// <summary>The key of a feed; the default when a body in it must be looked at in every build.</summary>
    private static ContentHash Key(SiteContext site, int tree, string kind, Feed feed, int[] articles)
    {
        var key = site.Key(kind);
        foreach (var text in (ReadOnlySpan<string>)[feed.Id, feed.Title, feed.Description, feed.Language, feed.SelfUrl, feed.PageUrl,
            feed.Author])
            key.Add(text);
        var known = true;
        foreach (var index in articles)
        {
            var entry = site.Lists[tree].FeedEntry(index);
            known &= entry != default;
            key.Add(entry);
        }

        var made = key.Finish();
        return known ? made : default;
    }

    private static ContentHash OpmlKey(SiteContext site, int tree, List<(string Title, Permalink Feed, Permalink Page)> feeds)
    {
        var key = site.Key("opml");
        key.Add(tree);
        foreach (var (title, feed, page) in feeds)
        {
            key.Add(title);
            key.Add(feed.Path);
            key.Add(page.Path);
        }

        return key.Finish();
    }

    private static ReadOnlyMemory<byte> Opml(ViewBuilder view, List<(string Title, Permalink Feed, Permalink Page)> feeds)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n<head>\n<title>");
        HtmlText.Escape(text, view.Site.Title);
        text.Append("</title>\n</head>\n<body>\n");
        foreach (var (title, feed, page) in feeds)
        {
            text.Append("<outline type=\"rss\" text=\"");
            HtmlText.Escape(text, title);
            text.Append("\" xmlUrl=\"");
            HtmlText.Escape(text, view.Absolute(feed));
            text.Append("\" htmlUrl=\"");
            HtmlText.Escape(text, view.Absolute(page));
            text.Append("\"/>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</body>\n</opml>\n").ToString());
    }
}
