using Microsoft.Playwright;

namespace Digest.Tests.Browser;

/// <summary>The head of every page.</summary>
[Collection(Chromium.Name)]
public sealed class MastheadTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("/companies/", 360)]
    [InlineData("/zh/companies/", 360)]
    [InlineData("/", 768)]
    [InlineData("/", 1280)]
    [InlineData("/zh/", 1280)]
    public async Task The_name_stands_where_it_will_before_what_is_beside_it_has_come(string address, int width)
    {
        using var server = ShippedSite.Serve();
        await using var context =
            await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        var moved = await page.EvaluateAsync<double>(
            """
            (() => {
              const name = document.querySelector('.name'), head = document.querySelector('.mast');
              const places = () => [name.getBoundingClientRect().top, head.getBoundingClientRect().bottom];
              const whole = places();
              document.querySelector('.tools').remove();
              return Math.max(...places().map((place, i) => Math.abs(place - whole[i])));
            })()
            """);
        Assert.InRange(moved, 0, 0.5);
    }

    [BrowserFact]
    public async Task Day_or_night_chosen_in_another_window_is_seen_on_coming_back()
    {
        using var server = ShippedSite.Serve();
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/about/");
        var other = await context.NewPageAsync();
        await other.GotoAsync("/zh/");
        await other.ClickAsync("button.mode");
        await page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        Assert.Equal("dark true", await Shown(page));
        await other.ClickAsync("button.mode");
        await page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        Assert.Equal("undefined false", await Shown(page));

        static Task<string> Shown(IPage page) =>
            page.EvaluateAsync<string>("`${document.documentElement.dataset.mode} ${document.querySelector('button.mode').ariaPressed}`");
    }
}
