using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// Decides what a text is about from the topic names and cues in it: several different words, where they stand, and what share of all
/// such words they are; never one common word alone.
/// </summary>
/// <remarks>The weights are those of a logistic regression on articles that people had tagged, rounded; it is not sensitive to them.</remarks>
internal sealed class TopicScorer
{
    /// <summary>From this probability on a topic is listed.</summary>
    public const double Threshold = 0.27;

    /// <summary>A text with no topic above the threshold is still about something: its best topic is listed from here on.</summary>
    private const double LeastForOnly = 0.16;

    private const int MostTopics = 5;

    private const double Bias = -2.8;
    private const double NameInTitle = 1.0;
    private const double CueInTitle = 1.3;
    private const double EachName = 0.55;
    private const double EachCue = 0.45;
    private const double EachEarly = 0.3;
    private const double LengthOfWord = 0.4;
    private const double HasChildren = -0.9;
    private const double InChinese = -0.3;
    private const double ModelInTitle = 2.4;
    private const double ShareOfAll = 2.6;
    private const double ShareOfBest = 0.8;

    private const int LeastTotal = 8;

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
    private readonly HashSet<string> _parents = new(StringComparer.Ordinal);

    public TopicScorer(TermTagger tagger)
    {
        _tagger = tagger;
        for (var i = 0; i < tagger.Slots.Length; i++)
        {
            if (tagger.Slots[i].Taxonomy != tagger.TopicTaxonomy)
                continue;
            _topics.TryAdd(tagger.Slots[i].Term.Slug.Value, i);
            if (tagger.Slots[i].Term.Parent is { } parent)
                _parents.Add(parent);
        }
    }

    /// <summary>What speaks for one topic.</summary>
    private sealed class Evidence
    {
        // Different entries; they are few, so lists do.
        public List<int> Names { get; } = [];

        public List<int> Cues { get; } = [];

        public List<int> Early { get; } = [];

        public int Total { get; set; }

        public bool NameInTitle { get; set; }

        public bool CueInTitle { get; set; }

        public bool ModelInTitle { get; set; }

        public double Length { get; set; }
    }

    /// <summary>The topics of a text, best first.</summary>
    public IReadOnlyList<ScoredTopic> Score(TaggingRun run)
    {
        if (_topics.Count == 0)
            return [];
        var found = new Dictionary<int, Evidence>();
        var early = Math.Max(300, run.Text.Text.Length / 4);
        int total = 0, best = 0, han = 0;
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
        var chinese = han * 4 > run.Text.Folded.Length;
        var scored = new List<ScoredTopic>();
        foreach (var (slot, evidence) in found)
        {
            // One word, said once in the text, is no topic.
            if (evidence is { Total: < 2, NameInTitle: false, CueInTitle: false, ModelInTitle: false })
                continue;
            scored.Add(new ScoredTopic(_tagger.Slots[slot].Term, Probability(evidence, total, best, chinese, _parents.Contains(_tagger.Slots[slot].Term.Slug.Value))));
        }

        scored.Sort(static (a, b) => (b.Score, a.Term.Slug).CompareTo((a.Score, b.Term.Slug)));
        return Chosen(scored);

        void Add(NameEntry entry, int number, int start, bool isName)
        {
            var evidence = Of(entry.Owner);
            var inTitle = run.InTitle(start);
            Note(isName ? evidence.Names : evidence.Cues, number);
            evidence.NameInTitle |= inTitle && isName;
            evidence.CueInTitle |= inTitle && !isName;
            if (!inTitle && start < early)
                Note(evidence.Early, number);
            evidence.Length = Math.Max(evidence.Length, entry.Spelling.Key.Length / (entry.Spelling.OpensLatin ? 10.0 : 4.0));
            best = Math.Max(best, ++evidence.Total);
            total++;
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
        // What is over four counts no more.
        if (numbers.Count < 4 && !numbers.Contains(number))
            numbers.Add(number);
    }

    private static double Probability(Evidence evidence, int total, int best, bool chinese, bool hasChildren)
    {
        var sum = Bias
            + (evidence.NameInTitle ? NameInTitle : 0) + (evidence.CueInTitle ? CueInTitle : 0)
            + (EachName * Math.Min(evidence.Names.Count, 4)) + (EachCue * Math.Min(evidence.Cues.Count, 4)) + (EachEarly * Math.Min(evidence.Early.Count, 3))
            + (LengthOfWord * evidence.Length) + (hasChildren ? HasChildren : 0) + (chinese ? InChinese : 0) + (evidence.ModelInTitle ? ModelInTitle : 0);
        // In a short text one word is a large share and says little.
        sum += (ShareOfAll * evidence.Total / Math.Max(total, LeastTotal)) + (ShareOfBest * evidence.Total / Math.Max(best, 2));
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The best few above the threshold; a topic is left out where one below it is listed and has the better score.</summary>
    private static List<ScoredTopic> Chosen(List<ScoredTopic> scored)
    {
        var chosen = new List<ScoredTopic>();
        foreach (var topic in scored)
        {
            if (topic.Score < (chosen.Count == 0 ? LeastForOnly : Threshold) || chosen.Count == MostTopics)
                break;
            if (!chosen.Exists(c => c.Term.Parent == topic.Term.Slug.Value))
                chosen.Add(topic);
        }

        return chosen;
    }
}
