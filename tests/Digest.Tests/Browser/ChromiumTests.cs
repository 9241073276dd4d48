using Microsoft.Playwright;

namespace Digest.Tests.Browser;

[Collection(Chromium.Name)]
public class ChromiumTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_browser_shows_what_the_server_holds_and_obeys_its_policy()
    {
        using var server = new StaticServer(new Dictionary<string, byte[]>
        {
            ["index.html"] = "<!doctype html><title>一</title><p id=p>still</p><script>p.textContent='inline'</script><script src=/a.js></script>"u8.ToArray(),
            ["a.js"] = "document.querySelector('p').dataset.ran = 'yes'"u8.ToArray(),
        });
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Root, new() { WaitUntil = WaitUntilState.Load });

        Assert.Equal("一", await page.TitleAsync());
        Assert.Equal("still", await page.TextContentAsync("p"));
        Assert.Equal("yes", await page.GetAttributeAsync("p", "data-ran"));
        Assert.Contains(server.Requests, r => r.Path == "a.js");
    }

    [Fact]
    public void A_missing_browser_skips_tests_only_outside_continuous_integration()
    {
        var fact = new BrowserFactAttribute();
        if (Chromium.Executable is not null || Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Null(fact.Skip);
        else
            Assert.Contains("DIGEST_BROWSER", fact.Skip, StringComparison.Ordinal);
    }
}
