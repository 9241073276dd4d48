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
        new("cards", "a picture for link previews beside each article, and one of the site", "articles, the font and colours", CardsPipeline.Plan),
        new("lists", "the front page and the list of the latest", "articles, editions, trends", Lists),
        new("taxonomies", "an index and a dossier for every term", "articles, vocabulary", Taxonomies),
        new("editions", "the weekly digest, with mails ready to send", "articles, notes of editors", Editions),
        new("archive", "everything by date", "articles", Archive),
        new("stories", "running stories in order", "articles, vocabulary", Stories),
        new("pages", "pages that belong to no list, search and the page for missing addresses", "input/pages", Pages),
        new("feeds", "Atom, RSS, JSON Feed and OPML", "articles", FeedsPipeline.Plan),
        new("api", "the data, for programs and language models", "articles, vocabulary", ApiPipeline.Plan),
        new("search", "the index that search asks in the browser", "articles, vocabulary", SearchPipeline.Plan),
        new("host", "sitemap, robots, headers, redirects, manifest", "all addresses", HostPipeline.Plan),
        new("assets", "style sheet, scripts and icons, and files published as they are", "theme, input/files", AssetsPipeline.Plan),
    ];

    private static IEnumerable<PlannedFile> Articles(SiteContext site)
    {
        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            var lists = new ListKeys(site, view);
            foreach (var article in view.Tree.Articles)
            {
                yield return new PlannedFile(article.Permalink.OutputPath, article.Article.Path, () => Article(site, view, tree, article.Index))
                {
                    Outline = () => site.Bodies.Known(tree, article.Index) is { } body && body != default ? lists.Article(article.Index, body) : default,
                };
            }
        }
    }

    private static PreparedFile Article(SiteContext site, ViewBuilder views, int tree, int index)
    {
        var body = site.Bodies.Page(tree, index);
        var view = views.Article(index);
        if (body.Key == default)
            return new PreparedFile(default, engine => engine.Page(ViewBuilder.WithBody(view, body.Render())));
        var key = site.Key("article");
        key.Add(body.Key);
        key.Add(view);
        return new PreparedFile(key.Finish(), engine => engine.Page(ViewBuilder.WithBody(view, body.Render())));
    }

    private static IEnumerable<PlannedFile> Lists(SiteContext site)
    {
        foreach (var view in site.Views)
        {
            var pages = PagesOf(view.Tree.Articles.Length, site.Settings);
            for (var p = 1; p <= pages; p++)
            {
                var page = p;
                yield return Page(site, view.Tree.Routes.Latest(page), null, () => view.Home(page, pages));
            }
        }
    }

    private static IEnumerable<PlannedFile> Taxonomies(SiteContext site)
    {
        foreach (var view in site.Views)
        {
            foreach (var taxonomy in view.Tree.Taxonomies)
            {
                yield return Page(site, view.Tree.Routes.Taxonomy(taxonomy.Name), null, () => view.Taxonomy(taxonomy, byCount: false));
                yield return Page(site, view.Tree.Routes.TaxonomyByCount(taxonomy.Name), null, () => view.Taxonomy(taxonomy, byCount: true));
                foreach (var term in taxonomy.Terms.Where(t => t.HasPage))
                {
                    var pages = PagesOf(term.Articles.Length, site.Settings);
                    for (var p = 1; p <= pages; p++)
                    {
                        var page = p;
                        yield return Page(site, view.Tree.Routes.Term(taxonomy.Name, term.Slug, page), term.Entry?.Location?.Path, () => view.Term(term, page, pages));
                    }
                }
            }
        }
    }

    private static IEnumerable<PlannedFile> Editions(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Editions))
            yield break;
        foreach (var view in site.Views)
        {
            yield return Page(site, view.Tree.Routes.Editions, null, view.Editions);
            for (var i = 0; i < view.Tree.Editions.Length; i++)
            {
                var at = i;
                var permalink = view.Tree.Routes.Edition(view.Tree.Editions[i].Week);
                yield return Page(site, permalink, null, () => view.Edition(at));
                if (!site.Settings.Makes(OutputKinds.Email))
                    continue;
                yield return new PlannedFile(permalink.Beside("email.html").OutputPath, null, () => Mail("email", view.Edition(at), escape: true));
                yield return new PlannedFile(permalink.Beside("email.txt").OutputPath, null, () => Mail("email.txt", view.Edition(at), escape: false));
            }
        }

        PreparedFile Mail(string template, PageView view, bool escape) => site.Prepare(template, view, engine => engine.Render(template, view, escape));
    }

    private static IEnumerable<PlannedFile> Archive(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Archive))
            yield break;
        foreach (var view in site.Views)
        {
            yield return Page(site, view.Tree.Routes.Archive, null, () => view.Archive(null));
            foreach (var year in view.Tree.Months.Select(m => m.Year).Distinct())
                yield return Page(site, view.Tree.Routes.ArchiveYear(year), null, () => view.Archive(year));
            var months = view.Tree.Months;
            for (var i = 0; i < months.Count; i++)
            {
                var (at, pages) = (i, PagesOf(months[i].Articles.Length, site.Settings));
                for (var p = 1; p <= pages; p++)
                {
                    var page = p;
                    yield return Page(site, view.Tree.Routes.ArchiveMonth(months[at].Year, months[at].Number, page), null, () => view.Month(at, page, pages));
                }
            }
        }
    }

    private static IEnumerable<PlannedFile> Stories(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Stories))
            yield break;
        foreach (var view in site.Views)
        {
            yield return Page(site, view.Tree.Routes.Stories, null, view.Stories);
            foreach (var story in view.Tree.Stories)
                yield return Page(site, view.Tree.Routes.Story(story.Slug), "input/vocabulary/stories.yml", () => view.Story(story));
        }
    }

    private static IEnumerable<PlannedFile> Pages(SiteContext site)
    {
        foreach (var page in site.Model.Pages)
        {
            var view = site.Views.First(v => v.Tree.Language == page.Tree);
            yield return Page(site, page.Permalink, page.Article.Path, () => view.Standing(page, site.Bodies.Standing(page, view)));
        }

        foreach (var view in site.Views)
        {
            yield return Page(site, view.Tree.Routes.File("404.html"), null, view.NotFound);
            if (site.Settings.Makes(OutputKinds.Search))
                yield return Page(site, view.Tree.Routes.Search, null, view.Search);
        }
    }

    private static PlannedFile Page(SiteContext site, Permalink permalink, string? origin, Func<PageView> view) => new(permalink.OutputPath, origin, () =>
    {
        var made = view();
        return site.Prepare(made.Kind, made, engine => engine.Page(made));
    });

    private static int PagesOf(int articles, SiteSettings settings) => Math.Max(1, (articles + settings.PageSize - 1) / settings.PageSize);
}
