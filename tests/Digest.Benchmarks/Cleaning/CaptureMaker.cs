using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Benchmarks.Cleaning;

/// <summary>An article of ours, as blocks, from which captures are made.</summary>
internal sealed record BaseArticle(string Slug, string Language, string Title, DateOnly Date, IReadOnlyList<string> Blocks)
{
    public bool Chinese => Language == "zh";

    /// <summary>
    /// The shipped articles that have headings and paragraphs enough; links are read as their texts, tables and lists left out.
    /// </summary>
    public static List<BaseArticle> Read(string articles)
    {
        var made = new List<BaseArticle>();
        foreach (var path in Directory.GetFiles(articles, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = new SourceFile("input/articles/" + Path.GetFileName(path), File.ReadAllBytes(path));
            if (ArticleReader.Read(file, new SiteSettings(), new DiagnosticBag()) is not { } article)
                continue;
            var body = file.ReadText().Substring(article.BodySpan.Start, article.BodySpan.Length);
            var blocks = body.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(b => !b.StartsWith('|') && !b.StartsWith("- ", StringComparison.Ordinal) && !b.StartsWith('>')
                    && !b.StartsWith("```", StringComparison.Ordinal) && !char.IsAsciiDigit(b[0])
                    && !b.Contains('\n', StringComparison.Ordinal))
                .Select(b => b.StartsWith("## ", StringComparison.Ordinal) ? b : BodyScan.PlainInline(b)).ToList();
            while (blocks.Count > 0 && blocks[^1].StartsWith("## ", StringComparison.Ordinal))
                blocks.RemoveAt(blocks.Count - 1);
            if (blocks.Count >= 5 && !blocks.Exists(b => b.EndsWith('：') || b.EndsWith(':'))
                && blocks.Zip(blocks.Skip(1)).All(p => !(p.First[0] == '#' && p.Second[0] == '#')))
                made.Add(new BaseArticle(article.Slug.Value, article.Language, article.Title, article.Day, blocks));
        }

        return made;
    }
}

/// <summary>Makes captures of every form and noise from articles, by a seed.</summary>
internal sealed class CaptureMaker(int seed, IReadOnlyList<BaseArticle> articles)
{
    private readonly Random _random = new(seed);
    private int _next;

    private static readonly string[] People = ["李开复", "黄仁勋", "李彦宏", "扎克伯格"];

