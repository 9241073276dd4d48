using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// The words with which a report begins that was taken from a paper or a wire: whose it is, from where, of which day and by whom. Whoever
/// passes it on leaves them there: <c>渡口社北京3月5日电（林一舟）</c>, <c>【渡口网综合报道】</c>, <c>HARBOUR CITY, March 5 (Quay Wire) --</c>.
/// </summary>
internal static class Datelines
{
    /// <summary>Characters of the longest dateline, of the longest name of a house in one, and of the longest place in one.</summary>
    private const int Longest = 40, LongestHouse = 14, LongestPlace = 60;

    private static readonly string[] Agencies =
        ["Reuters", "AP", "AFP", "Bloomberg", "Xinhua", "Kyodo", "Yonhap", "dpa", "IANS", "PTI", "UPI"];

    private static readonly (string Mark, string Name)[] Wires =
        [("--(BUSINESS WIRE)--", "Business Wire"), ("/PRNewswire/ --", "PR Newswire"), ("(GLOBE NEWSWIRE) --", "GlobeNewswire")];

    /// <summary>Agencies and media that open a report with their name, or are named as the one who reports.</summary>
    public static readonly string[] ChineseAgencies =
        ["新华社", "中新社", "中新网", "财联社", "央视新闻", "IT之家", "澎湃新闻", "界面新闻", "新華社", "中央社", "路透社", "法新社", "彭博社", "第一财经", "证券时报", "人民网", "环球网"];

    /// <summary>What a house is said to have done.</summary>
    public static readonly string[] Reported = ["报道", "報道", "報導", "报导", "消息"];

    /// <summary>What a house has sent, behind the day.</summary>
    private static readonly string[] Wired = ["消息", "讯", "訊", "电", "電"];

    private static readonly string[] Sent = ["专电", "專電", .. Wired, .. Reported];

    private static readonly string[] Kinds = ["综合", "綜合", "记者", "記者", "特约", "特派", "专", "專", "讯", "訊", "报道", "報道", "報導"];

    private static readonly string[] Desks = ["科技", "财经", "財經", "数码", "數碼", "汽车", "汽車", "国际", "國際", "军事", "軍事", "体育", "體育", "娱乐", "娛樂"];

    private static readonly System.Buffers.SearchValues<char> NoDateline = System.Buffers.SearchValues.Create("，。,、：:；;《》“”「」！？");

    private static readonly System.Buffers.SearchValues<char> OfDays = System.Buffers.SearchValues.Create("0123456789一二三四五六七八九十");

    /// <summary>Whether a sign stands for what was sent by wire or by letter, which ends a dateline.</summary>
    public static bool IsWire(char sign) => sign is '电' or '電' or '讯' or '訊';

    /// <summary>The house that the beginning of a text names so; null where none is.</summary>
    public static string? House(string text)
    {
        var lead = Lead(text);
        return InBrackets(text) ?? Wire(text) ?? Framed(lead) ?? Opening(lead) ?? OfReporter(lead);
    }

    /// <summary>
    /// The day in such a dateline, without its year: <c>渡口社北京3月5日电</c>, <c>HARBOUR CITY, March 5 (Quay Wire) --</c>; or null.
    /// </summary>
    public static string? Day(string text)
    {
        var lead = Lead(text);
        if (DateFinder.Find(lead, needsYear: false, out var from, out var to) is not { Year: null }
            || lead.AsSpan(0, from).ContainsAny('。', '，', '“'))
            return null;
        var behind = lead.AsSpan(to).TrimStart();
        var isWire = Characters.IsHan(lead[from == 0 ? 0 : from - 1])
            ? Phrases.StartsWithAny(behind, Sent)
            : behind is ['(', ..] && behind.IndexOf(')') is > 1 and var close && IsDashed(behind[(close + 1)..]);
        return isWire ? lead[from..to] : null;
    }

    /// <summary>Who reports, where a wire's dateline has the name alone in brackets behind: <c>渡口社北京3月5日电（林一舟）</c>; or null.</summary>
    public static string? Signer(string text)
    {
        var lead = Lead(text);
        return lead.AsSpan().IndexOfAny('（', '(') is > 4 and var open && IsWire(lead[open - 1])
            && lead.AsSpan(0, open).IndexOfAny(NoDateline) < 0
            && lead.AsSpan(open).IndexOfAny('）', ')') is > 2 and <= 12 and var close
            && lead.Substring(open + 1, close - 1) is var name
            && Array.TrueForAll(name.Split([' ', '、'], StringSplitOptions.RemoveEmptyEntries), PersonNames.IsPerson) ? name : null;
    }

