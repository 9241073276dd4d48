using System.Text;
using Digest.Content;

namespace Digest.Cleaning.Captures;

/// <summary>
/// Writes plain text as Markdown. Marks that the converter of pages sets travel as noncharacters, so that all stages between see the words
/// alone; what stands in the text itself is escaped only where Markdown would read a mark in it.
/// </summary>
internal static class MarkdownText
{
    public const char Emphasis = '\uFDD0';
    public const char LinkOpen = '\uFDD1';
    public const char LinkClose = '\uFDD2';
    public const char Code = '\uFDD3';
    public const char TargetEnd = '\uFDD4';
    public const char Strike = '\uFDD5';
    public const char Strong = '\uFDD6';
    public const char ImageOpen = '\uFDD7';
    public const char Break = '\uFDD8';

    /// <summary>The text without marks and link targets, for judging it.</summary>
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(Emphasis, '\uFDEF') < 0)
            return text;
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == LinkClose)
            {
                var end = text.IndexOf(TargetEnd, i);
                i = end < 0 ? i : end;
            }
            else if (text[i] == Break)
            {
                made.Append(' ');
            }
            else if (text[i] is < Emphasis or > '\uFDEF')
            {
                made.Append(text[i]);
            }
        }

        return made.ToString();
    }

    /// <summary>The same of a line, be it Markdown already.</summary>
    public static string Plain(CaptureLine line) => line.Markdown ? BodyScan.PlainInline(line.Text) : Plain(line.Text);

    /// <summary>A paragraph that is emphasised as a whole, without the emphasis: it would read as a caption.</summary>
    public static string WithoutWhole(string text) =>
        IsWhole(text, Emphasis) ? text[1..^1] : text;

    /// <summary>Whether a text stands between two marks of a kind as a whole, in one stretch.</summary>
    public static bool IsWhole(string text, char mark) =>
        text.Length > 2 && text[0] == mark && text[^1] == mark && text.AsSpan(1, text.Length - 2).IndexOf(mark) < 0;

    /// <summary>The Markdown of a paragraph's text.</summary>
    public static string Write(string text)
    {
        var made = new StringBuilder(text.Length + 8);
        var code = false;
        var lastLink = Math.Max(LastOf(text, "](", ')'), LastOf(text, "][", ']'));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case Emphasis:
                    made.Append('*');
                    break;
                case Strong:
                    made.Append("**");
                    break;
                case Strike:
                    made.Append("~~");
                    break;
                case Code:
                    made.Append('`');
                    code = !code;
                    break;
                case LinkOpen:
                    made.Append('[');
                    break;
                case ImageOpen:
                    made.Append("![");
                    break;
                case LinkClose:
                    made.Append("](");
                    var end = text.IndexOf(TargetEnd, i);
                    if (end < 0)
                        end = text.Length;
                    made.Append(text, i + 1, end - i - 1).Append(')');
                    i = end;
                    break;
                case Break:
                    made.Append("\\\n");
                    break;
                case TargetEnd:
                    break;
                default:
                    if (!code && Escapes(text, i, lastLink))
                        made.Append('\\');
                    made.Append(c);
                    if (!code && c == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1]) && IsPunctuation(text[i + 1])
                        && IsEscape(text, i))
                        made.Append(text[++i]);
                    break;
            }
        }

        return made.ToString();
    }

    /// <summary>
    /// Where the middle of the last link stands; one that is never closed, or with the sign of another width, is none:
    /// <c>[text](address）</c>.
    /// </summary>
    private static int LastOf(string text, string middle, char close) =>
        text.LastIndexOf(close) is > 2 and var end ? text.LastIndexOf(middle, end - 1, StringComparison.Ordinal) : -1;

    private static bool IsPunctuation(char c) => char.IsAsciiLetterOrDigit(c) is false && c > ' ' && c < '\u007F';

    /// <summary>
    /// A backslash before one of Markdown's own marks is taken as the escape it is in most texts; before others it is a backslash.
    /// </summary>
    private static bool IsEscape(string text, int at) =>
        text[at + 1] is '*' or '_' or '#' or '`' or '[' or ']' or '<' or '>' or '&' or '~' or '\\' or '+' or '-' or '.' or '|';

    private static bool Escapes(string text, int at, int lastLink)
    {
        var c = text[at];
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        switch (c)
        {
            case '\\':
                return char.IsAscii(after) && IsPunctuation(after) && !IsEscape(text, at);
            case '*':
                return !(before == ' ' && after == ' ') && !(at == 0 && after == ' ');
            case '_':
                return !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && !(before is ' ' or '_' && after is ' ' or '_');
            case '`':
                return true;
            case '[':
                return after == '[' || lastLink > at && after != '^';
            case '<':
                return char.IsAsciiLetter(after) || after is '/' or '!' or '?';
            case '&':
                return IsEntity(text.AsSpan(at));
            case '~':
                return after == '~' && before != '~';
            case '#' when at == 0:
                var run = text.AsSpan().IndexOfAnyExcept('#');
                return run is > 0 and <= 6 && text[run] == ' ';
            case '>' when at == 0:
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a text begins with a character reference: <c>&amp;lt;</c>, <c>&amp;#20013;</c>.</summary>
    public static bool IsEntity(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 32)].IndexOf(';');
        if (end < 3 || text[0] != '&')
            return false;
        foreach (var c in text[1..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '#')
                return false;
        }

        var reference = text[..(end + 1)].ToString();
        return System.Net.WebUtility.HtmlDecode(reference) != reference;
    }

    /// <summary>Lines of code between their fences.</summary>
    /// <param name="code">The lines.</param>
    /// <param name="language">What the first fence says of them, or nothing.</param>
    public static string Fenced(string code, string language = "")
    {
        var fence = Fence(code);
        return $"{fence}{language}\n{code}\n{fence}";
    }

    /// <summary>The fence of a block of code: longer than any row of its signs inside (CommonMark 0.31, 4.5).</summary>
    public static string Fence(string code)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('`', Math.Max(3, longest + 1));
    }
}
