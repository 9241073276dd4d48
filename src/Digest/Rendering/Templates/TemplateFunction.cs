using System.Globalization;
using Digest.Diagnostics;
using Digest.Rendering.Views;

namespace Digest.Rendering.Templates;

/// <summary>What a function of the templates may look at.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Texts">Texts in the language of the page.</param>
/// <param name="Site">The site in the language of the page.</param>
internal sealed record TemplateScope(Theme Theme, Texts Texts, SiteView Site);

/// <summary>A function that templates can call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOfTheme">Whether what it gives depends on its arguments and the theme alone, not on the site.</param>
/// <param name="Call">Calls it; throws <see cref="TemplateProblem"/>, or what a cast throws, for arguments that it cannot take.</param>
internal sealed record TemplateFunction(string Name, bool IsOfTheme, Func<TemplateScope, IList<object?>, object?> Call)
{
    /// <summary>All functions but <c>include</c> and <c>card</c>, which write.</summary>
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("t", true, static (s, a) => Text(s.Texts, a)),
        new("n", true, static (s, a) => s.Texts.Count(Key(s.Texts, a, ".other"), Convert.ToInt32(a[1], CultureInfo.InvariantCulture))),
        new("number", true, static (_, a) => Texts.Number(Convert.ToInt64(a[0], CultureInfo.InvariantCulture))),
        new("headline", true, static (_, a) => HeadlineBreaks.In((string)a[0]!)),
        new("joined", true, static (_, a) => UnbrokenNames.In((string)a[0]!)),
        new("asset", false, static (s, a) => Asset(s, (string)a[0]!)),
        new("page_link", false, static (s, a) => PageLink(s.Site, (string)a[0]!)),
        new("path_data", false, static (s, a) => JsonLd.Breadcrumbs((PageView)a[0]!, s.Site)),
        new("has_text", true, static (s, a) => s.Texts.Find((string)a[0]!) is not null),
    ];

    private static readonly Dictionary<string, TemplateFunction> ByName = All.ToDictionary(static f => f.Name, StringComparer.Ordinal);

    /// <summary>The function of a name, or null.</summary>
    public static TemplateFunction? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether an exception is one that a function throws for its arguments.</summary>
    public static bool IsOfArguments(Exception e) =>
        e is TemplateProblem or InvalidCastException or ArgumentOutOfRangeException or FormatException or NullReferenceException
        or OverflowException;

    private static object Text(Texts texts, IList<object?> arguments) =>
        arguments.Count == 1
        ? texts[Key(texts, arguments, "")] : texts.Format(Key(texts, arguments, ""), [.. arguments.Skip(1).Select(static a => a ?? "")]);

    private static string Key(Texts texts, IList<object?> arguments, string form)
    {
        var key = (string)arguments[0]!;
        return texts.Find(key + form) is not null
            ? key : throw new TemplateProblem($"there is no text \"{key}\" in theme/i18n/{texts.Language}.yml", null);
    }

    private static string Asset(TemplateScope scope, string name) => scope.Theme.AssetPath(name) is { } path
        ? scope.Site.RootUrl + path
        : throw new TemplateProblem($"there is no asset \"{name}\"", NearestName.Of(name, scope.Theme.AssetNames));

    private static string PageLink(SiteView site, string slug) =>
        site.Pages.FirstOrDefault(p => p.Url.EndsWith($"/{slug}/", StringComparison.Ordinal))?.Url ?? "";
}