    /// <summary>
    /// The call sign of a station that reports itself, <c>HARBOUR CITY, Calif. (KQAY) —</c>: one owner has many of them, and the rights.
    /// </summary>
    public static string? Station(string text) =>
        InBrackets(text) is ['K' or 'W', _, _, ..] sign && sign.Length <= LongestSign
        && !sign.AsSpan().ContainsAnyExceptInRange('A', 'Z') ? sign : null;

    /// <summary>Letters of the longest call sign.</summary>
    private const int LongestSign = 4;

    private static string Lead(string text) => text.Length > Longest ? text[..Longest] : text;

    private static bool IsDashed(ReadOnlySpan<char> behind) => behind.TrimStart() is ['-' or '–' or '—', ..];

    /// <summary>An agency, or a house behind a town in capitals: <c>Quay, Nov 5 (AP) -</c>, <c>HARBOUR CITY (Quay Wire) -</c>.</summary>
    private static string? InBrackets(string text)
    {
        if (text.IndexOf('(', StringComparison.Ordinal) is not (>= 0 and < LongestPlace and var open)
            || text.IndexOf(')', open) is not (> 0 and var close) || !IsDashed(text.AsSpan(close + 1)))
            return null;
        var name = text[(open + 1)..close];
        if (Array.IndexOf(Agencies, name) >= 0)
            return open == 0 || open > 2 && char.IsUpper(text[0]) ? name : null;
        return open is > 3 and <= 50 && text[open - 1] == ' ' && name.Length > 2 && char.IsUpper(text[0])
            && !text.AsSpan(0, text.AsSpan().IndexOfAny(',', '(')).ContainsAnyInRange('a', 'z')
            && text.AsSpan(close + 1).TrimStart() is [_, ' ', ..] or ['-', '-', ' ', ..]
            && name.Split(' ') is { Length: <= 4 } words && Array.TrueForAll(words, Phrases.IsCapitalised)
                ? name : null;
    }

    /// <summary><c>PALO ALTO, Calif.--(BUSINESS WIRE)--</c>.</summary>
    private static string? Wire(string text) =>
        Array.Find(Wires, w => text.IndexOf(w.Mark, StringComparison.Ordinal) is > 2 and < LongestPlace).Name;

    /// <summary><c>【渡口网科技综合报道】</c>, <c>【中央财经社北京11月8日电】</c>, <c>（中央社記者何以安台北12日電）</c>.</summary>
    private static string? Framed(string lead)
    {
        if (lead is ['（' or '(', ..])
            return lead.AsSpan().IndexOfAny('電', '电') is > 4 and < 36
                ? Array.Find(ChineseAgencies, a => lead.AsSpan(1).StartsWith(a)) : null;
        if (lead is not ['【' or '〔', ..] || lead.AsSpan().IndexOfAny('】', '〕') is not (> 4 and < 26 and var close)
            || lead[1..close] is var inside && !Phrases.EndsWithAny(inside, Sent))
            return null;
        if (close > 8 && IsWire(inside[^1]) && inside.AsSpan().IndexOfAny('社', '网') is > 1 and < 9 and var sign
            && inside.AsSpan().ContainsAnyInRange('0', '9'))
            return inside[..(sign + 1)];
        return close > LongestHouse + 8 ? null : KnownAt(inside) is { Length: > 0 } known ? known.Name : BeforeKind(inside);
    }

    private static string? BeforeKind(string inside)
    {
        foreach (var kind in Kinds)
        {
            if (inside.IndexOf(kind, StringComparison.Ordinal) is > 2 and var at && PersonNames.IsMedium(inside[..at]))
                return inside[..at];
        }

        return null;
    }

    /// <summary><c>渡口网9月7日报道</c>, <c>IT之家 7 月 26 日消息</c>, <c>渡口日报讯（记者 林一舟）</c></summary>
    private static string? Opening(string lead)
    {
        if (KnownAt(lead) is { Length: > 0 } known && IsSent(lead.AsSpan(known.Length)))
            return known.Name;
        foreach (var reporter in Attribution.Reporters)
        {
            if (lead.IndexOf(reporter, StringComparison.Ordinal) is > 4 and <= LongestHouse + 2 and var at && lead[at - 1] is '（' or '('
                && lead[at - 2] is '讯' or '訊' && PersonNames.IsMedium(lead[..(at - 2)]))
                return lead[..(at - 2)];
        }

        return null;
    }

