using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Digest.Content;

namespace Digest.Fetching;

/// <summary>Limits of a fetch.</summary>
public sealed record FetchLimits
{
    /// <summary>Most bytes of an answer.</summary>
    public int MostBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Longest time of one capture, redirects included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most redirects.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Lets tests fetch from their own server: loopback counts as public.</summary>
    internal bool AllowLoopback { get; init; }
}

/// <summary>What came of a fetch: the content, or why there is none.</summary>
/// <param name="Address">The address after all redirects.</param>
/// <param name="Bytes">The content; null when it failed or is unchanged.</param>
/// <param name="Failure">Why it failed, in words; null when it did not.</param>
public sealed record FetchResult(string Address, byte[]? Bytes, string? Failure)
{
    /// <summary>Media type of the answer.</summary>
    public string? MediaType { get; init; }

    /// <summary>Character set of the answer.</summary>
    public string? Charset { get; init; }

    /// <summary>Entity tag, for asking again.</summary>
    public string? ETag { get; init; }

    /// <summary>When the content last changed, for asking again.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Whether the host says that nothing changed since the last time.</summary>
    public bool Unchanged { get; init; }
}

/// <summary>
/// Fetches captures: public addresses only (checked where the connection is made, so that no name can lead elsewhere), within limits of
/// size, time and redirects, one request at a time for each host, as robots.txt allows.
/// </summary>
public sealed class CaptureFetcher : IDisposable
{
    private const string Product = "digest-ingest";

    private readonly FetchLimits _limits;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, RobotsRules> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a fetcher; one for a whole run.</summary>
    public CaptureFetcher(FetchLimits? limits = null)
    {
        _limits = limits ?? new FetchLimits();
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = Connect,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Product, "1.0"));
        _client.DefaultRequestHeaders.Accept.ParseAdd(
            "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, text/plain;q=0.9, "
            + "*/*;q=0.5");
    }

    /// <summary>
    /// Fetches an address; never throws for what a host does. The tag and date of an earlier answer make the request conditional.
    /// </summary>
    public async Task<FetchResult> FetchAsync(string address, string? etag = null, DateTimeOffset? since = null,
        CancellationToken cancel = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_limits.Time);
        try
        {
            for (var hop = 0; ; hop++)
            {
                if (!WebAddress.IsLive(address) || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
                    return new FetchResult(address, null, "it is not an http or https address");
                var (result, next) = await OnceAsync(uri, etag, since, limit.Token).ConfigureAwait(false);
                if (next is null)
                    return result;
                if (hop == _limits.Redirects)
                    return new FetchResult(address, null, $"it redirects more than {_limits.Redirects} times");
                address = next;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FetchResult(address, null, $"it took longer than {_limits.Time.TotalSeconds:0} seconds");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return new FetchResult(address, null,
                (e.InnerException as RefusedAddressException)?.Message ?? e.Message.Split('\n')[0].TrimEnd('.'));
        }
    }

    private async Task<(FetchResult Result, string? Next)> OnceAsync(Uri uri, string? etag, DateTimeOffset? since, CancellationToken cancel)
    {
        var gate = _hosts.GetOrAdd(uri.Authority, static _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (!(await RobotsAsync(uri, cancel).ConfigureAwait(false)).Allows(uri.PathAndQuery))
                return (new FetchResult(uri.AbsoluteUri, null, "the host's robots.txt does not allow it"), null);
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            if (etag is not null && EntityTagHeaderValue.TryParse(etag, out var tag))
                request.Headers.IfNoneMatch.Add(tag);
            request.Headers.IfModifiedSince = since;
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            if (answer.StatusCode == HttpStatusCode.NotModified)
                return (new FetchResult(uri.AbsoluteUri, null, null) { Unchanged = true, ETag = etag, LastModified = since }, null);
            if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location)
                return (new FetchResult(uri.AbsoluteUri, null, null), new Uri(uri, location).AbsoluteUri);
            if (!answer.IsSuccessStatusCode)
                return (new FetchResult(uri.AbsoluteUri, null, $"the host answers {(int)answer.StatusCode}"), null);
            if (await ReadAsync(answer.Content, _limits.MostBytes, cancel).ConfigureAwait(false) is not { } bytes)
                return (new FetchResult(uri.AbsoluteUri, null, $"it is larger than {_limits.MostBytes / 1024 / 1024} MB"), null);
            var type = answer.Content.Headers.ContentType;
            return (new FetchResult(uri.AbsoluteUri, bytes, null)
            {
                MediaType = type?.MediaType,
                Charset = type?.CharSet?.Trim('"', '\''),
                ETag = answer.Headers.ETag?.ToString(),
                LastModified = answer.Content.Headers.LastModified
            }, null);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The content, or null when it is larger than the limit; counted after decompression.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContent content, int most, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > most)
            return null;
        using var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        using var made = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (await stream.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var count)
        {
            if (made.Length + count > most)
                return null;
            made.Write(buffer, 0, count);
        }

        return made.ToArray();
    }

    /// <summary>
    /// The rules of a host, asked once a run: without such a file all is allowed, while the host fails nothing is (RFC 9309, 2.3.1).
    /// </summary>
    private async Task<RobotsRules> RobotsAsync(Uri uri, CancellationToken cancel)
    {
        var origin = uri.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(origin, out var known))
            return known;
        using var answer = await _client.GetAsync(new Uri(origin + "/robots.txt"), HttpCompletionOption.ResponseHeadersRead, cancel)
            .ConfigureAwait(false);
        var rules = RobotsRules.None;
        if (answer.IsSuccessStatusCode && await ReadAsync(answer.Content, 512 * 1024, cancel).ConfigureAwait(false) is { } bytes)
            rules = RobotsRules.Read(Encoding.UTF8.GetString(bytes), Product);
        else if ((int)answer.StatusCode >= 500)
            rules = RobotsRules.Read("User-agent: *\nDisallow: /", Product);
        return _robots[origin] = rules;
    }

    /// <summary>Connects to the first public address of a host. The check stands here, on the very address that is connected to.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(context.DnsEndPoint.Host.Trim('[', ']'), out var literal)
            ? [literal] : await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel).ConfigureAwait(false);
        foreach (var address in addresses)
        {
            if (!PublicAddress.IsPublic(address) && !(_limits.AllowLoopback && IPAddress.IsLoopback(address)))
                continue;
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancel).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw new RefusedAddressException($"{context.DnsEndPoint.Host} is not on the public network");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        foreach (var gate in _hosts.Values)
            gate.Dispose();
    }

    private sealed class RefusedAddressException(string message) : IOException(message);
}
