using System.Text.Json;
using Deque.AxeCore.Playwright;
using Digest.Rendering.Markdown;
using Digest.Search;
using Digest.Tests.Search;
using Digest.Text;
using Microsoft.Playwright;

namespace Digest.Tests.Browser;

/// <summary>Search as a reader has it: on the site of this repository, under its policy.</summary>
[Collection(Chromium.SearchName)]
public sealed class SearchPageTests(Chromium chromium) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private StaticServer _server = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null)
            return;
        _server = ShippedSite.Serve();
        _context = await chromium.Browser.NewContextAsync(new() { BaseURL = _server.Root, Locale = "en-GB" });
        _page = await _context.NewPageAsync();
        _page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        _page.PageError += (_, error) => _complaints.Add(error);
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Executable is null)
            return;
        await _context.CloseAsync();
        _server.Dispose();
    }

    [BrowserTheory]
    [InlineData("/search/?q=export+controls", "export")]
    [InlineData("/zh/search/?q=出口管制", "出口管制")]
    [InlineData("/zh/search/?q=Claude", "Claude")]
    public async Task A_query_in_either_language_finds_and_marks_its_words(string address, string word)
    {
        await OpenAsync(address);
        var marks = await _page.Locator(".search-results mark").AllTextContentsAsync();
        Assert.Contains(marks, m => m.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("polite", await _page.Locator(".search-count").GetAttributeAsync("aria-live"));
        Assert.Matches("[0-9]", await CountAsync());
        Assert.Empty(_complaints);
    }

    [BrowserFact]
    public async Task An_excerpt_that_begins_within_its_text_fills_its_room_also_at_the_end_of_the_text()
    {
        await _page.SetViewportSizeAsync(390, 844);
        await OpenAsync("/zh/search/?q=英伟达");
        var snippets = _page.Locator(".snippet");
        for (var i = 0; i < await snippets.CountAsync(); i++)
        {
            await snippets.Nth(i).ScrollIntoViewIfNeededAsync();
            await UntilAsync($"document.querySelectorAll('.snippet')[{i}].textContent");
        }

        var within = (await snippets.AllTextContentsAsync()).Where(static s => s.StartsWith('…')).ToArray();
        Assert.Contains(within, static s => !s.EndsWith('…'));
        Assert.All(within, static s => Assert.InRange(s.Length, 40, 66));
    }

    [BrowserFact]
    public async Task A_Chinese_run_finds_every_article_that_has_it_and_no_other()
    {
        var texts = Texts();
        var names = new HashSet<string>(Names(), StringComparer.Ordinal);
        var random = new Random(20240724);
        var chinese = texts.Where(t => t.Key.StartsWith("/zh/", StringComparison.Ordinal)).OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => t.Value).ToArray();
        var queries = new SortedSet<string>(StringComparer.Ordinal) { "大模型", "的", "公司" };
        while (queries.Count < 120)
        {
            var text = chinese[random.Next(chinese.Length)];
            var length = 1 + queries.Count % 6;
            var query = text.Substring(random.Next(text.Length - length), length);
            if (query.All(c => Characters.IsHan(c)) && !names.Contains(query))
                queries.Add(query);
        }

        await _page.GotoAsync("/search/");
        var found = JsonSerializer.Deserialize<Dictionary<string, string[]>>(await _page.EvaluateAsync<string>(
            """
            async ([script, queries]) => {
              const { SearchIndex, search } = await import(script), index = new SearchIndex('/search/'), found = {};
              for (const query of queries) {
                const answers = await search(index, query), shown = [];
                while (answers.at < answers.order.length) shown.push(...await answers.next(10));
                if (!answers.certain || answers.count !== shown.length) throw new Error(query);
                found[query] = shown.map(answer => answer.address);
              }
              return JSON.stringify(found);
            }
            """,
            new object[] { ShippedSite.Asset("js/search.js"), queries.ToArray() }))!;
        foreach (var query in queries)
        {
            var expected = texts.Where(t => t.Value.Contains(query, StringComparison.Ordinal)).Select(t => t.Key)
                .Order(StringComparer.Ordinal);
            Assert.Equal((query, string.Join(' ', expected)), (query, string.Join(' ', found[query].Order(StringComparer.Ordinal))));
        }
    }

    [BrowserFact]
    public async Task What_is_written_in_traditional_characters_finds_the_same()
    {
        await OpenAsync("/zh/search/?q=开放权重");
        var simplified = await AddressesAsync();
        await OpenAsync("/zh/search/?q=開放權重");
        Assert.NotEmpty(simplified);
        Assert.Equal(simplified, await AddressesAsync());
    }

    [BrowserFact]
    public async Task A_name_in_the_other_language_finds_articles_that_lack_it()
    {
        await OpenAsync("/search/?q=深度求索&lang=en");
        var found = await AddressesAsync();
        Assert.NotEmpty(found);
        Assert.All(found, a => Assert.StartsWith("/articles/", a, StringComparison.Ordinal));
        var texts = Texts();
        Assert.Contains(found, a => !texts[a].Contains("深度求索", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Where_no_article_has_all_words_those_with_some_of_them_answer_and_the_page_says_so()
    {
        await OpenAsync("/search/?q=copyright+gobbledygook");
        var found = await AddressesAsync();
        var texts = Texts();
        Assert.Contains("copyright", texts[found[0]], StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("No article has all of these words", await _page.Locator(".search-count").TextContentAsync());
        await OpenAsync("/zh/search/?q=大模型+不存在的词语");
        Assert.Contains("大模型", texts[(await AddressesAsync())[0]], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Terms_language_and_dates_narrow_the_answers_and_stand_in_the_address()
    {
        await OpenAsync("/search/?q=model");
        await _page.Locator(".facet summary[data-kind=companies]").ClickAsync();
        var box = _page.Locator(".panel label", new() { HasText = "OpenAI" }).First;
        await box.ClickAsync();
        await UntilAsync("location.href.includes('companies=openai')");
        await _page.Locator("select[name=lang]").SelectOptionAsync("en");
        await _page.Locator(".facet.time summary").ClickAsync();
        await _page.Locator("input[name=from]").FillAsync("2025-01-01");
        await _page.Locator("input[name=to]").FillAsync("2025-12-31");
        await UntilAsync("location.href.includes('to=2025-12-31')");
        await _page.ReloadAsync();
        await SettledAsync();

        var found = await AddressesAsync();
        Assert.NotEmpty(found);
        var openai = ShippedSite.Plan.Context.Views[0].Tree.Articles.Where(a => a.AllTerms.Any(t => t.Slug.Value == "openai"))
            .Select(a => a.Permalink.Href).ToHashSet();
        Assert.All(found, a => Assert.True(a.StartsWith("/articles/2025/", StringComparison.Ordinal) && openai.Contains(a), a));
        Assert.Equal("1", (await _page.Locator(".facet summary[data-kind=companies] .count").TextContentAsync())!.Trim());

        await _page.Locator(".search-clear").ClickAsync();
        await UntilAsync("location.href.endsWith('?q=model')");
        Assert.Empty(_complaints);
    }

    [BrowserFact]
    public async Task The_keyboard_is_enough()
    {
        await OpenAsync("/search/");
        await _page.EvaluateAsync("document.activeElement.blur()");
        await _page.Keyboard.PressAsync("/");
        Assert.Equal("q", await FocusAsync());
        await _page.Keyboard.TypeAsync("nvidia");
        await SettledAsync();
        await _page.Keyboard.PressAsync("ArrowDown");
        await _page.Keyboard.PressAsync("ArrowDown");
        var second = await _page.Locator(".search-results h2 a").Nth(1).GetAttributeAsync("href");
        Assert.Equal(second, await FocusAsync());
        await _page.Keyboard.PressAsync("ArrowUp");
        await _page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("q", await FocusAsync());
        await _page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await _page.Locator("#q").InputValueAsync());
        await UntilAsync("!document.querySelector('.search-results li') && !location.search");

        await _page.Locator(".facet summary").First.FocusAsync();
        await _page.Keyboard.PressAsync("Enter");
        await _page.WaitForSelectorAsync(".panel input");
        await _page.Keyboard.PressAsync("Tab");
        await _page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await _page.Locator(".facet[open]").CountAsync());
        Assert.Equal("summary", await FocusAsync());

        await _page.Keyboard.PressAsync("/");
        await _page.Keyboard.TypeAsync("nvidia");
        await SettledAsync();
        await _page.Keyboard.PressAsync("ArrowDown");
        await _page.Keyboard.PressAsync("ArrowDown");
        await _page.Keyboard.PressAsync("Enter");
        await UntilAsync($"location.href.endsWith('{second}')");
    }

    [BrowserFact]
    public async Task The_address_holds_the_query_also_on_the_way_back()
    {
        await OpenAsync("/");
        await _page.Locator("form.find input").FillAsync("kling");
        await _page.Locator("form.find input").PressAsync("Enter");
        await SettledAsync();
        Assert.EndsWith("/search/?q=kling", _page.Url, StringComparison.Ordinal);
        await _page.Locator("#q").FillAsync("mistral");
        await UntilAsync("location.href.endsWith('?q=mistral')");
        await SettledAsync();
        var before = await AddressesAsync();
        await _page.Locator(".search-results h2 a").First.ClickAsync();
        await UntilAsync("location.href.includes('/articles/')");
        await _page.GoBackAsync();
        await SettledAsync();
        Assert.Equal("mistral", await _page.Locator("#q").InputValueAsync());
        Assert.Equal(before, await AddressesAsync());
    }

    [BrowserTheory]
    [InlineData("/search/?q=x", "scripts")]
    [InlineData("/zh/search/?q=x", "脚本")]
    public async Task Without_scripts_the_page_says_so_and_leads_on(string address, string word)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = _server.Root, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        Assert.Contains(word, await page.Locator("main .note").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("main .note a").CountAsync() >= 4);
    }

    [BrowserFact]
    public async Task A_loaded_query_is_answered_offline_and_another_says_what_is_missing()
    {
        await OpenAsync("/search/?q=nvidia");
        var online = await AddressesAsync();
        await _context.SetOfflineAsync(true);
        await _page.Locator("#q").FillAsync("zuckerberg");
        await UntilAsync("document.querySelector('.search-count').textContent.includes('offline')");
        await _page.Locator("#q").FillAsync("nvidia");
        await SettledAsync();
        Assert.Equal(online, await AddressesAsync());
        await _page.Locator("#q").FillAsync("zuckerberg");
        await UntilAsync("document.querySelector('.search-count').textContent.includes('offline')");
        await _context.SetOfflineAsync(false);
        await UntilAsync("/^[0-9]/.test(document.querySelector('.search-count').textContent)");
    }

    [BrowserFact]
    public async Task A_first_query_loads_little_and_only_from_here()
    {
        var hosts = new HashSet<string>();
        _page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await OpenAsync("/zh/search/?q=大模型");
        Assert.Equal([new Uri(_server.Root).Authority], hosts);
        var loaded = _server.Requests.ToArray();
        var size = loaded.Where(r => r.Path.StartsWith("search/", StringComparison.Ordinal)
            || r.Path.Contains("js/search", StringComparison.Ordinal)).Sum(r => ShippedSite.Sent(r.Path));
        Assert.InRange(size, 1000, 40_000);
        Assert.Empty(_complaints);
    }

    [BrowserFact]
    public async Task Only_the_search_page_loads_the_script()
    {
        await _page.GotoAsync("/");
        await _page.GotoAsync("/zh/404.html");
        Assert.DoesNotContain(_server.Requests, r => r.Path.Contains("search", StringComparison.Ordinal));
        await _page.Locator("main form.search input").FillAsync("英伟达");
        await _page.Locator("main form.search button").ClickAsync();
        await SettledAsync();
        Assert.NotEmpty(await AddressesAsync());
    }

    [BrowserFact]
    public async Task Words_are_cut_in_the_browser_as_they_were_for_the_index()
    {
        var documents = TokenizerCases.All.Select((c, i) =>
            new SearchDocument($"/{i}/", c.Text, "", "", "zh", new DateOnly(2025, 1, 1), [], "")).ToList();
        var files = SampleSite.Index(documents, []).ToDictionary(f => f.Path, f => f.Bytes.ToArray(), StringComparer.Ordinal);
        files["index.html"] = "<!doctype html><title>x</title>"u8.ToArray();
        files["search.js"] = File.ReadAllBytes(Repository.At("theme", "assets", "js", "search.js"));
        using var server = new StaticServer(files);
        await _page.GotoAsync(server.Root);
        var found = await _page.EvaluateAsync<string>(
            """
            async ([script, table]) => {
              const { SearchIndex, fold, pieces, queryForms, wordForms } = await import(script), index = new SearchIndex('/search/');
              await index.open();
              await index.loadTraditional();
              return JSON.stringify(JSON.parse(table).map(({ text }) => {
                const cut = pieces(fold(text));
                return { text, pieces: cut.map(p => p.text), forms: cut.map(p => p.wide ? '' : wordForms(p.text).join(' ')), query: cut.map(p => p.wide ? p.text : queryForms(p.text).join(' ')) };
              }));
            }
            """,
            new object[] { "/search.js", TokenizerCases.Json });
        var cases = JsonSerializer.Deserialize<List<TokenizerCase>>(found, JsonSerializerOptions.Web)!;
        Assert.Equal(TokenizerCases.All.Count, cases.Count);
        foreach (var (expected, actual) in TokenizerCases.All.Zip(cases))
        {
            Assert.Equal(expected.Pieces, actual.Pieces);
            Assert.Equal(expected.Forms, actual.Forms);
            Assert.Equal(expected.Query, actual.Query);
        }
    }

    [BrowserTheory]
    [InlineData("/search/?q=openai", 412)]
    [InlineData("/zh/search/?q=大模型", 1280)]
    public async Task Nothing_moves_while_answers_arrive_and_headlines_break_between_words(string address, int width)
    {
        await _page.SetViewportSizeAsync(width, 823);
        await OpenAsync(address);
        // What moved, and from where to where, if it was to be seen.
        Assert.Equal("", await _page.EvaluateAsync<string>(
            """
            new Promise(told => {
              let sum = 0, moved = '';
              new PerformanceObserver(list => {
                for (const { value, sources } of list.getEntries()) {
                  sum += value;
                  moved += value + sources.map(({ node, previousRect: { y, height }, currentRect: to }) => ` ${node?.outerHTML?.slice(0, 60) ?? node?.nodeName} ${y}+${height} -> ${to.y}+${to.height}`).join() + '\n';
                }
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => told(sum <= 0.005 ? '' : moved), 100);
            })
            """));
        var titles = ShippedSite.Plan.Context.Model.Trees.SelectMany(t => t.Articles)
            .ToDictionary(a => a.Permalink.Href, a => a.Article.Title, StringComparer.Ordinal);
        var shown = await _page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.search-results h2 a')].map(a => a.getAttribute('href') + ' ' + a.innerHTML.replace(/<i[^>]*><\\/i>/g, '').replaceAll('<wbr>', '|').replace(/<[^>]+>/g, ''))");
        Assert.NotEmpty(shown);
        Assert.All(shown,
            s => Assert.Equal(Lines(titles[s[..s.IndexOf(' ', StringComparison.Ordinal)]]),
                System.Net.WebUtility.HtmlDecode(s[(s.IndexOf(' ', StringComparison.Ordinal) + 1)..])));

        static string Lines(string title) => HeadlineEdges.Of(title).Reverse().Aggregate(title, (text, at) => text.Insert(at, "|"));
    }

    [BrowserFact]
    public async Task A_page_that_stays_open_while_the_site_changes_goes_on_with_the_new_index()
    {
        var article = SampleSite.Documents(1)[0] with { Address = "/zh/articles/new/", Title = "旷世奇闻", Body = "旷世奇闻" };
        var next = SampleSite.Index([article], []).ToDictionary(f => f.Path, f => f.Bytes.ToArray(), StringComparer.Ordinal);
        var published = false;
        using var server = new StaticServer(path => published && path.StartsWith("search/", StringComparison.Ordinal)
            ? next.GetValueOrDefault(path) : ShippedSite.Files.GetValueOrDefault(path));
        await _page.GotoAsync(server.Root + "zh/search/?q=大模型");
        await SettledAsync();
        published = true;
        await _page.Locator("#q").FillAsync("旷世奇闻");
        await UntilAsync("document.querySelector('.search-results h2 a')?.textContent === '旷世奇闻'");
    }

    [BrowserTheory]
    [InlineData("/search/?q=openai", ColorScheme.Dark, 360)]
    [InlineData("/zh/search/?q=模型", ColorScheme.Light, 1280)]
    public async Task Answers_and_filters_can_be_used_by_everyone_on_every_screen(string address, ColorScheme mode, int width)
    {
        await _page.SetViewportSizeAsync(width, 900);
        await _page.EmulateMediaAsync(new() { ColorScheme = mode });
        await OpenAsync(address);
        for (var i = 0; i < 5; i++)
        {
            await _page.Locator(".facet summary").Nth(i).ClickAsync();
            await _page.Locator(".panel").Nth(i).Locator("label").First.WaitForAsync();
            Assert.Equal(0, await _page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
            Assert.True(
                await _page.EvaluateAsync<bool>(
                    "[...document.querySelectorAll('details[open] .panel')].every(p => p.getBoundingClientRect().left >= 0)"));
        }

        Assert.Equal(1, await _page.Locator(".facet[open]").CountAsync());
        var found = await _page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}"));
    }

    private async Task OpenAsync(string address)
    {
        await _page.GotoAsync(address);
        if (address.Contains("q=", StringComparison.Ordinal))
            await SettledAsync();
    }

    /// <summary>Waits until the answers shown are those to what stands in the field.</summary>
    private Task SettledAsync() => UntilAsync(
        "document.querySelector('.search-results[aria-busy=false]') && new URLSearchParams(location.search).get('q') === document.querySelector('#q')?.value && /[0-9]/.test(document.querySelector('.search-count').textContent) && document.querySelector('.snippet') && ![...document.querySelectorAll('.snippet:empty')].some(s => s.getBoundingClientRect().top < innerHeight)");

    // The policy forbids what a browser driver does to wait for a function.
    private async Task UntilAsync(string condition)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(20))
        {
            try
            {
                if (await _page.EvaluateAsync<bool>($"!!({condition})"))
                    return;
            }
            catch (PlaywrightException e)
                when (e.Message.Contains("context", StringComparison.OrdinalIgnoreCase)
                    || e.Message.Contains("null", StringComparison.Ordinal))
            {
                // The next page is on its way.
            }
        }

        Assert.Fail($"never: {condition}, but: {await CountAsync()}");
    }

    private async Task<string> CountAsync() => await _page.Locator(".search-count").TextContentAsync() ?? "";

    private Task<string[]> AddressesAsync() =>
        _page.EvaluateAsync<string[]>("[...document.querySelectorAll('.search-results h2 a')].map(a => a.getAttribute('href'))");

    private Task<string> FocusAsync() =>
        _page.EvaluateAsync<string>(
            "document.activeElement.getAttribute('href') ?? (document.activeElement.id || document.activeElement.localName)");

    // What a plain scan sees: folded title, summary and public body of each article, by address.
    private static Dictionary<string, string> Texts() =>
        ShippedSite.Plan.Context.Model.Trees.SelectMany(t => t.Articles).ToDictionary(a => a.Permalink.Href, a =>
    {
        var article = a.Article;
        var body = article.HasPublicBody ? MarkdownRenderer.PlainText(MarkdownSource.Of(article)) : "";
        return NameFold.Of($"{article.Title}\n{article.Summary}\n{body}");
    }, StringComparer.Ordinal);

    private static IEnumerable<string> Names() =>
        ShippedSite.Plan.Context.Model.Vocabulary.Taxonomies.SelectMany(t => t.Names).Select(NameFold.Of);
}
