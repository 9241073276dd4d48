using System.Text;
using Digest.Text;

namespace Digest.Content;

/// <summary>
/// Quick looks at a Markdown body that need no parser: they run for every article at every build, also where the page is not made again.
/// </summary>
internal static class BodyScan
{
    /// <summary>How far into the body a lead is looked for, in characters.</summary>
    private const int LeadReach = 4000;

    /// <summary>How long a term between double brackets may be, in characters.</summary>
    private const int LongestTerm = 200;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("[]*_`\\!~&");

    // What an ASCII character is to a word: 2 of any word, 1 within a word only.
    private static readonly byte[] OfWords = MakeOfWords();

    /// <summary>Latin words and Han characters, for reading time.</summary>
    public static (int Words, int Ideographs) Count(ReadOnlySpan<char> markdown)
    {
        int words = 0, ideographs = 0, inWord = 0;
        foreach (var c in markdown)
        {
            if (c < 0x80)
            {
                // Sums and no branches: where words of a text begin and end cannot be foretold.
                int part = OfWords[c];
                words += (part >> 1) & ~inWord;
                inWord = (part >> 1) | (part & inWord);
            }
            else if (Characters.IsHan(c))
            {
                ideographs++;
                inWord = 0;
            }
            else if (c is '’' or >= '\u00C0' and < '\u0600')
            {
                if (inWord == 0 && c != '’')
                    words++;
                inWord = 1;
            }
            else
            {
                inWord = 0;
            }
        }

        return (words, ideographs);
    }

    private static byte[] MakeOfWords()
    {
        var parts = new byte[0x80];
        for (var c = '\0'; c < parts.Length; c++)
            parts[c] = (byte)(char.IsAsciiLetterOrDigit(c) ? 2 : c is '\'' or '-' ? 1 : 0);
        return parts;
    }

    /// <summary>Targets of inline and reference links and of <c>[[terms]]</c>, in order, repetitions kept out.</summary>
    public static IReadOnlyList<string> Links(ReadOnlySpan<char> markdown)
    {
        List<string>? links = null;
        // Each look ahead is bounded: a text of brackets alone costs no more than another.
        for (var i = 0; markdown[i..].IndexOfAny('[', ']') is >= 0 and var next;)
        {
            i += next + 1;
            if (markdown[i - 1] == '[')
            {
                if (i < markdown.Length && markdown[i] == '[' && Ahead(markdown, i, LongestTerm).IndexOf(']') is > 1 and var end)
                    Add(markdown.Slice(i + 1, end - 1));
                continue;
            }

            if (i + 1 >= markdown.Length || markdown[i] is not ('(' or ':'))
                continue;
            var from = i + 1;
            while (from < markdown.Length && markdown[from] is (' ' or '<' or '\t'))
                from++;
            var length = Ahead(markdown, from, WebAddress.Longest).IndexOfAny(" )>\n\"");
            if (length > 0)
                Add(markdown.Slice(from, length));
            i = from;
        }

        return links ?? (IReadOnlyList<string>)[];

        void Add(ReadOnlySpan<char> target)
        {
            // Addresses of other hosts depend on nothing here.
            if (target.StartsWith("http://") || target.StartsWith("https://"))
                return;
            links ??= [];
            if (links.Count < 2000)
                links.Add(target.ToString());
        }
    }

    private static ReadOnlySpan<char> Ahead(ReadOnlySpan<char> text, int from, int most) =>
        text.Slice(from, Math.Min(most, text.Length - from));

    /// <summary>The first sentences of the first paragraph of prose, markup taken off, cut to a limit.</summary>
    public static string Lead(ReadOnlySpan<char> markdown, int limit)
    {
        if (markdown.Length > LeadReach)
            markdown = markdown[..LeadReach];
        var paragraph = new StringBuilder();
        var fenced = false;
        foreach (var range in markdown.Split('\n'))
        {
            var line = markdown[range].Trim();
            if (line.StartsWith("```") || line.StartsWith("~~~"))
            {
                fenced = !fenced;
                continue;
            }

            if (!fenced && IsProse(line))
            {
                if (paragraph.Length > 0 && !(Characters.IsWideText(paragraph[^1]) && Characters.IsWideText(line[0])))
                    paragraph.Append(' ');
                paragraph.Append(line);
            }
            else if (paragraph.Length > 0)
            {
                break;
            }
        }

        return Shorten(PlainInline(paragraph.ToString()), limit);
    }

