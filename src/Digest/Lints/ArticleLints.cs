using System.Buffers;
using System.Globalization;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Lints;

/// <summary>Slips that show in one article alone.</summary>
internal static class ArticleLints
{
    /// <summary>Headlines that would fit any article: what <c>new</c> or an editor's habit leaves behind.</summary>
    private static readonly HashSet<string> EmptyTitles = new(StringComparer.OrdinalIgnoreCase)
    {
        "untitled", "no title", "title", "headline", "new article", "new post", "article", "draft", "test", "news", "update", "updates",
            "breaking", "breaking news",
        "lorem ipsum", "home", "index", "无标题", "未命名", "标题", "新文章", "文章", "草稿", "测试", "新闻", "快讯", "更新", "最新消息", "首页",
    };

    /// <summary>
    /// Characters that nobody sees and that change what is read or found: direction marks, spaces of no width, soft hyphens.
    /// </summary>
    private static readonly SearchValues<char> Invisible =
        SearchValues.Create("\u00AD\u200B\u2060\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\uFFFC");

    public static void Check(Article article, string text, SiteSettings settings, DiagnosticBag bag)
    {
        var matter = article.FrontMatter;
        Title(article, text, bag);
        FileDate(article, text, settings, bag);
        if (matter.Rights == Rights.Excerpt)
            Excerpt(article, text, settings, bag);
        else
            Quotations(article, text, settings, bag);
        if (matter.Summary is { } summary && PlainText.MarkupIn(summary) is { } mark)
            Suggest(bag, DiagnosticCatalog.MarkdownInText, article.Path, text, matter.SpanOf("summary"), "summary", mark,
                BodyScan.PlainInline(summary));
        if (PlainText.MarkupIn(article.Title) is { } inTitle)
            Suggest(bag, DiagnosticCatalog.MarkdownInText, article.Path, text, matter.SpanOf("title"), "title", inTitle,
                BodyScan.PlainInline(article.Title));
        if (text.AsSpan().IndexOfAny(Invisible) is >= 0 and var at)
            bag.Report(DiagnosticCatalog.InvisibleCharacter, article.Path, text, new TextSpan(at, 1), $"U+{(int)text[at]:X4}");
        foreach (var question in matter.Review)
            bag.Report(DiagnosticCatalog.OpenQuestion, article.Path, text, question.Span, Short(question.Text));
    }

    private static void Title(Article article, string text, DiagnosticBag bag)
    {
        var title = article.Title;
        // A missing title is an error of its own.
        if (title.Length == 0)
            return;
        var says = title.Any(char.IsLetter) && !EmptyTitles.Contains(title.Trim(' ', '.', '!', '…', '。', '！', ':', '：'));
        if (!says)
            bag.Report(DiagnosticCatalog.EmptyTitle, article.Path, text, article.FrontMatter.SpanOf("title"), title);
    }

    private static void FileDate(Article article, string text, SiteSettings settings, DiagnosticBag bag)
    {
        var name = article.Path[(article.Path.LastIndexOf('/') + 1)..];
        if (name.Length <= 10 || article.FrontMatter.SpanOf("date").Length == 0
            || !Dates.TryRead(name[..10], settings.TimeZone, out var inName))
            return;
        var day = DateOnly.FromDateTime(inName.DateTime);
        if (day == article.Day)
            return;
        // The day where the writer is may be the one before or after that of the site's zone: what stands there is what counts.
        var written = text.AsSpan(article.FrontMatter.SpanOf("date").Start).TrimStart("\"'");
        if (written.StartsWith(name.AsSpan(0, 10)))
            return;
        bag.Report(DiagnosticCatalog.FileDateDiffers, article.Path, text, article.FrontMatter.SpanOf("date"), name[..10],
            article.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Excerpt(Article article, string text, SiteSettings settings, DiagnosticBag bag)
    {
        var matter = article.FrontMatter;
        if (matter.Source is null or { Name.Length: 0 } or { Url: null })
        {
            var span = matter.SpanOf("source") is { Length: > 0 } source
                ? source : matter.SpanOf("rights") is { Length: > 0 } rights ? rights : matter.SpanOf("title");
            bag.Report(DiagnosticCatalog.ExcerptWithoutSource, article.Path, text, span,
                matter.Source is null ? "source" : matter.Source.Name.Length == 0 ? "name under source" : "url under source");
        }

        if (matter.Summary is { } summary && summary.Length > settings.QuoteLimit)
            bag.Report(DiagnosticCatalog.LongQuotation, article.Path, text, matter.SpanOf("summary"), "the summary of an excerpt",
                summary.Length, settings.QuoteLimit);
    }

    /// <summary>Block quotations of an article whose text is published: somebody else's words, by their form.</summary>
    private static void Quotations(Article article, string text, SiteSettings settings, DiagnosticBag bag)
    {
        // What its owner lets us publish whole may be quoted at any length.
        if (article.FrontMatter.Rights != Rights.Own)
            return;
        var body = text.AsSpan(article.BodySpan.Start, article.BodySpan.Length);
        if (body.IndexOf('>') < 0)
            return;
        int length = 0, start = 0, at = 0;
        var fenced = false;
        foreach (var range in body.Split('\n'))
        {
            at = range.Start.Value;
            var line = body[range].TrimEnd();
            var inner = line.TrimStart(' ');
            if (inner.StartsWith("```") || inner.StartsWith("~~~"))
                fenced = !fenced;
            if (!fenced && line.Length - inner.Length < 4 && inner.StartsWith('>'))
            {
                if (length == 0)
                    start = at + (line.Length - inner.Length);
                length += inner.TrimStart("> ").Length;
                continue;
            }

            Report(start, length, bag);
            length = 0;
        }

        Report(start, length, bag);

        void Report(int from, int characters, DiagnosticBag into)
        {
            if (characters > settings.QuoteLimit)
                into.Report(DiagnosticCatalog.LongQuotation, article.Path, text, new TextSpan(article.BodySpan.Start + from, 1),
                    "this quotation", characters, settings.QuoteLimit);
        }
    }

    /// <summary>Reports with a replacement, where the value stands in one line and so can be replaced.</summary>
    private static void Suggest(DiagnosticBag bag, DiagnosticRule rule, string path, string text, TextSpan span, string key, string mark,
        string replacement)
    {
        var found = DiagnosticBag.Make(rule, DiagnosticLocation.Of(path, text, span), key, mark);
        var isOneLine = text.AsSpan(span.Start, Math.Min(span.Length, text.Length - span.Start)).IndexOfAny('\n', '\r') < 0;
        bag.Add(isOneLine && replacement.Length > 0 ? found with { Suggestion = replacement } : found);
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..(char.IsHighSurrogate(text[118]) ? 118 : 119)] + "…";
}
