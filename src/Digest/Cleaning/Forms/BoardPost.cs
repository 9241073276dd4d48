using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Takes a post of a bulletin board apart: its head names writer, board, title and hour, and below the signature mark stand the writer's
/// motto, where it was sent from and what others said. <c>发信人: paperboat (纸船), 信区: ITExpress</c>; <c>作者 quayside (碼頭) 看板 Tech_Job</c>.
/// </summary>
internal static class BoardPost
{
    /// <summary>Lines of a head.</summary>
    private const int LongestHead = 8;

    private static readonly string[] Writers = ["发信人", "發信人", "寄信人", "作者"];

    private static readonly string[] Boards = ["信区", "信區", "看板", "讨论区", "討論區"];

    private static readonly string[] Titles = ["标  题", "標  題", "标题", "標題", "主题", "主題"];

    private static readonly string[] Hours = ["发信站", "發信站", "时间", "時間"];

    private static readonly string[] Ends = ["※ 发信站", "※ 發信站", "※ 来源", "※ 來源", "※ 修改", "※ 编辑", "※ 編輯", "※ 文章網址", "※ 文章网址", "推 ", "噓 "];

    /// <summary>The text of a post, with its facts noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        var start = text.AsSpan().IndexOfAnyExcept("\n\r \u3000\uFEFF");
        if (start >= 0)
            start = PastMasthead(text, start, facts);
        if (start < 0 || !Phrases.StartsWithAny(text.AsSpan(start), Writers) && !Phrases.StartsWithAny(text.AsSpan(start), Boards))
            return text;
        var lines = text[start..].Split('\n');
        if (!Array.Exists(Boards,
            b => lines[0].Contains(b, StringComparison.Ordinal)
                || lines.Length > 1 && lines[1].TrimStart().StartsWith(b, StringComparison.Ordinal)))
            return text;
        string? title = null;
        var at = PastFields(lines, 0, IsField);
        if (title is null)
            return text;
        facts.IsThread = true;
        facts.Titles.Add(new Fact(title, 90));
        at = PastPassedOn(lines, at, IsField);
        return string.Join('\n', lines[at..End(lines, at)]);

