namespace Digest.Cleaning.Repair;

/// <content>What the page of a thread itself names: the way to it, its title, the forum in its foot, addresses.</content>
internal static partial class ForumStrings
{
    /// <summary>Further down no title and no way to a page stands.</summary>
    private const int HeadLines = 6;

    /// <summary>Further up no foot of a forum stands.</summary>
    private const int FootLines = 8;

    /// <summary>The forum, its board and the thread.</summary>
    private const int FewestParts = 2;

    private static HashSet<string> OfPage(IReadOnlyList<string> lines, string[] noisy)
    {
        var head = lines.Where(static l => l.Trim().Length > 0).Take(HeadLines).ToArray();
        var foot = lines.Skip(Math.Max(0, lines.Count - FootLines));
        var addresses = noisy.SelectMany(Addresses).Distinct(StringComparer.Ordinal).Take(Most).ToArray();
        var named = new HashSet<string>(StringComparer.Ordinal);
        named.UnionWith(head.SelectMany(OfTrail));
        named.UnionWith(foot.Select(NameInFoot).Where(IsLikely));
        named.UnionWith(addresses);
        named.UnionWith(head.Where(static l => !IsNoisy(l)).SelectMany(TitlesIn).Where(IsLikely));
        // Name and address may stand on both sides of a line of the text.
        named.UnionWith(noisy.SelectMany(Enclosed).Distinct(StringComparer.Ordinal)
            .Where(e =>
                !Array.Exists(addresses,
                    a => a.Length < e.Length && (e.EndsWith(a, StringComparison.Ordinal) || e.StartsWith(a, StringComparison.Ordinal))))
            .Take(Most));
        return named;
    }

    /// <summary>Signs between the parts of the way to a thread; an encoding without them leaves a question mark in their place.</summary>
    private static readonly string[] TrailSigns = ["»", "›", " -> ", " ? "];

    /// <summary>The parts of the way to a thread, and its title with one of the others behind, as the window has it.</summary>
    private static IEnumerable<string> OfTrail(string line)
    {
        if (line.Length >= 2 * Longest || line.Split(TrailSigns, StringSplitOptions.TrimEntries) is not { Length: >= FewestParts } trail)
            return [];
        var parts = Array.ConvertAll(trail, WithoutButton);
        return parts.Where(IsLikely).Concat(parts.SkipLast(1).Select(p => $"{parts[^1]} - {p}"));
    }

    private static string WithoutButton(string part) =>
        part.EndsWith(']') && part.LastIndexOf('[') is > 0 and var open && part.Length - open <= 8 ? part[..open].TrimEnd() : part;

    /// <summary>What may be the title: a whole line, or what a label announces.</summary>
    private static IEnumerable<string> TitlesIn(string line)
    {
        yield return line.Trim();
        // 标题: 河湾的机房; 作者: 柳岸    时间: 2007-3-5 20:41    标题: 河湾的机房
        if (Math.Max(line.LastIndexOf("标题:", StringComparison.Ordinal), line.LastIndexOf("標題:", StringComparison.Ordinal)) is > 0
            and var label)
            yield return line[(label + 3)..].Trim();
        if (line.AsSpan().IndexOfAny(':', '：') is > 0 and < 8 and var colon)
            yield return line[(colon + 1)..].Trim();
    }

    /// <summary>The name in the last lines of a page: <c>清除 Cookies - 联系我们 - 柳岸夜话 - Archiver - WAP</c>.</summary>
    private static string NameInFoot(string line)
    {
        var parts = line.Length < 2 * Longest ? line.Split(" - ", StringSplitOptions.TrimEntries) : [];
        var archiver = Array.IndexOf(parts, "Archiver");
        return archiver > 0 ? parts[archiver - 1] : "";
    }

    /// <summary>
    /// The name before a forum's address in a string: <c>柳岸夜话 bbs.liuan.example 机房,显卡</c>, <c>Quay - www.quay.example - lamps</c>.
    /// </summary>
    public static string? NameBeforeHost(string text)
    {
        var words = text.Split(' ');
        var host = Array.FindIndex(words, IsHost);
        if (host < 1 || host > MostOfName)
            return null;
        var name = string.Join(' ', words[..host]).TrimEnd(' ', '-', '|');
        return name.Length is > 1 and <= LongestName && !name.AsSpan().ContainsAny(InNoName) ? name : null;
    }

    private static readonly System.Buffers.SearchValues<char> InNoName = System.Buffers.SearchValues.Create("。！？”，；：:");

    /// <summary>Words before an address, and characters of a forum's longest name.</summary>
    private const int MostOfName = 5, LongestName = 24;

    /// <summary>
    /// What stands beside noise with the forum's name and address in it, be it there once, where the name stands beside noise again.
    /// </summary>
    private static IEnumerable<string> Addressed(IEnumerable<string> pieces, List<string> lefts, List<string> rights)
    {
        foreach (var piece in pieces)
        {
            if (NameBeforeHost(piece) is not { } name || piece.AsSpan().IndexOfAny("。！？”") >= 0
                || !rights.Exists(r => r != piece && r.StartsWith(name, StringComparison.Ordinal))
                    && !lefts.Exists(l => l != piece && l.EndsWith(name, StringComparison.Ordinal)))
                continue;
            yield return piece;
            yield return name;
        }
    }

    private static readonly string[] Subdomains = ["www.", "bbs.", "forum.", "club."];

    /// <summary>
    /// Addresses of a forum that stand behind or before units, or in brackets with the scheme: what follows without a space begins with a
    /// capital or is none of theirs.
    /// </summary>
    public static IEnumerable<string> Addresses(string line)
    {
        foreach (var subdomain in Subdomains)
        {
            for (var at = line.IndexOf(subdomain, StringComparison.Ordinal); at >= 0;
                at = line.IndexOf(subdomain, at + 4, StringComparison.Ordinal))
            {
                var end = at;
                while (end < line.Length
                    && (char.IsAsciiLetterLower(line[end]) || char.IsAsciiDigit(line[end]) && end - at < 40 && !OldJammer.IsUnit(line, end)
                        || line[end] is '-' || line[end] == '.' && end + 1 < line.Length && char.IsAsciiLetterLower(line[end + 1])))
                    end++;
                // The mark of an item may stand behind it.
                while (end > at && line[end - 1] == '-')
                    end--;
                if (IsHost(line[at..end]) && line.AsSpan(at, end - at).Count('.') > 1)
                    yield return line[at..end];
            }
        }
    }
}
