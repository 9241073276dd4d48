using Digest.Content;
using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// Decides what a text deals with and what it is about, from the topic names and cues in it: how many different words, how often, in how
/// many paragraphs, whether in the title or the first paragraph, whether one of them names the topic, how long the text is, how often such
/// words mean the topic, and what the articles most like the text deal with; never one common word alone.
/// </summary>
/// <remarks>
/// One scale with two bars on it: readers who list everything with a sentence of its own find four or five topics in an article, editors
/// one to four of them. The weights are those of one logistic regression on all articles with labels, rounded: front matter of shipped
/// articles, readers' lists, and editors' lists of captures, which count most; an article and its translation are never among its own
/// neighbours there.
/// </remarks>
internal sealed class TopicScorer
{
    /// <summary>From here on the text deals with a topic: readers' lists.</summary>
    private const double LeastForTopic = 0.05;

    /// <summary>
    /// What each doubling of a topic's place takes from the logarithm of the odds: a text deals with few things, so what comes after others
    /// needs more.
    /// </summary>
    private const double EachDoublingOfPlace = -0.6;

    /// <summary>A field beside one of its parts is listed from here on.</summary>
    private const double LeastForFieldOfPart = 0.5;

    private const int MostTopics = 12;

    private const int MostSubjects = 4;

    private const int MostWords = 4;

    /// <summary>
    /// What each kind of evidence adds to the logarithm of the odds, and from where on the text is about a topic: editors' lists, of which
    /// about as many are wrong as are missed on articles that nothing was fitted to.
    /// </summary>
    private sealed record Weights(
        double LeastForSubject, double Bias, double EachDoubling, double EachWord, double EachHint, double EachDoublingOfParagraphs,
        double HasName, double InOpening, double HintInTitle, double ModelInTitle,
        double LengthOfWord, double EachDoublingOfText, double OfNeighbours);

    /// <summary>Where nothing is known of other articles.</summary>
    private static readonly Weights Alone = new(
        LeastForSubject: 0.17, Bias: -5.4, EachDoubling: 0.6, EachWord: 0.6, EachHint: 0.6, EachDoublingOfParagraphs: 0.85, HasName: 0.6,
        InOpening: 0.9, HintInTitle: 0.6, ModelInTitle: 3.45,
        LengthOfWord: 0.7, EachDoublingOfText: -0.65, OfNeighbours: 0);

    private static readonly Weights Among = new(
        LeastForSubject: 0.25, Bias: -5.5, EachDoubling: 0.45, EachWord: 0.45, EachHint: 0.6, EachDoublingOfParagraphs: 0.6, HasName: 0.3,
        InOpening: 0.85, HintInTitle: 0.8, ModelInTitle: 1.7,
        LengthOfWord: 0.6, EachDoublingOfText: -0.35, OfNeighbours: 5.1);

    /// <summary>The longest word says no more than one of twice the usual length.</summary>
    private const double LongestWord = 2;

    /// <summary>A topic without a word in the text is looked at from this share of the neighbours on.</summary>
    private const double LeastShare = 0.12;

    /// <summary>A text of so many Latin letters is neither long nor short; a Chinese character counts for two and a half.</summary>
    private const double UsualLength = 1500;

    /// <summary>A shorter one is no sparser with words.</summary>
    private const double LeastLength = 750;

    private const double LettersOfHan = 2.5;

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

    /// <summary>For each term, what is known of its topic (<see cref="KnownTopic.Tendency"/>).</summary>
    private readonly double[] _tendencies;

