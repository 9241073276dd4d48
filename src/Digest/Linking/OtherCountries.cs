namespace Digest.Linking;

/// <summary>
/// Whether what stands before the name of a public body says that it is another country's: 日本国会 is no Congress of the United States.
/// </summary>
internal static class OtherCountries
{
    private static readonly (string Code, string[] Names)[] Countries =
    [
        ("US", ["美国", "u.s.", "u.s", "us", "american", "america"]), ("CN", ["中国", "大陆", "chinese", "china"]),
        ("JP", ["日本", "japanese", "japan"]), ("KR", ["韩国", "south korean", "korean", "korea"]),
        ("GB", ["英国", "british", "britain", "uk", "u.k."]), ("FR", ["法国", "french", "france"]),
        ("DE", ["德国", "german", "germany"]), ("IT", ["意大利", "italian", "italy"]), ("ES", ["西班牙", "spanish", "spain"]),
        ("NL", ["荷兰", "dutch"]), ("CA", ["加拿大", "canadian", "canada"]), ("AU", ["澳大利亚", "澳洲", "australian", "australia"]),
        ("IN", ["印度", "indian", "india"]), ("RU", ["俄罗斯", "俄国", "russian", "russia"]), ("BR", ["巴西", "brazilian", "brazil"]),
        ("SG", ["新加坡", "singapore"]), ("TW", ["台湾", "taiwanese", "taiwan"]), ("IL", ["以色列", "israeli", "israel"]),
        ("MX", ["墨西哥", "mexican", "mexico"]), ("PH", ["菲律宾", "philippine"]), ("TH", ["泰国", "thai", "thailand"]),
        ("VN", ["越南", "vietnamese", "vietnam"]), ("ID", ["印尼", "印度尼西亚", "indonesian", "indonesia"]),
        ("TR", ["土耳其", "turkish", "turkey"]), ("CH", ["瑞士", "swiss"]), ("SE", ["瑞典", "swedish", "sweden"]),
    ];

    /// <summary>Whether the name belongs to another country here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">Where the name stands.</param>
    /// <param name="country">Code of the country of the body.</param>
    public static bool IsOther(MarkedText text, in TrieHit hit, string country)
    {
        var before = text.Folded.AsSpan(0, hit.Start);
        var isHan = before.Length > 0 && WordEdges.IsHan(before[^1]);
        if (!isHan)
        {
            if (!before.EndsWith(" "))
                return false;
            before = before[..^1];
            before = before.EndsWith("'s") || before.EndsWith("’s") ? before[..^2] : before;
        }

        foreach (var (code, names) in Countries)
        {
            foreach (var name in names)
            {
                if (before.EndsWith(name) && (isHan || WordEdges.Opens(before, before.Length - name.Length)))
                    return code != country;
            }
        }

        return false;
    }
}
