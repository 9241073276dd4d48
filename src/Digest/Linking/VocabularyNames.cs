using Digest.Content;

namespace Digest.Linking;

/// <summary>A term with its number's neighbours.</summary>
/// <param name="Taxonomy">Number of the taxonomy.</param>
/// <param name="Term">The term.</param>
/// <param name="Related">Numbers of the companies it belongs to, and of what belongs to it.</param>
internal sealed record TermSlot(int Taxonomy, VocabularyTerm Term, List<int> Related);

/// <summary>
/// Every string that a <see cref="TermTagger"/> looks for, gathered from a vocabulary: names, what covers them, context words and cues.
/// </summary>
internal sealed class VocabularyNames
{
    private readonly Vocabulary _vocabulary;
    private readonly List<TermSlot> _slots = [];
    private readonly List<NameEntry> _entries = [];
    private readonly List<List<NameEntry>> _namesOf = [];
    private readonly HashSet<NameEntry> _commonNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, double> _signs = [];
    private readonly Dictionary<string, int> _contextWords = new(StringComparer.Ordinal);

    private static readonly HashSet<string> ChineseFamilyNames = new(
        ("Li Lee Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Han Feng Deng "
        + "Cao "
        + "Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Fan Fang Shi Tan Liao Zou Xiong Jin Hao "
        + "Kong "
        + "Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Qian Yin Yan Lei Gai Fu Qu Tao Ng Hui").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Gathers the names of a vocabulary.</summary>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="topicWords">Whether words that point to topics are looked for too.</param>
    public VocabularyNames(Vocabulary vocabulary, bool topicWords)
    {
        _vocabulary = vocabulary;
        for (var t = 0; t < vocabulary.Taxonomies.Count; t++)
        {
            foreach (var term in vocabulary.Taxonomies[t].Terms)
                _slots.Add(new TermSlot(t, term, []));
        }

        Relate();
        var topics = NumberOf("topics");
        for (var slot = 0; slot < _slots.Count; slot++)
            AddNames(slot, _slots[slot].Taxonomy == topics, topicWords);
        AddShortNames(NumberOf("people"));
        AddSenses(topics);
    }

    /// <summary>For each word of plain senses, the senses it stands for.</summary>
    public IReadOnlyList<int[]> SensesOfWords { get; private set; } = [];

    /// <summary>The terms, taxonomy by taxonomy.</summary>
    public IReadOnlyList<TermSlot> Slots => _slots;

    /// <summary>The strings that are looked for.</summary>
    public IReadOnlyList<NameEntry> Entries => _entries;

    /// <summary>For each term, its names.</summary>
    public IReadOnlyList<IReadOnlyList<NameEntry>> NamesOf => _namesOf;

    /// <summary>Whether an entry is a common word as well.</summary>
    public bool IsCommon(NameEntry entry) => entry.Kind == NameKind.Hint || _commonNames.Contains(entry);

    /// <summary>What each sign of a topic, by its number, adds to the logarithm of the odds.</summary>
    public IReadOnlyDictionary<int, double> Signs => _signs;

    /// <summary>Number of a taxonomy; -1 where the vocabulary has none of that name.</summary>
    public int NumberOf(string taxonomy)
    {
        for (var t = 0; t < _vocabulary.Taxonomies.Count; t++)
        {
            if (_vocabulary.Taxonomies[t].Taxonomy == taxonomy)
                return t;
        }

        return -1;
    }

    /// <summary>Ambiguous names that more than so many terms share, by the first of them.</summary>
    public Dictionary<int, int[]> SharedByMoreThan(int most)
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

        return byKey.Values.Where(s => s.Count > most).ToDictionary(static s => s[0], static s => s.ToArray());
    }

    private void Relate()
    {
        var taxonomy = NumberOf("companies");
        var companies = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _slots.Count; i++)
        {
            if (_slots[i].Taxonomy == taxonomy)
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

    private void AddNames(int slot, bool isTopic, bool topicWords)
    {
        var term = _slots[slot].Term;
        var own = new List<NameEntry>();
        _namesOf.Add(own);
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
                    _entries.Add(new NameEntry(NameKind.Cover, slot, NameSpelling.OfCover(avoid), false, []));
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
            foreach (var name in names.Where(n => common.Contains(n.Spelling.Key)))
                _commonNames.Add(name);
            Add(NameKind.Cue, known.Words, null);
            Add(NameKind.Cue, known.Names, null);
            foreach (var (word, much) in known.Signs)
            {
                _signs.Add(_entries.Count, much);
                _entries.Add(new NameEntry(NameKind.Sign, slot, NameSpelling.OfWord(word), false, []));
            }
        }

        void Add(NameKind kind, IReadOnlyList<string> words, HashSet<string>? keys)
        {
            foreach (var word in words)
            {
                var spelling = NameSpelling.OfWord(word);
                keys?.Add(spelling.Key);
                if (seen.Add(spelling.Key))
                    _entries.Add(new NameEntry(kind, slot, spelling, false, []));
            }
        }
    }

    /// <summary>The words of the plain senses that names of the vocabulary have.</summary>
    private void AddSenses(int topics)
    {
        var sensesOf = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var senses = _entries.Where(e => e.Kind == NameKind.Name && _slots[e.Owner].Taxonomy != topics)
            .SelectMany(static e => PlainSenses.Of(e.Spelling.Key)).Distinct().ToList();
        foreach (var sense in senses)
        {
            foreach (var word in PlainSenses.WordsOf(sense))
            {
                if (!sensesOf.TryGetValue(word, out var of))
                    sensesOf.Add(word, of = []);
                of.Add(sense);
            }
        }

        SensesOfWords = [.. sensesOf.Values.Select(static s => s.ToArray())];
        var number = 0;
        foreach (var word in sensesOf.Keys)
            _entries.Add(new NameEntry(NameKind.Sense, number++, NameSpelling.OfWord(word), false, []));
    }

    private int ContextWord(string word)
    {
        if (!_contextWords.TryGetValue(word, out var number))
        {
            number = _contextWords.Count;
            _contextWords.Add(word, number);
            _entries.Add(new NameEntry(NameKind.Context, number, NameSpelling.OfWord(word), false, []));
        }

        return number;
    }

    /// <summary>Family names: <c>Altman</c> of Sam Altman, <c>奥尔特曼</c> of 萨姆·奥尔特曼.</summary>
    private void AddShortNames(int people)
    {
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            if (_slots[slot].Taxonomy != people)
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
