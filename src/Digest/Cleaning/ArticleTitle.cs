using System.Globalization;
using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Content;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>Chooses the headline of an article, and takes the line that says it out of the text.</summary>
internal static class ArticleTitle
{
    /// <summary>The title: stated, else the first block where that is a heading; the block then leaves the body.</summary>
    public static (string Title, ReviewQuestion? Question) Take(List<CaptureLine> blocks, CaptureFacts facts, CleaningContext context,
        RawCapture capture)
    {
        var stated = context.Overrides.Title ?? capture.Sidecar?.Title;
        facts.Titles.RemoveAll(static t => TitledMedium.IsHandle(t.Value));
        var found = CaptureFacts.Best(facts.Titles);
        ReviewQuestion? question = null;
        var title = stated ?? WithoutPicture(found is { } best ? Typeset(best.Value, facts) : Bracketed(blocks, facts) ?? "");
        var first = blocks.FindIndex(b => b.Kind is not LineKind.Caption);
        if (first is >= 0 and < 3 && blocks[first].Kind == LineKind.Heading && blocks.Count > 1)
            (title, question) = FromHeading(blocks, first, title);
        if (stated is null && facts.IsThread && AboveByline(blocks, first, facts) is >= 0 and var passed)
        {
            title = MarkdownText.Plain(blocks[passed].Text);
            blocks.RemoveAt(passed);
        }

        // The name of a letter stands above its headline, that of a paper and a section too.
        if (stated is null && found is null && title.Length > 0
            && HeadlineBelow(blocks, first, title, question is not null) is >= 0 and var below)
        {
            facts.Sources.Add(new Fact(title, 30));
            title = MarkdownText.Plain(blocks[below].Text);
            blocks.RemoveRange(first, below - first + 1);
            question = null;
        }

        if (title.Length == 0 && first is >= 0 and < 3 && first + 1 < blocks.Count && blocks[first] is { Kind: LineKind.Paragraph } lead
            && !lead.Text.StartsWith("![", StringComparison.Ordinal) && IsHeadline(lead, blocks[first + 1]))
        {
            title = Trails.WithoutButton(PlainOf(lead));
            // Markdown marks its headlines: of what it calls a paragraph nothing is taken away.
            if (lead.Markdown)
                return (OneLine(title), new ReviewQuestion("title", title, "the first line of the text"));
            blocks.RemoveAt(first);
        }

        if (stated is null)
        {
            title = WithoutKind(TitledMedium.Take(OfForum(WithoutPicture(title)), facts), facts.IsThread);
            title = WithoutVersion(TitleColumns.Without(title, c => blocks.Exists(b => b.Text.Contains(c, StringComparison.Ordinal))));
            title = WithoutWay(TitledMedium.WithoutHouse(WithoutMedium(title, facts), facts), blocks, facts);
        }

        // 渡口周刊（第 118 期）：两岸同日复航
        if (stated is null && title.AsSpan().IndexOfAny('：', ':') is > 3 and var colon && Numbered(title[..colon]) is { } periodical)
            title = TitledMedium.OfIssue(title, colon, periodical, facts);
        DropRepeated(blocks, title);
        // Above the headline of a letter stand its name and the number of the issue.
        if (blocks is [{ Kind: LineKind.Heading, Markdown: false } masthead, _, ..]
            && Numbered(MarkdownText.Plain(masthead.Text)) is { Length: > 1 } letter && facts.Sources.Exists(s => s.Value == letter))
            blocks.RemoveAt(0);
        RaiseHeadings(blocks);
        return (OneLine(title), question);
    }

    private static string PlainOf(CaptureLine block) => block.Markdown ? BodyScan.PlainInline(block.Text) : MarkdownText.Plain(block.Text);

