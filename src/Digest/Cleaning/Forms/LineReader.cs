using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Pages;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>Reads plain text into lines: entities decoded once, jammer taken off, indents trimmed.</summary>
internal sealed class LineReader
{
    public static List<CaptureLine> Read(string text, CaptureFacts facts)
    {
        var raw = text.Split('\n');
        for (var i = 0; i < raw.Length; i++)
            raw[i] = TextRepair.Decoded(raw[i]);
        return Read(raw, facts);
    }

    private readonly IReadOnlyList<string> _raw, _plain;
    private readonly JammedLine[] _cut;
    private readonly PostForm _form;
    private readonly bool _jammed;
    private readonly CaptureFacts _facts;
    private readonly List<CaptureLine> _lines;

    /// <summary>Where each line that was made stands in the capture, where it carries no noise; else -1.</summary>
    private readonly List<int> _bare;

    /// <summary>The line that is looked at.</summary>
    private int _at;

    /// <summary>Whether something parts the next line from the one before, and whether noise does.</summary>
    private bool _gap = true, _noise;

    /// <summary>Whether a line without text stood before.</summary>
    private bool _gapped = true, _apart;

    private LineReader(IReadOnlyList<string> raw, CaptureFacts facts)
    {
        (_raw, _facts, _jammed) = (raw, facts, Jammer.IsPresent(raw));
        facts.IsThread |= _jammed;
        _cut = Cut(raw);
        // A program's line breaks part words wherever they fall: what stands there twice tells nothing.
        if (_jammed && !PostForm.Of(raw, _cut).Wrapped && JammedStrings.Without(raw, _cut) is var bare && !ReferenceEquals(bare, raw))
            (_raw, raw, _cut) = (bare, bare, Cut(bare));
        _plain = _jammed ? raw : OldJammer.Clean(raw, facts);
        _form = _jammed ? PostForm.Of(raw, _cut) : default;
        _lines = new List<CaptureLine>(_plain.Count);
        _bare = new List<int>(_plain.Count);
    }

    private JammedLine[] Cut(IReadOnlyList<string> raw) => _jammed ? [.. raw.Select(static l => Jammer.Clean(l))] : [];

    /// <summary>Reads lines whose entities are decoded.</summary>
    public static List<CaptureLine> Read(IReadOnlyList<string> raw, CaptureFacts facts)
    {
        var reader = new LineReader(raw, facts);
        for (; reader._at < reader._plain.Count; reader._at++)
        {
            if (!reader.TakeBlock() && !reader.TakeRest())
                reader.TakeLine();
        }

        return reader.Lines();
    }

    private List<CaptureLine> Lines()
    {
        // Watermarks hide where sentences end, and a paragraph's last words alone look like buttons.
        var lines = QuotedLines.Mark(Tables.Align(InlineMarks.Strip(CommandLines.Fence(_lines))));
        return _form.Wrapped ? SoftWraps.Join(HeadApart(lines), _form.Width) : _jammed ? lines : IndentedLists.Mark(lines);
    }

    /// <summary>Lines of the head of a post, which a text broken at a width goes not on in.</summary>
    private const int LongestHead = 8;

    /// <summary>The lines, those apart in which a board says who posted and when, or who edited, or has a button.</summary>
    private static List<CaptureLine> HeadApart(List<CaptureLine> lines)
    {
        for (var i = 0; i < lines.Count && i < LongestHead; i++)
        {
            if (BoardPost.Posted(lines[i].Text) is null && BoardPost.EditedBy(lines[i].Text) is null
                && Trails.WithoutButton(lines[i].Text).Length > 0)
                continue;
            lines[i] = lines[i] with { BreakBefore = true };
            if (i + 1 < lines.Count)
                lines[i + 1] = lines[i + 1] with { BreakBefore = true };
        }

        return lines;
    }

