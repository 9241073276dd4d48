using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Posts of networks where a writer has a name and a handle below it, copied with the page: <c>Brindle Shore</c>,
/// <c>@brindle@pier.example</c>, the day. The first frame tells the writer; what the same handle says on end is one text, and what another
/// one says is an answer. Counters, days and buttons stand between them, and in some threads each post says which of them it is:
/// <c>2/7</c>.
/// </summary>
internal static class NetworkPost
{
    /// <summary>Further down no first post begins.</summary>
    private const int LongestHead = 80;

    /// <summary>Characters of the longest name, and of the longest handle.</summary>
    private const int LongestName = 50, LongestHandle = 70;

    /// <summary>Lines of a frame below the handle, and of a row of counters.</summary>
    private const int LongestFrame = 8;

    /// <summary>Columns of the shortest line that counts as running text, and letters above the first frame that are no text yet.</summary>
    private const int LeastProse = 50, MostAbove = 400;

    private static readonly HashSet<string> Buttons = new(["Follow", "Following", "Subscribe", "Subscribed", "Reply", "Repost", "Like",
        "Share", "Save", "Quote", "Boost", "Favourite", "Favorite", "Bookmark", "Show this thread", "Show more", "Views", "More", "Web",
        "Author", "Verified account", "Open in app", "关注", "回复", "转发", "分享"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Counted = ["boosts", "boost", "quotes", "quote", "favorites", "favourites", "favorite", "favourite",
        "likes", "like", "reposts", "repost", "replies", "reply", "views", "Views", "saves", "bookmarks", "shares", "reblogs", "reactions"];

    /// <summary>The text of the first writer's posts, with its facts noted; any other capture as it is.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        var frames = Frames(lines);
        if (frames.Count == 0 || !Opens(lines, frames))
            return lines;
        var writer = frames[0].Handle;
        var kept = new List<CaptureLine>();
        for (var i = 0; i < frames.Count && frames[i].Handle == writer; i++)
        {
            var end = i + 1 < frames.Count ? frames[i + 1].Name : lines.Count;
            var post = Post(lines, frames[i].Text, end, i == frames.Count - 1 || frames[i + 1].Handle != writer, facts);
            for (var k = 0; k < post.Count; k++)
                kept.Add(k == 0 ? post[k] with { BreakBefore = true } : post[k]);
        }

        if (!kept.Exists(static l => IsProse(l.Text)))
            return lines;
        facts.Authors.Add(new Fact(WithoutPictures(lines[frames[0].Name].Text), CaptureFacts.Poster));
        if (Headline(lines, frames[0].Name) is { } title)
            facts.Titles.Add(new Fact(title, 75));
        if (Network(lines, writer) is { } network)
            facts.Sources.Add(new Fact(network, 50));
        return WithoutNumbers(kept);
    }

    /// <summary>A frame: the lines of its name and of the first text below it.</summary>
    private readonly record struct Frame(int Name, int Text, string Handle);

    private static List<Frame> Frames(List<CaptureLine> lines)
    {
        var frames = new List<Frame>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (!IsHandle(lines[i].Text) || lines[i - 1] is not { Kind: LineKind.Loose } name || name.Text.Length > LongestName
                || Phrases.EndsSentence(name.Text) || IsHandle(name.Text))
                continue;
            var text = i + 1;
            while (text < lines.Count && text <= i + LongestFrame && IsOfFrame(lines[text].Text))
                text++;
            frames.Add(new Frame(i - 1, text, lines[i].Text));
        }

        return frames;
    }

    /// <summary>
    /// Whether the first frame begins a post: a sentence follows, little stands above it, and a day or counters are beside it, or another
    /// frame of a post.
    /// </summary>
    private static bool Opens(List<CaptureLine> lines, List<Frame> frames)
    {
        var first = frames[0];
        if (first.Name > LongestHead || first.Text >= lines.Count)
            return false;
        var above = 0;
        for (var i = 0; i < first.Name; i++)
            above += IsProse(lines[i].Text) ? lines[i].Text.Length : 0;
        if (above > MostAbove
            || !lines.GetRange(first.Text, Math.Min(LongestFrame, lines.Count - first.Text)).Exists(static l => IsProse(l.Text)))
            return false;
        // A paper names its writer so too, above a text with a headline, but counts nothing there and says no day below.
        return first.Text > first.Name + 2
            && lines.GetRange(first.Name + 2, first.Text - first.Name - 2)
                .Exists(static l => l.Text.AsSpan().ContainsAnyInRange('0', '9') || l.Text == "Follow")
            || FootAt(lines, first.Text, frames.Count > 1 ? frames[1].Name : lines.Count) > 0;
    }

