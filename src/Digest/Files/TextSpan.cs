namespace Digest.Files;

/// <summary>A stretch of a text, in UTF-16 units from its beginning.</summary>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="Length">Number of units; 0 marks a place between two units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets, the second exclusive.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>The same stretch, counted from an earlier beginning.</summary>
    public TextSpan Shift(int by) => new(Start + by, Length);
}
