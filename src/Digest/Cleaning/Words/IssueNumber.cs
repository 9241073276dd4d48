namespace Digest.Cleaning.Words;

/// <summary>
/// The number of an issue behind the name of what is issued: <c>The Quay Letter #41</c>, <c>【渡口周报】Vol.9</c>, <c>周三来信 第118期</c>.
/// </summary>
internal static class IssueNumber
{
    /// <summary>Digits of the longest number.</summary>
    private const int MostDigits = 4;

    private static readonly string[] Words =
        ["issue", "no.", "no", "nr.", "vol.", "vol", "ep.", "edition", "newsletter", "letter", "#", "第"];

    /// <summary>The name before such a number with its word, empty where they stand alone; null where a text does not end so.</summary>
    public static string? NameBefore(string text)
    {
        var bare = text.AsSpan().TrimEnd("期封号號 ");
        var digits = bare.Length - bare.TrimEnd("0123456789").Length;
        if (digits is 0 or > MostDigits)
            return null;
        var before = bare[..^digits].TrimEnd();
        foreach (var word in Words)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (before.Length == word.Length || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetter(before[^(word.Length + 1)])))
                return before[..^word.Length].TrimEnd(" ,，-–—|｜:：·（(").ToString();
        }

        return null;
    }
}
