using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// A thread as clippers write it to Markdown: the window's title as a heading, <c># … - Quay Forum - Powered by Discuz!</c>, the clipper's
/// excerpt in a quotation, and above the post a link to who posted it with the hour behind.
/// </summary>
internal static class ThreadClip
{
    /// <summary>The heading of what a clipper quotes of a page's description, and lines of the longest.</summary>
    private const string Excerpt = "> ## Excerpt";

    private const int LongestExcerpt = 12;

    /// <summary>Lines above the post, and characters of the longest of them that tells who posted.</summary>
    private const int LongestHead = 40, LongestRow = 400;

    private static readonly string[] Members = ["space-uid-", "mod=space&uid=", "/member/", "/members/", "/u/", "/user/", "/users/"];

    /// <summary>The text without such a head, with what it says noted; any other text as it is.</summary>
    public static string Text(string body, CaptureFacts facts)
    {
        var lines = body.Split('\n');
        var excerpt = Array.FindIndex(lines, 0, Math.Min(LongestHead, lines.Length), static l => l.TrimEnd() == Excerpt);
        var kept = new List<string>(lines);
        if (excerpt >= 0)
        {
            var end = excerpt + 1;
            while (end < lines.Length && end < excerpt + LongestExcerpt && lines[end].StartsWith('>'))
                end++;
            kept.RemoveRange(excerpt, end - excerpt);
        }

        var posted = kept.FindIndex(0, Math.Min(LongestHead, kept.Count), IsPosted);
        if (posted < 0)
            return excerpt < 0 ? body : string.Join('\n', kept);
        Note(kept[posted], facts);
        var heading = kept.Find(static l => l.StartsWith("# ", StringComparison.Ordinal));
        if (heading is not null && BoardNames.OfWindow(heading) is { Length: > 1 } board)
            facts.Sources.Add(new Fact(board, CaptureFacts.OwnName));
        kept.RemoveAt(posted);
        return string.Join('\n', kept);
    }

    /// <summary><c>[林间小屋](https://bbs.quay.example/space-uid-17.html) 发表于 2026-6-17 23:58:12 | [只看该作者](…)</c></summary>
    private static bool IsPosted(string line) =>
        line is ['[', not '!', ..] && line.Length <= LongestRow
        && line.IndexOf("](", StringComparison.Ordinal) is > 1 and < 40 and var named
        && line.IndexOf(')', named) is > 0 and var close
        && Array.Exists(Members, m => line.AsSpan(named, close - named).Contains(m, StringComparison.Ordinal))
        && BoardPost.PostedAt(line) is > 0 and var hour && hour - close is > 0 and < 8
        && BoardPost.Posted(line) is not null;

    private static void Note(string line, CaptureFacts facts)
    {
        facts.IsThread = true;
        facts.Authors.Add(new Fact(line[1..line.IndexOf("](", StringComparison.Ordinal)].Trim(), CaptureFacts.Poster));
        facts.Dates.Add(new Fact(BoardPost.Posted(line)!, CaptureFacts.PostDay));
    }
}
