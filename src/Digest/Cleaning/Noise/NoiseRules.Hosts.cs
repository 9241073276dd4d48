using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>What a site puts into its texts to be known by: its address, with a slogan or without, and calls to join it.</summary>
internal static partial class NoiseRules
{
    private static bool IsWatermark(string line) => IsHostOnly(line) || IsSlogan(line) || RightsNotes.IsStamped(line);

    /// <summary>Columns of the longest slogan before the address of a board.</summary>
    private const int LongestSlogan = 32;

    /// <summary>What a board says of itself before its address: <c>渡口夜话，随身看帖 bbs.quay.example</c>.</summary>
    private static bool IsSlogan(string line) =>
        line.LastIndexOf(' ') is > 3 and var blank && line.AsSpan(blank + 1).StartsWith("bbs.") && IsHostOnly(line[(blank + 1)..])
        && Phrases.Columns(line.AsSpan(0, blank)) <= LongestSlogan && line.AsSpan(0, blank).IndexOfAny("：:。") < 0;

    /// <summary><c>马上注册，获取更多同城活动</c></summary>
    private static bool IsCallToRegister(string line) =>
        Phrases.Columns(line) <= 60 && line is ['马' or '馬' or '立', '上' or '即', '注' or '註', '册' or '冊', '，' or ',', ..]
        && !Phrases.HasSentence(line);

    /// <summary>Only an address of a site: <c>bbs.example.com</c>, <c>https://example.com/thread-1-1-1.html</c>.</summary>
    internal static bool IsHostOnly(string line)
    {
        if (line.Length is < 5 or > 200 || line.Contains(' ', StringComparison.Ordinal))
            return false;
        var host = line;
        foreach (var scheme in new[] { "https://", "http://" })
        {
            if (host.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                host = host[scheme.Length..];
        }

        var plain = host.Length == line.Length;
        if (plain && !host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            && !host.StartsWith("bbs.", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var c in host)
        {
            if (c > '~')
                return false;
        }

        return host.Contains('.', StringComparison.Ordinal);
    }
}
