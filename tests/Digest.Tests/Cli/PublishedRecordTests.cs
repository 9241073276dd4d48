using System.Text.Json;
using Digest.Cli;
using Digest.Tests.Deploy;

namespace Digest.Tests.Cli;

public class PublishedRecordTests
{
    private static CliRun Site()
    {
        var run = new CliRun();
        return run.Write("input/site.yml",
            "title: Paper\nbase_url: https://paper.example/\nlanguages: [en]\ntaxonomies: [topics]\noutputs: []\n")
            .Write("input/articles/2024-07-20-a.md", "---\ntitle: A <b>\ndate: 2024-07-20\ntopics: [agents]\n---\nText.\n")
            .Write("input/articles/2024-07-21-b.md", "---\ntitle: B\ndate: 2024-07-21\ndraft: true\n---\nText.\n");
    }

    [Fact]
    public void A_build_records_when_asked_to_and_never_drafts()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build"));
        Assert.False(File.Exists(Path.Combine(run.Folder, "input/published.lock")));
        Assert.Equal(0, run.Run("build", "--record"));
        Assert.Contains("recorded 6 new addresses in input/published.lock: commit it\n", run.Error, StringComparison.Ordinal);
        var written = run.Read("input/published.lock");
        Assert.Contains("/articles/2024/07/a/ article tag:paper.example,2024:/articles/en/a ", written, StringComparison.Ordinal);
        Assert.DoesNotContain("/b/", written, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("build", "--record"));
        Assert.Contains("input/published.lock is up to date\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(written, run.Read("input/published.lock"));
        Assert.Equal(ExitCode.Usage, run.Run("build", "--record", "--drafts"));
    }

    [Fact]
    public void A_dropped_address_ends_the_build_and_leaves_the_lock()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build", "--record"));
        var before = run.Read("input/published.lock");
        File.Move(Path.Combine(run.Folder, "input/articles/2024-07-20-a.md"), Path.Combine(run.Folder, "input/articles/2024-07-20-aa.md"));
        Assert.Equal(1, run.Run("build", "--record"));
        Assert.Contains("input/articles/2024-07-20-aa.md:3:7: error DG0310: \"/articles/2024/07/a/\"", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, run.Read("input/published.lock"));
        Assert.True(File.Exists(Path.Combine(run.Folder, "output/articles/2024/07/a/index.html")));
    }

    [Fact]
    public void A_check_tells_what_would_change()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build", "--record"));
        run.Write("input/articles/2024-07-20-a.md",
            "---\ntitle: A <b>\ndate: 2024-07-20\nslug: aa\naliases: [/articles/2024/07/a/]\ntopics: [agents]\n---\nText.\n")
            .Write("input/articles/2024-07-22-c.md", "---\ntitle: \"[C](x) *d*\"\ndate: 2024-07-22\n---\nText.\n");
        Assert.Equal(0, run.Run("check", "--changes"));
        Assert.Equal(
            """
            ### What this changes on the site

            2 addresses added, 1 moved.

            **Moved**

            - `/articles/2024/07/a/` → `/articles/2024/07/aa/`

            **Added**

            - `/articles/2024/07/aa/` A \<b\>
            - `/articles/2024/07/c/` \[C\]\(x\) \*d\*

            """.ReplaceLineEndings("\n"), run.Out);
        Assert.Contains("since the last publication: 2 addresses added, 1 moved\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check", "--json"));
        var published = JsonDocument.Parse(run.Out).RootElement.GetProperty("published");
        Assert.Equal(6, published.GetProperty("recorded").GetInt32());
        Assert.Equal(("/articles/2024/07/aa/", "article", "A <b>"),
            published.GetProperty("added")[0] is var a
                ? (a.GetProperty("address").GetString(), a.GetProperty("kind").GetString(), a.GetProperty("title").GetString()) : default);
        Assert.Equal("/articles/2024/07/aa/", published.GetProperty("moved")[0].GetProperty("to").GetString());
        Assert.Empty(published.GetProperty("removed").EnumerateArray());
    }

    [Fact]
    public void A_deploy_of_the_live_site_records_what_it_brought_there()
    {
        using var host = new HostServer();
        using var run = Site();
        run.Clock = new SkippingClock();
        run.Variables["NETLIFY_API_URL"] = host.Address;
        run.Variables["NETLIFY_AUTH_TOKEN"] = HostServer.Token;
        run.Variables["NETLIFY_SITE_ID"] = HostServer.Site;
        run.Variables["SOURCE_DATE_EPOCH"] = "1785000000";
        Assert.Equal(0, run.Run("build"));
        run.Write("input/articles/2024-07-22-c.md", "---\ntitle: C\ndate: 2024-07-22\n---\nText.\n");
        Assert.Equal(0, run.Run("deploy"));
        Assert.False(File.Exists(Path.Combine(run.Folder, "input/published.lock")));
        Assert.Equal(0, run.Run("deploy", "--prod"));
        Assert.Equal("https://digest.example\n", run.Out);
        var written = run.Read("input/published.lock");
        Assert.Contains("/articles/2024/07/a/ article ", written, StringComparison.Ordinal);
        Assert.DoesNotContain("/articles/2024/07/c/", written, StringComparison.Ordinal);
        Assert.DoesNotContain("/articles/2024/07/b/", written, StringComparison.Ordinal);
    }
}
