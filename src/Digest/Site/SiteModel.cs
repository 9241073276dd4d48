using Digest.Content;
using Digest.Routing;

namespace Digest.Site;

/// <summary>
/// The linked model of the whole site: every article with its terms, stories, edition and neighbours, and every address. The room turns
/// names into objects; nothing in it is rendered, and a new model is made whenever an article changes.
/// </summary>
/// <param name="Settings">The settings.</param>
/// <param name="Vocabulary">What the site knows by name.</param>
/// <param name="Trees">One for each language, in the order of the settings.</param>
/// <param name="Pages">Pages that belong to no list, of all languages.</param>
/// <param name="Unpublished">Articles that were read and are not published, by path.</param>
internal sealed record SiteModel(
    SiteSettings Settings, Vocabulary Vocabulary, IReadOnlyList<LanguageTree> Trees, IReadOnlyList<StandingPage> Pages,
    IReadOnlyList<UnpublishedArticle> Unpublished)
{
    /// <summary>What editors say of weeks.</summary>
    public IReadOnlyList<EditionNote> Notes { get; init; } = [];

    /// <summary>The tree of a language.</summary>
    public LanguageTree Tree(string language) => Trees.First(t => t.Language == language);

    /// <summary>Published articles of all trees.</summary>
    public int ArticleCount => Trees.Sum(t => t.Articles.Length);
}

/// <summary>Everything in one language.</summary>
/// <param name="Language">Its code.</param>
/// <param name="Routes">Its addresses.</param>
/// <param name="Articles">Its articles, newest first (ties by path); <see cref="SiteArticle.Index"/> is the place here.</param>
/// <param name="Taxonomies">One for each taxonomy of the settings.</param>
/// <param name="Stories">Stories that have articles here, the one with the newest article first.</param>
/// <param name="Editions">The weeks that have articles, newest first.</param>
internal sealed record LanguageTree(
    string Language, Routes Routes, SiteArticle[] Articles, Taxonomy[] Taxonomies, Story[] Stories, Edition[] Editions)
{
    /// <summary>The months that have articles, newest first.</summary>
    public IReadOnlyList<Month> Months { get; } = Month.Of(Articles);

    /// <summary>How many terms there are: their numbers are below it.</summary>
    public int TermCount { get; } = Taxonomies.Sum(static t => t.Terms.Length);

    /// <summary>Whether a month has articles.</summary>
    public bool HasMonth(int year, int month) => Months.Any(m => m.Year == year && m.Number == month);
}

/// <summary>A month with its articles, newest first.</summary>
internal sealed record Month(int Year, int Number, int[] Articles)
{
    /// <summary>The months of articles, newest first.</summary>
    public static IReadOnlyList<Month> Of(SiteArticle[] articles)
    {
        var places = new Dictionary<int, List<int>>();
        foreach (var article in articles)
        {
            var month = article.MonthNumber;
            if (!places.TryGetValue(month, out var list))
                places[month] = list = [];
            list.Add(article.Index);
        }

        var months = new List<Month>(places.Count);
        foreach (var (month, list) in places)
            months.Add(new Month(month / 12, (month % 12) + 1, [.. list]));
        months.Sort(static (a, b) => b.Year != a.Year ? b.Year.CompareTo(a.Year) : b.Number.CompareTo(a.Number));
        return months;
    }
}

/// <summary>A kind of term in one language, with its terms by slug.</summary>
internal sealed record Taxonomy(int Number, string Name, Term[] Terms)
{
    private readonly Dictionary<string, Term> _bySlug = Terms.ToDictionary(t => t.Slug.Value, StringComparer.Ordinal);

    /// <summary>The term with a slug, or null when no article of this language names it.</summary>
    public Term? BySlug(string slug) => _bySlug.GetValueOrDefault(slug);
}

/// <summary>One company, person, topic or model in one language, owning its articles.</summary>
/// <param name="Id">Number among all terms of the tree.</param>
/// <param name="Taxonomy">Number of its taxonomy.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Entry">What the vocabulary says of it, or null.</param>
/// <param name="Name">Its name in the language of the tree.</param>
/// <param name="Articles">Places of its articles in the tree, newest first.</param>
/// <param name="HasPage">Whether it has a page of its own.</param>
internal sealed record Term(int Id, int Taxonomy, Slug Slug, VocabularyTerm? Entry, string Name, int[] Articles, bool HasPage);

/// <summary>A running story in one language; articles newest first.</summary>
internal sealed record Story(Slug Slug, string Name, string Description, int[] Articles);

/// <summary>The weekly digest: its articles by importance, then time.</summary>
internal sealed record Edition(IsoWeek Week, int[] Articles, EditionNote? Note);

/// <summary>What an editor says of a week: <c>input/editions/2024-w30.md</c>.</summary>
internal sealed record EditionNote(IsoWeek Week, LocalizedText Title, LocalizedText Note, LocalizedText Lead, Files.ContentHash Hash)
{
    /// <summary>Where the lead is named.</summary>
    public Diagnostics.DiagnosticLocation? LeadLocation { get; init; }
}

/// <summary>A page that belongs to no list: <c>input/pages/about.md</c>.</summary>
internal sealed record StandingPage(Article Article, string Tree, Permalink Permalink);

/// <summary>An article in its place in the site.</summary>
internal sealed class SiteArticle
{
    /// <summary>Place among the articles of its tree, newest first.</summary>
    public required int Index { get; init; }

    public required Article Article { get; init; }

    /// <summary>The language tree in which it stands.</summary>
    public required string Tree { get; init; }

    public required Permalink Permalink { get; init; }

    /// <summary>Its terms by taxonomy, in the order of the front matter.</summary>
    public required Term[][] Terms { get; init; }

    public required Story[] Stories { get; init; }

    /// <summary>Slug of the original; articles of one group are translations of one another.</summary>
    public required string TranslationGroup { get; init; }

    /// <summary>Its other languages.</summary>
    public SiteArticle[] Translations { get; internal set; } = [];

    /// <summary>The term of its first taxonomy entry of a kind, or null.</summary>
    public IEnumerable<Term> AllTerms => Terms.SelectMany(t => t);

    /// <summary>The week in which it was published.</summary>
    public IsoWeek Week => IsoWeek.Of(Article.Day);

    /// <summary>The month of its day, counted from January of the year 0.</summary>
    public int MonthNumber => (Article.Day.Year * 12) + Article.Day.Month - 1;
}

/// <summary>Why an article is not published.</summary>
internal enum Unpublished { Draft, Future, Failed }

/// <summary>An article that was read and is not published.</summary>
internal sealed record UnpublishedArticle(string Path, string Title, Unpublished Reason)
{
    /// <summary>Its name in addresses; empty where the file cannot be read.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The address at which it would stand, or null where the file cannot be read.</summary>
    public Permalink? Address { get; init; }

    /// <summary>Language code; empty where the file cannot be read.</summary>
    public string Language { get; init; } = "";
}
