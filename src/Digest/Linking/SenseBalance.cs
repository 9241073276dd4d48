using Digest.Files;

namespace Digest.Linking;

/// <summary>
/// Weighs, where a name that is a plain word as well stands, what speaks for the plain sense (<see cref="PlainSenses"/>) against what
/// speaks for the name: other names, above all of its own people and products, and how the words beside it speak of it.
/// </summary>
/// <param name="tagger">What is looked for.</param>
/// <param name="text">The text.</param>
/// <param name="usage">How names are spoken of in it.</param>
internal sealed class SenseBalance(TermTagger tagger, MarkedText text, NameUsage usage)
{
    // Weights: of a word of the plain sense, and of what speaks for the name.
    private const int WithinIt = 24;
    private const int BesideIt = 8;
    private const int InSentence = 4;
    private const int InParagraph = 2;
    private const int RelatedInSentence = 8;
    private const int BesideOwn = 16;
    private const int Joined = 6;
    private const int SpokenOf = 8;

    /// <summary>Less than this is chance.</summary>
    private const int Least = 4;

    /// <summary>With so much the sense is clear, and holds for the same name elsewhere in the text.</summary>
    private const int Clear = 7;

    private const int ParagraphReach = 400;

    /// <summary>More words than these do not stand so near in a text that somebody wrote.</summary>
    private const int MostNear = 64;

    private static readonly string[] OwnJoints = ["", " ", "的", "'s ", "旗下的", "旗下", "推出的", "发布的", "开发的"];

    private static readonly string[] Joints = [" and ", ", ", " or ", ", and "];

    private readonly Dictionary<int, List<(TextSpan Span, int Word)>> _places = [];
    private readonly List<(TextSpan Span, int Owner)> _sure = [];
    private readonly HashSet<int> _seen = [];
    // Names that nothing plain stands by: they speak for what is theirs.
    private readonly List<(TextSpan Span, int Owner)> _likely = [];

    /// <summary>Notes a word of plain senses; in the order of the text.</summary>
    public void Note(int word, in TrieHit hit)
    {
        foreach (var sense in tagger.SensesOfWord(word))
        {
            if (!_places.TryGetValue(sense, out var places))
                _places.Add(sense, places = []);
            places.Add((TextSpan.FromBounds(hit.Start, hit.End), word));
        }
    }

    /// <summary>
    /// Sets aside the names that are meant as plain words or by persons of the same name, and their like elsewhere in the text that nothing
    /// speaks for.
    /// </summary>
    /// <param name="names">What was found.</param>
    /// <param name="others">Names that are somebody's or something's else where they stand.</param>
    public void Weigh(List<FoundName> names, HashSet<FoundName> others)
    {
        if (others.Count == 0 && _places.Count == 0)
            return;
        Gather(names, others);
        var persons = others.Select(static n => (n.Entry.Owner, n.Entry.Spelling.Key)).ToHashSet();
        var words = new HashSet<(int, string)>();
        var meant = new HashSet<(int, string)>();
        foreach (var name in names)
        {
            if (others.Contains(name) || !IsProper(name) || tagger.SensesOf(name.Hit.Entry).Length == 0)
                continue;
            var (plain, proper) = (Plain(name.Hit), Proper(name));
            if (plain >= Least && plain > proper)
            {
                others.Add(name);
                if (plain >= Clear)
                    words.Add((name.Entry.Owner, name.Entry.Spelling.Key));
            }
            else if (proper >= Least || (plain == 0 && text.InTitle(name.Hit.Start)))
            {
                meant.Add((name.Entry.Owner, name.Entry.Spelling.Key));
            }
        }

        foreach (var name in names)
        {
            var id = (name.Entry.Owner, name.Entry.Spelling.Key);
            name.IsPlain = others.Contains(name)
                || (IsProper(name) && ((words.Contains(id) && !meant.Contains(id))
                    || (persons.Contains(id) && Proper(name) < RelatedInSentence)));
            name.Doubtful |= name.IsPlain;
        }
    }

