using Digest.Diagnostics;
using Digest.Routing;

namespace Digest.Content;

/// <summary>The terms of one taxonomy, found by slug, name or alias.</summary>
public sealed class TaxonomyVocabulary
{
    private readonly Dictionary<string, VocabularyTerm> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VocabularyTerm> _byName = new(StringComparer.Ordinal);
    private NearestNames? _nearSlugs, _nearNames;

    /// <summary>Makes it from terms; of two with one slug or name the first stays (the reader reports the second).</summary>
    public TaxonomyVocabulary(string taxonomy, IReadOnlyList<VocabularyTerm> terms)
    {
        Taxonomy = taxonomy;
        Terms = terms;
        foreach (var term in terms)
        {
            _bySlug.TryAdd(term.Slug.Value, term);
            foreach (var (_, name) in term.Name.Texts)
                _byName.TryAdd(Key(name), term);
        }

        foreach (var term in terms)
        {
            foreach (var alias in term.Aliases)
                _byName.TryAdd(Key(alias.Text), term);
            foreach (var slug in term.Formerly)
                _byName.TryAdd(Key(slug.Value), term);
        }
    }

    /// <summary>Name of the taxonomy: <c>companies</c>.</summary>
    public string Taxonomy { get; }

    /// <summary>The terms in the order of the file.</summary>
    public IReadOnlyList<VocabularyTerm> Terms { get; }

    /// <summary>The term with a slug, or null.</summary>
    public VocabularyTerm? BySlug(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The term that a text means: by slug, then by name or alias (case, width and spaces do not count), or null.</summary>
    public VocabularyTerm? Resolve(string text) => _bySlug.GetValueOrDefault(text) ?? _byName.GetValueOrDefault(Key(text));

    /// <summary>All slugs, for suggestions.</summary>
    internal NearestNames NearSlugs => _nearSlugs ??= new NearestNames(_bySlug.Keys);

    /// <summary>All names and aliases as written, for suggestions.</summary>
    internal NearestNames NearNames => _nearNames ??= new NearestNames(Names);

    /// <summary>All names and aliases as written.</summary>
    public IEnumerable<string> Names => Terms.SelectMany(t => t.Name.Texts.Select(n => n.Value).Concat(t.Aliases.Select(a => a.Text)));

    /// <summary>The form in which names are compared: half width, lower case, no spaces.</summary>
    public static string Key(string name)
    {
        if (name.AsSpan().IndexOfAnyExcept(PlainKey) < 0)
            return name;
        return string.Create(name.Length, name, static (span, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                span[i] = char.ToLowerInvariant(Text.Folding.Width(from[i]));
        }).Replace(" ", "", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<char> PlainKey =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");
}

/// <summary>A running story: a thread of articles about one matter.</summary>
/// <param name="Slug">Its name in addresses and in front matter.</param>
/// <param name="Name">Its title per language.</param>
/// <param name="Description">What it is about, per language.</param>
/// <param name="Location">Where the entry stands.</param>
public sealed record VocabularyStory(Slug Slug, LocalizedText Name, LocalizedText Description, Diagnostics.DiagnosticLocation? Location)
{
    /// <summary>Slugs under which its page was published before.</summary>
    public IReadOnlyList<Slug> Formerly { get; init; } = [];
}

/// <summary>What the site knows by name: the terms of every taxonomy and the running stories.</summary>
/// <param name="Taxonomies">One for each taxonomy of the settings, in their order; without a file it is empty.</param>
/// <param name="Stories">The stories, in the order of the file.</param>
public sealed record Vocabulary(IReadOnlyList<TaxonomyVocabulary> Taxonomies, IReadOnlyList<VocabularyStory> Stories)
{
    /// <summary>The hash of the files that it was read from.</summary>
    public Files.ContentHash Hash { get; init; }

    /// <summary>A vocabulary that knows nothing.</summary>
    public static Vocabulary Empty { get; } = new([], []);

    /// <summary>The vocabulary of a taxonomy; an empty one where it has none.</summary>
    public TaxonomyVocabulary Of(string taxonomy)
    {
        foreach (var one in Taxonomies)
        {
            if (one.Taxonomy == taxonomy)
                return one;
        }

        return new TaxonomyVocabulary(taxonomy, []);
    }

    /// <summary>The story with a slug, or null.</summary>
    public VocabularyStory? Story(string slug)
    {
        foreach (var story in Stories)
        {
            if (story.Slug.Value == slug)
                return story;
        }

        return null;
    }
}
