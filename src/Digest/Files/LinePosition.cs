namespace Digest.Files;

/// <summary>
/// A place in a file as people and editors count it: line and column from 1, the column in characters (Unicode scalar values).
/// </summary>
public readonly record struct LinePosition(int Line, int Column) : IComparable<LinePosition>
{
    /// <inheritdoc/>
    public int CompareTo(LinePosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>Whether the first place stands before the second.</summary>
    public static bool operator <(LinePosition left, LinePosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first place stands after the second.</summary>
    public static bool operator >(LinePosition left, LinePosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first place stands before or at the second.</summary>
    public static bool operator <=(LinePosition left, LinePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first place stands after or at the second.</summary>
    public static bool operator >=(LinePosition left, LinePosition right) => left.CompareTo(right) >= 0;

    /// <summary>The place of an offset in a text. Lines end at LF, CRLF or CR.</summary>
    public static LinePosition Of(ReadOnlySpan<char> text, int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var before = text[..offset];
        // Counted many characters at a time: a file that is wrong in every line is asked for a place in every line.
        var line = 1 + before.Count('\n') + before.Count('\r') - text[..Math.Min(offset + 1, text.Length)].Count("\r\n");
        var end = before.LastIndexOfAny('\n', '\r');
        while (end >= 0 && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n')
            end = before[..end].LastIndexOfAny('\n', '\r');
        before = before[(end + 1)..];
        var column = 1 + before.Length;
        if (before.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            for (var i = 1; i < before.Length; i++)
            {
                if (char.IsLowSurrogate(before[i]) && char.IsHighSurrogate(before[i - 1]))
                    column--;
            }
        }

        return new LinePosition(line, column);
    }
}
