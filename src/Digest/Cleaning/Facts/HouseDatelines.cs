using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// With which words a report begins that was taken from a paper or a wire: whose it is, from where, of which day and by whom. Whoever
/// passes it on leaves them there: <c>渡口日报讯（记者 林一舟）</c>, <c>【渡口网综合报道】</c>, <c>渡口网9月7日报道</c>.
/// </summary>
internal static class HouseDatelines
{
    /// <summary>Characters of the longest dateline, and of the longest name of a house in one.</summary>
    private const int Longest = 40, LongestHouse = 14;

    private static readonly string[] Sent = ["专电", "專電", "电", "電", "讯", "訊", "报道", "報道", "報導", "报导", "消息"];

    private static readonly string[] Kinds = ["综合", "綜合", "记者", "記者", "特约", "特派", "专", "專", "讯", "訊", "报道", "報道", "報導"];

    private static readonly string[] Desks = ["科技", "财经", "財經", "数码", "數碼", "汽车", "汽車", "国际", "國際", "军事", "軍事", "体育", "體育", "娱乐", "娛樂"];

    private static readonly System.Buffers.SearchValues<char> NoDateline = System.Buffers.SearchValues.Create("，。,、：:；;《》“”「」！？");

    /// <summary>The house whose dateline opens a text; null where none does.</summary>
    public static string? House(string text)
    {
        var lead = text.Length > Longest ? text[..Longest] : text;
        return Framed(lead) ?? Opening(lead) ?? OfReporter(lead);
    }

    /// <summary>
    /// The day in such a dateline, without its year: <c>渡口社北京3月5日电</c>, <c>HARBOUR CITY, March 5 (Quay Wire) --</c>; or null.
    /// </summary>
    public static string? Day(string text)
    {
        var lead = text.Length > Longest ? text[..Longest] : text;
        if (DateFinder.Find(lead, needsYear: false, out var from, out var to) is not { Year: null }
            || lead.AsSpan(0, from).ContainsAny('。', '，', '“'))
            return null;
        var behind = lead.AsSpan(to).TrimStart();
        var isWire = Characters.IsHan(lead[from == 0 ? 0 : from - 1])
            ? Phrases.StartsWithAny(behind, Sent)
            : behind is ['(', ..] && behind.IndexOf(')') is > 1 and var close
                && behind[(close + 1)..].TrimStart() is ['-' or '–' or '—', ..];
        return isWire ? lead[from..to] : null;
    }

    /// <summary>Who reports, where a wire's dateline has the name alone in brackets behind: <c>渡口社北京3月5日电（林一舟）</c>; or null.</summary>
    public static string? Signer(string text)
    {
        var lead = text.Length > Longest ? text[..Longest] : text;
        return lead.AsSpan().IndexOfAny('（', '(') is > 4 and var open && lead[open - 1] is '电' or '電' or '讯' or '訊'
            && lead.AsSpan(0, open).IndexOfAny(NoDateline) < 0
            && lead.AsSpan(open).IndexOfAny('）', ')') is > 2 and <= 12 and var close
            && lead.Substring(open + 1, close - 1) is var name
            && Array.TrueForAll(name.Split([' ', '、'], StringSplitOptions.RemoveEmptyEntries), PersonNames.IsPerson) ? name : null;
    }

    /// <summary><c>【渡口网科技综合报道】</c></summary>
    private static string? Framed(string lead)
    {
        if (lead is not ['【' or '〔', ..] || lead.AsSpan().IndexOfAny('】', '〕') is not (> 4 and <= LongestHouse + 8 and var close))
            return null;
        var inside = lead[1..close];
        if (!Array.Exists(Sent, s => inside.EndsWith(s, StringComparison.Ordinal)))
            return null;
        return KnownAt(inside) is { Length: > 0 } known ? known.Name : BeforeKind(inside);
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

    /// <summary><c>渡口网9月7日报道</c>, <c>渡口日报讯（记者 林一舟）</c></summary>
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
            return clause[..day].ContainsAnyInRange('0', '9');
        // 渡口网科技讯: the section of a house stands in its name.
        if (Phrases.StartsWithAny(behind, Desks) && behind is [_, _, '讯' or '訊', ..])
            return true;
        return clause is ['讯' or '訊' or '电' or '電', '（' or '(' or ' ' or '\u3000', ..];
    }

    /// <summary><c>本报讯（渡口日报记者 林一舟）</c></summary>
    private static string? OfReporter(string lead)
    {
        if (lead.AsSpan().IndexOfAny('（', '(') is not (> 1 and <= LongestHouse and var open)
            || lead[open - 1] is not ('讯' or '訊' or '电' or '電'))
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
        KnownMedia.NamedIn(text).FirstOrDefault() is { At: 0, Length: > 0 } known ? (known.Name, known.Length) : ("", 0);
}