    /// <summary>One post without the frame and what is counted below it.</summary>
    private static List<CaptureLine> Post(List<CaptureLine> lines, int from, int end, bool last, CaptureFacts facts)
    {
        var foot = FootAt(lines, from, end);
        if (foot > 0 && Moment(lines[foot].Text) is { } moment)
            facts.Dates.Add(new Fact(moment, 80));
        end = foot > 0 ? foot : last ? LastSentence(lines, from, end) : end;
        while (end > from && (IsOfFrame(lines[end - 1].Text) || NoiseRules.IsRowOfTags(lines[end - 1].Text)))
            end--;
        var post = new List<CaptureLine>();
        for (var i = from; i < end; i++)
        {
            // What a picture shows stands above its mark.
            if (lines[i].Text == "ALT")
                continue;
            var shown = i + 1 < end && lines[i + 1].Text == "ALT" || i + 1 == end && end < lines.Count && lines[end].Text == "ALT";
            post.Add(shown && lines[i].Kind == LineKind.Loose ? lines[i] with { Kind = LineKind.Caption, BreakBefore = true } : lines[i]);
        }

        return post;
    }

    /// <summary>Where what stands below a post begins: the hour with its day, or two counters on end; -1 where nothing does.</summary>
    private static int FootAt(List<CaptureLine> lines, int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            var text = lines[i].Text;
            if (Moment(text) is not null && text.Contains(':', StringComparison.Ordinal)
                || IsCount(text) && i + 1 < lines.Count
                    && (IsCount(lines[i + 1].Text) || IsDot(lines[i + 1].Text) || Buttons.Contains(lines[i + 1].Text)))
                return i;
        }

