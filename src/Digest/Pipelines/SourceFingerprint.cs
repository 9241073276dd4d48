using System.Text;
using Digest.Files;

namespace Digest.Pipelines;

/// <summary>The hash of everything that a build takes in: its files, its options and the program itself.</summary>
internal static class SourceFingerprint
{
    public static string Of(IReadOnlyList<SourceFile> files, string options)
    {
        Parallel.ForEach(files, static file => _ = file.Hash);
        var text = new StringBuilder(files.Count * 100);
        text.Append(typeof(SourceFingerprint).Module.ModuleVersionId).Append('\n').Append(options).Append('\n');
        foreach (var file in files)
            text.Append(file.Path).Append(' ').Append(file.Hash.ToString()).Append('\n');
        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString())).ToString();
    }
}
