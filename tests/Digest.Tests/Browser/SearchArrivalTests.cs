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
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync(".search-results[aria-busy=false]", new() { State = WaitForSelectorState.Attached });
        Assert.Contains(said, await page.TextContentAsync(".search-count"), StringComparison.Ordinal);
        Assert.InRange(await page.EvaluateAsync<double>(
            "new Promise(told => { let sum = 0; new PerformanceObserver(list => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => told(sum), 100); })"), 0, 0.005);
    }

    [BrowserFact]
    public async Task An_answer_in_the_other_language_has_its_terms_in_that_language()
    {
        using var server = ShippedSite.Serve();
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/zh/search/?q=openai&lang=en");
        await page.WaitForSelectorAsync(".search-results .term");
        var terms = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.search-results .term')].map(term => `${term.closest('li').lang} ${term.getAttribute('href')} ${term.textContent}`)");
        Assert.Contains("en /companies/openai/ OpenAI", terms);
        Assert.Contains("en /people/sam-altman/ Sam Altman", terms);
        Assert.All(terms, term => Assert.StartsWith("en /", term, StringComparison.Ordinal));
        Assert.DoesNotContain(terms, term => term.Contains("/zh/", StringComparison.Ordinal));
    }
}
