using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Digest.Deploy;

namespace Digest.Tests.Deploy;

/// <summary>
/// A host on this machine that speaks the published deploy API: sites, deploys with a manifest of hashes, uploads by content, states.
/// Faults are put in by <see cref="Fault"/>, which sees each request before it is answered.
/// </summary>
internal sealed class HostServer : IDisposable
{
    public const string Site = "site-1";
    public const string Token = "nfp_SeCrEt0123456789";

    private readonly HttpListener _listener;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Deploy> _deploys = [];
    private readonly HashSet<string> _contents = [];
    private int _number;
    private int _busy;

    private sealed class Deploy
    {
        public required string Id { get; init; }
        public required Dictionary<string, string> Files { get; init; }
        public required HashSet<string> Missing { get; init; }
        public required bool Draft { get; init; }
        public required bool Async { get; init; }
        public int Looks { get; set; }
    }

    public HostServer()
    {
        for (var attempt = 0; ; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(20000, 60000);
            // One that could not start, the port being taken, is of no use any more.
            _listener = new HttpListener();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                _listener.Start();
                Address = $"http://127.0.0.1:{port}";
                break;
            }
            catch (HttpListenerException) when (attempt < 50)
            {
            }
        }

        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>Answers a request in place of the host and returns true, or leaves it to the host.</summary>
    public Func<HttpListenerContext, int, bool>? Fault { get; set; }

    /// <summary>All requests, as method and path.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public int Uploads => Requests.Count(r => r.StartsWith("PUT ", StringComparison.Ordinal));

    public int MostAtOnce { get; private set; }

    /// <summary>The live site: paths and hashes.</summary>
    public Dictionary<string, string> Live { get; private set; } = [];

    /// <summary>Whether deploys stay in <c>processing</c> for ever.</summary>
    public bool Stuck { get; set; }

    public static void Lose(HttpListenerContext context) => context.Response.Abort();

    public static void Answer(HttpListenerContext context, int status, string body, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength64 = bytes.Length;
        context.Response.OutputStream.Write(bytes);
        context.Response.Close();
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Serve(context));
        }
    }

    private void Serve(HttpListenerContext context)
    {
        var busy = Interlocked.Increment(ref _busy);
        try
        {
            lock (_lock)
                MostAtOnce = Math.Max(MostAtOnce, busy);
            var number = Interlocked.Increment(ref _number);
            Requests.Enqueue($"{context.Request.HttpMethod} {context.Request.RawUrl}");
            var body = new MemoryStream();
            context.Request.InputStream.CopyTo(body);
            // Counted until the answer begins: once it is read, the next request may come before we are done here.
            Interlocked.Decrement(ref _busy);
            if (Fault?.Invoke(context, number) == true)
                return;
            if (context.Request.Headers["Authorization"] != $"Bearer {Token}")
                Answer(context, 401, """{"code":401,"message":"Access Denied"}""");
            else
                Route(context, body.ToArray());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
        }
    }

    private void Route(HttpListenerContext context, byte[] body)
    {
        var path = context.Request.Url!.AbsolutePath;
        var site = $"/api/v1/sites/{Site}/";
        lock (_lock)
        {
            switch (context.Request.HttpMethod)
            {
                case "POST" when path == site + "deploys":
                    Answer(context, 200, Show(Open(body)));
                    break;
                case "GET" when path == site + "files":
                    Answer(context, 200, JsonSerializer.Serialize(Live.Select(f => new { id = f.Key, path = f.Key, sha = f.Value })));
                    break;
                case "GET"
                    when path.StartsWith(site + "deploys/", StringComparison.Ordinal)
                        && _deploys.TryGetValue(path[(site.Length + 8)..], out var deploy):
                    deploy.Looks++;
                    if (State(deploy) == "ready" && !deploy.Draft)
                        Live = deploy.Files;
                    Answer(context, 200, Show(deploy));
                    break;
                case "PUT"
                    when path.Split('/') is ["", "api", "v1", "deploys", var id, "files", .. var rest]
                        && _deploys.TryGetValue(id, out var deploy):
                    Receive(context, deploy, "/" + Uri.UnescapeDataString(string.Join('/', rest)), body);
                    break;
                default:
                    Answer(context, 404, """{"code":404,"message":"Not Found"}""");
                    break;
            }
        }
    }

    private Deploy Open(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var files = document.RootElement.GetProperty("files").EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!);
        var deploy = new Deploy
        {
            Id = $"deploy-{_deploys.Count + 1}",
            Files = files,
            Missing = [.. files.Values.Where(h => !_contents.Contains(h))],
            Draft = document.RootElement.GetProperty("draft").GetBoolean(),
            Async = document.RootElement.GetProperty("async").GetBoolean(),
        };
        return _deploys[deploy.Id] = deploy;
    }

    private void Receive(HttpListenerContext context, Deploy deploy, string path, byte[] body)
    {
        var hash = DeployFile.HashOf(body);
        if (!deploy.Files.TryGetValue(path, out var expected) || expected != hash)
        {
            Answer(context, 422, """{"code":422,"message":"Unprocessable Entity"}""");
            return;
        }

        _contents.Add(hash);
        deploy.Missing.Remove(hash);
        Answer(context, 200, JsonSerializer.Serialize(new { id = path, path, sha = hash }));
    }

    private string State(Deploy deploy) =>
        deploy.Async && deploy.Looks < 2 ? "preparing"
        : deploy.Missing.Count > 0 ? "uploading"
        : Stuck || deploy.Looks < 2 ? "processing"
        : "ready";

    private string Show(Deploy deploy)
    {
        var state = State(deploy);
        return JsonSerializer.Serialize(new
        {
            id = deploy.Id,
            state,
            required = state == "preparing" ? null : deploy.Missing.Order(StringComparer.Ordinal).ToArray(),
            ssl_url = "https://digest.example",
            deploy_ssl_url = $"https://{deploy.Id}--digest.example",
        });
    }
}
