using Digest.Cleaning.Captures;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// Finds the parts of a text: joins soft-wrapped lines, parts headings and captions that were glued to paragraphs, and tells headings,
/// captions and paragraphs.
/// </summary>
internal static partial class Structure
{
    /// <summary>Longest heading, in columns: 30 wide characters, or a Latin line.</summary>
    private const int LongestHeading = 60;

    private const int LongestLatinHeading = 80;

    /// <summary>Weight from which on a headline is known.</summary>
    private const int SureTitle = 58;

    /// <summary>Columns of the shortest headline.</summary>
    private const int LeastHeadline = 20;

    /// <summary>Columns of the shortest paragraph beside a heading that asks.</summary>
    private const int LeastAnswer = 40;

    /// <summary>Columns of the shortest caption that stands apart from its picture.</summary>
    private const int LeastApart = 12;

    /// <summary>Longest caption, in columns.</summary>
    private const int LongestCaption = 110;

    public static List<CaptureLine> Infer(List<CaptureLine> lines, CaptureFacts facts)
    {
        lines = Parts(lines, facts);
        var body = new BodyWords(lines);
        var titled = CaptureFacts.Best(facts.Titles) is { Weight: >= SureTitle } title && lines.Count > 0
            && !IsLike(title.Value, MarkdownText.Plain(lines[0].Text));
        var made = new List<CaptureLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            made.Add(lines[i].Kind == LineKind.Loose ? Judge(lines, i, made, body, titled) : WithoutMark(lines[i]));
        if (facts.Copied is not null)
            SaidBelow.Mark(made);
        TellOrigins(made);
        BareHeadings.Mark(made, body);
        Emphasis.Keep(made);
        // A heading with nothing below it heads what was left out.
        while (made.Count > 1 && made[^1] is { Kind: LineKind.Heading, Markdown: false })
            made.RemoveAt(made.Count - 1);
        DropAlts(made);
        // One that only says whose the picture is says nothing to a reader.
        made.RemoveAll(static l => l.Kind == LineKind.Caption && Captions.IsOnlyOrigin(MarkdownText.Plain(l.Text)));
        return made;
    }

    /// <summary>The parts of a text: what was broken joined, what is no text of it dropped, what was glued parted.</summary>
    private static List<CaptureLine> Parts(List<CaptureLine> lines, CaptureFacts facts)
    {
        if (!facts.IsReflowed)
            lines = SoftWraps.Join(lines);
        Introductions.Drop(lines, facts);
        MarkItems(lines);
        BareLists.Mark(lines);
        PosterRemarks.Drop(lines, facts);
        Releases.DropOwn(lines, facts);
        Boilerplate.Drop(lines, facts);
        return Glue.Part(lines, facts);
    }

    /// <summary>
    /// Below what a picture shows stands whose it is, which is no second caption and goes; below a table, where its numbers are from, which
    /// is its caption.
    /// </summary>
    private static void TellOrigins(List<CaptureLine> made)
    {
        for (var i = made.Count - 1; i > 0; i--)
        {
            if (made[i].Kind is LineKind.Caption or LineKind.Heading or LineKind.Paragraph && MarkdownText.Plain(made[i].Text) is var credit
                && (!made[i].Markdown && Captions.IsOnlyOrigin(credit)
                    || made[i - 1].Kind == LineKind.Caption && Captions.IsCredit(credit)
                        && !Captions.IsCredit(MarkdownText.Plain(made[i - 1].Text))))
                made.RemoveAt(i);
            else if (made[i].Kind is LineKind.Paragraph && IsOrigin(made[i - 1], MarkdownText.Plain(made[i].Text)))
            {
                made[i] = made[i] with { Kind = LineKind.Caption };
                // Above a table that says below whence its numbers are stands what it shows.
                if (i > 1 && made[i - 2] is { Kind: LineKind.Heading, Markdown: false } named)
                    made[i - 2] = named with { Kind = LineKind.Caption };
            }
        }
    }

    /// <summary>What a picture shows to those who do not see it stands above its caption, which says the same and more.</summary>
    private static void DropAlts(List<CaptureLine> made)
    {
        for (var i = made.Count - 2; i >= 0; i--)
        {
            if (made[i].Kind == LineKind.Caption && made[i + 1].Kind == LineKind.Caption
                && Shown(made[i]).TrimEnd('.', '。') is { Length: >= LeastAlt } alt
                && Shown(made[i + 1]).StartsWith(alt, StringComparison.Ordinal))
                made.RemoveAt(i);
        }
    }

