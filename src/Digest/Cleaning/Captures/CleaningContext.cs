using Digest.Content;

namespace Digest.Cleaning.Captures;

/// <summary>Terms that linking found in a text, as far as cleaning needs them.</summary>
/// <param name="Terms">Slugs, one list for each taxonomy of the settings, in their order.</param>
/// <param name="Stories">Slugs of running stories.</param>
/// <param name="Questions">Names that are not in the vocabulary, and choices between two terms.</param>
public sealed record FoundTerms(IReadOnlyList<IReadOnlyList<string>> Terms, IReadOnlyList<string> Stories,
    IReadOnlyList<ReviewQuestion> Questions)
{
    /// <summary>
    /// When the youngest of the models that it names was released: an article does not know what is still to come. Null where no model
    /// tells.
    /// </summary>
    public DateOnly? Since { get; init; }

    /// <summary>
    /// When the youngest model of the whole vocabulary was released: near that most captures were written. Null where none tells.
    /// </summary>
    public DateOnly? Newest { get; init; }

    /// <summary>Nothing found.</summary>
    public static FoundTerms None { get; } = new([], [], []);
}

/// <summary>What the command line states instead of what is found; null where it says nothing.</summary>
public sealed record CleaningOverrides
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Language code.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the medium.</summary>
    public string? SourceName { get; init; }

    /// <summary>Address of the page.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>What may be published.</summary>
    public Rights? Rights { get; init; }

    /// <summary>Whether the articles are kept back.</summary>
    public bool Draft { get; init; }
}

/// <summary>What cleaning knows beside the capture.</summary>
/// <param name="Settings">The settings of the site.</param>
public sealed record CleaningContext(SiteSettings Settings)
{
    /// <summary>What the command line states.</summary>
    public CleaningOverrides Overrides { get; init; } = new();

    /// <summary>Finds the terms of a text: text, language, title. Null finds none.</summary>
    public Func<string, string, string, FoundTerms>? Tagger { get; init; }

    /// <summary>
    /// Lines that stand in several captures of one ingest and are therefore nobody's text; folded by <see cref="Noise.RepeatedLines.Key"/>.
    /// </summary>
    public IReadOnlySet<string> Repeated { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
