using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>What papers say of themselves around a text: from which of them it is, of which day, and by whom.</summary>
internal static partial class Bylines
{
    private static readonly string[] Excerpts = ["摘自", "选自", "選自", "节选自", "節選自", "節錄自", "转自", "轉自", "转载自", "轉載自", "原载", "原載", "原刊", "刊于",
        "刊於", "載於", "原文刊", "原文载", "原文載", "本文刊", "本文载", "本文載", "文章刊"];

    /// <summary>The bare words for who wrote, of two characters each.</summary>
    private static readonly PhraseSet WriterLabels = new(
        [.. RoleLabels.Of(CreditRole.Writer, LabelUse.OfWriter).Where(static l => l.Length == 2)]);

    /// <summary>
    /// Whether a line says from which paper a text is, and no more: <c>（摘自《晶圆纪事》2024年12月3日，作者 林一舟）</c>; its name, the day and the writer
    /// are noted.
    /// </summary>
    public static bool FromPaper(string line, CaptureFacts facts)
    {
        var text = line.Trim(' ', '\u3000', '(', ')', '（', '）', '[', ']', '【', '】', '*', '—', '-', '。');
        var opening = Array.Find(Excerpts, e => text.StartsWith(e, StringComparison.Ordinal));
        // （摘自中央社）
        if (opening is not null && line.Trim() is ['（' or '(', .., '）' or ')']
            && text[opening.Length..].Trim(' ', '：', ':') is { Length: > 1 } house
            && (KnownMedia.Named(house) is not null || PersonNames.IsMedium(house)))
        {
            facts.Sources.Add(new Fact(house, 78));
            return true;
        }

        if (text.Length < 6 || text.Length > (opening is null ? LongestNote : 60)
            || text.IndexOf('《', StringComparison.Ordinal) is not (>= 0 and var open) || open > (opening?.Length ?? LongestPlace) + 3
            || text.IndexOf('》', open) is not (> 0 and var close) || Phrases.HasSentence(text)
            || opening is null && !IsOfTranslation(line, text, close))
            return false;
        facts.Sources.Add(new Fact(text[(open + 1)..close], 78));
        if (DateFinder.FindAt(text, out var from, out var to) && from > close)
            facts.Dates.Add(new Fact(text[from..to], 78));
        if (WriterLabels.IndexIn(text.AsSpan(close)) is > 0 and var at && at + close is var by
            && text[(by + 2)..].Trim(' ', ':', '：', '\u3000').Split('，', ',', '；', ' ')[0] is { Length: > 1 and <= 20 } writer)
            facts.Authors.Add(new Fact(writer, 78));
        return true;
    }

    /// <summary>Characters of the longest note below a translation, and of the place before the paper's name.</summary>
    private const int LongestNote = 90, LongestPlace = 6;

    private static readonly PhraseSet Pieces = new(["文章", "报道", "報道", "報導", "社论",
        "社論", "评论", "評論", "专栏", "專欄", "刊登", "刊发", "刊發", "刊载", "刊載"]);

    /// <summary>
    /// Whether a line in brackets says of which paper and day a translated text is: <c>（西班牙《潮声报》2025年1月28日文章，作者林一舟，原题：灯塔的代价）</c>.
    /// </summary>
    private static bool IsOfTranslation(string line, string text, int close) =>
        line.Trim() is ['（' or '(' or '[' or '【', .., '）' or ')' or ']' or '】'] && DateFinder.FindAt(text, out var from, out var to)
        && from > close && from <= close + LongestPlace
        && (Pieces.IsIn(text.AsSpan(to)) || WriterLabels.IsIn(text.AsSpan(to)));

    private static readonly string[] Reports = ["專訊", "专讯", "特訊", "特讯", "訊", "讯", "專電", "专电", "报道", "報道", "報導"];

    /// <summary>
    /// A line that names paper and reporter as papers open a report, <c>【河口日報專訊】（記者 林一舟）</c>, or as magazines head one,
    /// <c>[转] 《望潮》2026年6月号 采访、整理：林一舟 发布于2026-05-18</c>; they are noted.
    /// </summary>
    public static bool OpensReport(string line, CaptureFacts facts)
    {
        var text = line.Trim();
        if (text.Length is < 8 or > 70)
            return false;
        if (OpensPaper(text, facts) || IsPrintedPage(text, facts))
            return true;
        if (NamedIssue(text) is not { } magazine)
            return OpensMagazine(text, facts);
        facts.Sources.Add(new Fact(magazine, 78));
        return true;
    }

    /// <summary><c>【河口日報專訊】（記者 林一舟）</c>.</summary>
    private static bool OpensPaper(string text, CaptureFacts facts)
    {
        if (text[0] != '【' || text.IndexOf('】', StringComparison.Ordinal) is not (> 3 and <= 16 and var end)
            || text.AsSpan(0, end).ContainsAnyInRange('0', '9')
            || Array.Find(Reports, r => text.AsSpan(1, end - 1).EndsWith(r)) is not { } report
            || text[(end + 1)..].Trim(' ', '(', ')', '（', '）') is not { Length: > 3 and <= 16 } by || WriterLabels.IndexIn(by) != 0)
            return false;
        if (text[1..(end - report.Length)] is { Length: > 2 } paper && paper is not ("本報" or "本报"))
            facts.Sources.Add(new Fact(paper, 78));
        facts.Authors.Add(new Fact(by[2..].Trim(' ', ':', '：'), 78));
        return true;
    }

