using Digest.Diagnostics;
using Digest.Rendering;
using Digest.Site;

namespace Digest.Lints;

/// <summary>
/// Pages and files that nothing leads to. Everything that the site makes by itself stands in a list; what an editor adds may not.
/// </summary>
internal static class ReachLints
{
    public static void Check(SiteModel model, IReadOnlyList<string> files, Theme theme, DiagnosticBag bag)
    {
        if (files.Count == 0 && model.Pages.Count == 0)
            return;
        var all = model.Trees.SelectMany(static t => t.Articles).Select(static a => a.Article)
            .Concat(model.Pages.Select(static p => p.Article)).ToArray();
        // Targets as written: the last name of each is enough to find a file or page by.
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in all)
        {
            foreach (var link in article.Links)
                names.Add(NameOf(link));
            if (article.FrontMatter.Image is { } image)
                names.Add(NameOf(image.Src));
        }

        foreach (var file in files.Where(f => !names.Contains(NameOf(f)) && !theme.Mentions(f[(f.LastIndexOf('/') + 1)..])))
        {
            // Files at well-known places are asked for by programs that know their name.
            if (!file.Contains("/.well-known/", StringComparison.Ordinal))
                bag.ReportFile(DiagnosticCatalog.Unreachable, file, "file");
        }

        if (theme.Mentions("site.pages"))
            return;
        foreach (var page in model.Pages.Where(p => !names.Contains(NameOf(p.Permalink.Path)) && !names.Contains(NameOf(p.Article.Path))
            && !theme.Mentions($"\"{p.Article.Slug}\"")))
            bag.ReportFile(DiagnosticCatalog.Unreachable, page.Article.Path, "page");
    }

    /// <summary>The last name of a path, decoded, without query and fragment: <c>../files/a%20b.pdf#p2</c> gives <c>a b.pdf</c>.</summary>
    private static string NameOf(string path)
    {
        var end = path.AsSpan().IndexOfAny('#', '?');
        var clean = (end < 0 ? path : path[..end]).TrimEnd('/');
        return Uri.UnescapeDataString(clean[(clean.LastIndexOf('/') + 1)..]);
    }
}
