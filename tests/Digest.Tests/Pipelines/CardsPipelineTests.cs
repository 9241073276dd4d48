using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Tests.Cards;

namespace Digest.Tests.Pipelines;

public class CardsPipelineTests
{
    [Fact]
    public void Every_page_names_a_picture_that_is_there_with_its_size_and_its_words()
    {
        var site = MadeSite.Build();
        foreach (var (path, text) in site.Files.Where(f => f.Key.EndsWith("index.html", StringComparison.Ordinal)))
        {
            var card = path.Contains("articles/", StringComparison.Ordinal)
                ? path.Replace("index.html", "card.png", StringComparison.Ordinal)
                : path.StartsWith("zh/", StringComparison.Ordinal) ? "zh/card.png" : "card.png";
            Assert.Contains($"<meta property=\"og:image\" content=\"https://paper.example/{card}\">", text, StringComparison.Ordinal);
            Assert.Contains(
                "<meta property=\"og:image:width\" content=\"1200\">\n<meta property=\"og:image:height\" content=\"630\">\n<meta property=\"og:image:alt\" content=\"",
                text, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", text, StringComparison.Ordinal);
            Assert.Contains(card, site.Files.Keys);
        }

        Assert.Contains("content=\"Quoted · A · 26 July 2024\"", site.Files["articles/2024/07/q/index.html"], StringComparison.Ordinal);
        Assert.Contains("\"image\":\"https://paper.example/articles/2024/07/q/card.png\"", site.Files["articles/2024/07/q/index.html"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_they_are_off_no_page_names_a_picture()
    {
        var site = MadeSite.Build(("input/site.yml", MadeSite.Settings("editions, stories")));
        Assert.DoesNotContain(site.Files,
            f => f.Value.Contains("card.png", StringComparison.Ordinal) || f.Value.Contains("og:image", StringComparison.Ordinal));
        Assert.Contains("<meta name=\"twitter:card\" content=\"summary\">", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_is_not_there_and_one_that_is_none_are_errors_at_their_line()
    {
        var missing = Assert.Single(MadeSite.Build(("input/site.yml", MadeSite.Settings(more: "card_font: fonts/none.otf\n"))).Found);
        Assert.Equal(("DG0234", Severity.Error, 9, 12),
            (missing.Code, missing.Severity, missing.Location!.Start!.Value.Line, missing.Location.Start.Value.Column));
        var bad = Assert.Single(MadeSite.Build(("input/site.yml", MadeSite.Settings(more: "card_font: input/fonts/a.otf\n")),
            ("input/fonts/a.otf", "OTTO, and no more")).Found);
        Assert.Equal(("DG0235", Severity.Error, 9), (bad.Code, bad.Severity, bad.Location!.Start!.Value.Line));
    }

    [Fact]
    public void Where_the_drawing_library_does_not_work_there_are_no_cards_and_a_warning()
    {
        var bag = new DiagnosticBag();
        var (settings, _) = CardsPipeline.Ready(new SiteSettings(), [], static () => false, bag);
        Assert.False(settings.Makes(OutputKinds.Cards));
        Assert.True(settings.Makes(OutputKinds.Search | OutputKinds.Editions));
        Assert.Equal(("DG0307", Severity.Warning), (Assert.Single(bag.Sorted()).Code, bag.Sorted()[0].Severity));
        CardsPipeline.Ready(settings, [], static () => throw new InvalidOperationException("asked without need"), bag);
    }

    [Fact]
    public void A_card_is_drawn_anew_for_what_stands_on_it_and_for_nothing_else()
    {
        var before = Keys("First", 30, "a");
        Assert.Equal(3, before.Count);
        Assert.Equal(before, Keys("First", 20, "a"));
        // Its outline has the summary too, which comes from the text.
        Assert.Equal(before.Select(k => k.Value.Made), Keys("First", 30, "b").Select(k => k.Value.Made));
        var renamed = Keys("Second", 30, "a");
        Assert.Equal(["articles/2024/07/x/card.png"], before.Keys.Where(k => before[k].Made != renamed[k].Made));
        Assert.Equal(["articles/2024/07/x/card.png"], before.Keys.Where(k => before[k].Outline != renamed[k].Outline));
        var lettered = Keys("First", 30, "a", BoxFont.Of("Firsta"));
        Assert.All(before,
            k => Assert.True(k.Value.Made != lettered[k.Key].Made
                && (k.Value.Outline is null || k.Value.Outline != lettered[k.Key].Outline)));
    }

    /// <summary>Keys of the cards of a site with two articles: one with this title, the other with this text.</summary>
    private static Dictionary<string, (ContentHash Made, ContentHash? Outline)> Keys(string title, int size, string text,
        byte[]? font = null)
    {
        List<SourceFile> files =
        [
            SourceFile.FromText("input/site.yml",
                $"title: Paper\nbase_url: https://paper.example/\nlanguages: [en]\npage_size: {size}\n{(font is null ? "" : "card_font: fonts/a.ttf\n")}"),
            SourceFile.FromText("input/articles/x.md", $"---\ntitle: {title}\ndate: 2024-07-24\nslug: x\n---\nText.\n"),
            SourceFile.FromText("input/articles/y.md", $"---\ntitle: Other\ndate: 2024-07-25\nslug: y\n---\n{text}\n"),
        ];
        if (font is not null)
            files.Add(new SourceFile("input/fonts/a.ttf", font));
        var bag = new DiagnosticBag();
        var site = SiteBuild.Plan(files, new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), bag);
        Assert.Empty(bag.Sorted());
        return site.Files.Where(f => f.Path.EndsWith("card.png", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => (f.Prepare(site.Context).Key, f.Outline?.Invoke(site.Context)));
    }
}
