using Digest.Content;
using Digest.Text;

namespace Digest.Linking;

/// <summary>What the articles most like a text list.</summary>
/// <param name="Shares">The share of each topic among them, weighted by their likeness: 1 where all of them list it.</param>
/// <param name="Likeness">How like the nearest of them is: 1 for the same text, a tenth where nothing but the field is common.</param>
internal sealed record NearTopics(IReadOnlyDictionary<string, double> Shares, double Likeness)
{
    /// <summary>Nothing is known.</summary>
    public static NearTopics None { get; } = new(new Dictionary<string, double>(StringComparer.Ordinal), 0);
}

/// <summary>
/// What the articles of a site that are most like a text deal with, by their front matter: the text's nearest neighbours by the words they
/// share, rare words counting more. It tells topics that have no words of their own.
/// </summary>
internal sealed class TopicNeighbours
{
    /// <summary>So many neighbours are asked.</summary>
    private const int Most = 12;

    /// <summary>Fewer articles of a language are no company.</summary>
    private const int FewestArticles = 20;

    /// <summary>A word in more than this share of the articles says nothing.</summary>
    private const double CommonShare = 0.4;

    /// <summary>A word in so many articles costs more than it tells.</summary>
    private const int LongestList = 2000;

    /// <summary>How much more a word counts that stands in the title.</summary>
    private const float TitleWeight = 2;

    private readonly Dictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);
    private readonly TaxonomyVocabulary? _topics;

    private TopicNeighbours(TermTagger tagger, IEnumerable<Article> known)
    {
        if (tagger.TopicTaxonomy < 0)
            return;
        _topics = tagger.Vocabulary.Taxonomies[tagger.TopicTaxonomy];
        foreach (var group in known.Where(a => tagger.TopicTaxonomy < a.FrontMatter.Terms.Length
            && a.FrontMatter.Terms[tagger.TopicTaxonomy].Count > 0).GroupBy(static a => a.Language, StringComparer.Ordinal))
        {
            var shelf = Shelf.Of([.. group.Select(a =>
                (Words(a.Source.ReadText().AsSpan(a.BodySpan.Start, a.BodySpan.Length), a.Title), Topics(a, tagger.TopicTaxonomy)))]);
            if (shelf is not null)
                _shelves.Add(group.Key, shelf);
        }
    }

    /// <summary>Learns from articles whose front matter people wrote.</summary>
    public static TopicNeighbours For(TermTagger tagger, IEnumerable<Article> known) => new(tagger, known);

    /// <summary>Whether there are articles enough in a language.</summary>
    public bool Knows(string language) => _shelves.ContainsKey(language);

    /// <summary>What the neighbours of a text list.</summary>
    public NearTopics Of(string text, string title, string language) =>
        _shelves.TryGetValue(language, out var shelf) ? shelf.Near(Words(text, title)) : NearTopics.None;

    private string[] Topics(Article article, int taxonomy) =>
        [.. article.FrontMatter.Terms[taxonomy].Select(r => _topics!.Resolve(r.Text)?.Slug.Value).OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The words of a text as hashes, with their weights: Latin words without the ending of the plural, and pairs of Han characters.
    /// </summary>
    private static Dictionary<int, float> Words(ReadOnlySpan<char> text, ReadOnlySpan<char> title)
    {
        var words = new Dictionary<int, float>();
        Read(words, text, 1);
        Read(words, title, TitleWeight);
        return words;
    }

    private static void Read(Dictionary<int, float> words, ReadOnlySpan<char> text, float weight)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsAsciiLetter(c) || (c == '-' && start >= 0))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start > 2)
            {
                var end = text[i - 1] is 's' && i - start > 4 ? i - 1 : i;
                var hash = 17;
                foreach (var letter in text[start..end])
                    hash = unchecked((hash * 16777619) ^ (letter | 0x20));
                words[hash] = weight;
            }

            start = -1;
            if (c == ']' && i + 1 < text.Length && text[i + 1] == '(' && text[i..].IndexOf(')') is > 0 and var address)
            {
                // Where a link leads to is not what the text says.
                i += address;
                continue;
            }

            if (i + 1 < text.Length && Characters.IsHan(c) && Characters.IsHan(text[i + 1]))
                words[(NameFold.Of(c) << 16) | NameFold.Of(text[i + 1])] = weight;
        }
    }

    /// <summary>The articles of one language, found by their words.</summary>
    private sealed class Shelf
    {
        private readonly Dictionary<int, List<(int Article, float Weight)>> _articlesOf = [];
        private readonly string[][] _topics;

        private Shelf(string[][] topics) => _topics = topics;

        public static Shelf? Of(List<(Dictionary<int, float> Words, string[] Topics)> articles)
        {
            if (articles.Count < FewestArticles)
                return null;
            var shelf = new Shelf([.. articles.Select(static a => a.Topics)]);
            for (var i = 0; i < articles.Count; i++)
            {
                foreach (var (word, weight) in articles[i].Words)
                {
                    if (!shelf._articlesOf.TryGetValue(word, out var list))
                        shelf._articlesOf.Add(word, list = []);
                    list.Add((i, weight));
                }
            }

            // Weights as parts of each article's length; words that all or only one have are left out.
            var lengths = new double[articles.Count];
            foreach (var (word, list) in shelf._articlesOf)
            {
                if (list.Count < 2 || list.Count > articles.Count * CommonShare || list.Count > LongestList)
                {
                    shelf._articlesOf.Remove(word);
                    continue;
                }

                var rarity = (float)Math.Log(articles.Count / (1.0 + list.Count));
                for (var i = 0; i < list.Count; i++)
                {
                    list[i] = (list[i].Article, list[i].Weight * rarity);
                    lengths[list[i].Article] += list[i].Weight * list[i].Weight;
                }
            }

            foreach (var list in shelf._articlesOf.Values)
            {
                for (var i = 0; i < list.Count; i++)
                    list[i] = (list[i].Article, (float)(list[i].Weight / Math.Sqrt(lengths[list[i].Article])));
            }

            return shelf;
        }

        public NearTopics Near(Dictionary<int, float> words)
        {
            var likeness = new double[_topics.Length];
            var length = 0.0;
            // In the order of the words' numbers, so that sums are the same in every run.
            foreach (var (word, weight) in words.OrderBy(static w => w.Key))
            {
                if (!_articlesOf.TryGetValue(word, out var list))
                    continue;
                var rarity = weight * Math.Log(_topics.Length / (1.0 + list.Count));
                length += rarity * rarity;
                foreach (var (article, part) in list)
                    likeness[article] += rarity * part;
            }

            var nearest = Enumerable.Range(0, _topics.Length).Where(i => likeness[i] > 0).OrderByDescending(i => likeness[i])
                .ThenBy(static i => i).Take(Most).ToArray();
            if (nearest.Length == 0)
                return NearTopics.None;
            var total = nearest.Sum(i => Cube(likeness[i]));
            var shares = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var i in nearest)
            {
                foreach (var topic in _topics[i])
                    shares[topic] = shares.GetValueOrDefault(topic) + (Cube(likeness[i]) / total);
            }

            return new NearTopics(shares, likeness[nearest[0]] / Math.Sqrt(length));
        }

        /// <summary>The nearest tell most: an article on the same event says nearly all.</summary>
        private static double Cube(double value) => value * value * value;
    }
}
