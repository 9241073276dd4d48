using Digest.Deploy;

namespace Digest.Cli;

/// <summary>Reads the built site for its host.</summary>
internal static class OutputFolder
{
    /// <summary>
    /// All files of the folder with their hashes, in the order of their paths. Links are not followed, and hidden files stay here.
    /// </summary>
    public static IReadOnlyList<DeployFile> Read(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            return [];
        var options = new EnumerationOptions
        {
            IgnoreInaccessible = false,
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint
        };
        var paths = Directory.EnumerateFiles(folder, "*", options)
            .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/'))
            .Where(static p => !IsHidden(p))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var files = new DeployFile[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var full = Path.Combine(folder, paths[i]);
            files[i] = new DeployFile(paths[i], DeployFile.HashOf(File.ReadAllBytes(full)), () => File.ReadAllBytes(full));
        });
        return files;
    }

    private static bool IsHidden(string path) =>
        (path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal))
        && !path.StartsWith(".well-known/", StringComparison.Ordinal);
}
