using Digest.Files;

namespace Digest.Pipelines;

/// <summary>The hash of everything that a build takes in: its files, its options and the program itself.</summary>
internal static class SourceFingerprint
{
    /// <summary>
    /// The hash of how the disk shows everything that a build takes in, without reading it; <c>-</c> where that says nothing: the system does
    /// not tell when a file was changed, or one was changed just now.
    /// </summary>
    /// <param name="files">The files as they were before they were read.</param>
    /// <param name="options">Options of the build.</param>
    /// <param name="now">The moment at which they were looked at.</param>
    public static string OfStates(IReadOnlyList<ListedFile> files, string options, DateTimeOffset now)
    {
        var key = new PageKey(null);
        key.Add(typeof(SourceFingerprint).Module.ModuleVersionId.ToString());
        key.Add(options);
        foreach (var file in files)
        {
            if (!file.State.IsSettled(now))
                return "-";
            key.Add(file.Path);
            key.Add(file.State);
        }

        return key.Finish().ToString();
    }

    /// <summary>The hash of the content of everything that a build takes in.</summary>
    public static string Of(IReadOnlyList<SourceFile> files, string options)
    {
        Parallel.ForEach(files, static file => _ = file.Hash);
        var key = new PageKey(null);
        key.Add(typeof(SourceFingerprint).Module.ModuleVersionId.ToString());
        key.Add(options);
        foreach (var file in files)
        {
            key.Add(file.Path);
            key.Add(file.Hash);
        }

        return key.Finish().ToString();
    }
}
