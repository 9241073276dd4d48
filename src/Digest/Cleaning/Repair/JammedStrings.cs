using Digest.Text;

namespace Digest.Cleaning.Repair;

/// <summary>
/// Takes off what some boards (Discuz! 7) put beside their noise although a space stands inside its units: the board's name and address,
/// the thread's title and keywords, <c>后期·灯塔0 V. f( ~- ]$ }$ ^* Z</c>. A line of them is told by standing there again, or by being the
/// board's name before or behind a paragraph too.
/// </summary>
internal static class JammedStrings
{
    /// <summary>Characters of the shortest string, and columns of a line that only a paragraph has.</summary>
    private const int Shortest = 3, LeastParagraph = 40;

    /// <summary>Characters of noise that may be left before an address.</summary>
    private const int MostLeft = 6;

    /// <summary>How names of boards end that do not say that they are boards.</summary>
    private static readonly string[] Clubs = ["俱乐部", "俱樂部", "之家", "家园", "家園", "茶馆", "茶館"];

    private static readonly System.Buffers.SearchValues<char> SentenceEnds = System.Buffers.SearchValues.Create("。！？”」…!?.：:；;，,");

    /// <summary>What goes on with a name that begins a sentence.</summary>
    private static readonly System.Buffers.SearchValues<char> GoesOn =
        System.Buffers.SearchValues.Create("的地得是在为有和与及或将也已还从对被把说称，、,. 上里中网站版用会员");

    /// <summary>The lines without such strings; the same lines where none stand there.</summary>
    /// <param name="raw">The lines as they stand.</param>
    /// <param name="cut">The same lines without noise.</param>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> raw, JammedLine[] cut)
    {
        var (lefts, rights) = (new List<string>(), new List<string>());
        var whole = new Dictionary<string, (int Times, string Below)>(StringComparer.Ordinal);
        for (var i = 0; i < cut.Length; i++)
        {
            var text = cut[i].Text.Trim();
            if (text.Length < Shortest || !cut[i].Before && !cut[i].After)
                continue;
            if (text.Length <= ForumStrings.Longest && IsLikely(text) && IsBesideParagraph(cut, i))
                Count(whole, text, Below(cut, i));
            if (cut[i].After)
                lefts.Add(text.Length > ForumStrings.Longest ? text[^ForumStrings.Longest..] : text);
            if (cut[i].Before)
                rights.Add(text.Length > ForumStrings.Longest ? text[..ForumStrings.Longest] : text);
        }

        var names = whole.Keys.Where(k => IsOfBoard(k) && IsAtEdge(k, lefts, rights))
            .ToArray();
        // The parts of a text may have like headings: without the board's own name or address nothing tells that it puts any there.
        if (names.Length == 0 && !IsAddressed(raw, cut))
            return raw;
        var strings = names.Concat(whole.Where(static w => w.Value.Times > 1).Select(static w => w.Key))
            .Concat(KeywordLists.Of(lefts, rights, [.. cut.Select(static c => c.Text)]))
            .Distinct(StringComparer.Ordinal).OrderByDescending(static s => s.Length).ToArray();
        string[]? made = null;
        for (var i = 0; i < cut.Length; i++)
        {
            if ((cut[i].Before || cut[i].After) && Found(raw[i], cut[i], strings) is { } found
                && raw[i].IndexOf(cut[i].Text, StringComparison.Ordinal) is >= 0 and var at)
            {
                made ??= [.. raw];
                made[i] = raw[i].Remove(at + found.Start, found.Length);
            }
        }

        return made ?? raw;
    }

    /// <summary>A post may stand there twice: what has the same line below it again is a heading, or a line of a paragraph.</summary>
    private static bool IsOfBoard(string name) =>
        BoardWords.End(name) || Array.Exists(Clubs, c => name.EndsWith(c, StringComparison.Ordinal));

    private static void Count(Dictionary<string, (int Times, string Below)> whole, string text, string below)
    {
        if (!whole.TryGetValue(text, out var first))
            whole[text] = (1, below);
        else if (first.Below != below)
            whole[text] = (first.Times + 1, first.Below);
    }

    private static string Below(JammedLine[] cut, int at)
    {
        var next = at + 1;
        while (next < cut.Length && cut[next].Text.Length == 0)
            next++;
        return next < cut.Length ? cut[next].Text : "";
    }

    private static bool IsLikely(string text) =>
        Characters.ColumnsOf(text) >= ForumStrings.LeastColumns && !SentenceEnds.Contains(text[^1]) && text.Any(char.IsLetter);

    /// <summary>Lines on end that are all short are verse, which says a line again.</summary>
    private static bool IsBesideParagraph(JammedLine[] cut, int at)
    {
        var before = at - 1;
        while (before > 0 && cut[before].Text.Length == 0)
            before--;
        return Characters.ColumnsOf(Below(cut, at)) >= LeastParagraph
            || before >= 0 && Characters.ColumnsOf(cut[before].Text) >= LeastParagraph;
    }

    private static bool IsAddressed(IReadOnlyList<string> raw, JammedLine[] cut)
    {
        for (var i = 0; i < cut.Length; i++)
        {
            if ((cut[i].Before || cut[i].After) && Found(raw[i], cut[i], []) is not null)
                return true;
        }

        return false;
    }

    private static bool IsAtEdge(string text, List<string> lefts, List<string> rights) =>
        rights.Exists(r => r.Length > text.Length && EndOf(r, text) > 0)
        || lefts.Exists(l => l.Length > text.Length && StartOf(l, text) > 0);

    /// <summary>Where a string ends that stands before a text and is none of its words; 0 where none does.</summary>
    private static int EndOf(string text, string known) =>
        text.StartsWith(known, StringComparison.Ordinal) && !GoesOn.Contains(text[known.Length]) ? known.Length : 0;

    /// <summary>Where a string begins that stands behind the last sentence of a text; 0 where none does.</summary>
    private static int StartOf(string text, string known) =>
        text.EndsWith(known, StringComparison.Ordinal) && text.Length > known.Length && SentenceEnds.Contains(text[^(known.Length + 1)])
        ? text.Length - known.Length : 0;

    /// <summary>Where a string stands in the text of a line, or an address of the board; null where none does.</summary>
    private static (int Start, int Length)? Found(string raw, JammedLine line, string[] strings)
    {
        var text = line.Text;
        if (text.Length < Shortest)
            return null;
        foreach (var known in strings)
        {
            if (text.Length < known.Length)
                continue;
            if (text == known)
                return (0, text.Length);
            if (line.Before && EndOf(text, known) > 0)
                return (0, known.Length);
            if (line.After && StartOf(text, known) is > 0 and var start)
                return (start, known.Length);
        }

        foreach (var host in raw.Contains('.', StringComparison.Ordinal) ? ForumStrings.Addresses(text) : [])
        {
            var at = text.IndexOf(host, StringComparison.Ordinal);
            if (at <= MostLeft && (at + host.Length == text.Length || line.Before && !char.IsAscii(text[at + host.Length])))
                return (0, at + host.Length);
            if (line.After && at + host.Length == text.Length && SentenceEnds.Contains(text[at - 1]))
                return (at, host.Length);
        }

        return null;
    }
}
