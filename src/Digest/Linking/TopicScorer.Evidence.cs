using Digest.Content;

namespace Digest.Linking;

/// <content>What speaks for each topic of a text: words and signs, models in the title, neighbours.</content>
internal sealed partial class TopicScorer
{
    private const int MostWords = 4;

    /// <summary>A common word is so much of one that seldom stands for anything else.</summary>
    private const double PartOfHint = 0.3;

    /// <summary>A sign in the title counts so many times.</summary>
    private const double SignInTitle = 2;

    /// <summary>A sign in the first paragraph counts so many times.</summary>
    private const double SignInOpening = 1.5;

    /// <summary>A topic without a word in the text is looked at from this share of the neighbours on.</summary>
    private const double LeastShare = 0.12;

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

    /// <summary>What speaks for one topic.</summary>
    private sealed class Evidence
    {
        // Different entries; they are few, so lists do.
        public List<int> Words { get; } = [];

        public List<int> Hints { get; } = [];

        public bool HasName { get; private set; }

        public bool HintInTitle { get; private set; }

        /// <summary>Whether a name or cue stands in the title or the first paragraph.</summary>
        public bool InOpening { get; private set; }

        public bool ModelInTitle { get; set; }

        /// <summary>Occurrences of names and cues, and of common words by their part.</summary>
        public double Total { get; private set; }

        /// <summary>Signs with the most that their place makes them count.</summary>
        public Dictionary<int, double> Signs { get; } = [];

        /// <summary>Share of the neighbours.</summary>
        public double Share { get; set; }

        /// <summary>Offset after the last word, so that a word within another does not count beside it.</summary>
        public int End { get; set; }

        public void AddSign(int number, double place) => Signs[number] = Math.Max(place, Signs.GetValueOrDefault(number));

        /// <summary>Adds a common word, which may well stand for something else.</summary>
        public void AddHint(int number, bool inTitle)
        {
            Note(Hints, number);
            HintInTitle |= inTitle;
            Total += PartOfHint;
        }

        public void AddWord(int number, bool isName, bool inOpening)
        {
            Note(Words, number);
            HasName |= isName;
            InOpening |= inOpening;
            Total++;
        }

        private static void Note(List<int> numbers, int number)
        {
            // What is over that counts no more.
            if (numbers.Count < MostWords && !numbers.Contains(number))
                numbers.Add(number);
        }
    }

    private Dictionary<int, Evidence> Gather(TaggingRun run, NearTopics? neighbours)
    {
        var found = new Dictionary<int, Evidence>();
        foreach (var (slot, _, start, _) in run.Chosen)
        {
            if (_tagger.Slots[slot].Taxonomy == _tagger.ModelTaxonomy && run.InTitle(start))
                AddModel(found, _tagger.Slots[slot].Term);
        }

        AddWords(found, run);
        foreach (var (topic, share) in (neighbours ?? NearTopics.None).Shares)
        {
            if (_topics.TryGetValue(topic, out var slot) && (share >= LeastShare || found.ContainsKey(slot)))
                Of(found, slot).Share = share;
        }

        return found;
    }

    /// <summary>What a model in the title says of topics, by what it is.</summary>
    private void AddModel(Dictionary<int, Evidence> found, VocabularyTerm model)
    {
        if (model.Modality is { } modality && TopicOfModality.TryGetValue(modality, out var slug)
            && _topics.TryGetValue(slug, out var topic))
            Of(found, topic).ModelInTitle = true;
        if (model.OpenWeights == "true" && _topics.TryGetValue("open-weights", out var open))
            Of(found, open).ModelInTitle = true;
    }

    private void AddWords(Dictionary<int, Evidence> found, TaggingRun run)
    {
        var opening = run.Text.EndOfOpening;
        foreach (var (number, start, end) in Hits(run))
        {
            var entry = _tagger.Entries[number];
            var evidence = Of(found, entry.Owner);
            if (entry.Kind == NameKind.Sign)
            {
                evidence.AddSign(number, run.InTitle(start) ? SignInTitle : start < opening ? SignInOpening : 1);
                continue;
            }

            if (end <= evidence.End)
                continue;
            evidence.End = end;
            if (_tagger.IsCommonWord(number))
                evidence.AddHint(number, run.InTitle(start));
            else
                evidence.AddWord(number, entry.Kind == NameKind.Name, start < opening);
        }
    }

    /// <summary>Names and cues of topics in the order of the text, the longer first where two begin together.</summary>
    private List<(int Entry, int Start, int End)> Hits(TaggingRun run)
    {
        var hits = run.Cues.Select(static c => (c.Entry, c.Start, c.End)).ToList();
        foreach (var (slot, entry, start, end) in run.Chosen)
        {
            if (_tagger.Slots[slot].Taxonomy == _tagger.TopicTaxonomy)
                hits.Add((entry, start, end));
        }

        hits.Sort(static (a, b) => a.Start != b.Start
            ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Entry.CompareTo(b.Entry));
        return hits;
    }

    private static Evidence Of(Dictionary<int, Evidence> found, int slot)
    {
        if (!found.TryGetValue(slot, out var evidence))
            found.Add(slot, evidence = new Evidence());
        return evidence;
    }
}
