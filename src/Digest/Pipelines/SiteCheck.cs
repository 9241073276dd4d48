using Digest.Lints;
using Digest.Rendering.Markdown;

namespace Digest.Pipelines;

/// <summary>What a check does beyond planning: every body is read for its links, and nothing is rendered through templates.</summary>
internal static class SiteCheck
{
    /// <summary>Slips that a build and a check warn of alike.</summary>
    public static void Lint(PlannedSite site, CancellationToken cancellation, LintMemory? memory = null) =>
        SiteLints.Run(site.Context.Model, [.. site.Context.Files.Select(static f => f.Path)], site.Context.Theme, memory, site.Context.Bag, cancellation);

    public static void Run(PlannedSite site, CancellationToken cancellation, LintMemory? memory = null)
    {
        Lint(site, cancellation, memory);
        for (var t = 0; t < site.Context.Views.Count; t++)
        {
            var tree = t;
            Parallel.For(0, site.Context.Views[t].Tree.Articles.Length, new ParallelOptions { CancellationToken = cancellation },
                i => site.Context.Body(tree, i, MarkdownParts.Page, report: true));
        }

        foreach (var page in site.Context.Model.Pages)
            site.Context.Body(page, site.Context.Views.First(v => v.Tree.Language == page.Tree));
    }
}
