using System.Text;
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

    /// <summary>Columns of the shortest line that may have been broken, and letters of the longest that is left over of a paragraph.</summary>
    private const int LeastBroken = 50, LongestRest = 40;

    /// <summary>Lines of the foot of a page that may say whose it is.</summary>
    private const int LongestFoot = 14;

    /// <summary>Lines above a text among which its writer may stand.</summary>
    private const int LongestHead = 10;

    public static CleanArticle? Make(RawCapture capture, List<CaptureLine> lines, CaptureFacts facts, CleaningContext context, string decoding)
    {
        var blocks = Blocks(lines, facts, context);
        var (title, titleQuestion) = ArticleTitle.Take(blocks, facts, context, capture);
        if (blocks.Count == 0 && facts.Summaries.Count == 0)
            return null;
        var body = Markdown(blocks);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var again = new CaptureFacts();
            var second = Markdown(Blocks(ProgramMarkdown.Read(capture, TextRepair.Apply(body, []), again, new DiagnosticBag()), again, context));
            if (second == body)
                break;
            body = second;
        }

        var paragraphs = Paragraphs(body);
        var plain = string.Join('\n', paragraphs);
        var language = context.Overrides.Language ?? capture.Sidecar?.Language ?? Digestion.LanguageOf(plain.Length > 20 ? plain : plain + title, LanguageCode(facts) ?? context.Settings.DefaultLanguage);
        if (title.Length == 0)
        {
            title = paragraphs.Count > 0 ? Digestion.TitleFrom(paragraphs[0]) : "Untitled";
            titleQuestion = new ReviewQuestion("title", title, "drawn from the text: the capture has none");
        }

        var terms = context.Tagger?.Invoke(body, language, title) ?? FoundTerms.None;
        var address = context.Overrides.SourceUrl ?? capture.Sidecar?.Url ?? (Address(facts) is { } stated ? WebAddress.WithoutTracking(stated) : capture.Address);
        address = address is not null && WebAddress.IsLive(address) ? address : null;
        var date = Date(capture, facts, plain, terms.Since, context, address);
        if (capture.Sidecar?.Source is null && context.Overrides.SourceName is null && CaptureFacts.Best(facts.Sources) is null && paragraphs.Count > 0 && Attribution.Find(paragraphs[0]) is var (medium, sure))
        {
            facts.Sources.Add(new Fact(medium, 40));
            if (!sure)
                facts.Ask("source", medium, "taken from the first sentences, which report what it wrote");
        }

        if (!facts.Authors.Exists(static a => a.Weight >= 60 && a.Value.Length > 0 && !PersonNames.IsMedium(a.Value)) && paragraphs.Count > 0 && Attribution.Reporter(paragraphs[0]) is { } reporter)
            facts.Authors.Add(new Fact(reporter, 65));
        var source = SourceOf(capture, facts, address, context);
        // Mastheads are set in capitals: HARBOUR NOTES, where a credit has Harbour Notes.
        if (source is { Name: { Length: > 3 } name } && name.Contains(' ', StringComparison.Ordinal) && !name.AsSpan().ContainsAnyInRange('a', 'z') && body.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var spelled && body.AsSpan(spelled, name.Length).ContainsAnyInRange('a', 'z'))
            source = source with { Name = body.Substring(spelled, name.Length) };
        var limit = context.Settings.QuoteLimit;
        var given = CaptureFacts.Best(facts.Summaries)?.Value;
        var summary = given is { Length: > 10 } && given.Length <= limit && Phrases.Key(given) != Phrases.Key(title) ? given : Digestion.Summary(paragraphs.Count == 0 && given is not null ? [given] : Paragraphs(body, items: false) is { Count: > 0 } running ? running : paragraphs, title, limit);
        var questions = new List<ReviewQuestion>(facts.Questions);
        if (titleQuestion is not null)
            questions.Add(titleQuestion);
        if (date.Question is not null)
            questions.Add(date.Question);
        if (blocks.Count == 0)
            questions.Add(new ReviewQuestion("body", ArticleTitle.OneLine(summary), "no text found: the capture gives a summary only"));
        if (body.Contains('\uFFFD', StringComparison.Ordinal))
            questions.Add(new ReviewQuestion("text", Around(body), "a character could not be read"));
        questions.AddRange(terms.Questions);
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
            Review = [.. questions.DistinctBy(q => q.ToString())],
            Capture = new CaptureReference(capture.Path, capture.Sha256),
            Decoding = decoding,
        };
    }

    private static string Around(string body)
    {
        var at = body.IndexOf('\uFFFD', StringComparison.Ordinal);
        return body[Math.Max(0, at - 10)..Math.Min(body.Length, at + 10)].Replace('\n', ' ');
    }

    /// <summary>Columns of the shortest last paragraph, and lines below it that say who wrote it, be there what else below them.</summary>
    private const int LeastParagraph = 50, LinesBelow = 5;

    /// <summary>Noise out, facts aside, structure found, copies dropped.</summary>
    private static List<CaptureLine> Blocks(List<CaptureLine> lines, CaptureFacts facts, CleaningContext context)
    {
        lines = InlineMarks.Strip(lines);
        var kept = new List<CaptureLine>(lines.Count);
        (int Letters, int Paragraphs)[]? prose = null;
        var marks = RepeatedLines.Watermarks(lines);
        var gap = false;
        var image = false;
        var noise = false;
        var stated = false;
        var last = lines.FindLastIndex(static l => Phrases.EndsSentence(l.Text) && Phrases.Columns(l.Text) >= LeastParagraph);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Verbatim)
            {
                // What is left of a table that laid out a page: bars and rules.
                if (line.Text.StartsWith('|') && !line.Text.AsSpan().ContainsAnyExcept(OfRules))
                    continue;
                kept.Add(line);
                continue;
            }

            line = line with { Text = LinkNotes.Without(line.Text) };
            var text = (line.Markdown ? line.Text : MarkdownText.Plain(line.Text)).Trim();
            var place = new NoisePlace(i, lines.Count);
            if (text.Length == 0)
            {
                gap = true;
                continue;
            }

            if (kept.Count == 0 && !line.Markdown && Trails.Masthead(lines, i) is { } site)
            {
                facts.Sources.Add(new Fact(site, 19));
                gap = true;
                continue;
            }

            if (Math.Max(Math.Max(LinkNotes.PastSkipped(lines, i), LinkNotes.PastTeaser(lines, i)), MachineSummaries.Past(lines, i)) is var end && end > i)
            {
                i = end;
                gap = true;
                continue;
            }

            var action = line.Kind == LineKind.Heading && !place.PastLead ? NoiseAction.Keep : NoiseRules.Judge(text, place);
            // The last word of a paragraph that was broken at a width may be a button's: … what strangers do with a⏎download.
            if (action == NoiseAction.Drop && i > 0 && !line.BreakBefore && text.Length <= LongestRest && char.IsAsciiLetterLower(text[0]) && text[^1] == '.' && lines[i - 1] is { Kind: LineKind.Loose } begun && Phrases.Columns(begun.Text) >= LeastBroken && (char.IsLetterOrDigit(begun.Text[^1]) || begun.Text[^1] == ','))
                action = NoiseAction.Keep;
            // A button behind it shows that the first line is a thread's title.
            if (i == 0 && action is NoiseAction.Drop or NoiseAction.Keep && Trails.WithoutButton(text) is { Length: > 6 } thread && thread.Length < text.Length)
            {
                facts.Titles.Add(new Fact(thread, 62));
                action = NoiseAction.Drop;
            }

            // Above what was said a button's word is a heading.
            if (action == NoiseAction.Drop && line.Kind == LineKind.Heading && text.EndsWith("ranscript", StringComparison.Ordinal) && i + 1 < lines.Count && lines[i + 1].Kind == LineKind.Paragraph)
                action = NoiseAction.Keep;
            // Above what a company says of itself, too: it goes with that.
            if (action == NoiseAction.Drop && i + 1 < lines.Count && Releases.IsAboutItself(line) && Phrases.EndsSentence(MarkdownText.Plain(lines[i + 1].Text)))
                action = NoiseAction.Keep;
            if (action == NoiseAction.CutTail && Furniture.OpensComments(text) && Edges.IsHeadingOfProse(lines, i))
                action = NoiseAction.Keep;
            if (action == NoiseAction.CutTail)
            {
                if (Edges.Past(prose ??= Edges.ProseBefore(lines), lines, i, Furniture.OpensComments(text)) is not (>= 0 and var past))
                {
                    foreach (var below in lines.Skip(Math.Max(i + 1, lines.Count - LongestFoot)))
                        Attribution.FromFoot(below.Text, facts);
                    break;
                }

                i = past;
                gap = noise = true;
                continue;
            }

            if (action == NoiseAction.Keep && line.Kind != LineKind.Heading && (line.Markdown || line.Text.Contains(MarkdownText.LinkOpen, StringComparison.Ordinal)) && (line.Markdown ? line.Text : MarkdownText.Write(line.Text)) is var written && (LinkRows.Is(written) || place.PastLead && LinkRows.IsPitch(written)))
            {
                action = NoiseAction.Drop;
                if (LinkRows.IsPitch(written))
                    LinkRows.WithoutBox(kept);
            }

            if (action == NoiseAction.Keep && line.Kind == LineKind.Caption && Captions.IsOnlyOrigin(text))
                action = NoiseAction.Drop;
            noise |= action is NoiseAction.Drop or NoiseAction.DropAsGate && Wording.Of(text).Share >= 0.5;
            if (action == NoiseAction.DropAsGate)
                facts.Ask("gate", text, "dropped: the capture may be cut short here");
            // When a file was put there stands below its name.
            if (action == NoiseAction.Keep && image && DateFinder.IsMoment(text))
                action = NoiseAction.DropAsImage;
            // Bars alone above a text are what is left of the table that framed a picture with its caption.
            image |= action == NoiseAction.DropAsImage || action == NoiseAction.Drop && kept.Count == 0 && text is "|" or "||" or "| |";
            // 本文来自微信公众号…，作者：… may stand above the text.
            if (action == NoiseAction.Drop && kept.Count < 3)
                Attribution.FromFoot(text, facts);
            if (action == NoiseAction.Drop && Trails.SiteOf(text, place) is { } trail)
                facts.Sources.Add(new Fact(trail, 18));
            if (action == NoiseAction.Drop && BoardPost.Posted(text) is { } posted)
            {
                facts.Dates.Add(new Fact(posted, 80));
                if (!facts.Authors.Exists(static a => a.Weight >= CaptureFacts.Poster) && BoardPost.PostedBy(text) is { } member)
                    facts.Authors.Add(new Fact(member, CaptureFacts.Poster));
                if (CreditNames.BehindDay(text) is { } by)
                    facts.Authors.Add(new Fact(by, CaptureFacts.Poster));
            }

            if (action == NoiseAction.Drop && ReporterLines.IsSigned(text))
                ReporterLines.Signed(text, facts);
            if (action == NoiseAction.Drop && BoardPost.EditedBy(text) is { } poster)
                facts.Authors.Add(new Fact(poster, 50));
            // A moment stands on forums and feeds as a counter does, and says the day all the same.
            if (action == NoiseAction.Drop && facts.Dates.Count == 0)
                Credits.RelativeStamp(text, place, facts);
            if (action != NoiseAction.Keep)
            {
                Attribution.FromFoot(text, facts);
                Reprints.Take(text, place, facts);
            }

            // 林一舟 | 约 900 字
            if (action == NoiseAction.Keep && i < LongestHead && text.Length <= LongestRest && LengthNotes.Without(text) is var named && named.Length < text.Length && PersonNames.IsPerson(named))
            {
                facts.Authors.Add(new Fact(named, 55));
                gap = stated = true;
                continue;
            }

            // What a capture says about itself may be the same in many, and still be said of each.
            var told = action == NoiseAction.Keep && (kept.Count > 0 && Structure.IsOrigin(kept[^1], text) || SoftWraps.Begins(lines, i));
            if (!told && (action != NoiseAction.Keep || Reprints.Take(text, place, facts) || Credits.Take(line.Markdown && text.AsSpan().ContainsAny('*', '[') ? BodyScan.PlainInline(text) : text, i > last && i <= last + LinesBelow && Credits.IsLabelled(text) ? new NoisePlace(i, i + 1) : place, facts) || Edges.IsAboutAuthor(text, place, facts) || line.Kind is LineKind.Paragraph or LineKind.Loose && Edges.IsStated(text, place, facts)))
            {
                stated |= action == NoiseAction.Keep;
                // Below the text the writer's name stands above what is said of him.
                if (action == NoiseAction.Keep && i > 6 && Phrases.EndsSentence(text))
                    Edges.WithoutWriter(kept, facts);
                if (action == NoiseAction.Keep && i < 6)
                    Edges.Standfirst(kept, text, facts);
                gap = true;
                continue;
            }

            var key = marks.Count + context.Repeated.Count > 0 && text.Length <= RepeatedLines.LongestLine ? Phrases.Key(text) : null;
            if (key is not null && marks.Contains(key))
            {
                gap = true;
                continue;
            }

            if (key is not null && context.Repeated.Contains(key))
            {
                facts.Ask("repeated", text, "dropped: it stands in several captures");
                gap = true;
                continue;
            }

            kept.Add(line with { Text = Credits.WithoutEditor(line.Text), BreakBefore = line.BreakBefore || gap, AfterImage = line.AfterImage || image, AfterNoise = noise, AfterFacts = stated });
            gap = image = noise = stated = false;
        }

        if (facts.Dates.Count == 0 && lines.Select(static l => ReporterLines.DayBelow(l.Text)).FirstOrDefault(static d => d is not null) is { } day)
            facts.Dates.Add(new Fact(day, 45));
        var blocks = Structure.Infer(kept, facts);
        Edges.Head(blocks, facts);
        Releases.Drop(blocks, facts);
        Widths.Even(blocks);
        blocks = Doubles.Drop(blocks);
        while (blocks.Count > 0 && blocks[^1].Kind == LineKind.Heading)
            blocks.RemoveAt(blocks.Count - 1);
        return blocks;
    }

    private static readonly System.Buffers.SearchValues<char> OfRules = System.Buffers.SearchValues.Create("|-: \n");

    public static string Written(CaptureLine line) => line.Markdown ? line.Text : MarkdownText.Write(line.Text);

    /// <summary>The blocks as Markdown: one line a paragraph, a blank line between.</summary>
    public static string Markdown(IReadOnlyList<CaptureLine> blocks)
    {
        var made = new StringBuilder();
        CaptureLine? last = null;
        foreach (var block in blocks)
        {
            var text = Written(block);
            if (text.Trim().Length == 0)
                continue;
            if (last is not null)
                made.Append(last.Kind == LineKind.Item && block.Kind == LineKind.Item ? "\n" : "\n\n");
            switch (block.Kind)
            {
                case LineKind.Heading:
                    made.Append('#', Math.Clamp(block.Level, 2, 6)).Append(' ').Append(text.Trim());
                    break;
                case LineKind.Caption:
                    // A caption that was emphasised as a whole is so already.
                    made.Append('*').Append(block.Markdown ? text.Trim() : MarkdownText.Write(Captions.Bare(MarkdownText.Plain(block.Text).Trim()))).Append('*');
                    break;
                case LineKind.Item:
                    made.Append(Phrases.IsBullet(text[0]) || text[0] is '*' or '+' && !block.Markdown ? "- " + text[1..].TrimStart() : text.TrimEnd());
                    break;
                default:
                    made.Append(text.Trim());
                    break;
            }

            last = block;
        }

        return made.Length == 0 ? "" : made.Append('\n').ToString();
    }

    /// <summary>Running text of a body, marks taken off: no headings, captions, tables or code.</summary>
    private static List<string> Paragraphs(string body, bool items = true)
    {
        var made = new List<string>();
        foreach (var line in MarkdownReader.Read(body, new CaptureFacts()))
        {
            if ((line.Kind is LineKind.Paragraph || items && line.Kind is LineKind.Item) && !line.Text.StartsWith("![", StringComparison.Ordinal))
                made.Add(BodyScan.PlainInline(line.Text));
        }

        return made;
    }

    private static string? LanguageCode(CaptureFacts facts)
    {
        var code = CaptureFacts.Best(facts.Languages)?.Value.ToLowerInvariant();
        if (code is null)
            return null;
        var dash = code.AsSpan().IndexOfAny('-', '_');
        code = dash > 0 ? code[..dash] : code;
        return SettingsReader.IsLanguage(code) ? code : null;
    }

    private static string? Address(CaptureFacts facts)
    {
        foreach (var fact in facts.Addresses.OrderByDescending(f => f.Weight))
        {
            if (WebAddress.IsLive(fact.Value))
                return fact.Value;
        }

        return null;
    }

    private static ResolvedDate Date(RawCapture capture, CaptureFacts facts, string text, DateOnly? since, CleaningContext context, string? address)
    {
        var zone = context.Settings.TimeZone;
        if ((context.Overrides.Date ?? capture.Sidecar?.Date) is { } stated)
        {
            var date = TimeZoneInfo.ConvertTime(stated, zone);
            return new ResolvedDate(date, date.TimeOfDay != TimeSpan.Zero, null);
        }

        return DateResolver.Resolve(facts, text, since, capture.Address ?? capture.Path, capture.Sidecar?.Captured ?? capture.Captured, zone, address);
    }

    private static SourceReference? SourceOf(RawCapture capture, CaptureFacts facts, string? address, CleaningContext context)
    {
        // Who wrote it stands before the hour as media do.
        facts.Sources.RemoveAll(s => s.Weight <= 50 && facts.Authors.Exists(a => a.Weight >= 35 && a.Value == s.Value) && !facts.Authors.Exists(a => a.Value != s.Value && PersonNames.IsPerson(a.Value)));
        // A page may call its site its author: where another is named, he is.
        if (facts.Authors.Exists(a => a.Value.Length > 0 && !IsSite(a.Value)))
            facts.Authors.RemoveAll(a => IsSite(a.Value));
        var name = context.Overrides.SourceName ?? capture.Sidecar?.Source ?? CaptureFacts.Best(facts.Sources)?.Value.TrimEnd('【', '】', '[', '（', '(', ' ') ?? "";
        var author = string.Join(", ", facts.Authors.Where(static a => a.Value.Length > 0 && !PersonNames.IsNobody(a.Value)).OrderByDescending(a => a.Weight).Select(static a => CreditNames.Spelled(CreditNames.Bare(a.Value))).Distinct(StringComparer.Ordinal).Take(1));
        if (name.Length == 0 && address is not null)
            name = WebAddress.HostOf(address);
        return name.Length == 0 && address is null && author.Length == 0 ? null : new SourceReference(name, address, author.Length == 0 ? null : author, null);

        bool IsSite(string author) => author.Length > 1 && (PersonNames.IsMedium(author) || facts.Sources.Exists(s => s.Value.StartsWith(author, StringComparison.Ordinal)) || facts.Titles.Exists(t => t.Value.LastIndexOf(author, StringComparison.Ordinal) is > 1 and var at && t.Value[at - 1] is '_' or '|' or '-' or '–' or '—' or '｜' or ' '));
    }
}