    /// <summary><c>（河口日報 2026年6月15日 A3版）</c>.</summary>
    private static bool IsPrintedPage(string text, CaptureFacts facts)
    {
        var printed = text.Trim('（', '(', '）', ')');
        if (!printed.EndsWith('版') || !DateFinder.FindAt(printed, out var day, out var behind)
            || day is <= 2 or > 16 || printed[..day].Trim(' ', '《', '》', '（', '(') is not { Length: > 2 } daily
            || daily.Contains(' ', StringComparison.Ordinal) || printed.Length - behind > 8)
            return false;
        facts.Sources.Add(new Fact(daily, 78));
        facts.Dates.Add(new Fact(printed[day..behind], 78));
        return true;
    }

    /// <summary><c>[转] 《望潮》2026年6月号 采访、整理：林一舟 发布于2026-05-18</c>.</summary>
    private static bool OpensMagazine(string text, CaptureFacts facts)
    {
        if (text[0] is '[' or '【' && text.AsSpan().IndexOfAny(']', '】') is > 1 and <= 4 and var kind)
            text = text[(kind + 1)..].TrimStart();
        if (text.Length < 8 || text[0] != '《' || text.IndexOf('》', StringComparison.Ordinal) is not (> 1 and <= 16 and var close)
            || text.AsSpan(close).IndexOfAny('号', '期', '號') is not (> 2 and < 16)
            || text.IndexOfAny(['：', ':'], close) is not (> 0 and var colon) || Phrases.HasSentence(text))
            return false;
        facts.Sources.Add(new Fact(text[1..close], 78));
        if (text[(colon + 1)..].Trim().Split(' ', '\u3000', '，')[0] is { Length: > 1 and <= 12 } writer && PersonNames.IsPerson(writer))
            facts.Authors.Add(new Fact(writer, 78));
        if (DateFinder.FindAt(text, out var from, out var to))
            facts.Dates.Add(new Fact(text[from..to], 78));
        return true;
    }

    /// <summary>The paper that a line names with its issue, and no more: <c>《望潮》2026年第2期</c>; else null.</summary>
    private static string? NamedIssue(string text) =>
        text[0] == '《' && text.IndexOf('》', StringComparison.Ordinal) is > 2 and <= 16 and var close && text.Length - close <= 16
        && text[^1] is '期' or '号' or '號' or '刊' && text.AsSpan(close).Contains('第')
        && text[(close + 1)..].TrimStart() is ['第' or '总' or '總' or (>= '0' and <= '9'), ..] ? text[1..close] : null;

    /// <summary>The same in English: <c>From: The Quay Review, 22 January 2025. By Jane Doe.</c></summary>
    public static bool FromPaperInEnglish(string line, CaptureFacts facts)
    {
        line = line.Trim('[', ']', '(', ')');
        if (FromPaperBy(line, facts))
            return true;
        if (line.Length is < 16 or > 110 || Array.Find(Openings, o => line.StartsWith(o, StringComparison.Ordinal)) is not { } opening
            || !DateFinder.FindAt(line, out var from, out var to) || from < opening.Length)
            return false;
        // From the hearing of 6 April 2026 is no paper.
        if (opening.EndsWith("he ", StringComparison.Ordinal)
            && (line.AsSpan(0, from).TrimEnd() is not [.., ',' or '(']
                || to < line.Length && line[to] is not ('.' or ')')
                    && !Array.Exists(Labels, l => line.AsSpan(to).TrimStart(" ,").StartsWith(l, StringComparison.OrdinalIgnoreCase))))
            return false;
        var medium =
            line[(opening.EndsWith("The ", StringComparison.Ordinal) ? opening.Length - 4 : opening.Length)..from].Trim(' ', ',', '(', '|');
        if (medium.Length is < 3 or > 40 || !char.IsUpper(medium[0]) || Phrases.HasSentence(medium))
            return false;
        facts.Sources.Add(new Fact(medium, 78));
        facts.Dates.Add(new Fact(line[from..to], 78));
        foreach (var label in Labels)
        {
            if (line.IndexOf(label, to, StringComparison.OrdinalIgnoreCase) is > 0 and var by
                && line[(by + label.Length)..].Trim(' ', '.', ')') is { Length: > 2 } writer && PersonNames.IsPerson(writer))
            {
                facts.Authors.Add(new Fact(writer, 78));
                break;
            }
        }

        return true;
    }

    /// <summary>With who wrote it before the day: <c>From Quay Weekly, by Jane Doe, August 28, 2024:</c></summary>
    private static bool FromPaperBy(string line, CaptureFacts facts)
    {
        if (line.Length is < 24 or > 110 || !line.StartsWith("From ", StringComparison.Ordinal)
            || line.IndexOf(", by ", StringComparison.OrdinalIgnoreCase) is not (> 7 and <= 50 and var by)
            || !DateFinder.FindAt(line, out var from, out var to) || from < by || line[to..].Trim(' ', ':', '.', ')').Length > 0
            || line[(by + 5)..from].Trim(' ', ',', '|', '(') is not { Length: > 4 } writer || !PersonNames.IsPerson(writer))
            return false;
        facts.Sources.Add(new Fact(line[5..by].TrimStart(':', ' '), 78));
        facts.Authors.Add(new Fact(writer, 78));
        facts.Dates.Add(new Fact(line[from..to], 78));
        return true;
    }

    private static readonly string[] Openings = ["From: ", "From the ", "From The ", "Originally in "];

    private static readonly string[] Labels = ["Words: ", "Words by ", "Story: ", "By "];
}
