namespace Digest.Site;

/// <summary>An article related to another, and the story or term that weighs most between them.</summary>
internal readonly record struct RelatedArticle(int Index, Story? Story, Term? Term);

/// <summary>
/// Finds related articles by the terms and stories they share. Rare terms weigh more (inverse document frequency), near dates a little more.
/// Of each term only the articles nearest in time are looked at, so that the cost of an article does not grow with the site.
/// </summary>
internal sealed class RelatedArticles(LanguageTree tree)
{
    [ThreadStatic]
    private static Dictionary<int, (double Score, double Best, Story? Story, Term? Term)>? _kept;

    private readonly int[] _days = [.. tree.Articles.Select(static a => a.Article.Day.DayNumber)];

    /// <summary>Related articles shown.</summary>
    public const int Most = 5;

    /// <summary>How many neighbours on each side are looked at in the list of a term.</summary>
    private const int Reach = 32;

    /// <summary>The most related articles of one, best first; ties go to the nearer in time, then to the newer.</summary>
    public RelatedArticle[] Of(SiteArticle article)
    {
        var scores = _kept ??= new Dictionary<int, (double Score, double Best, Story? Story, Term? Term)>(512);
        scores.Clear();
        foreach (var story in article.Stories)
            Add(scores, story.Articles, article.Index, 3 + Weight(story.Articles.Length), story, null);
        foreach (var terms in article.Terms)
        {
            foreach (var term in terms)
                Add(scores, term.Articles, article.Index, Weight(term.Articles.Length), null, term);
        }

        // The few best are kept in order while all are looked at.
        Span<(double Score, int Index)> best = stackalloc (double, int)[Most];
        var found = 0;
        foreach (var (index, entry) in scores)
        {
            var candidate = (Score: entry.Score / (1 + (Days(article, index) / 365.0)), Index: index);
            var at = found;
            while (at > 0 && IsBetter(candidate, best[at - 1], article.Index))
                at--;
            if (at == Most)
                continue;
            found = Math.Min(found + 1, Most);
            for (var i = found - 1; i > at; i--)
                best[i] = best[i - 1];
            best[at] = candidate;
        }

        var related = new RelatedArticle[found];
        for (var i = 0; i < found; i++)
            related[i] = new RelatedArticle(best[i].Index, scores[best[i].Index].Story, scores[best[i].Index].Term);
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

    private static void Add(
        Dictionary<int, (double Score, double Best, Story? Story, Term? Term)> scores, int[] articles, int self, double weight, Story? story, Term? term)
    {
        var at = Array.BinarySearch(articles, self);
        if (at < 0)
            return;
        for (var i = Math.Max(0, at - Reach); i < Math.Min(articles.Length, at + Reach + 1); i++)
        {
            if (i == at)
                continue;
            ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(scores, articles[i], out _);
            entry.Score += weight;
            if (weight > entry.Best)
                (entry.Best, entry.Story, entry.Term) = (weight, story, term);
        }
    }
}
