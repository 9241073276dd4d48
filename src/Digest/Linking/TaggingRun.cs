using Digest.Files;

namespace Digest.Linking;

/// <summary>One text being tagged: what the tree found in it, and what of that counts.</summary>
internal sealed class TaggingRun
{
    /// <summary>A context word in another paragraph still counts within this distance.</summary>
    private const int ContextReach = 60;

    /// <summary>A company mentioned within this distance (or in the same paragraph, or in the title) makes its people and models likely.</summary>
    private const int RelatedReach = 240;

    private static readonly string[] PersonTitles =
        ["ceo", "cto", "cfo", "coo", "president", "chairman", "chair", "mr", "ms", "mrs", "dr", "prof", "professor", "founder", "judge", "governor", "secretary", "chief", "officer", "scientist"];

    private static readonly string[] Joints = ["、", "和", "与", "及", ", ", " and ", ", and ", " or ", " & "];

    private static readonly HashSet<string> Verbs = new(
        ("buys bought acquires acquired releases released launches launched announces announced unveils unveiled raises raised says said plans hires "
        + "hired signs signed pays paid returns sues sued opens bets agrees agreed introduces introduced ships shipped adds cuts builds reported "
        + "invests invested led leads backs backed").Split(' '), StringComparer.Ordinal);

    /// <summary>Characters that end a word before a name.</summary>
    private const string FreeBefore = "的由与和对向据在是为及被让给但而以说称后前时，";

    private readonly TermTagger _tagger;
    private readonly int _titleLength;
    private readonly List<TrieHit> _hits = new(16);
    private readonly List<TrieHit> _crowded = [];
    private readonly List<Candidate> _candidates = new(64);
    private readonly List<TrieHit> _covers = [];
    private readonly List<TrieHit> _cues = new(32);
    // All of these are in the order of the text, so that what is near a place is found by bisection.
    private readonly Dictionary<int, List<TextSpan>> _context = [];
    private readonly Dictionary<int, List<TextSpan>> _chosenOf = [];
    private readonly List<(TextSpan Span, int Owner)> _chosen = [];
    private readonly HashSet<int> _chosenStarts = [];
    private readonly HashSet<int> _chosenEnds = [];

    /// <summary>Looks through a text.</summary>
    /// <param name="tagger">What it looks for.</param>
    /// <param name="text">The title, two line ends and the body; or the body alone.</param>
    /// <param name="title">Length of the title.</param>
    public TaggingRun(TermTagger tagger, string text, int title)
    {
        _tagger = tagger;
        _titleLength = title == 0 ? 0 : title + 2;
        Text = new MarkedText(text);
        Look();
    }

    /// <summary>A name found, with what was decided about it.</summary>
    private sealed class Candidate(NameEntry entry, TrieHit hit)
    {
        public NameEntry Entry { get; } = entry;

        public TrieHit Hit { get; } = hit;

        public bool Accepted { get; set; } = !entry.Ambiguous;

        /// <summary>Whether it needs a mention elsewhere, though its name is not ambiguous: the words around it read better otherwise.</summary>
        public bool Doubtful { get; init; }

        public int Support { get; set; }

        public bool Chosen { get; set; }
    }

    internal MarkedText Text { get; }

    internal IReadOnlyList<TrieHit> Cues => _cues;

    /// <summary>The names that count: the term, the entry and where.</summary>
    internal IEnumerable<(int Slot, int Entry, int Start, int End)> Chosen =>
        _candidates.Where(static c => c.Chosen).Select(static c => (c.Entry.Owner, c.Hit.Entry, c.Hit.Start, c.Hit.End));

    internal bool InTitle(int offset) => offset < _titleLength;

