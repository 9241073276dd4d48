namespace Digest.Search;

/// <summary>A term by which articles are found and filtered.</summary>
/// <param name="Kind">Its taxonomy: <c>companies</c>.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Names">Its name per language code.</param>
/// <param name="Aliases">Other names, of every language; a query for one finds the articles of the term.</param>
/// <param name="Addresses">Path of its page per language code; none where it has no page.</param>
internal sealed record SearchTerm(
    string Kind,
    string Slug,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<string> Aliases,
    IReadOnlyDictionary<string, string> Addresses)
{
    /// <summary>The name in a language; without one, the first by language code; without any, the slug.</summary>
    public string NameIn(string language) =>
        Names.TryGetValue(language, out var name) ? name
        : Names.Count > 0 ? Names.OrderBy(n => n.Key, StringComparer.Ordinal).First().Value : Slug;
}
