using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Rendering.Markdown;
using Digest.Tests.Browser;
using Digest.Text;
using Microsoft.Playwright;

namespace Digest.Benchmarks.Search;

/// <summary>
/// Search as a reader has it, on a built site, in Chromium: how true the answers to Chinese substrings are, against a scan of all texts;
/// how much a first query loads; how long it takes from a key to the results: <c>search browser FOLDER CHROMIUM [QUERIES]</c>.
/// </summary>
internal static class SearchInBrowser
{
    private static readonly string[] FirstQueries =
    [
        "大模型", "深度求索", "开源", "開源模型", "视频生成", "英伟达 出口管制", "价格战", "智能体", "马斯克", "黄仁勋", "芯片", "版权", "月之暗面", "的", "万", "推理模型", "人形机器人", "通义千问",
        "openai", "gpt-5", "agent", "nvidia export controls", "sam altman", "claude code", "\"open weights\"", "mixture of experts", "m",
        "pricing of tokens", "kling", "eu ai act", "copyright lawsuit", "robot", "深度求索 R1", "xyzzyq",
    ];

    /// <summary>Prints the figures; 1 where an answer is missing or wrong.</summary>
    public static async Task<int> RunAsync(string folder, string chromium, int count)
    {
        var output = Path.Combine(folder, "output");
        var texts = Texts(folder, out var names);
        using var server =
            new StaticServer(path => File.Exists(Path.Combine(output, path)) ? File.ReadAllBytes(Path.Combine(output, path)) : null);
        using var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        }).ConfigureAwait(false);
        var wrong = await SubstringsAsync(browser, server, Queries(texts, names, count), texts).ConfigureAwait(false);
        await FirstQueriesAsync(browser, server, output).ConfigureAwait(false);
        await KeysAsync(browser, server).ConfigureAwait(false);
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>What a plain scan sees: folded title, summary and public body of each article, by address.</summary>
    private static SortedDictionary<string, string> Texts(string folder, out HashSet<string> names)
    {
        var bag = new DiagnosticBag();
        var options = new BuildOptions(false, false, null, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var model = SiteBuild.Plan([.. SourceFolder.Read(Path.Combine(folder, "input"), "input")], options, bag).Context.Model;
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in model.Trees.SelectMany(t => t.Articles))
        {
            var content = article.Article;
            var body = content.HasPublicBody ? MarkdownRenderer.PlainText(MarkdownSource.Of(content)) : "";
            texts[article.Permalink.Href] = NameFold.Of($"{content.Title}\n{content.Summary}\n{body}");
        }

        names = [.. model.Vocabulary.Taxonomies.SelectMany(t => t.Names).Select(NameFold.Of)];
        return texts;
    }

    /// <summary>
    /// Substrings of two to six characters out of articles taken at random, and as many that no article has; names of terms find more than
    /// their own spelling.
    /// </summary>
    private static List<string> Queries(SortedDictionary<string, string> texts, HashSet<string> names, int count)
    {
        var random = new Random(20261126);
        var chinese = texts.Where(t => t.Key.StartsWith("/zh/", StringComparison.Ordinal)).Select(t => t.Value).ToArray();
        var all = string.Concat(chinese.Take(200).SelectMany(t => t).Where(c => Characters.IsHan(c)));
        var queries = new SortedSet<string>(StringComparer.Ordinal);
        while (queries.Count < count)
        {
            var length = 2 + (queries.Count % 5);
            var text = chinese[random.Next(chinese.Length)];
            if (text.Length <= length)
                continue;
            // One in six is put together from characters at random: most are nowhere.
            var query = queries.Count % 6 == 5
                ? string.Concat(Enumerable.Range(0, length).Select(_ => all[random.Next(all.Length)]))
                : text.Substring(random.Next(text.Length - length), length);
            if (query.All(c => Characters.IsHan(c)) && !names.Contains(query))
                queries.Add(query);
        }

        return [.. queries];
    }

    private static async Task<int> SubstringsAsync(IBrowser browser, StaticServer server, List<string> queries,
        SortedDictionary<string, string> texts)
    {
        var page = await browser.NewPageAsync().ConfigureAwait(false);
        await page.GotoAsync(server.Root + "zh/search/").ConfigureAwait(false);
        var found = JsonSerializer.Deserialize<Dictionary<string, string[]>>(await page.EvaluateAsync<string>(
            """
            async queries => {
              const { SearchIndex, search } = await import(document.querySelector('script[type=module]').src), index = new SearchIndex('/search/'), found = {};
              for (const query of queries) {
                const answers = await search(index, query), shown = [];
                while (answers.at < answers.order.length) shown.push(...await answers.next(10));
                if (!answers.certain || answers.count !== shown.length) throw new Error(query);
                found[query] = answers.some ? [] : shown.map(answer => answer.address);
              }
              return JSON.stringify(found);
            }
            """, queries).ConfigureAwait(false))!;
        await page.CloseAsync().ConfigureAwait(false);
        int real = 0, shown = 0, right = 0, absent = 0, wrong = 0;
        foreach (var query in queries)
        {
            var expected = texts.Where(t => t.Value.Contains(query, StringComparison.Ordinal)).Select(t => t.Key)
                .ToHashSet(StringComparer.Ordinal);
            var hits = found[query].Count(expected.Contains);
            (real, shown, right, absent) =
                (real + expected.Count, shown + found[query].Length, right + hits, absent + (expected.Count == 0 ? 1 : 0));
            if (hits != expected.Count || hits != found[query].Length)
            {
                wrong++;
                Console.WriteLine($"  {query}: {expected.Count} have it, {found[query].Length} shown, {hits} of them right");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{queries.Count} substrings of {texts.Count} articles, {absent} of them nowhere, {real} matches: recall {right / (double)Math.Max(1, real):0.0000}, precision {right / (double)Math.Max(1, shown):0.0000}"));
        return wrong;
    }

    /// <summary>Each query in a browser that has nothing of the site.</summary>
    private static async Task FirstQueriesAsync(IBrowser browser, StaticServer server, string output)
    {
        var loaded = new List<(string Query, int Script, int Index, int Texts, string Parts)>();
        foreach (var query in FirstQueries)
        {
            await using var context = await browser.NewContextAsync().ConfigureAwait(false);
            var page = await context.NewPageAsync().ConfigureAwait(false);
            server.Requests.Clear();
            await page.GotoAsync(
                $"{server.Root}{(query.Any(c => Characters.IsHan(c)) ? "zh/" : "")}search/?q={Uri.EscapeDataString(query)}")
                .ConfigureAwait(false);
            await SettledAsync(page).ConfigureAwait(false);
            var sizes = server.Requests.Select(r => (r.Path, Size: Compressed(output, r.Path))).ToArray();
            loaded.Add((query,
                sizes.Where(s => s.Path.EndsWith(".js", StringComparison.Ordinal) && s.Path.Contains("search", StringComparison.Ordinal))
                    .Sum(s => s.Size),
                sizes.Where(s => s.Path.StartsWith("search/", StringComparison.Ordinal)
                    && !s.Path.EndsWith(".html", StringComparison.Ordinal)).Sum(s => s.Size),
                sizes.Where(s => s.Path.EndsWith(".md", StringComparison.Ordinal)).Sum(s => s.Size),
                string.Join(", ",
                    sizes.Where(s => s.Path.StartsWith("search/", StringComparison.Ordinal)
                        && !s.Path.EndsWith(".html", StringComparison.Ordinal))
                    .GroupBy(s => Part(s.Path), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Sum(s => s.Size) / 1e3:0.0}")))));
        }

        var both = loaded.ConvertAll(l => l.Script + l.Index).Order().ToArray();
        var most = loaded.MaxBy(l => l.Script + l.Index);
        foreach (var (query, script, index, _, parts) in loaded.OrderByDescending(l => l.Script + l.Index).Take(5))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {query}: {(script + index) / 1e3:0.0} KB, of the index {parts}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{loaded.Count} first queries: script and index {both[0] / 1e3:0.0} to {both[^1] / 1e3:0.0} KB, median {both[both.Length / 2] / 1e3:0.0} KB ({loaded[0].Script / 1e3:0.0} KB of it the script); most for {most.Query}; texts of the results shown {loaded.Min(l => l.Texts) / 1e3:0.0} to {loaded.Max(l => l.Texts) / 1e3:0.0} KB"));
    }

    // search/VERSION/w/12.bin is a part of w; a file that stands alone is known by its name.
    private static string Part(string path) => path.Split('/') is [_, _, var folder, _] ? folder : Path.GetFileName(path);

    /// <summary>
    /// From the key to the frame after the results, each query typed a second time; and the time where nothing of it was loaded.
    /// </summary>
    private static async Task KeysAsync(IBrowser browser, StaticServer server)
    {
        var page = await browser.NewPageAsync().ConfigureAwait(false);
        await page.GotoAsync(server.Root + "zh/search/").ConfigureAwait(false);
        foreach (var name in (string[])["from nothing", "warm", "warm again"])
        {
            var times = (await page.EvaluateAsync<double[]>(
                """
                async queries => {
                  const input = document.querySelector('#q'), list = document.querySelector('.search-results'), times = [];
                  for (const query of queries) {
                    const start = performance.now();
                    input.value = query;
                    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
                    await new Promise(done => {
                      const look = () => { if (list.ariaBusy === 'false') { watch.disconnect(); requestAnimationFrame(() => setTimeout(done)); } };
                      const watch = new MutationObserver(look);
                      watch.observe(list, { attributes: true, childList: true });
                    });
                    times.push(performance.now() - start);
                  }
                  return times;
                }
                """, FirstQueries).ConfigureAwait(false)).Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"key to results, {name}: median {times[times.Length / 2]:0} ms, 95 % {times[(int)(times.Length * 0.95)]:0} ms, most {times[^1]:0} ms"));
        }
    }

    private static async Task SettledAsync(IPage page)
    {
        for (var waited = 0; waited < 30_000; waited += 25)
        {
            if (await page.EvaluateAsync<bool>(
                "!!document.querySelector('.search-results[aria-busy=false]') && !!document.querySelector('.search-count').textContent && ![...document.querySelectorAll('.snippet:empty')].some(s => s.getBoundingClientRect().top < innerHeight)")
                .ConfigureAwait(false))
                return;
            await Task.Delay(25).ConfigureAwait(false);
        }

        throw new TimeoutException(page.Url);
    }

    // What the host would send: it compresses text, not the packed lists.
    private static int Compressed(string output, string path)
    {
        if (!File.Exists(Path.Combine(output, path)))
            return 0;
        var bytes = File.ReadAllBytes(Path.Combine(output, path));
        if (path.EndsWith(".bin", StringComparison.Ordinal))
            return bytes.Length;
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return (int)stream.Length;
    }
}