    public TopicScorer(TermTagger tagger)
    {
        _tagger = tagger;
        _tendencies = new double[tagger.Slots.Length];
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

        // By their usual slugs too, for what models say.
        foreach (var i in _topics.Values.ToArray())
        {
            if (KnownTopics.Of(tagger.Slots[i].Term) is not { } known)
                continue;
            _topics.TryAdd(known.Slug, i);
            _tendencies[i] = known.Tendency;
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

        public List<int> Hints { get; } = [];

        /// <summary>So many paragraphs have any of them.</summary>
        public int Paragraphs { get; set; }

        /// <summary>The last of these.</summary>
        public int Paragraph { get; set; } = -1;

        public bool HintInTitle { get; set; }

        /// <summary>Whether a name or cue stands in the title or the first paragraph.</summary>
        public bool InOpening { get; set; }

        public bool ModelInTitle { get; set; }

        /// <summary>Occurrences of names and cues.</summary>
        public int Total { get; set; }

        public double Length { get; set; }

        /// <summary>Share of the neighbours.</summary>
        public double Share { get; set; }

        /// <summary>Offset after the last word, so that a word within another does not count beside it.</summary>
        public int End { get; set; }
    }

    /// <summary>What speaks for each topic of a text, for measuring.</summary>
    public IEnumerable<(string Slug, string Why)> Explain(TaggingRun run, Dictionary<string, double>? shares)
    {
        var (found, length) = Gather(run, shares);
        foreach (var (slot, e) in found.OrderBy(static f => f.Key))
        {
            yield return (_tagger.Slots[slot].Term.Slug.Value, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"p={Probability(e, slot, length, shares is null ? Alone : Among):0.00} names={e.Names.Count} cues={e.Cues.Count} "
                + $"hints={e.Hints.Count} n={e.Total} paragraphs={e.Paragraphs} open={(e.InOpening ? 1 : 0)} "
                + $"htitle={(e.HintInTitle ? 1 : 0)} model={(e.ModelInTitle ? 1 : 0)} word={e.Length:0.0} "
                + $"tendency={_tendencies[slot]:0.0} length={length:0} share={e.Share:0.000}"));
        }
    }

    /// <summary>The topics of a text, best first.</summary>
    /// <param name="run">The names and cues found.</param>
    /// <param name="shares">How much of the text's neighbours lists each topic, or null where nothing is known of them.</param>
    public IReadOnlyList<ScoredTopic> Score(TaggingRun run, Dictionary<string, double>? shares)
    {
        if (_topics.Count == 0)
            return [];
        var weights = shares is null ? Alone : Among;
        var (found, length) = Gather(run, shares);
        var scored = new List<ScoredTopic>();
        foreach (var (slot, evidence) in found)
        {
            scored.Add(new ScoredTopic(_tagger.Slots[slot].Term, Probability(evidence, slot, length, weights), IsSubject: false));
        }

        scored.Sort(static (a, b) => (b.Score, a.Term.Slug).CompareTo((a.Score, b.Term.Slug)));
        var subjects = Above(scored, weights.LeastForSubject, MostSubjects);
        return [.. Above(scored, LeastForTopic, MostTopics).Select(topic => topic with { IsSubject = subjects.Contains(topic) })];
    }

    /// <summary>The first topics, down to a bar.</summary>
    private List<ScoredTopic> Above(List<ScoredTopic> scored, double least, int most)
    {
        var listed = scored.TakeWhile((topic, i) => i < most && AtPlace(topic.Score, i) >= least).ToList();
        // A field is said with its part, as who reads of regulation knows that it is policy; unless the text leaves no doubt.
        var said = listed.Select(t => FieldOf(t.Term)).ToHashSet(StringComparer.Ordinal);
        listed.RemoveAll(t => t.Score < LeastForFieldOfPart && said.Contains(t.Term.Slug.Value));
        return listed;
    }

    /// <summary>How likely a topic is once so many are likelier.</summary>
    private static double AtPlace(double probability, int others) =>
        1 / (1 + (((1 / probability) - 1) * Math.Exp(-EachDoublingOfPlace * Math.Log2(1 + others))));

