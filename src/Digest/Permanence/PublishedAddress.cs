namespace Digest.Permanence;

/// <summary>What stands at a published address.</summary>
internal enum PublishedKind
{
    Article,
    Term,
    Story,
    Edition,
    Page,
    Feed,

    /// <summary>Nothing any more, and an editor wants it so.</summary>
    Gone,
}

/// <summary>
/// An address that has been published. The room keeps what readers and other sites rely on: addresses and the identities of feeds and
/// their entries.
/// </summary>
/// <param name="Address">Path below the site's root, as people read it; of a kind that is gone it may end in a star for all that begin
/// so.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="FeedId">Identity in feeds, of an Atom feed or of an article; else null.</param>
/// <param name="Content">Beginning of the hash of the file behind it, or null.</param>
/// <param name="Capture">Beginning of the hash of the capture behind it, or null.</param>
/// <param name="Title">Headline or name, so that people and programs know it again.</param>
internal sealed record PublishedAddress(string Address, PublishedKind Kind, string? FeedId, string? Content, string? Capture, string Title)
{
    /// <summary>The folder it lies in: its own, or that of the page that a feed belongs to.</summary>
    public string Folder => Address[..(Address.LastIndexOf('/') + 1)];

    /// <summary>
    /// The form in which addresses are compared: decoded, without the name of an index file and without a slash at the end.
    /// </summary>
    public static string Key(string address)
    {
        var path = Uri.UnescapeDataString(address);
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = path[..^10];
        return path.TrimEnd('/');
    }
}
