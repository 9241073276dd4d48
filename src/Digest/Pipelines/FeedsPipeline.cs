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
    public static IEnumerable<PlannedFile> Plan(SiteContext site)
    {
        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            var routes = view.Tree.Routes;
            var latest = Enumerable.Range(0, Math.Min(site.Settings.FeedSize, view.Tree.Articles.Length)).ToArray();
            var feeds = new List<(string Title, Permalink Feed, Permalink Page)>();
            Need(latest);
            yield return Atom(routes.File("feed.xml"), routes.Home, view.Site.Title, view.Site.Description, latest);
            yield return Whole("rss", "rss.xml", RssFeed.Write);
            yield return Whole("json", "feed.json", JsonFeed.Write);
            feeds.Add((view.Site.Title, routes.File("feed.xml"), routes.Home));
            foreach (var taxonomy in view.Tree.Taxonomies)
            {
                foreach (var term in taxonomy.Terms.Where(x => x.HasPage))
                {
                    var page = routes.Term(taxonomy.Name, term.Slug);
                    var articles = Newest(term.Articles);
                    feeds.Add(($"{term.Name} — {view.Site.Title}", page.Beside("feed.xml"), page));
                    yield return Atom(page.Beside("feed.xml"), page, feeds[^1].Title,
                        term.Entry?.Description.Exactly(view.Site.Language) ?? "", articles);
                }
            }

            if (site.Settings.Makes(OutputKinds.Stories))
            {
                yield return Atom(routes.Stories.Beside("feed.xml"), routes.Stories, $"{view.Title("nav.stories")} — {view.Site.Title}", "",
                    Newest([.. view.Tree.Stories.SelectMany(s => s.Articles).Distinct().Order()]));
                foreach (var story in view.Tree.Stories)
                {
                    var page = routes.Story(story.Slug);
                    feeds.Add(($"{story.Name} — {view.Site.Title}", page.Beside("feed.xml"), page));
                    yield return Atom(page.Beside("feed.xml"), page, feeds[^1].Title, story.Description, Newest(story.Articles));
                }
            }

            if (site.Settings.Makes(OutputKinds.Editions))
            {
                feeds.Add(($"{view.Title("nav.editions")} — {view.Site.Title}", routes.Editions.Beside("feed.xml"), routes.Editions));
                yield return Atom(routes.Editions.Beside("feed.xml"), routes.Editions, feeds[^1].Title, "",
                    Newest([.. view.Tree.Editions.Select(e => e.Articles[0])]));
            }

            yield return new PlannedFile(routes.File("feeds.opml").OutputPath, null,
                s => new PreparedFile(OpmlKey(s, tree, feeds), _ => Opml(s.Views[tree], feeds)));

            PlannedFile Atom(Permalink feed, Permalink page, string title, string description, int[] articles)
            {
                Need(articles);
                return new PlannedFile(feed.OutputPath, null, s => Prepare(s, "atom", Feed(s, feed, page, title, description), articles,
                    (feed, at) => AtomFeed.Write(feed, LastChanged(s, at), [.. at.Select(i => s.Bodies.AtomEntry(tree, i))])));
            }

            PlannedFile Whole(string kind, string name, Func<Feed, IReadOnlyList<FeedEntry>, ReadOnlyMemory<byte>> write) =>
                new(routes.File(name).OutputPath, null,
                    s => Prepare(s, kind, Feed(s, routes.File(name), routes.Home, view.Site.Title, view.Site.Description), latest,
                    (feed, at) => write(feed, [.. at.Select(i => s.Bodies.FeedEntry(tree, i))])));

            PreparedFile Prepare(SiteContext site, string kind, Feed feed, int[] articles, Func<Feed, int[], ReadOnlyMemory<byte>> write) =>
                new(Key(site, tree, kind, feed, articles), _ => write(feed, articles));

            Feed Feed(SiteContext site, Permalink feed, Permalink page, string title, string description)
            {
                var view = site.Views[tree];
                return new Feed(site.Addresses.FeedId(feed), title, description, view.Site.Language, view.Absolute(feed),
                    view.Absolute(page), view.Site.Author.Length > 0 ? view.Site.Author : view.Site.Title);
            }

            DateTimeOffset LastChanged(SiteContext site, int[] articles) =>
                articles.Length > 0
                ? articles.Select(i => site.Views[tree].Tree.Articles[i].Article).Max(static a => a.LastChanged) : DateTimeOffset.UnixEpoch;

            int[] Newest(int[] articles) => articles.Length <= site.Settings.FeedSize ? articles : articles[..site.Settings.FeedSize];

            void Need(int[] articles)
            {
                foreach (var index in articles)
                    site.Bodies.NeedsFeed(tree, index);
            }
        }
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
