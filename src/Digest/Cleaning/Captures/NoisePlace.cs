namespace Digest.Cleaning.Captures;

/// <summary>Where a line stands: rules for the ends of a capture do not reach into its middle.</summary>
/// <param name="Index">Which line with words it is, from 0.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct NoisePlace(int Index, int Count)
{
    /// <summary>Whether nearly all running text stands above: what surrounds a text may have more lines than it.</summary>
    public bool BelowText { get; init; }

    /// <summary>The last third, or below nearly all of the text, and never the first two lines.</summary>
    public bool InTail => Index >= 2 && (BelowText || Index * 3 >= Count * 2 - 3);

    /// <summary>Past the first lines, so that an article about privacy may open with the word.</summary>
    public bool PastLead => Index >= 2;
}
