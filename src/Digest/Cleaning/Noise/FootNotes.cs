using System.Buffers;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What stands below a text on how it came about and what it costs: when a translation was done and by whom, <c>译完于 2026-03-05</c>, and
/// whom a reader may give something, <c>Support independent journalism by subscribing today.</c>
/// </summary>
internal static class FootNotes
{
    /// <summary>Lines of a foot; characters of the longest line on a translation, and of the longest call to give.</summary>
    private const int Lines = 12, LongestOfTranslation = 60, LongestCall = 280;

    private static readonly string[] Translations = ["译完于", "譯完於", "译于", "譯於", "翻译于", "翻譯於", "翻译完成于", "本译文", "本譯文", "本翻译", "本翻譯"];

    private static readonly string[] Calls = ["Support ", "Give ", "Donate ", "Contribute ", "Subscribe ",
        "Please support ", "Please donate ",
        "Please consider ", "Help us ", "Help fund ", "Join us "];

    private static readonly string[] Causes = ["journalism", "newsroom", "reporter and editor", "our reporters",
        "our reporting", "newspaper",
        "local news", "our work"];

    private static readonly string[] Means = ["today", "donat", "subscrib", "contribut", "directly",
        "offset the cost", "a member", "supporter"];

    /// <summary>Words of which each such line holds one.</summary>
    public static readonly string[] Cues = [.. Translations, .. Causes];

    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”\"「」");

    /// <summary>Whether a line is such a note.</summary>
    public static bool Is(string line, NoisePlace place) =>
        place.PastLead && place.Index >= place.Count - Lines
        && (line.Length <= LongestOfTranslation && Phrases.StartsWithAny(line.AsSpan().TrimStart("（(*"), Translations)
            || line.Length <= LongestCall && !line.AsSpan().ContainsAny(Quotes) && IsCall(line));

    /// <summary>Whether a sentence of the line bids to give, for the sake of the house.</summary>
    private static bool IsCall(string line)
    {
        if (Phrases.Count(line, Causes) == 0 || Phrases.Count(line, Means) == 0)
            return false;
        for (var at = 0; at >= 0 && at < line.Length;)
        {
            if (Phrases.StartsWithAny(line.AsSpan(at), Calls))
                return true;
            at = line.IndexOf(". ", at, StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : -1;
        }

        return false;
    }
}
