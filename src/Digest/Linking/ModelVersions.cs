namespace Digest.Linking;

/// <summary>
/// Tells whether what follows a model's name makes it another model: <c>GPT-4o mini</c> is not GPT-4o, <c>Gemini 3 Ultra</c> is not the
/// entry for Gemini 3; <c>Llama 3.1 70B</c> and <c>Qwen2.5-7B-Instruct</c> are what they begin with.
/// </summary>
internal static class ModelVersions
{
    /// <summary>Words that set one model of a generation apart from the others.</summary>
    private static readonly HashSet<string> Tiers = new(StringComparer.Ordinal)
    {
        "mini", "nano", "micro", "pro", "max", "ultra", "plus", "flash", "lite", "turbo", "large", "medium", "small", "tiny", "heavy",
        "fast", "opus", "sonnet", "haiku", "coder", "code", "vision", "vl", "omni", "audio", "air", "edge", "sol", "terra", "luna",
        "scout", "maverick", "behemoth", "kontext", "schnell", "math", "prover", "image", "video", "speech", "live", "realtime",
        "robotics", "embedding", "guard", "codex", "next", "speciale", "oss", "voice", "music",
    };

    /// <summary>Such words that are written small after a space too.</summary>
    private static readonly HashSet<string> SmallTiers = new(StringComparer.Ordinal) { "mini", "nano", "turbo" };

    /// <summary>Whether the text goes on with a version that the name does not have.</summary>
    public static bool GoesOn(MarkedText text, int end)
    {
        var folded = text.Folded.AsSpan();
        var at = WordEdges.SkipMarks(folded, end);
        if (at >= folded.Length || folded[at] is not (' ' or '-'))
            return false;
        var joined = folded[at] == '-';
        var from = WordEdges.SkipMarks(folded, at + 1);
        var to = from;
        while (to < folded.Length && WordEdges.IsWordUnit(folded[to]))
            to++;
        if (to == from)
            return false;
        var token = folded[from..to];
        if (char.IsAsciiDigit(token[0]))
            return joined && IsNumberOfVersion(token, to < folded.Length ? folded[to] : ' ');
        var capital = char.IsUpper(text.Text[from]);
        // "Llama 3-V", "GPT-5-o": one or two letters after a hyphen are a version, "GPT-4o-to" would be nothing.
        if (joined && token.Length <= 2 && (capital || token.Length == 1))
            return true;
        var word = token.ToString();
        return Tiers.Contains(word) && (joined || capital || SmallTiers.Contains(word));
    }

    /// <summary>
    /// Sizes (<c>405B</c>, <c>8x7b</c>) and dates (<c>0528</c>, <c>20250219</c>) are of the same model; <c>-5</c> is not.
    /// </summary>
    private static bool IsNumberOfVersion(ReadOnlySpan<char> token, char after)
    {
        var digits = 0;
        while (digits < token.Length && char.IsAsciiDigit(token[digits]))
            digits++;
        return digits == token.Length && digits <= 2 && after != 'b';
    }
}
