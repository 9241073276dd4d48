using Digest.Diagnostics;
using Digest.Rendering;

namespace Digest.Lints;

/// <summary>Templates of a site's own theme that take nobody's place: most often the name of the file is misspelt.</summary>
internal static class ThemeLints
{
    private static readonly HashSet<string> Shipped = [.. EmbeddedTheme.Files.Select(static f => f.Path)];

    public static void Check(Theme theme, DiagnosticBag bag)
    {
        foreach (var name in theme.TemplateNames.Order(StringComparer.Ordinal))
        {
            var path = $"theme/{name}{(name.EndsWith(".txt", StringComparison.Ordinal) ? "" : ".html")}";
            // A form of the card is named by its own word: card a "brief" is partials/card-brief.
            var word = name.StartsWith("partials/card-", StringComparison.Ordinal) ? name["partials/card-".Length..] : name;
            if (Shipped.Contains(path) || theme.Mentions($"'{name}'") || theme.Mentions($"\"{word}\""))
                continue;
            var near = NearestName.Of(path, Shipped);
            bag.ReportFile(DiagnosticCatalog.UnusedTemplate, path,
                near is null ? "include it from another template, or delete it." : $"did you mean {near}?");
        }
    }
}