    /// <summary>The field that a topic is a part of; an empty text where it is one itself or belongs to none.</summary>
    private string FieldOf(VocabularyTerm topic)
    {
        var above = topic;
        // Whoever writes two topics above each other gets no field.
        for (var steps = 0; steps < _topics.Count && above.Parent is { } parent && _topics.TryGetValue(parent, out var slot); steps++)
        {
            above = _tagger.Slots[slot].Term;
            if (IsField(slot))
                return above.Slug.Value;
        }

        return "";
    }

    private bool IsField(int slot) => _roots.Contains(_tagger.Slots[slot].Term.Slug.Value);

    private (Dictionary<int, Evidence> Found, double Length) Gather(TaggingRun run, Dictionary<string, double>? shares)
    {
        var found = new Dictionary<int, Evidence>();
        var han = 0;
        var opening = run.Text.EndOfOpening;
        var hits = run.Cues.Select(static c => (c.Entry, c.Start, c.End)).ToList();
        foreach (var (slot, entry, start, end) in run.Chosen)
        {
            var taxonomy = _tagger.Slots[slot].Taxonomy;
            if (taxonomy == _tagger.TopicTaxonomy)
                hits.Add((entry, start, end));
            else if (taxonomy == _tagger.ModelTaxonomy && run.InTitle(start))
                AddModel(_tagger.Slots[slot].Term);
        }

        hits.Sort(static (a, b) => a.Start != b.Start
            ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Entry.CompareTo(b.Entry));
        foreach (var (entry, start, end) in hits)
            Add(_tagger.Entries[entry], entry, start, end);
        foreach (var (topic, share) in shares ?? [])
        {
            if (_topics.TryGetValue(topic, out var slot) && (share >= LeastShare || found.ContainsKey(slot)))
                Of(slot).Share = share;
        }

        foreach (var c in run.Text.Folded)
            han += Characters.IsHan(c) ? 1 : 0;
        return (found, run.Text.Folded.Length + ((LettersOfHan - 1) * han));

        void Add(NameEntry entry, int number, int start, int end)
        {
            var evidence = Of(entry.Owner);
            if (end <= evidence.End)
                return;
            evidence.End = end;
            var paragraph = run.Text.ParagraphOf(start);
            evidence.Paragraphs += paragraph == evidence.Paragraph ? 0 : 1;
            evidence.Paragraph = paragraph;
            if (_tagger.IsCommonWord(number))
            {
                Note(evidence.Hints, number);
                evidence.HintInTitle |= run.InTitle(start);
                return;
            }

            Note(entry.Kind == NameKind.Name ? evidence.Names : evidence.Cues, number);
            evidence.InOpening |= start < opening;
            evidence.Length = Math.Max(evidence.Length, entry.Spelling.Key.Length / (entry.Spelling.OpensLatin ? 10.0 : 4.0));
            evidence.Total++;
        }

        void AddModel(VocabularyTerm model)
        {
            if (model.Modality is { } modality && TopicOfModality.TryGetValue(modality, out var slug)
                && _topics.TryGetValue(slug, out var topic))
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

    private double Probability(Evidence evidence, int slot, double length, Weights weights)
    {
        var sum = weights.Bias + _tendencies[slot]
            + (weights.EachDoubling * Math.Log2(1 + evidence.Total))
            + (weights.EachWord * Math.Min(evidence.Names.Count + evidence.Cues.Count, MostWords))
            + (weights.EachHint * evidence.Hints.Count)
            + (weights.EachDoublingOfParagraphs * Math.Log2(1 + evidence.Paragraphs)) + (evidence.Names.Count > 0 ? weights.HasName : 0)
            + (evidence.InOpening ? weights.InOpening : 0) + (evidence.HintInTitle ? weights.HintInTitle : 0)
            + (evidence.ModelInTitle ? weights.ModelInTitle : 0) + (weights.LengthOfWord * Math.Min(evidence.Length, LongestWord))
            + (weights.EachDoublingOfText * Math.Log2(Math.Max(length, LeastLength) / UsualLength))
            + (weights.OfNeighbours * evidence.Share);
        return 1 / (1 + Math.Exp(-sum));
    }
}
