using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Routing;
using Digest.Site;

namespace Digest.Rendering.Views;

/// <content>The indexes of terms, by letter and by number of articles: on as many pages as it takes for each to stay light.</content>
internal sealed partial class ViewBuilder
{
    /// <summary>About how much the entries of one page may weigh, so that no page of any index comes near 150 KB.</summary>
    private const int IndexPageBytes = 100_000;

    // What stands around a name, and an article below a term without a page: both far above what the shipped theme writes.
    private const int EntryBytes = 130, ListedArticleBytes = 400;

    private readonly ConcurrentDictionary<(int Taxonomy, bool ByCount), TermIndex> _indexes = new();

    /// <summary>How many pages the index of a taxonomy takes.</summary>
    public int IndexPages(Taxonomy taxonomy, bool byCount) => IndexOf(taxonomy, byCount).Pages.Count;

    /// <summary>The names of all terms, for the filter box of an index of several pages; null where one page has them all.</summary>
    public Permalink? IndexNames(Taxonomy taxonomy) =>
        IndexPages(taxonomy, byCount: false) > 1 ? _tree.Routes.TaxonomyNames(taxonomy.Name) : null;

    /// <summary>A page of the index of a taxonomy.</summary>
    public TaxonomyView Taxonomy(Taxonomy taxonomy, bool byCount, int page = 1)
    {
        var routes = _tree.Routes;
        var index = IndexOf(taxonomy, byCount);
        var pages = index.Pages.Count;
        page = Math.Min(page, pages);
        var (from, to) = index.Pages[page - 1];
        var groups = new List<LetterGroup>();
        for (var i = from; i < to;)
        {
            var letter = index.Letters[i];
            var entries = new List<IndexEntry>();
            for (; i < to && index.Letters[i] == letter; i++)
                entries.Add(new IndexEntry(TermLink(index.Terms[i]),
                    index.Terms[i].HasPage ? [] : [.. index.Terms[i].Articles.Select(Card)]));
            groups.Add(new LetterGroup(letter, LetterId(letter), entries));
        }

        Permalink At(LanguageTree tree, int number) =>
            byCount ? tree.Routes.TaxonomyByCount(taxonomy.Name, number) : tree.Routes.Taxonomy(taxonomy.Name, number);
        var view = new TaxonomyView
        {
            Taxonomy = taxonomy.Name,
            ByCount = byCount,
            OtherViewUrl = Url(byCount ? routes.Taxonomy(taxonomy.Name) : routes.TaxonomyByCount(taxonomy.Name)),
            Letters = groups,
            Alphabet = byCount ? [] : Alphabet(taxonomy, index, page),
            NamesUrl = IndexNames(taxonomy) is { } names ? Url(names) : "",
            Total = taxonomy.Terms.Length,
            Pager = Pager(page, pages, p => At(_tree, p)),
        };
        var name = TaxonomyName(taxonomy.Number);
        var description =
            _texts.Format(byCount ? "description.taxonomy_by_count" : "description.taxonomy", name, taxonomy.Terms.Length, Site.Title);
        var filled =
            Fill(view, At(_tree, page), name, page == 1 ? description : _texts.Format("description.page", description, page), taxonomy.Name,
            page == 1 ? t => At(t, 1) : null, t => At(t, 1), page);
        return byCount
            ? filled with
            {
                HeadTitle = _texts.Format("head.by_count", page > 1 ? _texts.Format("head.page", name, page) : name, Site.Title)
            } : filled;
    }

