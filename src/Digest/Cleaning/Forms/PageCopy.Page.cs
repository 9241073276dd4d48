using Digest.Cleaning.Blocks;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>Pages of one article: what its head states, what stands there of the article itself, and its text.</summary>
internal static partial class PageCopy
{
    /// <summary>The lines above a page's text.</summary>
    /// <param name="Lines">The lines.</param>
    /// <param name="Title">The number of the headline, or -1.</param>
    /// <param name="Named">The number of the line that was taken for it at first, or -1: names may stand between the two.</param>
    /// <param name="Stamp">The number of the last line about the article, or -1; below it there is text or what a picture shows.</param>
    private readonly record struct PageHead(List<CaptureLine> Lines, int Title, int Named, int Stamp);

    private static List<CaptureLine> Page(List<CaptureLine> lines, int prose, CaptureFacts facts)
    {
        Asker(lines, prose, facts);
        var points = PastPoints(lines, PastCounted(lines, prose), facts);
        var pointed = points > prose;
        prose = points;
        var head = HeadOf(lines, prose, facts);
        if (head.Title < 0)
            return lines;
        // A long line below the byline is text already, however it ends; not one of a summary in points.
        if (head.Stamp > head.Title && !pointed && !head.Lines.Exists(static l => l.Text == "Summary")
            && FirstBelow(lines, head.Stamp) is > 0 and var text && text < prose && !IsDeck(lines, text, prose)
            && !IsDeckInBlock(lines, text) && PastPoints(lines, text, facts) == text && PastButtons(lines, text) != prose)
            prose = text;
        prose = FromMarked(lines, Math.Max(head.Title, head.Stamp), FromSalutation(lines, Math.Max(head.Title, head.Stamp), prose));
        Masthead(lines, head.Title, prose, facts);
        for (var i = 0; i < prose; i++)
        {
            if (i != head.Title && !IsOfNeighbour(lines[i].Text))
                Note(lines, head, i, prose, facts);
            Introductions.TakeByline(lines[i].Text, facts);
        }

        Writers(lines, head.Title, prose, facts);
        FollowedBelow(lines, prose, facts);
        WithoutSections(lines, prose, facts);
        AccountOf(head.Lines, head.Title, facts);
        var kept = CaptionsAbove(lines, head, prose);
        kept.AddRange(lines.GetRange(prose, Foot(lines, prose) - prose));
        return facts.Sources.Exists(static s => Linking.Contains(s.Value)) ? WithoutLinks(kept) : kept;
    }

    /// <summary>Who posted stands below when: <c>r/LocalModels</c>, <c>2mo ago</c>, <c>heron_and_tide</c>.</summary>
    private static void Asker(List<CaptureLine> lines, int prose, CaptureFacts facts)
    {
        for (var i = 1; i + 1 < prose; i++)
        {
            if (lines[i].Text.Length <= 12 && lines[i].Text.EndsWith(" ago", StringComparison.Ordinal)
                && char.IsAsciiDigit(lines[i].Text[0]) && lines[i + 1].Text.Length <= 30
                && !lines[i + 1].Text.Contains(' ', StringComparison.Ordinal) && !NoiseRules.IsButton(lines[i + 1].Text))
            {
                facts.Authors.Add(new Fact(lines[i + 1].Text, CaptureFacts.Poster));
                facts.Dates.Add(new Fact(lines[i].Text, CaptureFacts.Relative));
            }

            // r/LocalModels / • / 3 days ago
            if (lines[i].Text is ['r', '/', _, _, ..] part && !part.Contains(' ', StringComparison.Ordinal)
                && !facts.Sources.Exists(static s => s.Weight >= CaptureFacts.OwnName))
                facts.Sources.Add(new Fact(part, CaptureFacts.OwnName));
            // t/harbourlife / heron_and_tide / May 1, 2025
            if (lines[i - 1].Text is [>= 'a' and <= 'z', '/', _, _, ..] board && !board.Contains(' ', StringComparison.Ordinal)
                && lines[i].Text.Length is > 2 and <= 30 && !lines[i].Text.Contains(' ', StringComparison.Ordinal)
                && DateFinder.IsDayOfYear(lines[i + 1].Text))
                facts.Authors.Add(new Fact(lines[i].Text, CaptureFacts.Poster));
        }
    }

