using System.Text;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;

namespace Digest.Tests.Pipelines;

public sealed class SiteBuildTests
{
    private static readonly BuildOptions Options = new(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly SourceFile[] Small =
    [
        SourceFile.FromText("input/site.yml",
            "title: {en: Paper, zh: 报纸}\nbase_url: https://paper.example/\nlanguages: [en, zh]\ntime_zone: Asia/Shanghai\n"),
        SourceFile.FromText("input/vocabulary/companies.yml", "- slug: kuaishou\n  name: {en: Kuaishou, zh: 快手}\n"),
        SourceFile.FromText("input/articles/2024-07-24-kling.md",
            "---\ntitle: Kling <b>abroad</b>\ndate: 2024-07-24\ncompanies: [快手]\n---\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) {onclick=alert(1)}\n"),
        SourceFile.FromText("input/articles/2024-07-24-kling.zh.md",
            "---\ntitle: 可灵出海\ndate: 2024-07-24\nlang: zh\ncompanies: [kuaishou]\ntranslation_of: kling\n---\n正文。\n"),
        SourceFile.FromText("input/articles/2024-07-25-quoted.md",
            "---\ntitle: Quoted\ndate: 2024-07-25\nrights: excerpt\nsummary: Short.\nsource: {name: A, url: https://a.example/x}\n---\nsecretbody\n"),
    ];

    private static SortedDictionary<string, string> Build(IEnumerable<SourceFile> files, DiagnosticBag bag)
    {
        var site = SiteBuild.Plan([.. files], Options, bag);
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        SiteBuild.Render(site, new BuildOutput(static (_, _) => false, (i, _, bytes) =>
        {
            lock (made)
                made.Add(site.Files[i].Path, Encoding.UTF8.GetString(bytes.Span));
        }), CancellationToken.None);
        return made;
    }

    [Fact]
    public void A_small_site_has_every_kind_of_page_in_both_languages()
    {
        var bag = new DiagnosticBag();
        var site = Build(Small, bag);
        Assert.DoesNotContain(bag.Sorted(), d => d.Severity == Severity.Error);
        foreach (var path in new[] { "index.html", "zh/index.html", "articles/2024/07/kling/index.html",
            "zh/articles/2024/07/kling/index.html", "companies/kuaishou/index.html", "zh/companies/kuaishou/feed.xml",
            "editions/2024-w30/email.html", "archive/2024/07/index.html", "feed.xml", "rss.xml", "feed.json", "feeds.opml", "sitemap.xml",
            "robots.txt", "404.html", "_headers", "_redirects", "llms.txt", "api/articles.json" })
            Assert.Contains(path, site.Keys);
        Assert.Contains("/*/email.html\n  Content-Disposition: attachment\n", site["_headers"], StringComparison.Ordinal);
    }

    [Fact]
    public void Content_runs_nothing_and_an_excerpt_stays_an_excerpt()
    {
        var site = Build(Small, new DiagnosticBag());
        var page = site["articles/2024/07/kling/index.html"];
        Assert.Contains("Kling &lt;b&gt;abroad&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.DoesNotContain(site, f => f.Value.Contains("secretbody", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_files_makes_no_difference() =>
        Assert.Equal(Build(Small, new DiagnosticBag()), Build(Small.Reverse(), new DiagnosticBag()));

    [Fact]
    public void The_language_pairs_point_at_each_other()
    {
        var site = Build(Small, new DiagnosticBag());
        Assert.Contains("hreflang=\"zh\" href=\"https://paper.example/zh/articles/2024/07/kling/\"",
            site["articles/2024/07/kling/index.html"], StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"https://paper.example/articles/2024/07/kling/\"",
            site["zh/articles/2024/07/kling/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Five_mistakes_are_five_findings_in_one_run()
    {
        var bag = new DiagnosticBag();
        var broken = SourceFile.FromText("input/articles/2024-07-26-x.md",
            "---\ntitle: X\ndate: 2024-13-01\ntopcs: [a]\ncompanies: [kuaishuo]\nslug: kling\n---\n[gone](nowhere.md)\n");
        var twin = SourceFile.FromText("input/articles/2024-07-24-b.md", "---\ntitle: B\ndate: 2024-07-24\nslug: kling\n---\nText.\n");
        var site = SiteBuild.Plan([.. Small, broken, twin], Options, bag);
        SiteCheck.Run(site, CancellationToken.None);
        var found = bag.Sorted().Select(d => (d.Code, d.Location?.Start?.Line, d.Location?.Start?.Column)).ToArray();
        Assert.Contains(("DG0205", 3, 7), found);
        Assert.Contains(("DG0204", 4, 1), found);
        Assert.Contains(("DG0207", 5, 13), found);
        Assert.Contains(("DG0301", 4, 7), found);
        Assert.Contains(found, f => f.Code == "DG0501" && f.Item2 == 8);
    }

    [Fact]
    public void Articles_at_one_address_are_one_finding_whatever_stands_beside_their_pages()
    {
        var bag = new DiagnosticBag();
        var twin = SourceFile.FromText("input/articles/2024-07-24-b.md", "---\ntitle: B\ndate: 2024-07-24\nslug: kling\n---\nText.\n");
        SiteBuild.Plan([.. Small, twin], Options, bag);
        Assert.Equal("/articles/2024/07/kling/", Assert.Single(bag.Sorted(), static d => d.Code == "DG0301").Message.Split(' ')[2]);
    }
}
