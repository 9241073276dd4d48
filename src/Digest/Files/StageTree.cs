using System.Collections.Concurrent;
using System.Diagnostics;

namespace Digest.Files;

/// <summary>The tree in which the next site is made: empty, or holding a site of before, of which what is the same stays.</summary>
internal sealed class StageTree(string folder, SiteManifest spare)
{
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _touched = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FolderPace> _paces = new(StringComparer.Ordinal);

    /// <summary>
    /// Writes a file; gives the time that the disk shows for it. A name that is there is taken away first, as its content may stand in the
    /// output too.
    /// </summary>
    public long Write(OutputFile file) => DiskChange.WriteNew(Clear(file.Path), file.Bytes.Span).Modified;

    /// <summary>
    /// Brings in what is kept from the output and takes away what the new site does not have; gives the folders as they are then.
    /// </summary>
    /// <param name="files">All files of the new site.</param>
    /// <param name="written">Those that were written here.</param>
    /// <param name="output">The folder of the present site.</param>
    public IReadOnlyDictionary<string, long> Complete(ConcurrentDictionary<string, ManifestEntry> files,
        ConcurrentDictionary<string, bool> written, string output)
    {
        Parallel.ForEach(files.Where(file => !written.ContainsKey(file.Key) && !IsSpare(file.Key, file.Value))
            .Select(static file => file.Key).ToArray(), path => Bring(path, files, output));
        var folders = Folders(files.Keys);
        foreach (var path in spare.Files.Keys)
        {
            // Where a folder took the place of a file, or a file that of a folder, it is gone already.
            if (!files.ContainsKey(path) && File.Exists(Path.Join(folder, path)))
            {
                DiskChange.RemoveFile(Path.Join(folder, path));
                Touch(Parent(path));
            }
        }

        foreach (var gone in spare.Folders.Keys.Where(f => !folders.Contains(f)).OrderByDescending(static f => f.Length))
        {
            if (!Directory.Exists(Path.Join(folder, gone)))
                continue;
            DiskChange.RemoveEmptyFolder(Path.Join(folder, gone));
            Touch(Parent(gone));
        }

        var states = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        Parallel.ForEach(folders,
            f => states[f] = !_touched.ContainsKey(f) && spare.Folders.TryGetValue(f, out var changed)
                ? changed : FileState.OfFolder(Path.Join(folder, f))!.Value.Modified);
        return states;
    }

    /// <summary>
    /// Whether the stage holds the very content that is kept. Both were written under this name, each at a time of its own where the disk
    /// counts parts of a second; a time without such a part tells nothing.
    /// </summary>
    private bool IsSpare(string path, ManifestEntry entry) =>
        spare.Files.TryGetValue(path, out var there) && there.Size == entry.Size && there.Modified == entry.Modified
        && entry.Modified % 1_000_000_000 != 0;

    private void Bring(string path, ConcurrentDictionary<string, ManifestEntry> files, string output)
    {
        var from = Path.Join(output, path);
        if (!DiskChange.Link(from, Clear(path)))
            files[path] = files[path] with { Modified = Write(new OutputFile(path, File.ReadAllBytes(from))) };
    }

    /// <summary>Makes room for a file; gives its path on the disk.</summary>
    private string Clear(string path)
    {
        var parent = Parent(path);
        MakeFolder(parent);
        Touch(parent);
        var whole = Path.Join(folder, path);
        if (spare.Files.ContainsKey(path))
            DiskChange.RemoveFile(whole);
        else if (spare.Folders.ContainsKey(path))
            DiskChange.RemoveFolder(whole);
        return whole;
    }

    private void MakeFolder(string path)
    {
        if (path.Length == 0 || _made.ContainsKey(path))
            return;
        if (!spare.Folders.ContainsKey(path))
        {
            var parent = Parent(path);
            MakeFolder(parent);
            Touch(parent);
            if (spare.Files.ContainsKey(path))
                DiskChange.RemoveFile(Path.Join(folder, path));
            MakeFolderIn(parent, Path.Join(folder, path));
        }

        _made[path] = true;
    }

    private void MakeFolderIn(string parent, string whole)
    {
        var pace = _paces.GetOrAdd(parent, static _ => new FolderPace());
        if (pace.IsTimeToMoveOn())
        {
            DiskChange.MakeFolderApart(whole);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        DiskChange.MakeFolder(whole);
        pace.Note(start);
    }

    /// <summary>
    /// Notes that something was put into a folder or taken out of it. One that is made here is looked at when all is done, so that only
    /// those of before count.
    /// </summary>
    private void Touch(string path)
    {
        if (spare.Folders.ContainsKey(path))
            _touched[path] = true;
    }

    private static HashSet<string> Folders(IEnumerable<string> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var file in files)
        {
            for (var at = Parent(file); folders.Add(at); at = Parent(at))
            {
            }
        }

        return folders;
    }

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
}
