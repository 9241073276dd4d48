using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// An article of Medium as clippers write it to Markdown: buttons above the text, boxes in its midst, and what Medium says of publication,
/// writer and readers below it. Medium marks each of its own links with where on the page it stands (<c>?source=post_page---byline…</c>).
/// </summary>
internal static class MediumClip
{
    private const string Mark = "source=post_page";

    /// <summary>Lines above the text.</summary>
    private const int MostAbove = 60;

    private static readonly HashSet<string> Buttons = new(["Share", "Listen", "More", "Save", "Follow", "Follow publication",
        "Member-only story", "Featured", "--", "\\--", "Press enter or click to view image in full size"], StringComparer.Ordinal);

    private static readonly string[] Below = ["post_publication_info", "post_author_info", "post_responses"];

    /// <summary>
    /// What such a clip says of its publication, and the text without what is not of the article; any other text as it is.
    /// </summary>
    public static string Text(string body, CaptureFacts facts)
    {
        if (!body.Contains(Mark, StringComparison.Ordinal))
            return body;
        var lines = body.Split('\n');
        // A link around a picture is written on five lines.
        var (from, to) = (0, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Contains(Mark, StringComparison.Ordinal) && Array.Exists(Below, b => line.Contains(b, StringComparison.Ordinal)))
            {
                to = i;
                break;
            }

            if (i < MostAbove && line is "Share" or "Listen" or "Member-only story")
                from = i + 1;
            if (line.StartsWith("## [", StringComparison.Ordinal) && line.Contains("publication_nav", StringComparison.Ordinal))
                facts.Sources.Add(new Fact(line[4..Math.Max(4, line.IndexOf("](", StringComparison.Ordinal))], 50));
        }

        var kept = new List<string>(to - from);
        // Below a picture that opens larger stands what it shows.
        var shown = false;
        for (var i = from; i < to; i++)
        {
            var line = lines[i].Trim();
            if (line == "[" && i + 4 < lines.Length && lines[i + 4].StartsWith("](", StringComparison.Ordinal))
                i += 4;
            else if (line.StartsWith("## Get ", StringComparison.Ordinal) && line.EndsWith(" in your inbox", StringComparison.Ordinal))
                i = PastSignUp(lines, i, to);
            else if (Buttons.Contains(line))
                shown |= line.StartsWith("Press enter", StringComparison.Ordinal);
            else if (!IsOwnLink(line))
            {
                var caption = shown && line.Length is > 0 and <= LongestCaption && line[0] is not ('!' or '#' or '*' or '`' or '>' or '-');
                shown &= line.Length == 0 || line[0] == '!';
                kept.Add(caption ? $"*{line}*" : lines[i]);
            }
        }

        return string.Join('\n', kept);
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

    /// <summary>Whether a line is a link of Medium's own alone, as those to topics are.</summary>
    private static bool IsOwnLink(string line) =>
        line.TrimStart('#', ' ') is ['[', .., ')'] && line.Contains(Mark, StringComparison.Ordinal)
        && line.IndexOf("](", StringComparison.Ordinal) == line.LastIndexOf("](", StringComparison.Ordinal);
}
