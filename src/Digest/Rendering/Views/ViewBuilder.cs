using System.Collections.Concurrent;
using System.Globalization;
using Digest.Content;
using Digest.Routing;
using Digest.Site;

namespace Digest.Rendering.Views;

/// <summary>
/// Makes what templates see from the linked model, in one language: cards, dates, term links. Safe for any number of threads.
/// </summary>
internal sealed partial class ViewBuilder
{
    /// <summary>Latin words and Han characters that are read in a minute.</summary>
    private const int WordsAMinute = 220, IdeographsAMinute = 400;

    /// <summary>File of the picture for link previews, beside its page.</summary>
    public const string CardName = "card.png";

    private readonly SiteModel _model;
    private readonly LanguageTree _tree;
    private readonly Texts _texts;
    private readonly string _logo;
    private readonly CardView?[] _cards;
    private readonly TermLink?[] _terms;
    private readonly Dictionary<string, (Edition Edition, EditionLink Link)> _editions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, DateView> _days = new();
    private readonly string _origin;
    private readonly string _basePath;
    private readonly RelatedArticles _related;

    // A group for each taxonomy, still without terms; names of months by number; reasons by the number of the term that relates.
    private readonly TermGroup[] _groups;
    private readonly ConcurrentDictionary<int, string> _months = new();
    private readonly string?[] _reasons;

    public ViewBuilder(SiteModel model, LanguageTree tree, Texts texts, string logo)
    {
        _model = model;
        _tree = tree;
        _texts = texts;
        _logo = logo;
        (_cards, _terms, _reasons) = (new CardView?[tree.Articles.Length], new TermLink?[tree.TermCount], new string?[tree.TermCount]);
        _origin = model.Settings.BaseUrl.GetLeftPart(UriPartial.Authority);
        _basePath = model.Settings.BaseUrl.AbsolutePath.TrimEnd('/');
        _related = new RelatedArticles(tree);
        _groups = [.. Settings.Taxonomies.Select((t, number) =>
            new TermGroup(t.Name, TaxonomyName(number), Url(tree.Routes.Taxonomy(t.Name)), []))];
        foreach (var edition in tree.Editions)
            _editions[edition.Week.ToString()] = (edition, MakeEditionLink(edition));
        Site = MakeSite();
    }

    /// <summary>The site in this language.</summary>
    public SiteView Site { get; }

    /// <summary>A text of the interface.</summary>
    public string Title(string key) => _texts[key];

    /// <summary>An article in all its languages, its own included, in the order of the site.</summary>
    public IReadOnlyList<AlternateView> Languages(SiteArticle article) =>
        [.. article.Translations.Prepend(article).Select(a => Alternate(a.Article.Language, a.Permalink)).OrderBy(a => Place(a.Language))];

    private int Place(string language) => _model.Trees.TakeWhile(t => t.Language != language).Count();

    /// <summary>The edition that an article stands in.</summary>
    public EditionLink EditionOf(SiteArticle article) => _editions[article.Week.ToString()].Link;

    /// <summary>The tree that it shows.</summary>
    public LanguageTree Tree => _tree;

    private SiteSettings Settings => _model.Settings;

    /// <summary>Address within the host.</summary>
    public string Url(Permalink permalink) => _basePath + permalink.Href;

    /// <summary>Whole address.</summary>
    public string Absolute(Permalink permalink) => _origin + Url(permalink);

    /// <summary>An article as it stands in lists.</summary>
    public CardView Card(int index) => _cards[index] ??= MakeCard(_tree.Articles[index]);

    /// <summary>A term as it stands in lists.</summary>
    public TermLink TermLink(Term term) => _terms[term.Id] ??= MakeTermLink(term);

    /// <summary>A moment in the words of the language.</summary>
    public DateView Date(DateTimeOffset date)
    {
        var day = _days.GetOrAdd(DateOnly.FromDateTime(date.DateTime).DayNumber,
            static (number, self) => self.Day(DateOnly.FromDayNumber(number)), this);
        return date.TimeOfDay == TimeSpan.Zero
            ? day : day with { Iso = Dates.Write(date), Time = date.ToString("HH:mm", CultureInfo.InvariantCulture) };
    }

    private DateView Day(DateOnly date) => new(
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Pattern("date.long", date), Pattern("date.short", date),
        Number(date.Day), Pattern("date.month", date), Number(date.Year),
        _texts[string.Create(CultureInfo.InvariantCulture, $"weekdays.{((int)date.DayOfWeek + 6) % 7}")], "");

    private string MonthName(int year, int month) =>
        _months.GetOrAdd((year * 12) + month - 1,
            static (number, self) => self.Pattern("date.month", new DateOnly(number / 12, (number % 12) + 1, 1)), this);

