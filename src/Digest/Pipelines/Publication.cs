using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Permanence;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>How a planned site stands to what has been published before.</summary>
/// <param name="Lock">What has been published.</param>
/// <param name="Compared">What the build would change of it, compared when it is asked for.</param>
/// <param name="Moved">Files that have moved without a redirect, each with an address that it had.</param>
internal sealed record Publication(PublishedLock Lock, Lazy<AddressChanges> Compared, IReadOnlyList<(string Path, string Address)> Moved)
{
    /// <summary>What the build would change of it.</summary>
    public AddressChanges Changes => Compared.Value;

    /// <summary>Compares the two and reports what would be dropped.</summary>
    public static Publication Of(SiteContext site, PublishedLock published, IReadOnlyList<SourceFile> files, DiagnosticBag bag)
    {
        // A file that cannot be read well takes its terms and editions with it: their addresses are judged when it is mended.
        var isWhole = !bag.Sorted().Any(static d => d.Severity == Severity.Error && d.Code.StartsWith("DG02", StringComparison.Ordinal))
            && site.Model.Unpublished.All(static u => u.Reason != Unpublished.Failed);
        site.Redirects.CheckAgainst(site.Bodies.IsServed, bag);
        var changes = new Lazy<AddressChanges>(() => AddressChanges.Of(site.Addresses, published, site.Redirects, site.Bodies.IsServed));
        var moved = !isWhole || published.IsEmpty
            ? []
            : DroppedAddresses.Report(site.Model, published, changes.Value.Removed,
                files.FirstOrDefault(static f => f.Path == SettingsReader.Path), bag);
        return new Publication(published, changes, moved);
    }
}
