using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Titles that name more or less than an article's headline. Whoever passes an article on may say in the title whose it is:
/// <c>[QUAY REVIEW] The boats are back</c>, <c>The boats are back (Quay Review)</c>, <c>Quay Wire: The boats are back</c>.
/// </summary>
internal static class TitledMedium
{
    /// <summary>Weight of a medium that a title sets apart, and of one before a colon, whose report may only be spoken of.</summary>
    private const int SetApart = 72, BeforeColon = 45;

    /// <summary>Characters of the shortest title beside the name.</summary>
    private const int LeastTitle = 8;

    /// <summary>The title without the medium, which is noted; any other title as it is.</summary>
    public static string Take(string title, CaptureFacts facts)
    {
        if (InBrackets(title) is { } medium)
            return Noted(medium, SetApart, title[(medium.Length + 2)..].TrimStart(' ', ':'), facts);
        if (Via(title) is { } passed)
            return Noted(passed[(passed.IndexOf(' ', StringComparison.Ordinal) + 1)..], SetApart,
                title[..(title.Length - passed.Length - 2)].TrimEnd(), facts);
        if (!facts.IsThread)
            return title;
        if (title is [.., ')' or '）'] && title.AsSpan().LastIndexOfAny('(', '（') is > LeastTitle and var open
            && title[(open + 1)..^1].Trim() is { Length: > 1 } behind
            && (KnownMedia.Named(behind) ?? facts.Sources.Find(s => s.Value == behind && s.Weight >= BeforeColon).Value) is { } named)
            return Noted(named, SetApart, title[..open].TrimEnd(), facts);
        return title.IndexOf(": ", StringComparison.Ordinal) is > 1 and var colon && title[(colon + 2)..] is { Length: >= LeastTitle } rest
            && char.IsAsciiLetterUpper(title[0]) && !Phrases.IsChinese(rest) && KnownMedia.Named(title[..colon]) is { } wire
            ? Noted(wire, BeforeColon, rest, facts) : title;
    }

    /// <summary>
    /// The title of a letter behind its name and the number of the issue, which are noted:
    /// <c>Quay Letter #41: The boats are back</c>. Where
    /// nothing else calls the letter so, they stay.
    /// </summary>
    public static string OfIssue(string title, int colon, string letter, CaptureFacts facts)
    {
        var isSure = facts.Sources.Exists(s => s.Value == letter) && title.Length - colon > LeastTitle / 2;
        facts.Sources.Add(new Fact(letter, 26));
        return isSure ? title[(colon + 1)..].Trim() : title;
    }

    /// <summary>What a title has in brackets at its end that begins with the word for where it was found: <c>via Quay Wire</c>.</summary>
    private static string? Via(string title) =>
        title is [.., ')'] && title.LastIndexOf(" (", StringComparison.Ordinal) is >= LeastTitle and var open
        && title[(open + 2)..^1] is var inside && inside.StartsWith("via ", StringComparison.OrdinalIgnoreCase)
        && KnownMedia.Named(inside[4..]) is not null ? inside : null;

    /// <summary>The medium in brackets before a title, as it stands there; null where none does.</summary>
    public static string? InBrackets(string title) =>
        title is ['[' or '【', ..] && title.AsSpan().IndexOfAny(']', '】') is > 1 and var close
        && Phrases.Columns(title.AsSpan(close)) > LeastTitle && KnownMedia.Named(title[1..close]) is not null ? title[1..close] : null;

    /// <summary>A headline without where it leads, as sites for links say behind it: <c>The boats are back (quay.example)</c>.</summary>
    public static string WithoutHost(string headline) =>
        headline is [.., ')'] && headline.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var open
        && headline.AsSpan(open + 2, headline.Length - open - 3) is var host && host.IndexOf('.') > 1 && !host.Contains(' ')
            ? headline[..open] : headline;

    private const string ThreadBy = "Thread by @";

    /// <summary>
    /// Whether what stands for a title only names whose posts follow: <c>@heron_w</c>, <c>Thread by @heron_w on Thread Reader</c>.
    /// </summary>
    public static bool IsHandle(string title) =>
        title is ['@', _, ..] && !title.Contains(' ', StringComparison.Ordinal) || title.StartsWith(ThreadBy, StringComparison.Ordinal);

    private static string Noted(string medium, int weight, string title, CaptureFacts facts)
    {
        facts.Sources.Add(new Fact(KnownMedia.Named(medium) ?? medium, weight));
        return title;
    }

    private static readonly string[] BeforeHouse = [" | ", "｜", " - ", " – ", " — ", "_", "-"];

    /// <summary>Weight from which on a line of the text says whose it is.</summary>
    private const int OfOwnLine = 60;

    /// <summary>A title without the medium behind it that a line of the text names as its own: <c>两岸同日复航 - 望潮周刊</c>.</summary>
    public static string WithoutHouse(string title, CaptureFacts facts)
    {
        foreach (var sign in BeforeHouse)
        {
            if (title.LastIndexOf(sign, StringComparison.Ordinal) is > 3 and var at
                && title[(at + sign.Length)..].Trim() is { Length: > 2 } house
                && facts.Sources.Exists(s => s.Value == house && s.Weight >= OfOwnLine))
                return title[..at].TrimEnd();
        }

        return title;
    }
}
