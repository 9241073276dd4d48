using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Dates written in Han numerals or reckoned from the founding of the Republic of China: <c>二〇二五年一月二十日</c>, <c>民國114年5月20日</c>,
/// <c>中華民國一一四年四月十七日</c>.
/// </summary>
internal static class HanDates
{
    /// <summary>The year before the first of the Republic's.</summary>
    private const int BeforeRepublic = 1911;

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Signs by which such a date may begin.</summary>
    public static bool MayBegin(char c) => c is '民' or '中' or '〇' or '零' or '十' || Digits.Contains(c, StringComparison.Ordinal);

    /// <summary>The date that begins at a place, or null; the place moves past it.</summary>
    public static StatedDate? ReadAt(string text, ref int at)
    {
        if (at >= text.Length || !MayBegin(text[at]))
            return null;
        var from = at;
        var republic = Skip(text, ref from, "中華民國") || Skip(text, ref from, "中华民国") || Skip(text, ref from, "民國")
            || Skip(text, ref from, "民国");
        DateFinder.Spaces(text, ref from);
        int? year = null;
        var start = from;
        if (Year(text, ref from, republic) is { } stated && from < text.Length && text[from] == '年')
        {
            year = republic ? BeforeRepublic + stated : stated;
            from++;
        }
        else if (republic)
        {
            return null;
        }
        else
        {
            from = start;
        }

        DateFinder.Spaces(text, ref from);
        if (Small(text, ref from) is not { } month || from >= text.Length || text[from++] != '月')
            return null;
        DateFinder.Spaces(text, ref from);
        if (Small(text, ref from) is not { } day || from >= text.Length || text[from] is not ('日' or '号' or '號'))
            return null;
        at = from + 1;
        return new StatedDate(year, month, day, null, null);
    }

    private static bool Skip(string text, ref int at, string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            return false;
        at += word.Length;
        return true;
    }

    private static int DigitOf(char c) => c is '零' or '○' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);

    /// <summary>A year by its digits: four of them, or two and three of the Republic's, which may be Arabic too.</summary>
    private static int? Year(string text, ref int at, bool republic)
    {
        var value = 0;
        var length = 0;
        for (; at < text.Length && length < 4; length++)
        {
            var arabic = Folding.Width(text[at]);
            var digit = republic && arabic is >= '0' and <= '9' ? arabic - '0' : DigitOf(text[at]);
            if (digit < 0)
                break;
            value = (value * 10) + digit;
            at++;
        }

        return republic ? length is 2 or 3 ? value : null : length == 4 ? value : null;
    }

    /// <summary>A month or a day: <c>七</c>, <c>十二</c>, <c>二十六</c>, <c>廿六</c>, or Arabic digits.</summary>
    private static int? Small(string text, ref int at)
    {
        var start = at;
        var arabic = 0;
        while (at < text.Length && at - start < 2 && Folding.Width(text[at]) is >= '0' and <= '9')
            arabic = (arabic * 10) + Folding.Width(text[at++]) - '0';
        if (at > start)
            return arabic;
        var tens = 0;
        if (at < text.Length && text[at] is '廿' or '卅')
        {
            tens = text[at++] == '廿' ? 2 : 3;
        }
        else if (at + 1 < text.Length && DigitOf(text[at]) is >= 1 and <= 3 and var lead && text[at + 1] == '十')
        {
            tens = lead;
            at += 2;
        }
        else if (at < text.Length && text[at] == '十')
        {
            tens = 1;
            at++;
        }

        var ones = at < text.Length ? DigitOf(text[at]) : -1;
        if (ones > 0)
            at++;
        var value = (tens * 10) + Math.Max(0, ones);
        return value > 0 ? value : null;
    }
}
