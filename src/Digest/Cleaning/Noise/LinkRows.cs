using System.Globalization;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Rows that are links and nothing else, as programs put them above and below a text: <c>[Home](/) | [Archive](/archive)</c>,
/// <c>[12 Likes](…) ∙ [1 Restack](…)</c>. A row to the paper and its code is the writer's own and stays.
/// </summary>
internal static class LinkRows
{
    /// <summary>More links in one paragraph are a list of the writer's.</summary>
    private const int MostLinks = 12;

    private const int LongestLabel = 40;

    private static readonly string[] Ways =
    [
        "previous", "next", "prev", "older", "newer", "home", "archive", "archives", "about", "tags", "categories", "comments", "comment",
        "share", "like", "likes", "restack", "restacks", "subscribe", "sign in", "log in", "register", "contact", "rss", "feed", "back",
        "top", "reply", "edit", "permalink", "more", "menu", "search", "start writing", "get app", "get the app", "view comments",
        "leave a comment", "edit this page", "report an issue", "upgrade to paid", "previous post", "next post", "older posts",
        "newer posts", "previous article", "next article",
        "首页", "首頁", "归档", "歸檔", "关于", "關於", "标签", "標籤", "分类", "分類", "上一篇", "下一篇", "上一页", "下一页", "上一頁", "下一頁", "评论", "評論", "留言", "分享", "点赞",
        "收藏", "订阅", "訂閱", "登录", "登入", "注册", "註冊", "返回", "返回顶部", "回到顶部", "目录", "目錄", "友链", "搜索", "举报", "转发", "编辑", "返回列表",
    ];

