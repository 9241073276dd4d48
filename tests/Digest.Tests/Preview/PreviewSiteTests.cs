using System.Text;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Preview;
using Digest.Tests.Cli;

namespace Digest.Tests.Preview;

/// <summary>What a preview shows after an edit, and how much it does for it.</summary>
public sealed class PreviewSiteTests
{
    private const string Article = "input/articles/2024-07-24-a.md", Page = "/articles/2024/07/a/";
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly PreviewSite _site;

    public PreviewSiteTests()
    {
        Save("input/vocabulary/companies.yml", "- slug: openai\n  name: OpenAI\n");
        Save("input/site.yml",
            "title: {en: Paper, zh: 报}\ndescription: A paper\nbase_url: https://paper.example/\nlanguages: [en, zh]\noutputs: [editions, stories, archive, search, api, twins, email]\n");
        Save(Article, "---\ntitle: First\ndate: 2024-07-24\ncompanies: [openai]\n---\nText.\n");
        Save("input/articles/2024-07-24-a.zh.md",
            "---\ntitle: 第一\ndate: 2024-07-24\nlang: zh\ntranslation_of: a\ncompanies: [openai]\n---\n正文。\n");
        Save("input/articles/2024-07-23-b.md",
            "---\ntitle: Second\ndate: 2024-07-23\ncompanies: [openai]\n---\nText. [First](2024-07-24-a.md)\n");
        _site = new PreviewSite((_, _) => [.. _files.Values.OrderBy(static f => f.Path, StringComparer.Ordinal)],
            static () => new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.True(_site.Refresh());
    }

    private void Save(string path, string text) => _files[path] = SourceFile.FromText(path, text);

    private string Shown(string page) => Encoding.UTF8.GetString(_site.Get(page)!.Bytes.Span);

    /// <summary>The site as it would be planned from nothing.</summary>
    private (PlannedSite Site, DiagnosticBag Bag) Fresh()
    {
        var bag = new DiagnosticBag();
        return (SiteBuild.Plan([.. _files.Values],
            new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)) { Deferred = true }, bag), bag);
    }

    [Fact]
    public void An_article_that_nobody_has_looked_at_since_the_start_can_be_edited()
    {
        // What a build has left is old enough to be relied on.
        using var run = new CliRun { Now = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        foreach (var file in _files.Values)
            run.Write(file.Path, file.ReadText());
        Assert.Equal(0, run.Run("build", "--quiet"));
        var known = KnownSources.Read(File.ReadAllBytes(Path.Combine(run.Folder, ".digest", "sources")));
        var sources = new SourceMemory([(Path.Combine(run.Folder, "input"), "input")], TimeProvider.System, known.Find);
        var site = new PreviewSite((look, _) => look == Look.Anew ? sources.ReadAnew() : sources.Read(),
            static () => new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), known);
        Assert.True(site.Refresh());
        Assert.All(sources.Read().Where(static f => f.Path.EndsWith(".md", StringComparison.Ordinal)), static f => Assert.False(f.IsRead));
        run.Write(Article, _files[Article].ReadText() + "\nMore.\n");
        Assert.True(site.Refresh());
        Assert.Contains("<p>More.</p>", Encoding.UTF8.GetString(site.Get(Page)!.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_asked_for_before_its_change_was_told_of_is_the_new_one_and_the_change_is_told_all_the_same()
    {
        using var run = new CliRun();
        foreach (var file in _files.Values)
            run.Write(file.Path, file.ReadText());
        var sources = new SourceMemory([(Path.Combine(run.Folder, "input"), "input")], TimeProvider.System);
        var looks = new List<Look>();
        var site = new PreviewSite(
            (look, file) =>
            {
                looks.Add(look);
                return look == Look.Changed ? sources.ReadChanged(file) : looks.Count > 1 ? sources.Read([]) : sources.Read();
            },
            static () => new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.True(site.Refresh());
        // Texts are not kept: a preview shows few of them.
        Assert.All(sources.Read().Where(static f => f.Path.EndsWith(".md", StringComparison.Ordinal)), static f => Assert.False(f.IsRead));
        run.Write(Article, _files[Article].ReadText() + "\nMore.\n");
        Assert.Contains("<p>More.</p>", Encoding.UTF8.GetString(site.Get(Page)!.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal([Look.Touched, Look.Changed], looks);
        Assert.True(site.Refresh());
        Assert.False(site.Refresh());
    }

    [Theory]
    [InlineData("title: First", "title: Changed")]
    [InlineData("\nText.", "\nChanged.")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\nsummary: Changed")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\nsource: {name: Changed}")]
    public void A_change_of_text_alone_links_nothing_anew(string from, string to)
    {
        var memory = new ReadMemory();
        var bag = new DiagnosticBag();
        var site = SiteBuild.Plan([.. _files.Values],
            new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)) { Deferred = true }, bag, null,
            memory);
        Save(Article, _files[Article].ReadText().Replace(from, to, StringComparison.Ordinal));
        var revised = SiteBuild.Revise(site, [_files[Article]], bag.Sorted(), new DiagnosticBag(), memory);
        Assert.NotNull(revised);
        Assert.Same(site.Files, revised.Files);
        var (fresh, _) = Fresh();
        Assert.Equal(Rendered(fresh), Rendered(revised));
        Assert.Contains(Rendered(revised), static f => f.Value.Contains("Changed", StringComparison.Ordinal));
    }

    private static SortedDictionary<string, string> Rendered(PlannedSite site)
    {
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var engine = site.Context.Engine();
        foreach (var file in site.Files)
            made.Add(file.Path, Encoding.UTF8.GetString(file.Render(site.Context, engine)!.Value.Span));
        return made;
    }

    [Theory]
    [InlineData("date: 2024-07-24", "date: 2024-07-22")]
    [InlineData("companies: [openai]", "companies: [openai, meta]")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\ndraft: true")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\nslug: other")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\nimportance: 5")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\naliases: [/old/]")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\nstory: race")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\nrights: excerpt")]
    [InlineData("date: 2024-07-24", "date: 2024-07-24\ncanonical: https://a.example/")]
    public void A_change_of_place_links_anew(string from, string to)
    {
        var memory = new ReadMemory();
        var (site, bag) = Fresh();
        Save(Article, _files[Article].ReadText().Replace(from, to, StringComparison.Ordinal));
        Assert.Null(SiteBuild.Revise(site, [_files[Article]], bag.Sorted(), new DiagnosticBag(), memory));
    }

    [Fact]
    public void Nothing_is_done_when_nothing_has_changed() => Assert.False(_site.Refresh());

    [Fact]
    public void Lists_links_and_translations_show_a_new_title()
    {
        Save(Article, "---\ntitle: Quite another\ndate: 2024-07-24\ncompanies: [openai]\n---\nText.\n");
        Assert.True(_site.Refresh());
        foreach (var page in new[]
        {
            Page,
            "/",
            "/companies/openai/",
            "/feed.xml",
            "/articles/2024/07/b/",
            "/api/articles.json",
            "/articles/2024/07/a/index.md"
        })
            Assert.Contains("Quite another", Shown(page), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_stands_on_top_of_the_last_good_site_until_it_is_mended()
    {
        Save(Article, "---\ntitle: First\ndate: never\n---\nText.\n");
        Assert.True(_site.Refresh());
        var page = _site.Get("/")!;
        Assert.Contains("First", Encoding.UTF8.GetString(page.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal([3], page.Problems.Select(static p => p.Location!.Start!.Value.Line));
        Assert.Contains("2024-07-24-a.md:3:7", Encoding.UTF8.GetString(PreviewSite.Decorate(page)), StringComparison.Ordinal);
        Save(Article, "---\ntitle: Mended\ndate: 2024-07-24\ncompanies: [openai]\n---\nText.\n");
        Assert.True(_site.Refresh());
        Assert.Empty(_site.Get("/")!.Problems);
        Assert.Contains("Mended", Shown("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_template_leaves_the_last_good_page_with_what_is_wrong()
    {
        var good = Shown(Page);
        Save("theme/partials/footer.html", "{{ site.titel }}");
        Assert.True(_site.Refresh());
        var page = _site.Get(Page)!;
        Assert.Equal(good, Encoding.UTF8.GetString(page.Bytes.Span));
        Assert.Equal("theme/partials/footer.html", Assert.Single(page.Problems).Location!.Path);
        _files.Remove("theme/partials/footer.html");
        Assert.True(_site.Refresh());
        Assert.Empty(_site.Get(Page)!.Problems);
    }

    [Fact]
    public void A_broken_link_is_told_of_at_once_and_on_its_page()
    {
        Save(Article, _files[Article].ReadText() + "\n[gone](2024-07-01-gone.md)\n");
        Assert.True(_site.Refresh());
        Assert.Contains(_site.Findings, static f => f.Code == "DG0501");
        Assert.Equal("DG0501", Assert.Single(_site.Get(Page)!.Problems).Code);
    }

    [Fact]
    public void A_warning_about_an_article_does_not_make_its_edits_slow()
    {
        var memory = new ReadMemory();
        Save(Article, "---\ntitle: First\ndate: 2024-07-24\ncompanies: [openai, openaii]\n---\nText.\n");
        var bag = new DiagnosticBag();
        var site = SiteBuild.Plan([.. _files.Values],
            new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)) { Deferred = true }, bag, null,
            memory);
        Assert.Contains(bag.Sorted(), static f => f.Location?.Path == Article);
        Save(Article, "---\ntitle: First\ndate: 2024-07-24\ncompanies: [openai, openaii]\n---\nMore text.\n");
        var after = new DiagnosticBag();
        Assert.NotNull(SiteBuild.Revise(site, [_files[Article]], bag.Sorted(), after, memory));
        Assert.Equal(bag.Sorted().Select(static f => f.ToString()), after.Sorted().Select(static f => f.ToString()));
        Save(Article, "---\ntitle: First\n\ndate: 2024-07-24\ncompanies: [openai, openaii]\n---\nMore text.\n");
        Assert.Null(SiteBuild.Revise(site, [_files[Article]], bag.Sorted(), new DiagnosticBag(), memory));
    }

    [Fact]
    public void The_index_of_search_is_served_as_it_is_after_an_edit()
    {
        var first = Encoding.UTF8.GetString(_site.Get("/search/index.json")!.Bytes.Span);
        Save(Article, _files[Article].ReadText() + "\nMore words.\n");
        Assert.True(_site.Refresh());
        Assert.NotEqual(first, Encoding.UTF8.GetString(_site.Get("/search/index.json")!.Bytes.Span));
    }
}
