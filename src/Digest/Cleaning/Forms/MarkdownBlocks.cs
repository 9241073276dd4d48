using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;
using static Digest.Cleaning.Forms.MarkdownReader;

namespace Digest.Cleaning.Forms;

/// <summary>
/// The blocks of a text in Markdown, line by line (CommonMark, chapters 4 and 5): code and tables as they stand, headings of both kinds,
/// quotations, items, captions, and paragraphs in one line each.
/// </summary>
internal sealed class MarkdownBlocks
{
    private readonly string[] _raw;
    private readonly CaptureFacts _facts;
    private readonly bool _jammed;
    private readonly List<CaptureLine> _lines;

    /// <summary>
    /// What goes on with the last block, put to it only when it ends: a paragraph of many lines would be copied as often as it has lines.
    /// </summary>
    private readonly List<string> _more = [];

    /// <summary>The line that is looked at.</summary>
    private int _at;

    /// <summary>Whether the last block may go on.</summary>
    private bool _open;

    private MarkdownBlocks(string[] raw, CaptureFacts facts)
    {
        (_raw, _facts) = (raw, facts);
        _jammed = Jammer.IsPresent(raw);
        _lines = new List<CaptureLine>(raw.Length);
    }

    /// <summary>The blocks of some lines; doubtful edges of anti-copy noise are asked in the facts.</summary>
    public static List<CaptureLine> Read(string[] raw, CaptureFacts facts)
    {
        var blocks = new MarkdownBlocks(raw, facts);
        for (; blocks._at < raw.Length; blocks._at++)
            blocks.Take();
        blocks.Close();
        return blocks._lines;
    }

    private void Take()
    {
        if (!_open)
            Close();
        var line = WithSpaces(WithoutScripts(_raw[_at])).TrimEnd(' ', '\t', '\u3000', '\u00A0');
        if (AsItStands(line))
            return;
        var cut = _jammed ? Jammer.Clean(line) : new JammedLine(line, false, false, null);
        if (cut.Doubt is { } doubt)
            _facts.Ask("noise", doubt, "kept at the edge of anti-copy noise");
        var trimmed = Bulleted(Unlinked(WithoutAnchors(cut.Text.Trim(' ', '\t', '\u3000', '\u00A0'))));
        if (trimmed.Length == 0)
        {
            _open = false;
            return;
        }

        // What a program reads between two paragraphs parts them, and a picture is a block of its own.
        if (!_jammed && (IsProgramMark(trimmed) || _open && IsRuled(_raw, _at) is null && IsPicture(trimmed)))
        {
            Close();
            _open = false;
            if (!IsPicture(trimmed))
                return;
        }

        if (!Heading(trimmed))
            Text(trimmed, cut.Text.Length - cut.Text.TrimStart(' ', '\t').Length);
    }

    /// <summary>Takes fenced code, or a table, with all of its lines; false where none begins here.</summary>
    private bool AsItStands(string line)
    {
        var end = _at;
        if (Fence(line) is { } fence)
        {
            end++;
            while (end < _raw.Length && !Closes(_raw[end], fence))
                end++;
            end = Math.Min(end + 1, _raw.Length);
        }
        else if (line.StartsWith('|') && line.Length > 2 && _at + 1 < _raw.Length && IsDelimiter(_raw[_at + 1]))
        {
            while (end < _raw.Length && _raw[end].StartsWith('|'))
                end++;
        }

        if (end == _at)
            return false;
        Close();
        _lines.Add(Verbatim(_raw, _at, end));
        _at = end - 1;
        _open = false;
        return true;
    }