        return -1;
    }

    private static int LastSentence(List<CaptureLine> lines, int from, int end) =>
        lines.FindLastIndex(end - 1, end - from, static l => IsProse(l.Text) || Phrases.IsItem(l.Text)) is >= 0 and var last
        ? last + 1 : end;

    /// <summary>The day of a line that holds little else: <c>9:14 AM · Apr 2, 2026</c>.</summary>
    private static string? Moment(string text)
    {
        if (text.Length > 70 || !DateFinder.FindAt(text, out var from, out var to) || from > 14
            || Phrases.EndsSentence(text) && text[^1] != '.')
            return null;
        var beside = text[..from] + text[to..];
        return beside.Length < 12 || beside.Contains('·', StringComparison.Ordinal) || beside.Contains(" at ", StringComparison.Ordinal)
            ? text[from..to] : null;
    }

    /// <summary>Whether a line is a handle alone: <c>@brindle</c>, <c>@brindle@pier.example</c>.</summary>
    private static bool IsHandle(string text) =>
        text.Length is > 2 and <= LongestHandle && text[0] == '@'
        && text[1..].All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '@') && text.Any(char.IsAsciiLetterLower);

    private static bool IsDot(string text) => text is "·" or "•" or "|";

    private static bool IsOfFrame(string text) =>
        IsDot(text) || Buttons.Contains(text.TrimStart('·', ' ')) || IsCount(text) || IsDay(text)
        || text.StartsWith("Replying to", StringComparison.Ordinal) && text.Length < LongestHandle;

    /// <summary><c>Mar 11</c>, <c>2h</c>, <c>Mar 11, 2026 at 9:14 AM</c>.</summary>
    private static bool IsDay(string text)
    {
        var bare = text.TrimStart('·', ' ');
        return bare.Length is > 1 and <= 40
            && (bare.Length <= 4 && char.IsAsciiDigit(bare[0])
                && (bare[^1] is 'h' or 'm' or 'd' or 's' or 'w' or 'y' || bare.EndsWith("mo", StringComparison.Ordinal))
                || DateFinder.Find(bare, needsYear: false, out var from, out var to) is not null && from == 0 && bare.Length - to <= 14
                    && !Phrases.EndsSentence(bare));
    }

    /// <summary><c>604</c>, <c>1.9K</c>, <c>318 boosts</c>, <c>402.7K Views</c>.</summary>
    private static bool IsCount(string text)
    {
        if (text.Length is 0 or > 20 || !char.IsAsciiDigit(text[0]))
            return false;
        var end = text.AsSpan().IndexOfAnyExcept(Digits);
        if (end < 0)
            return text[^1] != '.';
        var rest = text.AsSpan(end);
        rest = rest is ['K' or 'k' or 'M' or '万', ..] ? rest[1..] : rest;
        return rest.Length == 0 || rest[0] == ' ' && Array.IndexOf(Counted, rest.Trim().ToString()) >= 0;
    }

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789.,");

    private static bool IsProse(string text) =>
        text.Length >= LeastProse / 2 && Phrases.Columns(text) >= LeastProse
        && (Phrases.EndsSentence(text) || Phrases.HasSentence(text) || Number(text) is not null);

    /// <summary>What stands alone above the name, with a mark that it is an article's: the headline.</summary>
    private static string? Headline(List<CaptureLine> lines, int name) =>
        name > 0 && lines[name - 1].Text is var text && Phrases.Columns(text) is >= 16 and <= 160
        && lines.FindIndex(0, name, static l => l.Text is "Article" or "文章") >= 0 && !NoiseRules.IsButton(text) ? text : null;

    private static string? Network(List<CaptureLine> lines, string handle)
    {
        if (NetworkNames.Around(lines, lines.Count, lines.Count, LongestNaming) is { } network)
            return network;
        return handle.EndsWith(".bsky.social", StringComparison.Ordinal)
            ? "Bluesky" : handle.LastIndexOf('@') is > 1 and var host ? handle[(host + 1)..] : null;
    }

    /// <summary>Characters of the longest line that names the network.</summary>
    private const int LongestNaming = 200;

    /// <summary>A name without the pictures that some put behind it.</summary>
    private static string WithoutPictures(string name)
    {
        var end = name.Length;
        while (end > 1
            && (char.IsSurrogate(name[end - 1]) || name[end - 1] is ' ' or '\uFE0F' or '\u200D' or (>= '\u2600' and <= '\u27BF')))
            end--;
        return name[..end];
    }

    /// <summary>
    /// Which post a line says it is, at its end or its beginning: <c>… 2/7</c>, <c>(2/7) …</c>, <c>2/ …</c>; with where that stands.
    /// </summary>
    private static (int Number, int From, int To)? Number(string text)
    {
        var slash = text.LastIndexOf('/');
        var to = text.Length;
        if (slash > 0 && slash >= text.Length - 5 && text.AsSpan(slash + 1).TrimEnd(")）").IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var from = slash;
            while (from > 0 && char.IsAsciiDigit(text[from - 1]) && slash - from < 3)
                from--;
            if (from < slash && (from == 0 || text[from - 1] is ' ' or '(' or '（'))
                return (int.Parse(text.AsSpan(from, slash - from), System.Globalization.CultureInfo.InvariantCulture),
                    from > 0 && text[from - 1] is '(' or '（' ? from - 1 : from, to);
        }

        var open = text[0] is '(' or '（' ? 1 : 0;
        var end = open;
        while (end < text.Length && end < open + 3 && char.IsAsciiDigit(text[end]))
            end++;
        if (end == open || end + 1 >= text.Length || text[end] != '/')
            return null;
        var behind = end + 1;
        while (behind < text.Length && behind < end + 4 && (char.IsAsciiDigit(text[behind]) || text[behind] is ')' or '）'))
            behind++;
        return behind < text.Length && text[behind] == ' '
            ? (int.Parse(text.AsSpan(open, end - open), System.Globalization.CultureInfo.InvariantCulture), 0, behind) : null;
    }

    /// <summary>The posts without their numbers, where those count up from one.</summary>
    private static List<CaptureLine> WithoutNumbers(List<CaptureLine> lines)
    {
        var found = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Loose && Number(lines[i].Text) is { } number && number.Number == found.Count + 1)
                found.Add(i);
        }

        if (found.Count < 2)
            return lines;
        foreach (var at in found)
        {
            var (_, from, to) = Number(lines[at].Text)!.Value;
            lines[at] = lines[at] with { Text = (lines[at].Text[..from].TrimEnd() + lines[at].Text[to..]).Trim() };
        }

        lines.RemoveAll(static l => l.Text.Length == 0);
        return lines;
    }
}
