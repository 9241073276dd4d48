using System.Collections.Frozen;
using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Pages whose title says only what kind of page they are, or whose: <c>新闻详情-渡口科技官网</c>, <c>News Detail | Quay</c>. Programs that make all
/// pages of a site from one form give them one title; the headline is then the element named for titles above the day and the text.
/// </summary>
internal static class PageKinds
{
    private static readonly FrozenSet<string> Kinds = Read(
        "新闻 资讯 文章 公告 动态 内容 信息 博客 媒体 通知 新闻资讯 公司新闻 企业新闻 行业新闻 行业资讯 媒体报道 通知公告 新闻动态 公司动态 行业动态 最新动态 最新消息 新聞 資訊 消息 動態 公司新聞 新聞動態 媒體報導"
            + " 打印 打印文章 打印本页 打印页面 打印新闻 列印 友善列印 打印版",
        "news|article|blog|post|story|press|press release|press releases|newsroom|media|update|updates|announcement|announcements|news & "
        + "events|news and events|latest news|company news|insights|insight"
        + "|print|print article|printer friendly|printer-friendly version|print "
        + "version|print this page");

    private static readonly string[] Parts = ["详情页", "详细页", "内容页", "详情", "详细", "内容", "正文", "中心", "列表", "页面", "页", "詳情頁", "詳情", "內容", "內文",
        "頁", " details", " detail", " page", " center", " centre", " post"];

    private static readonly string[] Owners = ["官网", "官方网站", "官網", "官方網站", "有限公司", "集团", "网站", "首页", " inc", " inc.", " ltd", " ltd.",
        " gmbh", "official website", "official site"];

    /// <summary>Columns of the longest name of a site beside a kind.</summary>
    private const int LongestSite = 32;

    /// <summary>Columns of the shortest and of the longest headline, and elements of such names that are looked at.</summary>
    private const int LeastHeadline = 12, LongestHeadline = 160, MostTitled = 40;

    /// <summary>Letters of the longest row below a headline.</summary>
    private const int LongestRow = 240;

    /// <summary>Weight of what an element is named for.</summary>
    private const int Named = 62;

    private const string Titled =
        "[class*=title], [class*=Title], [id*=title], [id*=Title], [class*=headline], [class*=biaoti], [class~=tit], [class~=bt]";

    /// <summary>Looks for the headline of a page that has no title of its own.</summary>
    public static void Read(IDocument document, string stated, CaptureFacts facts)
    {
        if (!SaysNothing(stated, out var isSure) && !facts.Sources.Exists(s => s.Value == stated)
            || facts.Titles.Exists(static t => t.Weight >= Named && !SaysNothing(t.Value, out _)))
            return;
        if (Shown(document, stated) is { } headline)
            PageFacts.AddTitle(headline, Named, facts);
        if (isSure)
            facts.Titles.RemoveAll(t => t.Value.Length > 0 && stated.Contains(t.Value, StringComparison.Ordinal)
                && SaysNothing(t.Value, out _));
    }

    /// <summary>Whether a title has nothing but a kind of page and a name; where the name is one by its form, that is sure.</summary>
    private static bool SaysNothing(string title, out bool isSure)
    {
        var parts = title.Split(['-', '|', '_', '–', '—', '·', '｜', '>', '»'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var others = Array.FindAll(parts, static p => !IsKind(p));
        isSure = parts.Length > 0
            && Array.TrueForAll(others,
                static o => Array.Exists(Owners, w => o.EndsWith(w, StringComparison.OrdinalIgnoreCase))
                    && Phrases.Columns(o) <= LongestSite);
        return isSure
            || parts.Length is > 1 and < 5 && others.Length == 1 && Phrases.Columns(others[0]) <= LongestSite
                && !Phrases.EndsSentence(others[0]);
    }

    private static bool IsKind(string part)
    {
        foreach (var end in Parts)
        {
            if (part.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return part.Length == end.TrimStart().Length || Kinds.Contains(part[..^end.Length]) || Kinds.Contains(part);
        }

        return Kinds.Contains(part) || part.Equals("detail", StringComparison.OrdinalIgnoreCase)
            || part.Equals("details", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first element named for titles with a day below it; without one, the only that is long enough.</summary>
    private static string? Shown(IDocument document, string stated)
    {
        var found = new List<string>();
        foreach (var element in document.QuerySelectorAll(Titled).Take(MostTitled))
        {
            if (element.TextContent.Length > 2 * LongestHeadline || element.Closest("a, nav, footer, aside, li, head, form") is not null
                || Phrases.Line(element.TextContent) is not { Length: > 3 } text || stated.Contains(text, StringComparison.Ordinal)
                || Phrases.Columns(text) is < LeastHeadline or > LongestHeadline || Wording.Of(text).Share >= 0.5
                || DateFinder.FindAt(text, out var from, out var to) && to - from > text.Length / 2)
                continue;
            if (HasDayBelow(element))
                return text;
            found.Add(text);
        }

        return found.Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : found.Count == 0 ? Large(document) : null;
    }

    /// <summary>Old pages, and those made to be printed, only write their headline large and bold, above a row with its day.</summary>
    private static string? Large(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll("font[size], big, b, strong").Take(MostTitled))
        {
            if (element.TextContent.Length > 2 * LongestHeadline || Phrases.Line(element.TextContent) is not { Length: > 3 } text
                || Phrases.Columns(text) is < LeastHeadline or > LongestHeadline || Phrases.EndsSentence(text)
                || Wording.Of(text).Share >= 0.5 || element.Closest("tr") is not { } row || Phrases.Line(row.TextContent) != text)
                continue;
            if (row.NextElementSibling is { TextContent: { Length: <= LongestRow } below } && DateFinder.FindAt(below, out _, out _))
                return text;
        }

        return null;
    }

    private static bool HasDayBelow(IElement headline) =>
        (headline.NextElementSibling ?? headline.ParentElement?.NextElementSibling) is { } below
        && below.TextContent is { Length: > 0 and <= LongestRow } row && DateFinder.FindAt(row, out _, out _);

    private static FrozenSet<string> Read(string chinese, string english) =>
        chinese.Split(' ').Concat(english.Split('|')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
