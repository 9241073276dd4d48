using System.Buffers;

namespace Digest.Cleaning.Words;

/// <summary>
/// How long a text is, as letters and drafts note it above: <c>全文约700字，阅读需要3分钟</c>, <c>（约1100字，图2张）</c>, <c>1,100 words</c>.
/// </summary>
internal static class LengthNotes
{
    private const int Longest = 40;

    private static readonly SearchValues<char> Between = SearchValues.Create("，,、；;|｜·•/"),
        Parting = SearchValues.Create(" \u3000|｜·•；;（(/");

    private static readonly string[] Openings = ["全文共", "全文约", "全文", "本文共", "本文约", "本文", "正文", "全篇", "字数", "约", "共", "合计", "预计", "阅读需要",
        "阅读需", "阅读约", "阅读时间", "阅读时长", "阅读大约", "大约", "需要", "需", "閱讀需要", "閱讀約", "閱讀時間", "全文約", "約", "word count", "about", "approx.",
        "reading time", "read time", ":", "：", "~", "≈", " "];

    private static readonly string[] Units = ["字", "个字", "个汉字", "汉字", "字左右", "多字", "余字", "千字", "万字", "words", "分钟", "分鐘", "分钟读完", "分钟阅读",
        "minutes", "mins", "min read", "minute read", "-minute read"];

    /// <summary>Whether a line says nothing else: its first part is such a length.</summary>
    public static bool Is(string line)
    {
        var text = line.AsSpan().Trim(" \u3000（()）[]【】*_");
        if (text.Length is < 2 or > Longest || text[^1] is '。' or '.' or '！' or '？')
            return false;
        var end = text.IndexOfAny(Between);
        // 1,100 words: a sign between digits parts nothing.
        if (end > 0 && end + 1 < text.Length && text[end] == ',' && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]))
            end = text[(end + 1)..].IndexOfAny(Between) is >= 0 and var more ? end + 1 + more : -1;
        return IsLength(end < 0 ? text : text[..end]);
    }

    /// <summary>What stands before such a note: <c>林一舟　全文约700字</c> is 林一舟.</summary>
    public static string Without(string value)
    {
        for (var at = value.AsSpan().IndexOfAny(Parting); at > 0;
            at = value.AsSpan(at + 1).IndexOfAny(Parting) is >= 0 and var next ? at + 1 + next : -1)
        {
            if (Is(value[(at + 1)..].TrimStart(' ', '\u3000', '；', ';', '|', '｜', '·', '•', '/')))
                return value[..at].TrimEnd(' ', '\u3000', '；', ';', '|', '｜', '·', '•', '/');
        }

        return value;
    }

    private static bool IsLength(ReadOnlySpan<char> part)
    {
        part = part.Trim();
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var opening in Openings)
            {
                if (part.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                {
                    part = part[opening.Length..];
                    cut = true;
                }
            }
        }

        var digits = 0;
        while (digits < part.Length && (char.IsAsciiDigit(part[digits]) || part[digits] is ',' or '.' or '-' or '–' or '~')
            && (digits == 0 || part[digits] != '-' || char.IsAsciiDigit(part[Math.Min(digits + 1, part.Length - 1)])))
            digits++;
        if (digits == 0 || !char.IsAsciiDigit(part[0]))
            return false;
        foreach (var unit in Units)
        {
            if (part[digits..].Trim().Equals(unit, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
