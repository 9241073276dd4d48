using Digest.Content;
using Digest.Files;

namespace Digest.Linking;

/// <summary>A place where a text names a term.</summary>
/// <param name="Taxonomy">Number of the taxonomy, in the order of the vocabulary.</param>
/// <param name="Term">The term.</param>
/// <param name="Span">Where, in the text (or in the title).</param>
/// <param name="Surface">The words that name it there.</param>
/// <param name="InTitle">Whether the span is one of the title.</param>
internal sealed record TermMention(int Taxonomy, VocabularyTerm Term, TextSpan Span, string Surface, bool InTitle)
{
    /// <summary>Slug of the term.</summary>
    public string Slug => Term.Slug.Value;
}

/// <summary>A topic that a text is about.</summary>
/// <param name="Term">The topic.</param>
/// <param name="Score">How sure it is; from <see cref="TopicScorer.Threshold"/> on it is listed.</param>
internal sealed record ScoredTopic(VocabularyTerm Term, double Score);

/// <summary>A name that looks like a company, person or model and is not in the vocabulary.</summary>
/// <param name="Taxonomy">Which taxonomy it would belong to.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Span">Where it first stands in the text (or in the title).</param>
/// <param name="InTitle">Whether the span is one of the title.</param>
internal sealed record ProposedName(string Taxonomy, string Name, TextSpan Span, bool InTitle);

/// <summary>What was found in a text.</summary>
/// <param name="Mentions">Every place that names a term, in the order of the text, the title first.</param>
/// <param name="Topics">The topics it is about, best first.</param>
/// <param name="Proposals">Names that may be missing in the vocabulary, in the order of the text.</param>
internal sealed record TaggedText(
    IReadOnlyList<TermMention> Mentions, IReadOnlyList<ScoredTopic> Topics, IReadOnlyList<ProposedName> Proposals)
{
    /// <summary>Number of the taxonomy that is decided by score and not by mention, or -1.</summary>
    public int TopicTaxonomy { get; init; } = -1;

    /// <summary>Slugs for the front matter: of topics the scored ones, of the rest each that is named, in the order of first mention.</summary>
    public IReadOnlyList<string> Terms(int taxonomy)
    {
        if (taxonomy == TopicTaxonomy)
            return [.. Topics.Select(t => t.Term.Slug.Value)];
        var slugs = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in Mentions)
        {
            if (mention.Taxonomy == taxonomy && seen.Add(mention.Slug))
                slugs.Add(mention.Slug);
        }

        return slugs;
    }

    /// <summary>How often a term is named.</summary>
    public int Count(int taxonomy, string slug) => Mentions.Count(m => m.Taxonomy == taxonomy && m.Slug == slug);
}
