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

    /// <summary>The article; null where the capture holds neither text nor summary.</summary>
    public static CleanArticle? Make(RawCapture capture, List<CaptureLine> lines, CaptureFacts facts, CleaningContext context,
        string decoding)
    {
        lines = TopAddress.Headline(TextMasthead.Take(lines, facts), facts);
        var blocks = Blocks(lines, facts, context);
        var (title, titleQuestion) = ArticleTitle.Take(blocks, facts, context, capture);
        if (blocks.Count == 0 && facts.Summaries.Count == 0)
            return null;
        var body = Settled(capture, ArticleBody.Markdown(blocks), context);
        var paragraphs = ArticleBody.Paragraphs(body);
        var plain = string.Join('\n', paragraphs);
        var language = Language(capture, facts, plain.Length > 20 ? plain : plain + title, context);
        if (title.Length == 0)
        {
            title = paragraphs.Count > 0 ? Digestion.TitleFrom(paragraphs[0]) : "Untitled";
            titleQuestion = new ReviewQuestion("title", title, "drawn from the text: the capture has none");
            // A first line that is all of the title is no text, and would go when the title is stated.
            if (paragraphs.Count > 1 && !Phrases.EndsSentence(paragraphs[0]) && Phrases.Key(paragraphs[0]) == Phrases.Key(title)
                && body.TrimStart('\n').StartsWith(paragraphs[0] + "\n", StringComparison.Ordinal))
            {
                body = Settled(capture, body.TrimStart('\n')[paragraphs[0].Length..].TrimStart('\n'), context);
                paragraphs = ArticleBody.Paragraphs(body);
                plain = string.Join('\n', paragraphs);
            }
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
            .. facts.Questions, titleQuestion, date.Question, blocks.Count == 0 ? NoText(summary) : null, Unreadable(body),
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

    /// <summary>The text, cleaned again until it stays as it is.</summary>
    private static string Settled(RawCapture capture, string body, CleaningContext context)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var again = new CaptureFacts();
            var lines = ProgramMarkdown.Read(capture, TextRepair.Apply(body, []), again, new DiagnosticBag());
            if (ArticleBody.Markdown(Blocks(lines, again, context)) is var second && second == body)
                break;
            body = second;
        }

        return body;
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
        if (facts.IsThread && HouseDatelines.Day(text) is { } day)
            facts.Dates.Add(new Fact(day, DateResolver.Sure));
        var captured = capture.Sidecar?.Captured ?? capture.Captured ?? facts.Saved;
        return DateResolver.Resolve(facts, text, terms, capture.Address ?? capture.Path, captured, zone, address);
    }
}
