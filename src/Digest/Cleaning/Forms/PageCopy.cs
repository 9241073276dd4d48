using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Pages copied whole as text: menus, counters and buttons stand above the headline, and other people's words below the article. Of a
/// thread the first post is kept, of any other page what lies between the lines about the article and the last sentence.
/// </summary>
internal static partial class PageCopy
{
    /// <summary>So many short lines above the first paragraph are a page's head; fewer are a headline with its byline.</summary>
    private const int FewestAbove = 6;

    /// <summary>Further down no head ends.</summary>
    private const int LongestHead = 60;

    /// <summary>Columns of the shortest line that counts as running text.</summary>
    private const int LeastProse = 50;

    /// <summary>Characters of the shortest sentence below a byline.</summary>
    private const int LeastSentence = 10;

    /// <summary>Columns of the shortest headline of a page.</summary>
    private const int LeastHeadline = 16;

    /// <summary>Columns of the shortest headline with a line about the article right below it.</summary>
    private const int LeastAboveStamp = 10;

    /// <summary>Columns from which on a line with a word of a page in it may be the headline.</summary>
    private const int LeastSure = 30;

    /// <summary>Characters from which on a line says more than when something was posted.</summary>
    private const int LeastTold = 120;

    /// <summary>The lines of the article; what the others state goes to the facts.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        Submission(lines, facts);
        Submitted(lines, facts);
        Crumbs(lines, facts);
        if (AskedQuestion.Open(lines, facts) is { } question)
            return question;
        // How old the article is stands above its headline, below it, or both: there it would part the headline from the deck.
        if (lines.FindIndex(0, Math.Min(lines.Count, LongestHead), static l => Notices.IsOfAge(l.Text)) >= 0)
            lines = lines.FindAll(static l => !Notices.IsOfAge(l.Text));
        // Boards in Chinese say themselves where a post begins: 发表于 2024-7-26 09:12
        if (!lines.Exists(static l => IsDayOfPost(l.Text)
            || l.Text.Length < LeastTold && BoardPost.PostedAt(l.Text) is >= 0 and < 24 && BoardPost.Posted(l.Text) is not null)
            && Member(lines, facts) is { } framed)
            return framed;
        var prose = lines.FindIndex(static l => IsProse(l.Text) && !RightsNotes.IsOfDownloads(l.Text));
        // A headline that asks has a sentence's sign, and its writer's name below it.
        while (prose >= 0 && prose + 1 < lines.Count
            && (lines[prose].Text[^1] is '?' or '!' && PersonNames.IsPerson(lines[prose + 1].Text) || IsOfHeadline(lines, prose)
                || IsBelowSignIn(lines, prose)))
            prose = lines.FindIndex(prose + 1, static l => IsProse(l.Text));
        lines = WithoutTeaser(lines, ref prose);
        prose = prose < 0 ? prose : FromApproval(lines, PastNotices(lines, prose), facts);
        if (prose < 0 || prose > LongestHead)
            return lines;
        if (Counted(lines) is > 0 and var counted
            && lines.FindLastIndex(Math.Min(prose, counted),
                static l => l.Text.Length <= 24 && DateFinder.FindAt(l.Text, out var from, out var to) && from == 0
                    && to == l.Text.Length) is > 0 and var posted)
            return Counted(lines, posted, counted, facts);
        var post = -1;
        for (var i = Math.Min(prose, lines.Count) - 1; i > 0 && post < 0; i--)
            post = IsPostHead(lines[i].Text) || IsPrinted(lines, i) ? i : -1;
        if (post > 0)
            return Thread(lines, post, facts);
        // Pages are copied with a line for each paragraph; lines broken at a width have no such head.
        prose = PastStandfirst(lines, PastWriterBox(lines, prose));
        return prose >= (facts.IsBelowAddress ? FewestAbove - 1 : FewestAbove)
            && (facts.IsReflowed ? BeginsAsPage(lines) : SoftWraps.Join(lines).Count == lines.Count)
            ? Page(lines, prose, facts) : WithoutPoints(lines, facts);
    }

    /// <summary>Lines of the shortest and the longest way.</summary>
    private const int FewestCrumbs = 2, MostCrumbs = 6;

    /// <summary>
    /// The way to a thread, one step a line, begins with the board's name and ends with the title: <c>渡口社区</c>, <c>» 论坛</c>,
    /// <c>» 两岸同日复航</c>.
    /// </summary>
    private static void Crumbs(List<CaptureLine> lines, CaptureFacts facts)
    {
        var end = 1;
        while (end < lines.Count && end <= MostCrumbs && lines[end].Text.StartsWith("» ", StringComparison.Ordinal))
            end++;
        if (end <= FewestCrumbs || !IsName(lines[0].Text) || Phrases.Columns(lines[end - 1].Text) < LeastHeadline)
            return;
        facts.Sources.Add(new Fact(lines[0].Text, CaptureFacts.OwnName));
        facts.Titles.Add(new Fact(Subject(lines[end - 1].Text[2..].TrimStart()), 75));
    }

    private const string Menu = "new | past";

    /// <summary>
    /// Where readers submit links the site stands before its menu, <c>Quay News | new | past | comments</c>, and who submitted beside the
    /// points: <c>143 points by heron 9 hours ago | hide | past</c>.
    /// </summary>
    private static void Submission(List<CaptureLine> lines, CaptureFacts facts)
    {
        var at = lines.FindIndex(0, Math.Min(2, lines.Count), static l => l.Text.Contains(Menu, StringComparison.Ordinal));
        if (at < 0)
            return;
        var name = lines[at].Text[..lines[at].Text.IndexOf(Menu, StringComparison.Ordinal)].Trim(' ', '|');
        name = name.Length > 0 ? name : at > 0 ? lines[at - 1].Text : "";
        if (name.Length is > 1 and <= LongestName)
            facts.Sources.Add(new Fact(name, 30));
        var points = lines.FindIndex(static l => l.Text.Length < LeastTold && l.Text.Contains(" points by ", StringComparison.Ordinal));
        if (points < 0)
            return;
        var submitted = lines[points].Text;
        if (submitted[(submitted.IndexOf(" by ", StringComparison.Ordinal) + 4)..].Split(' ') is [{ Length: > 1 } poster, _, ..])
            facts.Authors.Add(new Fact(poster, CaptureFacts.Poster));
        if (points > at + 1 && Phrases.Columns(lines[points - 1].Text) is >= LeastHeadline and <= LongestHeadline)
            facts.Titles.Add(new Fact(lines[points - 1].Text, 75));
    }

    private static readonly string[] Submitting = ["authored by ", "via "];

    /// <summary>Who submitted a link or a text, and when, below its title: <c>authored by heron 2 days ago | 14 comments</c>.</summary>
    private static void Submitted(List<CaptureLine> lines, CaptureFacts facts)
    {
        var at = lines.FindIndex(0, Math.Min(lines.Count, LongestHead),
            static l => l.Text.Length < LeastTold && Array.Exists(Submitting, s => l.Text.StartsWith(s, StringComparison.Ordinal))
                && l.Text.Contains(" ago | ", StringComparison.Ordinal));
        if (at < 0 || lines[at].Text.Split(" ago | ")[0] is not { } said
            || said[(said.IndexOf(lines[at].Text[0] == 'a' ? "by " : " ", StringComparison.Ordinal) + (lines[at].Text[0] == 'a' ? 3 : 1))..]
                .Split(' ', 2) is not [{ Length: > 1 } member, { Length: > 3 } amount])
            return;
        facts.Authors.Add(new Fact(member, CaptureFacts.Poster));
        facts.Dates.Add(new Fact(amount + " ago", CaptureFacts.Relative));
    }

    /// <summary>Whether the way past the menus, or a menu, stands first, as in no letter and no printed text.</summary>
    private static bool BeginsAsPage(List<CaptureLine> lines) =>
        lines.Take(2).Any(static l => l.Text.StartsWith("Skip to ", StringComparison.OrdinalIgnoreCase) || IsMenu(l.Text));

    /// <summary>Below the headline a sentence may sum the article up, above buttons and the byline: the text begins below those.</summary>
    private static int PastStandfirst(List<CaptureLine> lines, int prose)
    {
        if (PastButtons(lines, prose) is > 0 and var below)
            return below;
        if (PastMarks(lines, prose) is > 0 and var past)
            return past;
        if (IsDeckInBlock(lines, prose))
            return prose + 1;
        var buttons = false;
        // The day above the headline is the paper's.
        var head = lines.GetRange(0, prose);
        var led = head.FindLastIndex(l => head.Exists(way => LeadsTo(way.Text, l.Text)));
        if (lines.FindIndex(Math.Max(led, 0), static l => IsAbout(l.Text)) < prose)
            return prose;
        for (var i = prose + 1; i < lines.Count && i <= prose + LongestByline; i++)
        {
            var text = lines[i].Text;
            // What a picture shows to those who do not see it stands above its caption.
            var alt = i + 1 < lines.Count && lines[i + 1].Kind == LineKind.Caption;
            if (!alt && IsProse(text) && !Captions.IsMarked(text) && !NoiseRules.IsButton(text)
                && NoiseRules.Judge(text, new NoisePlace(3, 100)) == NoiseAction.Keep && lines[i].Kind != LineKind.Caption)
                return prose;
            buttons |= NoiseRules.Judge(text, new NoisePlace(3, 100)) == NoiseAction.Drop;
            if ((buttons || text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || DateFinder.FindAt(text, out _, out _))
                && IsAbout(text) && lines.FindIndex(i, l => IsProse(l.Text) && !IsAbout(l.Text)) is > 0 and var next)
                return next;
        }

        return prose;
    }

    /// <summary>
    /// Below a sentence that is short for a paragraph, be it a headline that asks and the one below it, two and more lines of which one
    /// names the writer, the day or the length of the text and the rest are marks of a page: where the text begins below them; 0 where it
    /// is not so.
    /// </summary>
    private static int PastMarks(List<CaptureLine> lines, int prose)
    {
        if (prose < FewestBeforeDeck || Phrases.Columns(lines[prose].Text) > LongestPoint || Captions.IsMarked(lines[prose].Text))
            return 0;
        int stated = 0, marks = 0;
        for (var i = prose + 1; i < lines.Count && i <= prose + LongestByline; i++)
        {
            var text = lines[i].Text;
            if (IsProse(text) && !IsAbout(text))
            {
                if (stated > 0 && stated + marks > 1)
                    return i;
                if (i > prose + 1 || lines[i].BreakBefore || Phrases.Columns(text) > LongestHeadline)
                    return 0;
                continue;
            }

            if (IsAbout(text) || text is "By" or "by" || LengthNotes.Is(text) || text.StartsWith("https://", StringComparison.Ordinal))
                stated++;
            else if (NoiseRules.Judge(text, new NoisePlace(3, 100)) != NoiseAction.Keep || NoiseRules.IsButton(text))
                marks++;
        }

        return 0;
    }

    /// <summary>Lines above a sentence that sums an article up: its headline at least, and the name of the page.</summary>
    private const int FewestBeforeDeck = 2;

    /// <summary>
    /// A sentence in one block with the headline, and buttons below it to share and save, and nothing else above the first paragraph that
    /// stands apart: where that begins; 0 where it is not so.
    /// </summary>
    private static int PastButtons(List<CaptureLine> lines, int prose)
    {
        if (prose == 0 || lines[prose].BreakBefore || lines[prose].Text.Length > LongestPoint)
            return 0;
        var buttons = 0;
        var at = prose + 1;
        while (at < lines.Count && at <= prose + LongestByline && !IsProse(lines[at].Text))
        {
            var action = NoiseRules.Judge(lines[at].Text, new NoisePlace(3, 100));
            // How many commented stands among them.
            var count = IsCount(lines[at].Text);
            if (action == NoiseAction.Keep && !count && !Captions.IsMarked(lines[at].Text))
                return 0;
            buttons += count || action == NoiseAction.Drop && NoiseRules.IsButton(lines[at].Text) ? 1 : 0;
            at++;
        }

        return buttons > 1 && at < lines.Count && lines[at].BreakBefore && IsProse(lines[at].Text) ? at : 0;
    }

    /// <summary>
    /// Sentences stand in the head of a page too: on cookies, on what a reader may follow, below the headline. The text begins with two
    /// paragraphs on end below the last line about the article, where those above it are few and each is short.
    /// </summary>
    private static int PastNotices(List<CaptureLine> lines, int prose)
    {
        var reach = Math.Min(lines.Count, LongestHead + LongestByline);
        int sentences = 0, longest = 0;
        for (var i = prose; i + 1 < reach && sentences <= MostNotices; i++)
        {
            if (!IsProse(lines[i].Text))
                continue;
            var next = i + 1;
            while (next + 1 < reach && (lines[next].Kind == LineKind.Caption || Captions.IsMarked(lines[next].Text)))
                next++;
            if (i > prose && IsProse(lines[next].Text) && lines[i].Text.Length + lines[next].Text.Length > 2 * longest)
                return i - prose > sentences + FewestAbove / 2 && lines.FindLastIndex(i - 1, i - prose, static l => IsAbout(l.Text)) >= 0
                    ? i : prose;
            sentences++;
            longest = Math.Max(longest, lines[i].Text.Length);
        }

        return prose;
    }

    /// <summary>More sentences no head of a page has.</summary>
    private const int MostNotices = 6;

    /// <summary>Lines between the sentence below a headline and its byline.</summary>
    private const int LongestByline = 12;

    /// <summary>
    /// Columns and clauses from which on a line is running text without the sign that ends it, as some leave it out everywhere.
    /// </summary>
    private const int LeastUnsigned = 90, FewestClauses = 2;

    private static readonly System.Buffers.SearchValues<char> ClauseSigns = System.Buffers.SearchValues.Create("，。；：,.;:");

    private static readonly string[] Sums = ["◎", "摘要：", "摘要:", "核心提示：", "内容提要：", "內容摘要："];

    private static bool IsProse(string text) =>
        text.Length > LeastProse / 2 && !IsPrintedHead(text) && !IsPostHead(text) && ReferenceEquals(ReporterLines.Parted(text), text)
        && !RightsNotes.IsOfAccess(text)
        && Phrases.Columns(text) is >= LeastProse and var columns
        && !text.Contains("Powered by ", StringComparison.Ordinal) && !Array.Exists(Sums, s => text.StartsWith(s, StringComparison.Ordinal))
        && !(text[^1] is not ('.' or '。') && Captions.IsMarked(text))
        && (Phrases.EndsSentence(text)
            || columns >= LeastUnsigned && Clauses(text) >= FewestClauses && Wording.Of(text[..Math.Min(text.Length, 200)]).Share < 0.25);

    private static int Clauses(string text)
    {
        var count = 0;
        for (var i = 1; i < text.Length && count < FewestClauses; i++)
            count += ClauseSigns.Contains(text[i])
                && (text[i] > '\u0080' || i + 1 < text.Length && text[i + 1] == ' ' && char.IsLetter(text[i - 1])) ? 1 : 0;
        return count;
    }

    /// <summary>Whether a line that the rules keep has a person's name alone below it.</summary>
    private static bool NextIsWriter(List<CaptureLine> head, CaptureLine line) =>
        head.IndexOf(line) is var at && at + 1 < head.Count && PersonNames.IsPerson(head[at + 1].Text) && !IsAbout(line.Text)
        && NoiseRules.Judge(line.Text, new NoisePlace(3, 100)) == NoiseAction.Keep;

    /// <summary>Columns of the longest line that is a caption for what stands below it.</summary>
    private const int LongestShown = 110;

    /// <summary>The first line below the byline that is text by its length or its sign; -1 where none is.</summary>
    private static int FirstBelow(List<CaptureLine> lines, int stamp)
    {
        for (var i = stamp + 1; i < lines.Count; i++)
        {
            var l = lines[i];
            if ((Phrases.Columns(l.Text) >= LeastProse || l.Text.Length > LeastSentence && l.Text[^1] is '。' or '！' && l.BreakBefore)
                && l.Kind != LineKind.Caption && !Captions.IsMarked(l.Text)
                && NoiseRules.Judge(l.Text, new NoisePlace(3, 100)) == NoiseAction.Keep && !IsAlternative(lines, i))
                return i;
        }

        return -1;
    }

    /// <summary>Whether a line is what a picture shows to those who do not see it, above whose it is.</summary>
    private static bool IsAlternative(List<CaptureLine> lines, int at) =>
        !Phrases.EndsSentence(lines[at].Text) && at + 1 < lines.Count
        && NoiseRules.Judge(lines[at + 1].Text, new NoisePlace(3, 100)) == NoiseAction.DropAsImage;

    /// <summary>
    /// Apart from the byline and right above the text may stand what its first picture shows, which only its words tell; its number, or -1.
    /// </summary>
    private static int Shown(List<CaptureLine> lines, int byline, int prose) =>
        prose - 1 > byline && lines[prose - 1] is { Kind: LineKind.Loose, BreakBefore: true } last && lines[prose].BreakBefore
        && !IsAbout(last.Text) && Phrases.Columns(last.Text) >= LeastHeadline && Wording.Of(last.Text).Share < 0.3
        && CaptionScore.Of(last.Text,
            new BodyWords(lines.GetRange(prose, lines.Count - prose))) >= (Phrases.IsChinese(last.Text)
                ? CaptionScore.EnoughForLong : CaptionScore.EnoughForSentence) ? prose - 1 : -1;

    /// <summary>Right above the first paragraph a line as long as a headline that ends as no sentence does sums the article up.</summary>
    private static bool IsDeck(List<CaptureLine> lines, int at, int prose) =>
        IsRightAbove(lines, at, prose) && Phrases.Columns(lines[at].Text) is > 2 * LeastSure and <= 160
        && !Phrases.EndsSentence(lines[at].Text) && !Captions.IsMarked(lines[at].Text) && !IsAbout(lines[at].Text);

    /// <summary>Whether nothing but captions stands between a line and the text, and something parts the two.</summary>
    private static bool IsRightAbove(List<CaptureLine> lines, int at, int prose) =>
        at + 1 == prose
            ? lines[prose].BreakBefore
            : at < prose && lines[at].BreakBefore && lines.GetRange(at + 1, prose - at - 1)
                .TrueForAll(static l => l.Kind == LineKind.Caption || Captions.IsMarked(l.Text));
}
