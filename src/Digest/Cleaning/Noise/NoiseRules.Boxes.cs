using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>Boxes, bars and buttons: what pages put around and between their texts.</summary>
internal static partial class NoiseRules
{
    /// <summary>Whether a line is a single word of a menu or a box, or a row of them.</summary>
    public static bool IsButton(string line) => BoxWords.Contains(line.Trim(' ', '.', '…', ':', '：')) || IsBar(line)
        || GluedWords.In(line) is { Length: > 1 } words && Array.TrueForAll(words, BoxWords.Contains);

    private static bool IsTailStart(string line, NoisePlace place)
    {
        if (!place.PastLead || Phrases.Columns(line) > (line.Contains(':', StringComparison.Ordinal) ? 90 : 60))
            return false;
        var text =
            line.Trim(' ', '\u3000', '【', '】', '[', ']', '#', '*', '■', '▲', '●', '>', '<', '-', '—', '|', '·', '※', '▶', '►', '★', '→');
        if (Furniture.OpensComments(text) || Callouts.IsReplyHead(line))
            return true;
        text = text.Replace('’', '\'');
        foreach (var phrase in NoiseWords.TailStarts)
        {
            if (!text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text[phrase.Length..].Trim(' ', '…', '.');
            if (rest.Length == 0 || rest[0] is '：' or ':' or '|' or '(' or '（' or '»' or '>' or '/' or '】' or ']')
                return true;
            // More in Rivers: the name of a part of the paper.
            if (phrase is "more in " && char.IsUpper(rest[0]) && rest.Count(static c => c == ' ') < 3 && !Phrases.EndsSentence(rest))
                return true;
            if (phrase is "more from" && text.StartsWith("MORE FROM ", StringComparison.Ordinal) && Phrases.Columns(text) < 40
                && !text.AsSpan().ContainsAnyInRange('a', 'z'))
                return true;
            if (phrase is "explore more from" && char.IsUpper(rest[0]) && rest.Count(static c => c == ' ') < 3
                && !Phrases.EndsSentence(rest))
                return true;
            if (phrase is "more from" or "上一篇" or "下一篇" or "往期回顾" && !Phrases.EndsSentence(rest) && place.InTail)
                return true;
        }

        return false;
    }

    private static bool IsBox(string line, NoisePlace place)
    {
        var columns = Phrases.Columns(line);
        if (columns > 160 || line[0] is '“' or '"' or '「')
            return false;
        if (columns <= 70 && !Phrases.EndsSentence(line) && Array.Exists(Labelled, l => line.StartsWith(l, StringComparison.Ordinal)))
            return true;
        if (MiddleLabels.Is(line))
            return true;
        var text = line.Trim(' ', '\u3000', '.', '…', '>', '»', '→', ':', '：', '-', '—', '[', ']', '(', ')', '（', '）', '|', '▼', '▲',
            '▶', '×',
            '!', '！');
        foreach (var phrase in NoiseWords.Boxes)
        {
            if (text.Equals(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        // **Read more:** [What the tide left](…)
        if (line.StartsWith("**", StringComparison.Ordinal) && line.IndexOf("](", StringComparison.Ordinal) is > 0 and var link)
            (text, columns) = (line[2..link], Phrases.Columns(line.AsSpan(0, link)));

        if (columns <= 100 && !Phrases.EndsSentence(line))
        {
            foreach (var opening in new[]
            {
                "Read more", "Also", "Go deeper", "Dig deeper", "Must read", "Don’t miss", "Don't miss", "Up next", "Read also", "See also",
                "Also read", "Watch",
                "Listen", "Listen on", "Available on", "Subscribe on", "MORE", "Read next", "Photos", "Photo gallery", "Gallery",
                "Slideshow"
            })
            {
                if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                    && text.AsSpan(opening.Length).TrimStart() is [':' or '：' or '|', ..])
                    return true;
            }
        }

        if (IsBar(line) || IsRemainder(line) || IsPlayer(text))
            return true;
        var cookies = CookieWords.IsIn(line) ? Phrases.Count(line, NoiseWords.Cookies) : 0;
        return cookies >= 2
            || (cookies == 1 && place.Index < 3 && columns < 70 && line.Contains("cookie", StringComparison.OrdinalIgnoreCase)
                && line.Contains("use", StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Playing = ["Listen to this article", "Listen to this story", "Listen to article",
        "Listen to story", "Listen", "Play audio", "Play video", "Play", "Watch video", "Watch",
        "收听全文", "听全文", "听报道", "聽報導", "听文章", "聽文章", "听本文", "聽本文", "收听", "收聽", "朗读", "朗讀", "语音播放", "播放音频", "播放", "听新闻", "聽新聞"];

    private static readonly string[] Durations = ["minutes", "minute", "mins", "min", "m", "分钟", "分鐘", "分", "秒", "sec", "s"];

    private static readonly System.Buffers.SearchValues<char> OfDurations = System.Buffers.SearchValues.Create("0123456789: ");

    /// <summary>A player's button and how long it plays: <c>Listen · 6:12 min</c>, <c>收听全文 08:45</c>.</summary>
    private static bool IsPlayer(string text)
    {
        if (text.Length > 40 || !text.AsSpan().ContainsAnyInRange('0', '9')
            || Array.Find(Playing, p => text.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is not { } button)
            return false;
        var rest = text.AsSpan(button.Length);
        var length = rest.Trim(" ·•|｜-–—()（）:：");
        if (rest.Length == length.Length)
            return false;
        var isLong = length.Contains(':');
        foreach (var unit in Durations)
        {
            if (!length.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                continue;
            length = length[..^unit.Length].TrimEnd();
            isLong = true;
        }

        return isLong && length.Length is > 0 and <= 8 && !length.ContainsAnyExcept(OfDurations);
    }

    private static readonly string[] Remaining = ["展开剩余", "展開剩餘", "阅读剩余", "閱讀剩餘", "查看剩余", "剩余", "剩餘", "余下", "餘下", "点击展开剩余", "下拉阅读剩余",
        "show remaining", "read remaining", "remaining"];

    /// <summary>The button of a text that is folded: <c>展开剩余62%</c>, <c>余下全文(1/3)</c>.</summary>
    private static bool IsRemainder(string line) =>
        line.Length <= 24
        && Array.Exists(Remaining,
            r => line.StartsWith(r, StringComparison.OrdinalIgnoreCase)
                && line.AsSpan(r.Length).Trim(" 的內容内容全文部分未读未讀(/)（）0123456789.").Trim() is "%" or "%▼" or "%∨" or "▼" or ""
                && (line.Contains('%', StringComparison.Ordinal) || line.Contains("全文", StringComparison.Ordinal)
                    || line.Contains("内容", StringComparison.Ordinal) || line.Contains("內容", StringComparison.Ordinal)));

    /// <summary>An advertisement that says so: <c>（广告）买保险，就上贝壳保</c>.</summary>
    private static readonly string[] Labelled = ["在小说阅读器", "(广告)", "（广告）", "【广告】", "[广告]", "广告|", "广告｜", "(廣告)", "（廣告）", "【推广】", "（推广）",
        "[推广]", "[AD]", "(AD)", "[Ad]", "Ad:", "AD:", "Sponsored:"];

    /// <summary>Columns of the longest button in brackets.</summary>
    private const int LongestButton = 16;

    /// <summary>A row of buttons: at least two parts, each one a word of a box or in brackets of its own.</summary>
    private static bool IsBar(string line)
    {
        if (line.Length > 120)
            return false;
        if (Array.TrueForAll(line.Split(['|', '·', '•', '｜'], StringSplitOptions.TrimEntries),
            static p => BoxWords.Contains(p)
                || Array.Exists(Sharing, s => p.StartsWith(s, StringComparison.OrdinalIgnoreCase)) && p.Length < 40))
            return true;
        // [回上頁] [友善列印] [轉寄好友]
        if (line[0] is '[' or '【' && line[^1] is ']' or '】'
            && line.Split([']', '】'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } buttons
            && Array.TrueForAll(buttons,
                static b => b[0] is '[' or '【' && Phrases.Columns(b) is > 4 and <= LongestButton && !char.IsAsciiDigit(b[1])
                    && b.AsSpan().IndexOfAny('：', ':') < 0))
            return true;
        var parts = line.Split(['|', '·', '•', '/', '｜', '\t', ' ', ',', '：', ':'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            return false;
        foreach (var part in parts)
        {
            if (!BoxWords.Contains(part))
                return false;
        }

        return true;
    }

    private static readonly string[] Sharing =
        ["share on ", "share to ", "share via ", "comment on this", "reply via ", "reply by ", "discuss on ", "tweet this", "send by "];

    private static readonly HashSet<string> BoxWords = new(NoiseWords.Boxes.Concat(NoiseWords.Follow)
        .Concat(["x", "微博", "微信", "qq", "分享", "on", "this", "link", "copy", "facebook", "twitter", "line", "contact", "about", "news",
            "contact us", "about us", "world", "business", "technology", "sports", "首页", "新闻", "科技", "财经", "娱乐", "体育", "更多", "more",
            "follow", "back to top", "return to top", "收藏", "点赞", "赞", "转发", "回复", "只看楼主", "举报", "评论", "登录", "注册", "terms", "privacy"]),
        StringComparer.OrdinalIgnoreCase);

    private static readonly PhraseSet CookieWords = new(NoiseWords.Cookies, StringComparison.OrdinalIgnoreCase);
}
