namespace Digest.Tests;

/// <summary>
/// The repository that the tests belong to. It is found from where they run: the compiler's own word for a source path is not a path of
/// the disk where a build is deterministic, as it is in CI.
/// </summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below it.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Digest.sln")))
                return folder;
        }

        throw new InvalidOperationException("the tests must run beside the sources");
    }
}
