using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Digest.Cli;
using Digest.Tests.Deploy;

namespace Digest.Tests.Cli;

/// <summary>The guide for newcomers, followed word for word in an empty folder.</summary>
public partial class StartGuideTests
{
    [Fact]
    public async Task Every_command_of_the_guide_works_in_its_turn()
    {
        using var host = new HostServer();
        using var run = new CliRun { Clock = new SkippingClock() };
        run.Variables["NETLIFY_API_URL"] = host.Address;
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "docs", "start.md"));
        var done = new List<string>();
        foreach (Match line in Lines().Matches(guide))
        {
            if (line.Groups["variable"].Success)
            {
                run.Variables[line.Groups["variable"].Value] = line.Groups["variable"].Value.EndsWith("TOKEN", StringComparison.Ordinal)
                    ? HostServer.Token : HostServer.Site;
                continue;
            }

            var words = Words().Matches(line.Groups["command"].Value).Select(static m => m.Value.Trim('"')).ToArray();
            var code = words[0] == "preview" ? await PreviewAsync(run) : run.Run(words);
            Assert.True(code == ExitCode.Done, $"{line.Value}: {code}\n{run.Error}");
            Assert.DoesNotContain("warning", run.Error, StringComparison.Ordinal);
            done.Add(words[0]);
        }

        Assert.Equal(["new-site", "preview", "new", "new", "check", "fix", "build", "deploy", "deploy", "check"], done);
        Assert.Contains("/articles/2024/07/a-model-that-everybody-may-run/", run.Read("input/published.lock"), StringComparison.Ordinal);
        Assert.Contains("/index.html", host.Live.Keys);
        Assert.Contains("hreflang=\"zh\" href=\"https://digest.example/zh/articles/2024/07/a-model-that-everybody-may-run/\"",
            run.Read("output/articles/2024/07/a-model-that-everybody-may-run/index.html"), StringComparison.Ordinal);
        Assert.Contains("No published address is added", run.Out, StringComparison.Ordinal);
    }

    /// <summary>Serves until the front page has been seen.</summary>
    private static async Task<int> PreviewAsync(CliRun run)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using var ending = new CancellationTokenSource();
        var serving = run.RunAsync(ending.Token, "preview", "--port", port.ToString());
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        var page = "";
        for (var attempt = 0; attempt < 100 && page.Length == 0 && !serving.IsCompleted; attempt++)
        {
            try
            {
                page = await client.GetStringAsync("/");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        await ending.CancelAsync();
        await serving;
        return page.Contains("The first issue of this digest", StringComparison.Ordinal) ? ExitCode.Done : ExitCode.Environment;
    }

    [GeneratedRegex("^    (?:digest (?<command>.+)|export (?<variable>[A-Z_]+)=.*)$", RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex("\"[^\"]+\"|[^ ]+")]
    private static partial Regex Words();
}
