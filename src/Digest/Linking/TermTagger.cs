using Digest.Content;

namespace Digest.Linking;

/// <summary>
/// Finds the terms of a vocabulary in text: gazetteer, not guesses. The room turns words into terms for everybody who needs that: ingest
/// fills front matter with it, lints hold what an article names against what its front matter says. Made once, then used from any thread.
/// </summary>
/// <remarks>
/// One prefix tree over folded text holds every name, every longer string that covers a name and is something else, every context word
/// and every cue, so that one pass over a text finds all of them; <see cref="TaggingRun"/> then decides.
/// </remarks>
internal sealed class TermTagger
{
    private readonly bool[] _isCommon;
    private readonly int[][] _senses;
    private readonly IReadOnlyList<int[]> _sensesOfWords;
    private readonly HashSet<int> _general;
    private readonly IReadOnlyDictionary<int, double> _signs;
    private readonly IReadOnlyList<IReadOnlyList<NameEntry>> _namesOf;
    private readonly Dictionary<VocabularyTerm, int> _slotOf = new(ReferenceEqualityComparer.Instance);

    private TermTagger(Vocabulary vocabulary, bool topicWords)
    {
        Vocabulary = vocabulary;
        var names = new VocabularyNames(vocabulary, topicWords);
        TopicTaxonomy = names.NumberOf("topics");
        ModelTaxonomy = names.NumberOf("models");
        CompanyTaxonomy = names.NumberOf("companies");
        PeopleTaxonomy = names.NumberOf("people");
        Slots = [.. names.Slots];
        for (var slot = 0; slot < Slots.Length; slot++)
            _slotOf.Add(Slots[slot].Term, slot);
        Entries = [.. names.Entries];
        _namesOf = names.NamesOf;
        Crowds = names.SharedByMoreThan(MostSharing);
        var others = Crowds.SelectMany(static c => c.Value.Skip(1)).ToHashSet();
        var keys = new List<(string Key, int Entry)>(Entries.Length);
        for (var i = 0; i < Entries.Length; i++)
        {
            if (!others.Contains(i))
                keys.Add((Entries[i].Spelling.Key, i));
        }

        Trie = NameTrie.Build(keys);
        // An array, as it is asked for every hit.
        _isCommon = [.. Entries.Select(names.IsCommon)];
        _senses = [.. Entries.Select(static e =>
            e.Kind is NameKind.Name or NameKind.Short ? PlainSenses.Of(e.Spelling.Key).ToArray() : [])];
        _sensesOfWords = names.SensesOfWords;
        _general = [.. Entries.Where(static e => e.Kind == NameKind.Context && PlainSenses.IsGeneral(e.Spelling.Key))
            .Select(static e => e.Owner)];
        _signs = names.Signs;
        Topics = new TopicScorer(this);
    }

    /// <summary>What it finds.</summary>
    public Vocabulary Vocabulary { get; }

    internal NameTrie Trie { get; }

    // Arrays, as they are read for every hit.
    internal TermSlot[] Slots { get; }

    internal NameEntry[] Entries { get; }

    /// <summary>Names of topics that are common words too: <c>Policy</c>, <c>安全</c>.</summary>
    internal bool IsCommonWord(int entry) => _isCommon[entry];

    /// <summary>The plain senses of an entry that is a name.</summary>
    internal int[] SensesOf(int entry) => _senses[entry];

    /// <summary>Whether a name is a plain word, or people are called so, as well.</summary>
    internal bool IsPlainWord(int entry) => _senses[entry].Length > 0 || GivenNames.IsGiven(Entries[entry].Spelling.Key);

    /// <summary>Whether a context word, by its number, stands in every text of the field: <c>AI</c>, 模型.</summary>
    internal bool IsGeneral(int word) => _general.Contains(word);

    /// <summary>The plain senses that a word stands for, by its number.</summary>
    internal int[] SensesOfWord(int word) => _sensesOfWords[word];

    /// <summary>What a sign of a topic adds to the logarithm of the odds (<see cref="KnownTopic.Signs"/>).</summary>
    internal double SignOf(int entry) => _signs[entry];

    /// <summary>
    /// Ambiguous names that many terms share, by the first of them, for which alone the tree looks: what stands for whom is told when the
    /// whole text is known.
    /// </summary>
    internal Dictionary<int, int[]> Crowds { get; }

    /// <summary>So many terms may share an ambiguous name before they are a crowd.</summary>
    internal const int MostSharing = 16;

    internal int TopicTaxonomy { get; }

    internal int ModelTaxonomy { get; }

    internal int PeopleTaxonomy { get; }

    internal int CompanyTaxonomy { get; }

    internal TopicScorer Topics { get; }

    /// <summary>Makes a tagger. It takes some milliseconds: keep it.</summary>
    public static TermTagger For(Vocabulary vocabulary) => new(vocabulary, topicWords: true);

    /// <summary>Makes a tagger that finds names and knows nothing of what a text deals with, in half the time.</summary>
    public static TermTagger ForNames(Vocabulary vocabulary) => new(vocabulary, topicWords: false);

    /// <summary>Finds the terms in a Markdown body and its title.</summary>
    /// <param name="text">The body; plain text is fine.</param>
    /// <param name="language">Language of the text; names are looked for in all of them, as texts mix them.</param>
    /// <param name="title">The headline: what it names counts more.</param>
    /// <param name="neighbours">What other articles of the site deal with, where that is known: topics are told better with it.</param>
    public TaggedText Tag(string text, string language, string title = "", TopicNeighbours? neighbours = null) =>
        new TaggingRun(this, title.Length == 0 ? text : Whole(title, text), title.Length)
        .Result(neighbours is not null && neighbours.Knows(language) ? () => neighbours.Of(text, title, language) : null);

    /// <summary>Finds the terms in a part of a text and its title.</summary>
    internal TaggedText Tag(ReadOnlySpan<char> text, string title) =>
        new TaggingRun(this, title.Length == 0 ? text.ToString() : Whole(title, text), title.Length).Result();

    private static string Whole(string title, ReadOnlySpan<char> text) => string.Concat(title, "\n\n", text);

    /// <summary>Number of a term of the vocabulary.</summary>
    internal int SlotOf(VocabularyTerm term) => _slotOf[term];

    /// <summary>Whether a key is a name of the term itself, none of its aliases.</summary>
    internal bool IsNamedSo(int slot, string key) =>
        Slots[slot].Term.Name.Texts.Any(n => NameSpelling.OfCover(n.Value).Key == key);

    /// <summary>Whether a key names a term, surely or, where that is enough, in context.</summary>
    internal bool IsNameOf(int slot, string key, bool sure)
    {
        foreach (var entry in _namesOf[slot])
        {
            if (entry.Spelling.Key == key && !(sure && entry.Ambiguous))
                return true;
        }

        return false;
    }
}
