using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>Headings that say which part of a text begins.</summary>
internal static partial class Structure
{
    private static readonly string[] PartWords = ["Part ", "PART ", "Chapter ", "CHAPTER ", "0x"];

    private static readonly System.Buffers.SearchValues<char> BehindNumber = System.Buffers.SearchValues.Create(" :：.、|｜\u3000");

    /// <summary>Characters of the longest number of a part.</summary>
    private const int LongestPart = 5;

    /// <summary>
    /// Whether a line begins with the number of a part, or is one, above a paragraph: <c>Part 2 河口的闸门</c>, <c>Chapter 3 The gate</c>,
    /// <c>0x01 先看闸门</c>, <c>II.</c>
    /// </summary>
    private static bool HeadsPart(string text, List<CaptureLine> lines, int at)
    {
        if (text.Length > LongestLatinHeading || at + 1 >= lines.Count || !Phrases.EndsSentence(MarkdownText.Plain(lines[at + 1].Text)))
            return false;
        if (text.Length <= LongestPart)
            return IsRoman(text.TrimEnd('.', '、')) && IsLong(lines[at + 1]) && (at == 0 || lines[at - 1].Kind != LineKind.Loose
                || Phrases.EndsSentence(MarkdownText.Plain(lines[at - 1].Text)));
        var word = Array.Find(PartWords, w => text.StartsWith(w, StringComparison.Ordinal));
        if (word is null || !IsShort(text) || Phrases.EndsSentence(text) && text[^1] is not ('?' or '？'))
            return false;
        var number = text.AsSpan(word.Length);
        var end = number.IndexOfAny(BehindNumber);
        number = end < 0 ? number : number[..end];
        return number.Length is > 0 and <= LongestPart
            && (!number.ContainsAnyExceptInRange('0', '9') || word[0] != '0' && IsRoman(number) || word[0] == '0' && IsHex(number))
            && (end < 0 ? word[0] != '0' : !char.IsAsciiLetterLower(text[word.Length + end + 1]));
    }

    /// <summary>Characters of the longest name in front of what its bearer says.</summary>
    private const int LongestSpeaker = 8;

    /// <summary>
    /// A short question of nobody's above what one asks and another answers, <c>望潮：…</c>, <c>老林：…</c>, is what that part of their talk is
    /// about.
    /// </summary>
    private static bool AsksInTalk(string text, List<CaptureLine> lines, int at) =>
        text.Length is >= 6 and <= LongestHeading / 2 && text[^1] is '？' or '?' && lines[at].BreakBefore && at > 0 && at + 2 < lines.Count
        && SpeakerOf(text).IsEmpty && IsLong(lines[at - 1]) && !Array.Exists(Rhetorical, r => text.StartsWith(r, StringComparison.Ordinal))
        && SpeakerOf(lines[at + 1].Text) is { IsEmpty: false } asking && SpeakerOf(lines[at + 2].Text) is { IsEmpty: false } answering
        && !asking.SequenceEqual(answering) && lines[at + 1].BreakBefore && lines[at + 2].BreakBefore;

    private static ReadOnlySpan<char> SpeakerOf(string text) =>
        text.AsSpan(0, Math.Min(text.Length, LongestSpeaker + 1)).IndexOfAny('：', ':') is > 1 and var colon && colon + 1 < text.Length
        && Text.Characters.IsHan(text[0]) ? text.AsSpan(0, colon) : default;

    private static bool IsHex(ReadOnlySpan<char> number) =>
        number.Length == 2 && char.IsAsciiHexDigit(number[0]) && char.IsAsciiHexDigit(number[1]);

    private static bool IsRoman(ReadOnlySpan<char> number) => !number.IsEmpty && !number.ContainsAnyExcept('I', 'V', 'X');
}