    /// <summary>
    /// Whether a line is of a paragraph: no heading, table, quote, list, picture, tag, rule or footnote, and no line set in italics, as
    /// captions are.
    /// </summary>
    private static bool IsProse(ReadOnlySpan<char> line) =>
        line.Length > 0 && line[0] is not ('#' or '|' or '>' or '<' or '=') && !line.StartsWith("![")
        && !line.StartsWith("---") && !line.StartsWith("- ") && !line.StartsWith("* ") && !line.StartsWith("[^")
        && !(line.Length > 2 && line[0] == '*' && line[^1] == '*' && line[1] != '*');

    /// <summary>
    /// Cuts a text to a number of characters: after a sentence where one ends in the second half, else after a word with an ellipsis.
    /// </summary>
    public static string Shorten(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var cut = Math.Max(1, limit - 1);
        for (var i = cut; i > limit / 2; i--)
        {
            if (EndsSentence(text, i))
                return text[..i];
        }

        while (cut > limit / 2 && !char.IsWhiteSpace(text[cut]) && !Characters.IsWideText(text[cut]))
            cut--;
        if (cut <= limit / 2)
            cut = Math.Max(1, limit - 1);
        if (char.IsLowSurrogate(text[cut]))
            cut--;
        return text[..cut].TrimEnd(' ', ',', '，', '、', ';', '；', ':', '：') + "…";
    }

    /// <summary>Whether a sentence ends before an offset: <c>4.</c> is no end, as a number or an item of a list may go on.</summary>
    private static bool EndsSentence(string text, int end) => text[end - 1] switch
    {
        '。' or '！' or '？' => true,
        '”' => text[end - 2] is '。' or '！' or '？',
        '.' or '!' or '?' => end < text.Length && text[end] == ' ' && !char.IsAsciiDigit(text[Math.Max(0, end - 2)]),
        _ => false,
    };

    /// <summary>Characters in which a mark that was opened must be closed: an address and a title beside it.</summary>
    private const int LongestTarget = WebAddress.Longest + 152;

    /// <summary>
    /// A line of Markdown without its marks: link texts stay, targets, emphasis, code ticks, footnote marks and escapes go.
    /// </summary>
    public static string PlainInline(string markdown)
    {
        if (markdown.AsSpan().IndexOfAny(Marks) < 0)
            return markdown;
        var plain = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
        {
            var c = markdown[i];
            var next = i + 1 < markdown.Length ? markdown[i + 1] : '\0';
            switch (c)
            {
                case '\\' when i + 1 < markdown.Length && !char.IsAsciiLetterOrDigit(next):
                    plain.Append(markdown[++i]);
                    break;
                case '*' or '`':
                    break;
                case '~' when next == '~':
                    i++;
                    break;
                case '_' when i == 0 || i + 1 == markdown.Length || !char.IsLetterOrDigit(markdown[i - 1]) || !char.IsLetterOrDigit(next):
                    break;
                case '!' when next == '[':
                    break;
                case '[' when next == '^':
                    i = Math.Max(i, Find(markdown, i, "]"));
                    break;
                case '[' when next == '[':
                    // [[kuaishou|快手]]: what stands behind the bar is read, and all of it where there is none.
                    var end = Find(markdown, i, "]]");
                    var bar = end < 0 ? -1 : markdown.IndexOf('|', i, end - i);
                    i = bar >= 0 ? bar : i + 1;
                    break;
                case '[':
                    break;
                case ']' when next == '(':
                    var close = TargetEnd(markdown, i + 1);
                    if (close > 0)
                        i = close;
                    break;
                case ']':
                    break;
                case '&' when Entity(markdown, i) is { } entity:
                    plain.Append(entity.Text);
                    i += entity.Length - 1;
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>
    /// Where the bracket of a link's target closes, or -1: a target may hold brackets itself, <c>(javascript:void(0);)</c>.
    /// </summary>
    internal static int TargetEnd(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && i - open < LongestTarget; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        // One that is left open ends the target all the same.
        return Find(text, open, ")");
    }

    /// <summary>
    /// Where a closing mark stands, or -1: looked for no further than any target reaches, as text may open many and close none.
    /// </summary>
    private static int Find(string text, int at, string mark)
    {
        var found = text.AsSpan(at, Math.Min(text.Length - at, LongestTarget)).IndexOf(mark, StringComparison.Ordinal);
        return found < 0 ? -1 : at + found;
    }

    private static (string Text, int Length)? Entity(string text, int at)
    {
        var length = text.AsSpan(at, Math.Min(text.Length - at, 11)).IndexOf(';');
        var end = at + length;
        if (length < 0)
            return null;
        var raw = text[at..(end + 1)];
        var decoded = System.Net.WebUtility.HtmlDecode(raw);
        return decoded == raw ? null : (decoded, raw.Length);
    }
}
