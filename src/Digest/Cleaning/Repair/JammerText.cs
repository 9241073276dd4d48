using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>
/// What text costs as text, in bits, near the edge of a run of noise: a coarse model of which kind of character follows which,
/// and of the signs that begin and end lines of articles.
/// </summary>
internal static class JammerText
{
    /// <summary>From here on a line is a paragraph, which ends with a sign; shorter ones are mostly headings and captions. In columns.</summary>
    private const int ParagraphColumns = 56;

    private enum Kind
    {
        Han, WideMark, ClosingWide, Digit, Upper, Lower, Space, Comma, Stop, Open, Close, Quote, Sign,
    }

    private static Kind KindOf(char c) => c switch
    {
        '。' or '！' or '？' or '”' or '』' or '」' or '…' or '）' or '》' or '’' or '】' => Kind.ClosingWide,
        ' ' => Kind.Space,
        >= '0' and <= '9' => Kind.Digit,
        >= 'A' and <= 'Z' => Kind.Upper,
        >= 'a' and <= 'z' => Kind.Lower,
        ',' or ';' or ':' => Kind.Comma,
        '.' or '!' or '?' => Kind.Stop,
        '(' or '[' or '{' => Kind.Open,
        ')' or ']' or '}' => Kind.Close,
        '"' or '\'' => Kind.Quote,
        < '\u0080' => Kind.Sign,
        _ when Characters.IsHan(c) => Kind.Han,
        _ when char.IsLetter(c) => Kind.Lower,
        _ => Kind.WideMark,
    };

    /// <summary>Cost of the text between two places, and of ending there.</summary>
    public static double EndBits(string line, int from, int end)
    {
        var bits = 0.0;
        for (var i = from; i < end; i++)
            bits += Step(i > 0 ? line[i - 1] : '\n', line[i]);
        return bits + Ending(line, end);
    }

    /// <summary>Cost of a text that begins at a place, up to another.</summary>
    public static double StartBits(string line, int start, int to)
    {
        if (start >= line.Length)
            return 14;
        var bits = Beginning(line, start);
        for (var i = start + 1; i < Math.Min(line.Length, to + 3); i++)
            bits += Step(line[i - 1], line[i]);
        return bits;
    }

    private static double Beginning(string line, int start) => KindOf(line[start]) switch
    {
        Kind.Han => 1.0,
        Kind.WideMark or Kind.ClosingWide => line[start] is '“' or '《' or '「' or '『' or '（' or '【' or '‘' ? 4 : 9,
        Kind.Upper => 5.5,
        Kind.Digit => start + 1 < line.Length && line[start + 1] == ' ' ? 9.5 : 7.0,
        Kind.Lower => start + 1 < line.Length && char.IsAsciiLetterUpper(line[start + 1]) ? 10.0 : 14.0,
        Kind.Quote => start + 1 < line.Length && line[start + 1] != ' ' ? 5 : 12,
        Kind.Open => start + 1 < line.Length && line[start + 1] != ' ' ? 7 : 13,
        _ => 13,
    };

    /// <summary>Cost of ending after the text before a place.</summary>
    private static double Ending(string line, int end)
    {
        var text = line.AsSpan(0, end).TrimEnd(' ');
        if (text.Length == 0)
            return 16;
        var spaces = end - text.Length;
        var c = text[^1];
        var columns = end > 400 ? ParagraphColumns : Characters.ColumnsOf(text[Math.Max(0, text.Length - 200)..]);
        var isLong = columns >= ParagraphColumns;
        var han = HasHan(text);
        var bits = KindOf(c) switch
        {
            Kind.ClosingWide => 0.7,
            Kind.Stop => han && c == '.' ? 7 : 0.7,
            Kind.Han => isLong ? 6 : 0.8,
            Kind.Lower => isLong ? 6 : 1.5,
            Kind.Upper => isLong ? 8 : 4,
            Kind.Digit => isLong ? 8 : 5,
            Kind.Close => Unopened(text, c) ? 9 : 1.5,
            Kind.Quote => Odd(text, c) ? 9 : 1.5,
            Kind.Comma => c == ':' ? 6 : 10,
            Kind.Open => 14,
            Kind.WideMark => c is '：' or '；' ? 5 : 9,
            Kind.Sign => c is '%' ? 5 : 11,
            _ => 10,
        };
        // No line of text ends in a small letter that stands alone.
        if (char.IsAsciiLetterLower(c) && c != 'a' && text.Length > 1 && text[^2] == ' ')
            bits += 7;
        // A bracket or quotation left open wants the sign that closes it.
        if (text.LastIndexOf('(') > text.LastIndexOf(')'))
            bits += 4;
        return bits + (spaces * 3);
    }

    private static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text[Math.Max(0, text.Length - 40)..])
        {
            if (Characters.IsHan(c))
                return true;
        }

        return false;
    }

    private static bool Unopened(ReadOnlySpan<char> text, char close)
    {
        var open = close == ')' ? '(' : close == ']' ? '[' : '{';
        var depth = 0;
        foreach (var c in text)
        {
            if (c == open)
                depth++;
            else if (c == close)
                depth--;
        }

        return depth < 0;
    }

    private static bool Odd(ReadOnlySpan<char> text, char quote) => quote == '"' ? text.Count('"') % 2 != 0 : true;

    /// <summary>Cost of a character after another.</summary>
    private static double Step(char before, char c)
    {
        var a = KindOf(before);
        var b = KindOf(c);
        return b switch
        {
            Kind.Han => a is Kind.Han or Kind.Comma or Kind.WideMark or Kind.ClosingWide ? 9 : 10.5,
            Kind.WideMark or Kind.ClosingWide => a is Kind.Space ? 10 : 4.5,
            Kind.Digit => a switch
            {
                Kind.Digit => 4.5,
                Kind.Stop => 6,
                Kind.Comma => 7,
                Kind.Space => 6.5,
                Kind.Upper => 8,
                Kind.Lower => 10,
                Kind.ClosingWide => 11,
                _ => 9,
            },
            Kind.Upper => a switch
            {
                Kind.Upper => 6.5,
                Kind.Space => 6.5,
                Kind.Han => 9.5,
                Kind.Digit => 9,
                Kind.Lower => 9,
                _ => 9.5,
            },
            Kind.Lower => a switch
            {
                Kind.Lower => 4.5,
                Kind.Upper => 5.5,
                Kind.Space => 5.5,
                Kind.Digit => 9,
                Kind.Han => 11,
                _ => 10,
            },
            Kind.Space => a is Kind.Lower or Kind.Upper ? 2.5 : a is Kind.Comma or Kind.Stop or Kind.Close ? 2 : a is Kind.Digit ? 4 : 7,
            Kind.Comma => a is Kind.Han or Kind.Lower or Kind.ClosingWide or Kind.Digit ? 5.5 : a is Kind.Space ? 12 : 9,
            Kind.Stop => a is Kind.Lower or Kind.Close ? 5 : a is Kind.Digit ? 5.5 : a is Kind.Han ? c == '.' ? 9 : 6.5 : 10,
            Kind.Open => a is Kind.Space or Kind.Han ? 8 : 11,
            Kind.Close => 8,
            Kind.Quote => 8.5,
            _ => a is Kind.Digit && c == '%' ? 6 : 11,
        };
    }
}
