using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>The same in English: <c>From The Quay Review, March 5, 2026, written by Jane Doe</c>.</summary>
internal static partial class Reprints
{
    /// <summary>Words that such notes begin with.</summary>
    private static readonly string[] Beginnings = ["From ", "Source: ", "Reprinted from ", "Reposted from ", "Copied from ", "Taken from ",
        "Via ",
        "Originally published in ", "Originally published by ", "Originally published on ", "Originally published at ",
        "First published in ", "First published by ", "First published on ", "Article from ", "Story from "];

    private static readonly string[] Byline = [", written by ", " written by ", ", by ", " by ", ", BY ", " - "];

    /// <summary>Characters of the longest such note, and words of the longest name of a medium.</summary>
    private const int LongestInEnglish = 140, MostWords = 5;

    /// <summary>
    /// Whether a line names a medium behind such words, with a day, a writer or both, and says no more; then they are noted.
    /// </summary>
    private static bool InEnglish(string line, CaptureFacts facts)
    {
        var text = line.Trim('(', ')', '[', ']', '*', '_', ' ').TrimEnd('.', ':');
        if (text.Length is < 12 or > LongestInEnglish
            || (Array.Find(Beginnings, b => text.StartsWith(b, StringComparison.OrdinalIgnoreCase)) ?? MediumFirst(text))
                is not { } beginning)
            return false;
        var rest = text[beginning.Length..];
        string? writer = null;
        if (Array.Find(Byline, b => rest.IndexOf(b, StringComparison.Ordinal) > 1) is { } by)
        {
            var at = rest.IndexOf(by, StringComparison.Ordinal);
            (rest, writer) = (rest[..at], rest[(at + by.Length)..]);
        }

        string? day = null;
        foreach (var part in (string?[])[rest, writer])
        {
            // The Quay Review, April 7: the post that passes it on tells the year.
            if (part is not null && DateFinder.Find(part, needsYear: false, out var from, out var to) is not null && part.Length - to <= 1)
                day = part[from..to];
        }

        var medium = Without(rest, day);
        writer = writer is null ? null : Without(writer, day);
        if (writer is not null && !PersonNames.ArePeople(writer) || !IsMediumInEnglish(medium)
            || writer is null && (day is null || KnownMedia.Named(medium) is null && !PersonNames.IsMedium(medium)))
            return false;
        facts.Sources.Add(new Fact(medium, 79));
        if (writer is not null)
            facts.Authors.Add(new Fact(writer, 78));
        if (day is not null)
            facts.Dates.Add(new Fact(day, 80));
        return true;
    }

    private static string Without(string part, string? day) =>
        (day is not null && part.EndsWith(day, StringComparison.Ordinal) ? WithoutOn(part[..^day.Length]) : part)
        .Trim(' ', ',', '|', '-', '(', ')');

    private static string WithoutOn(string part) => part.EndsWith(" on ", StringComparison.Ordinal) ? part[..^4] : part;

    /// <summary>Nothing, where a known medium and its writer open a line: <c>The Quay, by Jane Doe on March 5</c>.</summary>
    private static string? MediumFirst(string text) =>
        text.IndexOf(", by ", StringComparison.OrdinalIgnoreCase) is > 1 and var by && KnownMedia.Named(text[..by]) is not null ? "" : null;

    private static bool IsMediumInEnglish(string name) =>
        name.Length > 2 && name.Split(' ') is { Length: <= MostWords } words
        && Array.TrueForAll(words,
            static w => Phrases.IsOfName(w) || w.Length > 0 && char.IsDigit(w[0]));
}
