using System.Buffers;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>
/// What a page says of where its text was first: the account from which another has it, <c>以下文章来源于江左观察 ，作者林一舟</c>, and the medium
/// whose commentary a paper has printed, <c>This commentary was originally published by The Quay Review.</c>
/// </summary>
internal static class FirstPlaces
{
    /// <summary>Weights of either: whose page it is states itself, and counts for less.</summary>
    private const int OfAccount = 78, OfMedium = 76;

    /// <summary>Characters of the longest note, and of the longest name in one.</summary>
    private const int Longest = 400, LongestName = 40;

    private static readonly string[] Accounts = ["以下文章来源于", "以下文章來源於"];

    private static readonly string[] Publishing = [" originally published by ", " originally published in ", " originally published on ",
        " originally appeared in ", " originally appeared on ", " first published by ", " first published in "];

    private static readonly SearchValues<string> Places = SearchValues.Create(Publishing, StringComparison.Ordinal);

    /// <summary>Notes it; any other line says nothing here.</summary>
    public static void Note(string line, CaptureFacts facts)
    {
        if (line.Length > Longest)
            return;
        if (Array.Find(Accounts, a => line.StartsWith(a, StringComparison.Ordinal)) is { } opening)
            Account(line[opening.Length..], facts);
        else if (line.AsSpan().IndexOfAny(Places) is >= 0 and var at
            && Array.Find(Publishing, p => line.AsSpan(at).StartsWith(p, StringComparison.Ordinal)) is { } place)
            Medium(line, at, place.Length, facts);
    }

    private static void Account(string names, CaptureFacts facts)
    {
        var parts = names.Split(['，', ','], 2, StringSplitOptions.TrimEntries);
        if (parts[0].TrimEnd('.', '。') is not { Length: > 1 and <= LongestName / 2 } account)
            return;
        facts.Sources.Add(new Fact(account, OfAccount));
        if (parts.Length > 1 && parts[1].StartsWith("作者", StringComparison.Ordinal)
            && parts[1][2..].Trim(' ', '：', ':', '.', '。') is { Length: > 1 and <= LongestName / 2 } writer)
            facts.Authors.Add(new Fact(writer, 75));
    }

    private static void Medium(string line, int at, int length, CaptureFacts facts)
    {
        var before = line.AsSpan(0, at);
        // Of something else a sentence of the text may say so: a note speaks of the text itself.
        if (before[(before.LastIndexOf(". ") + 1)..].TrimStart(" *_(") is not ['T', 'h', 'i', 's', ' ', ..])
            return;
        var name = line[(at + length)..];
        name = (name.AsSpan().IndexOfAny(".,;©)") is >= 0 and var end ? name[..end] : name).Trim(' ', '*', '_');
        if (name.Length is > 2 and <= LongestName && char.IsUpper(name[0])
            && Array.TrueForAll(name.Split(' '),
                static w => Phrases.IsOfName(w) || w is "for" or "in"))
            facts.Sources.Add(new Fact(name, OfMedium));
    }
}
