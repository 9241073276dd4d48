using Digest.Cleaning.Captures;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>What kind a line is of: heading, item, caption or paragraph.</summary>
internal static partial class Structure
{
    private static CaptureLine Judge(List<CaptureLine> lines, int at, List<CaptureLine> before, BodyWords body, bool titled)
    {
        var line = lines[at];
        var text = MarkdownText.Plain(line.Text);
        if (MarkedHeading(lines, at, text) is { } marked)
            return line with { Kind = LineKind.Heading, Text = marked };
        if (Phrases.IsItem(text)
            || SoftWraps.IsJoinedBullet(text)
                && (at > 0 && lines[at - 1].Text[0] == text[0] || at + 1 < lines.Count && lines[at + 1].Text[0] == text[0]))
            return line with { Kind = IsNumbered(text, lines, at) ? LineKind.Heading : LineKind.Item };
        if (HeadsPart(text, lines, at))
            return line with { Kind = LineKind.Heading };
        if (MarkedCaption(line, at, text) is { } shown)
            return line with { Kind = LineKind.Caption, Text = shown };
        if (IsScored(lines, at, before, body, titled) || IsAtMargin(line, text, body) || IsAboveOrigin(lines, at, text)
            || IsAboveCredit(lines, at, text) && CaptionScore.Of(text, body) > 0 || IsOpen(lines, at, text, body))
            return line with { Kind = LineKind.Caption };
        if (!IsHeading(lines, at, before, body))
            return line with { Kind = LineKind.Paragraph };
        return line with
        {
            Kind = LineKind.Heading,
            Text = HeadingMarks.Contains(text[0]) && !line.Markdown ? line.Text.TrimStart(text[0], ' ', '\u3000') : line.Text
        };
    }

    /// <summary>
    /// A heading or a caption whose element tells what it is needs no mark of it before its words: <c>■ Who reads the tide</c>,
    /// <c>▲渡口的新喇叭</c>.
    /// </summary>
    private static CaptureLine WithoutMark(CaptureLine line) => line.Kind switch
    {
        LineKind.Heading when line.Text is [var mark, ..] && HeadingMarks.Contains(mark)
            && line.Text.TrimStart(mark).TrimStart(' ', '\u3000') is { Length: > 1 } heading => line with { Text = heading },
        LineKind.Caption => line with { Text = Captions.WithoutSign(line.Text) },
        _ => line,
    };

    /// <summary>A short line behind a mark that its neighbours lack, above a long one; else null.</summary>
    private static string? MarkedHeading(List<CaptureLine> lines, int at, string text) =>
        HeadingMarks.Contains(text[0]) && text.TrimStart(text[0], ' ', '\u3000') is { Length: > 1 } marked && IsShort(marked)
        && !Phrases.EndsSentence(marked) && at + 1 < lines.Count && IsLong(lines[at + 1]) && lines[at + 1].Text[0] != text[0]
        && (at == 0 || lines[at - 1].Text[0] != text[0]) ? marked : null;

    /// <summary>What a line says that its own marks tell as a caption; else null.</summary>
    private static string? MarkedCaption(CaptureLine line, int at, string text)
    {
        // Where marks of emphasis are written out, a line between two of them says what a picture shows.
        if (line.BreakBefore && text.Length is > 4 and <= 2 * LongestCaption && text[0] == '*' && text.IndexOf('*', 1) == text.Length - 1
            && text[1] is not (' ' or '*') && at > 0)
            return text[1..^1];
        return Captions.IsMarked(text)
            && (Phrases.Columns(text) <= LongestCaption || line.AfterImage || Captions.IsSurelyCredited(text) || text[0] is '▲' or '△'
                || Captions.Bare(text).Length < text.Length)
            ? Captions.WithoutSign(text) : null;
    }

