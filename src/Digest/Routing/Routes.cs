using System.Globalization;

namespace Digest.Routing;

/// <summary>The addresses of one language tree: where each kind of page is served, apart from how it is made.</summary>
/// <param name="Language">The language of the tree.</param>
/// <param name="Root">Its root: <c>/</c> for the default language, <c>/zh/</c> for another.</param>
public sealed record Routes(string Language, string Root)
{
    /// <summary>The addresses of a language; the default one lives at the root of the site.</summary>
    public static Routes For(string language, string defaultLanguage) => new(language, language == defaultLanguage ? "/" : $"/{language}/");

    /// <summary>The front page.</summary>
    public Permalink Home => new(Root);

    /// <summary>A later page of the latest articles; the first is the front page.</summary>
    public Permalink Latest(int page) => page <= 1 ? Home : new(Text($"{Root}page/{page}/"));

    /// <summary>An article, by the day of its publication in the site's zone.</summary>
    public Permalink Article(DateOnly day, Slug slug) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Root}articles/{day.Year:0000}/{day.Month:00}/{slug.Value}/"));

    /// <summary>A page of the index of a taxonomy, by letter.</summary>
    public Permalink Taxonomy(string taxonomy, int page = 1) => Paged($"{Root}{taxonomy}/", page);

    /// <summary>A page of the index of a taxonomy, by number of articles.</summary>
    public Permalink TaxonomyByCount(string taxonomy, int page = 1) => Paged($"{Root}{taxonomy}/by-count/", page);

    /// <summary>
    /// The names of all terms of a taxonomy, for the filter box of an index of several pages. No slug has a full stop in it.
    /// </summary>
    public Permalink TaxonomyNames(string taxonomy) => new($"{Root}{taxonomy}/names.json");

    /// <summary>A page of a term.</summary>
    public Permalink Term(string taxonomy, Slug slug, int page = 1) => Paged($"{Root}{taxonomy}/{slug.Value}/", page);

    /// <summary>The list of editions.</summary>
    public Permalink Editions => new(Root + "editions/");

    /// <summary>A page of the list of editions.</summary>
    public Permalink EditionsPage(int page) => Paged(Editions.Href, page);

    /// <summary>The edition of a week.</summary>
    public Permalink Edition(IsoWeek week) => new($"{Root}editions/{week}/");

    /// <summary>Everything by date.</summary>
    public Permalink Archive => new(Root + "archive/");

    /// <summary>A year of the archive.</summary>
    public Permalink ArchiveYear(int year) => new(Text($"{Root}archive/{year:0000}/"));

    /// <summary>A page of a month of the archive.</summary>
    public Permalink ArchiveMonth(int year, int month, int page = 1) => Paged(Text($"{Root}archive/{year:0000}/{month:00}/"), page);

    /// <summary>The list of running stories.</summary>
    public Permalink Stories => new(Root + "stories/");

    /// <summary>A page of the list of running stories.</summary>
    public Permalink StoriesPage(int page) => Paged(Stories.Href, page);

    /// <summary>A running story.</summary>
    public Permalink Story(Slug slug) => new($"{Root}stories/{slug.Value}/");

    /// <summary>Full-text search.</summary>
    public Permalink Search => new(Root + "search/");

    /// <summary>A page that belongs to no list: <c>/about/</c>.</summary>
    public Permalink Page(Slug slug) => new($"{Root}{slug.Value}/");

    /// <summary>A file at the root of the tree.</summary>
    public Permalink File(string name) => new(Root + name);

    private static Permalink Paged(string first, int page) =>
        page <= 1 ? new Permalink(first) : new Permalink(Text($"{first}page/{page}/"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
