using Digest.Content;
using Digest.Rendering.Markdown;
using Digest.Routing;
using Digest.Site;

namespace Digest.Rendering.Views;

/// <content>The view of each kind of page.</content>
internal sealed partial class ViewBuilder
{
    private const int TrendsShown = 12, StoriesShown = 8, AssociatedShown = 18, SectionsShown = 6, SectionArticles = 6, FrontArticles = 8;

    // A page that lists everything of a busy week or a long story would be too heavy to read.
    private const int BriefShown = 150, BriefMailed = 40, ThreadBegins = 20, ThreadEnds = 140, EntriesShown = 150;

    /// <summary>A page of the front page's list of the latest; the first one leads with the newest edition.</summary>
    public HomeView Home(int page, int pages)
    {
        var latest = _tree.Articles.Skip((page - 1) * Settings.PageSize).Take(Settings.PageSize).ToArray();
        var view = new HomeView
        {
            Days = Days(latest),
            Pager = Pager(page, pages, _tree.Routes.Latest),
            Total = _tree.Articles.Length,
            Newest = _tree.Articles.Length > 0 ? Date(_tree.Articles[0].Article.Date) : null,
        };
        if (page == 1 && _tree.Articles.Length > 0)
        {
            var edition = _tree.Editions[0];
            // A thin week is filled up with the weeks before it: the front page is never empty.
            var recent = _tree.Editions
                .TakeWhile(e => e == edition || e.Week.Monday.AddDays(28) > edition.Week.Monday);
            var front = edition.Articles.Length > FrontArticles
                ? edition : edition with { Articles = [.. edition.Articles, .. recent.Skip(1).SelectMany(e => e.Articles)] };
            var (lead, sections, _) = Sections(front);
            var above = sections.SelectMany(s => s.Articles).Prepend(lead).Select(c => c?.Url).ToHashSet(StringComparer.Ordinal);
            view = view with
            {
                // What the edition has is not said twice.
                Days = Days(latest.Where(a => !above.Contains(Card(a.Index).Url))),
                Edition = _editions[edition.Week.ToString()].Link,
                Lead = lead,
                Sections = sections,
                Trending = [.. Trends.Of(_tree, TrendsShown).Select(TrendView)],
                Stories = Settings.Makes(OutputKinds.Stories) ? [.. _tree.Stories.Take(StoriesShown).Select(StoryLink)] : [],
                Topics = [.. _tree.Taxonomies.Where(t => t.Name == "topics").SelectMany(t => t.Terms)
                    .OrderByDescending(t => t.Articles.Length).ThenBy(t => t.Id).Take(16).Select(TermLink)],
            };
        }

        var title = page == 1 ? Site.Title : _texts["home.latest"];
        return Fill(view, _tree.Routes.Latest(page), title,
            page == 1 ? Site.Description : _texts.Format("description.latest", page, Site.Title), "home",
            page == 1 ? t => t.Routes.Home : null, t => t.Routes.Home, page)
            with
        { FeedUrl = Site.FeedUrl };
    }

