using System.Net;
using System.Text;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;

namespace Digest.Preview;

/// <summary>
/// The site as a preview holds it: linked and planned in memory, a page rendered when it is asked for. The room serves on loopback what a
/// build would write. When an edit has errors, the last good site stays, and its pages carry the findings.
/// </summary>
internal sealed class PreviewSite(Func<IReadOnlyList<SourceFile>> read, BuildOptions options)
{
    private readonly Lock _lock = new();
    private readonly ReadMemory _memory = new();
    private Dictionary<string, PlannedFile> _files = new(StringComparer.Ordinal);
    private PlannedSite? _site;
    private IReadOnlyList<Diagnostic> _findings = [];

    /// <summary>What the last reading found.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>The path of the site's root within its host.</summary>
    public string BasePath => _site?.Context.Settings.BaseUrl.AbsolutePath ?? "/";

    /// <summary>Reads and links everything anew; gives the findings.</summary>
    public IReadOnlyList<Diagnostic> Refresh()
    {
        var bag = new DiagnosticBag();
        var site = SiteBuild.Plan(read(), options, bag, null, _memory);
        lock (_lock)
        {
            _findings = bag.Sorted();
            if (!bag.HasErrors || _site is null)
            {
                _site = site;
                _files = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
                foreach (var file in site.Files)
                    _files.TryAdd(file.Path, file);
            }
        }

        return _findings;
    }

    /// <summary>The file served at a path below the site's root, or null: only what a build would write is ever served.</summary>
    public (string Path, ReadOnlyMemory<byte> Bytes)? Get(string path)
    {
        lock (_lock)
        {
            var name = path.TrimStart('/');
            if (name.Length == 0 || name.EndsWith('/'))
                name += "index.html";
            if (_site is null || !_files.TryGetValue(name, out var file))
                return null;
            return file.Render(_site.Context.Engine()) is { } bytes ? (name, bytes.ToArray()) : (name, ErrorPage(_site.Context.Bag.Sorted()));
        }
    }

    /// <summary>A page with the script that reloads it, and with the errors of the last edit on top.</summary>
    public byte[] Decorate(ReadOnlyMemory<byte> page)
    {
        var html = Encoding.UTF8.GetString(page.Span);
        var errors = _findings.Where(static f => f.Severity == Severity.Error).ToArray();
        var overlay = errors.Length == 0 ? "" : $"<div role=\"alert\" style=\"position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;background:#2b1512;color:#fff;padding:1rem;z-index:9\"><pre>{WebUtility.HtmlEncode(string.Join('\n', errors.Select(e => DiagnosticPrinter.Print(e))))}</pre></div>";
        var at = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(at < 0 ? html : html.Insert(at, overlay + "<script src=\"/.digest/reload.js\"></script>\n"));
    }

    private static byte[] ErrorPage(IReadOnlyList<Diagnostic> findings) => Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Error</title><body><pre>{WebUtility.HtmlEncode(string.Join('\n', findings.Select(f => DiagnosticPrinter.Print(f))))}</pre></body></html>");
}
