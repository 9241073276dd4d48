using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>What the lines between a page's headline and its text name.</summary>
internal static partial class PageCopy
{
    /// <summary>What a line between headline and text names: a person, a medium above the date, or who posted.</summary>
    private static void Beside(string text, bool aboveStamp, CaptureFacts facts)
    {
        // 林一舟©: a writer who keeps the rights.
        text = text.TrimEnd('©', '®', ' ');
        // icon Jane Doe: the picture of a pen beside the writer, as those are told of it who do not see it.
        if (text.StartsWith("icon ", StringComparison.Ordinal) && PersonNames.ArePeople(text["icon ".Length..]))
            text = text["icon ".Length..];
        if (text.Length == 0)
            return;
        // Programs for small screens say from where a post was sent.
        if (CreditNames.Provinces.Contains(text) || Attribution.IsPlace(text))
            return;
        if (BoardPost.EditedBy(text) is { } poster)
            facts.Authors.Add(new Fact(poster, 50));
        else if (!DayBeside(text, facts) && !PeopleBeside(text, aboveStamp, facts))
            NameBeside(text, aboveStamp, facts);
    }

    private static bool DayBeside(string text, CaptureFacts facts)
    {
        if (DateFinder.IsDayOfYear(text))
        {
            facts.Dates.Add(new Fact(text, 60));
            return true;
        }

        var isStamp = IsStamp(text);
        if (!isStamp && !IsPosted(text) || DateFinder.DayIn(text) is not { } day)
            return false;
        facts.Dates.Add(new Fact(day, 75));
        if (!isStamp)
            facts.Authors.Add(new Fact(text[..text.IndexOf(' ', StringComparison.Ordinal)], 50));
        return true;
    }

    /// <summary>Notes people named as no other line is: reporters, a writer with a medium or an account, with a role.</summary>
    private static bool PeopleBeside(string text, bool aboveStamp, CaptureFacts facts)
    {
        if (aboveStamp && ReporterLines.OfHead(text) is { } writers)
        {
            facts.Authors.Add(new Fact(writers, 55));
            return true;
        }

        if (CreditNames.OfPair(text) is { Writer: { } writer, Medium: { } medium }
            && (PersonNames.IsMedium(medium) || PersonNames.IsMediaWord(medium[(medium.LastIndexOf(' ') + 1)..])))
        {
            facts.Authors.Add(new Fact(writer, 55));
            facts.Sources.Add(new Fact(medium, 50));
            return true;
        }

        // 林一舟 一舟说机器: who wrote, and the account.
        if (aboveStamp && OfAccount(text) is var (signed, account))
        {
            facts.Authors.Add(new Fact(signed, 60));
            facts.Sources.Add(new Fact(account, 52));
            return true;
        }

        if (RowPart.Of(text) is { Kind: RowPartKind.Writer, Name: { Length: > 1 } by })
        {
            facts.Authors.Add(new Fact(by, 66));
            return true;
        }

        // 林一舟 报道
        if (text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries) is [var reporter, { Length: <= LongestSent } sent]
            && Bylines.IsSent(sent) && PersonNames.IsPerson(reporter))
        {
            facts.Authors.Add(new Fact(reporter, 66));
            return true;
        }

        if (WithRoles(text) is not { } people)
            return false;
        facts.Authors.Add(new Fact(people, 46));
        return true;
    }

    private static void NameBeside(string text, bool aboveStamp, CaptureFacts facts)
    {
        if (text.Length is > 4 and <= 60 && (PersonNames.ArePeople(text) || Bylines.AreTeam(text)))
        {
            facts.Authors.Add(new Fact(text, 45));
            return;
        }

        if (!IsName(text)
            || char.IsAsciiLetter(text[0])
                && !Array.TrueForAll(text.Split(' '), static w => w.Length == 0 || !char.IsAsciiLetterLower(w[0]))
                && text.Contains(' ', StringComparison.Ordinal))
            return;
        if (Trails.AreSections(text))
            return;
        var person = PersonNames.IsPerson(text);
        (aboveStamp && !person ? facts.Sources : facts.Authors).Add(new Fact(text, aboveStamp || person ? 45 : 0));
    }

    /// <summary>Who wrote and his account, as networks name both above the day, <c>林一舟 一舟说机器</c>; else null.</summary>
    private static (string Writer, string Account)? OfAccount(string text) =>
        text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries) is [{ Length: <= 4 } signed, { Length: > 2 and <= 12 } account]
        && Digest.Text.Characters.IsHan(signed[0]) && PersonNames.IsPerson(signed) && !PersonNames.IsPerson(account) && IsName(account)
            ? (signed, account) : null;

    /// <summary>Characters of the longest word for a report with the place it was sent from behind a writer's name.</summary>
    private const int LongestSent = 6;

    /// <summary>
    /// People of whom one has his role or place behind his name, without it: <c>Jane Doe Science correspondent and John Roe in Oslo</c>.
    /// </summary>
    private static string? WithRoles(string text)
    {
        if (text.Length is < 12 or > 90 || text.Split(" and ") is not { Length: 1 or 2 } parts)
            return null;
        var names = Array.ConvertAll(parts, static p =>
            p.IndexOf(" in ", StringComparison.Ordinal) is > 4 and var place && place + 4 < p.Length
                && char.IsUpper(p[place + 4]) && PersonNames.IsPerson(p[..place])
                ? p[..place]
            : p.Split(' ') is { Length: >= 3 } words && PersonNames.IsPerson($"{words[0]} {words[1]}")
                && KnownMedia.Named(words[0]) is null && Bylines.IsRole(string.Join(' ', words[2..]))
                ? $"{words[0]} {words[1]}" : p);
        return names.SequenceEqual(parts) || !Array.TrueForAll(names, PersonNames.IsPerson) ? null : string.Join(" and ", names);
    }

    /// <summary>
    /// Houses that set headlines of other texts among the paragraphs of each, one a line and set in, with nothing to head them.
    /// </summary>
    private static readonly HashSet<string> Linking = new(["The Register"], StringComparer.Ordinal);

    /// <summary>Headlines of the shortest such row, and columns of the longest of them.</summary>
    private const int FewestLinked = 2, LongestLinked = 100;

    private static List<CaptureLine> WithoutLinks(List<CaptureLine> lines)
    {
        var kept = new List<CaptureLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i;
            while (kept.Count > 0 && Phrases.EndsSentence(kept[^1].Text) && end < lines.Count
                && lines[end] is { Kind: LineKind.Loose, Indented: true } line && Phrases.Columns(line.Text) <= LongestLinked
                && !Phrases.EndsSentence(line.Text))
                end++;
            if (end - i >= FewestLinked)
                i = end - 1;
            else
                kept.Add(lines[i]);
        }

        return kept;
    }
}