    /// <summary>An article whose body is known by its key: <see cref="WithBody"/> puts it in.</summary>
    public ArticleView Article(int index)
    {
        var article = _tree.Articles[index];
        var content = article.Article;
        var matter = content.FrontMatter;
        var view = new ArticleView
        {
            Card = Card(index),
            ContentLanguage = content.Language,
            Updated = matter.Updated is { } updated ? Date(updated) : null,
            SourceAuthor = matter.Source?.Author ?? "",
            SourcePublished = matter.Source?.Published is { } published
                ? (Dates.TryRead(published, Settings.TimeZone, out var when) ? Date(when).Long : published) : "",
            Rights = FrontMatterReader.NameOf(matter.Rights),
            Corrections = [.. matter.Corrections.Select(c => new CorrectionView(Date(c.Date), c.Text))],
            Translations = [.. article.Translations.Select(t => Alternate(t.Article.Language, t.Permalink))],
            TermGroups = TermGroups(article),
            Related = Array.ConvertAll(_related.Of(article), RelatedView),
            Stories = Settings.Makes(OutputKinds.Stories) ? [.. article.Stories.Select(s => Position(s, index))] : [],
            Previous = index + 1 < _tree.Articles.Length ? Card(index + 1) : null,
            Next = index > 0 ? Card(index - 1) : null,
            Edition = Settings.Makes(OutputKinds.Editions) ? _editions[article.Week.ToString()].Link : null,
            TwinUrl = Settings.Makes(OutputKinds.Twins) ? Url(article.Permalink.Beside("index.md")) : "",
            PictureUrl = matter.Image is { } image && image.Src.StartsWith('/') ? _basePath + image.Src : "",
            PictureAlt = matter.Image?.Alt ?? "",
            PictureCredit = matter.Image?.Credit ?? "",
        };
        var filled = Fill(view, article.Permalink, content.Title, content.Summary.Length > 0 ? content.Summary : content.Title, "articles",
            t => article.Translations.FirstOrDefault(x => x.Tree == t.Language)?.Permalink, null, 1);
        return filled with
        {
            OgType = "article",
            Canonical = matter.Canonical ?? filled.Canonical,
            ImageUrl = CardUrl(article.Permalink),
            ImageAlt = ImageAlt(content.Title, view.Card.SourceName, view.Card.Date.Long),
            Breadcrumbs = article.Terms.Length > 0 && Card(index).Topics is [var topic, ..] && topic.Url.Length > 0
                ? [new LinkView(topic.Name, topic.Url)] : [],
            JsonLd = JsonLd.Article(filled.AbsoluteUrl, content, Site, view.TermGroups, Settings, CardUrl(article.Permalink)),
        };
    }

    /// <summary>An article with its rendered body.</summary>
    public static ArticleView WithBody(ArticleView view, RenderedMarkdown body) => view with
    {
        Body = body.Html,
        Toc = body.Toc.Count >= 3 ? [.. body.Toc.Select(t => new TocEntry(t.Level, t.Id, t.Text))] : [],
    };

    /// <summary>A page of a term; facts, chart and neighbours stand on the first one.</summary>
    public TermView Term(Term term, int page, int pages)
    {
        var taxonomy = Settings.Taxonomies[term.Taxonomy].Name;
        var view = new TermView
        {
            Term = TermLink(term),
            Taxonomy = taxonomy,
            Days = Days(OnPage(term.Articles, page)),
            Pager = Pager(page, pages, p => _tree.Routes.Term(taxonomy, term.Slug, p)),
        };
        if (page == 1)
        {
            view = view with
            {
                Facts = Facts(term),
                First = Card(term.Articles[^1]),
                Last = Card(term.Articles[0]),
                Chart = Chart(term),
                AppearsWith = [.. Association.Of(_tree, term, AssociatedShown).Select(a => TermLink(a.Term) with { Count = a.Together })],
                Stories = Settings.Makes(OutputKinds.Stories) ? [.. StoriesOf(term).Take(StoriesShown).Select(StoryLink)] : [],
                Children = [.. _tree.Taxonomies[term.Taxonomy].Terms.Where(t => t.Entry?.Parent == term.Slug.Value)
                    .OrderByDescending(t => t.Articles.Length).ThenBy(t => t.Id).Select(TermLink)],
            };
        }

        var described = term.Entry?.Description.Exactly(_tree.Language);
        var description = _texts.Format("description.term", term.Name, term.Articles.Length, Site.Title);
        if (page == 1 && !string.IsNullOrEmpty(described))
            description = described + (Text.Characters.IsWideText(described[^1]) ? "" : " ") + description;
        var filled = Fill(view, _tree.Routes.Term(taxonomy, term.Slug, page), term.Name,
            page == 1 ? description : _texts.Format("description.page", description, page), taxonomy,
            page == 1 ? Counterpart : null, Counterpart, page);
        return filled with
        {
            Summary = described ?? "",
            FeedUrl = Url(_tree.Routes.Term(taxonomy, term.Slug).Beside("feed.xml")),
            HeadTitle = _texts.Format(page == 1 ? "head.term" : "head.term_page", term.Name, TaxonomyName(term.Taxonomy), Site.Title, page),
            Breadcrumbs = [new LinkView(TaxonomyName(term.Taxonomy), Url(_tree.Routes.Taxonomy(taxonomy)))],
            DataUrl = Settings.Makes(OutputKinds.Api) ? Url(_tree.Routes.File($"api/{taxonomy}/{term.Slug.Value}.json")) : "",
            OgType = taxonomy == "people" ? "profile" : "website",
            JsonLd = page == 1 ? JsonLd.Term(filled.AbsoluteUrl, taxonomy, view.Term, described ?? "", term.Entry, Site) : Html.Empty,
        };

        Permalink? Counterpart(LanguageTree t) =>
            t.Taxonomies[term.Taxonomy].BySlug(term.Slug.Value) is { HasPage: true } ? t.Routes.Term(taxonomy, term.Slug) : null;
    }

