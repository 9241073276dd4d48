using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>
/// The name of a medium alone above the headline of a text, or right below it, with who wrote it and when in the next lines:
/// <c>Wetland Review</c>, <c>Shelf Talk / Retail media</c>, <c>河口能源报 &gt; 深度</c>. A text of a few lines has no head as a page has.
/// </summary>
internal static class TextMasthead
{
    /// <summary>Columns of the longest name and of the longest row with its sections; words of the longest name.</summary>
    private const int LongestName = 30, LongestRow = 60, MostWords = 5;

    /// <summary>Columns of the shortest headline, and lines below it in which something is said of the article.</summary>
    private const int LeastHeadline = 16, Reach = 3;

    /// <summary>Characters of the longest line of a foot, in which a name comes again, and lines of the shortest text.</summary>
    private const int LongestFoot = 160, Fewest = 5;

    /// <summary>Weights of a name that another line has too, and of one that nothing else tells.</summary>
    private const int Confirmed = 61, Alone = 44;

    private static readonly string[] Signs = [" | ", " / ", " · ", " • ", " > ", " › ", " » ", " — ", " -- ", " – ", "｜", "   ", "\u3000"];

    /// <summary>The lines without the name, which is noted; any other lines as they are.</summary>
    public static List<CaptureLine> Take(List<CaptureLine> lines, CaptureFacts facts)
    {
        if (facts.IsThread || lines.Count < Fewest)
            return lines;
        // 河口晚读, below it the day, then the headline.
        if (!lines[0].Markdown && PersonNames.IsMedium(MarkdownText.Plain(lines[0])) && NameOf(lines[0], out _) is not null
            && IsHeadline(lines[2]) && IsSaidBelow(lines, 1) && !IsHeadline(lines[1]))
        {
            facts.Sources.Add(new Fact(MarkdownText.Plain(lines[0]), Alone));
            return lines.GetRange(1, lines.Count - 1);
        }

        if (AboveIssue(lines, out var headline) is { } letter)
        {
            facts.Sources.Add(new Fact(letter, Confirmed));
            facts.Dates.Add(new Fact(lines[1].Text, OfIssue));
            return lines.GetRange(headline, lines.Count - headline);
        }

        if (Buttons(lines) is > 0 and var below)
        {
            facts.Sources.Add(new Fact(MarkdownText.Plain(lines[0]), Alone));
            return lines.GetRange(below, lines.Count - below);
        }

        if (IsAbove(lines, facts) || IsBelow(lines, facts) && MoveUp(lines))
            return lines.GetRange(1, lines.Count - 1);
        return lines;
    }

    /// <summary>
    /// A name that the foot has again, with what it is behind a sign, above the number or the day of the issue and the headline:
    /// <c>WETLAND REVIEW -- weekly notes on tides / No. 12 / May 16, 2025</c>; null where another line stands there.
    /// </summary>
    private static string? AboveIssue(List<CaptureLine> lines, out int headline)
    {
        headline = lines.FindIndex(2, static l => !NoiseRules.IsDebris(l.Text));
        var foot = lines.Count - (lines.Count / 3);
        return headline is 2 or 3 && headline + 1 < foot && !lines[0].Markdown && NameOf(lines[0], out var hasMotto) is { } name
            && hasMotto && !PersonNames.IsPerson(name) && Phrases.Columns(lines[1].Text) <= LongestRow
            && DateFinder.FindAt(lines[1].Text, out _, out var end) && lines[1].Text.Length - end <= 1
            && IsHeadline(lines[headline]) && IsTold(lines.GetRange(headline - 1, foot - headline + 1), name)
                ? Again(lines, foot, name) : null;
    }

    /// <summary>Weight of the day of a letter's issue.</summary>
    private const int OfIssue = 76;

    /// <summary>Buttons between a name and the headline.</summary>
    private const int MostButtons = 4;

    /// <summary>Where the headline stands below a name and buttons, <c>Wetland Review / Subscribe</c>; else 0.</summary>
    private static int Buttons(List<CaptureLine> lines)
    {
        var at = 1;
        while (at < lines.Count && at <= MostButtons && MarkdownText.Plain(lines[at]) is { Length: > 0 } text
            && (NoiseRules.IsButton(text) || IsMenu(text)))
            at++;
        return at > 1 && at + 1 < lines.Count && NameOf(lines[0], out var hasSection) is { } name && !hasSection
            && !PersonNames.IsPerson(name) && IsHeadline(lines[at])
            && !DateFinder.FindAt(MarkdownText.Plain(lines[at]), out _, out _) ? at : 0;
    }

    /// <summary><c>首頁 | 即時 | 科技 | 財經</c>, <c>News / Science / Opinion / Letters</c>.</summary>
    private static bool IsMenu(string text) => Trails.IsMenu(text) || Trails.IsBarred(text);

    /// <summary>The headline goes to the top, so that the name above it can be taken away.</summary>
    private static bool MoveUp(List<CaptureLine> lines)
    {
        (lines[0], lines[1]) = (lines[1], lines[0]);
        return true;
    }