    /// <summary>Everything that was found.</summary>
    public TaggedText Result(Func<Dictionary<string, double>>? shares = null)
    {
        foreach (var candidate in _candidates)
        {
            if (candidate.Doubtful)
                candidate.Accepted = false;
            else if (candidate.Entry.Ambiguous)
                candidate.Accepted = (candidate.Support = Support(candidate)) > 0;
        }

        _candidates.Sort(static (a, b) =>
        {
            var order = a.Hit.Start.CompareTo(b.Hit.Start);
            if (order == 0)
                order = b.Hit.End.CompareTo(a.Hit.End);
            if (order == 0)
                order = a.Entry.Ambiguous.CompareTo(b.Entry.Ambiguous);
            if (order == 0)
                order = b.Support.CompareTo(a.Support);
            return order != 0 ? order : a.Hit.Entry.CompareTo(b.Hit.Entry);
        });
        Choose();
        // A name that was confirmed once is that name in the rest of the text; a company makes its people and models likely.
        for (var round = 0; round < 3 && Infer(); round++)
            Choose();
        var mentions = Mentions();
        return new TaggedText(this, mentions, _tagger.TopicTaxonomy, () => _tagger.Topics.Score(this, shares?.Invoke()), () => NameProposer.Propose(this));
    }

    private void Look()
    {
        var folded = Text.Folded.AsSpan();
        var trie = _tagger.Trie;
        var inWord = false;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            var wasInWord = inWord;
            inWord = WordEdges.IsWordUnit(c);
            if ((inWord && wasInWord) || !trie.Begins(c))
                continue;
            trie.Walk(folded, i, _hits);
            if (_hits.Count == 0)
                continue;
            foreach (var hit in _hits)
            {
                if (_tagger.Crowds.Count > 0 && _tagger.Crowds.ContainsKey(hit.Entry))
                    _crowded.Add(hit);
                else
                    Sort(hit);
            }

            _hits.Clear();
        }

