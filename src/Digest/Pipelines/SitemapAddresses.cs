using System.Globalization;
using Digest.Content;
using Digest.Rendering.Views;
using Digest.Routing;

namespace Digest.Pipelines;

/// <summary>An address of the sitemap.</summary>
/// <param name="Address">The address.</param>
/// <param name="Changed">The day of its last change; null where nothing tells it.</param>
/// <param name="Alternates">Its languages, where it has several.</param>
internal readonly record struct SitemapEntry(string Address, string? Changed, IReadOnlyList<AlternateView> Alternates);

/// <summary>
/// The addresses that the sitemap lists: every page there is, but for an article whose own address is elsewhere.
/// </summary>
internal static class SitemapAddresses
{
    public static IReadOnlyList<SitemapEntry> Of(SiteContext site)
    {
        var addresses = new List<SitemapEntry>();
        foreach (var view in site.Views)
            new TreeAddresses(site, view, addresses).Add();
        return addresses;
    }

    /// <summary>The addresses of one language, added to a list.</summary>
    private sealed class TreeAddresses(SiteContext site, ViewBuilder view, List<SitemapEntry> addresses)
    {
        private readonly Site.LanguageTree _tree = view.Tree;
        private readonly Routes _routes = view.Tree.Routes;

        /// <summary>The day of the last change of the newest article.</summary>
        private readonly string? _newest = view.Tree.Articles.Length > 0 ? Changed(view.Tree, 0) : null;

        public void Add()
        {
            Paged(PagesOf(_tree.Articles), _routes.Latest, _newest);
            Articles();
            foreach (var taxonomy in _tree.Taxonomies)
                Taxonomy(taxonomy);
            if (site.Settings.Makes(OutputKinds.Editions))
                Editions();
            if (site.Settings.Makes(OutputKinds.Stories))
                Stories();
            if (site.Settings.Makes(OutputKinds.Archive))
                Archive();
            if (site.Settings.Makes(OutputKinds.Search))
                Page(_routes.Search, null);
            foreach (var page in site.Model.Pages.Where(p => p.Tree == _tree.Language))
                Page(page.Permalink, null);
        }

        private void Articles()
        {
            foreach (var article in _tree.Articles)
            {
                if (article.Article.FrontMatter.Canonical is null)
                    addresses.Add(new SitemapEntry(view.Absolute(article.Permalink), Day(article.Article.LastChanged),
                        article.Translations.Length == 0 ? [] : view.Languages(article)));
            }
        }

        private void Taxonomy(Site.Taxonomy taxonomy)
        {
            Paged(view.IndexPages(taxonomy, byCount: false), page => _routes.Taxonomy(taxonomy.Name, page), _newest);
            Paged(view.IndexPages(taxonomy, byCount: true), page => _routes.TaxonomyByCount(taxonomy.Name, page), _newest);
            foreach (var term in taxonomy.Terms.Where(static t => t.HasPage))
                Paged(PagesOf(term.Articles), page => _routes.Term(taxonomy.Name, term.Slug, page), Changed(_tree, term.Articles[0]));
        }

        private void Editions()
        {
            Paged(view.EditionsPages, _routes.EditionsPage, _newest);
            foreach (var edition in _tree.Editions)
                Page(_routes.Edition(edition.Week), Day(edition.Articles.Max(i => _tree.Articles[i].Article.LastChanged)));
        }

        private void Stories()
        {
            Paged(view.StoriesPages, _routes.StoriesPage, _newest);
            foreach (var story in _tree.Stories)
                Page(_routes.Story(story.Slug), Changed(_tree, story.Articles[0]));
        }

        private void Archive()
        {
            Page(_routes.Archive, _newest);
            foreach (var year in _tree.Months.GroupBy(static m => m.Year))
            {
                Page(_routes.ArchiveYear(year.Key), null);
                foreach (var month in year)
                    Paged(PagesOf(month.Articles), page => _routes.ArchiveMonth(month.Year, month.Number, page), null);
            }
        }

        private void Page(Permalink page, string? changed) => addresses.Add(new SitemapEntry(view.Absolute(page), changed, []));

        private void Paged(int pages, Func<int, Permalink> address, string? changed)
        {
            for (var page = 1; page <= pages; page++)
                Page(address(page), changed);
        }

        private int PagesOf(Array articles) => SitePipelines.PagesOf(articles.Length, site.Settings);

        private static string Changed(Site.LanguageTree tree, int article) => Day(tree.Articles[article].Article.LastChanged);

        private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
