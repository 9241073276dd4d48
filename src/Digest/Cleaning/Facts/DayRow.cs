using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// A row near the headline with a day, a writer and a medium in any order and parted by any signs:
/// <c>The Quay &amp; Dock, January 13, 2026, by Jane Doe</c>, <c>Jane Doe / Patch Day / 25 August 2025</c>,
/// <c>Jane Doe, for Lemma. 24 February 2026</c>.
/// </summary>
internal static class DayRow
{
    /// <summary>Characters of the longest row, columns of the longest name of a medium, and further down no such row stands.</summary>
    private const int Longest = 120, LongestMedium = 40, Lowest = 5;

    /// <summary>Characters of the longest part that says from where it was sent: <c>河口報導</c>.</summary>
    private const int LongestSent = 6;

    /// <summary>Weights of what it says: beside a day and a writer a name is a medium's, the more where a word says who wrote.</summary>
    private const int Dated = 76, Written = 70, Named = 60, NamedBySign = 72;

    private static readonly string[] Signs = [" · ", " • ", " | ", " / ", " // ", " — ", " – ", " - ", ", ", "; ", ". ", "，", "｜", "／",
        "  ", "\u3000", "\t"];

    private static readonly string[] By = ["by ", "By ", "BY ", "words by ", "Words by ", "文/", "文｜", "記者 ", "记者 "],
        For = ["for ", "in ", "from "];

    /// <summary>Whether a line is such a row; then what it says is noted.</summary>
    public static bool Take(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index > Lowest || text.Length is < 14 or > Longest || Phrases.HasSentence(text)
            || !DateFinder.FindAt(text, out var from, out var to))
            return false;
        string? writer = null, medium = null;
        var isSigned = false;
        foreach (var part in Parts(text[..from]).Concat(Parts(text[to..])))
        {
            if (IsSmall(part))
                continue;
            var by = Array.Find(By, b => part.StartsWith(b, StringComparison.Ordinal));
            var of = Array.Find(For, f => part.StartsWith(f, StringComparison.Ordinal));
            isSigned |= by is not null;
            var name = part[(by ?? of ?? "").Length..].Trim();
            if (writer is null && of is null && (by is not null ? name.Length > 1 : true) && PersonNames.ArePeople(name))
                writer = name;
            else if (medium is null && by is null && IsMedium(name) && !PersonNames.ArePeople(name))
                medium = name;
            else
                return false;
        }

        if (writer is null || medium is null)
            return false;
        facts.Dates.Add(new Fact(text[from..to], Dated));
        facts.Authors.Add(new Fact(writer, Written));
        facts.Sources.Add(new Fact(medium, isSigned ? NamedBySign : Named));
        return true;
    }

    private static readonly char[] Around = [' ', '*', '_', ',', '.', '(', ')', '（', '）', '|', '/', '-', '–', '—', '·'];

    private static IEnumerable<string> Parts(string text) =>
        text.Split(Signs, StringSplitOptions.RemoveEmptyEntries).Select(static p => p.Trim(Around)).Where(static p => p.Length > 0);

    private static bool IsSmall(string part) =>
        part.Length == 1 || part.Length <= LongestSent && Bylines.IsSent(part) || MetaRow.IsMeasure(part)
        || MetaRow.IsIssue(part) || Credits.IsLabel(part)
        || CalendarNames.Days.Any(d => d.StartsWith(part.TrimEnd('.'), StringComparison.Ordinal) && part.Length > 2)
        || part.Length <= 12 && part.AsSpan().ContainsAnyInRange('0', '9') && part.Contains(':', StringComparison.Ordinal)
        || part.Length <= 5 && part.All(char.IsAsciiLetterUpper);

    private static bool IsMedium(string name) =>
        name.Length > 1 && Phrases.Columns(name) <= LongestMedium && !Phrases.EndsSentence(name) && Wording.Of(name).Share < 0.5
        && (Characters.IsHan(name[^1])
            ? name.Length is > 2 and <= 12
            : name.Split(' ') is { Length: <= 6 } words && char.IsUpper(name[0])
                && Array.TrueForAll(words, static w => w.Length > 0
                    && (char.IsUpper(w[0]) || char.IsAsciiDigit(w[0]) || w is "of" or "the" or "and" or "&" or "for" or "to")));
}
