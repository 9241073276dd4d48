using System.Text;
using System.Text.Json;

namespace Digest.Deploy;

/// <summary>
/// What is remembered between deploys of one site: the deploy that is under way, so that a killed one goes on, and the size of the last
/// complete one. No secrets, and nothing that cannot be lost.
/// </summary>
/// <param name="Site">The site's id or name.</param>
/// <param name="Production">Whether it is about the live site or about previews.</param>
/// <param name="PendingDeploy">Id of the deploy under way, or null.</param>
/// <param name="PendingManifest">Hash of all its paths and contents, or null.</param>
/// <param name="LastFiles">Number of files of the last complete deploy; 0 when there is none.</param>
internal sealed record DeployState(string Site, bool Production, string? PendingDeploy, string? PendingManifest, int LastFiles)
{
    /// <summary>Reads what <see cref="Write"/> wrote; anything else, or about another site, is as if there were nothing.</summary>
    public static DeployState Read(ReadOnlySpan<byte> json, string site, bool production)
    {
        var nothing = new DeployState(site, production, null, null, 0);
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty(production ? "production" : "preview", out var kind)
                || kind.ValueKind != JsonValueKind.Object || Text(kind, "site") != site)
                return nothing;
            var files = kind.TryGetProperty("files", out var count) && count.TryGetInt32(out var number) ? Math.Max(0, number) : 0;
            return new DeployState(site, production, Text(kind, "deploy"), Text(kind, "manifest"), files);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return nothing;
        }
    }

    /// <summary>The text to keep, with what an older text says about the other kind of deploy.</summary>
    public string Write(ReadOnlySpan<byte> old)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Diagnostics.DiagnosticJson.Options))
        {
            writer.WriteStartObject();
            WriteKind(writer, this);
            foreach (var other in Other(old))
                WriteKind(writer, other);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private IEnumerable<DeployState> Other(ReadOnlySpan<byte> old)
    {
        try
        {
            var reader = new Utf8JsonReader(old);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.TryGetProperty(Production ? "preview" : "production", out var kind) && Text(kind, "site") is { } site)
                return [Read(old, site, !Production)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
        }

        return [];
    }

    private static void WriteKind(Utf8JsonWriter writer, DeployState state)
    {
        writer.WriteStartObject(state.Production ? "production" : "preview");
        writer.WriteString("site", state.Site);
        writer.WriteNumber("files", state.LastFiles);
        if (state.PendingDeploy is not null)
        {
            writer.WriteString("deploy", state.PendingDeploy);
            writer.WriteString("manifest", state.PendingManifest);
        }

        writer.WriteEndObject();
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
