using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// The line with which somebody introduces a text that he passes on, ending with a colon: <c>From The Quay Review, yesterday:</c>,
/// <c>Behind a paywall, so here it is. Quay Review, by Jane Doe:</c>. Below it may stand the text's own headline and byline.
/// </summary>
internal static class Introductions
{
    /// <summary>Lines above which such a line stands, lines of the shortest text, and characters of the longest line.</summary>
    private const int Topmost = 3, Fewest = 3, Longest = 160;

    /// <summary>Weight of what such a line names: it is said in posting, and more than the member's name.</summary>
    private const int Introduced = 74;

    /// <summary>Columns of a headline.</summary>
    private const int LeastHeadline = 16, LongestHeadline = 160;

    private static readonly string[] Openings = ["From ", "from ", "Via ", "via ", "Source: "];

    /// <summary>Takes the line away, and what it and the byline below it say.</summary>
    public static void Drop(List<CaptureLine> lines, CaptureFacts facts)
    {
        for (var i = 0; i < Topmost && i + Fewest <= lines.Count; i++)
        {
            if (lines[i].Kind is not (LineKind.Loose or LineKind.Paragraph) || !Take(MarkdownText.Plain(lines[i].Text), facts))
                continue;
            facts.Ask("remark", MarkdownText.Plain(lines[i].Text), "dropped: what was said in posting the article");
            lines.RemoveRange(0, i + 1);
            PosterRemarks.DropAdditions(lines, facts);
            TakeHead(lines, facts);
            return;
        }
    }

    private static bool Take(string text, CaptureFacts facts)
    {
        if (text.Length is < 6 or > Longest)
            return false;
        if (text[^1] != ':')
            return TakeByline(text, facts);
        if (TakeBracket(text, facts))
            return true;
        // The last sentence says it.
        var said = text[..^1];
        if (said.LastIndexOf(". ", StringComparison.Ordinal) is > 0 and var stop)
            said = said[(stop + 2)..];
        var by = said.IndexOf(", by ", StringComparison.Ordinal);
        var writer = by < 0 ? null : said[(by + 5)..].Split(", ")[0].Trim();
        var opening = Array.Find(Openings, o => said.StartsWith(o, StringComparison.Ordinal));
        var medium = WithoutDay((by < 0 ? said : said[..by])[(opening?.Length ?? 0)..].Split(", ")[0].Trim());
        var known = KnownMedia.Named(medium) is not null
            || writer is not null && opening is not null && PersonNames.IsCapitalised(medium);
        if (writer is not null && !PersonNames.ArePeople(writer) || writer is null && (opening is null || !known && !IsMedium(medium))
            || !known && !IsMedium(medium))
            return false;
        new CreditNames(medium, writer) { Written = Introduced, Named = Introduced }.NoteIn(facts);
        if (Credits.HasMoment(said))
            facts.Dates.Add(new Fact(said, CaptureFacts.Relative));
        else if (DateFinder.DayIn(said) is { } day)
            facts.Dates.Add(new Fact(day, CaptureFacts.PostDay + 1));
        return true;
    }

    /// <summary>
    /// Writer and day in brackets behind the medium: <c>Worth reading at Quay Weekly (by Jane Doe, May 2, 2025), in full:</c>.
    /// </summary>
    private static bool TakeBracket(string text, CaptureFacts facts)
    {
        var open = text.IndexOf(" (by ", StringComparison.Ordinal);
        if (open < 0 || text.IndexOf(')', open) is not (> 0 and var close))
            return false;
        var inside = text[(open + " (by ".Length)..close];
        var comma = inside.IndexOf(", ", StringComparison.Ordinal);
        var writer = comma < 0 ? inside : inside[..comma];
        var words = text[..open].Split(' ');
        var from = words.Length;
        while (from > 0 && words[from - 1].Length > 0 && char.IsUpper(words[from - 1][0]))
            from--;
        if (!PersonNames.ArePeople(writer) || from == 0 || from == words.Length)
            return false;
        new CreditNames(string.Join(' ', words[from..]), writer) { Written = Introduced, Named = Introduced }.NoteIn(facts);
        if (comma > 0 && DateFinder.FindAt(inside, out var begins, out var ends))
            facts.Dates.Add(new Fact(inside[begins..ends], CaptureFacts.PostDay + 1));
        return true;
    }

    /// <summary>
    /// Behind a sentence on posting stands the byline: <c>It has a paywall, so here it is. By Jane Doe, May 2, 2025 5:12 pm ET</c>.
    /// </summary>
    public static bool TakeByline(string text, CaptureFacts facts)
    {
        var by = text.IndexOf(". By ", StringComparison.Ordinal);
        if (by < 0 || !PosterRemarks.SpeaksOfPosting(text[..by]))
            return false;
        var named = text[(by + ". By ".Length)..];
        var comma = DateFinder.FindAt(named, out var from, out var to) && from > 2 ? named.LastIndexOf(',', from) : named.Length;
        if (comma < 2 || !PersonNames.ArePeople(named[..comma].TrimEnd('.')))
            return false;
        facts.Authors.Add(new Fact(named[..comma].TrimEnd('.'), Introduced));
        if (comma < named.Length)
            facts.Dates.Add(new Fact(named[from..to], CaptureFacts.PostDay + 1));
        return true;
    }

    /// <summary>The name of a medium without of which day it is: <c>today's Quay Courier (May 6)</c>.</summary>
    private static string WithoutDay(string medium)
    {
        if (medium.IndexOf(" (", StringComparison.Ordinal) is > 2 and var open
            && DateFinder.Find(medium[open..], needsYear: false, out _, out _) is not null)
            medium = medium[..open];
        var words = medium.Split(' ');
        var from = words[0] is "this" or "last" ? 1 : 0;
        return from + 1 < words.Length && words[from].Replace('’', '\'') is [.., '\'', 's']
            && (char.IsAsciiLetterLower(words[from][0]) || CalendarNames.Days.Contains(words[from][..^2], StringComparer.OrdinalIgnoreCase))
            ? string.Join(' ', words[(from + 1)..]) : medium;
    }

    private static bool IsMedium(string text) =>
        PersonNames.IsMedium(text)
        || PersonNames.IsCapitalised(text) && text.LastIndexOf(' ') is > 0 and var last && PersonNames.IsMediaWord(text[(last + 1)..]);

    /// <summary>The headline and below it who wrote it, <c>Jane Doe, Quay Review</c>.</summary>
    private static void TakeHead(List<CaptureLine> lines, CaptureFacts facts)
    {
        if (lines.Count <= Fewest || Phrases.EndsSentence(lines[0].Text)
            || Phrases.Columns(lines[0].Text) is < LeastHeadline or > LongestHeadline)
            return;
        var byline = MarkdownText.Plain(lines[1].Text);
        var pair = CreditNames.OfPair(byline);
        if (pair.Writer is null && !(byline.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && PersonNames.ArePeople(byline[3..])))
            return;
        facts.Titles.Add(new Fact(MarkdownText.Plain(lines[0].Text), 92));
        new CreditNames(pair.Medium, pair.Writer ?? byline[3..]) { Written = Introduced, Named = Introduced }.NoteIn(facts);
        lines.RemoveRange(0, 2);
    }
}
