using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Pages;

/// <summary>
/// The name of a site where no head states it: in the link that leads home, in the title of its feed, or beside the subject in the page's
/// title.
/// </summary>
internal static class SiteNames
{
    private const int Longest = 30;

    /// <summary>Paragraphs of the longest foot that is read.</summary>
    private const int MostInFoot = 12;

    /// <summary>What the page's links and its feed call the site.</summary>
    /// <param name="document">The page.</param>
    /// <param name="title">The title of the page, on one line.</param>
    /// <param name="facts">Where it is noted, as weaker than anything stated.</param>
    public static void Read(IDocument document, string title, CaptureFacts facts)
    {
        FromHome(document, title, facts);
        if (document.QuerySelector("header a[href='/'] img[alt], a.masthead img[alt], .logo img[alt]")?.GetAttribute("alt") is { } drawn
            && Name(drawn.EndsWith(" logo", StringComparison.OrdinalIgnoreCase) ? drawn[..^5] : drawn) is { } logo)
            facts.Sources.Add(new Fact(logo, 19));
        FromFoot(document, facts);
        FromFeeds(document, facts);
        OfWiki(document, facts);
        OfPrint(document, facts);
        Leading(document, title, facts);
        Remainder(title, facts);
    }

    /// <summary>Notes what a page calls the way home, but for its own title.</summary>
    private static void FromHome(IDocument document, string title, CaptureFacts facts)
    {
        foreach (var place in new[]
        {
            "header a[rel=home]", "a[rel=home]", ".site-title", ".site-name", ".blog-title", "header .brand", "h1 a[href='/']",
            "h1 a[rel=home]", ".navbar-brand", "header a[href='/']", "header .logo", "a[class*=logo]",
            "[class*=site] > a[href='/']", "[id*=head] a[href='/']", "[class*=top] a[href='/']"
        })
        {
            if (document.QuerySelector(place) is { } home && Name(home.TextContent) is { } name && name != title
                && !facts.Titles.Exists(t => t.Value == name))
            {
                facts.Sources.Add(new Fact(name, 22));
                break;
            }
        }
    }

