using System.Text;

namespace Digest.Rendering.Markdown.Highlighting;

/// <summary>
/// Colours code while the site is built: spans with classes of our own around escaped text, so readers need no script and the policy no
/// exception. One pass, each character looked at a bounded number of times. Classes: <c>t-k</c> keyword, <c>t-s</c> string,
/// <c>t-c</c> comment, <c>t-n</c> number, <c>t-t</c> tag or heading, <c>t-a</c> attribute or key, <c>t-f</c> what is called,
/// <c>t-i</c> and <c>t-d</c> line put in or taken out.
/// </summary>
internal static class Highlighter
{
    /// <summary>Longer code is shown plain: the spans would weigh more than the page.</summary>
    private const int Longest = 100_000;

    /// <summary>Writes code in a language, by the name that stands after the fence.</summary>
    public static void Write(StringBuilder to, string code, string? name)
    {
        var language = name is null || code.Length > Longest ? null : CodeLanguages.Find(name);
        switch (language?.Kind)
        {
            case null:
                HtmlText.EscapeText(to, code);
                break;
            case CodeKind.Tags:
                TagHighlighter.Write(to, code);
                break;
            case CodeKind.Lines:
                Lines(to, code,
                    static line => line.Length == 0 ? null : line[0] switch { '+' => "t-i", '-' => "t-d", '@' => "t-k", _ => null });
                break;
            case CodeKind.Markdown:
                Lines(to, code,
                    static line => line.StartsWith('#')
                        ? "t-t"
                        : line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)
                        ? "t-k" : line.StartsWith('>') ? "t-c" : null);
                break;
            default:
                Words(to, code, language);
                break;
        }
    }

    /// <summary>Writes a token.</summary>
    internal static void Token(StringBuilder to, ReadOnlySpan<char> text, string? kind)
    {
        if (kind is null || text.Length == 0)
        {
            HtmlText.EscapeText(to, text);
            return;
        }

        to.Append("<span class=\"").Append(kind).Append("\">");
        HtmlText.EscapeText(to, text);
        to.Append("</span>");
    }

    private static void Lines(StringBuilder to, string code, Func<string, string?> kindOf)
    {
        for (var at = 0; at < code.Length;)
        {
            var end = code.IndexOf('\n', at);
            if (end < 0)
                end = code.Length;
            var line = code[at..end];
            Token(to, line, kindOf(line));
            if (end < code.Length)
                to.Append('\n');
            at = end + 1;
        }
    }

    private static void Words(StringBuilder to, string code, CodeLanguage language)
    {
        var plain = 0;
        for (var at = 0; at < code.Length;)
        {
            var (length, kind) = Next(code, at, language);
            if (kind is not null)
            {
                HtmlText.EscapeText(to, code.AsSpan(plain, at - plain));
                Token(to, code.AsSpan(at, length), kind);
                plain = at + length;
            }

            at += length;
        }

        HtmlText.EscapeText(to, code.AsSpan(plain));
    }

    private static (int Length, string? Kind) Next(string code, int at, CodeLanguage language)
    {
        var rest = code.AsSpan(at);
        var c = rest[0];
        if (c is ' ' or '\n' or '\t')
            return (1, null);
        if (IsWordStart(c, language))
            return Word(code, at, language);
        if (char.IsAsciiDigit(c))
            return (NumberLength(rest), "t-n");
        if (language.BlockComment is { } block && rest.StartsWith(block.Open))
            return (LengthTo(rest, block.Open.Length, block.Close), "t-c");
        foreach (var comment in language.LineComments)
        {
            if (rest.StartsWith(comment) && (!language.CommentAfterSpace || at == 0 || code[at - 1] is ' ' or '\t' or '\n'))
                return (LineLength(rest), "t-c");
        }

        foreach (var form in language.Strings)
        {
            if (rest.StartsWith(form.Open))
            {
                var length = StringLength(rest, form);
                return (length, language.Kind == CodeKind.Keys && IsKey(code, at + length) ? "t-a" : "t-s");
            }
        }

        return (1, null);
    }

    private static (int Length, string? Kind) Word(string code, int at, CodeLanguage language)
    {
        var end = at + 1;
        while (end < code.Length
            && (char.IsLetterOrDigit(code[end]) || code[end] == '_'
                || language.WordCharacters.Contains(code[end], StringComparison.Ordinal)))
            end++;
        var word = code[at..end];
        if (language.Kind == CodeKind.Keys && IsKey(code, end))
            return (end - at, "t-a");
        if (language.Keywords.Contains(word) || (language.Names[0] == "sql" && language.Keywords.Contains(word.ToLowerInvariant())))
            return (end - at, "t-k");
        return (end - at, end < code.Length && code[end] == '(' ? "t-f" : null);
    }

    /// <summary>Whether a colon or an equals sign follows: then what stands before it is a key.</summary>
    private static bool IsKey(string code, int at)
    {
        // A few spaces at most, so that a text of spaces costs no more than its length.
        for (var i = at; i < code.Length && i < at + 20; i++)
        {
            if (code[i] is not ' ')
                return code[i] is ':' or '=';
        }

        return false;
    }

    private static bool IsWordStart(char c, CodeLanguage language) =>
        char.IsLetter(c) || c == '_' || (c != '-' && language.WordCharacters.Contains(c, StringComparison.Ordinal));

    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '_'
            || (rest[length] == '.' && length + 1 < rest.Length && char.IsAsciiDigit(rest[length + 1]))))
            length++;
        return length;
    }

    private static int LineLength(ReadOnlySpan<char> rest) => rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;

    private static int LengthTo(ReadOnlySpan<char> rest, int from, string close) =>
        rest[from..].IndexOf(close) is >= 0 and var end ? from + end + close.Length : rest.Length;

    private static int StringLength(ReadOnlySpan<char> rest, StringForm form)
    {
        var at = form.Open.Length;
        while (at < rest.Length)
        {
            if (rest[at] == '\n' && !form.Lines)
                return at;
            if (form.Escapes && rest[at] == '\\')
                at += 2;
            else if (rest[at..].StartsWith(form.Close))
                return at + form.Close.Length;
            else
                at++;
        }

        return rest.Length;
    }
}