    /// <summary>Whether a heading with a line below it, a quotation, a table or code begins here; then it is added as a whole.</summary>
    private bool TakeBlock()
    {
        if (!_jammed && Underlined(_plain, _at, _lines) is { } heading)
            return Add(new CaptureLine(LineKind.Heading, heading) { BreakBefore = true }, _at + 2);
        if (!_jammed && Quote(_plain, _at, out var past) is { } quote)
            return AddVerbatim(quote, past);
        // Noise has no tabs, and stands at the ends of lines alone.
        if (Tables.Copied(_plain, _at, _jammed, out var below) is { } table)
            return AddVerbatim(table, below);
        if (!_jammed && _plain[_at].StartsWith('|') && Tables.Stroked(_plain, _at, out var under) is { } stroked)
            return AddVerbatim(stroked, under);
        if (!_jammed && NumberedCode.Read(_plain, _at, out var numbered) is { } run)
            return AddVerbatim(run, numbered);
        if (CodeBetween(_plain, _at, _jammed, out var button) is { } labelled)
            return AddVerbatim(labelled, button + 1);
        return !_jammed && _gap && Code(_plain, _at, out var after) is { } code && AddVerbatim(code, after);
    }

    private bool AddVerbatim(string text, int next) =>
        Add(new CaptureLine(LineKind.Verbatim, text) { Markdown = true, BreakBefore = true }, next);

    private bool Add(CaptureLine block, int next)
    {
        _lines.Add(block);
        _gap = true;
        _at = next - 1;
        return true;
    }

    /// <summary>Whether a line of a post goes on with the one above; then it is put to that.</summary>
    private bool TakeRest()
    {
        if (!_jammed || _form.Wrapped || _gapped || _lines.Count == 0
            // Below what announces so many things each line is one.
            || _lines.Count > 1 && _lines[^2].Text[^1] is ':' or '：' && ToldNumbers.Of(_lines[^2].Text) > 0
            || GoesOn(_lines[^1], _plain[_at], _form) is not { } rest
            // The name of who posted stands above the hour.
            || _at + 1 < _plain.Count && IsPosted(_plain[_at + 1]))
            return false;
        _lines[^1] = _lines[^1] with { Text = $"{_lines[^1].Text} {rest.Text.Trim()}", NoiseAfter = rest.After };
        return true;
    }

    private void TakeLine()
    {
        var cut = !_jammed ? OldNoise(_raw[_at], _plain[_at]) : _form.Tells ? Jammer.Clean(_plain[_at], _form) : _cut[_at];
        (_apart, _gapped) = (_gapped, cut.Text.Trim().Length == 0);
        if ((cut.Before || cut.After && cut.Text.Length == 0) && !_form.Wrapped && _lines.Count > 0)
            _lines[^1] = _lines[^1] with { NoiseAfter = true };
        if (cut.Doubt is { } doubt)
            _facts.Ask("noise", doubt, "kept at the edge of anti-copy noise");
        var trimmed = Marked(cut.Text).AsSpan().Trim(Reflow.Blanks);
        if (trimmed.Length == 0)
            (_gap, _noise) = (true, false);
        else if (!TakeCopied(trimmed) && !TakeQuoted(trimmed, cut))
            AddLoose(trimmed, cut);
    }

    /// <summary>Whether the line is a button that copies code; then the code below or above it is added.</summary>
    private bool TakeCopied(ReadOnlySpan<char> button)
    {
        if (!_jammed && button is "Copy" or "Copy code" or "复制" or "複製" && CodeBelow(_plain, _at, out var behind) is { } copied)
            return AddVerbatim(copied, behind);
        if (!IsCopyButton(button) && !IsCodeTool(button))
            return false;
        if (_jammed && JammedCode.Above(_plain, _at) is var (top, odd) && _bare.LastIndexOf(top) is >= 0 and var first)
        {
            _lines.RemoveRange(first, _lines.Count - first);
            return AddVerbatim(odd, _at + 1);
        }

        var foot = _at;
        while (IsCodeTool(button) && foot > 0 && _plain[foot - 1].AsSpan().Trim().Length == 0)
            foot--;
        if (CodeAbove(_plain, _lines, _bare, foot, _jammed) is not { Code: { } listing, Begin: var begin })
            return false;
        _lines.RemoveRange(begin, _lines.Count - begin);
        return AddVerbatim(listing, IsCodeTool(button) ? NumberedCode.PastNumbers(_plain, _at + 1) : _at + 1);
    }

