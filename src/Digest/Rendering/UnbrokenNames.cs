using System.Text;

namespace Digest.Rendering;

/// <summary>
/// Keeps names such as GPT-5.6 and i7-12 on one line. Browsers break after the hyphen, which leaves a bare number at the beginning of a
/// line of a headline; a no-break hyphen in its place could neither be searched for nor copied.
/// </summary>
internal static class UnbrokenNames
{
    // Longer than this may break: on a telephone a headline has some 20 letters in a line.
    private const int Longest = 16;

    /// <summary>The text escaped, names in <c>span.nb</c>; the text itself, not yet escaped, where there are none.</summary>
    public static object In(string text)
    {
        StringBuilder? html = null;
        var done = 0;
        for (var at = text.IndexOf('-', StringComparison.Ordinal); at >= 0; at = text.IndexOf('-', at + 1))
        {
            if (at == 0 || at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiLetterOrDigit(text[at - 1]))
                continue;
            var from = at;
            while (from > done && IsOfName(text[from - 1]))
                from--;
            var to = at + 1;
            while (to < text.Length && (IsOfName(text[to]) || IsInner(text, to)))
                to++;
            if (to - from > Longest)
                continue;
            html ??= new StringBuilder(text.Length + 64);
            HtmlText.Escape(html, text.AsSpan(done..from));
            html.Append("<span class=\"nb\">").Append(text, from, to - from).Append("</span>");
            done = to;
            at = to - 1;
        }

        if (html is null)
            return text;
        HtmlText.Escape(html, text.AsSpan(done));
        return new Html(html.ToString());
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c);

    // A point or hyphen within the name, not the one that ends a sentence.
    private static bool IsInner(string text, int at) =>
        text[at] is '.' or '-' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);
}
