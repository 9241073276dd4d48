using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Who wrote a broker's study, with the number of his licence: <c>江左证券 分析师：林一舟 执业证书编号：S0630525010004</c>,
/// <c>证券分析师：林一舟（S0630525010004）</c>.
/// </summary>
internal static class AnalystLines
{
    /// <summary>Characters of the longest such line, and figures of a licence behind its letter.</summary>
    private const int Longest = 120, Figures = 13;

    /// <summary>Weights of the writer and of the house.</summary>
    private const int OfWriter = 74, OfHouse = 60;

    private static readonly string[] Labels = ["证券分析师", "證券分析師", "首席分析师", "分析师", "分析師", "研究员", "研究員", "联系人"];

    private static readonly string[] Licences = ["SAC执业", "SAC 执业", "执业证书", "執業證書", "执业资格", "登记编号", "资格编号", "SAC"];

    /// <summary>Whether a line is one; then what it says is noted.</summary>
    public static bool Take(string line, CaptureFacts facts)
    {
        if (line.Length is < 12 or > Longest || Array.Find(Labels, l => line.Contains(l, StringComparison.Ordinal)) is not { } label
            || !HasLicence(line))
            return false;
        var at = line.IndexOf(label, StringComparison.Ordinal);
        var behind = line[(at + label.Length)..].TrimStart(' ', '\u3000', ':', '：', '|', '｜');
        var end = Array.ConvertAll(Licences, l => behind.IndexOf(l, StringComparison.Ordinal)).Where(static i => i > 0)
            .DefaultIfEmpty(LicenceIn(behind)).Min();
        var names = behind[..Math.Max(0, end)].Trim(' ', '\u3000', '(', '（', '，', ',', '|', '｜', '/', ':', '：');
        if (names.Length == 0 || !PersonNames.ArePeople(names))
            return false;
        facts.Authors.Add(new Fact(names, OfWriter));
        if (line[..at].Trim(' ', '\u3000', '|', '｜', '·') is { Length: > 1 } house
            && (KnownMedia.Named(house) is not null || house.EndsWith("证券", StringComparison.Ordinal)
                || house.EndsWith("證券", StringComparison.Ordinal)))
            facts.Sources.Add(new Fact(house, OfHouse));
        return true;
    }

    private static bool HasLicence(string line) => LicenceIn(line) > 0;

    /// <summary>Where the number of a licence stands, <c>S0630525010004</c>; -1 where none does.</summary>
    private static int LicenceIn(string line)
    {
        for (var at = line.IndexOf('S'); at >= 0; at = line.IndexOf('S', at + 1))
        {
            if (at + Figures < line.Length && !line.AsSpan(at + 1, Figures).ContainsAnyExceptInRange('0', '9'))
                return at;
        }

        return -1;
    }
}
