using Digest.Content;
using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// Decides what a text deals with and what it is about, from the topic names and cues in it: how many different words, what part of all
/// such words in the text is the topic's, whether in the title or the first paragraph, whether one of them names the topic, how often such
/// words mean the topic, and what the articles most like the text deal with; never one common word or sign
/// alone.
/// </summary>
/// <remarks>
/// One scale with two bars on it: readers who list everything with a sentence of its own find four or five topics in an article, editors
/// one to four of them. The weights are those of one logistic regression on articles with labels, rounded: front matter of shipped
/// articles, readers' lists, and editors' lists of captures, which count most; an article and its translation are never among its own
/// neighbours there. Each article's words were sorted into sure and common ones without it, or the weights would trust them too much.
/// </remarks>
internal sealed partial class TopicScorer
{
    /// <summary>From here on the text deals with a topic: readers' lists.</summary>
    private const double LeastForTopic = 0.04;

    /// <summary>
    /// What each doubling of a topic's place takes from the logarithm of the odds: a text deals with few things, so what comes after others
    /// needs more.
    /// </summary>
    private const double EachDoublingOfPlace = -0.6;

    /// <summary>A field beside one of its parts is listed from here on.</summary>
    private const double LeastForFieldOfPart = 0.5;

    private const int MostTopics = 12;

    private const int MostSubjects = 4;

    /// <summary>
    /// What each kind of evidence adds to the logarithm of the odds, and from where on the text is about a topic: editors' lists, of which
    /// about as many are wrong as are missed on articles that nothing was fitted to.
    /// </summary>
    private sealed record Weights(
        double LeastForSubject, double Bias, double EachWord, double EachHint, double HasName, double InOpening, double HintInTitle,
        double ModelInTitle, double EachDoublingOfPart, double OfNeighbours, double OfLikeNeighbours, double Likeness);

    /// <summary>Where nothing is known of other articles.</summary>
    private static readonly Weights Alone = new(
        LeastForSubject: 0.16, Bias: 2.45, EachWord: 0.45, EachHint: 0.3, HasName: 0.55, InOpening: 0.75, HintInTitle: 0.6,
        ModelInTitle: 2.3, EachDoublingOfPart: 1.15, OfNeighbours: 0, OfLikeNeighbours: 0, Likeness: 0);

    /// <summary>
    /// Neighbours tell the more the more alike they are: on an event that the site has no article on, they neither make a topic nor hide
    /// one.
    /// </summary>
    private static readonly Weights Among = new(
        LeastForSubject: 0.17, Bias: 0.05, EachWord: 0.45, EachHint: 0.3, HasName: 0.5, InOpening: 0.6, HintInTitle: 0.45,
        ModelInTitle: 0.7, EachDoublingOfPart: 0.75, OfNeighbours: 4.85, OfLikeNeighbours: 1.75, Likeness: -2.75);

    /// <summary>
    /// What the likeliest other topics add to the logarithm of the odds that a text is about one, where nothing is known of other articles:
    /// those that often stand beside it, those that seldom do, and any other, as a text is about few things.
    /// </summary>
    private sealed record CompanyWeights(double Bias, double Often, double Seldom, double Any);

    private static readonly CompanyWeights Company = new(Bias: 1.3, Often: 1.4, Seldom: 0.65, Any: -1.3);

    /// <summary>So many others are looked at.</summary>
    private const int MostCompany = 6;

    /// <summary>What is less likely than this is no company.</summary>
    private const double LeastForCompany = 0.15;

    /// <summary>The part of a topic without a word.</summary>
    private const double LeastWords = 0.2;

    /// <summary>
    /// So many words of other topics are taken to stand in every text, and so many more in each thousand letters: in a short text the only
    /// word is not all there is, in a long one it is said in passing.
    /// </summary>
    private const double WordsOfOthers = 20;

    private const double WordsOfOthersInThousand = 10;

    /// <summary>A Chinese character says as much as so many Latin letters.</summary>
    private const double LettersOfHan = 2.5;

