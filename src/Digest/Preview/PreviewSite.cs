using System.Net;
using System.Text;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;

namespace Digest.Preview;

/// <summary>A page or file as a preview serves it.</summary>
/// <param name="Path">Path below the site's root.</param>
/// <param name="Bytes">What a build would write.</param>
/// <param name="Problems">Errors that its reader is to see on top of it.</param>
internal sealed record PreviewPage(string Path, ReadOnlyMemory<byte> Bytes, IReadOnlyList<Diagnostic> Problems);

/// <summary>
/// How sources are looked at: those of which something was told, one found to have changed, all of them, or all with nothing relied on that
/// was known of them.
/// </summary>
internal enum Look { Touched, Changed, All, Anew }

/// <summary>
/// The site as a preview holds it: linked and planned in memory, a page rendered when it is asked for. The room serves on loopback what a
/// build would write. When an edit has errors, the last good site stays, and its pages carry the findings.
/// </summary>
/// <param name="read">Gives all source files after a look, at the file of a logical path where it is for one that changed; those that are
/// as they were, as the same objects, unless all are asked for anew. Never asked by two at once.</param>
/// <param name="options">What is asked for, at the moment of the call.</param>
/// <param name="known">What is known of the files from before.</param>
internal sealed class PreviewSite(Func<Look, string, IReadOnlyList<SourceFile>> read, Func<BuildOptions> options,
    KnownSources? known = null)
{
    /// <summary>Of how many pages the last good state is kept, for when a template breaks.</summary>
    private const int GoodPages = 100;

    /// <summary>Up to how many changed articles are looked through at once for broken links: an editor's, not a checkout's.</summary>
    private const int LookedThrough = 20;

    private readonly Lock _lock = new();
    private readonly Lock _refreshing = new();
    private readonly ReadMemory _memory = new(known) { Releases = true };
    private readonly Dictionary<string, byte[]> _good = new(StringComparer.Ordinal);
    private readonly Queue<string> _goodOrder = new();
    private Held? _held;
    private IReadOnlyList<Diagnostic> _findings = [];
    private int _version, _told;

    /// <summary>What the last reading found.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>The path of the site's root within its host.</summary>
    public string BasePath => _held?.Site.Context.Settings.BaseUrl.AbsolutePath ?? "/";

    /// <summary>Writes what is known of the files now, for the next start or build.</summary>
    /// <param name="file">Where it goes.</param>
    /// <param name="listing">The files as they were before they were read.</param>
    /// <param name="now">The moment at which they were listed.</param>
    public void Known(Stream file, IReadOnlyList<ListedFile> listing, DateTimeOffset now)
    {
        if (_held is { } held)
            KnownSources.Write(file, listing, held.Sources, held.Site.Context.Settings, _memory.Sound, now);
    }

    /// <summary>Reads what has changed, and links again what depends on it. False when nothing has since the last call.</summary>
    public bool Refresh()
    {
        Steadily((look, file) =>
        {
            Refresh(look, file);
            return true;
        });
        return Interlocked.Exchange(ref _told, _version) != _version;
    }

    private void Refresh(Look look, string file)
    {
        // A request that comes upon a changed file does not wait for the watch to tell of it.
        lock (_refreshing)
            Refresh(read(look, file));
    }

    private void Refresh(IReadOnlyList<SourceFile> sources)
    {
        var last = _held;
        var changed = last is null ? null : Changed(last.Sources, sources);
        if (changed is { Count: 0 } && _findings.SequenceEqual(last!.Said))
            return;
        var (site, said, files) = Plan(sources, last, changed);
        if (changed is { Count: <= LookedThrough })
        {
            // Broken links in what was just written: the terminal tells of them before the page is opened.
            foreach (var file in changed)
                site.Context.Bodies.Check(file.Path);
        }

        lock (_lock)
        {
            _findings = site.Context.Bag.Sorted();
            if (last is null || said.All(static d => d.Severity != Severity.Error))
                _held = new Held(site, files, sources, said);
            _version++;
        }
    }

    /// <summary>The file served at a path below the site's root, or null: only what a build would write is ever served.</summary>
    public PreviewPage? Get(string path) => Steadily((look, file) =>
    {
        if (look != Look.Touched)
            Refresh(look, file);
        return Make(path);
    });

    private PreviewPage? Make(string path)
    {
        lock (_lock)
        {
            var name = path.TrimStart('/');
            if (name.Length == 0 || name.EndsWith('/'))
                name += "index.html";
            if (_held is null || _held.Find(name) is not { } file)
                return null;
            var context = _held.Site.Context;
            var bytes = file.Render(context, context.Engine())?.ToArray();
            var problems = Errors(_findings.Concat(context.Bag.Sorted()
                .Where(d => d.Location is { } l && (l.Path == file.Origin || l.Path.StartsWith("theme/", StringComparison.Ordinal))))
                .Distinct());
            if (bytes is not null)
                Keep(name, bytes);
            return new PreviewPage(name,
                bytes ?? _good.GetValueOrDefault(name)
                    ?? NothingYet.ToArray(),
                problems);
        }
    }

    /// <summary>
    /// Does something, and does it again after a look at the file that changed between a look at it and its reading; then after one at all
    /// files, and with everything read anew when no look shows the change.
    /// </summary>
    private static T Steadily<T>(Func<Look, string, T> act)
    {
        var file = "";
        for (var look = Look.Touched; ; look++)
        {
            try
            {
                return act(look, file);
            }
            catch (Exception e) when (look < Look.Anew && e.SourceChange() is { } change)
            {
                file = change.File;
            }
        }
    }

    /// <summary>What problems stand on where no page was ever made.</summary>
    private static ReadOnlySpan<byte> NothingYet =>
        """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Error</title></head><body></body></html>"""u8;

    private const string OverlayStyle = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;background:#2b1512;color:#fff;"
        + "padding:1rem;z-index:9";

    /// <summary>A page with the script that reloads it, and with its problems on top.</summary>
    public static byte[] Decorate(PreviewPage page)
    {
        var html = Encoding.UTF8.GetString(page.Bytes.Span);
        var problems = WebUtility.HtmlEncode(string.Join('\n', page.Problems.Select(e => DiagnosticPrinter.Print(e))));
        var overlay = problems.Length == 0 ? "" : $"<div role=\"alert\" style=\"{OverlayStyle}\"><pre>{problems}</pre></div>";
        var at = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(at < 0 ? html : html.Insert(at, overlay + "<script src=\"/.digest/reload.js\"></script>\n"));
    }

    /// <summary>The site of some files: a later version of the one before where that is enough, else planned anew.</summary>
    private (PlannedSite Site, IReadOnlyList<Diagnostic> Said,
        Dictionary<string, PlannedFile> Files) Plan(IReadOnlyList<SourceFile> sources, Held? last, IReadOnlyList<SourceFile>? changed)
    {
        if (last is not null && changed is { Count: > 0 })
        {
            var said = new DiagnosticBag();
            if (SiteBuild.Revise(last.Site, changed, last.Said, said, _memory) is { } revised)
                return (revised, said.Sorted(), last.Files);
        }

        var bag = new DiagnosticBag();
        var site = SiteBuild.Plan(sources, options() with { Deferred = true }, bag, null, _memory);
        var files = new Dictionary<string, PlannedFile>(site.Files.Count, StringComparer.Ordinal);
        foreach (var file in site.Files)
            files.TryAdd(file.Path, file);
        return (site, bag.Sorted(), files);
    }

    /// <summary>The files that are others than before; null when some were added or taken away.</summary>
    private static List<SourceFile>? Changed(IReadOnlyList<SourceFile> before, IReadOnlyList<SourceFile> now)
    {
        if (before.Count != now.Count)
            return null;
        var changed = new List<SourceFile>();
        for (var i = 0; i < now.Count; i++)
        {
            if (ReferenceEquals(before[i], now[i]))
                continue;
            if (before[i].Path != now[i].Path)
                return null;
            changed.Add(now[i]);
        }

        return changed;
    }

    private void Keep(string name, byte[] bytes)
    {
        if (!_good.ContainsKey(name))
            _goodOrder.Enqueue(name);
        _good[name] = bytes;
        if (_goodOrder.Count > GoodPages)
            _good.Remove(_goodOrder.Dequeue());
    }

    private static Diagnostic[] Errors(IEnumerable<Diagnostic> findings) => [.. findings.Where(static f => f.Severity == Severity.Error)];

    /// <summary>The site that is shown.</summary>
    /// <param name="Site">The site.</param>
    /// <param name="Files">Its files, by path, but for those planned when they are asked for.</param>
    /// <param name="Sources">What it is made from.</param>
    /// <param name="Said">All findings of its plan.</param>
    private sealed record Held(PlannedSite Site, Dictionary<string, PlannedFile> Files, IReadOnlyList<SourceFile> Sources,
        IReadOnlyList<Diagnostic> Said)
    {
        private Dictionary<string, PlannedFile>? _deferred;

        public PlannedFile? Find(string name)
        {
            if (Files.TryGetValue(name, out var file))
                return file;
            if (!SitePipelines.All.Any(p => p.Folder is { } folder && name.StartsWith(folder, StringComparison.Ordinal)))
                return null;
            _deferred ??= SitePipelines.All.Where(static p => p.Folder is not null).SelectMany(p => p.Plan(Site.Context, Site.Files))
                .ToDictionary(static f => f.Path, StringComparer.Ordinal);
            return _deferred.GetValueOrDefault(name);
        }
    }
}
