using Digest.Cleaning.Captures;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>A row of people under what they did for a house: <c>河报记者｜林一舟    河报编辑｜周远</c>.</summary>
internal static class RoleRow
{
    /// <summary>Characters of the longest row, and people in it.</summary>
    private const int Longest = 150, Most = 7;

    private static readonly string[] Gaps = ["  ", "\u3000"];

    /// <summary>What those did who stand in a row; a sign alone may be the end of any word.</summary>
    private static readonly string[] Roles =
        [.. RoleLabels.Of(LabelUse.Row).Where(static l => l.Length > 1 && Characters.IsHan(l[0])), "出品"];

    /// <summary>Whether a line is such a row; then the writer is noted.</summary>
    public static bool Take(string text, CaptureFacts facts)
    {
        // INTERVIEW BY JANE DOE
        if (text.Length < Longest / 2 && RowPart.Alone(text) is { } alone)
        {
            facts.Authors.Add(new Fact(CreditNames.Spelled(alone), 68));
            return true;
        }

        if (text.Length > Longest || text.Split(Gaps, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is not { Length: > 0 and <= Most } parts)
            return false;
        string? writer = null;
        foreach (var part in parts)
        {
            // Alone on a line it takes a name of Chinese for one: 河报编辑 | 周远
            if (parts.Length == 1 && !IsRoleAlone(part))
                return false;
            var sign = part.AsSpan().IndexOfAny("｜|：:丨");
            if (sign is < 2 or > 8 || !Array.Exists(Roles, r => part[..sign].TrimEnd().EndsWith(r, StringComparison.Ordinal))
                || part.Length - sign is < 3 or > 14)
                return false;
            if (part[..sign].TrimEnd() is [.., '记' or '記' or '作', '者'])
                writer ??= part[(sign + 1)..].Trim();
        }

        if (writer is not null)
            facts.Authors.Add(new Fact(writer, 68));
        return true;
    }

    private static bool IsRoleAlone(string part) =>
        part.AsSpan().IndexOfAny('｜', '|', '丨') is > 3 and var bar && part[..bar].TrimEnd() is { Length: > 2 } role
        && (role.EndsWith("编辑", StringComparison.Ordinal) || role.EndsWith("編輯", StringComparison.Ordinal)
            || role.EndsWith("记者", StringComparison.Ordinal) || role.EndsWith("記者", StringComparison.Ordinal))
        && part[(bar + 1)..].Trim() is { Length: >= 2 and <= 4 } name && name.All(Characters.IsHan);
}
