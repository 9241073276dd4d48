using System.Text;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Permanence;
using Digest.Pipelines;

namespace Digest.Tests.Permanence;

/// <summary>A site is published and recorded, then changed: what must not go away is named, with what to add.</summary>
public class PermanenceTests
{
    private const string Settings = "title: Paper\nbase_url: https://paper.example/\nlanguages: [en, zh]\n";
    private const string Companies = "- slug: zhipu\n  name: {en: Zhipu, zh: 智谱}\n- slug: kuaishou\n  name: {en: Kuaishou, zh: 快手}\n";
    private const string Stories = "- slug: race\n  name: {en: The race, zh: 竞赛}\n";
    private const string Kling =
        "---\ntitle: Kling goes abroad\ndate: 2024-07-24\nslug: kling\ncompanies: [kuaishou]\nstory: race\n---\nText.\n";
    private const string Glm = "---\ntitle: GLM opens\ndate: 2024-07-25\ncompanies: [zhipu]\n---\nText.\n";

    private static readonly Dictionary<string, string> First = new(StringComparer.Ordinal)
    {
        ["input/site.yml"] = Settings,
        ["input/vocabulary/companies.yml"] = Companies,
        ["input/vocabulary/stories.yml"] = Stories,
        ["input/articles/2024-07-24-kling.md"] = Kling,
        ["input/articles/2024-07-25-glm.md"] = Glm,
        ["input/pages/about.md"] = "---\ntitle: About us\n---\nText.\n",
    };

