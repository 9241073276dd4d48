using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>The head of a page's text: its headline, who wrote it and when, among the names of menus and sections.</summary>
internal static partial class PageCopy
{
    /// <summary>
    /// Programs for small screens name an account above the day, with a button to follow it: it is whose the text is, and who wrote it.
    /// </summary>
    private static void AccountOf(List<CaptureLine> head, int title, CaptureFacts facts)
    {
        if (facts.Authors.Exists(static a => a.Value.Length > 0) || CaptureFacts.Best(facts.Sources) is not { Value: var account }
            || head.FindIndex(title + 1, l => l.Text.EndsWith(account, StringComparison.Ordinal)) is not (> 0 and var at))
            return;
        // 2026-08-16 11:20·阿舟看灯塔
        if (IsStamp(head[at].Text) && head[at].Text.EndsWith('·' + account, StringComparison.Ordinal)
            || head.FindIndex(at, static l => Followed.Contains(l.Text) || l.Text.Contains("创作者", StringComparison.Ordinal)
                || l.Text.Contains("創作者", StringComparison.Ordinal)) > 0)
            facts.Authors.Add(new Fact(account, 30));
    }

    private static readonly HashSet<string> Followed = new(["Follow", "Following", "+ Follow", "+Follow", "Followed", "Subscribed", "关注",
        "+关注", "+ 关注", "已关注", "已订阅", "追蹤", "追蹤中"], StringComparer.Ordinal);

    /// <summary>What those are told who do not see a picture: <c>Down Arrow Button Icon</c>.</summary>
    private static bool IsIcon(string text) => text.EndsWith(" Icon", StringComparison.Ordinal);

    private static bool IsName(string text) =>
        text.Length > 1 && !IsIcon(text) && !text.Contains(" - ", StringComparison.Ordinal) && text is not "A A"
        && text is not ("有用" or "没用" or "无用" or "沒用" or "by" or "By" or "BY" or "in" or "on" or "with")
        && !text.StartsWith("来自", StringComparison.Ordinal) && !text.StartsWith("來自", StringComparison.Ordinal)
        && Phrases.Columns(text) <= 24 && !NoiseRules.IsButton(text) && !text.AsSpan().ContainsAnyInRange('0', '9')
        && text.AsSpan().IndexOfAny(NoNameSigns) < 0 && Wording.Of(text).Share < 0.5;

    private static readonly System.Buffers.SearchValues<char> NoNameSigns = System.Buffers.SearchValues.Create("·|：:，,+@[]#");

    /// <summary>A line about the article: its date, its author or its source.</summary>
    private static bool IsAbout(string text) =>
        (text.Length < 120 || !ReferenceEquals(ReporterLines.Parted(text), text)) && !NoiseRules.IsAttachment(text)
        && (text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && text.Length < 60
            || text.StartsWith("Reporting from ", StringComparison.Ordinal) && text.Length < 60 || IsPosted(text) || IsStamp(text)
            || DateFinder.IsDayOfYear(text)
            || Credits.Take(text, new NoisePlace(0, 1), new CaptureFacts()));

    /// <summary><c>2025-08-01 11:20发布于湖南</c>: a day and an hour, then a few words.</summary>
    private static bool IsStamp(string text) =>
        Phrases.Columns(text) <= 100 && char.IsAsciiDigit(text[0]) && DateFinder.FindAt(text, out var from, out var to) && from == 0
        && text.AsSpan(0, to).Contains(':') && !Phrases.EndsSentence(text);

    /// <summary><c>山药 楼主 （一句话介绍） 2024-04-17 22:31:09 浙江</c>: a name, something about it, and the hour.</summary>
    private static bool IsPosted(string text) =>
        Phrases.Columns(text) <= 80 && DateFinder.FindAt(text, out var from, out var to) && from > 0
        && text.AsSpan(from, to - from).Contains(':') && text.Length - to <= 8 && !Phrases.HasSentence(text);

