namespace Digest.Cleaning.Words;

/// <summary>Whose a picture is, in brackets behind what it shows and who took it.</summary>
internal static partial class Captions
{
    /// <summary>Words of the longest name of a house before its photographer's, and Han characters of the longest agency's.</summary>
    private const int LongestHouse = 3, LongestHanAgency = 8;

    /// <summary>Characters of the shortest caption that ends so.</summary>
    private const int LeastHoused = 12;

    /// <summary>
    /// Whether English ends with a house and its photographer, or with the word for pictures that were given to it:
    /// <c>The crew at noon. (Quay News: Jane Doe)</c>, <c>The old pier. (Supplied: Harbour Museum)</c>.
    /// </summary>
    private static bool EndsWithHouse(string text)
    {
        if (text.Length < LeastHoused || text[^1] != ')' || text.LastIndexOf(" (", StringComparison.Ordinal) is not (> 8 and var open)
            || text.Length - open > LongestCredit || text[open - 1] is not ('.' or '”' or '"' or '’' or '?'))
            return false;
        var whose = text[(open + 2)..^1];
        if (whose == "Supplied" || whose.StartsWith("Supplied: ", StringComparison.Ordinal))
            return true;
        return whose.IndexOf(": ", StringComparison.Ordinal) is > 1 and var colon
            && whose[..colon].Split(' ') is { Length: <= LongestHouse } house
            && Array.TrueForAll(house, static w => w.Length > 0 && char.IsAsciiLetterUpper(w[0]))
            && whose[(colon + 2)..] is var taker && (PersonNames.IsPerson(taker) || Origins.Contains(taker));
    }

    /// <summary>Whether Chinese ends with who took the picture, and the agency in brackets: <c>灯塔下的新船。林一舟摄（江左图片）</c>.</summary>
    private static bool EndsWithTaker(string text) =>
        text.Length >= LeastHoused && text[^1] is '）' or ')' && text.AsSpan().LastIndexOfAny('（', '(') is > 8 and var open
        && text[open - 1] is '摄' or '攝'
        && text.Length - open - 2 is > 1 and <= LongestHanAgency && Phrases.Columns(text) < LongestMarked / 2
        && text.LastIndexOf('。', open) is > 5 and var stop && open - stop is > 3 and <= LongestWhose + 2;
}