    /// <summary>
    /// The stories that are most about a term: it is in many of their articles, and in few others. One where it is only mentioned in
    /// passing is left out.
    /// </summary>
    private IEnumerable<Story> StoriesOf(Term term) => Articles(term.Articles).SelectMany(a => a.Stories).GroupBy(s => s)
        .Select(g => new { Story = g.Key, Together = g.Count() }).Where(s => s.Together > 2 || s.Together * 3 >= s.Story.Articles.Length)
        .OrderByDescending(s => (double)s.Together * s.Together / s.Story.Articles.Length).ThenBy(s => s.Story.Articles[0])
        .ThenBy(s => s.Story.Slug.Value, StringComparer.Ordinal)
        .Select(s => s.Story);

    /// <summary>How many pages the list of editions takes.</summary>
    public int EditionsPages => PagesOfEntries(_tree.Editions.Length);

    /// <summary>A page of the list of editions.</summary>
    public EditionsView Editions(int page = 1) => Listing(
        new EditionsView
        {
            Editions = [.. _tree.Editions.Skip((page - 1) * EntriesShown).Take(EntriesShown).Select(e => _editions[e.Week.ToString()].Link)]
        },
        page, EditionsPages, "editions", static (t, p) => t.Routes.EditionsPage(p));

    /// <summary>An edition as it is sent by mail, where programs cut off what is over 100 KB: fewer in brief.</summary>
    public EditionView Mail(int at)
    {
        var edition = Edition(at);
        return edition with
        {
            Brief = [.. edition.Brief.Take(BriefMailed)],
            More = edition.More + Math.Max(0, edition.Brief.Count - BriefMailed)
        };
    }

    public EditionView Edition(int at)
    {
        var edition = _tree.Editions[at];
        var link = _editions[edition.Week.ToString()].Link;
        var (lead, sections, brief) = Sections(edition);
        var mail = Settings.Makes(OutputKinds.Email);
        var day = _tree.Articles[edition.Articles[0]].Article.Day;
        var permalink = _tree.Routes.Edition(edition.Week);
        var view = new EditionView
        {
            Edition = link,
            Note = edition.Note?.Note.Exactly(_tree.Language) ?? "",
            Lead = lead,
            Sections = sections,
            Brief = [.. brief.Take(BriefShown)],
            More = Math.Max(0, brief.Count - BriefShown),
            MoreUrl = Url(Settings.Makes(OutputKinds.Archive) ? _tree.Routes.ArchiveMonth(day.Year, day.Month) : _tree.Routes.Home),
            Stories = Settings.Makes(OutputKinds.Stories)
                ? [.. Articles(edition.Articles).SelectMany(a => a.Stories).Distinct().OrderBy(s => s.Articles[0]).Take(StoriesShown)
                    .Select(StoryLink)] : [],
            Previous = at + 1 < _tree.Editions.Length ? _editions[_tree.Editions[at + 1].Week.ToString()].Link : null,
            Next = at > 0 ? _editions[_tree.Editions[at - 1].Week.ToString()].Link : null,
            EmailUrl = mail ? Url(permalink.Beside("email.html")) : "",
            EmailTextUrl = mail ? Url(permalink.Beside("email.txt")) : "",
        };
        var title = edition.Note?.Title.Exactly(_tree.Language) is { Length: > 0 } named ? named : link.Label;
        return Fill(view, permalink, title, _texts.Format("description.edition", link.Label, link.Range, link.Lead), "editions",
            t => t.Editions.Any(e => e.Week == edition.Week) ? t.Routes.Edition(edition.Week) : null, t => t.Routes.Editions, 1)
            with
        {
            Breadcrumbs = [new LinkView(_texts["nav.editions"], Url(_tree.Routes.Editions))],
            FeedUrl = Url(_tree.Routes.Editions.Beside("feed.xml"))
        };
    }

