using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Pipelines;

/// <summary>
/// Two files at one address, or a file where another needs a folder, on any file system: case and Unicode form do not count.
/// </summary>
internal static class AddressCollisions
{
    /// <summary>Reports each, at the file whose address it is.</summary>
    /// <param name="planned">All files that will be made.</param>
    /// <param name="sources">The files that they come from.</param>
    /// <param name="bag">Findings.</param>
    public static void Report(IReadOnlyList<PlannedFile> planned, IReadOnlyList<SourceFile> sources, DiagnosticBag bag)
    {
        if (AllDiffer(planned))
            return;
        var seen = new Dictionary<string, PlannedFile>(planned.Count, StringComparer.Ordinal);
        var folders = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
        var found = new List<(PlannedFile File, PlannedFile Other)>();
        var keys = new string[planned.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (file, key) = (planned[i], keys[i] = Key(planned[i].Path));
            if (!seen.TryAdd(key, file))
                found.Add((file, seen[key]));
            for (var slash = key.LastIndexOf('/'); slash > 0 && folders.TryAdd(key[..slash], file); slash = key.LastIndexOf('/', slash - 1))
            {
            }
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (folders.TryGetValue(keys[i], out var below))
                found.Add((planned[i], below));
        }

        if (found.Count == 0)
            return;
        var byPath = sources.ToDictionary(static s => s.Path, StringComparer.Ordinal);
        var said = new HashSet<(string?, string?)>();
        foreach (var (file, other) in found)
        {
            // The page, the twin and the card of an article collide together with those of another: one finding says it.
            if ((file.Origin is null && other.Origin is null) || said.Add((file.Origin, other.Origin)))
                Report(file, other, byPath, bag);
        }
    }

    /// <summary>
    /// Whether all files surely have addresses of their own, seen from hashes alone: of nearly every site, this is all that needs to be
    /// known.
    /// </summary>
    private static bool AllDiffer(IReadOnlyList<PlannedFile> planned)
    {
        var files = new HashSet<ulong>(planned.Count);
        var folders = new HashSet<ulong>();
        foreach (var file in planned)
        {
            var key = Key(file.Path);
            if (!files.Add(HashOf(key)))
                return false;
            for (var slash = key.LastIndexOf('/'); slash > 0 && folders.Add(HashOf(key.AsSpan(0, slash)));
                slash = key.LastIndexOf('/', slash - 1))
            {
            }
        }

        return !folders.Overlaps(files);

        static ulong HashOf(ReadOnlySpan<char> path) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(path));
    }

    private static void Report(PlannedFile file, PlannedFile other, Dictionary<string, SourceFile> sources, DiagnosticBag bag)
    {
        var (path, rival) = file.Origin is null ? (other.Origin, "the site itself") : (file.Origin, other.Origin ?? "the site itself");
        var address = "/" + (file.Path.EndsWith("index.html", StringComparison.Ordinal) ? file.Path[..^10] : file.Path);
        if (path is null || !sources.TryGetValue(path, out var source))
        {
            bag.ReportFile(DiagnosticCatalog.AddressCollision, path, address, rival);
            return;
        }

        var text = source.ReadText();
        var at = text.IndexOf("\nslug:", StringComparison.Ordinal);
        var span = at < 0 ? new TextSpan(0, Math.Min(3, text.Length)) : Value(text, at + 6);
        bag.Report(DiagnosticCatalog.AddressCollision, source.Path, text, span, address, rival);
    }

    /// <summary>What stands on the rest of a line, without the space around it.</summary>
    private static TextSpan Value(string text, int from)
    {
        var end = text.IndexOf('\n', from) is >= 0 and var line ? line : text.Length;
        while (from < end && text[from] == ' ')
            from++;
        while (end > from && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(from, end);
    }

    private static string Key(string path) =>
        Ascii.IsValid(path) && path.AsSpan().IndexOfAnyInRange('A', 'Z') < 0
        ? path : path.Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
