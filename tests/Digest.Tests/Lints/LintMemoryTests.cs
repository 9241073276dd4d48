using Digest.Files;
using Digest.Lints;
using Digest.Tests.Cli;

namespace Digest.Tests.Lints;

public class LintMemoryTests
{
    private static CliRun Site()
    {
        var run = new CliRun();
        return run.Write("input/site.yml", "title: Paper\nbase_url: https://paper.example/\nlanguages: [en]\ntaxonomies: [companies]\nquote_limit: 40\n")
            .Write("input/vocabulary/companies.yml", "- slug: openai\n  name: OpenAI\n")
            .Write("input/articles/a.md", "---\ntitle: Something\ndate: 2024-07-20\n---\nAcme, Acme, Acme.\n")
            .Write("input/articles/b.md", "---\ntitle: Untitled\ndate: 2024-07-20\n---\n> A quotation of thirty-six characters.\n");
    }

    [Fact]
    public void What_was_clean_is_not_looked_at_again_and_what_was_not_is_told_every_time()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build"));
        var first = run.Error;
        Assert.Contains("DG0240", first, StringComparison.Ordinal);
        Assert.Equal(32, new FileInfo(Path.Combine(run.Folder, ".digest/lints")).Length);
        Assert.Equal(0, run.Run("build"));
        Assert.Contains("DG0240", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check"));
        Assert.Contains("DG0240", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_article_of_the_vocabulary_and_of_the_settings_makes_it_look_again()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build"));
        Assert.DoesNotContain("DG0249", run.Error, StringComparison.Ordinal);
        run.Write("input/vocabulary/companies.yml", "- slug: openai\n  name: OpenAI\n- slug: acme\n  name: Acme\n");
        Assert.Equal(0, run.Run("build"));
        Assert.Contains("a.md:5:1: warning DG0249", run.Error, StringComparison.Ordinal);
        run.Write("input/site.yml", run.Read("input/site.yml").Replace("quote_limit: 40", "quote_limit: 30", StringComparison.Ordinal));
        Assert.Equal(0, run.Run("check"));
        Assert.Contains("b.md:5:1: warning DG0243", run.Error, StringComparison.Ordinal);
        run.Write("input/articles/a.md", "---\ntitle: News\ndate: 2024-07-20\n---\nText.\n");
        Assert.Equal(0, run.Run("check"));
        Assert.Contains("a.md:2:8: warning DG0240", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_that_a_build_has_used_are_not_tried_again_and_changed_ones_are()
    {
        using var run = Site();
        run.Write("theme/page.html", "<h1>{{ page.title }}</h1>").Write("input/pages/about.md", "---\ntitle: About\n---\nText.\n");
        Assert.Equal(0, run.Run("build"));
        Assert.Equal(0, run.Run("check"));
        run.Write("theme/page.html", "<h1>{{ page.titel }}</h1>");
        Assert.Equal(1, run.Run("check"));
        Assert.Contains("theme/page.html:1:13: error DG0451", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("check"));
        Assert.False(Directory.Exists(Path.Combine(run.Folder, ".digest")));
    }

    [Fact]
    public void A_file_of_it_that_is_cut_off_is_read_as_far_as_it_goes()
    {
        var file = SourceFile.FromText("input/articles/a.md", "x");
        var memory = LintMemory.Read([], []);
        memory.Add(memory.KeyOf(file));
        var bytes = memory.Write();
        Assert.True(LintMemory.Read([.. bytes, 1, 2, 3], []).IsClean(memory.KeyOf(file)));
        Assert.False(LintMemory.Read(bytes.AsSpan(0, 10), []).IsClean(memory.KeyOf(file)));
    }
}
