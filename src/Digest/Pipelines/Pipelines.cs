using Digest.Content;
using Digest.Rendering.Views;
using Digest.Routing;

namespace Digest.Pipelines;

/// <summary>
/// Every kind of output that a site has: read this list and you know the site. A pipeline only plans; the build renders what is planned.
/// </summary>
internal static class SitePipelines
{
    public static IReadOnlyList<Pipeline> All { get; } =
    [
        new("articles", "a page for each article", "articles", Articles),
        new("twins", "the Markdown twin beside each article", "articles", TwinsPipeline.Plan),
        new("cards", "a picture for link previews beside each article, and one of the site", "articles, the font and colours",
            CardsPipeline.Plan),
        new("lists", "the front page and the list of the latest", "articles, editions, trends", Lists),
        new("taxonomies", "an index and a dossier for every term", "articles, vocabulary", Taxonomies),
        new("editions", "the weekly digest, with mails ready to send", "articles, notes of editors", Editions),
        new("archive", "everything by date", "articles", Archive),
        new("stories", "running stories in order", "articles, vocabulary", Stories),
        new("pages", "pages that belong to no list, search and the page for missing addresses", "input/pages", Pages),
        new("feeds", "Atom, RSS, JSON Feed and OPML", "articles", FeedsPipeline.Plan),
        new("api", "the data, for programs and language models", "articles, vocabulary", ApiPipeline.Plan),
        new("search", "the index that search asks in the browser", "articles, vocabulary",
            SearchPipeline.Plan) { Folder = SearchPipeline.Folder[1..] },
        new("host", "sitemap, robots, headers, redirects, manifest", "all addresses", HostPipeline.Plan),
        new("assets", "style sheet, scripts and icons, and files published as they are", "theme, input/files", AssetsPipeline.Plan),
    ];

    private static IEnumerable<PlannedFile> Articles(SiteContext site)
    {
        for (var t = 0; t < site.Views.Count; t++)
        {
            var tree = t;
            foreach (var article in site.Views[t].Tree.Articles)
            {
                var index = article.Index;
                yield return new PlannedFile(article.Permalink.OutputPath, article.Article.Path, s => Article(s, tree, index))
                {
                    Outline = s =>
                        s.Bodies.Known(tree, index) is { } body && body != default ? s.Lists[tree].Article(index, body) : default,
                };
            }
        }
    }

    private static PreparedFile Article(SiteContext site, int tree, int index)
    {
        var body = site.Bodies.Page(tree, index);
        var view = site.Bodies.WithPicture(site.Views[tree].Article(index), site.Views[tree].Tree.Articles[index].Article);
        if (body.Key == default)
            return new PreparedFile(default, engine => engine.Page(ViewBuilder.WithBody(view, body.Render())));
        var key = site.Key("article");
        key.Add(body.Key);
        key.Add(view);
        return new PreparedFile(key.Finish(), engine => engine.Page(ViewBuilder.WithBody(view, body.Render())));
    }

