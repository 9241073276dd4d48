using System.Globalization;
using System.Text;
using Digest.Content;
using Digest.Routing;
using Digest.Site;

namespace Digest.Rendering.Views;

/// <content>What several kinds of page share: heads, pagers, sections, charts, facts; and the archive.</content>
internal sealed partial class ViewBuilder
{
    public ArchiveView Archive(int? year)
    {
        var shown = _tree.Months.Where(m => year is null || m.Year == year).ToArray();
        // One scale for all years, or their bars could not be compared.
        var most = Math.Max(1, shown.Max(static m => (int?)m.Articles.Length) ?? 1);
        var years = shown.GroupBy(static m => m.Year).Select(of => new ArchiveYearView(Number(of.Key),
            Url(_tree.Routes.ArchiveYear(of.Key)), of.Sum(static m => m.Articles.Length),
            [.. of.Reverse().Select(m => new BarView(m.Number - 1, 100 * m.Articles.Length / most, m.Articles.Length,
                MonthName(m.Year, m.Number), Url(_tree.Routes.ArchiveMonth(m.Year, m.Number)), false, Number(m.Year)))])).ToArray();
        var title = year is null ? _texts["nav.archive"] : _texts.Format("archive.year", year.Value);
        var view = new ArchiveView { Years = years, Total = years.Sum(y => y.Count), Breadcrumbs = year is null ? [] : [ArchiveLink()] };
        return Fill(view, year is null ? _tree.Routes.Archive : _tree.Routes.ArchiveYear(year.Value), title,
            _texts.Format("description.archive", title, view.Total), "archive",
            t => year is null ? t.Routes.Archive : t.Months.Any(m => m.Year == year) ? t.Routes.ArchiveYear(year.Value) : null, t =>
            t.Routes.Archive, 1);
    }

    /// <summary>A page of a month, by its place among the months of the tree.</summary>
    public MonthView Month(int at, int page, int pages)
    {
        var months = _tree.Months;
        var (year, month, articles) = months[at];
        var view = new MonthView
        {
            Days = Days(OnPage(articles, page)),
            Total = articles.Length,
            Earlier = at + 1 < months.Count ? MonthLink(months[at + 1].Year, months[at + 1].Number) : null,
            Later = at > 0 ? MonthLink(months[at - 1].Year, months[at - 1].Number) : null,
            Pager = Pager(page, pages, p => _tree.Routes.ArchiveMonth(year, month, p)),
            Breadcrumbs = [ArchiveLink(), new LinkView(_texts.Format("archive.year", year), Url(_tree.Routes.ArchiveYear(year)))],
        };
        var name = MonthName(year, month);
        Func<LanguageTree, Permalink?> other = t => t.HasMonth(year, month) ? t.Routes.ArchiveMonth(year, month) : null;
        var description = _texts.Format("description.archive", name, articles.Length);
        return Fill(view, _tree.Routes.ArchiveMonth(year, month, page), name,
            page == 1 ? description : _texts.Format("description.page", description, page), "archive", page == 1 ? other : null,
            t => other(t) ?? t.Routes.Archive, page);
    }

    private LinkView ArchiveLink() => new(_texts["nav.archive"], Url(_tree.Routes.Archive));

    private LinkView MonthLink(int year, int month) => new(MonthName(year, month), Url(_tree.Routes.ArchiveMonth(year, month)));

    /// <summary>The articles that stand on a page of a list.</summary>
    private SiteArticle[] OnPage(int[] list, int page)
    {
        var from = Math.Min((page - 1) * Settings.PageSize, list.Length);
        return Articles(list.AsSpan(from, Math.Min(Settings.PageSize, list.Length - from)));
    }

    private SiteArticle[] Articles(ReadOnlySpan<int> places)
    {
        var articles = new SiteArticle[places.Length];
        for (var i = 0; i < articles.Length; i++)
            articles[i] = _tree.Articles[places[i]];
        return articles;
    }

    private PagerView? Pager(int page, int pages, Func<int, Permalink> at) => pages <= 1 ? null
        : new PagerView(page, pages, page > 1 ? Url(at(page - 1)) : "", page < pages ? Url(at(page + 1)) : "", Url(at(1)), Url(at(pages)));

    private AlternateView Alternate(string language, Permalink permalink) =>
        new(language, _texts.Find("language." + language) ?? language, Url(permalink), Absolute(permalink), language == _tree.Language);

