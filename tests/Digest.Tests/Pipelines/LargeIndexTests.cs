using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Digest.Tests.Browser;
using Microsoft.Playwright;

namespace Digest.Tests.Pipelines;

/// <summary>
/// Five thousand companies, most of them with one article and no page of their own: their indexes have several light pages.
/// </summary>
[Collection(Chromium.Name)]
public sealed partial class LargeIndexTests(Chromium chromium)
{
    private const int Terms = 5000, Named = 1000, Each = 50;

    private static readonly Lazy<MadeSite> Site = new(Build);

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public void Every_term_stands_on_one_page_of_each_index_and_no_page_is_over_150_KB(string root)
    {
        var site = Site.Value;
        Assert.Equal([], site.Found.Where(static f => f.Severity == Digest.Diagnostics.Severity.Error).Select(static f => f.Message));
        foreach (var view in (string[])["companies/", "companies/by-count/"])
        {
            var pages = Pages(root + view);
            Assert.InRange(pages.Count, 4, 40);
            Assert.All(pages, p => Assert.InRange(Encoding.UTF8.GetByteCount(site.Files[p]), 1, 150 * 1024));
            var entries = pages.SelectMany(p => Entry().Matches(site.Files[p]).Select(m => m.Groups[1].Value)).ToArray();
            Assert.Equal(Terms + 2, entries.Length);
            Assert.Equal(entries.Length, entries.Distinct(StringComparer.Ordinal).Count());
            Assert.All(pages,
                p => Assert.Contains($"https://paper.example/{p[..^"index.html".Length]}</loc>", site.Files["sitemap.xml"],
                    StringComparison.Ordinal));
            // One is the same page in both languages, the others are not.
            Assert.Equal(["hreflang=\"x-default\""],
                pages.SelectMany(p => Regex.Matches(site.Files[p], "hreflang=\"x-default\"").Select(m => m.Value)));
            Assert.Equal(pages.Count, pages.Select(p => Title().Match(site.Files[p]).Value).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Letters_and_names_lead_to_where_they_stand()
    {
        var site = Site.Value;
        site.AssertConnected();
        foreach (var page in Pages("zh/companies/"))
        {
            var letters = Letters().Match(site.Files[page]).Value;
            var links = Regex.Matches(letters, "href=\"([^\"#]*)#([^\"]+)\"")
                .Select(m =>
                    (Page: m.Groups[1].Value is "" ? page : m.Groups[1].Value.TrimStart('/') + "index.html", Id: m.Groups[2].Value))
                .ToArray();
            Assert.True(links.Length > 5);
            Assert.All(links, l => Assert.Contains($"id=\"{l.Id}\"", site.Files[l.Page], StringComparison.Ordinal));
        }

        using var names = JsonDocument.Parse(site.Files["companies/names.json"]);
        var terms = names.RootElement.GetProperty("terms").EnumerateArray().ToArray();
        Assert.Equal(Terms + 2, terms.Length);
        var address = names.RootElement.GetProperty("address").GetString()!;
        foreach (var term in terms)
        {
            var url = term.GetArrayLength() > 4
                ? term[4].GetString()! : address.Replace("{slug}", term[1].GetString(), StringComparison.Ordinal);
            var parts = url.Split('#');
            var text = site.Files[parts[0].TrimStart('/') + "index.html"];
            if (parts.Length > 1)
                Assert.Contains($"id=\"{parts[1]}\"", text, StringComparison.Ordinal);
        }

        Assert.False(site.Files.ContainsKey("people/names.json"));
    }

    [BrowserFact]
    public async Task The_filter_box_finds_names_of_all_pages()
    {
        var files = Site.Value.Files;
        using var server = new StaticServer(path => files.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : null);
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/companies/");
        Assert.DoesNotContain(server.Requests, r => r.Path.EndsWith("names.json", StringComparison.Ordinal));
        await page.Locator("#filter").FillAsync("zeta");
        await Assertions.Expect(page.Locator(".filter output")).ToHaveTextAsync(new Regex("^[1-9]"));
        await Assertions.Expect(page.Locator(".found a.term").First).ToBeVisibleAsync();
        await page.Locator("#filter").FillAsync("公司 4999");
        await Assertions.Expect(page.Locator(".found a.term:visible")).ToHaveCountAsync(1);
        await page.Locator("#filter").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#term-|4999"));

        // Where the names cannot be read, what is on the page can be looked through, and the box says so.
        server.Fails = static path => path.EndsWith("names.json", StringComparison.Ordinal);
        await page.GotoAsync("/zh/companies/by-count/");
        await page.Locator("#filter").FillAsync("zeta");
        await Assertions.Expect(page.Locator(".filter output")).ToHaveTextAsync(new Regex("^本页"));
        await page.Locator("#filter").PressAsync("Escape");
        await Assertions.Expect(page.Locator(".index .term").First).ToBeVisibleAsync();
    }

    private static List<string> Pages(string folder)
    {
        var pages = new List<string>();
        for (var path = folder + "index.html"; Site.Value.Files.ContainsKey(path);
            path = string.Create(CultureInfo.InvariantCulture, $"{folder}page/{pages.Count + 1}/index.html"))
            pages.Add(path);
        return pages;
    }

    private static MadeSite Build()
    {
        string[] stems = ["Alpha", "Beta & Söhne", "Delta", "Epsilon \"E\"", "Kappa", "Lambda", "Omega", "Rho", "Zeta", "9th"];
        string[] han = ["深", "快", "百", "字", "智", "月", "阶", "零", "商", "旷"];
        var files = new List<(string, string)>();
        var vocabulary = new StringBuilder();
        for (var i = 0; i < Terms; i++)
            vocabulary.Append(CultureInfo.InvariantCulture,
                $"- slug: firm-{i}\n  name: {{en: '{stems[i % 10]} Company {i}', zh: '{han[i / 10 % 10]}公司{i}'}}\n");
        files.Add(("input/vocabulary/companies.yml",
            "- slug: kuaishou\n  name: {en: Kuaishou, zh: 快手}\n- slug: openai\n  name: OpenAI\n  formerly: [open-ai]\n" + vocabulary));
        for (var from = 0; from < Terms + Named; from += Each)
        {
            var slugs = string.Join(", ", Enumerable.Range(from, Each).Select(i => $"firm-{i % Terms}"));
            foreach (var (ending, language) in new[] { ("", "en"), (".zh", "zh") })
            {
                files.Add(($"input/articles/2024-05-01-a{from}{ending}.md",
                    $"---\ntitle: A <title> & \"more\" {from}\ndate: 2024-05-01\nlang: {language}\nsummary: S {from}\ncompanies: [{slugs}]\n{(ending.Length > 0 ? $"translation_of: a{from}\n" : "")}---\nText {from}.\n"));
            }
        }

        files.Add(("input/site.yml", MadeSite.Settings("archive", more: "min_term_articles: 2\n")));
        return MadeSite.Build([.. files]);
    }

    [GeneratedRegex("<li[^>]*><(?:a|span) class=\"term\" data-kind=\"companies\"[^>]*>([^<]+)<")]
    private static partial Regex Entry();

    [GeneratedRegex("<title>[^<]*")]
    private static partial Regex Title();

    [GeneratedRegex("<nav class=\"letters\".*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Letters();
}
