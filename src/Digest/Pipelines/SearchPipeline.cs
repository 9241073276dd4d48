namespace Digest.Pipelines;

/// <summary>The index for search in the browser.</summary>
internal static class SearchPipeline
{
    public static IEnumerable<PlannedFile> Plan(SiteContext site) => [];
}
