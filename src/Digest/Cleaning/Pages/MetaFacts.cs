using System.Collections.Frozen;
using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Content;

namespace Digest.Cleaning.Pages;

/// <summary>
/// What the meta elements of a page state: by the names of Open Graph, Dublin Core, scholarly and analytic programs, and those of
/// government pages.
/// </summary>
internal static class MetaFacts
{
    private enum Kind
    {
        Title, Date, Author, Source, Address,
    }

    private static readonly FrozenDictionary<string, (Kind Kind, int Weight)> Names = Read(
        (Kind.Title, 85, "articletitle"),
        (Kind.Title, 80, "og:title"),
        (Kind.Title, 75, "twitter:title headline parsely-title dc.title dcterms.title citation_title sailthru.title"),
        (Kind.Date, 90, "article:published_time"),
        (Kind.Date, 82,
            "og:published_time datepublished pubdate publishdate date dc.date parsely-pub-date og:release_date publish-date "
                + "weibo:article:create_at dcterms.date dcterms.issued dc.date.issued sailthru.date citation_publication_date "
                + "citation_online_date cxenseparse:recs:publishtime publication_date published_time publish_time publishtime bt:pubdate"),
        (Kind.Date, 78, "dcterms.created dc.date.created citation_date"),
        (Kind.Author, 70,
            "author article:author og:article:author dc.creator dcterms.creator parsely-author byl citation_author sailthru.author "
                + "cxenseparse:author bt:author"),
        (Kind.Source, 75, "source mediaid weibo:article:source contentsource"),
        (Kind.Source, 66, "citation_journal_title"),
        (Kind.Source, 65, "og:site_name application-name"),
        (Kind.Source, 60, "sitename"),
        (Kind.Source, 55, "dc.publisher dcterms.publisher publisher"),
        (Kind.Address, 80, "og:url"),
        (Kind.Address, 70, "citation_public_url url source-url"));

    /// <summary>Notes what a page's meta elements state.</summary>
    public static void Read(IDocument document, CaptureFacts facts)
    {
        var writers = new List<string>();
        var isNote = document.QuerySelector(OfNoteBooks) is not null;
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = (meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? "")
                .Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
            var value = meta.GetAttribute("content")!.Trim();
            if (value.Length == 0 || !Names.TryGetValue(name, out var found))
                continue;
            var isAddress = value.StartsWith("http", StringComparison.Ordinal);
            switch (found.Kind)
            {
                case Kind.Title:
                    PageFacts.AddTitle(value, found.Weight, facts);
                    break;
                case Kind.Date:
                    facts.Dates.Add(new Fact(value, found.Weight));
                    break;
                case Kind.Author when name == OfPapers:
                    writers.Add(InOrder(value));
                    break;
                case Kind.Author or Kind.Source when isNote:
                    break;
                case Kind.Author when !isAddress && !value.Contains('@', StringComparison.Ordinal):
                    facts.Authors.Add(new Fact(value.StartsWith("By ", StringComparison.Ordinal) ? value[3..] : value, found.Weight));
                    break;
                case Kind.Source when !isAddress:
                    facts.Sources.Add(new Fact(value, found.Weight));
                    break;
                case Kind.Address when isAddress && WebAddress.IsLive(value):
                    facts.Addresses.Add(new Fact(value, found.Weight));
                    break;
            }
        }

        if (writers.Count > 0)
            facts.Authors.Add(new Fact(string.Join(", ", writers.Distinct(StringComparer.Ordinal)),
                writers.Count == 1 ? Names[OfPapers].Weight : OfSeveral));
    }

    /// <summary>
    /// What note books put into the pages that they save: there the author is whoever has the book, and the source the way it came.
    /// </summary>
    private const string OfNoteBooks = "meta[name=exporter-version]";

    /// <summary>Each of those who wrote a paper has one of these.</summary>
    private const string OfPapers = "citation_author";

    /// <summary>Weight of all who wrote a paper: a box beside it may name the first alone.</summary>
    private const int OfSeveral = 81;

    /// <summary>A name as it is spoken: <c>Doe, Jane</c> is Jane Doe.</summary>
    private static string InOrder(string name) =>
        name.Split(", ") is [{ Length: > 0 } last, { Length: > 0 } first] ? $"{first} {last}" : name;

    private static FrozenDictionary<string, (Kind, int)> Read(params ReadOnlySpan<(Kind Kind, int Weight, string Names)> table)
    {
        var made = new Dictionary<string, (Kind, int)>(StringComparer.Ordinal);
        foreach (var (kind, weight, names) in table)
        {
            foreach (var name in names.Split(' '))
                made.Add(name, (kind, weight));
        }

        return made.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
