using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// What letters put among and below their paragraphs: who pays for them, what readers think of the issue, lists of what else there is to
/// read.
/// </summary>
internal static partial class Boilerplate
{
    /// <summary>Lines of the longest pitch below a label, and answers below a question to the readers.</summary>
    private const int MostOfPitch = 3, MostAnswers = 5;

    /// <summary>Lines of the longest list of other reading, and of what is looked at below it.</summary>
    private const int MostListed = 40, LongestFoot = 60;

    private static void Letters(List<SeenLine> seen, CoreText core)
    {
        for (var i = 0; i < seen.Count; i++)
        {
            if (!seen[i].IsOut && seen[i].Line.Kind != LineKind.Verbatim && seen[i].Columns <= LongestAppeal
                && LetterWords.IsShouted(seen[i].Text))
                Paid(seen, i, "");
        }

        for (var i = core.First + 1; i < seen.Count; i++)
        {
            var s = seen[i];
            // A sponsor's pitch may have a heading above and a button below.
            if (s.IsOut && i + 3 < seen.Count && SponsorOf(s.Text) is not null
                && seen[i + 1] is { Line.Kind: LineKind.Heading, IsOut: false } head && seen[i + 2].IsOut)
            {
                head.IsOut = head.Sounds = true;
                if (seen[i + 3].Columns <= Long && Leads(seen[i + 3]))
                    seen[i + 3].IsOut = seen[i + 3].Sounds = true;
            }

            // A sure label is out by its own words already, and what it heads is not.
            if (s.IsOut && LetterWords.Sponsors(s.Text) < 2 || s.Line.Kind == LineKind.Verbatim || s.Columns > LongestAppeal)
                continue;
            if (LetterWords.BeginsWithSponsor(s.Text) is > 0 and var labelled
                && (labelled > 1 || !s.IsItem && (Leads(s) || i + 1 < seen.Count && Leads(seen[i + 1]))))
                Paid(seen, i, "");
            else if (LetterWords.Sponsors(s.Text) is > 0 and var sure)
                Pitch(seen, i, sure > 1);
            else if (LetterWords.Payer(s.Text) is { Length: > 0 } payer)
                Paid(seen, i, payer);
            else if (CardAt(seen, i) is > 0 and var card)
                seen.GetRange(card, i - card + 1).ForEach(static c => c.IsOut = c.Sounds = true);
            else if (LetterWords.AsksOfIssue(s.Text))
                Poll(seen, i);
            else if (LetterWords.IsReferral(s.Text) && i * 2 > core.Last)
                Referral(seen, i);
            else if (LetterWords.OpensList(s.Text))
                ReadingList(seen, i, core);
        }
    }

    /// <summary>Below a label of a sponsor: what shares its box, and what leads to him.</summary>
    private static void Pitch(List<SeenLine> seen, int label, bool named)
    {
        var end = label;
        while (end + 1 < seen.Count && end < label + MostOfPitch && seen[end + 1] is { IsOut: false, Line.Kind: not LineKind.Verbatim } s
            && s.Columns <= LongestAppeal
            && (named && !s.Line.BreakBefore || Leads(s) || named && end == label && s.Columns <= Long && s.Wording.Has(WordClass.Address)))
            end++;
        if (end == label && !(named && label + 1 < seen.Count && seen[label + 1].IsOut))
            return;
        for (var i = label; i <= end; i++)
            seen[i].IsOut = seen[i].Sounds = true;
    }

    /// <summary>Below a sentence that says who pays: what names him, and what leads to him.</summary>
    private static void Paid(List<SeenLine> seen, int at, string payer)
    {
        seen[at].IsOut = seen[at].Sounds = true;
        for (var i = at + 1;
            i < seen.Count && i <= at + MostOfPitch && seen[i].Columns <= LongestAppeal
                && (payer.Length > 0 && seen[i].Text.Contains(payer, StringComparison.OrdinalIgnoreCase) || Leads(seen[i])); i++)
            seen[i].IsOut = seen[i].Sounds = true;
    }

    /// <summary>
    /// Whether a line sends its reader elsewhere, as no sentence of a text does with its last words: <c>… <u>Book a demo</u></c>.
    /// </summary>
    private static bool Leads(SeenLine s) =>
        s.Line.Markdown
        ? s.Line.Text.TrimEnd('*', '_', ' ', '.', '。').EndsWith(')') && s.Line.Text.Contains("](http", StringComparison.Ordinal)
        : s.Line.Text.TrimEnd(MarkdownText.Strong, MarkdownText.Emphasis, ' ', '.', '。', '→') is [.., MarkdownText.TargetEnd];

    private static readonly System.Buffers.SearchValues<char> OfHosts =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>
    /// A card of an advertisement: a label, which may be gone, a few words, and below them the name of a host. The first line of it, or -1.
    /// </summary>
    private static int CardAt(List<SeenLine> seen, int host)
    {
        var text = seen[host].Text;
        if (text.Length is < 5 or >= 40 || text.AsSpan().IndexOfAnyExcept(OfHosts) >= 0 || text.LastIndexOf('.') is not (> 1 and var dot)
            || text.Length - dot < 3 || text.AsSpan(dot).ContainsAnyInRange('0', '9'))
            return -1;
        for (var i = host - 1;
            i > 0 && i >= host - MostOfPitch && seen[i] is { IsOut: false, IsFixed: false, Closes: false, Columns: <= LongestHeading } s;
            i--)
        {
            if (s.Line.AfterNoise || LetterWords.Sponsors(s.Text) > 0)
                return i;
        }

        return -1;
    }

    /// <summary>A question about the issue, and the answers below it.</summary>
    private static void Poll(List<SeenLine> seen, int question)
    {
        seen[question].IsOut = seen[question].Sounds = true;
        for (var i = question + 1;
            i < seen.Count && i <= question + MostAnswers && !seen[i].IsProse
                && (LetterWords.IsAnswer(seen[i].Text) || IsRowOfLinks(seen[i])); i++)
            seen[i].IsOut = seen[i].Sounds = true;
    }

    /// <summary>What counts whom a reader has brought, and the few words above it.</summary>
    private static void Referral(List<SeenLine> seen, int at)
    {
        seen[at].IsOut = seen[at].Sounds = true;
        if (seen[at - 1] is { IsOut: false, IsFixed: false } above && LetterWords.OpensReferral(above.Text))
            above.IsOut = above.Sounds = true;
    }

    private static bool IsRowOfLinks(SeenLine s) =>
        s.Columns <= Long && s.Line.Text.AsSpan().TrimStart() is [MarkdownText.LinkOpen or '[', ..] && Leads(s);

    /// <summary>
    /// Below most of the text what stands under such a heading, down to the end or to what surrounds the text, is a list of links.
    /// </summary>
    private static void ReadingList(List<SeenLine> seen, int heading, CoreText core)
    {
        var end = heading + 1;
        while (end < seen.Count && end <= heading + MostListed && !seen[end].IsOut && !seen[end].Sounds && !seen[end].IsProse
            && !seen[end].IsFixed && (seen[end].IsItem || seen[end].Line.Kind == LineKind.Loose && !seen[end].Closes))
            end++;
        if (end == heading + 1 || heading <= core.First || heading * 2 < core.Last
            || end < seen.Count && !seen[end].IsOut && !seen[end].Sounds
                && seen.FindIndex(end, Math.Min(LongestFoot, seen.Count - end),
                    static s => s.IsProse && !s.Sounds && !AppealsAtEdge(s)) >= 0)
            return;
        for (var i = heading; i < end; i++)
            seen[i].IsOut = seen[i].Sounds = true;
    }
}