    /// <summary>The heading that stands first is the title, or says it once more: then it leaves the body.</summary>
    private static (string Title, ReviewQuestion? Question) FromHeading(List<CaptureLine> blocks, int first, string title)
    {
        var heading = blocks[first];
        var plain = heading.Markdown ? BodyScan.PlainInline(ArticleBody.Written(heading).Trim()) : MarkdownText.Plain(heading.Text);
        if (title.Length == 0 && (heading.Level == 1 || !heading.Markdown))
        {
            blocks.RemoveAt(first);
            if (TitledMedium.IsHandle(plain))
                return ("", null);
            return (Trails.WithoutButton(plain), Phrases.Columns(plain) < LeastSure
                ? new ReviewQuestion("title", plain, "the first line, which is short for a title") : null);
        }

        if (title.Length > 0 && (Same(title, plain) || IsHeadline(blocks, first, title, plain)))
            blocks.RemoveAt(first);
        return (title, null);
    }

    /// <summary>Columns from which on a first line is surely a title.</summary>
    private const int LeastSure = 18;

    /// <summary>Without the kind of thread that forums put before a title: <c>[转帖] …</c>, of a thread any label: <c>【科学】…</c>.</summary>
    private static string WithoutKind(string title, bool isThread)
    {
        if (title is ['[' or '<' or '＜', ..] && title.AsSpan().IndexOfAny(']', '>', '＞') is > 1 and <= 5 and var kind
            && title.Length > 3 * kind && title.AsSpan(1, kind - 1).IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0)
            title = title[(kind + 1)..].TrimStart();
        return isThread && title is ['【' or '[', ..] && title.AsSpan().IndexOfAny('】', ']') is > 1 and <= 16 and var label
            && title.Length > 2 * label ? title[(label + 1)..].TrimStart() : title;
    }

    private static readonly string[] BeforeMedium = [" | ", "｜", " - ", " – ", " — ", " • ", " · ", "_", "-"];

    /// <summary>
    /// Without a medium that is known, with which windows' titles end, <c>… • The Register</c>, which is noted; without the house's own
    /// name and the number of the issue before it: <c>【渡口来信88】两岸同日复航</c>.
    /// </summary>
    private static string WithoutMedium(string title, CaptureFacts facts)
    {
        if (title is ['【' or '[', ..] && title.AsSpan().IndexOfAny('】', ']') is > 2 and <= LongestPaper and var close
            && title[1..close].TrimEnd("0123456789 #期第.".ToCharArray()) is { Length: > 1 } own && title.Length > close + 4
            && facts.Sources.Exists(s => s.Value == own
                || char.IsAsciiDigit(title[close - 1]) && s.Value.StartsWith(own, StringComparison.Ordinal)))
            title = title[(close + 1)..].TrimStart();
        foreach (var sign in BeforeMedium)
        {
            if (title.LastIndexOf(sign, StringComparison.Ordinal) is > 3 and var at
                && KnownMedia.NamedFirst(title[(at + sign.Length)..].Trim()) is { } medium)
            {
                facts.Sources.Add(new Fact(medium, 30));
                return TitleColumns.WithoutPart(title[..at].TrimEnd(), sign);
            }
        }

        return title;
    }

    /// <summary>
    /// The window's title has the way to it before the headline, or only the number of a letter's issue where the headline stands below:
    /// then the heading that stands first is the title.
    /// </summary>
    private static string WithoutWay(string title, List<CaptureLine> blocks, CaptureFacts facts)
    {
        if (blocks.FindIndex(static b => b.Kind == LineKind.Heading) is not (>= 0 and < 3 and var top)
            || MarkdownText.Plain(blocks[top].Text) is not { Length: > 4 } own)
            return title;
        if (title.Length > own.Length + 3 && title.EndsWith(own, StringComparison.Ordinal) && title[..^own.Length].TrimEnd() is var way
            && (Phrases.Columns(own) > 8 && way is [.., '-' or '|' or '_' or '»' or '—' or '–' or '>' or '｜'] || Numbered(way) is not null))
        {
            // What stood last was taken for the site.
            if (facts.Sources.RemoveAll(s => s.Value == own) > 0
                && way.TrimEnd(' ', '-', '|', '_', '—', '–', '>', '｜', '»') is { Length: > 1 } house
                && Phrases.Columns(house) <= LongestPaper)
                facts.Sources.Add(new Fact(house, 24));
            return own;
        }

        // The Quay Letter #41: a letter may call its page by the number of the issue alone.
        if (Numbered(title) is not { } letter || Phrases.Columns(own) <= LeastHeadline || blocks[top].Markdown
            || !blocks.Take(top).All(static b => b.Kind == LineKind.Verbatim))
            return title;
        facts.Sources.Add(new Fact(letter, 26));
        return own;
    }

