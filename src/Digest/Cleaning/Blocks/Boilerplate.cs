using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// Parts an article from what surrounds it, by what both are made of and no single phrase: running text is the core; above its first
/// paragraph and below its last, a short line that is no headline, heading or caption is of the page; between paragraphs a line is judged
/// by the share of its words that stand around articles, and by its neighbours. After the shallow features of boilerplate detection
/// (Kohlschütter, Fankhauser, Nejdl 2010).
/// </summary>
internal static partial class Boilerplate
{
    /// <summary>Columns of the shortest sentence of the core.</summary>
    private const int LeastProse = 30;

    /// <summary>Columns of the shortest sentence beside it.</summary>
    private const int LeastSentence = 10;

    /// <summary>Columns from which on a line is running text however it ends.</summary>
    public const int Long = 120;

    /// <summary>Columns of the longest sentence that may speak to the reader from beside the text.</summary>
    public const int LongestAppeal = 260;

    /// <summary>Columns of the longest sentence that says who pays for a letter.</summary>
    private const int LongestSponsor = 80;

    /// <summary>A text with fewer paragraphs has no core that is sure.</summary>
    private const int FewestParagraphs = 2;

    /// <summary>So many short lines may begin a text by themselves.</summary>
    private const int MostOwn = 3;

    /// <summary>Drops what surrounds the core; every line that only its place tells is listed for the editor.</summary>
    public static void Drop(List<CaptureLine> lines, CaptureFacts facts)
    {
        var seen = lines.ConvertAll(static l => new SeenLine(l));
        Mark(seen);
        var prose = seen.FindAll(static s => s.IsProse);
        if (prose.Count >= FewestParagraphs && prose.Sum(static s => s.Columns) * 2 > seen.Sum(static s => s.Columns))
        {
            var core = new CoreText(seen);
            Boxes(seen, core);
            Runs(seen, core);
            Events(seen, core);
            Letters(seen, core);
            Citation(seen, core);
            References(seen, core);
            Tags(seen, core);
            Middle(seen, core);
            Replies(seen);
            Openers(seen);
            Head(seen, core, facts);
            Tail(seen, core, facts);
        }

        var kept = 0;
        var gap = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!seen[i].IsOut)
                lines[kept++] = gap ? lines[i] with { BreakBefore = true } : lines[i];
            gap = seen[i].IsOut;
        }

        lines.RemoveRange(kept, lines.Count - kept);
    }

    /// <summary>Lists what only its place tells for an editor to look at.</summary>
    private static void Ask(CaptureFacts facts, string what, List<string> dropped, string side)
    {
        if (dropped.Count > 0)
            facts.Ask(what, string.Join(" / ", dropped), $"dropped: short lines {side} the text");
    }

    /// <summary>
    /// A sentence is of the surroundings when most of its words are and it speaks to the reader; a few words when most of them are.
    /// </summary>
    private static void Mark(List<SeenLine> seen)
    {
        string? sponsor = null;
        var sponsored = 0;
        Repeated(seen);
        for (var i = 0; i < seen.Count; i++)
        {
            var s = seen[i];
            if (s.Line.Kind == LineKind.Caption && !s.Line.AfterImage && s.Wording.Share >= 0.75 && s.Wording.Weight >= 8
                && s.Wording.Has(WordClass.Address))
                s.Sounds = s.IsOut = true;
            if (s.IsFixed || IsCounted(s.Text) || s.IsPriced)
                continue;
            // A label above code says in which language it is written.
            if (i + 1 < seen.Count && s.Columns <= 16 && seen[i + 1].Line is { Kind: LineKind.Verbatim } code
                && code.Text.AsSpan().TrimStart('`').StartsWith(s.Text, StringComparison.OrdinalIgnoreCase))
                s.Sounds = s.IsOut = true;
            var beside = s.Line.AfterNoise || i > 0 && seen[i - 1].Sounds;
            if (s.Closes && i > 0 && seen[i - 1] is { Sounds: true } label && (!label.Closes || label.Columns <= LongestSponsor)
                && label.Wording.Has(WordClass.Sponsor) && s.Columns <= LongestAppeal && s.Wording.Has(WordClass.Address)
                && s.Wording.Share >= 0.25)
                s.Sounds = s.IsOut = label.IsOut = true;
            else if (sponsor is not null && i <= sponsored + LongestPitch && s.Columns <= LongestAppeal
                && s.Text.Contains(sponsor, StringComparison.OrdinalIgnoreCase))
                s.Sounds = s.IsOut = true;
            else if (s.Closes || s.Columns >= Long)
                s.Sounds = Appeals(s, beside);
            else
                s.Sounds = s.Wording.Share >= (s.Line.Kind == LineKind.Heading ? OfHeading : 0.6) && s.Wording.Weight >= 4
                    || s.Wording.Share >= 0.99 && s.Wording.Weight >= 2 && beside;
            if (!s.Closes && s.Columns <= LongestHeading && SponsorOf(s.Text) is { } payer)
                (sponsor, sponsored, s.Sounds, s.IsOut) = (payer, i, true, true);
            if (IsMarkedAd(s.Text) || LengthNotes.Is(s.Text))
                s.Sounds = s.IsOut = true;
            s.IsProse = !s.Sounds
                && (s.Closes && s.Columns >= LeastProse || s.Columns >= Long || s.Columns >= LeastProse && s.Text[^1] is ':' or '：');
        }
    }

    /// <summary>Share of the words of a heading that are of the surroundings, where it is one: sections are called in few words.</summary>
    private const double OfHeading = 0.8;

    /// <summary><c>三、许可证</c>: what is counted is the author's.</summary>
    private static bool IsCounted(string text) =>
        text.Length <= LongestHeading / 2 && Phrases.IsCounted(text);

    /// <summary>How often a program draws a call on end, at least and at most.</summary>
    private const int FewestRepeated = 3, MostRepeated = 9;

    /// <summary>A call that stands there several times on end is drawn by a program.</summary>
    private static void Repeated(List<SeenLine> seen)
    {
        for (var from = 0; from < seen.Count;)
        {
            var to = from + 1;
            while (to < seen.Count && seen[to].Text == seen[from].Text)
                to++;
            if (to - from is >= FewestRepeated and <= MostRepeated && seen[from].Text.Length > 2 && !seen[from].IsFixed
                && seen[from].Wording.Share >= 0.4)
                seen.GetRange(from, to - from).ForEach(static s => s.IsOut = true);
            from = to;
        }
    }

    /// <summary>
    /// Whether a sentence speaks of the page or to its readers rather than of the world: the more its words say so, and whom it addresses,
    /// the smaller the share of them may be.
    /// </summary>
    private static bool Appeals(SeenLine s, bool beside)
    {
        if (s.Columns > LongestAppeal || s.IsQuoted || s.IsNotice)
            return false;
        var wording = s.Wording;
        var strong = wording.Strong >= 4;
        var signs = (wording.Has(WordClass.Address) ? 1 : 0) + (strong ? 1 : 0) + (beside ? 1 : 0);
        return s.Columns < Long && s.Text.Contains('©', StringComparison.Ordinal)
            || s.Columns < Long && s.Text[^1] is '！' or '!' && s.Text.AsSpan().IndexOfAny("“「『") < 0
                && s.Text.Contains('您', StringComparison.Ordinal)
            || signs >= 2 && wording.Share >= 0.45 && wording.Weight >= 8
            || signs == 1 && wording.Share >= 0.6 && wording.Weight >= 8 && (!strong || wording.Strong >= 6);
    }

    /// <summary>At either end of a text less is enough.</summary>
    private static bool AppealsAtEdge(SeenLine s) =>
        !s.Text.AsSpan().ContainsAny('“', '「') && s.Columns <= LongestAppeal && !s.IsQuoted && !s.IsNotice && s.Wording.Weight >= 5
        && s.Wording.Share >= (s.Wording.Has(WordClass.Address) || s.Line.AfterNoise
            ? s.Columns > Long || s.Wording.Strong == 0 && Phrases.IsChinese(s.Text) ? 0.4 : 0.35 : 0.6);

    /// <summary>Lines in which a sponsor speaks of himself below the label that names him.</summary>
    private const int LongestPitch = 3;

    private static readonly string[] SponsorLabels = ["together with ", "in partnership with ", "presented by ", "brought to you by ",
        "sponsored by ", "a message from ", "a word from ", "from our partner ", "from our sponsor ", "supported by "];

    /// <summary>Who pays for what stands below a label: <c>TOGETHER WITH LANTERN DESK</c>; null where it names nobody.</summary>
    private static string? SponsorOf(string label)
    {
        foreach (var opening in SponsorLabels)
        {
            if (label.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && label[opening.Length..].Trim(' ', ':', '.') is { Length: > 3 } name)
                return name;
        }

        return null;
    }

    /// <summary><c>（广告）买保险，就上贝壳保</c>: it says itself that it is paid for.</summary>
    private static bool IsMarkedAd(string text) =>
        text is ['(' or '（' or '【' or '[', ..] && text.AsSpan().IndexOfAny(")）】]") is > 2 and < 14 and var close
        && Wording.Of(text[1..close]) is { Share: > 0.99 } label && label.Has(WordClass.Sponsor);

    private static readonly HashSet<string> Players = new(["Recommended Video", "Recommended Videos", "Related Video", "Featured Video",
        "推荐视频", "相关视频", "推薦影片", "相關影片"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Between paragraphs a line goes that sounds like surroundings in words which are not the article's own, and what stands between two
    /// such.
    /// </summary>
    private static void Middle(List<SeenLine> seen, CoreText core)
    {
        Sounding(seen, core);
        BesideOut(seen, core);
    }

    private static void Sounding(List<SeenLine> seen, CoreText core)
    {
        for (var i = core.First + 1; i < core.Last; i++)
        {
            var s = seen[i];
            if (s.IsOut || s.IsFixed || !s.Sounds || s.IsItem && (seen[i - 1].IsItem || seen[i + 1].IsItem)
                || LeadsIn(s, seen[i + 1].Line))
                continue;
            var own = core.Weigh(s.Text);
            var heads = !s.Closes && s.Line.Kind != LineKind.Item
                && (seen[i + 1].IsProse || seen[i + 1] is { IsItem: true, Sounds: false } item
                    // Partners must agree to three conditions:
                    && (item.Closes || s.Columns >= LeastProse && s.Text[^1] is ':' or '：'));
            // What a box is about stands above its list.
            if (s.Wording.Has(WordClass.Opener) && seen[i + 1].IsItem)
            {
                for (s.IsOut = true; i + 1 < core.Last && seen[i + 1].IsItem; i++)
                    seen[i + 1].IsOut = true;
                continue;
            }

            // What heads a paragraph takes more than words that articles have too: Why start here / The reply from the gallery
            s.IsOut |= own.Weight >= 4
                && (!heads || s.Line.AfterNoise
                    ? own.Share >= 0.5
                    : own.Share >= (own.Strong > 0 ? 0.75 : 0.99) && (own.Strong > 0 || own.Weight >= 8 || own.Has(WordClass.Address)));
        }
    }

    /// <summary>What leads in code or a table is of the text, whatever its words are: <c>Then send a message:</c></summary>
    private static bool LeadsIn(SeenLine s, CaptureLine below) =>
        s.Text is [.., ':' or '：'] && below.Kind == LineKind.Verbatim && below.Text is ['`' or '~' or '|', ..];

    /// <summary>Teasers go below the label of their kind, and a short line between two that are out.</summary>
    private static void BesideOut(List<SeenLine> seen, CoreText core)
    {
        for (var i = core.First + 1; i + 1 < core.Last; i++)
        {
            // Of a film only its label is copied where a blank line is below that: a heading of the text's may stand there.
            if (Players.Contains(seen[i].Text) && seen[i + 1].Line.BreakBefore)
            {
                seen[i].IsOut = true;
                continue;
            }

            // A label that says what kind of thing follows has a teaser below it: The Quay Video / What the river keeps
            if (!seen[i].IsFixed && !seen[i].Closes && seen[i].Columns <= 40 && seen[i].Line.Kind == LineKind.Loose
                && seen[i].Wording is { Share: >= 0.5, Weight: >= 2 } && seen[i].Wording.Has(WordClass.Teaser) && IsTeaser(seen[i + 1])
                && i + 2 < seen.Count && (seen[i + 2].IsProse || IsTeaser(seen[i + 2])))
            {
                var last = OfOne(seen, i) ? i + 1 : core.Last - 1;
                for (seen[i].IsOut = true; i < last && IsTeaser(seen[i + 1]); i++)
                    seen[i + 1].IsOut = true;
                continue;
            }

            if (!seen[i].IsOut && !seen[i].IsFixed && !seen[i].IsProse && !seen[i].Closes && seen[i].Line.Kind != LineKind.Heading
                && (seen[i - 1].IsOut || seen[i].Line.AfterNoise) && (seen[i + 1].IsOut || seen[i + 1].Line.AfterNoise))
                seen[i].IsOut = true;
        }
    }

    private static readonly string[] Ones = ["Video", "Podcast", "Film", "Episode", "Gallery", "Quiz", "Newsletter"];

    /// <summary>
    /// Whether a label says that one thing follows it, and below the teaser for that stands, apart, what heads a paragraph.
    /// </summary>
    private static bool OfOne(List<SeenLine> seen, int label) =>
        label + 3 < seen.Count && Array.Exists(Ones, o => seen[label].Text.EndsWith(o, StringComparison.OrdinalIgnoreCase))
        && seen[label + 2].Line.BreakBefore && seen[label + 3] is { IsProse: true, Line.BreakBefore: true };

    private static bool IsTeaser(SeenLine s) =>
        !s.IsFixed && !s.IsProse && !s.Closes && !s.IsItem && s.Line.Kind == LineKind.Loose && s.Columns >= 16;

    /// <summary>
    /// What readers wrote begins with a name and an hour and has buttons below, again and again; above the first of them was the article.
    /// The days of a chronicle have none.
    /// </summary>
    private static void Replies(List<SeenLine> seen)
    {
        int paragraphs = 0, first = -1, heads = 0, buttons = 0, before = 0, said = 0, own = 0;
        for (var i = 0; i < seen.Count; i++)
        {
            var s = seen[i];
            paragraphs += s.IsProse && first < 0 ? 1 : 0;
            before += s.IsProse && first < 0 ? s.Columns : 0;
            // Below notices stands the first post itself: between two heads it says more than all above, in several paragraphs.
            if (first >= 0 && s.IsStamp)
                (said, own) = (0, 0);
            if (first >= 0 && s.IsProse && (said += s.Columns) > before && ++own >= FewestParagraphs)
                return;
            if (paragraphs < FewestParagraphs || s.IsFixed || s.Closes)
                continue;
            // Codes behind a line show that the post goes on.
            if (first >= 0 && s.Line.NoiseAfter)
                (first, heads, buttons) = (-1, 0, 0);
            var stamp = s.IsStamp;
            heads += stamp ? 1 : 0;
            first = first < 0 && stamp ? i : first;
            buttons += first >= 0 && !s.IsProse && s.Wording.Share >= (stamp ? 0.3 : 0.5) ? 1 : 0;
        }

        if (heads < 2 || buttons < 2)
            return;
        // Lines with codes, and items, are still the article's.
        while (first > 0 && seen[first - 1] is { IsProse: false, IsFixed: false, IsItem: false, Line.NoiseAfter: false } above
            && !Phrases.IsBullet(above.Text[0]))
            first--;
        for (var i = first; i < seen.Count; i++)
            seen[i].IsOut = true;
    }

    /// <summary>Lines that are looked at to tell whether surroundings begin.</summary>
    private const int Ahead = 6;

    /// <summary>
    /// Below most of the text a few words that open a list of other articles end it, and so does the first of many such lines.
    /// </summary>
    private static void Openers(List<SeenLine> seen)
    {
        int all = 0, left = 0;
        foreach (var s in seen)
        {
            all += s.IsProse && !s.IsOut ? s.Columns : 0;
            left += s.IsProse ? 1 : 0;
        }

        var above = 0;
        for (var i = 0; i < seen.Count; i++)
        {
            var s = seen[i];
            above += s.IsProse && !s.IsOut ? s.Columns : 0;
            left -= s.IsProse ? 1 : 0;
            if (s.IsOut || s.IsFixed || s.Closes || !s.Sounds || above * 2 < all)
                continue;
            // Few of the lines below are running text, or little of it is.
            if (above * 10 < all * 9 && left * 3 > seen.Count - i - 1
                || !(s.Wording.Has(WordClass.Opener) || IsDense(seen, i) && !GoesOn(seen, i)))
                continue;
            for (; i < seen.Count; i++)
                seen[i].IsOut = true;
        }
    }

    /// <summary>Whether the next line that is no box is a paragraph set apart, as no reader's answer has it below its buttons.</summary>
    private static bool GoesOn(List<SeenLine> seen, int from)
    {
        for (var i = from + 1; i < seen.Count && i < from + Ahead; i++)
        {
            if (seen[i].IsProse)
                return seen[i].Line.BreakBefore && seen[i].Columns >= Long / 2 && !AppealsAtEdge(seen[i]) && !seen[i - 1].IsStamp
                    && !PersonNames.IsPerson(seen[i - 1].Text);
            if (!seen[i].Sounds && !IsOfBox(seen[i]))
                return false;
        }

        return false;
    }

    private static bool IsDense(List<SeenLine> seen, int from)
    {
        var sounding = 0;
        for (var i = from; i < seen.Count && i < from + Ahead; i++)
            sounding += seen[i].Sounds || seen[i].IsStamp ? 1 : 0;
        return sounding * 2 >= Ahead;
    }
}
