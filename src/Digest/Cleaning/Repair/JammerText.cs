using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>
/// What text costs as text, in bits, near the edge of a run of noise: a coarse model of which kind of character follows which,
/// and of the signs that begin and end lines of articles.
/// </summary>
internal static class JammerText
{
    /// <summary>
    /// From here on a line is a paragraph, which ends with a sign; shorter ones are mostly headings and captions. In columns.
    /// </summary>
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
    /// <param name="line">The line.</param>
    /// <param name="head">Where its text begins, noise before it left out: brackets and quotations of noise close nothing.</param>
    /// <param name="from">From where on its cost counts.</param>
    /// <param name="end">Where the text would end.</param>
    /// <param name="form">How the post's lines stand.</param>
    public static double EndBits(string line, int head, int from, int end, PostForm form)
    {
        var bits = 0.0;
        var formula = FormulaStart(line, head, end);
        for (var i = from; i < end; i++)
        {
            // A row of letters in their order: points a, b, c and d.
            if (RowEnd(line, i - 1, end) is > 0 and var row)
            {
                bits += 5 * ((row - i) / 3);
                i = row - 1;
                continue;
            }

            bits += i >= formula ? 4 : Step(i > 0 ? line[i - 1] : '\n', line[i]);
        }

        return bits + (end > formula ? 2 : Ending(line.AsSpan(head, end - head), form));
    }

    /// <summary>Where a row of at least three letters in their order ends that begins at a place (<c>A, B, C</c>), or 0.</summary>
    private static int RowEnd(ReadOnlySpan<char> line, int at, int end)
    {
        if (at < 0 || at > 0 && char.IsAsciiLetterOrDigit(line[at - 1]) || !char.IsAsciiLetter(line[at]))
            return 0;
        var last = at;
        while (last + 3 < end && line[last + 1] == ',' && line[last + 2] == ' ' && line[last + 3] == line[last] + 1)
            last += 3;
        return last - at >= 6 ? last + 1 : 0;
    }

    /// <summary>
    /// Where what an equals sign begins goes on in single letters, figures and signs of reckoning up to the end (<c>s = s + b</c>), or past
    /// the end. Noise has no equals sign.
    /// </summary>
    private static int FormulaStart(string line, int head, int end)
    {
        var equals = line.LastIndexOf('=', end - 1, end - head);
        if (equals < 0 || end - equals > LongestFormula
            || line[end - 1] is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or ')'))
            return int.MaxValue;
        for (var i = equals + 1; i < end; i++)
        {
            var isOperator = line[i] is '+' or '-' or '*' or '/' && line[i - 1] == ' ' && i + 1 < end && line[i + 1] == ' ';
            var isTerm = line[i] == ' '
                ? line[i - 1] != ' '
                : char.IsAsciiLetterOrDigit(line[i]) && (i + 2 >= end || line[i + 1] != ' ' || line[i + 2] is '+' or '-' or '*' or '/');
            if (!isOperator && !isTerm)
                return int.MaxValue;
        }

