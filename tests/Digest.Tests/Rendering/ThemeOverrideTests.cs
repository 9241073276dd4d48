using Digest.Diagnostics;
using Digest.Tests.Pipelines;

namespace Digest.Tests.Rendering;

/// <summary>A site's own theme lies over the shipped one, file by file.</summary>
public class ThemeOverrideTests
{
    [Fact]
    public void A_template_a_partial_a_text_and_an_asset_take_the_place_of_the_shipped_ones_and_nothing_else_changes()
    {
        var before = MadeSite.Build();
        var after = MadeSite.Build(
            ("theme/page.html", "<h1>{{ page.title }}!</h1>\n{{ page.body }}\n"),
            ("theme/partials/footer.html",
                "<footer><p>{{ t \"own.words\" }}</p>{{ for x in site.pages }}<a href=\"{{ x.url }}\">{{ x.name }}</a>{{ end }}{{ for x in site.feeds }}<a href=\"{{ x.url }}\">{{ x.name }}</a>{{ end }}</footer>"),
            ("theme/i18n/en.yml", "nav: {editions: Weeks}\nown: {words: Made by hand & heart}\n"),
            ("theme/i18n/zh.yml", "own: {words: 手工制作}\n"),
            ("theme/assets/icons/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        Assert.Equal([], after.Found.Select(f => $"{f.Location?.Path} {f.Code} {f.Message}"));
        Assert.Equal([], after.DeadLinks());
        Assert.Contains("<h1>About us!</h1>", after.Files["about/index.html"], StringComparison.Ordinal);
        Assert.Contains("Made by hand &amp; heart", after.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("手工制作", after.Files["zh/index.html"], StringComparison.Ordinal);
        Assert.Contains(">Weeks</a>", after.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains(after.Files,
            f => f.Key.StartsWith("assets/icons/icon.", StringComparison.Ordinal)
                && f.Value == "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        // The rest is that of the shipped theme: the list in the middle of the home page, the other texts, the style sheet.
        Assert.Equal(Middle(before.Files["companies/kuaishou/index.html"]), Middle(after.Files["companies/kuaishou/index.html"]));
        Assert.Equal(before.Files.Keys.Where(f => f.StartsWith("assets/css/", StringComparison.Ordinal)),
            after.Files.Keys.Where(f => f.StartsWith("assets/css/", StringComparison.Ordinal)));

        static string Middle(string page) =>
            page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }

    [Theory]
    [InlineData("<h1>{{ page.titel }}</h1>", 13, "title")]
    [InlineData("<p>{{ pgae.title }}</p>", 7, "page")]
    [InlineData("{{ include 'partials/tock' }}", 4, "partials/toc")]
    [InlineData("{{ t 'nav.hom' }}", 4, null)]
    [InlineData("{{ asset 'css/sit.css' }}", 4, "css/site.css")]
    [InlineData("{{ uppercase page.title }}", 4, null)]
    public void A_misspelt_name_is_an_error_with_its_line_and_names_the_nearest(string line, int column, string? nearest)
    {
        var site = MadeSite.Build(("theme/page.html", $"<div>\n{line}\n</div>\n"));
        var found = Assert.Single(site.Found.DistinctBy(f => (f.Code, f.Location!.Start)));
        Assert.Equal(("DG0451", Severity.Error, "theme/page.html", 2),
            (found.Code, found.Severity, found.Location!.Path, found.Location.Start!.Value.Line));
        Assert.Equal(column, found.Location.Start.Value.Column);
        Assert.Equal(line, found.Location.LineText);
        Assert.Equal(nearest is null ? null : $"did you mean \"{nearest}\"?", found.Hint);
        Assert.DoesNotContain("about/index.html", site.Files.Keys);
    }

    [Theory]
    [InlineData("layout")]
    [InlineData("home")]
    [InlineData("article")]
    [InlineData("taxonomy")]
    [InlineData("term")]
    [InlineData("editions")]
    [InlineData("edition")]
    [InlineData("email")]
    [InlineData("archive")]
    [InlineData("month")]
    [InlineData("stories")]
    [InlineData("story")]
    [InlineData("page")]
    [InlineData("search")]
    [InlineData("not-found")]
    public void A_check_finds_a_misspelt_name_in_every_kind_of_template(string template)
    {
        var found = MadeSite.Check(($"theme/{template}.html", "{{ page.titel }}")).Where(f => f.Code == "DG0451")
            .DistinctBy(f => f.Location);
        Assert.Equal($"theme/{template}.html", Assert.Single(found).Location!.Path);
    }

    [Fact]
    public void A_template_that_does_not_parse_is_an_error_with_its_line()
    {
        var found = MadeSite.Build(("theme/page.html", "<h1>\n{{ if page.title }}\n</h1>\n")).Found;
        Assert.Contains(found, f => f is { Code: "DG0450", Severity: Severity.Error } && f.Location!.Path == "theme/page.html");
    }

    [Fact]
    public void A_file_that_takes_nobodys_place_is_told_apart_from_one_that_is_included()
    {
        var found = Assert.Single(MadeSite.Build(("theme/artcle.html", "x"), ("theme/partials/mine.html", "mine"),
            ("theme/page.html", "{{ include 'partials/mine' }}")).Found);
        Assert.Equal(("DG0453", "theme/artcle.html", "did you mean theme/article.html?"), (found.Code, found.Location!.Path, found.Hint));
    }
}
