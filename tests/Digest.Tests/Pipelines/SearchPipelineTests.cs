using System.Text;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Tests.Search;

namespace Digest.Tests.Pipelines;

public sealed class SearchPipelineTests
{
    private const string Settings =
        "title: {en: Paper, zh: 报纸}\nbase_url: https://paper.example/sub/\nlanguages: [en, zh]\ntime_zone: Asia/Shanghai\n";

    private static readonly SourceFile[] Site =
    [
        SourceFile.FromText("input/site.yml", Settings),
        SourceFile.FromText("input/vocabulary/companies.yml",
            "- slug: deepseek\n  name: {en: DeepSeek, zh: 深度求索}\n  aliases: [Deep Seek]\n"),
        SourceFile.FromText("input/articles/2024-07-24-prices.md",
            "---\ntitle: Prices fall\ndate: 2024-07-24\ncompanies: [deepseek]\n---\nA **bold** [cut](https://a.example/hiddenaddress) of `tariffs`.\n\n| Model | Price |\n|---|---|\n| V2 | cheap |\n"),
        SourceFile.FromText("input/articles/2024-07-24-prices.zh.md",
            "---\ntitle: 价格下降\ndate: 2024-07-24\nlang: zh\ncompanies: [深度求索]\ntranslation_of: prices\n---\n騰訊跟進，大**模**型降价。\n"),
        SourceFile.FromText("input/articles/2024-07-25-quoted.md",
            "---\ntitle: Quoted\ndate: 2024-07-25\nrights: excerpt\nsummary: Short.\nsource: {name: Wire, url: https://a.example/x}\n---\nsecretbody\n"),
    ];

    [Fact]
    public void Words_of_title_summary_and_body_are_found_in_every_language()
    {
        var reader = new IndexReader(Build(Site));
        Assert.Equal(3, reader.Documents);
        Assert.Equal(["/sub/articles/2024/07/prices/"], Found(reader, "tariffs"));
        Assert.Equal(["/sub/articles/2024/07/prices/"], Found(reader, "cheap"));
        Assert.Equal(["/sub/zh/articles/2024/07/prices/"], Found(reader, "大模型"));
        Assert.Equal(["/sub/zh/articles/2024/07/prices/"], Found(reader, "腾讯"));
        Assert.Empty(Found(reader, "hiddenaddress"));
        Assert.Equal(["/sub/{kind}/{slug}/", "/sub/zh/{kind}/{slug}/"], reader.TermAddresses);
    }

    [Fact]
    public void Of_an_excerpt_the_body_is_never_indexed()
    {
        var files = Build(Site);
        var reader = new IndexReader(files);
        Assert.Equal(["/sub/articles/2024/07/quoted/"], Found(reader, "short"));
        Assert.Empty(Found(reader, "secretbody"));
        var other = Site[..^1].Append(SourceFile.FromText(Site[^1].Path,
            Site[^1].ReadText().Replace("secretbody", "another", StringComparison.Ordinal)));
        Assert.Equal(files.Select(f => f.Path), Build(other).Select(f => f.Path));
    }

    [Fact]
    public void A_name_in_one_language_leads_to_articles_of_the_other()
    {
        var reader = new IndexReader(Build(Site));
        Assert.Equal(2, reader.Exactly(Digest.Search.NameKey.Of("深度求索")!).Count);
        Assert.Equal(2, reader.Exactly(Digest.Search.NameKey.Of("deep seek")!).Count);
    }

    [Fact]
    public void The_index_is_the_same_whether_pages_were_rendered_before_it_or_not()
    {
        Assert.Equal(Text(Build(Site)), Text(Build(Site, alone: true)));
        Assert.Equal(Text(Build(Site)), Text(Build(Site.Reverse())));
    }

    [Fact]
    public void An_edit_of_any_text_or_name_changes_the_version()
    {
        var versions = new HashSet<string> { Version(Site) };
        foreach (var (path, old, changed) in new[]
        {
            ("input/articles/2024-07-24-prices.md", "cheap", "dear"),
            ("input/articles/2024-07-24-prices.md", "Prices fall", "Prices rise"),
            ("input/articles/2024-07-24-prices.md", "07-24\n", "07-23\n"),
            ("input/articles/2024-07-24-prices.md", "[deepseek]", "[]"),
            ("input/vocabulary/companies.yml", "Deep Seek", "DS"),
            ("input/site.yml", "/sub/", "/"),
            ("input/site.yml", "Shanghai\n", "Shanghai\noutputs: [search]\n"),
        })
        {
            Assert.True(versions.Add(Version(Site.Select(f => f.Path == path
                ? SourceFile.FromText(path, f.ReadText().Replace(old, changed, StringComparison.Ordinal)) : f))), changed);
        }
    }

    [Fact]
    public void Files_of_a_version_are_kept_for_ever_and_the_page_is_not()
    {
        var headers = Encoding.UTF8.GetString(All(Site)["_headers"].Span);
        Assert.Contains($"/search/{Version(Site)}/*\n  Cache-Control: public, max-age=31536000, immutable\n", headers,
            StringComparison.Ordinal);
        Assert.DoesNotContain("/search/*", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_search_has_no_trace_of_it()
    {
        var files = All(Site.Select(f => f.Path == "input/site.yml" ? SourceFile.FromText(f.Path, Settings + "outputs: [twins]\n") : f));
        Assert.DoesNotContain(files.Keys, k => k.Contains("search/", StringComparison.Ordinal));
        Assert.DoesNotContain("/search/", Encoding.UTF8.GetString(files["_headers"].Span), StringComparison.Ordinal);
        Assert.DoesNotContain("search/", Encoding.UTF8.GetString(files["404.html"].Span), StringComparison.Ordinal);
        Assert.DoesNotContain("search/", Encoding.UTF8.GetString(files["index.html"].Span), StringComparison.Ordinal);
    }

    private static List<string> Found(IndexReader reader, string query) =>
        [.. reader.Candidates(query).Select(d => reader.Shown(d).Address).Order(StringComparer.Ordinal)];

    private static string Version(IEnumerable<SourceFile> files) => Build(files)[^1].Path.Split('/')[1];

    private static string Text(IReadOnlyList<OutputFile> files) =>
        string.Join('\n', files.Select(f => $"{f.Path} {ContentHash.Of(f.Bytes.Span)}"));

    private static IReadOnlyList<OutputFile> Build(IEnumerable<SourceFile> files, bool alone = false) =>
        [.. All(files, alone ? f => f.StartsWith("search/", StringComparison.Ordinal) : null)
            .Where(f => f.Key.StartsWith("search/", StringComparison.Ordinal) && f.Key != "search/index.html")
            .Select(f => new OutputFile(f.Key, f.Value)).OrderBy(f => f.Path != "search/index.json")
            .ThenBy(f => f.Path, StringComparer.Ordinal)];

    private static Dictionary<string, ReadOnlyMemory<byte>> All(IEnumerable<SourceFile> files, Func<string, bool>? only = null)
    {
        var options = new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var site = SiteBuild.Plan([.. files], options, new DiagnosticBag());
        var made = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (only is not null)
        {
            var chosen = site.Files.Where(f => only(f.Path)).ToArray();
            site = site with { Files = chosen, Counts = [("chosen", chosen.Length)] };
        }

        SiteBuild.Render(site, new BuildOutput(static (_, _) => false, (i, _, bytes) =>
        {
            lock (made)
                made.Add(site.Files[i].Path, bytes.ToArray());
        }), CancellationToken.None);
        return made;
    }
}
