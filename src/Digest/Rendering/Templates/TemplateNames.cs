using System.Reflection;
using Digest.Rendering.Views;
using Scriban.Runtime;

namespace Digest.Rendering.Templates;

/// <summary>The names that templates may use, taken from the types that they see: for suggestions and for the guide to themes.</summary>
internal static class TemplateNames
{
    /// <summary>Functions with what they take and give.</summary>
    public static IReadOnlyList<(string Call, string Gives)> Functions { get; } =
    [
        ("t \"key\" …", "a text of `theme/i18n/LANG.yml`, its places `{0}` filled with what follows"),
        ("n \"key\" count", "a text with a number, in the form that the number asks for: `key.one` or `key.other`"),
        ("number count", "a number with its groups of three apart"),
        ("headline title",
            "as `joined`, with `wbr` where a line of Chinese may end: between words; for elements with `word-break: keep-all`"),
        ("joined title", "the text, with names such as GPT-5.6 kept on one line"),
        ("has_text \"key\"", "whether there is such a text"),
        ("asset \"css/site.css\"", "the address of a file of `theme/assets`, with its hash"),
        ("page_link \"about\"", "the address of a page of `input/pages`; empty where there is none in this language"),
        ("path_data page", "the way from the front page to a page, as JSON-LD for a script element"),
        ("card article \"brief\"",
            "an article through `partials/card-brief`, in which it is called `a`; without a form, through `partials/card`"),
        ("include 'partials/pager'", "another template, which sees the same names"),
    ];

    /// <summary>Variables that stand at the top.</summary>
    public static IReadOnlyList<string> Variables { get; } = ["page", "site"];

    /// <summary>
    /// The types that templates see: pages first, then what they are made of. What those have in common has no names of its own.
    /// </summary>
    public static IReadOnlyList<Type> Views { get; } =
        [.. typeof(PageView).Assembly.GetExportedTypes()
            .Where(static t => t.Namespace == typeof(PageView).Namespace && t != typeof(ListedView))
            .OrderBy(static t => t == typeof(PageView) ? 0 : t == typeof(SiteView) ? 1 : typeof(PageView).IsAssignableFrom(t) ? 2 : 3)
            .ThenBy(static t => t.Name, StringComparer.Ordinal)];

    /// <summary>Names of all members of all views.</summary>
    public static IReadOnlyList<string> Members { get; } =
        [.. Views.SelectMany(MembersOf).Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What a view has of its own.</summary>
    public static IEnumerable<PropertyInfo> MembersOf(Type view) =>
        view.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(static p => p.GetMethod is { IsVirtual: false } or { IsAbstract: true });

    /// <summary>The name that templates use: <c>AbsoluteUrl</c> is <c>absolute_url</c>.</summary>
    public static string NameOf(MemberInfo member) => StandardMemberRenamer.Rename(member);

    /// <summary>The known name nearest to one that a template misspelt, or null.</summary>
    public static string? Nearest(string name) =>
        Diagnostics.NearestName.Of(name,
            Members.Concat(Variables).Concat(Functions.Select(static f => f.Call[..f.Call.IndexOf(' ', StringComparison.Ordinal)])));
}
