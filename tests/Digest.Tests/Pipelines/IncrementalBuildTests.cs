using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Preview;
using Digest.Tests.Cli;

namespace Digest.Tests.Pipelines;

/// <summary>
/// Whatever is edited, a build that keeps what it can gives the bytes of one that makes everything, and a preview shows them.
/// </summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private const int Edits = 40, Articles = 14;
    private static readonly string[] Companies = ["openai", "kuaishou", "baidu", "meta", "unknown-lab"],
        Topics = ["video", "agents", "chips"];

    private readonly CliRun _run = new() { Now = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero) };
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    public void Dispose() => _run.Dispose();

    /// <summary>40 edits; <c>DIGEST_PROPERTY_TIMES</c> multiplies them (8 are 320) and <c>DIGEST_PROPERTY_SEED</c> draws others.</summary>
    [Fact]
    public void Random_edits_give_what_a_clean_build_gives()
    {
        var random = Property.Drawn();
        Begin(random);
        var sources = new SourceMemory([.. new[] { "input", "theme" }.Select(f => (Path.Combine(_run.Folder, f), f))], TimeProvider.System);
        var preview = new PreviewSite((_, _) => sources.Read(), () => new BuildOptions(false, false, null, _run.Now));
        var log = new List<string>();
        var last = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < Edits * (int)Property.Times; i++)
        {
            log.Add(Edit(random, i));
            var code = _run.Run("build", "--quiet");
            var (made, said) = Clean();
            Assert.True(said.Any(static d => d.Severity == Severity.Error) == (code == 1),
                $"exit {code} after {string.Join("; ", log.TakeLast(3))}: {_run.Error}");
            // An edit that breaks a link leaves the last good site.
            made = last = code == 0 ? made : last;
            var there = Directory.EnumerateFiles(Path.Combine(_run.Folder, "output"), "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(Path.Combine(_run.Folder, "output"), f), File.ReadAllBytes, StringComparer.Ordinal);
            Assert.Equal(made.Keys.Order(StringComparer.Ordinal), there.Keys.Order(StringComparer.Ordinal));
            foreach (var (path, bytes) in made)
                Assert.True(bytes.AsSpan().SequenceEqual(there[path]),
                    $"{path} differs in edit {i} after {string.Join("; ", log.TakeLast(3))}");
            if (code != 0)
                continue;
            Assert.Equal(said.Select(d => d.ToString()), Told().Select(d => d.ToString()));
            preview.Refresh();
            foreach (var (path, bytes) in made)
                Assert.True(preview.Get("/" + path) is { } shown && bytes.AsSpan().SequenceEqual(shown.Bytes.Span),
                    $"{path} is shown otherwise in edit {i} after {string.Join("; ", log.TakeLast(3))}");
        }
    }

    [Fact]
    public void A_build_with_nothing_to_do_says_again_what_the_last_one_found()
    {
        Begin(new Random(1));
        _run.Write("input/articles/2024-07-01-odd.md",
            "---\ntitle: Odd\ndate: 2024-07-01\ncompanies: [openaii]\n---\n[x](javascript:alert(1))\n");
        Assert.Equal(0, _run.Run("build"));
        var first = _run.Error.Split('\n')[..^2];
        Assert.Equal(0, _run.Run("build"));
        Assert.Equal(first, _run.Error.Split('\n')[..^2]);
        Assert.Contains("DG0207", _run.Error, StringComparison.Ordinal);
        Assert.Equal(1, _run.Run("build", "--strict"));
    }

    private IReadOnlyList<Diagnostic> Told() =>
        DiagnosticLog.Read(File.ReadAllBytes(Path.Combine(_run.Folder, ".digest", "findings")),
            SiteManifest.Read(Path.Combine(_run.Folder, ".digest", "manifest")).Fingerprint)!;

    private (Dictionary<string, byte[]> Files, IReadOnlyList<Diagnostic> Said) Clean()
    {
        var bag = new DiagnosticBag();
        var sources = new[] { "input", "theme" }.SelectMany(f => SourceFolder.Read(Path.Combine(_run.Folder, f), f)).ToArray();
        var site = SiteBuild.Plan(sources, new BuildOptions(false, false, null, _run.Now), bag);
        var made = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        SiteBuild.Render(site, new BuildOutput(static (_, _) => false, (i, _, bytes) =>
        {
            lock (made)
                made.Add(site.Files[i].Path, bytes.ToArray());
        }), CancellationToken.None);
        return (made, bag.Sorted());
    }

    private void Begin(Random random)
    {
        Settings(2);
        Vocabulary("Kuaishou", "快手");
        _run.Write("input/vocabulary/topics.yml",
            "- slug: video\n  name: {en: Video, zh: 视频}\n- slug: agents\n  name: {en: Agents, zh: 智能体}\n  parent: video\n- slug: chips\n  name: {en: Chips, zh: 芯片}\n");
        _run.Write("input/vocabulary/stories.yml", "- slug: race\n  name: {en: The race, zh: 竞赛}\n");
        _run.Write("input/pages/about.md", "---\ntitle: About\n---\nSee [[openai]].\n");
        _run.Write("input/files/a.txt", "a");
        for (var i = 0; i < Articles; i++)
            Save(new Draft($"e{i}", i % 2 == 1,
                new DateOnly(2024, 7, 1).AddDays(random.Next(40)))
            {
                Company = Companies[random.Next(Companies.Length)],
                Topic = Topics[random.Next(Topics.Length)]
            });
    }

    private string Edit(Random random, int number)
    {
        var one = _drafts.Values.OrderBy(d => d.Slug, StringComparer.Ordinal).ElementAt(random.Next(_drafts.Count));
        switch (random.Next(18))
        {
            case 0 or 1 or 2:
                return Save(one with { Body = one.Body + $"\n\nMore of {number}." });
            case 3:
                return Save(one with { Title = $"Title {number}" });
            case 4:
                return Save(one with { Company = Companies[random.Next(Companies.Length)], Topic = Topics[random.Next(Topics.Length)] });
            case 5:
                return Save(one with { Day = one.Day.AddDays(random.Next(-9, 10)) });
            case 6 or 7:
                return Save(new Draft($"n{number}", random.Next(2) == 0,
                    new DateOnly(2024, 7, 1).AddDays(random.Next(40)))
                { Company = Companies[random.Next(Companies.Length)] });
            case 8 when _drafts.Count > 6:
                File.Delete(Path.Combine(_run.Folder, one.Path));
                _drafts.Remove(one.Slug);
                return $"deleted {one.Slug}";
            case 9:
                File.Delete(Path.Combine(_run.Folder, one.Path));
                return Save(one with { Folder = $"f{random.Next(3)}" });
            case 10:
                Vocabulary($"Kuaishou {random.Next(3)}", "快手");
                return "vocabulary";
            case 11:
                _run.Write("theme/partials/pager.html",
                    $"<p class=\"pager\">{random.Next(3)} {{{{ if page.pager }}}}{{{{ page.pager.page }}}}{{{{ end }}}}</p>\n");
                return "partial";
            case 12:
                Settings(2 + random.Next(3));
                return "settings";
            case 13:
                _run.Write("theme/assets/css/extra.css", $"p {{ margin: {random.Next(3)}px }}\n");
                return "asset";
            case 14:
                return Save(
                    one with { Body = $"{one.Body}\n\n[Other]({(one.Folder.Length > 0 ? "../" : "")}{_drafts.Values.OrderBy(d => d.Slug, StringComparer.Ordinal).First(d => d.Folder.Length == 0).Name}) and [[video]], [about](/about/)." });
            case 15:
                return Save(one with { More = one.More == "" ? "rights: excerpt\nsource: {name: A, url: https://a.example/}\n" : "" });
            case 16:
                return Save(one with { More = one.More == "" ? "story: race\n" : "" });
            case 17:
                return Save(one with { More = one.More == "" ? "draft: true\n" : "" });
            default:
                _run.Write("input/files/a.txt", $"{number}");
                return "file";
        }
    }

    private string Save(Draft draft)
    {
        _drafts[draft.Slug] = draft;
        _run.Write(draft.Path, draft.Text);
        return draft.Slug;
    }

    private void Settings(int size) =>
        _run.Write("input/site.yml",
            $"title: {{en: Paper, zh: 报纸}}\ndescription: A paper\nbase_url: https://paper.example/\nlanguages: [en, zh]\ntime_zone: Asia/Shanghai\npage_size: {size}\n");

    private void Vocabulary(string english, string chinese) => _run.Write("input/vocabulary/companies.yml",
        $"- slug: kuaishou\n  name: {{en: {english}, zh: {chinese}}}\n  description: {{en: A company, zh: 公司}}\n- slug: openai\n  name: OpenAI\n- slug: baidu\n  name: {{en: Baidu, zh: 百度}}\n- slug: meta\n  name: Meta\n");

    private sealed record Draft(string Slug, bool IsChinese, DateOnly Day)
    {
        public string Title { get; init; } = $"Event {Slug}";
        public string Company { get; init; } = "openai";
        public string Topic { get; init; } = "video";
        public string Body { get; init; } = "OpenAI and Kuaishou, 百度和快手, Meta.";
        public string More { get; init; } = "";
        public string Folder { get; init; } = "";
        public string Name => $"{Slug}.md";
        public string Path => $"input/articles/{(Folder.Length > 0 ? Folder + "/" : "")}{Name}";
        public string Text =>
            $"---\ntitle: {Title}\ndate: {Day:yyyy-MM-dd}\nlang: {(IsChinese ? "zh" : "en")}\nslug: {Slug}\ncompanies: [{Company}]\ntopics: [{Topic}]\n{More}---\n{Body}\n";
    }
}
