using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>An item of a feed as it stands there: its text, a summary, and what it says of itself.</summary>
internal sealed class FeedItem
{
    public CaptureFacts Facts { get; } = new();

    public string Content { get; set; } = "";

    public string Summary { get; set; } = "";
}
