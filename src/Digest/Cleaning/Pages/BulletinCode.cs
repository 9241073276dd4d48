using System.Text;
using Digest.Text;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Takes a forum's own marks out of a post that was saved as its writer typed it: <c>[b]…[/b]</c>, <c>[img]…[/img]</c>; what it quotes of
/// others goes.
/// </summary>
internal static class BulletinCode
{
    /// <summary>Marks that make a text such a post; fewer are brackets of its own.</summary>
    private const int Fewest = 3;

    private static readonly HashSet<string> Marks = new(["b", "i", "u", "s", "size", "color", "font", "align", "url", "quote", "img",
        "list", "code", "center", "left", "right", "h", "pid", "tid", "uid", "collapse", "attach", "media", "email", "indent", "table",
        "tr", "td", "backcolor"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a post; any other text as it is.</summary>
    public static string Open(string text)
    {
        if (Count(text) < Fewest)
            return text;
        // Who passes an article on may put all of it into a quotation.
        text = Structured(text);
        var without = Strip(text, quotes: false);
        var whole = Strip(text, quotes: true);
        return without.Trim().Length * 2 >= whole.Trim().Length ? without : whole;
    }

    /// <summary>Lines of the longest quotation that is looked at.</summary>
    private const int LongestQuote = 12;

    private static readonly PhraseSet OfReplies = new(["[pid", "[uid", "发表于",
        "發表於", " wrote", "Post by", "说:", "说："], StringComparison.OrdinalIgnoreCase);

    private static readonly PhraseSet OfSources = new(["转自", "来源", "作者", "原标题",
        "轉自", "來源", "原標題", "Source:", "Author:"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Items and headings on lines of their own: <c>[*]coal</c>, <c>[h]Night[/h]</c>, <c>===Night===</c>; what a post quotes of nobody in
    /// it is quoted text.
    /// </summary>
    private static string Structured(string text)
    {
        var lines = text.Replace("[*]", "\n- ", StringComparison.Ordinal).Replace("[/h]", "[/h]\n", StringComparison.OrdinalIgnoreCase)
            .Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length > 8 && line.StartsWith("===", StringComparison.Ordinal) && line.EndsWith("===", StringComparison.Ordinal))
                lines[i] = line.Trim('=').Trim();
            if (!line.StartsWith("[quote]", StringComparison.OrdinalIgnoreCase)
                || Array.FindIndex(lines, i, Math.Min(LongestQuote, lines.Length - i),
                    static l => l.TrimEnd().EndsWith("[/quote]", StringComparison.OrdinalIgnoreCase)) is not (>= 0 and var end))
                continue;
            // Without who said it and when it is the writer's own quotation, or says where the text is from.
            var quoted = string.Join('\n', lines[i..(end + 1)]);
            if (!OfReplies.IsIn(quoted))
            {
                // Who passes an article on may put all of it into a quotation.
                var mark = OfSources.IsIn(quoted) || quoted.Length * 3 > text.Length ? "" : "> ";
                for (var at = i; at <= end; at++)
                    lines[at] = mark
                        + lines[at].Replace("[quote]", "", StringComparison.OrdinalIgnoreCase)
                            .Replace("[/quote]", "", StringComparison.OrdinalIgnoreCase).Trim();
            }

            i = end;
        }

        return string.Join('\n', lines);
    }

    /// <summary>A post without its marks, whatever their number; what they quote stays.</summary>
    public static string WithoutMarks(string text) => Strip(text, quotes: true);

    private static string Strip(string text, bool quotes)
    {
        var made = new StringBuilder(text.Length);
        var quoted = 0;
        var hidden = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && MarkAt(text, i) is var (name, closes, end))
            {
                if (name.Equals("quote", StringComparison.OrdinalIgnoreCase))
                    quoted = Math.Max(0, quoted + (closes ? -1 : 1));
                if (name.ToLowerInvariant() is "img" or "attach" or "media")
                    hidden = closes ? "" : name;
                i = end;
                continue;
            }

            // A mark that is left open hides its line at most.
            if (text[i] == '\n')
                hidden = "";
            if (hidden.Length == 0 && (quotes || quoted == 0 || text[i] == '\n'))
                made.Append(text[i]);
        }

        return made.ToString();
    }

    private static int Count(string text)
    {
        var found = 0;
        for (var i = text.IndexOf("[/", StringComparison.Ordinal); i >= 0 && found < Fewest;
            i = text.IndexOf("[/", i + 2, StringComparison.Ordinal))
            found += MarkAt(text, i) is null ? 0 : 1;
        return found;
    }

    /// <summary>The mark that begins at a bracket: its name, whether it closes, and where it ends.</summary>
    private static (string Name, bool Closes, int End)? MarkAt(string text, int at)
    {
        var start = at + 1;
        var closes = start < text.Length && text[start] == '/';
        if (closes)
            start++;
        var end = start;
        while (end < text.Length && end < start + 10 && char.IsAsciiLetter(text[end]))
            end++;
        if (end == start || end == text.Length || text[end] is not (']' or '=') || !Marks.Contains(text[start..end]))
            return null;
        var close = text[end] == ']'
            ? end
            : text.AsSpan(end, Math.Min(300, text.Length - end)).IndexOfAny(']', '\n') is > 0 and var found && text[end + found] == ']'
            ? end + found : -1;
        return close < 0 ? null : (text[start..end], closes, close);
    }
}
