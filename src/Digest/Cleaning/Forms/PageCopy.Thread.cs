using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Pages;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>Threads of forums: the first post, between its head and its buttons.</summary>
internal static partial class PageCopy
{
    /// <summary><c>发表于 2024-7-26 09:12 | 只看该作者</c>, <c>林间 发表于 2024-7-26 09:12</c>: it stands above each post.</summary>
    private static bool IsPostHead(string text)
    {
        if (text.Length > 120)
            return false;
        // Post time 2024-12-30 10:40:05 | Show the author posts only
        if (IsNumber(text) || IsPostBy(text)
            || Array.Exists(Posted, p => text.StartsWith(p, StringComparison.Ordinal)) && DateFinder.FindAt(text, out _, out _))
            return true;
        if (IsDayOfPost(text) || IsNumberedPost(text) || IsSignedHour(text) || BoardPost.IsHour(text))
            return true;
        var at = BoardPost.PostedAt(text);
        return at is >= 0 and <= 24
            && (DateFinder.FindAt(text[at..], out _, out _) || text.Contains("前 ", StringComparison.Ordinal)
                || text.Contains("昨天 ", StringComparison.Ordinal) || text.Contains("前天 ", StringComparison.Ordinal))
            && (NoiseRules.IsFloor(text) || text.Contains("只看该作者", StringComparison.Ordinal)
                || text.Contains("只看該作者", StringComparison.Ordinal) || text.Contains("显示全部楼层", StringComparison.Ordinal)
                || text.Contains("顯示全部樓層", StringComparison.Ordinal));
    }

    /// <summary>
    /// <c>1# Posted 2026-5-15 07:58</c>, <c>#2 发表于 2026-5-15 08:11</c>: the number of a floor, a word, and when it was posted.
    /// </summary>
    private static bool IsNumberedPost(string text) =>
        text.Length <= 60 && text.IndexOf(' ', StringComparison.Ordinal) is >= 2 and <= 5 and var gap
        && text[..gap] is var number && (number[0] == '#' || number[^1] == '#') && number.Trim('#') is { Length: > 0 } digits
        && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && DateFinder.FindAt(text, out var from, out _) && from is > 0 and <= 18;

    /// <summary><c>2026-05-19 10:26 +14 | 只看作者</c>: a day, and a button that shows who posted alone.</summary>
    private static bool IsDayOfPost(string text) =>
        text.Length <= 120 && char.IsAsciiDigit(text[0])
        && (text.Contains("只看作者", StringComparison.Ordinal) || text.Contains("只看楼主", StringComparison.Ordinal)
            || text.Contains("只看樓主", StringComparison.Ordinal) || text.Contains("只看该作者", StringComparison.Ordinal))
        && DateFinder.FindAt(text, out var begins, out _) && begins == 0;

    /// <summary>
    /// <c>作者: 阿宏    时间: 2025-12-30 13:26</c>, above every post of a thread that was printed or archived, with the title below the first.
    /// </summary>
    private static bool IsPrintedHead(string text) =>
        text.Length < LongestPrinted
        && Phrases.StartsWithAny(text, PrintedThread.Writers)
        && PrintedHour(text) is > 3 and var hour && DateFinder.FindAt(text[hour..], out _, out _);

    /// <summary>With the title in one line.</summary>
    private const int LongestPrinted = 140;

    /// <summary>
    /// The title behind who posted and when; null where it stands elsewhere: <c>作者: 阿宏    时间: 2025-12-30 13:26    标题: …</c>.
    /// </summary>
    private static string? PrintedTitle(string text) =>
        PrintedThread.Titles.Select(l => text.IndexOf(l, StringComparison.Ordinal) is > 3 and var at ? text[(at + l.Length)..].Trim() : "")
        .FirstOrDefault(static t => t.Length > 3);

    private static int PrintedHour(string text) =>
        Math.Max(text.LastIndexOf("时间", StringComparison.Ordinal), text.LastIndexOf("時間", StringComparison.Ordinal));

    /// <summary>
    /// Whether such a line is one of a thread: an article's own byline can look like that too, but alone and without the title beside it.
    /// </summary>
    private static bool IsPrinted(List<CaptureLine> lines, int at) =>
        IsPrintedHead(lines[at].Text)
        && (PrintedTitle(lines[at].Text) is not null || IsTitle(lines, at - 1) || IsTitle(lines, at + 1)
            || lines.FindIndex(at + 1, static l => IsPrintedHead(l.Text)) > 0);

    private static bool IsTitle(List<CaptureLine> lines, int at) =>
        at >= 0 && at < lines.Count
        && (lines[at].Text.StartsWith("标题", StringComparison.Ordinal) || lines[at].Text.StartsWith("標題", StringComparison.Ordinal))
        && lines[at].Text.Length > 4;

