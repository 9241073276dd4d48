using System.Reflection;
using Digest.Files;

namespace Digest.Rendering;

/// <summary>The theme that is shipped inside the library; a site's own lies over it.</summary>
internal static class EmbeddedTheme
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> Shipped = new(Read);

    /// <summary>Its files, by path.</summary>
    public static IReadOnlyList<SourceFile> Files => Shipped.Value;

    private static IReadOnlyList<SourceFile> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("theme/", StringComparison.Ordinal) && !n.EndsWith(".gitkeep", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new SourceFile(name.Replace('\\', '/'), bytes);
        })];
    }
}
