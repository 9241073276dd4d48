namespace Digest.Pipelines;

/// <summary>
/// Style sheets, scripts and icons of the theme under names with their hash; files of <c>input/files</c> as they are, below <c>/files/</c>.
/// </summary>
internal static class AssetsPipeline
{
    public static IEnumerable<PlannedFile> Plan(SiteContext site)
    {
        foreach (var asset in site.Theme.Assets)
            yield return new PlannedFile(asset.Path, null, _ => asset.Bytes);
        foreach (var file in site.Files)
            yield return new PlannedFile(file.Path["input/".Length..], file.Path, _ => new PreparedFile(file.Hash, _ => file.Bytes));
    }
}
