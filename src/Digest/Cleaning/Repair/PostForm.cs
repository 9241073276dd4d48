using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>How the lines of a post with anti-copy noise stand, told by those that are sure: it says how likely a line begins and ends.</summary>
/// <param name="Wrapped">Whether a program broke its paragraphs at a width, so that lines begin and end in the midst of sentences.</param>
/// <param name="Listed">Whether it has lines that begin with an item's mark.</param>
internal readonly record struct PostForm(bool Wrapped, bool Listed)
{
    private const int WidestWrap = 130;

    private const int NarrowestWrap = 30;

    /// <summary>How far below the widest a broken line may stay: a long word did not fit.</summary>
    private const int Ragged = 16;

    /// <summary>Fewest lines with another directly below that show how lines end.</summary>
    private const int FewestFollowed = 4;

    /// <summary>So many lines that are wider than any program breaks them are paragraphs.</summary>
    private const int FewestWhole = 2;

    /// <summary>The form of a post by its lines as they were first cleaned.</summary>
    public static PostForm Of(IReadOnlyList<JammedLine> lines)
    {
        int followed = 0, open = 0, widest = 0, whole = 0;
        var listed = false;
        var widths = new List<int>();
        var (first, last) = (0, lines.Count - 1);
        while (first < last && lines[first] is { Before: false, After: false })
            first++;
        while (last > first && lines[last] is { Before: false, After: false })
            last--;
        for (var i = first; i <= last; i++)
        {
            var text = lines[i].Text.AsSpan().Trim();
            var item = text.Length > 3 && text[0] is '-' && text[1] == ' ';
            listed |= item && !lines[i].Before;
            var columns = text.Length > 2 * WidestWrap ? text.Length : Characters.ColumnsOf(text);
            whole += columns > WidestWrap ? 1 : 0;
            if (item || text.Length < NarrowestWrap / 2 || columns > WidestWrap || i == last || lines[i + 1].Text.AsSpan().Trim().Length == 0)
                continue;
            followed++;
            widths.Add(columns);
            widest = Math.Max(widest, columns);
            open += text[^1] is '。' or '！' or '？' or '”' or '.' or '!' or '?' or '"' or '：' or ':' ? 0 : 1;
        }

        var near = widths.Count(w => w <= widest && w >= widest - Ragged);
        return new PostForm(whole < FewestWhole && followed >= FewestFollowed && widest >= NarrowestWrap && open * 5 >= followed * 3 && near * 5 >= followed * 3, listed);
    }
}