    /// <summary>Whether a line is a tool that pages have below code, a blank line between or not.</summary>
    private static bool IsCodeTool(ReadOnlySpan<char> line) => line is "Enter fullscreen mode" or "AI写代码" or "AI生成代码";

    /// <summary>A line marked as quoted is a quotation; several on end are what a letter answers.</summary>
    private bool TakeQuoted(ReadOnlySpan<char> line, JammedLine cut)
    {
        if (line.Length <= 4 || !line.StartsWith("> ") || _at > 0 && _plain[_at - 1].StartsWith('>')
            || _at + 1 < _plain.Count && _plain[_at + 1].StartsWith('>'))
            return false;
        _noise = cut.After;
        return AddVerbatim("> " + MarkdownText.Write(line[2..].Trim().ToString()), _at + 1);
    }

    private void AddLoose(ReadOnlySpan<char> text, JammedLine cut)
    {
        // Where a program broke the paragraphs noise stands in their midst; two runs between lines are a blank one.
        var isApart = _form.Wrapped ? _noise && cut.Before : cut.Before;
        _lines.Add(new CaptureLine(LineKind.Loose, text.ToString())
        {
            BreakBefore = _gap || isApart,
            Apart = _apart,
            NoiseAfter = cut.After && !_form.Wrapped,
            InPost = cut.Before || cut.After,
            Indented = cut.Text.StartsWith('\u3000') || cut.Text.StartsWith("    ", StringComparison.Ordinal)
                || cut.Text.StartsWith('\t') || cut.Text.StartsWith("\u00A0\u00A0", StringComparison.Ordinal)
                || !_jammed && cut.Text.StartsWith("  ", StringComparison.Ordinal) && Text.Characters.IsHan(text[0]),
        });
        while (_bare.Count < _lines.Count - 1)
            _bare.Add(-1);
        _bare.Add(cut.Before || cut.After ? -1 : _at);
        _noise = cut.After;
        _gap = cut.After && !_form.Wrapped;
    }

    /// <summary>Columns of the widest heading with a line drawn below it, and signs of the shortest such line.</summary>
    private const int WidestUnderlined = 100, LeastUnderline = 5;

    /// <summary>
    /// Letters sent as text draw a line below their headings, as long as they are or behind stars, <c>** Two fabs</c>; above the first
    /// sentence the title may have one as well. Null where a line is no such heading.
    /// </summary>
    private static string? Underlined(IReadOnlyList<string> plain, int at, List<CaptureLine> above)
    {
        if (at + 1 >= plain.Count || plain[at].Length is < 4 or > WidestUnderlined || plain[at + 1] is not ['-' or '=' or '~', ..])
            return null;
        var rule = plain[at + 1].AsSpan().TrimEnd();
        var heading = plain[at].Trim();
        if (rule.Length < LeastUnderline || rule.IndexOfAnyExcept(rule[0]) >= 0)
            return null;
        if (heading.StartsWith("** ", StringComparison.Ordinal) && heading.Length > 4 && rule[0] == '-'
            && rule.Length >= 2 * LeastUnderline)
            return heading[3..].Trim();
        return Math.Abs(rule.Length - Phrases.Columns(heading)) <= 1 && !(at > 0 && plain[at - 1].Trim().Length > 0)
            && above.Exists(static l => Phrases.EndsSentence(l.Text)) ? heading : null;
    }

    /// <summary>Columns of the shortest line that a member may have broken in the midst of a sentence.</summary>
    private const int LeastBroken = 50;

    /// <summary>
    /// A line of a post that goes on with the sentence of the line right above it, as English shows by its small first letters; or null.
    /// </summary>
    private static JammedLine? GoesOn(CaptureLine above, string original, PostForm form)
    {
        if (above.Kind != LineKind.Loose || !char.IsAsciiLetterOrDigit(above.Text[^1]) || Phrases.Columns(above.Text) < LeastBroken
            || Phrases.IsChinese(above.Text)
            // heron_w  发表于 2025-3-9 16:40:18: members' names may begin small.
            || IsPosted(original))
            return null;
        var cut = Jammer.Clean(original, form with { Continued = true });
        return cut.Text.AsSpan().Trim() is [>= 'a' and <= 'z', >= 'a' and <= 'z' or ' ', ..] ? cut : null;
    }

