using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Boards put their address behind the paragraphs of a post, where whoever copies it does not see it: <c>…坐了六个人。 quay.example</c>.
/// </summary>
internal static class RepeatedAddresses
{
    /// <summary>Paragraphs behind which it stands, at least; characters of the longest.</summary>
    private const int Often = 2, Longest = 30;

    private static readonly System.Buffers.SearchValues<char> InHosts =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    private static readonly System.Buffers.SearchValues<char> SentenceEnds = System.Buffers.SearchValues.Create("。！？”」…!?");

    /// <summary>The lines without it.</summary>
    public static List<CaptureLine> WithoutEnds(List<CaptureLine> lines)
    {
        var hosts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (HostAt(line.Text) is > 0 and var at)
                hosts[line.Text[at..]] = hosts.GetValueOrDefault(line.Text[at..]) + 1;
        }

        return [.. lines.Select(l => HostAt(l.Text) is > 0 and var at && hosts[l.Text[at..]] >= Often
            ? l with { Text = l.Text[..at].TrimEnd() } : l)];
    }

    /// <summary>Where a host begins with which a line ends, behind the sign of a sentence; -1 where none does.</summary>
    private static int HostAt(string text)
    {
        var at = text.AsSpan().LastIndexOfAnyExcept(InHosts) + 1;
        return at > 0 && text.Length - at is > 3 and <= Longest && text.IndexOf('.', at) is var dot && dot > at && dot < text.Length - 2
            && text.AsSpan(0, at).TrimEnd() is [.., var sign] && SentenceEnds.Contains(sign) ? at : -1;
    }
}
