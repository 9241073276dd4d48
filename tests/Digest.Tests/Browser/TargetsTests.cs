namespace Digest.Tests.Browser;

/// <summary>What a finger has to find.</summary>
[Collection(Chromium.Name)]
public sealed class TargetsTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("/zh/", 412)]
    [InlineData("/zh/editions/2026-w30/", 412)]
    [InlineData("/archive/", 1280)]
    public async Task Links_of_headings_are_high_enough_by_themselves(string address, int width)
    {
        using var server = ShippedSite.Serve();
        await using var context =
            await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, ViewportSize = new() { Width = width, Height = 823 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        // What stands around them may not be laid out yet, and keeps no distance then.
        Assert.InRange(
            await page.EvaluateAsync<double>(
                "Math.min(...[...document.querySelectorAll(':is(.part, .side, .years) h2 a')].map(link => link.getBoundingClientRect().height).filter(height => height > 0))"),
            24, 40);
    }
}
