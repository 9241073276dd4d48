using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// Decides what a text deals with from the topic names and cues in it: how many different words, how often, how early, in the title, whether one of them
/// names the topic, and how long the text is; never one common word alone.
/// </summary>
/// <remarks>
/// The weights are those of a logistic regression on articles whose topics a reader had listed, rounded; left out in turn, its articles score as well as in it.
/// </remarks>
internal sealed class TopicScorer
{
    /// <summary>From this probability on a topic is listed.</summary>
    public const double Threshold = 0.45;

    /// <summary>A text with no topic above the threshold is still about something: its best topic is listed from here on.</summary>
    private const double LeastForOnly = 0.2;

    private const int MostTopics = 12;

    private const double Bias = -4.05;
    private const double EachDoubling = 1.05;
    private const double EachWord = 1.35;
    private const int MostWords = 4;
    private const double HasName = 0.65;
    private const double StandsEarly = 0.7;
    private const double StandsInTitle = 0.8;
    private const double ModelInTitle = 0.8;
    private const double IsRoot = -2;
    private const double LengthOfWord = 0.2;
    private const double EachDoublingOfText = -0.4;

    /// <summary>A text of so many Latin letters is neither long nor short; a Chinese character counts for two and a half.</summary>
    private const double UsualLength = 1500;

    private const double LettersOfHan = 2.5;

    /// <summary>A name of so many usual lengths is no common word: it counts though it is said once.</summary>
    private const double LongName = 1.2;

    /// <summary>What a model's modality says about the topic of an article with the model in its title.</summary>
    private static readonly Dictionary<string, string> TopicOfModality = new(StringComparer.Ordinal)
    {
        ["video"] = "video-generation",
        ["image"] = "image-generation",
        ["reasoning"] = "reasoning-models",
        ["multimodal"] = "multimodality",
        ["agent"] = "agents",
        ["code"] = "coding-agents",
        ["protocol"] = "agent-protocols",
        ["world-model"] = "world-models",
        ["math"] = "math",
        ["vision"] = "vision",
        ["audio"] = "speech-audio",
        ["science"] = "ai-for-science",
    };

