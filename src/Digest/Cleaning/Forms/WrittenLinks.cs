using System.Text;
using Digest.Cleaning.Captures;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Letters that a program made text of have the address of each link behind its words,
/// <c>a longer gate &lt;https://click.slack.example/7Hq&gt; was built</c>, <c>Unsubscribe ( https://… )</c>; mostly it only counts who
/// follows it. The words stay.
/// </summary>
internal static class WrittenLinks
{
    /// <summary>So many addresses behind words show that a program wrote them.</summary>
    private const int Fewest = 3;

    /// <summary>Characters of the shortest part of a path that is a key and no word.</summary>
    private const int LeastKey = 12;

    private static readonly string[] Openings = ["<http", "( http", "[http"];

    private static readonly PhraseSet Any = new(Openings);

    /// <summary>The lines without such addresses.</summary>
    public static List<CaptureLine> Drop(List<CaptureLine> lines)
    {
        lines = WithoutNotes(lines);
        var found = lines.Count(static l => IsProse(l) && Any.IndexIn(l.Text) >= 0);
        return found == 0 ? lines : lines.ConvertAll(l => IsProse(l) ? l with { Text = Without(l.Text, found >= Fewest) } : l);
    }

    /// <summary>Fewest addresses with their numbers that stand below a letter.</summary>
    private const int FewestNotes = 2;

    /// <summary>
    /// Other programs number the links and have the addresses below the text, <c>[1] https://…</c>: these go, and the numbers in the text.
    /// </summary>
    private static List<CaptureLine> WithoutNotes(List<CaptureLine> lines)
    {
        var notes = lines.Select(static l => NoteOf(l.Text)).OfType<string>().ToList();
        if (notes.Count < FewestNotes || notes.Distinct(StringComparer.Ordinal).Count() < notes.Count)
            return lines;
        var made = new List<CaptureLine>(lines.Count);
        foreach (var line in lines)
        {
            if (NoteOf(line.Text) is not null)
                continue;
            var text = line.Text;
            for (var i = 0; IsProse(line) && i < notes.Count && text.Contains(" [", StringComparison.Ordinal); i++)
                text = text.Replace(" " + notes[i], "", StringComparison.Ordinal);
            made.Add(text.Length == line.Text.Length ? line : line with { Text = text });
        }

        return made;
    }

    /// <summary>The mark of a line that holds an address alone behind it, <c>[1]</c>; null of any other line.</summary>
    private static string? NoteOf(string text) =>
        text is ['[', >= '0' and <= '9', ..] && text.IndexOf(']', StringComparison.Ordinal) is > 1 and <= 3 and var close
        && text.AsSpan(1, close - 1).IndexOfAnyExceptInRange('0', '9') < 0
        && text.AsSpan(close + 1).Trim() is var address && address.StartsWith("http") && !address.Contains(' ')
            ? text[..(close + 1)] : null;

    private static bool IsProse(CaptureLine line) => line is { Markdown: false, Kind: not LineKind.Verbatim };

    private static string Without(string text, bool written)
    {
        StringBuilder? made = null;
        var from = 0;
        for (var open = Next(text, 0); open >= 0; open = Next(text, open + 1))
        {
            var close = text.AsSpan(open).IndexOfAny('>', ')', ']') is > 0 and var length ? open + length : -1;
            if (close < 0)
                break;
            var address = text.AsSpan(open + 1, close - open - 1).Trim();
            var words = text.AsSpan(0, open).TrimEnd();
            // At the beginning of a line it goes on with the words above, where others follow.
            if (close + 1 == text.Length && words.Length == 0 || address.Contains(' ')
                || !IsCounted(address) && !(written && words.Length > 0 && !LeadsTo(words)))
                continue;
            (made ??= new StringBuilder(text.Length)).Append(text, from, Math.Max(from, words.Length) - from);
            from = close + 1;
        }

        return made is null ? text : made.Append(text, from, text.Length - from).ToString().Trim();
    }

    private static int Next(string text, int from) =>
        Any.IndexIn(text.AsSpan(from)) is >= 0 and var at ? from + at : -1;

    private static readonly string[] Leading = [":", "：", " at", " see", " is", " via", " to", " from", "见", "在"];

    /// <summary>Whether the writer names the address himself: <c>the plans are at</c>.</summary>
    private static bool LeadsTo(ReadOnlySpan<char> words)
    {
        foreach (var end in Leading)
        {
            if (words.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static readonly HashSet<string> Counters = new(["click", "clicks", "link", "links", "track", "tracking", "trk", "email",
        "lnk", "ablink", "ablinks", "redirect", "url", "ct", "go", "e", "r", "t"], StringComparer.OrdinalIgnoreCase);

    private static readonly PhraseSet Parameters = new(["utm_", "/redirect/", "/ls/click", "list-manage.com/", "/track/click"]);

    /// <summary>Whether an address only counts who follows it: its host says so, or a key in its path.</summary>
    private static bool IsCounted(ReadOnlySpan<char> address)
    {
        var host = address[(address.IndexOf("//") + 2)..];
        if (Parameters.IsIn(address)
            || host.IndexOf('.') is > 0 and var dot && Counters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host[..dot]))
            return true;
        foreach (var part in host.SplitAny('/', '?', '=', '&', '-'))
        {
            var key = host[part];
            if (key.Length >= LeastKey && key.ContainsAnyInRange('a', 'z') && key.ContainsAnyInRange('A', 'Z')
                && key.ContainsAnyInRange('0', '9'))
                return true;
        }

        return false;
    }
}