    private static readonly HashSet<string> Known = new(Ways, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a paragraph, as Markdown, is such a row.</summary>
    public static bool Is(string markdown)
    {
        if (markdown.Length is < 5 or > 1500 || !markdown.Contains("](", StringComparison.Ordinal))
            return false;
        if (IsFeedFooter(markdown))
            return true;
        // **More about** [AI](…) [Boats](…)
        if (Array.Find(Filing, f => markdown.StartsWith(f, StringComparison.OrdinalIgnoreCase)) is { } filing)
            return OnlyLinks(markdown.AsSpan(filing.Length));
        int links = 0, ways = 0, inner = 0;
        var at = 0;
        while (at < markdown.Length)
        {
            var c = markdown[at];
            if (c != '[')
            {
                if (!IsBetween(c))
                    return false;
                at++;
                continue;
            }

            var close = markdown.IndexOf("](", at, StringComparison.Ordinal);
            var end = close < 0 ? -1 : End(markdown, close + 2);
            if (end < 0 || ++links > MostLinks)
                return false;
            var label = markdown[(at + 1)..close].Trim('*', '_', ' ', '←', '→', '«', '»', '‹', '›', '<', '>', '↑', '[', ']', '\\');
            if (label.Contains('[', StringComparison.Ordinal) || label.StartsWith('!')
                || label.Length > LongestLabel && !IsNeighbour(label))
                return false;
            var target = markdown.AsSpan(close + 2, end - close - 2);
            ways += IsWay(label) || IsNeighbour(label) || label.StartsWith('#') || target.Contains("/tag/", StringComparison.Ordinal)
                || target.Contains("/tags/", StringComparison.Ordinal) ? 1 : 0;
            inner += target.Length == 0 || target[0] is '#' || target is ['/', not '/', ..] or "/"
                || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            at = end + 1;
        }

        return links > 0 && (ways == links || links > 1 && ways + inner >= links && ways > 0 || links > 2 && inner == links);
    }

    private static readonly string[] Filing = ["**More about** ", "**More on** ", "**Topics** ", "**Topics:** ", "**Tags** ", "**Tags:** ",
        "**Tagged** ", "**Filed under** ", "**Filed under:** ", "**标签** ", "**标签：** ", "**關鍵字** ", "**关键词：** "];

    /// <summary>Whether nothing but links stands in a row, with signs between them.</summary>
    private static bool OnlyLinks(ReadOnlySpan<char> row)
    {
        var links = 0;
        while (row.Length > 0)
        {
            if (row[0] != '[')
            {
                if (!IsBetween(row[0]))
                    return false;
                row = row[1..];
                continue;
            }

            var end = row.IndexOf("](") is > 0 and var close ? row[close..].IndexOf(')') : -1;
            if (end < 0)
                return false;
            links++;
            row = row[(row.IndexOf("](") + end + 1)..];
        }

        return links > 0;
    }

    private static readonly string[] Neighbours = ["Previous: ", "Next: ", "Previous post: ", "Next post: ", "Older: ", "Newer: ", "上一篇：",
        "下一篇：", "上一篇:", "下一篇:", "前一篇：", "后一篇：", "後一篇："];

    /// <summary>A link to the article before or after: <c>Next: Notes on a quiet fan</c>.</summary>
    private static bool IsNeighbour(string label) =>
        label.Length <= 160
        && (Array.Exists(Neighbours, n => label.StartsWith(n, StringComparison.OrdinalIgnoreCase))
            || label.StartsWith("Edit this page", StringComparison.OrdinalIgnoreCase) || IsNamedNeighbour(label, "Previous ")
            || IsNamedNeighbour(label, "Next "));

    private static bool IsNamedNeighbour(string label, string way) =>
        label.Length > way.Length + 6 && label.StartsWith(way, StringComparison.Ordinal)
        && (char.IsAsciiLetterUpper(label[way.Length]) || char.IsAsciiDigit(label[way.Length]));

    private static readonly string[] ThisArticle = ["The article ", "The post ", "This article ", "This post ", "该文章", "該文章", "文章", "本文"];

    private static readonly string[] Joints =
        ["最先出现在", "最早出现在", "最早出现于", "首先出现在", "首发于", "最先出現在", "最早出現在", "最早出現於", "首先出現在", "首發於", "appeared first on", "first appeared on"];

    /// <summary>Below an item of a feed: its title and its site, both as links. <c>[渡口换上新模型](…)最先出现在[江左](…)。</c></summary>
    private static bool IsFeedFooter(string markdown)
    {
        if (Array.Find(ThisArticle, t => markdown.StartsWith(t, StringComparison.Ordinal)) is { } opening)
            markdown = markdown[opening.Length..];
        if (markdown.Length == 0 || markdown[0] != '['
            || End(markdown, markdown.IndexOf("](", StringComparison.Ordinal) + 2) is not (> 0 and var first))
            return false;
        var rest = markdown[(first + 1)..].TrimStart();
        return Array.Find(Joints, j => rest.StartsWith(j, StringComparison.Ordinal)) is { } joint
            && rest[joint.Length..].TrimStart() is ['[', ..] site
            && site.IndexOf("](", StringComparison.Ordinal) is > 0 and var middle && End(site, middle + 2) is > 0 and var last
            && site.Length - last <= 2;
    }

    private static readonly HashSet<string> Homes = new(["首页", "首頁", "主页", "主頁", "Home", "Homepage", "Front page"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<char> BetweenWays = System.Buffers.SearchValues.Create("/>›»→|\\ \u3000");

    /// <summary>
    /// Whether the first link of a row leads to the first page of a site, and all others further into it:
    /// <c>[The Quay](https://quay.example/) [Boats](https://quay.example/boats/)</c>.
    /// </summary>
    private static bool LeadsHome(ReadOnlySpan<char> target, ReadOnlySpan<char> others)
    {
        if (!target.StartsWith("https://") || target[^1] != '/' || target[8..^1].Contains('/'))
            return false;
        var links = 0;
        while (others.IndexOf("](") is >= 0 and var at)
        {
            others = others[(at + 2)..];
            if (!others.StartsWith(target))
                return false;
            links++;
        }

        return links > 1;
    }

    /// <summary>The way to a page above it, as links from the first page on: <c>[首页](…) / [影视](…) / 正文</c>.</summary>
    public static bool IsTrail(string markdown, NoisePlace place)
    {
        if (place.Index >= MostAbove || markdown.Length > 2 * LongestPitch || markdown is not ['[', ..])
            return false;
        var (at, links) = (0, 0);
        while (at < markdown.Length && markdown[at] == '[')
        {
            var close = markdown.IndexOf("](", at, StringComparison.Ordinal);
            var end = close < 0 ? -1 : End(markdown, close + 2);
            if (end < 0 || links == 0 && !Homes.Contains(markdown[(at + 1)..close])
                && !LeadsHome(markdown.AsSpan(close + 2, end - close - 2), markdown.AsSpan(end + 1)))
                return false;
            links++;
            at = end + 1;
            var sign = markdown.AsSpan(at).IndexOfAnyExcept(BetweenWays);
            if (sign <= 0 && at < markdown.Length && sign == 0)
                return false;
            at = sign < 0 ? markdown.Length : at + sign;
        }

        return links > 1
            && (at == markdown.Length || Phrases.Columns(markdown.AsSpan(at)) <= LongestLabel && !Phrases.EndsSentence(markdown));
    }

    /// <summary>Lines above which the way to a page stands.</summary>
    private const int MostAbove = 4;

    /// <summary>The words of a paragraph that is one link and nothing else; else null.</summary>
    public static string? Only(string markdown) =>
        markdown is ['[', not ('!' or '^'), ..] && markdown.Length <= 2 * LongestPitch
        && markdown.IndexOf("](", StringComparison.Ordinal) is > 1 and var close && End(markdown, close + 2) == markdown.Length - 1
        ? markdown[1..close].Replace("\\", "", StringComparison.Ordinal) : null;

    private const int LongestPitch = 200;

    private static readonly string[] Counters = ["subscribe", "subscription", "subscriptions", "newsletter", "newsletters", "signup",
        "sign-up", "membership", "become-a-member", "join", "donate", "support-us", "login", "register", "checkout", "pricing"];

    /// <summary>Whether a paragraph is one link and nothing else, to where a site has its readers subscribe or pay.</summary>
    public static bool IsPitch(string markdown)
    {
        var text = markdown.AsSpan().Trim("*_ ");
        if (text.Length is < 8 or > 2 * LongestPitch || text[0] != '[' || text[^1] != ')'
            || text.IndexOf("](") is not (> 1 and < LongestPitch and var close)
            || End(markdown, markdown.IndexOf("](", StringComparison.Ordinal) + 2) is var end
                && markdown.AsSpan(end + 1).Trim("*_ ").Length > 0)
            return false;
        var target = text[(close + 2)..^1];
        target = target[..(target.IndexOfAny("?#") is >= 0 and var query ? query : target.Length)];
        var path = target.IndexOf("://") is >= 0 and var scheme
            ? target[(scheme + 3)..].IndexOf('/') is >= 0 and var root ? target[(scheme + 3 + root)..] : [] : target;
        foreach (var part in path.Split('/'))
        {
            foreach (var counter in Counters)
            {
                if (path[part].Equals(counter, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Columns of the longest sentence above such a link that is of its box, and how many there are.</summary>
    private const int LongestOfBox = 120, MostOfBox = 2;

    /// <summary>Above the link of a box stand its heading and a sentence or two that say what for.</summary>
    public static void WithoutBox(List<CaptureLine> above)
    {
        var from = above.Count;
        while (from > 0 && above.Count - from < MostOfBox && above[from - 1].Kind is LineKind.Paragraph or LineKind.Loose
            && Phrases.Columns(above[from - 1].Text) <= LongestOfBox)
            from--;
        if (from > 1 && from < above.Count && above[from - 1].Kind == LineKind.Heading)
            above.RemoveRange(from - 1, above.Count - from + 1);
    }

    /// <summary>Where a link's target ends: brackets may stand in it in pairs.</summary>
    private static int End(string text, int at)
    {
        var open = 0;
        for (; at < text.Length && text[at] is not (' ' or '\n'); at++)
        {
            if (text[at] == '(')
                open++;
            else if (text[at] == ')' && open-- == 0)
                return at;
        }

        // (https://quay.example/1#comments "118 comments")
        return at + 2 < text.Length && text[at] == ' ' && text[at + 1] == '"'
            && text.IndexOf('"', at + 2) is > 0 and var quote && quote + 1 < text.Length && text[quote + 1] == ')' ? quote + 1 : -1;
    }

    private static bool IsBetween(char c) =>
        c != '!' && (c is ' ' or '\t' or '\n' or '\u3000' or '\u00A0' or '|' or '\\' or '/' or '-' or '*' or '_' or '<' or '>' or '←' or '→'
            || char.GetUnicodeCategory(c) is UnicodeCategory.MathSymbol or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherSymbol);

    /// <summary>A word of a menu, or a counter before one: <c>4 comments</c>, <c>评论(12)</c>.</summary>
    private static bool IsWay(string label)
    {
        var word = label.TrimStart("0123456789,.kK+ ".ToCharArray()).TrimEnd("0123456789,.+ ()（）:：".ToCharArray());
        return label.Length == 0 || word.Length == 0 || Known.Contains(word) || NoiseRules.IsButton(word)
            || label.StartsWith("上一篇", StringComparison.Ordinal) || label.StartsWith("下一篇", StringComparison.Ordinal)
            || label.StartsWith("Previous:", StringComparison.OrdinalIgnoreCase)
            || label.StartsWith("Next:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Programs of markets pages link each name to its price, which is no link of the writer's.</summary>
    public static bool IsToPrice(AngleSharp.Dom.IElement link) =>
        link.HasAttribute("data-code") || link.HasAttribute("data-symbol") || link.HasAttribute("data-ticker");
}
