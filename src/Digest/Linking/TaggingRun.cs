using Digest.Files;

namespace Digest.Linking;

/// <summary>One text being tagged: of what the tree finds in it (<see cref="FoundNames"/>), what counts.</summary>
internal sealed class TaggingRun
{
    /// <summary>A name that comes to count may speak for others: after so many rounds nothing more is asked.</summary>
    private const int MostRounds = 3;

    /// <summary>What stands before this place of the body is what the text begins with.</summary>
    private const int LengthOfLead = 200;

    /// <summary>A model that is named so often is more than something to compare with.</summary>
    private const int OftenNamed = 3;

    private readonly TermTagger _tagger;
    private readonly FoundNames _found;
    private readonly ChosenNames _chosen = new();

    /// <summary>Looks through a text.</summary>
    /// <param name="tagger">What it looks for.</param>
    /// <param name="text">The title, two line ends and the body; or the body alone.</param>
    /// <param name="title">Length of the title.</param>
    public TaggingRun(TermTagger tagger, string text, int title)
    {
        _tagger = tagger;
        Text = new MarkedText(text, title);
        _found = new FoundNames(tagger, Text);
    }

    internal MarkedText Text { get; }

    internal IReadOnlyList<TrieHit> Cues => _found.Cues;

    /// <summary>The names that count: the term, the entry and where.</summary>
    internal IEnumerable<(int Slot, int Entry, int Start, int End)> Chosen =>
        _found.Names.Where(static c => c.Chosen).Select(static c => (c.Entry.Owner, c.Hit.Entry, c.Hit.Start, c.Hit.End));

    internal bool InTitle(int offset) => Text.InTitle(offset);

    /// <summary>Everything that was found.</summary>
    /// <param name="neighbours">What the articles most like this one list; null where that is not known.</param>
    public TaggedText Result(Func<NearTopics>? neighbours = null)
    {
        Choose();
        // A name that was confirmed once is that name in the rest of the text; a company makes its people and models likely.
        var evidence = new NameEvidence(_tagger, Text, _found, _chosen, _found.Usage);
        for (var round = 0; round < MostRounds && Infer(evidence); round++)
            Choose();
        var mentions = Mentions();
        return new TaggedText(this, mentions, _tagger.TopicTaxonomy, () => _tagger.Topics.Score(this, neighbours?.Invoke()),
            () => NameProposer.Propose(this));
    }

    /// <summary>From the left, the longest accepted name wins.</summary>
    private void Choose()
    {
        _chosen.Clear();
        TrieHit last = default;
        FoundName? longest = null;
        var taken = new HashSet<int>();
        foreach (var candidate in _found.Names)
        {
            candidate.Chosen = false;
            var isMaker = longest is not null && candidate.Hit.End < last.End && IsMakerWithin(longest, candidate);
            if (!(candidate.Accepted || isMaker) || _found.IsCovered(candidate))
                continue;
            var taxonomy = _tagger.Slots[candidate.Entry.Owner].Taxonomy;
            if (candidate.Hit.Start >= last.End)
            {
                last = candidate.Hit;
                taken.Clear();
                longest = candidate;
            }
            else if (candidate.Hit.Start != last.Start || candidate.Hit.End != last.End)
            {
                if (!isMaker)
                    continue;
            }

            // One span may name a company and a model of the same name, but not two companies.
            if (!taken.Add(taxonomy))
                continue;
            candidate.Chosen = true;
            candidate.Model = isMaker && IsPartOfModel(longest!, candidate) ? longest : null;
            _chosen.Add(candidate, isTopic: taxonomy == _tagger.TopicTaxonomy);
        }
    }

    /// <summary>
    /// Whether the inner name is a maker at the beginning of a model's name: the developer (<c>DeepSeek-V3</c>, <c>Mistral Large 2</c>), or
    /// another company before what names the model by itself (<c>Google Gemini</c>).
    /// </summary>
    private bool IsMakerWithin(FoundName outer, FoundName inner)
    {
        var slot = _tagger.Slots[outer.Entry.Owner];
        if (inner.Hit.Start != outer.Hit.Start || slot.Taxonomy != _tagger.ModelTaxonomy
            || _tagger.Slots[inner.Entry.Owner].Taxonomy != _tagger.CompanyTaxonomy)
            return false;
        return slot.Related.Contains(inner.Entry.Owner)
            || (Text.Folded[inner.Hit.End] != '-' && _tagger.IsNameOf(outer.Entry.Owner, Rest(outer, inner), sure: false));
    }

