using Digest.Cleaning.Captures;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Repair;
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
            // A rule of a table below its heads; copies leave empty ones of tables that laid out a page.
            if ((line.StartsWith("|---") || line.StartsWith("| ---")) && above.IndexOfAnyExcept("|-: \r") >= 0)
                return true;
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

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && line[level] == ' ' && line[level..].Trim().Length > 0 ? level : 0;
    }

    /// <summary>
    /// A line with plain spaces where it has references to others, <c>JSON-RPC&amp;nbsp;2.0</c>; in code a reference is text (CommonMark,
    /// section 2.5).
    /// </summary>
    private static string WithSpaces(string line) =>
        line.Contains("&nbsp;", StringComparison.Ordinal) && !line.Contains('`', StringComparison.Ordinal)
            ? line.Replace("&nbsp;", " ", StringComparison.Ordinal) : line;

    /// <summary>Characters of the longest line that names the writer, with a link to his page.</summary>
    private const int LongestByline = 160;

    public static List<CaptureLine> Read(string text, CaptureFacts facts)
    {
        // Programs escape the sign of money, which is none of Markdown's.
        text = text.Replace("\\$", "$", StringComparison.Ordinal);
        var raw = text.Split('\n');
        var jammed = Jammer.IsPresent(raw);
        var lines = new List<CaptureLine>(raw.Length);
        var open = false;
        // The block that goes on, put together only when it ends: a paragraph of many lines would be copied as often as it has lines.
        var more = new List<string>();
        for (var i = 0; i < raw.Length; i++)
        {
            if (!open)
                Close(lines, more);
            var line = WithSpaces(WithoutScripts(raw[i])).TrimEnd(' ', '\t', '\u3000', '\u00A0');
            if (Fence(line) is { } fence)
            {
                var end = i + 1;
                while (end < raw.Length && !Closes(raw[end], fence))
                    end++;
                Close(lines, more);
                lines.Add(Verbatim(raw, i, Math.Min(end + 1, raw.Length)));
                i = end;
                open = false;
                continue;
            }

            if (line.StartsWith('|') && line.Length > 2 && i + 1 < raw.Length && IsDelimiter(raw[i + 1]))
            {
                var end = i;
                while (end < raw.Length && raw[end].StartsWith('|'))
                    end++;
                Close(lines, more);
                lines.Add(Verbatim(raw, i, end));
                i = end - 1;
                open = false;
                continue;
            }

            var cut = jammed ? Jammer.Clean(line) : new JammedLine(line, false, false, null);
            if (cut.Doubt is { } doubt)
                facts.Ask("noise", doubt, "kept at the edge of anti-copy noise");
            var trimmed = Bulleted(Unlinked(WithoutAnchors(cut.Text.Trim(' ', '\t', '\u3000', '\u00A0'))));
            var indent = cut.Text.Length - cut.Text.TrimStart(' ', '\t').Length;
            if (trimmed.Length == 0)
            {
                open = false;
                continue;
            }

            // What a program reads between two paragraphs parts them, and a picture is a block of its own.
            if (!jammed && (IsProgramMark(trimmed) || open && IsRuled(raw, i) is null && IsPicture(trimmed)))
            {
                Close(lines, more);
                open = false;
                if (!IsPicture(trimmed))
                    continue;
            }

            // A line drawn below a short one makes it a heading.
            if (!jammed && !open && IsRuled(raw, i) is { } ruled)
            {
                Close(lines, more);
                lines.Add(new CaptureLine(LineKind.Heading, trimmed) { Level = ruled, Markdown = true, BreakBefore = true });
                i++;
                continue;
            }

            if (HeadingLevel(trimmed) is > 0 and var level)
            {
                Close(lines, more);
                lines.Add(new CaptureLine(LineKind.Heading, trimmed[level..].Trim().TrimEnd('#').TrimEnd())
                {
                    Level = level,
                    Markdown = true,
                    BreakBefore = true
                });
                open = false;
                continue;
            }

            // By [Jane Doe](…), and below it the day, on a line of its own: two spaces break the line (CommonMark, section 6.7).
            var byline = open && i > 0 && lines.Count > 0 && more.Count == 0 && lines[^1].Text.StartsWith("By ", StringComparison.Ordinal)
                && lines[^1].Text.Length <= LongestByline && raw[i - 1].EndsWith("  ", StringComparison.Ordinal);
            var line2 = new CaptureLine(LineKind.Paragraph, trimmed) { Markdown = true, BreakBefore = !open || byline };
            if (IsCaption(trimmed) && !open)
                lines.Add(line2 with { Kind = LineKind.Caption, Text = trimmed[1..^1] });
            else if (trimmed[0] == '>')
                lines.Add(line2 with { Kind = LineKind.Verbatim });
            else if (Phrases.IsItem(trimmed) || (indent > 0 && lines.Count > 0 && lines[^1].Kind == LineKind.Item && open))
                lines.Add(line2 with
                {
                    Kind = LineKind.Item,
                    Text = new string(' ', lines.Count > 0 && lines[^1].Kind == LineKind.Item ? indent : 0) + trimmed
                });
            else if (open && !jammed && lines[^1].Kind == LineKind.Paragraph && !byline)
            {
                more.Add(trimmed);
                continue;
            }
            else
                lines.Add(line2);
            open = lines[^1].Kind is LineKind.Paragraph or LineKind.Item or LineKind.Verbatim && !(!jammed && IsPicture(trimmed));
            if (lines[^1].Kind == LineKind.Verbatim && lines.Count > 1 && !lines[^1].BreakBefore && lines[^2].Kind == LineKind.Verbatim
                && lines[^2].Text.StartsWith('>'))
            {
                more.Add(trimmed);
                lines.RemoveAt(lines.Count - 1);
                continue;
            }

            if (more.Count > 0)
            {
                // What was just read begins something else.
                var begun = lines[^1];
                lines.RemoveAt(lines.Count - 1);
                Close(lines, more);
                lines.Add(begun);
            }
        }

        Close(lines, more);
        if (!lines.Exists(static l => l.Kind == LineKind.Heading))
            Emphasised(lines);
        BelowPictures(lines);
        return InlineMarks.Strip(lines);
    }

    /// <summary>Links without words lead to the heading they stand in: <c>Prices [](#prices "Direct link to heading")</c>.</summary>
    private static string WithoutAnchors(string line)
    {
        for (var at = line.IndexOf("[](", StringComparison.Ordinal);
            at >= 0 && (at == 0 || line[at - 1] != '!') && line.IndexOf(')', at) is > 0 and var close && close == line.Length - 1;
            at = line.IndexOf("[](", StringComparison.Ordinal))
            line = line[..at].TrimEnd();
        return line;
    }

    /// <summary>A picture that leads to itself, or to a larger one, is a picture: <c>[![…](small.jpg)](large.jpg)</c>.</summary>
    private static string Unlinked(string line) =>
        line.StartsWith("[![", StringComparison.Ordinal) && line.IndexOf(")](", StringComparison.Ordinal) is > 0 and var end
        && line.IndexOf(')', end + 3) == line.Length - 1 ? line[1..(end + 1)] : line;

    /// <summary>Programs write the marks of lists each in their own way: <c>*</c>, <c>-   </c>, <c>1.  </c>.</summary>
    private static string Bulleted(string line)
    {
        if (line is ['*' or '+' or '-', ' ', ..] && line.AsSpan(1).TrimStart() is { Length: > 0 } words)
            return line[0] == '-' && words.Length == line.Length - 2 ? line : string.Concat("- ", words);
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && line.AsSpan(digits).StartsWith(".  ")
            && line.AsSpan(digits + 1).TrimStart() is { Length: > 0 } counted ? string.Concat(line.AsSpan(0, digits), ". ", counted) : line;
    }

    /// <summary>Buttons of a page are links to a script in what programs clip of it: <c>[去阅读](javascript:)</c>. Their words stay.</summary>
    private static string WithoutScripts(string line)
    {
        var at = line.IndexOf(ToScript, StringComparison.OrdinalIgnoreCase);
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
    private static bool IsProgramMark(string line) =>
        line.Length < 80 && line.StartsWith("<!--", StringComparison.Ordinal)
        && line.IndexOf("-->", StringComparison.Ordinal) == line.Length - 3;

    /// <summary>A line that is one picture and nothing else.</summary>
    private static bool IsPicture(string line) =>
        line.StartsWith("![", StringComparison.Ordinal) && line.EndsWith(')')
        && line.IndexOf("](", StringComparison.Ordinal) is > 0 and var at && line.IndexOf(')', at) == line.Length - 1;

    /// <summary>The level of a heading whose next line is drawn with <c>=</c> or <c>-</c>, or null.</summary>
    private static int? IsRuled(string[] raw, int at)
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
                && (text[0] is '▲' or '△' || !Phrases.EndsSentence(text) && !Phrases.HasSentence(text)))
                lines[i] = lines[i] with { Kind = LineKind.Caption, Text = Captions.WithoutSign(text) };
        }
    }

    /// <summary>Puts the lines that go on to the last block: a paragraph's in one line, a quotation's below each other.</summary>
    private static void Close(List<CaptureLine> lines, List<string> more)
    {
        if (more.Count == 0)
            return;
        var last = lines[^1];
        var made = new System.Text.StringBuilder(last.Text);
        foreach (var next in more)
        {
            if (last.Kind == LineKind.Verbatim || made[^1] == '\\')
                made.Append('\n');
            else if (SoftWraps.NeedsSpace(made[^1], made.Length > 1 ? made[^2] : ' ', next))
                made.Append(' ');
            made.Append(next);
        }

        lines[^1] = last with { Text = made.ToString() };
        more.Clear();
    }

    private static string? Fence(string line)
    {
        foreach (var mark in new[] { '`', '~' })
        {
            var count = line.AsSpan().IndexOfAnyExcept(mark);
            count = count < 0 ? line.Length : count;
            if (count >= 3 && (mark == '~' || !line.AsSpan(count).Contains('`')))
                return new string(mark, count);
        }

        return null;
    }

    private static bool Closes(string line, string fence) =>
        line.TrimEnd().Length >= fence.Length && line.StartsWith(fence, StringComparison.Ordinal)
        && line.AsSpan().TrimEnd().IndexOfAnyExcept(fence[0]) < 0;

    private static bool IsDelimiter(string line) =>
        line.StartsWith('|') && line.Contains('-', StringComparison.Ordinal) && line.AsSpan().IndexOfAnyExcept("|-: \t") < 0;

    private static CaptureLine Verbatim(string[] raw, int from, int to) =>
        new(LineKind.Verbatim, string.Join('\n', raw[from..to]).TrimEnd()) { Markdown = true, BreakBefore = true };
}
