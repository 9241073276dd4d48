namespace Digest.Cli;

/// <summary>Where the parts of a site are, as given on the command line: relative to the working folder, or absolute.</summary>
/// <param name="Input">Articles, settings and vocabulary.</param>
/// <param name="Theme">Templates and assets.</param>
/// <param name="Output">The site.</param>
/// <param name="Seeds">Raw captures.</param>
internal sealed record Folders(string Input, string Theme, string Output, string Seeds)
{
    /// <summary>Name of the folder beside the output that holds what can be made again.</summary>
    public const string CacheName = ".digest";

    /// <summary>The path to show for a logical one: <c>input/a.md</c> is <c>../content/a.md</c> where <c>--input</c> says so.</summary>
    public string Shown(string logicalPath)
    {
        var slash = logicalPath.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return logicalPath;
        var folder = logicalPath.AsSpan(0, slash) switch
        {
            "input" => Input,
            "theme" => Theme,
            "seeds" => Seeds,
            "output" => Output,
            _ => null,
        };
        return folder is null ? logicalPath : Join(folder, logicalPath[(slash + 1)..]);
    }

    private static string Join(string folder, string rest)
    {
        var trimmed = folder.Replace('\\', '/').TrimEnd('/');
        if (trimmed.StartsWith("./", StringComparison.Ordinal))
            trimmed = trimmed[2..];
        return trimmed is "" or "." ? (folder.StartsWith('/') ? "/" + rest : rest) : $"{trimmed}/{rest}";
    }
}
