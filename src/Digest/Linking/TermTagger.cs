using Digest.Content;

namespace Digest.Linking;

/// <summary>
/// Finds the terms of a vocabulary in text: gazetteer, not guesses. The room turns words into terms for everybody who needs that:
/// ingest fills front matter with it, lints hold what an article names against what its front matter says. Made once, then used from any thread.
/// </summary>
/// <remarks>
/// One prefix tree over folded text holds every name, every longer string that covers a name and is something else, every context word
/// and every cue, so that one pass over a text finds all of them; <see cref="TaggingRun"/> then decides.
/// </remarks>
internal sealed class TermTagger
{
    /// <summary>A term with its number's neighbours.</summary>
    /// <param name="Taxonomy">Number of the taxonomy.</param>
    /// <param name="Term">The term.</param>
    /// <param name="Related">Numbers of the companies it belongs to, and of what belongs to it.</param>
    internal sealed record Slot(int Taxonomy, VocabularyTerm Term, List<int> Related);

    private readonly bool[] _isCommon;
    private readonly HashSet<NameEntry> _commonNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _contextWords = new(StringComparer.Ordinal);
    private readonly List<NameEntry> _entries = [];
    private readonly List<Slot> _slots = [];
    private readonly List<List<NameEntry>> _namesOf = [];
    private readonly Dictionary<VocabularyTerm, int> _slotOf = new(ReferenceEqualityComparer.Instance);

    private static readonly HashSet<string> ChineseFamilyNames = new(
        ("Li Lee Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Han Feng Deng Cao "
        + "Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Fan Fang Shi Tan Liao Zou Xiong Jin Hao Kong "
        + "Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Qian Yin Yan Lei Gai Fu Qu Tao Ng Hui").Split(' '), StringComparer.Ordinal);

    private TermTagger(Vocabulary vocabulary, bool topicWords)
    {
        Vocabulary = vocabulary;
        var names = new List<(string Key, int Entry)>();
        TopicTaxonomy = -1;
        ModelTaxonomy = -1;
        CompanyTaxonomy = -1;
        PeopleTaxonomy = -1;
        for (var t = 0; t < vocabulary.Taxonomies.Count; t++)
        {
            var taxonomy = vocabulary.Taxonomies[t];
            if (taxonomy.Taxonomy == "companies")
                CompanyTaxonomy = t;
            else if (taxonomy.Taxonomy == "topics")
                TopicTaxonomy = t;
            else if (taxonomy.Taxonomy == "models")
                ModelTaxonomy = t;
            else if (taxonomy.Taxonomy == "people")
                PeopleTaxonomy = t;
            foreach (var term in taxonomy.Terms)
            {
                _slotOf.Add(term, _slots.Count);
                _slots.Add(new Slot(t, term, []));
            }
        }

        Relate();
        for (var slot = 0; slot < _slots.Count; slot++)
            AddNames(slot, topicWords);
        if (PeopleTaxonomy >= 0)
            AddShortNames();
        Crowds = SharedNames();
        var others = Crowds.SelectMany(static c => c.Value.Skip(1)).ToHashSet();
        for (var i = 0; i < _entries.Count; i++)
        {
            if (!others.Contains(i))
                names.Add((_entries[i].Spelling.Key, i));
        }

        Trie = NameTrie.Build(names);
        Slots = [.. _slots];
        Entries = [.. _entries];
        // An array, as it is asked for every hit.
        _isCommon = [.. _entries.Select(e => e.Kind == NameKind.Hint || _commonNames.Contains(e))];
        Topics = new TopicScorer(this);
    }

    /// <summary>What it finds.</summary>
    public Vocabulary Vocabulary { get; }

    internal NameTrie Trie { get; }

    // Arrays, as they are read for every hit.
    internal Slot[] Slots { get; }

    internal NameEntry[] Entries { get; }

