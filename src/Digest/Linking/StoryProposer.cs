using Digest.Content;

namespace Digest.Linking;

/// <summary>A story that an article may belong to.</summary>
/// <param name="Story">The story.</param>
/// <param name="Score">How much of what marks the story the article has, from 0 to 1.</param>
internal sealed record ProposedStory(VocabularyStory Story, double Score);

/// <summary>
/// Proposes running stories for an article: by the terms that mark a story, taken from its name and description and from the articles
/// that are in it already. Terms of many stories say little.
/// </summary>
internal sealed class StoryProposer
{
    /// <summary>From this score on a story is proposed.</summary>
    public const double Threshold = 0.4;

    private readonly VocabularyStory[] _stories;
    private readonly int _topics;
    private readonly Dictionary<(int Taxonomy, string Slug), double>[] _profiles;
    private readonly Dictionary<(int Taxonomy, string Slug), double> _rarity = [];

    private StoryProposer(TermTagger tagger, IEnumerable<Article> known)
    {
        _topics = tagger.TopicTaxonomy;
        _stories = [.. tagger.Vocabulary.Stories];
        _profiles = new Dictionary<(int, string), double>[_stories.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _stories.Length; i++)
        {
            numbers.TryAdd(_stories[i].Slug.Value, i);
            var profile = _profiles[i] = [];
            foreach (var (language, name) in _stories[i].Name.Texts)
                Describe(profile, tagger, name, language, 1.5);
            foreach (var (language, description) in _stories[i].Description.Texts)
                Describe(profile, tagger, description, language, 1);
        }

        Learn(tagger.Vocabulary, known, numbers);
        foreach (var profile in _profiles)
        {
            foreach (var term in profile.Keys)
                _rarity[term] = _rarity.GetValueOrDefault(term) + 1;
        }

        foreach (var term in _rarity.Keys.ToList())
            _rarity[term] = Math.Log(1 + (_stories.Length / _rarity[term]));
    }

    /// <summary>Adds to the profile of each story what its articles deal with.</summary>
    private void Learn(Vocabulary vocabulary, IEnumerable<Article> known, Dictionary<string, int> numbers)
    {
        var sizes = new int[_stories.Length];
        var learned = new Dictionary<(int, string), double>[_stories.Length];
        foreach (var article in known)
        {
            foreach (var reference in article.FrontMatter.Stories)
            {
                if (!numbers.TryGetValue(reference.Text, out var story))
                    continue;
                sizes[story]++;
                foreach (var term in TermsOf(article, vocabulary))
                    (learned[story] ??= [])[term] = learned[story].GetValueOrDefault(term) + 1;
            }
        }

        for (var i = 0; i < _stories.Length; i++)
        {
            foreach (var (term, count) in learned[i] ?? [])
                _profiles[i][term] = _profiles[i].GetValueOrDefault(term) + (3 * count / (sizes[i] + 1));
        }
    }

    /// <summary>Makes a proposer from the stories of the vocabulary and the articles that are known.</summary>
    public static StoryProposer For(TermTagger tagger, IEnumerable<Article> known) => new(tagger, known);

    /// <summary>The stories that a text may belong to, best first; mostly none or one.</summary>
    public IReadOnlyList<ProposedStory> Propose(TaggedText text)
    {
        var weights = new Dictionary<(int, string), double>();
        foreach (var mention in text.Mentions)
        {
            if (mention.Taxonomy != text.TopicTaxonomy)
                Add((mention.Taxonomy, mention.Slug), mention.InTitle ? 3 : 1);
        }

        foreach (var topic in text.Topics)
            Add((text.TopicTaxonomy, topic.Term.Slug.Value), 4 * topic.Score);
        // A name that is repeated through a text is what it is about; said once it is an aside.
        foreach (var term in weights.Keys.ToList())
            weights[term] = Math.Log2(1 + weights[term]);
        return Propose(weights);

        void Add((int, string) term, double weight) => weights[term] = weights.GetValueOrDefault(term) + weight;
    }

    private List<ProposedStory> Propose(Dictionary<(int, string), double> weights)
    {
        var own = Length(weights);
        var proposed = new List<ProposedStory>();
        if (own == 0)
            return proposed;
        for (var i = 0; i < _stories.Length; i++)
        {
            var product = 0.0;
            var named = false;
            foreach (var (term, weight) in _profiles[i])
            {
                var share = weight * weights.GetValueOrDefault(term) * Square(_rarity[term]);
                product += share;
                named |= share > 0 && term.Taxonomy != _topics;
            }

            // Topics alone make no story: it is about somebody, or about something that somebody made.
            if (!named)
                continue;
            var length = Length(_profiles[i]);
            if (length > 0 && product / (own * length) is var score && score >= Threshold)
                proposed.Add(new ProposedStory(_stories[i], score));
        }

        proposed.Sort(static (a, b) => (b.Score, a.Story.Slug).CompareTo((a.Score, b.Story.Slug)));
        // The second only where it is nearly as good.
        return [.. proposed.Where(p => p.Score >= proposed[0].Score * 0.95).Take(2)];
    }

    private double Length(Dictionary<(int, string), double> weights)
    {
        var sum = 0.0;
        foreach (var (term, weight) in weights)
            sum += Square(weight * _rarity.GetValueOrDefault(term, 1));
        return Math.Sqrt(sum);
    }

    private static double Square(double value) => value * value;

    private static void Describe(Dictionary<(int, string), double> profile, TermTagger tagger, string text, string language, double weight)
    {
        foreach (var mention in tagger.Tag(text, language).Mentions)
        {
            var term = (mention.Taxonomy, mention.Slug);
            profile[term] = Math.Max(profile.GetValueOrDefault(term), weight);
        }
    }

    private static IEnumerable<(int, string)> TermsOf(Article article, Vocabulary vocabulary)
    {
        for (var t = 0; t < article.FrontMatter.Terms.Length && t < vocabulary.Taxonomies.Count; t++)
        {
            foreach (var reference in article.FrontMatter.Terms[t])
            {
                if (vocabulary.Taxonomies[t].Resolve(reference.Text) is { } term)
                    yield return (t, term.Slug.Value);
            }
        }
    }
}
