using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Digest.Rendering;
using Digest.Rendering.Templates;
using Digest.Rendering.Views;
using Digest.Tests.Pipelines;

namespace Digest.Tests.Rendering;

/// <summary>The guide to themes: its list of names is that of the types, and its examples work.</summary>
public partial class ThemeGuideTests
{
    private const string Names = "\n## Names that templates may use\n";

    private static readonly NullabilityInfoContext Nullability = new();

    private static string Path => System.IO.Path.Combine(Repository.Root, "src", "docs", "theme.md");

    private static readonly Lazy<Dictionary<string, string>> Comments =
        new(() => XDocument.Load(System.IO.Path.ChangeExtension(typeof(PageView).Assembly.Location, ".xml"))
        .Descendants("member").Where(static m => m.Element("summary") is not null)
        .ToDictionary(static m => m.Attribute("name")!.Value, static m => Words(m.Element("summary")!)));

    [Fact]
    public void The_names_are_those_of_the_types_that_templates_see()
    {
        var text = File.ReadAllText(Path);
        var at = text.IndexOf(Names, StringComparison.Ordinal);
        var expected = (at < 0 ? text.TrimEnd() + "\n" : text[..at]) + Names + Page();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Path, expected);
        Assert.True(expected == File.ReadAllText(Path),
            "src/docs/theme.md is out of date: run UPDATE_GOLDEN=1 dotnet test --filter ThemeGuide, and look at the difference.");
    }

    [Fact]
    public void The_examples_work_as_they_stand()
    {
        var files = Examples().Matches(File.ReadAllText(Path)).Select(m => (m.Groups["path"].Value, m.Groups["text"].Value)).ToArray();
        Assert.Equal(4, files.Length);
        var site = MadeSite.Build(files);
        Assert.Equal([], site.Found.Select(f => $"{f.Location?.Path} {f.Code} {f.Message}"));
        Assert.Equal([], site.DeadLinks());
        Assert.Matches("<link rel=\"stylesheet\" href=\"/assets/css/own\\.[0-9a-f]+\\.css\">", site.Files["index.html"]);
        Assert.Contains("Made by hand in Shanghai", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains(">Weeks</a>", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_template_of_a_page_kind_is_in_the_shipped_theme_and_every_function_is_known()
    {
        var shipped = EmbeddedTheme.Files.Select(f => f.Path).ToHashSet();
        Assert.All(Kinds(), k => Assert.Contains($"theme/{k.Kind}.html", shipped));
        var calls = string.Concat(TemplateNames.Functions.Select(f => f.Call.Split(' ')[0]).Except(["card", "include", "n", "number"])
            .Select(f => $"{{{{ if false; {f} \"css/site.css\"; end }}}}"));
        Assert.Equal([],
            MadeSite.Build(("theme/page.html", calls + "{{ n 'articles' 2 }}{{ number 2 }}{{ page.body }}"))
                .Found.Select(f => $"{f.Location?.Path} {f.Code} {f.Message}"));
    }

    private static IEnumerable<(string Kind, Type View)> Kinds() => TemplateNames.Views.Where(static v => v.IsSubclassOf(typeof(PageView)))
        .Select(static v => (((PageView)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(v)).Kind, v))
        .OrderBy(static k => k.Kind, StringComparer.Ordinal);

    private static string Page()
    {
        var text = new StringBuilder("\nThis part is made from the program's own types.\n\n### Functions\n\n| call | gives |\n|---|---|\n");
        foreach (var (call, gives) in TemplateNames.Functions)
            text.Append(CultureInfo.InvariantCulture, $"| `{call}` | {gives} |\n");
        text.Append("\n### `site`, everywhere\n");
        Table(text, typeof(SiteView));
        text.Append("\n### `page`, on every page\n");
        Table(text, typeof(PageView));
        foreach (var (kind, view) in Kinds())
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\n### `page` in {kind}.html{(kind == "edition" ? ", email.html and email.txt" : "")}\n\n{Comments.Value.GetValueOrDefault("T:" + view.FullName)}\n");
            Table(text, view);
        }

        foreach (var view in TemplateNames.Views.Where(v => !typeof(PageView).IsAssignableFrom(v) && v != typeof(SiteView)))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\n### {NameOf(view)}\n\n{Comments.Value.GetValueOrDefault("T:" + view.FullName)}\n");
            Table(text, view);
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, Type view)
    {
        var members = TemplateNames.MembersOf(view).ToArray();
        if (members.Length == 0)
            return;
        text.Append("\n| name | what |\n|---|---|\n");
        foreach (var member in members)
        {
            var comment = Comments.Value.GetValueOrDefault($"P:{view.FullName}.{member.Name}");
            text.Append(CultureInfo.InvariantCulture,
                $"| `{TemplateNames.NameOf(member)}` | {TypeOf(member)}{(comment is null ? "" : ": " + comment)} |\n");
        }
    }

    private static string TypeOf(PropertyInfo member)
    {
        var name = TypeOf(member.PropertyType);
        return Nullability.Create(member).ReadState == NullabilityState.Nullable ? name + " or nothing" : name;
    }

    private static string TypeOf(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) => "number",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(Html) => "HTML",
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
        $"list of {TypeOf(type.GetGenericArguments()[0])}",
        _ when TemplateNames.Views.Contains(type) => $"[{NameOf(type)}](#{NameOf(type).Replace(' ', '-')})",
        _ => throw new InvalidOperationException($"templates cannot use {type}"),
    };

    /// <summary><c>CardView</c> is called a card, <c>TermLink</c> a term link.</summary>
    private static string NameOf(Type view)
    {
        var name = view.Name.EndsWith("View", StringComparison.Ordinal) ? view.Name[..^4] : view.Name;
        return Capitals().Replace(name, static m => (m.Index > 0 ? " " : "") + m.Value.ToLowerInvariant());
    }

    private static string Words(XElement summary) => Spaces().Replace(string.Concat(summary.Nodes().Select(static n => n switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")?.Value.Split('.')[^1]}`",
        _ => n.ToString(),
    })), " ").Trim();

    [GeneratedRegex(@"```[a-z]+\n(?:# |/\* |<!-- )(?<path>theme/[^ \n]+)(?: \*/| -->)?\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
