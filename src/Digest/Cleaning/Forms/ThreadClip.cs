using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

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

        var floor = FirstFloor(kept);
        if (floor > 0)
        {
            kept.RemoveRange(floor, kept.Count - floor);
            facts.IsThread = true;
            if (kept.FindIndex(0, Math.Min(LongestHead, kept.Count), IsByMember) is >= 0 and var row)
            {
                facts.Authors.Add(new Fact(MemberIn(kept[row])!, CaptureFacts.Poster));
                kept.RemoveAt(row);
            }
        }

        var posted = kept.FindIndex(0, Math.Min(LongestHead, kept.Count), IsPosted);
        if (posted < 0)
            return kept.Count == lines.Length ? body : string.Join('\n', kept);
        Note(kept[posted], facts);
        var heading = kept.Find(static l => l.StartsWith("# ", StringComparison.Ordinal));
        if (heading is not null && BoardNames.OfWindow(heading) is { Length: > 1 } board)
            facts.Sources.Add(new Fact(board, CaptureFacts.OwnName));
        kept.RemoveAt(posted);
        return string.Join('\n', kept);
    }

    /// <summary>Columns of the longest heading of a floor, and of the shortest line of the post above the first.</summary>
    private const int LongestFloor = 80, LeastOfPost = 60;

    /// <summary>
    /// Where the answers begin below the post, each under a heading with its number, who wrote it and when:
    /// <c>### 第 1 楼 · heron · 3 月 4 日</c>, <c>## #2 heron</c>; or -1.
    /// </summary>
    private static int FirstFloor(List<string> lines)
    {
        var floor = lines.FindIndex(static l => l.Length <= LongestFloor && MarkdownReader.HeadingLevel(l) is > 0 and var level
            && IsFloor(l.AsSpan(level).TrimStart(" *")));
        return floor > 0
            && lines.FindIndex(0, floor, static l => Phrases.Columns(l) >= LeastOfPost && Phrases.EndsSentence(l.TrimEnd())) >= 0
                ? floor : -1;
    }

    /// <summary>Whether a heading begins with the number of a floor and ends with a moment, signs between.</summary>
    private static bool IsFloor(ReadOnlySpan<char> heading)
    {
        var rest = heading is ['第' or '#', ..] ? heading[1..].TrimStart() : heading;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > MostDigits || heading[0] != '#' && rest[digits..].TrimStart() is not ['楼' or '樓' or '#', ..])
            return false;
        var parts = heading.ToString().Split(Between, StringSplitOptions.TrimEntries);
        return parts.Length > 1 && IsMoment(parts[^1]);
    }

    /// <summary>Digits of the highest floor.</summary>
    private const int MostDigits = 4;

    /// <summary>
    /// Who posted, in bold at the beginning of a row, with the day and counts behind: <c>**heron** · 3 月 4 日 · 417 次点击</c>.
    /// </summary>
    private static bool IsByMember(string line) => MemberIn(line) is not null;

    private static string? MemberIn(string line) =>
        line.StartsWith("**", StringComparison.Ordinal) && line.Length <= LongestFloor
        && line.Split(Between, StringSplitOptions.TrimEntries) is { Length: > 1 } parts
        && parts[0] is ['*', '*', _, .., '*', '*'] && parts[0][2..^2] is { Length: > 0 and <= 24 } name
        && !name.Contains('*', StringComparison.Ordinal) && Array.TrueForAll(parts[1..], IsMoment)
            ? name : null;

    private static readonly string[] Between = [" · ", " | ", " • "];

    /// <summary>Whether a part of a row is a day or a count.</summary>
    private static bool IsMoment(string part) =>
        RowPart.IsMeasure(part) || DateFinder.Find(part, needsYear: false, out var from, out var to) is not null && from == 0
            && part.Length - to <= 3
        || part.AsSpan().ContainsAnyInRange('0', '9') && part.EndsWith('前') || part.EndsWith(" ago", StringComparison.Ordinal);

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
        facts.Post(line[1..line.IndexOf("](", StringComparison.Ordinal)].Trim(), BoardPost.Posted(line)!);
    }
}
