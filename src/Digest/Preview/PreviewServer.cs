using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Digest.Preview;

/// <summary>
/// Serves a preview on 127.0.0.1: GET and HEAD only, own Host and Origin only, and one connection that tells the browser of edits.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    private const string ReloadScript = """
        // Keeps the place on the page, and loads it again when the site has changed.
        const events = new EventSource("/.digest/events");
        const key = "digest-scroll:" + location.pathname;
        const saved = sessionStorage.getItem(key);
        if (saved !== null) { scrollTo(0, Number(saved)); sessionStorage.removeItem(key); }
        events.onmessage = () => { sessionStorage.setItem(key, String(scrollY)); location.reload(); };
        """;

    /// <summary>How often a start is tried that a client has upset.</summary>
    private const int Starts = 10;

    private readonly HttpListener _listener;
    private readonly ConcurrentDictionary<HttpListenerResponse, bool> _watching = new();
    private readonly PreviewSite _site;
    private readonly string[] _hosts;
    private readonly string _basePath;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="HttpListenerException">The port is taken.</exception>
    public PreviewServer(PreviewSite site, int port, string basePath)
    {
        _site = site;
        _basePath = basePath;
        _hosts = [string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"),
            string.Create(CultureInfo.InvariantCulture, $"localhost:{port}")];
        _listener = Listen(_hosts, static l => l.Start());
    }

    /// <summary>A listener for some hosts that has started.</summary>
    internal static HttpListener Listen(IReadOnlyList<string> hosts, Action<HttpListener> begin)
    {
        for (var start = 1; ; start++)
        {
            var listener = new HttpListener();
            foreach (var host in hosts)
                listener.Prefixes.Add($"http://{host}/");
            try
            {
                begin(listener);
                return listener;
            }
            catch (Exception e) when (e is ArgumentNullException or NullReferenceException && start < Starts)
            {
                // The framework's listener takes connections before it is whole: a browser that asks again and again until the preview is
                // there may come at that very moment, and the start fails. Only the collector closes the socket that this leaves behind.
                listener.Close();
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
    }

    /// <summary>Answers until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stop = cancellation.Register(Stop);
        while (!cancellation.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => AnswerAsync(context), CancellationToken.None);
        }
    }

    /// <summary>Tells every open page that the site has changed.</summary>
    public void Changed()
    {
        foreach (var response in _watching.Keys)
        {
            try
            {
                response.OutputStream.Write("data: changed\n\n"u8);
                response.OutputStream.Flush();
            }
            catch (Exception e) when (e is IOException or HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                _watching.TryRemove(response, out _);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_listener).Dispose();

    // To stop ends the wait for a request, and what waited may dispose of the listener before the stop itself has returned.
    private void Stop()
    {
        try
        {
            _listener.Stop();
        }
        catch (ObjectDisposedException)
        {
            // It listens no more, which was all that was asked.
        }
    }

    /// <summary>Answers one request. A browser that reads slowly, or not at all, holds up no thread.</summary>
    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        try
        {
            var origin = request.Headers["Origin"];
            if (!_hosts.Contains(request.UserHostName, StringComparer.OrdinalIgnoreCase)
                || (origin is not null && !_hosts.Any(h => origin == "http://" + h)))
            {
                await SendAsync(response, 403, "text/plain; charset=utf-8", "This preview is for this machine only.\n"u8.ToArray(), request)
                    .ConfigureAwait(false);
                return;
            }

            if (request.HttpMethod is not ("GET" or "HEAD"))
            {
                response.Headers["Allow"] = "GET, HEAD";
                await SendAsync(response, 405, "text/plain; charset=utf-8", "Only GET and HEAD.\n"u8.ToArray(), request)
                    .ConfigureAwait(false);
                return;
            }

            await ServeAsync(request, response).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser has gone.
        }
    }

    private async Task ServeAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        var path = Uri.UnescapeDataString(request.Url?.AbsolutePath ?? "/");
        if (path == "/.digest/events" && request.HttpMethod == "GET")
        {
            response.ContentType = "text/event-stream";
            response.SendChunked = true;
            await response.OutputStream.WriteAsync(": here\n\n"u8.ToArray()).ConfigureAwait(false);
            await response.OutputStream.FlushAsync().ConfigureAwait(false);
            _watching[response] = true;
            return;
        }

        if (path == "/.digest/reload.js")
        {
            await SendAsync(response, 200, "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(ReloadScript), request)
                .ConfigureAwait(false);
            return;
        }

        if (_basePath.Length > 1 && path.StartsWith(_basePath, StringComparison.Ordinal))
            path = "/" + path[_basePath.Length..];
        var found = _site.Get(path);
        if (found is null && !path.EndsWith('/') && _site.Get(path + "/") is not null)
        {
            // One slash at the beginning: two would name another host.
            response.RedirectLocation = "/" + Uri.EscapeDataString(path.TrimStart('/')).Replace("%2F", "/", StringComparison.Ordinal) + "/";
            await SendAsync(response, 301, "text/plain; charset=utf-8", ReadOnlyMemory<byte>.Empty, request).ConfigureAwait(false);
            return;
        }

        var status = found is null ? 404 : 200;
        found ??= _site.Get("/404.html");
        found ??= new PreviewPage("404.txt", "Nothing is served at this address.\n"u8.ToArray(), []);
        var type = TypeOf(found.Path);
        await SendAsync(response, status, type,
            type.StartsWith("text/html", StringComparison.Ordinal) ? PreviewSite.Decorate(found) : found.Bytes, request)
            .ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpListenerResponse response, int status, string type, ReadOnlyMemory<byte> bytes,
        HttpListenerRequest request)
    {
        response.StatusCode = status;
        response.ContentType = type;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.ContentLength64 = bytes.Length;
        if (request.HttpMethod != "HEAD")
            await response.OutputStream.WriteAsync(bytes).ConfigureAwait(false);
        response.Close();
    }

    private static string TypeOf(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "xml" or "opml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "md" => "text/markdown; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
