using System.Collections.Concurrent;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Routing;

namespace Digest.Site;

/// <summary>
/// Finds the terms and stories that front matter names, and reports those that the vocabulary does not know. Safe for any number of
/// threads.
/// </summary>
internal sealed class TermResolver(SiteSettings settings, Vocabulary vocabulary, DiagnosticBag bag)
{
    private readonly TaxonomyVocabulary[] _taxonomies = [.. settings.Taxonomies.Select(t => vocabulary.Of(t.Name))];
    private readonly ConcurrentDictionary<string, Name>[] _names =
        [.. settings.Taxonomies.Select(_ => new ConcurrentDictionary<string, Name>(StringComparer.Ordinal))];
    private readonly NearestNames _storySlugs = new(vocabulary.Stories.Select(static s => s.Slug.Value));
    private readonly ConcurrentDictionary<string, Name> _stories = new(StringComparer.Ordinal);
    private readonly SlugNumbers[] _slugs = [.. settings.Taxonomies.Select(static _ => new SlugNumbers())];
    private readonly SlugNumbers _storySlugNumbers = new();

    /// <summary>The slugs named so far in a taxonomy; the place of each is its number, which tells nothing of its order.</summary>
    public IReadOnlyList<string> Slugs(int taxonomy) => _slugs[taxonomy].All;

    /// <summary>The slugs of stories named so far, by number.</summary>
    public IReadOnlyList<string> StorySlugs => _storySlugNumbers.All;

    /// <summary>Finds the terms and stories of an article.</summary>
    public ResolvedArticle Resolve(Article article)
    {
        string? text = null;
        var terms = new int[_taxonomies.Length][];
        for (var t = 0; t < terms.Length; t++)
            terms[t] = t < article.FrontMatter.Terms.Length ? Numbers(article, article.FrontMatter.Terms[t], t, ref text) : [];
        return new ResolvedArticle(article, terms, Numbers(article, article.FrontMatter.Stories, -1, ref text));
    }

    /// <summary>The numbers of the slugs that references mean, each once; stories where the taxonomy is -1.</summary>
    private int[] Numbers(Article article, IReadOnlyList<TermReference> references, int taxonomy, ref string? text)
    {
        if (references.Count == 0)
            return [];
        var numbers = new int[references.Count];
        var count = 0;
        for (var i = 0; i < references.Count; i++)
        {
            var known = taxonomy < 0 ? _stories : _names[taxonomy];
            if (!known.TryGetValue(references[i].Text, out var name))
            {
                name = taxonomy < 0 ? Story(references[i].Text) : Term(taxonomy, references[i].Text);
                known[references[i].Text] = name =
                    name with { Number = name.Slug.Length == 0 ? -1 : (taxonomy < 0 ? _storySlugNumbers : _slugs[taxonomy]).Of(name.Slug) };
            }

            if (name.Unknown is not null)
                Report(article, references[i], name, ref text);
            if (name.Number >= 0 && Array.IndexOf(numbers, name.Number, 0, count) < 0)
                numbers[count++] = name.Number;
        }

        return count == numbers.Length ? numbers : numbers[..count];
    }

    private void Report(Article article, TermReference reference, Name name, ref string? text)
    {
        text ??= article.Source.ReadText();
        bag.Add(DiagnosticBag.Make(name.Unknown!, DiagnosticLocation.Of(article.Path, text, reference.Span),
            [reference.Text, .. name.Arguments]) with
        { Suggestion = name.Suggestion });
    }

    private Name Term(int taxonomy, string text)
    {
        if (_taxonomies[taxonomy].Resolve(text) is { } term)
            return new Name(term.Slug.Value);
        if (!Slug.TryMake(text, out var made))
            return new Name("");
        // A name written in two ways is one term still: the slug decides.
        if (_taxonomies[taxonomy].BySlug(made.Value) is not null || _taxonomies[taxonomy].Terms.Count == 0)
            return new Name(made.Value);
        var kind = settings.Taxonomies[taxonomy].Name;
        var near = _taxonomies[taxonomy].NearSlugs.Of(text) ?? _taxonomies[taxonomy].NearNames.Of(text);
        var hint = near is null
            ? $"add it to input/vocabulary/{kind}.yml if it is new."
            : $"did you mean \"{near}\"? Add it to input/vocabulary/{kind}.yml if it is new.";
        return new Name(made.Value)
        {
            Unknown = DiagnosticCatalog.UnknownTerm,
            Arguments = [Singular(kind), hint],
            Suggestion = near is null ? null : _taxonomies[taxonomy].Resolve(near)?.Slug.Value
        };
    }

    private Name Story(string text)
    {
        if (vocabulary.Story(text) is not null)
            return new Name(text);
        if (vocabulary.Stories.FirstOrDefault(s => s.Name.Texts.Any(n => n.Value == text)
            || s.Formerly.Any(f => f.Value == text)) is { } named)
            return new Name(named.Slug.Value);
        if (!Slug.TryMake(text, out var made))
            return new Name("");
        if (vocabulary.Stories.Count == 0)
            return new Name(made.Value);
        var near = _storySlugs.Of(text);
        return new Name(made.Value)
        {
            Unknown = DiagnosticCatalog.UnknownStory,
            Arguments = [near is null ? "add it to input/vocabulary/stories.yml if it is new." : $"did you mean \"{near}\"?"],
            Suggestion = near
        };
    }

    private static string Singular(string taxonomy) => taxonomy switch
    {
        "companies" => "company",
        "people" => "person",
        _ when taxonomy.EndsWith("ies", StringComparison.Ordinal) => taxonomy[..^3] + "y",
        _ when taxonomy.EndsWith('s') => taxonomy[..^1],
        _ => taxonomy,
    };

    /// <summary>What a name in front matter means; the same for every article.</summary>
    /// <param name="Slug">The slug; empty where it can be none.</param>
    private sealed record Name(string Slug)
    {
        /// <summary>The number of the slug; negative where it can be none.</summary>
        public int Number { get; init; } = -1;

        /// <summary>The finding for it where the vocabulary does not know it, with what its message says after the name.</summary>
        public DiagnosticRule? Unknown { get; init; }

        public string[] Arguments { get; init; } = [];

        public string? Suggestion { get; init; }
    }

    /// <summary>Slugs in the order in which they were first asked for. Safe for any number of threads.</summary>
    private sealed class SlugNumbers
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<string> _all = [];

        public IReadOnlyList<string> All => _all;

        public int Of(string slug)
        {
            lock (_all)
            {
                if (!_numbers.TryGetValue(slug, out var number))
                {
                    _numbers[slug] = number = _all.Count;
                    _all.Add(slug);
                }

                return number;
            }
        }
    }
}
