using Microsoft.Playwright;

namespace Digest.Tests.Browser;

/// <summary>What a reader sees of a search page that was opened by a link.</summary>
[Collection(Chromium.SearchName)]
public sealed class SearchArrivalTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("/search/?q=openai&utm_source=letter", 1350, " articles")]
    [InlineData("/search/?q=xyzzyq", 412, "xyzzyq")]
    [InlineData("/search/?q=xyzzyq", 1350, "xyzzyq")]
    [InlineData("/search/?utm_source=letter", 412, "quotation marks")]
    [InlineData("/zh/search/?companies=openai", 1350, "篇")]
    public async Task Nothing_moves_whatever_the_address_asks_for(string address, int width, string said)
    {
        using var server = ShippedSite.Serve();
        await using var context =
            await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync(".search-results[aria-busy=false]", new() { State = WaitForSelectorState.Attached });
        Assert.Contains(said, await page.TextContentAsync(".search-count"), StringComparison.Ordinal);
        Assert.InRange(await page.EvaluateAsync<double>(
            "new Promise(told => { let sum = 0; new PerformanceObserver(list => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => told(sum), 100); })"),
            0, 0.005);
    }

    [BrowserTheory]
    [InlineData("/search/?q=openai")]
    [InlineData("/zh/search/?q=openai")]
    public async Task The_first_answers_stand_where_they_stay_and_are_counted_when_they_come(string address)
    {
        using var server = ShippedSite.Serve();
        await using var context =
            await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, ViewportSize = new() { Width = 412, Height = 823 } });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(
            """
            new MutationObserver((_, self) => {
              if (!document.querySelector('.search-results > li')) return;
              self.disconnect();
              window.atFirst = document.querySelector('.search-count').textContent;
            }).observe(document, { childList: true, subtree: true });
            """);
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync(".search-results[aria-busy=false] > li");
        Assert.Matches("[0-9]+ ?(articles|篇)", await page.EvaluateAsync<string>("atFirst"));
        // The line of the count has its room before it says anything.
        Assert.True(await page.EvaluateAsync<bool>(
            """
            (() => {
              const line = document.querySelector('.search-count'), told = line.getBoundingClientRect().height;
              line.textContent = '';
              return Math.abs(line.getBoundingClientRect().height - told) < .5;
            })()
            """));
    }

    [BrowserFact]
    public async Task An_answer_in_the_other_language_has_its_terms_in_that_language()
    {
        using var server = ShippedSite.Serve();
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/zh/search/?q=openai&lang=en");
        await page.WaitForSelectorAsync(".search-results .term");
        var terms = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.search-results .term')].map(term => `${term.closest('li').lang} ${term.getAttribute('href')} ${term.textContent}`)");
        Assert.Contains("en /companies/openai/ OpenAI", terms);
        Assert.Contains("en /people/sam-altman/ Sam Altman", terms);
        Assert.All(terms, term => Assert.StartsWith("en /", term, StringComparison.Ordinal));
        Assert.DoesNotContain(terms, term => term.Contains("/zh/", StringComparison.Ordinal));
    }
}
