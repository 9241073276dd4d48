using System.Buffers;
using System.Net;
using System.Text;
using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Repair;

/// <summary>
/// Repairs characters, before anything is read into lines: ends of lines, invisible characters, private-use glyphs, mojibake, surrogates
/// without a partner.
/// </summary>
internal static class TextRepair
{
    /// <summary>Removes what is invisible, keeps everything a reader sees. What was doubtful is asked.</summary>
    public static string Apply(string text, List<ReviewQuestion> questions)
    {
        text = Mojibake(text);
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;
        text = WithinSentences(text);
        AskAboutGlyphs(text, questions);
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            made.Append(Repaired(text, i));
        if (text.AsSpan().ContainsAny(WideSpace, OldWideSpace))
            NarrowBetweenLatin(made);
        return made.ToString();
    }

    private const char WideSpace = '\u3000';

    /// <summary>What old encodings of Chinese had in place of the wide space.</summary>
    private const char OldWideSpace = '\uE5E5';

    /// <summary>What a character becomes; nothing where it shows nothing.</summary>
    private static ReadOnlySpan<char> Repaired(string text, int at) => text[at] switch
    {
        '\r' when at + 1 < text.Length && text[at + 1] == '\n' => "",
        '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' => "\n",
        '\u2029' => "\n\n",
        '\t' => "\t",
        '\u00A0' or '\u202F' => " ",
        < ' ' or '\u007F' or >= '\u0080' and <= '\u009F' => "",
        '\u200D' when JoinsEmoji(text, at) => "\u200D",
        var c when IsInvisible(c) => "",
        OldWideSpace => "\u3000",
        >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => "",
        >= '\uD800' and <= '\uDFFF' when !HasPartner(text, at) => "\uFFFD",
        _ => text.AsSpan(at, 1),
    };

