using System.Globalization;
using System.Text;
using Digest.Content;

namespace Digest.Linking;

/// <summary>A topic of AI news with the words that tell it.</summary>
/// <param name="Slug">Its usual slug.</param>
/// <param name="Tendency">How much oftener (above 0) or more seldom (below) than others it is meant where as many of its words stand; adds
/// to the logarithm of the odds.</param>
/// <param name="Names">Its names in Chinese and English.</param>
/// <param name="Words">Words that seldom stand for anything else.</param>
/// <param name="CommonWords">Words that only add to others.</param>
/// <param name="Company">Topics that stand beside it oftener (above 0) or more seldom than they do elsewhere, by their usual slugs: the
/// logarithm of how much. A pair stands with one of the two.</param>
/// <param name="Signs">Words of the language with what they add to the logarithm of the odds in a text of a thousand letters, however
/// often they stand there: they may be words of other topics too, and need not be words of this one.</param>
internal sealed record KnownTopic(
    string Slug, double Tendency, string[] Names, string[] Words, string[] CommonWords, IReadOnlyDictionary<string, double> Company,
    IReadOnlyDictionary<string, double> Signs);

/// <summary>
/// The topics that AI news deals with, so that a vocabulary which only names a topic (<c>数据中心</c>) still finds the articles on it that
/// speak of megawatts and machine halls. They stand in <c>topics.txt</c>; a topic of a vocabulary is the known one that has its slug or one
/// of its names.
/// </summary>
internal sealed class KnownTopics
{
    private static readonly Lazy<KnownTopics> Shared = new(static () => new KnownTopics());

    private readonly Dictionary<string, KnownTopic> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownTopic> _byName = new(StringComparer.Ordinal);

    private KnownTopics()
    {
        using var stream = typeof(KnownTopics).Assembly.GetManifestResourceStream("topics.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[] names = [], words = [], common = [], company = [], signs = [];
        while (reader.ReadLine() is { } line)
        {
            switch (line.Length == 0 ? '#' : line[0])
            {
                case '#':
                    break;
                case '=':
                    Add(names, words, common, company, signs);
                    names = line[1..].Split('|', StringSplitOptions.TrimEntries);
                    words = common = company = signs = [];
                    break;
                case '&':
                    company = line[1..].Split(',', StringSplitOptions.TrimEntries);
                    break;
                case '*':
                    signs = line[1..].Split(',', StringSplitOptions.TrimEntries);
                    break;
                case '~':
                    common = line[1..].Split(',', StringSplitOptions.TrimEntries);
                    break;
                default:
                    words = line.Split(',', StringSplitOptions.TrimEntries);
                    break;
            }
        }

        Add(names, words, common, company, signs);
    }

    /// <summary>The known topic that a topic of a vocabulary is, or null.</summary>
    public static KnownTopic? Of(VocabularyTerm term) => Shared.Value.Find(term);

    private void Add(string[] names, string[] words, string[] common, string[] company, string[] signs)
    {
        if (names.Length == 0)
            return;
        var head = names[0].Split(' ');
        var tendency = head.Length > 1 ? Number(head[1]) : 0;
        var topic = new KnownTopic(head[0], tendency, names[1..], words, common, Numbers(company), Numbers(signs));
        _bySlug.Add(topic.Slug, topic);
        foreach (var name in topic.Names)
            _byName.TryAdd(TaxonomyVocabulary.Key(name), topic);
    }

    /// <summary>What stands before the last space, with the number behind it.</summary>
    private static Dictionary<string, double> Numbers(string[] entries) =>
        entries.ToDictionary(static e => e[..e.LastIndexOf(' ')], static e => Number(e[(e.LastIndexOf(' ') + 1)..]),
            StringComparer.Ordinal);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private KnownTopic? Find(VocabularyTerm term)
    {
        if (_bySlug.TryGetValue(term.Slug.Value, out var topic))
            return topic;
        foreach (var (_, name) in term.Name.Texts)
        {
            if (_byName.TryGetValue(TaxonomyVocabulary.Key(name), out topic))
                return topic;
        }

        foreach (var alias in term.Aliases)
        {
            if (_byName.TryGetValue(TaxonomyVocabulary.Key(alias.Text), out topic))
                return topic;
        }

        return null;
    }
}
