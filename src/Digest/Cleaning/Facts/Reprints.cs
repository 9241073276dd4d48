using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>
/// What members of forums write above or below what they took from elsewhere, in words of their own: <c>转自渡口快讯公众号，作者林以舟，侵删</c>,
/// <c>【来源】渡口快讯 【作者】林以舟</c>.
/// </summary>
internal static partial class Reprints
{
    private static readonly string[] Openings =
        ["本文转载自", "本文轉載自", "本文转自", "本文轉自", "文章转载自", "文章转自", "内容转自", "内容转载自", "转载自", "轉載自", "转自", "轉自", "搬运自", "本文来源",
            "本文來源", "以上转载自", "以上轉載自", "以上转自", "以上轉自", "以上内容转自", "文章来源", "文章來源", "来源", "來源", "出处", "出處", "原文"];

    private static readonly string[] Marks = ["【转】", "【轉】", "[转]", "[轉]", "【转载】", "【轉載】", "[转载]", "[轉載]"];

    private static readonly string[] Writers = ["作者", "记者", "記者", "撰文", "文"];

    /// <summary>What such notes ask for behind the names.</summary>
    private static readonly string[] Pleas =
        ["侵删", "侵刪", "侵权删", "侵權刪", "侵权必删", "有删改", "有刪改", "略有改动", "版权归原作者", "版权归作者", "版權歸原作者", "如有侵权", "如有侵權", "仅供学习", "仅供参考"];

    private static readonly string[] Kinds = ["微信公众号", "公众号", "微信公眾號", "公眾號", "官方微博", "官方网站", "官网", "官微", "微博", "网站", "客户端"];

    private static readonly char[] Ends = ['，', ',', '；', ';', '。', ' ', '\u3000', '（', '(', '）', ')', '|', '｜', '/', '／'];

    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(Ends);

    /// <summary>Letters of the longest such note, and of the longest name of a medium.</summary>
    private const int Longest = 80, LongestMedium = 20;

    /// <summary>Lines from either end of a text in which such notes stand.</summary>
    private const int FromTop = 6, FromEnd = 4;

    /// <summary>Whether a line at either end is such a note and nothing else; then the medium and the writer are noted.</summary>
    public static bool Take(string line, NoisePlace place, CaptureFacts facts) =>
        (place.Index < FromTop || place.Index >= place.Count - FromEnd) && (Take(line, facts) || InEnglish(line, facts))
        || line.Length <= 2 * Longest && OfSite(line, facts);

    private static readonly string[] FromSites = ["本文来自", "本文來自"], Addressing = ["原文链接", "原文連結", "原文鏈接", "原文地址", "链接", "連結"];

    /// <summary><c>本文来自渡口，原文链接：https://…</c>: what a site puts behind each of its articles.</summary>
    private static bool OfSite(string line, CaptureFacts facts)
    {
        if (Array.Find(FromSites, f => line.StartsWith(f, StringComparison.Ordinal)) is not { } opening
            || line.AsSpan().IndexOfAny('，', ',') is not (> 0 and var comma)
            || line[(comma + 1)..].TrimStart() is not { } rest
            || Array.Find(Addressing, a => rest.StartsWith(a, StringComparison.Ordinal)) is not { } label
            || rest[label.Length..].TrimStart('：', ':', ' ') is not { } address
            || !address.StartsWith("http", StringComparison.Ordinal) || address.Contains(' ', StringComparison.Ordinal))
            return false;
        if (line[opening.Length..comma].Trim() is { Length: > 1 and <= LongestMedium } site)
            facts.Sources.Add(new Fact(site, 55));
        facts.Addresses.Add(new Fact(address, 60));
        return true;
    }

