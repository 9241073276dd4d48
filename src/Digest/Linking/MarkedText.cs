using Digest.Files;
using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// A Markdown text made ready for finding names: folded unit for unit, with code, link targets and tags blanked out and emphasis marks
/// made transparent. Plain text comes through as it is.
/// </summary>
internal sealed class MarkedText
{
    /// <summary>Stands where something is no text: no name goes across it.</summary>
    public const char Hidden = '\0';

    /// <summary>Stands for a mark within a word or name (<c>**可灵**大模型</c>): names go across it.</summary>
    public const char Transparent = '\u0001';

    private static readonly System.Buffers.SearchValues<char> Marks =
        System.Buffers.SearchValues.Create("\n*_~\\`][<:.\u00AD\u200B\u200C\u200D\u2060\uFEFF");

    private readonly List<int> _paragraphs = [0];
    private bool? _hasCapitals;

    /// <summary>Reads the marks of a text.</summary>
    /// <param name="text">The title, two line ends and the body; or the body alone.</param>
    /// <param name="titleLength">Length of the title; 0 where there is none.</param>
    public MarkedText(string text, int titleLength = 0)
    {
        Text = text;
        BodyStart = titleLength == 0 ? 0 : titleLength + 2;
        Folded = GC.AllocateUninitializedArray<char>(text.Length);
        for (var i = 0; i < Folded.Length; i++)
            Folded[i] = NameFold.Of(text[i]);
        Scan();
    }

    /// <summary>The text as it came.</summary>
    public string Text { get; }

    /// <summary>Where the body begins.</summary>
    public int BodyStart { get; }

    /// <summary>Whether an offset stands in the title.</summary>
    public bool InTitle(int offset) => offset < BodyStart;

    /// <summary>The folded text, of the same length.</summary>
    public char[] Folded { get; }

    /// <summary>Whether any letter is a capital: some write all names small.</summary>
    public bool HasCapitals => _hasCapitals ??= Text.AsSpan().ContainsAnyInRange('A', 'Z');

    /// <summary>Number of the paragraph (or list entry, or table row) that an offset stands in.</summary>
    public int ParagraphOf(int offset)
    {
        var found = _paragraphs.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Offset of the first unit of a paragraph.</summary>
    public int StartOfParagraph(int number) => number < _paragraphs.Count ? _paragraphs[number] : Text.Length;

    /// <summary>
    /// Where the first paragraph of the body ends that is neither a heading nor a picture or its caption: what stands before it opens the
    /// text. Where nothing follows, the title alone does.
    /// </summary>
    public int EndOfOpening
    {
        get
        {
            for (var number = ParagraphOf(BodyStart); number < _paragraphs.Count; number++)
            {
                var paragraph = Text.AsSpan()[StartOfParagraph(number)..StartOfParagraph(number + 1)].Trim();
                if (paragraph.Length > 0 && paragraph[0] is not ('#' or '!')
                    && (paragraph[0] != '*' || paragraph.StartsWith("**", StringComparison.Ordinal)))
                    return Text.AsSpan(StartOfParagraph(number + 1)).IsWhiteSpace() ? BodyStart : StartOfParagraph(number + 1);
            }

            return BodyStart;
        }
    }

    /// <summary>Whether an offset stands in a heading.</summary>
    public bool IsHeading(int offset) => Text[StartOfParagraph(ParagraphOf(offset))] == '#';

    /// <summary>Terms that the text names outright, <c>[[kuaishou|快手]]</c>: the span of the name within the brackets.</summary>
    public List<TextSpan> Named { get; } = [];

    private void Scan()
    {
        Line(0);
        var text = Text.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            var step = text[i..].IndexOfAny(Marks);
            if (step < 0)
                break;
            i = Mark(i + step);
        }
    }

