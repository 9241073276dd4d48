using System.Text.Json;
using Digest.Cli;

namespace Digest.Tests.Cli;

public class FixCommandTests
{
    private const string Before = "---\ndate: 2024-07-24\ntitle: t \n---\nText\n";

    [Fact]
    public void Shows_a_diff_and_writes_only_when_asked_to()
    {
        using var run = new CliRun();
        run.Write("input/articles/2024/a.md", Before).Write("input/articles/2024/b.md", "---\ntitle: t\ndate: 2024-07-24\n---\nText\n");
        Assert.Equal(0, run.Run("fix"));
        Assert.Equal(
            "--- a/input/articles/2024/a.md\n+++ b/input/articles/2024/a.md\n@@ -1,5 +1,5 @@\n ---\n+title: t\n date: 2024-07-24\n-title: t \n ---\n Text\n",
            run.Out);
        Assert.Equal("1 file to mend; --write makes the repairs\n", run.Error);
        Assert.Equal(Before, run.Read("input/articles/2024/a.md"));

        Assert.Equal(0, run.Run("fix", "--write"));
        Assert.Equal(("", "mended 1 file\n"), (run.Out, run.Error));
        Assert.Equal("---\ntitle: t\ndate: 2024-07-24\n---\nText\n", run.Read("input/articles/2024/a.md"));
        Assert.Equal(0, run.Run("fix"));
        Assert.Equal(("", "nothing to mend\n"), (run.Out, run.Error));
    }

    [Fact]
    public void A_moved_article_gets_its_published_address_and_a_summary_loses_its_marks()
    {
        using var run = new CliRun();
        run.Write("input/site.yml", "title: Paper\nbase_url: https://paper.example/\nlanguages: [en]\ntaxonomies: [companies]\n")
            .Write("input/vocabulary/companies.yml", "- slug: kuaishou\n  name: Kuaishou\n")
            .Write("input/articles/a.md",
                "---\ntitle: Kuaishou moves\ndate: 2024-07-20\nsummary: \"A **bold** step: soon\" # not now\ncompanies: [kuaishuo]\n---\nText\n");
        Assert.Equal(0, run.Run("build", "--record"));
        File.Move(Path.Combine(run.Folder, "input/articles/a.md"), Path.Combine(run.Folder, "input/articles/b.md"));
        Assert.Equal(1, run.Run("check"));
        Assert.Equal(0, run.Run("fix", "--write"));
        Assert.Equal(
            "---\ntitle: Kuaishou moves\ndate: 2024-07-20\nsummary: \"A bold step: soon\" # not now\ncompanies: [kuaishou]\naliases: [/articles/2024/07/a/]\n---\nText\n",
            run.Read("input/articles/b.md"));
    }

    [Fact]
    public void A_translation_names_the_slug_that_its_original_has_now()
    {
        using var run = new CliRun();
        run.Write("input/articles/2024/2024-07-20-roof.md",
            "---\ntitle: A roof\ndate: 2024-07-20\nslug: new-roof\naliases: [/articles/2024/07/roof/]\n---\nText\n")
            .Write("input/articles/2024/2024-07-20-roof.zh.md",
                "---\ntitle: 屋顶\ndate: 2024-07-20\nlang: zh\ntranslation_of: roof # see there\n---\nText\n")
            .Write("input/articles/2024/2024-07-21-door.zh.md",
                "---\ntitle: 门\ndate: 2024-07-21\nlang: zh\ntranslation_of: door\n---\nText\n");
        Assert.Equal(0, run.Run("fix", "--write"));
        Assert.Contains("translation_of: new-roof # see there\n", run.Read("input/articles/2024/2024-07-20-roof.zh.md"),
            StringComparison.Ordinal);
        Assert.Contains("translation_of: door\n", run.Read("input/articles/2024/2024-07-21-door.zh.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        using var run = new CliRun();
        run.Write("input/articles/a.md", "\uFEFF" + Before);
        Assert.Equal(0, run.Run("fix", "--write"));
        Assert.StartsWith("\uFEFF---\ntitle",
            new string(System.Text.Encoding.UTF8.GetChars(File.ReadAllBytes(Path.Combine(run.Folder, "input/articles/a.md")))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_files_asked_for_are_mended()
    {
        using var run = new CliRun();
        run.Write("input/articles/2024/a.md", Before).Write("input/articles/2025/b.md", Before);
        Assert.Equal(0, run.Run("fix", "--json", "input/articles/2025"));
        var files = JsonDocument.Parse(run.Out).RootElement.GetProperty("files");
        Assert.Equal("input/articles/2025/b.md", Assert.Single(files.EnumerateArray()).GetProperty("file").GetString());
        Assert.Equal(ExitCode.Usage, run.Run("fix", "input/articles/2026"));
    }

    [Fact]
    public void A_new_site_needs_no_mending_and_is_never_mixed_with_another()
    {
        using var run = new CliRun();
        Assert.Equal(0, run.Run("new-site", "blog"));
        Assert.Contains("blog/input/site.yml\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("fix", "--input", "blog/input"));
        Assert.Equal("nothing to mend\n", run.Error);
        Assert.Equal(ExitCode.Usage, run.Run("new-site", "blog"));
        Assert.StartsWith("error: blog/input is already there", run.Error, StringComparison.Ordinal);
    }
}
