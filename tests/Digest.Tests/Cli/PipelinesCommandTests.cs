using System.Text.Json;

namespace Digest.Tests.Cli;

public class PipelinesCommandTests
{
    private static CliRun Site(string outputs)
    {
        var run = new CliRun();
        run.Write("input/site.yml",
            $"title: Paper\nbase_url: https://paper.example/\nlanguages: [en]\ntaxonomies: [topics]\noutputs: [{outputs}]\n")
            .Write("input/articles/2024-07-20-a.md", "---\ntitle: A\ndate: 2024-07-20\ntopics: [agents]\n---\nText.\n")
            .Write("input/articles/2024-07-21-b.md", "---\ntitle: B\ndate: 2024-07-21\ndraft: true\n---\nText.\n")
            .Write("input/articles/2099-07-21-c.md", "---\ntitle: C\ndate: 2099-07-21\n---\nText.\n");
        return run;
    }

    private static Dictionary<string, int> Files(CliRun run) =>
        JsonDocument.Parse(run.Out).RootElement.GetProperty("pipelines").EnumerateArray()
        .ToDictionary(p => p.GetProperty("name").GetString()!, p => p.GetProperty("files").GetInt32());

    [Fact]
    public void Lists_what_each_makes_from_what_and_how_many_and_writes_nothing()
    {
        using var run = Site("editions, stories, archive, api, twins, email");
        Assert.Equal(0, run.Run("pipelines"));
        Assert.Matches("(?m)^pipeline +files  from +makes$", run.Out);
        Assert.Matches("(?m)^articles +1  articles +a page for each article$", run.Out);
        Assert.Matches("(?m)^twins +1  articles +the Markdown twin beside each article$", run.Out);
        Assert.False(Directory.Exists(Path.Combine(run.Folder, "output")) || Directory.Exists(Path.Combine(run.Folder, ".digest")));
    }

    [Fact]
    public void Drafts_and_the_future_count_when_asked_for_and_what_is_turned_off_makes_nothing()
    {
        using var run = Site("editions");
        Assert.Equal(0, run.Run("pipelines", "--json", "--drafts", "--future"));
        var files = Files(run);
        Assert.Equal((3, 0, 0), (files["articles"], files["twins"], files["archive"]));
        Assert.True(files["editions"] > 0);
        Assert.Equal(files.Values.Sum(), JsonDocument.Parse(run.Out).RootElement.GetProperty("files").GetInt32());
    }

    [Fact]
    public void Errors_of_the_content_end_it_with_one()
    {
        using var run = Site("editions");
        run.Write("input/articles/2024-07-22-d.md", "---\ntitle: D\ndate: 2024-13-01\n---\nText.\n");
        Assert.Equal(1, run.Run("pipelines"));
        Assert.Contains("DG0205", run.Error, StringComparison.Ordinal);
    }
}
