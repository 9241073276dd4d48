using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Posts of boards that set what they say of a member in a column beside it: copied, it stands above the post, a label and a value on each
/// line, and the page's menus and notices above that. The frame tells the post, however far down it stands: the day with the post's number
/// below the member, buttons below the text.
/// </summary>
internal static partial class PageCopy
{
    /// <summary>Further down no first post begins.</summary>
    private const int LongestBoardHead = 200;

    /// <summary>Lines between a member's name and the day of his post, at most; and between that day and the post's number.</summary>
    private const int LongestMember = 24, LongestStamp = 3;

    /// <summary>Columns of the longest line with a day that stands above a post.</summary>
    private const int LongestDay = 44;

    /// <summary>Characters of a button that may be a word of a text.</summary>
    private const int LongestButton = 12;

    /// <summary>Columns of the longest name right above the day of a post, below the title.</summary>
    private const int LongestPoster = 20;

    /// <summary>Columns of the longest signature.</summary>
    private const int LongestOwnLine = 110;

    private static readonly HashSet<string> PostButtons = new(["Like", "Haha", "Love", "Thanks", "Reply", "Report", "Quote", "Multi-quote",
        "+ Quote", "Reactions:", "Link to comment", "Share on other sites", "More sharing options...", "More sharing options…", "Logged",
        "Report to moderator", "Reply With Quote", "Expand signature", "Add bookmark", "Top", "Upvote", "Quote Multi", "Share this post"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> AboutThread =
        new(["Thread starter", "Started by", "Start date", "Author", "Topic starter"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> AttachmentHeads = new(["Attachments", "Attached Files", "Attached Images",
        "Attached Thumbnails", "Attached File(s)", "附件"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first post of a board's thread; null where nothing frames one.</summary>
    private static List<CaptureLine>? Member(List<CaptureLine> lines, CaptureFacts facts)
    {
        var (day, start) = FirstPost(lines);
        if (day < 0)
            return null;
        // Default The tide is back: the picture of a post, and its title.
        if (lines[start].Text is { Length: < LongestHeadline } titled && titled.StartsWith(PlainPost, StringComparison.Ordinal)
            && start + 1 < lines.Count)
        {
            facts.Titles.Add(new Fact(titled[PlainPost.Length..], 76));
            start++;
        }

        var end = PostEnd(lines, start);
        if (end < 0 || !lines.GetRange(start, end - start).Exists(static l => IsProse(l.Text) || l.Kind == LineKind.Verbatim))
            return null;
        facts.IsThread = true;
        facts.Dates.Add(new Fact(DateFinder.DayIn(lines[day].Text)!, CaptureFacts.PostDay));
        var name = NameAbove(lines, day);
        var label = lines.FindIndex(0, day,
            static l => l.Text.Length < LongestDay
                && (AboutThread.Contains(l.Text.TrimEnd(':')) || l.Text.StartsWith("Thread starter ", StringComparison.Ordinal)));
        var by = lines.FindIndex(0, day, static l => StartedBy(l.Text) is not null);
        if (by > 0 && StartedBy(lines[by].Text) is { } starter)
            facts.Authors.Add(new Fact(starter, CaptureFacts.Poster));
        else if (label > 0 && lines[label].Text is var beside && beside.StartsWith("Thread starter ", StringComparison.Ordinal))
            facts.Authors.Add(new Fact(beside["Thread starter ".Length..], CaptureFacts.Poster));
        else if (label > 0 && lines[label].Text is var said && !said.StartsWith("Start d", StringComparison.OrdinalIgnoreCase)
            && MayPost(lines[label + 1].Text))
            facts.Authors.Add(new Fact(lines[label + 1].Text, CaptureFacts.Poster));
        else if (name < 0 && start > day + 2 && MayPost(lines[day + 1].Text))
            facts.Authors.Add(new Fact(lines[day + 1].Text, CaptureFacts.Poster));
        else if (name < 0 && day > 1 && MayPost(lines[day - 1].Text) && Phrases.Columns(lines[day - 1].Text) <= LongestPoster
            && Phrases.Columns(lines[day - 2].Text) > LongestPoster)
            facts.Authors.Add(new Fact(lines[day - 1].Text, CaptureFacts.Poster));
        else if (name >= 0)
            facts.Authors.Add(new Fact(lines[name].Text, CaptureFacts.Poster));
        // The title stands right above what is said of the thread.
        if (Repeated(lines, day) is { } repeated)
            facts.Titles.Add(new Fact(repeated, 75));
        else if ((label > 0 ? label : by) is > 0 and var below && Phrases.Columns(lines[below - 1].Text) >= LeastAboveStamp
            && !NoiseRules.IsButton(lines[below - 1].Text))
            facts.Titles.Add(new Fact(lines[below - 1].Text, 75));
        else
            Headline(lines.GetRange(0, name > 0 ? name : day), name > 0 ? name : day, Below(lines, day), facts);
        if (KnownMedia.Named(lines[0].Text) is { } board)
            facts.Sources.Add(new Fact(board, 20));
        for (var i = 0; i < day; i++)
        {
            if (Trails.SiteOf(lines[i].Text, new NoisePlace(0, 1)) is { } site)
                facts.Sources.Add(new Fact(site, CaptureFacts.OwnName));
        }

        return lines.GetRange(start, WithoutOwnLine(lines, start, WithoutSignature(lines, start, end)) - start);
    }

    /// <summary>
    /// What stands twice above a post, or above an answer to it with <c>Re:</c>, is the thread's title; null where nothing does.
    /// </summary>
    private static string? Repeated(List<CaptureLine> lines, int post)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < post; i++)
        {
            var text = lines[i].Text.StartsWith("Thread: ", StringComparison.Ordinal) ? lines[i].Text["Thread: ".Length..] : lines[i].Text;
            if (Phrases.Columns(text) is >= LeastHeadline and <= 160 && !IsProse(text) && !IsOfMember(text) && !IsDay(text)
                && !NoiseRules.IsButton(text) && (text.Contains(' ', StringComparison.Ordinal) || Phrases.IsChinese(text))
                && !above.Add(text))
                return text;
        }

        return lines.Skip(post).Select(static l => l.Text)
            .FirstOrDefault(t => t.StartsWith("Re: ", StringComparison.Ordinal) && above.Contains(t[4..]))?[4..];
    }

    /// <summary>Where the first post's day stands, and where its text begins; -1 where no line is framed so.</summary>
    private static (int Day, int Start) FirstPost(List<CaptureLine> lines)
    {
        for (var i = 0; i + 1 < Math.Min(lines.Count, LongestBoardHead); i++)
        {
            var text = WithoutIcon(lines[i].Text);
            // 08-16-2026, 09:12 AM #1
            if (text.EndsWith("#1", StringComparison.Ordinal) && IsDay(text[..^2].TrimEnd()))
                return (i, BelowMember(lines, i));
            if (i == 0)
                continue;
            // Aug 16, 2026 / Add bookmark / #1
            if (text == "#1" && lines.FindLastIndex(i - 1, Math.Min(LongestStamp, i), static l => IsDay(l.Text)) is >= 0 and var day)
                return (day, i + 1);
            // Posted August 16, 2026; « on: August 16, 2026, 09:12:33 AM »
            if ((text.StartsWith("Posted ", StringComparison.Ordinal) && IsDay(text[7..])
                || text.StartsWith("« on: ", StringComparison.Ordinal) && DateFinder.FindAt(text, out _, out _)) && !IsProse(text)
                && (NameAbove(lines, i) >= 0 || text[0] == '«'))
                return (i, lines[i + 1].Text == "#1" ? i + 2 : i + 1);
            // Joined Mar 1, 2019 / Messages 312 / Aug 3, 2026: the day alone below what is counted of a member.
            if (IsDay(text) && !IsOfMember(text) && !IsProse(text) && IsCountOfMember(lines[i - 1].Text) && !IsDated(lines[i - 1].Text)
                && NameAbove(lines, i) >= 0)
                return (i, i + 1);
        }

        return (-1, -1);
    }

    private const string ReadPost = "Old ", PlainPost = "Default ";

    /// <summary>A day without what the picture beside it says: <c>Old 06-13-2026, 02:15 AM   #1</c>.</summary>
    private static string WithoutIcon(string text) => text.StartsWith(ReadPost, StringComparison.Ordinal) ? text[ReadPost.Length..] : text;

    /// <summary>A label whose value is a day: when a member came.</summary>
    private static bool IsDated(string text) => text is "Joined" or "Joined:" or "Join Date" or "Start date";

    /// <summary>Where a text begins below the member's column, which may stand below the day.</summary>
    private static int BelowMember(List<CaptureLine> lines, int day)
    {
        var start = day + 1;
        for (var i = start; i < lines.Count && i <= day + LongestMember && !IsProse(lines[i].Text); i++)
        {
            if (IsCountOfMember(lines[i].Text))
                start = i + (lines[i].Text.AsSpan().ContainsAnyInRange('0', '9') || IsRank(lines[i].Text) ? 1 : 2);
        }

        return Math.Min(start, lines.Count - 1);
    }

    /// <summary>Whether a line is a button of a post; pages that are read by ear say it twice.</summary>
    private static bool IsPostButton(string text) =>
        PostButtons.Contains(text)
        || text.Length % 2 == 1 && text.Length > 2 && text[text.Length / 2] == ' '
            && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan((text.Length / 2) + 1))
            && PostButtons.Contains(text[..(text.Length / 2)]);

    private static bool IsDay(string text) =>
        Phrases.Columns(text) <= LongestDay && DateFinder.FindAt(text, out var from, out var to) && from <= 4 && text.Length - to <= 12;

    /// <summary><c>By Brindle, August 16, 2026 in Workshop</c>, or a part of it on a line: who began a thread.</summary>
    private static string? StartedBy(string text)
    {
        if (text.Length > 80
            || !text.StartsWith("By ", StringComparison.Ordinal) && !text.StartsWith("Started by ", StringComparison.Ordinal)
            || text.IndexOf(',', StringComparison.Ordinal) is not (> 4 and var comma))
            return null;
        var name = text[(text.IndexOf("y ", StringComparison.Ordinal) + 2)..comma].Trim();
        return name.Length is > 1 and <= 30 && (comma == text.Length - 1 || DateFinder.FindAt(text[comma..], out _, out _)) ? name : null;
    }

    /// <summary>A name of a member: digits and lines below are common in it.</summary>
    private static bool MayPost(string text) =>
        text.Length is > 1 and <= 30 && text.AsSpan().ContainsAnyExceptInRange('0', '9') && !NoiseRules.IsButton(text) && !IsDay(text)
        && !PostButtons.Contains(text) && !text.AsSpan().ContainsAny(":,|#@");

    /// <summary>
    /// The name above a post's day: the alternative of the member's picture says it once more, or what the board counts of him stands
    /// below; or -1.
    /// </summary>
    private static int NameAbove(List<CaptureLine> lines, int day)
    {
        for (var i = day - 1; i > 0 && i >= day - LongestMember; i--)
        {
            if (lines[i].Text == lines[i - 1].Text && MayPost(lines[i].Text))
                return i - 1;
        }

        for (var i = day - 1; i > 0 && i >= day - LongestMember; i--)
        {
            if (IsCountOfMember(lines[i].Text)
                && lines.FindLastIndex(i - 1, Math.Min(MostOfMember, i),
                    static l => MayPost(l.Text) && !IsCountOfMember(l.Text) && !IsRank(l.Text)) is > 0 and var name)
                return name;
        }

        return -1;
    }

    private static readonly HashSet<string> Ranks = new(["Members", "Member", "New member", "Active member", "Well-known member",
        "Senior Member", "Junior Member", "Full Member", "Hero Member", "Regular", "Administrators", "Administrator", "Moderators",
        "Moderator", "Supporter", "Advanced Members", "Newbie", "Online", "Offline"], StringComparer.OrdinalIgnoreCase);

    private static bool IsRank(string text) => Ranks.Contains(text);

    private static bool IsCountOfMember(string text) =>
        IsRank(text) || IsOfMember(text) || text.StartsWith("Messages ", StringComparison.Ordinal)
        || text is "Joined" or "Messages" or "Join Date" or "Reaction score" or "Points" or "Posts" or "Location" or "Likes";

    /// <summary>
    /// Where the first post ends: its files, who changed it, two of its buttons, or the next post; -1 where nothing tells.
    /// </summary>
    private static int PostEnd(List<CaptureLine> lines, int start)
    {
        for (var i = start + 1; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (text.Length > LongestDay + 40)
                continue;
            if (IsPresence(text))
                return i;
            if (AttachmentHeads.Contains(text) && i + 1 < lines.Count && Phrases.Columns(lines[i + 1].Text) < LeastProse
                || IsEdited(text)
                || IsPostButton(text)
                    && (text.Length > LongestButton
                        || Enumerable.Range(i + 1, Math.Min(LongestStamp, lines.Count - i - 1)).Any(k => IsPostButton(lines[k].Text))))
                return i;
            if (text.StartsWith("« Reply #", StringComparison.Ordinal)
                || text.StartsWith("Posted ", StringComparison.Ordinal) && IsDay(text[7..]) || IsNumber(text) && IsDay(lines[i - 1].Text)
                || text.LastIndexOf('#') is > 8 and var sign && IsNumber(text[sign..]) && IsDay(WithoutIcon(text[..sign].TrimEnd())))
                return NameAbove(lines, i) is var name && name > start ? name : i;
        }

        return -1;
    }

    /// <summary><c>brindle is offline   Reply With Quote</c>: whether a member is there, with a button.</summary>
    private static bool IsPresence(string text) =>
        (text.Contains(" is offline", StringComparison.Ordinal) || text.Contains(" is online", StringComparison.Ordinal))
        && text.EndsWith("Reply With Quote", StringComparison.Ordinal);

    /// <summary><c>Last edited: Aug 17, 2026</c>, <c>Edited August 17, 2026 by Brindle</c>, <c>Last edited by Brindle on …</c></summary>
    private static bool IsEdited(string text) =>
        (text.StartsWith("Last edited", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Edited ", StringComparison.Ordinal)
            || text.StartsWith("« Last Edit: ", StringComparison.Ordinal)) && DateFinder.FindAt(text, out _, out _);

    private static readonly System.Buffers.SearchValues<char> Parting = System.Buffers.SearchValues.Create("/|~•·★");

    /// <summary>
    /// Where a post ends before the one line that a member puts below all of his, told by the signs that part what he has to say of
    /// himself.
    /// </summary>
    private static int WithoutOwnLine(List<CaptureLine> lines, int start, int end) =>
        end - start > 2 && lines[end - 1] is { Kind: LineKind.Loose, BreakBefore: true } last
        && Phrases.Columns(last.Text) <= LongestOwnLine && !Phrases.EndsSentence(last.Text) && !Phrases.IsItem(last.Text)
        && last.Text.AsSpan(1).ContainsAny(Parting) && Phrases.EndsSentence(lines[end - 2].Text) ? end - 1 : end;
}
