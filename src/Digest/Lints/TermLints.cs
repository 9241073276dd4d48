using System.Buffers;
using System.Collections.Concurrent;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Linking;
using Digest.Site;
using Digest.Text;

namespace Digest.Lints;

/// <summary>
/// Compares the terms of a front matter with those that the text names. Only companies, people and models are named; what a text is about,
/// and where, it need not say.
/// </summary>
internal sealed class TermLints(SiteModel model)
{
    private static readonly string[] Named = ["companies", "people", "models"];

    /// <summary>Governments and courts are named by their office: the court, the department, Washington.</summary>
    private const string Government = "government";

    private readonly TermTagger _tagger = TermTagger.ForNames(model.Vocabulary);
    private readonly ConcurrentDictionary<VocabularyTerm, string[]> _names = new(ReferenceEqualityComparer.Instance);

    public void Check(SiteArticle article, string text, DiagnosticBag bag)
    {
        var source = article.Article;
        var body = text.AsSpan(source.BodySpan.Start, source.BodySpan.Length);
        if (body.IsWhiteSpace())
            return;
        var tagged = _tagger.Tag(body, source.Title);
        ReportUnlisted(article, text, tagged, bag);
        ReportUnnamed(article, text, tagged, bag);
    }

    /// <summary>What the text names and the front matter does not list.</summary>
    private void ReportUnlisted(SiteArticle article, string text, TaggedText tagged, DiagnosticBag bag)
    {
        var source = article.Article;
        foreach (var mention in tagged.Unlisted((t, slug) => t >= article.Terms.Length || article.Terms[t].Any(x => x.Slug.Value == slug)))
        {
            var taxonomy = model.Settings.Taxonomies[mention.Taxonomy].Name;
            if (!Named.Contains(taxonomy, StringComparer.Ordinal) || IsImplied(mention.Term, article) || IsSource(mention.Term, source))
                continue;
            var span = mention.InTitle ? source.FrontMatter.SpanOf("title") : mention.Span.Shift(source.BodySpan.Start);
            bag.Report(DiagnosticCatalog.UnlistedTerm, source.Path, text, span, mention.Surface, mention.Slug, taxonomy);
        }
    }

    /// <summary>What the front matter lists and neither the text nor what stands above it names.</summary>
    private void ReportUnnamed(SiteArticle article, string text, TaggedText tagged, DiagnosticBag bag)
    {
        var source = article.Article;
        using var words = new FoldedText();
        for (var t = 0; t < article.Terms.Length; t++)
        {
            var taxonomy = model.Settings.Taxonomies[t].Name;
            if (!Named.Contains(taxonomy, StringComparer.Ordinal))
                continue;
            foreach (var term in article.Terms[t])
            {
                if (term.Entry is not { } entry || tagged.Count(t, term.Slug.Value) > 0 || entry.Kind == Government
                    || IsNamedOtherwise(entry, article, tagged))
                    continue;
                if (words.IsEmpty)
                {
                    words.Add(source.Title);
                    words.Add(source.Summary);
                    words.Add(source.FrontMatter.Source?.Name);
                    words.Add(text.AsSpan(source.BodySpan.Start, source.BodySpan.Length));
                }

                if (words.HasAny(_names.GetOrAdd(entry, static e => [.. NamesOf(e).Select(Fold)])))
                    continue;
                var reference = source.FrontMatter.Terms[t].FirstOrDefault(r =>
                    (model.Vocabulary.Of(taxonomy).Resolve(r.Text)?.Slug ?? default) == entry.Slug);
                bag.Report(DiagnosticCatalog.UnnamedTerm, source.Path, text,
                    reference.Text is null ? source.FrontMatter.SpanOf(taxonomy) : reference.Span, term.Slug, taxonomy);
            }
        }
    }

    /// <summary>
    /// A company that the list has through one of its models or people, or a family through one of its members, need not stand there as
    /// well.
    /// </summary>
    private static bool IsImplied(VocabularyTerm term, SiteArticle article) =>
        article.AllTerms.Any(t => t.Entry is { } entry && (BelongsTo(entry, term) || IsFamily(term, entry)));

    /// <summary>A company is named by its people and models, a model by its family.</summary>
    private static bool IsNamedOtherwise(VocabularyTerm term, SiteArticle article, TaggedText tagged) =>
        article.AllTerms.Any(t => t.Entry is { } entry && BelongsTo(entry, term))
        || tagged.Mentions.Any(m => BelongsTo(m.Term, term) || IsFamily(m.Term, term));

    private static bool BelongsTo(VocabularyTerm one, VocabularyTerm company) =>
        one.Developer == company.Slug.Value || one.Affiliations.Contains(company.Slug.Value);

    /// <summary><c>gemini</c> is the family of <c>gemini-2-0-flash</c>, <c>qwen</c> of <c>qwen3</c>.</summary>
    private static bool IsFamily(VocabularyTerm family, VocabularyTerm member) =>
        member.Slug.Value.Length > family.Slug.Value.Length && member.Slug.Value.StartsWith(family.Slug.Value, StringComparison.Ordinal)
        && !char.IsLetter(member.Slug.Value[family.Slug.Value.Length]);

    /// <summary>A medium that an article draws on is named as a source, and not as what it is about.</summary>
    private static bool IsSource(VocabularyTerm term, Article article) =>
        article.FrontMatter.Source is { Name.Length: > 0 } source
        && term.Name.Texts.Any(n => Fold(source.Name).Contains(Fold(n.Value), StringComparison.Ordinal));

    /// <summary>Every name of a term, and those of single words: the family name of a person is enough.</summary>
    private static IEnumerable<string> NamesOf(VocabularyTerm term)
    {
        foreach (var name in term.Name.Texts.Select(static n => n.Value).Concat(term.Aliases.Select(static a => a.Text)))
        {
            yield return name;
            var cut = name.LastIndexOfAny([' ', '·']);
            if (cut > 0 && name.Length - cut > 3)
                yield return name[(cut + 1)..];
        }
    }

    private static string Fold(string text) => NameFold.Of(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Texts one after the other, folded and without spaces, in room that is used again.</summary>
    private sealed class FoldedText : IDisposable
    {
        private char[] _units = [];
        private int _length;

        public bool IsEmpty => _length == 0;

        public void Add(ReadOnlySpan<char> text)
        {
            if (_length + text.Length > _units.Length)
            {
                var more = ArrayPool<char>.Shared.Rent(_length + text.Length);
                _units.AsSpan(0, _length).CopyTo(more);
                Dispose();
                _units = more;
            }

            foreach (var c in text)
            {
                var folded = NameFold.Of(c);
                _units[_length] = folded;
                if (folded != ' ')
                    _length++;
            }
        }

        public bool HasAny(string[] names)
        {
            foreach (var name in names)
            {
                if (_units.AsSpan(0, _length).IndexOf(name) >= 0)
                    return true;
            }

            return false;
        }

        public void Dispose()
        {
            if (_units.Length > 0)
                ArrayPool<char>.Shared.Return(_units);
        }
    }
}