    /// <summary>
    /// Characters behind a headline in the label of a button that shares it: <c> on linkedin (opens in a new window)</c>.
    /// </summary>
    private const int LongestShare = 50;

    /// <summary>Columns from which on length says no more, and of the longest headline.</summary>
    private const int Telling = 60, LongestHeadline = 160;

    /// <summary>
    /// What a line gains by what stands beside it: a sure mark, the way to it that ends with it, the byline above it, the day below it.
    /// </summary>
    private const int Marked = 40, Led = 30, Signed = 20, Dated = 10;

    /// <summary>What a line gains whose words the text has.</summary>
    private const int Told = 40;

    /// <summary>What a line gains whose words the address has: more than all else together.</summary>
    private const int Filed = 200;

    /// <summary>Columns of the shortest headline above a line that other things mark as one.</summary>
    private const int LeastSummed = 45;

    /// <summary>Finds the headline among the lines above the text and notes it; its number, or -1.</summary>
    /// <param name="head">The lines above the text.</param>
    /// <param name="before">How many of them count.</param>
    /// <param name="body">The text.</param>
    /// <param name="facts">Takes the headline.</param>
    /// <param name="isSummed">Whether a line below it may sum the article up, as on pages and not in threads.</param>
    private static int Headline(List<CaptureLine> head, int before, SharedWords body, CaptureFacts facts, bool isSummed = true)
    {
        var best = -1;
        var most = 0;
        var may = new bool[head.Count];
        var filed = CaptureFacts.Best(facts.Addresses) is { } address ? AddressWords.Of(address.Value) : [];
        for (var i = 0; i < before && i < head.Count; i++)
        {
            // The kind of a thread may be a word of pages: [评论] … [复制链接]
            var text = Subject(head[i].Text);
            var columns = Phrases.Columns(text);
            // [转载] The tide is back: the kind of a thread is no word of its title.
            var bare = text is ['[', ..] && text.IndexOf(']', StringComparison.Ordinal) is > 1 and <= 8 and var close
                && text[1..close].All(Digest.Text.Characters.IsHan) ? text[(close + 1)..].TrimStart() : text;
            may[i] = bare.Length > 0 && MayBeHeadline(head, i, bare, Phrases.Columns(bare), AddressWords.Tell(filed, text))
                && !IsAboutNeighbour(head, i, columns);
            if (!may[i])
                continue;
            // Below a headline stands who publishes it, above the day.
            var score = columns < LeastHeadline && best >= 0 && i - best <= 2 && Phrases.Columns(head[best].Text) >= 2 * columns
                ? 0 : Score(head, i, text, columns) + (body.Tells(text) ? Told : 0) + (AddressWords.Tell(filed, text) ? Filed : 0);
            if (score > most || score == most && (best < 0 || columns >= Math.Min(Telling, Phrases.Columns(head[best].Text))))
                (best, most) = (i, score);
        }

        // Of two such lines in one block the second says more of what the first says.
        if (isSummed && best > 0 && may[best - 1] && !head[best].BreakBefore && !head[best].Text.EndsWith(']')
            && IsAboveSummary(head, best, most, body))
            best--;
        else if (isSummed && best > 0 && !AddressWords.Tell(filed, head[best].Text) && AboveDeck(head, best, may) is >= 0 and var above)
            best = above;
        if (best >= 0)
            facts.Titles.Add(new Fact(Subject(head[best].Text), 70));
        return best;
    }

    /// <summary>Whether the line above one that was taken for the headline is it, and the line sums the article up.</summary>
    private static bool IsAboveSummary(List<CaptureLine> head, int at, int score, SharedWords body)
    {
        if (head[at - 1].BreakBefore)
            return true;
        var (above, columns) = (Phrases.Columns(head[at - 1].Text), Phrases.Columns(head[at].Text));
        return IsSummedUp(head, at) && (score <= Telling || above >= LeastSummed)
            || at > 2 && above >= LeastSure && above > columns && body.Tells(head[at - 1].Text);
    }

