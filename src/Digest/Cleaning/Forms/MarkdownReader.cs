using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Content;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Reads Markdown into lines: its headings, lists, tables, quotations and code are taken as they are; paragraphs become one line each.
/// </summary>
internal static class MarkdownReader
{
    /// <summary>Whether a text is Markdown rather than plain: a heading, a fence, a link or an emphasised line stands in it.</summary>
    public static bool Looks(string text)
    {
        if (text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---", 3, StringComparison.Ordinal) > 0)
            return true;
        var headings = 0;
        var captions = 0;
        var above = ReadOnlySpan<char>.Empty;
        var isBelowRule = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.StartsWith("```") && !line[3..].Contains('`'))
                return true;
            if (HeadingLevel(line) > 0 && line.Length < 120 && !line.EndsWith('#') && char.IsLetterOrDigit(line[HeadingLevel(line) + 1])
                && !Jammed(line))
                headings++;
            if (line.StartsWith("](http", StringComparison.Ordinal) || line.Contains("](http", StringComparison.Ordinal))
                return true;
            // A rule between heads and a row of a table; copies leave rules of tables that laid out a page, without either or of one cell.
            if (isBelowRule && line.StartsWith('|'))
                return true;
            isBelowRule = (line.StartsWith("|---") || line.StartsWith("| ---")) && above.IndexOfAnyExcept("|-: \r") >= 0
                && line.TrimEnd("|\r ").Count('|') > 1;
            above = line;
            captions += IsCaption(line) ? 1 : 0;
        }