    /// <summary>Lines of the text in which the words of a headline are looked for.</summary>
    private const int LinesOfBody = 20;

    /// <summary>The words of the text that begins at a line.</summary>
    private static SharedWords Below(List<CaptureLine> lines, int from) =>
        new(string.Join('\n', lines.Skip(from).Take(LinesOfBody).Select(static l => l.Text[..Math.Min(l.Text.Length, LeastUnread)])));

    /// <summary>Characters of a paragraph from which on words are no longer looked for in it.</summary>
    private const int LeastUnread = 2000;

    /// <summary>The lines above the text, with the headline found among them and noted.</summary>
    private static PageHead HeadOf(List<CaptureLine> lines, int prose, CaptureFacts facts)
    {
        var head = lines.GetRange(0, prose);
        // What stands last above the text without a sign may be its first heading, or a caption.
        var stamp = head.FindLastIndex(static l => IsAbout(l.Text));
        var body = Below(lines, prose);
        var title = Headline(head, stamp >= 0 ? stamp : prose, body, facts);
        var named = title;
        // A few words above the day are an offer or the way in where the line below it is a headline by its length.
        if (stamp >= 0 && stamp + 1 < prose
            && (title < 0 || Phrases.Columns(head[title].Text) < LeastSure && Wording.Of(head[title].Text).Share > 0)
            && Phrases.Columns(head[stamp + 1].Text) > (title < 0 ? LeastHeadline : 2 * LeastSure)
            && !char.IsLower(lines[stamp + 2].Text[0])
            && Headline(head, stamp + 2, body, facts) is var below && below == stamp + 1)
        {
            if (title >= 0)
                facts.Titles.RemoveAt(facts.Titles.Count - 2);
            title = stamp = below;
        }

        // What stands above the day says nothing of the text where a line below it does: 发布: 4:32pm 30/12/2025, then the headline.
        if (stamp >= 0 && title < stamp
            && (title < 0 || Phrases.Columns(head[title].Text) < LeastSure && !body.Tells(head[title].Text)
                && !(title + 1 < stamp && IsAbout(head[title + 1].Text) && IsAbout(head[title + 2].Text)))
            && Headline(head, prose, body, new CaptureFacts()) is var told && told > stamp && body.Tells(head[told].Text))
        {
            if (title >= 0)
                facts.Titles.RemoveAt(facts.Titles.Count - 1);
            facts.Titles.Add(new Fact(head[told].Text, 70));
            title = told;
        }

        // What stands above a writer's name is a headline, where above the day are a few words only.
        if (stamp >= 0 && title < stamp && (title < 0 || Phrases.Columns(head[title].Text) < LeastSure)
            && head.FindIndex(stamp + 1, l => Phrases.Columns(l.Text) >= LeastSure && NextIsWriter(head, l)) is > 0 and var signed)
        {
            if (title >= 0)
                facts.Titles.RemoveAt(facts.Titles.Count - 1);
            facts.Titles.Add(new Fact(head[signed].Text, 70));
            title = signed;
        }

        if (BelowPoster(head) is > 0 and var posted)
        {
            facts.Titles.Add(new Fact(head[posted].Text, OfPost));
            return new PageHead(head, posted, named, stamp);
        }

        return new PageHead(head, InBrackets(head, Math.Max(stamp, title), facts) is >= 0 and var marked ? marked : title, named, stamp);
    }

    /// <summary>Weight of the title of a post that its place below who posted tells.</summary>
    private const int OfPost = 76;

    /// <summary>
    /// The title of a post below the part of the board, the moment and who posted, <c>r/LocalModels</c>, <c>•</c>, <c>3 days ago</c>,
    /// <c>heron_and_tide</c>; its number, or -1.
    /// </summary>
    private static int BelowPoster(List<CaptureLine> head)
    {
        for (var i = 2; i + 2 < head.Count; i++)
        {
            if (head[i].Text is { Length: <= 16 } moment && moment.EndsWith(" ago", StringComparison.Ordinal)
                && head[i - 1].Text is "•" or "·" && head[i - 2].Text is [>= 'a' and <= 'z', '/', _, ..]
                && !head[i + 1].Text.Contains(' ', StringComparison.Ordinal)
                && Phrases.Columns(head[i + 2].Text) is >= LeastAboveStamp and <= LongestHeadline && !NoiseRules.IsButton(head[i + 2].Text))
                return i + 2;
        }

        return -1;
    }

