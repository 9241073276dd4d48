using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// A row near a headline that says who wrote, when, for whom and how long it takes to read, in any order and parted by any signs:
/// <c>林一舟 · 2026-07-27 · 约5分钟 · 8,204 次阅读</c>, <c>The Quay Review | Saturday 5 October 2024 | Interview by Jane Doe</c>,
/// <c>Jane Doe, for Lemma. 24 February 2026</c>, <c>《望潮日报》 3月5日 星期三 A09版</c>. The day is taken out first; bars, dots and wide gaps
/// part the rest, and what stands between them and is nothing whole is parted by commas, dashes and, in Han, blanks.
/// </summary>
internal static class HeadRow
{
    /// <summary>Characters of the shortest and the longest row, the fewest and most parts of one between bars.</summary>
    private const int Shortest = 10, Longest = 150, Fewest = 3, Most = 7;

    /// <summary>Lines of the head in which a row is believed that no label and no bars mark.</summary>
    private const int Lowest = 5;

    /// <summary>Weights of what a row says: most where labels tell, less where only the forms of the names do.</summary>
    private const int Dated = 78, Signed = 76, Written = 70, OfMedium = 72, NamedByForm = 60, InBars = 66;

    /// <summary>Weight of a day without its year: that of the post which passes the text on tells it.</summary>
    private const int DatedInYear = 80;

    /// <summary>Columns of the longest name in bars that nothing tells.</summary>
    private const int LongestName = 40;

    /// <summary>Weights of a name in bars that nothing tells: called as media are, or not.</summary>
    private const int LikeMedium = 55, Unknown = 24;

    private static readonly string[] Bars = ["|", "｜", "丨", " · ", "•", " ∙ ", "・", " ‧ ", " ⋅ ", " / ", " // ", "\u3000", "  ", "\t"];

    private static readonly string[] Signs = ["; ", "；", ", ", "，", ". ", "。", " — ", " – ", " - ", "／", "）", ")"],
        InHan = [.. Signs, " "];

    private static readonly char[] Around = [.. " \u3000*_:：,，.[]()（）《》|/／、-–—·"];

