using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Lines;

/// <summary>Joins lines that were broken at a width: mails, terminals and old pages wrap at 60 to 100 columns.</summary>
internal static class SoftWraps
{
    private const int WidestWrap = 130;

    private const int NarrowestWrap = 30;

    /// <summary>Lines as paragraphs.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="known">The width at which they were broken where that is known, or 0.</param>
    public static List<CaptureLine> Join(List<CaptureLine> lines, int known = 0)
    {
        // Forums put their noise at every break: a line without stood in another element.
        if (known == 0 && (lines.Exists(static l => l.NoiseAfter) || MostlyEnd(lines)))
            return lines;
        return WrapOf(lines, known) is { } wrap ? new Joining(lines, wrap).Paragraphs() : lines;
    }

    /// <summary>How the lines of a text were broken.</summary>
    /// <param name="Columns">The width at which they were, or 0.</param>
    /// <param name="Count">The number of characters after which they were, whatever their width, or 0.</param>
    /// <param name="Indents">Whether each paragraph begins with an indent.</param>
    private readonly record struct Wrap(int Columns, int Count, bool Indents)
    {
        /// <summary>How long a line is in what they were broken by.</summary>
        public int LengthOf(CaptureLine line) =>
            line.Text.Length > 4 * WidestWrap ? int.MaxValue : Count > 0 ? SoftWraps.Count(line) : Phrases.Columns(line.Text);
    }

    /// <summary>How lines were broken; null where they are whole paragraphs.</summary>
    private static Wrap? WrapOf(List<CaptureLine> lines, int known)
    {
        var count = known > 0 ? 0 : UsualCount(lines);
        var columns = known > 0 ? known : count > 0 ? 0 : UsualWidth(lines);
        return columns == 0 && count == 0 ? null : new Wrap(columns, count, IndentsParagraphs(lines));
    }

    /// <summary>Lines on their way to paragraphs.</summary>
    private sealed class Joining(List<CaptureLine> lines, Wrap wrap)
    {
        private readonly List<CaptureLine> _made = new(lines.Count);

        /// <summary>The text of the last paragraph, from its second line on.</summary>
        private readonly System.Text.StringBuilder _joined = new();

        /// <summary>The line above, and how long it is.</summary>
        private string _above = "";
        private int _lengthAbove;

        public List<CaptureLine> Paragraphs()
        {
            for (var i = 0; i < lines.Count; i++)
            {
                var line = lines[i];
                if (_made.Count > 0 && GoesOn(i))
                {
                    Append(line);
                }
                else
                {
                    Close();
                    _made.Add(line);
                }

                _lengthAbove = wrap.LengthOf(line);
                _above = line.Text;
            }

            Close();
            return _made;
        }

        /// <summary>Whether a line goes on with the last paragraph.</summary>
        private bool GoesOn(int at)
        {
            var line = lines[at];
            if (wrap.Indents && _made[^1].Indented && !Heads(lines, at) && MayContinue(_made, _above, line))
                return true;
            return wrap.Count > 0
                ? _lengthAbove >= wrap.Count && MayContinue(_made, _above, line)
                : Continues(_made, _above, _lengthAbove, line, wrap.Columns);
        }

        private void Append(CaptureLine line)
        {
            if (_joined.Length == 0)
                _joined.Append(_made[^1].Text);
            if (NeedsSpace(_joined[^1], _joined.Length > 1 ? _joined[^2] : ' ', line.Text))
                _joined.Append(' ');
            _joined.Append(line.Text);
            _made[^1] = _made[^1] with { NoiseAfter = line.NoiseAfter, Strong = _made[^1].Strong && line.Strong };
        }

        private void Close()
        {
            if (_joined.Length > 0)
                _made[^1] = _made[^1] with { Text = _joined.ToString() };
            _joined.Clear();
        }
    }

    /// <summary>Fewest paragraphs that show how all of them begin.</summary>
    private const int FewestIndents = 3;

