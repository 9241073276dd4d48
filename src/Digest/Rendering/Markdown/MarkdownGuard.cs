using Digest.Diagnostics;
using Markdig.Syntax;

namespace Digest.Rendering.Markdown;

/// <summary>
/// Keeps from the parser what would cost it more than its length: a scan that is linear itself estimates the cost of every paragraph, and
/// what is over a bound is masked, so that it is shown as plain text and the rest of the article as ever. The bounds were measured
/// on Markdig 1.6.0; each stands far above any article (1,000 links in a paragraph, tables of 1,000 rows) and where the whole text takes
/// a second at most.
/// </summary>
internal static class MarkdownGuard
{
    /// <summary>Lines of a text; each may be a block. 80,000 headings take 3 s.</summary>
    public const int MostLines = 30_000;

    /// <summary>Marks in a text, such as brackets, stars and backticks: each can be a node of the tree.</summary>
    public const int MostMarks = 150_000;

    /// <summary>
    /// Open brackets and runs of emphasis marks in a paragraph. The parser nests one in the other, walks the nest at each mark, and throws
    /// at 10,240.
    /// </summary>
    public const int DeepestMarks = 4_000;

    /// <summary>
    /// Nested quotations and list items at the beginning of a line. The parser throws at 128, where an item counts twice.
    /// </summary>
    public const int DeepestBlocks = 40;

    /// <summary>Definitions of links and footnotes. 80,000 take 36 s: each is looked for among all before it.</summary>
    public const int MostDefinitions = 5_000;

    /// <summary>
    /// Cells of all tables; short rows are filled up, so 500 columns and 2,000 rows of one letter are a million cells and 6 s.
    /// </summary>
    public const int MostCells = 150_000;

    /// <summary>
    /// Characters that are looked through for the ends of link targets, all in all: <c>[a](b</c> 20,000 times takes 1,000,000,000 and 2 s.
    /// </summary>
    public const long LongestReach = 50_000_000;

    /// <summary>Steps from mark to mark in nested marks, all in all: marks of a paragraph times its nesting.</summary>
    public const long MostSteps = 50_000_000;

    /// <summary>Below this size only tables can be dear.</summary>
    private const int SmallText = 8 * 1024;

    /// <summary>The text, with what is over a bound masked and reported.</summary>
    public static string Bounded(string body, MarkdownFindings findings)
    {
        char[]? masked = null;
        if (body.Contains('|', StringComparison.Ordinal))
            BarsInTerms(body, ref masked);
        if (body.Length > SmallText || body.Contains('|', StringComparison.Ordinal))
            Paragraphs(body, ref masked, findings);
        return masked is null ? body : new string(masked);
    }

    /// <summary>The whole text masked but for its blank lines.</summary>
    public static string AllPlain(string body)
    {
        var masked = body.ToCharArray();
        var lines = 0;
        for (var start = 0; start < body.Length;)
        {
            var length = body.AsSpan(start).IndexOf("\n\n");
            var end = length < 0 || ++lines > MostLines ? body.Length : start + length;
            PlainMask.Mask(masked.AsSpan(start, end - start));
            start = end + 2;
        }

        return new string(masked);
    }

    /// <summary>The bar in <c>[[slug|label]]</c> ends no cell of a table.</summary>
    private static void BarsInTerms(string body, ref char[]? masked)
    {
        for (var at = 0; body.AsSpan(at).IndexOf("[[") is >= 0 and var next;)
        {
            at += next + 2;
            var inner = body.AsSpan(at, Math.Min(TermInlineParser.Longest, body.Length - at));
            var stop = inner.IndexOfAny(']', '[', '\n');
            var bar = stop < 0 ? -1 : inner[..stop].IndexOf('|');
            if (bar < 0 || !inner[stop..].StartsWith("]]"))
                continue;
            masked ??= body.ToCharArray();
            masked[at + bar] = PlainMask.Bar;
            at += stop;
        }
    }

