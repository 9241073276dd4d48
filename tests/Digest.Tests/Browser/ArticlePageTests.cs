using System.Collections.Concurrent;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Tests.Pipelines;
using Microsoft.Playwright;

namespace Digest.Tests.Browser;

/// <summary>An article with what few articles have: a table of many columns, a long address among Chinese, a correction.</summary>
[Collection(Chromium.Name)]
public sealed class ArticlePageTests(Chromium chromium)
{
    private const string Address =
        "https://example.com/a/very/long/address/that/does/not/end/soon/and/goes/on/for/more/than/a/line/of/it/index.html";

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Site = new(Build);

    [BrowserTheory]
    [InlineData(390, Media.Screen)]
    [InlineData(1280, Media.Screen)]
    [InlineData(720, Media.Print)]
    public async Task A_table_of_many_columns_is_not_pressed_together_nor_cut(int width, Media media)
    {
        var page = await OpenAsync("articles/2024/07/long/", width);
        await page.EmulateMediaAsync(new() { Media = media });
        // The longest cell has few lines, where the table scrolls or the page is paper; nothing is wider than its box on paper.
        Assert.InRange(
            await page.EvaluateAsync<double>(
                "Math.max(...[...document.querySelectorAll('td')].map(cell => cell.getBoundingClientRect().height / parseFloat(getComputedStyle(cell).lineHeight)))"),
            1, 5.5);
        Assert.Equal(media == Media.Screen,
            await page.EvaluateAsync<bool>(
                "document.querySelector('table').getBoundingClientRect().width > document.querySelector('.text').getBoundingClientRect().width + 1"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task An_address_among_Chinese_begins_in_the_line_where_it_stands()
    {
        var page = await OpenAsync("zh/articles/2024/07/long/", 1280);
        Assert.True(await page.EvaluateAsync<bool>(
            """
            (() => {
              const link = document.querySelector('.text .external'), before = document.createRange();
              before.selectNodeContents(link.previousSibling);
              return [...before.getClientRects()].at(-1).bottom > link.getClientRects()[0].top + 4;
            })()
            """));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("none",
            await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.text .external'), '::after').content"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("articles/2024/07/long/", "25 July 2024</time>: It was a half.")]
    [InlineData("zh/articles/2024/07/long/", "2024年7月25日</time>：原为一半。")]
    public void A_correction_stands_apart_from_its_date(string path, string expected) =>
        Assert.Contains(expected, System.Text.Encoding.UTF8.GetString(Site.Value[path + "index.html"]), StringComparison.Ordinal);

    private async Task<IPage> OpenAsync(string path, int width)
    {
        var server = new StaticServer(file => Site.Value.GetValueOrDefault(file));
        var context =
            await chromium.Browser.NewContextAsync(new() { BaseURL = server.Root, ViewportSize = new() { Width = width, Height = 900 } });
        context.Close += (_, _) => server.Dispose();
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private static IReadOnlyDictionary<string, byte[]> Build()
    {
        const string Table = "\n\n| Model | Context | Before, $ per million | After, $ per million | Change | Machine | Batch | Remark |\n|---|--:|--:|--:|:-:|---|---|---|\n"
            + "| DeepSeek-V4 | 1,000,000 | 2.40 | 1.71 | −29 % | sixteen cards | 32 | without what was kept of earlier requests, and with words that go on |\n";
        var sources = new List<SourceFile>(SourceFolder.Read(Repository.At("theme"), "theme"))
        {
            SourceFile.FromText("input/site.yml", MadeSite.Settings()),
            SourceFile.FromText("input/articles/2024-07-24-long.md",
                "---\ntitle: Long\ndate: 2024-07-24\nlang: en\nsummary: Short.\nupdated: 2024-07-25\ncorrections: [{date: 2024-07-25, text: It was a half.}]\n---\nText."
                    + Table),
            SourceFile.FromText("input/articles/2024-07-24-long.zh.md",
                "---\ntitle: 长\ndate: 2024-07-24\nlang: zh\nsummary: 短。\nupdated: 2024-07-25\ncorrections: [{date: 2024-07-25, text: 原为一半。}]\n---\n两位工程师在周四发布的笔记里介绍了这一方法，笔记全文见 <"
                    + Address + ">。" + Table),
        };
        var site = SiteBuild.Plan(sources, new BuildOptions(false, false, null, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            new DiagnosticBag());
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        SiteBuild.Render(site, new BuildOutput(static (_, _) => false, (i, _, bytes) => files[site.Files[i].Path] = bytes.ToArray()),
            CancellationToken.None);
        return files;
    }
}
