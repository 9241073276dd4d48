using Digest.Cleaning.Captures;
using Digest.Cleaning.Forms;
using Digest.Cleaning.Pages;
using Digest.Cleaning.Repair;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Cleaning;

/// <summary>
/// Turns a capture into clean articles: one, or one for each item of a feed. What is wrong with a capture is reported, never thrown.
/// </summary>
public static class ArticleCleaner
{
    /// <summary>Largest text of a capture that is read, in bytes; pictures packed with a page do not count.</summary>
    public const int LargestCapture = 4 * 1024 * 1024;

    /// <summary>The articles of a capture; none when it holds no article, which is reported.</summary>
    public static IReadOnlyList<CleanArticle> Clean(RawCapture capture, CleaningContext context, DiagnosticBag bag)
    {
        capture = PageArchive.Open(capture);
        capture = capture with { Page = EmbeddedPictures.Without(capture.Content) };
        if (Decoded(capture, bag) is not { } decoded)
            return [];
        var found = new CaptureFacts();
        decoded = decoded with { Text = ReadingExport.Open(LoneColumn.Open(decoded.Text), found) };
        var form = CaptureForms.Of(capture, decoded.Text);
        if (form is CaptureForm.Text or CaptureForm.Markdown && !CaptureLimits.Allow(capture, decoded.Text, bag))
            return [];
        var questions = new List<ReviewQuestion>();
        if (decoded.BadByte >= 0)
            questions.Add(new ReviewQuestion("encoding", $"byte {decoded.BadByte}",
                $"cannot be read as {decoded.Encoding}; U+FFFD stands there"));
        // Form feeds are gone after the repair.
        var text = TextRepair.Apply(form == CaptureForm.Text ? PrintedPages.Join(decoded.Text, found) : decoded.Text, questions);
        if (form == CaptureForm.Markdown && AlreadyClean(text))
            return AsItStands(capture, decoded.Text, context, bag);
        if (form is CaptureForm.Text or CaptureForm.Markdown)
            found.Copied = text;
        List<(List<CaptureLine> Lines, CaptureFacts Facts)> parts = form switch
        {
            CaptureForm.Feed => FeedReader.Read(capture, text, bag),
            CaptureForm.Html => OfPage(capture, text, bag, found),
            CaptureForm.Markdown =>
                [(MarkdownFile.Read(capture, SharedLink.Open(LayoutRows.OpenCells(text), found), context, bag, found), found)],
            _ => OfText(capture, text, bag, found),
        };
        var articles = new List<CleanArticle>(parts.Count);
        foreach (var (lines, facts) in parts)
        {
            facts.Questions.InsertRange(0, questions);
            if (Assembly.Make(capture, lines, facts, context, $"{decoded.Encoding} ({decoded.How})") is { } article)
                articles.Add(article);
        }

        if (articles.Count == 0 && parts.Count > 0 && form != CaptureForm.Feed)
            bag.ReportFile(DiagnosticCatalog.NothingFound, capture.Path);
        return articles;
    }

    /// <summary>The characters of a capture; null where it is too large or no text, which is reported.</summary>
    private static DecodedText? Decoded(RawCapture capture, DiagnosticBag bag)
    {
        if (capture.Content.Length > LargestCapture)
        {
            bag.ReportFile(DiagnosticCatalog.CaptureTooLarge, capture.Path, capture.Content.Length / 1024 / 1024,
                LargestCapture / 1024 / 1024);
            return null;
        }

        var decoded = Decoding.Read(capture, bag);
        if (IsText(decoded))
            return decoded;
        bag.ReportFile(DiagnosticCatalog.NotText, capture.Path);
        return null;
    }

    private static List<(List<CaptureLine> Lines, CaptureFacts Facts)> OfPage(RawCapture capture, string text, DiagnosticBag bag,
        CaptureFacts found)
    {
        if (HtmlReader.BareText(capture, text, found) is { } bare)
            return [(CopiedText.Read(bare, found), found)];
        return HtmlReader.Read(capture, text, bag) is { } page && CaptureLimits.Allow(capture, page.Lines, bag) ? [page] : [];
    }

    private static List<(List<CaptureLine> Lines, CaptureFacts Facts)> OfText(RawCapture capture, string text, DiagnosticBag bag,
        CaptureFacts found)
    {
        var opened = Letter.Open(text, found);
        // Letters may have a page and no text.
        if (opened.Length != text.Length && CaptureForms.Of(capture, opened) == CaptureForm.Html)
            return HtmlReader.Read(capture, opened, bag, found) is { } sent ? [sent] : [];
        return [(CopiedText.Read(opened, found), found)];
    }

    /// <summary>Control characters are rare in text and common in everything else.</summary>
    private static bool IsText(DecodedText decoded)
    {
        var text = decoded.Text;
        if (text.Length == 0)
            return true;
        var bad = 0;
        var reach = Math.Min(text.Length, 16 * 1024);
        for (var i = 0; i < reach; i++)
        {
            if (text[i] is < ' ' and not ('\n' or '\r' or '\t' or '\f' or '\u001B') || (text[i] == '\uFFFD' && decoded.BadByte >= 0))
                bad++;
        }

        return bad * 20 <= reach;
    }

    /// <summary>Whether a text is a file that cleaning wrote: front matter with <c>capture:</c> and its hash.</summary>
    private static bool AlreadyClean(string text)
    {
        var block = FrontMatterBlock.Cut(text);
        if (block.State != FrontMatterBlockState.Closed)
            return false;
        var yaml = text.AsSpan(block.Yaml.Start, block.Yaml.Length);
        var at = yaml.IndexOf("\ncapture:");
        return at >= 0 && yaml[at..].Contains("sha256:", StringComparison.Ordinal);
    }

    private static IReadOnlyList<CleanArticle> AsItStands(RawCapture capture, string text, CleaningContext context, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var article = ArticleReader.Read(Files.SourceFile.FromText(capture.Path, text), context.Settings, own);
        bag.AddRange(own.Sorted());
        if (article is null)
            return [];
        var front = article.FrontMatter;
        return
        [
            new CleanArticle
            {
                Title = front.Title,
                Date = front.Date,
                Language = front.Language,
                Summary = article.Summary,
                Body = text.Substring(article.BodySpan.Start, article.BodySpan.Length).TrimStart('\n', '\r'),
                Source = front.Source,
                Canonical = front.Canonical,
                Rights = front.Rights,
                Capture = front.Capture ?? new CaptureReference(capture.Path, capture.Sha256),
                AsItStands = text,
            },
        ];
    }
}
