namespace Digest.Linking;

/// <summary>Decides what a text is about from the topic names and cues in it: several words, and where they stand, not one common word.</summary>
internal sealed class TopicScorer(TermTagger tagger)
{
    /// <summary>From this score on a topic is listed.</summary>
    public const double Threshold = 3;

    private const int MostTopics = 5;
    private const double NameWeight = 1.5;
    private const double CueWeight = 1;
    private const double TitleFactor = 2.5;

    /// <summary>The topics of a text, best first.</summary>
    public IReadOnlyList<ScoredTopic> Score(TaggingRun run)
    {
        if (tagger.TopicTaxonomy < 0)
            return [];
        var words = new Dictionary<(int Slot, int Entry), double>();
        foreach (var cue in run.Cues)
            Add(tagger.Entries[cue.Entry].Owner, cue.Entry, (run.InTitle(cue.Start) ? TitleFactor : 1) * CueWeight);
        foreach (var (slot, entry, start) in run.Chosen)
        {
            if (tagger.Slots[slot].Taxonomy == tagger.TopicTaxonomy)
                Add(slot, entry, (run.InTitle(start) ? TitleFactor : 1) * NameWeight);
        }

        // The second and third occurrence of one word say less than another word.
        var scores = new Dictionary<int, double>();
        foreach (var ((slot, _), weight) in words)
            scores[slot] = scores.GetValueOrDefault(slot) + Math.Min(weight, 2 + Math.Log2(1 + weight) / 2);
        return
        [
            .. scores.Where(s => s.Value >= Threshold).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(MostTopics)
                .Select(s => new ScoredTopic(tagger.Slots[s.Key].Term, s.Value)),
        ];

        void Add(int slot, int word, double weight) => words[(slot, word)] = words.GetValueOrDefault((slot, word)) + weight;
    }
}
