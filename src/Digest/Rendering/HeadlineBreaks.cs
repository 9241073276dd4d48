using System.Text;
using Digest.Text;

namespace Digest.Rendering;

/// <summary>
/// A headline whose lines end between words (<see cref="HeadlineEdges"/>). Browsers break Chinese between any two characters; the style
/// sheet forbids that, and here each place where it is well is marked by <c>wbr</c>.
/// </summary>
internal static class HeadlineBreaks
{
    /// <summary>
    /// The text escaped, with names as <see cref="UnbrokenNames"/> has them; the text itself, not yet escaped, where nothing is to be
    /// marked.
    /// </summary>
    public static object In(string text)
    {
        if (!HasHan(text))
            return UnbrokenNames.In(text);
        StringBuilder? html = null;
        var done = 0;
        foreach (var at in HeadlineEdges.Of(text))
        {
            html ??= new StringBuilder(text.Length + 64);
            Append(html, text[done..at]);
            // Browsers set no space between scripts where a wbr stands: it is set here.
            html.Append(char.IsAsciiLetterOrDigit(text[at - 1]) || char.IsAsciiLetterOrDigit(text[at])
                ? "<i class=\"gap\"></i><wbr>" : "<wbr>");
            done = at;
        }

        if (html is null)
            return UnbrokenNames.In(text);
        Append(html, text[done..]);
        return new Html(html.ToString());
    }

    private static bool HasHan(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u3400' and <= '\u9FFF')
                return true;
        }

        return false;
    }

    private static void Append(StringBuilder html, string part)
    {
        if (UnbrokenNames.In(part) is Html made)
            html.Append(made.ToString());
        else
            HtmlText.Escape(html, part);
    }
}
