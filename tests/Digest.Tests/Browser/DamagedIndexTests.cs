using System.Text;
using Digest.Search;
using Digest.Tests.Search;
using Microsoft.Playwright;

namespace Digest.Tests.Browser;

/// <summary>Files of the search index that arrive cut short or changed: a reader is told so, and the page goes on working.</summary>
[Collection(Chromium.Name)]
public sealed class DamagedIndexTests(Chromium chromium)
{
    private const string Damaged = "damaged";

    private static readonly SearchTerm Company = new("companies", "deepseek",
        new Dictionary<string, string> { ["en"] = "DeepSeek", ["zh"] = "深度求索" }, [],
        new Dictionary<string, string> { ["zh"] = "/zh/companies/deepseek/" });

    [BrowserTheory]
    [InlineData("w/", new[] { Harm.Empty, Harm.Half, Harm.LastByte, Harm.Zeros, Harm.Ones, Harm.Longer, Harm.Page })]
    [InlineData("directory.bin", new[] { Harm.Empty, Harm.Half, Harm.Zeros, Harm.Ones, Harm.Page })]
    [InlineData("/d/", new[] { Harm.Half, Harm.Page, Harm.OtherData })]
    [InlineData("index.json", new[] { Harm.Half, Harm.OtherData })]
    public async Task A_damaged_file_is_told_plainly_and_the_page_stays_alive(string name, Harm[] harms)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        foreach (var harm in harms)
        {
            // Each from an address of its own, so that nothing is known from before.
            using var server = Serve((path, bytes) => path.Contains(name, StringComparison.Ordinal) ? Broken(bytes, harm) : bytes);
            await page.GotoAsync(server.Root + "?q=" + Uri.EscapeDataString("模型"));
            await SaysAsync(page, Damaged);
            Assert.Equal("false", await page.GetAttributeAsync(".search-results", "aria-busy"));
            Assert.True(complaints.Count == 0, $"{harm}: {string.Join(", ", complaints)}");
        }
    }

    [BrowserTheory]
    [InlineData("/f/", Harm.Half)]
    [InlineData("/f/", Harm.Ones)]
    [InlineData("/t/zh/", Harm.Half)]
    public async Task Filters_that_cannot_be_read_leave_the_answers(string name, Harm harm)
    {
        using var server = Serve((path, bytes) => path.Contains(name, StringComparison.Ordinal) ? Broken(bytes, harm) : bytes);
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Root + "?q=" + Uri.EscapeDataString("模型"));
        await page.WaitForSelectorAsync(".search-results li");
        await page.Locator(".facet summary").First.ClickAsync();
        await SaysAsync(page, Damaged);
        Assert.True(await page.Locator(".search-results li").CountAsync() > 0);
    }

    [BrowserFact]
    public async Task What_came_damaged_once_is_asked_for_anew()
    {
        var times = 0;
        using var server = Serve((path, bytes) => path.EndsWith("directory.bin", StringComparison.Ordinal)
            && Interlocked.Increment(ref times) == 1 ? Broken(bytes, Harm.Half) : bytes);
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Root + "?q=" + Uri.EscapeDataString("模型"));
        await page.WaitForSelectorAsync(".search-results li");
        Assert.Equal(2, times);
    }

    [BrowserFact]
    public async Task No_change_of_its_bytes_makes_reading_long()
    {
        using var server = new StaticServer(Files());
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Root);
        var longest = await page.EvaluateAsync<double>(
            """
            async ([script, names, count]) => {
              const { SearchIndex, search } = await import(script), load = window.fetch, files = new Map();
              let state = 4;
              const random = below => { state = Math.imul(state ^ state >>> 15, state | 1) + 0x6D2B79F5 | 0; return (state >>> 8) % below; };
              const mutated = bytes => {
                const changed = bytes.slice();
                for (let times = 1 + random(8); times > 0; times--) changed[random(changed.length)] = [0, 255, random(256)][random(3)];
                return random(4) ? changed : changed.slice(0, random(changed.length + 1));
              };
              for (const name of names) files.set('/' + name, new Uint8Array(await (await load('/' + name)).arrayBuffer()));
              const packed = names.map(name => '/' + name).filter(name => name.endsWith('.bin'));
              let longest = 0, refused = 0;
              for (let i = 0; i < count; i++) {
                const harmed = packed[i % packed.length], bytes = mutated(files.get(harmed));
                window.fetch = async name => name === harmed ? new Response(bytes) : files.has(name) ? new Response(files.get(name)) : new Response('', { status: 404 });
                const index = new SearchIndex('/search/'), from = performance.now();
                try {
                  const answers = await search(index, '模型', {});
                  await answers.next(10);
                  await index.withPrefix('');
                  await index.facets('zh', 'companies');
                } catch { refused++; }
                longest = Math.max(longest, performance.now() - from);
              }
              if (refused < count / 2) throw new Error(`only ${refused} refused`);
              return longest;
            }
            """,
            new object[]
            {
                ShippedSite.Asset("js/search.js"),
                Files().Keys.Where(p => p.StartsWith("search/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray(),
                1000
            });
        // A hang is told from a slow machine by far.
        Assert.InRange(longest, 0, 20_000);
    }

    [BrowserFact]
    public async Task No_text_of_an_article_makes_its_excerpt_long()
    {
        var texts = new[]
        {
            "[",
            "![",
            "[[",
            "[[a|",
            "[a](",
            "[^",
            "-",
            "- |",
            " ",
            "_",
            "*",
            "`",
            "\\",
            "|",
            " | ",
            "a",
            "模",
            "1",
            "a_",
            "\n",
            "\n-",
            "> ",
            "[a\n"
        };
        var files = Files();
        var bodies = texts.Select(t =>
            Encoding.UTF8.GetBytes($"# 模型\n\n> s\n\n- x\n\n模型 {string.Concat(Enumerable.Repeat(t, 200_000 / t.Length))}x")).ToArray();
        using var server = new StaticServer(path => path.StartsWith("text/", StringComparison.Ordinal)
            ? bodies[int.Parse(path.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture)] : files.GetValueOrDefault(path));
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Root);
        var times = await page.EvaluateAsync<double[]>(
            """
            async ([script, count]) => {
              const { SearchIndex, matches, parse } = await import(script), index = new SearchIndex('/search/'), times = [];
              await index.open();
              for (let i = 0; i < count; i++) {
                const from = performance.now(), { body } = await index.text(`/text/${i}/`);
                matches(body, parse('模型'));
                times.push(performance.now() - from);
              }
              return times;
            }
            """,
            new object[] { ShippedSite.Asset("js/search.js"), texts.Length });
        // A step that grows with the square of the text would take minutes.
        Assert.Empty(texts.Zip(times).Where(t => t.Second > 20_000).Select(t => $"{t.First}: {t.Second} ms"));
    }

    /// <summary>What happens to a file on its way.</summary>
    public enum Harm
    {
        /// <summary>Nothing is left.</summary>
        Empty,

        /// <summary>The second half is missing.</summary>
        Half,

        /// <summary>The last byte is missing.</summary>
        LastByte,

        /// <summary>All bits are 0.</summary>
        Zeros,

        /// <summary>All bits are 1.</summary>
        Ones,

        /// <summary>Something follows.</summary>
        Longer,

        /// <summary>A page is served in its place.</summary>
        Page,

        /// <summary>It is JSON of another form.</summary>
        OtherData,
    }

    private static byte[] Broken(byte[] bytes, Harm harm) => harm switch
    {
        Harm.Empty => [],
        Harm.Half => bytes[..(bytes.Length / 2)],
        Harm.LastByte => bytes[..^1],
        Harm.Zeros => new byte[bytes.Length],
        Harm.Ones => [.. Enumerable.Repeat((byte)255, bytes.Length)],
        Harm.Longer => [.. bytes, 0, 1, 2],
        Harm.Page => "<!doctype html><title>Not here</title><p>Not here."u8.ToArray(),
        _ => """{"format":1,"version":"x","d":[["a"]],"languages":7}"""u8.ToArray(),
    };

    // A site of one page and an index: all it takes to search.
    private static Dictionary<string, byte[]> Files()
    {
        var files = SampleSite.Index(SampleSite.Documents(40), [Company])
            .ToDictionary(f => f.Path, f => f.Bytes.ToArray(), StringComparer.Ordinal);
        var script = ShippedSite.Asset("js/search.js").TrimStart('/');
        files[script] = ShippedSite.Files[script];
        files["index.html"] = Encoding.UTF8.GetBytes(
            $"""
            <!doctype html><html lang="zh"><title>x</title><script type="module" src="/{script}"></script>
            <div data-search="/search/" data-lang="zh" data-results="{"{0}"}" data-results-about="{"{0}"}" data-none="none" data-error="error" data-damaged="{Damaged}" data-kind-companies="x">
            <form><input name="q" type="search"></form></div>
            """);
        return files;
    }

    private static StaticServer Serve(Func<string, byte[], byte[]> change)
    {
        var files = Files();
        return new StaticServer(path => files.TryGetValue(path, out var bytes) ? change(path, bytes) : null);
    }

    private static async Task SaysAsync(IPage page, string text) =>
        await Assertions.Expect(page.Locator(".search-count")).ToHaveTextAsync(text, new() { Timeout = 10_000 });
}
