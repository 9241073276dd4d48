using Digest.Content;

namespace Digest.Benchmarks.Cleaning;

/// <summary>What of a body is compared with its truth: letters in threes, ends beside beginnings, headings, captions.</summary>
internal static class CaptureScoring
{
    /// <summary>The blocks of a body; pictures are no text, and code is one block with its blank lines.</summary>
    public static IReadOnlyList<string> Blocks(string? body)
    {
        var blocks = new List<string>();
        var open = false;
        foreach (var block in (body ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(static b => b.Trim('\n'))
            .Where(static b => b.Trim().Length > 0))
        {
            if (open)
                blocks[^1] += "\n\n" + block;
            else if (!block.StartsWith("![", StringComparison.Ordinal))
                blocks.Add(block.Trim());
            open ^= block.Split('\n').Count(static l => l.StartsWith("```", StringComparison.Ordinal)) % 2 == 1;
        }

        return blocks;
    }

    public static IEnumerable<string> Headings(IEnumerable<string> blocks) =>
        blocks.Where(static b => b[0] == '#').Select(static b => b.TrimStart('#').Trim());

    public static IEnumerable<string> Captions(IEnumerable<string> blocks) =>
        blocks.Where(static b => b[0] == '*' && b[^1] == '*' && !b.StartsWith("**", StringComparison.Ordinal));

    public static IEnumerable<string> Grams(IEnumerable<string> blocks)
    {
        var text = string.Concat(blocks.Select(b => BodyScan.PlainInline(b.TrimStart('#', ' ').Trim('*'))))
            .Replace(" ", "", StringComparison.Ordinal);
        for (var i = 0; i + 3 <= text.Length; i++)
            yield return text.Substring(i, 3);
    }

    public static IEnumerable<string> Breaks(IReadOnlyList<string> blocks)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            var a = BodyScan.PlainInline(blocks[i].Trim('*', '#', ' '));
            var b = BodyScan.PlainInline(blocks[i + 1].Trim('*', '#', ' '));
            yield return a[Math.Max(0, a.Length - 5)..] + "¶" + b[..Math.Min(5, b.Length)];
        }
    }
}
