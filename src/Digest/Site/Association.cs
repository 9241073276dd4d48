namespace Digest.Site;

/// <summary>
/// Which terms appear together more often than chance would have it. The measure is the log-likelihood ratio of the two-by-two table of
/// articles with and without each term (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993).
/// </summary>
internal static class Association
{
    [ThreadStatic]
    private static Dictionary<Term, int>? _kept;

    /// <summary>The terms associated with one, strongest first, each with the number of articles that they share.</summary>
    public static IReadOnlyList<(Term Term, int Together)> Of(LanguageTree tree, Term term, int most)
    {
        var together = _kept ??= new Dictionary<Term, int>(ReferenceEqualityComparer.Instance);
        together.Clear();
        foreach (var index in term.Articles)
        {
            foreach (var terms in tree.Articles[index].Terms)
            {
                foreach (var other in terms)
                {
                    if (!ReferenceEquals(other, term))
                        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(together, other, out _)++;
                }
            }
        }

        return [.. together.Select(t => (Term: t.Key, Together: t.Value, Score: Score(t.Value, term.Articles.Length, t.Key.Articles.Length, tree.Articles.Length)))
            .Where(t => t.Score > 0).OrderByDescending(t => t.Score).ThenByDescending(t => t.Together).ThenBy(t => t.Term.Id)
            .Take(most).Select(t => (t.Term, t.Together))];
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
