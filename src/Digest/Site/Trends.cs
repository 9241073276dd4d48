namespace Digest.Site;

/// <summary>
/// A term that is written about more than before. <c>Weeks</c> has the articles of each of the last twelve weeks, newest last.
/// </summary>
internal sealed record Trend(Term Term, int Recent, int Before, double Score, int[] Weeks);

/// <summary>
/// What is trending: the articles about a term in the last four weeks against its own rate in the eight weeks before, in units of the
/// deviation that chance would give. Reckoned back from the newest article, never from the clock, so it is the same on every machine.
/// </summary>
internal static class Trends
{
    public const int Weeks = 12;
    public const int RecentWeeks = 4;

    /// <summary>Fewer articles than this in the recent weeks are no trend.</summary>
    private const int Least = 2;

    public static IReadOnlyList<Trend> Of(LanguageTree tree, int most)
    {
        if (tree.Articles.Length == 0)
            return [];
        var last = tree.Articles[0].Article.Day.DayNumber;
        var trends = new List<Trend>();
        foreach (var term in tree.Taxonomies.SelectMany(t => t.Terms))
        {
            var weeks = WeeksOf(tree, term, last);
            var recent = weeks[^RecentWeeks..].Sum();
            if (recent < Least || !term.HasPage)
                continue;
            var before = weeks[..^RecentWeeks].Sum();
            var expected = (before + 1.0) * RecentWeeks / (Weeks - RecentWeeks);
            trends.Add(new Trend(term, recent, before, (recent - expected) / Math.Sqrt(expected), weeks));
        }

        return [.. trends.Where(t => t.Score > 0).OrderByDescending(t => t.Score).ThenByDescending(t => t.Recent).ThenBy(t => t.Term.Id)
            .Take(most)];
    }

    private static int[] WeeksOf(LanguageTree tree, Term term, int last)
    {
        var weeks = new int[Weeks];
        foreach (var index in term.Articles)
        {
            var ago = (last - tree.Articles[index].Article.Day.DayNumber) / 7;
            if (ago >= Weeks)
                break;
            weeks[Weeks - 1 - ago]++;
        }

        return weeks;
    }
}
