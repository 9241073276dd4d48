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
                said = new CreditNames(paper, null) { Named = OfMedium };
            // 渡口网 2025年12月31日, above a text that a member passes on
            else if (day.Year is not null && place.Index <= Lowest && KnownMedia.Named(text[..from].Trim(Around)) is { } known
                && text.AsSpan(to).Trim(Around).Length == 0)
                said = new CreditNames(known, null) { Named = OfMedium };
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

    /// <summary>Characters of the longest name of a column.</summary>
    private const int LongestColumn = 20;

    /// <summary>What stands behind a day without the column in brackets: <c>2024/12/10 [TIDES] Text: J. Doe</c>.</summary>
    private static string WithoutColumn(string after) =>
        after.TrimStart(' ', '\u3000') is ['[' or '【', ..] filed
        && filed.AsSpan().IndexOfAny(']', '】') is > 1 and <= LongestColumn and var close ? filed[(close + 1)..] : after;

    /// <summary>
    /// A writer under a label, beside a medium or somebody who helped, and nothing else; in a head a day with its year is enough.
    /// </summary>
    private static CreditNames? Labelled(List<RowPart> row, bool inHead) =>
        Only(row, RowPartKind.Writer) is { } writer && AreKnown(row) && !row.Exists(static p => p.Kind == RowPartKind.Person)
        && (Only(row, RowPartKind.Medium) is { } || row.Exists(static p => p.Kind == RowPartKind.Helper) || inHead && row.Count == 1)
            ? new CreditNames(Only(row, RowPartKind.Medium), writer) { Written = Signed, Named = OfMedium } : null;

    /// <summary>Somebody and a medium, told by the forms of their names, and nothing else.</summary>
    private static CreditNames? Loose(List<RowPart> row) =>
        AreKnown(row) && Only(row, RowPartKind.Medium) is { } medium && Only(row, RowPartKind.Writer, RowPartKind.Person) is { } writer
            ? new CreditNames(medium, writer)
            {
                Written = Written,
                Named = row.Exists(static p => p.Kind == RowPartKind.Writer) ? OfMedium : NamedByForm,
            } : null;

    /// <summary>Among bars one name may stand that nothing tells.</summary>
    private static CreditNames? Barred(string text, List<RowPart> row)
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
            : new CreditNames(isName ? other : null, writer)
            {
                Written = writer is not null && Credits.IsMember(writer) ? CaptureFacts.Poster : InBars,
                Named = isName && PersonNames.IsMedium(other!) ? LikeMedium : Unknown,
            };
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
        new CreditNames(Only(row, RowPartKind.Medium) ?? (row[issue].Name is { Length: > 0 } named ? named : null), writer)
        {
            Written = Written,
            Named = Written,
        }.NoteIn(facts);
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

    private static readonly string[] Gaps = ["  ", "\u3000"];

    /// <summary>What those did who stand in a row; a sign alone may be the end of any word.</summary>
    private static readonly string[] Roles =
        [.. RoleLabels.Of(LabelUse.Row).Where(static l => l.Length > 1 && Characters.IsHan(l[0])), "出品"];

    /// <summary>
    /// Whether a line is a row of people under what they did for a house, <c>河报记者｜林一舟    河报编辑｜周远</c>; then the writer is noted.
    /// </summary>
    public static bool TakeRoles(string text, CaptureFacts facts)
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
        part.AsSpan().IndexOfAny('｜', '|', '丨') is > 3 and var bar
        && part[..bar].TrimEnd() is [_, .., '编' or '編', '辑' or '輯'] or [_, .., '记' or '記', '者']
        && part[(bar + 1)..].Trim() is { Length: >= 2 and <= 4 } name && name.All(Characters.IsHan);
}
