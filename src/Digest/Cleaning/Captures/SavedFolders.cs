namespace Digest.Cleaning.Captures;

/// <summary>
/// The folders in which browsers put pictures, styles and frames beside a page that they save whole: <c>tide_files/</c> or
/// <c>tide.files/</c> beside <c>tide.html</c>. What lies in them is no capture.
/// </summary>
public static class SavedFolders
{
    private static readonly string[] Pages = [".html", ".htm", ".xhtml"];

    private static readonly string[] Endings = ["_files", ".files"];

    /// <summary>Whether a file lies in such a folder.</summary>
    /// <param name="path">Its logical path: <c>seeds/tide_files/style.css</c>.</param>
    /// <param name="paths">The paths of all files.</param>
    public static bool Hold(string path, IReadOnlySet<string> paths)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            var folder = path[..end];
            if (Array.Find(Endings, e => folder.EndsWith(e, StringComparison.Ordinal)) is { } ending
                && Array.Exists(Pages, p => paths.Contains(folder[..^ending.Length] + p)))
                return true;
        }

        return false;
    }
}
