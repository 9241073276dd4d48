using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Tests.Hostile;
using Digest.Tests.Pipelines;
using Microsoft.Playwright;

namespace Digest.Tests.Browser;

/// <summary>
/// A site whose every article is an attempt to run a script, in its text, headline, summary, source and terms, opened in a real browser:
/// without the policy, so that nothing but the markup keeps scripts out, and with it, so that nothing asks for what it forbids.
/// </summary>
[Collection(Chromium.Name)]
public sealed class HostileContentTests(Chromium chromium)
{
    // Texts of so many articles stand on one page: opening each page alone takes minutes.
    private const int Together = 100;

    private static readonly Lazy<(Dictionary<string, byte[]> Pages, string[] Bodies)> Site = new(Build);

    [Fact]
    public void Nearly_all_attempts_come_as_far_as_a_page() => Assert.InRange(Site.Value.Bodies.Length, 1100, 2000);

    [Fact]
    public void A_sanitizer_finds_nothing_to_remove_from_their_pages_nor_from_ours()
    {
        var ours = ShippedSite.Files.Where(f => f.Key.Contains("articles/2", StringComparison.Ordinal)
            && f.Key.EndsWith("/index.html", StringComparison.Ordinal))
            .Select(f => Body(Encoding.UTF8.GetString(f.Value))).ToArray();
        Assert.True(ours.Length > 300);
        Assert.Equal("",
            MarkupVectors.Removed(Site.Value.Bodies.Concat(ours), "article", "header", "nav", "figure", "figcaption", "aside", "section",
                "time"));
    }

    [BrowserFact]
    public async Task Without_a_policy_no_script_runs()
    {
        var (ran, _) = await VisitAsync([]);
        Assert.Empty(ran);
    }

