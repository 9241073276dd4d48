using Digest.Files;
using Digest.Lints;

namespace Digest.Cli;

/// <summary>Keeps what lints need not look at again, beside the output.</summary>
internal static class LintCache
{
    private const string Name = "lints";

    /// <summary>What the last build left, or nothing where everything is to be made anew.</summary>
    public static LintMemory Read(Invocation run, IEnumerable<SourceFile> sources, bool anew = false)
    {
        var path = PathOf(run);
        return LintMemory.Read(!anew && File.Exists(path) ? File.ReadAllBytes(path) : [], sources);
    }

    /// <summary>Writes it for the next run.</summary>
    public static void Write(Invocation run, LintMemory memory)
    {
        if (!memory.HasChanged)
            return;
        var path = PathOf(run);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + "~", memory.Write());
        File.Move(path + "~", path, overwrite: true);
    }

    private static string PathOf(Invocation run) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(run.FullPath(run.Folders.Output)))!, Folders.CacheName, Name);
}
