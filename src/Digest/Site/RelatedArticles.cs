namespace Digest.Site;

/// <summary>An article related to another, and the story or term that weighs most between them.</summary>
internal readonly record struct RelatedArticle(int Index, Story? Story, Term? Term);

/// <summary>
/// Finds related articles by the terms and stories they share. Rare terms weigh more (inverse document frequency), near dates a little
/// more. Of each term only the articles nearest in time are looked at, so that the cost of an article does not grow with the site.
/// </summary>
internal sealed class RelatedArticles(LanguageTree tree)
{
    // By the places of articles, as a table of them by number would cost most of the time: each thread clears what it has filled.
    [ThreadStatic]
    private static Candidate[]? _candidates;

    [ThreadStatic]
    private static List<int>? _found;

    private readonly int[] _days = [.. tree.Articles.Select(static a => a.Article.Day.DayNumber)];

    /// <summary>Related articles shown.</summary>
    public const int Most = 5;

    /// <summary>How many neighbours on each side are looked at in the list of a term.</summary>
    private const int Reach = 32;

    /// <summary>The most related articles of one, best first; ties go to the nearer in time, then to the newer.</summary>
    public RelatedArticle[] Of(SiteArticle article)
    {
        if (_candidates is not { } candidates || candidates.Length < tree.Articles.Length)
            _candidates = candidates = new Candidate[tree.Articles.Length];
        var found = _found ??= [];
        foreach (var story in article.Stories)
            Add(candidates, found, story.Articles, article.Index,
                new Candidate { Score = 3 + Weight(story.Articles.Length), Story = story });
        foreach (var terms in article.Terms)
        {
            foreach (var term in terms)
                Add(candidates, found, term.Articles, article.Index, new Candidate { Score = Weight(term.Articles.Length), Term = term });
        }

        // The few best are kept in order while all are looked at.
        Span<(double Score, int Index)> best = stackalloc (double, int)[Most];
        var kept = 0;
        foreach (var index in found)
        {
            var candidate = (Score: candidates[index].Score / (1 + (Days(article, index) / 365.0)), Index: index);
            var at = kept;
            while (at > 0 && IsBetter(candidate, best[at - 1], article.Index))
                at--;
            if (at == Most)
                continue;
            kept = Math.Min(kept + 1, Most);
            for (var i = kept - 1; i > at; i--)
                best[i] = best[i - 1];
            best[at] = candidate;
        }

        var related = new RelatedArticle[kept];
        for (var i = 0; i < kept; i++)
            related[i] = new RelatedArticle(best[i].Index, candidates[best[i].Index].Story, candidates[best[i].Index].Term);
        foreach (var index in found)
            candidates[index] = default;
        found.Clear();
        return related;
    }

    private static bool IsBetter((double Score, int Index) one, (double Score, int Index) other, int self)
    {
        if (one.Score != other.Score)
            return one.Score > other.Score;
        var nearer = Math.Abs(one.Index - self).CompareTo(Math.Abs(other.Index - self));
        return nearer != 0 ? nearer < 0 : one.Index < other.Index;
    }

    private double Days(SiteArticle article, int other) => Math.Abs(_days[article.Index] - _days[other]);

    private double Weight(int articles) => Math.Log(1 + ((double)tree.Articles.Length / articles));

    private static void Add(Candidate[] candidates, List<int> found, int[] articles, int self, in Candidate shared)
    {
        var at = Array.BinarySearch(articles, self);
        if (at < 0)
            return;
        for (var i = Math.Max(0, at - Reach); i < Math.Min(articles.Length, at + Reach + 1); i++)
        {
            if (i == at)
                continue;
            ref var candidate = ref candidates[articles[i]];
            if (candidate.Score == 0)
                found.Add(articles[i]);
            var score = candidate.Score + shared.Score;
            if (shared.Score > candidate.Best)
                candidate = shared with { Best = shared.Score };
            candidate.Score = score;
        }
    }

    /// <summary>What speaks for an article: the sum of all weights, the greatest of them, and whose that is.</summary>
    private record struct Candidate(double Score, double Best, Story? Story, Term? Term);
}
