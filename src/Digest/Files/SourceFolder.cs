using System.IO.Enumeration;

namespace Digest.Files;

/// <summary>
/// Reads a folder of source files. Symbolic links are not followed, hidden files are left out, and order never depends on the disk.
/// </summary>
public static class SourceFolder
{
    /// <summary>Only this many bytes of a file are read: readers refuse what is longer.</summary>
    public const int LongestRead = 64 * 1024 * 1024;

    /// <summary>All files of a folder, by logical path; none when there is no such folder.</summary>
    /// <param name="folder">Path on the disk.</param>
    /// <param name="root">What logical paths begin with: <c>input</c>.</param>
    /// <param name="longest">Files with more bytes are cut there, one byte over the limit of their reader.</param>
    public static IReadOnlyList<SourceFile> Read(string folder, string root, int longest = LongestRead) =>
        Read(List(folder, root), longest);

    /// <summary>Reads the files of a listing; those that vanished since are left out.</summary>
    internal static IReadOnlyList<SourceFile> Read(IReadOnlyList<ListedFile> listing, int longest = LongestRead)
    {
        var files = new SourceFile?[listing.Count];
        Parallel.For(0, files.Length, i => files[i] = ReadOne(listing[i].Path, listing[i].Logical, longest));
        return [.. files.OfType<SourceFile>()];
    }

    /// <summary>The files of a folder as the disk shows them, unread, by logical path.</summary>
    internal static IReadOnlyList<ListedFile> List(string folder, string root)
    {
        if (!Directory.Exists(folder))
            return [];
        var full = Path.GetFullPath(folder);
        // A folder that may not be read is an error: its articles would be lost without a word.
        var options = new EnumerationOptions
        {
            IgnoreInaccessible = false,
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System
        };
        // Two arrays and not one of pairs, whose sorting would be compiled at every start.
        string[] paths = [.. new FileSystemEnumerable<string>(full, static (ref FileSystemEntry e) => e.ToFullPath(), options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry e) => !e.IsDirectory && !e.FileName.EndsWith("~"),
        }];
        var logical = Array.ConvertAll(paths, f => root + "/" + Path.GetRelativePath(full, f).Replace('\\', '/'));
        Array.Sort(logical, paths, StringComparer.Ordinal);
        var listed = new ListedFile?[paths.Length];
        Parallel.For(0, paths.Length,
            i => listed[i] = FileState.OfFile(paths[i]) is { } state ? new ListedFile(paths[i], logical[i], state) : null);
        return [.. listed.OfType<ListedFile>()];
    }

    /// <summary>A file of a listing that is read when it is first asked for.</summary>
    internal static SourceFile ReadLater(ListedFile file) => new(file.Logical, () => ReadBytes(file));

    /// <summary>Reads a file of a listing.</summary>
    /// <exception cref="SourceChangedException">It has vanished since.</exception>
    internal static ReadOnlyMemory<byte> ReadBytes(ListedFile file) =>
        ReadOne(file.Path, file.Logical, LongestRead)?.Bytes ?? throw new SourceChangedException(file.Logical);

    /// <summary>A file that vanishes while it is read was not there.</summary>
    private static SourceFile? ReadOne(string path, string logical, int longest)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(RandomAccess.GetLength(handle), longest + 1L));
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var count)
                read += count;
            return new SourceFile(logical, bytes.AsMemory(0, read));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>A source file that was seen and not read.</summary>
/// <param name="Path">Path on the disk.</param>
/// <param name="Logical">Path from its root.</param>
/// <param name="State">How the disk shows it.</param>
internal sealed record ListedFile(string Path, string Logical, FileState State);