    private static bool IsAbove(List<CaptureLine> lines, CaptureFacts facts)
    {
        if (NameOf(lines[0], out var hasSection) is not { } name || !IsHeadline(lines[1]) || !IsSaidBelow(lines, 2)
            || lines[1].Kind != LineKind.Heading && Phrases.Columns(lines[1].Text) * 3 < Phrases.Columns(name) * 4)
            return false;
        var again = Again(lines, 2, name);
        if (again is null && !hasSection && !PersonNames.IsMedium(name) && KnownMedia.Named(name) is null
            && (Characters.IsHan(name[0]) || PersonNames.IsPerson(name) && !PersonNames.IsMediaWord(name[(name.LastIndexOf(' ') + 1)..])
                || !IsTold(lines, name)))
            return false;
        facts.Sources.Add(new Fact(again ?? name, again is null ? Alone : Confirmed));
        return true;
    }

    /// <summary>Whether the text has the words of the headline, and not those of the name.</summary>
    private static bool IsTold(List<CaptureLine> lines, string name)
    {
        var body = new SharedWords(string.Join('\n',
            lines.Skip(2).Take(LinesOfBody).Select(static l => l.Text[..Math.Min(l.Text.Length, LeastUnread)])));
        return !body.Tells(name) && body.Tells(MarkdownText.Plain(lines[1]));
    }

    /// <summary>Lines of a text in which words are looked for, and characters of each.</summary>
    private const int LinesOfBody = 20, LeastUnread = 1000;

    /// <summary>Below the headline it counts only where another line has it too.</summary>
    private static bool IsBelow(List<CaptureLine> lines, CaptureFacts facts)
    {
        if (lines[0].Markdown || NameOf(lines[1], out _) is not { } name || !IsHeadline(lines[0]) || !IsSaidBelow(lines, 2)
            || PersonNames.IsPerson(name) || Again(lines, 2, name) is not { } again)
            return false;
        facts.Sources.Add(new Fact(again, Confirmed));
        return true;
    }

    /// <summary>The name with which a line begins, its sections behind signs; null where it is none.</summary>
    private static string? NameOf(CaptureLine line, out bool hasSection)
    {
        hasSection = false;
        var text = MarkdownText.Plain(line).Trim(' ', '*', '_', '\u3000');
        if (line.Kind is not (LineKind.Loose or LineKind.Paragraph) || line.Kind == LineKind.Paragraph && !line.Markdown
            || text.Length < 2 || Phrases.Columns(text) > LongestRow || Phrases.EndsSentence(text) && text[^1] != '.')
            return null;
        var parts = text.Split(Signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        hasSection = parts.Length > 1;
        return parts.Length is > 0 and <= 4 && IsName(parts[0]) ? parts[0] : null;
    }

    private static readonly System.Buffers.SearchValues<char> NoName = System.Buffers.SearchValues.Create("：:，,。？！?!@#");

    private static bool IsName(string name) =>
        Phrases.Columns(name) is >= 4 and <= LongestName && !Phrases.EndsSentence(name) && !NoiseRules.IsButton(name)
        && !Credits.IsLabel(name) && Wording.Of(name).Share < 0.5 && !name.AsSpan().ContainsAny(NoName)
        && !DateFinder.FindAt(name, out _, out _)
        && (Characters.IsHan(name[^1])
            ? name.Length <= 12
            : name.Split(' ') is { Length: <= MostWords } words && char.IsUpper(name[0])
                && Array.TrueForAll(words, static w => w.Length > 0
                    && (char.IsUpper(w[0]) || char.IsAsciiDigit(w[0])
                        || w is "of" or "the" or "and" or "&" or "to" or "for" or "in" or "on")));

    private static bool IsHeadline(CaptureLine line) =>
        line.Kind is LineKind.Loose or LineKind.Heading && MarkdownText.Plain(line) is var text && Phrases.Columns(text) >= LeastHeadline
        && (!Phrases.EndsSentence(text) || text[^1] is '?' or '？' or '!' or '！' || line.Kind == LineKind.Heading)
        && !Credits.Take(text, new NoisePlace(0, 1), new CaptureFacts());

    /// <summary>Whether one of the next lines says something of the article, with nothing but short lines above it.</summary>
    private static bool IsSaidBelow(List<CaptureLine> lines, int from)
    {
        for (var i = from; i < lines.Count && i < from + Reach; i++)
        {
            var text = MarkdownText.Plain(lines[i]).Trim('*', ' ');
            if (DateFinder.FindAt(text, out _, out _) && Credits.Take(text, new NoisePlace(0, 1), new CaptureFacts()))
                return true;
            if (Phrases.Columns(text) > LongestRow)
                return false;
        }

        return false;
    }

    /// <summary>The name as a short line further down spells it, where it may stand in capitals above; null where none has it.</summary>
    private static string? Again(List<CaptureLine> lines, int from, string name)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Text.Length <= LongestFoot && lines[i].Text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && (at == 0 || !char.IsAsciiLetter(lines[i].Text[at - 1]))
                && (at + name.Length == lines[i].Text.Length || !char.IsAsciiLetter(lines[i].Text[at + name.Length])))
                return lines[i].Text.Substring(at, name.Length);
        }

        return null;
    }
}