    private static string Shown(CaptureLine caption) => Captions.Bare(MarkdownText.Plain(caption.Text)).TrimStart('▲', '△', '▼', ' ');

    /// <summary>Characters of the shortest such line.</summary>
    private const int LeastAlt = 8;

    private static readonly string[] Origins = ["资料来源", "数据来源", "資料來源", "數據來源", "来源：", "來源：", "Source: ", "Sources: ", "Data: "];

    /// <summary>Whether a line below a table says where its numbers are from.</summary>
    public static bool IsOrigin(CaptureLine above, string text) =>
        above.Kind == LineKind.Verbatim && above.Text.StartsWith('|') && IsOrigin(text);

    /// <summary>Whether a line says where numbers are from, or whence a text is: what stands above it tells which.</summary>
    public static bool IsOrigin(string text) =>
        Phrases.Columns(text) <= LongestCaption && !Phrases.HasSentence(text)
        && Array.Exists(Origins, o => text.StartsWith(o, StringComparison.Ordinal));

    /// <summary>Fewest items of a list.</summary>
    private const int FewestItems = 2;

    /// <summary>
    /// Short lines on end that count on (<c>1、</c>, <c>（2）</c>, <c>3)</c>) are items, whatever parts the number from the words; headings
    /// have text between them.
    /// </summary>
    private static void Numbered(List<CaptureLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i;
            while (end < lines.Count && lines[end].Kind == LineKind.Loose && NumberOf(lines[end].Text, out _) == end - i + 1
                && Phrases.Columns(lines[end].Text) <= LongestNumbered)
                end++;
            if (end - i <= FewestItems)
                continue;
            for (var k = i; k < end; k++)
            {
                _ = NumberOf(lines[k].Text, out var words);
                lines[k] = lines[k] with
                {
                    Kind = LineKind.Item,
                    Text = string.Create(System.Globalization.CultureInfo.InvariantCulture,
                        $"{k - i + 1}. {lines[k].Text[words..].TrimStart()}")
                };
            }

            i = end - 1;
        }
    }

    /// <summary>Columns of the longest such item.</summary>
    private const int LongestNumbered = 90;

    private const string HanNumbers = "一二三四五六七八九十";

    private static int NumberOf(string text, out int words)
    {
        words = 1;
        if (text.Length > 3 && text[0] is >= '①' and <= '⑳')
            return text[0] - '①' + 1;
        // （一）
        words = 3;
        if (text.Length > 4 && text[0] is '（' or '(' && text[2] is '）' or ')'
            && HanNumbers.IndexOf(text[1], StringComparison.Ordinal) is >= 0 and var han)
            return han + 1;
        var start = text.Length > 3 && text[0] is '（' or '(' ? 1 : 0;
        words = start;
        while (words < text.Length && words - start < 2 && char.IsAsciiDigit(text[words]))
            words++;
        if (words == start || words + 1 >= text.Length
            || !(start == 1
                ? text[words] is '）' or ')'
                : text[words] is '、' or '）' or '．' or ')' || text[words] == '.' && Text.Characters.IsHan(text[words + 1]))
            || !int.TryParse(text.AsSpan(start, words - start), System.Globalization.CultureInfo.InvariantCulture, out var number))
            return 0;
        words++;
        return number;
    }

    /// <summary>Columns of the shortest line that announces a list; a shorter one is a label of a box.</summary>
    private const int LeastAnnounced = 30;

    /// <summary>
    /// Copies lose the marks of lists: where blank lines part the paragraphs, short lines on end below a line that ends with a colon are
    /// its items.
    /// </summary>
    private static void MarkItems(List<CaptureLine> lines)
    {
        Numbered(lines);
        Priced(lines);
        var marked = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Loose && SoftWraps.IsJoinedBullet(lines[i].Text)
                && (i > 0 && IsSame(lines[i - 1], lines[i].Text[0]) || i + 1 < lines.Count && IsSame(lines[i + 1], lines[i].Text[0])))
                marked.Add(i);
        }

        foreach (var i in marked)
            lines[i] = lines[i] with { Kind = LineKind.Item, Text = "- " + lines[i].Text[1..] };
        var paragraphs = lines.FindAll(static l => l.Kind == LineKind.Loose && Phrases.EndsSentence(l.Text));
        if (paragraphs.Count(static l => l.BreakBefore) * 2 <= paragraphs.Count)
            return;
        for (var i = 0; i + FewestItems < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Loose || MarkdownText.Plain(lines[i].Text) is not { Length: > 1 } announced
                || announced[^1] is not (':' or '：') || Phrases.Columns(announced) < LeastAnnounced || Wording.Of(announced).Share >= 0.3)
                continue;
            var end = i + 1;
            while (end < lines.Count && lines[end].Kind == LineKind.Loose && (end == i + 1 || !lines[end].BreakBefore)
                && IsShort(MarkdownText.Plain(lines[end].Text)) && !Phrases.IsItem(lines[end].Text)
                && !Phrases.EndsSentence(lines[end].Text) && lines[end].Text[^1] is not (':' or '：'))
                end++;
            if (end - i > FewestItems && (end == lines.Count || lines[end].BreakBefore))
            {
                for (var k = i + 1; k < end; k++)
                    lines[k] = lines[k] with { Kind = LineKind.Item, Text = "- " + lines[k].Text.TrimStart('·', ' ') };
                i = end - 1;
            }
        }
    }

    /// <summary>Whether a line says what the headline says: a third of its pairs of letters stand there.</summary>
    private static bool IsLike(string title, string line)
    {
        var (head, key) = (Phrases.Key(title), Phrases.Key(line));
        var shared = 0;
        for (var i = 0; i + 1 < key.Length && key.Length <= LongestCaption; i++)
            shared += head.Contains(key.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
        return shared * 3 >= key.Length - 1;
    }

    private const int MostClauses = 3;

    private static bool MayBeCaption(string text) =>
        text.Length is > 1 and <= LongestCaption && text[0] is not ('0' or '[' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹'))
        && text.IndexOf('、') is not (1 or 2) && text[1] != '.'
        && !char.IsAsciiLetterLower(text[0]) && Phrases.Columns(text) <= LongestCaption && !Phrases.HasSentence(text);

    /// <summary>
    /// Whether a line of this score is a caption: one too long for a heading, or closed as a sentence is, has to show more.
    /// </summary>
    private static bool IsCaption(string text, int score, BodyWords body)
    {
        if (score < CaptionScore.Enough)
            return false;
        // Four clauses tell more than a picture shows.
        if (Phrases.EndsSentence(text))
            return text.Count(static c => c is '，' or ',') < MostClauses && CaptionScore.IsScene(text, score, body);
        return IsShort(text) || score >= CaptionScore.EnoughForLong && !CaptionScore.IsTold(text);
    }

    /// <summary>What the place of a line adds to its score: a picture above it, another element, headings beside it.</summary>
    private static int Surroundings(CaptureLine line, CaptureLine next, List<CaptureLine> before, BodyWords body, string text)
    {
        var score = 0;
        // In a jammed post every line break carries noise: a line that joins without any stood in another element, as captions do.
        if (body.Jammed && !line.BreakBefore && before.Count > 0)
            score += Apart;
        // A word or two that stand apart below a picture head what follows, unless they name somebody.
        if (line.AfterImage && !(line.BreakBefore && Phrases.Columns(text) < LeastApart))
            score += BelowImage;
        // A box went between picture and line.
        if (line.AfterNoise && !line.AfterImage && line.BreakBefore && IsLong(next))
            score += BelowBox;
        // Of two short lines on end one is no heading.
        if (before.Count > 0 && before[^1].Kind == LineKind.Heading)
            score += BesideHeading;
        else if (next.Kind == LineKind.Heading
            || next.Kind == LineKind.Loose && MarkdownText.Plain(next.Text) is var below && IsShort(below) && !Phrases.EndsSentence(below)
                && !Phrases.IsItem(below))
            score += BesideHeading;
        return score;
    }

    /// <summary>No part of an article has its heading above the first paragraph, where the headline is known.</summary>
    private const int AboveAll = 7;

    private const int Apart = 4, BelowImage = 7, BesideHeading = 1, BelowBox = -3;

    /// <summary><c>二、同样的剧本</c>: a number in Chinese and a few words above a paragraph.</summary>
    private static bool IsCounted(string text, List<CaptureLine> lines, int at) =>
        Phrases.IsCounted(text) && at + 1 < lines.Count && IsLong(lines[at + 1]);

    private static bool IsSame(CaptureLine line, char mark) => line.Kind is LineKind.Loose or LineKind.Item && line.Text[0] == mark;

    /// <summary>Marks that stand before the headings of newspapers and posts, where nothing beside the line begins so.</summary>
    private static readonly System.Buffers.SearchValues<char> HeadingMarks = System.Buffers.SearchValues.Create("■◆▌▍▎█◤");

    /// <summary><c>2. FORTY CHAIRS</c>: a number and some words alone above a paragraph, with no other number beside it.</summary>
    private static bool IsNumbered(string text, List<CaptureLine> lines, int at) =>
        char.IsAsciiDigit(text[0]) && lines[at].BreakBefore && Phrases.Columns(text) <= LongestHeading && !Phrases.EndsSentence(text)
        && at + 1 < lines.Count && IsLong(lines[at + 1]) && !Phrases.IsItem(lines[at + 1].Text)
        && (at == 0 || !Phrases.IsItem(lines[at - 1].Text));

    private static readonly string[] Rhetorical =
        ["But ", "And ", "So ", "Or ", "Right?", "Really?", "但", "可", "而", "那", "所以", "难道", "難道", "于是", "是吗", "对吗", "你", "我"];

    private static readonly System.Buffers.SearchValues<char> Clauses = System.Buffers.SearchValues.Create("，,。？?：:");

    /// <summary>
    /// A question alone between long paragraphs asks what the part below it answers; one that goes on what was said before is no heading.
    /// </summary>
    private static bool Asks(string text, List<CaptureLine> lines, int at) =>
        text[^1] is '？' or '?' && lines[at].BreakBefore && text[0] is not ('“' or '"' or '「' or '‘' or '\'')
        && (Phrases.IsChinese(text) ? text.Length >= 6 : text.Count(static c => c == ' ') >= 2)
        && text.AsSpan(0, text.Length - 1).IndexOfAny(Clauses) < 0
        && !Array.Exists(Rhetorical, r => text.StartsWith(r, StringComparison.Ordinal)) && at > 0 && at + 1 < lines.Count
        && IsLong(lines[at - 1]) && IsLong(lines[at + 1]);

    /// <summary>Where paragraphs stand apart, a question with the next paragraph directly below it is its heading, whoever asks.</summary>
    private static bool AsksBelow(string text, List<CaptureLine> lines, int at, BodyWords body) =>
        body.MostlyApart && at > 0 && at + 1 < lines.Count && lines[at].BreakBefore && !lines[at + 1].BreakBefore
        && text.TrimEnd('”', '’', '"', '\'', '」') is [.., '？' or '?'] && IsLong(lines[at + 1]);

    private static bool IsLong(CaptureLine line) =>
        line.Text.Length > LeastAnswer / 2 && Phrases.Columns(line.Text) > LeastAnswer
        && Phrases.EndsSentence(MarkdownText.Plain(line.Text)) && line.Text[^1] is not (':' or '：');

    /// <summary>A heading stands alone between longer lines: lists of short lines are verse, names or addresses.</summary>
    private static bool IsLone(List<CaptureLine> lines, int at, List<CaptureLine> before, BodyWords body)
    {
        if (body.ShortShare > 0.6)
            return false;
        var previousShort = before.Count > 0 && before[^1].Kind == LineKind.Paragraph && IsShort(MarkdownText.Plain(before[^1].Text))
            && !Phrases.EndsSentence(MarkdownText.Plain(before[^1].Text))
            && !(before.Count > 1 && IsOrigin(before[^2], MarkdownText.Plain(before[^1].Text)));
        return !previousShort;
    }

    private static bool IsShort(string text)
    {
        if (text.Length > LongestLatinHeading || Phrases.HasSentence(text))
            return false;
        var chinese = Phrases.IsChinese(text);
        if (Phrases.Columns(text) > (chinese ? LongestHeading : LongestLatinHeading))
            return false;
        return !chinese
            ? text.Count(c => c == ' ') <= 12 && char.IsLetterOrDigit(text[0]) | text[0] is '“' or '"' or '\'' or '‘'
            : text.AsSpan().IndexOfAny('，', '。', '；') < 0 && !HasHanComma(text) || text.Length <= 24;
    }

    /// <summary>Whether a plain comma parts clauses of Chinese, as posts of many members have it.</summary>
    private static bool HasHanComma(string text)
    {
        for (var at = text.IndexOf(',', StringComparison.Ordinal); at > 0 && at + 1 < text.Length; at = text.IndexOf(',', at + 1))
        {
            if (Text.Characters.IsHan(text[at - 1]) && Text.Characters.IsHan(text[at + 1]))
                return true;
        }

        return false;
    }
}