    /// <summary>How many pages the list of running stories takes.</summary>
    public int StoriesPages => PagesOfEntries(_tree.Stories.Length);

    /// <summary>A page of the list of running stories.</summary>
    public StoriesView Stories(int page = 1) => Listing(
        new StoriesView { Stories = [.. _tree.Stories.Skip((page - 1) * EntriesShown).Take(EntriesShown).Select(StoryLink)] },
        page, StoriesPages, "stories", static (t, p) => t.Routes.StoriesPage(p));

    private static int PagesOfEntries(int entries) => Math.Max(1, (entries + EntriesShown - 1) / EntriesShown);

    /// <summary>A page of a list whose first page is the same in every language, with a feed beside it.</summary>
    private T Listing<T>(T view, int page, int pages, string name, Func<LanguageTree, int, Permalink> at)
        where T : PageView
    {
        var description = _texts.Format("description." + name, Site.Title);
        return (T)(Fill(view, at(_tree, page), _texts["nav." + name],
            page == 1 ? description : _texts.Format("description.page", description, page), name,
            page == 1 ? t => at(t, 1) : null, t => at(t, 1), page) with
        { FeedUrl = Url(at(_tree, 1).Beside("feed.xml")), Pager = Pager(page, pages, p => at(_tree, p)) });
    }

    public StoryView Story(Story story)
    {
        var seen = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        var nodes = new List<StoryNode>();
        var (year, at) = (0, 0);
        var skipped = Math.Max(0, story.Articles.Length - ThreadBegins - ThreadEnds);
        foreach (var index in story.Articles.Reverse())
        {
            var article = _tree.Articles[index];
            TermLink[] added = [.. article.AllTerms.Where(t => seen.Add(t) && at > 0).Select(TermLink)];
            if (++at > ThreadBegins && at <= ThreadBegins + skipped)
                continue;
            nodes.Add(new StoryNode(Card(index), added, article.Article.Day.Year != year, at == ThreadBegins + skipped + 1 ? skipped : 0));
            year = article.Article.Day.Year;
        }

        var view = new StoryView
        {
            Story = StoryLink(story),
            Nodes = nodes,
            Terms = [.. Articles(story.Articles).SelectMany(a => a.AllTerms).GroupBy(t => t.Id).OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key).Take(AssociatedShown).Select(g => TermLink(g.First()) with { Count = g.Count() })],
        };
        return Fill(view, _tree.Routes.Story(story.Slug), story.Name,
            story.Description.Length > 0 ? story.Description : _texts.Format("description.story", story.Name, story.Articles.Length),
            "stories",
            t => t.Stories.Any(s => s.Slug == story.Slug) ? t.Routes.Story(story.Slug) : null, t => t.Routes.Stories, 1)
            with
        {
            FeedUrl = Url(_tree.Routes.Story(story.Slug).Beside("feed.xml")),
            Breadcrumbs = [new LinkView(_texts["nav.stories"], Url(_tree.Routes.Stories))]
        };
    }

    public SearchView Search() =>
        Fill(new SearchView(), _tree.Routes.Search, _texts["nav.search"], _texts.Format("description.search", Site.Title), "search",
            t => t.Routes.Search, null, 1);

    public NotFoundView NotFound() => Fill(new NotFoundView
    {
        Edition = _tree.Editions.Length > 0 ? _editions[_tree.Editions[0].Week.ToString()].Link : null,
        Latest = [.. _tree.Articles.Take(5).Select(a => Card(a.Index))],
    }, _tree.Routes.File("404.html"), _texts["not_found.title"], _texts["not_found.text"], "", null, t => t.Routes.Home, 1) with
    { Indexed = false };

    public StandingView Standing(StandingPage page, RenderedMarkdown body) => Fill(
        new StandingView { Body = body.Html, Toc = [.. body.Toc.Select(t => new TocEntry(t.Level, t.Id, t.Text))] }, page.Permalink,
        page.Article.Title, page.Article.Summary, page.Article.Slug.Value,
        t => _model.Pages.FirstOrDefault(p => p.Tree == t.Language && p.Article.Slug == page.Article.Slug)?.Permalink, null, 1);
}