    private readonly TermTagger _tagger;
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);

    public TopicScorer(TermTagger tagger)
    {
        _tagger = tagger;
        var parents = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tagger.Slots.Length; i++)
        {
            if (tagger.Slots[i].Taxonomy != tagger.TopicTaxonomy)
                continue;
            _topics.TryAdd(tagger.Slots[i].Term.Slug.Value, i);
            if (tagger.Slots[i].Term.Parent is { } parent)
                parents.Add(parent);
            else
                _roots.Add(tagger.Slots[i].Term.Slug.Value);
        }

        // A topic that has others below it and none above is a field: its words stand everywhere.
        _roots.IntersectWith(parents);
    }

    /// <summary>What speaks for one topic.</summary>
    private sealed class Evidence
    {
        // Different entries; they are few, so lists do.
        public List<int> Names { get; } = [];

        public List<int> Cues { get; } = [];

        public bool Early { get; set; }

        public bool InTitle { get; set; }

        public bool ModelInTitle { get; set; }

        public int Total { get; set; }

        public double Length { get; set; }
    }

    /// <summary>What speaks for each topic of a text, for measuring.</summary>
    public IEnumerable<(string Slug, string Why)> Explain(TaggingRun run)
    {
        var (found, length) = Gather(run);
        foreach (var (slot, e) in found.OrderBy(static f => f.Key))
        {
            yield return (_tagger.Slots[slot].Term.Slug.Value, FormattableString.Invariant(
                $"p={Probability(e, slot, length):0.00} names={e.Names.Count} cues={e.Cues.Count} early={(e.Early ? 1 : 0)} n={e.Total} title={(e.InTitle ? 1 : 0)} model={(e.ModelInTitle ? 1 : 0)} word={e.Length:0.0} root={(IsField(slot) ? 1 : 0)} length={length:0}"));
        }
    }

    /// <summary>The topics of a text, best first.</summary>
    public IReadOnlyList<ScoredTopic> Score(TaggingRun run)
    {
        if (_topics.Count == 0)
            return [];
        var (found, length) = Gather(run);
        var scored = new List<ScoredTopic>();
        foreach (var (slot, evidence) in found)
        {
            // One common word, said once in the text, is no topic.
            if (evidence is { Total: < 2, InTitle: false, ModelInTitle: false } && !(evidence.Names.Count > 0 && evidence.Length >= LongName))
                continue;
            scored.Add(new ScoredTopic(_tagger.Slots[slot].Term, Probability(evidence, slot, length)));
        }

        scored.Sort(static (a, b) => (b.Score, a.Term.Slug).CompareTo((a.Score, b.Term.Slug)));
        return [.. scored.TakeWhile((topic, i) => i < MostTopics && topic.Score >= (i == 0 ? LeastForOnly : Threshold))];
    }

    private bool IsField(int slot) => _roots.Contains(_tagger.Slots[slot].Term.Slug.Value);

    private (Dictionary<int, Evidence> Found, double Length) Gather(TaggingRun run)
    {
        var found = new Dictionary<int, Evidence>();
        var early = Math.Max(300, run.Text.Text.Length / 4);
        var han = 0;
        foreach (var cue in run.Cues)
            Add(_tagger.Entries[cue.Entry], cue.Entry, cue.Start, isName: false);
        foreach (var (slot, entry, start) in run.Chosen)
        {
            var taxonomy = _tagger.Slots[slot].Taxonomy;
            if (taxonomy == _tagger.TopicTaxonomy)
                Add(_tagger.Entries[entry], entry, start, isName: true);
            else if (taxonomy == _tagger.ModelTaxonomy && run.InTitle(start))
                AddModel(_tagger.Slots[slot].Term);
        }

        foreach (var c in run.Text.Folded)
            han += Characters.IsHan(c) ? 1 : 0;
        return (found, run.Text.Folded.Length + ((LettersOfHan - 1) * han));

        void Add(NameEntry entry, int number, int start, bool isName)
        {
            var evidence = Of(entry.Owner);
            Note(isName ? evidence.Names : evidence.Cues, number);
            evidence.InTitle |= run.InTitle(start);
            evidence.Early |= !run.InTitle(start) && start < early;
            evidence.Length = Math.Max(evidence.Length, entry.Spelling.Key.Length / (entry.Spelling.OpensLatin ? 10.0 : 4.0));
            evidence.Total++;
        }

        void AddModel(Content.VocabularyTerm model)
        {
            if (model.Modality is { } modality && TopicOfModality.TryGetValue(modality, out var slug) && _topics.TryGetValue(slug, out var topic))
                Of(topic).ModelInTitle = true;
            if (model.OpenWeights == "true" && _topics.TryGetValue("open-weights", out var open))
                Of(open).ModelInTitle = true;
        }

        Evidence Of(int slot)
        {
            if (!found.TryGetValue(slot, out var evidence))
                found.Add(slot, evidence = new Evidence());
            return evidence;
        }
    }

    private static void Note(List<int> numbers, int number)
    {
        // What is over that counts no more.
        if (numbers.Count < MostWords && !numbers.Contains(number))
            numbers.Add(number);
    }

    private double Probability(Evidence evidence, int slot, double length)
    {
        var sum = Bias
            + (EachDoubling * Math.Log2(1 + evidence.Total)) + (EachWord * Math.Min(evidence.Names.Count + evidence.Cues.Count, MostWords))
            + (evidence.Names.Count > 0 ? HasName : 0) + (evidence.Early ? StandsEarly : 0) + (evidence.InTitle ? StandsInTitle : 0)
            + (evidence.ModelInTitle ? ModelInTitle : 0) + (IsField(slot) ? IsRoot : 0) + (LengthOfWord * evidence.Length)
            + (EachDoublingOfText * Math.Log2(Math.Max(length, 300) / UsualLength));
        return 1 / (1 + Math.Exp(-sum));
    }
}