    /// <summary>What every page has: addresses, titles, languages.</summary>
    /// <param name="view">The page so far.</param>
    /// <param name="permalink">Its address.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="description">A sentence for search engines.</param>
    /// <param name="section">Its place in the navigation.</param>
    /// <param name="exact">The same page in another tree, or null where there is none.</param>
    /// <param name="near">Where the language switch leads when there is no such page.</param>
    /// <param name="page">Number in its list.</param>
    private T Fill<T>(T view, Permalink permalink, string title, string description, string section, Func<LanguageTree, Permalink?>? exact,
        Func<LanguageTree, Permalink?>? near, int page)
        where T : PageView
    {
        var alternates = new List<AlternateView>(_model.Trees.Count);
        var switches = new List<AlternateView>(_model.Trees.Count);
        foreach (var tree in _model.Trees)
        {
            var own = tree.Language == _tree.Language;
            var there = own ? permalink : exact?.Invoke(tree);
            var alternate = Alternate(tree.Language, there ?? near?.Invoke(tree) ?? tree.Routes.Home);
            if (there is not null)
                alternates.Add(alternate);
            switches.Add(alternate);
        }

        var heading = page > 1 ? _texts.Format("head.page", title, page) : title;
        var (url, absolute) = (Url(permalink), Absolute(permalink));
        return (T)(view with
        {
            Language = _tree.Language,
            Url = url,
            AbsoluteUrl = absolute,
            Canonical = absolute,
            Title = title,
            HeadTitle = heading == Site.Title ? _texts.Format("head.home", Site.Title) : _texts.Format("head.title", heading, Site.Title),
            Description = description.Length > 0 ? description : title,
            Section = section,
            Alternates = alternates.Count > 1 ? alternates : [],
            LanguageSwitch = switches,
            ImageUrl = CardUrl(_tree.Routes.File(CardName)),
            ImageAlt = ImageAlt(Site.Title, Site.Description),
        });
    }

    /// <summary>Whole address of the card in the folder of a page; empty where cards are not made.</summary>
    private string CardUrl(Permalink page) => Settings.Makes(OutputKinds.Cards) ? Absolute(page.Beside(CardName)) : "";

    private string ImageAlt(params IEnumerable<string> words) =>
        Settings.Makes(OutputKinds.Cards) ? string.Join(" · ", words.Where(w => w.Length > 0)) : "";

    /// <summary>An edition as sections by topic: the lead apart, what is left over in brief.</summary>
    private (CardView? Lead, IReadOnlyList<SectionView> Sections, IReadOnlyList<CardView> Brief) Sections(Edition edition)
    {
        var topics = _tree.Taxonomies.FirstOrDefault(t => t.Name == "topics");
        var rest = Articles(edition.Articles.AsSpan(1));
        var groups = rest.GroupBy(a =>
            topics is not null && a.Terms[topics.Number] is [var first, ..] ? Top(topics, first) : null)
            .Where(g => g.Key is not null).Select(g => new { Topic = g.Key!, Articles = g.ToArray() })
            .OrderByDescending(g => g.Articles.Length).ThenBy(g => Array.IndexOf(rest, g.Articles[0])).ToArray();
        var least = rest.Length > 6 ? 2 : 1;
        var shown = groups.Where(g => g.Articles.Length >= least).Take(SectionsShown).ToArray();
        var sections = shown.Select(g =>
            new SectionView("section-" + g.Topic.Slug.Value, g.Topic.Name, "topics", TermLink(g.Topic).Url,
                [.. g.Articles.Take(SectionArticles).Select(a => Card(a.Index))])).ToArray();
        var taken = shown.SelectMany(g => g.Articles.Take(SectionArticles)).ToHashSet();
        return (Card(edition.Articles[0]), sections, [.. rest.Where(a => !taken.Contains(a)).Select(a => Card(a.Index))]);
    }

    /// <summary>The topic at the top of a topic's branch, as far as it has articles here.</summary>
    private static Term Top(Taxonomy topics, Term term)
    {
        for (var steps = 0; steps < 8 && term.Entry?.Parent is { } parent && topics.BySlug(parent) is { } above; steps++)
            term = above;
        return term;
    }

    private TrendView TrendView(Trend trend)
    {
        var most = Math.Max(1, trend.Weeks.Max());
        var recent = trend.Weeks.Length - Trends.RecentWeeks;
        return new TrendView(TermLink(trend.Term), trend.Recent, trend.Before, Bars(0, recent), Bars(recent, trend.Weeks.Length),
            trend.Recent * 2 > trend.Before ? "up" : "level");

        string Bars(int from, int to)
        {
            var path = new StringBuilder();
            for (var i = from; i < to; i++)
            {
                if (trend.Weeks[i] > 0)
                    path.Append(CultureInfo.InvariantCulture, $"M{4 + (8 * i)},20v-{20 * trend.Weeks[i] / most}");
            }

            return path.ToString();
        }
    }

    private TermGroup[] TermGroups(SiteArticle article)
    {
        var groups = new List<TermGroup>(_groups.Length);
        for (var t = 0; t < _groups.Length; t++)
        {
            if (article.Terms[t].Length > 0)
                groups.Add(_groups[t] with { Terms = Array.ConvertAll(article.Terms[t], TermLink) });
        }

        return [.. groups];
    }

