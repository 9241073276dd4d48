using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Posts of networks that say beside the writer's name how near he is to the reader, <c>• 2nd</c>, below that what he does, and how long
/// ago he posted: <c>1w • Edited •</c>. Below the text stand what a click would do, who liked it, and other people's words.
/// </summary>
internal static class CirclePost
{
    /// <summary>Further down no post begins; lines between the name and the moment; columns of the least text.</summary>
    private const int LongestHead = 60, LongestMember = 5, LeastText = 200;

    /// <summary>Characters of the longest line that says how near somebody is, of the longest moment, and of the longest count.</summary>
    private const int LongestNearness = 12, LongestMoment = 24, LongestCount = 30;

    private static readonly HashSet<string> Nearness = new(["1st", "2nd", "3rd", "3rd+", "You", "Following"], StringComparer.Ordinal);

    private static readonly HashSet<string> Buttons =
        new(["Follow", "Following", "Connect", "Message", "Visible to anyone on or off LinkedIn", "Edited"], StringComparer.Ordinal);

    private static readonly HashSet<string> Ends = new(["like", "love", "insightful", "celebrate", "support", "funny", "Like", "Comment",
        "…more", "...more", "… more", "…see more", "Show translation", "Activate to view larger image,",
        "Activate to view larger image"], StringComparer.Ordinal);

    private static readonly string[] Counted = [" comments", " comment", " reposts", " repost", " reactions", " others"];

    /// <summary>The text of the post, with its facts noted; any other capture as it is.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        var near = lines.FindIndex(0, Math.Min(lines.Count, LongestHead), static l => IsNearness(l.Text));
        if (near < 1)
            return lines;
        var moment = lines.FindIndex(near, Math.Min(LongestMember, lines.Count - near), static l => MomentOf(l.Text) is not null);
        if (moment < 0)
            return lines;
        var start = moment + 1;
        while (start < lines.Count && Buttons.Contains(lines[start].Text.Trim(' ', '•', '·', '+')))
            start++;
        var end = start < lines.Count ? lines.FindIndex(start, static l => IsEnd(l.Text)) : -1;
        while (end > start && IsBelow(lines[end - 1].Text))
            end--;
        if (end <= start || lines.GetRange(start, end - start).Sum(static l => Phrases.Columns(l.Text)) < LeastText)
            return lines;
        facts.Authors.Add(new Fact(lines[near - 1].Text, CaptureFacts.Poster));
        facts.Dates.Add(new Fact(MomentOf(lines[moment].Text)! + " ago", CaptureFacts.Relative));
        if (NetworkNames.In([.. lines.Take(near).Concat(lines.Skip(end)).Select(static l => l.Text)]) is { } network)
            facts.Sources.Add(new Fact(network, 50));
        else
            facts.Sources.Add(new Fact("LinkedIn", OfFrame));
        return lines.GetRange(start, end - start);
    }

    /// <summary>Weight of the network that the frame alone tells.</summary>
    private const int OfFrame = 30;

    /// <summary>Whether a line is of tags alone, or a count.</summary>
    private static bool IsBelow(string text) =>
        NoiseRules.IsRowOfTags(text) || text.Length <= LongestMoment && !text.AsSpan().ContainsAnyExcept(OfCounts)
        || text.Length is > 2 and <= LongestCount && text[0] == '#' && !text.AsSpan().ContainsAny(' ', '.');

    private static readonly System.Buffers.SearchValues<char> OfCounts = System.Buffers.SearchValues.Create("0123456789,.");

    private static bool IsNearness(string text) =>
        text.Length <= LongestNearness && text is ['•' or '·', ..] && Nearness.Contains(text[1..].Trim());

    /// <summary>How long ago it was, alone or before what was done since: <c>3d</c>, <c>1w • Edited •</c>; else null.</summary>
    private static string? MomentOf(string text)
    {
        if (text.Length > LongestMoment || text.Length < 2 || !char.IsAsciiDigit(text[0]))
            return null;
        var amount = text.Split(['•', '·'])[0].Trim();
        return amount.TrimStart("0123456789".ToCharArray()) is "m" or "h" or "d" or "w" or "mo" or "yr" or "y" ? amount : null;
    }

    private static bool IsEnd(string text) =>
        Ends.Contains(text)
        || text.Length <= LongestCount && char.IsAsciiDigit(text[0])
            && Array.Exists(Counted, c => text.EndsWith(c, StringComparison.Ordinal));
}
