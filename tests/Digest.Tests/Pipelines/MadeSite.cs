using System.Text;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Routing;

namespace Digest.Tests.Pipelines;

/// <summary>
/// A site of two languages built in memory, with everything in it: its files, its findings, and the links that lead nowhere.
/// </summary>
internal sealed partial class MadeSite
{
    private const string Host = "https://paper.example";

    /// <summary>Every kind of output that can be turned off.</summary>
    public const string AllOutputs = "editions, stories, archive, search, api, twins, email, cards";

    private MadeSite(SortedDictionary<string, string> files, IReadOnlyList<Diagnostic> found) => (Files, Found) = (files, found);

    public SortedDictionary<string, string> Files { get; }

    public IReadOnlyList<Diagnostic> Found { get; }

    public static string Settings(string outputs = AllOutputs, string taxonomies = "companies, people, topics, models", string more = "") =>
        $"title: {{en: Paper, zh: 报纸}}\ndescription: A paper\nbase_url: {Host}/\nlanguages: [en, zh]\ntime_zone: Asia/Shanghai\ntaxonomies: [{taxonomies}]\noutputs: [{outputs}]\npage_size: 2\n{more}";

    /// <summary>Builds the site; files of the same path given here take the place of its own.</summary>
    public static MadeSite Build(params (string Path, string Text)[] files)
    {
        var (site, bag) = Plan(files);
        SiteCheck.Lint(site.Context, CancellationToken.None);
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        SiteBuild.Render(site, new BuildOutput(static (_, _) => false, (i, _, bytes) =>
        {
            lock (made)
                made.Add(site.Files[i].Path, Encoding.UTF8.GetString(bytes.Span));
        }), CancellationToken.None);
        return new MadeSite(made, bag.Sorted());
    }

    /// <summary>What a check finds in the site.</summary>
    public static IReadOnlyList<Diagnostic> Check(params (string Path, string Text)[] files)
    {
        var (site, bag) = Plan(files);
        SiteCheck.Run(site, CancellationToken.None);
        return bag.Sorted();
    }