        bool IsField(string field)
        {
            if (Value(field, Writers) is { } writer)
                facts.Authors.Add(new Fact(Name(writer), CaptureFacts.Poster));
            else if (Value(field, Titles) is { } stated)
                title = stated;
            else if (Value(field, Hours) is { } hour)
                Sent(hour, facts);
            else if (DateFinder.IsDay(field))
                facts.Dates.Add(new Fact(field, CaptureFacts.PostDay));
            else
                return Value(field, Boards) is not null || field.AsSpan().IndexOfAnyExcept("─-—=") < 0;
            return true;
        }
    }

    /// <summary>Where the fields of a head end that begins at a line.</summary>
    private static int PastFields(string[] lines, int at, Predicate<string> isField)
    {
        for (var from = at; at < lines.Length && at < from + LongestHead && lines[at].Trim().Length > 0; at++)
        {
            // 看板：船舶　　作者：quayside (碼頭)　　2026-5-15 09:40
            if (!Array.TrueForAll(lines[at].Split(Gaps, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), isField))
                break;
        }

        return at;
    }

    private static readonly string[] PassingOn = ["以下文字转载自", "以下文字轉載自", "以下文章转载自", "以下文章轉載自", "原文由"];

    /// <summary>
    /// Where the text begins below the heads of the posts that this one passes on: <c>【 以下文字转载自 Ferry 讨论区 】</c>, and a head again.
    /// </summary>
    private static int PastPassedOn(string[] lines, int at, Predicate<string> isField)
    {
        for (var next = at; next < lines.Length; next++)
        {
            var line = lines[next].Trim(' ', '\u3000', '【', '】');
            if (line.Length == 0 || Phrases.StartsWithAny(line, PassingOn))
                continue;
            if (!Phrases.StartsWithAny(line, Writers) || !Array.Exists(Boards, b => line.Contains(b, StringComparison.Ordinal)))
                return at;
            at = PastFields(lines, next, isField);
            next = at;
        }

        return at;
    }

    /// <summary>Lines of the board's own above the head of a post.</summary>
    private const int LongestMasthead = 3;

    /// <summary>
    /// Copies of the page have the board's own lines above the head, <c>江岸實業坊›看板 Ferry 關於我們</c>, <c>江岸社区 &gt; 学术 &gt; 主题</c>: where the
    /// head begins below them, with the name of the board's house noted.
    /// </summary>
    private static int PastMasthead(string text, int start, CaptureFacts facts)
    {
        var end = text.IndexOf('\n', start);
        if (end < 0 || text.AsSpan(start, end - start).IndexOfAny('›', '>') is not (> 1 and <= 20 and var sign)
            || text[start + sign] == '›' && !Phrases.StartsWithAny(text.AsSpan(start + sign + 1).TrimStart(), Boards))
            return start;
        for (var (at, line) = (end + 1, 0); line < LongestMasthead && at > 0 && at < text.Length; line++)
        {
            if (Phrases.StartsWithAny(text.AsSpan(at), Writers))
            {
                facts.Sources.Add(new Fact(text.Substring(start, sign).Trim(), 60));
                return at;
            }

            at = text.IndexOf('\n', at) + 1;
        }

        return start;
    }

    /// <summary>What parts the fields of a line.</summary>
    private static readonly string[] Gaps = ["\u3000\u3000", "    "];

    /// <summary><c>水木社区 (Thu May 30 09:41:17 2024), 站内</c></summary>
    private static void Sent(string value, CaptureFacts facts)
    {
        facts.Dates.Add(new Fact(value, CaptureFacts.PostDay));
        var open = value.IndexOf('(', StringComparison.Ordinal);
        if (open > 1 && value[..open].Trim() is { Length: > 1 and <= 20 } board)
            facts.Sources.Add(new Fact(board, 60));
    }

    private static string Name(string writer)
    {
        var end = writer.AsSpan().IndexOfAny(" (（,，");
        return end > 0 ? writer[..end] : writer;
    }

    private static string? Value(string line, string[] labels)
    {
        foreach (var label in labels)
        {
            if (line.StartsWith(label, StringComparison.Ordinal)
                && line[label.Length..].TrimStart(' ', ':', '：', '\u3000') is { Length: > 0 and < 200 } value)
                return value;
        }

        return null;
    }

    /// <summary>Where the signature begins, or what the board puts below it.</summary>
    private static int End(string[] lines, int from)
    {
        for (var i = from; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd() == "--" || Phrases.StartsWithAny(lines[i], Ends))
                return i;
        }

        return lines.Length;
    }

    /// <summary>Where a line says that something was posted, or -1.</summary>
    public static int PostedAt(string text) =>
        Math.Max(text.IndexOf("发表于", StringComparison.Ordinal), text.IndexOf("發表於", StringComparison.Ordinal));

    /// <summary>The date of a forum's line <c>发表于 2024-7-26 09:12:40 | 只看该作者</c>; the first post's comes first.</summary>
    public static string? Posted(string text)
    {
        var at = PostedAt(text);
        return at >= 0 ? DateFinder.DayIn(text[at..]) : null;
    }

    private static readonly string[] Recent = ["前天", "昨天", "今天"];

    /// <summary>
    /// A moment of the last days or of this year behind the word: <c>楼主 发表于: 昨天 20:15</c>; null where a day stands there or nothing.
    /// </summary>
    public static string? PostedLately(string text) =>
        PostedAt(text) is >= 0 and var at && text[(at + 3)..].TrimStart(' ', ':', '：', '\u3000') is var moment
        && (Array.Exists(Recent, r => moment.StartsWith(r, StringComparison.Ordinal)) || RelativeDays.OfYear(moment) is not null)
            ? moment : null;

    private static readonly PhraseSet Showing = new(["只看该作者", "只看該作者", "只看作者",
        "只看楼主", "只看樓主", "author only", "only author", "only this author", "author's posts only", "author’s posts only",
        "author posts only", "only the author", "only this user", "only show this user"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a line says when something was posted, beside the button that shows who posted it alone:
    /// <c>marlin | Posted 2026-3-11 09:14:02 | Only this author</c>.
    /// </summary>
    public static bool IsHour(string text) =>
        text.Length <= 120 && Showing.IsIn(text) && DateFinder.FindAt(text, out var from, out _) && from < 60
        || IsPostedOn(text) || PostedAgo(text) is not null;

    /// <summary>Where how long ago it was ends in such a line.</summary>
    private const int LongestAgo = 24;

    /// <summary>
    /// How long ago a post was, above its buttons: <c>Posted 6 hours ago | View author only | Print</c>; null where it does not stand so.
    /// </summary>
    public static string? PostedAgo(string text) =>
        text.StartsWith("Posted ", StringComparison.Ordinal) && text.IndexOf(" ago | ", StringComparison.Ordinal) is > 7 and < LongestAgo
            and var end
        ? text["Posted ".Length..(end + " ago".Length)] : null;

    private static readonly string[] PostedOn = [" posted on ", " post time "];

    /// <summary>Characters of the longest name of a member before the word.</summary>
    private const int LongestMember = 24;

    /// <summary>
    /// Whether a line is a member's name and when he posted, and no more but buttons: <c>heron_w posted on 2025-6-18 00:12:40</c>,
    /// <c>heron_w Post time 2025-6-18 00:12:40 | Show all posts</c>.
    /// </summary>
    private static bool IsPostedOn(string text) =>
        Array.Exists(PostedOn, p => text.IndexOf(p, StringComparison.OrdinalIgnoreCase) is > 1 and <= LongestMember and var at
            && text.IndexOf(' ', StringComparison.Ordinal) == at
            && DateFinder.FindAt(text, out var from, out var to) && from == at + p.Length
            && (text.Length - to <= LongestMember
                || text.Length - to <= LongestButtons && text.AsSpan(to).Contains(" | ", StringComparison.Ordinal)));

    /// <summary>Characters of the longest row of buttons behind the hour.</summary>
    private const int LongestButtons = 60;

    private static readonly System.Buffers.SearchValues<char> InNoName = System.Buffers.SearchValues.Create(" \u3000|：:，,");

    /// <summary><c>林间小屋 发表于 2024-7-26 09:12</c>, <c>作者：林间小屋 发表于：…</c>: who posted; null where nobody is named.</summary>
    public static string? PostedBy(string text)
    {
        var at = PostedAt(text);
        // heron   Posted on 2025-3-9 18:40   Show the author only
        if (at < 0 && IsHour(text))
            at = Math.Max(text.IndexOf("Posted ", StringComparison.OrdinalIgnoreCase),
                text.IndexOf("Post time ", StringComparison.OrdinalIgnoreCase));
        if (at < 2)
            return null;
        var name = text[..at].Trim(' ', '|');
        name = name.StartsWith("作者", StringComparison.Ordinal) && name.Length > 3 ? name[2..].TrimStart(' ', ':', '：') : name;
        return name.Length is > 1 and <= 16 && name.AsSpan().IndexOfAny(InNoName) < 0 && !char.IsAsciiDigit(name[0])
            && !name.StartsWith("本帖", StringComparison.Ordinal) && name is not ("楼主" or "樓主" or "最后" or "最後") ? name : null;
    }

    /// <summary><c>本帖最後由 紅豆餅 於 2026-1-13 22:40 編輯</c>, <c>Last edited by reed on 2026-1-13 22:40</c>: who posted.</summary>
    public static string? EditedBy(string text)
    {
        if (text.StartsWith("本帖最", StringComparison.Ordinal))
            return text.Length > 8 && text.AsSpan(5).IndexOfAny('于', '於') is > 1 and < 24 and var end
                ? text.Substring(5, end).Trim() : null;
        // [ 此帖被海港小工在昨天 20:33重新编辑 ]
        if (text.IndexOf("此帖被", StringComparison.Ordinal) is >= 0 and <= 3 and var changed
            && text.AsSpan(changed + 3).IndexOf('在') is > 1 and <= 16 and var until
            && (text.Contains("重新编辑", StringComparison.Ordinal) || text.Contains("重新編輯", StringComparison.Ordinal)))
            return text.Substring(changed + 3, until);
        const string By = "ast edited by ";
        if (text.IndexOf(By, StringComparison.Ordinal) is not (>= 0 and < 20 and var at))
            return null;
        var name = text[(at + By.Length)..];
        var day = Math.Max(name.IndexOf(" at ", StringComparison.Ordinal), name.IndexOf(" on ", StringComparison.Ordinal));
        return day is > 1 and < 30 ? name[..day] : null;
    }
}
