using System.Text;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Authoring;

/// <summary>
/// Mends what needs no judgement in an article file: names and aliases of terms become slugs, suggestions of findings are taken, published
/// addresses that the file had become aliases, translations name the slug that their original has now, keys stand in their usual order, and
/// spaces at line ends go. Only the places concerned are touched; comments and layout stay.
/// </summary>
internal static class ArticleRepair
{
    /// <summary>The mended text; the text itself when there is nothing to mend or the file cannot be read.</summary>
    /// <param name="path">Logical path.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="settings">The site.</param>
    /// <param name="vocabulary">Its terms.</param>
    /// <param name="found">Findings whose suggestions are taken; those of other files do not matter.</param>
    /// <param name="oldAddresses">Published addresses that must lead here.</param>
    /// <param name="renamed">Slugs that articles had, with those that they have.</param>
    public static string Repair(string path, string text, SiteSettings settings, Vocabulary vocabulary, IEnumerable<Diagnostic> found,
        IReadOnlyList<string> oldAddresses, IReadOnlyDictionary<string, string>? renamed = null)
    {
        var mended = TakeSuggestions(path, text, settings, vocabulary, found);
        mended = AliasRepair.Add(path, mended, oldAddresses);
        mended = NameOriginal(path, mended, settings, renamed);
        mended = NameTerms(path, mended, settings, vocabulary);
        mended = FrontMatterOrder.Sort(path, mended, settings);
        return LineEnds.Trim(path, mended);
    }

    /// <summary>Puts the suggestion of each finding in the place of what it covers.</summary>
    private static string TakeSuggestions(string path, string text, SiteSettings settings, Vocabulary vocabulary,
        IEnumerable<Diagnostic> found)
    {
        var edits = new List<(TextSpan Span, string Text)>();
        Article? article = null;
        foreach (var diagnostic in found)
        {
            if (diagnostic is not { Suggestion: { } suggestion, Location: { Start: { } start, Length: > 0 } location }
                || location.Path != path || SpanOf(text, start, location.Length) is not { } span)
                continue;
            if (diagnostic.Rule == DiagnosticCatalog.UnknownTerm || diagnostic.Rule == DiagnosticCatalog.UnknownStory)
            {
                article ??= ArticleReader.Read(SourceFile.FromText(path, text), settings, new DiagnosticBag());
                if (!IsSlip(text.AsSpan(span.Start, span.Length), suggestion) || Lists(article, span, suggestion, settings, vocabulary))
                    continue;
            }

            edits.Add((span, text[span.Start] is '"' or '\'' ? YamlText.FlowScalar(suggestion) : YamlText.Scalar(suggestion)));
        }

        return Apply(text, edits);
    }

    /// <summary>
    /// Whether a name is the known one misspelt, and not another thing with a similar name: numbers tell versions apart (<c>gpt-5-7</c> and
    /// <c>gpt-5-6</c>), and a short name has too many neighbours.
    /// </summary>
    private static bool IsSlip(ReadOnlySpan<char> written, string suggestion)
    {
        if (suggestion.Length < 5)
            return false;
        var digits = new StringBuilder();
        foreach (var c in written)
        {
            if (char.IsDigit(c))
                digits.Append(c);
        }

        return digits.Equals(string.Concat(suggestion.Where(char.IsDigit)));
    }

    /// <summary>Whether the list that a name stands in has the suggested term already.</summary>
    private static bool Lists(Article? article, TextSpan span, string suggestion, SiteSettings settings, Vocabulary vocabulary)
    {
        for (var i = 0; article is not null && i < settings.Taxonomies.Count; i++)
        {
            var references = article.FrontMatter.Terms[i];
            if (references.Any(r => r.Span == span))
                return references.Any(r =>
                    (vocabulary.Of(settings.Taxonomies[i].Name).Resolve(r.Text)?.Slug.Value ?? r.Text) == suggestion);
        }

        return article?.FrontMatter.Stories.Any(s => s.Text == suggestion) ?? false;
    }

    /// <summary>The offsets of a place given in lines and characters; null when the text is not that long.</summary>
    private static TextSpan? SpanOf(string text, LinePosition start, int length)
    {
        var at = 0;
        for (var line = 1; line < start.Line; line++)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (end < 0)
                return null;
            at += end + (text[at + end] == '\r' && at + end + 1 < text.Length && text[at + end + 1] == '\n' ? 2 : 1);
        }

        var from = Forward(text, at, start.Column - 1);
        var to = Forward(text, from, length);
        return to <= text.Length && to > from ? TextSpan.FromBounds(from, to) : null;
    }

    private static int Forward(string text, int at, int characters)
    {
        for (; characters > 0 && at < text.Length; characters--)
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return at;
    }

    /// <summary>A translation follows its original when that gets another slug.</summary>
    private static string NameOriginal(string path, string text, SiteSettings settings, IReadOnlyDictionary<string, string>? renamed)
    {
        if (renamed is not { Count: > 0 } || !text.Contains("translation_of", StringComparison.Ordinal)
            || ArticleReader.Read(SourceFile.FromText(path, text), settings, new DiagnosticBag()) is not { } article
            || article.FrontMatter.TranslationOf is not { } original || !renamed.TryGetValue(original, out var slug) || slug == original)
            return text;
        var span = article.FrontMatter.SpanOf("translation_of");
        return span.Length == 0 ? text : Apply(text, [(span, YamlText.Scalar(slug))]);
    }

    private static string NameTerms(string path, string text, SiteSettings settings, Vocabulary vocabulary)
    {
        if (ArticleReader.Read(SourceFile.FromText(path, text), settings, new DiagnosticBag()) is not { } article)
            return text;
        var edits = new List<(TextSpan Span, string Text)>();
        for (var i = 0; i < settings.Taxonomies.Count; i++)
        {
            var terms = vocabulary.Of(settings.Taxonomies[i].Name);
            // A list that has the slug already, or two names of one thing, is left to an editor: one of the two may be a slip.
            var slugs = article.FrontMatter.Terms[i].Select(r => terms.Resolve(r.Text)?.Slug.Value ?? r.Text).CountBy(static s => s)
                .ToDictionary(StringComparer.Ordinal);
            foreach (var reference in article.FrontMatter.Terms[i])
            {
                if (terms.Resolve(reference.Text) is { } term && term.Slug.Value != reference.Text && slugs[term.Slug.Value] == 1)
                    edits.Add((reference.Span, term.Slug.Value));
            }
        }

        return Apply(text, edits);
    }

    /// <summary>Makes edits at places that do not overlap; of two that do, the first counts.</summary>
    private static string Apply(string text, List<(TextSpan Span, string Text)> edits)
    {
        if (edits.Count == 0)
            return text;
        var made = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (span, replacement) in edits.OrderBy(static e => e.Span.Start))
        {
            if (span.Start < at)
                continue;
            made.Append(text, at, span.Start - at).Append(replacement);
            at = span.End;
        }

        return made.Append(text, at, text.Length - at).ToString();
    }
}