    private static (PlannedSite Site, IReadOnlyList<Diagnostic> Found) Plan(IReadOnlyDictionary<string, string> files, bool drafts = false,
        string? baseUrl = null, int year = 2026)
    {
        var bag = new DiagnosticBag();
        var site = SiteBuild.Plan([.. files.Select(f => SourceFile.FromText(f.Key, f.Value))],
            new BuildOptions(drafts, false, baseUrl is null ? null : new Uri(baseUrl),
                new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)), bag);
        return (site, bag.Sorted());
    }

    /// <summary>The files of the first publication with its lock, then changed.</summary>
    private static Dictionary<string, string> Published(params (string Path, string? Text)[] changes)
    {
        var (site, found) = Plan(First);
        Assert.Empty(found);
        var files = new Dictionary<string, string>(First,
            StringComparer.Ordinal)
        { [PublishedLock.Path] = site.Publication.Lock.With(site.Context.Addresses.All.Values).Write() };
        foreach (var (path, text) in changes)
        {
            files.Remove(path);
            if (text is not null)
                files.Add(path, text);
        }

        return files;
    }

    private static string Only(IReadOnlyList<Diagnostic> found) =>
        Assert.Single(found.Select(f => $"{f.Location!.Path}:{f.Location.Start?.Line} {f.Code} {f.Message} {f.Hint}"));

    private static string Feed(PlannedSite site, string path)
    {
        var file = site.Files.Single(f => f.Path == path);
        return Encoding.UTF8.GetString(file.Render(site.Context, site.Context.Engine())!.Value.Span);
    }

    [Fact]
    public void Every_recorded_address_is_made_and_every_feed_and_page_of_content_is_recorded()
    {
        var (site, _) = Plan(First);
        var made = site.Files.Select(f => "/" + (f.Path.EndsWith("/index.html", StringComparison.Ordinal) ? f.Path[..^10] : f.Path))
            .ToHashSet();
        Assert.Equal([], site.Context.Addresses.All.Keys.Except(made));
        Assert.Equal([], made.Where(a => a.EndsWith("feed.xml", StringComparison.Ordinal)).Except(site.Context.Addresses.All.Keys));
        foreach (var address in new[]
        {
            "/articles/2024/07/kling/",
            "/companies/zhipu/",
            "/stories/race/",
            "/editions/2024-w30/",
            "/about/",
            "/feed.xml",
            "/rss.xml",
            "/zh/feed.json",
            "/companies/zhipu/feed.xml"
        })
            Assert.Contains(address, site.Context.Addresses.All.Keys);
    }

    [Fact]
    public void A_site_that_changes_nothing_of_its_past_is_quiet()
    {
        var (site,
            found) = Plan(Published(("input/articles/2024-07-26-new.md",
                "---\ntitle: New\ndate: 2024-07-26\ncompanies: [zhipu]\n---\nText.\n"),
                ("input/articles/2024-07-25-glm.md", Glm + "More.\n")));
        Assert.Empty(found);
        var changes = site.Publication.Changes;
        Assert.Equal(["/articles/2024/07/new/"], changes.Added.Select(a => a.Address));
        Assert.Equal(["/articles/2024/07/glm/"], changes.Changed.Select(a => a.Address));
        Assert.Empty(changes.Removed);
    }

    [Fact]
    public void Another_slug_is_found_by_title_and_an_alias_mends_it_and_keeps_the_identity()
    {
        var moved = Kling.Replace("slug: kling", "slug: kling-abroad", StringComparison.Ordinal);
        var (before, _) = Plan(First);
        Assert.Equal(
            "input/articles/2024-07-24-kling.md:4 DG0310 \"/articles/2024/07/kling/\" has been published, and this file is at \"/articles/2024/07/kling-abroad/\" now. add aliases: [/articles/2024/07/kling/] to its front matter, so that links go on working and feeds know it again.",
            Only(Plan(Published(("input/articles/2024-07-24-kling.md", moved))).Found));
        var mended = Published(("input/articles/2024-07-24-kling.md",
            moved.Replace("---\nText", "aliases: [/articles/2024/07/kling/]\n---\nText", StringComparison.Ordinal)));
        var (site, found) = Plan(mended);
        Assert.Empty(found);
        Assert.Equal("/articles/2024/07/kling-abroad/", Assert.Single(site.Publication.Changes.Moved).To.Path);
        Assert.Contains("<id>tag:paper.example,2024:/articles/en/kling</id>", Feed(before, "feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<id>tag:paper.example,2024:/articles/en/kling</id>", Feed(site, "feed.xml"), StringComparison.Ordinal);
        Assert.Contains("/articles/2024/07/kling/ /articles/2024/07/kling-abroad/ 301\n", Feed(site, "_redirects"),
            StringComparison.Ordinal);

        // Recorded once more, another article may take the free slug, with an identity of its own.
        mended[PublishedLock.Path] = site.Publication.Lock.With(site.Context.Addresses.All.Values).Write();
        mended["input/articles/2024-08-01-kling.md"] = Kling.Replace("2024-07-24", "2024-08-01", StringComparison.Ordinal);
        (site, found) = Plan(mended);
        Assert.Empty(found);
        Assert.Contains("<id>tag:paper.example,2024:/articles/2024/08/kling/</id>", Feed(site, "feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<id>tag:paper.example,2024:/articles/en/kling</id>", Feed(site, "feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_month_is_found_by_slug() => Assert.StartsWith(
        "input/articles/2024-07-24-kling.md:4 DG0310 \"/articles/2024/07/kling/\" has been published, and this file is at \"/articles/2024/08/kling/\" now.",
        Only([.. Plan(Published(("input/articles/2024-07-24-kling.md",
            Kling.Replace("2024-07-24", "2024-08-02", StringComparison.Ordinal).Replace("goes", "went", StringComparison.Ordinal)))).Found
            .Where(d => d.Code == "DG0310")]), StringComparison.Ordinal);

    [Fact]
    public void Another_slug_and_title_are_found_by_capture()
    {
        var capture = $"capture: {{file: a.txt, sha256: {new string('a', 64)}}}\nrights: own\n---\nText";
        var files = Published();
        files["input/articles/2024-07-25-glm.md"] = Glm.Replace("---\nText", capture, StringComparison.Ordinal);
        var site = Plan(files).Site;
        files[PublishedLock.Path] = site.Publication.Lock.With(site.Context.Addresses.All.Values).Write();
        files.Remove("input/articles/2024-07-25-glm.md");
        files["input/articles/2024-07-25-weights.md"] = Glm.Replace("GLM opens", "Open weights", StringComparison.Ordinal)
            .Replace("---\nText", capture, StringComparison.Ordinal);
        Assert.StartsWith("input/articles/2024-07-25-weights.md:3 DG0310 \"/articles/2024/07/glm/\"", Only(Plan(files).Found),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_went_is_told_at_its_line_once_for_a_page_and_its_feed()
    {
        var found = Plan(Published(("input/articles/2024-07-25-glm.md", null))).Found;
        Assert.Equal(
            ["/articles/2024/07/glm/\" (GLM opens) has been published and would be gone: no article has its slug, its title or its capture.",
                "/companies/zhipu/\" (Zhipu) has been published and would be gone: no article names it any more."],
            found.Select(f => f.Message[1..]));
        Assert.All(found, f => Assert.Equal(("DG0312", PublishedLock.Path), (f.Code, f.Location!.Path)));
        Assert.Equal("/articles/2024/07/glm/ article tag:paper.example,2024:/articles/en/glm",
            string.Join(' ', found[0].Location!.LineText!.Split(' ')[..3]));
    }

    [Fact]
    public void A_draft_is_named_and_building_with_drafts_drops_nothing()
    {
        var files =
            Published(("input/articles/2024-07-24-kling.md", Kling.Replace("slug:", "draft: true\nslug:", StringComparison.Ordinal)));
        Assert.Contains(Plan(files).Found,
            f => f.Message.EndsWith("input/articles/2024-07-24-kling.md is a draft now.", StringComparison.Ordinal));
        Assert.Empty(Plan(files, drafts: true).Found);
    }

    [Fact]
    public void A_build_as_of_an_earlier_day_warns_once()
    {
        var found = Assert.Single(Plan(Published(), year: 2023).Found);
        Assert.Equal(("DG0317", Severity.Warning), (found.Code, found.Severity));
    }

    [Fact]
    public void A_renamed_term_leads_on_with_its_feed()
    {
        var renamed = Companies.Replace("slug: zhipu\n  name: {en: Zhipu", "slug: zai\n  aliases: [zhipu]\n  name: {en: Z.ai",
            StringComparison.Ordinal);
        Assert.Equal(
            "input/vocabulary/companies.yml:1 DG0311 \"/companies/zhipu/\" has been published, and its term is called \"zai\" now. add formerly: [zhipu] to this entry, so that links and feeds go on working.",
            Only(Plan(Published(("input/vocabulary/companies.yml", renamed))).Found));
        var (site, found) =
            Plan(Published(("input/vocabulary/companies.yml", renamed.Replace("aliases", "formerly", StringComparison.Ordinal))));
        Assert.Empty(found);
        Assert.Contains("/companies/zhipu/* /companies/zai/:splat 301\n", Feed(site, "_redirects"), StringComparison.Ordinal);
        Assert.Contains("<id>tag:paper.example,2024:/companies/zhipu/feed.xml</id>", Feed(site, "companies/zai/feed.xml"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_story_and_a_page_that_moved_are_found()
    {
        var found = Plan(Published(("input/vocabulary/stories.yml",
            Stories.Replace("slug: race", "slug: the-race\n  formerly: []", StringComparison.Ordinal)),
            ("input/articles/2024-07-24-kling.md", Kling.Replace("story: race", "story: the-race", StringComparison.Ordinal)),
            ("input/pages/about.md", null), ("input/pages/imprint.md", First["input/pages/about.md"]))).Found;
        Assert.Equal(["DG0310", "DG0311"], found.Select(f => f.Code));
        Assert.Contains("add aliases: [/about/]", found[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_turned_off_is_one_finding_and_one_line_says_that_it_is_meant()
    {
        var files = Published(("input/site.yml", Settings + "outputs: [stories, archive]\n"));
        var found = Only(Plan(files).Found);
        Assert.StartsWith("input/site.yml:4 DG0313 3 published addresses would be gone, as outputs leaves out editions.", found,
            StringComparison.Ordinal);
        files[PublishedLock.Path] += "/editions/* gone\n/zh/editions/* gone\n";
        Assert.Empty(Plan(files).Found);
        Assert.Empty(Plan(files).Site.Publication.Changes.Removed);
    }

    [Fact]
    public void A_cause_that_drops_hundreds_lists_twenty()
    {
        var articles = Enumerable.Range(0, 30)
            .Select(i => ($"input/articles/2024-07-01-a{i}.md", (string?)$"---\ntitle: A {i}\ndate: 2024-07-01\n---\nText.\n")).ToArray();
        var files = Published(articles);
        var site = Plan(files).Site;
        files[PublishedLock.Path] = site.Publication.Lock.With(site.Context.Addresses.All.Values).Write();
        foreach (var (path, _) in articles)
            files.Remove(path);
        var found = Plan(files).Found;
        Assert.Equal(20, found.Count(f => f.Code == "DG0312"));
        Assert.Contains(found, f => f is { Code: "DG0314" } && f.Message.StartsWith("11 more", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_kind_of_error_does_not_hide_what_would_be_gone()
    {
        var found = Plan(Published(("input/articles/2024-07-24-kling.md",
            Kling.Replace("slug: kling", "slug: kling-abroad\ntranslation_of: nothing", StringComparison.Ordinal)))).Found;
        Assert.Equal(["DG0302", "DG0310"], found.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_the_only_finding()
    {
        var found = Plan(Published(("input/articles/2024-07-24-kling.md", "no front matter\n"))).Found;
        Assert.Equal(["DG0201"], found.Select(f => f.Code));
    }

    [Fact]
    public void Identities_do_not_change_with_the_address_of_a_build_nor_with_a_new_host()
    {
        var preview = Plan(First, baseUrl: "https://deploy-1.example/").Site;
        Assert.Contains("<id>tag:paper.example,2024:/articles/en/kling</id>", Feed(preview, "feed.xml"), StringComparison.Ordinal);
        var moved = Plan(Published(("input/site.yml", Settings.Replace("paper.example", "news.example", StringComparison.Ordinal)))).Site;
        Assert.Contains("<id>tag:paper.example,2024:/feed.xml</id>", Feed(moved, "feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<id>tag:paper.example,2024:/articles/en/kling</id>", Feed(moved, "feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_leads_to_one_place_and_never_from_a_page()
    {
        var two = Plan(new Dictionary<string, string>(First, StringComparer.Ordinal)
        {
            ["input/articles/2024-07-24-kling.md"] =
                Kling.Replace("slug: kling", "aliases: [/old/, /articles/2024/07/glm/]", StringComparison.Ordinal),
            ["input/articles/2024-07-25-glm.md"] = Glm.Replace("companies", "aliases: [/old]\ncompanies", StringComparison.Ordinal),
        }).Found;
        Assert.Equal(["input/articles/2024-07-24-kling.md:4 \"/articles/2024/07/glm/\" is also an address of the site itself.",
            "input/articles/2024-07-24-kling.md:4 \"/old/\" is also an address of input/articles/2024-07-25-glm.md."],
            two.Select(f => $"{f.Location!.Path}:{f.Location.Start!.Value.Line} {f.Message}").Order(StringComparer.Ordinal));
    }
}
