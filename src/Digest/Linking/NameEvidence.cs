using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// What speaks for a name that by itself may mean something else: the names that count already, and how it stands among the words.
/// </summary>
/// <param name="tagger">What is looked for.</param>
/// <param name="text">The text.</param>
/// <param name="found">All that was found in it.</param>
/// <param name="chosen">The names that count, as far as is known.</param>
/// <param name="usage">How names are spoken of.</param>
internal sealed class NameEvidence(TermTagger tagger, MarkedText text, FoundNames found, ChosenNames chosen, NameUsage usage)
{
    /// <summary>
    /// A company mentioned within this distance (or in the same paragraph, or in the title) makes its people and models likely.
    /// </summary>
    private const int RelatedReach = 240;

    private static readonly string[] Joints = ["、", "和", "与", "及", ", ", " and ", ", and ", " or ", " & ", " | "];

    private static readonly HashSet<string> Verbs = new(
        ("buys bought acquires acquired releases released launches launched announces announced unveils unveiled raises raised says said "
        + "plans hires "
        + "hired signs signed pays paid returns sues sued opens bets agrees agreed introduces introduced ships shipped adds cuts builds "
        + "reported "
        + "invests invested led leads backs backed put joined joins cut kept keeps makes made refused refuses declined declines offers "
        + "offered opened sells sold rents "
        + "spent spends denied denies expects wants hopes began promised promises").Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a word, in small letters, says what companies do.</summary>
    public static bool IsDeed(string word) => Verbs.Contains(word);

    /// <summary>Whether anything speaks for it.</summary>
    public bool SpeaksFor(FoundName candidate) => candidate.IsPlain ? chosen.Has(candidate.Entry.Owner)
        : IsInferred(candidate) || IsProperNoun(candidate) || HoldsOn(candidate) || IsListed(candidate)
        || IsPaired(candidate) || Acts(candidate)
        || IsCompared(candidate) || IsAmongCompanies(candidate) || IsAmongRivals(candidate) || IsPairedInHan(candidate);

    /// <summary>Whether the term is named elsewhere in the text, or somebody or something of its own is named nearby.</summary>
    private bool IsInferred(FoundName candidate)
    {
        var entry = candidate.Entry;
        var length = candidate.Hit.End - candidate.Hit.Start;
        if (entry.Kind == NameKind.Short
            && (entry.Spelling.IsHan ? LongerNames.Ends(text, candidate.Hit) : LongerNames.IsWithin(text, candidate.Hit)))
            return false;
        // "X" after "Twitter" may be any X.
        if (chosen.Has(entry.Owner))
            return length > 1;
        if (candidate.Doubtful || length <= 2 && entry.Kind != NameKind.Short && !IsFullName(entry))
            return false;
        if (tagger.Slots[entry.Owner].Taxonomy == tagger.TopicTaxonomy)
            return false;
        foreach (var related in tagger.Slots[entry.Owner].Related)
        {
            if (chosen.PlacesOf(related) is { } places
                && (IsFullName(entry) || Nearness.IsAny(places, candidate.Hit, RelatedReach, text) || LeadsIt(related, candidate)))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is all of a person's name: with their company anywhere in the text it is nobody else's.</summary>
    private bool IsFullName(NameEntry entry)
    {
        var slot = tagger.Slots[entry.Owner];
        return slot.Taxonomy == tagger.PeopleTaxonomy && entry.Kind == NameKind.Name && tagger.IsNamedSo(entry.Owner, entry.Spelling.Key);
    }

    /// <summary>
    /// Whether somebody of a company is named anywhere in a text that begins a sentence with the company's name: <c>Meta is building …</c>,
    /// and Mark Zuckerberg further down.
    /// </summary>
    private bool LeadsIt(int related, FoundName candidate)
    {
        var hit = candidate.Hit;
        return tagger.Slots[related].Taxonomy == tagger.PeopleTaxonomy
            && tagger.Slots[candidate.Entry.Owner].Taxonomy == tagger.CompanyTaxonomy && candidate.Entry.Kind == NameKind.Name
            && candidate.Entry.Spelling.OpensLatin
            && hit.End - hit.Start >= 4 && char.IsUpper(text.Text[hit.Start]) && !WordEdges.IsPlace(text.Folded, hit.Start, hit.End)
            && !LongerNames.IsWithin(text, hit) && !found.IsCovered(candidate);
    }

    /// <summary>
    /// Whether a company's name is followed by what companies do, in a text that names something else too: <c>Meta buys Manus</c>.
    /// </summary>
    private bool Acts(FoundName candidate)
    {
        var hit = candidate.Hit;
        if (tagger.Slots[candidate.Entry.Owner].Taxonomy != tagger.CompanyTaxonomy || !candidate.Entry.Spelling.OpensLatin
            || !char.IsUpper(text.Text[hit.Start]) || hit.End + 2 >= text.Folded.Length || text.Folded[hit.End] != ' '
            || found.IsCovered(candidate))
            return false;
        var end = hit.End + 1;
        while (end < text.Folded.Length && char.IsAsciiLetterLower(text.Text[end]))
            end++;
        return Verbs.Contains(text.Text[(hit.End + 1)..end]) && chosen.HasOtherThan(candidate.Entry.Owner);
    }

    private static readonly string[] Pairing = [" and ", ", ", " or "];

    private static readonly string[] Auxiliaries = [" has ", " is ", " was ", " will ", " had ", " would ", " also "];

    private bool IsLarge(TermSlot slot) => slot.Taxonomy == tagger.CompanyTaxonomy && slot.Term.Kind == "big-tech";

    /// <summary>
    /// Whether one of the largest companies begins a sentence in a text that names another company: <c>Amazon has become a partner</c>.
    /// </summary>
    private bool HoldsOn(FoundName candidate)
    {
        var hit = candidate.Hit;
        if (candidate.Doubtful || !IsLarge(tagger.Slots[candidate.Entry.Owner]) || !candidate.Entry.Spelling.OpensLatin
            || !char.IsUpper(text.Text[hit.Start]) || found.IsCovered(candidate)
            || WordEdges.IsPlace(text.Folded, hit.Start, hit.End) || LongerNames.IsWithin(text, hit))
            return false;
        var rest = text.Folded.AsSpan(hit.End);
        foreach (var auxiliary in Auxiliaries)
        {
            if (rest.StartsWith(auxiliary))
                return HasOtherCompany(candidate.Entry.Owner);
        }

        return false;
    }

    private bool HasOtherCompany(int company)
    {
        foreach (var owner in chosen.Terms)
        {
            if (owner != company && tagger.Slots[owner].Taxonomy == tagger.CompanyTaxonomy)
                return true;
        }

        return false;
    }

    /// <summary>Whether two of the largest companies speak for each other: <c>Amazon and Meta, which …</c>.</summary>
    private bool IsPaired(FoundName candidate)
    {
        if (!IsWrittenLarge(candidate))
            return false;
        var folded = text.Folded.AsSpan();
        foreach (var joint in Pairing)
        {
            if ((folded[candidate.Hit.End..].StartsWith(joint)
                    && IsLargeAt(candidate.Hit.End + joint.Length, static h => h.Start, candidate.Entry.Owner))
                || (folded[..candidate.Hit.Start].EndsWith(joint)
                    && IsLargeAt(candidate.Hit.Start - joint.Length, static h => h.End, candidate.Entry.Owner)))
                return true;
        }

        return false;
    }

    private bool IsLargeAt(int offset, Func<TrieHit, int> edge, int other)
    {
        for (var i = Nearness.FirstFrom(found.Names, offset - NameTrie.LongestKey, static n => n.Hit.Start);
            i < found.Names.Count && found.Names[i].Hit.Start <= offset; i++)
        {
            if (edge(found.Names[i].Hit) == offset && found.Names[i].Entry.Owner != other && IsWrittenLarge(found.Names[i]))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is written as one of the largest companies is, and nothing else is meant by it.</summary>
    private bool IsWrittenLarge(FoundName name) =>
        !name.Doubtful && name.Entry is { Kind: NameKind.Name, Spelling.OpensLatin: true } && IsLarge(tagger.Slots[name.Entry.Owner])
        && name.Hit.End - name.Hit.Start >= 4 && char.IsUpper(text.Text[name.Hit.Start]) && !found.IsCovered(name);

    /// <summary>Characters of the shortest Chinese name that one company beside it speaks for; shorter ones are words too often.</summary>
    private const int LeastAmong = 3;

    /// <summary>So many companies beside it speak for a shorter one.</summary>
    private const int ManyCompanies = 2;

    /// <summary>How far another company may stand in the same sentence.</summary>
    private const int SentenceReach = 80;

    private static readonly System.Buffers.SearchValues<char> SentenceEnds = System.Buffers.SearchValues.Create("。！？；\n");

    /// <summary>Whether a Chinese name of a company stands in one sentence with another company: <c>团队去了微软，创始人去了亚马逊</c>.</summary>
    private bool IsAmongCompanies(FoundName candidate)
    {
        var hit = candidate.Hit;
        if (candidate.Doubtful || candidate.Entry is not { Kind: NameKind.Name, Spelling.IsHan: true }
            || tagger.Slots[candidate.Entry.Owner].Taxonomy != tagger.CompanyTaxonomy || found.IsCovered(candidate))
            return false;
        var (first, count) = (-1, hit.End - hit.Start < LeastAmong ? ManyCompanies : 1);
        foreach (var (span, owner) in chosen.Between(hit.Start - SentenceReach, hit.End + SentenceReach))
        {
            if (owner == candidate.Entry.Owner || tagger.Slots[owner].Taxonomy != tagger.CompanyTaxonomy)
                continue;
            var between = span.End <= hit.Start
                ? text.Folded.AsSpan(span.End, hit.Start - span.End)
                : span.Start >= hit.End ? text.Folded.AsSpan(hit.End, span.Start - hit.End) : default;
            if (between.IndexOfAny(SentenceEnds) >= 0 || owner == first)
                continue;
            first = owner;
            if (--count == 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a plain word with words of the field near it is written as a name and others of its kind are in the text: in Chinese with
    /// Latin letters, or beside them in one paragraph; in English within a sentence and without an article.
    /// </summary>
    private bool IsAmongRivals(FoundName candidate)
    {
        var hit = candidate.Hit;
        if (candidate.Doubtful || candidate.Support == 0 || candidate.Entry.Kind != NameKind.Name || !tagger.IsPlainWord(hit.Entry)
            || found.IsCovered(candidate))
            return false;
        if (!candidate.Entry.Spelling.IsHan)
        {
            if (!char.IsUpper(text.Text[hit.Start]) || LongerNames.IsWithin(text, hit))
                return false;
            var (from, to) = usage.Sentence(hit);
            return usage.IsInChinese(hit) || (usage.IsBare(hit) && HasRival(chosen.All, candidate.Entry.Owner))
                || (usage.IsSubject(hit) && HasRival(chosen.Between(from, to), candidate.Entry.Owner));
        }

        foreach (var (span, owner) in chosen.Between(hit.Start - RelatedReach, hit.End + RelatedReach))
        {
            if (IsRival(owner, candidate.Entry.Owner) && text.ParagraphOf(span.Start) == text.ParagraphOf(hit.Start))
                return true;
        }

        return false;
    }

    private bool HasRival(ReadOnlySpan<(Files.TextSpan Span, int Owner)> names, int owner)
    {
        foreach (var (_, other) in names)
        {
            if (IsRival(other, owner))
                return true;
        }

        return false;
    }

    private bool IsRival(int other, int owner) => other != owner
        && (tagger.Slots[other].Taxonomy == tagger.CompanyTaxonomy || tagger.Slots[other].Taxonomy == tagger.ModelTaxonomy);

    private static readonly char[] HanJoints = ['、', '和', '与', '跟', '及'];

    /// <summary>Whether two Chinese names that are plain words and have words of the field near them are joined: 苹果与高通.</summary>
    private bool IsPairedInHan(FoundName candidate)
    {
        if (!IsLikelyInHan(candidate))
            return false;
        var (start, end) = (candidate.Hit.Start, candidate.Hit.End);
        var joinsNext = end < text.Folded.Length && Array.IndexOf(HanJoints, text.Folded[end]) >= 0;
        var joinsLast = start > 0 && Array.IndexOf(HanJoints, text.Folded[start - 1]) >= 0;
        if (!joinsNext && !joinsLast)
            return false;
        for (var i = Nearness.FirstFrom(found.Names, start - NameTrie.LongestKey, static n => n.Hit.Start);
            i < found.Names.Count && found.Names[i].Hit.Start <= end + 1; i++)
        {
            var other = found.Names[i];
            if (other.Entry.Owner != candidate.Entry.Owner && (IsLikelyInHan(other) || IsLatinInHan(other))
                && ((joinsNext && other.Hit.Start == end + 1) || (joinsLast && other.Hit.End == start - 1)))
                return true;
        }

        return false;
    }

    private bool IsLatinInHan(FoundName name) =>
        !name.Doubtful && name.Entry is { Kind: NameKind.Name, Spelling.OpensLatin: true } && char.IsUpper(text.Text[name.Hit.Start])
        && tagger.Slots[name.Entry.Owner].Taxonomy == tagger.CompanyTaxonomy && usage.IsInChinese(name.Hit);

    private bool IsLikelyInHan(FoundName name) =>
        !name.Doubtful && name is { Support: > 0, Entry: { Kind: NameKind.Name, Spelling.IsHan: true } }
        && tagger.Slots[name.Entry.Owner].Taxonomy == tagger.CompanyTaxonomy && !found.IsCovered(name);

    /// <summary>
    /// Whether a model's name with a number stands in one paragraph with another model: <c>25.4 %, against 21 % for o3</c>.
    /// </summary>
    private bool IsCompared(FoundName candidate)
    {
        var hit = candidate.Hit;
        if (candidate.Entry.Kind != NameKind.Name || !candidate.Entry.Spelling.HasDigit
            || tagger.Slots[candidate.Entry.Owner].Taxonomy != tagger.ModelTaxonomy || found.IsCovered(candidate))
            return false;
        foreach (var (span, owner) in chosen.Between(hit.Start - RelatedReach, hit.End + RelatedReach))
        {
            if (owner != candidate.Entry.Owner && tagger.Slots[owner].Taxonomy == tagger.ModelTaxonomy
                && text.ParagraphOf(span.Start) == text.ParagraphOf(hit.Start))
                return true;
        }

        return false;
    }

    /// <summary>Whether it stands in a list beside a name that counts: <c>苹果、英伟达和谷歌</c>, <c>Apple, Nvidia and Google</c>.</summary>
    private bool IsListed(FoundName candidate)
    {
        var hit = candidate.Hit;
        if (candidate.Entry.Kind != NameKind.Name || hit.End - hit.Start < 2
            || tagger.Slots[candidate.Entry.Owner].Taxonomy == tagger.TopicTaxonomy || found.IsCovered(candidate))
            return false;
        var folded = text.Folded.AsSpan();
        foreach (var joint in Joints)
        {
            if (folded[hit.End..].StartsWith(joint) && chosen.BeginsAt(hit.End + joint.Length))
                return true;
            if (folded[..hit.Start].EndsWith(joint) && chosen.EndsAt(hit.Start - joint.Length))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a capitalised word is a proper noun in mid-sentence with another name in its paragraph: <c>Nvidia and Apple are …</c>,
    /// <c>杨立昆离开Meta</c>. At the beginning of a sentence any word has a capital, beside another capital it may belong to a longer name.
    /// </summary>
    private bool IsProperNoun(FoundName candidate)
    {
        var entry = candidate.Entry;
        var hit = candidate.Hit;
        if (candidate.Doubtful || entry.Kind != NameKind.Name || !entry.Spelling.OpensLatin || hit.End - hit.Start < 4
            || !char.IsUpper(text.Text[hit.Start]) || found.IsCovered(candidate) || LongerNames.IsWithin(text, hit))
            return false;
        var slot = tagger.Slots[entry.Owner];
        if (slot.Taxonomy == tagger.TopicTaxonomy || hit.Start < 2 || text.InTitle(hit.Start)
            || WordEdges.IsPlace(text.Folded, hit.Start, hit.End))
            return false;
        // A Latin word with a capital in Chinese is a name wherever it stands; in English the other name must be in the same paragraph.
        var inChinese = IsAmongHan(hit);
        if (!inChinese && !IsInMidSentence(hit))
            return false;
        // A model's name where the text names its maker elsewhere: it needs nothing else beside it.
        if (slot.Taxonomy == tagger.ModelTaxonomy && slot.Related.Exists(chosen.Has))
            return true;
        // The largest companies are meant by their words wherever another name stands: <c>a paper from Apple doubted</c>.
        var anywhere = inChinese || IsLarge(slot);
        foreach (var (span, owner) in anywhere ? chosen.All : chosen.Between(hit.Start - RelatedReach, hit.End + RelatedReach))
        {
            // Products are called as other people's products are: beside a company's name alone they may be anybody's.
            if (slot.Taxonomy == tagger.ModelTaxonomy && tagger.Slots[owner].Taxonomy != tagger.ModelTaxonomy
                && !slot.Related.Exists(chosen.Has))
                continue;
            if (owner != entry.Owner && (anywhere || text.ParagraphOf(span.Start) == text.ParagraphOf(hit.Start)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether Chinese stands on both sides; some write a blank between Latin and Han, or signs of half the width: 与 Sora 不同，底座,Claude 也会
    /// </summary>
    private bool IsAmongHan(in TrieHit hit)
    {
        var before = text.Folded[hit.Start - 1];
        if (before is ' ' or ',' or ';' or ':' or '(' && WordEdges.IsHan(text.Folded[hit.Start - 2]))
            before = text.Folded[hit.Start - 2];
        var after = hit.End < text.Text.Length ? text.Text[hit.End] : ' ';
        if (after == ' ' && hit.End + 1 < text.Text.Length && WordEdges.IsHan(text.Folded[hit.End + 1]))
            after = text.Text[hit.End + 1];
        return Characters.IsWideText(after)
            && (WordEdges.IsHan(before) || before is '\n' or ' ' || Characters.IsWideText(text.Text[hit.Start - 1]));
    }

    /// <summary>Whether a word in small letters, or a comma, stands before it.</summary>
    private bool IsInMidSentence(in TrieHit hit)
    {
        var at = hit.Start - 1;
        // Marks of emphasis stand between.
        while (at > 0 && text.Folded[at] == MarkedText.Transparent)
            at--;
        return at > 0 && text.Folded[at] == ' ' && (char.IsAsciiLetterLower(text.Text[at - 1]) || text.Text[at - 1] == ',');
    }
}
