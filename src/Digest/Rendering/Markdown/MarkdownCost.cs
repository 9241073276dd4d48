using System.Buffers;

namespace Digest.Rendering.Markdown;

/// <summary>What a paragraph will cost the Markdown parser, counted in what the parser does, without parsing.</summary>
internal struct MarkdownCost
{
    private static readonly SearchValues<char> Special = SearchValues.Create("[]*_~`|<&\\@");
    private static readonly SearchValues<char> OfDelimiterRows = SearchValues.Create(" \t\r|:->");

    private int _open;
    private int _targets;
    private int _columns;
    private bool _isTable;
    private int _deepestRuns;

    /// <summary>Lines.</summary>
    public int Lines { get; private set; }

    /// <summary>Characters and runs of them that Markdown gives a meaning.</summary>
    public int Marks { get; private set; }

    /// <summary>Runs of emphasis marks.</summary>
    private int _runs;

    /// <summary>Most brackets open at once.</summary>
    private int _deepestOpen;

    /// <summary>Containers at the beginning of a line, the deepest one.</summary>
    public int Nesting { get; private set; }

    /// <summary>Lines that define a link or a footnote.</summary>
    public int Definitions { get; private set; }

    /// <summary>Cells, where it is a table.</summary>
    public long Cells { readonly get => _isTable ? (long)_columns * Lines + _cells : _cells; private set => _cells = value; }

    /// <summary>Characters that are looked through for the ends of link targets.</summary>
    public long Reach { get; private set; }

    private long _cells;
    private long _steps;

    /// <summary>How deep marks nest at worst. The cells of a table are parsed one by one.</summary>
    public readonly int Depth => (_isTable ? _deepestRuns : _runs) + _deepestOpen;

    /// <summary>Steps along nested marks.</summary>
    public readonly long Steps => _steps + (long)Depth * (_isTable ? Math.Min(Marks, 1000) : Marks);

    /// <summary>Adds a line.</summary>
    public void Add(ReadOnlySpan<char> line, int first)
    {
        Lines++;
        Containers(line, first);
        if (line[first] == '[' && first <= 3 && line.IndexOf("]:") > 0)
            Definitions++;
        int bars = 0, runs = 0;
        for (var at = first; line[at..].IndexOfAny(Special) is >= 0 and var next;)
        {
            at += next;
            Marks++;
            switch (line[at])
            {
                case '[':
                    _deepestOpen = Math.Max(_deepestOpen, ++_open);
                    break;
                case ']':
                    _open = Math.Max(0, _open - 1);
                    if (at + 1 < line.Length && line[at + 1] == '(')
                        _targets++;
                    break;
                case '*' or '_' or '~':
                    runs++;
                    at = EndOfRun(line, at) - 1;
                    break;
                case '`':
                    at = EndOfRun(line, at) - 1;
                    break;
                case '|':
                    bars++;
                    break;
            }

            at++;
            if (at >= line.Length)
                break;
        }

        _runs += runs;
        _deepestRuns = Math.Max(_deepestRuns, runs);
        _columns = Math.Max(_columns, bars + 1);
        _isTable |= Lines > 1 && line.Contains('-') && line.IndexOfAnyExcept(OfDelimiterRows) < 0;
    }

    /// <summary>Adds a paragraph to a total.</summary>
    public void Add(in MarkdownCost paragraph)
    {
        Marks += paragraph.Marks;
        Definitions += paragraph.Definitions;
        Reach += paragraph.Reach;
        _cells += paragraph.Cells;
        _steps += paragraph.Steps;
    }

    /// <summary>Whether targets of links could be looked for at a cost worth counting.</summary>
    public readonly bool MayReachFar(int length) => (long)_targets * length > 1_000_000;

    /// <summary>
    /// Counts how far the parser looks for the end of each <c>](</c>: to its closing bracket, or to the next space where it has none.
    /// </summary>
    public void MeasureReach(ReadOnlySpan<char> text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '(')
            {
                // Brackets within a target count too, but cost nothing: they are kept as -1.
                open.Push(i > 0 && text[i - 1] == ']' ? i : -1);
            }
            else if (c == ')' && open.Count > 0)
            {
                if (open.Pop() is >= 0 and var from)
                    Reach += i - from;
            }
            else if (c is ' ' or '\n' or '\t' && open.Count > 0)
            {
                Close(open, i);
            }
        }

        Close(open, text.Length);
    }

    private void Close(Stack<int> open, int at)
    {
        while (open.TryPop(out var from))
        {
            if (from >= 0)
                Reach += at - from;
        }
    }

    private void Containers(ReadOnlySpan<char> line, int first)
    {
        // An item of a list is a list and an item; two columns of indentation are the least that an item needs to stand in another.
        var depth = 0;
        var at = first;
        while (at < line.Length)
        {
            var c = line[at];
            if (c == '>')
            {
                depth++;
                at++;
            }
            else if (c is '-' or '*' or '+' && (at + 1 >= line.Length || line[at + 1] is ' ' or '\t'))
            {
                depth++;
                at++;
            }
            else if (c is ' ' or '\t')
            {
                at++;
            }
            else if (char.IsAsciiDigit(c) && Number(line[at..]) is > 0 and var length)
            {
                depth++;
                at += length;
            }
            else
            {
                break;
            }
        }

        if (depth > 0)
            depth += first / 2;
        Nesting = Math.Max(Nesting, depth);
    }

    private static int Number(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] is ' ' or '\t' ? digits + 1 : 0;
    }

    private static int EndOfRun(ReadOnlySpan<char> line, int at)
    {
        var c = line[at];
        while (at < line.Length && line[at] == c)
            at++;
        return at;
    }
}
