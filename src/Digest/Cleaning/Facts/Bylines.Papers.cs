using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>From which paper a text is, said in English.</summary>
internal static partial class Bylines
{
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
