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

    /// <summary>
    /// The files of a folder and those below it with an ending, in the order of their paths. Symbolic links are not followed.
    /// </summary>
    public static IReadOnlyList<SourceFile> Read(Invocation run, string logicalFolder, string ending)
    {
        return [.. Files.SourceFolder.Read(run.FullPath(run.Folders.Shown(logicalFolder)), logicalFolder.TrimEnd('/'))
            .Where(f => f.Path.EndsWith(ending, StringComparison.Ordinal))];
    }

    /// <summary>Writes a file that must not be there yet; says so when it is. It appears whole or not at all.</summary>
    public static void WriteNew(Invocation run, string logicalPath, ReadOnlySpan<byte> bytes)
    {
        var shown = run.Folders.Shown(logicalPath);
        var path = run.FullPath(shown);
        if (File.Exists(path))
            throw Failure.Usage($"{shown} is already there.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + "~", bytes);
        File.Move(path + "~", path, overwrite: false);
    }

    /// <summary>As <see cref="WriteNew(Invocation, string, ReadOnlySpan{byte})"/>, for text.</summary>
    public static void WriteNew(Invocation run, string logicalPath, string text) =>
        WriteNew(run, logicalPath, System.Text.Encoding.UTF8.GetBytes(text));

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