    /// <summary>Reads what may be a mark; gives the last offset that it takes up, which is its own where it marks nothing.</summary>
    private int Mark(int at) => Text[at] switch
    {
        '\n' => LineEnd(at),
        '*' => Clear(at, at),
        '_' when !InWord(at) => Clear(at, at),
        '~' when Next(at) == '~' => Clear(at, at + 1),
        '\\' when char.IsAscii(Next(at)) && !char.IsLetterOrDigit(Next(at)) && Next(at) > ' ' => Clear(at, at) + 1,
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => Clear(at, at),
        '`' => Code(at),
        ']' when Next(at) == '(' => Target(at + 1),
        '[' when Next(at) == '^' => HideTo(at, ']', 60),
        '[' when Next(at) == '[' => Name(at),
        '<' => Tag(at),
        ':' when Next(at) == '/' && at + 2 < Text.Length && Text[at + 2] == '/' => Address(at),
        '.' when at >= 3 && Text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase) => Address(at),
        _ => at,
    };

    /// <summary>Lets names go across a mark of one unit or two; gives its last offset.</summary>
    private int Clear(int first, int last)
    {
        Folded[first] = Folded[last] = Transparent;
        return last;
    }

    private int LineEnd(int at)
    {
        Paragraph(at + 1);
        return Math.Max(at, Line(at + 1) - 1);
    }

    /// <summary>Hides a fenced block that begins with this line; gives the offset after it, or 0.</summary>
    private int Line(int start)
    {
        var end = start < Text.Length ? Fence(start) : 0;
        if (end > 0)
            Hide(start, end);
        return end;
    }

    private int Name(int at)
    {
        var end = Text.AsSpan(at, Math.Min(200, Text.Length - at)).IndexOf("]]");
        if (end < 3)
            return at + 1;
        var inside = Text.AsSpan(at + 2, end - 2);
        if (inside.IndexOfAny('\n', '[') >= 0)
            return at + 1;
        var bar = inside.IndexOf('|');
        Named.Add(new TextSpan(at + 2, bar < 0 ? inside.Length : bar));
        Hide(at, bar < 0 ? at + end : at + 3 + bar);
        return at + end + 1;
    }

    private char Next(int i) => i + 1 < Text.Length ? Text[i + 1] : '\n';

    private bool InWord(int i) =>
        i > 0 && i + 1 < Text.Length && char.IsAsciiLetterOrDigit(Text[i - 1]) && char.IsAsciiLetterOrDigit(Text[i + 1]);

    private void Paragraph(int start)
    {
        if (start >= Text.Length)
            return;
        // A blank line, a list entry, a heading, a quotation and a table row begin something new; another line goes on.
        var c = Text[start];
        var blank = c is '\n' or '\r';
        if (blank || c is '#' or '>' or '|' || (c is '-' or '*' or '+' && start + 1 < Text.Length && Text[start + 1] == ' ')
            || EndsBlank(start))
            _paragraphs.Add(start);
    }

    private bool EndsBlank(int start) =>
        start >= 2 && (Text[start - 2] == '\n' || (Text[start - 2] == '\r' && start >= 3 && Text[start - 3] == '\n'));

    /// <summary>The end of a fenced block that begins in this line, or 0.</summary>
    private int Fence(int line)
    {
        var i = line;
        while (i < Text.Length && Text[i] == ' ' && i - line < 4)
            i++;
        if (i + 2 >= Text.Length || Text[i] is not ('`' or '~') || Text[i + 1] != Text[i] || Text[i + 2] != Text[i])
            return 0;
        var mark = new string(Text[i], 3);
        for (var next = Text.IndexOf('\n', i); next >= 0; next = Text.IndexOf('\n', next + 1))
        {
            var rest = Text.AsSpan(next + 1);
            if (rest.TrimStart(' ').StartsWith(mark))
            {
                var end = Text.IndexOf('\n', next + 1);
                return end < 0 ? Text.Length : end;
            }
        }

        return Text.Length;
    }

    private int Code(int at)
    {
        var ticks = 1;
        while (at + ticks < Text.Length && Text[at + ticks] == '`')
            ticks++;
        var from = at + ticks;
        var limit = Math.Min(Text.Length, from + 500);
        for (var i = from; i < limit; i++)
        {
            if (Text[i] != '`')
                continue;
            var run = 1;
            while (i + run < Text.Length && Text[i + run] == '`')
                run++;
            if (run == ticks)
            {
                Hide(at, i + run);
                return i + run - 1;
            }

            i += run - 1;
        }

        return at + ticks - 1;
    }

    private int Target(int open)
    {
        var depth = 0;
        var limit = Math.Min(Text.Length, open + 2100);
        for (var i = open; i < limit; i++)
        {
            if (Text[i] == '(')
                depth++;
            else if (Text[i] == ')' && --depth == 0)
            {
                Hide(open, i + 1);
                return i;
            }
            else if (Text[i] == '\n')
                break;
        }

        return open;
    }

    private int Tag(int at)
    {
        var next = Next(at);
        return char.IsAsciiLetter(next) || next is '/' or '!' ? HideTo(at, '>', 600) : at;
    }

    private int HideTo(int at, char close, int reach)
    {
        var end = Text.AsSpan(at, Math.Min(reach, Text.Length - at)).IndexOf(close);
        if (end < 0)
            return at;
        Hide(at, at + end + 1);
        return at + end;
    }

    private int Address(int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiLetterOrDigit(Text[start - 1]) && at - start < 12)
            start--;
        var end = at + 1;
        while (end < Text.Length && Text[end] > ' ' && Text[end] < '\u3000'
            && Text[end] is not (')' or ']' or '>' or '"' or '\u00A0' or '“' or '”'))
            end++;
        Hide(start, end);
        return end - 1;
    }

    // Hidden is the zero unit.
    private void Hide(int from, int to) => Folded.AsSpan(from, to - from).Clear();
}
