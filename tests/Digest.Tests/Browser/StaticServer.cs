using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Digest.Tests.Browser;

/// <summary>
/// Serves files from memory on 127.0.0.1, on a port that the system picks, as a static host would: <c>/a/</c> gives <c>a/index.html</c>,
/// and what is not there gives 404. It can add headers (a content security policy), fail chosen paths, and it keeps what was asked for.
/// </summary>
public sealed class StaticServer : IDisposable
{
    /// <summary>The policy that the site is published under, or a stricter one.</summary>
    public const string StrictPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]?> _find;
    private readonly IReadOnlyDictionary<string, string> _headers;
    private readonly CancellationTokenSource _end = new();

    /// <summary>Serves what a function finds for a path below the root (<c>zh/index.html</c>), null meaning 404.</summary>
    public StaticServer(Func<string, byte[]?> find, IReadOnlyDictionary<string, string>? headers = null)
    {
        _find = find;
        _headers = headers ?? new Dictionary<string, string> { ["Content-Security-Policy"] = StrictPolicy };
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    /// <summary>Serves files in memory by their path below the root.</summary>
    public StaticServer(IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, string>? headers = null)
        : this(path => files.GetValueOrDefault(path), headers)
    {
    }

    /// <summary>Address of the root, ending in a slash.</summary>
    public string Root => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>Paths asked for, in order, and the bytes sent for each.</summary>
    public ConcurrentQueue<(string Path, int Bytes)> Requests { get; } = new();

    /// <summary>Paths for which a 500 is sent while this gives true.</summary>
    public Func<string, bool> Fails { get; set; } = _ => false;

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_end.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(async () =>
            {
                try
                {
                    using (client)
                        await AnswerAsync(client.GetStream());
                }
                catch (IOException)
                {
                    // The browser went away: nothing to answer.
                }
            });
        }
    }

    // One connection carries many requests, one after the other, until the browser closes it.
    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        while (await reader.ReadLineAsync() is { Length: > 0 } request)
        {
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
                // Headers of the request change nothing here.
            }

            if (_end.IsCancellationRequested)
                return;
            var parts = request.Split(' ');
            var path = Uri.UnescapeDataString(parts[1].Split('?')[0]).TrimStart('/');
            if (path.Length == 0 || path.EndsWith('/'))
                path += "index.html";
            var failed = Fails(path);
            var bytes = failed ? null : _find(path);
            Requests.Enqueue((path, bytes?.Length ?? 0));
            var status = failed ? "500 Internal Server Error" : bytes is null ? "404 Not Found" : "200 OK";
            bytes ??= [];
            var head = new StringBuilder(
                $"HTTP/1.1 {status}\r\nContent-Type: {TypeOf(path)}\r\nContent-Length: {bytes.Length}\r\nCache-Control: no-cache\r\n");
            foreach (var (name, value) in _headers)
                head.Append(name).Append(": ").Append(value).Append("\r\n");
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()));
            if (parts[0] != "HEAD")
                await stream.WriteAsync(bytes);
        }
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".xml" => "application/xml",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
