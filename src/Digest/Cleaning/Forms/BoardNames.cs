using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>What a board calls itself, in the places where the programs of boards write it.</summary>
internal static class BoardNames
{
    /// <summary>Columns of the longest name.</summary>
    private const int Longest = 40;

    private const string Program = "Powered by ";

    private static readonly string[] Roots = ["Forum", "Forums", "Portal", "Home", "Index", "BBS", "论坛", "論壇", "社区",
        "社區", "门户", "首页", "首頁"];

    private static readonly char[] Ways = ['»', '›'];

    /// <summary>The name, or null where no line says it.</summary>
    public static string? Of(List<CaptureLine> lines) =>
        lines.Where(static l => l.Text.Length < 300).Select(static l => OfWindow(l.Text) ?? OfFoot(l.Text) ?? OfWay(l.Text))
            .FirstOrDefault(static n => n is { Length: > 1 } && Phrases.Columns(n) <= Longest);

    /// <summary><c>The thread - News - Quay Forum - Powered by Discuz!</c>, <c>Quay Forum © 2003-2024 Powered by Discuz!</c></summary>
    private static string? OfWindow(string text)
    {
        if (text.IndexOf(Program, StringComparison.OrdinalIgnoreCase) is not (> 2 and var at))
            return null;
        var before = text[..at].TrimEnd(' ', '-');
        if (before.IndexOf('©', StringComparison.Ordinal) is >= 0 and var sign)
            return before[..sign].Trim();
        return before.LastIndexOf(" - ", StringComparison.Ordinal) is > 0 and var last
            && before[(last + 3)..].Trim() is var name && name is not ("手机版" or "手機版" or "Mobile" or "Archiver") ? name : null;
    }

    /// <summary><c>Archiver|Mobile|Quay Forum</c>, <c>Archiver|手机版|小黑屋|渡口论坛 ( 浙ICP备… )</c></summary>
    private static string? OfFoot(string text) =>
        text.StartsWith("Archiver", StringComparison.Ordinal) && text.Split('|', StringSplitOptions.TrimEntries) is { Length: > 2 } parts
        ? parts[^1].Split(['(', '（'])[0].Trim() : null;

    /// <summary><c>The Quay - Boats and People»Forum›Lamps›The thread</c></summary>
    private static string? OfWay(string text) =>
        text.Split(Ways, StringSplitOptions.TrimEntries) is { Length: > 2 } parts && Array.IndexOf(Roots, parts[1]) >= 0
        ? parts[0].Split(" - ")[0].Trim() : null;
}
