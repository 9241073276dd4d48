using System.Text.Json;

namespace Digest.Search;

/// <summary>The terms that articles have, numbered: by kind, then the most used first. Their articles, and the names that find them.</summary>
internal sealed class TermTable
{
    private readonly List<(SearchTerm Term, List<uint> Postings)> _terms;
    private readonly Dictionary<(string Kind, string Slug), int> _numbers;

    private TermTable(List<(SearchTerm Term, List<uint> Postings)> terms, IReadOnlyList<string> kinds)
    {
        _terms = terms;
        Kinds = kinds;
        _numbers = [];
        for (var i = 0; i < terms.Count; i++)
            _numbers.Add((terms[i].Term.Kind, terms[i].Term.Slug), i);
    }

    /// <summary>The kinds, in the order in which the terms were given.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Count;

    /// <summary>Numbers the terms of these articles. A term that was not described is known by its slug.</summary>
    public static TermTable Make(IReadOnlyList<SearchDocument> ordered, IReadOnlyList<SearchTerm> terms)
    {
        var described = new Dictionary<(string, string), SearchTerm>();
        var kinds = new List<string>();
        foreach (var term in terms)
        {
            described.TryAdd((term.Kind, term.Slug), term);
            if (!kinds.Contains(term.Kind))
                kinds.Add(term.Kind);
        }

        var used = new Dictionary<(string Kind, string Slug), List<uint>>();
        for (var i = 0; i < ordered.Count; i++)
        {
            foreach (var term in ordered[i].Terms)
            {
                if (!used.TryGetValue(term, out var postings))
                    used.Add(term, postings = []);
                if (postings.Count == 0 || postings[^1] >> 2 != i)
                    postings.Add((uint)i << 2);
            }
        }

        foreach (var kind in used.Keys.Select(t => t.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            if (!kinds.Contains(kind))
                kinds.Add(kind);
        }

        var numbered = used
            .OrderBy(t => kinds.IndexOf(t.Key.Kind)).ThenByDescending(t => t.Value.Count).ThenBy(t => t.Key.Slug, StringComparer.Ordinal)
            .Select(t => (described.GetValueOrDefault(t.Key) ?? new SearchTerm(
                t.Key.Kind, t.Key.Slug, new Dictionary<string, string>(), [], new Dictionary<string, string>()), t.Value));
        return new TermTable([.. numbered], kinds);
    }

    /// <summary>The articles of a term, in order.</summary>
    public ReadOnlySpan<uint> PostingsOf(int number) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_terms[number].Postings);

    /// <summary>The numbers of an article's terms, in the order in which it has them.</summary>
    public int[] NumbersOf(SearchDocument document) => [.. document.Terms.Select(t => _numbers[t]).Distinct()];

    /// <summary>The numbers of the terms that are counted beside results.</summary>
    public IEnumerable<int> Facets(int perKind) =>
        Enumerable.Range(0, _terms.Count).GroupBy(i => _terms[i].Term.Kind).SelectMany(g => g.Take(perKind));

    /// <summary>Keys of the dictionary that stand for terms, in ordinal order: <c>\u0002companies/deepseek</c>, and every name after its first word.</summary>
    public IEnumerable<(string Key, uint[] Postings)> Keys()
    {
        var keys = new SortedDictionary<string, List<uint>>(StringComparer.Ordinal);
        foreach (var (term, postings) in _terms)
        {
            Add(keys, $"\u0002{term.Kind}/{term.Slug}", postings);
            foreach (var name in term.Names.Values.Concat(term.Aliases).Distinct())
            {
                if (NameKey.Of(name) is { } key)
                    Add(keys, key, postings);
            }
        }

        foreach (var (key, postings) in keys)
            yield return (key, PostingList.Union(postings));
    }

    /// <summary>
    /// Names and addresses in one language, per kind: [slug, name, address], where the address stands only if it is not the usual one,
    /// and is empty where the term has no page.
    /// </summary>
    public byte[] ToJson(string language, JsonSerializerOptions options)
    {
        var usual = _terms.Select(t => Pattern(t.Term, language)).Where(p => p is not null).GroupBy(p => p!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";
        var kinds = Kinds.Select(kind => _terms.Where(t => t.Term.Kind == kind).Select(t =>
        {
            var address = t.Term.Addresses.GetValueOrDefault(language, "");
            return address == usual.Replace("{kind}", kind, StringComparison.Ordinal).Replace("{slug}", t.Term.Slug, StringComparison.Ordinal)
                ? new[] { t.Term.Slug, t.Term.NameIn(language) }
                : [t.Term.Slug, t.Term.NameIn(language), address];
        }));
        return JsonSerializer.SerializeToUtf8Bytes(new { address = usual, kinds }, options);
    }

    // /zh/companies/deepseek/ is the pattern /zh/{kind}/{slug}/.
    private static string? Pattern(SearchTerm term, string language)
    {
        var end = $"{term.Kind}/{term.Slug}/";
        return term.Addresses.TryGetValue(language, out var address) && address.EndsWith("/" + end, StringComparison.Ordinal)
            ? address[..^end.Length] + "{kind}/{slug}/"
            : null;
    }

    private static void Add(SortedDictionary<string, List<uint>> keys, string key, List<uint> postings)
    {
        if (!keys.TryGetValue(key, out var all))
            keys.Add(key, all = []);
        all.AddRange(postings);
    }
}
