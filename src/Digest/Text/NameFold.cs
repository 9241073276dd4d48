namespace Digest.Text;

/// <summary>
/// The form in which names are looked for in text: half width, simplified, lower case, without accents, with one kind of quote, hyphen,
/// middle dot and space. One unit stays one unit, so that offsets in the folded text are offsets in the text.
/// </summary>
internal static class NameFold
{
    private static readonly char[] Table = Build();

    /// <summary>The folded form of one UTF-16 unit.</summary>
    public static char Of(char c) => Table[c];

    /// <summary>The folded form of a text, of the same length.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Table[from[i]];
    });

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = Fold((char)i);
        return table;
    }

    private static char Fold(char c)
    {
        if (c is >= '\u3400' and < '\uA000')
            return Simplified.Of(c);
        c = Folding.Width(c);
        switch (c)
        {
            case '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' or '\t' or '\r':
                return ' ';
            case '\u2018' or '\u2019' or '\u02BC':
                return '\'';
            case '\u201C' or '\u201D':
                return '"';
            case '\u2010' or '\u2011' or '\u2012' or '\u2212':
                return '-';
            case '\u2022' or '\u2027' or '\u30FB' or '\u2219' or '\u22C5':
                return '·';
            default:
                if (c < 0x80)
                    return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
                if (char.IsSurrogate(c))
                    return c;
                if (c <= '\u017F')
                    c = (char)Folding.WithoutAccent(new System.Text.Rune(c)).Value;
                return char.ToLowerInvariant(c);
        }
    }
}