    private RelatedView RelatedView(RelatedArticle related) => new(Card(related.Index),
        related.Story is { } story
            ? _texts.Format("reason.story", story.Name) : _reasons[related.Term!.Id] ??= _texts.Format("reason.term", related.Term.Name),
        related.Term is { } term ? Settings.Taxonomies[term.Taxonomy].Name : "story");

    private StoryPosition Position(Story story, int index)
    {
        var at = Array.BinarySearch(story.Articles, index);
        var count = story.Articles.Length;
        return new StoryPosition(story.Name, Url(_tree.Routes.Story(story.Slug)), count - at, count,
            at + 1 < count ? Card(story.Articles[at + 1]) : null, at > 0 ? Card(story.Articles[at - 1]) : null);
    }

    /// <summary>
    /// Articles about a term, by month, from its first to the newest of the site; a term of a few articles needs no chart.
    /// </summary>
    private ChartView? Chart(Term term)
    {
        if (term.Articles.Length < 3)
            return null;
        int last = _tree.Articles[0].MonthNumber, first = Math.Max(last - 119, _tree.Articles[term.Articles[^1]].MonthNumber);
        var counts = new int[last - first + 1];
        var most = 1;
        foreach (var index in term.Articles)
        {
            var place = _tree.Articles[index].MonthNumber - first;
            if (place >= 0 && place < counts.Length)
                most = Math.Max(most, ++counts[place]);
        }

        var bars = new List<BarView>();
        // The first year is named where its figures do not run into those of the next.
        var named = (12 - (first % 12)) * 10 > last - first;
        for (var m = first; m <= last; m++)
        {
            var count = counts[m - first];
            int year = m / 12, month = (m % 12) + 1;
            bars.Add(new BarView(bars.Count, 100 * count / most, count, MonthName(year, month),
                count > 0 && Settings.Makes(OutputKinds.Archive) ? Url(_tree.Routes.ArchiveMonth(year, month)) : "",
                month == 1 || (m == first && named), Number(year)));
        }

        return new ChartView(bars, most,
            _texts.Format("chart.summary", term.Name, MonthName(first / 12, (first % 12) + 1), MonthName(last / 12, (last % 12) + 1),
                bars.MaxBy(b => b.Count)!.Label, most));
    }

    /// <summary>A day or month of release as the language writes it; anything else as it stands.</summary>
    private string Released(string written)
    {
        if (written.Length == 7 && int.TryParse(written.AsSpan(0, 4), out var year) && int.TryParse(written.AsSpan(5), out var month)
            && month is >= 1 and <= 12)
            return MonthName(year, month);
        return Dates.TryRead(written, TimeZoneInfo.Utc, out var day) ? Date(day).Long : written;
    }

    private List<FactView> Facts(Term term)
    {
        var facts = new List<FactView>();
        if (term.Entry is not { } entry)
            return facts;
        AddTerms("affiliation", "companies", entry.Affiliations);
        if (entry.Role.For(_tree.Language) is { Length: > 0 } role)
            facts.Add(new FactView("role", [new LinkView(role, "")]));
        if (entry.Developer is not null)
            AddTerms("developer", "companies", [entry.Developer]);
        Add("modality", Value("modality", entry.Modality));
        Add("released", entry.Released is { } released ? Released(released) : null);
        Add("open_weights", Value("open_weights", entry.OpenWeights));
        Add("kind", Value("kind", entry.Kind));
        Add("country", Value("country", entry.Country));
        if (entry.Parent is not null)
            AddTerms("parent", Settings.Taxonomies[term.Taxonomy].Name, [entry.Parent]);
        if (entry.Homepage is { } homepage)
            facts.Add(new FactView("homepage", [new LinkView(WebAddress.HostOf(homepage), homepage)]));
        return facts;

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                facts.Add(new FactView(key, [new LinkView(value, "")]));
        }

        string? Value(string kind, string? value) => value is null ? null : _texts.Find($"values.{kind}.{value}") ?? value;

        void AddTerms(string key, string taxonomy, IReadOnlyList<string> slugs)
        {
            var values = new List<LinkView>();
            foreach (var slug in slugs)
            {
                if (_tree.Taxonomies.FirstOrDefault(t => t.Name == taxonomy)?.BySlug(slug) is { } there)
                    values.Add(new LinkView(there.Name, TermLink(there).Url));
                else if (_model.Vocabulary.Of(taxonomy).BySlug(slug) is { } known)
                    values.Add(new LinkView(known.Name.For(_tree.Language), ""));
            }

            if (values.Count > 0)
                facts.Add(new FactView(key, values));
        }
    }
}