    [BrowserFact]
    public async Task With_the_policy_nothing_asks_for_what_it_forbids()
    {
        var policy = ShippedSite.Text("_headers").Split('\n').Single(l => l.Contains("Content-Security-Policy:", StringComparison.Ordinal))
            .Split(": ", 2)[1].Trim();
        // A mail carries its styles in its elements, as mail programs want them; the site offers it for download.
        var pages = Site.Value.Pages.Where(p => !p.Key.EndsWith("/email.html", StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        var (ran, violations) = await VisitAsync(new() { ["Content-Security-Policy"] = policy }, pages);
        Assert.Empty(ran);
        Assert.Empty(violations);
    }

    [BrowserFact]
    public async Task The_detector_sees_a_script_a_handler_and_a_link()
    {
        var pages = new Dictionary<string, byte[]>
        {
            ["a.html"] = "<!doctype html><title>x</title><script>let x = 1</script>"u8.ToArray(),
            ["b.html"] = "<!doctype html><title>x</title><img src=x onerror=alert(1)>"u8.ToArray(),
            ["c.html"] = "<!doctype html><title>x</title><a href='java&#9;script:alert(1)'>x</a>"u8.ToArray(),
            ["d.html"] = "<!doctype html><title>x</title><p onmouseover=alert(1)>x</p>"u8.ToArray(),
            ["e.html"] = "<!doctype html><title>x</title><p>Nothing."u8.ToArray(),
        };
        var (ran, violations) = await VisitAsync([], pages);
        Assert.Equal(["a.html", "b.html", "c.html", "d.html"], ran.Select(r => r.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(violations);
        (ran, violations) = await VisitAsync(new() { ["Content-Security-Policy"] = "script-src 'none'" }, pages);
        Assert.Equal(["a.html", "b.html", "c.html", "d.html"],
            violations.Concat(ran).Select(r => r.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    // Opens each page, touches all that can be touched, and gives what ran and what the policy had to forbid, each as "page what".
    private async Task<(List<string> Ran, List<string> Violations)> VisitAsync(Dictionary<string, string> headers,
        Dictionary<string, byte[]>? pages = null)
    {
        pages ??= Site.Value.Pages;
        using var server = new StaticServer(pages, headers);
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root });
        var page = await context.NewPageAsync();
        var ran = new ConcurrentQueue<string>();
        var violations = new ConcurrentQueue<string>();
        await page.ExposeFunctionAsync("ranHere", (string what) => ran.Enqueue(what));
        await page.ExposeFunctionAsync("forbiddenHere", (string what) => violations.Enqueue(what));
        await page.AddInitScriptAsync(
            """
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => ranHere(`${location.pathname.slice(1)} ${name}`);
            addEventListener('securitypolicyviolation', e => forbiddenHere(`${location.pathname.slice(1)} ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
            """);
        page.Dialog += (_, dialog) => ran.Enqueue($"{page.Url[server.Root.Length..]} dialog {dialog.Message}");
        // Whatever is compiled that stands in a page or in one of its attributes has the address of the page.
        var session = await context.NewCDPSessionAsync(page);
        session.Event("Debugger.scriptParsed").OnEvent += (_, e) =>
        {
            if (e?.GetProperty("url").GetString() is { } url && url.StartsWith(server.Root, StringComparison.Ordinal)
                && !url.StartsWith(server.Root + "assets/", StringComparison.Ordinal))
                ran.Enqueue($"{url[server.Root.Length..]} script");
        };
        await session.SendAsync("Debugger.enable");
        foreach (var path in pages.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await page.GotoAsync("/" + path, new() { WaitUntil = WaitUntilState.Load });
            await page.EvaluateAsync(
                """
                () => {
                  const here = location.pathname.slice(1);
                  for (const it of document.querySelectorAll('body *')) {
                    for (const name of it.getAttributeNames()) if (/^on/i.test(name) || /^\s*(j\s*a\s*v\s*a|v\s*b|d\s*a\s*t\s*a)[\s\S]*:/i.test(it.getAttribute(name)) && /^(xlink:)?(href|src|action|formaction|data|srcdoc)$/i.test(name)) ranHere(`${here} ${it.localName} ${name}=${it.getAttribute(name)}`);
                    if (/^(script|style|iframe|object|embed|base|meta|link|form)$/.test(it.localName) && it.closest('article')) ranHere(`${here} ${it.localName}`);
                    for (const type of ['mouseover', 'focus', 'pointerenter', 'toggle', 'animationstart']) it.dispatchEvent(new Event(type, { bubbles: false }));
                  }
                }
                """);
        }

        return ([.. ran], [.. violations]);
    }

    private static (Dictionary<string, byte[]> Pages, string[] Bodies) Build()
    {
        var sources = new List<SourceFile>(SourceFolder.Read(Repository.At("theme"), "theme"))
        {
            SourceFile.FromText("input/site.yml", MadeSite.Settings().Replace("page_size: 2", "page_size: 100", StringComparison.Ordinal))
        };
        var number = 0;
        foreach (var vector in MarkupVectors.All.Concat(MarkupVectors.Mutated(500, 41)))
        {
            var day = new DateOnly(2024, 1, 1).AddDays(number / 3);
            var text = JsonSerializer.Serialize(vector.Length > 120 ? vector[..120] : vector);
            var terms = number % 9 == 0 ? $"companies: [{text}]\ntopics: [{text}]\n" : "";
            sources.Add(SourceFile.FromText($"input/articles/{day:yyyy-MM-dd}-a{number}.md",
                $"---\ntitle: {text}\ndate: {day:yyyy-MM-dd}\nlang: {(number % 2 == 0 ? "en" : "zh")}\nsummary: {text}\n{terms}source: {{name: {text}, url: \"https://a.example/\", author: {text}}}\n---\n{vector}\n"));
            number++;
        }

        var options = new BuildOptions(false, false, null, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var site = SiteBuild.Plan(sources, options, new DiagnosticBag());
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        SiteBuild.Render(site, new BuildOutput(static (_, _) => false, (i, _, bytes) => files[site.Files[i].Path] = bytes.ToArray()),
            CancellationToken.None);

        var articles = files.Keys.Where(p => p.Contains("articles/2", StringComparison.Ordinal)
            && p.EndsWith("/index.html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var bodies = articles.Select(p => Body(Encoding.UTF8.GetString(files[p]))).ToArray();
        var pages =
            new Dictionary<string, byte[]>(files.Where(f => !f.Key.EndsWith(".html", StringComparison.Ordinal)), StringComparer.Ordinal);
        // Of each kind of page that shows many articles, the first.
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (path,
            bytes) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)
                && !f.Key.Contains("articles/2", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var parts = path.Split('/');
            var kind = parts.Length > 2 ? string.Join('/', parts[..^2]) + parts[^1] : path;
            shown[kind] = shown.GetValueOrDefault(kind) + 1;
            if (shown[kind] == 1)
                pages[path] = bytes;
        }

        for (var from = 0; from < articles.Length; from += Together)
        {
            var whole = Encoding.UTF8.GetString(files[articles[from]]);
            pages[$"together/{from}/index.html"] = Encoding.UTF8.GetBytes(whole.Replace("</main>",
                string.Concat(bodies.Skip(from + 1).Take(Together - 1)) + "</main>", StringComparison.Ordinal));
        }

        return (pages, bodies);
    }

    private static string Body(string page) =>
        page[(page.IndexOf("<article", StringComparison.Ordinal))..(page.LastIndexOf("</article>", StringComparison.Ordinal)
            + "</article>".Length)];
}
