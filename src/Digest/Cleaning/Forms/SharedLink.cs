using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Takes a post of a site where readers share links out of its copied page: pictures on buttons come as their names, <c>arrow-up</c>,
/// <c>fedilink</c>, each on a line with what is counted beside it, above the text and again below it.
/// </summary>
internal static class SharedLink
{
    /// <summary>Lines of the longest head, and so many names of pictures that no text has by chance.</summary>
    private const int LongestHead = 80, FewestPictures = 3;

    /// <summary>Characters of the shortest title, and of the longest.</summary>
    private const int ShortestTitle = 12, LongestTitle = 250;

    /// <summary>Columns of the shortest sentence that is of the text; titles may be longer, but end as no sentence does.</summary>
    private const int LeastProse = 60;

    private static readonly HashSet<string> Pictures = new(["message-square", "arrow-up", "arrow-down", "arrow-up1", "fedilink",
        "external-link", "chevron-up", "chevron-down", "upvote", "downvote", "more-vertical", "corner-up-left", "star", "bookmark-empty"],
        StringComparer.Ordinal);

    private static readonly string[] Ends = ["You must log in or ", "Sorted by:", "Sort by:", "You are not logged in. However you can "];

    /// <summary>The text of the post, with its facts noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        if (!text.Contains("arrow-up", StringComparison.Ordinal) && !text.Contains("upvote", StringComparison.Ordinal)
            && !text.Contains("fedilink", StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        var start = PastPictures(lines);
        if (start < 0)
            return text;
        var title = Title(lines, start);
        while (start < lines.Length && lines[start].Trim() is var line
            && (line.Length == 0 || line == title || line.AsSpan().IndexOfAnyExcept(Counts) < 0 || Pictures.Contains(line)
                || line.StartsWith("cross-posted from: ", StringComparison.OrdinalIgnoreCase)))
            start++;
        var end = End(lines, Math.Min(start, lines.Length));
        if (start >= end)
            return text;
        if (title is not null)
            facts.Titles.Add(new Fact(title, 75));
        if (Array.FindIndex(lines, 0, start, static l => IsMember(l.Trim())) is >= 0 and var member)
            facts.Authors.Add(new Fact(lines[member].Trim().Split('@')[0], CaptureFacts.Poster));
        facts.IsThread = true;
        return string.Join('\n', lines[start..end]);
    }

    /// <summary>The line below the last picture above the text, or -1 where too few stand there.</summary>
    private static int PastPictures(string[] lines)
    {
        // A text begins with its first sentence of some length; below it stand such names again.
        int start = -1, pictures = 0;
        for (var i = 0; i < lines.Length && i < LongestHead && lines[i].Length <= LongestTitle; i++)
        {
            if (!Pictures.Contains(lines[i].Trim()))
            {
                if (Phrases.EndsSentence(lines[i]) && Phrases.Columns(lines[i]) >= LeastProse
                    || Array.Exists(Ends, e => lines[i].StartsWith(e, StringComparison.Ordinal)))
                    break;
                continue;
            }

            pictures++;
            start = i + 1;
        }

        return pictures < FewestPictures ? -1 : start;
    }

    /// <summary>Where a text ends: at what the page says below it, else at the next picture.</summary>
    private static int End(string[] lines, int start)
    {
        var end = Array.FindIndex(lines, start, static l => Array.Exists(Ends, e => l.StartsWith(e, StringComparison.Ordinal)));
        end = end < 0 ? Array.FindIndex(lines, start, static l => Pictures.Contains(l.Trim())) : end;
        return end < 0 ? lines.Length : end;
    }

    private static readonly System.Buffers.SearchValues<char> Counts = System.Buffers.SearchValues.Create("0123456789.,-Kk");

    /// <summary>The longest line above who posted.</summary>
    private static string? Title(string[] lines, int before)
    {
        string? best = null;
        for (var i = 0; i < before; i++)
        {
            var line = lines[i].Trim();
            if (line.Length is >= ShortestTitle and <= LongestTitle && line.Contains(' ', StringComparison.Ordinal)
                && !line.Contains(" ago", StringComparison.Ordinal) && line.Length > (best?.Length ?? 0))
                best = line;
        }

        return best;
    }

    /// <summary><c>brindle@pier.example</c>: a member with his server.</summary>
    private static bool IsMember(string line) =>
        line.Length is > 5 and < 60 && line.IndexOf('@', StringComparison.Ordinal) is > 1 and var at && line.IndexOf('.', at) > at
        && line.AsSpan().IndexOfAny(" :/") < 0;
}
