namespace Digest.Search;

/// <summary>
/// The terms that articles have, numbered: by kind, then the most used first. Their articles, and the names that find them.
/// </summary>
internal sealed class TermTable
{
    private readonly List<Entry> _terms;
    private readonly Dictionary<(string Kind, string Slug), int> _numbers;

    // Where the terms of each kind begin, and where those of the last end.
    private readonly int[] _bounds;

    private TermTable(List<Entry> terms, int kinds)
    {
        _terms = terms;
        _numbers = new Dictionary<(string, string), int>(terms.Count);
        _bounds = new int[kinds + 1];
        for (var i = 0; i < terms.Count; i++)
        {
            _numbers.Add((terms[i].Term.Kind, terms[i].Term.Slug), i);
            _bounds[terms[i].Kind + 1] = i + 1;
        }

        // A kind without terms is empty where the one before it ends.
        for (var kind = 1; kind <= kinds; kind++)
            _bounds[kind] = Math.Max(_bounds[kind], _bounds[kind - 1]);
    }

    /// <summary>The kinds of terms, in the order in which the terms are given; those that only articles have come after them.</summary>
    public static IReadOnlyList<string> KindsOf(IEnumerable<SearchDocument> documents, IReadOnlyList<SearchTerm> terms)
    {
        List<string> given = [.. terms.Select(t => t.Kind).Distinct(StringComparer.Ordinal)];
        var known = given.ToHashSet(StringComparer.Ordinal);
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (kind, _) in document.Terms)
            {
                if (!known.Contains(kind))
                    used.Add(kind);
            }
        }

        return [.. given, .. used];
    }

    /// <summary>Numbers the terms of these articles. A term that was not described is known by its slug.</summary>
    public static TermTable Make(IReadOnlyList<SearchDocument> ordered, IReadOnlyList<SearchTerm> terms, IReadOnlyList<string> kinds)
    {
        var described = new Dictionary<(string, string), SearchTerm>();
        foreach (var term in terms)
            described.TryAdd((term.Kind, term.Slug), term);

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

        var order = kinds.Select((kind, i) => (kind, i)).ToDictionary(k => k.kind, k => k.i, StringComparer.Ordinal);
        var numbered = used
            .Select(t => new Entry(
                order[t.Key.Kind],
                described.GetValueOrDefault(t.Key)
                    ?? new SearchTerm(t.Key.Kind, t.Key.Slug, new Dictionary<string, string>(), [], new Dictionary<string, string>()),
                t.Value))
            .OrderBy(e => e.Kind).ThenByDescending(e => e.Postings.Count).ThenBy(e => e.Term.Slug, StringComparer.Ordinal);
        return new TermTable([.. numbered], kinds.Count);
    }

    /// <summary>The articles of a term, in order.</summary>
    public ReadOnlySpan<uint> PostingsOf(int number) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_terms[number].Postings);

    /// <summary>The numbers of an article's terms, in the order in which it has them.</summary>
    public int[] NumbersOf(SearchDocument document) => [.. document.Terms.Select(t => _numbers[t]).Distinct()];

    /// <summary>The place of a term's kind among the kinds.</summary>
    public int KindOf(int number) => _terms[number].Kind;

    /// <summary>The numbers of the terms of a kind, the most used first.</summary>
    public IEnumerable<int> OfKind(int kind) => Enumerable.Range(_bounds[kind], _bounds[kind + 1] - _bounds[kind]);

    /// <summary>
    /// Keys of the dictionary that stand for terms, in ordinal order: <c>\u0002companies/deepseek</c>, and every name after its first word.
    /// </summary>
    public IEnumerable<(string Key, uint[] Postings)> Keys()
    {
        var keys = new SortedDictionary<string, List<uint>>(StringComparer.Ordinal);
        foreach (var (_, term, postings) in _terms)
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

    /// <summary>Names and addresses in one language.</summary>
    public TermLabels LabelsIn(string language)
    {
        var usual = _terms.Select(t => Pattern(t.Term, language)).Where(p => p is not null).GroupBy(p => p!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";
        return new TermLabels(usual,
        [
            .. _terms.Select(t =>
            {
                var address = t.Term.Addresses.GetValueOrDefault(language, "");
                var isUsual = address == usual.Replace("{kind}", t.Term.Kind, StringComparison.Ordinal)
                    .Replace("{slug}", t.Term.Slug, StringComparison.Ordinal);
                return new TermLabel(t.Term.Slug, t.Term.NameIn(language), isUsual ? null : address);
            }),
        ]);
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

    /// <summary>A term that articles have.</summary>
    /// <param name="Kind">The place of its kind among the kinds.</param>
    /// <param name="Term">What is said of it.</param>
    /// <param name="Postings">Its articles, in order, each as in <see cref="PostingList"/>.</param>
    private sealed record Entry(int Kind, SearchTerm Term, List<uint> Postings);
}

/// <summary>What terms are called in one language, by their numbers.</summary>
/// <param name="UsualAddress">The address that most of them have, with <c>{kind}</c> and <c>{slug}</c> in it.</param>
/// <param name="Labels">Each of them.</param>
internal sealed record TermLabels(string UsualAddress, IReadOnlyList<TermLabel> Labels)
{
    /// <summary>A term.</summary>
    public TermLabel this[int number] => Labels[number];
}

/// <summary>What a term is called in one language.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its address if that is not the usual one, empty where it has no page; else null.</param>
internal sealed record TermLabel(string Slug, string Name, string? Address)
{
    /// <summary>As it stands in files: slug, name, and an unusual address.</summary>
    public string[] ToArray() => Address is null ? [Slug, Name] : [Slug, Name, Address];
}