    static CaptureMaker() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public List<MadeCapture> All()
    {
        var made = new List<MadeCapture>();
        foreach (var zh in new[] { true, false })
        {
            Text(made, "jammer", zh, (b, a) => Jam(b, false));
            Text(made, "jammer", zh, (b, a) => Jam(b, false));
            Text(made, "jammer doubled", zh, (b, a) => Jam(b, true));
            Text(made, "jammer nbsp", zh, (b, a) => new JammerNoise(_random).Copy(Plain(b), true, true, false, false, ""));
            Text(made, "jammer entities", zh, (b, a) => new JammerNoise(_random).Copy(Plain(b), true, false, true, false, ""));
            Text(made, "jammer old", zh,
                (b, a) => new JammerNoise(_random).Copy(Plain(b), true, false, false, true, zh ? "AI观察论坛" : "AI Watch Forum"));
            Text(made, "plain", zh, (b, a) => string.Join("\n\n", Plain(b)));
            Text(made, "single breaks", zh, (b, a) => string.Join("\n", Plain(b)));
            Text(made, "wrapped", zh, (b, a) => string.Join("\n\n", Plain(b).Select(p => Wrap(p, zh ? 76 : 72))));
            Text(made, "doubled", zh, (b, a) => string.Join("\n\n", Plain(b).SelectMany((p, i) => i == 2 ? [p, p] : new[] { p })));
            Text(made, "invisible", zh, (b, a) => string.Join("\n\n", Plain(b).Select(Invisible)));
            Text(made, "entities", zh,
                (b, a) => string.Join("\n\n",
                    Plain(b).Select(p => WebUtility.HtmlEncode(p).Replace("，", "&#65292;", StringComparison.Ordinal))));
            Text(made, "utf-16", zh, (b, a) => string.Join("\n\n", Plain(b)),
                text => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);
            Text(made, "tail", zh, (b, a) => string.Join("\n\n", Plain(b)) + (zh
                ? "\n\n（责任编辑：王小明）\n\n声明：本文仅代表作者个人观点，与本站无关。\n\n相关阅读：\n\n另一条新闻的标题\n\n上一篇：旧闻一则\n下一篇：又一则"
                : "\n\nEditing by Jane Roe\n\nRelated articles\n\nAnother story that is not ours\n\n© 2024 Example News. All rights reserved."));
            Text(made, "boxes", zh, (b, a) => Interleave(Plain(b), zh
                ? ["广告", "长按识别二维码，关注公众号", "点击查看更多", "分享到：微信 微博 QQ空间"]
                : ["Advertisement", "Read more: A story about something else",
                    "Sign up for our newsletter and get the latest in your inbox.", "Share on Facebook | Twitter | Email"]));
            Text(made, "forum lines", true,
                (b, a) => "本帖最后由 linxi 于 2024-7-26 09:30 编辑\n马上注册，结交更多好友，享用更多功能，让你轻松玩转社区。您需要登录才可以下载或查看，没有帐号？立即注册\n"
                    + Interleave(Plain(b), ["kling.jpg (182.4 KB, 下载次数: 31)", "[attach]182734[/attach]", "|  |"]) + "\n\n沙发\n顶");
            Page(made, "news page", zh, 0);
            Page(made, "news page, boxes", zh, 1);
            Page(made, "news page, divs", zh, 2);
            Page(made, "page, no names", zh, 3);
            Page(made, "page, comments", zh, 4);
            Feed(made, "rss", zh, 0);
            Feed(made, "atom", zh, 1);
            Feed(made, "json feed", zh, 2);
            Markdown(made, zh);
        }

        Text(made, "gbk", true, (b, a) => string.Join("\n\n", Plain(b)), text => Encoding.GetEncoding("gb18030").GetBytes(text));
        Text(made, "big5", true, (b, a) => string.Join("\n\n", Plain(b)), text => Encoding.GetEncoding("big5").GetBytes(text),
            traditional: true);
        Text(made, "traditional jammer", true, (b, a) => Jam(b, true), traditional: true);
        Text(made, "indents", true, (b, a) => string.Join("\n", Plain(b).Select((p, i) => i > 0 && p.Length > 40 ? "　　" + p : p)));
        Text(made, "widths", true, (b, a) => string.Join("\n\n", Plain(b).Select(HalfWidths)));
        Text(made, "mojibake", false, (b, a) => string.Join("\n\n", Plain(b)),
            text => Encoding.UTF8.GetBytes(Encoding.GetEncoding(1252)
                .GetString(Encoding.UTF8.GetBytes(text.Replace("'", "’", StringComparison.Ordinal)))), fix: p => p.Replace('\'', '’'));
        Text(made, "glued heading", true, (b, a) => Glued(b));
        Forum(made, "thread page gb18030", "gb18030", false);
        Forum(made, "thread page big5", "big5", true);
        return made;
    }

    private string Jam(IReadOnlyList<string> blocks, bool blank) =>
        new JammerNoise(_random).Copy(Plain(blocks), blank, false, false, false, "");

    private static IEnumerable<string> Plain(IEnumerable<string> blocks) =>
        blocks.Select(b => b.StartsWith("## ", StringComparison.Ordinal) ? b[3..] : b.StartsWith('*') ? b.Trim('*') : b);

    private BaseArticle Pick(bool zh)
    {
        var fitting = articles.Where(a => a.Chinese == zh).ToList();
        return fitting[(_next++ + seed * 7) % fitting.Count];
    }

    private static List<string> WithCaption(BaseArticle article)
    {
        var blocks = article.Blocks.ToList();
        var at = Math.Min(2, blocks.Count - 1);
        while (at > 0 && blocks[at - 1].StartsWith("## ", StringComparison.Ordinal))
            at--;
        var person = People.FirstOrDefault(p => article.Blocks.Any(b => b.Length > 60 && b.Contains(p, StringComparison.Ordinal)));
        blocks.Insert(at, article.Chinese ? $"*{person ?? "资料图：会议现场"}*" : "*Photo: the stage at the conference*");
        return blocks;
    }

