using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>Where a lead begins that a caption was glued before.</summary>
internal static partial class Glue
{
    /// <summary>Where a lead begins: <c>图为新品发布会现场|北京时间3月9日,记者从公司获悉…</c>.</summary>
    private static readonly string[] Leads =
    [
        "北京时间", "伦敦时间", "倫敦時間", "纽约时间", "紐約時間", "东京时间", "東京時間", "巴黎时间", "旧金山时间", "美西时间", "美西時間", "欧洲时间", "台北时间", "香港时间", "当地时间", "美国东部时间",
        "美东时间", "本报讯", "新华社", "中新社", "中新网", "财联社", "路透社", "法新社", "彭博社", "央视新闻", "IT之家", "界面新闻", "澎湃新闻", "據報導", "據報道", "據外電", "北京時間", "台北時間",
        "臺北時間", "香港時間", "當地時間", "新華社", "中央社", "路透社", "美東時間", "本報訊", "據", "据",
    ];

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

    /// <summary>Where the dateline of a known house begins behind what a picture shows: <c>…合影渡口日报讯（记者 林一舟）</c>; or 0.</summary>
    private static int HouseStart(string text) =>
        Datelines.KnownIn(text, LongestGlued) is >= 5 and <= LongestGlued and var at && text.AsSpan(0, at) is var lead
        && !HasSign(lead) && !NoLeadEnds.Contains(lead[^1]) && lead[^1] is not ('据' or '據') && Phrases.IsChinese(lead) ? at : 0;

    /// <summary>
    /// Whether words before a lead are a dateline of their own and show no picture: <c>【渡口网综合报道】</c>, <c>渡口社3月9日讯（编辑 林一舟）</c>.
    /// </summary>
    private static bool IsDatelineItself(ReadOnlySpan<char> lead) =>
        lead[^1] is '】' or '〕' || Phrases.EndsWithAny(lead, Datelines.Reported)
        || lead[^1] is '）' or ')' && lead.LastIndexOfAny('（', '(') is > 3 and var open && Datelines.IsWire(lead[open - 1]);

    private static readonly string[] Reporting = ["报道称", "报道说", "报道指出", "報道稱", "報導稱", "報導指出"];

    /// <summary>Length of somebody's office and name before a report that does not name who reports: <c>渡口公司总经理林一舟报道称</c>; or 0.</summary>
    private static int PersonEnd(string text)
    {
        var reach = text.AsSpan(0, Math.Min(text.Length, LongestGlued));
        foreach (var cue in Reporting)
        {
            if (reach.IndexOf(cue) is >= 6 and var at && !HasSign(reach[..at]) && Captions.IsOfficeAndName(text[..at]))
                return at;
        }

        return 0;
    }

    /// <summary>
    /// Whether a lead begins with a dateline in brackets, which is of the text: <c>（本报驻江左记者 林一舟 3月5日电）当地时间…</c>.
    /// </summary>
    private static bool IsBracketedDateline(string text) =>
        text is ['（' or '(', ..] && text.AsSpan(0, Math.Min(text.Length, LongestGlued)).IndexOfAny('）', ')') is > 6 and var close
        && Datelines.IsWire(text[close - 1]) && text.AsSpan(0, close).Contains('日');

    /// <summary>Length of the caption that stands glued before the lead, or 0.</summary>
    private static int CaptionEnd(string text)
    {
        if (text.Length < 50 || IsBracketedDateline(text))
            return 0;
        if (WireStart(text) is > 0 and var wire)
            return wire;
        if (HouseStart(text) is > 0 and var house)
            return house;
        var reach = text.AsSpan(0, Math.Min(text.Length, 60));
        foreach (var cue in Leads)
        {
            var at = reach.IndexOf(cue);
            if (at is < 5 or > 34)
                continue;
            var lead = text.AsSpan(0, at).TrimEnd();
            if (HasSign(lead) || IsDatelineItself(lead)
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

        return PersonEnd(text) is > 0 and var person ? person : DayEnd(text) is > 0 and var day ? day : LatinCaptionEnd(text);
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

    private static readonly System.Buffers.SearchValues<char> LeadSigns = System.Buffers.SearchValues.Create("，。,.!?！？；;：:、“”\"");
    private static readonly System.Buffers.SearchValues<char> DatelineSigns =
        System.Buffers.SearchValues.Create("0123456789年月日号號時时分点 上下午凌晨晚间周一二三四五六星期记者北京上海华盛顿旧金山");
    private static readonly System.Buffers.SearchValues<char> DatelineEnds = System.Buffers.SearchValues.Create("，,讯電电消訊（(");
}
