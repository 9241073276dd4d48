using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>
/// What bylines say of their writers before each name, <c>science reporter Jane Doe and arts editor John Roe</c>, and the agency whose
/// reports went into the text, <c>Jane Doe with AP</c>: only the names are the writers'.
/// </summary>
internal static class BylineRoles
{
    private const string With = " with ", Joint = " and ";

    /// <summary>What others gave who are named behind the writers: <c>Jane Doe, with drawings by Ann Poe</c>.</summary>
    private static readonly string[] Helping = [" with drawings by ", " with illustrations by ", " with photographs by ",
        " with photos by ",
        " with pictures by ", " with graphics by ", " with maps by ", ". Illustrations by ", ". Illustration by ", ". Photographs by ",
        ". Photography by ", ". Photos by ", ". Drawings by ", ", illustrations by ", ", illustrated by ", ", photographs by "];

    /// <summary>Words of the longest office.</summary>
    private const int LongestOffice = 4;

    /// <summary>The names alone; what says nothing of them stays as it is.</summary>
    public static string Without(string byline)
    {
        if (Array.Find(Helping, h => byline.IndexOf(h, StringComparison.OrdinalIgnoreCase) > 3) is { } helping)
            byline = byline[..byline.IndexOf(helping, StringComparison.OrdinalIgnoreCase)].TrimEnd(',', ' ', '.', ';');
        if (byline.LastIndexOf(With, StringComparison.Ordinal) is > 3 and var with
            && KnownMedia.Named(byline[(with + With.Length)..]) is { } house && KnownMedia.IsAgency(house))
            byline = byline[..with].TrimEnd(',', ' ');
        if (!byline.AsSpan().ContainsAnyInRange('a', 'z') || byline.IndexOf(' ', StringComparison.Ordinal) < 0)
            return byline;
        var parts = byline.Split(Joint);
        var isBare = true;
        for (var i = 0; i < parts.Length; i++)
        {
            if (BehindOffice(parts[i]) is not { } name)
                continue;
            (parts[i], isBare) = (name, false);
        }

        return isBare ? byline : string.Join(Joint, parts);
    }

    /// <summary>Who stands behind an office in small letters, <c>science reporter Jane Doe</c>; else null.</summary>
    private static string? BehindOffice(string part)
    {
        var words = part.Split(' ');
        for (var i = 0; i < LongestOffice && i + 2 < words.Length; i++)
        {
            if (words[i].Length > 0 && char.IsAsciiLetterLower(words[i][0]) && PersonNames.IsOffice(words[i])
                && string.Join(' ', words[(i + 1)..]) is var name && PersonNames.IsPerson(name))
                return name;
        }

        return null;
    }
}
