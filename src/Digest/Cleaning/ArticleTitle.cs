using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning;

/// <summary>Chooses the headline of an article, and takes the line that says it out of the text.</summary>
internal static class ArticleTitle
{
    /// <summary>The title: stated, else the first block where that is a heading; the block then leaves the body.</summary>
    public static (string Title, ReviewQuestion? Question) Take(List<CaptureLine> blocks, CaptureFacts facts, CleaningContext context,
        RawCapture capture)
    {
        var stated = context.Overrides.Title ?? capture.Sidecar?.Title;
        facts.Titles.RemoveAll(static t => IsHandle(t.Value));
        var found = CaptureFacts.Best(facts.Titles);
        ReviewQuestion? question = null;
        var title = stated ?? BareTitle.WithoutPicture(found is { } best ? Typeset(best.Value, facts) : Bracketed(blocks, facts) ?? "");
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
            title = Trails.WithoutButton(MarkdownText.Plain(lead));
            // Markdown marks its headlines: of what it calls a paragraph nothing is taken away.
            if (lead.Markdown)
                return (OneLine(title), new ReviewQuestion("title", title, "the first line of the text"));
            blocks.RemoveAt(first);
        }

        if (stated is null)
            title = BareTitle.Of(title, blocks, facts);
        DropRepeated(blocks, title);
        // Above the headline of a letter stand its name and the number of the issue.
        if (blocks is [{ Kind: LineKind.Heading, Markdown: false } masthead, _, ..]
            && BareTitle.NameOfIssue(MarkdownText.Plain(masthead.Text)) is { Length: > 1 } letter
            && facts.Sources.Exists(s => s.Value == letter))
            blocks.RemoveAt(0);
        RaiseHeadings(blocks);
        return (OneLine(title), question);
    }

    /// <summary>The heading that stands first is the title, or says it once more: then it leaves the body.</summary>
    private static (string Title, ReviewQuestion? Question) FromHeading(List<CaptureLine> blocks, int first, string title)
    {
        var heading = blocks[first];
        var plain = MarkdownText.Plain(heading).Trim();
        if (title.Length == 0 && (heading.Level == 1 || !heading.Markdown))
        {
            blocks.RemoveAt(first);
            if (IsHandle(plain))
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

    private const string ThreadBy = "Thread by @";

    /// <summary>
    /// Whether what stands for a title only names whose posts follow: <c>@heron_w</c>, <c>Thread by @heron_w on Thread Reader</c>.
    /// </summary>
    private static bool IsHandle(string title) =>
        title is ['@', _, ..] && !title.Contains(' ', StringComparison.Ordinal) || title.StartsWith(ThreadBy, StringComparison.Ordinal);

    /// <summary>Lines at the top that say the title once more leave the body.</summary>
    private static void DropRepeated(List<CaptureLine> blocks, string title)
    {
        if (title.Length > 0 && Phrases.Key(title) is var key)
            blocks.RemoveAll(b => b.Kind is LineKind.Heading or LineKind.Paragraph && b.Text.Length < 200
                && !b.Text.StartsWith("![", StringComparison.Ordinal) && BareTitle.WithoutPicture(MarkdownText.Plain(b)) is var said
                && (Phrases.Key(said) == key || Phrases.Key(BareTitle.WithoutKind(BareTitle.WithoutHost(said), isThread: false)) == key)
                && (b.Kind == LineKind.Heading || !Phrases.IsSentenceOf(said, title))
                && blocks.IndexOf(b) < 4
                || b.Kind is LineKind.Heading or LineKind.Paragraph or LineKind.Caption && b.Text.Length < 200
                && BareTitle.WithoutPage(MarkdownText.Plain(b)) is { } paged && Phrases.Key(paged) == key);
    }

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

    /// <summary>Columns of the shortest headline below a name, and of the longest headline.</summary>
    private const int LeastBelowName = 30, LongestHeadline = 160;

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
            var stated = blocks[i + 1].AfterFacts && Phrases.Columns(name) <= BareTitle.LongestPaper && !Phrases.IsChinese(name)
                && columns * 2 > 3 * Phrases.Columns(name);
            if (stated || i == first && isShort && line.Kind == LineKind.Heading && columns > 2 * Phrases.Columns(name))
                return i;
        }

        return -1;
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
        var text = MarkdownText.Plain(line);
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