    private static readonly string[] Signing = ["Posted by ", "Author: "];

    /// <summary>
    /// Who posted and at what hour: <c>Posted by heron on 2024-11-23 11:08</c>, <c>Author: heron   Time: 2024-7-25 18:03</c>.
    /// </summary>
    private static bool IsSignedHour(string text) =>
        Array.Exists(Signing, s => text.StartsWith(s, StringComparison.Ordinal)) && DateFinder.FindAt(text, out var from, out var to)
        && to == text.Length && text.AsSpan(from, to - from).Contains(':');

    private static readonly string[] ByOpenings = ["Post by ", "by ", "文章", "由 "];

    /// <summary><c>Post by marlin » Sat Oct 18, 2025 9:42 am</c></summary>
    private static bool IsPostBy(string text) =>
        Array.Exists(ByOpenings, b => text.StartsWith(b, StringComparison.Ordinal))
        && text.IndexOf(" » ", StringComparison.Ordinal) is > 0 and var at && DateFinder.FindAt(text[at..], out _, out _);

    /// <summary>What forums say of a member beside each post: <c>Joined: Mon Feb 03, 2020</c>.</summary>
    private static bool IsOfMember(string text) => Array.Exists(MemberFields, f => text.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Standings = ["Rank:", "UID ", "UID:", "主题 ", "主題 ", "帖子 ", "精华 ", "精華 ", "积分 ", "積分 ", "级别:", "级别：",
        "Threads ", "Posts ", "Join Date", "Joined", "注册于 ", "註冊於 "];

    /// <summary>What stands directly below a member's name: <c>Rank: 8</c>, <c>UID 20417  帖子 3309</c>.</summary>
    private static bool IsStanding(string text) =>
        text.Length < 20 && (text.StartsWith("级别:", StringComparison.Ordinal) || text.StartsWith("級別:", StringComparison.Ordinal))
        || text.AsSpan().ContainsAnyInRange('0', '9') && Array.Exists(Standings, s => text.StartsWith(s, StringComparison.Ordinal));

    /// <summary>What boards call their members by, which stands where their names do.</summary>
    private static readonly HashSet<string> Standing = new(["版主", "超级版主", "超級版主", "管理员", "管理員", "论坛元老", "論壇元老", "金牌会员", "金牌會員", "高级会员",
        "高級會員", "中级会员", "中級會員", "初级会员", "注册会员", "註冊會員", "新手上路", "贵宾", "楼主", "樓主"], StringComparer.Ordinal);

    private static readonly string[] MemberFields = ["级别:", "級別:", "Joined:", "Posts:", "Location:", "Joined ", "Registered:",
        "Registered ", "UID ", "Posts ", "Join Date:", "Rep Power:", "Reputation:", "Mentioned:", "Tagged:",
        "Gender:", "Mood:", "注册时间", "注册 ", "注册于", "最后登录", "在线时间", "註冊時間", "註冊 ", "最後登錄", "在線時間"];

    /// <summary><c>#1</c>, alone on its line.</summary>
    private static bool IsNumber(string text) =>
        text.Length is 2 or 3 or 4 && text[0] == '#' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static readonly string[] Posted = ["Post time ", "Posted at "];

    /// <summary>So many lines below a member's name it may stand again, with whether he is there.</summary>
    private const int LinesOfMember = 4;

    private static List<CaptureLine> Thread(List<CaptureLine> lines, int post, CaptureFacts facts)
    {
        facts.IsThread = true;
        if (BoardNames.Of(lines) is { } board)
            facts.Sources.Add(new Fact(board, CaptureFacts.OwnName));
        NoteStarter(lines, post, facts);
        for (var i = 0; i < post; i++)
        {
            NoteAbove(lines, i, facts);
            NoteMember(lines, i, post, facts);
        }

        NoteTitle(lines, post, facts);
        WithoutTrail(lines, post, facts);
        if (!facts.Sources.Exists(static s => s.Weight >= CaptureFacts.OwnName) && CaptureFacts.Best(facts.Titles) is { } title
            && BoardNames.OfTop(lines, title.Value) is { } top)
            facts.Sources.Add(new Fact(top, CaptureFacts.OwnName));
        NotePost(lines, post, facts);
        var start = StartOfPost(lines, post, facts);
        var end = EndOfPost(lines, start, IsPrinted(lines, post));
        return lines.GetRange(start, WithoutSignature(lines, start, end) - start);
    }

    /// <summary>Labels on lines of their own: Thread starter / Brindle / Start date / Sep 9, 2025</summary>
    private static void NoteStarter(List<CaptureLine> lines, int post, CaptureFacts facts)
    {
        for (var i = 0; i + 1 < post; i++)
        {
            if (lines[i].Text is "Thread starter" or "Started by" or "楼主" or "作者" && IsName(lines[i + 1].Text))
                facts.Authors.Add(new Fact(lines[i + 1].Text, CaptureFacts.Poster));
        }
    }

    /// <summary>What a line above the post says of the article and of where it stands.</summary>
    private static void NoteAbove(List<CaptureLine> lines, int at, CaptureFacts facts)
    {
        var above = lines[at].Text;
        // A day and an hour alone above the post are of a member, and so is what stands below a label of his.
        if (!IsOfMember(above) && !DateFinder.IsMoment(above) && !(at > 0 && IsOfMember(lines[at - 1].Text + ' ')))
        {
            var known = facts.Dates.Count;
            Credits.Take(above, new NoisePlace(0, 1), facts);
            // A day in the head of a thread is the post's, not the article's.
            for (; known < facts.Dates.Count; known++)
                facts.Dates[known] = facts.Dates[known] with { Weight = Math.Min(facts.Dates[known].Weight, CaptureFacts.PostDay) };
        }

        if (Trails.SiteOf(above, new NoisePlace(0, 1)) is { } site)
            facts.Sources.Add(new Fact(site, CaptureFacts.OwnName));
    }

    /// <summary>Who posted, as boards name their members above what these wrote.</summary>
    private static void NoteMember(List<CaptureLine> lines, int at, int post, CaptureFacts facts)
    {
        var above = lines[at].Text;
        var below = lines[at + 1].Text;
        // 楼主: 塬上风
        if (above.StartsWith("楼主", StringComparison.Ordinal) && above.Length is > 3 and < 24 && above[2] is ':' or '：')
            facts.Authors.Add(new Fact(above[3..].Trim(), CaptureFacts.Poster));
        // Below a member's name stand his rank and what he has posted.
        if (IsName(above) && !IsOfMember(above) && !Standing.Contains(above)
            && lines.FindIndex(at + 1, Math.Min(2, post - at - 1), static l => IsStanding(l.Text)) > 0)
            facts.Authors.Add(new Fact(above, CaptureFacts.Poster));
        // 北岸灯塔 / 狀態︰ 離線; 北岸灯塔 / [金牌会员]
        if (IsName(above) && below.Length < 12
            && (Array.IndexOf(Presences, below) >= 0
                || below is ['[', .., '员' or '員' or '友' or '主', ']'] || below.StartsWith("狀態", StringComparison.Ordinal)
                || below.StartsWith("状态", StringComparison.Ordinal)))
            facts.Authors.Add(new Fact(above, CaptureFacts.Poster));
        // 离线北岸灯塔 / 级别: 侠客
        if (above.Length is > 3 and < 20
            && (above.StartsWith("离线", StringComparison.Ordinal) || above.StartsWith("在线", StringComparison.Ordinal))
            && below.StartsWith("级别", StringComparison.Ordinal))
            facts.Authors.Add(new Fact(above[2..].Trim(), CaptureFacts.Poster + 1));
        // heron_w / Posted on 2026-5-16 09:14 | Show the author only
        if (at + 1 == post && Credits.IsMember(above) && BoardPost.IsHour(below) && BoardPost.PostedBy(below) is null)
            facts.Authors.Add(new Fact(above, CaptureFacts.Poster));
        // Boards say whether a member is there: 北岸灯塔 / 北岸灯塔 当前离线
        if (IsName(above)
            && lines.FindIndex(at + 1, Math.Min(LinesOfMember, post - at),
                l => l.Text.Length <= above.Length + 16 && l.Text.StartsWith(above + " ", StringComparison.Ordinal)
                    && (l.Text.Length <= above.Length + 6 || l.Text[^1] is '线' or '線')) > 0)
            facts.Authors.Add(new Fact(above, CaptureFacts.Poster));
    }

    private static void NoteTitle(List<CaptureLine> lines, int post, CaptureFacts facts)
    {
        if (PrintedTitle(lines[post].Text) is { } printed && IsPrinted(lines, post))
            facts.Titles.Add(new Fact(printed, 90));
        // The way to the thread ends with its title, which may stand above the post once more.
        for (var i = 0; i < post; i++)
        {
            if (Trails.Last(lines[i].Text) is { Length: > 4 } last && last.Length < lines[i].Text.Length
                && lines.FindIndex(l => l.Text == last) >= 0)
                facts.Titles.Add(new Fact(last, 75));
        }

        if (IsPostBy(lines[post].Text) && Repeated(lines, post) is { } repeated)
            facts.Titles.Add(new Fact(repeated, 75));
        // Some boards put a label before it: 标题: …
        if (!facts.Titles.Exists(static t => t.Weight >= 60))
            Headline(lines.GetRange(0, post), post, Below(lines, post), facts, isSummed: false);
        // Or the way alone tells it.
        if (facts.Titles.Count == 0 && lines.Find(static l => l.Text.AsSpan().Count('»') + l.Text.AsSpan().Count('›') > 1) is { } way
            && lines.IndexOf(way) < post
            && way.Text[(way.Text.AsSpan().LastIndexOfAny('»', '›') + 1)..].Trim() is { Length: > LeastHeadline } told)
            facts.Titles.Add(new Fact(told, 60));
    }

    /// <summary>
    /// The window's title has the board before the thread's, which stands by itself below:
    /// <c>Open weights - Releases - Four models, one licence</c>.
    /// </summary>
    private static void WithoutTrail(List<CaptureLine> lines, int post, CaptureFacts facts)
    {
        if (CaptureFacts.Best(facts.Titles) is not { } best || !best.Value.Contains(" - ", StringComparison.Ordinal))
            return;
        for (var i = 0; i < post; i++)
        {
            var own = lines[i].Text is ['[', .. var label] && label.IndexOf(']', StringComparison.Ordinal) is > 1 and < 16 and var end
                ? label[(end + 1)..].Trim() : lines[i].Text;
            if (own.Length > 6 && best.Value.EndsWith(" - " + own, StringComparison.Ordinal))
                facts.Titles.Add(new Fact(own, best.Weight + 1));
        }
    }

    /// <summary>A line without what it counts first: <c>查看: 3417|回复: 26 [业界] …</c>.</summary>
    private static string WithoutCounts(string text)
    {
        if (!text.StartsWith("查看", StringComparison.Ordinal) && !text.StartsWith("浏览", StringComparison.Ordinal)
            && !text.StartsWith("Views:", StringComparison.Ordinal) && !text.StartsWith("檢視", StringComparison.Ordinal))
            return text;
        var answers = Answers.IndexIn(text);
        if (answers < 0)
            return text;
        var count = text.AsSpan(answers).IndexOfAnyInRange('0', '9');
        var end = count < 0 ? -1 : text.AsSpan(answers + count).IndexOfAnyExcept(Counts);
        return end > 0 ? text[(answers + count + end)..].TrimStart(' ', '|', '\u3000') : text;
    }

    private static readonly PhraseSet Answers = new(["回复", "回復", "回覆", "回帖", "Replies"]);

    private static readonly System.Buffers.SearchValues<char> Counts = System.Buffers.SearchValues.Create("0123456789,");

    /// <summary>A thread's title without the kind of thread before it and the button behind it: <c>[业界] … [复制链接]</c>.</summary>
    private static string Subject(string text)
    {
        var bare = Trails.WithoutButton(text);
        if (bare.Length < text.Length)
            bare = Trails.Last(Trails.WithoutButtonsBefore(WithoutCounts(bare)));
        var close = bare.IndexOf(']', StringComparison.Ordinal);
        var own = bare.Length < text.Length && bare is ['[', ..] && close is > 1 and <= 8 ? bare[(close + 1)..].TrimStart() : bare;
        return own.Length == 0 ? text : own;
    }

    /// <summary>Where the counters of a thread stand below its first post: a number above <c>views</c>, or -1.</summary>
    private static int Counted(List<CaptureLine> lines)
    {
        for (var i = 1; i + 2 < lines.Count; i++)
        {
            if (lines[i].Text is "views" or "likes" && lines[i + 2].Text is "likes" or "links" or "replies" or "users"
                && char.IsAsciiDigit(lines[i - 1].Text[0]) && char.IsAsciiDigit(lines[i + 1].Text[0]))
                return i - 1;
        }

        return -1;
    }

    /// <summary>The first post between its day, below who posted, and the thread's counters.</summary>
    private static List<CaptureLine> Counted(List<CaptureLine> lines, int day, int end, CaptureFacts facts)
    {
        // A button stands above the title where pages are read by ear.
        if (NoiseRules.IsButton(lines[0].Text) || lines[0].Text.StartsWith("Skip to ", StringComparison.Ordinal))
        {
            Headline(lines.GetRange(1, day), day - 1, Below(lines, day), facts, isSummed: false);
            if (IsName(lines[1].Text))
                facts.Sources.Add(new Fact(lines[1].Text, CaptureFacts.OwnName));
        }
        else
        {
            facts.Titles.Add(new Fact(lines[0].Text, 60));
        }

        facts.Dates.Add(new Fact(lines[day].Text, 80));
        if (IsName(lines[day - 1].Text))
            facts.Authors.Add(new Fact(lines[day - 1].Text, CaptureFacts.Poster));
        else if (lines.FindLastIndex(day - 1, Math.Min(MostOfMember, day), static l => PersonNames.IsPerson(l.Text)) is >= 0 and var member)
            facts.Authors.Add(new Fact(lines[member].Text, CaptureFacts.Poster));
        return lines.GetRange(day + 1, end - day - 1);
    }

    /// <summary>Lines about a member above the day: his name, his standing, his number.</summary>
    private const int MostOfMember = 5;
}