    private void Text(List<MadeCapture> made, string kind, bool zh, Func<IReadOnlyList<string>, BaseArticle, string> write,
        Func<string, byte[]>? encode = null, bool traditional = false, Func<string, string>? fix = null)
    {
        var article = Pick(zh);
        var blocks = WithCaption(article);
        if (traditional)
        {
            article = Traditional(article with { Blocks = blocks });
            blocks = [.. article.Blocks];
        }

        if (fix is not null)
            blocks = blocks.ConvertAll(b => fix(b));
        var title = fix is null ? article.Title : fix(article.Title);
        var day = article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var head = zh
            ? $"{title}\n{day} 10:00 来源：科技日报 作者：张三"
            : $"{title}\nBy Jane Doe | {article.Date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}\nSource: Example News";
        if (traditional)
            head = $"{title}\n{day} 10:00 來源：科技日報 作者：張三";
        var text = head + "\n\n" + write(blocks, article);
        var truth = new CaptureTruth(title, article.Date, zh ? traditional ? "科技日報" : "科技日报" : "Example News",
            zh ? traditional ? "張三" : "张三" : "Jane Doe", blocks);
        made.Add(new MadeCapture($"{kind} {(zh ? "zh" : "en")} {article.Slug}", kind, $"seeds/{made.Count}.txt",
            (encode ?? Encoding.UTF8.GetBytes)(text), truth));
    }

    private static BaseArticle Traditional(BaseArticle article)
    {
        var convert = ICU4N.Text.Transliterator.GetInstance("Simplified-Traditional");
        var big5 = Encoding.GetEncoding("big5");
        string To(string text) => string.Concat(convert.Transliterate(text).Where(c => big5.GetString(big5.GetBytes([c])) == c.ToString()));
        return article with { Title = To(article.Title), Blocks = [.. article.Blocks.Select(To)] };
    }

    private static string Wrap(string text, int columns)
    {
        var made = new StringBuilder();
        var width = 0;
        foreach (var word in global::Digest.Text.Characters.IsHan(text[0]) || text.Any(c => global::Digest.Text.Characters.IsHan(c))
            ? text.Select(c => c.ToString()) : text.Split(' ').SelectMany((w, i) => i == 0 ? [w] : new[] { " ", w }))
        {
            var size = global::Digest.Text.Characters.ColumnsOf(word);
            if (width + size > columns && !"，。、；：？！”》）".Contains(word, StringComparison.Ordinal))
            {
                made.Append('\n');
                width = 0;
                if (word == " ")
                    continue;
            }

            made.Append(word);
            width += size;
        }

        return made.ToString().Replace(" \n", "\n", StringComparison.Ordinal);
    }

    private string Invisible(string text) =>
        string.Concat(text.Select(c => _random.Next(30) == 0 ? c + "\u200B" : _random.Next(60) == 0 ? c + "\u00AD" : c.ToString()));

    private string HalfWidths(string text) =>
        string.Concat(text.Select((c, i) => i > 0 && i + 1 < text.Length && global::Digest.Text.Characters.IsHan(text[i - 1])
            && global::Digest.Text.Characters.IsHan(text[i + 1]) && c == '，' && _random.Next(3) == 0 ? ',' : c));

    private static string Interleave(IEnumerable<string> blocks, string[] noise)
    {
        var lines = new List<string>();
        var n = 0;
        foreach (var block in blocks)
        {
            lines.Add(block);
            if (lines.Count > 2 && n < noise.Length && block.Length > 60)
                lines.Add(noise[n++]);
        }

        return string.Join("\n\n", lines);
    }

    private static string Glued(IReadOnlyList<string> blocks)
    {
        var made = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            var heading = blocks[i].StartsWith("## ", StringComparison.Ordinal);
            if (i > 0 && !(heading && !blocks[i - 1].StartsWith('*')))
                made.Append("\n\n");
            made.Append(heading ? blocks[i][3..] : blocks[i].Trim('*'));
        }

        return made.ToString();
    }

    private static string Paragraph(string block, bool divs)
    {
        var text = WebUtility.HtmlEncode(block.StartsWith("## ", StringComparison.Ordinal) ? block[3..] : block.Trim('*'));
        if (block.StartsWith("## ", StringComparison.Ordinal))
            return divs ? $"<p><strong>{text}</strong></p>" : $"<h2>{text}</h2>";
        if (block.StartsWith('*'))
            return $"<figure><img src=\"https://news.example.com/i.jpg\" alt=\"\"><figcaption>{text}</figcaption></figure>";
        return $"<p>{text}</p>\n";
    }

