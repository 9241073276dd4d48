using System.Net;
using System.Net.Sockets;
using System.Text;
using Digest.Files;
using Digest.Pipelines;
using Digest.Preview;

namespace Digest.Tests.Preview;

/// <summary>What a preview answers, asked by clients that say anything they like.</summary>
public sealed class PreviewServerTests : IDisposable
{
    private const string Marker = "Nobody else may read this";

    private readonly string _folder = Directory.CreateTempSubdirectory("digest-preview-").FullName;
    private readonly CancellationTokenSource _end = new();
    private readonly PreviewSite _site;
    private readonly PreviewServer _server;
    private readonly Task _running;
    private readonly int _port = FreePort();

    public PreviewServerTests()
    {
        Write("secret.txt", "top secret");
        Write("input/site.yml", "title: Paper\nbase_url: https://paper.example/\nlanguages: [en]\n");
        Write("input/articles/2024-07-24-a.md", $"---\ntitle: A\ndate: 2024-07-24\ncompanies: [openai]\n---\n{Marker}.\n");
        Write("input/articles/2024-07-25-d.md", "---\ntitle: D\ndate: 2024-07-25\ndraft: true\n---\ntop secret draft\n");
        var site = _site = new PreviewSite((_, _) => SourceFolder.Read(Path.Combine(_folder, "input"), "input"),
            static () => new BuildOptions(false, false, null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.True(site.Refresh());
        Assert.DoesNotContain(site.Findings, static f => f.Severity == Digest.Diagnostics.Severity.Error);
        _server = new PreviewServer(site, _port, site.BasePath);
        _running = _server.RunAsync(_end.Token);
    }

    /// <summary>88 ways to write "up one folder".</summary>
    private static IEnumerable<string> Traversals()
    {
        foreach (var dots in new[]
        {
            "..",
            "%2e%2e",
            ".%2e",
            "%2E.",
            "%252e%252e",
            "..;",
            "..%00",
            "%c0%ae%c0%ae",
            "%ef%bc%8e%ef%bc%8e",
            "....",
            "..."
        })
        {
            foreach (var slash in new[] { "/", "%2f", "\\", "%5c", "//", "%252f", "%c0%af", "/./" })
                yield return dots + slash;
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _running.Wait(TimeSpan.FromSeconds(10));
        _server.Dispose();
        _end.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// What the framework's listener does when a client connects at the very moment at which it is made: one start of some seventy of a
    /// preview that a browser asks for all the while.
    /// </summary>
    [Fact]
    public void A_client_that_knocks_while_it_starts_does_not_end_it()
    {
        var starts = 0;
        using (var listener = PreviewServer.Listen([$"127.0.0.1:{FreePort()}"], l =>
        {
            if (++starts < 3)
                throw new ArgumentNullException();
            l.Start();
        }))
            Assert.True(listener.IsListening);
        Assert.Equal(3, starts);
        Assert.Throws<HttpListenerException>(() => PreviewServer.Listen([$"127.0.0.1:{_port}"], static l => l.Start()));
    }

    [Fact]
    public async Task The_site_is_served_with_what_reloads_it()
    {
        var (status, answer) = await AskAsync("GET /articles/2024/07/a/ HTTP/1.1", Own);
        Assert.Equal(200, status);
        Assert.Contains(Marker, answer, StringComparison.Ordinal);
        Assert.Contains("/.digest/reload.js", answer, StringComparison.Ordinal);
        Assert.Contains("Cross-Origin-Resource-Policy: same-origin", answer, StringComparison.Ordinal);
        Assert.Equal(200, (await AskAsync("GET /articles/2024/07/a/ HTTP/1.1", $"Host: localhost:{_port}")).Status);
        Assert.Equal(200, (await AskAsync("GET /articles/2024/07/a/ HTTP/1.1", Own + $"\r\nOrigin: http://127.0.0.1:{_port}")).Status);
        Assert.Equal(404, (await AskAsync("GET /articles/2024/07/d/ HTTP/1.1", Own)).Status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("127.0.0.1.evil.example:PORT")]
    [InlineData("127.0.0.1:PORT.evil.example")]
    [InlineData("evil.example\r\nX-Forwarded-Host: 127.0.0.1:PORT")]
    [InlineData("localhost.:PORT")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0:PORT")]
    [InlineData("127.1:PORT")]
    [InlineData("[::1]:PORT")]
    [InlineData("user@127.0.0.1:PORT")]
    [InlineData("")]
    public async Task A_foreign_host_reads_nothing(string host)
    {
        foreach (var path in new[] { "/articles/2024/07/a/", "/.digest/events", "/.digest/reload.js" })
        {
            var (status, answer) =
                await AskAsync($"GET {path} HTTP/1.1", "Host: " + host.Replace("PORT", $"{_port}", StringComparison.Ordinal));
            Assert.True(status is 400 or 403 or 404, $"{status}");
            Assert.DoesNotContain(Marker, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("EventSource", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("event-stream", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("https://127.0.0.1:PORT")]
    [InlineData("http://127.0.0.1:PORT.evil.example")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData("file://")]
    public async Task A_foreign_origin_reads_nothing(string origin)
    {
        foreach (var path in new[] { "/articles/2024/07/a/", "/.digest/events" })
        {
            var (status, answer) =
                await AskAsync($"GET {path} HTTP/1.1", Own + "\r\nOrigin: " + origin.Replace("PORT", $"{_port}", StringComparison.Ordinal));
            Assert.Equal(403, status);
            Assert.DoesNotContain(Marker, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Access-Control", answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task No_spelling_of_a_path_leaves_the_site()
    {
        foreach (var path in Traversals()
            .SelectMany(static up =>
                new[] { $"/{up}secret.txt", $"/articles/{up}{up}input/site.yml", $"/{up}{up}{up}{up}{up}{up}etc/passwd" }))
        {
            var (status, answer) = await AskAsync($"GET {path} HTTP/1.1", Own);
            Assert.True(status is 400 or 404, $"{path}: {status}");
            Assert.DoesNotContain("top secret", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("base_url", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/secret.txt")]
    [InlineData("/input/site.yml")]
    [InlineData("/file:///etc/passwd")]
    [InlineData("/.git/config")]
    [InlineData("/.env")]
    [InlineData("/C:/Windows/win.ini")]
    [InlineData("/articles/2024/07/a/index.html%00.txt")]
    public async Task Only_what_a_build_would_write_is_served(string path) =>
        Assert.True((await AskAsync($"GET {path} HTTP/1.1", Own)).Status is 400 or 404);

    [Fact]
    public async Task A_redirect_never_names_another_host()
    {
        var (status, answer) = await AskAsync("GET //companies HTTP/1.1", Own);
        Assert.True(status is 301 or 400 or 404, $"{status}");
        Assert.DoesNotContain("Location: //", answer, StringComparison.OrdinalIgnoreCase);
        var (moved, where) = await AskAsync("GET /articles/2024/07/a HTTP/1.1", Own);
        Assert.Equal(301, moved);
        Assert.Contains("/articles/2024/07/a/\r\n", where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Other_methods_than_GET_and_HEAD_are_refused(string method)
    {
        var (status, answer) = await AskAsync($"{method} /articles/2024/07/a/ HTTP/1.1", Own + "\r\nContent-Length: 0");
        Assert.Equal(405, status);
        Assert.Contains("Allow: GET, HEAD", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_gives_what_GET_gives_without_the_body()
    {
        var (status, answer) = await AskAsync("HEAD /articles/2024/07/a/ HTTP/1.1", Own);
        Assert.Equal(200, status);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.True((await AskAsync("HEAD /.digest/events HTTP/1.1", Own)).Status is 200 or 404);
    }

    [Fact]
    public async Task Clients_that_are_slow_or_broken_hold_up_nobody()
    {
        Write("input/files/large.txt", new string('x', 16_000_000));
        Assert.True(_site.Refresh());
        var held = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 24; i++)
            {
                // One that never ends its request, one that never reads its answer, one that waits for edits.
                foreach (var text in new[]
                {
                    $"GET /articles/2024/07/a/ HTTP/1.1\r\nHost: 127",
                    $"GET /large.txt HTTP/1.1\r\n{Own}\r\n\r\n",
                    $"GET /.digest/events HTTP/1.1\r\n{Own}\r\n\r\n"
                })
                {
                    var client = new TcpClient { ReceiveBufferSize = 4096 };
                    await client.ConnectAsync(IPAddress.Loopback, _port);
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
                    held.Add(client);
                }
            }

            foreach (var text in new[]
            {
                "",
                "\0\0\0\0\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "G" + new string('x', 40_000),
                $"GET / HTTP/1.1\r\n{Own}\r\nX: {new string('y', 100_000)}\r\n\r\n"
            })
            {
                using var broken = new TcpClient();
                await broken.ConnectAsync(IPAddress.Loopback, _port);
                try
                {
                    await broken.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
                }
                catch (IOException)
                {
                    // The server has hung up already.
                }

                broken.Client.LingerState = new LingerOption(true, 0);
            }

            for (var i = 0; i < 5; i++)
            {
                var asked = AskAsync("GET /articles/2024/07/a/ HTTP/1.1", Own);
                Assert.True(await Task.WhenAny(asked, Task.Delay(TimeSpan.FromSeconds(10))) == asked, "no answer within 10 s");
                Assert.Equal(200, (await asked).Status);
            }

            _server.Changed();
        }
        finally
        {
            foreach (var client in held)
                client.Dispose();
        }

        _server.Changed();
        Assert.Equal(200, (await AskAsync("GET / HTTP/1.1", Own)).Status);
    }

    private string Own => $"Host: 127.0.0.1:{_port}";

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Sends a request as it is written here, and gives all that comes back; status 0 when nothing does.</summary>
    private async Task<(int Status, string Answer)> AskAsync(string request, string headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{request}\r\n{headers}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var answer = await reader.ReadToEndAsync(limit.Token);
        return (answer.Length > 12 && int.TryParse(answer.AsSpan(9, 3), out var status) ? status : 0, answer);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
