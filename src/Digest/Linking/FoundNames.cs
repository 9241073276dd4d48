using Digest.Files;
using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// What the tree finds in a text, in one pass: names that may stand where they stand, what covers them, words that tell what they mean, and
/// cues of topics.
/// </summary>
internal sealed class FoundNames
{
    /// <summary>A context word in another paragraph still counts within this distance.</summary>
    private const int ContextReach = 60;

    /// <summary>Letters of the longest name that other words may be meant by.</summary>
    private const int LongestCapitals = 5;

    private readonly TermTagger _tagger;
    private readonly MarkedText _text;
    private readonly SenseBalance _balance;
    private readonly NameUsage _usage;
    private readonly List<FoundName> _names = new(64);
    // These are in the order of the text, so that what is near a place is found by bisection.
    private readonly List<TrieHit> _covers = [];
    private readonly List<TrieHit> _cues = new(32);
    private readonly Dictionary<int, List<TextSpan>> _context = [];
    // Names that very many terms share: whose they are is told when the rest of the text is known.
    private readonly List<TrieHit> _crowded = [];

    /// <summary>Looks through a text.</summary>
    /// <param name="tagger">What it looks for.</param>
    /// <param name="text">The text.</param>
    public FoundNames(TermTagger tagger, MarkedText text)
    {
        (_tagger, _text) = (tagger, text);
        _usage = new NameUsage(tagger, text);
        _balance = new SenseBalance(tagger, text, _usage);
        Look();
        if (_crowded.Count > 0)
            Scatter();
        foreach (var name in _names)
            Support(name);
        Doubt();
        foreach (var name in _names)
        {
            if (name.Doubtful)
                name.Accepted = false;
            else if (name.Entry.Ambiguous)
                name.Accepted = !IsPlace(name) && IsEarned(name);
        }

        _names.Sort(FoundName.Compare);
    }

    /// <summary>
    /// Every name that may stand where it stands, overlapping ones among them, in the order of <see cref="FoundName.Compare"/>.
    /// </summary>
    public List<FoundName> Names => _names;

    /// <summary>How names are spoken of.</summary>
    public NameUsage Usage => _usage;

    /// <summary>Words that point to topics.</summary>
    public IReadOnlyList<TrieHit> Cues => _cues;

    /// <summary>Whether a name stands in a longer string that means something else: 阿里 in 阿里研究院.</summary>
    public bool IsCovered(FoundName candidate)
    {
        var hit = candidate.Hit;
        var after = Nearness.FirstFrom(_covers, hit.Start + 1, static c => c.Start);
        for (var i = after - 1; i >= 0 && _covers[i].Start > hit.Start - (2 * NameTrie.LongestKey); i--)
        {
            var cover = _covers[i];
            if (cover.End >= hit.End && cover.End - cover.Start > hit.End - hit.Start
                && _tagger.Entries[cover.Entry].Owner == candidate.Entry.Owner)
                return true;
        }

        return false;
    }

    /// <summary>Whether a company's name is a place's as well, and written as that: <c>forests of the Amazon</c>.</summary>
    private bool IsPlace(FoundName name) =>
        _tagger.Slots[name.Entry.Owner].Taxonomy == _tagger.CompanyTaxonomy && name.Entry.Spelling is { OpensLatin: true, IsOneWord: true }
        && !_text.InTitle(name.Hit.Start) && WordEdges.IsPlace(_text.Folded, name.Hit.Start, name.Hit.End);

    /// <summary>
    /// Whether an ambiguous name stands by its context words; one that is a plain word as well needs more than general words of the field:
    /// how it is spoken of.
    /// </summary>
    private bool IsEarned(FoundName name)
    {
        if (!_tagger.IsPlainWord(name.Hit.Entry))
            return name.Support > 0;
        return name.IsSupported || (name.Support > 0 && _usage.IsSpokenOf(name))
            || _usage.IsFirmlySpokenOf(name);
    }

    /// <summary>Counts the context words near an ambiguous name.</summary>
    private void Support(FoundName candidate)
    {
        if (!candidate.Entry.Ambiguous)
            return;
        foreach (var word in candidate.Entry.Require)
        {
            if (!_context.TryGetValue(word, out var places) || !Nearness.IsAny(places, candidate.Hit, ContextReach, _text))
                continue;
            candidate.Support++;
            candidate.IsSupported |= !_tagger.IsGeneral(word);
        }
    }

