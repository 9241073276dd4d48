using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Digest.Tests.Browser;

/// <summary>A reader who keeps search on the device has all of it without a network, and nothing old with one.</summary>
[Collection(Chromium.SearchName)]
public sealed class OfflineTests(Chromium chromium)
{
    private const string Article = "/articles/2024/07/kling-global-launch/";

    [BrowserFact]
    public async Task What_is_kept_answers_every_query_after_a_reload_without_a_network_and_can_be_removed()
    {
        var server = ShippedSite.Serve();
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/search/?q=zuckerberg");
        await Assertions.Expect(page.Locator(".search-results h2").First).ToBeVisibleAsync();
        var online = await page.Locator(".search-results h2").AllTextContentsAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then(r => r.length)"));
        Assert.DoesNotContain(server.Requests, r => r.Path.Contains("keep", StringComparison.Ordinal) || r.Path == "offline.js");

        await page.GotoAsync("/search/");
        await page.Locator(".search-keep").ClickAsync();
        await Assertions.Expect(page.Locator(".keep [role=status]")).ToHaveTextAsync(new Regex("^Kept on this device"));
        await Assertions.Expect(page.Locator(".search-keep")).ToHaveTextAsync("Remove");
        await page.GotoAsync(Article);
        server.Dispose();

        await page.GotoAsync("/search/?q=zuckerberg");
        await Assertions.Expect(page.Locator(".search-results h2").First).ToBeVisibleAsync();
        Assert.Equal(online, await page.Locator(".search-results h2").AllTextContentsAsync());
        await page.GotoAsync("/zh/search/?q=" + Uri.EscapeDataString("開源模型"));
        await Assertions.Expect(page.Locator(".search-results h2").First).ToBeVisibleAsync();
        await page.GotoAsync(Article);
        await Assertions.Expect(page.Locator("article h1")).ToBeVisibleAsync();
        var other = await context.NewPageAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => other.GotoAsync("/articles/2026/07/gpt-5-6-launch/"));

        await page.GotoAsync("/search/");
        await page.Locator(".search-keep").ClickAsync();
        await Assertions.Expect(page.Locator(".search-keep")).ToHaveTextAsync(new Regex("^Keep on this device"));
        Assert.Equal(0, await page.EvaluateAsync<int>("caches.keys().then(names => names.length)"));
        Assert.Equal(0, await page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then(r => r.length)"));
    }

    [BrowserFact]
    public async Task Who_is_online_sees_what_is_published_now_and_keeps_that()
    {
        var changed = false;
        byte[]? File(string path) =>
            !changed || !ShippedSite.Files.ContainsKey(path)
            ? ShippedSite.Files.GetValueOrDefault(path.Replace("next/", "", StringComparison.Ordinal))
            : path == "search/index.json" ? Encoding.UTF8.GetBytes(Regex.Replace(ShippedSite.Text(path), "(\"version\": ?\")", "$1next/"))
            : path.EndsWith("index.html", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(ShippedSite.Text(path).Replace("</h1>", " anew</h1>", StringComparison.Ordinal))
            : ShippedSite.Files[path];
        using var server = new StaticServer(File);
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/search/");
        await page.Locator(".search-keep").ClickAsync();
        await Assertions.Expect(page.Locator(".search-keep")).ToHaveTextAsync("Remove");
        await page.GotoAsync(Article);
        changed = true;
        await page.GotoAsync(Article);
        await Assertions.Expect(page.Locator("article h1")).ToHaveTextAsync(new Regex("anew$"));
        await page.GotoAsync("/search/");
        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync(new Regex("anew$"));
        for (var waited = 0;
            !await page.EvaluateAsync<bool>(
                "caches.open('kept').then(kept => kept.keys()).then(keys => keys.some(k => k.url.includes('/next/')) && !keys.some(k => k.url.includes('/w/0.bin') && !k.url.includes('/next/')))");
            waited++)
        {
            Assert.True(waited < 200, "the new index is not kept");
            await Task.Delay(50);
        }
    }
}