    /// <summary>Networks mark a headline so, below who posted and when: <c>【渡轮装上小模型】</c>; its number, or -1.</summary>
    private static int InBrackets(List<CaptureLine> head, int above, CaptureFacts facts)
    {
        var marked = head.FindLastIndex(static l => l.Text is ['【', _, _, _, .., '】']
            && l.Text.IndexOf('】', StringComparison.Ordinal) == l.Text.Length - 1 && !IsDateline(l.Text));
        if (marked <= above)
            return -1;
        if (head.FindIndex(static l => IsStamp(l.Text)) is > 0 and var hour && IsName(head[hour - 1].Text))
            facts.Authors.Add(new Fact(head[hour - 1].Text, CaptureFacts.Poster));
        facts.Titles.Clear();
        facts.Titles.Add(new Fact(head[marked].Text[1..^1], 70));
        return marked;
    }

    /// <summary>A paper's own name for its report, alone above it: <c>【江左專訊】</c>.</summary>
    private static bool IsDateline(string text) =>
        text.Length <= 14 && (Datelines.IsWire(text[^2]) || Phrases.EndsWithAny(text.AsSpan(0, text.Length - 1), Datelines.Reported));

    /// <summary>Who wrote and when, behind a dash: <c>Jane Doe – Apr 1, 2026 10:20 am | 87</c>.</summary>
    private static bool SignedDay(string text, CaptureFacts facts)
    {
        var dash = text.IndexOf(" – ", StringComparison.Ordinal);
        if (dash < 0)
            dash = text.IndexOf(" — ", StringComparison.Ordinal);
        if (dash < 4 || !PersonNames.ArePeople(text[..dash]) || !DateFinder.FindAt(text[(dash + 3)..], out var from, out var to)
            || from > 0)
            return false;
        facts.Authors.Add(new Fact(text[..dash], 60));
        facts.Dates.Add(new Fact(text[(dash + 3)..][..to], 76));
        return true;
    }

    /// <summary>What a line of the head says about the article, whose it is or what it says.</summary>
    private static void Note(List<CaptureLine> lines, PageHead page, int i, int prose, CaptureFacts facts)
    {
        var (head, title, named, stamp) = page;
        if (i > title && SignedDay(head[i].Text, facts))
            return;
        // 本文来自微信公众号…，作者：…
        if (i > title)
            Attribution.FromFoot(head[i].Text, facts);
        if (Trails.SiteOf(head[i].Text, new NoisePlace(0, 1)) is { } site)
            facts.Sources.Add(new Fact(site, CaptureFacts.OwnName));
        // Harbour Notes · Follow publication
        if (i > 0 && head[i].Text == "Follow publication"
            && head.FindLastIndex(i - 1, static l => l.Text.Length > 2) is >= 0 and var paper && IsName(head[paper].Text))
            facts.Sources.Add(new Fact(head[paper].Text, 55));
        // Benchmarks Weekly / Following: in programs for small screens the house stands above its button.
        if (i > 0 && i < title && IsName(head[i - 1].Text) && !PersonNames.IsPerson(head[i - 1].Text)
            && (Followed.Contains(head[i].Text)
                || head[i].Text is "Subscribe" or "订阅" && lines.FindIndex(prose, l => At(l.Text, head[i - 1].Text) >= 0) > 0))
            facts.Sources.Add(new Fact(head[i - 1].Text, 40));
        // The line below the headline that ends as sentences do says what the article says.
        if (i > title && (i < stamp && Phrases.EndsSentence(head[i].Text) && !IsAbout(head[i].Text) || IsDeck(lines, i, prose))
            && Phrases.Columns(head[i].Text) > LeastHeadline)
            facts.Summaries.Add(new Fact(head[i].Text, 50));
        else if (i > title && IsPosted(head[i].Text) && head[i].Text.Contains("楼主", StringComparison.Ordinal)
            || !Credits.Take(head[i].Text, new NoisePlace(0, 1), facts) && i > (PersonNames.IsPerson(head[i].Text) ? named : title))
            Beside(head[i].Text, i < stamp, facts);
    }