    /// <summary>Whether each paragraph begins with an indent: then a line at the margin goes on, however short the one above it.</summary>
    private static bool IndentsParagraphs(List<CaptureLine> lines)
    {
        int indented = 0, margin = 0, apart = 0, closed = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            closed += i > 0 && !line.Indented && Phrases.EndsSentence(lines[i - 1].Text) ? 1 : 0;
            indented += line.Indented ? 1 : 0;
            margin += line.Indented ? 0 : 1;
            // A line that stands alone is a heading.
            apart += !line.Indented && line.BreakBefore && i + 1 < lines.Count && !lines[i + 1].BreakBefore ? 1 : 0;
        }

        // Headings and items at the margin stand below paragraphs that have ended.
        return indented >= FewestIndents && margin >= FewestIndents && apart * 5 <= indented && closed * 2 <= margin;
    }

    /// <summary>Whether a line at the margin that ends no sentence stands between an ended paragraph and the indent of the next.</summary>
    private static bool Heads(List<CaptureLine> lines, int at) =>
        Phrases.EndsSentence(lines[at - 1].Text) && !Phrases.EndsSentence(lines[at].Text)
        && lines[at - 1].Text[^1] is not ('，' or ',' or '、')
        && at + 1 < lines.Count && lines[at + 1].Indented;

    /// <summary>Columns of the shortest first line of a broken paragraph.</summary>
    private const int LeastBeginning = 44;

    /// <summary>Whether a line begins a paragraph that goes on at the margin below: then it is no line by itself.</summary>
    public static bool Begins(List<CaptureLine> lines, int at) =>
        lines[at] is { Kind: LineKind.Loose, Indented: true } && at + 1 < lines.Count
        && lines[at + 1] is { Kind: LineKind.Loose, Indented: false, BreakBefore: false }
        && Phrases.Columns(lines[at].Text) > LeastBeginning;

    /// <summary>Whether most lines with another directly below end a sentence: paragraphs do, broken lines seldom.</summary>
    private static bool MostlyEnd(List<CaptureLine> lines)
    {
        int followed = 0, ending = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Loose || lines[i + 1].Kind != LineKind.Loose || lines[i + 1].BreakBefore || lines[i + 1].Indented)
                continue;
            followed++;
            if (lines[i].Text.AsSpan().TrimEnd("”’\"'』」）) ") is [.., '。' or '！' or '？' or '.' or '!' or '?' or '…'])
                ending++;
        }

        return followed >= 2 && ending == followed || followed >= 3 && ending * 10 >= followed * 7;
    }

    /// <summary>Characters of a line, its indent counted.</summary>
    private static int Count(CaptureLine line) => line.Text.Length + (line.Indented ? 2 : 0);

    /// <summary>
    /// Programs that break Chinese text after so many characters, whatever their width, leave lines of one length: that length, or 0.
    /// </summary>
    private static int UsualCount(List<CaptureLine> lines)
    {
        var counts = new List<int>();
        var letters = new System.Text.StringBuilder();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Loose || lines[i + 1].Kind != LineKind.Loose || lines[i + 1].BreakBefore || lines[i + 1].Indented)
                continue;
            if (lines[i].Text.Length > WidestWrap)
                return 0;
            counts.Add(Count(lines[i]));
            if (letters.Length < 400)
                letters.Append(lines[i].Text);
        }

        if (counts.Count < FewestCounted || !Phrases.IsChinese(letters.ToString()))
            return 0;
        var most = counts.Max();
        return most >= NarrowestWrap / 2 && counts.Count(c => c == most) * 10 >= counts.Count * 7 ? most : 0;
    }

    /// <summary>So many lines of one length are no chance.</summary>
    private const int FewestCounted = 5;

    private static bool MayContinue(List<CaptureLine> made, string above, CaptureLine line)
    {
        var last = made[^1];
        if (last.Kind != LineKind.Loose || line.Kind != LineKind.Loose || line.BreakBefore
            || Phrases.IsItem(line.Text) && !IsOfSentence(made, line.Text)
            || IsJoinedBullet(line.Text) && (last.Text[0] == line.Text[0] || above is [.., ':' or '：' or '。' or '；' or ';']))
            return false;
        // What says whose picture it shows is a line of its own below a sentence.
        if (!line.Indented && Captions.IsMarked(line.Text) && Phrases.EndsSentence(above))
            return false;
        // An item goes on below its words, not below its mark.
        return !line.Indented || Phrases.IsItem(last.Text);
    }

    /// <summary><c>‧谷物</c>: a mark of lists without a blank behind it; one alone may as well be the middle of a name.</summary>
    public static bool IsJoinedBullet(string text) =>
        text.Length > 2 && JoinedMarks.Contains(text[0]) && (char.IsLetterOrDigit(text[1]) || text[1] is '“' or '《' or '「');

    private static readonly System.Buffers.SearchValues<char> JoinedMarks = System.Buffers.SearchValues.Create("●•▪■◆◎○◇□★☆※▶►✓✔‧・∙‣");

    /// <summary>How far above an item the one before it may stand.</summary>
    private const int ItemReach = 12;

    /// <summary>
    /// Whether a line that begins with a number goes on with a sentence: no item with the number before it stands above.
    /// <c>Llama⏎3. The two</c>
    /// </summary>
    private static bool IsOfSentence(List<CaptureLine> made, string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is <= 0 or > 3 || text[digits] != '.' || Phrases.EndsSentence(made[^1].Text) || made[^1].Text[^1] is ':' or '：'
            || !int.TryParse(text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture, out var number) || number < 2)
            return false;
        var before = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number - 1}.");
        for (var i = made.Count - 1; i >= 0 && i >= made.Count - ItemReach; i--)
        {
            if (made[i].Text.StartsWith(before, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool Continues(List<CaptureLine> made, string above, int lastWidth, CaptureLine line, int width)
    {
        var last = made[^1];
        if (!MayContinue(made, above, line))
            return false;
        // Near the usual width: the next word would not have fitted.
        if (lastWidth + FirstWord(line.Text) + 1 > width - 6 || lastWidth >= width * 0.85)
            return true;
        // Programs that break after so many characters leave shorter lines where Latin words stand among Han characters; no sentence ends
        // there.
        return lastWidth >= width * 0.6 && Text.Characters.IsHan(last.Text[^1]) && Text.Characters.IsHan(line.Text[0]);
    }

    /// <summary>The width at which a text is wrapped, or 0 where its lines are whole paragraphs.</summary>
    private static int UsualWidth(List<CaptureLine> lines)
    {
        var widths = new List<int>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Loose && lines[i + 1].Kind == LineKind.Loose && !lines[i + 1].BreakBefore
                && !lines[i + 1].Indented)
                widths.Add(lines[i].Text.Length > 400 ? 800 : Phrases.Columns(lines[i].Text));
        }

        if (widths.Count < 2)
            return 0;
        widths.Sort();
        var most = widths[^1];
        if (most > WidestWrap)
        {
            // One long line among wrapped ones is an address or a table; many are paragraphs.
            most = widths[(int)(widths.Count * 0.9)];
            if (most > WidestWrap || widths.Count < 10)
                return 0;
        }

        if (most < NarrowestWrap)
            return 0;
        // Whole paragraphs beside them show that the others are short by themselves.
        if (widths.Count < 10
            && lines.Count(l => l.Kind == LineKind.Loose && l.Text.Length > most / 2
                && Phrases.Columns(l.Text.AsSpan(0, Math.Min(l.Text.Length, 4 * WidestWrap))) > most + 16
                && Phrases.EndsSentence(l.Text)) >= 2)
            return 0;
        var near = widths.Count(w => w >= most - 16 && w <= most);
        return near * 10 >= widths.Count * 6 ? most : 0;
    }

    private static int FirstWord(string text)
    {
        if (Text.Characters.IsWideText(text[0]))
            return 2;
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return Phrases.Columns(end < 0 ? text : text.AsSpan(0, end));
    }

    /// <summary>Two lines as one: a space between Latin words, nothing between Han characters or after a word's hyphen.</summary>
    public static string Together(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
            return first + second;
        return NeedsSpace(first[^1], first.Length > 1 ? first[^2] : ' ', second) ? first + " " + second : first + second;
    }

    /// <summary>Whether a space belongs between a line's last characters and the line that goes on.</summary>
    public static bool NeedsSpace(char last, char beforeLast, string second)
    {
        var next = second[0];
        if (Text.Characters.IsWideText(last) || Text.Characters.IsWideText(next) || last is '“' or '‘'
            || (next is '”' or '’' && !char.IsAscii(last)))
            return false;
        return !(last == '-' && char.IsLetter(beforeLast) && char.IsLower(next));
    }
}