    private static readonly PhraseSet Months = new([.. CalendarNames.Months.Select(static m => m[..CalendarNames.ShortLength]), "月"],
            StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line is such a row; then what it says is noted.</summary>
    public static bool Take(string text, NoisePlace place, CaptureFacts facts)
    {
        // 3月5日，渡口的售票窗口。本报记者 林一舟 摄: what a picture shows has a day and a name as well.
        if (text.Length is < Shortest or > Longest || text.TrimEnd('）', ')', '。') is not [.., not ('摄' or '攝')])
            return false;
        if (DateFinder.Find(text, needsYear: false, out var from, out var to) is not { } day)
            return TakeIssue(text, facts);
        if (day.Year is null && !Months.IsIn(text.AsSpan(from, to - from)))
            return false;
        var row = Read(text[..from], WithoutColumn(text[to..]));
        if (Labelled(row, day.Year is not null && place.Index <= Lowest) is not { } said)
        {
            if (IsPaper(text[..from]) && row.Exists(static p => p.Kind == RowPartKind.Page) && Only(row, RowPartKind.Medium) is { } paper)
                said = new Names(null, 0, paper, OfMedium);
            // 渡口网 2025年12月31日, above a text that a member passes on
            else if (day.Year is not null && place.Index <= Lowest && KnownMedia.Named(text[..from].Trim(Around)) is { } known
                && text.AsSpan(to).Trim(Around).Length == 0)
                said = new Names(null, 0, known, OfMedium);
            else if (day.Year is null)
                return false;
            else if (place.Index <= Lowest && !Phrases.HasSentence(text) && Loose(row) is { } loose)
                said = loose;
            else if (Barred(text, row) is { } barred)
                said = barred;
            else
                return false;
        }

        // The weekday beside a day tells its year.
        facts.Dates.Add(day.Year is null ? new Fact(text, DatedInYear) : new Fact(text[from..to], Dated));
        said.NoteIn(facts);
        return true;
    }

    /// <summary>Who wrote and whose it is, each with its weight; either may be missing.</summary>
    private readonly record struct Names(string? Writer, int Written, string? Medium, int Named)
    {
        public void NoteIn(CaptureFacts facts)
        {
            if (Writer is not null)
                facts.Authors.Add(new Fact(Writer, Written));
            if (Medium is not null)
                facts.Sources.Add(new Fact(Medium, Named));
        }
    }

    /// <summary>Characters of the longest name of a column.</summary>
    private const int LongestColumn = 20;

    /// <summary>What stands behind a day without the column in brackets: <c>2024/12/10 [TIDES] Text: J. Doe</c>.</summary>
    private static string WithoutColumn(string after) =>
        after.TrimStart(' ', '\u3000') is ['[' or '【', ..] filed
        && filed.AsSpan().IndexOfAny(']', '】') is > 1 and <= LongestColumn and var close ? filed[(close + 1)..] : after;

    /// <summary>
    /// A writer under a label, beside a medium or somebody who helped, and nothing else; in a head a day with its year is enough.
    /// </summary>
    private static Names? Labelled(List<RowPart> row, bool inHead) =>
        Only(row, RowPartKind.Writer) is { } writer && AreKnown(row) && !row.Exists(static p => p.Kind == RowPartKind.Person)
        && (Only(row, RowPartKind.Medium) is { } || row.Exists(static p => p.Kind == RowPartKind.Helper) || inHead && row.Count == 1)
            ? new Names(writer, Signed, Only(row, RowPartKind.Medium), OfMedium) : null;

    /// <summary>Somebody and a medium, told by the forms of their names, and nothing else.</summary>
    private static Names? Loose(List<RowPart> row) =>
        AreKnown(row) && Only(row, RowPartKind.Medium) is { } medium && Only(row, RowPartKind.Writer, RowPartKind.Person) is { } writer
            ? new Names(writer, Written, medium, row.Exists(static p => p.Kind == RowPartKind.Writer) ? OfMedium : NamedByForm) : null;

    /// <summary>Among bars one name may stand that nothing tells.</summary>
    private static Names? Barred(string text, List<RowPart> row)
    {
        if (text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length is < Fewest or > Most)
            return null;
        string? writer = null, other = null;
        foreach (var part in row)
        {
            if (part.Kind is RowPartKind.Small or RowPartKind.Issue or RowPartKind.Page or RowPartKind.Helper
                || part == row[^1] && part.Kind == RowPartKind.Other && Wording.Of(part.Name).Share >= 0.5
                || part != row[0] && part.Kind == RowPartKind.Other && CreditNames.IsButton(part.Name))
                continue;
            if (writer is null && (part.Kind is RowPartKind.Writer or RowPartKind.Person || part == row[0] && Credits.IsMember(part.Name)))
                writer = part.Name;
            else if (other is null && Phrases.Columns(part.Name) <= LongestName && part.Name[^1] is not ('。' or '！' or '？'))
                other = part.Name;
            else
                return null;
        }

        // A tag is no name: tools
        var isName = other is not null && (!char.IsAsciiLetterLower(other[0]) || other.Contains('.', StringComparison.Ordinal))
            && !other.AsSpan().ContainsAnyInRange('0', '9') && Wording.Of(other).Share < 0.5;
        return writer is null && other is null ? null
            : new Names(writer, writer is not null && Credits.IsMember(writer) ? CaptureFacts.Poster : InBars,
                isName ? other : null, isName && PersonNames.IsMedium(other!) ? LikeMedium : Unknown);
    }

    /// <summary>
    /// Whether a line is the row in which a letter names itself, the number of the issue and its writer, and no day:
    /// <c>Quay Notes #118 · by Jane Doe</c>, <c>渡口周报 第12期 | 林一舟</c>; they are noted.
    /// </summary>
    private static bool TakeIssue(string text, CaptureFacts facts)
    {
        if (text.Length > Longest / 2)
            return false;
        // 渡口学刊 2024年第8期
        if (text.EndsWith('期') && text.LastIndexOf(' ') is > 2 and var blank && text[(blank + 1)..] is [_, _, _, _, '年', ..] number
            && !number.AsSpan().ContainsAnyExcept(IssueSigns) && RowPart.Of(text[..blank].Trim()) is { Kind: RowPartKind.Medium } journal)
        {
            facts.Sources.Add(new Fact(journal.Name, NamedByForm));
            return true;
        }

        var row = Read(text, "");
        if (row.Count is < 2 or > 3 || row.FindIndex(static p => p.Kind == RowPartKind.Issue) is not (>= 0 and var issue)
            || Only(row, RowPartKind.Writer, RowPartKind.Person) is not { } writer || !AreKnown(row))
            return false;
        new Names(writer, Written, Only(row, RowPartKind.Medium) ?? (row[issue].Name is { Length: > 0 } named ? named : null), Written)
            .NoteIn(facts);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> IssueSigns = System.Buffers.SearchValues.Create("0123456789年第期");

    private static bool IsPaper(string text) =>
        text.Trim() is var name && (name is ['《', _, _, .., '》'] || PersonNames.IsMedium(name) || KnownMedia.Named(name) is not null);

    private static bool AreKnown(List<RowPart> row) => !row.Exists(static p => p.Kind == RowPartKind.Other);

    /// <summary>The name of the only part of these kinds; null where there is none or more than one.</summary>
    private static string? Only(List<RowPart> row, params ReadOnlySpan<RowPartKind> kinds)
    {
        string? name = null;
        foreach (var part in row)
        {
            if (!kinds.Contains(part.Kind))
                continue;
            if (name is not null)
                return null;
            name = part.Name;
        }

        return name;
    }

    /// <summary>The parts before a day and behind it.</summary>
    private static List<RowPart> Read(string before, string after)
    {
        List<RowPart> row = [];
        foreach (var part in Named(Split(before, Bars).Concat(Split(after, Bars))))
        {
            if (RowPart.Of(part) is { Kind: not RowPartKind.Other } whole)
                row.Add(whole);
            else
                AddPieces(part, row);
        }

        return row;
    }

    /// <summary>A part that is nothing whole, in pieces; where one of these is nothing either, it stays whole.</summary>
    private static void AddPieces(string part, List<RowPart> row)
    {
        var signs = Characters.IsHan(part[0]) || Characters.IsHan(part[^1]) ? InHan : Signs;
        var pieces = Named(Split(part, signs)).SelectMany(RowPart.OfHouse).Select(RowPart.Of).ToList();
        if (AreKnown(pieces))
            row.AddRange(pieces);
        else
            row.Add(new RowPart(RowPartKind.Other, part));
    }

    /// <summary>Labels joined to the names behind them: <c>文｜林一舟</c>, the sign behind a label parts rows, too.</summary>
    private static IEnumerable<string> Named(IEnumerable<string> parts)
    {
        string? label = null;
        foreach (var part in parts)
        {
            var whole = label is null ? part : $"{label} {part}";
            label = RowPart.IsLabel(whole) ? whole : null;
            if (label is null)
                yield return whole;
        }

        if (label is not null)
            yield return label;
    }

    private static IEnumerable<string> Split(string text, string[] signs) =>
        text.Split(signs, StringSplitOptions.RemoveEmptyEntries).Select(static p => p.Trim(Around)).Where(static p => p.Length > 0);
}