    /// <summary>The same, wherever a line stands.</summary>
    public static bool Take(string line, CaptureFacts facts)
    {
        if (line.Length is < 6 or > Longest)
            return false;
        // 【转】渡口快讯 2026-03-05 林以舟
        if (Array.Find(Marks, m => line.StartsWith(m, StringComparison.Ordinal)) is { } mark)
            line = line[mark.Length..].TrimStart();
        var text = line.Replace("】", "：", StringComparison.Ordinal).Replace("：：", "：", StringComparison.Ordinal)
            .Trim('【', '[', ']', '(', ')', '（', '）', ' ', '\u3000', '*', '—', '-', '：').Replace("【", " ", StringComparison.Ordinal);
        if (Array.Find(Openings, o => text.StartsWith(o, StringComparison.Ordinal)) is not { } opening)
            return IsRow(text, facts);
        var rest = text.AsSpan(opening.Length);
        var sign = rest.TrimStart(" \u3000").Length > 0 && rest.TrimStart(" \u3000")[0] is ':' or '：' or '/' or '|' or '｜';
        var apart = sign || rest.Length > 0 && rest[0] is ' ' or '\u3000';
        rest = rest.TrimStart(" \u3000:：/|｜");
        var end = rest.IndexOfAny(NameEnds);
        var named = (end < 0 ? rest : rest[..end]).ToString();
        var kind = Array.Find(Kinds, k => named.EndsWith(k, StringComparison.Ordinal) && named.Length > k.Length + 1);
        // 公众号“望潮”
        if (kind is null && Array.Find(Kinds, k => named.StartsWith(k, StringComparison.Ordinal)
            && named.AsSpan(k.Length) is ['“' or '「' or '《' or '"', _, _, ..]) is { } before)
            (kind, named) = (before, named[before.Length..] + before);
        var medium = (kind is null ? named : named[..^kind.Length]).Trim('《', '》', '“', '”', '「', '」');
        if (medium.Length is < 2 or > LongestMedium || medium.StartsWith("http", StringComparison.Ordinal)
            || medium.Contains('：', StringComparison.Ordinal))
            return false;
        if (!Rest(end < 0 ? "" : rest[end..].ToString(), out var writer, out var isLabelled, out var address, out var day))
            return false;
        // A source with a name behind it is a credit as any; whatever stands right behind the other words may be no medium: 转自一位朋友
        if (opening is "来源" or "來源" or "出处" or "出處" or "原文"
            ? !sign || !isLabelled && address is null
            : !(apart && (sign || writer is not null) || kind is not null || writer is not null || named.StartsWith('《')
                || PersonNames.IsMedium(medium)))
            return false;
        facts.Sources.Add(new Fact(medium, 79));
        if (writer is not null)
            facts.Authors.Add(new Fact(writer, 78));
        if (address is not null)
            facts.Addresses.Add(new Fact(address, 70));
        if (day is not null)
            facts.Dates.Add(new Fact(day, 80));
        return true;
    }

    /// <summary>Whether behind the medium stand only who wrote it, where, when, and a plea.</summary>
    private static bool Rest(string rest, out string? writer, out bool isLabelled, out string? address, out string? day)
    {
        (writer, isLabelled, address, day) = (null, false, null, null);
        foreach (var part in rest.Split(Ends, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("http", StringComparison.Ordinal))
            {
                // A stroke parts the rest of it from its beginning.
                address = rest[rest.IndexOf("http", StringComparison.Ordinal)..].Split([' ', '，', '）', ')'])[0];
                return true;
            }

            var label = PersonNames.IsPerson(part) ? null : Array.Find(Writers, w => part.StartsWith(w, StringComparison.Ordinal));
            var name = label is null ? part : part[label.Length..].TrimStart(':', '：', '是');
            if (Array.Exists(Pleas, p => part.StartsWith(p, StringComparison.Ordinal)) || part.TrimEnd(':', '：') == label)
                continue;
            if (DateFinder.FindAt(part, out var from, out var to) && to - from >= part.Length - 2)
            {
                day = part[from..to];
                continue;
            }

            if (writer is not null
                || !(PersonNames.IsPerson(name) && name != "原创" && !Attribution.IsPlace(name)
                    || label is not null && name.Length is > 1 and <= 8))
                return false;
            (writer, isLabelled) = (name, label is not null);
        }

        return true;
    }

    /// <summary>Who reports without the word for it, and without from where in brackets behind: <c>记者 林以舟(发自江左)</c>.</summary>
    private static string WithoutPlace(string name)
    {
        var label = Array.Find(Attribution.Reporters, r => name.StartsWith(r, StringComparison.Ordinal));
        name = label is null ? name : name[label.Length..].TrimStart(' ', '\u3000', ':', '：');
        return label is not null && name.AsSpan().IndexOfAny('(', '（') is > 1 and var open
            ? name[..open].TrimEnd() : name;
    }

    /// <summary>A medium, a day and a person in a row, without labels: <c>渡口快讯 2026-03-05 18:20 林以舟</c>.</summary>
    private static bool IsRow(string text, CaptureFacts facts)
    {
        if (!DateFinder.FindAt(text, out var from, out var to) || from < 3 || text[from - 1] is not (' ' or '\u3000'))
            return false;
        var medium = text[..from].Trim();
        var name = WithoutPlace(text[to..].TrimStart("0123456789: \u3000".ToCharArray()));
        if (medium.Length is < 3 or > 10 || !medium.All(Digest.Text.Characters.IsHan) || !PersonNames.IsPerson(name)
            || PersonNames.IsPerson(medium))
            return false;
        new CreditNames(medium, name) { Written = 72, Named = 62 }.NoteIn(facts);
        facts.Dates.Add(new Fact(text[from..to], 80));
        return true;
    }
}
