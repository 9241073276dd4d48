namespace Digest.Cleaning.Words;

/// <summary>Words of menus and buttons that a copy has joined without blanks: <c>HomeNewsSportBusiness</c>, <c>ShareSave</c>.</summary>
internal static class GluedWords
{
    /// <summary>Characters of the longest such row.</summary>
    private const int Longest = 240;

    /// <summary>The words of a row in which each begins with a capital behind a small letter; none of any other line.</summary>
    public static string[] In(string line)
    {
        if (line.Length is < 4 or > Longest || !char.IsAsciiLetterUpper(line[0]))
            return [];
        var words = new List<string>();
        var start = 0;
        for (var at = 1; at < line.Length; at++)
        {
            if (!char.IsAsciiLetter(line[at]))
                return [];
            if (!char.IsAsciiLetterUpper(line[at]) || !char.IsAsciiLetterLower(line[at - 1]))
                continue;
            words.Add(line[start..at]);
            start = at;
        }

        if (words.Count > 0)
            words.Add(line[start..]);
        return [.. words];
    }
}
