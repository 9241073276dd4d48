using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning;

/// <summary>Names beside a headline: the medium, the letter with the number of its issue, the site with the way to the page.</summary>
internal static partial class BareTitle
{
    /// <summary>Weight of a medium that a title sets apart, and of one before a colon, whose report may only be spoken of.</summary>
    private const int SetApart = 72, BeforeColon = 45;

    /// <summary>Weight from which on a line of the text says whose it is.</summary>
    private const int OfOwnLine = 60;

    /// <summary>Characters of the shortest title beside the name.</summary>
    private const int LeastTitle = 8;

    /// <summary>Columns of the longest name of a paper.</summary>
    public const int LongestPaper = 32;

    /// <summary>
    /// Whoever passes an article on may say in the title whose it is: <c>[QUAY REVIEW] The boats are back</c>,
    /// <c>The boats are back (Quay Review)</c>, <c>Quay Wire: The boats are back</c>.
    /// </summary>
    private static string WithoutMediumApart(string title, CaptureFacts facts)
    {
        if (TitledMedium.InBrackets(title) is { } medium)
            return Noted(medium, SetApart, title[(medium.Length + 2)..].TrimStart(' ', ':'), facts);
        if (Behind(title) is ({ Length: > LeastTitle } before, { Length: > 1 } behind))
        {
            if (before[^1] == ' ' && title[^1] == ')' && behind.StartsWith("via ", StringComparison.OrdinalIgnoreCase)
                && KnownMedia.Named(behind[4..]) is { } passed)
                return Noted(passed, SetApart, before.TrimEnd(), facts);
            if (facts.IsThread && title[^1] is ')' or '）' && behind.Trim() is { Length: > 1 } apart
                && (KnownMedia.Named(apart) ?? facts.Sources.Find(s => s.Value == apart && s.Weight >= BeforeColon).Value) is { } named)
                return Noted(named, SetApart, before.TrimEnd(), facts);
        }

        return facts.IsThread && title.IndexOf(": ", StringComparison.Ordinal) is > 1 and var colon
            && title[(colon + 2)..] is { Length: >= LeastTitle } rest
            && char.IsAsciiLetterUpper(title[0]) && !Phrases.IsChinese(rest) && KnownMedia.Named(title[..colon]) is { } wire
            ? Noted(wire, BeforeColon, rest, facts) : title;
    }

    private static string Noted(string medium, int weight, string title, CaptureFacts facts)
    {
        facts.Sources.Add(new Fact(KnownMedia.Named(medium) ?? medium, weight));
        return title;
    }

    /// <summary>Without the house's own name and the number of the issue before it: <c>【渡口来信88】两岸同日复航</c>.</summary>
    private static string WithoutOwnName(string title, CaptureFacts facts) =>
        title is ['【' or '[', ..] && Before(title) is ({ Length: > 1 and < LongestPaper } label, { Length: > 3 } headline)
        && label.TrimEnd("0123456789 #期第.".ToCharArray()) is { Length: > 1 } own
        && facts.Sources.Exists(s => s.Value == own || char.IsAsciiDigit(label[^1]) && s.Value.StartsWith(own, StringComparison.Ordinal))
            ? headline.TrimStart() : title;

    private static readonly string[] Signs = [" | ", "｜", " - ", " – ", " — ", " • ", " · ", "_", "-"];

    /// <summary>
    /// Without the medium with which windows' titles end: one that is known, <c>… • The Register</c>, which is noted, or one that a line
    /// of the text names as its own, <c>两岸同日复航 - 望潮周刊</c>.
    /// </summary>
    private static string WithoutMediumBehind(string title, CaptureFacts facts)
    {
        var whole = title;
        title = WithoutLast(title, KnownMedia.NamedFirst, out var known);
        if (known is not null)
        {
            facts.Sources.Add(new Fact(known, 30));
            // Between the headline and the site's name stands the part of the site: 两岸渡轮同日复航_江岸观察_江左网
            if (whole[title.Length..].TrimStart() is ['_', ..])
                title = WithoutPart(title);
        }

        return WithoutLast(title,
            house => house.Length > 2 && facts.Sources.Exists(s => s.Value == house && s.Weight >= OfOwnLine) ? house : null, out _);
    }

