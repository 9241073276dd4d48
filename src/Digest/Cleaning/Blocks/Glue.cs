using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>Parts what copying glued together: a caption before the lead's dateline, a heading after a paragraph's last sentence.</summary>
internal static partial class Glue
{
    public static List<CaptureLine> Part(List<CaptureLine> lines, CaptureFacts facts)
    {
        var amongSentences = lines.Count(static l => Phrases.EndsSentence(MarkdownText.Plain(l.Text))) * 2 >= lines.Count;
        var made = new List<CaptureLine>(lines.Count + 4);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Loose)
                line = WithoutReporter(WithoutCaption(line, i, made, facts), facts);
            if (i + 1 < lines.Count && HeadingIn(line, amongSentences) is > 0 and var start)
            {
                made.Add(line with { Text = line.Text[..start].TrimEnd() });
                made.Add(Behind(line.Text[start..].Trim()));
            }
            else
            {
                made.Add(line.Kind == LineKind.Paragraph ? WithoutReporter(line, facts) : line);
            }
        }

        return made;
    }

    /// <summary>What was glued behind a paragraph: mostly a heading, or what a picture below it shows.</summary>
    private static CaptureLine Behind(string text) =>
        new(CaptionScore.Of(text, new BodyWords([])) >= CaptionScore.Enough ? LineKind.Caption : LineKind.Heading, text)
        {
            BreakBefore = true
        };

    /// <summary>A line without what a picture above it shows, or whose it is, which is made a caption.</summary>
    private static CaptureLine WithoutCaption(CaptureLine line, int at, List<CaptureLine> made, CaptureFacts facts)
    {
        var end = at < 3 ? CaptionEnd(line.Text) : 0;
        if (end <= 0)
            end = CreditEnd(line.Text);
        if (end <= 0)
            return line;
        made.Add(new CaptureLine(LineKind.Caption, Captions.WithoutSign(line.Text[..end].TrimEnd())) { BreakBefore = true });
        facts.Ask("structure", line.Text[..end], "read as the caption of a picture, parted from the text");
        return line with { Text = line.Text[end..], BreakBefore = true };
    }

    private static CaptureLine WithoutReporter(CaptureLine line, CaptureFacts facts) =>
        ReporterEnd(line.Text, facts) is > 0 and var end ? line with { Text = line.Text[end..].TrimStart() } : line;

    /// <summary>Where a heading begins that was glued to the end of a line; 0 where none was.</summary>
    private static int HeadingIn(CaptureLine line, bool amongSentences) => line.Kind switch
    {
        // Elements of a page end paragraphs: what stands behind the last sentence of one among others that end was glued before.
        LineKind.Paragraph => !line.Markdown && amongSentences && Phrases.IsChinese(line.Text)
            && HeadingStart(line.Text) is > 0 and var start && Phrases.Columns(line.Text.AsSpan(start)) <= LongestBehind ? start : 0,
        // Behind what a picture shows stands whose it is: 渡口的闸门。 视觉江岸 图
        LineKind.Loose => (amongSentences || line.NoiseAfter) && HeadingStart(line.Text, line.NoiseAfter) is > 0 and var start
            && !(line.Text.Length <= LongestGlued + ShortestBehind && Captions.IsMarked(line.Text)) ? start : 0,
        _ => 0,
    };

    /// <summary>Columns of the longest heading behind a paragraph of a page.</summary>
    private const int LongestBehind = 28;

    private static readonly string[] Reporters = ["【記者", "〔記者", "【记者", "〔记者", "（記者", "【本報記者", "〔本報記者", "【本报记者"];

    /// <summary>Characters of the longest such bracket.</summary>
    private const int LongestReporter = 30;

    /// <summary>
    /// Length of the brackets before a lead that say who reports, <c>〔記者林一舟／綜合報導〕…</c>, and for whom,
    /// <c>【渡口网】（记者 林一舟）…</c>; both are noted. 0 where none stand there. A dateline, <c>（…台北8日電）</c>, is of the text.
    /// </summary>
    private static int ReporterEnd(string text, CaptureFacts facts)
    {
        var open = 0;
        if (text is ['【', ..] && text.IndexOf("】（", StringComparison.Ordinal) is > 2 and <= LongestHouse and var house
            && PersonNames.IsMedium(text[1..house]))
            open = house + 1;
        else if (text is not ['（' or '〔' or '【', ..])
            return 0;
        var close = text.AsSpan(open, Math.Min(text.Length - open, LongestReporter)).IndexOfAny("】〕）") + open;
        if (close <= open || text.Length - close <= LongestReporter)
            return 0;
        var said = text[(open + 1)..close];
        if (Array.Exists(Reporters, r => text.AsSpan(open).StartsWith(r)) && ReporterLines.Take(said, facts))
            return close + 1;
        if (open == 0 || Attribution.Reporter(text) is not { } reporter)
            return 0;
        facts.Authors.Add(new Fact(reporter, 70));
        facts.Sources.Add(new Fact(text[1..(open - 1)], 55));
        return close + 1;
    }

    /// <summary>Characters of the longest name of a medium in a bracket of its own.</summary>
    private const int LongestHouse = 12;

    /// <summary>Characters of the longest caption before a paragraph, and of the shortest paragraph behind one.</summary>
    private const int LongestGlued = 48, ShortestBehind = 40;

    private static readonly string[] Givers = ["供图", "供圖", "摄", "攝", "提供", "资料图", "資料圖", "資料照", "资料照片", "截图", "截圖"];

    /// <summary>
    /// Length of a caption with its credit in brackets that stands glued before a paragraph, <c>…同框（剧组供图）短剧行业也许…</c>; or 0.
    /// </summary>
    private static int CreditEnd(string text)
    {
        if (text.Length < ShortestBehind + 8)
            return 0;
        var reach = text.AsSpan(0, Math.Min(text.Length, LongestGlued + 16));
        var open = reach.IndexOfAny('（', '(');
        var close = open < 4 ? -1 : reach[open..].IndexOfAny('）', ')') + open;
        return close > open + 1 && open <= LongestGlued && text.Length - close > ShortestBehind && Text.Characters.IsHan(text[close + 1])
            && reach[..open].IndexOfAny("。！？“”") < 0 && Array.Exists(Givers, g => text.AsSpan(open + 1, close - open - 1).EndsWith(g))
            ? close + 1 : 0;
    }

    /// <summary>Where a heading begins that stands glued after the last sentence, or 0.</summary>
    private static int HeadingStart(string text, bool inPost = false)
    {
        if (Phrases.EndsSentence(text) || text.Length < 30)
            return 0;
        var end = text.AsSpan().LastIndexOfAny("。！？!?");
        var latin = false;
        if (end < 0 || text.Length - end > 40)
        {
            end = LatinStop(text);
            latin = end > 0;
        }

        if (end < 20)
            return 0;
        var start = end + 1;
        while (start < text.Length && text[start] is '”' or '’' or '"' or '」' or '』' or '）' or ')')
            start++;
        var tail = text.AsSpan(start).Trim();
        // A letter that counts what stands before it ends a sentence that lost its sign: 见附件 B
        if (tail.Length < 2 || (inPost ? WithoutQuoted(tail) : tail).IndexOfAny(TailSigns) >= 0
            || tail[^2] == ' ' && char.IsAsciiLetterUpper(tail[^1]))
            return 0;
        if (latin ? tail.Length > 60 || !char.IsUpper(tail[0]) || tail.Count(' ') is < 1 or > 8 : Phrases.Columns(tail) > 44)
            return 0;
        if (!latin && (!Phrases.IsChinese(tail) || tail.StartsWith("下面") || tail.StartsWith("以下")))
            return 0;
        if (tail is [.., '完'] && tail.Length <= LongestEnding)
            return 0;
        foreach (var credit in Credits)
        {
            if (tail.Contains(credit, StringComparison.Ordinal))
                return 0;
        }

        return start;
    }

    /// <summary>The words before those in quotation marks that end a heading, <c>否认“借道”</c>; of what somebody said, all.</summary>
    private static ReadOnlySpan<char> WithoutQuoted(ReadOnlySpan<char> heading) =>
        heading is [.., '”'] && heading.IndexOf('“') is > 0 and var open && heading[(open + 1)..^1].IndexOfAny(TailSigns) < 0
        && heading[open - 1] is not ('说' or '說' or '称' or '稱' or '道' or '问' or '問' or '答' or '：' or ':') ? heading[..open] : heading;

    /// <summary>Characters of the longest words that say that a text ends: <c>全文完</c>.</summary>
    private const int LongestEnding = 3;

    private static int LatinStop(string text)
    {
        for (var i = text.Length - 2; i > 0 && text.Length - i < 64; i--)
        {
            if (text[i] is '.' && char.IsLower(text[i - 1]) && text.AsSpan(i + 1).TrimStart("”’\"") is [var next, ..] && char.IsUpper(next)
                && !IsInName(text, i))
                return i;
        }

        return -1;
    }

    private static readonly string[] NameEnds = ["AI", "IO", "JS", "NET", "COM", "ORG"];

    /// <summary>Whether a stop stands in the midst of a name: <c>Lantern.AI founder</c>.</summary>
    private static bool IsInName(string text, int stop)
    {
        var end = stop + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return Array.IndexOf(NameEnds, text[(stop + 1)..end]) >= 0 && char.IsUpper(text[text.LastIndexOf(' ', stop) + 1]);
    }

    private static readonly System.Buffers.SearchValues<char> TailSigns = System.Buffers.SearchValues.Create("，,；;：:（()）“”\"《》[]/=");
    private static readonly string[] Credits =
        ["记者", "编辑", "来源", "責編", "责编", "責任編輯", "記者", "編輯", "來源", "摄", "图源", "作者", "文/", "编译", "供图"];
}
