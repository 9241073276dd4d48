using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Watermarks inside lines: a bracket with the address of a site that stands behind several paragraphs, as forums and portals append it
/// (<c>…一天。(柳岸夜话 www.liuan.example)</c>). Once it is known it goes wherever it stands, to the letter.
/// </summary>
internal static class InlineMarks
{
    private const int Longest = 60;

    /// <summary>Lines that end in it before it is a watermark: one may be the text's own reference.</summary>
    private const int Fewest = 2;

    /// <summary>Watermarks of one capture.</summary>
    private const int Most = 8;

    private static readonly (char Open, char Close)[] Brackets = [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】'), ('〔', '〕')];

    public static List<CaptureLine> Strip(List<CaptureLine> lines)
    {
        lines = AcresMarks.Strip(lines).ConvertAll(static l => l.Kind == LineKind.Verbatim
            || (WithoutPlayer(l.Text) ?? WithoutButton(l.Text) ?? WithoutPraise(l.Text) ?? WithoutPrices(l.Text)) is not { } bare
            ? l : l with { Text = bare });
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Kind is LineKind.Loose or LineKind.Paragraph or LineKind.Item && (AtEnd(line.Text) ?? Alone(line.Text)) is { } mark)
                counts[mark] = counts.GetValueOrDefault(mark) + 1;
        }

        var marks = counts.Where(c => c.Value >= Fewest || IsElsewhere(c.Key, lines)).OrderByDescending(static c => c.Value)
            .ThenBy(static c => c.Key, StringComparer.Ordinal).Take(Most).Select(static c => c.Key).ToArray();
        if (marks.Length == 0)
            return lines;
        var made = new List<CaptureLine>(lines.Count);
        foreach (var line in lines)
        {
            var text = line.Text;
            if (line.Kind != LineKind.Verbatim)
            {
                foreach (var mark in marks)
                    text = text.Replace(mark, "", StringComparison.Ordinal);
            }

            if (text.Trim() is { Length: > 0 } left)
                made.Add(text.Length == line.Text.Length ? line : line with { Text = left });
        }

