namespace Digest.Content;

/// <summary>
/// Short texts that stand in front matter again and again (keys, slugs of terms, languages): one string for all their places, as far as a
/// small table holds them. Safe for any number of threads: of two that keep different texts in one place, either stays.
/// </summary>
internal static class RepeatedTexts
{
    private const int Longest = 32;

    private static readonly string?[] Kept = new string?[4096];

    /// <summary>The text as a string, an earlier one where there is one.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        ref var place = ref Kept[(uint)string.GetHashCode(text) % (uint)Kept.Length];
        return place is { } kept && text.SequenceEqual(kept) ? kept : place = text.ToString();
    }
}