        if (_crowded.Count > 0)
            Scatter();
    }

    /// <summary>Of the many terms that share an ambiguous name, those that something in the text speaks for.</summary>
    private void Scatter()
    {
        var present = _candidates.Select(static c => c.Entry.Owner).ToHashSet();
        var likely = new Dictionary<int, int[]>();
        foreach (var hit in _crowded)
        {
            if (!likely.TryGetValue(hit.Entry, out var members))
            {
                var crowd = _tagger.Crowds[hit.Entry];
                members = [.. crowd.Where(e => Array.Exists(_tagger.Entries[e].Require, _context.ContainsKey) || present.Contains(_tagger.Entries[e].Owner) || _tagger.Slots[_tagger.Entries[e].Owner].Related.Exists(present.Contains)).Take(TermTagger.MostSharing)];
                likely.Add(hit.Entry, members = members.Length > 0 ? members : crowd[..1]);
            }

            foreach (var member in members)
                Sort(hit with { Entry = member });
        }
    }

    private void Sort(in TrieHit hit)
    {
        var entry = _tagger.Entries[hit.Entry];
        if (!entry.Spelling.Fits(Text, hit) || !entry.HasEdges(Text, hit))
            return;
        switch (entry.Kind)
        {
            case NameKind.Cover:
                _covers.Add(hit);
                break;
            case NameKind.Cue or NameKind.Hint:
                _cues.Add(hit);
                break;
            // What every text of the field says tells nothing: 智能 of 人工智能.
            case NameKind.Context when hit.End - hit.Start == 2 && hit.Start >= 2 && Text.Folded.AsSpan(hit.Start - 2, 4).SequenceEqual("人工智能"):
                break;
            case NameKind.Context:
                Note(_context, entry.Owner, hit);
                break;
            default:
                if (!MayStand(entry, hit))
                    break;
                var fit = entry.Spelling is { IsHan: true, Key.Length: 2 } && _tagger.Slots[entry.Owner].Taxonomy != _tagger.TopicTaxonomy
                    ? HanBreaks.Of(Text.Folded, hit.Start, hit.End) : HanFit.Clear;
                if (fit != HanFit.Broken)
                    _candidates.Add(new Candidate(entry, hit) { Doubtful = fit == HanFit.Doubtful });
                break;
        }
    }

    private bool MayStand(NameEntry entry, in TrieHit hit)
    {
        if (_tagger.Slots[entry.Owner].Taxonomy == _tagger.ModelTaxonomy)
        {
            if (entry.Spelling.HasDigit && ModelVersions.GoesOn(Text, hit.End))
                return false;
            if (FollowsOtherName(hit.Start))
                return false;
        }
        else if (_tagger.Slots[entry.Owner].Taxonomy == _tagger.PeopleTaxonomy && entry.Ambiguous && entry.Spelling is { OpensLatin: true, IsOneWord: true })
        {
            return !StandsInOtherName(hit);
        }

        return true;
    }

    /// <summary>Whether a hyphen joins the name to a capitalised word before it: <c>Open-Sora</c> and <c>Mini-Gemini</c> are others.</summary>
    private bool FollowsOtherName(int start)
    {
        if (start < 2 || Text.Folded[start - 1] != '-' || !WordEdges.IsWordUnit(Text.Folded[start - 2]))
            return false;
        var from = start - 2;
        while (from > 0 && WordEdges.IsWordUnit(Text.Folded[from - 1]))
            from--;
        if (!char.IsUpper(Text.Text[from]))
            return false;
        // Meta-Llama-3.1: the maker's name may stand before it.
        for (var i = _candidates.Count - 1; i >= 0 && _candidates[i].Hit.Start >= from - NameTrie.LongestKey; i--)
        {
            if (_candidates[i].Hit.End == start - 1)
                return false;
        }

        return true;
    }

    private bool IsCovered(Candidate candidate)
    {
        var hit = candidate.Hit;
        int from = 0, to = _covers.Count;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_covers[middle].Start <= hit.Start)
                from = middle + 1;
            else
                to = middle;
        }

        for (var i = from - 1; i >= 0 && _covers[i].Start > hit.Start - (2 * NameTrie.LongestKey); i--)
        {
            var cover = _covers[i];
            if (cover.End >= hit.End && cover.End - cover.Start > hit.End - hit.Start && _tagger.Entries[cover.Entry].Owner == candidate.Entry.Owner)
                return true;
        }

        return false;
    }

    /// <summary>How many of its context words stand near an ambiguous name.</summary>
    private int Support(Candidate candidate)
    {
        var support = 0;
        foreach (var word in candidate.Entry.Require)
        {
            if (_context.TryGetValue(word, out var places) && IsAnyNear(places, candidate.Hit, ContextReach))
                support++;
        }

        return support;
    }

    private static void Note(Dictionary<int, List<TextSpan>> places, int owner, in TrieHit hit)
    {
        if (!places.TryGetValue(owner, out var list))
            places.Add(owner, list = []);
        list.Add(TextSpan.FromBounds(hit.Start, hit.End));
    }

    /// <summary>Whether one of the places is near a name without being part of it: the last before, the first after, or one in the title.</summary>
    private bool IsAnyNear(List<TextSpan> places, in TrieHit name, int reach)
    {
        if (InTitle(places[0].Start) && IsNear(places[0], name, reach))
            return true;
        int from = 0, to = places.Count;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (places[middle].Start < name.Start)
                from = middle + 1;
            else
                to = middle;
        }

        // Those beside it may overlap the name, so one more on each side.
        for (var i = Math.Max(0, from - 2); i < Math.Min(places.Count, from + 2); i++)
        {
            if (IsNear(places[i], name, reach))
                return true;
        }

        return false;
    }

    private bool IsNear(TextSpan place, in TrieHit name, int reach)
    {
        if (place.Start < name.End && place.End > name.Start)
            return false;
        var distance = place.Start >= name.End ? place.Start - name.End : name.Start - place.End;
        return distance <= reach || InTitle(place.Start) || Text.ParagraphOf(place.Start) == Text.ParagraphOf(name.Start);
    }

    /// <summary>From the left, the longest accepted name wins.</summary>
    private void Choose()
    {
        _chosenOf.Clear();
        _chosen.Clear();
        _chosenStarts.Clear();
        _chosenEnds.Clear();
        TrieHit last = default;
        Candidate? longest = null;
        var taken = new HashSet<int>();
        foreach (var candidate in _candidates)
        {
            candidate.Chosen = false;
            var isMaker = longest is not null && candidate.Hit.End < last.End && IsMakerWithin(longest, candidate);
            if (!(candidate.Accepted || isMaker) || IsCovered(candidate))
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
            Note(_chosenOf, candidate.Entry.Owner, candidate.Hit);
            if (taxonomy != _tagger.TopicTaxonomy)
            {
                _chosen.Add((TextSpan.FromBounds(candidate.Hit.Start, candidate.Hit.End), candidate.Entry.Owner));
                _chosenStarts.Add(candidate.Hit.Start);
                _chosenEnds.Add(candidate.Hit.End);
            }
        }
    }

    /// <summary>
    /// Whether the inner name is a maker at the beginning of a model's name: the developer (<c>DeepSeek-V3</c>, <c>Mistral Large 2</c>), or
    /// another company before what names the model by itself (<c>Google Gemini</c>).
    /// </summary>
    private bool IsMakerWithin(Candidate outer, Candidate inner)
    {
        var slot = _tagger.Slots[outer.Entry.Owner];
        if (inner.Hit.Start != outer.Hit.Start || slot.Taxonomy != _tagger.ModelTaxonomy || _tagger.Slots[inner.Entry.Owner].Taxonomy != _tagger.CompanyTaxonomy)
            return false;
        return slot.Related.Contains(inner.Entry.Owner)
            || (Text.Folded[inner.Hit.End] != '-' && _tagger.IsNameOf(outer.Entry.Owner, outer.Entry.Spelling.Key[inner.Entry.Spelling.Key.Length..]));
    }

    private bool Infer()
    {
        var changed = false;
        foreach (var candidate in _candidates)
        {
            if (candidate.Accepted || !(IsInferred(candidate) || IsProperNoun(candidate) || IsListed(candidate) || Acts(candidate) || IsCompared(candidate)))
                continue;
            candidate.Accepted = true;
            changed = true;
        }

        return changed;
    }

    private bool IsInferred(Candidate candidate)
    {
        var entry = candidate.Entry;
        var length = candidate.Hit.End - candidate.Hit.Start;
        if (entry.Kind == NameKind.Short && (entry.Spelling.IsHan ? !StandsFree(candidate.Hit) : StandsInOtherName(candidate.Hit)))
            return false;
        // "X" after "Twitter" may be any X.
        if (_chosenOf.ContainsKey(entry.Owner))
            return length > 1;
        if (candidate.Doubtful || length <= 2 && entry.Kind != NameKind.Short)
            return false;
        if (_tagger.Slots[entry.Owner].Taxonomy == _tagger.TopicTaxonomy)
            return false;
        foreach (var related in _tagger.Slots[entry.Owner].Related)
        {
            if (_chosenOf.TryGetValue(related, out var places) && (IsAnyNear(places, candidate.Hit, RelatedReach) || LeadsIt(related, candidate)))
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody of a company is named anywhere in a text that begins a sentence with the company's name: <c>Meta is building …</c>, and Mark Zuckerberg further down.</summary>
    private bool LeadsIt(int related, Candidate candidate)
    {
        var hit = candidate.Hit;
        return _tagger.Slots[related].Taxonomy == _tagger.PeopleTaxonomy && _tagger.Slots[candidate.Entry.Owner].Taxonomy == _tagger.CompanyTaxonomy && candidate.Entry.Kind == NameKind.Name && candidate.Entry.Spelling.OpensLatin
            && hit.End - hit.Start >= 4 && char.IsUpper(Text.Text[hit.Start]) && !WordEdges.IsPlace(Text.Folded, hit.Start, hit.End) && !StandsInOtherName(hit) && !IsCovered(candidate);
    }

    /// <summary>Whether a company's name is followed by what companies do, in a text that names something else too: <c>Meta buys Manus</c>.</summary>
    private bool Acts(Candidate candidate)
    {
        var hit = candidate.Hit;
        if (_tagger.Slots[candidate.Entry.Owner].Taxonomy != _tagger.CompanyTaxonomy || !candidate.Entry.Spelling.OpensLatin
            || !char.IsUpper(Text.Text[hit.Start]) || hit.End + 2 >= Text.Folded.Length || Text.Folded[hit.End] != ' ' || IsCovered(candidate))
            return false;
        var end = hit.End + 1;
        while (end < Text.Folded.Length && char.IsAsciiLetterLower(Text.Text[end]))
            end++;
        return Verbs.Contains(Text.Text[(hit.End + 1)..end]) && _chosen.Exists(c => c.Owner != candidate.Entry.Owner);
    }

    /// <summary>Whether a model's name with a number stands in one paragraph with another model: <c>25.4 %, against 21 % for o3</c>.</summary>
    private bool IsCompared(Candidate candidate)
    {
        var hit = candidate.Hit;
        if (candidate.Entry.Kind != NameKind.Name || !candidate.Entry.Spelling.HasDigit || _tagger.Slots[candidate.Entry.Owner].Taxonomy != _tagger.ModelTaxonomy || IsCovered(candidate))
            return false;
        for (var near = FirstChosenFrom(hit.Start - RelatedReach); near < _chosen.Count && _chosen[near].Span.Start < hit.End + RelatedReach; near++)
        {
            var (span, owner) = _chosen[near];
            if (owner != candidate.Entry.Owner && _tagger.Slots[owner].Taxonomy == _tagger.ModelTaxonomy && Text.ParagraphOf(span.Start) == Text.ParagraphOf(hit.Start))
                return true;
        }

        return false;
    }

    /// <summary>Whether it stands in a list beside a name that counts: <c>苹果、英伟达和谷歌</c>, <c>Apple, Nvidia and Google</c>.</summary>
    private bool IsListed(Candidate candidate)
    {
        var hit = candidate.Hit;
        if (candidate.Entry.Kind != NameKind.Name || hit.End - hit.Start < 2 || _tagger.Slots[candidate.Entry.Owner].Taxonomy == _tagger.TopicTaxonomy || IsCovered(candidate))
            return false;
        var folded = Text.Folded.AsSpan();
        foreach (var joint in Joints)
        {
            if (folded[hit.End..].StartsWith(joint) && _chosenStarts.Contains(hit.End + joint.Length))
                return true;
            if (folded[..hit.Start].EndsWith(joint) && _chosenEnds.Contains(hit.Start - joint.Length))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a capitalised word is a proper noun in mid-sentence with another name in its paragraph: <c>Nvidia and Apple are …</c>,
    /// <c>杨立昆离开Meta</c>. At the beginning of a sentence any word has a capital, beside another capital it may belong to a longer name.
    /// </summary>
    private bool IsProperNoun(Candidate candidate)
    {
        var entry = candidate.Entry;
        var hit = candidate.Hit;
        if (candidate.Doubtful || entry.Kind != NameKind.Name || !entry.Spelling.OpensLatin || hit.End - hit.Start < 4
            || !char.IsUpper(Text.Text[hit.Start]) || IsCovered(candidate) || StandsInOtherName(hit))
            return false;
        var slot = _tagger.Slots[entry.Owner];
        if (slot.Taxonomy == _tagger.TopicTaxonomy || hit.Start < 2 || InTitle(hit.Start))
            return false;
        var before = Text.Folded[hit.Start - 1];
        var after = hit.End < Text.Text.Length ? Text.Text[hit.End] : ' ';
        if (WordEdges.IsPlace(Text.Folded, hit.Start, hit.End))
            return false;
        // Some write a blank between Latin and Han, or signs of half the width: 与 Sora 不同，底座,Claude 也会
        if (before is ' ' or ',' or ';' or ':' or '(' && hit.Start > 1 && WordEdges.IsHan(Text.Folded[hit.Start - 2]))
            before = Text.Folded[hit.Start - 2];
        if (after == ' ' && hit.End + 1 < Text.Text.Length && WordEdges.IsHan(Text.Folded[hit.End + 1]))
            after = Text.Text[hit.End + 1];
        var inChinese = Digest.Text.Characters.IsWideText(after) && (WordEdges.IsHan(before) || before is '\n' or ' ' || Digest.Text.Characters.IsWideText(Text.Text[hit.Start - 1]));
        if (!inChinese && !(before == ' ' && (char.IsAsciiLetterLower(Text.Text[hit.Start - 2]) || Text.Text[hit.Start - 2] == ',')))
            return false;
        // A Latin word with a capital in Chinese is a name wherever it stands; in English the other name must be in the same paragraph.
        var near = FirstChosenFrom(inChinese ? 0 : hit.Start - RelatedReach);
        for (; near < _chosen.Count && (inChinese || _chosen[near].Span.Start < hit.End + RelatedReach); near++)
        {
            var (span, owner) = _chosen[near];
            // Products are called as other people's products are: beside a company's name alone they may be anybody's.
            if (slot.Taxonomy == _tagger.ModelTaxonomy && _tagger.Slots[owner].Taxonomy != _tagger.ModelTaxonomy && !slot.Related.Exists(_chosenOf.ContainsKey))
                continue;
            if (owner != entry.Owner && (inChinese || Text.ParagraphOf(span.Start) == Text.ParagraphOf(hit.Start)))
                return true;
        }

        return false;
    }

    /// <summary>Number of the first chosen name that begins at an offset or after it.</summary>
    private int FirstChosenFrom(int offset)
    {
        int from = 0, to = _chosen.Count;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_chosen[middle].Span.Start < offset)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    /// <summary>Whether a Chinese short name is not the end of another: 罗斯 in 俄罗斯, 德朗格 after 让·.</summary>
    private bool StandsFree(in TrieHit hit)
    {
        var before = WordEdges.Before(Text.Folded, hit.Start);
        if (before == '·')
            return false;
        return hit.End - hit.Start > 2 || !WordEdges.IsHan(before) || FreeBefore.Contains(before, StringComparison.Ordinal);
    }

    /// <summary>Whether a family name has another first name before it, or goes on: <c>James Cook</c>, <c>Taylor Swift</c>.</summary>
    private bool StandsInOtherName(in TrieHit hit)
    {
        var text = Text.Text;
        if (hit.Start >= 2 && text[hit.Start - 1] == ' ' && WordEdges.IsWordUnit(Text.Folded[hit.Start - 2]))
        {
            var from = hit.Start - 2;
            while (from > 0 && WordEdges.IsWordUnit(Text.Folded[from - 1]))
                from--;
            var opens = from == 0 || Text.Folded[from - 1] is not ' ' || (from >= 2 && Text.Folded[from - 2] is '.' or '!' or '?' or ':' or '"');
            if (char.IsUpper(text[from]) && !opens && !PersonTitles.Contains(new string(Text.Folded, from, hit.Start - 1 - from)))
                return true;
        }

        return hit.End + 1 < text.Length && text[hit.End] == ' ' && char.IsUpper(text[hit.End + 1]) && hit.End + 2 < text.Length && char.IsLower(text[hit.End + 2]);
    }

    private List<TermMention> Mentions()
    {
        var mentions = new List<TermMention>();
        foreach (var candidate in _candidates)
        {
            if (candidate.Chosen)
                mentions.Add(Mention(candidate.Entry.Owner, candidate.Hit.Start, candidate.Hit.End, !candidate.Entry.Ambiguous && !candidate.Doubtful));
        }

        foreach (var span in Text.Named)
        {
            if (Named(Text.Text.Substring(span.Start, span.Length).Trim()) is { } slot)
                mentions.Add(Mention(slot, span.Start, span.End, isSure: true));
        }

        var learned = LearnedNames.Find(Text, _candidates.Where(static c => c.Chosen).Select(static c => (c.Entry.Owner, c.Hit.Start, c.Hit.End))
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
    internal TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(start, end).Shift(InTitle(start) ? 0 : -_titleLength);

    /// <summary>Whether a name that counts covers any part of a stretch.</summary>
    internal bool IsNamed(int start, int end)
    {
        for (var i = FirstChosenFrom(start - (2 * NameTrie.LongestKey)); i < _chosen.Count && _chosen[i].Span.Start < end; i++)
        {
            if (_chosen[i].Span.End > start)
                return true;
        }

        return false;
    }

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