    /// <summary>Whether a line's words and place score enough for a caption.</summary>
    private static bool IsScored(List<CaptureLine> lines, int at, List<CaptureLine> before, BodyWords body, bool titled)
    {
        var (line, text) = (lines[at], MarkdownText.Plain(lines[at].Text));
        if (at + 1 == lines.Count || !MayBeCaption(text))
            return false;
        // What stands first is most often the headline, whatever it says, unless that is known or there are too few words for one.
        if (at == 0 && !titled && !(line.AfterImage && Phrases.Columns(text) < LeastHeadline) && !Captions.NamesSomebody(text, body))
            return false;
        var isAboveAll = at == 0 && titled && IsShort(text) && !Phrases.EndsSentence(text) && IsLong(lines[at + 1]);
        return IsCaption(text, CaptionScore.Of(text, body) + Surroundings(line, lines[at + 1], before, body, text)
            + (isAboveAll ? AboveAll : 0), body);
    }

    /// <summary>
    /// Whether English too long for a heading stands apart without the sign that ends a sentence, where all other paragraphs have theirs:
    /// nothing but a caption does. <c>A predicted complex in which a protein, in blue, clasps a double helix, in pink</c>
    /// </summary>
    private static bool IsOpen(List<CaptureLine> lines, int at, string text, BodyWords body) =>
        body.MostlyClosed && at > 0 && at + 1 < lines.Count && lines[at].BreakBefore && lines[at + 1].BreakBefore && !lines[at].Markdown
        && !Phrases.IsChinese(text) && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && !IsShort(text)
        && Phrases.Columns(text) <= LongestCaption && !Captions.Tells(text) && IsLong(lines[at - 1]);

    /// <summary>Where paragraphs are set in, a short one at the margin below a picture says what it shows.</summary>
    private static bool IsAtMargin(CaptureLine line, string text, BodyWords body) =>
        body.MostlyIndented && !line.Indented && line.AfterImage && Phrases.EndsSentence(text)
        && Phrases.Columns(text) <= LongestCaption;

    /// <summary>Whether the line below says only whose a picture is, so that this one says what it shows.</summary>
    private static bool IsAboveOrigin(List<CaptureLine> lines, int at, string text) =>
        at + 1 < lines.Count && !lines[at + 1].BreakBefore
        && (!Phrases.EndsSentence(text) || text[^1] == '.' && !Phrases.HasSentence(text)) && Phrases.Columns(text) <= LongestCaption
        && Captions.IsOnlyOrigin(MarkdownText.Plain(lines[at + 1].Text));

    /// <summary>Copies of pages part whose the picture is from what it shows.</summary>
    private static bool IsAboveCredit(List<CaptureLine> lines, int at, string text) =>
        at > 0 && lines[at].BreakBefore && at + 2 < lines.Count && lines[at + 1].BreakBefore && lines[at + 2].BreakBefore
        && Phrases.Columns(text) <= LongestCaption && !Phrases.HasSentence(text)
        && IsCreditApart(MarkdownText.Plain(lines[at + 1].Text));

    private static bool IsCreditApart(string text) => text.AsSpan().IndexOfAny(':', '：') > 0 && Captions.IsOnlyOrigin(text);

    /// <summary>Whether a line that is no caption heads what follows: short, alone, and no sentence but a question.</summary>
    private static bool IsHeading(List<CaptureLine> lines, int at, List<CaptureLine> before, BodyWords body)
    {
        var (line, text) = (lines[at], MarkdownText.Plain(lines[at].Text));
        if (!IsShort(text) || line.Indented && !line.Strong && body.MostlyFlush && !IsCounted(text, lines, at))
            return false;
        if (Phrases.EndsSentence(text) && !Asks(text, lines, at) && !AsksBelow(text, lines, at, body) && !AsksInTalk(text, lines, at)
            && !(line.Strong && text[^1] is '？' or '?' or '！' or '!' or '：' or ':'))
            return false;
        return at + 1 < lines.Count && IsLone(lines, at, before, body) && !(at > 0 && IsOrigin(lines[at - 1], text));
    }
}
