using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Posts of networks, of boards and of houses of letters, copied with their page, that a frame of short lines tells: who sent them and when
/// above, counters or buttons below. What stands outside is the page's, and other people's words.
/// </summary>
internal static partial class FramedPost
{
    /// <summary>Each tells one frame, and notes what it says; the first that does counts.</summary>
    private static readonly Func<List<CaptureLine>, CaptureFacts, List<CaptureLine>?>[] Frames =
        [BesideNearness, BelowProgram, InCircle, BelowNote, SentTo, AboveFloor];

    /// <summary>The text of the post, with its facts noted; any other capture as it is.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        foreach (var frame in Frames)
        {
            if (frame(lines, facts) is { } post)
                return post;
        }

        return lines;
    }

    /// <summary>Further down no frame begins; lines between the name and the moment.</summary>
    private const int LongestHead = 30, LongestAboveNearness = 60, LongestAboveNote = 40, LongestMember = 5;

    /// <summary>Columns of the longest name, of the longest line of a frame, and of the longest title in brackets.</summary>
    private const int LongestName = 32, LongestFrame = 40, LongestTitle = 80;

    /// <summary>Columns of the least text, and of the least where nothing but a few words tells the frame.</summary>
    private const int LeastText = 100, LeastLong = 200;

    /// <summary>The lines of a post; null where they are no more than a frame has.</summary>
    private static List<CaptureLine>? Text(List<CaptureLine> lines, int start, int end, int least) =>
        end > start && lines.GetRange(start, end - start) is var post && post.Sum(static l => Phrases.Columns(l.Text)) >= least
            ? post : null;

    /// <summary>Characters of the longest line that says how near somebody is, of the longest moment, and of the longest count.</summary>
    private const int LongestNearness = 12, LongestMoment = 24, LongestCount = 30;

    private static readonly HashSet<string> Nearness = new(["1st", "2nd", "3rd", "3rd+", "You", "Following"], StringComparer.Ordinal);

    private static readonly HashSet<string> Buttons =
        new(["Follow", "Following", "Connect", "Message", "Visible to anyone on or off LinkedIn", "Edited"], StringComparer.Ordinal);

    private static readonly HashSet<string> Ends = new(["like", "love", "insightful", "celebrate", "support", "funny", "Like", "Comment",
        "…more", "...more", "… more", "…see more", "Show translation", "Activate to view larger image,",
        "Activate to view larger image"], StringComparer.Ordinal);

    private static readonly string[] Counted = [" comments", " comment", " reposts", " repost", " reactions", " others"];

    /// <summary>Weight of the network that the frame alone tells.</summary>
    private const int OfFrame = 30;

    /// <summary>
    /// Beside the writer's name stands how near he is to the reader, <c>• 2nd</c>, below that what he does, and how long ago he posted:
    /// <c>1w • Edited •</c>. Below the text stand what a click would do and who liked it.
    /// </summary>
    private static List<CaptureLine>? BesideNearness(List<CaptureLine> lines, CaptureFacts facts)
    {
        var near = lines.FindIndex(0, Math.Min(lines.Count, LongestAboveNearness), static l => IsNearness(l.Text));
        var moment = near < 1 ? -1
            : lines.FindIndex(near, Math.Min(LongestMember, lines.Count - near), static l => MomentOf(l.Text) is not null);
        if (moment < 0)
            return null;
        var start = moment + 1;
        while (start < lines.Count && Buttons.Contains(lines[start].Text.Trim(' ', '•', '·', '+')))
            start++;
        var end = start < lines.Count ? lines.FindIndex(start, static l => IsEnd(l.Text)) : -1;
        while (end > start && IsBelow(lines[end - 1].Text))
            end--;
        if (Text(lines, start, end, LeastLong) is not { } post)
            return null;
        facts.Authors.Add(new Fact(lines[near - 1].Text, CaptureFacts.Poster));
        facts.Dates.Add(new Fact(MomentOf(lines[moment].Text)! + " ago", CaptureFacts.Relative));
        facts.Sources.Add(NetworkNames.Around(lines, near, end) is { } network ? new Fact(network, 50) : new Fact("LinkedIn", OfFrame));
        return post;
    }

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

    private static readonly string[] Joined = ["人加入", "人已加入"];

    /// <summary>
    /// Below the writer's name stands when a post was sent and in which circle, <c>2026-03-05 · 渡口观察</c>: the circle stands again below the
    /// text, above how many have joined it.
    /// </summary>
    private static List<CaptureLine>? InCircle(List<CaptureLine> lines, CaptureFacts facts)
    {
        for (var i = 1; i < Math.Min(lines.Count, LongestHead); i++)
        {
            if (CircleOf(lines[i].Text) is not var (day, circle) || !IsName(lines[i - 1].Text)
                || lines.FindIndex(i + 1, l => l.Text == circle) is not (> 0 and var end) || end + 1 >= lines.Count
                || !Phrases.EndsWithAny(lines[end + 1].Text, Joined)
                || Text(lines, lines[i + 1].Text == "已编辑" ? i + 2 : i + 1, end, LeastText) is not { } post)
                continue;
            facts.Post(lines[i - 1].Text, day);
            facts.Sources.Add(new Fact(NetworkNames.Around(lines, i, end) ?? circle, 50));
            return post;
        }

        return null;
    }

    private static bool IsName(string text) => Phrases.Columns(text) <= LongestName && !Phrases.EndsSentence(text);

    /// <summary>The day and the circle of such a line; null where it says something else.</summary>
    private static (string Day, string Circle)? CircleOf(string text) =>
        text.IndexOf(" · ", StringComparison.Ordinal) is > 4 and var sign && Phrases.Columns(text) <= 2 * LongestName
        && DateFinder.FindAt(text, out var from, out var to) && from == 0 && to == sign && text[(sign + 3)..] is { Length: > 1 } circle
            ? (text[..sign], circle) : null;

    /// <summary>Columns of the longest name of a letter.</summary>
    private const int LongestLetter = 60;

    /// <summary>
    /// Short notes on a house of letters: below the word <c>Note</c> stand the writer, his letter and the day, and no headline; below the
    /// text how many liked, answered and passed it on.
    /// </summary>
    private static List<CaptureLine>? BelowNote(List<CaptureLine> lines, CaptureFacts facts)
    {
        var label = lines.FindIndex(0, Math.Min(lines.Count, LongestAboveNote), static l => l.Text == "Note");
        if (label < 0 || label + 4 >= lines.Count || !PersonNames.IsPerson(lines[label + 1].Text))
            return null;
        var day = DateFinder.IsDay(lines[label + 2].Text) ? label + 2 : label + 3;
        if (!DateFinder.IsDay(lines[day].Text) || Phrases.Columns(lines[label + 2].Text) > LongestLetter
            || lines.FindIndex(day + 1, static l => Phrases.IsCount(l.Text)) is not (> 0 and var end) || end + 1 >= lines.Count
            || !Phrases.IsCount(lines[end + 1].Text) || Text(lines, day + 1, end, least: 0) is not { } note)
            return null;
        facts.Authors.Add(new Fact(lines[label + 1].Text, 60));
        facts.Dates.Add(new Fact(lines[day].Text, 75));
        if (day > label + 2)
            facts.Sources.Add(new Fact(lines[label + 2].Text, 50));
        return note;
    }
}
