using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;

namespace Digest.Cleaning.Forms;

/// <summary>
/// An article of Medium as clippers write it to Markdown: buttons above the text, boxes in its midst, and what Medium says of publication,
/// writer and readers below it. Medium marks each of its own links with where on the page it stands (<c>?source=post_page---byline…</c>),
/// unless the clipper took that off.
/// </summary>
internal static class MediumClip
{
    private const string Mark = "source=post_page";

    /// <summary>Lines above the text.</summary>
    private const int MostAbove = 60;

    private static readonly HashSet<string> Buttons = new(["Share", "Listen", "More", "Save", "Follow", "Follow publication",
        "Member-only story", "Featured", "--", "\\--", "·", "Press enter or click to view image in full size"], StringComparer.Ordinal);

    private static readonly string[] Below = ["post_publication_info", "post_author_info", "post_responses"];

    /// <summary>Headings of the boxes below the text, with what they name behind them.</summary>
    private const string Publication = "Published in ", Writer = "Written by ", Readers = "Responses (";

    /// <summary>
    /// What such a clip says of its publication, writer and day, and the text without what is not of the article; any other text as it is.
    /// </summary>
    public static string Text(string body, CaptureFacts facts)
    {
        var isMarked = body.Contains(Mark, StringComparison.Ordinal);
        if (!isMarked && !(body.Contains("](https://medium.com/", StringComparison.Ordinal)
            && body.Contains("\n## ", StringComparison.Ordinal)))
            return body;
        var lines = body.Split('\n');
        var end = Array.FindIndex(lines, IsBelow);
        if (!isMarked && end < 0)
            return body;
        end = end < 0 ? lines.Length : end;
        var begin = Array.FindLastIndex(lines, Math.Min(MostAbove, end) - 1, static l => IsButtonAbove(l.Trim())) + 1;
        NoteAbove(lines.AsSpan(0, begin), facts);
        NoteBelow(lines.AsSpan(end), facts);
        return string.Join('\n', Kept(lines, begin, end));
    }

    private static bool IsButtonAbove(string line) => line is "Share" or "Listen" or "Member-only story" || IsLink(line, "Listen");

    /// <summary>Whether a line is a link with some words and no more, or the words alone.</summary>
    private static bool IsLink(string line, string words) =>
        line.StartsWith($"[{words}](", StringComparison.Ordinal) && line.EndsWith(')');

    private static bool IsBelow(string line) =>
        line.Contains(Mark, StringComparison.Ordinal) && Array.Exists(Below, b => line.Contains(b, StringComparison.Ordinal))
        || line.StartsWith("## ", StringComparison.Ordinal) && Words(line) is var words
            && (words.StartsWith(Publication, StringComparison.Ordinal) || words.StartsWith(Writer, StringComparison.Ordinal)
                || words.StartsWith(Readers, StringComparison.Ordinal));

    /// <summary>What a line says without the mark of a heading and the address of its link.</summary>
    private static string Words(string line)
    {
        var words = line.AsSpan().TrimStart("# ");
        if (words is ['[', ..] && words.IndexOf("](") is > 1 and var close)
            words = words[1..close];
        return words.Trim().ToString();
    }

    /// <summary>Headline, day and publication stand above the text, beside buttons.</summary>
    private static void NoteAbove(ReadOnlySpan<string> lines, CaptureFacts facts)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && facts.Titles.Count == 0)
                facts.Titles.Add(new Fact(Words(line), 90));
            else if (line.StartsWith("## [", StringComparison.Ordinal) && line.Contains("publication_nav", StringComparison.Ordinal))
                facts.Sources.Add(new Fact(Words(line), 50));
            else if (line.Length is > 6 and <= LongestDay && DateFinder.FindAt(line.Trim(), out _, out var rest)
                && rest >= line.Trim().Length)
                facts.Dates.Add(new Fact(line.Trim(), 70));
        }
    }

    /// <summary>The boxes below name publication and writer.</summary>
    private static void NoteBelow(ReadOnlySpan<string> lines, CaptureFacts facts)
    {
        foreach (var line in lines)
        {
            if (!line.StartsWith("## ", StringComparison.Ordinal) || Words(line) is not { Length: <= LongestNamed } words)
                continue;
            if (words.StartsWith(Publication, StringComparison.Ordinal))
                facts.Sources.Add(new Fact(words[Publication.Length..], 60));
            else if (words.StartsWith(Writer, StringComparison.Ordinal))
                facts.Authors.Add(new Fact(words[Writer.Length..], 70));
        }
    }

    /// <summary>Characters of the longest line with a day alone, and of the longest that names somebody.</summary>
    private const int LongestDay = 24, LongestNamed = 80;

    private static List<string> Kept(string[] lines, int begin, int end)
    {
        var kept = new List<string>(end - begin);
        // Below a picture that opens larger stands what it shows.
        var shown = false;
        for (var i = begin; i < end; i++)
        {
            var line = lines[i].Trim();
            // A link around a picture is written on five lines.
            if (line == "[" && i + 4 < lines.Length && lines[i + 4].StartsWith("](", StringComparison.Ordinal))
                i += 4;
            else if (line.StartsWith("## Get ", StringComparison.Ordinal) && line.EndsWith(" in your inbox", StringComparison.Ordinal))
                i = PastSignUp(lines, i, end);
            else if (Buttons.Contains(line))
                shown |= line.StartsWith("Press enter", StringComparison.Ordinal);
            else if (!IsOwnLink(line))
            {
                var caption = shown && line.Length is > 0 and <= LongestCaption && line[0] is not ('!' or '#' or '*' or '`' or '>' or '-');
                shown &= line.Length == 0 || line[0] == '!';
                kept.Add(caption ? $"*{line}*" : lines[i]);
            }
        }

        return kept;
    }

    /// <summary>Characters of the longest caption.</summary>
    private const int LongestCaption = 240;

    /// <summary>Lines of the box that asks for an address.</summary>
    private const int LongestSignUp = 10;

    private static int PastSignUp(string[] lines, int at, int end)
    {
        for (var i = Math.Min(at + LongestSignUp, end - 1); i > at; i--)
        {
            if (lines[i].Trim() is "Remember me for faster sign in" or "Subscribe")
                return i;
        }

        return at;
    }

    /// <summary>
    /// Whether a line is a link of Medium's own alone, as those to topics are, or the sign of a publication around its address.
    /// </summary>
    private static bool IsOwnLink(string line) =>
        line.TrimStart('#', ' ') is ['[', .., ')']
        && (line.Contains(Mark, StringComparison.Ordinal)
                && line.IndexOf("](", StringComparison.Ordinal) == line.LastIndexOf("](", StringComparison.Ordinal)
            || line.Contains("](https://medium.com/tag/", StringComparison.Ordinal)
            || line.StartsWith("[![", StringComparison.Ordinal) && IsHome(line));

    /// <summary>Whether the address that ends a line is the first page of a site.</summary>
    private static bool IsHome(string line) =>
        line.LastIndexOf("](https://", StringComparison.Ordinal) is > 0 and var at
        && line.AsSpan(at + "](https://".Length).TrimEnd(")/").IndexOf('/') < 0;
}
