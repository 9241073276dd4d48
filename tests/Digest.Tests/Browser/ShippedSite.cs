using System.Collections.Concurrent;
using System.IO.Compression;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;

namespace Digest.Tests.Browser;

/// <summary>The site of this repository, built once in memory for the tests that look at it in a browser.</summary>
internal static class ShippedSite
{
    private static readonly Lazy<(PlannedSite Plan, IReadOnlyDictionary<string, byte[]> Files)> Built = new(Build);

    /// <summary>The linked site.</summary>
    public static PlannedSite Plan => Built.Value.Plan;

    /// <summary>Its files, by path below the output folder.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files => Built.Value.Files;

    /// <summary>A file as text.</summary>
    public static string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path]);

    /// <summary>Serves it under the policy that it is published with.</summary>
    public static StaticServer Serve() => new(path => Files.GetValueOrDefault(path), Policy);

    /// <summary>Address of an asset, whose name carries its hash: <c>js/search.js</c>.</summary>
    public static string Asset(string name) => "/" + Plan.Context.Theme.AssetPath(name);

    private static Dictionary<string, string> Policy => new()
    {
        ["Content-Security-Policy"] = Text("_headers").Split('\n')
            .Single(l => l.Contains("Content-Security-Policy:", StringComparison.Ordinal)).Split(": ", 2)[1].Trim(),
    };

    private static (PlannedSite, IReadOnlyDictionary<string, byte[]>) Build()
    {
        var options = new BuildOptions(false, false, null, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var site = SiteBuild.Plan([.. SourceFolder.Read(Repository.At("input"), "input"),
            .. SourceFolder.Read(Repository.At("theme"), "theme")], options, new DiagnosticBag());
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        SiteBuild.Render(site, new BuildOutput(static (_, _) => false, (i, _, bytes) => files[site.Files[i].Path] = bytes.ToArray()),
            CancellationToken.None);
        return (site, files);
    }

    /// <summary>How many bytes of a file the host would send: it compresses text, not the packed lists of search.</summary>
    public static long Sent(string path)
    {
        var bytes = Files[path];
        if (path.EndsWith(".bin", StringComparison.Ordinal))
            return bytes.Length;
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return stream.Length;
    }
}
