using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;

namespace Digest.Tests.Pipelines;

/// <summary>Pictures that editors put beside their articles, from <c>input/files</c>.</summary>
public class PicturesTests
{
    private static readonly byte[] Png = Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000280000001E00806000000");

    [Theory]
    [InlineData("![A chip](/files/2024/chip%20one.png \"From above\")", "/files/2024/chip%20one.png")]
    [InlineData("![A chip](../files/2024/chip%20one.png \"From above\")", "/files/2024/chip%20one.png")]
    [InlineData("![A chip](<../files/2024/chip one.png> \"From above\")", "/files/2024/chip%20one.png")]
    public void A_picture_comes_with_its_size(string written, string address)
    {
        var (page, found) = Build(written + "\n\n*The chip.*\n", "", ("input/files/2024/chip one.png", Png));
        Assert.Equal([], found);
        Assert.Contains(
            $"<img src=\"{address}\" width=\"640\" height=\"480\" alt=\"A chip\" title=\"From above\" loading=\"lazy\" decoding=\"async\">",
            page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"caption\"><em>The chip.</em></p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void So_does_the_picture_at_the_head()
    {
        var (page, found) = Build("Text.", "image: {src: /files/chip.png, alt: A chip, credit: Us}\n", ("input/files/chip.png", Png));
        Assert.Equal([], found);
        Assert.Contains(
            "<figure><img src=\"/files/chip.png\" width=\"640\" height=\"480\" alt=\"A chip\" decoding=\"async\"><figcaption>Us</figcaption></figure>",
            page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![x](/files/y.png)", "", "DG0505 6:6")]
    [InlineData("![x](chip.png)", "", "DG0505 6:6")]
    [InlineData("![x](../../../../etc/passwd)", "", "DG0505 6:6")]
    [InlineData("![x](/files/drawing.svg)", "", "DG0506 6:6")]
    [InlineData("![x](/files/page.png)", "", "DG0506 6:6")]
    [InlineData("![x](/files/heavy.png)", "", "DG0408 6:6")]
    [InlineData("Text.", "image: {src: /files/y.png, alt: x}\n", "DG0505 4:8")]
    [InlineData("Text.", "image: {src: /files/page.png, alt: x}\n", "DG0506 4:8")]
    public void What_is_none_is_found(string body, string more, string expected)
    {
        var (page, found) = Build(body, more.Length > 0 ? more : "importance: 3\n",
            ("input/files/drawing.svg", "<svg><script>x</script></svg>"u8.ToArray()),
            ("input/files/page.png", "<!DOCTYPE html>"u8.ToArray()),
            ("input/files/heavy.png", [.. Png, .. new byte[500_000]]), ("input/articles/chip.png", Png));
        Assert.Equal([expected], found);
        Assert.Equal(expected.StartsWith("DG0408", StringComparison.Ordinal), page.Contains("<img", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("![x](../files/chip.png)", "")]
    [InlineData("Text.", "image: {src: /files/chip.png, alt: x}\n")]
    [InlineData("Text.",
        "rights: excerpt\nsummary: Short.\nsource: {name: A, url: https://a.example/}\nimage: {src: /files/chip.png, alt: x}\n")]
    public void Another_picture_under_its_name_is_another_page(string body, string more)
    {
        byte[] wider = [.. Png];
        wider[18] = 3;
        Assert.Equal(Keys(body, more, Png), Keys(body, more, [.. Png]));
        Assert.NotEqual(Keys(body, more, Png), Keys(body, more, wider));

        static (ContentHash, ContentHash) Keys(string body, string more, byte[] picture)
        {
            var site = Plan(body, more, new DiagnosticBag(), ("input/files/chip.png", picture));
            var file = site.Files.Single(static f => f.Path == Page);
            return (file.Prepare(site.Context).Key, file.Outline!(site.Context));
        }
    }

    private const string Page = "articles/2024/07/a/index.html";

    /// <summary>The page of an article with a body, and what was found wrong.</summary>
    private static (string Page, string[] Found) Build(string body, string more, params (string Path, byte[] Bytes)[] files)
    {
        var bag = new DiagnosticBag();
        var site = Plan(body, more, bag, files);
        var page = "";
        SiteBuild.Render(site, new BuildOutput(static (_, _) => false, (i, _, bytes) =>
        {
            if (site.Files[i].Path == Page)
                page = System.Text.Encoding.UTF8.GetString(bytes.Span);
        }), CancellationToken.None);
        return (page, [.. bag.Sorted().Select(static d => $"{d.Code} {d.Location!.Start!.Value.Line}:{d.Location.Start.Value.Column}")]);
    }

    private static PlannedSite Plan(string body, string more, DiagnosticBag bag, params (string Path, byte[] Bytes)[] files)
    {
        SourceFile[] all =
        [
            SourceFile.FromText("input/site.yml",
                "title: Paper\ndescription: A paper\nbase_url: https://paper.example/\nlanguages: [en]\noutputs: [articles, lists, feeds, sitemap]\n"),
            SourceFile.FromText("input/articles/2024-07-24-a.md", $"---\ntitle: A\ndate: 2024-07-24\n{more}---\n{body}\n"),
            .. files.Select(static f => new SourceFile(f.Path, f.Bytes)),
        ];
        return SiteBuild.Plan(all, new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), bag);
    }
}