    /// <summary>Lines between the caption of a picture that leads the page and the headline below it.</summary>
    private const int FarthestLead = 4;

    /// <summary>Captions may stand above the text.</summary>
    private static List<CaptureLine> CaptionsAbove(List<CaptureLine> lines, PageHead page, int prose)
    {
        var shown = Shown(lines, Math.Max(page.Title, page.Stamp), prose);
        var kept = new List<CaptureLine>();
        // The picture may lead the page, above section and headline.
        for (var i = Math.Max(0, page.Title - FarthestLead); i < page.Title; i++)
        {
            if (Captions.IsSurelyCredited(lines[i].Text) && Phrases.HasSentence(lines[i].Text) && !Captions.IsOnlyOrigin(lines[i].Text))
                kept.Add(lines[i]);
        }

        for (var i = page.Title + 1; i < prose; i++)
        {
            if (LinkNotes.PastSkipped(lines, i) is var past && past > i)
                i = past;
            // Whose it is stands below what the picture shows, or above it.
            else if (i == shown || IsBesideOrigin(lines, page, i, prose))
                kept.Add(lines[i] with { Kind = LineKind.Caption });
            else if (lines[i].Kind == LineKind.Caption || Captions.IsMarked(lines[i].Text))
                kept.Add(lines[i]);
            // Jane Doe, head of tides (Quay Wire)
            else if (i > page.Stamp && i > page.Title && IsPictured(lines[i].Text))
                kept.Add(lines[i] with { Kind = LineKind.Caption });
        }

        return kept;
    }

    /// <summary>Columns of the longest name of whose a picture is, in brackets.</summary>
    private const int LongestOwner = 24;

    /// <summary>
    /// Whether a line says in a few words what a picture shows and in brackets whose it is: <c>The new gate at night (Quay Wire)</c>.
    /// </summary>
    private static bool IsPictured(string text) =>
        text[^1] == ')' && Phrases.Columns(text) is >= LeastHeadline and <= LongestShown && !NoiseRules.IsButton(text)
        && text.LastIndexOf(" (", StringComparison.Ordinal) is > 10 and var open && !text.AsSpan(0, open).ContainsAny('(', ':')
        && text[(open + 2)..^1] is { Length: > 1 and <= LongestOwner } owner
        && owner.Split(' ') is { Length: <= 3 } words && Array.TrueForAll(words, static w => w.Length > 1 && char.IsAsciiLetterUpper(w[0]))
        && !owner.AsSpan().ContainsAnyInRange('0', '9') && !IsAbout(text) && Wording.Of(text).Share == 0;

    /// <summary>Blanks of the shortest English line that says what a picture shows, and is no button or office.</summary>
    private const int FewestShown = 5;

    /// <summary>
    /// Whether a line is what a picture shows: whose it is stands alone below it, or above it where the text follows.
    /// </summary>
    private static bool IsBesideOrigin(List<CaptureLine> lines, PageHead page, int i, int prose) =>
        i > 0 && Captions.IsLabel(lines[i - 1].Text)
        || lines[i].Kind == LineKind.Loose && !IsAbout(lines[i].Text) && !NoiseRules.IsButton(lines[i].Text)
        // Right below the headline a sentence sums the text up, and the picture comes after.
        && !Phrases.HasSentence(lines[i].Text)
        && !(i == page.Title + 1 && Phrases.IsChinese(lines[i].Text) && Phrases.EndsSentence(lines[i].Text))
        && Phrases.Columns(lines[i].Text) is >= LeastHeadline and <= LongestShown
        && !Captions.IsOnlyOrigin(lines[i].Text) && !lines[i].Text.Contains("(opens in", StringComparison.Ordinal)
        && (Phrases.IsChinese(lines[i].Text) || lines[i].Text.AsSpan().Count(' ') >= FewestShown)
        && (i + 1 < prose && Captions.IsOnlyOrigin(lines[i + 1].Text)
            || i + 1 == prose && i - 1 > page.Title && Captions.IsOnlyOrigin(lines[i - 1].Text));
}