    private string Pattern(string key, DateOnly date) => _texts[key]
        .Replace("{day}", Number(date.Day), StringComparison.Ordinal)
        .Replace("{month}", _texts["months." + Number(date.Month - 1)], StringComparison.Ordinal)
        .Replace("{month_short}", _texts["months_short." + Number(date.Month - 1)], StringComparison.Ordinal)
        .Replace("{month_number}", Number(date.Month), StringComparison.Ordinal)
        .Replace("{year}", Number(date.Year), StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private CardView MakeCard(SiteArticle article)
    {
        var content = article.Article;
        var source = content.FrontMatter.Source;
        var terms = new List<TermLink>();
        TermLink[] topics = [];
        for (var t = 0; t < article.Terms.Length; t++)
        {
            var links = Array.ConvertAll(article.Terms[t], TermLink);
            terms.AddRange(links);
            if (Settings.Taxonomies[t].Name == "topics")
                topics = links;
        }

        return new CardView(content.Title, content.Summary, Url(article.Permalink), Absolute(article.Permalink), content.Language,
            Date(content.Date),
            source?.Name ?? "", source?.Url ?? "", source?.Url is { } url ? WebAddress.HostOf(url) : "", !content.HasPublicBody,
            content.FrontMatter.Importance,
            ReadingMinutes(content), [.. terms], topics, content.Slug.Value)
        { Id = article.Index };
    }

    /// <summary>Minutes that the text of an article takes to read; one where only its summary is shown.</summary>
    public static int ReadingMinutes(Article article) => !article.HasPublicBody ? 1
        : Math.Max(1,
            (int)Math.Round((article.Words / (double)WordsAMinute) + (article.Ideographs / (double)IdeographsAMinute),
                MidpointRounding.AwayFromZero));

    private TermLink MakeTermLink(Term term)
    {
        var other = term.Entry?.Name.Texts.Select(n => n.Value).FirstOrDefault(n => n != term.Name) ?? "";
        return new TermLink(Settings.Taxonomies[term.Taxonomy].Name, term.Slug.Value, term.Name, other,
            term.HasPage ? Url(_tree.Routes.Term(Settings.Taxonomies[term.Taxonomy].Name, term.Slug)) : "", term.Articles.Length);
    }

    private StoryLink StoryLink(Story story) =>
        new(story.Name, story.Description, Settings.Makes(OutputKinds.Stories) ? Url(_tree.Routes.Story(story.Slug)) : "",
            story.Articles.Length,
        story.Articles.Count(i => _tree.Articles[0].Article.Day.DayNumber - _tree.Articles[i].Article.Day.DayNumber < 7),
        Card(story.Articles[0]));

    private EditionLink MakeEditionLink(Edition edition) =>
        new(edition.Week.ToString(), _texts.Format("edition.label", edition.Week.Number, edition.Week.Year),
        _texts.Format("edition.range", Date(At(edition.Week.Monday)).Short, Date(At(edition.Week.Sunday)).Short),
        Settings.Makes(OutputKinds.Editions) ? Url(_tree.Routes.Edition(edition.Week)) : "", edition.Articles.Length,
        _tree.Articles[edition.Articles[0]].Article.Title);

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private string TaxonomyName(int taxonomy)
    {
        var settings = Settings.Taxonomies[taxonomy];
        return settings.Title.Exactly(_tree.Language) ?? _texts.Find("taxonomy." + settings.Name)
            ?? (settings.Title.IsEmpty ? char.ToUpperInvariant(settings.Name[0]) + settings.Name[1..] : settings.Title.For(_tree.Language));
    }

    /// <summary>Articles in groups of a day, in the order given.</summary>
    private List<DayGroup> Days(IEnumerable<SiteArticle> articles)
    {
        var groups = new List<DayGroup>();
        (int Year, int Month) month = default;
        DateOnly? day = null;
        var cards = new List<CardView>();
        foreach (var listed in articles)
        {
            var article = listed.Article;
            if (article.Day != day)
            {
                cards = [];
                day = article.Day;
                groups.Add(new DayGroup(Date(At(article.Day)), month != (article.Day.Year, article.Day.Month), cards));
                month = (article.Day.Year, article.Day.Month);
            }

            cards.Add(Card(listed.Index));
        }

        return groups;
    }

    private SiteView MakeSite()
    {
        var language = _tree.Language;
        var navigation = new List<NavView>();
        if (Settings.Makes(OutputKinds.Editions))
            navigation.Add(new NavView("editions", "", _texts["nav.editions"], Url(_tree.Routes.Editions)));
        for (var t = 0; t < Settings.Taxonomies.Count; t++)
            navigation.Add(new NavView(Settings.Taxonomies[t].Name, Settings.Taxonomies[t].Name, TaxonomyName(t),
                Url(_tree.Routes.Taxonomy(Settings.Taxonomies[t].Name))));
        if (Settings.Makes(OutputKinds.Stories))
            navigation.Add(new NavView("stories", "", _texts["nav.stories"], Url(_tree.Routes.Stories)));
        if (Settings.Makes(OutputKinds.Archive))
            navigation.Add(new NavView("archive", "", _texts["nav.archive"], Url(_tree.Routes.Archive)));
        var search = Settings.Makes(OutputKinds.Search);
        return new SiteView(Settings.Title.For(language), Settings.Description.For(language), Settings.Author.For(language),
            Settings.Rights.For(language), language,
            Settings.BaseUrl.AbsoluteUri, _basePath + "/", Url(_tree.Routes.Home), Url(_tree.Routes.File("feed.xml")),
            search ? Url(_tree.Routes.Search) : "", navigation,
            [.. _model.Pages.Where(p => p.Tree == language).Select(p => new LinkView(p.Article.Title, Url(p.Permalink)))],
            [new LinkView("Atom", Url(_tree.Routes.File("feed.xml"))), new LinkView("RSS", Url(_tree.Routes.File("rss.xml"))),
                new LinkView("JSON Feed", Url(_tree.Routes.File("feed.json"))), new LinkView("OPML", Url(_tree.Routes.File("feeds.opml")))],
            Settings.TimeZone.Id, search, _logo.Length > 0 ? Absolute(new Permalink("/" + _logo)) : "");
    }
}