    /// <summary>Takes a heading, by its signs or by the line that is drawn below it; false where none stands here.</summary>
    private bool Heading(string trimmed)
    {
        var level = !_jammed && !_open ? IsRuled(_raw, _at) : null;
        var text = trimmed;
        if (level is not null)
        {
            _at++;
        }
        else if (HeadingLevel(trimmed) is > 0 and var signs)
        {
            (level, text) = (signs, trimmed[signs..].Trim().TrimEnd('#').TrimEnd());
            _open = false;
        }

        if (level is not { } found)
            return false;
        Close();
        _lines.Add(new CaptureLine(LineKind.Heading, text) { Level = found, Markdown = true, BreakBefore = true });
        return true;
    }

    /// <summary>Characters of the longest line that names the writer, with a link to his page, and without one.</summary>
    private const int LongestByline = 160, LongestSent = 40;

    /// <summary>
    /// Whether the line stands below <c>By [Jane Doe](…)</c> or <c>林一舟 发自 渡口</c>, the day or the account on a line of its own: two
    /// spaces break the line (CommonMark, section 6.7).
    /// </summary>
    private bool IsBelowByline() =>
        _open && _at > 0 && _lines.Count > 0 && _more.Count == 0 && _lines[^1].Text.Length <= LongestByline
        && _raw[_at - 1].EndsWith("  ", StringComparison.Ordinal)
        && (_lines[^1].Text.StartsWith("By ", StringComparison.Ordinal)
            || _lines[^1].Text.Length <= LongestSent && Credits.Take(_lines[^1].Text, new NoisePlace(0, LongestSent), new CaptureFacts()));

    private void Text(string trimmed, int indent)
    {
        var byline = IsBelowByline();
        var line = new CaptureLine(LineKind.Paragraph, trimmed) { Markdown = true, BreakBefore = !_open || byline };
        var last = _lines.Count > 0 ? _lines[^1] : null;
        if (IsCaption(trimmed) && !_open)
        {
            line = line with { Kind = LineKind.Caption, Text = trimmed[1..^1] };
        }
        else if (trimmed[0] == '>')
        {
            line = line with { Kind = LineKind.Verbatim };
        }
        else if (Phrases.IsItem(trimmed) || indent > 0 && last?.Kind == LineKind.Item && _open)
        {
            line = line with
            {
                Kind = LineKind.Item,
                Text = new string(' ', last?.Kind == LineKind.Item ? indent : 0) + trimmed
            };
        }
        else if (_open && !_jammed && last?.Kind == LineKind.Paragraph && !byline)
        {
            _more.Add(trimmed);
            return;
        }

        _open = line.Kind is LineKind.Paragraph or LineKind.Item or LineKind.Verbatim && !(!_jammed && IsPicture(trimmed));
        if (line is { Kind: LineKind.Verbatim, BreakBefore: false } && last?.Kind == LineKind.Verbatim && last.Text.StartsWith('>'))
        {
            _more.Add(trimmed);
            return;
        }

        // What was just read begins something else.
        Close();
        _lines.Add(line);
    }

    /// <summary>Puts the lines that go on to the last block: a paragraph's in one line, a quotation's below each other.</summary>
    private void Close()
    {
        if (_more.Count == 0)
            return;
        var last = _lines[^1];
        var made = new System.Text.StringBuilder(last.Text);
        foreach (var next in _more)
        {
            if (last.Kind == LineKind.Verbatim || made[^1] == '\\')
                made.Append('\n');
            else if (SoftWraps.NeedsSpace(made[^1], made.Length > 1 ? made[^2] : ' ', next))
                made.Append(' ');
            made.Append(next);
        }

        _lines[^1] = last with { Text = made.ToString() };
        _more.Clear();
    }

    /// <summary>
    /// A line with plain spaces where it has references to others, <c>JSON-RPC&amp;nbsp;2.0</c>; in code a reference is text (CommonMark,
    /// section 2.5).
    /// </summary>
    private static string WithSpaces(string line) =>
        line.Contains("&nbsp;", StringComparison.Ordinal) && !line.Contains('`', StringComparison.Ordinal)
            ? line.Replace("&nbsp;", " ", StringComparison.Ordinal) : line;

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