    /// <summary>Notes whose the page is, as lines at its foot say.</summary>
    private static void FromFoot(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelector("footer")?.TextContent is not { Length: < 2000 } foot)
            return;
        foreach (var line in foot.Split('\n')
            .Concat(document.QuerySelectorAll("footer p").Take(MostInFoot).Select(static p => p.TextContent))
            .Select(static l => l.Trim()).Where(static l => l.Length > 0))
            Attribution.FromFoot(line.StartsWith("Copyright 20", StringComparison.OrdinalIgnoreCase)
                ? "©" + line["Copyright".Length..] : line, facts);
    }

    private static void FromFeeds(IDocument document, CaptureFacts facts)
    {
        foreach (var feed in document.QuerySelectorAll(
            "link[rel=alternate][title][type*=atom], link[rel=alternate][title][type*=rss], link[rel=alternate][title][type*='feed+json']"))
        {
            if (Name(Feed(feed.GetAttribute("title")!)) is { } name && !NoiseRules.IsButton(name))
            {
                facts.Sources.Add(new Fact(name, 21));
                break;
            }
        }
    }

    /// <summary>
    /// Wikis say below the title of a page from where it is, and may say what they are: <c>From Quay Wiki, the free tide table</c>.
    /// </summary>
    private static void OfWiki(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelector("#siteSub")?.TextContent.Trim() is { } below && below.StartsWith("From ", StringComparison.Ordinal)
            && Name(below[5..].Split(',')[0]) is { } wiki)
            facts.Sources.Add(new Fact(wiki, 45));
    }

    /// <summary>Marks that programs put before the address of a page that they print.</summary>
    private static readonly string[] Prints = ["Printed from ", "printed from ", "打印自", "列印自"];

    /// <summary>Below a page made for printing stands whose it is: <c>Quay Society – Printed from quay.example</c>.</summary>
    private static void OfPrint(IDocument document, CaptureFacts facts)
    {
        foreach (var note in document.QuerySelectorAll("body > p, body > div, body > address, footer, .imprint").Reverse().Take(MostInFoot))
        {
            if (note.TextContent.Length < 4 * Longest && note.TextContent.Trim() is var said
                && Array.Find(Prints, p => said.Contains(p, StringComparison.Ordinal)) is { } mark
                && Name(said[..said.IndexOf(mark, StringComparison.Ordinal)].Trim(' ', '–', '—', '-', '|', '·', ',', '，')) is { } house)
            {
                facts.Sources.Add(new Fact(house, 45));
                return;
            }
        }
    }

    /// <summary>Headings that are compared with the end of a title.</summary>
    private const int MostHeadings = 12;

    /// <summary>Bold and large elements that are compared with it where there are no headings, and letters of the longest.</summary>
    private const int MostBold = 30, LongestBold = 120;

    private static readonly string[] Signs = [" - ", " | ", " – ", " — ", "_", "|", "｜", " » ", " > "];

    /// <summary>
    /// <c>江左大会 2026 - 报道 - 渡口换上新模型</c>: before the headline, which the page shows as a heading, is the site and the way to the text.
    /// </summary>
    private static void Leading(IDocument document, string title, CaptureFacts facts)
    {
        var headings = document.QuerySelectorAll("h1, h2").Take(MostHeadings)
            .Select(static h => Phrases.Line(h.TextContent)).ToList();
        // Letters have no headings but bold and large cells, and their name may stand before a colon.
        var signs = headings.Count > 0 ? Signs : [": ", "：", .. Signs];
        if (headings.Count == 0)
            headings = [.. document.QuerySelectorAll("td strong, td b, td big, td font, td[style*=font-size], td div[style*=font-size], "
                    + "center b, center font, font[size] b")
                .Take(MostBold).Where(static e => e.TextContent.Length <= LongestBold)
                .Select(static e => Phrases.Line(e.TextContent))];
        foreach (var headline in headings)
        {
            if (headline.Length <= 5 || headline.Length >= title.Length || !title.EndsWith(headline, StringComparison.Ordinal)
                || Array.Find(signs, s => title[..^headline.Length].EndsWith(s, StringComparison.Ordinal)) is not { } sign)
                continue;
            // The name of a site may be a heading too, and stands last, behind the longer headline.
            if (Name(title[..title.IndexOf(sign, StringComparison.Ordinal)]) is not { } site || headings.Contains(site)
                || Phrases.Columns(site) >= Phrases.Columns(headline))
                return;
            PageFacts.AddTitle(headline, StatedAsHeading, facts);
            // What stands last in a title is mostly the site.
            facts.Sources.RemoveAll(s => s.Value == headline);
            facts.Sources.Add(new Fact(site, CaptureFacts.OwnName));
            return;
        }
    }

    /// <summary>Weight of a headline that a page's title ends with.</summary>
    private const int StatedAsHeading = 62;

    /// <summary>What the title says beside the subject of a thread, which is known by now.</summary>
    public static void BesideSubject(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelector("title")?.TextContent is { } title)
            Remainder(Phrases.Line(title), facts);
    }

    /// <summary>
    /// <c>[AI] R1更新了 苇岸社区 P1</c>: behind the headline, which stands on the page too, is the site, with or without a sign between.
    /// </summary>
    private static void Remainder(string title, CaptureFacts facts)
    {
        foreach (var headline in facts.Titles.Where(static t => t.Weight >= 80 && t.Value.Length > 5).Select(static t => t.Value)
            .Distinct(StringComparer.Ordinal).ToList())
        {
            var at = title.IndexOf(headline, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var rest = title[(at + headline.Length)..].Trim(' ', '-', '–', '—', '|', '_', '·', '•', '｜', ':', '：', '\u3000');
            // … - 影视区 - 渡口论坛 - 互助分享!: what a board says of itself stands behind its name.
            if (Array.Find(rest.Split(" - ", StringSplitOptions.TrimEntries), static r => BoardWords.EndHan(r)) is { } board)
                rest = board;
            rest = rest[(rest.LastIndexOfAny(['_', '|', '｜', '·', '•']) + 1)..];
            rest = rest[(rest.LastIndexOf(" - ", StringComparison.Ordinal) is >= 0 and var dash ? dash + 3 : 0)..].Trim();
            if (Name(WithoutPage(rest)) is { } site)
                facts.Sources.Add(new Fact(site, 20));
            return;
        }
    }

    /// <summary>Which page of a thread it is stands behind the name: <c>P1</c>, <c>第1页</c>, <c>Page 2</c>.</summary>
    private static string WithoutPage(string text)
    {
        var cut = text.LastIndexOf(' ');
        var last = text[(cut + 1)..];
        if (cut > 0
            && (last is ['P' or 'p', >= '0' and <= '9', ..] || last is ['第', .., '页' or '頁']
                || last.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0))
            text = text[..cut].TrimEnd();
        return text.EndsWith(" Page", StringComparison.OrdinalIgnoreCase) ? text[..^5].TrimEnd(' ', '-', '|') : text;
    }

    private static readonly string[] FeedWords = [" RSS Feed", " Atom Feed", " RSS feed", " Atom feed", " » Feed", " &raquo; Feed",
        " (RSS)", " (Atom)", " RSS", " Atom", " Feed", " feed", " - RSS", " headlines", " Headlines"];

    private static string Feed(string title)
    {
        foreach (var word in FeedWords)
        {
            if (title.EndsWith(word, StringComparison.Ordinal))
                return title[..^word.Length].TrimEnd(' ', '-', '»', '|');
        }

        return title.Contains("Comments", StringComparison.Ordinal) || title.Contains('»', StringComparison.Ordinal) ? "" : title;
    }

    private static string? Name(string text)
    {
        var line = Phrases.Line(text);
        return line.Length is > 1 and <= Longest && Phrases.Columns(line) <= 40 && !Phrases.EndsSentence(line) && !char.IsDigit(line[0])
            && !NoiseRules.IsButton(line) && line is not ("RSS" or "Atom" or "Feed" or "JSON Feed") ? line : null;
    }
}
