using System.Globalization;
using System.Text;

namespace Digest.Authoring;

/// <summary>The difference of two texts in the unified form that <c>git apply</c> and <c>patch -p1</c> read.</summary>
internal static class UnifiedDiff
{
    /// <summary>Unchanged lines shown around a change.</summary>
    private const int Context = 3;

    /// <summary>
    /// With more differences than this, all between the first and the last is shown as replaced: the search costs their square.
    /// </summary>
    private const int MostDifferences = 1000;

    /// <summary>A run of lines that are kept, taken out or put in.</summary>
    private readonly record struct Step(char Sign, string Line);

    /// <summary>The difference; empty when there is none.</summary>
    public static string Make(string path, string before, string after)
    {
        if (before == after)
            return "";
        var steps = Steps(Lines(before), Lines(after));
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
        int oldLine = 1, newLine = 1;
        for (var i = 0; i < steps.Count;)
        {
            if (steps[i].Sign == ' ')
            {
                i++;
                oldLine++;
                newLine++;
                continue;
            }

            var start = Math.Max(0, i - Context);
            var end = LastOfHunk(steps, i);
            var lead = i - start;
            var hunk = steps.GetRange(start, end - start + 1);
            var oldCount = hunk.Count(static s => s.Sign != '+');
            var newCount = hunk.Count(static s => s.Sign != '-');
            text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(oldLine - lead, oldCount)} +{Range(newLine - lead, newCount)} @@\n");
            Write(hunk, text);
            oldLine += oldCount - lead;
            newLine += newCount - lead;
            i = end + 1;
        }

        return text.ToString();
    }

    /// <summary>The last line of the hunk that a change opens: changes with few unchanged lines between them stand in one.</summary>
    private static int LastOfHunk(List<Step> steps, int change)
    {
        var last = change;
        for (var i = change; i < steps.Count && i <= last + (2 * Context); i++)
        {
            if (steps[i].Sign != ' ')
                last = i;
        }

        return Math.Min(steps.Count - 1, last + Context);
    }

    private static void Write(List<Step> hunk, StringBuilder text)
    {
        foreach (var (sign, line) in hunk)
        {
            text.Append(sign).Append(line);
            if (!line.EndsWith('\n'))
                text.Append("\n\\ No newline at end of file\n");
        }
    }

    private static string Range(int line, int count) => count switch
    {
        1 => line.ToString(CultureInfo.InvariantCulture),
        0 => string.Create(CultureInfo.InvariantCulture, $"{line - 1},0"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{line},{count}"),
    };

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }

    private static List<Step> Steps(List<string> before, List<string> after)
    {
        var first = 0;
        while (first < before.Count && first < after.Count && before[first] == after[first])
            first++;
        int oldEnd = before.Count, newEnd = after.Count;
        while (oldEnd > first && newEnd > first && before[oldEnd - 1] == after[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }

        var steps = new List<Step>(before.Count + after.Count);
        steps.AddRange(before.Take(first).Select(static l => new Step(' ', l)));
        steps.AddRange(Middle(before.GetRange(first, oldEnd - first), after.GetRange(first, newEnd - first)));
        steps.AddRange(before.Skip(oldEnd).Select(static l => new Step(' ', l)));
        return steps;
    }

    /// <summary>The shortest way from one to the other, after Myers: furthest reaching paths, then back along them.</summary>
    private static IEnumerable<Step> Middle(List<string> a, List<string> b)
    {
        var most = Math.Min(a.Count + b.Count, MostDifferences);
        var reach = new int[(2 * most) + 3];
        var trail = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trail.Add((int[])reach.Clone());
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
                var x = down ? reach[most + k + 2] : reach[most + k] + 1;
                while (x < a.Count && x - k < b.Count && a[x] == b[x - k])
                    x++;
                reach[most + k + 1] = x;
                if (x >= a.Count && x - k >= b.Count)
                    return Back(a, b, trail, most, d);
            }
        }

        return [.. a.Select(static l => new Step('-', l)), .. b.Select(static l => new Step('+', l))];
    }

    private static List<Step> Back(List<string> a, List<string> b, List<int[]> trail, int most, int depth)
    {
        var steps = new List<Step>();
        int x = a.Count, y = b.Count;
        for (var d = depth; d >= 0; d--)
        {
            var reach = trail[d];
            var k = x - y;
            var down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
            var lastK = down ? k + 1 : k - 1;
            var lastX = d == 0 ? 0 : reach[most + lastK + 1];
            var lastY = d == 0 ? 0 : lastX - lastK;
            while (x > lastX && y > lastY)
            {
                steps.Add(new Step(' ', a[--x]));
                y--;
            }

            if (d == 0)
                break;
            if (down)
                steps.Add(new Step('+', b[--y]));
            else
                steps.Add(new Step('-', a[--x]));
        }

        steps.Reverse();
        return steps;
    }
}
