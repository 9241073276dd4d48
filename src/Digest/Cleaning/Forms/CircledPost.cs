using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Posts of networks that say below the writer's name when a post was sent and in which circle, <c>2026-03-05 · 渡口观察</c>: the circle stands
/// again below the text, above how many have joined it.
/// </summary>
internal static class CircledPost
{
    /// <summary>Further down no post begins; columns of the longest name; columns of the least text.</summary>
    private const int LongestHead = 30, LongestName = 32, LeastText = 100;

    private static readonly string[] Joined = ["人加入", "人已加入"];

    /// <summary>The text of the post, with its facts noted; any other capture as it is.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        for (var i = 1; i < Math.Min(lines.Count, LongestHead); i++)
        {
            if (StampOf(lines[i].Text) is not var (day, circle) || Phrases.Columns(lines[i - 1].Text) > LongestName
                || Phrases.EndsSentence(lines[i - 1].Text)
                || lines.FindIndex(i + 1, l => l.Text == circle) is not (> 0 and var end) || end + 1 >= lines.Count
                || !Phrases.EndsWithAny(lines[end + 1].Text, Joined))
                continue;
            var start = lines[i + 1].Text == "已编辑" ? i + 2 : i + 1;
            if (end <= start || lines.GetRange(start, end - start).Sum(static l => Phrases.Columns(l.Text)) < LeastText)
                continue;
            facts.Authors.Add(new Fact(lines[i - 1].Text, CaptureFacts.Poster));
            facts.Dates.Add(new Fact(day, CaptureFacts.PostDay));
            facts.Sources.Add(new Fact(
                NetworkNames.In([.. lines.Take(i).Concat(lines.Skip(end)).Select(static l => l.Text)]) ?? circle, 50));
            return lines.GetRange(start, end - start);
        }

        return lines;
    }

    /// <summary>The day and the circle of such a line; null where it says something else.</summary>
    private static (string Day, string Circle)? StampOf(string text) =>
        text.IndexOf(" · ", StringComparison.Ordinal) is > 4 and var sign && Phrases.Columns(text) <= 2 * LongestName
        && DateFinder.FindAt(text, out var from, out var to) && from == 0 && to == sign && text[(sign + 3)..] is { Length: > 1 } circle
            ? (text[..sign], circle) : null;
}
