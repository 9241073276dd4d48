using Digest.Cleaning.Blocks;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Forms;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Pages;

namespace Digest.Cleaning;

/// <summary>
/// Reads a text that was copied: its lines, without what stands around it by its form. The forms are tried in the order of these lists; a
/// new one is an entry here.
/// </summary>
internal static class CopiedText
{
    /// <summary>What stands above a text, beside it and below it goes, whichever of these it has; what it says is noted.</summary>
    private static readonly Func<string, CaptureFacts, string>[] Surroundings =
    [
        MarginNotes.Without, static (text, _) => LayoutRows.Open(text), TopAddress.Open, NewsFlash.Open, RatingBox.Cut,
        SharedLink.Open, ThreadHead.Open, BoardPost.Open, BoardFields.Open, ChannelPost.Open,
        static (text, _) => BulletinCode.Open(ChatCopy.Open(text)), Reflow.Paragraphs
    ];

    /// <summary>Of posts each tells its own, and gives the very list of any other; the last takes any.</summary>
    private static readonly Func<List<CaptureLine>, CaptureFacts, List<CaptureLine>>[] Posts =
    [
        NetworkPost.Cut, FramedPost.Cut, FollowedPost.Cut, PageCopy.Cut
    ];

    /// <summary>The lines of the article.</summary>
    /// <param name="text">All that was copied.</param>
    /// <param name="facts">Where what the form says of the article is noted.</param>
    public static List<CaptureLine> Read(string text, CaptureFacts facts)
    {
        foreach (var form in Surroundings)
            text = form(text, facts);
        var copied = CopiedNotes.Mark(LineReader.Read(text, facts));
        copied = ReadingApp.Cut(MachineSummaries.Without(LinkNotes.Joined(AltTexts.Fold(WrittenLinks.Drop(copied)))), facts);
        return LiveCopy.Fold(Article(JammedStamps.Parted(JammedHeads.Parted(PartedStamps.Joined(copied))), facts), facts);
    }

    private static List<CaptureLine> Article(List<CaptureLine> lines, CaptureFacts facts)
    {
        foreach (var form in Posts)
        {
            var post = form(lines, facts);
            if (!ReferenceEquals(post, lines))
                return post;
        }

        return lines;
    }
}
