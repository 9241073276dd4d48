namespace Digest.Fetching;

/// <summary>
/// What a host's robots.txt asks of us (RFC 9309): the longest rule that fits a path decides, of equals the allowing one.
/// </summary>
internal sealed class RobotsRules
{
    private readonly List<(bool Allow, string Path)> _rules = [];

    /// <summary>Rules that allow everything.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>Reads the group for a product name, or the one for all.</summary>
    public static RobotsRules Read(string text, string product)
    {
        var own = new RobotsRules();
        var all = new RobotsRules();
        var hasOwn = false;
        RobotsRules? group = null;
        var named = false;
        foreach (var raw in text.Split('\n').Take(10_000))
        {
            var line = raw.AsSpan();
            var hash = line.IndexOf('#');
            line = (hash >= 0 ? line[..hash] : line).Trim();
            var colon = line.IndexOf(':');
            if (colon < 0)
                continue;
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!named)
                    group = null;
                named = true;
                if (value.Equals(product, StringComparison.OrdinalIgnoreCase))
                {
                    group = own;
                    hasOwn = true;
                }
                else if (value is "*" && group is null)
                {
                    group = all;
                }

                continue;
            }

            named = false;
            var allow = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (group is not null && value.Length > 0 && (allow || key.Equals("disallow", StringComparison.OrdinalIgnoreCase)))
                group._rules.Add((allow, value.ToString()));
        }

        return hasOwn ? own : all;
    }

    /// <summary>Whether a path with its query may be fetched.</summary>
    public bool Allows(string path)
    {
        var longest = -1;
        var allowed = true;
        foreach (var (allow, rule) in _rules)
        {
            if (rule.Length < longest || !Fits(rule, path) || (rule.Length == longest && !allow))
                continue;
            longest = rule.Length;
            allowed = allow;
        }

        return allowed;
    }

    /// <summary>A star stands for any characters, a dollar at the end for the end; in one pass with one way back.</summary>
    private static bool Fits(string rule, string path)
    {
        var anchored = rule.EndsWith('$');
        var pattern = anchored ? rule[..^1] : rule + "*";
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && pattern[p] == path[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