    /// <summary>
    /// The names of all terms of a taxonomy in the order of its index: <c>[name, slug, articles, other name]</c>, and the whole address of
    /// one without a page.
    /// </summary>
    public ReadOnlyMemory<byte> Names(Taxonomy taxonomy)
    {
        var index = IndexOf(taxonomy, byCount: false);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("address", $"{Url(_tree.Routes.Taxonomy(taxonomy.Name))}{{slug}}/");
        json.WriteStartArray("terms");
        for (var page = 1; page <= index.Pages.Count; page++)
        {
            foreach (var term in index.Terms[index.Pages[page - 1].From..index.Pages[page - 1].To])
            {
                var link = TermLink(term);
                json.WriteStartArray();
                json.WriteStringValue(link.Name);
                json.WriteStringValue(link.Slug);
                json.WriteNumberValue(link.Count);
                if (link.OtherName.Length > 0 || !term.HasPage)
                    json.WriteStringValue(link.OtherName);
                if (!term.HasPage)
                    json.WriteStringValue($"{Url(_tree.Routes.Taxonomy(taxonomy.Name, page))}#term-{link.Slug}");
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Where each letter begins: on this page or another.</summary>
    private List<LetterLink> Alphabet(Taxonomy taxonomy, TermIndex index, int shown)
    {
        var letters = new List<LetterLink>();
        var (from, to) = index.Pages[shown - 1];
        for (var (i, page) = (0, 1); i < index.Terms.Length; i++)
        {
            if (i == index.Pages[page - 1].To)
                page++;
            if (letters.Count == 0 || letters[^1].Letter != index.Letters[i])
                letters.Add(new LetterLink(index.Letters[i],
                    (page == shown ? "" : Url(_tree.Routes.Taxonomy(taxonomy.Name, page))) + "#" + LetterId(index.Letters[i]), false));
            if (i >= from && i < to)
                letters[^1] = letters[^1] with { Here = true };
        }

        return letters;
    }

    private TermIndex IndexOf(Taxonomy taxonomy, bool byCount) => _indexes.GetOrAdd((taxonomy.Number, byCount), _ =>
    {
        var (terms, letters) = byCount ? (ByCount(taxonomy), new string[taxonomy.Terms.Length]) : ByLetter(taxonomy);
        if (byCount)
            Array.Fill(letters, "");
        var pages = new List<(int From, int To)>();
        for (var (from, i, weight) = (0, 0, 0); i < terms.Length; i++)
        {
            var own = Weight(terms[i]);
            if (i > from && weight + own > IndexPageBytes)
            {
                pages.Add((from, i));
                (from, weight) = (i, 0);
            }

            weight += own;
            if (i == terms.Length - 1)
                pages.Add((from, terms.Length));
        }

        return new TermIndex(terms, letters, pages.Count > 0 ? pages : [(0, 0)]);
    });

    private static Term[] ByCount(Taxonomy taxonomy) => [.. taxonomy.Terms.OrderByDescending(t => t.Articles.Length).ThenBy(t => t.Id)];

    private static (Term[] Terms, string[] Letters) ByLetter(Taxonomy taxonomy)
    {
        var sorted = taxonomy.Terms.Select(t => new { Term = t, Key = Text.SortKey.Of(t.Name) })
            .Select(t => new { t.Term, t.Key, Letter = Letter(t.Key) })
            .OrderBy(t => t.Letter == "#" ? "~" : t.Letter, StringComparer.Ordinal).ThenBy(t => t.Key, StringComparer.Ordinal)
            .ThenBy(t => t.Term.Slug.Value, StringComparer.Ordinal).ToArray();
        return ([.. sorted.Select(t => t.Term)], [.. sorted.Select(t => t.Letter)]);
    }

    /// <summary>
    /// About how many bytes an entry takes: of what stays the same while only texts of articles change, as the addresses must.
    /// </summary>
    private int Weight(Term term)
    {
        var link = TermLink(term);
        return EntryBytes + Escaped(link.Name) + Escaped(link.OtherName) + link.Url.Length
            + (term.HasPage ? 0 : term.Articles.Length * ListedArticleBytes);
    }

    private static int Escaped(string text) => Encoding.UTF8.GetByteCount(text) + (5 * text.AsSpan().CountAny("&<>\"'"));

    private static string Letter(string key) =>
        key.Length > 0 && char.IsAsciiLetter(key[0]) ? char.ToUpperInvariant(key[0]).ToString() : "#";

    private static string LetterId(string letter) =>
        letter.Length == 0 ? "" : "letter-" + (letter == "#" ? "other" : letter.ToLowerInvariant());

    /// <summary>The terms of an index in order, the letter that each stands under, and where each page begins and ends.</summary>
    private sealed record TermIndex(Term[] Terms, string[] Letters, IReadOnlyList<(int From, int To)> Pages);
}
