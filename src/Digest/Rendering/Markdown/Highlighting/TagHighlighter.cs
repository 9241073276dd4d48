using System.Text;

namespace Digest.Rendering.Markdown.Highlighting;

/// <summary>Colours markup: tags, attributes, their values and comments.</summary>
internal static class TagHighlighter
{
    /// <summary>Writes HTML or XML as code.</summary>
    public static void Write(StringBuilder to, string code)
    {
        for (var at = 0; at < code.Length;)
        {
            var open = code.IndexOf('<', at);
            if (open < 0)
            {
                Highlighter.Token(to, code.AsSpan(at), null);
                return;
            }

            Highlighter.Token(to, code.AsSpan(at, open - at), null);
            at = code.AsSpan(open).StartsWith("<!--") ? Comment(to, code, open) : Tag(to, code, open);
        }
    }

    private static int Comment(StringBuilder to, string code, int open)
    {
        var close = code.IndexOf("-->", open, StringComparison.Ordinal);
        var end = close < 0 ? code.Length : close + 3;
        Highlighter.Token(to, code.AsSpan(open, end - open), "t-c");
        return end;
    }

    private static int Tag(StringBuilder to, string code, int open)
    {
        var at = open + 1;
        while (at < code.Length && (char.IsLetterOrDigit(code[at]) || code[at] is '/' or '!' or '?' or '-' or ':' or '_'))
            at++;
        Highlighter.Token(to, code.AsSpan(open, at - open), at > open + 1 ? "t-t" : null);
        if (at == open + 1)
            return at;
        while (at < code.Length && code[at] is not ('>' or '<'))
        {
            var start = at;
            if (code[at] is '"' or '\'')
            {
                var close = code.IndexOf(code[at], at + 1);
                at = close < 0 ? code.Length : close + 1;
                Highlighter.Token(to, code.AsSpan(start, at - start), "t-s");
            }
            else if (char.IsLetter(code[at]) || code[at] is '_' or '@' or ':')
            {
                while (at < code.Length && (char.IsLetterOrDigit(code[at]) || code[at] is '-' or '_' or ':' or '.' or '@'))
                    at++;
                Highlighter.Token(to, code.AsSpan(start, at - start), "t-a");
            }
            else
            {
                at++;
                Highlighter.Token(to, code.AsSpan(start, 1), null);
            }
        }

        if (at < code.Length && code[at] == '>')
        {
            Highlighter.Token(to, ">", "t-t");
            at++;
        }

        return at;
    }
}
