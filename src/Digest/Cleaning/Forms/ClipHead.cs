using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// What clippers write of the row below a page's headline: the column with its link and who wrote the text,
/// <c>[渡口来信](https://quay.example/column/4)  林一舟</c>, or the link to the writer's own page with what he says of himself below it,
/// <c>[夜渡](https://quay.example/people/yedu)</c>; at the end links to the page's tags.
/// </summary>
internal static class ClipHead
{
    /// <summary>
    /// Lines from the top within which the headline stands, and below it the row; lines of buttons below the tags; columns of a name, and
    /// of what he says.
    /// </summary>
    private const int LinesOfHead = 12, LinesOfFoot = 12, LongestName = 32, LongestMotto = 40;

    private static readonly string[] OfPeople = ["/people/", "/user/", "/users/", "/u/", "/author/", "/authors/", "/@"];

    private static readonly string[] OfTags = ["/topic/", "/topics/", "/tag/", "/tags/", "/t/"];

    /// <summary>The body without such rows, with what they name noted; any other as it is.</summary>
    public static string Open(string body, CaptureFacts facts)
    {
        if (!body.Contains("](http", StringComparison.Ordinal))
            return body;
        var lines = body.Split('\n').ToList();
        var isSummed = WithoutDeck(lines, facts);
        var heading = lines.FindIndex(0, Math.Min(LinesOfHead, lines.Count), static l => l.StartsWith("# ", StringComparison.Ordinal));
        var changed = heading >= 0 && TakeRow(lines, heading, facts) || isSummed;
        var tags = lines.FindLastIndex(static l => AreTags(l.Trim()));
        if (tags > heading && lines.Count - tags <= LinesOfFoot
            && lines[(tags + 1)..].TrueForAll(static l => Phrases.Columns(l) <= LongestMotto))
        {
            lines.RemoveRange(tags, lines.Count - tags);
            changed = true;
        }

        return changed ? string.Join('\n', lines) : body;
    }

    /// <summary>Takes out the line that sums a text up above its byline, where the clip states the same of the page.</summary>
    private static bool WithoutDeck(List<string> lines, CaptureFacts facts)
    {
        var deck = lines.FindIndex(0, Math.Min(LinesOfHead, lines.Count),
            l => l.Length > LongestName && facts.Summaries.Exists(s => s.Value == l.Trim()));
        if (deck < 0 || Next(lines, deck + 1) is not (> 0 and var byline) || !lines[byline].Contains("](http", StringComparison.Ordinal)
            || !Array.Exists(OfPeople, p => lines[byline].Contains(p, StringComparison.Ordinal))
            || !DateFinder.FindAt(lines[byline], out _, out _) || Phrases.EndsSentence(lines[byline]))
            return false;
        lines.RemoveAt(deck);
        return true;
    }

    private static bool TakeRow(List<string> lines, int heading, CaptureFacts facts)
    {
        var row = Next(lines, heading + 1);
        while (row >= 0 && lines[row].TrimStart().StartsWith("![", StringComparison.Ordinal))
            row = Next(lines, row + 1);
        if (row < 0 || row > heading + LinesOfHead || LinkIn(lines[row].Trim()) is not var (name, address, writer))
            return false;
        if (writer.Length > 0 && PersonNames.IsPerson(writer))
        {
            facts.Sources.Add(new Fact(name, 60));
            facts.Authors.Add(new Fact(writer, 70));
            lines.RemoveAt(row);
            return true;
        }

        if (writer.Length > 0 || !Array.Exists(OfPeople, p => address.Contains(p, StringComparison.Ordinal)))
            return false;
        facts.Authors.Add(new Fact(name, 70));
        // What he says of himself stands between his name and how many liked the text.
        if (Next(lines, row + 1) is > 0 and var motto && Next(lines, motto + 1) is > 0 and var count
            && IsCount(lines[count].Trim()) && Phrases.Columns(lines[motto]) <= LongestMotto)
            lines.RemoveRange(motto, count - motto);
        lines.RemoveAt(row);
        return true;
    }

    /// <summary>How many liked a text: <c>41 人赞同了该文章</c>.</summary>
    private static bool IsCount(string line) =>
        line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Contains("赞同了该", StringComparison.Ordinal);

    private static int Next(List<string> lines, int from) =>
        from >= lines.Count ? -1 : lines.FindIndex(from, static l => l.Trim().Length > 0);

    /// <summary>The words and the address of the link that begins a line, and what stands behind it; null of any other line.</summary>
    private static (string Name, string Address, string Behind)? LinkIn(string line) =>
        line is ['[', ..] && line.IndexOf("](http", StringComparison.Ordinal) is > 1 and var close
        && line.IndexOf(')', close) is > 0 and var end && line[1..close] is var name
        && !name.Contains('[', StringComparison.Ordinal) && Phrases.Columns(name) <= LongestName && !Phrases.EndsSentence(name)
            ? (name, line[(close + 2)..end], line[(end + 1)..].Trim()) : null;

    /// <summary>Whether a line is links to tags, one behind the other, and no more.</summary>
    private static bool AreTags(string line)
    {
        var count = 0;
        while (line.Length > 0)
        {
            if (LinkIn(line) is not var (_, address, behind) || !Array.Exists(OfTags, t => address.Contains(t, StringComparison.Ordinal)))
                return false;
            count++;
            line = behind.TrimStart(' ', '·', ',', '，', '、', '|', '\u200B');
        }

        return count > 1;
    }
}
