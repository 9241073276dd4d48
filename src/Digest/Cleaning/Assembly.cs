using Digest.Cleaning.Blocks;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Forms;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Cleaning;

/// <summary>Makes an article of lines and facts: noise out, structure in, then title, date, language, summary and terms.</summary>
internal static class Assembly
{
    /// <summary>Passes until cleaning its own result changes nothing; real captures need one.</summary>
    private const int MostPasses = 12;

    /// <summary>Characters of a title that a line with it begins with, and of the longest line that is more name than text.</summary>
    private const int BeginningOfTitle = 12, LongestNaming = 120;

    /// <summary>The article; null where the capture holds neither text nor summary.</summary>
    public static CleanArticle? Make(RawCapture capture, List<CaptureLine> lines, CaptureFacts facts, CleaningContext context,
        string decoding)
    {
        lines = TopAddress.Headline(TextMasthead.Take(lines, facts), facts);
        var blocks = Blocks(lines, facts, context);
        var (title, titleQuestion) = ArticleTitle.Take(blocks, facts, context, capture);
        if (blocks.Count == 0 && facts.Summaries.Count == 0)
            return null;
        var parts = new Parts(capture, lines, facts, context, decoding, title, titleQuestion);
        var body = ArticleBody.Markdown(blocks);
        var article = Article(parts, body);
        return Settled(article, parts) is var settled && settled != body ? Article(parts, settled) : article;
    }

    /// <summary>What an article is made of beside its text.</summary>
    private sealed record Parts(RawCapture Capture, List<CaptureLine> Lines, CaptureFacts Facts, CleaningContext Context, string Decoding,
        string Title, ReviewQuestion? TitleQuestion);

    private static CleanArticle Article(Parts parts, string body)
    {
        var (capture, lines, facts, context, decoding, title, titleQuestion) = parts;
        var paragraphs = ArticleBody.Paragraphs(body);
        var plain = string.Join('\n', paragraphs);
        var language = Language(capture, facts, plain.Length > 20 ? plain : plain + title, context);
        if (title.Length == 0)
        {
            title = paragraphs.Count > 0 ? Digestion.TitleFrom(paragraphs[0]) : "Untitled";
            titleQuestion = new ReviewQuestion("title", title, "drawn from the text: the capture has none");
        }
        else if (titleQuestion is null && context.Overrides.Title is null && capture.Sidecar?.Title is null
            && TitleDoubts.Of(title, plain) is { } doubt)
        {
            titleQuestion = new ReviewQuestion("title", title, doubt);
        }

        var terms = context.Tagger?.Invoke(body, language, title) ?? FoundTerms.None;
        var address = ArticleSource.Address(capture, facts, context);
        var date = Date(capture, facts, plain, terms, context, address);
        var source = ArticleSource.Of(capture, lines, facts, address, body, paragraphs.FirstOrDefault(), context);
        var summary = Summary(facts, title, body, paragraphs, context.Settings.QuoteLimit);
        IEnumerable<ReviewQuestion?> questions =
        [
            .. facts.Questions, titleQuestion, date.Question, body.AsSpan().IsWhiteSpace() ? NoText(summary) : null, Unreadable(body),
            .. terms.Questions
        ];
        return new CleanArticle
        {
            Title = ArticleTitle.OneLine(title) is { Length: > 0 } line ? line : "Untitled",
            Date = date.Date,
            HasTime = date.HasTime,
            Language = language,
            Summary = ArticleTitle.OneLine(summary),
            Body = body,
            Source = source,
            Canonical = address,
            Rights = context.Overrides.Rights ?? capture.Sidecar?.Rights ?? Rights.Excerpt,
            Terms = terms.Terms,
            Stories = terms.Stories,
            Draft = context.Overrides.Draft,
            Review = [.. questions.OfType<ReviewQuestion>().DistinctBy(static q => q.ToString())],
            Capture = new CaptureReference(capture.Path, capture.Sha256),
            Decoding = decoding,
        };
    }

    /// <summary>
    /// The text, cleaned again until it stays as it is: alone, and as that of a file that states what is known of the article now.
    /// </summary>
    private static string Settled(CleanArticle article, Parts parts)
    {
        var body = article.Body;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var second = Again(body, null, parts);
            if (NamesStated(second, article) && Again(second, StatedBy(article, parts.Title.Length == 0), parts) is { Length: > 0 } stated)
                second = stated;
            if (second == body)
                break;
            body = second;
        }

