using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Posts of networks that put a button to follow the writer below his name and the day below the text: answers to a question, notes with
/// pictures. What stands above is the page's, and what stands below are other people's words.
/// </summary>
internal static class FollowedPost
{
    /// <summary>
    /// Further down no post begins; lines between the name and its button; lines between the day and the count of answers.
    /// </summary>
    private const int LongestHead = 80, LongestMember = 4, LongestFoot = 14;

    /// <summary>Columns of the least text between the frame's ends, and of the longest title right below the button.</summary>
    private const int LeastText = 200, LongestTitle = 44;

    private static readonly System.Buffers.SearchValues<char> Counts = System.Buffers.SearchValues.Create("0123456789,. 万");

    private static readonly string[] Posted = ["发布于", "编辑于", "發布於", "編輯於", "发表于"];

    /// <summary>The text of the post, with its facts noted; any other capture as it is.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        if (FrameOf(lines) is not { } frame)
            return lines;
        facts.Post(frame.Name, DateFinder.DayIn(lines[frame.End].Text)!);
        var start = PastTitle(lines, frame, facts);
        // The page names its network, outside of the text.
        if (NetworkNames.Around(lines, frame.Button, frame.End, LongestTitle) is { } network)
            facts.Sources.Add(new Fact(network, 50));
        return Items(lines.GetRange(start, frame.End - start));
    }

    /// <summary>Where a post stands on its page.</summary>
    /// <param name="Name">Who wrote it.</param>
    /// <param name="Button">The button to follow him, or where there is none, his name.</param>
    /// <param name="Start">The first line below the button, and below how many approve of the post.</param>
    /// <param name="End">The line of the day, below the text.</param>
    private readonly record struct Frame(string Name, int Button, int Start, int End)
    {
        /// <summary>Whether it is said how many approve of the post.</summary>
        public bool IsApproved => Start > Button + 1;
    }

    private static Frame? FrameOf(List<CaptureLine> lines)
    {
        var button = lines.FindIndex(0, Math.Min(lines.Count, LongestHead),
            static l => l.Text is "关注" or "+关注" or "+ 关注" or "＋关注" or "關注" or "Follow");
        var named = button < 1 ? null : Name(lines, button);
        if (named is null && Answered(lines) is > 0 and var answered)
            (named, button) = (lines[answered].Text, answered);
        if (named is not { } name)
            return null;
        var approved = lines.FindIndex(button + 1, Math.Min(LongestMember, lines.Count - button - 1),
            static l => l.Text.Contains("人赞同了该", StringComparison.Ordinal));
        var start = (approved < 0 ? button : approved) + 1;
        var end = End(lines, start);
        return end < 0 || lines.GetRange(start, end - start).Sum(static l => Phrases.Columns(l.Text)) < LeastText
            ? null : new Frame(name, button, start, end);
    }

    /// <summary>
    /// Notes the title of a post: the question above that it answers, the line below the button with which a note begins, or the headline
    /// of an article. Gives where the text begins.
    /// </summary>
    private static int PastTitle(List<CaptureLine> lines, Frame frame, CaptureFacts facts)
    {
        var start = frame.Start;
        if (lines.FindIndex(0, frame.Button, static l => l.Text is "关注问题" or "Follow question") is > 0 and var question)
        {
            // Above the button stands how many follow the question and saw it.
            while (question > 1
                && (lines[question - 1].Text is "关注者" or "被浏览" || lines[question - 1].Text.AsSpan().IndexOfAnyExcept(Counts) < 0))
                question--;
            facts.Titles.Add(new Fact(lines[question - 1].Text, 75));
            return start;
        }

        if (!frame.IsApproved && start + 1 < frame.End && Phrases.Columns(lines[start].Text) <= LongestTitle
            && !Phrases.EndsSentence(lines[start].Text))
        {
            facts.Titles.Add(new Fact(lines[start].Text, 75));
            return start + 1;
        }

        Column(lines, frame.Button, facts);
        return PastContents(lines, start, frame.End);
    }

    /// <summary>Columns of the shortest headline that stands above the name twice.</summary>
    private const int LeastHeadline = 16;

    /// <summary>An article of a column: its headline stands above the writer twice on end, and the column below <c>首发于</c>.</summary>
    private static void Column(List<CaptureLine> lines, int button, CaptureFacts facts)
    {
        for (var i = 1; i < button; i++)
        {
            if (lines[i].Text == lines[i - 1].Text && Phrases.Columns(lines[i].Text) >= LeastHeadline)
            {
                facts.Titles.Add(new Fact(lines[i].Text, 75));
                break;
            }
        }

        if (lines.FindIndex(0, button, static l => l.Text == "首发于") is >= 0 and var first && first + 1 < button
            && Phrases.Columns(lines[first + 1].Text) <= LongestTitle)
            facts.Sources.Add(new Fact(lines[first + 1].Text, 45));
    }

    /// <summary>Entries of the longest contents.</summary>
    private const int MostContents = 60;

    /// <summary>
    /// Where a text begins below its contents, <c>目录</c>, the button that folds them, and headings that come again below.
    /// </summary>
    private static int PastContents(List<CaptureLine> lines, int start, int end)
    {
        if (lines[start].Text is not ("目录" or "目錄"))
            return start;
        var below = start + 1;
        while (below < end && below - start <= MostContents && (lines[below].Text is "收起" or "展开" or "展開"
            || Phrases.Columns(lines[below].Text) <= LongestTitle
                && lines.FindIndex(below + 1, end - below - 1, l => l.Text == lines[below].Text) > 0))
            below++;
        return below;
    }

    /// <summary>
    /// The line of who answered, right below the count of all answers, <c>查看全部 87 个回答</c>, where his name has no button; or -1.
    /// </summary>
    private static int Answered(List<CaptureLine> lines)
    {
        var all = lines.FindIndex(0, Math.Min(lines.Count, LongestHead),
            static l => l.Text.Length < 20 && l.Text.StartsWith("查看全部", StringComparison.Ordinal)
                && l.Text.EndsWith("个回答", StringComparison.Ordinal));
        return all > 0 && lines.FindIndex(all, Math.Min(LongestMember + 1, lines.Count - all),
            static l => l.Text.Contains("人赞同了该", StringComparison.Ordinal)) > all + 1 ? all + 1 : -1;
    }

    /// <summary>The name above the button: what stands twice on end, as the picture's and as the name, or the line above.</summary>
    private static string? Name(List<CaptureLine> lines, int button)
    {
        for (var i = button - 1; i > 0 && i >= button - LongestMember; i--)
        {
            if (lines[i].Text == lines[i - 1].Text)
                return lines[i].Text;
        }

        return lines[button - 1].Text is { Length: > 1 } text && Phrases.Columns(text) <= LongestTitle / 2 && !Phrases.EndsSentence(text)
            && !text.AsSpan().ContainsAny("：:|/·") ? text : null;
    }

    /// <summary>The line of the day below the text, where a count of answers follows; -1 where there is none.</summary>
    private static int End(List<CaptureLine> lines, int start)
    {
        for (var i = start + 1; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (text.Length > 40 || !DateFinder.FindAt(text, out var from, out var to)
                || !(from == 0 && text.Length - to <= 5
                    || from <= 4 && Array.Exists(Posted, p => text.StartsWith(p, StringComparison.Ordinal))))
                continue;
            if (lines.FindIndex(i + 1, Math.Min(LongestFoot, lines.Count - i - 1),
                static l => l.Text.Length < 20
                    && (l.Text.EndsWith("条评论", StringComparison.Ordinal) || l.Text.EndsWith("条回复", StringComparison.Ordinal)
                        || l.Text.EndsWith("comments", StringComparison.Ordinal)) && l.Text.AsSpan().ContainsAnyInRange('0', '9')) >= 0)
                return i;
        }

        return -1;
    }

    private static readonly string[] Marks = ["✅", "☑️", "✔️", "👉", "📌", "🔸", "⭐"];

    /// <summary>Lines on end that begin with the same small picture are the items of a list.</summary>
    private static List<CaptureLine> Items(List<CaptureLine> lines)
    {
        string? Mark(int at) =>
            at >= 0 && at < lines.Count && lines[at].Kind == LineKind.Loose
            ? Array.Find(Marks, m => lines[at].Text.Length > m.Length + 1 && lines[at].Text.StartsWith(m, StringComparison.Ordinal)) : null;
        var made = new List<CaptureLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            made.Add(Mark(i) is { } mark && (Mark(i - 1) == mark || Mark(i + 1) == mark)
                ? lines[i] with { Text = "▪ " + lines[i].Text[mark.Length..].Trim() }
                : IsFelt(lines[i]) ? lines[i] with { Kind = LineKind.Paragraph } : lines[i]);
        return made;
    }

    /// <summary>A sentence of several clauses may end with a small picture in place of its sign.</summary>
    private static bool IsFelt(CaptureLine line) =>
        line is { Kind: LineKind.Loose, Text: [.., var high, var low] text } && char.IsSurrogatePair(high, low)
        && char.GetUnicodeCategory(text, text.Length - 2) == System.Globalization.UnicodeCategory.OtherSymbol
        && text.AsSpan().ContainsAny("，。！？,");
}