    private static IEnumerable<PlannedFile> Lists(SiteContext site)
    {
        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            var pages = PagesOf(view.Tree.Articles.Length, site.Settings);
            for (var p = 1; p <= pages; p++)
            {
                var page = p;
                var list = Page(view.Tree.Routes.Latest(page), null, s => s.Views[tree].Home(page, pages));
                // The first one shows more of the site than a list.
                yield return page == 1 ? list : list with { Outline = s => s.Lists[tree].Latest(page, pages) };
            }
        }
    }

    private static IEnumerable<PlannedFile> Taxonomies(SiteContext site)
    {
        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            foreach (var taxonomy in view.Tree.Taxonomies)
            {
                for (var p = 1; p <= view.IndexPages(taxonomy, byCount: false); p++)
                {
                    var page = p;
                    yield return Page(view.Tree.Routes.Taxonomy(taxonomy.Name, page), null,
                        s => s.Views[tree].Taxonomy(taxonomy, byCount: false, page));
                }

                for (var p = 1; p <= view.IndexPages(taxonomy, byCount: true); p++)
                {
                    var page = p;
                    yield return Page(view.Tree.Routes.TaxonomyByCount(taxonomy.Name, page), null,
                        s => s.Views[tree].Taxonomy(taxonomy, byCount: true, page));
                }

                if (view.IndexNames(taxonomy) is { } names)
                    yield return new PlannedFile(names.OutputPath, null, s => s.Views[tree].Names(taxonomy));
                foreach (var term in taxonomy.Terms.Where(static x => x.HasPage))
                {
                    var pages = PagesOf(term.Articles.Length, site.Settings);
                    for (var p = 1; p <= pages; p++)
                    {
                        var page = p;
                        yield return Page(view.Tree.Routes.Term(taxonomy.Name, term.Slug, page), term.Entry?.Location?.Path,
                            s => s.Views[tree].Term(term, page, pages)) with
                        { Outline = s => s.Lists[tree].Term(term, page, pages) };
                    }
                }
            }
        }
    }

    private static IEnumerable<PlannedFile> Editions(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Editions))
            yield break;
        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            for (var p = 1; p <= view.EditionsPages; p++)
            {
                var page = p;
                yield return Page(view.Tree.Routes.EditionsPage(page), null, s => s.Views[tree].Editions(page));
            }

            for (var i = 0; i < view.Tree.Editions.Length; i++)
            {
                var at = i;
                var permalink = view.Tree.Routes.Edition(view.Tree.Editions[i].Week);
                yield return Page(permalink, null, s => s.Views[tree].Edition(at));
                if (!site.Settings.Makes(OutputKinds.Email))
                    continue;
                yield return new PlannedFile(permalink.Beside("email.html").OutputPath, null,
                    s => Mail(s, "email", s.Views[tree].Mail(at), escape: true));
                yield return new PlannedFile(permalink.Beside("email.txt").OutputPath, null,
                    s => Mail(s, "email.txt", s.Views[tree].Mail(at), escape: false));
            }
        }

        static PreparedFile Mail(SiteContext site, string template, PageView view, bool escape) =>
            site.Prepare(template, view, engine => engine.Render(template, view, escape));
    }

    private static IEnumerable<PlannedFile> Archive(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Archive))
            yield break;
        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            yield return Page(view.Tree.Routes.Archive, null, s => s.Views[tree].Archive(null));
            foreach (var year in view.Tree.Months.Select(m => m.Year).Distinct())
                yield return Page(view.Tree.Routes.ArchiveYear(year), null, s => s.Views[tree].Archive(year));
            var months = view.Tree.Months;
            for (var i = 0; i < months.Count; i++)
            {
                var (at, pages) = (i, PagesOf(months[i].Articles.Length, site.Settings));
                for (var p = 1; p <= pages; p++)
                {
                    var page = p;
                    yield return Page(view.Tree.Routes.ArchiveMonth(months[at].Year, months[at].Number, page), null,
                        s => s.Views[tree].Month(at, page, pages));
                }
            }
        }
    }

    private static IEnumerable<PlannedFile> Stories(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Stories))
            yield break;
        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            for (var p = 1; p <= view.StoriesPages; p++)
            {
                var page = p;
                yield return Page(view.Tree.Routes.StoriesPage(page), null, s => s.Views[tree].Stories(page));
            }

            foreach (var story in view.Tree.Stories)
                yield return Page(view.Tree.Routes.Story(story.Slug), "input/vocabulary/stories.yml", s => s.Views[tree].Story(story));
        }
    }

    private static IEnumerable<PlannedFile> Pages(SiteContext site)
    {
        foreach (var page in site.Model.Pages)
        {
            var tree = site.Views.TakeWhile(v => v.Tree.Language != page.Tree).Count();
            yield return Page(page.Permalink, page.Article.Path, s => s.Views[tree].Standing(page, s.Bodies.Standing(page, s.Views[tree])));
        }

        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            yield return Page(view.Tree.Routes.File("404.html"), null, s => s.Views[tree].NotFound());
            if (site.Settings.Makes(OutputKinds.Search))
                yield return Page(view.Tree.Routes.Search, null, s => s.Views[tree].Search());
        }
    }

    private static PlannedFile Page(Permalink permalink, string? origin, Func<SiteContext, PageView> view) =>
        new(permalink.OutputPath, origin, site =>
    {
        var made = view(site);
        return site.Prepare(made.Kind, made, engine => engine.Page(made));
    });

    /// <summary>How many pages a list of so many articles takes.</summary>
    internal static int PagesOf(int articles, SiteSettings settings) => Math.Max(1, (articles + settings.PageSize - 1) / settings.PageSize);
}