        return made;
    }

    /// <summary>
    /// Whether a short line has the words of such a bracket, name and address: the site's own line, which makes one bracket enough,
    /// <c>【柳岸夜话 www.liuan.example】</c> above <c>柳岸夜话首发 www.liuan.example</c>.
    /// </summary>
    private static bool IsElsewhere(string mark, List<CaptureLine> lines)
    {
        if (!Array.Exists(Brackets, b => mark[0] == b.Open && mark[^1] == b.Close)
            || mark[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [{ Length: > 1 } name, var address]
            || !HasAddress(address))
            return false;
        return lines.Exists(l => l.Text.Length <= Longest && !l.Text.Contains(mark, StringComparison.Ordinal)
            && l.Text.Contains(address, StringComparison.Ordinal) && l.Text.Contains(name, StringComparison.Ordinal));
    }

    private static readonly System.Buffers.SearchValues<char> OfPrices = System.Buffers.SearchValues.Create("0123456789.,+-% ");

    /// <summary>
    /// Prices that a page of the stock market puts behind the name of a company, <c>渡口科技(131.500, 15.30, 13.17%)</c>: the last one, the
    /// change, its share; null where none stand.
    /// </summary>
    private static string? WithoutPrices(string text)
    {
        System.Text.StringBuilder? made = null;
        var from = 0;
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var near = text.AsSpan(open, Math.Min(Longest, text.Length - open));
            var close = near.IndexOf("%)");
            if (close < 10 || near[1..close].ContainsAnyExcept(OfPrices) || near[1..close].Count(", ") != 2)
                continue;
            made = (made ?? new System.Text.StringBuilder()).Append(text, from, open - from);
            from = open + close + 2;
        }

        return made?.Append(text, from, text.Length - from).ToString();
    }

    private static readonly string[] Players = ["的微博视频", "的微博視頻", "的秒拍视频"];

    /// <summary>
    /// A network puts behind a post whose film it shows, with the letter that stands for a sign of its own: <c>… L河岸的微博视频 收起d</c>; null
    /// where it does not.
    /// </summary>
    private static string? WithoutPlayer(string text)
    {
        var end = text.Length;
        foreach (var button in new[] { "收起d", "展开c", "收起", "展开" })
            end = end == text.Length && text.EndsWith(button, StringComparison.Ordinal) ? text.Length - button.Length : end;
        var shown = text.AsSpan(0, end).TrimEnd();
        foreach (var player in Players)
        {
            if (shown.EndsWith(player) && shown.LastIndexOf(' ') is > 8 and var from && shown.Length - from <= LongestPlayer)
                return text[..from].TrimEnd();
        }

        return null;
    }

    private static readonly string[] Buttons =
        ["返回搜狐，查看更多", "返回搜狐,查看更多", "返回首页，查看更多", "返回网易首页，查看更多", "点击查看更多", "點擊查看更多", "查看更多>>", "展开阅读全文", "展開閱讀全文"];

    /// <summary>The way on that a page puts right behind the last sentence, <c>…一天。返回首页，查看更多</c>; null where it does not.</summary>
    private static string? WithoutButton(string text)
    {
        foreach (var button in Buttons)
        {
            if (text.EndsWith(button, StringComparison.Ordinal) && text.AsSpan(0, text.Length - button.Length).TrimEnd() is var above
                && above is [.., '。' or '！' or '？' or '”' or '」' or '）'])
                return above.ToString();
        }

        return null;
    }

    private static readonly string[] Praise = ["更多精彩", "更多内容", "更多內容", "尽在", "盡在", "首发于", "首发自", "原创首发", "欢迎访问", "歡迎訪問", "转载自", "本文首发"];

    /// <summary>
    /// What a site says of itself behind the last sentence of a paragraph, with its address: <c>…一天。更多精彩，尽在柳岸夜话 www.liuan.example</c>; null
    /// where it does not.
    /// </summary>
    private static string? WithoutPraise(string text)
    {
        if (text.Length < 20 || text[^1] is '。' or '”' || text.AsSpan().LastIndexOfAny("。！？”") is not (> 8 and var stop)
            || text.Length - stop > Longest)
            return null;
        var tail = text.AsSpan(stop + 1).Trim();
        return HasAddress(tail) && Array.Exists(Praise, p => text.AsSpan(stop + 1).Contains(p, StringComparison.Ordinal))
            ? text[..(stop + 1)] : null;
    }

    /// <summary>Characters of such a name with its words.</summary>
    private const int LongestPlayer = 30;

    /// <summary>
    /// A line with an address that says nothing else of the text, <c>柳岸夜话 www.liuan.example 首发，转载请注明出处</c>; or null. A handle with its
    /// server says who wrote.
    /// </summary>
    private static string? Alone(string text) =>
        text.Length is >= 12 and <= Longest && text[0] != '@' && !text.StartsWith("本文由", StringComparison.Ordinal)
        && !text.Contains("://", StringComparison.Ordinal)
        && !text.Contains(MarkdownText.LinkOpen) && HasAddress(text) && Wording.Of(text) is { Weight: > 0 } && !Phrases.EndsSentence(text)
        ? text : null;

    /// <summary>The bracket with an address at the end of a line that says more than it, or null.</summary>
    private static string? AtEnd(string text)
    {
        foreach (var (open, close) in Brackets)
        {
            if (text.Length < 12 || text[^1] != close)
                continue;
            var start = text.LastIndexOf(open);
            // What follows words in brackets is a link of Markdown.
            return start > 8 && text[start - 1] != ']' && text.Length - start <= Longest
                && HasAddress(text.AsSpan(start + 1, text.Length - start - 2))
                ? text[start..] : null;
        }

        return null;
    }

    /// <summary>Words with dots between, the last of letters alone: <c>bbs.liuan.example</c>.</summary>
    private static bool HasAddress(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        if (dot < 2 || !char.IsAsciiLetterOrDigit(text[dot - 1]))
            return false;
        var end = dot + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end - dot > 2 && text.IndexOf("](", StringComparison.Ordinal) < 0;
    }
}