    /// <summary>Lines at the top that say the title once more leave the body.</summary>
    private static void DropRepeated(List<CaptureLine> blocks, string title)
    {
        if (title.Length > 0 && Phrases.Key(title) is var key)
            blocks.RemoveAll(b => b.Kind is LineKind.Heading or LineKind.Paragraph && b.Text.Length < 200
                && !b.Text.StartsWith("![", StringComparison.Ordinal) && WithoutPicture(PlainOf(b)) is var said
                && (Phrases.Key(said) == key || Phrases.Key(WithoutKind(TitledMedium.WithoutHost(said), isThread: false)) == key)
                // A sentence of the text may be all of a drawn title.
                && (b.Kind == LineKind.Heading || said is not [.., '.' or '。'] || title is [.., '.' or '。'])
                && blocks.IndexOf(b) < 4
                || b.Kind is LineKind.Heading or LineKind.Paragraph or LineKind.Caption && b.Text.Length < 200
                && WithoutPage(PlainOf(b)) is { } paged && Phrases.Key(paged) == key);
    }

    /// <summary>What stands above a further page, without the page's number: <c>两岸同日复航（2）</c>; null of any other line.</summary>
    private static string? WithoutPage(string line) =>
        line.Length > 5 && line[^1] is ')' or '）' && line.AsSpan(0, line.Length - 1).LastIndexOfAny('(', '（') is > 3 and var open
        && line.Length - open is 3 or 4 && !line.AsSpan(open + 1, line.Length - open - 2).ContainsAnyExceptInRange('0', '9')
        ? line[..open].TrimEnd() : null;

