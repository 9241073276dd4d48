using System.Net;
using System.Net.Sockets;
using System.Text;
using Digest.Fetching;

namespace Digest.Tests.Fetching;

public class CaptureFetcherTests
{
    /// <summary>Answers each request on loopback with what a function gives for its path.</summary>
    private sealed class LoopbackServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        public List<string> Requests { get; } = [];

        public LoopbackServer(Func<string, string> answer)
        {
            _listener.Start();
            _ = Task.Run(async () =>
            {
                try
                {
                    while (true)
                    {
                        using var client = await _listener.AcceptTcpClientAsync();
                        var stream = client.GetStream();
                        var buffer = new byte[8192];
                        var count = await stream.ReadAsync(buffer);
                        var request = Encoding.ASCII.GetString(buffer, 0, count);
                        lock (Requests)
                            Requests.Add(request);
                        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer(request.Split(' ')[1])));
                    }
                }
                catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
                {
                }
            });
        }

        public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

        public void Dispose() => _listener.Dispose();
    }

    private static string Answer(string status, string headers, string body) =>
        $"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}";

    private static readonly FetchLimits Test = new() { AllowLoopback = true, MostBytes = 1000, Redirects = 3 };

    [Theory]
    [InlineData("127.0.0.1"), InlineData("10.1.2.3"), InlineData("172.16.0.1"), InlineData("192.168.1.1"), InlineData("169.254.169.254"),
        InlineData("0.0.0.0"), InlineData("100.64.0.1"), InlineData("224.0.0.1")]
    [InlineData("::1"), InlineData("fe80::1"), InlineData("fc00::1"), InlineData("::ffff:127.0.0.1"), InlineData("64:ff9b::7f00:1"),
        InlineData("2002:7f00:1::"), InlineData("::")]
    public void Addresses_of_the_machine_and_its_network_are_not_public(string address) =>
        Assert.False(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.216.34"), InlineData("172.32.0.1"), InlineData("2606:2800:220:1::1")]
    public void Others_are(string address) => Assert.True(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_page_is_fetched_with_its_type_and_tag()
    {
        using var server = new LoopbackServer(path => path == "/robots.txt"
            ? Answer("404 Not Found", "", "") : Answer("200 OK", "Content-Type: text/html; charset=gbk\r\nETag: \"a\"\r\n", "<p>x</p>"));
        using var fetcher = new CaptureFetcher(Test);
        var result = await fetcher.FetchAsync(server.Address + "/a");
        Assert.Equal("<p>x</p>", Encoding.UTF8.GetString(result.Bytes!));
        Assert.Equal(("text/html", "gbk", "\"a\""), (result.MediaType, result.Charset, result.ETag));
    }

    [Fact]
    public async Task The_machine_itself_is_refused_without_the_test_allowance()
    {
        using var server = new LoopbackServer(_ => Answer("200 OK", "", "secret"));
        using var fetcher = new CaptureFetcher();
        Assert.Contains("not on the public network", (await fetcher.FetchAsync(server.Address + "/a")).Failure, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_redirect_into_the_private_network_is_refused()
    {
        using var server = new LoopbackServer(path => path == "/robots.txt"
            ? Answer("404 Not Found", "", "") : Answer("302 Found", "Location: http://169.254.169.254/latest/\r\n", ""));
        using var fetcher = new CaptureFetcher(Test);
        Assert.Contains("169.254.169.254 is not on the public network", (await fetcher.FetchAsync(server.Address + "/a")).Failure,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_robots_and_unchanged_answers_are_kept()
    {
        using var server = new LoopbackServer(path => path switch
        {
            "/robots.txt" => Answer("200 OK", "", "User-agent: *\nDisallow: /private\n"),
            "/large" => Answer("200 OK", "", new string('x', 2000)),
            "/loop" => Answer("302 Found", "Location: /loop\r\n", ""),
            _ => Answer("304 Not Modified", "", ""),
        });
        using var fetcher = new CaptureFetcher(Test);
        Assert.Contains("larger", (await fetcher.FetchAsync(server.Address + "/large")).Failure, StringComparison.Ordinal);
        Assert.Contains("redirects", (await fetcher.FetchAsync(server.Address + "/loop")).Failure, StringComparison.Ordinal);
        Assert.Contains("robots.txt", (await fetcher.FetchAsync(server.Address + "/private/a")).Failure, StringComparison.Ordinal);
        Assert.True((await fetcher.FetchAsync(server.Address + "/same", "\"a\"")).Unchanged);
        Assert.Contains(server.Requests, r => r.Contains("If-None-Match: \"a\"", StringComparison.OrdinalIgnoreCase));
        Assert.NotNull((await fetcher.FetchAsync("file:///etc/passwd")).Failure);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x.pdf?y", true)]
    [InlineData("User-agent: digest-ingest\nDisallow: /\n\nUser-agent: *\nAllow: /", "/x", false)]
    [InlineData("User-agent: other\nDisallow: /", "/x", true)]
    public void Robots_rules_are_read_as_RFC_9309_says(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Read(robots, "digest-ingest").Allows(path));
}