    /// <summary>Lines between a headline and the line below it that sums the article up, at most: the day, buttons.</summary>
    private const int MostBetween = 3;

    /// <summary>
    /// The headline above a line that only its byline marks as one, with nothing but the day and buttons between them: that line sums the
    /// article up. Its number, or -1.
    /// </summary>
    private static int AboveDeck(List<CaptureLine> head, int deck, bool[] may)
    {
        var text = head[deck].Text;
        if (deck + 1 >= head.Count || !IsByline(head, deck + 1) || text.EndsWith(']') || IsLedTo(head, deck, text) || IsShared(head, text)
            || IsTwice(head, deck, Phrases.Columns(text)))
            return -1;
        for (var i = deck - 1; i >= 0 && i >= deck - MostBetween - 1; i--)
        {
            if (may[i] && Phrases.Columns(head[i].Text) >= LeastSure || IsInSentenceCase(head[i].Text))
                return IsRubric(head[i].Text) ? -1 : i;
            if (!IsAbout(head[i].Text) && !NoiseRules.IsButton(head[i].Text))
                return -1;
        }

        return -1;
    }

    /// <summary>Who wrote it, here or with the day in the next line.</summary>
    private static bool IsByline(List<CaptureLine> head, int at) =>
        IsAbout(head[at].Text) || at + 1 < head.Count && PersonNames.IsPerson(head[at].Text) && IsAbout(head[at + 1].Text)
        || head[at].Text is "News provided by" or "Provided by";

    /// <summary>Words of the shortest headline in small letters: the names of sections are fewer, or in capitals.</summary>
    private const int FewestInCase = 4;

    /// <summary><c>Empty crates at the lock</c>: a capital, then small letters, as no name of a section is written.</summary>
    private static bool IsInSentenceCase(string text) =>
        Phrases.Columns(text) is >= LeastHeadline and <= LongestHeadline && char.IsAsciiLetterUpper(text[0]) && !Phrases.EndsSentence(text)
        && text.Split(' ') is { Length: >= FewestInCase } words
        && Array.Exists(words, static w => w.Length > 3 && char.IsAsciiLetterLower(w[0]))
        && !text.AsSpan().ContainsAny('|', '·', '>') && !NoiseRules.IsButton(text) && !IsAbout(text) && !Captions.IsMarked(text)
        && Wording.Of(text).Share < 0.3;

    /// <summary>The way to an article ends with its headline, which follows once more.</summary>
    private static bool IsTwice(List<CaptureLine> head, int at, int columns) =>
        at > 0 && columns >= LeastHeadline && head[at - 1].Text == head[at].Text;

