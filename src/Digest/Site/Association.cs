namespace Digest.Site;

/// <summary>
/// Which terms appear together more often than chance would have it. The measure is the log-likelihood ratio of the two-by-two table of
/// articles with and without each term (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993).
/// </summary>
internal static class Association
{
    // Counts by the numbers of terms, all 0 between two calls; and the terms that have one.
    [ThreadStatic]
    private static int[]? _counts;

    [ThreadStatic]
    private static List<Term>? _found;

    /// <summary>The terms associated with one, strongest first.</summary>
    public static IReadOnlyList<AssociatedTerm> Of(LanguageTree tree, Term term, int most)
    {
        if (_counts is not { } counts || counts.Length < tree.TermCount)
            _counts = counts = new int[tree.TermCount];
        var found = _found ??= [];
        foreach (var index in term.Articles)
        {
            foreach (var terms in tree.Articles[index].Terms)
            {
                foreach (var other in terms)
                {
                    if (counts[other.Id]++ == 0)
                        found.Add(other);
                }
            }
        }

        found.Remove(term);
        IReadOnlyList<AssociatedTerm> associated = [.. found.Select(other => new AssociatedTerm(other, counts[other.Id],
                Score(counts[other.Id], term.Articles.Length, other.Articles.Length, tree.Articles.Length)))
            .Where(t => t.Score > 0).OrderByDescending(t => t.Score).ThenByDescending(t => t.Together).ThenBy(t => t.Term.Id).Take(most)];
        counts.AsSpan(0, tree.TermCount).Clear();
        found.Clear();
        return associated;
    }

    /// <summary>The ratio, or 0 where the two appear together no more often than by chance.</summary>
    /// <param name="both">Articles with both.</param>
    /// <param name="first">Articles with the first.</param>
    /// <param name="second">Articles with the second.</param>
    /// <param name="all">All articles.</param>
    public static double Score(int both, int first, int second, int all)
    {
        if ((double)both * all <= (double)first * second)
            return 0;
        double a = both, b = first - both, c = second - both, d = all - first - second + both;
        return 2 * (XLogX(a) + XLogX(b) + XLogX(c) + XLogX(d) + XLogX(all) - XLogX(a + b) - XLogX(c + d) - XLogX(a + c) - XLogX(b + d));
    }

    private static double XLogX(double x) => x <= 0 ? 0 : x * Math.Log(x);
}

/// <summary>A term that appears with another.</summary>
/// <param name="Term">The term.</param>
/// <param name="Together">Articles that have both.</param>
/// <param name="Score">The ratio, above 0.</param>
internal sealed record AssociatedTerm(Term Term, int Together, double Score);
