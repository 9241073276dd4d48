using System.Text.Json;
using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>What a page states about itself: in its head, in JSON-LD, and beside the article.</summary>
internal static partial class PageFacts
{
    private const int LongestTitle = 300;

    private const int MostBeside = 30;

    /// <summary>Further down no note stands above a text.</summary>
    private const int MostNotes = 40;

    public static void Read(IDocument document, CaptureFacts facts)
    {
        MetaFacts.Read(document, facts);
        Head(document, facts);
        SourceNote(document, facts);
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(8))
            JsonLd(script.TextContent, facts);
        SavedNotes.Read(document, facts);
        var stated = Phrases.Joined(document.QuerySelector("title")?.TextContent ?? "");
        var site = SiteOf(stated) ?? LongSite(document, stated);
        if (OnlyHeadline(document, stated, site, facts) is { } headline)
            facts.Titles.Add(new Fact(headline, AreMade(headline, facts) ? Shown : 85));
        else if (!facts.Titles.Exists(static t => t.Weight > StatedBySite))
            Headline(document, stated, site, facts);
        Larger(document, stated, facts);
        if (site is not null && !facts.Titles.Exists(t => t.Weight > 40 && t.Value.Contains(site, StringComparison.Ordinal)))
            facts.Sources.Add(new Fact(site, 25));
        Fields(document, facts);
        WithoutMotto(stated, facts);
        PageKinds.Read(document, stated, facts);
        RepositoryFiles.Read(document, facts);
        WithoutWay(facts);
        SiteNames.Read(document, stated, facts);
        Writers(document, facts);
        Media(document, facts);
        Moments(document, facts);
    }

    private static void Head(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical)
            facts.Addresses.Add(new Fact(canonical, 90));
        if (document.DocumentElement.GetAttribute("lang") is { } language)
            facts.Languages.Add(new Fact(language, 50));
        if (Phrases.OnOneLine(document.QuerySelector("title")?.TextContent ?? "") is { Length: > 0 } title)
            AddTitle(IssueTitles.Headline(title, facts) ?? WithoutSite(title, CaptureFacts.Best(facts.Sources)?.Value), StatedBySite,
                facts);
    }

    /// <summary><c>本文来自微信公众号“…”，作者：…</c>: a note above the text, which goes with its box.</summary>
    private static void SourceNote(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelectorAll("p, section").Take(MostNotes)
            .FirstOrDefault(static p => p.TextContent.Length < 160 && (p.TextContent.AsSpan().TrimStart().StartsWith("本文来自")
                || p.TextContent.AsSpan().TrimStart().StartsWith("以下文章来源于"))) is { } note)
            Attribution.FromFoot(Phrases.OnOneLine(note.TextContent), facts);
    }

    /// <summary>
    /// The one headline of the first level; null where there are more or none, or where it is the name of the site or of a part of it,
    /// above a headline of the second.
    /// </summary>
    private static string? OnlyHeadline(IDocument document, string stated, string? site, CaptureFacts facts) =>
        document.QuerySelectorAll("h1")
            .Where(h => h.TextContent.Trim().Length > 3 && h.QuerySelector("a[href='/'], a[rel=home]") is null).ToList() is [var only]
        && Phrases.Joined(only.TextContent).TrimEnd(' ', '¶') is var headline && headline != site
        && !IsSection(document, stated, headline, facts) && !IsSiteBefore(stated, headline, facts) ? headline : null;

    /// <summary>Weight of what the title element says without the site.</summary>
    private const int StatedBySite = 40;

    /// <summary>
    /// Whether the one headline of the first level only names the part of the site, <c>Press Releases</c>: another heading says what the
    /// page's own facts call it, or is longer and all that its title says.
    /// </summary>
    private static bool IsSection(IDocument document, string title, string headline, CaptureFacts facts) =>
        IsBelowSection(document, title, headline, facts)
        || CaptureFacts.Best(facts.Titles) is { Weight: >= StatedElsewhere, Value: var stated }
        && Phrases.Columns(headline) * 2 < Phrases.Columns(stated) && !stated.Contains(headline, StringComparison.OrdinalIgnoreCase)
        && document.QuerySelectorAll("h2, h3").Take(MostBeside).Any(h => Phrases.Key(h.TextContent) == Phrases.Key(stated));

    /// <summary>Whether a heading below that of the first level is all that the title of the page says, and longer.</summary>
    private static bool IsBelowSection(IDocument document, string title, string headline, CaptureFacts facts) =>
        Phrases.Columns(title) > Phrases.Columns(headline) && Phrases.Columns(title) >= LeastHeadline
        && !title.Contains(headline, StringComparison.OrdinalIgnoreCase) && !facts.Sources.Exists(s => s.Value == title)
        && !facts.Titles.Exists(t => t.Weight > StatedBySite && t.Value != title)
        && document.QuerySelectorAll("h1, h2").SkipWhile(static h => h.LocalName != "h1").Take(MostBeside)
            .Any(h => h.LocalName == "h2" && Phrases.Joined(h.TextContent) == title && h.Closest("nav, aside, footer") is null);

    /// <summary>
    /// Whether the one headline of the first level is the site, which stands before the article's in the title of the page:
    /// <c>Quayside Notes: What the tide left</c>.
    /// </summary>
    private static bool IsSiteBefore(string stated, string headline, CaptureFacts facts)
    {
        if (CaptureFacts.Best(facts.Titles) is not { Weight: >= StatedElsewhere, Value: var own }
            || stated.Length <= headline.Length + own.Length || !stated.StartsWith(headline, StringComparison.Ordinal)
            || stated[headline.Length..].TrimStart(' ', ':', '：', '-', '–', '—', '|', '·', '»', '›') != own)
            return false;
        facts.Sources.Add(new Fact(headline, 45));
        return true;
    }

    /// <summary>Weight from which on the head of a page names its article.</summary>
    private const int StatedElsewhere = 75;

    /// <summary>Columns of the shortest headline that an element is named for.</summary>
    private const int LeastHeadline = 12;

    /// <summary>
    /// Pages without a headline of the first level put it into an element that they call a title; the title of the page has the site and
    /// the way to the page before or behind it, with signs or without: <c>江左市政府 部门动态 渡口换上新模型</c>.
    /// </summary>
    private static void Headline(IDocument document, string stated, string? site, CaptureFacts facts)
    {
        var best = "";
        foreach (var element in document.QuerySelectorAll(
            "h2, [class*=title], [class*=Title], [id*=title], [id*=Title], [class*=headline], [class*=biaoti], font[size], big")
            .Take(MostBeside))
        {
            if (element.TextContent.Length < 2 * LongestTitle && element.Closest("a, nav, footer, aside, li") is null
                && Phrases.Joined(element.TextContent) is var text && text.Length > best.Length && text.Length * 2 > stated.Length
                && text != site
                && Phrases.Columns(text) >= LeastHeadline && !facts.Sources.Exists(s => s.Value == text)
                && stated.Contains(text, StringComparison.Ordinal))
                best = text;
        }

        if (best.Length > 0)
            AddTitle(best, StatedBySite + 22, facts);
    }

    private const int LeastStandfirst = 20;

    /// <summary>Paragraphs of the longest header that sums up its article and says who wrote it.</summary>
    private const int MostOfHeader = 4;

    /// <summary>In the header of an article its paragraphs, however deep, sum it up or are about the writer.</summary>
    private static void AroundHeadline(IElement header, CaptureFacts facts)
    {
        var said = header.QuerySelectorAll("p")
            .Where(static p => p.Closest("figure") is null && p.QuerySelector("h1, img, time") is null
                && Phrases.OnOneLine(p.TextContent) is { Length: >= LeastStandfirst and <= 400 } text && Phrases.EndsSentence(text))
            .ToList();
        if (said.Count is 0 or > MostOfHeader
            || header.Closest("article, main, body") is { } holder && holder.QuerySelectorAll("p").Length <= 2 * said.Count)
            return;
        if (!facts.Summaries.Exists(static s => s.Weight >= 60) && Phrases.OnOneLine(said[0].TextContent) is var first
            && !facts.Authors.Exists(a => a.Value.Length > 1 && first.StartsWith(a.Value, StringComparison.Ordinal)))
            facts.Summaries.Add(new Fact(first, 60));
        foreach (var element in said)
            element.Remove();
    }

    private static readonly HashSet<string> Empty = new(["无标题文档", "无标题", "無標題文件", "無標題", "新建文档", "untitled", "untitled document",
        "new page", "document", "no title", "首页", "home", "index"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What a program calls a page that nobody named is no title.</summary>
    public static void AddTitle(string title, int weight, CaptureFacts facts)
    {
        if (!Empty.Contains(title.Trim()))
            facts.Titles.Add(new Fact(title.TrimEnd(' ', '-', '_', '|', '–', '—'), weight));
    }

    /// <summary><c>可灵走向全球_科技_新华网</c>, <c>Heron 2 | The Northern Ledger</c>: the last part, where it is short enough for a name.</summary>
    private static string? SiteOf(string title)
    {
        foreach (var separator in new[] { " | ", " - ", " – ", " — ", "_", "|", "｜", "-" })
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 2 || Phrases.Columns(title.AsSpan(0, at)) < 6 || (separator == "-" && !Phrases.IsChinese(title.AsSpan(at))))
                continue;
            var site = title[(at + separator.Length)..].Trim();
            // 可灵走向全球 - 河岸论坛 - Powered by Discuz!
            if (site.StartsWith("Powered by", StringComparison.OrdinalIgnoreCase))
                return SiteOf(title[..at].TrimEnd());
            return site.Length is > 1 and <= 30 && Phrases.Columns(site) <= 32 && !Phrases.EndsSentence(site) && !char.IsDigit(site[0])
                ? site : null;
        }

        return null;
    }

    /// <summary>Characters of the longest name of a site that the page shows elsewhere too.</summary>
    private const int LongestSite = 70;

    /// <summary>A long name behind a title, which the head of the page bears too:
    /// <c>… | Quay Institute for Inland Navigation</c>.</summary>
    private static string? LongSite(IDocument document, string title) =>
        title.LastIndexOf(" | ", StringComparison.Ordinal) is > 6 and var at && title[(at + 3)..].Trim() is { Length: <= LongestSite } name
        && document.QuerySelectorAll("header a, [role=banner] a").Take(MostBeside).Any(a => Phrases.OnOneLine(a.TextContent) == name)
            ? name : null;

    /// <summary><c>可灵走向全球_科技_新华网</c>: the part before the site's name.</summary>
    private static string WithoutSite(string title, string? site)
    {
        if (title.Length > LongestTitle)
            return title[..LongestTitle];
        foreach (var separator in new[] { " - ", " | ", " – ", " — ", "_", "-", "|", "｜", " :: " })
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 6 && (separator.Length > 1 || separator != "-" || Phrases.IsChinese(title.AsSpan(at)))
                && (title.Length - at < at || (site is not null && title[at..].Contains(site, StringComparison.OrdinalIgnoreCase))))
                return WithoutSite(title[..at].TrimEnd(), site);
        }

        return title;
    }

    /// <summary>More titles no head states.</summary>
    private const int MostTitles = 12;

    private static readonly System.Buffers.SearchValues<char> Between = System.Buffers.SearchValues.Create("|｜_-–—·");

    /// <summary>Heads state a title with the way to it behind, which the page shows without: <c>渡口換上新模型 | 生活 | 江左社</c>.</summary>
    private static void WithoutWay(CaptureFacts facts)
    {
        foreach (var shorter in facts.Titles.Where(static t => t.Weight >= StatedBySite && Phrases.Columns(t.Value) >= LeastHeadline)
            .Take(MostTitles).ToList())
        {
            for (var i = 0; i < Math.Min(facts.Titles.Count, MostTitles); i++)
            {
                var title = facts.Titles[i].Value;
                if (title.Length > shorter.Value.Length && title.StartsWith(shorter.Value, StringComparison.Ordinal)
                    && title[shorter.Value.Length..].Trim() is [var sign, .. var way] && Between.Contains(sign)
                    && (shorter.Weight > StatedBySite || facts.Sources.Exists(s => s.Value == way.Trim())))
                    facts.Titles[i] = facts.Titles[i] with { Value = shorter.Value };
            }
        }
    }

    private static void JsonLd(string json, CaptureFacts facts)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
            Walk(document.RootElement, facts, 0);
        }
        catch (JsonException)
        {
            // Broken metadata states nothing.
        }
    }

    private static void Walk(JsonElement element, CaptureFacts facts, int depth)
    {
        if (depth > 4)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray().Take(20))
                Walk(item, facts, depth + 1);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("@graph", out var graph))
            Walk(graph, facts, depth + 1);
        if (Text(element, "headline") is { } headline)
            facts.Titles.Add(new Fact(headline, 88));
        // Who posted, and when, counts less than what the post says of the article that it passes on.
        var isPost = Text(element, "@type") is "DiscussionForumPosting" or "SocialMediaPosting" or "Comment" or "Question";
        if (Text(element, "datePublished") is { } date)
            facts.Dates.Add(new Fact(date, isPost ? CaptureFacts.PostDay : 92));
        // What pages state for the search engine of Baidu, in a vocabulary of its own.
        else if (Text(element, "pubDate") is { } published
            && Text(element, "@context")?.Contains(".baidu.com/", StringComparison.Ordinal) == true)
            facts.Dates.Add(new Fact(published, 88));
        if (element.TryGetProperty("author", out var author) && Name(author) is { } name)
            facts.Authors.Add(new Fact(name, isPost ? CaptureFacts.Poster
                : DeskNames.Is(name) || author.ValueKind == JsonValueKind.Object && Text(author, "@type") == "Organization"
                    ? OfHouse : 78));
        if (element.TryGetProperty("publisher", out var publisher) && Name(publisher) is { } house)
            facts.Sources.Add(new Fact(house, 72));
        // What a portal passes on was made by who provides it.
        if (Text(element, "datePublished") is not null && element.TryGetProperty("provider", out var provider)
            && Name(provider) is { } maker)
            facts.Sources.Add(new Fact(maker, 74));
    }

    /// <summary>Weight of a house or a desk of it that is stated as the writer: somebody is mostly named beside the text.</summary>
    private const int OfHouse = 52;

    private static string? Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Object => Text(element, "name"),
        JsonValueKind.Array when element.GetArrayLength() > 0 =>
        string.Join(", ",
            element.EnumerateArray().Take(6).Select(Name).Where(static n => n is { Length: > 0 }).Distinct(StringComparer.Ordinal)),
        _ => null,
    };

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
