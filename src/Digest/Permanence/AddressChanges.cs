using Digest.Routing;

namespace Digest.Permanence;

/// <summary>An address that has moved.</summary>
internal sealed record MovedAddress(PublishedAddress From, Permalink To);

/// <summary>What a build would change against what has been published.</summary>
/// <param name="Recorded">Addresses that the lock has, those gone for good left out.</param>
/// <param name="Added">Addresses that are new.</param>
/// <param name="Changed">Articles and pages whose file has changed.</param>
/// <param name="Moved">Addresses that lead to a new one from now on.</param>
/// <param name="Removed">Addresses that would be dropped.</param>
internal sealed record AddressChanges(
    int Recorded, IReadOnlyList<PublishedAddress> Added, IReadOnlyList<PublishedAddress> Changed, IReadOnlyList<MovedAddress> Moved,
    IReadOnlyList<PublishedAddress> Removed)
{
    /// <summary>Compares a site with its lock. Linear in both.</summary>
    /// <param name="addresses">What the site has now.</param>
    /// <param name="published">What has been published.</param>
    /// <param name="redirects">What leads elsewhere.</param>
    /// <param name="isPlanned">Whether the build will serve something at an address.</param>
    public static AddressChanges Of(SiteAddresses addresses, PublishedLock published, Redirects redirects, Func<string, bool> isPlanned)
    {
        var changed = new List<PublishedAddress>();
        var moved = new List<MovedAddress>();
        var removed = new List<PublishedAddress>();
        var recorded = 0;
        foreach (var entry in published.Entries)
        {
            if (published.IsGone(entry))
                continue;
            recorded++;
            if (isPlanned(entry.Address))
            {
                if (entry.Content is { } before && addresses.All.TryGetValue(entry.Address, out var now) && now.Content is { } after
                    && after != before)
                    changed.Add(now);
            }
            else if (redirects.Target(entry.Address) is { } target && isPlanned(target.Path))
            {
                if (published.Find(target.Path) is null)
                    moved.Add(new MovedAddress(entry, target));
            }
            else
            {
                removed.Add(entry);
            }
        }

        var added = addresses.All.Values.Where(a => published.Find(a.Address) is not { Kind: not PublishedKind.Gone })
            .OrderBy(static a => a.Address, StringComparer.Ordinal).ToArray();
        return new AddressChanges(recorded, added, changed, moved, removed);
    }
}