    /// <summary>Whether a line says when something was posted, as boards have it above each post.</summary>
    private static bool IsPosted(string line) =>
        BoardPost.PostedAt(line) is >= 0 and < LeastBroken || BoardPost.IsHour(line)
        || line.StartsWith("Posted on ", StringComparison.Ordinal) && DateFinder.FindAt(line, out var from, out _)
            && from == "Posted on ".Length;

    /// <summary>A line that was cleaned of the noise of old forums, with where that stood.</summary>
    private static JammedLine OldNoise(string raw, string text) =>
        ReferenceEquals(raw, text)
        ? new JammedLine(text, false, false, null)
        : new JammedLine(text, !raw.StartsWith(text, StringComparison.Ordinal), !raw.EndsWith(text, StringComparison.Ordinal), null);

    /// <summary>Characters of the shortest line that is quoted, its mark counted in.</summary>
    private const int LeastQuoted = 12;

    /// <summary>Lines that are marked as quoted, <c>&gt; …</c>, as one quotation, with the line that follows; or null.</summary>
    private static string? Quote(IReadOnlyList<string> lines, int at, out int end)
    {
        end = at;
        if (lines[at].Length < LeastQuoted)
            return null;
        var said = new List<string>();
        for (; end < lines.Count && lines[end].StartsWith("> ", StringComparison.Ordinal); end++)
            said.Add(lines[end][2..].Trim());
        return said.Count == 0 ? null : "> " + MarkdownText.Write(string.Join(' ', said));
    }

    private static readonly System.Buffers.SearchValues<char> CodeSigns = System.Buffers.SearchValues.Create("=(){}[]<>;#$");

    /// <summary>Fewest lines of code, and how far they stand in.</summary>
    private const int FewestCodeLines = 2, CodeIndent = 4, LeastIndent = 2;

    /// <summary>
    /// Lines of code in a text, told by standing in together, without Han characters, and by the signs that most of them have; fenced, with
    /// the line that follows, or null.
    /// </summary>
    private static string? Code(IReadOnlyList<string> lines, int at, out int end)
    {
        int signed = 0, least = int.MaxValue;
        end = at;
        // Two blanks are enough where each line holds signs of code, as on Hacker News.
        var needed = Indent(lines[at]) is >= LeastIndent and < CodeIndent && ShellText.IsCommand(lines[at]) ? LeastIndent : CodeIndent;
        for (; end < lines.Count && Indent(lines[end]) is var indent && indent >= needed && indent < lines[end].Length; end++)
        {
            // Points end with signs that code has, too: • the ferry is late;
            if (lines[end].Any(Text.Characters.IsHan) || lines[end].AsSpan().TrimStart() is ['•' or '▪' or '◦' or '‣', ' ' or '\t', ..])
                return null;
            least = Math.Min(least, indent);
            signed += lines[end].AsSpan().ContainsAny(CodeSigns) ? 1 : 0;
        }

        var count = end - at;
        if (count < FewestCodeLines || signed * 5 < count * 3 || end < lines.Count && lines[end].Trim().Length > 0)
            return null;
        var code = string.Join('\n', lines.Skip(at).Take(count).Select(l => l[least..].TrimEnd()));
        return MarkdownText.Fenced(code);
    }

    /// <summary>Lines of the longest code between its label and its button.</summary>
    private const int MostCodeLines = 60;

    /// <summary>
    /// The lines between the label of code and the button that copies it, <c>代码：</c> and <c>复制代码</c>, with that button's line; or null.
    /// </summary>
    private static string? CodeBetween(IReadOnlyList<string> plain, int at, bool jammed, out int button)
    {
        button = at;
        if (plain[at].Length > 80 || Bare(plain[at], jammed) is not ("代码：" or "代码:" or "代碼：" or "代碼:" or "程式碼：" or "Code:"))
            return null;
        var code = new List<string>();
        for (button = at + 1; button < plain.Count && button <= at + MostCodeLines; button++)
        {
            var line = Bare(plain[button], jammed);
            if (IsCopyButton(line))
                return code.Count > 0 ? MarkdownText.Fenced(string.Join('\n', code)) : null;
            if (line.Length > 0)
                code.Add(jammed ? line : plain[button].TrimEnd());
        }

        return null;
    }

