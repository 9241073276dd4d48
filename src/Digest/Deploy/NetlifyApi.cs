using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Digest.Diagnostics;

namespace Digest.Deploy;

/// <summary>A deploy as the host describes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State"><c>preparing</c>, <c>prepared</c>, <c>uploading</c>, <c>uploaded</c>, <c>processing</c>, <c>ready</c>, <c>error</c>
/// …</param>
/// <param name="Required">Hashes of the contents that the host does not have; null while it is still looking.</param>
/// <param name="SiteUrl">Address of the live site.</param>
/// <param name="DeployUrl">Address of this deploy alone.</param>
/// <param name="ErrorMessage">Why it failed, or null.</param>
internal sealed record HostDeploy(string Id, string State, IReadOnlyList<string>? Required, string? SiteUrl, string? DeployUrl,
    string? ErrorMessage);

/// <summary>
/// The part of Netlify's API that deploys by content: each call is made until it succeeds, the host refuses it, or it has failed too often.
/// </summary>
/// <param name="client">Makes the requests; follows no redirects, so that the token goes nowhere else.</param>
/// <param name="api">Address of the API, ending in a slash: <c>https://api.netlify.com/api/v1/</c>.</param>
/// <param name="token">Who we are.</param>
/// <param name="waits">How long to wait between attempts.</param>
internal sealed class NetlifyApi(HttpClient client, Uri api, Secret token, Waits waits)
{
    /// <summary>The public address of the API.</summary>
    public const string PublicAddress = "https://api.netlify.com/api/v1/";

    private const int MostAttempts = 7;

    /// <summary>Rate limits are no failures, but they cannot last for ever either.</summary>
    private const int MostLimits = 30;

    /// <summary>The host is known to answer 401 now and then during uploads although the token is good.</summary>
    private const int MostRefusals = 3;

    private const int LongestErrorText = 200;