    /// <summary>Whether a line is made as headlines are: long enough, no sentence, and of no page, board or row of credits.</summary>
    private static bool MayBeHeadline(List<CaptureLine> head, int at, string text, int columns, bool isFiled)
    {
        var next = at + 1 < head.Count ? head[at + 1].Text : null;
        var told = next is not null && (IsAbout(next) || Trails.WithoutButton(next).Length == 0) || text.Length < head[at].Text.Length;
        if (columns < (told ? LeastAboveStamp : LeastHeadline) || columns > LongestHeadline)
            return false;
        if (!IsLedTo(head, at, text) && !isFiled && !IsBelowSignIn(head, at)
            && (Phrases.EndsSentence(text) && text[^1] is not ('?' or '？' or '!' or '！')
                || text.AsSpan(0, text.Length - 1).IndexOf('。') >= 0
                || Phrases.HasSentence(text) && !Phrases.IsChinese(text) && !(next is not null && PersonNames.ArePeople(next))))
            return false;
        if (text[0] is '·' or '•' || IsIcon(text) || text.AsSpan().IndexOfAny('›', '»') >= 0
            || IsMenu(text) || NoiseRules.IsButton(text) || IsOfBoard(text) || IsWay(head, at, text)
            || Captions.IsMarked(text) || text.StartsWith("——", StringComparison.Ordinal)
            // Papers set a line above the headline that runs on into it: 两岸渡轮同日复航——
            || next is not null && text.EndsWith("——", StringComparison.Ordinal) || IsHost(text) || IsQuotation(text)
            || RowPart.IsHelp(text) || at > 0 && Captions.IsLabel(head[at - 1].Text) || Captions.IsOnlyOrigin(text)
            || KnownMedia.Named(text) is not null || IsLogo(head, text) || IsOfAccount(text) || IsReportOf(text) || at == 0 && IsPaper(text)
            || Array.Exists(Makers, m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase)) && columns < 2 * LeastSure
            || text.EndsWith(')') && text.Contains("(opens in", StringComparison.Ordinal))
            return false;
        if (IsAbout(text) || IsBelowSupplier(head, at, text) || next is not null && ReporterLines.OfHead(text) is not null && IsAbout(next)
            || columns < LeastSure && !Phrases.IsChinese(text) && PersonNames.ArePeople(text) || WithRoles(text) is not null
            || next is not null && OfAccount(text) is not null && DateFinder.FindAt(next, out var day, out _) && day == 0)
            return false;
        var words = Wording.Of(text);
        var ofPage = words.Share >= 0.5 && (words.Weight >= 4 || words.Weight > 1 && columns < LeastSure);
        return (!ofPage || IsTwice(head, at, columns)) && NoiseRules.Judge(text, new NoisePlace(3, 100)) == NoiseAction.Keep;
    }

    /// <summary>The name of a house with that of its account: <c>渡口笔记（公众号：quaynotes）</c>.</summary>
    private static bool IsOfAccount(string text) =>
        text is [.., '）' or ')'] && text.AsSpan().LastIndexOfAny('（', '(') is > 1 and var open
        && (text.AsSpan(open + 1).StartsWith("公众号") || text.AsSpan(open + 1).StartsWith("公眾號")
            || text.AsSpan(open + 1).StartsWith("微信"));

    /// <summary>What a site's mark says to those who do not see it, and the name beside it: <c>Quay Docs Logo</c>.</summary>
    private static bool IsLogo(List<CaptureLine> head, string text) =>
        text.EndsWith(" logo", StringComparison.OrdinalIgnoreCase)
            ? text[^4] == 'L' && Phrases.Columns(text) < LeastSure || head.Exists(l => l.Text == text[..^5])
            : head.Exists(l => l.Text.Length == text.Length + 5 && l.Text.EndsWith(" Logo", StringComparison.Ordinal)
                && l.Text.StartsWith(text, StringComparison.Ordinal));

    /// <summary>Words of the longest name of a paper.</summary>
    private const int LongestPaper = 4;

    /// <summary>Whether a line of capitals ends with a word for papers: <c>The Quay Courier</c>.</summary>
    private static bool IsPaper(string text) =>
        text.Split(' ') is { Length: > 1 and <= LongestPaper } words && PersonNames.IsMediaWord(words[^1])
        && Array.TrueForAll(words, Phrases.IsCapitalised);

    /// <summary>Whose report a text is, above who edited it: a medium that is known, and the word for it.</summary>
    private static bool IsReportOf(string text) =>
        text.Trim() is [.., '报' or '報' or '出', '道' or '導' or '品'] said && KnownMedia.Named(said[..^2].TrimEnd()) is not null;

    /// <summary>Under what those are named who drew and photographed: <c>PHOTOGRAPHY BY ANN POE</c>.</summary>
    private static readonly string[] Makers =
        [.. RoleLabels.Of(CreditRole.Helper, LabelUse.Row).Where(static l => l.EndsWith(" by", StringComparison.Ordinal))
            .Select(static l => l + " ")];

    /// <summary>How the markets stand, as papers show it above the page: <c>S&amp;P 500 +0.42%</c>.</summary>
    private static bool IsQuotation(string text) =>
        text.EndsWith('%') && text.LastIndexOf(' ') is > 1 and var gap && text[gap + 1] is '+' or '-' or '−' or '▲' or '▼'
        && !text.AsSpan(gap + 2).ContainsAnyExcept(QuotationSigns);

    private static readonly System.Buffers.SearchValues<char> QuotationSigns = System.Buffers.SearchValues.Create("0123456789.,%");

    private static readonly string[] Presences = ["离线", "離線", "当前在线", "當前在線", "当前离线", "當前離線"];

    private static readonly string[] OfBoards = ["IP属地", "IP屬地", "Role,", "Article Information"];

    /// <summary>Whether a line says something of a member, or of the board itself.</summary>
    private static bool IsOfBoard(string text) =>
        NoiseRules.IsFloor(text) || IsOfMember(text) || Phrases.EndsWithAny(text, Presences)
        || Array.Exists(OfBoards, s => text.StartsWith(s, StringComparison.Ordinal))
        || text.Contains("论坛BBS", StringComparison.Ordinal) || text.Contains("論壇BBS", StringComparison.Ordinal);

    /// <summary>Whether a line belongs to the one beside it: to whose a picture is, to somebody's name, to a button.</summary>
    private static bool IsAboutNeighbour(List<CaptureLine> head, int at, int columns) =>
        // What a picture shows to those who do not see it stands above whose it is; what a publication says of itself, above its button.
        at + 1 < head.Count && (NoiseRules.Judge(head[at + 1].Text, new NoisePlace(3, 100)) == NoiseAction.DropAsImage
                && !NoiseRules.IsButton(head[at + 1].Text) && !head[at + 1].Text.Contains("放大", StringComparison.Ordinal)
                && !(at + 2 < head.Count && Captions.IsLabel(head[at + 2].Text))
            || head[at + 1].Text == "Follow publication")
        // News provided by / The Quay Foundation
        || at > 0 && head[at - 1].Text is "News provided by" or "Provided by" or "News provided by:"
        // Anneli Koskinen / Platform engineer: what somebody is stands below his name.
        || at > 0 && columns < LeastSure && PersonNames.IsPerson(head[at - 1].Text);

    /// <summary>A button behind it, the way to it above or its byline beside it says which line it is; else the longest.</summary>
    private static int Score(List<CaptureLine> head, int at, string text, int columns)
    {
        var score = Math.Min(columns, Telling);
        var next = at + 1 < head.Count ? head[at + 1].Text : null;
        if (next is not null && (IsAbout(next) || at + 2 < head.Count && PersonNames.IsPerson(next) && IsAbout(head[at + 2].Text)))
            score += Marked;
        // Who wrote and when, on two lines.
        if (next is not null && at + 2 < head.Count && IsAbout(next) && IsStamp(head[at + 2].Text)
            && !DateFinder.FindAt(next, out _, out _))
            score += Marked;
        if (at > 0 && columns >= LeastSure && IsAbout(head[at - 1].Text))
            score += Signed;
        if (at > 0 && head[at - 1].Text == "Member-only story" || head[at].Text.EndsWith(']')
            || next is not null && Trails.WithoutButton(next).Length == 0)
            score += Marked;
        if (IsShared(head, text))
            score += Marked;
        if (IsLedTo(head, at, text))
            score += Led;
        if (columns >= LeastHeadline && IsBelowSignIn(head, at))
            score += Marked;
        if (IsTwice(head, at, columns))
            score += Marked;
        // More lines than the byline may say something about the article: beside the day stands the headline.
        return columns >= LeastHeadline && next is not null && IsAbout(next) && DateFinder.FindAt(next, out _, out _)
            ? score + Dated : score;
    }

    /// <summary>Whether the label of a button that shares it says the line.</summary>
    private static bool IsShared(List<CaptureLine> head, string text) =>
        head.Exists(l => l.Text.Length > text.Length && l.Text.Length < text.Length + LongestShare
            && l.Text.StartsWith(text, StringComparison.Ordinal) && l.Text.AsSpan(text.Length).StartsWith(" on "));

    /// <summary>Whether another line, the way to the article or the window's title, ends with it.</summary>
    private static bool IsLedTo(List<CaptureLine> head, int at, string text) =>
        head.Exists(l => !ReferenceEquals(l, head[at]) && LeadsTo(l.Text, text));

    /// <summary>
    /// Whether a line is the section and the headline, which stands on a line of its own as well: <c>Technology|The tide is back</c>.
    /// </summary>
    private static bool IsWay(List<CaptureLine> head, int at, string text) =>
        text.AsSpan().IndexOfAny('|', '｜') is > 1 and <= LongestSection and var bar && text[(bar + 1)..].Trim() is { } headline
        && headline.Length > bar && Phrases.Columns(headline) >= LeastSure
        && head.Exists(l => !ReferenceEquals(l, head[at]) && l.Text == headline);

    /// <summary>Characters of the longest name of a section before a bar.</summary>
    private const int LongestSection = 24;

    private static bool LeadsTo(string way, string text) =>
        way.Length > text.Length && way.EndsWith(text, StringComparison.Ordinal)
        && way.AsSpan(0, way.Length - text.Length).TrimEnd() is [.., '>' or '›' or '»' or '/' or '|' or '_' or '-' or ':' or '：'];

    /// <summary>Lines between the way to a headline and the headline.</summary>
    private const int LongestWay = 16;

    /// <summary>
    /// A headline may end as a sentence does: whether a line is one, or the way to it, <c>Technology|The Tide Is Back. Nobody Asked.</c>
    /// </summary>
    private static bool IsOfHeadline(List<CaptureLine> lines, int at)
    {
        var text = lines[at].Text;
        if (Phrases.Columns(text) > LongestHeadline)
            return false;
        for (var i = Math.Max(0, at - LongestWay); i < lines.Count && i <= at + LongestWay; i++)
        {
            if (lines[i].Text.Length > LeastHeadline && (LeadsTo(lines[i].Text, text) || LeadsTo(text, lines[i].Text)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a headline stands above the line that nothing else marks as one, and above that only names and menus.</summary>
    private static bool IsSummedUp(List<CaptureLine> head, int at) =>
        Phrases.Columns(head[at - 1].Text) is > LeastSure and var title && Phrases.Columns(head[at].Text) > title
        && (at < 2 || Phrases.Columns(head[at - 2].Text) <= LeastSure || IsRubric(head[at - 2].Text));

    /// <summary>The section and what an article is filed under there: <c>Business | Ships and salt</c>.</summary>
    private static bool IsRubric(string text) =>
        text.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar && Trails.Sections.Contains(text[..bar]) && text.Length <= 60;

    /// <summary>The host of a site, with how long it takes to read: <c>quayside.example · 6 min</c>.</summary>
    private static bool IsHost(string text) =>
        text.Split(" · ") is [var host, ..] && host.Length > 4 && !host.Contains(' ', StringComparison.Ordinal)
        && host.LastIndexOf('.') is > 1 and var dot && dot < host.Length - 2 && !host.AsSpan().ContainsAnyInRange('A', 'Z')
        && !host.AsSpan(dot + 1).ContainsAnyExceptInRange('a', 'z');

    /// <summary>
    /// Five and more words of two or three characters in a row, <c>豆瓣 读书 电影 音乐 同城</c>, or of sections,
    /// <c>World Business Arts Books Food</c>.
    /// </summary>
    private static bool IsMenu(string text) =>
        Trails.IsMenu(text)
        || text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 5 } words && Phrases.IsChinese(text)
            && words.Sum(static w => w.Length) <= 3 * words.Length
        || Trails.IsRowOfSections(text);
}