        return equals;
    }

    /// <summary>Characters after an equals sign that are read as one formula.</summary>
    private const int LongestFormula = 24;

    /// <summary>Cost of a text that begins at a place, up to another.</summary>
    public static double StartBits(string line, int start, int to, int end, PostForm form)
    {
        var bits = 0.0;
        // Posts set paragraphs in by two spaces, which a unit may begin with as well, or by wide ones.
        if (start + 2 < line.Length && line[start] is ' ' or '\u3000' && line[start + 1] == line[start])
        {
            bits = line[start] == ' ' ? 3 : 1;
            while (start < line.Length && line[start] is ' ' or '\u3000')
                start++;
        }

        if (start >= line.Length)
            return 14;
        if (ShellText.Is(line.AsSpan(start)))
            return bits + OfShell;
        if (line[start] is '-' or '*' or '+' && start + 2 < line.Length && line[start + 1] == ' ' && line[start + 2] != ' ')
        {
            // The mark of an item: what follows it may begin with any letter.
            bits += form.Listed && line[start] == form.Mark && end - start <= form.LongestItem ? 2 : 10;
            start += 2;
            bits += char.IsAsciiLetterLower(line[start]) && start + 1 < line.Length && char.IsAsciiLetterLower(line[start + 1])
                ? 5 : Beginning(line, start, form);
        }
        else
        {
            bits += Beginning(line, start, form);
        }

        for (var i = start + 1; i < Math.Min(line.Length, to + 3); i++)
            bits += Step(line[i - 1], line[i]);
        return bits;
    }

    /// <summary>Cost of beginning with a command or a flag, and of going on in the next line, for which a post's code has a sign.</summary>
    private const double OfShell = 3, ShellGoesOn = -9;

    private static double Beginning(string line, int start, PostForm form) =>
        RowEnd(line.AsSpan(start), 0, line.Length - start) > 0 ? 5.0 : KindOf(line[start]) switch
        {
            Kind.Han => 1.0,
            Kind.WideMark or Kind.ClosingWide =>
            line[start] is '“' or '《' or '「' or '『' or '（' or '【' or '‘' ? 4 : ItemMarks.Contains(line[start]) ? 3 : 9,
            // HHalf is no word, and no text begins with a letter and two spaces.
            Kind.Upper =>
                start + 2 < line.Length
                && (char.IsAsciiLetterUpper(line[start + 1]) && char.IsAsciiLetterLower(line[start + 2])
                    || line[start + 1] == ' ' && line[start + 2] == ' ')
                || start + 1 < line.Length && KindOf(line[start + 1]) is Kind.WideMark or Kind.ClosingWide ? 12 : 5.5,
            Kind.Digit => IsNumber(line.AsSpan(start)) ? 4.0 : start + 1 < line.Length && line[start + 1] == ' ' ? 9.5 : 7.0,
            Kind.Lower =>
            form.Wrapped || form.Continued
                ? BeginsWord(line.AsSpan(start)) ? 5.0
                : 16.0 : start + 1 < line.Length && char.IsAsciiLetterUpper(line[start + 1]) ? 10.0 : 14.0,
            Kind.Quote => start + 1 < line.Length && line[start + 1] != ' ' ? 5 : 12,
            // Only code begins with a brace.
            Kind.Open when line[start] == '{' => 17,
            Kind.Open => start + 1 < line.Length && line[start + 1] != ' ' ? 7 : 13,
            _ => 13,
        };

    /// <summary>What stands before the items of a list, besides hyphens.</summary>
    private static readonly System.Buffers.SearchValues<char> ItemMarks = System.Buffers.SearchValues.Create("·•●○▪■□◆◇▲△★☆※▶①②③④⑤⑥⑦⑧⑨⑩");

    /// <summary>The number of an item: <c>2. </c>, <c>3、</c>.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2
            && (text[digits] is '、' or '）'
                || text[digits] is '.' or ')' && digits + 1 < text.Length
                    && (text[digits + 1] == ' ' || Characters.IsHan(text[digits + 1])));
    }

    /// <summary>Pairs of consonants that English words begin with.</summary>
    private const string Clusters = " bl br ch cl cr cy dr dw dy fl fr fy gh gl gn gr gy hy kh kl kn kr ky ll ly my ny ph pl pn pr ps py "
        + "qu rh ry sc sh sk sl sm sn sp sq st sv sw sy th tr ts tw ty ve vl vy wh wr wy xy zy ";

    /// <summary>Whether small letters may begin a word: <c>to</c>, <c>strong</c>; not <c>jto</c>.</summary>
    private static bool BeginsWord(ReadOnlySpan<char> text) =>
        text.Length < 2 || !char.IsAsciiLetterLower(text[1]) || "aeiou".Contains(text[0], StringComparison.Ordinal)
        || "aeiou".Contains(text[1], StringComparison.Ordinal) || Clusters.AsSpan().IndexOf([' ', text[0], text[1], ' ']) >= 0;

    /// <summary>Cost of ending after the text before a place.</summary>
    private static double Ending(ReadOnlySpan<char> line, PostForm form)
    {
        var text = line.TrimEnd(' ');
        if (text.Length == 0)
            return 16;
        var spaces = line.Length - text.Length;
        if (ShellText.GoesOn(text) && ShellText.Is(text))
            return ShellGoesOn + (spaces * 3);
        var isOpen = text.Count('\'') % 2 != 0 && ShellText.Is(text);
        if (text[^1] == '\'' && !isOpen && ShellText.Is(text))
            return spaces * 3;
        var c = text[^1];
        var columns = line.Length > 400 ? ParagraphColumns : Characters.ColumnsOf(text[Math.Max(0, text.Length - 200)..]);
        var han = EndsInHan(text);
        // A line that a program broke ends anywhere between words.
        var isLong = (columns >= ParagraphColumns || !han && HasSentence(text)) && !form.Wrapped;
        var bits = Last(text, isLong, han);
        var alone = text.Length > 1 && text[^2] == ' ';
        var inRow = text.Length > 4 && alone && text[^3] == ',' && text[^4] == c - 1;
        // No line of text ends in a small letter that stands alone, unless it is spoken of: from i to ii, and back to i.
        if (char.IsAsciiLetterLower(c) && alone && !inRow && !(c == 'a' && form.Wrapped && !han))
            bits = IsNamed(text[..^1], c) ? Named : bits + 7;
        // Nor in a capital, unless a word before it takes such names: Series B, 附件 B.
        if (char.IsAsciiLetterUpper(c) && alone && !inRow)
            bits = IsNamed(text[..^1], c) ? Named : TakesLetter(text[..^2])
                ? -8 : c == 'I' && form.Wrapped && !han ? text.Length > 2 && text[^3] is '.' or '?' or '!' ? -3 : 2 : bits + 7;
        // Many lines end in a year.
        if (char.IsAsciiDigit(c) && IsYear(text))
            bits -= 5;
        // A bracket or quotation left open wants the sign that closes it.
        if (text.LastIndexOf('(') > text.LastIndexOf(')') || c != '"' && Odd(text, '"') || isOpen)
            bits += 8;
        return bits + (spaces * 3);
    }

    /// <summary>Cost of the last character of a text as one to end with.</summary>
    private static double Last(ReadOnlySpan<char> text, bool isLong, bool han)
    {
        var c = text[^1];
        return KindOf(c) switch
        {
            Kind.ClosingWide => 0.7,
            Kind.Stop => c == '!' ? 4 : c == '?' ? 2 : han ? 7 : 0.7,
            Kind.Han => isLong ? 6 : 0.8,
            Kind.Lower => isLong ? 6 : 1.5,
            Kind.Upper => isLong ? 8 : 4,
            Kind.Digit => isLong ? 8 : 5,
            Kind.Close => Unopened(text, c) ? 9 : 1.5,
            Kind.Quote => Odd(text, c) ? 9 : 1.5,
            Kind.Comma => c != ':' ? 10 : isLong && !han ? 1 : 6,
            Kind.Open => 14,
            Kind.WideMark => c is '：' or '；' ? 5 : 9,
            Kind.Sign => c is '%' ? IsShare(text) ? 3 : 10 : EndsInSignedName(text) ? 2 : 11,
            _ => 10,
        };
    }

    /// <summary>Whether a text holds a whole sentence and the beginning of another: it is a paragraph, however short.</summary>
    private static bool HasSentence(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(". "); at > 0;)
        {
            if (at + 2 < text.Length && char.IsAsciiLetterUpper(text[at + 2]) && char.IsAsciiLetterLower(text[at - 1]))
                return true;
            var next = text[(at + 1)..].IndexOf(". ");
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Whether a text ends in <c>C++</c>.</summary>
    private static bool EndsInSignedName(ReadOnlySpan<char> text) =>
        text.EndsWith("C++", StringComparison.Ordinal) && (text.Length == 3 || !char.IsAsciiLetterOrDigit(text[^4]));

    /// <summary>Whether a percent sign stands behind a figure of such a size: <c>47%</c>, not <c>1047%</c>.</summary>
    private static bool IsShare(ReadOnlySpan<char> text) => text.Length < 5 || text[^5..^1].IndexOfAnyExceptInRange('0', '9') >= 0;

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length > 4 && (text[^4..].StartsWith("20", StringComparison.Ordinal) || text[^4..].StartsWith("19", StringComparison.Ordinal))
        && char.IsAsciiDigit(text[^2]) && !char.IsAsciiLetterOrDigit(text[^5]);

    private static readonly string[] Lettered =
    [
        "a", "an", "Series", "Annex", "Appendix", "Exhibit", "Schedule", "Section", "Figure", "Fig.", "Part", "Plan", "Option", "Class",
        "Type", "Group", "Grade", "Category", "Phase", "Vitamin", "Hepatitis", "Scenario", "Team", "Model", "Round", "Tier", "Level",
        "Variant", "Version", "Company",
        "Player",
        "附件", "附录", "附錄", "附表", "附图", "附圖", "方案", "选项", "選項", "维生素", "維生素", "选手", "選手", "公司", "用户", "场景", "情形", "计划", "計劃", "小组", "等级",
    ];

    /// <summary>Whether the last word is one that letters number.</summary>
    private static bool TakesLetter(ReadOnlySpan<char> text)
    {
        foreach (var word in Lettered)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (!char.IsAscii(word[0]) || text.Length == word.Length || !char.IsAsciiLetter(text[^(word.Length + 1)])))
                return true;
        }

        return false;
    }

    /// <summary>Cost of ending in a letter that is spoken of: other letters cost more, and a closing sign little less.</summary>
    private const double Named = 0;

    /// <summary>
    /// Whether a letter stands alone in a text, as what it names: <c>P 除以 E</c>, <c>a、b、c 三項</c>; not the word <c>a</c> or <c>I</c>.
    /// </summary>
    private static bool IsNamed(ReadOnlySpan<char> text, char letter)
    {
        if (letter is 'I' || letter == 'a' && !EndsInHan(text))
            return false;
        if (text.TrimEnd() is not [.., var last] || !char.IsLetter(last))
            return false;
        for (var at = text.IndexOf(letter); at >= 0;)
        {
            if (at > 0 && at + 1 < text.Length && (text[at - 1] == ' ' || Characters.IsHan(text[at - 1]) || text[at - 1] is '、' or '，')
                && (text[at + 1] is ' ' or '、' or '，' or ',' || Characters.IsHan(text[at + 1])))
                return true;
            var next = text[(at + 1)..].IndexOf(letter);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool EndsInHan(ReadOnlySpan<char> text) => Characters.HasHan(text[Math.Max(0, text.Length - 40)..]);

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
            Kind.WideMark or Kind.ClosingWide => a is Kind.Space || a is Kind.Upper or Kind.Lower && c is '“' or '‘' ? 10 : 4.5,
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
            Kind.Stop =>
            a is Kind.Lower or Kind.Close
                ? 5 : a is Kind.Digit ? 5.5 : a is Kind.Upper ? 6 : a is Kind.Space ? 13 : a is Kind.Han ? c == '.' ? 9 : 6.5 : 10,
            Kind.Open => a is Kind.Space or Kind.Han ? 8 : 11,
            Kind.Close => a is Kind.Space ? 12 : 8,
            Kind.Quote => 8.5,
            _ => a is Kind.Digit && c == '%' || before == '+' && c == '+' ? 3 : 11,
        };
    }
}
