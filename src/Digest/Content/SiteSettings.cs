namespace Digest.Content;

/// <summary>Kinds of output that a site may do without. Articles, lists, feeds and the sitemap are always made.</summary>
[Flags]
public enum OutputKinds
{
    /// <summary>Only what is always made.</summary>
    None = 0,

    /// <summary>The weekly digest.</summary>
    Editions = 1,

    /// <summary>Running stories.</summary>
    Stories = 2,

    /// <summary>Everything by date.</summary>
    Archive = 4,

    /// <summary>Full-text search in the browser.</summary>
    Search = 8,

    /// <summary>The data, for programs.</summary>
    Api = 16,

    /// <summary>The Markdown twin beside each article.</summary>
    Twins = 32,

    /// <summary>Editions as e-mail.</summary>
    Email = 64,

    /// <summary>Pictures for link previews.</summary>
    Cards = 128,

    /// <summary>All of them.</summary>
    All = Editions | Stories | Archive | Search | Api | Twins | Email | Cards,
}

/// <summary>A taxonomy of the site: a kind of term, with an index and a page for each term.</summary>
/// <param name="Name">The word in front matter, in addresses and in file names: <c>companies</c>.</param>
/// <param name="Title">What readers see; empty where the theme's texts name it.</param>
public sealed record TaxonomySettings(string Name, LocalizedText Title);

/// <summary>The settings of the site, from <c>input/site.yml</c>, with the defaults filled in.</summary>
public sealed record SiteSettings
{
    /// <summary>Hash of the file that they were read from.</summary>
    public Files.ContentHash Hash { get; init; }

    /// <summary>Name of the site.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Same("Digest");

    /// <summary>What the site is, in a sentence.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Who publishes it.</summary>
    public LocalizedText Author { get; init; } = LocalizedText.Empty;

    /// <summary>Absolute address of the home page, ending in a slash.</summary>
    public Uri BaseUrl { get; init; } = new("https://digest.example/");

    /// <summary>
    /// The address of the settings themselves, whatever a build is told: from it come identities in feeds. Null when they name none.
    /// </summary>
    public Uri? PermanentUrl { get; init; }

    /// <summary>Language codes (BCP 47, lower case); the first one lives at the root.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "zh"];

    /// <summary>The zone in which every day, week and month is reckoned.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The taxonomies, in the order in which they are shown.</summary>
    public IReadOnlyList<TaxonomySettings> Taxonomies { get; init; } = ShippedTaxonomies;

    /// <summary>Kinds of output that are made.</summary>
    public OutputKinds Outputs { get; init; } = OutputKinds.All;

    /// <summary>Articles on one list page.</summary>
    public int PageSize { get; init; } = 30;

    /// <summary>Articles in one feed.</summary>
    public int FeedSize { get; init; } = 30;

    /// <summary>A term with fewer articles has no page of its own.</summary>
    public int MinTermArticles { get; init; } = 1;

    /// <summary>Most characters of a summary or a quotation of somebody else's text.</summary>
    public int QuoteLimit { get; init; } = 280;

    /// <summary>What readers may do with our own texts.</summary>
    public LocalizedText Rights { get; init; } = LocalizedText.Empty;

    /// <summary>Path of a font file for the words on cards, below the input folder; null draws cards without words.</summary>
    public string? CardFont { get; init; }

    /// <summary>Where it is named.</summary>
    public Diagnostics.DiagnosticLocation? CardFontLocation { get; init; }

    /// <summary>The language at the root.</summary>
    public string DefaultLanguage => Languages[0];

    /// <summary>The four taxonomies of a site that names none.</summary>
    public static IReadOnlyList<TaxonomySettings> ShippedTaxonomies { get; } =
        [new("companies", LocalizedText.Empty), new("people", LocalizedText.Empty), new("topics", LocalizedText.Empty),
            new("models", LocalizedText.Empty)];

    /// <summary>
    /// The tree in which something of a language stands: its own, or the default one when it is not a language of the site.
    /// </summary>
    public string TreeOf(string language)
    {
        foreach (var one in Languages)
        {
            if (one == language)
                return one;
        }

        return DefaultLanguage;
    }

    /// <summary>Whether a kind of output is made.</summary>
    public bool Makes(OutputKinds kind) => (Outputs & kind) == kind;
}