    /// <summary>Whether a day and a word for what was sent stand behind a house, or that word and a reporter.</summary>
    private static bool IsSent(ReadOnlySpan<char> behind)
    {
        var end = behind.IndexOfAny(NoDateline);
        var clause = end < 0 ? behind : behind[..end];
        if (clause.IndexOf('日') is > 0 and var day && Phrases.StartsWithAny(clause[(day + 1)..].TrimStart(), Sent))
            return clause[..day].ContainsAny(OfDays);
        // 渡口网科技讯: the section of a house stands in its name.
        if (Phrases.StartsWithAny(behind, Desks) && behind is [_, _, '讯' or '訊', ..])
            return true;
        return clause is [var sign, '（' or '(' or ' ' or '\u3000', ..] && IsWire(sign);
    }

    /// <summary><c>本报讯（渡口日报记者 林一舟）</c></summary>
    private static string? OfReporter(string lead)
    {
        if (lead.AsSpan().IndexOfAny('（', '(') is not (> 1 and <= LongestHouse and var open) || !IsWire(lead[open - 1]))
            return null;
        foreach (var reporter in Attribution.Reporters)
        {
            if (lead.IndexOf(reporter, open, StringComparison.Ordinal) is var at && at > open + 3
                && lead[(open + 1)..at].Trim() is var house && (KnownMedia.Named(house) is not null || PersonNames.IsMedium(house)))
                return house;
        }

        return null;
    }

    /// <summary>Where the dateline of a known house stands within so many characters from the beginning; -1 where none does.</summary>
    public static int KnownIn(string text, int reach)
    {
        foreach (var (_, at, length) in KnownMedia.NamedIn(text.Length > reach + Longest ? text[..(reach + Longest)] : text))
        {
            if (at > reach)
                break;
            if (IsSent(text.AsSpan(at + length, Math.Min(Longest, text.Length - at - length))))
                return at;
        }

        return -1;
    }

    private static (string Name, int Length) KnownAt(string text) =>
        KnownMedia.NamedIn(text).FirstOrDefault() is { At: 0, Length: > 0 } known ? (known.Name, known.Length)
        : Array.Find(ChineseAgencies, a => text.StartsWith(a, StringComparison.Ordinal)) is { } agency ? (agency, agency.Length) : ("", 0);

    /// <summary>Characters of the shortest and the longest name of a house that no list knows, and of the longest day.</summary>
    private const int ShortestOwn = 3, LongestOwn = 10, LongestDay = 10;

    /// <summary>What stands before a day and names no house.</summary>
    private static readonly PhraseSet NoHouses = new(["时间", "時間", "本报", "本報", "本刊", "本网", "本網", "本社", "本台", "据", "據", "记者", "記者", "当地",
        "當地", "今年", "去年", "昨日", "今日"]);

    /// <summary>
    /// A house that no list knows, by its name and the day without the year: <c>江左观察12月9日消息</c>, <c>望潮晚报7月17日讯</c>; null where none
    /// opens the text.
    /// </summary>
    public static string? OwnHouse(string text)
    {
        var lead = text.AsSpan(0, Math.Min(text.Length, LongestOwn + LongestDay + ShortestOwn));
        if (lead.IndexOfAnyInRange('0', '9') is not (>= ShortestOwn and <= LongestOwn and var digits)
            || lead.IndexOf('日') is not (> 0 and var day) || day - digits > LongestDay || lead[digits..day].IndexOf('月') < 0)
            return null;
        var house = lead[..digits].TrimEnd().ToString();
        var rest = text.AsMemory(day + 1).TrimStart(' ');
        if (!house.All(Characters.IsHan) || NoHouses.IsIn(house) || Array.Find(Wired, w => rest.Span.StartsWith(w)) is not { } sent
            || rest.Span[sent.Length..] is not ['，' or ',' or '\u3000' or ' ' or '（' or '(' or '：' or ':', ..])
            return null;
        // 望潮社河口7月26日电: where it was sent from stands behind the name.
        if (house.Length > ShortestOwn + 1 && Attribution.IsPlace(house[^2..]))
            house = house[..^2];
        return Attribution.IsPlace(house) || house.Length < ShortestOwn ? null : house;
    }
}