    private void Page(List<MadeCapture> made, string kind, bool zh, int style)
    {
        var article = Pick(zh);
        var blocks = WithCaption(article);
        var day = article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var content = string.Concat(blocks.Select(b => Paragraph(b, style == 2)));
        if (style == 1)
            content = content.Replace("</p>\n", "</p>\n<div class=\"ad-slot\">" + (zh ? "广告" : "Advertisement") + "</div>",
                StringComparison.Ordinal)
                + $"<div class=\"share-bar\">{(zh ? "分享到" : "Share")}</div><section class=\"related-stories\"><h3>{(zh ? "相关阅读" : "Related stories")}</h3><ul><li><a href=\"/x\">{(zh ? "另一条新闻" : "Another story")}</a></li></ul></section>";
        var teasers = string.Concat(Enumerable.Range(0, 6)
            .Select(i =>
                $"<div class=\"c{i}\"><a href=\"/t{i}\"><b>{(zh ? "另一条新闻的标题" : "The title of another story")} {i}</b></a><p>{(zh ? "这里是另一条新闻的摘要，说的是别的公司和别的产品，与本文没有关系，但也有一整句话那么长。" : "A teaser of another story stands here, about other companies and other products, and is as long as a sentence may be.")}</p></div>"));
        var comments = string.Concat(Enumerable.Range(0, 5)
            .Select(i =>
                $"<div class=\"reply\"><b>{(zh ? "读者" : "reader")}{i}</b><p>{(zh ? "我觉得这件事没有那么简单，去年就有人这样说过，结果大家都看到了，还是等一等再下结论吧。" : "I do not think that it is as simple as that; people said the same last year and we all saw what came of it, so let us wait.")}</p></div>"));
        var body = style == 3
            ? $"<div class=\"x1\"><div class=\"x2\">{teasers}</div><div class=\"x3\"><div class=\"x4\"><h1>{WebUtility.HtmlEncode(article.Title)}</h1><div class=\"x5\"><div class=\"x6\">{content}</div></div></div></div><div class=\"x7\">{teasers}</div></div>"
            : style == 4
            ? $"<div id=\"app\"><div class=\"hd\"><h1>{WebUtility.HtmlEncode(article.Title)}</h1></div><div class=\"bd\">{content}</div><div class=\"ft\"><h3>{(zh ? "5条评论" : "5 comments")}</h3>{comments}</div><div class=\"rt\">{teasers}</div></div>"
            : style == 2
            ? $"<div id=\"wrap\"><div class=\"left\"><h1>{WebUtility.HtmlEncode(article.Title)}</h1><div class=\"info\">{(zh ? $"{day} 10:00 来源：科技日报" : $"Source: Example News | {day}")}</div><div class=\"txt\">{content}</div></div><div class=\"right\"><ul><li><a href=\"/1\">a</a></li></ul></div></div>"
            : $"<nav><a href=\"/\">{(zh ? "首页" : "Home")}</a></nav><article><h1>{WebUtility.HtmlEncode(article.Title)}</h1>{content}</article><footer>© 2024</footer>";
        var head = style == 2
            ? ""
            : $"<meta property=\"og:title\" content=\"{WebUtility.HtmlEncode(article.Title)}\"><meta property=\"og:site_name\" content=\"{(zh ? "科技日报" : "Example News")}\"><meta property=\"article:published_time\" content=\"{day}T10:00:00Z\"><meta name=\"author\" content=\"Jane Doe\">";
        var html = $"<!DOCTYPE html><html lang=\"{article.Language}\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(article.Title)} - {(zh ? "科技日报" : "Example News")}</title>{head}</head><body><div class=\"cookie-banner\">{(zh ? "本站使用 Cookie" : "We use cookies")}</div>{body}</body></html>";
        // Pictures stay as Markdown beside the caption.
        made.Add(new MadeCapture($"{kind} {article.Language} {article.Slug}", kind, $"seeds/{made.Count}.html",
            Encoding.UTF8.GetBytes(html),
            new CaptureTruth(article.Title, article.Date, zh ? "科技日报" : "Example News", style == 2 ? null : "Jane Doe", blocks)));
    }