    private void Gather(List<FoundName> names, HashSet<FoundName> others)
    {
        foreach (var name in names)
        {
            if (name.Doubtful || !IsProper(name) || others.Contains(name))
                continue;
            var place = (TextSpan.FromBounds(name.Hit.Start, name.Hit.End), name.Entry.Owner);
            var hasSenses = tagger.SensesOf(name.Hit.Entry).Length > 0;
            if (!name.Entry.Ambiguous && !hasSenses)
                _sure.Add(place);
            if (name.Entry.Kind == NameKind.Name && (!hasSenses || Plain(name.Hit) == 0))
                _likely.Add(place);
        }

        _sure.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        _likely.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    private bool IsProper(FoundName name) =>
        name.Entry.Kind is NameKind.Name or NameKind.Short && tagger.Slots[name.Entry.Owner].Taxonomy != tagger.TopicTaxonomy;

    /// <summary>What speaks for the plain sense.</summary>
    private int Plain(in TrieHit hit)
    {
        var (from, to) = usage.Sentence(hit);
        int beside = 0, sentence = 0, paragraph = 0;
        _seen.Clear();
        foreach (var sense in tagger.SensesOf(hit.Entry))
        {
            if (!_places.TryGetValue(sense, out var places))
                continue;
            var first = Nearness.FirstFrom(places, hit.Start - ParagraphReach, static p => p.Span.Start);
            for (var i = first; i < places.Count && i < first + MostNear && places[i].Span.Start < hit.End + ParagraphReach; i++)
            {
                var (span, word) = places[i];
                var covers = span.Start <= hit.Start && span.End >= hit.End && span.Length > hit.End - hit.Start;
                if ((!covers && span.Start < hit.End && span.End > hit.Start)
                    || text.ParagraphOf(span.Start) != text.ParagraphOf(hit.Start) || !_seen.Add(word))
                    continue;
                if (covers || IsBeside(span, hit))
                    beside += covers ? WithinIt : BesideIt;
                else if (span.Start >= from && span.End <= to)
                    sentence += InSentence;
                else
                    paragraph += InParagraph;
            }
        }

        return beside + sentence + Math.Min(paragraph, 3 * InParagraph);
    }

    /// <summary>Whether a word stands right beside a name, over a mark or 的: 红透的苹果, 困惑度（Perplexity）.</summary>
    private bool IsBeside(TextSpan word, in TrieHit hit)
    {
        var (start, length) = word.End <= hit.Start ? (word.End, hit.Start - word.End) : (hit.End, word.Start - hit.End);
        return length == 0 || (length == 1 && text.Folded[start] is ' ' or '的' or '(' or '"' or MarkedText.Transparent);
    }

    /// <summary>What speaks for the name.</summary>
    private int Proper(FoundName name)
    {
        var hit = name.Hit;
        var (from, to) = usage.Sentence(hit);
        var related = tagger.Slots[name.Entry.Owner].Related;
        int best = 0, sum = Math.Min(name.Support, 2);
        var first = Nearness.FirstFrom(_sure, hit.Start - ParagraphReach, static p => p.Span.Start);
        for (var i = first; i < _sure.Count && i < first + MostNear && _sure[i].Span.Start < hit.End + ParagraphReach; i++)
        {
            var (span, owner) = _sure[i];
            if ((span.Start < hit.End && span.End > hit.Start) || text.ParagraphOf(span.Start) != text.ParagraphOf(hit.Start))
                continue;
            var inSentence = span.Start >= from && span.End <= to;
            var own = owner == name.Entry.Owner || related.Contains(owner);
            best = Math.Max(best, (inSentence, own) switch
            {
                (true, true) => RelatedInSentence,
                (true, false) => InSentence,
                (false, true) => InSentence,
                _ => InParagraph,
            });
        }

        sum += Math.Max(best, OfLikely(name, from, to)) + (usage.IsSpokenOf(name) ? SpokenOf : 0);
        if (_sure.Count > 0 && text.InTitle(_sure[0].Span.Start)
            && _sure.Exists(s => text.InTitle(s.Span.Start) && (s.Owner == name.Entry.Owner || related.Contains(s.Owner))))
            sum += InSentence;
        return sum;
    }

    /// <summary>What likely names say: its maker's or its product's beside it, and those it is listed with.</summary>
    private int OfLikely(FoundName name, int from, int to)
    {
        var hit = name.Hit;
        var slot = tagger.Slots[name.Entry.Owner];
        var best = 0;
        var first = Nearness.FirstFrom(_likely, from, static p => p.Span.Start);
        for (var i = first; i < _likely.Count && i < first + MostNear && _likely[i].Span.Start < to; i++)
        {
            var (span, owner) = _likely[i];
            if (span.Start < hit.End && span.End > hit.Start)
                continue;
            var between = span.End <= hit.Start ? text.Folded.AsSpan(span.End..hit.Start) : text.Folded.AsSpan(hit.End..span.Start);
            // 谷歌的Gemini: a company's product, though another is its developer.
            var isOwned = slot.Taxonomy == tagger.ModelTaxonomy && span.End <= hit.Start
                && tagger.Slots[owner].Taxonomy == tagger.CompanyTaxonomy && IsAnyOf(OwnJoints, between);
            if (isOwned || slot.Related.Contains(owner))
                best = Math.Max(best, IsAnyOf(OwnJoints, between) ? BesideOwn : RelatedInSentence);
            else if (WordEdges.IsWordUnit(text.Folded[hit.Start]) && IsAnyOf(Joints, between))
                best = Math.Max(best, Joined);
        }

        return best;
    }

    private static bool IsAnyOf(string[] words, ReadOnlySpan<char> span)
    {
        foreach (var word in words)
        {
            if (span.SequenceEqual(word))
                return true;
        }

        return false;
    }
}
