using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>
/// How the lines of a post with anti-copy noise stand, told by those that are sure: it says how likely a line begins and ends.
/// </summary>
/// <param name="Width">Columns at which a program broke its paragraphs, so that lines begin and end in the midst of sentences; 0 where none
/// did.</param>
/// <param name="LongestItem">Characters up to which a line that begins with an item's mark is one; 0 where the post has no items.</param>
/// <param name="Mark">The mark of its items.</param>
internal readonly record struct PostForm(int Width, int LongestItem, char Mark)
{
    private const int WidestWrap = 130;

    /// <summary>Whether the line before it ended in the midst of a sentence, so that this one may go on with it.</summary>
    public bool Continued { get; init; }

    /// <summary>Whether a program broke its paragraphs at a width.</summary>
    public bool Wrapped => Width > 0;

    /// <summary>Whether it has lines that begin with an item's mark.</summary>
    public bool Listed => LongestItem > 0;

    /// <summary>Whether it says anything that a line by itself does not.</summary>
    public bool Tells => Wrapped || Listed;

    /// <summary>Items are of like length: none is so much longer than the longest sure one.</summary>
    private const int ItemSlack = 40;

    /// <summary>So many lines before which the last unit reads like an item's mark are items.</summary>
    private const int FewestMarks = 3;

    private const int NarrowestWrap = 30;

    /// <summary>How far below the widest a broken line may stay: a long word did not fit.</summary>
    private const int Ragged = 16;

    /// <summary>Fewest lines with another directly below that show how lines end.</summary>
    private const int FewestFollowed = 4;

    /// <summary>So many lines that are wider than any program breaks them, or than those that others follow, are paragraphs.</summary>
    private const int FewestWhole = 2;

    /// <summary>The form of a post by its lines as they were first cleaned.</summary>
    /// <param name="raw">Its lines as they stand in the capture.</param>
    /// <param name="lines">The same lines, cleaned without such knowledge.</param>
    public static PostForm Of(IReadOnlyList<string> raw, IReadOnlyList<JammedLine> lines)
    {
        int followed = 0, open = 0;
        int item = 0, marks = 0, marked = 0;
        var mark = '-';
        var widths = new List<int>();
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        var (first, last) = (0, lines.Count - 1);
        while (first < last && lines[first] is { Before: false, After: false })
            first++;
        while (last > first && lines[last] is { Before: false, After: false })
            last--;
        for (var i = first; i <= last; i++)
        {
            var text = lines[i].Text.AsSpan().Trim();
            var isItem = text.Length > 3 && text[0] is '-' or '*' && text[1] == ' ';
            if (isItem && !lines[i].Before)
                (item, mark) = (Math.Max(item, text.Length), text[0]);
            if (lines[i].Before && (isItem || Ate(raw[i], text)))
                (marks, marked) = (marks + 1, Math.Max(marked, text.Length));
            var columns = text.Length > 2 * WidestWrap ? text.Length : Characters.ColumnsOf(text);
            if (!isItem)
                all[text.ToString()] = columns;
            if (isItem || text.Length < NarrowestWrap / 2 || columns > WidestWrap || i == last
                || lines[i + 1].Text.AsSpan().Trim().Length == 0)
                continue;
            followed++;
            widths.Add(columns);
            open += text[^1] is '。' or '！' or '？' or '”' or '.' or '!' or '?' or '"' or '：' or ':' ? 0 : 1;
        }

        var (widest, near) = Usual(widths);
        // A paragraph may stand there twice, and some programs break all but a few.
        var whole = all.Values.Count(c => c > WidestWrap || c > widest + Ragged);
        return new PostForm((whole < FewestWhole || whole * 4 <= near) && followed >= FewestFollowed && widest >= NarrowestWrap
            && open * 5 >= followed * 3 && near * 5 >= followed * 3 ? widest : 0,
            item > 0 ? item + ItemSlack : marks >= FewestMarks ? marked : 0, mark);
    }

    /// <summary>
    /// The width that most lines come near to from below, the greater of two, and how many those are: a paragraph that nobody broke may be
    /// wider.
    /// </summary>
    private static (int Width, int Lines) Usual(List<int> widths)
    {
        widths.Sort();
        var (width, lines) = (0, 0);
        for (int from = 0, at = 0; at < widths.Count; at++)
        {
            while (widths[from] < widths[at] - Ragged)
                from++;
            if (at - from + 1 >= lines)
                (width, lines) = (widths[at], at - from + 1);
        }

        return (width, lines);
    }

    /// <summary>Whether the last unit before a text reads like the mark and first letter of an item: <c>- F|P4</c>.</summary>
    private static bool Ate(string raw, ReadOnlySpan<char> text)
    {
        var at = text.Length == 0 ? -1 : raw.AsSpan().IndexOf(text);
        return at > 2 && raw[at - 2] == ' ' && raw[at - 3] is '-' or '*' && raw[at - 1] is >= '?' and <= '~';
    }
}
