using Digest.Lints;

namespace Digest.Pipelines;

/// <summary>
/// What a check does beyond planning: lints, every body for its links, and some pages of every kind through their templates.
/// </summary>
internal static class SiteCheck
{
    /// <summary>Pages rendered of what a pipeline makes: at the beginning one of each kind, at the end the last of a list.</summary>
    private const int SampledFirst = 6, SampledLast = 2;

    /// <summary>Slips of writing, of which a check warns and a build does not: it is asked for more often, and for the site.</summary>
    public static void Lint(SiteContext site, CancellationToken cancellation) =>
        SiteLints.Run(site.Model, [.. site.Files.Select(static f => f.Path)], site.Theme, site.Bag, cancellation);

    /// <summary>Looks at all of a planned site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="lints">Lints that were begun while the site was planned, as they need its links alone.</param>
    public static void Run(PlannedSite site, CancellationToken cancellation, Task? lints = null)
    {
        lints ??= Task.Run(() => Lint(site.Context, cancellation), cancellation);
        // What runs on one core is done beside what runs on all; findings are put in order at the end.
        Parallel.Invoke(new ParallelOptions { CancellationToken = cancellation }, () => Bodies(site, cancellation),
            () => Templates(site, cancellation));
        lints.GetAwaiter().GetResult();
    }

    private static void Bodies(PlannedSite site, CancellationToken cancellation)
    {
        for (var t = 0; t < site.Context.Views.Count; t++)
        {
            var tree = t;
            Parallel.For(0, site.Context.Views[t].Tree.Articles.Length, new ParallelOptions { CancellationToken = cancellation },
                i => site.Context.Bodies.Check(tree, i));
        }

        foreach (var page in site.Context.Model.Pages)
            site.Context.Bodies.Standing(page, site.Context.Views.First(v => v.Tree.Language == page.Tree));
    }

    /// <summary>
    /// Renders some pages of every pipeline, so that a slip in a template is found without rendering all.
    /// </summary>
    private static void Templates(PlannedSite site, CancellationToken cancellation)
    {
        var chosen = new List<int>();
        var from = 0;
        foreach (var (_, count) in site.Counts)
        {
            var pages = Enumerable.Range(from, count)
                .Where(i => site.Files[i].Path.EndsWith(".html", StringComparison.Ordinal)
                    || site.Files[i].Path.EndsWith(".txt", StringComparison.Ordinal)).ToArray();
            chosen.AddRange(pages.Where((_, n) => n < SampledFirst || n >= pages.Length - SampledLast));
            from += count;
        }

        Parallel.ForEach(chosen, new ParallelOptions { CancellationToken = cancellation }, site.Context.Engine, (i, _, engine) =>
        {
            site.Files[i].Render(site.Context, engine);
            return engine;
        }, static _ => { });
    }
}
