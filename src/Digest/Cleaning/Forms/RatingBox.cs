using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// The box in which boards say below a post who rated it, <c>评分</c>, <c>参与人数 2</c>, <c>林间小屋 + 5 谢谢分享</c>: in a copy the post ends above
/// it, and what follows is of the box and of later floors.
/// </summary>
internal static class RatingBox
{
    /// <summary>Characters of the shortest post.</summary>
    private const int Shortest = 200;

    private static readonly string[] Labels = ["评分", "評分"], Counts = ["参与人数", "參與人數"];

    /// <summary>The text above the first such box; any other text as it is.</summary>
    public static string Cut(string text, CaptureFacts facts)
    {
        foreach (var count in Counts)
        {
            var at = text.IndexOf("\n" + count, StringComparison.Ordinal);
            if (at < Shortest || at + count.Length + 3 > text.Length || !text.AsSpan(at + count.Length + 1, 2).ContainsAnyInRange('0', '9'))
                continue;
            var above = text.AsSpan(0, at).TrimEnd();
            foreach (var label in Labels)
            {
                if (!above.EndsWith("\n" + label))
                    continue;
                facts.IsThread = true;
                return above[..^label.Length].TrimEnd().ToString();
            }
        }

        return text;
    }
}
