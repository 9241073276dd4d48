using System.Text.Json;
using Digest.Cli;
using Digest.Deploy;
using Digest.Tests.Cli;

namespace Digest.Tests.Deploy;

/// <summary>Whole deploys through the command line, against a host on this machine.</summary>
public sealed class DeployTests : IDisposable
{
    private readonly HostServer _host = new();
    private readonly SkippingClock _clock = new();
    private readonly CliRun _run;

    public DeployTests()
    {
        _run = new CliRun { Clock = _clock };
        _run.Variables["NETLIFY_API_URL"] = _host.Address;
        _run.Variables["NETLIFY_AUTH_TOKEN"] = HostServer.Token;
        _run.Variables["NETLIFY_SITE_ID"] = HostServer.Site;
    }

    public void Dispose()
    {
        _host.Dispose();
        _run.Dispose();
    }

    private void WriteSite(int files, string version = "")
    {
        Directory.CreateDirectory(Path.Combine(_run.Folder, "output"));
        for (var i = 0; i < files; i++)
            _run.Write($"output/articles/{i % 10}/文章 {i}.html", $"page {i}{version}");
    }

    private int Deploy(params string[] more)
    {
        var code = _run.Run(["deploy", .. more]);
        Assert.DoesNotContain(HostServer.Token, _run.Out + _run.Error, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_run.Folder, "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            Assert.DoesNotContain(HostServer.Token, File.ReadAllText(file), StringComparison.Ordinal);
        return code;
    }

    [Fact]
    public void Five_hundred_files_then_three_then_none()
    {
        WriteSite(500);
        Assert.Equal(0, Deploy("--prod"));
        Assert.Equal("https://digest.example\n", _run.Out);
        Assert.Equal("deploying 500 files as the live site\nuploaded 500 files\n", _run.Error);
        Assert.Equal((500, 500), (_host.Uploads, _host.Live.Count));
        Assert.InRange(_host.MostAtOnce, 1, 5);

        for (var i = 0; i < 3; i++)
            _run.Write($"output/articles/{i}/文章 {i}.html", $"changed {i}");
        Assert.Equal(0, Deploy("--prod"));
        Assert.Equal(503, _host.Uploads);
        Assert.Contains("uploaded 3 files", _run.Error, StringComparison.Ordinal);

        Assert.Equal(0, Deploy("--prod"));
        Assert.Equal(503, _host.Uploads);
        Assert.Contains("uploaded 0 files", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_prod_it_is_a_preview_beside_the_live_site()
    {
        WriteSite(3);
        Assert.Equal(0, Deploy());
        Assert.Equal("https://deploy-1--digest.example\n", _run.Out);
        Assert.Empty(_host.Live);
    }

    [Fact]
    public void One_content_under_two_names_is_sent_once_and_hidden_files_stay()
    {
        _run.Write("output/a.html", "same").Write("output/b.html", "same").Write("output/.DS_Store", "x")
            .Write("output/.well-known/security.txt", "y");
        Assert.Equal(0, Deploy("--prod"));
        Assert.Equal(2, _host.Uploads);
        Assert.Equal(["/.well-known/security.txt", "/a.html", "/b.html"], _host.Live.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lost_answers_server_errors_and_rate_limits_are_survived()
    {
        WriteSite(60);
        // Every request fails two times, each time in another way, before the host answers it.
        var attempts = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        _host.Fault = (context, _) =>
        {
            var request = $"{context.Request.HttpMethod} {context.Request.RawUrl}";
            var attempt = attempts.AddOrUpdate(request, 1, (_, n) => n + 1);
            if (attempt > 2)
                return false;
            switch ((request.Length + request[^6] + attempt) % 3)
            {
                case 0:
                    HostServer.Lose(context);
                    break;
                case 1:
                    HostServer.Answer(context, 500 + attempt, "<html>broken</html>");
                    break;
                default:
                    HostServer.Answer(context, 429, "{}", ("X-RateLimit-Reset", (_clock.GetUtcNow().ToUnixTimeSeconds() + 42).ToString()));
                    break;
            }

            return true;
        };
        Assert.True(Deploy("--prod") == 0, _run.Error);
        Assert.Equal(60, _host.Live.Count);
        lock (_clock.Waits)
            Assert.Contains(_clock.Waits, w => w > TimeSpan.FromSeconds(30) && w <= TimeSpan.FromSeconds(43));
    }

    [Fact]
    public async Task A_killed_deploy_goes_on_where_it_stopped()
    {
        WriteSite(40);
        using var kill = new CancellationTokenSource();
        var uploads = 0;
        // Killed when the host holds all that the client sends at once: what was answered before is then known to both of them.
        var held = new List<System.Net.HttpListenerContext>();
        _host.Fault = (context, _) =>
        {
            if (context.Request.HttpMethod != "PUT" || Interlocked.Increment(ref uploads) <= 15)
                return false;
            lock (held)
            {
                held.Add(context);
                if (held.Count == SiteDeploy.UploadsAtOnce)
                {
                    kill.Cancel();
                    held.ForEach(HostServer.Lose);
                }
            }

            return true;
        };
        Assert.Equal(ExitCode.Interrupted, await _run.RunAsync(kill.Token, "deploy", "--prod"));
        Assert.Empty(_host.Live);

        _host.Fault = null;
        var before = _host.Uploads;
        Assert.Equal(0, Deploy("--prod"));
        Assert.Equal(40, _host.Live.Count);
        Assert.Equal(25, _host.Uploads - before);
        Assert.Contains("went on with an earlier deploy", _run.Error, StringComparison.Ordinal);
        Assert.Single(_host.Requests, r => r.StartsWith("POST ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_that_changed_after_a_kill_gets_a_deploy_of_its_own()
    {
        WriteSite(5);
        _host.Stuck = true;
        Assert.Equal(ExitCode.Environment, Deploy("--prod"));
        Assert.StartsWith("error DG0608: the deploy was not ready after 600 seconds; its last state was \"processing\".",
            _run.Error.Split('\n')[1], StringComparison.Ordinal);
        Assert.Empty(_host.Live);

        _host.Stuck = false;
        WriteSite(5, "b");
        Assert.Equal(0, Deploy("--prod"));
        Assert.Equal(2, _host.Requests.Count(r => r.StartsWith("POST ", StringComparison.Ordinal)));
        Assert.Equal(5, _host.Live.Count);
    }

    [Fact]
    public void A_stuck_deploy_is_waited_for_again()
    {
        WriteSite(5);
        _host.Stuck = true;
        Assert.Equal(ExitCode.Environment, Deploy("--prod", "--timeout", "30"));
        Assert.Contains("after 30 seconds", _run.Error, StringComparison.Ordinal);
        _host.Stuck = false;
        Assert.Equal(0, Deploy("--prod"));
        Assert.Single(_host.Requests, r => r.StartsWith("POST ", StringComparison.Ordinal));
        Assert.Equal(5, _host.Uploads);
    }

    [Fact]
    public void A_rejected_token_ends_at_once_and_is_not_shown()
    {
        WriteSite(5);
        _run.Variables["NETLIFY_AUTH_TOKEN"] = "wrong-token";
        Assert.Equal(ExitCode.Environment, Deploy("--prod"));
        Assert.Contains("error DG0604: the host does not accept the token (401).", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-token", _run.Error, StringComparison.Ordinal);
        Assert.Single(_host.Requests);
    }

    [Fact]
    public void A_host_that_echoes_the_token_does_not_get_it_printed()
    {
        WriteSite(5);
        _host.Fault = (context, _) =>
        {
            if (context.Request.HttpMethod != "POST")
                return false;
            HostServer.Answer(context, 422,
                JsonSerializer.Serialize(new { message = $"bad request: {context.Request.Headers["Authorization"]}" }));
            return true;
        };
        Assert.Equal(ExitCode.Environment, Deploy("--prod", "--verbose"));
        Assert.Contains("error DG0607: the host refused the deploy: status 422, bad request: Bearer ***.", _run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_never_answers_well_is_given_up()
    {
        WriteSite(5);
        _host.Fault = (context, _) =>
        {
            HostServer.Answer(context, 503, "");
            return true;
        };
        Assert.Equal(ExitCode.Environment, Deploy("--prod"));
        Assert.Contains("error DG0606: the host gave no good answer after 7 attempts: status 503.", _run.Error, StringComparison.Ordinal);
        Assert.Equal(7, _host.Requests.Count);
        var waits = _clock.Waits.ToArray();
        Assert.Equal(6, waits.Length);
        for (var i = 0; i < waits.Length; i++)
            Assert.InRange(waits[i].TotalSeconds, 0.25 * (1 << i), Math.Min(30, 0.5 * (1 << i)));
    }

    [Fact]
    public void An_empty_site_is_refused()
    {
        Assert.Equal(ExitCode.Content, Deploy("--prod", "--force"));
        Assert.Contains("error DG0601: there are no files in output.", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_host.Requests);
    }

    [Fact]
    public void A_site_that_lost_more_than_half_is_refused_without_force()
    {
        WriteSite(20);
        Assert.Equal(0, Deploy("--prod"));
        Directory.Delete(Path.Combine(_run.Folder, "output"), recursive: true);
        WriteSite(9);
        Assert.Equal(ExitCode.Content, Deploy("--prod"));
        Assert.Contains("error DG0602: 11 of the 20 files of the last deploy are gone.", _run.Error, StringComparison.Ordinal);
        Assert.Equal(20, _host.Live.Count);
        Assert.Equal(0, Deploy("--prod", "--force"));
        Assert.Equal(9, _host.Live.Count);
        Directory.Delete(Path.Combine(_run.Folder, "output"), recursive: true);
        WriteSite(5);
        Assert.Equal(0, Deploy("--prod"));
    }

    [Fact]
    public void The_size_of_the_last_deploy_counts_where_the_host_does_not_tell()
    {
        WriteSite(20);
        _host.Fault = (context, _) =>
        {
            if (!context.Request.RawUrl!.EndsWith("/files", StringComparison.Ordinal))
                return false;
            HostServer.Answer(context, 404, "{}");
            return true;
        };
        Assert.Equal(0, Deploy("--prod"));
        Directory.Delete(Path.Combine(_run.Folder, "output"), recursive: true);
        WriteSite(9);
        Assert.Equal(ExitCode.Content, Deploy("--prod"));
        // Previews are remembered apart.
        Assert.Equal(0, Deploy());
        Assert.Equal(ExitCode.Content, Deploy("--prod"));
    }

    [Theory]
    [InlineData("NETLIFY_AUTH_TOKEN", null, "error DG0603: there is no NETLIFY_AUTH_TOKEN in the environment.")]
    [InlineData("NETLIFY_AUTH_TOKEN", "two words", "error DG0604: ")]
    [InlineData("NETLIFY_SITE_ID", "", "error DG0603: there is no NETLIFY_SITE_ID in the environment.")]
    [InlineData("NETLIFY_SITE_ID", "other", "error DG0605: the host knows no site \"other\".")]
    [InlineData("NETLIFY_API_URL", "http://api.example/",
        "error DG0611: \"http://api.example/\" is not an address that the token may be sent to.")]
    [InlineData("NETLIFY_API_URL", "file:///etc/passwd", "error DG0611: ")]
    [InlineData("NETLIFY_API_URL", "https://user:pw@api.example/", "error DG0611: ")]
    public void What_the_environment_lacks_is_said(string variable, string? value, string error)
    {
        WriteSite(1);
        _run.Variables.Remove(variable);
        if (value is not null)
            _run.Variables[variable] = value;
        Assert.Equal(ExitCode.Environment, Deploy("--prod"));
        Assert.Contains(error, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_host_does_not_take_is_named()
    {
        _run.Write("output/c#.html", "x");
        Assert.Equal(ExitCode.Content, Deploy());
        Assert.Contains("error DG0609: \"c#.html\" has a # in its name", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_during_the_deploy_ends_it()
    {
        WriteSite(5);
        _host.Fault = (context, _) =>
        {
            if (context.Request.HttpMethod == "POST")
                _run.Write("output/articles/4/文章 4.html", "other");
            return false;
        };
        Assert.Equal(ExitCode.Environment, Deploy("--prod"));
        Assert.Contains("error DG0610: \"articles/4/文章 4.html\" changed while it was deployed.", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_host.Live);
    }

    [Fact]
    public void A_refusal_during_uploads_is_tried_again_before_it_counts()
    {
        WriteSite(8);
        var refused = 0;
        _host.Fault = (context, _) =>
        {
            if (context.Request.HttpMethod != "PUT" || Interlocked.Increment(ref refused) > 2)
                return false;
            HostServer.Answer(context, 401, "");
            return true;
        };
        Assert.Equal(0, Deploy("--prod"));
        Assert.Equal(8, _host.Live.Count);
    }

    [Fact]
    public void Json_gives_address_and_numbers()
    {
        WriteSite(2);
        Assert.Equal(0, Deploy("--prod", "--json"));
        var result = JsonDocument.Parse(_run.Out).RootElement;
        Assert.Equal("https://digest.example", result.GetProperty("address").GetString());
        Assert.Equal(("deploy-1", 2, false),
            (result.GetProperty("deploy").GetString(), result.GetProperty("uploaded").GetInt32(),
                result.GetProperty("resumed").GetBoolean()));
    }
}
