using System.Text;
using Digest.Cleaning.Blocks;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Undoes the line breaks of a text that was set in a column, before anything else looks at its lines: printed pages and letters break all
/// lines at one width, and what one line lacks of it tells whether the next word would still have fitted, so that a paragraph ended there.
/// </summary>
internal static class Reflow
{
    /// <summary>Columns of the widest and narrowest column.</summary>
    private const int Widest = 130, Narrowest = 30;

    /// <summary>Fewest lines that surely go on in the next one.</summary>
    private const int FewestSure = 5;

    /// <summary>Lines at the top among which headline, names and days stand.</summary>
    private const int LongestHead = 12;

    /// <summary>The text with its paragraphs as one line each, parted by blank lines; any other text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">Told that its paragraphs are whole, so that nobody joins lines again.</param>
    public static string Paragraphs(string text, CaptureFacts facts)
    {
        var lines = text.Split('\n');
        if (Column.Of(lines) is not { } column || Jammer.IsPresent(lines))
            return text;
        facts.IsReflowed = true;
        return string.Join('\n', new Setting(lines, column).Blocks());
    }

    /// <summary>A column that text was set in.</summary>
    /// <param name="Width">Columns of its widest lines.</param>
    /// <param name="Least">A line and the word that follows it take that at least, where the line was full.</param>
    /// <param name="Counted">Whether characters were counted, wide and narrow ones alike.</param>
    /// <param name="Full">Hundredths of the lines that surely go on which take the whole width with the next word.</param>
    private sealed record Column(int Width, int Least, bool Counted, int Full)
    {
        /// <summary>The column of some lines, or null where they were not broken at a width.</summary>
        public static Column? Of(string[] lines) =>
            Of(lines, true) is { } counted && !(Of(lines, false) is { } set && set.Full >= counted.Full) ? counted : Of(lines, false);

