using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Papers that show their printed pages put the paper, its day and the page into the title of each article:
/// <c>渡口换上新模型--江左晨报--2026年03月05日--数字报</c>.
/// </summary>
internal static class IssueTitles
{
    private static readonly string[] Signs = ["--", "——", " - ", " | ", " – ", " — ", "_", "|", "｜", "-"];

    private static readonly string[] Papers = ["数字报", "數位報", "电子报", "電子報", "电子版", "電子版", "数字报刊", "多媒体数字报", "多媒体报", "epaper", "e-paper"];

    /// <summary>Letters that a day and its weekday may have beside them: <c>2026年03月05日 第05版</c>.</summary>
    private const int LongestBesideDay = 14;

    /// <summary>The headline in a title of which one part is a day; null of any other. The paper is noted.</summary>
    public static string? Headline(string title, CaptureFacts facts)
    {
        if (BehindPaper(title, facts) is { } behind)
            return behind;
        foreach (var sign in Signs)
        {
            if (title.Split(sign,
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not { Length: > 1 and < 7 } parts
                || !Array.Exists(parts, IsDay))
                continue;
            var rest = Array.FindAll(parts, p => !IsDay(p) && !IsPage(p) && !Papers.Contains(p, StringComparer.OrdinalIgnoreCase));
            var papers = Array.FindAll(rest, p => IsPaper(p, facts));
            var headline = Array.FindAll(rest, p => !papers.Contains(p, StringComparer.Ordinal));
            // A letter has its own day behind its name: that is no paper's.
            if (headline.Length != 1 || Phrases.Columns(headline[0]) < 6 || !IsOfPaper(parts, headline[0], papers))
                continue;
            if (papers is [var paper])
                facts.Sources.Add(new Fact(WithoutKind(paper), 30));
            return headline[0];
        }

        return null;
    }

    /// <summary>What stands behind a paper that is called digital, without its day: <c>江左晨报数字报-渡口换上新模型</c>.</summary>
    private static string? BehindPaper(string title, CaptureFacts facts)
    {
        foreach (var sign in Signs)
        {
            if (title.IndexOf(sign, StringComparison.Ordinal) is not (> 2 and var at) || title[..at].Trim() is not { Length: > 2 } name
                || Phrases.Columns(name) > LongestPaper || WithoutKind(name) is var paper && paper.Length == name.Length
                || title[(at + sign.Length)..].Trim() is not { Length: > 3 } headline
                || headline.Split(sign).Any(static p => IsDay(p.Trim())))
                continue;
            facts.Sources.Add(new Fact(paper, 30));
            return headline;
        }

        return null;
    }

    /// <summary>Columns of the longest name of a paper.</summary>
    private const int LongestPaper = 30;

    /// <summary>Whether a kind of paper or a page is named, or the paper stands between headline and day.</summary>
    private static bool IsOfPaper(string[] parts, string headline, string[] papers) =>
        Array.Exists(parts,
            static p => IsPage(p) || Papers.Contains(p, StringComparer.OrdinalIgnoreCase) || WithoutKind(p).Length < p.Length)
        || papers.Length > 0 && Array.IndexOf(parts, headline) is var at && (at + 1 < parts.Length ? !IsDay(parts[at + 1]) : at > 1);

    private static bool IsDay(string part) =>
        DateFinder.FindAt(part, out var from, out var to) && from == 0 && part.Length - to <= LongestBesideDay
        && part.AsSpan(to).IndexOfAny("，。：？！") < 0
        && (part.Length == to || part[to..].TrimStart() is ['第' or '星' or '周' or '週' or '(' or '（', ..]);

    /// <summary><c>第05版：要闻</c>, <c>A07版</c>.</summary>
    private static bool IsPage(string part) =>
        part.Length <= LongestBesideDay && part.Contains('版', StringComparison.Ordinal) && part.AsSpan().ContainsAnyInRange('0', '9');

    private static bool IsPaper(string part, CaptureFacts facts) =>
        Phrases.Columns(part) <= LongestPaper && (PersonNames.IsMedium(WithoutKind(part)) || facts.Sources.Exists(s => s.Value == part));

    private static string WithoutKind(string paper)
    {
        foreach (var kind in Papers)
        {
            if (paper.Length > kind.Length + 1 && paper.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
                return paper[..^kind.Length].TrimEnd();
        }

        return paper;
    }
}
