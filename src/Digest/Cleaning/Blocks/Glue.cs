using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>Parts what copying glued together: a caption before the lead's dateline, a heading after a paragraph's last sentence.</summary>
internal static class Glue
{
    /// <summary>Where a lead begins: <c>图为新品发布会现场|北京时间3月9日,记者从公司获悉…</c>.</summary>
    private static readonly string[] Datelines =
    [
        "北京时间", "伦敦时间", "倫敦時間", "纽约时间", "紐約時間", "东京时间", "東京時間", "巴黎时间", "旧金山时间", "美西时间", "美西時間", "欧洲时间", "台北时间", "香港时间", "当地时间", "美国东部时间",
        "美东时间", "本报讯", "新华社", "中新社", "中新网", "财联社", "路透社", "法新社", "彭博社", "央视新闻", "IT之家", "界面新闻", "澎湃新闻", "據報導", "據報道", "據外電", "北京時間", "台北時間",
        "臺北時間", "香港時間", "當地時間", "新華社", "中央社", "路透社", "美東時間", "本報訊", "據", "据",
    ];

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
                made.Add(new CaptureLine(LineKind.Heading, line.Text[start..].Trim()) { BreakBefore = true });
            }
            else
            {
                made.Add(line.Kind == LineKind.Paragraph ? WithoutReporter(line, facts) : line);
            }
        }

        return made;
    }

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
        LineKind.Loose => (amongSentences || line.NoiseAfter) && HeadingStart(line.Text) is > 0 and var start
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

    private static readonly System.Buffers.SearchValues<char> WireEnds = System.Buffers.SearchValues.Create("电電讯訊");

    /// <summary>
    /// Where a wire's or paper's own dateline begins behind other words, <c>…移到最后一页本报北京3月25日电</c>, <c>…提供【中央财经社北京11月8日电】</c>; or 0.
    /// </summary>
    private static int WireStart(string text)
    {
        var reach = text.AsSpan(0, Math.Min(text.Length, LongestGlued + 26));
        foreach (var cue in new[] { "本报", "本報", "【", "〔" })
        {
            var at = reach.IndexOf(cue);
            if (at is < 5 or > LongestGlued || reach[..at].IndexOfAny("。！？“”") >= 0)
                continue;
            var dateline = text.AsSpan(at + cue.Length, Math.Min(22, text.Length - at - cue.Length));
            if (dateline.IndexOfAny(WireEnds) is > 4 and var wire && dateline[wire - 1] is '日' or '号' && dateline[..wire].Contains('月')
                && dateline[..wire].IndexOfAny("，。,") < 0)
                return at;
        }

        return 0;
    }

    /// <summary>Length of the caption that stands glued before the lead, or 0.</summary>
    private static int CaptionEnd(string text)
    {
        if (text.Length < 50)
            return 0;
        if (WireStart(text) is > 0 and var wire)
            return wire;
        var reach = text.AsSpan(0, Math.Min(text.Length, 60));
        foreach (var cue in Datelines)
        {
            var at = reach.IndexOf(cue);
            if (at is < 5 or > 34)
                continue;
            var lead = text.AsSpan(0, at).TrimEnd();
            if (HasSign(lead)
                || lead[^1] is '讯' or '電' or '电' or '訊' or '在' or '于' or '於' or '从' or '到' or '的' or '是' or '和' or '与' or '及' or '称' or '由'
                    or '自' or '将' or '已' or '《' or '（' or '(')
                continue;
            if (cue.Length == 1 ? IsReport(text.AsSpan(at)) : IsDated(text.AsSpan(at + cue.Length)))
                return at;
        }

        foreach (var reporter in Reporters)
        {
            if (reach.IndexOf(reporter) is >= 5 and <= 34 and var bracket && !HasSign(reach[..bracket]))
                return bracket;
        }

        return DayEnd(text) is > 0 and var day ? day : LatinCaptionEnd(text);
    }

    /// <summary><c>发布会现场3月9日，《…》报道说</c>: a day and a comma after a noun, and then somebody who reports.</summary>
    private static int DayEnd(string text)
    {
        var comma = text.AsSpan(0, Math.Min(text.Length, 60)).IndexOfAny('，', ',');
        if (comma < 8)
            return 0;
        var day = comma;
        // 3月4日消息，
        foreach (var word in new[] { "消息", "讯", "电", "訊", "電" })
            day = day == comma && comma > 10 && text.AsSpan(0, comma).EndsWith(word) ? comma - word.Length : day;
        // 3月3日晚，
        var end = day;
        day -= Array.Find(PartsOfDay, p => text.AsSpan(0, end).EndsWith(p))?.Length ?? 0;
        if (day < 8 || text[day - 1] is not ('日' or '号' or '號'))
            return 0;
        var start = day - 1;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '月' or '年' or ' '))
            start--;
        if (start is < 5 or > 34 || !text.AsSpan(start, day - start).Contains('月') || !char.IsAsciiDigit(text[start]))
            return 0;
        var lead = text.AsSpan(0, start);
        if (HasSign(lead) || lead.EndsWith("时间") || lead.EndsWith("時間") || NoLeadEnds.Contains(lead[^1]) || !Phrases.IsChinese(lead))
            return 0;
        var report = text.AsSpan(comma + 1, Math.Min(24, text.Length - comma - 1));
        return end < comma || Reports.IsIn(report) || CaptionScore.Of(lead.ToString(), new BodyWords([])) >= CaptionScore.Enough
            ? start : 0;
    }

    private static readonly string[] PartsOfDay = ["凌晨", "清晨", "早上", "上午", "中午", "下午", "傍晚", "晚间", "晚間", "晚上", "深夜",
        "当天", "當天", "晚", "早", "夜"];

    /// <summary>Whether a sign parts the words; that of a number does not: <c>Seedance 2.0</c>.</summary>
    private static bool HasSign(ReadOnlySpan<char> lead)
    {
        for (var at = lead.IndexOfAny(LeadSigns); at >= 0;)
        {
            if (lead[at] is not ('.' or ',') || at == 0 || at + 1 >= lead.Length || !char.IsAsciiDigit(lead[at - 1])
                || !char.IsAsciiDigit(lead[at + 1]))
                return true;
            var next = lead[(at + 1)..].IndexOfAny(LeadSigns);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> NoLeadEnds =
        System.Buffers.SearchValues.Create("在于於从到的是和与及称由自将已《（(至截定划前后年月期");
    private static readonly PhraseSet Reports = new(["报道", "报导", "發文", "发文", "刊文",
        "撰文", "消息", "获悉", "报讯", "記者", "记者", "報導", "報道", "公告", "宣布", "发布"]);

    /// <summary>After 北京时间 there follow a day and a comma, or 消息, 讯, 电: <c>快手公司北京时间7月26日宣布</c> is a plain sentence.</summary>
    private static bool IsDated(ReadOnlySpan<char> text)
    {
        var reach = text[..Math.Min(text.Length, 24)];
        var at = reach.IndexOfAny(DatelineEnds);
        return at >= 0 && (reach[..at].ContainsAny('日', '号', '號') || at <= 4) && reach[..at].IndexOfAny("。！？") < 0
            && reach[..at].IndexOfAnyExcept(DatelineSigns) < 0;
    }

    /// <summary><c>据路透社报道，…</c></summary>
    private static bool IsReport(ReadOnlySpan<char> text)
    {
        var reach = text[..Math.Min(text.Length, 24)];
        var comma = reach.IndexOfAny('，', ',');
        return comma > 3
            && (reach[..comma].Contains("报道", StringComparison.Ordinal) || reach[..comma].Contains("報導", StringComparison.Ordinal)
                || reach[..comma].Contains("報道", StringComparison.Ordinal) || reach[..comma].EndsWith("消息"));
    }

    /// <summary><c>…at a conferenceSAN FRANCISCO (Reuters) - OpenAI said</c></summary>
    private static int LatinCaptionEnd(string text)
    {
        var reach = text.AsSpan(0, Math.Min(text.Length, 200));
        foreach (var agency in new[] { " (Reuters)", " (AP)", " (AFP)", " (Bloomberg)" })
        {
            var at = reach.IndexOf(agency);
            if (at < 6)
                continue;
            var start = at;
            while (start > 0 && (char.IsUpper(reach[start - 1]) || reach[start - 1] is ' ' or ',' or '.'))
                start--;
            while (start < at && !char.IsUpper(reach[start]))
                start++;
            if (start > 4 && at - start >= 4 && char.IsLower(reach[start - 1]))
                return start;
        }

        return LatinDateline(reach);
    }

    /// <summary>Characters of the longest dateline up to its dash, and of the longest name of a state or an agency in it.</summary>
    private const int LongestDateline = 60, LongestRegion = 14;

    /// <summary>
    /// Where a place in capitals with its day or an agency begins behind a small letter, <c>…at a conferenceLONDON, Aug. 5 — OpenAI
    /// said</c>, <c>…at a conferenceSALEM, Ore., Aug. 5 (AP) - OpenAI said</c>; or 0.
    /// </summary>
    private static int LatinDateline(ReadOnlySpan<char> reach)
    {
        for (var at = 6; at + 3 < reach.Length; at++)
        {
            if (!char.IsAsciiLetterLower(reach[at - 1]) || !char.IsAsciiLetterUpper(reach[at]) || !char.IsAsciiLetterUpper(reach[at + 1])
                || !char.IsAsciiLetterUpper(reach[at + 2]))
                continue;
            var dash = reach[at..].IndexOfAny('—', '–', '-');
            if (dash is > 3 and <= LongestDateline && reach[at + dash - 1] is ' ' or ')' && IsDateline(reach.Slice(at, dash)))
                return at;
        }

        return 0;
    }

    /// <summary>
    /// Whether words are a place in capitals with a day; with a state behind a comma, <c>SALEM, Ore., Aug. 5</c>, or an agency in brackets
    /// only where something tells that they are no name.
    /// </summary>
    private static bool IsDateline(ReadOnlySpan<char> text)
    {
        var (regions, others) = (0, 0);
        var isDated = false;
        foreach (var part in text.ToString().Split([' ', ',', '.', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '(' && part[^1] == ')' && part.Length <= LongestRegion + 2)
                isDated = true;
            else if (CalendarNames.Months.Any(m => m.StartsWith(part, StringComparison.Ordinal)))
                isDated |= part.Length > 2;
            else if (char.IsAsciiLetterUpper(part[0]) && part.Length is > 2 and <= LongestRegion
                && part.AsSpan(1).ContainsAnyInRange('a', 'z'))
                regions++;
            else if (part.AsSpan().ContainsAnyExceptInRange('A', 'Z') && part.AsSpan().ContainsAnyExceptInRange('0', '9'))
                others++;
        }

        return others == 0 && (regions == 0 || regions <= 2 && isDated && text.IndexOf(',') > 2);
    }

    /// <summary>Where a heading begins that stands glued after the last sentence, or 0.</summary>
    private static int HeadingStart(string text)
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
        if (tail.Length < 2 || tail.IndexOfAny(TailSigns) >= 0 || tail[^2] == ' ' && char.IsAsciiLetterUpper(tail[^1]))
            return 0;
        if (latin ? tail.Length > 60 || !char.IsUpper(tail[0]) || tail.Count(' ') is < 1 or > 8 : Phrases.Columns(tail) > 44)
            return 0;
        if (!latin && (!Phrases.IsChinese(tail) || tail.StartsWith("下面") || tail.StartsWith("以下")))
            return 0;
        foreach (var credit in Credits)
        {
            if (tail.Contains(credit, StringComparison.Ordinal))
                return 0;
        }

        return start;
    }

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

    private static readonly System.Buffers.SearchValues<char> LeadSigns = System.Buffers.SearchValues.Create("，。,.!?！？；;：:、“”\"");
    private static readonly System.Buffers.SearchValues<char> DatelineSigns =
        System.Buffers.SearchValues.Create("0123456789年月日号號時时分点 上下午凌晨晚间周一二三四五六星期记者北京上海华盛顿旧金山");
    private static readonly System.Buffers.SearchValues<char> DatelineEnds = System.Buffers.SearchValues.Create("，,讯電电消訊（(");
    private static readonly System.Buffers.SearchValues<char> TailSigns = System.Buffers.SearchValues.Create("，,；;：:（()）“”\"《》[]/=");
    private static readonly string[] Credits =
        ["记者", "编辑", "来源", "責編", "责编", "責任編輯", "記者", "編輯", "來源", "摄", "图源", "作者", "文/", "编译", "供图", "完"];
}
