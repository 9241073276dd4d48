using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>What a page says of its writer between the headline and the text, in a sentence that begins with his name.</summary>
internal static class WriterNotes
{
    /// <summary>Lines above which such a note stands, and columns of the longest.</summary>
    private const int LongestHead = 4, Longest = 240;

    /// <summary>Characters behind the name in which what he does is named.</summary>
    private const int Reach = 60;

    private static readonly string[] Being = [" is a ", " is an ", " is the "];

    /// <summary>Whether a line is one of them: <c>Jane Doe is a senior reporter who covers chips.</c></summary>
    public static bool StandsAbove(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index > LongestHead || Phrases.Columns(text) > Longest || !Phrases.EndsSentence(text))
            return false;
        foreach (var (name, _) in facts.Authors)
        {
            if (PersonNames.IsPerson(name) && text.StartsWith(name, StringComparison.Ordinal)
                && Array.Find(Being, b => text.AsSpan(name.Length).StartsWith(b)) is { } being
                && text[(name.Length + being.Length)..] is var said
                && Wording.Of(said[..Math.Min(said.Length, Reach)]).Has(WordClass.Trade))
                return true;
        }

        return false;
    }
}
