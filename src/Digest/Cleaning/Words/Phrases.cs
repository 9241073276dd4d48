using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>Small questions about lines of text that several rules ask.</summary>
internal static class Phrases
{
    /// <summary>Whether the text ends as sentences do; closing quotation marks and brackets after the sign count in.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = BeforeEndMark(WithoutNote(text).TrimEnd("”’\"'』」）)】》] ")).TrimEnd("”’\"'』」）)】》] ");
        return text.Length > 0
            && text[^1] is '。' or '！' or '？' or '.' or '!' or '?' or '…' or '；' or ';' or '：' or ':' or '，' or ',' or '、';
    }

    /// <summary>Characters of the longest mark of a note.</summary>
    private const int LongestNote = 6;

    /// <summary>A text without the mark of a note behind its last sign: <c>… and it was late.[^1]</c></summary>
    private static ReadOnlySpan<char> WithoutNote(ReadOnlySpan<char> text) =>
        text is [_, .., ']'] && text[Math.Max(0, text.Length - LongestNote)..].LastIndexOf("[^") is >= 0 and var open
            ? text[..(Math.Max(0, text.Length - LongestNote) + open)] : text;

    /// <summary>The word with which Xinhua's wire ends a report.</summary>
    private const string EndOfItem = " Enditem";

    /// <summary>A text without the sign of their own that magazines and wires end it with.</summary>
    public static string WithoutEndMark(string text) =>
        text.EndsWith(EndOfItem, StringComparison.Ordinal) ? text[..^EndOfItem.Length].TrimEnd()
        : text.Length > 3 && EndMarks.Contains(text[^1]) && BeforeEndMark(text) is var before
        && before.Length < text.Length && EndsSentence(before)
        ? text[..before.Length] : text;

    /// <summary>
    /// A line up to the sign with which magazines end a text, be it a house's own: <c>… if it tells us. ®</c>, <c>… a bargain.■</c>
    /// </summary>
    public static ReadOnlySpan<char> BeforeEndMark(ReadOnlySpan<char> text) =>
        text.Length > 2 && EndMarks.Contains(text[^1])
            && (text[^2] == ' ' || text[^1] != '®' && text[^2] is '.' or '。' or '!' or '！' or '?' or '？' or '”' or '…')
        ? text[..^1].TrimEnd() : text;

    private static readonly System.Buffers.SearchValues<char> EndMarks = System.Buffers.SearchValues.Create("®■□●♦◆∎");

    /// <summary>Whether a line is somebody's words in one pair of quotation marks, and nothing else.</summary>
    public static bool IsMotto(string text) =>
        (text is ['“', .., '”'] or ['「', .., '」'] or ['『', .., '』']) && text.AsSpan(1, text.Length - 2).IndexOfAny(Quotes) < 0;

    private static readonly System.Buffers.SearchValues<char> Quotes = System.Buffers.SearchValues.Create("“”「」『』");

    /// <summary>Whether a sentence ends somewhere inside the text.</summary>
    public static bool HasSentence(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '。' or '！' or '？' && i + 1 < text.Length)
                return true;
            if (text[i] is '.' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && i > 1
                && char.IsLower(text[i - 1]) && text[i - 2] != '.')
                return true;
        }

        return false;
    }

    /// <summary>Columns of a text, wide characters counting two.</summary>
    public static int Columns(ReadOnlySpan<char> text) => Characters.ColumnsOf(text);

    /// <summary>Whether half of its letters are Han.</summary>
    public static bool IsChinese(ReadOnlySpan<char> text)
    {
        int han = 0, latin = 0;
        foreach (var c in text)
        {
            if (Characters.IsHan(c))
                han++;
            else if (char.IsLetter(c))
                latin++;
        }

        return han > 0 && han * 3 >= latin;
    }

    /// <summary>Whether a text begins with any of some phrases.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text ends with any of some phrases.</summary>
    public static bool EndsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>How many of some phrases stand in a text.</summary>
    public static int Count(string text, ReadOnlySpan<string> phrases)
    {
        var found = 0;
        foreach (var phrase in phrases)
        {
            if (Has(text, phrase))
                found++;
        }

        return found;
    }

    /// <summary>
    /// Whether a phrase stands in a text, whatever its capitals. The framework looks at one character after another where case is not told
    /// apart; here only where the phrase's first one stands.
    /// </summary>
    private static bool Has(ReadOnlySpan<char> text, string phrase)
    {
        var (small, large) = (char.ToLowerInvariant(phrase[0]), char.ToUpperInvariant(phrase[0]));
        while (text.Length >= phrase.Length)
        {
            var at = text[..(text.Length - phrase.Length + 1)].IndexOfAny(small, large);
            if (at < 0)
                return false;
            if (text.Slice(at, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
            text = text[(at + 1)..];
        }

        return false;
    }

    /// <summary>Columns of the shortest clauses that make a sentence without the sign that ends it.</summary>
    private const int LeastOpen = 50;

    /// <summary>
    /// A text on one line. Headlines in Han characters part their clauses with a blank as wide as these, which stays.
    /// </summary>
    public static string Joined(string text)
    {
        var line = new System.Text.StringBuilder(text.Length);
        var blank = '\0';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = c == Wide || blank == Wide ? Wide : ' ';
                continue;
            }

            if (blank != '\0' && line.Length > 0)
                line.Append(blank);
            line.Append(c);
            blank = '\0';
        }

        return line.ToString();
    }

    private const char Wide = '\u3000';

    /// <summary>What an element says, on one line: its words, one blank apart.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a text is clauses of a last sentence that lost its sign, and no motto.</summary>
    public static bool IsOpenSentence(string text) =>
        (text.AsSpan().IndexOfAny('，', '。') > 0 || text.Contains(',', StringComparison.Ordinal) && IsChinese(text))
        && Columns(text) >= LeastOpen;

    /// <summary>The form in which lines are compared: no spaces or punctuation, half width, lower case.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var room = System.Buffers.ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAscii(c))
            {
                if (char.IsAsciiLetterOrDigit(c))
                    room[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
                continue;
            }

            var folded = Characters.IsHan(c) ? c : Folding.Width(c);
            if (char.IsLetterOrDigit(folded) || char.IsSurrogate(folded))
                room[length++] = char.ToLowerInvariant(folded);
        }

        var made = new string(room, 0, length);
        System.Buffers.ArrayPool<char>.Shared.Return(room);
        return made;
    }

    /// <summary>A line that begins with a marker of lists: <c>- x</c>, <c>• x</c>, <c>1. x</c>.</summary>
    public static bool IsItem(string text)
    {
        if (text.Length < 3)
            return false;
        if ((text[0] is '-' or '*' or '+' || IsBullet(text[0])) && text[1] is ' ' or '\u00A0' or '\u3000' or '\t')
            return true;
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    /// <summary>Whether a sign stands before items as texts have it, other than in Markdown.</summary>
    public static bool IsBullet(char c) =>
        c is '•' or '·' or '‧' or '∙' or '‣' or '・' or '●' or '▪' or '▫' or '◦' or '◎' or '○' or '■' or '◆' or '▶' or '►' or '✓' or '✔';
}