    /// <summary>
    /// Whether the developer's name belongs to the model's, as what follows does not surely name it alone: R1 in <c>DeepSeek-R1</c>, but
    /// not Llama 3 in <c>Meta Llama 3</c>.
    /// </summary>
    private bool IsPartOfModel(FoundName outer, FoundName maker) =>
        _tagger.Slots[outer.Entry.Owner].Related.Contains(maker.Entry.Owner)
        && !_tagger.IsNameOf(outer.Entry.Owner, Rest(outer, maker), sure: true);

    /// <summary>What follows the maker: Gemini in <c>Google Gemini</c>.</summary>
    private static string Rest(FoundName outer, FoundName maker) => outer.Entry.Spelling.Key[maker.Entry.Spelling.Key.Length..];

    /// <summary>
    /// Companies that are no more than the first part of a model's name which the text mentions in passing: an article that compares with
    /// <c>DeepSeek-R1</c> does not name DeepSeek.
    /// </summary>
    private HashSet<int> InPassing()
    {
        var places = new Dictionary<int, (int Count, bool Else)>();
        foreach (var name in _found.Names)
        {
            if (!name.Chosen)
                continue;
            var (count, other) = places.GetValueOrDefault(name.Entry.Owner);
            places[name.Entry.Owner] = (count + 1, other || name.Model is null || name.Hit.Start < Text.BodyStart + LengthOfLead);
        }

        return [.. places.Where(static p => !p.Value.Else && p.Value.Count < OftenNamed).Select(static p => p.Key)];
    }

    private bool Infer(NameEvidence evidence)
    {
        var changed = false;
        foreach (var candidate in _found.Names)
        {
            if (candidate.Accepted || !evidence.SpeaksFor(candidate))
                continue;
            candidate.Accepted = true;
            changed = true;
        }

        return changed;
    }

    private List<TermMention> Mentions()
    {
        var mentions = new List<TermMention>();
        var inPassing = InPassing();
        foreach (var candidate in _found.Names)
        {
            if (candidate.Chosen && !inPassing.Contains(candidate.Entry.Owner))
                mentions.Add(Mention(candidate.Entry.Owner, candidate.Hit.Start, candidate.Hit.End,
                    !candidate.Entry.Ambiguous && !candidate.Doubtful));
        }

        foreach (var span in Text.Named)
        {
            if (Named(Text.Text.Substring(span.Start, span.Length).Trim()) is { } slot)
                mentions.Add(Mention(slot, span.Start, span.End, isSure: true));
        }

        var learned =
            LearnedNames.Find(Text, _found.Names.Where(static c => c.Chosen).Select(static c => (c.Entry.Owner, c.Hit.Start, c.Hit.End))
            .Where(m => _tagger.Slots[m.Owner].Taxonomy != _tagger.TopicTaxonomy));
        foreach (var (slot, start, end) in learned)
        {
            if (!IsNamed(start, end))
                mentions.Add(Mention(slot, start, end, isSure: true));
        }

        if (Text.Named.Count + learned.Count > 0)
            mentions.Sort(static (a, b) => (!a.InTitle, a.Span.Start).CompareTo((!b.InTitle, b.Span.Start)));
        return mentions;
    }

    private TermMention Mention(int slot, int start, int end, bool isSure)
    {
        var (taxonomy, term, _) = _tagger.Slots[slot];
        return new TermMention(taxonomy, term, SpanOf(start, end), Text.Text[start..end], InTitle(start), isSure);
    }

    /// <summary>A stretch of the joined text as a span of the title or of the body.</summary>
    internal TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(start, end).Shift(InTitle(start) ? 0 : -Text.BodyStart);

    /// <summary>Whether a name that counts covers any part of a stretch.</summary>
    internal bool IsNamed(int start, int end) => _chosen.Cover(start, end);

    /// <summary>Whether a topic's name is all of a stretch.</summary>
    internal bool IsTopic(int start, int end) => _chosen.IsTopic(TextSpan.FromBounds(start, end));

    /// <summary>The term that is called so, in the first of the taxonomies that have one.</summary>
    private int? Named(string name)
    {
        foreach (var taxonomy in _tagger.Vocabulary.Taxonomies)
        {
            if (taxonomy.Resolve(name) is { } term)
                return _tagger.SlotOf(term);
        }

        return null;
    }
}
