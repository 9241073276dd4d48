namespace Digest.Cleaning.Words;

/// <summary>How many things a line says that there are: <c>Three of them matter:</c>, <c>一共改了四处：</c>.</summary>
internal static class ToldNumbers
{
    /// <summary>The least number that is told.</summary>
    private const int Least = 2;

    private static readonly string[] Latin = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private const string Han = "二三四五六七八九十";

    /// <summary>What things are counted by.</summary>
    private static readonly System.Buffers.SearchValues<char> Counters =
        System.Buffers.SearchValues.Create("个個件种種类類步条條点點项項款家位名样樣大方处處句招版层層份组組道");

    /// <summary>The number in the last sentence of a line, or 0.</summary>
    public static int Of(string text) => Phrases.IsChinese(text) ? OfHan(text) : OfLatin(text);

    private static int OfLatin(string text)
    {
        var said = text.LastIndexOf(". ", StringComparison.Ordinal) is > 0 and var stop ? text[(stop + 2)..] : text;
        foreach (var word in said.Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.FindIndex(Latin, n => n.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at)
                return at + Least;
        }

        return 0;
    }

    private static int OfHan(string text)
    {
        var said = text.AsSpan(text.AsSpan(0, text.Length - 1).LastIndexOfAny('。', '，') + 1);
        for (var at = 0; at + 1 < said.Length; at++)
        {
            var number = said[at] is '两' or '兩' ? Least : said[at] is > '1' and <= '9' ? said[at] - '0'
                : Han.IndexOf(said[at], StringComparison.Ordinal) is >= 0 and var told ? told + Least : 0;
            // 第三个 is one, 十三个 and 23 are more than lists have.
            if (number > 0 && Counters.Contains(said[at + 1])
                && !(at > 0 && (said[at - 1] is '第' or '十' || char.IsAsciiDigit(said[at - 1]))))
                return number;
        }

        return 0;
    }
}
