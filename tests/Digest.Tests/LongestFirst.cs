using Digest.Tests.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Digest.Tests.LongestFirst", "Digest.Tests")]

namespace Digest.Tests;

/// <summary>Begins with the tests that take longest: one that began last would keep all but one processor waiting.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    // Classes by name, and the collections of the browser.
    private static readonly string[] Long =
    [
        "KilledBuildTests", Chromium.Name, "FailingDiskTests", Chromium.SearchName, "SameBytesTests", "FullDiskTests",
        "InterruptedBuildTests", "IncrementalBuildTests",
        "ReaderTopicsTests", "HostileCaptureTests", "CleaningProperties", "DamagedMemoryTests", "CostlyMarkdownTests", "PreviewServerTests",
        "HostileYamlTests", "OutputsTests",
    ];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(static c => Array.FindIndex(Long, name => c.DisplayName.EndsWith(name, StringComparison.Ordinal)) is >= 0
            and var place ? place : Long.Length)
            .ThenBy(static c => c.DisplayName, StringComparer.Ordinal);
}