        return body;
    }

    private static string Again(string body, CaptureFacts? stated, Parts parts)
    {
        var facts = stated ?? new CaptureFacts();
        var lines = MarkdownFile.Body(parts.Capture, TextRepair.Apply(body, []), facts, new DiagnosticBag());
        if (stated is null)
            return ArticleBody.Markdown(Blocks(lines, facts, parts.Context));
        var blocks = Blocks(TopAddress.Headline(TextMasthead.Take(lines, facts), facts), facts, parts.Context);
        ArticleTitle.Take(blocks, facts, parts.Context, parts.Capture);
        return ArticleBody.Markdown(blocks);
    }

    /// <summary>
    /// Whether a short line has the title, the source or the writer in it: what is known of them may show that it is no text.
    /// </summary>
    private static bool NamesStated(string body, CleanArticle article)
    {
        ReadOnlySpan<string> names = [article.Title[..Math.Min(article.Title.Length, BeginningOfTitle)], article.Source?.Name ?? "",
            article.Source?.Author ?? ""];
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var line = body.AsSpan(range);
            if (line.Length is 0 or > LongestNaming)
                continue;
            foreach (var name in names)
            {
                if (name.Length > 0 && line.Contains(name, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    /// <summary>What the front matter of an article says of it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isDrawn">Whether its title was made of its first sentence.</param>
    private static CaptureFacts StatedBy(CleanArticle article, bool isDrawn)
    {
        var stated = new CaptureFacts();
        // The first line of the text, or its first sentence, may be a title that is asked about: it stays.
        if (!article.Review.Any(static q => q.What == "title") || isDrawn && !Phrases.EndsSentence(FirstLine(article.Body)))
            MarkdownFile.Note("title", article.Title, stated);
        MarkdownFile.Note("date", article.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), stated);
        MarkdownFile.Note("lang", article.Language, stated);
        MarkdownFile.Note("summary", article.Summary, stated);
        MarkdownFile.Note("source", article.Source?.Name ?? "", stated);
        MarkdownFile.Note("url", article.Source?.Url ?? "", stated);
        MarkdownFile.Note("author", article.Source?.Author ?? "", stated);
        return stated;
    }

    private static ReadOnlySpan<char> FirstLine(string body)
    {
        var text = body.AsSpan().TrimStart('\n');
        return text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
    }

    private static ReviewQuestion NoText(string summary) =>
        new("body", ArticleTitle.OneLine(summary), "no text found: the capture gives a summary only");

    /// <summary>The first place in a text where a character could not be read, or null.</summary>
    private static ReviewQuestion? Unreadable(string body)
    {
        var at = body.IndexOf('\uFFFD', StringComparison.Ordinal);
        return at < 0 ? null
            : new ReviewQuestion("text", body[Math.Max(0, at - 10)..Math.Min(body.Length, at + 10)].Replace('\n', ' '),
                "a character could not be read");
    }

    /// <summary>Noise out, facts aside, structure found, copies dropped.</summary>
    private static List<CaptureLine> Blocks(List<CaptureLine> lines, CaptureFacts facts, CleaningContext context)
    {
        lines = InlineMarks.Strip(lines);
        var kept = LineSieve.Keep(lines, facts, context);
        if (facts.Dates.Count == 0
            && ReporterLines.DayBelow(lines) is { } day)
            facts.Dates.Add(new Fact(day, 45));
        var blocks = Structure.Infer(kept, facts);
        Edges.Head(blocks, facts);
        Releases.Drop(blocks, facts);
        Widths.Even(blocks, facts);
        blocks = Doubles.Drop(blocks);
        while (blocks.Count > 0 && blocks[^1].Kind == LineKind.Heading)
            blocks.RemoveAt(blocks.Count - 1);
        return blocks;
    }

    /// <summary>The capture's own summary where it is one; else the sentences that tell most.</summary>
    private static string Summary(CaptureFacts facts, string title, string body, List<string> paragraphs, int limit)
    {
        var given = CaptureFacts.Best(facts.Summaries)?.Value;
        if (given is { Length: > 10 } && given.Length <= limit && Phrases.Key(given) != Phrases.Key(title))
            return given;
        if (paragraphs.Count == 0 && given is not null)
            return Digestion.Summary([given], title, limit);
        var running = ArticleBody.Paragraphs(body, items: false);
        return Digestion.Summary(running.Count > 0 ? running : paragraphs, title, limit);
    }

    /// <summary>The language that is stated for a capture; else the one that its text is written in.</summary>
    private static string Language(RawCapture capture, CaptureFacts facts, string text, CleaningContext context) =>
        context.Overrides.Language ?? capture.Sidecar?.Language
        ?? Digestion.LanguageOf(text, LanguageCode(facts) ?? context.Settings.DefaultLanguage);

    private static string? LanguageCode(CaptureFacts facts)
    {
        var code = CaptureFacts.Best(facts.Languages)?.Value.ToLowerInvariant();
        if (code is null)
            return null;
        var dash = code.AsSpan().IndexOfAny('-', '_');
        code = dash > 0 ? code[..dash] : code;
        return SettingsReader.IsLanguage(code) ? code : null;
    }

    private static ResolvedDate Date(RawCapture capture, CaptureFacts facts, string text, FoundTerms terms, CleaningContext context,
        string? address)
    {
        var zone = context.Settings.TimeZone;
        if ((context.Overrides.Date ?? capture.Sidecar?.Date) is { } stated)
        {
            var date = TimeZoneInfo.ConvertTime(stated, zone);
            return new ResolvedDate(date, date.TimeOfDay != TimeSpan.Zero, null);
        }

        // What a thread passes on may open with its own day: 渡口社北京3月5日电
        if (facts.IsThread && Datelines.Day(text) is { } day)
            facts.Dates.Add(new Fact(day, DateResolver.Sure));
        var captured = capture.Sidecar?.Captured ?? capture.Captured ?? facts.Saved;
        return DateResolver.Resolve(facts, text, terms, capture.Address ?? capture.Path, captured, zone, address);
    }
}
