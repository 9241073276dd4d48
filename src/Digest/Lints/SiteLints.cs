using Digest.Diagnostics;
using Digest.Linking;
using Digest.Rendering;
using Digest.Site;

namespace Digest.Lints;

/// <summary>
/// What reads well and is most likely a slip all the same. The room looks at content that has been read and linked, and only warns; each
/// rule is linear, and would rather miss a slip than blame a writer for nothing.
/// </summary>
internal static class SiteLints
{
    /// <summary>Looks at everything, on all cores.</summary>
    /// <param name="model">The linked site.</param>
    /// <param name="files">Paths of files that are published as they are.</param>
    /// <param name="theme">The theme, for what it leads to.</param>
    /// <param name="bag">Findings.</param>
    /// <param name="cancellation">Ends it.</param>
    public static void Run(SiteModel model, IReadOnlyList<string> files, Theme theme, DiagnosticBag bag, CancellationToken cancellation)
    {
        VocabularyLints.Check(model.Vocabulary, bag);
        PlainTextLints.Check(model, bag);
        SiteWideLints.Titles(model, bag);
        SiteWideLints.Translations(model, bag);
        SiteWideLints.Leads(model, bag);
        ThemeLints.Check(theme, bag);
        ReachLints.Check(model, files, theme, bag);
        var options = new ParallelOptions { CancellationToken = cancellation };
        var terms = new TermLints(model);
        foreach (var tree in model.Trees)
        {
            Parallel.For(0, tree.Articles.Length, options, i =>
            {
                // Decoded once for both: the text is the larger part of what this costs.
                var text = tree.Articles[i].Article.Source.ReadTextInPassing();
                ArticleLints.Check(tree.Articles[i].Article, text, model.Settings, bag);
                terms.Check(tree.Articles[i], text, bag);
            });
        }

        foreach (var page in model.Pages)
            ArticleLints.Check(page.Article, page.Article.Source.ReadText(), model.Settings, bag);
    }
}
