using System.Collections.Concurrent;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Routing;

namespace Digest.Site;

/// <summary>Finds the terms and stories that front matter names, and reports those that the vocabulary does not know. Safe for any number of threads.</summary>
internal sealed class TermResolver(SiteSettings settings, Vocabulary vocabulary, DiagnosticBag bag)
{
    private readonly TaxonomyVocabulary[] _taxonomies = [.. settings.Taxonomies.Select(t => vocabulary.Of(t.Name))];
    private readonly ConcurrentDictionary<string, Name>[] _names = [.. settings.Taxonomies.Select(_ => new ConcurrentDictionary<string, Name>(StringComparer.Ordinal))];
    private readonly NearestNames _storySlugs = new(vocabulary.Stories.Select(static s => s.Slug.Value));
    private readonly ConcurrentDictionary<string, Name> _stories = new(StringComparer.Ordinal);

    /// <summary>Finds the terms and stories of an article.</summary>
    public ResolvedArticle Resolve(Article article)
    {
        string? text = null;
        var terms = new string[_taxonomies.Length][];
        for (var t = 0; t < terms.Length; t++)
            terms[t] = t < article.FrontMatter.Terms.Length ? Slugs(article, article.FrontMatter.Terms[t], t, ref text) : [];
        return new ResolvedArticle(article, terms, Slugs(article, article.FrontMatter.Stories, -1, ref text));
    }

    /// <summary>The slugs that references mean, each once; stories where the taxonomy is -1.</summary>
    private string[] Slugs(Article article, IReadOnlyList<TermReference> references, int taxonomy, ref string? text)
    {
        if (references.Count == 0)
            return [];
        var slugs = new string[references.Count];
        var count = 0;
        for (var i = 0; i < references.Count; i++)
        {
            var known = taxonomy < 0 ? _stories : _names[taxonomy];
            if (!known.TryGetValue(references[i].Text, out var name))
                known[references[i].Text] = name = taxonomy < 0 ? Story(references[i].Text) : Term(taxonomy, references[i].Text);
            if (name.Unknown is not null)
                Report(article, references[i], name, ref text);
            if (name.Slug.Length > 0 && Array.IndexOf(slugs, name.Slug, 0, count) < 0)
                slugs[count++] = name.Slug;
        }

        return slugs[..count];
    }

    private void Report(Article article, TermReference reference, Name name, ref string? text)
    {
        text ??= article.Source.ReadText();
        bag.Add(DiagnosticBag.Make(name.Unknown!, DiagnosticLocation.Of(article.Path, text, reference.Span), [reference.Text, .. name.Arguments]) with { Suggestion = name.Suggestion });
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
        var hint = near is null ? $"add it to input/vocabulary/{kind}.yml if it is new." : $"did you mean \"{near}\"? Add it to input/vocabulary/{kind}.yml if it is new.";
        return new Name(made.Value) { Unknown = DiagnosticCatalog.UnknownTerm, Arguments = [Singular(kind), hint], Suggestion = near is null ? null : _taxonomies[taxonomy].Resolve(near)?.Slug.Value };
    }

    private Name Story(string text)
    {
        if (vocabulary.Story(text) is not null)
            return new Name(text);
        if (vocabulary.Stories.FirstOrDefault(s => s.Name.Texts.Any(n => n.Value == text) || s.Formerly.Any(f => f.Value == text)) is { } named)
            return new Name(named.Slug.Value);
        if (!Slug.TryMake(text, out var made))
            return new Name("");
        if (vocabulary.Stories.Count == 0)
            return new Name(made.Value);
        var near = _storySlugs.Of(text);
        return new Name(made.Value) { Unknown = DiagnosticCatalog.UnknownStory, Arguments = [near is null ? "add it to input/vocabulary/stories.yml if it is new." : $"did you mean \"{near}\"?"], Suggestion = near };
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
        /// <summary>The finding for it where the vocabulary does not know it, with what its message says after the name.</summary>
        public DiagnosticRule? Unknown { get; init; }

        public string[] Arguments { get; init; } = [];

        public string? Suggestion { get; init; }
    }
}