    private static void Paragraphs(string body, ref char[]? masked, MarkdownFindings findings)
    {
        var total = default(MarkdownCost);
        var paragraph = default(MarkdownCost);
        int lines = 0, start = 0;
        var fenced = false;
        for (var at = 0; at <= body.Length;)
        {
            var length = at < body.Length ? body.AsSpan(at).IndexOf('\n') : -1;
            var end = length < 0 ? body.Length : at + length;
            var line = body.AsSpan(at, end - at);
            var first = line.IndexOfAnyExcept(" \t\r");
            var fence = first >= 0 && IsFence(line[first..]);
            if ((first < 0 || fence || StartsParagraph(line, first)) && paragraph.Lines > 0)
                Finish(body, start, at, ref paragraph, ref total, fenced, ref masked, findings);
            if (first >= 0)
            {
                if (paragraph.Lines == 0)
                    start = at;
                fenced ^= fence;
                paragraph.Add(line, first);
            }

            if (length < 0)
                break;
            at = end + 1;
            if (++lines > MostLines)
            {
                if (paragraph.Lines > 0)
                    Finish(body, start, at, ref paragraph, ref total, fenced, ref masked, findings);
                masked ??= body.ToCharArray();
                PlainMask.Mask(masked.AsSpan(at));
                findings.Report(DiagnosticCatalog.MarkdownTooComplex, new SourceSpan(at, at), $"more than {MostLines} lines before it");
                return;
            }
        }

        if (paragraph.Lines > 0)
            Finish(body, start, body.Length, ref paragraph, ref total, fenced, ref masked, findings);
    }

    private static void Finish(
        string body, int start, int end, ref MarkdownCost paragraph, ref MarkdownCost total, bool fenced, ref char[]? masked,
        MarkdownFindings findings)
    {
        if (paragraph.MayReachFar(end - start))
            paragraph.MeasureReach(body.AsSpan(start, end - start));
        if (TooMuch(paragraph, total) is { } what)
        {
            masked ??= body.ToCharArray();
            MaskLines(masked.AsSpan(start, end - start));
            // Code is code, masked or not.
            if (!fenced)
            {
                var first = body.IndexOf('\n', start, end - start);
                findings.Report(DiagnosticCatalog.MarkdownTooComplex, new SourceSpan(start, (first < 0 ? end : first) - 1), what);
            }
        }
        else
        {
            total.Add(paragraph);
        }

        paragraph = default;
    }

    private static string? TooMuch(in MarkdownCost paragraph, in MarkdownCost total)
    {
        if (paragraph.Nesting > DeepestBlocks)
            return $"more than {DeepestBlocks} lists or quotations in each other";
        if (paragraph.Depth > DeepestMarks)
            return $"more than {DeepestMarks} open brackets or marks of emphasis in one paragraph";
        if (paragraph.Cells > 0 && total.Cells + paragraph.Cells > MostCells)
            return $"more than {MostCells} cells of tables";
        if (paragraph.Definitions > 0 && total.Definitions + paragraph.Definitions > MostDefinitions)
            return $"more than {MostDefinitions} definitions of links or footnotes";
        if (paragraph.Marks > 100 && total.Marks + paragraph.Marks > MostMarks)
            return $"more than {MostMarks} brackets, stars and other marks before its end";
        if (paragraph.Reach > 0 && total.Reach + paragraph.Reach > LongestReach)
            return "links whose addresses do not end";
        if (paragraph.Steps > 10_000 && total.Steps + paragraph.Steps > MostSteps)
            return "too many open brackets or marks of emphasis";
        return null;
    }

    /// <summary>Masks a paragraph; lines that open or close code stay, so that code before or after it ends where it did.</summary>
    private static void MaskLines(Span<char> text)
    {
        while (text.Length > 0)
        {
            var length = text.IndexOf('\n');
            var end = length < 0 ? text.Length : length;
            var line = text[..end];
            var first = line.IndexOfAnyExcept(" \t>");
            if (first < 0 || !IsFence(line[first..]))
            {
                PlainMask.Mask(line);
                // The line feed too, unless code begins or ends with the next line or the paragraph ends here.
                if (length >= 0 && length + 1 < text.Length)
                {
                    var next = text[(length + 1)..];
                    var firstOfNext = next.IndexOfAnyExcept(" \t>");
                    if (firstOfNext < 0 || !IsFence(next[firstOfNext..]))
                        PlainMask.Mask(text.Slice(length, 1));
                }
            }

            text = length < 0 ? default : text[(length + 1)..];
        }
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("```") || line.StartsWith("~~~");

    /// <summary>Headings and bullets at the margin begin a block of their own.</summary>
    private static bool StartsParagraph(ReadOnlySpan<char> line, int first) =>
        first <= 3 && (line[first] == '#' || (line[first] is '-' or '*' or '+' && first + 1 < line.Length && line[first + 1] == ' '));
}