    private readonly TermTagger _tagger;
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);

    /// <summary>For each term, what is known of its topic (<see cref="KnownTopic.Tendency"/>).</summary>
    private readonly double[] _tendencies;

    /// <summary>For each topic that is known, the topics beside it (<see cref="KnownTopic.Company"/>), both ways.</summary>
    private readonly Dictionary<(int, int), double> _company = [];

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

        foreach (var i in _topics.Values.Distinct())
        {
            foreach (var (other, much) in KnownTopics.Of(tagger.Slots[i].Term)?.Company ?? NoCompany)
            {
                if (_topics.TryGetValue(other, out var at))
                    _company[(i, at)] = _company[(at, i)] = much;
            }
        }

        // A topic that has others below it and none above is a field: its words stand everywhere.
        _roots.IntersectWith(parents);
    }

    private static readonly Dictionary<string, double> NoCompany = [];

    /// <summary>What speaks for each topic of a text, for measuring.</summary>
    public IEnumerable<(string Slug, string Why)> Explain(TaggingRun run, NearTopics? neighbours)
    {
        var found = Gather(run, neighbours);
        var all = AllWords(run, found);
        foreach (var (slot, e) in found.OrderBy(static f => f.Key))
        {
            yield return (_tagger.Slots[slot].Term.Slug.Value, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"p={Probability(e, slot, all, neighbours):0.00} words={e.Words.Count} hints={e.Hints.Count} n={e.Total:0.0} "
                + $"of {all.All:0.0} signs={Signs(e, all):0.00} "
                + $"name={(e.HasName ? 1 : 0)} open={(e.InOpening ? 1 : 0)} htitle={(e.HintInTitle ? 1 : 0)} "
                + $"model={(e.ModelInTitle ? 1 : 0)} tendency={_tendencies[slot]:0.0} share={e.Share:0.000} "
                + $"likeness={neighbours?.Likeness ?? 0:0.000}"));
        }
    }

    /// <summary>The topics of a text, best first.</summary>
    /// <param name="run">The names and cues found.</param>
    /// <param name="neighbours">What the articles most like the text list, or null where nothing is known of them.</param>
    public IReadOnlyList<ScoredTopic> Score(TaggingRun run, NearTopics? neighbours)
    {
        if (_topics.Count == 0)
            return [];
        var found = Gather(run, neighbours);
        var all = AllWords(run, found);
        var scored = found.Select(f => (f.Key, Score: Probability(f.Value, f.Key, all, neighbours))).ToList();
        var subjects = Above(Sorted(neighbours is null ? Beside(scored) : scored), Of(neighbours).LeastForSubject, MostSubjects);
        var about = subjects.Select(static s => s.Term).ToHashSet();
        return [.. subjects.Select(static s => s with { IsSubject = true }),
            .. Above(Sorted(scored), LeastForTopic, MostTopics).Where(t => !about.Contains(t.Term))];
    }

    private List<ScoredTopic> Sorted(List<(int Slot, double Score)> scored)
    {
        var topics = scored.ConvertAll(s => new ScoredTopic(_tagger.Slots[s.Slot].Term, s.Score, IsSubject: false));
        topics.Sort(static (a, b) => (b.Score, a.Term.Slug).CompareTo((a.Score, b.Term.Slug)));
        return topics;
    }

    /// <summary>How likely each topic is beside the likeliest others.</summary>
    private List<(int Slot, double Score)> Beside(List<(int Slot, double Score)> scored)
    {
        var likeliest = scored.Where(static s => s.Score > LeastForCompany).OrderByDescending(static s => s.Score)
            .ThenBy(s => _tagger.Slots[s.Slot].Term.Slug).Take(MostCompany).ToArray();
        return scored.ConvertAll(s =>
        {
            var sum = Company.Bias + Math.Log(s.Score / (1 - s.Score));
            foreach (var (other, score) in likeliest)
            {
                if (other == s.Slot)
                    continue;
                var much = _company.GetValueOrDefault((other, s.Slot));
                sum += score * (Company.Any + (much * (much > 0 ? Company.Often : Company.Seldom)));
            }

            return (s.Slot, 1 / (1 + Math.Exp(-sum)));
        });
    }

    private static Weights Of(NearTopics? neighbours) => neighbours is null ? Alone : Among;

    /// <summary>The words of all topics in a text, with those that are taken to stand in any of its length.</summary>
    private static Mass AllWords(TaggingRun run, Dictionary<int, Evidence> found)
    {
        var han = 0;
        foreach (var c in run.Text.Folded)
            han += Characters.IsHan(c) ? 1 : 0;
        var letters = run.Text.Folded.Length + ((LettersOfHan - 1) * han);
        var others = WordsOfOthers + (WordsOfOthersInThousand * letters / 1000);
        return new Mass(found.Values.Sum(static e => e.Total) + others, others);
    }

    /// <summary>How many words of topics a text has.</summary>
    /// <param name="All">Those found and those that are taken to stand in it.</param>
    /// <param name="Others">Those that are taken to stand in a text of its length.</param>
    private readonly record struct Mass(double All, double Others);

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

    /// <summary>What signs add to other words of a topic; alone they say nothing, and in a long text less.</summary>
    private double Signs(Evidence evidence, Mass mass) => evidence.Words.Count + evidence.Hints.Count == 0 ? 0
        : evidence.Signs.Sum(s => s.Value * _tagger.SignOf(s.Key)) * Math.Sqrt((WordsOfOthers + WordsOfOthersInThousand) / mass.Others);

    private double Probability(Evidence evidence, int slot, Mass mass, NearTopics? neighbours)
    {
        var weights = Of(neighbours);
        var likeness = neighbours?.Likeness ?? 0;
        var sum = weights.Bias + _tendencies[slot]
            + (weights.EachWord * evidence.Words.Count) + (weights.EachHint * evidence.Hints.Count)
            + (evidence.HasName ? weights.HasName : 0) + (evidence.InOpening ? weights.InOpening : 0)
            + (evidence.HintInTitle ? weights.HintInTitle : 0) + (evidence.ModelInTitle ? weights.ModelInTitle : 0)
            + Signs(evidence, mass)
            + (weights.EachDoublingOfPart * Math.Log2((LeastWords + evidence.Total) / mass.All))
            + (weights.OfNeighbours * evidence.Share) + (weights.OfLikeNeighbours * evidence.Share * likeness)
            + (weights.Likeness * likeness);
        return 1 / (1 + Math.Exp(-sum));
    }
}