    private static string Bare(string line, bool jammed) => (jammed ? Jammer.Clean(line).Text : line).Trim();

    private static bool IsCopyButton(ReadOnlySpan<char> line) =>
        line is "复制代码" or "複製代碼" or "複製代码" or "Copy the Code" or "Copy code" or "Copy Code" or "拷贝代码";

    /// <summary>
    /// The lines above a button that copies code, from the last gap on, where they are code: in a jammed post what carries no noise, as
    /// forums put none into code; in any other what holds its signs. Their first number among the lines, and the fenced code; -1 where they
    /// are none.
    /// </summary>
    private static (int Begin, string? Code) CodeAbove(IReadOnlyList<string> plain, List<CaptureLine> lines, List<int> bare, int at,
        bool jammed)
    {
        var begin = lines.Count;
        while (begin > 0 && begin <= bare.Count && bare[begin - 1] >= 0
            && !(Phrases.EndsSentence(lines[begin - 1].Text) && Phrases.IsChinese(lines[begin - 1].Text))
            && lines[begin - 1].Kind == LineKind.Loose && bare[begin - 1] == at - (lines.Count - begin) - 1
            && !(begin < lines.Count && lines[begin].BreakBefore))
            begin--;
        if (begin == lines.Count)
            return (-1, null);
        // In which language it is written, and the button that runs it, are copied above it.
        var head = lines.Count - begin > 2 && lines[begin + 1].Text is "运行" or "運行" ? 2 : 0;
        var count = lines.Count - begin - head;
        var code = Enumerable.Range(bare[begin] + head, count).Select(i => plain[i].TrimEnd()).ToArray();
        var signed = code.Count(static l => l.AsSpan().ContainsAny(CodeSigns)
            || l.Length > 0 && char.IsAsciiLetterLower(l[0]) && !l.Any(Text.Characters.IsHan));
        if (code.Any(static l => l.Length > 0 && l[^1] is '。' or '！' or '”') || signed * 2 < count && !jammed)
            return (-1, null);
        return (begin, MarkdownText.Fenced(string.Join('\n', code)));
    }

    /// <summary>
    /// The code right below the button that copies it, up to the next blank line, and the line that follows; null where they are no code.
    /// </summary>
    private static string? CodeBelow(IReadOnlyList<string> plain, int at, out int end)
    {
        end = at + 1;
        while (end < plain.Count && plain[end].AsSpan().Trim().Length > 0)
            end++;
        var code = Enumerable.Range(at + 1, end - at - 1).Select(i => plain[i].TrimEnd()).ToArray();
        if (code.Length == 0 || code.Any(static l => Phrases.IsChinese(l) || Phrases.HasSentence(l) || l[^1] is '.' or '!' or '?')
            || !code.All(static l => l.AsSpan().ContainsAny(CodeSigns) || char.IsAsciiLetterLower(l[0]) || l[0] is ' ' or '-' or '/'))
            return null;
        return MarkdownText.Fenced(string.Join('\n', code));
    }

    private static int Indent(string line) => line.AsSpan().IndexOfAnyExcept(' ') is >= 0 and var indent ? indent : line.Length;

    /// <summary>
    /// A tab behind the mark of an item is a blank, <c>•→whether it holds</c>; marks that are drawn in colours are plain ones.
    /// </summary>
    private static string Marked(string line) =>
        line.StartsWith("▫\uFE0F", StringComparison.Ordinal) || line.StartsWith("▪\uFE0F", StringComparison.Ordinal)
        ? "▪ " + line[2..].TrimStart()
        : (line.StartsWith("🔹", StringComparison.Ordinal) || line.StartsWith("🔸", StringComparison.Ordinal)) && line.Length > 3
        ? "▪ " + line[2..].TrimStart()
        : line.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab && tab + 1 < line.Length && Tables.IsMark(line[..tab])
        ? $"{line[..tab]} {line[(tab + 1)..].TrimStart()}" : line;
}
