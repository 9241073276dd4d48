using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Text;

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
        OfBrokenWay(lines) ?? lines.Where(static l => l.Text.Length < 300)
            .Select(static l => OfWindow(l.Text) ?? OfFoot(l.Text) ?? OfWay(l.Text) ?? OfPost(l.Text))
            .FirstOrDefault(static n => n is { Length: > 1 } && Phrases.Columns(n) <= Longest);

    /// <summary>Lines at the top and at the end of a copy that may name the board.</summary>
    private const int LinesOfTop = 15, LinesOfFoot = 5;

    /// <summary>The name in the first or the last lines of what was copied, where nothing else tells whose a post is; or null.</summary>
    public static string? OfEdges(string copied)
    {
        var lines = copied.Split('\n');
        return lines.Take(LinesOfTop).Concat(lines.TakeLast(LinesOfFoot)).Select(static l => l.Trim()).Where(static l => l.Length < 300)
            .Select(static l => OfWindow(l) ?? OfFoot(l) ?? OfWay(l) ?? OfPost(l))
            .FirstOrDefault(static n => n is { Length: > 1 } && Phrases.Columns(n) <= Longest);
    }

    /// <summary>The way to a thread with each of its signs on a line: <c>渡口夜话 / › / 船 / › / AI</c>.</summary>
    private static string? OfBrokenWay(List<CaptureLine> lines) =>
        lines.Count > 4 && lines[1].Text is "›" or "»" or ">" && lines[3].Text == lines[1].Text && Array.IndexOf(Roots, lines[0].Text) < 0
        && Phrases.Columns(lines[0].Text) <= Longest ? lines[0].Text : null;

    /// <summary><c>The thread - News - Quay Forum - Powered by Discuz!</c>, <c>Quay Forum © 2003-2024 Powered by Discuz!</c></summary>
    public static string? OfWindow(string text)
    {
        if (text.IndexOf(Program, StringComparison.OrdinalIgnoreCase) is not (> 2 and var at))
            return null;
        var before = text[..at].TrimEnd(' ', '-');
        if (before.IndexOf('©', StringComparison.Ordinal) is >= 0 and var sign)
            return before[..sign].Trim();
        if (before.Split(" - ") is [var first, _] && BoardWords.End(first))
            return first;
        return before.LastIndexOf(" - ", StringComparison.Ordinal) is > 0 and var last
            && before[(last + 3)..].Trim() is var name && name is not ("手机版" or "手機版" or "Mobile" or "Archiver") ? name : null;
    }

    /// <summary><c>Archiver|Mobile|Quay Forum</c>, <c>Archiver|手机版|小黑屋|渡口论坛 ( 浙ICP备… )</c></summary>
    private static string? OfFoot(string text) =>
        text.StartsWith("Archiver", StringComparison.Ordinal) && text.Split('|', StringSplitOptions.TrimEntries) is { Length: > 2 } parts
        ? parts[^1].Split(['(', '（'])[0].Trim() : null;

    /// <summary><c>The Quay - Boats and People»Forum›Lamps›The thread</c></summary>
    private static string? OfWay(string text)
    {
        if (text.Split(Ways, StringSplitOptions.TrimEntries) is { Length: > 2 } parts && Array.IndexOf(Roots, parts[1]) >= 0)
            return parts[0].Split(" - ")[0].Trim();
        // 渡口社区 > 船坞 > 查看帖子
        return text.Split(" > ", StringSplitOptions.TrimEntries) is { Length: > 2 } way
            && (Array.IndexOf(Roots, way[1]) >= 0 || BoardWords.End(way[0])) && Array.IndexOf(Roots, way[0]) < 0 ? way[0] : null;
    }

    private static readonly string[] Modes = ["阅读模式 来自 ", "閱讀模式 來自 ", "Read mode From "];

    /// <summary>Behind the buttons above a post: <c>发表于 4-20 09:12 | 阅读模式 来自 渡口夜话</c>.</summary>
    private static string? OfPost(string text) =>
        Array.Find(Modes, m => text.Contains(m, StringComparison.Ordinal)) is { } mode
        ? text[(text.IndexOf(mode, StringComparison.Ordinal) + mode.Length)..].Split(['(', '（', '|'])[0].Trim() : null;

    /// <summary>What stands above the name of a board: buttons that make it the first page of a browser.</summary>
    private static readonly string[] OfHomePage = ["设为首页", "設為首頁", "设为主页"];

    private static readonly string[] Parting = [" -> ", " > ", " » ", " › ", " | ", " -- ", " — ", " – ", " - ", " / ", "｜"];

    private static readonly System.Buffers.SearchValues<char> InNoName = System.Buffers.SearchValues.Create("：:，,。？！?!@#[]【】0123456789");

    /// <summary>
    /// The name with which a copy of a thread begins, alone or with its parts behind it, above the title: <c>Quay Forum</c>,
    /// <c>渡口論壇 -&gt; 科技新聞</c>; null where another line stands there.
    /// </summary>
    /// <param name="lines">The lines of the copy.</param>
    /// <param name="title">The thread's title as it stands below; another title tells nothing.</param>
    public static string? OfTop(List<CaptureLine> lines, string title)
    {
        var below = lines.FindIndex(l => Trails.WithoutButton(l.Text).EndsWith(title, StringComparison.Ordinal));
        // 设为首页收藏本站 / 渡口夜话
        var first = Array.Exists(OfHomePage, h => lines[0].Text.StartsWith(h, StringComparison.Ordinal)) ? 1 : 0;
        if (below <= first || lines[first].Text.Length > 2 * Longest)
            return null;
        var way = lines[first].Text.Split(Parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return way is [{ Length: > 1 } name, ..] && Phrases.Columns(name) <= Longest && !name.AsSpan().ContainsAny(InNoName)
            && Array.IndexOf(Roots, name) < 0
            && (BoardWords.End(name) || MayBeName(name) && (way.Length > 1 || Wording.Of(name).Share < MostOfPage && !Trails.IsMenu(name)))
            ? name : null;
    }

    private static bool MayBeName(string name) =>
        !Phrases.EndsSentence(name) && !NoiseRules.IsButton(name) && !Credits.IsLabel(name)
        && NoiseRules.Judge(name, new NoisePlace(3, 100)) == NoiseAction.Keep;

    /// <summary>The share of words of pages from which on a line is no name.</summary>
    private const double MostOfPage = 0.5;
}
