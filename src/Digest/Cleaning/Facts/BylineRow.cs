using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// A row as papers print it above a text: whose it is, the day, and who did what, whatever signs part them.
/// A paper's name with day and page says it without a writer, <c>《望潮日报》 3月5日 星期三 A09版</c>.
/// <c>The Quay Review | Saturday 5 October 2024 | Interview by Jane Doe | Photographs by Ann Poe</c>, <c>望潮周刊 2024年10月2日 星期三 作者 林一舟</c>.
/// </summary>
internal static class BylineRow
{
    /// <summary>Characters of the longest row, and columns of the longest name of a medium.</summary>
    private const int Longest = 140, LongestMedium = 40;

    /// <summary>Characters of the longest part that says from where it was sent: <c>河口报道</c>.</summary>
    private const int LongestSent = 6;

    /// <summary>Weights of what such a row says: more than when and by whom it was posted.</summary>
    private const int Dated = 78, Written = 76, Named = 72;

    /// <summary>Weight of a day without its year: that of the post which passes the text on tells it.</summary>
    private const int DatedInYear = 80;

    private static readonly string[] Writers = RoleLabels.Of(CreditRole.Writer, LabelUse.Row),
        Others = RoleLabels.Of(CreditRole.Helper, LabelUse.Row);

    private static readonly string[] Signs = ["|", "｜", " · ", "•", "; ", "；", ", ", "，", ". ", "。", "\u3000", "  ", " / ", "\t"];

    private static readonly string[] HanSigns = [.. Signs, " "];

    private static readonly System.Buffers.SearchValues<string> Labels =
        System.Buffers.SearchValues.Create([.. Writers.Select(static w => w.TrimEnd(':'))], StringComparison.Ordinal);

    private static readonly char[] Blanks = [' ', '\u3000', ':', '：', '/', '／', '、', '.', '(', ')', '（', '）', '《', '》', '-', '–', '—'];

    /// <summary>Whether a line is such a row: a day, who wrote under a label, and whose it is or who else helped; they are noted.</summary>
    public static bool Take(string text, CaptureFacts facts)
    {
        // 3月5日，渡口的售票窗口。本报记者 林一舟 摄: what a picture shows has a day and a name as well.
        if (text.Length is < 12 or > Longest
            || text.TrimEnd('）', ')', '。')[^1] is '摄' or '攝'
            || DateFinder.Find(text, needsYear: false, out var from, out var to) is not { } day
            || day.Year is null && !text.AsSpan(from, to - from).ContainsAny(Months))
            return false;
        var isOfPaper = IsPaper(text[..from]);
        if (!isOfPaper && !text.AsSpan().ContainsAny(Labels))
            return false;
        string? writer = null, medium = null, label = null;
        bool helped = false, isPrinted = false;
        foreach (var part in Parts(text[..from]).Concat(Parts(text[to..])))
        {
            if (label is null && (IsSmall(part) || IsPage(part)))
            {
                isPrinted |= IsPage(part);
                continue;
            }

            // 文｜林一舟: the sign behind a label parts rows, too.
            var whole = label is null ? part : $"{label} {part}";
            label = null;
            if (Array.Exists(Writers, w => w == whole) || Array.Exists(Others, o => o == whole))
                label = whole;
            else if (Behind(whole, Writers) is { } behind && Bylines.UpToRole(behind) is var name && IsWriter(name))
                writer ??= name;
            else if (Behind(whole, Others) is not null)
                helped = true;
            else if (medium is null && IsMedium(whole))
                medium = whole;
            else
                return false;
        }

        if (writer is null ? !(isOfPaper && isPrinted && medium is not null) : medium is null && !helped)
            return false;
        // The weekday beside a day tells its year.
        facts.Dates.Add(day.Year is null ? new Fact(text, DatedInYear) : new Fact(text[from..to], Dated));
        if (writer is not null)
            facts.Authors.Add(new Fact(writer, Written));
        if (medium is not null)
            facts.Sources.Add(new Fact(medium, Named));
        return true;
    }

    private static bool IsPaper(string text) =>
        text.Trim() is var name && (name is ['《', _, _, .., '》'] || PersonNames.IsMedium(name) || KnownMedia.Named(name) is not null);

    /// <summary>The page of a paper: <c>A09版</c>, <c>財經版</c>.</summary>
    private static bool IsPage(string part) => part.Length is > 1 and <= 6 && part[^1] == '版';

    private static readonly System.Buffers.SearchValues<string> Months =
        System.Buffers.SearchValues.Create([.. CalendarNames.Months.Select(static m => m[..CalendarNames.ShortLength]), "月"],
            StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line says who helped, and no more: <c>Photography by Ann Poe</c>.</summary>
    public static bool IsHelp(string text) =>
        text.Length is > 8 and <= Longest / 2 && !Characters.IsHan(text[0]) && Behind(text, Others) is { } name && IsWriter(name);

    /// <summary>What stands before the day or behind it; a blank parts Han words that are labels from what stands before them.</summary>
    private static string[] Parts(string text)
    {
        foreach (var label in Writers.Concat(Others))
        {
            if (Characters.IsHan(label[0]))
                text = text.Replace(" " + label, "|" + label, StringComparison.Ordinal);
        }

        return text.Split(text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF') ? HanSigns : Signs, StringSplitOptions.RemoveEmptyEntries)
            .Select(static p => p.Trim(Blanks)).Where(static p => p.Length > 0)
            .ToArray();
    }

    /// <summary>What stands behind a label, or null.</summary>
    private static string? Behind(string part, string[] labels)
    {
        foreach (var label in labels)
        {
            if (part.StartsWith(label, StringComparison.Ordinal) && part.Length > label.Length + 1
                && (Characters.IsHan(label[0]) || part[label.Length] == ' '))
                return part[label.Length..].Trim(Blanks);
        }

        return null;
    }

    private static bool IsWriter(string name) =>
        name.Length > 1
        && (Characters.IsHan(name[0])
            ? name.Split([' ', '、'], StringSplitOptions.RemoveEmptyEntries).All(static n => n.Length <= 4 && n.All(Characters.IsHan))
            : PersonNames.ArePeople(name));

    /// <summary>A weekday, a zone of the clock, the time it takes to read, an issue, an office: nothing that a row is kept for.</summary>
    private static bool IsSmall(string part) =>
        part.Length == 1 || part.Length <= LongestSent && Bylines.IsSent(part) || IsWeekday(part)
        || part.Length <= 5 && part.All(char.IsAsciiLetterUpper)
        || MetaRow.IsMeasure(part) || MetaRow.IsIssue(part) || PersonNames.IsBidding(part) || PersonNames.IsOffice(part);

    private static bool IsWeekday(string part) =>
        CalendarNames.Days.Any(d => d.StartsWith(part.TrimEnd('.'), StringComparison.Ordinal) && part.Length > 2)
        || part is ['周' or '週', _] or ['星', '期', _];

    private static bool IsMedium(string part) =>
        Phrases.Columns(part) <= LongestMedium && !part.AsSpan().ContainsAny(":：") && Wording.Of(part).Share < 0.5
        && (Characters.IsHan(part[0])
            ? part.Length is > 2 and <= 14
            : char.IsUpper(part[0]) && part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= 6 } words
                && Array.TrueForAll(words, static w => char.IsUpper(w[0]) || w is "of" or "the" or "and" or "&" or "for"));
}