    private static string WithoutPart(string title) =>
        title.LastIndexOf('_') is >= LeastBeside and var at && title[(at + 1)..].Trim() is { Length: > 1 } part
        && Phrases.Columns(part) <= LongestPart && Phrases.Columns(part) * 2 < Phrases.Columns(title.AsSpan(0, at))
        && !part.AsSpan().ContainsAny("，。？！：") ? title[..at].TrimEnd() : title;

    /// <summary>Columns of the longest name of a part of a site.</summary>
    private const int LongestPart = 16;

    /// <summary>A title without what stands behind one of the signs, where that is some name.</summary>
    private static string WithoutLast(string title, Func<string, string?> named, out string? name)
    {
        name = null;
        foreach (var sign in Signs)
        {
            if (title.LastIndexOf(sign, StringComparison.Ordinal) is > 3 and var at
                && (name = named(title[(at + sign.Length)..].Trim())) is not null)
                return title[..at].TrimEnd();
        }

        return title;
    }

    /// <summary>Columns of the shortest headline below the number of an issue.</summary>
    private const int LeastHeadline = 12;

    /// <summary>
    /// The window's title has the way to it before the headline, or only the number of a letter's issue where the headline stands below:
    /// then the heading that stands first is the title.
    /// </summary>
    private static string WithoutWay(string title, List<CaptureLine> blocks, CaptureFacts facts)
    {
        if (blocks.FindIndex(static b => b.Kind == LineKind.Heading) is not (>= 0 and < 3 and var top)
            || MarkdownText.Plain(blocks[top].Text) is not { Length: > 4 } own)
            return title;
        if (title.Length > own.Length + 3 && title.EndsWith(own, StringComparison.Ordinal) && title[..^own.Length].TrimEnd() is var way
            && (Phrases.Columns(own) > 8 && way is [.., '-' or '|' or '_' or '»' or '—' or '–' or '>' or '｜']
                || NameOfIssue(way) is not null))
        {
            // What stood last was taken for the site.
            if (facts.Sources.RemoveAll(s => s.Value == own) > 0
                && way.TrimEnd(' ', '-', '|', '_', '—', '–', '>', '｜', '»') is { Length: > 1 } house
                && Phrases.Columns(house) <= LongestPaper)
                facts.Sources.Add(new Fact(house, 24));
            return own;
        }

        // The Quay Letter #41: a letter may call its page by the number of the issue alone.
        if (NameOfIssue(title) is not { } letter || Phrases.Columns(own) <= LeastHeadline || blocks[top].Markdown
            || !blocks.Take(top).All(static b => b.Kind == LineKind.Verbatim))
            return title;
        facts.Sources.Add(new Fact(letter, 26));
        return own;
    }

    /// <summary>
    /// The title of a letter behind its name and the number of the issue, which are noted: <c>Quay Letter #41: The boats are back</c>,
    /// <c>渡口周刊（第 118 期）：两岸同日复航</c>. Where nothing else calls the letter so, they stay.
    /// </summary>
    private static string WithoutIssue(string title, CaptureFacts facts)
    {
        if (title.AsSpan().IndexOfAny('：', ':') is not (> 3 and var colon) || NameOfIssue(title[..colon]) is not { } letter)
            return title;
        var isSure = facts.Sources.Exists(s => s.Value == letter) && title.Length - colon > LeastTitle / 2;
        facts.Sources.Add(new Fact(letter, 26));
        return isSure ? title[(colon + 1)..].Trim() : title;
    }

    /// <summary>
    /// The name of a letter before the number of its issue, where a line says nothing else: <c>The Quay Letter #41</c>, <c>【渡口周报】Vol.9</c>,
    /// <c>周三来信 第118期：</c>; null for any other.
    /// </summary>
    public static string? NameOfIssue(string title)
    {
        if (IssueNumber.NameBefore(title.TrimEnd(' ', ':', '：', '-', '–', '—', '|', '｜', '）', ')')) is not { Length: > 1 } name)
            return null;
        name = name.Trim('【', '】', '[', ']', '「', '」', '《', '》');
        return Phrases.Columns(name) <= LongestPaper && !Phrases.EndsSentence(name) ? name : null;
    }
}