    /// <summary>
    /// Whether the page's one heading of the first level, which stands first, says in other words what its title for others says.
    /// </summary>
    private static bool IsHeadline(List<CaptureLine> blocks, int first, string title, string heading) =>
        first == 0 && blocks[0] is { Level: 1, Markdown: false } && blocks.FindIndex(1, static b => b.Level == 1) < 0
        && heading.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries)
            .Count(w => w.Length > 3 && title.Contains(w, StringComparison.OrdinalIgnoreCase)) > 1;

    /// <summary>
    /// A thread's title may be the member's own: the article's stands above the line that says who wrote it. Its number, or -1.
    /// </summary>
    private static int AboveByline(List<CaptureLine> blocks, int first, CaptureFacts facts)
    {
        // Above who wrote it no picture is shown yet.
        if (blocks is [{ Kind: LineKind.Caption, AfterImage: false }, { AfterFacts: true }, ..])
            first = 0;
        return first is >= 0 and < 2 && first + 1 < blocks.Count && blocks[first + 1].AfterFacts
            && blocks[first] is { Kind: LineKind.Heading or LineKind.Paragraph or LineKind.Caption, Markdown: false } head
            && !Phrases.EndsSentence(head.Text)
            && Phrases.Columns(MarkdownText.Plain(head.Text)) is >= LeastAboveByline and <= LongestHeadline ? first : -1;
    }

    /// <summary>Heads have plain quotation marks where the page shows the same headline with set ones.</summary>
    private static string Typeset(string title, CaptureFacts facts) =>
        title.AsSpan().ContainsAny('\'', '"')
        ? facts.Titles.Find(t => t.Value.Length == title.Length && t.Value != title && t.Value.AsSpan().ContainsAny('’', '“', '”')
            && t.Value.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"') == title)
            is { Value: { } set } ? set : title
        : title;

    private static readonly HashSet<string> Versions = new(["初稿", "一稿", "二稿", "三稿", "四稿", "五稿", "终稿", "終稿", "定稿", "草稿", "清稿", "修改稿", "修订稿",
        "未定稿", "送审稿", "待审", "待发", "约稿", "成稿", "draft", "final draft", "first draft", "second draft", "third draft", "revised", "final",
        "for review", "embargoed"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A title without what a desk writes beside it: <c>【三稿】屋顶</c>, <c>[DRAFT 2] A roof</c>, <c>屋顶（终稿）</c>.</summary>
    private static string WithoutVersion(string title)
    {
        if (title is ['【' or '[' or '（' or '(', ..] && title.AsSpan().IndexOfAny("】])）") is > 1 and < 20 and var close
            && IsVersion(title[1..close]) && title.Length > close + 3)
            return title[(close + 1)..].TrimStart(' ', ':', '：');
        // 【渡口周报 #118】两岸同日复航
        if (title is ['【', ..] && title.IndexOf('】', StringComparison.Ordinal) is > 3 and < 24 and var end
            && Numbered(title[1..end]) is not null && title[(end + 1)..].Trim() is { Length: > 3 } headline)
            return headline;
        // Markdown's reader has taken the brackets off.
        if (title.StartsWith("DRAFT ", StringComparison.Ordinal) && title.Length > 12)
            return title["DRAFT ".Length..].TrimStart("0123456789 :-–".ToCharArray());
        return title is [.., '】' or ']' or '）' or ')'] && title.AsSpan().LastIndexOfAny("【[（(") is > 3 and var open
            && IsVersion(title[(open + 1)..^1]) ? title[..open].TrimEnd() : title;
    }

    private static bool IsVersion(string label) => Versions.Contains(label.TrimEnd("0123456789. vV".ToCharArray()).Trim());

    /// <summary>Columns of the shortest headline below the number of an issue.</summary>
    private const int LeastHeadline = 12;

    /// <summary>
    /// The name of a letter before the number of its issue, where a line says nothing else: <c>The Quay Letter #41</c>, <c>【渡口周报】Vol.9</c>,
    /// <c>周三来信 第118期：</c>; null for any other.
    /// </summary>
    private static string? Numbered(string title)
    {
        if (IssueNumber.NameBefore(title.TrimEnd(' ', ':', '：', '-', '–', '—', '|', '｜', '）', ')')) is not { Length: > 1 } name)
            return null;
        name = name.Trim('【', '】', '[', ']', '「', '」', '《', '》');
        return Phrases.Columns(name) <= LongestPaper && !Phrases.EndsSentence(name) ? name : null;
    }

    /// <summary>Columns of the shortest headline below a name, of the longest name of a paper, and of the longest headline.</summary>
    private const int LeastBelowName = 30, LongestPaper = 32, LongestHeadline = 160;

    /// <summary>Columns of the shortest headline above a byline.</summary>
    private const int LeastAboveByline = 24;

    /// <summary>
    /// The headline where what stood first only names whose text it is: it is twice as long, or between it and the text stands who wrote it
    /// and when. Its number, or -1.
    /// </summary>
    private static int HeadlineBelow(List<CaptureLine> blocks, int first, string name, bool isShort)
    {
        for (var i = first; i >= 0 && i <= first + 1 && i + 1 < blocks.Count; i++)
        {
            if (blocks[i] is not { Kind: LineKind.Heading or LineKind.Paragraph, Markdown: false } line || Phrases.EndsSentence(line.Text)
                || Phrases.Columns(line.Text) is var columns && (columns <= LeastBelowName || columns > LongestHeadline))
                continue;
            var stated = blocks[i + 1].AfterFacts && Phrases.Columns(name) <= LongestPaper && !Phrases.IsChinese(name)
                && columns * 2 > 3 * Phrases.Columns(name);
            if (stated || i == first && isShort && line.Kind == LineKind.Heading && columns > 2 * Phrases.Columns(name))
                return i;
        }

        return -1;
    }

    /// <summary>Letters begin or end their subject with a picture that catches the eye: <c>🔁 The boxes are moving</c>.</summary>
    private static string WithoutPicture(string title)
    {
        if (title.Length > 6 && title[^3] == ' ' && char.IsSurrogatePair(title[^2], title[^1])
            && Rune.GetUnicodeCategory(new Rune(title[^2], title[^1])) == UnicodeCategory.OtherSymbol)
            title = title[..^3].TrimEnd();
        var at = 0;
        while (at < title.Length
            && (char.IsWhiteSpace(title[at])
                || Rune.TryGetRuneAt(title, at, out var rune)
                    && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.Format or UnicodeCategory.ModifierSymbol))
            at += char.IsHighSurrogate(title[at]) ? 2 : 1;
        return at > 0 && at + 4 < title.Length && char.IsWhiteSpace(title[at - 1]) ? title[at..] : title;
    }

    /// <summary>Whether a part of a window's title is called as boards are.</summary>
    private static bool IsBoard(string part) =>
        Phrases.Columns(part) <= LongestPaper && BoardWords.End(part.AsSpan().TrimEnd());

    private static readonly string[] Labels = ["标题:", "标题：", "標題:", "標題：", "主题:", "主题：", "主題:", "主題：", "Subject:", "Thread:", "Topic:"];

    private static readonly string[] Kinds = ["Reprint", "Repost", "Article", "News", "Discussion", "Discuss", "Question",
        "Share", "Other", "Info",
        "Funding", "Release", "Guide", "Review", "Tutorial", "Announcement", "Hardware", "Models", "Policy", "Opinion", "Hands-on",
        "How-to", "Showcase", "Help", "Report", "Leak", "Rumor", "Rumour", "Paper", "Benchmark", "Benchmarks", "Project", "Sharing",
        "Original", "Translation"];

    private static readonly string[] KindsBehind = ["[转载]", "[轉載]", "[转帖]", "[轉帖]", "[轉貼]", "[转]", "[轉]", "[原创]", "[原創]", "[分享]", "[讨论]",
        "[討論]", "[新闻]", "[新聞]", "(转载)", "（转载）", "(转)", "（转）", "(轉載)", "（轉載）", "上一主题 | 下一主题", "上一主題 | 下一主題", "(页 1)", "(頁 1)", "(Page 1)"];

    /// <summary>
    /// A title without what forums put around it: the label before it, the kind of thread in English, a button, the program behind two
    /// names of the site.
    /// </summary>
    private static string OfForum(string title)
    {
        title = Trails.WithoutButton(Pages.BulletinCode.WithoutMarks(title).Trim());
        if (title.LastIndexOf(" - Powered by ", StringComparison.OrdinalIgnoreCase) is > 6 and var program)
        {
            title = title[..program].TrimEnd(' ', '-');
            // The name of the board may stand first: Quay Forums - What the tide left - Powered by Discuz!
            if (title.IndexOf(" - ", StringComparison.Ordinal) is > 2 and var name && IsBoard(title[..name])
                && !IsBoard(title[(name + 3)..]))
                title = title[(name + 3)..].TrimStart();
            for (var parts = 0; parts < 2 && title.LastIndexOf(" - ", StringComparison.Ordinal) is > 6 and var at; parts++)
                title = title[..at].TrimEnd(' ', '-');
        }

        foreach (var kind in KindsBehind)
        {
            // What reads the line may have taken the last bracket for a frame around it.
            var behind = title.EndsWith(kind, StringComparison.Ordinal)
                ? kind.Length : title.EndsWith(kind[..^1], StringComparison.Ordinal) ? kind.Length - 1 : 0;
            title = behind > 0 && title.Length > behind + 6 ? title[..^behind].TrimEnd() : title;
        }

        foreach (var label in Labels)
            title = title.StartsWith(label, StringComparison.Ordinal) && title.Length > label.Length + 4
                ? title[label.Length..].TrimStart() : title;
        return title is ['[', ..] && title.IndexOf(']', StringComparison.Ordinal) is > 2 and var end && title.Length > end + 6
            && Array.Exists(Kinds, k => title.AsSpan(1, end - 1).Equals(k, StringComparison.OrdinalIgnoreCase))
            ? title[(end + 1)..].TrimStart() : title;
    }

    /// <summary><c>【机房搬进旧船闸】</c>, as networks mark a headline: it leaves the text, as does the account's name above it.</summary>
    private static string? Bracketed(List<CaptureLine> blocks, CaptureFacts facts)
    {
        var at = blocks.FindIndex(0, Math.Min(3, blocks.Count),
            static b => !b.Markdown && b.Text.Length > 4 && b.Text[0] == '【'
                && b.Text.IndexOf('】', StringComparison.Ordinal) == b.Text.Length - 1);
        if (at < 0 || blocks.Take(at).Any(static b => Phrases.EndsSentence(b.Text) || Phrases.Columns(b.Text) > 24))
            return null;
        if (at > 0)
            facts.Sources.Add(new Fact(blocks[0].Text, 30));
        var title = blocks[at].Text[1..^1];
        blocks.RemoveRange(0, at + 1);
        return title;
    }

    /// <summary>Pages may begin their headings at the third level; an article's begin at the second.</summary>
    private static void RaiseHeadings(List<CaptureLine> blocks)
    {
        var highest = blocks.Where(static b => b.Kind == LineKind.Heading).Select(static b => b.Level).DefaultIfEmpty(2).Min();
        for (var i = 0; highest > 2 && i < blocks.Count; i++)
        {
            if (blocks[i].Kind == LineKind.Heading)
                blocks[i] = blocks[i] with { Level = blocks[i].Level - highest + 2 };
        }
    }

    /// <summary>
    /// A first line too long for a heading, without a closing sign, before running text: <c>谷歌推出Gemini 2.0 Flash，主打智能体</c>.
    /// </summary>
    private static bool IsHeadline(CaptureLine line, CaptureLine next)
    {
        var text = PlainOf(line);
        return Phrases.Columns(text) <= 120 && text.Length > 4 && (!Phrases.HasSentence(text) || IsExclaimed(text))
            && (!Phrases.EndsSentence(text) || text[^1] is '？' or '?' or '！' or '!')
            && (next.Kind != LineKind.Paragraph || Phrases.EndsSentence(next.Text) || next.Text.Length > text.Length);
    }

    /// <summary>Chinese headlines cry out or ask, and go on: <c>两岸同日复航！头班船坐了六个人</c>.</summary>
    private static bool IsExclaimed(string text) =>
        Phrases.IsChinese(text) && !Phrases.EndsSentence(text) && !text.Contains('。', StringComparison.Ordinal)
        && Phrases.Columns(text) <= LongestExclaimed;

    /// <summary>Columns of the longest headline of several sentences.</summary>
    private const int LongestExclaimed = 70;

    /// <summary>Titles and summaries are one line wherever they stand.</summary>
    public static string OneLine(string text)
    {
        var line = Phrases.Joined(text);
        return string.Concat(line.Where(static c => !char.IsControl(c) && c is not ('\u200B' or '\u2060' or '\uFEFF'))).TrimEnd();
    }

    private static bool Same(string a, string b)
    {
        var x = Phrases.Key(a);
        var y = Phrases.Key(b);
        return x == y
            || (x.Length > 6 && y.Length > 6 && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)));
    }
}