    /// <summary>Names of topics that are common words too: <c>Policy</c>, <c>安全</c>.</summary>
    internal bool IsCommonWord(int entry) => _isCommon[entry];

    /// <summary>Ambiguous names that many terms share, by the first of them, for which alone the tree looks: what stands for whom is told when the whole text is known.</summary>
    internal Dictionary<int, int[]> Crowds { get; }

    /// <summary>So many terms may share an ambiguous name before they are a crowd.</summary>
    internal const int MostSharing = 16;

    private Dictionary<int, int[]> SharedNames()
    {
        var byKey = new Dictionary<(NameKind, string), List<int>>();
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i] is not { Ambiguous: true, Kind: NameKind.Name or NameKind.Short } entry)
                continue;
            if (!byKey.TryGetValue((entry.Kind, entry.Spelling.Key), out var sharing))
                byKey.Add((entry.Kind, entry.Spelling.Key), sharing = []);
            sharing.Add(i);
        }

        return byKey.Values.Where(static s => s.Count > MostSharing).ToDictionary(static s => s[0], static s => s.ToArray());
    }

    internal int ContextWords => _contextWords.Count;

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
        new TaggingRun(this, title.Length == 0 ? text : Whole(title, text), title.Length).Result(neighbours is not null && neighbours.Knows(language) ? () => neighbours.Of(text, title, language) : null);

    /// <summary>Finds the terms in a part of a text and its title.</summary>
    internal TaggedText Tag(ReadOnlySpan<char> text, string title) =>
        new TaggingRun(this, title.Length == 0 ? text.ToString() : Whole(title, text), title.Length).Result();

    private static string Whole(string title, ReadOnlySpan<char> text) => string.Concat(title, "\n\n", text);

    /// <summary>Number of a term of the vocabulary.</summary>
    internal int SlotOf(VocabularyTerm term) => _slotOf[term];

    /// <summary>Whether a key names a term, surely or in context.</summary>
    internal bool IsNameOf(int slot, string key)
    {
        foreach (var entry in _namesOf[slot])
        {
            if (entry.Spelling.Key == key)
                return true;
        }

        return false;
    }

    private void Relate()
    {
        var companies = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _slots.Count; i++)
        {
            if (Vocabulary.Taxonomies[_slots[i].Taxonomy].Taxonomy == "companies")
                companies.TryAdd(_slots[i].Term.Slug.Value, i);
        }

        for (var i = 0; i < _slots.Count; i++)
        {
            var term = _slots[i].Term;
            foreach (var company in term.Developer is null ? term.Affiliations : term.Affiliations.Append(term.Developer))
            {
                if (companies.TryGetValue(company, out var at) && at != i)
                {
                    _slots[i].Related.Add(at);
                    _slots[at].Related.Add(i);
                }
            }
        }
    }

    private void AddNames(int slot, bool topicWords)
    {
        var term = _slots[slot].Term;
        var own = new List<NameEntry>();
        _namesOf.Add(own);
        var isTopic = _slots[slot].Taxonomy == TopicTaxonomy;
        var seen = new HashSet<(string, ulong, string)>();
        var ambiguousKeys = new HashSet<string>(StringComparer.Ordinal);
        var covers = new HashSet<string>(StringComparer.Ordinal);
        // A mapping under aliases says more about a name than the name itself, so it comes first and wins.
        foreach (var alias in term.Aliases.OrderByDescending(static a => a.Ambiguous))
        {
            AddName(alias.Text, alias.Ambiguous, alias.Require);
            foreach (var avoid in alias.Avoid)
            {
                if (covers.Add(avoid))
                    _entries.Add(new NameEntry(NameKind.Cover, slot, NameSpelling.Of(avoid, static _ => CaseRule.Any), false, []));
            }
        }

        foreach (var (_, name) in term.Name.Texts)
            AddName(name, false, []);
        if (isTopic && topicWords)
            AddTopicWords(slot, own);

        void AddName(string name, bool ambiguous, IReadOnlyList<string> require)
        {
            var spelling = NameSpelling.Of(name, n => isTopic ? NameSpelling.CaseOfTopic(n) : NameSpelling.CaseOfName(n, ambiguous));
            // "Open AI" and "OpenAI" have one key and are two names, so are "KLING" and "Kling"; what a mapping says holds for both.
            if (ambiguous)
                ambiguousKeys.Add(spelling.Key);
            else if (ambiguousKeys.Contains(spelling.Key) && term.Aliases.Any(a => a.Ambiguous && a.Text == name))
                return;
            if (!seen.Add(spelling.Identity))
                return;
            own.Add(new NameEntry(NameKind.Name, slot, spelling, ambiguous, [.. require.Select(ContextWord)]));
            _entries.Add(own[^1]);
        }
    }

    /// <summary>Words that point to a topic: those of the vocabulary, and those that are known of it.</summary>
    private void AddTopicWords(int slot, List<NameEntry> names)
    {
        var term = _slots[slot].Term;
        var seen = names.Select(static n => n.Spelling.Key).ToHashSet(StringComparer.Ordinal);
        Add(NameKind.Cue, term.Cues, null);
        if (KnownTopics.Of(term) is { } known)
        {
            var common = new HashSet<string>(StringComparer.Ordinal);
            Add(NameKind.Hint, known.CommonWords, common);
            foreach (var name in names.Where(n => !n.Ambiguous && common.Contains(n.Spelling.Key)))
                _commonNames.Add(name);
            Add(NameKind.Cue, known.Words, null);
            Add(NameKind.Cue, known.Names, null);
        }

        void Add(NameKind kind, IReadOnlyList<string> words, HashSet<string>? keys)
        {
            foreach (var word in words)
            {
                var spelling = NameSpelling.Of(word, NameSpelling.CaseOfWord);
                keys?.Add(spelling.Key);
                if (seen.Add(spelling.Key))
                    _entries.Add(new NameEntry(kind, slot, spelling, false, []));
            }
        }
    }

    private int ContextWord(string word)
    {
        if (!_contextWords.TryGetValue(word, out var number))
        {
            number = _contextWords.Count;
            _contextWords.Add(word, number);
            _entries.Add(new NameEntry(NameKind.Context, number, NameSpelling.Of(word, NameSpelling.CaseOfWord), false, []));
        }

        return number;
    }

    /// <summary>Family names: <c>Altman</c> of Sam Altman, <c>奥尔特曼</c> of 萨姆·奥尔特曼.</summary>
    private void AddShortNames()
    {
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            if (_slots[slot].Taxonomy != PeopleTaxonomy)
                continue;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var names = _slots[slot].Term.Name.Texts.Select(static n => n.Value).ToList();
            // 梁文锋: Liang Wenfeng has the family name first, Robin Li (李彦宏) has it last.
            var chinese = names.Exists(static n => n.Length is 2 or 3 && n.All(WordEdges.IsHan));
            foreach (var name in names)
            {
                var cut = name.LastIndexOfAny([' ', '·']);
                var last = name[(cut + 1)..];
                if (chinese && cut > 0 && !WordEdges.IsHan(name[0]))
                {
                    var first = name[..name.IndexOf(' ', StringComparison.Ordinal)];
                    bool isFirst = ChineseFamilyNames.Contains(first), isLast = ChineseFamilyNames.Contains(last);
                    if (isFirst == isLast)
                        continue;
                    last = isFirst ? first : last;
                }

                var isHan = last.Length > 0 && WordEdges.IsHan(last[0]);
                if (cut < 0 || last.Length < (isHan ? 2 : 3) || (!isHan && !char.IsUpper(last[0])) || !seen.Add(last))
                    continue;
                _entries.Add(new NameEntry(NameKind.Short, slot, NameSpelling.Of(last, static _ => CaseRule.Exact), true, []));
            }
        }
    }
}