    private void Forum(List<MadeCapture> made, string kind, string encoding, bool traditional)
    {
        var article = Pick(true);
        if (traditional)
            article = Traditional(article);
        var blocks = WithCaption(article).Where(b => !b.StartsWith('*')).ToList();
        var noise = new JammerNoise(_random);
        var lines = string.Concat(Plain(blocks)
            .Select(p => WebUtility.HtmlEncode(p)
                + (_random.Next(2) == 0
                    ? $"<font class=\"jammer\">{WebUtility.HtmlEncode(noise.Run())}</font><br />\n"
                    : $"<br />\n<span style=\"display:none\">{WebUtility.HtmlEncode(noise.Run())}</span>") + "<br />\n"));
        var html = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={(encoding == "big5" ? "big5" : "gbk")}\" /><title>{article.Title} - AI论坛 - Powered by Discuz!</title></head><body><h1 class=\"ts\"><span id=\"thread_subject\">{article.Title}</span></h1><div class=\"authi\"><em id=\"authorposton9\">发表于 {article.Date:yyyy-M-d} 09:12</em></div><table><tr><td class=\"t_f\" id=\"postmessage_9\"><i class=\"pstatus\"> 本帖最后由 linxi 于 2024-7-26 编辑 </i><br />{lines}</td></tr></table><table><tr><td class=\"t_f\" id=\"postmessage_10\">沙发，顶楼主！这一层不应当出现在文章里，因为它是别人的话。</td></tr></table></body></html>";
        made.Add(new MadeCapture($"{kind} {article.Slug}", kind, $"seeds/{made.Count}.html", Encoding.GetEncoding(encoding).GetBytes(html),
            new CaptureTruth(article.Title, article.Date, null, null, blocks)));
    }

    private void Feed(List<MadeCapture> made, string kind, bool zh, int form)
    {
        var article = Pick(zh);
        var blocks = article.Blocks.ToList();
        var content = string.Concat(blocks.Select(b => Paragraph(b, false)));
        var stamp = new DateTimeOffset(article.Date.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);
        var name = zh ? "科技日报" : "Example News";
        var text = form switch
        {
            0 => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>{name}</title><item><title>{WebUtility.HtmlEncode(article.Title)}</title><link>https://news.example.com/{article.Slug}</link><pubDate>{stamp:R}</pubDate><content:encoded><![CDATA[{content}]]></content:encoded></item></channel></rss>",
            1 => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{name}</title><entry><title>{WebUtility.HtmlEncode(article.Title)}</title><link href=\"https://news.example.com/{article.Slug}\"/><published>{stamp:yyyy-MM-ddTHH:mm:ssZ}</published><content type=\"html\">{WebUtility.HtmlEncode(content)}</content></entry></feed>",
            _ => JsonSerializer.Serialize(new
            {
                version = "https://jsonfeed.org/version/1.1",
                title = name,
                items = new[]
                {
                    new
                    {
                        id = article.Slug,
                        url = "https://news.example.com/" + article.Slug,
                        title = article.Title,
                        date_published = stamp.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                        content_html = content
                    }
                }
            }),
        };
        made.Add(new MadeCapture($"{kind} {article.Language} {article.Slug}", kind, $"seeds/{made.Count}.{(form == 2 ? "json" : "xml")}",
            Encoding.UTF8.GetBytes(text), new CaptureTruth(article.Title, article.Date, name, null, blocks)));
    }

    private void Markdown(List<MadeCapture> made, bool zh)
    {
        var article = Pick(zh);
        var blocks = WithCaption(article);
        var text = $"---\ntitle: \"{article.Title.Replace("\"", "\\\"", StringComparison.Ordinal)}\"\ndate: {article.Date:yyyy-MM-dd}\nauthor: Jane Doe\nsource: Example News\n---\n\n"
            + string.Join("\n\n", blocks) + "\n";
        made.Add(new MadeCapture($"markdown {article.Language} {article.Slug}", "markdown", $"seeds/{made.Count}.md",
            Encoding.UTF8.GetBytes(text), new CaptureTruth(article.Title, article.Date, "Example News", "Jane Doe", blocks)));
    }
}