    private void Look()
    {
        var folded = _text.Folded.AsSpan();
        var trie = _tagger.Trie;
        var hits = new List<TrieHit>(16);
        var inWord = false;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            var wasInWord = inWord;
            inWord = WordEdges.IsWordUnit(c);
            if ((inWord && wasInWord) || !trie.Begins(c))
                continue;
            trie.Walk(folded, i, hits);
            if (hits.Count == 0)
                continue;
            foreach (var hit in hits)
            {
                if (_tagger.Crowds.Count > 0 && _tagger.Crowds.ContainsKey(hit.Entry))
                    _crowded.Add(hit);
                else
                    Sort(hit);
            }

            hits.Clear();
        }
    }

    /// <summary>Of the many terms that share an ambiguous name, those that something in the text speaks for.</summary>
    private void Scatter()
    {
        var present = _names.Select(static c => c.Entry.Owner).ToHashSet();
        var likely = new Dictionary<int, int[]>();
        foreach (var hit in _crowded)
        {
            if (!likely.TryGetValue(hit.Entry, out var members))
            {
                var crowd = _tagger.Crowds[hit.Entry];
                members = [.. crowd.Where(e => Array.Exists(_tagger.Entries[e].Require, _context.ContainsKey)
                    || present.Contains(_tagger.Entries[e].Owner)
                    || _tagger.Slots[_tagger.Entries[e].Owner].Related.Exists(present.Contains)).Take(TermTagger.MostSharing)];
                likely.Add(hit.Entry, members = members.Length > 0 ? members : crowd[..1]);
            }

            foreach (var member in members)
                Sort(hit with { Entry = member });
        }
    }

    /// <summary>Puts a hit where it belongs, if it is spelled as it must be and stands where such a word may stand.</summary>
    private void Sort(in TrieHit hit)
    {
        var entry = _tagger.Entries[hit.Entry];
        if (!entry.Spelling.Fits(_text, hit) || !entry.HasEdges(_text, hit))
            return;
        switch (entry.Kind)
        {
            case NameKind.Cover:
                _covers.Add(hit);
                break;
            case NameKind.Cue or NameKind.Hint or NameKind.Sign:
                _cues.Add(hit);
                break;
            // What every text of the field says tells nothing: 智能 of 人工智能.
            case NameKind.Context
                when hit.End - hit.Start == 2 && hit.Start >= 2 && _text.Folded.AsSpan(hit.Start - 2, 4).SequenceEqual("人工智能"):
                break;
            // 云 in 云南 is no cloud.
            case NameKind.Context when hit.End - hit.Start == 1 && IsWithinWord(hit):
                break;
            case NameKind.Sense when hit.End - hit.Start == 1 && IsWithinWord(hit):
                break;
            case NameKind.Sense:
                _balance.Note(entry.Owner, hit);
                break;
            case NameKind.Context:
                NoteContext(entry.Owner, hit);
                break;
            default:
                if (!MayStand(entry, hit))
                    break;
                var fit = entry.Spelling is { IsHan: true, Key.Length: 2 } && _tagger.Slots[entry.Owner].Taxonomy != _tagger.TopicTaxonomy
                    ? HanBreaks.Of(_text.Folded, hit.Start, hit.End) : HanFit.Clear;
                if (fit != HanFit.Broken)
                    _names.Add(new FoundName(entry, hit) { Doubtful = fit == HanFit.Doubtful });
                break;
        }
    }

    /// <summary>
    /// Sets aside names that mean something else where they stand; who is called so once is meant by the bare name as well.
    /// </summary>
    private void Doubt()
    {
        var starts = _names.Where(n => _tagger.Slots[n.Entry.Owner].Taxonomy != _tagger.TopicTaxonomy).Select(static n => n.Hit.Start)
            .ToHashSet();
        var ends = _names.Select(static n => n.Hit.End).ToHashSet();
        var given = new GivenNames(_text, starts.Contains, ends.Contains);
        var others = new HashSet<FoundName>();
        var namesakes = new HashSet<int>();
        foreach (var name in _names)
        {
            var (taxonomy, term, _) = _tagger.Slots[name.Entry.Owner];
            if (taxonomy == _tagger.PeopleTaxonomy && name.Entry.Kind == NameKind.Name && OtherPersons.IsOther(_text, name.Hit, term.Role))
                others.Add(name);
            if (taxonomy == _tagger.PeopleTaxonomy && OtherPersons.HasOtherLatinName(_text, name.Hit, term.Name))
                namesakes.Add(name.Entry.Owner);
            name.Doubtful |= (taxonomy == _tagger.PeopleTaxonomy && OtherPersons.HasOtherFirstName(_text, name.Hit, term.Name))
                || (term is { Kind: "government", Country: { } country } && OtherCountries.IsOther(_text, name.Hit, country));
            if (name.Entry.Kind != NameKind.Name || (taxonomy != _tagger.CompanyTaxonomy && taxonomy != _tagger.ModelTaxonomy))
                continue;
            var spelling = name.Entry.Spelling;
            var isOneWord = spelling is { OpensLatin: true, IsOneWord: true, HasDigit: false };
            if (isOneWord && (OtherSenses.IsPerson(_text, name.Hit) || (name.Entry.Ambiguous && spelling.Key.Length <= LongestCapitals
                && OtherSenses.IsOfOtherWords(_text, name.Hit, ends.Contains))))
                others.Add(name);
            if (given.IsPerson(name))
                others.Add(name);
            name.Doubtful |= (taxonomy == _tagger.CompanyTaxonomy && term.Kind == "media" && OtherSenses.IsSquare(_text, name.Hit))
                || (taxonomy == _tagger.CompanyTaxonomy && OtherSenses.IsWork(_text, name.Hit, term.Kind == "media"))
                || (!spelling.IsHan && name.Entry.Ambiguous && OtherSenses.IsKind(_text, name.Hit))
                || (isOneWord && _tagger.IsPlainWord(name.Hit.Entry) && _usage.IsOtherwise(name))
                || (spelling.IsHan && name.Entry.Ambiguous && OtherSenses.IsThing(_text, name.Hit, starts.Contains))
                || (spelling.IsHan && _tagger.IsPlainWord(name.Hit.Entry) && OtherSenses.IsSomebody(_text, name.Hit))
                || (spelling.IsHan && (OtherSenses.IsNumber(_text, name.Hit) || OtherSenses.IsPartOfPerson(_text, name.Hit)))
                || (spelling.IsHan && taxonomy == _tagger.CompanyTaxonomy && OtherSenses.IsOfHouse(_text, name.Hit))
                || (isOneWord && OtherSenses.IsOfDateline(_text, name.Hit))
                || (isOneWord && OtherSenses.IsOfPlace(_text, name.Hit))
                || (isOneWord && name.Entry.Ambiguous && taxonomy == _tagger.CompanyTaxonomy
                    && OtherSenses.IsEndOfLonger(_text, name.Hit, ends.Contains));
        }

        // Brian Huang is Huang further on, unless Jensen Huang is named as well.
        namesakes.ExceptWith(_names.Where(static n => n.Entry is { Kind: NameKind.Name, Spelling.IsOneWord: false })
            .Select(static n => n.Entry.Owner));
        foreach (var name in _names)
            name.Doubtful |= namesakes.Contains(name.Entry.Owner);
        _balance.Weigh(_names, others);
    }

    private bool IsWithinWord(in TrieHit hit)
    {
        var folded = _text.Folded.AsSpan();
        var after = hit.End < folded.Length ? folded[hit.End] : ' ';
        return HanWords.CostOf(WordEdges.Before(folded, hit.Start), folded[hit.Start]) > 0 || HanWords.CostOf(folded[hit.Start], after) > 0;
    }

    private bool MayStand(NameEntry entry, in TrieHit hit)
    {
        if (_tagger.Slots[entry.Owner].Taxonomy == _tagger.ModelTaxonomy)
        {
            if (entry.Spelling.HasDigit && ModelVersions.GoesOn(_text, hit.End))
                return false;
            if (FollowsOtherName(hit.Start))
                return false;
        }
        else if (_tagger.Slots[entry.Owner].Taxonomy == _tagger.PeopleTaxonomy && entry.Ambiguous
            && entry.Spelling is { OpensLatin: true, IsOneWord: true })
        {
            return !LongerNames.IsWithin(_text, hit);
        }
        else if (_tagger.Slots[entry.Owner].Taxonomy == _tagger.PeopleTaxonomy && entry.Spelling is { OpensLatin: true, IsOneWord: true })
        {
            return !OtherSenses.IsOfKin(_text, hit, _tagger.Slots[entry.Owner].Term.Name.For("en"));
        }

        return true;
    }

    /// <summary>
    /// Whether a hyphen joins the name to a capitalised word before it: <c>Open-Sora</c> and <c>Mini-Gemini</c> are others.
    /// </summary>
    private bool FollowsOtherName(int start)
    {
        if (start < 2 || _text.Folded[start - 1] != '-' || !WordEdges.IsWordUnit(_text.Folded[start - 2]))
            return false;
        var from = start - 2;
        while (from > 0 && WordEdges.IsWordUnit(_text.Folded[from - 1]))
            from--;
        if (!char.IsUpper(_text.Text[from]))
            return false;
        // Meta-Llama-3.1: the maker's name may stand before it.
        for (var i = _names.Count - 1; i >= 0 && _names[i].Hit.Start >= from - NameTrie.LongestKey; i--)
        {
            if (_names[i].Hit.End == start - 1)
                return false;
        }

        return true;
    }

    private void NoteContext(int word, in TrieHit hit)
    {
        if (!_context.TryGetValue(word, out var places))
            _context.Add(word, places = []);
        places.Add(TextSpan.FromBounds(hit.Start, hit.End));
    }
}
