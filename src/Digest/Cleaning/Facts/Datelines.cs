using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>The house that a report names before its first sentence, with place and day or without.</summary>
internal static class Datelines
{
    private static readonly string[] Agencies =
        ["Reuters", "AP", "AFP", "Bloomberg", "Xinhua", "Kyodo", "Yonhap", "dpa", "IANS", "PTI", "UPI"];

    private static readonly (string Mark, string Name)[] Wires =
        [("--(BUSINESS WIRE)--", "Business Wire"), ("/PRNewswire/ --", "PR Newswire"), ("(GLOBE NEWSWIRE) --", "GlobeNewswire")];

    /// <summary>Agencies and media that open a report with their name, or are named as the one who reports.</summary>
    public static readonly string[] ChineseAgencies =
        ["新华社", "中新社", "中新网", "财联社", "央视新闻", "IT之家", "澎湃新闻", "界面新闻", "新華社", "中央社", "路透社", "法新社", "彭博社", "第一财经", "证券时报", "人民网", "环球网"];

    private static readonly string[] ReportsOn = ["讯", "电", "訊", "電", "消息"];

    /// <summary>The house that the beginning of a text names so; null where none is.</summary>
    public static string? HouseIn(string lead) => Agency(lead) ?? OwnHouse(lead) ?? Wire(lead) ?? Bracketed(lead)
        ?? HouseDatelines.House(lead) ?? ChineseAgency(lead);

    /// <summary><c>WASHINGTON, Nov 5 (Reuters) -</c>.</summary>
    private static string? Agency(string lead)
    {
        foreach (var agency in Agencies)
        {
            var at = lead.IndexOf($"({agency})", StringComparison.Ordinal);
            if ((at == 0 || at is > 2 and < 60 && char.IsUpper(lead[0]))
                && lead[(at + agency.Length + 2)..].TrimStart() is ['-' or '–' or '—', ..])
                return agency;
        }

        return null;
    }

    /// <summary>A house of its own: <c>HARBOUR CITY (Quay Wire) -</c>.</summary>
    private static string? OwnHouse(string lead)
    {
        if (lead.IndexOf(" (", StringComparison.Ordinal) is not (> 2 and < 50 and var open)
            || lead.IndexOf(')', open) is not (> 0 and var close)
            || lead[(close + 1)..].TrimStart() is not (['-' or '–' or '—', ' ', ..] or ['-', '-', ' ', ..])
            || lead[..open].Split(',')[0] is var town && (town.AsSpan().ContainsAnyInRange('a', 'z') || !char.IsUpper(town[0])))
            return null;
        var name = lead[(open + 2)..close];
        return name.Split(' ') is { Length: >= 1 and <= 4 } words && Array.TrueForAll(words, static w => w.Length > 0 && char.IsUpper(w[0]))
            && name.Length > 2 ? name : null;
    }

    /// <summary>
    /// The call sign of a station that reports itself, <c>HARBOUR CITY, Calif. (KQAY) —</c>: one owner has many of them, and the rights.
    /// </summary>
    public static string? Station(string lead) =>
        OwnHouse(lead) is ['K' or 'W', _, _, ..] sign && sign.Length <= LongestSign
        && !sign.AsSpan().ContainsAnyExceptInRange('A', 'Z') ? sign : null;

    /// <summary>Letters of the longest call sign.</summary>
    private const int LongestSign = 4;

    /// <summary><c>PALO ALTO, Calif.--(BUSINESS WIRE)--</c>.</summary>
    private static string? Wire(string lead)
    {
        foreach (var (mark, wire) in Wires)
        {
            if (lead.IndexOf(mark, StringComparison.Ordinal) is > 2 and < 60)
                return wire;
        }

        return null;
    }

    /// <summary><c>【中央财经社北京11月8日电】</c>.</summary>
    private static string? Bracketed(string lead) =>
        lead is ['【' or '〔', ..] && lead.AsSpan().IndexOfAny('】', '〕') is > 8 and < 26 and var bracket
        && lead[bracket - 1] is '电' or '電' or '讯' or '訊' && lead.AsSpan(0, bracket).IndexOfAny('社', '网') is > 2 and < 10 and var sign
        && lead.AsSpan(0, bracket).ContainsAnyInRange('0', '9')
            ? lead[1..(sign + 1)] : null;

    /// <summary><c>（中央社記者何以安台北12日電）</c>, <c>新华社北京7月26日电</c>, <c>IT之家 7 月 26 日消息</c>.</summary>
    private static string? ChineseAgency(string lead)
    {
        foreach (var agency in ChineseAgencies)
        {
            if (lead is ['（' or '(', ..] && lead.AsSpan(1).StartsWith(agency)
                && lead.AsSpan().IndexOfAny('電', '电') is > 4 and < 36)
                return agency;
            if (lead.StartsWith(agency, StringComparison.Ordinal)
                && lead.AsSpan(agency.Length, Math.Min(24, lead.Length - agency.Length)) is var rest && rest.IndexOf('日') is > 0 and var day
                && Phrases.StartsWithAny(rest[(day + 1)..].TrimStart(), ReportsOn))
                return agency;
        }

        return null;
    }
}