    /// <summary>The site before anything of it is rendered, and its findings.</summary>
    public static (PlannedSite Site, DiagnosticBag Bag) Plan(params (string Path, string Text)[] files)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["input/site.yml"] = Settings(),
            ["input/vocabulary/companies.yml"] = "- slug: kuaishou\n  name: {en: Kuaishou, zh: 快手}\n  description: {en: A video company, zh: 视频公司}\n  homepage: https://kuaishou.example/\n- slug: openai\n  name: OpenAI\n  formerly: [open-ai]\n",
            ["input/vocabulary/people.yml"] =
            "- slug: sam-altman\n  name: {en: Sam Altman, zh: 萨姆·奥尔特曼}\n  affiliations: [openai]\n  role: chief executive\n",
            ["input/vocabulary/topics.yml"] = "- slug: video\n  name: {en: Video, zh: 视频}\n- slug: video-generation\n  name: {en: Video generation, zh: 视频生成}\n  parent: video\n",
            ["input/vocabulary/models.yml"] = "- slug: kling\n  name: {en: Kling, zh: 可灵}\n  developer: kuaishou\n",
            ["input/vocabulary/stories.yml"] = "- slug: race\n  name: {en: The race, zh: 竞赛}\n",
            ["input/editions/2024-w30.md"] = "---\ntitle: A week\nlead: e4\nnote: Much happened.\n---\n",
            ["input/pages/about.md"] = "---\ntitle: About us\n---\nText.\n",
            ["input/pages/about.zh.md"] = "---\ntitle: 关于\nlang: zh\ntranslation_of: about\n---\n正文。\n",
            ["input/files/a.txt"] = "a",
        };
        for (var i = 0; i < 6; i++)
        {
            var day = $"2024-{(i < 3 ? "06" : "07")}-{20 + i}";
            var terms = "companies: [kuaishou, openai]\npeople: [sam-altman]\ntopics: [video-generation]\nmodels: [kling]\nstory: race\n";
            all[$"input/articles/{day}-e{i}.md"] = $"---\ntitle: Event {i}\ndate: {day}\n{terms}aliases: [/old/{i}/]\n---\n[[kuaishou]] and OpenAI, Kling, Sam Altman. [About](../pages/about.md), [a](/files/a.txt){(i > 0 ? $", [before](2024-{(i < 4 ? "06" : "07")}-{19 + i}-e{i - 1}.md)" : "")}.\n";
            all[$"input/articles/{day}-e{i}.zh.md"] =
                $"---\ntitle: 事件{i}\ndate: {day}\nlang: zh\ntranslation_of: e{i}\n{terms}---\n快手、OpenAI、可灵、奥尔特曼。\n";
        }

        all["input/articles/2024-07-26-q.md"] = "---\ntitle: Quoted\ndate: 2024-07-26\nrights: excerpt\nsummary: Short.\nsource: {name: A, url: https://a.example/x}\n---\nNever shown.\n";
        foreach (var (path, text) in files)
            all[path] = text;
        var bag = new DiagnosticBag();
        var site = SiteBuild.Plan([.. all.Select(f => SourceFile.FromText(f.Key, f.Value))],
            new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), bag);
        return (site, bag);
    }

    /// <summary>Nothing was found wrong.</summary>
    public void AssertSound() => Assert.Equal([], Found.Select(static f => $"{f.Location?.Path} {f.Code} {f.Message}"));

    /// <summary>No link is dead, and every page is reached.</summary>
    public void AssertConnected()
    {
        Assert.Equal([], DeadLinks());
        Assert.Equal([], UnreachedPages());
    }

    /// <summary>No page is over 150 KB.</summary>
    public void AssertLight() =>
        Assert.Equal([],
            Files.Where(static f => f.Key.EndsWith(".html", StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(f.Value) > 150 * 1024)
                .Select(static f => f.Key));

    /// <summary>Links of pages, feeds, mails, lists and redirects that lead to nothing of the site, as <c>file: address</c>.</summary>
    public IEnumerable<string> DeadLinks()
    {
        foreach (var (path, text) in Files)
        {
            foreach (var address in Addresses(path, text).Distinct(StringComparer.Ordinal))
            {
                if (Target(address) is { } target && !Files.ContainsKey(target))
                    yield return $"{path}: {address}";
            }
        }
    }

    /// <summary>Pages that cannot be reached from the front pages by following links.</summary>
    public IEnumerable<string> UnreachedPages()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var left = new Queue<string>(reached);
        while (left.TryDequeue(out var path))
        {
            foreach (var address in Links().Matches(Files[path]).Select(static m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)))
            {
                if (Target(address) is { } target && Files.ContainsKey(target) && reached.Add(target)
                    && target.EndsWith(".html", StringComparison.Ordinal))
                    left.Enqueue(target);
            }
        }

        return Files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal) && !f.EndsWith("404.html", StringComparison.Ordinal)
            && !reached.Contains(f));
    }

    private static IEnumerable<string> Addresses(string path, string text)
    {
        if (path.EndsWith("_redirects", StringComparison.Ordinal))
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static l => l.Split(' ')[1].Replace(":splat", "", StringComparison.Ordinal));
        // In escaped HTML within feeds, and in JSON, addresses of the site stand whole.
        var whole = WholeAddresses().Matches(System.Net.WebUtility.HtmlDecode(text)).Select(static m => m.Value.TrimEnd('.', ','));
        return path.EndsWith(".html", StringComparison.Ordinal)
            ? whole.Concat(Links().Matches(text).Select(static m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))) : whole;
    }

    private static string? Target(string address)
    {
        if (address.StartsWith(Host, StringComparison.Ordinal))
            address = address[Host.Length..];
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
            return null;
        return new Permalink(Uri.UnescapeDataString(address.Split('#', '?')[0])).OutputPath;
    }

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("""https://paper\.example/[^\s"'<>)\\\]]*""")]
    private static partial Regex WholeAddresses();
}
