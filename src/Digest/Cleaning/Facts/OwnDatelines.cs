using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// The dateline with which a Chinese house that no list knows opens a report, its name and the day without the year:
/// <c>江左观察12月9日消息</c>, <c>望潮晚报7月17日讯</c>.
/// </summary>
internal static class OwnDatelines
{
    /// <summary>Characters of the shortest and the longest name, and of the longest day.</summary>
    private const int Shortest = 3, Longest = 10, LongestDay = 10;

    private static readonly string[] Reports = ["消息", "讯", "訊", "电", "電"];

    /// <summary>What stands before a day and names no house.</summary>
    private static readonly PhraseSet NoHouses = new(["时间", "時間", "本报", "本報", "本刊", "本网", "本網", "本社", "本台", "据", "據", "记者", "記者", "当地",
        "當地", "今年", "去年", "昨日", "今日"]);

    /// <summary>The house that opens a text so; null where none does.</summary>
    public static string? HouseIn(string text)
    {
        var lead = text.AsSpan(0, Math.Min(text.Length, Longest + LongestDay + Shortest));
        if (lead.IndexOfAnyInRange('0', '9') is not (>= Shortest and <= Longest and var digits)
            || lead.IndexOf('日') is not (> 0 and var day)
            || day - digits > LongestDay || lead[digits..day].IndexOf('月') < 0)
            return null;
        var house = lead[..digits].TrimEnd().ToString();
        var rest = text.AsSpan(day + 1).TrimStart(' ');
        if (!house.All(Characters.IsHan) || NoHouses.IsIn(house)
            || Array.Find(Reports, r => text.AsSpan(day + 1).TrimStart(' ').StartsWith(r)) is not { } report
            || rest[report.Length..] is not ['，' or ',' or '\u3000' or ' ' or '（' or '(' or '：' or ':', ..])
            return null;
        // 望潮社河口7月26日电: where it was sent from stands behind the name.
        if (house.Length > Shortest + 1 && Attribution.IsPlace(house[^2..]))
            house = house[..^2];
        return Attribution.IsPlace(house) || house.Length < Shortest ? null : house;
    }
}
