using Digest.Content;
using Digest.Files;

namespace Digest.Linking;

/// <summary>A place where a text names a term.</summary>
/// <param name="Taxonomy">Number of the taxonomy, in the order of the vocabulary.</param>
/// <param name="Term">The term.</param>
/// <param name="Span">Where, in the text (or in the title).</param>
/// <param name="Surface">The words that name it there.</param>
/// <param name="InTitle">Whether the span is one of the title.</param>
/// <param name="IsSure">Whether the name means nothing else, so that no context had to decide.</param>
internal sealed record TermMention(int Taxonomy, VocabularyTerm Term, TextSpan Span, string Surface, bool InTitle, bool IsSure)
{
    /// <summary>Slug of the term.</summary>
    public string Slug => Term.Slug.Value;
}

/// <summary>A topic that a text deals with.</summary>
/// <param name="Term">The topic.</param>
/// <param name="Score">How likely it is, from 0 to 1.</param>
/// <param name="IsSubject">Whether the text is about it, so that an editor would list it: more than a sentence of its own.</param>
internal sealed record ScoredTopic(VocabularyTerm Term, double Score, bool IsSubject);

/// <summary>A name that looks like a company, person or model and is not in the vocabulary.</summary>
/// <param name="Taxonomy">Which taxonomy it would belong to.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Span">Where it first stands in the text (or in the title).</param>
/// <param name="InTitle">Whether the span is one of the title.</param>
internal sealed record ProposedName(string Taxonomy, string Name, TextSpan Span, bool InTitle);

/// <summary>What was found in a text. Topics and proposals are worked out when they are first asked for.</summary>
internal sealed class TaggedText
{
    private readonly Lazy<IReadOnlyList<ScoredTopic>> _topics;
    private readonly Lazy<IReadOnlyList<ProposedName>> _proposals;

    internal TaggedText(TaggingRun run, IReadOnlyList<TermMention> mentions, int topicTaxonomy, Func<IReadOnlyList<ScoredTopic>> topics,
        Func<IReadOnlyList<ProposedName>> proposals)
    {
        Run = run;
        Mentions = mentions;
        TopicTaxonomy = topicTaxonomy;
        _topics = new Lazy<IReadOnlyList<ScoredTopic>>(topics);
        _proposals = new Lazy<IReadOnlyList<ProposedName>>(proposals);
    }

    internal TaggingRun Run { get; }

    /// <summary>Every place that names a term, in the order of the text, the title first.</summary>
    public IReadOnlyList<TermMention> Mentions { get; }

    /// <summary>
    /// The topics that the text deals with, best first; of these it is about the <see cref="ScoredTopic.IsSubject">subjects</see>.
    /// </summary>
    public IReadOnlyList<ScoredTopic> Topics => _topics.Value;

    /// <summary>Names that may be missing in the vocabulary, in the order of the text.</summary>
    public IReadOnlyList<ProposedName> Proposals => _proposals.Value;

    /// <summary>Number of the taxonomy that is decided by score and not by mention, or -1.</summary>
    public int TopicTaxonomy { get; }

    /// <summary>
    /// Slugs for the front matter: of topics the subjects, of the rest each that is named, in the order of first mention.
    /// </summary>
    public IReadOnlyList<string> Terms(int taxonomy)
    {
        if (taxonomy == TopicTaxonomy)
            return [.. Topics.Where(static t => t.IsSubject).Select(static t => t.Term.Slug.Value)];
        var slugs = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in Mentions)
        {
            if (mention.Taxonomy == taxonomy && seen.Add(mention.Slug))
                slugs.Add(mention.Slug);
        }

        return slugs;
    }

    /// <summary>How often a term is named, title and text together.</summary>
    public int Count(int taxonomy, string slug) => Mentions.Count(m => m.Taxonomy == taxonomy && m.Slug == slug);

    /// <summary>The first place in the text (not in the title) that names a term, or null.</summary>
    public TermMention? First(int taxonomy, string slug)
    {
        foreach (var mention in Mentions)
        {
            if (!mention.InTitle && mention.Taxonomy == taxonomy && mention.Slug == slug)
                return mention;
        }

        return null;
    }

    /// <summary>
    /// What a front matter seems to lack: companies, people and models that the text names without a doubt, in the title or at least
    /// three times. One mention each, the first.
    /// </summary>
    /// <param name="listed">Whether the front matter lists a term.</param>
    public IReadOnlyList<TermMention> Unlisted(Func<int, string, bool> listed)
    {
        var unlisted = new List<TermMention>();
        var counts = new Dictionary<VocabularyTerm, (TermMention First, int Count)>(ReferenceEqualityComparer.Instance);
        foreach (var mention in Mentions)
        {
            if (mention.Taxonomy == TopicTaxonomy || !mention.IsSure)
                continue;
            var (first, count) = counts.GetValueOrDefault(mention.Term, (mention, 0));
            counts[mention.Term] = (first, count + 1);
        }

        foreach (var (first, count) in counts.Values)
        {
            if ((first.InTitle || count >= 3) && !listed(first.Taxonomy, first.Slug))
                unlisted.Add(first);
        }

        return unlisted;
    }
}