    /// <summary>The client that the API is to be called with.</summary>
    public static HttpClient MakeClient()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(100) };
    }

    /// <summary>The address of the API as the environment has it; null when the token must not go there.</summary>
    public static Uri? Address(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return new Uri(PublicAddress);
        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Query.Length > 0
            || uri.Fragment.Length > 0)
            return null;
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            return null;
        var path = uri.AbsolutePath == "/" ? "/api/v1/" : uri.AbsolutePath.TrimEnd('/') + "/";
        return new Uri(uri, path);
    }

    /// <summary>Opens a deploy: tells the host every path with its hash.</summary>
    public async Task<HostDeploy> CreateAsync(string site, IReadOnlyList<DeployFile> files, bool production, bool inBackground,
        CancellationToken cancellation)
    {
        var body = Manifest(files, production, inBackground);
        using var answer = await SendAsync(HttpMethod.Post, $"sites/{Escape(site)}/deploys", () => Json(body), cancellation)
            .ConfigureAwait(false);
        return answer is null ? throw DeployFailure.Of(DiagnosticCatalog.NoSuchDeploySite, site) : Read(answer);
    }

    /// <summary>A deploy as it is now; null when the host does not know it.</summary>
    public async Task<HostDeploy?> GetAsync(string site, string deploy, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"sites/{Escape(site)}/deploys/{Escape(deploy)}", null, cancellation)
            .ConfigureAwait(false);
        return answer is null ? null : Read(answer);
    }

    /// <summary>The paths of the live site; null when the host does not tell.</summary>
    public async Task<IReadOnlyList<string>?> LivePathsAsync(string site, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"sites/{Escape(site)}/files", null, cancellation).ConfigureAwait(false);
        if (answer is null || answer.RootElement.ValueKind != JsonValueKind.Array)
            return null;
        return [.. answer.RootElement.EnumerateArray().Select(static f => Text(f, "path")).OfType<string>()
            .Select(static p => p.TrimStart('/'))];
    }

    /// <summary>Sends the content of one file.</summary>
    public async Task UploadAsync(string deploy, DeployFile file, CancellationToken cancellation)
    {
        var bytes = file.Read();
        if (DeployFile.HashOf(bytes) != file.Sha1)
            throw DeployFailure.Of(DiagnosticCatalog.OutputChanged, file.Path);
        var path = string.Join('/', file.Path.Split('/').Select(Escape));
        using var answer = await SendAsync(HttpMethod.Put, $"deploys/{Escape(deploy)}/files/{path}", () => Octets(bytes), cancellation)
            .ConfigureAwait(false);
        if (answer is null)
            throw DeployFailure.Of(DiagnosticCatalog.DeployRefused, $"it no longer knows the deploy {deploy}");
    }

    private static ByteArrayContent Octets(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    private static ByteArrayContent Json(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static byte[] Manifest(IReadOnlyList<DeployFile> files, bool production, bool inBackground)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("draft", !production);
            writer.WriteBoolean("async", inBackground);
            writer.WriteStartObject("files");
            foreach (var file in files)
                writer.WriteString("/" + file.Path, file.Sha1);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Makes a request until it has an answer; null for "not found".</summary>
    private async Task<JsonDocument?> SendAsync(HttpMethod method, string path, Func<HttpContent>? body, CancellationToken cancellation)
    {
        int failures = 0, limits = 0;
        while (true)
        {
            await waits.ClearanceAsync(cancellation).ConfigureAwait(false);
            var attempt = await TryAsync(method, path, body, forgivesRefusal: method == HttpMethod.Put && failures < MostRefusals,
                cancellation).ConfigureAwait(false);
            if (attempt.Trouble is not { } trouble)
                return attempt.Document;
            if (attempt.IsLimit && limits < MostLimits)
            {
                limits++;
                waits.HoldAll(attempt.Asked ?? waits.After(limits));
                continue;
            }

            if (attempt.Asked is { } asked)
                waits.HoldAll(asked);
            if (++failures >= MostAttempts)
                throw DeployFailure.Of(DiagnosticCatalog.HostUnreachable, failures, trouble);
            await Task.Delay(waits.After(failures), waits.Clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What came of one request.</summary>
    /// <param name="Document">The answer; null for "not found", and where there is trouble.</param>
    /// <param name="Trouble">Why it is worth another attempt; null when it is answered.</param>
    private sealed record Attempt(JsonDocument? Document, string? Trouble)
    {
        /// <summary>Whether there were too many requests, which is no failure.</summary>
        public bool IsLimit { get; init; }

        /// <summary>How long the host asks everybody to wait.</summary>
        public TimeSpan? Asked { get; init; }
    }

    /// <summary>Makes a request once.</summary>
    /// <exception cref="DeployFailure">The host refuses it, and would again.</exception>
    private async Task<Attempt> TryAsync(HttpMethod method, string path, Func<HttpContent>? body, bool forgivesRefusal,
        CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(api, path)) { Content = body?.Invoke() };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
            request.Headers.UserAgent.ParseAdd("digest/1.0");
            using var response = await client.SendAsync(request, cancellation).ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            switch (response.StatusCode)
            {
                case >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices:
                    // Of an upload nothing is read: should it be lost all the same, the host asks for it again.
                    var document = TryParse(bytes.Length == 0 && method == HttpMethod.Put ? "{}"u8.ToArray() : bytes);
                    return new Attempt(document, document is null ? "an answer that is cut off or no JSON" : null);
                case HttpStatusCode.NotFound:
                    return new Attempt(null, null);
                case HttpStatusCode.Unauthorized when forgivesRefusal:
                    return new Attempt(null, "401");
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    throw DeployFailure.Of(DiagnosticCatalog.DeployTokenRejected, status);
                case HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or HttpStatusCode.TooManyRequests
                    or >= HttpStatusCode.InternalServerError:
                    return new Attempt(null, $"status {status}")
                    {
                        IsLimit = response.StatusCode == HttpStatusCode.TooManyRequests,
                        Asked = waits.Asked(response.Headers)
                    };
                default:
                    throw DeployFailure.Of(DiagnosticCatalog.DeployRefused, $"status {status}{Explanation(bytes)}");
            }
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Attempt(null, e is OperationCanceledException ? "no answer in time" : token.Scrub(e.Message).TrimEnd('.'));
        }
    }

    private static JsonDocument? TryParse(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the host says in words, without our token should it echo it.</summary>
    private string Explanation(byte[] bytes)
    {
        using var document = TryParse(bytes);
        var text = document is { RootElement.ValueKind: JsonValueKind.Object }
            ? Text(document.RootElement, "message") ?? Text(document.RootElement, "error") : Encoding.UTF8.GetString(bytes);
        if (string.IsNullOrWhiteSpace(text))
            return "";
        text = token.Scrub(text.Trim());
        return ", " + (text.Length > LongestErrorText ? text[..LongestErrorText] + "…" : text.TrimEnd('.'));
    }

    private HostDeploy Read(JsonDocument document)
    {
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Text(root, "id") is not { Length: > 0 } id)
            throw DeployFailure.Of(DiagnosticCatalog.DeployRefused, "its answer names no deploy");
        IReadOnlyList<string>? required = root.TryGetProperty("required", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(static h => h.ValueKind == JsonValueKind.String).Select(static h => h.GetString()!)]
            : null;
        var error = Text(root, "error_message");
        return new HostDeploy(id, Text(root, "state") ?? "", required, Text(root, "ssl_url") ?? Text(root, "url"),
            Text(root, "deploy_ssl_url") ?? Text(root, "deploy_url"), error is null ? null : token.Scrub(error));
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString() : null;

    private static string Escape(string segment) => Uri.EscapeDataString(segment);
}