    /// <summary>A wide space of old encodings shows nothing between the characters of a sentence; headlines are parted by it.</summary>
    private static string WithinSentences(string text)
    {
        if (!text.Contains(OldWideSpace, StringComparison.Ordinal))
            return text;
        var made = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (made.Length > 0 || range.Start.Value > 0)
                made.Append('\n');
            var isRunning = line.Contains('。');
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] != OldWideSpace || !isRunning || i == 0 || !IsWide(line[i - 1]) || i + 1 < line.Length && !IsWide(line[i + 1])
                    && line[i - 1] is not ('，' or '、' or '；' or '：'))
                    made.Append(line[i]);
            }
        }

        return made.ToString();
    }

    private static bool IsWide(char c) =>
        Text.Characters.IsHan(c) || c is >= '\uFF01' and <= '\uFF5E' or '、' or '。' or '“' or '”' or '《' or '》';

    private static bool HasPartner(string text, int surrogate) => char.IsHighSurrogate(text[surrogate])
        ? surrogate + 1 < text.Length && char.IsLowSurrogate(text[surrogate + 1])
        : surrogate > 0 && char.IsHighSurrogate(text[surrogate - 1]);

    /// <summary>Between Latin words a wide space is a plain one.</summary>
    private static void NarrowBetweenLatin(StringBuilder text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == WideSpace && text[i - 1] is > ' ' and <= '~' && text[i + 1] is > ' ' and <= '~')
                text[i] = ' ';
        }
    }

    private static void AskAboutGlyphs(string text, List<ReviewQuestion> questions)
    {
        var strange = 0;
        var first = '\0';
        foreach (var c in text)
        {
            if (c is >= '\uE000' and <= '\uF8FF' and not OldWideSpace && strange++ == 0)
                first = c;
        }

        if (strange > 0)
            questions.Add(new ReviewQuestion("glyph", $"U+{(int)first:X4}",
                $"{strange} private-use characters kept: only the site's own font shows them"));
    }

    /// <summary>
    /// What character references of a line stood for may be as invisible as what the text brings itself (<c>&amp;zwnj;</c>,
    /// <c>&amp;#8203;</c>); a line stays one line.
    /// </summary>
    public static string Decoded(string line)
    {
        if (!line.Contains('&', StringComparison.Ordinal) || WebUtility.HtmlDecode(line) is var decoded && decoded == line)
            return line;
        return Visible(decoded).Replace('\n', ' ');
    }

    /// <summary>A text without what is invisible in it; no-break spaces become plain ones.</summary>
    public static string Visible(string text)
    {
        var at = text.AsSpan().IndexOfAny(Unseen);
        if (at < 0)
            return text;
        var made = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            if (!Unseen.Contains(text[at]) || text[at] == '\u200D' && JoinsEmoji(text, at))
                made.Append(text[at]);
            else if (text[at] is '\u00A0' or '\u202F')
                made.Append(' ');
        }

        return made.ToString();
    }

    /// <summary>Characters that mark places and directions and show nothing.</summary>
    private static bool IsInvisible(char c) => c is not ('\u00A0' or '\u202F') && Unseen.Contains(c);

    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        "\u00A0\u202F\u200B\u200C\u200D\u200E\u200F\u00AD\uFEFF\u2060\u180E\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068"
        + "\u2069\u2061\u2062\u2063\u2064\u061C");

    private static bool JoinsEmoji(string text, int at) =>
        at > 0 && at + 1 < text.Length
        && (text[at - 1] is '\uFE0F' || char.IsSurrogate(text[at - 1]) || text[at - 1] is >= '\u2600' and <= '\u27BF')
        && (char.IsSurrogate(text[at + 1]) || text[at + 1] is >= '\u2190' and <= '\u27BF');

    /// <summary>
    /// Undoes UTF-8 that was once read as Windows-1252 (<c>â€œ</c> for <c>“</c>, <c>Ã©</c> for <c>é</c>): each run of such letters, only
    /// where the round trip succeeds. A run of one pair such as <c>Ã©</c> counts only beside others, as it may be meant.
    /// </summary>
    private static string Mojibake(string text)
    {
        var first = text.AsSpan().IndexOfAny(Leads);
        if (first < 0)
            return text;
        var made = new StringBuilder(text.Length);
        int from = 0, found = 0, failed = 0;
        for (var i = first; i < text.Length;)
        {
            if (!Leads.Contains(text[i]) || (Sequence(text, i) ?? Blank(text, i)) is not { } whole)
            {
                if (Leads.Contains(text[i]))
                    failed++;
                i++;
                continue;
            }

            made.Append(text, from, i - from).Append(whole.Text);
            i += whole.Length;
            from = i;
            found += whole.Length > 2 || whole.Text is " " or "\u00A0" ? 2 : 1;
        }

        // French "â" and Portuguese "Ã" followed by plain letters fail the round trip: many failures mean real letters.
        if (found < 2 || failed > found)
            return text;
        return made.Append(text, from, text.Length - from).ToString();
    }

    // The Windows-1252 reading of UTF-8 lead bytes C2 to F4.
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐâãäåæçèéêëìíîïðÙÚ");

    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static int ByteOf(char c)
    {
        if (c is < '\u0080' or >= '\u00A0' and <= '\u00FF')
            return c;
        var at = Windows1252.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? 0x80 + at : c is >= '\u0080' and <= '\u009F' ? c : -1;
    }

    /// <summary>
    /// <c>15mÂ lanterns</c>: a no-break space of which only a plain one is left behind its first byte, right behind a word.
    /// </summary>
    private static (string Text, int Length)? Blank(string text, int at) =>
        text[at] == 'Â' && at > 0 && at + 1 < text.Length && text[at + 1] == ' '
        && (char.IsAsciiLetterLower(text[at - 1]) || char.IsAsciiDigit(text[at - 1])) ? (" ", 2) : null;

    private static (string Text, int Length)? Sequence(string text, int at)
    {
        var lead = ByteOf(text[at]);
        var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (at + length > text.Length)
            return null;
        Span<byte> bytes = stackalloc byte[length];
        for (var i = 0; i < length; i++)
        {
            var b = ByteOf(text[at + i]);
            if (b < 0 || (i > 0 && b is < 0x80 or > 0xBF))
                return null;
            bytes[i] = (byte)b;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? (Encoding.UTF8.GetString(bytes), length) : null;
    }
}
