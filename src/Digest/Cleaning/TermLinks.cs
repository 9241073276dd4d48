using System.Globalization;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Linking;

namespace Digest.Cleaning;

/// <summary>Lets the room Linking find the terms of an article, and puts its answers as front matter has them.</summary>
public static class TermLinks
{
    /// <summary>Most names that one article proposes for the vocabulary.</summary>
    private const int MostProposals = 12;

    /// <summary>A finder of terms for <see cref="CleaningContext.Tagger"/>, made once for all captures.</summary>
    /// <param name="vocabulary">The terms and stories.</param>
    /// <param name="settings">The settings of the site.</param>
    /// <param name="known">Articles that show what the stories and topics are about. What came of captures shows nothing: its terms are
    /// guesses themselves.</param>
    public static Func<string, string, string, FoundTerms> For(Vocabulary vocabulary, SiteSettings settings,
        IEnumerable<Article>? known = null)
    {
        var tagger = TermTagger.For(vocabulary);
        var written = (known ?? []).Where(static a => a.FrontMatter.Capture is null).ToList();
        var proposer = vocabulary.Stories.Count == 0 ? null : StoryProposer.For(tagger, written);
        var neighbours = TopicNeighbours.For(tagger, written);
        var newest = vocabulary.Taxonomies.SelectMany(static t => t.Terms).Max(static t => Day(t.Released));
        return (text, language, title) =>
        {
            var tagged = tagger.Tag(text, language, title, neighbours);
            var terms = new IReadOnlyList<string>[settings.Taxonomies.Count];
            for (var i = 0; i < terms.Length; i++)
                terms[i] = tagged.Terms(i);
            var questions = new List<ReviewQuestion>();
            foreach (var name in tagged.Proposals.DistinctBy(p => p.Name).Take(MostProposals))
            {
                var place = name.InTitle ? "the title" : $"line {LineOf(text, name.Span.Start)} of the text";
                questions.Add(new ReviewQuestion(name.Taxonomy, name.Name, $"not in the vocabulary; stands in {place}"));
            }

            var stories = proposer?.Propose(tagged) ?? [];
            foreach (var story in stories)
                questions.Add(new ReviewQuestion("story", story.Story.Slug.Value, "proposed by what the text names"));
            return new FoundTerms(terms, [.. stories.Select(static s => s.Story.Slug.Value)],
                questions)
            { Since = Since(vocabulary, terms), Newest = newest };
        };
    }

    private static DateOnly? Since(Vocabulary vocabulary, IReadOnlyList<string>[] terms)
    {
        DateOnly? last = null;
        for (var i = 0; i < terms.Length && i < vocabulary.Taxonomies.Count; i++)
        {
            foreach (var slug in terms[i])
            {
                if (Day(vocabulary.Taxonomies[i].BySlug(slug)?.Released) is { } day && (last is null || day > last))
                    last = day;
            }
        }

        return last;
    }

    /// <summary>A day, a month or a year, by its first day.</summary>
    private static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : null;

    private static int LineOf(string text, int offset) => text.AsSpan(0, Math.Clamp(offset, 0, text.Length)).Count('\n') + 1;
}