        return headings > 0 || captions > 0 && StandApart(text);
    }

    /// <summary>
    /// Whether blank lines part the lines of a text, as they part paragraphs in Markdown; an author's note between asterisks stands in
    /// plain text too.
    /// </summary>
    private static bool StandApart(string text)
    {
        int lines = 0, joined = 0;
        var open = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var filled = text.AsSpan(range).Trim().Length > 0;
            lines += filled ? 1 : 0;
            joined += filled && open ? 1 : 0;
            open = filled;
        }

        return joined * 5 <= lines;
    }

    // "# m, x$ R…" is noise, "# 标题" a heading.
    private static bool Jammed(ReadOnlySpan<char> line) =>
        line.Length > 4 && line[0] == '#' && line[1] == ' ' && char.IsAscii(line[2]) && !char.IsAsciiLetterOrDigit(line[3])
        && line[3] != ' ';

    /// <summary>A line of one emphasis: <c>*李开复*</c>.</summary>
    public static bool IsCaption(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] == '*' && line[^1] == '*' && line[1] is not ('*' or ' ') && line[^2] is not ('*' or ' ' or '\\')
        && Inner(line[1..^1]);

    private static bool Inner(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '*' && (i == 0 || text[i - 1] != '\\'))
                return false;
        }

        return true;
    }

    public static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && line[level] == ' ' && line[level..].Trim().Length > 0 ? level : 0;
    }

    /// <summary>The lines of a text in Markdown; what nobody can be sure of is asked in the facts.</summary>
    public static List<CaptureLine> Read(string text, CaptureFacts facts)
    {
        // Programs escape the sign of money, which is none of Markdown's.
        var lines = MarkdownBlocks.Read(text.Replace("\\$", "$", StringComparison.Ordinal).Split('\n'), facts);
        if (!lines.Exists(static l => l.Kind == LineKind.Heading))
            Emphasised(lines);
        BelowPictures(lines);
        return InlineMarks.Strip(lines);
    }

    /// <summary>Links without words lead to the heading they stand in: <c>Prices [](#prices "Direct link to heading")</c>.</summary>
    public static string WithoutAnchors(string line)
    {
        for (var at = line.IndexOf("[](", StringComparison.Ordinal);
            at >= 0 && (at == 0 || line[at - 1] != '!') && line.IndexOf(')', at) is > 0 and var close && close == line.Length - 1;
            at = line.IndexOf("[](", StringComparison.Ordinal))
            line = line[..at].TrimEnd();
        return line;
    }

    /// <summary>A picture that leads to itself, or to a larger one, is a picture: <c>[![…](small.jpg)](large.jpg)</c>.</summary>
    public static string Unlinked(string line) =>
        line.StartsWith("[![", StringComparison.Ordinal) && line.IndexOf(")](", StringComparison.Ordinal) is > 0 and var end
        && line.IndexOf(')', end + 3) == line.Length - 1 ? line[1..(end + 1)] : line;

    /// <summary>Programs write the marks of lists each in their own way: <c>*</c>, <c>-   </c>, <c>1.  </c>.</summary>
    public static string Bulleted(string line)
    {
        if (line is ['*' or '+' or '-', ' ', ..] && line.AsSpan(1).TrimStart() is { Length: > 0 } words)
            return line[0] == '-' && words.Length == line.Length - 2 ? line : string.Concat("- ", words);
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && line.AsSpan(digits).StartsWith(".  ")
            && line.AsSpan(digits + 1).TrimStart() is { Length: > 0 } counted ? string.Concat(line.AsSpan(0, digits), ". ", counted) : line;
    }

    /// <summary>Buttons of a page are links to a script in what programs clip of it: <c>[去阅读](javascript:)</c>. Their words stay.</summary>
    public static string WithoutScripts(string line)
    {
        var at = line.Contains("](", StringComparison.Ordinal) ? line.IndexOf(ToScript, StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0)
            return line;
        var made = new System.Text.StringBuilder(line.Length);
        var from = 0;
        for (; at >= 0; at = line.IndexOf(ToScript, from, StringComparison.OrdinalIgnoreCase))
        {
            var open = line.AsSpan(from, at - from).LastIndexOf('[') + from;
            var close = BodyScan.TargetEnd(line, at + 1);
            if (close < 0)
                break;
            if (open < from || open > 0 && line[open - 1] == '!')
            {
                made.Append(line, from, at + 1 - from);
                from = at + 1;
                continue;
            }

            made.Append(line, from, open - from).Append(line, open + 1, at - open - 1);
            from = close + 1;
        }

        return made.Append(line, from, line.Length - from).ToString();
    }

    private const string ToScript = "](javascript:";

    /// <summary><c>&lt;!--more--&gt;</c>, where a program of weblogs cuts its lists.</summary>
    public static bool IsProgramMark(string line) =>
        line.Length < 80 && line.StartsWith("<!--", StringComparison.Ordinal)
        && line.IndexOf("-->", StringComparison.Ordinal) == line.Length - 3;

    /// <summary>A line that is one picture and nothing else.</summary>
    public static bool IsPicture(string line) =>
        line.StartsWith("![", StringComparison.Ordinal) && line.EndsWith(')')
        && line.IndexOf("](", StringComparison.Ordinal) is > 0 and var at && line.IndexOf(')', at) == line.Length - 1;

    /// <summary>The level of a heading whose next line is drawn with <c>=</c> or <c>-</c>, or null.</summary>
    public static int? IsRuled(string[] raw, int at)
    {
        if (at + 1 >= raw.Length)
            return null;
        var line = raw[at].Trim();
        var rule = raw[at + 1].AsSpan().TrimEnd();
        if (rule.Length < 3 || rule[0] is not ('=' or '-') || rule.IndexOfAnyExcept(rule[0]) >= 0)
            return null;
        return line.Length > 1 && Phrases.Columns(line) <= LongestRuled && line[0] is not ('#' or '>' or '|' or '-' or '*' or '!' or '`')
            && !Phrases.IsItem(line) && !Phrases.HasSentence(line)
            && !(Phrases.EndsSentence(line) && line[^1] is not ('?' or '？' or '!' or '！'))
            ? rule[0] == '=' ? 1 : 2 : null;
    }

    /// <summary>Columns of the longest heading that a line is drawn below.</summary>
    private const int LongestRuled = 90;

    /// <summary>Columns of the longest heading that is only emphasised.</summary>
    private const int LongestEmphasised = 64;

    /// <summary>Programs that clip pages write headings without a level as paragraphs in bold.</summary>
    private static void Emphasised(List<CaptureLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (lines[i].Kind == LineKind.Paragraph && lines[i].BreakBefore && lines[i + 1].BreakBefore && text.Length > 5
                && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal)
                && text[2..^2] is var inner && !inner.Contains('*', StringComparison.Ordinal) && inner[^1] is not '\\'
                && Phrases.Columns(inner) <= LongestEmphasised && !Phrases.EndsSentence(inner))
                lines[i] = lines[i] with { Kind = LineKind.Heading, Text = inner };
        }
    }

    /// <summary>Columns of the shortest and longest line below a picture that says what it shows.</summary>
    private const int LeastShown = 24, LongestShown = 110;

    /// <summary>Below a picture a short line that ends as no sentence does says what it shows.</summary>
    private static void BelowPictures(List<CaptureLine> lines)
    {
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (lines[i].Kind == LineKind.Paragraph && lines[i - 1].Kind == LineKind.Paragraph && IsPicture(lines[i - 1].Text)
                && text.AsSpan().IndexOfAny("[*`<!") < 0 && Phrases.Columns(text) is >= LeastShown and <= LongestShown
                && (text[0] is '▲' or '△' || !Phrases.EndsSentence(text) && !Phrases.HasSentence(text) || Captions.IsSurelyCredited(text)))
                lines[i] = lines[i] with { Kind = LineKind.Caption, Text = Captions.WithoutSign(text) };
        }
    }
}
