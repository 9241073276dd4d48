using Digest.Files;

namespace Digest.Cli;

/// <summary>Reads single files of the site's folders by their logical paths, for commands that need only a few of them.</summary>
internal static class SourceFolder
{
    /// <summary>The file, or null when it is not there.</summary>
    public static SourceFile? TryRead(Invocation run, string logicalPath)
    {
        var path = run.FullPath(run.Folders.Shown(logicalPath));
        return File.Exists(path) ? new SourceFile(logicalPath, File.ReadAllBytes(path)) : null;
    }

    /// <summary>The files of a folder and those below it with an ending, in the order of their paths. Symbolic links are not followed.</summary>
    public static IReadOnlyList<SourceFile> Read(Invocation run, string logicalFolder, string ending)
    {
        var folder = run.FullPath(run.Folders.Shown(logicalFolder));
        if (!Directory.Exists(folder))
            return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System };
        return [.. Directory.EnumerateFiles(folder, "*" + ending, options)
            .Select(p => (Path: p, Logical: logicalFolder + Path.GetRelativePath(folder, p).Replace('\\', '/')))
            .OrderBy(static f => f.Logical, StringComparer.Ordinal)
            .Select(static f => new SourceFile(f.Logical, File.ReadAllBytes(f.Path)))];
    }

    /// <summary>Writes a file that must not be there yet; says so when it is.</summary>
    public static void WriteNew(Invocation run, string logicalPath, string text)
    {
        var shown = run.Folders.Shown(logicalPath);
        var path = run.FullPath(shown);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Failure.Usage($"{shown} is already there.");
        }
    }

    /// <summary>Replaces a file in one step: whoever reads it sees the old or the new text.</summary>
    public static void Replace(Invocation run, string logicalPath, string text)
    {
        var path = run.FullPath(run.Folders.Shown(logicalPath));
        var beside = path + ".new~";
        File.WriteAllBytes(beside, System.Text.Encoding.UTF8.GetBytes(text));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
        File.Move(beside, path, overwrite: true);
    }
}
