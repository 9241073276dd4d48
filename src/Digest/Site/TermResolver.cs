using Digest.Content;
using Digest.Diagnostics;
using Digest.Routing;

namespace Digest.Site;

/// <summary>Finds the terms and stories that front matter names, and reports those that the vocabulary does not know.</summary>
internal sealed class TermResolver(SiteSettings settings, Vocabulary vocabulary, DiagnosticBag bag)
{
    private readonly TaxonomyVocabulary[] _taxonomies = [.. settings.Taxonomies.Select(t => vocabulary.Of(t.Name))];
    private readonly Dictionary<string, string>[] _slugs = [.. settings.Taxonomies.Select(_ => new Dictionary<string, string>(StringComparer.Ordinal))];
    private readonly Dictionary<string, VocabularyStory> _stories = vocabulary.Stories.ToDictionary(s => s.Slug.Value, StringComparer.Ordinal);

    /// <summary>Slugs of the terms of an article, by taxonomy, and of its stories; none stands twice.</summary>
    public (string[][] Terms, string[] Stories) Resolve(Article article)
    {
        string? text = null;
        var terms = new string[_taxonomies.Length][];
        for (var t = 0; t < terms.Length; t++)
        {
            var references = t < article.FrontMatter.Terms.Length ? article.FrontMatter.Terms[t] : [];
            terms[t] = references.Count == 0 ? [] : [.. references.Select(r => TermSlug(t, r, article, ref text)).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
        }

        var stories = article.FrontMatter.Stories;
        return (terms, stories.Count == 0 ? [] : [.. stories.Select(s => StorySlug(s, article, ref text)).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    private string TermSlug(int taxonomy, TermReference reference, Article article, ref string? text)
    {
        if (_slugs[taxonomy].TryGetValue(reference.Text, out var slug))
            return slug;
        if (_taxonomies[taxonomy].Resolve(reference.Text) is { } term)
            return _slugs[taxonomy][reference.Text] = term.Slug.Value;
        if (!Slug.TryMake(reference.Text, out var made))
            return "";
        // A name written in two ways is one term still: the slug decides.
        if (_taxonomies[taxonomy].BySlug(made.Value) is not null)
            return _slugs[taxonomy][reference.Text] = made.Value;
        if (_taxonomies[taxonomy].Terms.Count == 0)
            return _slugs[taxonomy][reference.Text] = made.Value;
        var name = settings.Taxonomies[taxonomy].Name;
        var near = NearestName.Of(reference.Text, _taxonomies[taxonomy].Slugs) ?? NearestName.Of(reference.Text, _taxonomies[taxonomy].Names);
        var hint = near is null ? $"add it to input/vocabulary/{name}.yml if it is new." : $"did you mean \"{near}\"? Add it to input/vocabulary/{name}.yml if it is new.";
        var suggestion = near is null ? null : _taxonomies[taxonomy].Resolve(near)?.Slug.Value;
        text ??= article.Source.ReadText();
        bag.Add(DiagnosticBag.Make(DiagnosticCatalog.UnknownTerm, DiagnosticLocation.Of(article.Path, text, reference.Span), reference.Text, Singular(name), hint) with { Suggestion = suggestion });
        return made.Value;
    }

    private string StorySlug(TermReference reference, Article article, ref string? text)
    {
        if (_stories.ContainsKey(reference.Text))
            return reference.Text;
        var named = vocabulary.Stories.FirstOrDefault(s => s.Name.Texts.Any(n => n.Value == reference.Text) || s.Formerly.Any(f => f.Value == reference.Text));
        if (named is not null)
            return named.Slug.Value;
        if (!Slug.TryMake(reference.Text, out var made))
            return "";
        if (_stories.Count > 0)
        {
            var near = NearestName.Of(reference.Text, _stories.Keys);
            text ??= article.Source.ReadText();
            var hint = near is null ? "add it to input/vocabulary/stories.yml if it is new." : $"did you mean \"{near}\"?";
            bag.Add(DiagnosticBag.Make(DiagnosticCatalog.UnknownStory, DiagnosticLocation.Of(article.Path, text, reference.Span), reference.Text, hint) with { Suggestion = near });
        }

        return made.Value;
    }

    private static string Singular(string taxonomy) => taxonomy switch
    {
        "companies" => "company",
        "people" => "person",
        _ when taxonomy.EndsWith("ies", StringComparison.Ordinal) => taxonomy[..^3] + "y",
        _ when taxonomy.EndsWith('s') => taxonomy[..^1],
        _ => taxonomy,
    };
}
