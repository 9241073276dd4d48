using System.Buffers;
using System.Text;
using Digest.Cleaning.Captures;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>
/// What the Markdown of Pandoc has besides (Pandoc User's Guide, "Tables", "Divs and Spans"): tables whose columns are ruled below their
/// heads and whose captions begin with a colon, and boxes between colons with a class, <c>::: {.standfirst}</c>.
/// </summary>
internal static class PandocMarkdown
{
    /// <summary>Signs of the shortest rule of a column, fewest columns, and characters of the longest line of rules.</summary>
    private const int LeastRule = 3, FewestColumns = 2, LongestRule = 240;

    /// <summary>Lines of the longest standfirst.</summary>
    private const int LongestDeck = 20;

    private static readonly SearchValues<char> OfRule = SearchValues.Create("- ");

    private static readonly string[] Decks = [".standfirst", ".deck", ".dek", ".lede", ".subtitle"];

    /// <summary>The text with its tables as others write them, and without its standfirst, which is noted.</summary>
    public static string Plain(string body, CaptureFacts facts)
    {
        if (!body.Contains("---", StringComparison.Ordinal) && !body.Contains("\n:::", StringComparison.Ordinal))
            return body;
        var lines = body.Split('\n');
        var made = new StringBuilder(body.Length + 64);
        var fenced = false;
        for (var at = 0; at < lines.Length; at++)
        {
            fenced ^= lines[at].StartsWith("```", StringComparison.Ordinal) || lines[at].StartsWith("~~~", StringComparison.Ordinal);
            if (!fenced && PastDeck(lines, at) is > 0 and var close)
            {
                facts.Summaries.Add(new Fact(string.Join(' ', lines[(at + 1)..close]).Trim(), 60));
                at = close;
            }
            else if (!fenced && at + 1 < lines.Length && ColumnsOf(lines[at + 1]) is { } columns && IsHead(lines, at))
            {
                at = Table(lines, at, columns, made);
            }
            else
            {
                made.Append(lines[at]).Append(at + 1 < lines.Length ? "\n" : "");
            }
        }

        return made.ToString();
    }

    /// <summary>The line that closes a box of the standfirst which opens here; 0 where none does.</summary>
    private static int PastDeck(string[] lines, int at) =>
        lines[at].StartsWith(":::", StringComparison.Ordinal) && Array.Exists(Decks, d => lines[at].Contains(d, StringComparison.Ordinal))
            ? Math.Max(0, Array.FindIndex(lines, at + 1, Math.Min(LongestDeck, lines.Length - at - 1), IsClose)) : 0;

    private static bool IsClose(string line) =>
        line.AsSpan().TrimEnd() is { Length: >= LeastRule } close && !close.ContainsAnyExcept(':');

    /// <summary>Where the columns of a table begin, by the rule below its head; null for any other line.</summary>
    private static List<int>? ColumnsOf(string line)
    {
        if (line.Length > LongestRule || !line.Contains("---", StringComparison.Ordinal) || line.AsSpan().ContainsAnyExcept(OfRule))
            return null;
        var columns = new List<int>();
        for (var at = line.IndexOf('-', StringComparison.Ordinal); at >= 0; at = line.IndexOf('-', at))
        {
            var end = line.IndexOf(' ', at) is >= 0 and var blank ? blank : line.Length;
            if (end - at < LeastRule)
                return null;
            columns.Add(at);
            at = end;
            if (at == line.Length)
                break;
        }

        return columns.Count >= FewestColumns ? columns : null;
    }

    /// <summary>Whether a line may be the head of a table: it stands apart, and has something on it.</summary>
    private static bool IsHead(string[] lines, int at) =>
        lines[at].Trim().Length > 0 && (at == 0 || lines[at - 1].Trim().Length == 0);

    /// <summary>Writes the table whose head stands here, with its caption; gives its last line.</summary>
    private static int Table(string[] lines, int at, List<int> columns, StringBuilder made)
    {
        Row(lines[at], columns, made);
        made.Append('|').Append(string.Concat(Enumerable.Repeat("---|", columns.Count))).Append('\n');
        var end = at + 2;
        for (; end < lines.Length && lines[end].Trim().Length > 0 && ColumnsOf(lines[end]) is null; end++)
            Row(lines[end], columns, made);
        // A rule may close it, too.
        end = end < lines.Length && lines[end].Trim().Length > 0 ? end + 1 : end;
        var below = Array.FindIndex(lines, Math.Min(end, lines.Length), static l => l.Trim().Length > 0);
        if (below < 0 || CaptionOf(lines[below]) is not { } caption)
            return end - 1;
        made.Append("\n*").Append(caption.Replace('*', ' ')).Append("*\n");
        return below;
    }

    private static void Row(string line, List<int> columns, StringBuilder made)
    {
        made.Append('|');
        for (var i = 0; i < columns.Count; i++)
        {
            var from = IndexAt(line, columns[i]);
            var to = i + 1 < columns.Count ? IndexAt(line, columns[i + 1]) : line.Length;
            made.Append(' ').Append(line.AsSpan(from, Math.Max(0, to - from)).Trim()).Append(" |");
        }

        made.Append('\n');
    }

    /// <summary>Which character of a line stands in a column of a screen, on which Chinese characters take two.</summary>
    private static int IndexAt(string line, int column)
    {
        var (at, index) = (0, 0);
        while (index < line.Length && at < column)
        {
            Rune.DecodeFromUtf16(line.AsSpan(index), out var rune, out var length);
            at += Characters.ColumnsOf(rune);
            index += length;
        }

        return index;
    }

    /// <summary>What a caption says, without the label by which the text names its table: <c>: Crossings a day {#tbl:ferry}</c>.</summary>
    private static string? CaptionOf(string line)
    {
        var text = line.StartsWith(": ", StringComparison.Ordinal) ? line[2..]
            : line.StartsWith("Table: ", StringComparison.Ordinal) ? line["Table: ".Length..] : "";
        if (text.EndsWith('}') && text.LastIndexOf("{#", StringComparison.Ordinal) is >= 0 and var label)
            text = text[..label];
        return text.Trim() is { Length: > 0 } caption ? caption : null;
    }
}