        private static Column? Of(string[] lines, bool counted)
        {
            var sure = new List<(int Width, int WithNext)>();
            int filled = 0, chinese = 0;
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].AsSpan().IsWhiteSpace())
                    continue;
                filled++;
                if (i + 1 < lines.Length && GoesOn(lines[i], lines[i + 1]))
                {
                    sure.Add((WidthOf(lines[i], counted), Hyphens.Breaks(lines[i]) ? 0 : WithNext(lines[i], lines[i + 1], counted)));
                    chinese += Text.Characters.IsHan(lines[i + 1].AsSpan().Trim(Blanks)[0]) ? 1 : 0;
                }
            }

            if (sure.Count < FewestSure || sure.Count * 6 < filled || counted && chinese * 2 < sure.Count)
                return null;
            var width = sure.Select(static s => s.Width).Order().ElementAt((sure.Count - 1) * 49 / 50);
            var sums = sure.Where(s => s.Width * 3 >= width * 2 && s.WithNext > 0).Select(static s => s.WithNext).Order().ToArray();
            if (width is > Widest || width < (counted ? Narrowest / 2 : Narrowest) || sums.Length * 3 < sure.Count * 2 || sums.Length < 2)
                return null;
            // A caption above a paragraph looks as if it went on, too.
            var least = Math.Min(width, sums[Math.Max(1, sums.Length / 10)]);
            var isLatin = chinese * 2 < sure.Count;
            return least * 100 >= width * (isLatin ? LeastLatin : LeastHan) && Holds(lines, width, filled, counted, isLatin ? 0 : 1)
                ? new Column(width, least, counted, sums.Count(s => s >= width) * 100 / sums.Length) : null;
        }

        /// <summary>
        /// Hundredths of the width that lines take with the next word: letters are of many widths in print, characters of one.
        /// </summary>
        private const int LeastLatin = 84, LeastHan = 96;

        /// <summary>Whether hardly any line is wider; addresses are.</summary>
        private static bool Holds(string[] lines, int width, int filled, bool counted, int spared)
        {
            var wider = 0;
            foreach (var line in lines)
            {
                if (line.Length > width / 2 && WidthOf(line, counted) > width + Math.Max(4, width / 10)
                    && !line.Contains("://", StringComparison.Ordinal))
                    wider++;
            }

            // In Chinese, where the other lines are of one width, one may stand unbroken.
            return (wider - spared) * 25 <= filled;
        }

        /// <summary>
        /// Whether a line surely goes on in the next: it ends within a sentence, in English before a small letter, in Chinese between two
        /// characters.
        /// </summary>
        private static bool GoesOn(string line, string next)
        {
            var above = line.AsSpan().Trim(Blanks);
            var below = next.AsSpan().Trim(Blanks);
            if (above.Length < Narrowest / 2 || below.Length == 0 || Phrases.IsItem(next.Trim()))
                return false;
            return char.IsAsciiLetterLower(below[0]) && (char.IsLetterOrDigit(above[^1]) || above[^1] is ',' or '-' or '‐')
                || Text.Characters.IsHan(below[0]) && (Text.Characters.IsHan(above[^1]) || above[^1] is '，' or '、') && Clauses(above)
                || below[0] is '，' or '。' or '、' or '；' or '：' or '？' or '！';
        }

        /// <summary>Lists of headlines have no commas.</summary>
        private static bool Clauses(ReadOnlySpan<char> line) => line.ContainsAny(ClauseSigns);

        private static readonly System.Buffers.SearchValues<char> ClauseSigns = System.Buffers.SearchValues.Create("，。、；：,");
    }

    /// <summary>Blanks that indent or pad a line.</summary>
    public const string Blanks = " \t\u3000\u00A0\u2002\u2003\u2009";

    private static int WidthOf(string line, bool counted)
    {
        var text = line.AsSpan().TrimEnd(Blanks);
        return counted ? text.Length : text.Length > 4 * Widest ? 4 * Widest : Phrases.Columns(text);
    }

    /// <summary>Columns of a line with the first word of the next.</summary>
    private static int WithNext(string line, string next, bool counted)
    {
        var below = next.AsSpan().Trim(Blanks);
        var above = line.AsSpan().TrimEnd(Blanks);
        var word = FirstWord(below);
        return WidthOf(line, counted) + (counted ? word.Length : Phrases.Columns(word))
            + (SoftWraps.NeedsSpace(above[^1], above.Length > 1 ? above[^2] : ' ', below[..1].ToString()) ? 1 : 0);
    }

    /// <summary>What cannot stand at the end of another line alone: a word, or a character with the signs beside it.</summary>
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && text[end] is '“' or '‘' or '《' or '（' or '「' or '『')
            end++;
        if (end < text.Length && Text.Characters.IsHan(text[end]))
            end++;
        else
        {
            while (end < text.Length && text[end] != ' ' && !Text.Characters.IsWideText(text[end]))
                end++;
        }

        while (end < text.Length && Closing.Contains(text[end]))
            end++;
        return text[..end];
    }

    /// <summary>Signs that begin no line.</summary>
    private static readonly System.Buffers.SearchValues<char> Closing = System.Buffers.SearchValues.Create("，。、；：？！”’》）」』");

    /// <summary>A paragraph or a line of its own.</summary>
    private sealed class Block(string first)
    {
        public StringBuilder Text { get; } = new(first.AsSpan().TrimEnd(Blanks).ToString());

        public bool IsItem { get; } = Phrases.IsItem(first.AsSpan().Trim(Blanks).ToString());

        public int Lines { get; set; } = 1;
    }

    /// <summary>The lines of a text and the column they were set in.</summary>
    private sealed class Setting(string[] lines, Column column)
    {
        /// <summary>Hundredths of the width of a line that goes on within a sentence, and of one before a small letter.</summary>
        private const int NearlyFull = 80, HalfFull = 50;

        private readonly Hyphens _hyphens = new(lines);

        /// <summary>Whether no sentence has ended yet: headline and names stand there.</summary>
        private bool _head = true;

        /// <summary>Lines of the head so far, and the number of the last item.</summary>
        private int _above, _item;

        private readonly List<string> _made = new(lines.Length);

        /// <summary>The block that the next line may go on with.</summary>
        private Block? _last;

        /// <summary>Whether a paragraph of several lines has ended already.</summary>
        private bool _begun;

        public List<string> Blocks()
        {
            var fenced = false;
            for (var i = 0; i < lines.Length; i++)
            {
                var line = lines[i];
                if (line.StartsWith("```", StringComparison.Ordinal))
                    fenced = !fenced;
                if (line.AsSpan().IsWhiteSpace() || fenced)
                {
                    Close();
                    _made.Add(line);
                    continue;
                }

                _above += _head ? 1 : 0;
                if (_last is { } block && Continues(i, block))
                    Add(block, line.AsSpan().Trim(Blanks).ToString());
                else
                    Begin(i);
                _head &= _above <= LongestHead && !Ends(line) && !Phrases.HasSentence(line);
            }

            Close();
            return _made;
        }

        /// <summary>Begins a block with a line: whatever parts paragraphs in the column, a blank line parts them here.</summary>
        private void Begin(int at)
        {
            var before = _last;
            Close();
            _last = new Block(lines[at]);
            if (before is { IsItem: false } && !_last.IsItem && (before.Lines > 1 || _begun && Ends(lines[at - 1]))
                && !IsOfAbove(lines[at]))
                _made.Add("");
        }

        private void Close()
        {
            if (_last is null)
                return;
            // What stands above the first paragraph says more about it the nearer it stands.
            if (_begun && _last is { Lines: > 1, IsItem: false } && _made[^1].Length > 0 && !Phrases.IsItem(_made[^1].Trim()))
                _made.Add("");
            _begun |= _last.Lines > 1;
            _made.Add(_last.Text.ToString());
            _last = null;
        }

        private void Add(Block block, string line)
        {
            var text = block.Text;
            var above = lines.Length == 0 ? "" : text.ToString(Math.Max(0, text.Length - Widest), Math.Min(text.Length, Widest));
            if (Hyphens.Breaks(above) && char.IsLetterOrDigit(line[0]))
            {
                if (_hyphens.IsSoft(above, line))
                    text.Length--;
            }
            else if (SoftWraps.NeedsSpace(text[^1], text.Length > 1 ? text[^2] : ' ', line))
            {
                text.Append(' ');
            }

            text.Append(line);
            block.Lines++;
        }

        /// <summary>Whether a line goes on with the block that ends in the line above it.</summary>
        private bool Continues(int at, Block block)
        {
            var above = lines[at - 1];
            var line = lines[at];
            var text = line.AsSpan().Trim(Blanks).ToString();
            if (above.AsSpan().IsWhiteSpace() || IsApart(above) || IsApart(line) || Phrases.IsItem(text) && !IsOfSentence(above, text)
                || !block.IsItem && IsIndented(line, above))
                return false;
            if (Hyphens.Breaks(above) && char.IsLower(text[0]))
                return true;
            if (IsCreditOfAbove(at, block, text))
                return true;
            var ends = Ends(above);
            var share = WidthOf(above, column.Counted) * 100 / column.Width;
            if (char.IsLower(text[0]) && share >= HalfFull && (!ends || above.AsSpan().TrimEnd() is [.., ':']))
                return true;
            // What no sentence ends in the midst of a paragraph goes on, and so does a name behind its initials.
            var last = above.AsSpan().TrimEnd(Blanks)[^1];
            var within = !ends && share >= NearlyFull && (block.Lines > 1 && !_head && char.IsLetterOrDigit(last)
                || Text.Characters.IsHan(text[0]) && Text.Characters.IsHan(last));
            if (WithNext(above, line, column.Counted) < column.Least && !within)
                return false;
            return !((ends || _head && block.Lines == 1) && (IsAlone(at) || Captions.IsMarked(text)));
        }

        private static readonly string[] PictureLabels = ["Photo:", "Photos:", "Photograph:", "Photographs:", "Picture:",
            "Image:", "Illustration:", "Credit:", "Photo by", "Photograph by"];

        /// <summary>
        /// Whether a line says whose the picture is that the one line above it, apart from all others, describes: by its label, which may
        /// stand at the end of that line.
        /// </summary>
        private bool IsCreditOfAbove(int at, Block block, string text)
        {
            if (block.Lines > 1 || at < 1 || at > 1 && !lines[at - 2].AsSpan().IsWhiteSpace()
                || at + 1 < lines.Length && !lines[at + 1].AsSpan().IsWhiteSpace() || Phrases.IsChinese(text))
                return false;
            var above = lines[at - 1].TrimEnd();
            return Array.Exists(PictureLabels, l => above.EndsWith(' ' + l, StringComparison.Ordinal))
                || Array.Exists(PictureLabels, l => text.StartsWith(l, StringComparison.Ordinal))
                    && WithNext(above, lines[at], column.Counted) >= column.Least;
        }

        /// <summary>
        /// Whether a line that begins as an item goes on with a sentence: no item has the number before it. <c>Llama⏎3. The two</c>
        /// </summary>
        private bool IsOfSentence(string above, string text)
        {
            var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
            if (digits is <= 0 or > 3)
                return false;
            var number = int.Parse(text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
            var counts = number == _item + 1;
            _item = counts || number == 1 ? number : _item;
            return !counts && number > 1 && !Ends(above);
        }

        /// <summary>Whether a line is a heading, a caption or a name: short, no sentence's end, and the next does not go on.</summary>
        private bool IsAlone(int at)
        {
            if (Phrases.EndsSentence(lines[at]))
                return false;
            if (at + 1 == lines.Length || lines[at + 1].AsSpan().IsWhiteSpace())
                return WidthOf(lines[at], column.Counted) * 10 < column.Width * 8;
            return WithNext(lines[at], lines[at + 1], column.Counted) < column.Least;
        }

        /// <summary>Whether a line begins a paragraph by standing further in.</summary>
        private static bool IsIndented(string line, string above) =>
            line[0] == '\u3000' || Lead(line) >= Lead(above) + 2;

        private static int Lead(string line) => line.AsSpan().IndexOfAnyExcept(" \t\u3000\u00A0") is > 0 and var lead ? lead : 0;

        /// <summary>Whether a line is quoted, of a table, or a rule.</summary>
        private static bool IsApart(string line)
        {
            var text = line.AsSpan().Trim(Blanks);
            return text[0] is '>' or '|' or '#' || text.Contains('\t') || text.Contains("   ", StringComparison.Ordinal)
                || !text.ContainsAnyExcept(RuleSigns);
        }

        /// <summary>
        /// Whether a line belongs to the one above it: the stroke below a heading, and where the numbers of a caption are from.
        /// </summary>
        private static bool IsOfAbove(string line) =>
            !line.AsSpan().Trim(Blanks).ContainsAnyExcept(RuleSigns) || Structure.IsOrigin(line.Trim());

        private static readonly System.Buffers.SearchValues<char> RuleSigns = System.Buffers.SearchValues.Create("-=*_~—─═·. +");
    }

    /// <summary>Whether a line ends with a sentence; behind an initial none does.</summary>
    private static bool Ends(ReadOnlySpan<char> line) =>
        line.TrimEnd("”’\"'』」）)】》] \t\u3000") is [.., '。' or '！' or '？' or '.' or '!' or '?' or '…' or ':' or '：'] text
        && text is not [.., ' ' or '.', >= 'A' and <= 'Z', '.'];
}
