using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Copies of pages hold what a picture shows twice: once for those who do not see it, and again as the caption, mostly with whose picture
/// it is behind. Two such lines are one caption.
/// </summary>
internal static class AltTexts
{
    /// <summary>Longest caption.</summary>
    private const int Longest = 300;

    /// <summary>Longest name of who took a picture.</summary>
    private const int LongestCredit = 70;

    /// <summary>Longest caption below a line that has credit and what is seen: a paragraph may stand there too.</summary>
    private const int LongestBelow = 140;

    /// <summary>Lines with each such pair made one caption.</summary>
    public static List<CaptureLine> Fold(List<CaptureLine> lines)
    {
        var made = new List<CaptureLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var taken = 0;
            for (var f = 0; f < Folds.Length && taken == 0; f++)
                taken = Folds[f](lines, i, made);
            if (taken == 0)
                made.Add(lines[i].Kind == LineKind.Loose && (Captions.IsCredited(lines[i].Text) || Captions.IsCounted(lines[i].Text))
                    ? lines[i] with { Kind = LineKind.Caption } : lines[i]);
            i += Math.Max(1, taken);
        }

        return made;
    }

    /// <summary>What makes lines at a place one caption, and says how many they are; none where it does not find them.</summary>
    private static readonly Func<List<CaptureLine>, int, List<CaptureLine>, int>[] Folds =
        [BehindMark, AboveCredit, BelowOrigin, BelowLabel, BelowAlt];

    private static CaptureLine Caption(CaptureLine line) => line with { Kind = LineKind.Caption, BreakBefore = true };

    /// <summary><c>[图片] 河岸的机房</c>: the mark of a picture stands before what it shows, which its caption may say once more.</summary>
    private static int BehindMark(List<CaptureLine> lines, int at, List<CaptureLine> made)
    {
        if (lines[at].Kind != LineKind.Loose || WithoutMark(lines[at].Text) is not { } shown
            || !made.Exists(static m => Phrases.EndsSentence(m.Text) && Phrases.Columns(m.Text) >= LeastAbove))
            return 0;
        if (at + 1 >= lines.Count || !lines[at + 1].Text.TrimStart('▲', '△', ' ').StartsWith(shown, StringComparison.Ordinal))
            made.Add(Caption(lines[at]) with { Text = shown });
        return 1;
    }

    private static int AboveCredit(List<CaptureLine> lines, int at, List<CaptureLine> made)
    {
        if (!IsWord(lines[at].Text) || CreditBelow(lines, at) is not (> 0 and var label))
            return 0;
        made.Add(Caption(lines[label - 1]));
        return label + 2 - at;
    }

    /// <summary><c>Getty Images A man on a stage</c>: whose the picture is and what is seen, above the caption.</summary>
    private static int BelowOrigin(List<CaptureLine> lines, int at, List<CaptureLine> made)
    {
        if (at + 1 >= lines.Count || lines[at].Kind == LineKind.Verbatim || !Captions.IsOriginBeforeAlt(lines[at].Text)
            || lines[at + 1] is not { BreakBefore: false, Kind: LineKind.Loose or LineKind.Caption } told
            || told.Text.Length > LongestBelow || Phrases.EndsSentence(told.Text) || Captions.IsOriginBeforeAlt(told.Text))
            return 0;
        made.Add(Caption(told));
        return 2;
    }

    private static int BelowLabel(List<CaptureLine> lines, int at, List<CaptureLine> made)
    {
        if (at + 1 >= lines.Count || lines[at].Text is not ("Caption:" or "Credits:" or "Credit:")
            || lines[at + 1].Kind != LineKind.Loose)
            return 0;
        if (lines[at].Text != "Caption:")
            return 2;
        // Above the label stands what those are told who do not see the picture.
        if (made.Count > 0 && !made[^1].BreakBefore && !Phrases.EndsSentence(made[^1].Text))
            made.RemoveAt(made.Count - 1);
        made.Add(Caption(lines[at + 1]));
        return 2;
    }

    private static int BelowAlt(List<CaptureLine> lines, int at, List<CaptureLine> made)
    {
        if (at + 1 >= lines.Count || lines[at].Kind != LineKind.Loose
            || !IsPair(lines[at].Text, lines[at + 1].Text) && !IsDescribed(lines, at))
            return 0;
        if (made.Count > 0 && IsWord(made[^1].Text))
            made.RemoveAt(made.Count - 1);
        made.Add(Caption(lines[at + 1]));
        return 2;
    }

    private static bool IsPair(string alt, string caption)
    {
        if (alt.Length is < 6 or > Longest || caption.Length > Longest + LongestCredit || !caption.StartsWith(alt, StringComparison.Ordinal)
            || !Phrases.EndsSentence(alt) && !Captions.IsMarked(alt))
            return false;
        var credit = caption.AsSpan(alt.Length).Trim();
        // A paragraph may be said twice by mistake.
        return credit.Length == 0
            ? Captions.IsMarked(alt) : credit.Length <= LongestCredit && !Phrases.EndsSentence(credit) && char.IsUpper(credit[0]);
    }

    /// <summary>Columns of the shortest paragraph above: in the head of a page names stand behind such marks.</summary>
    private const int LeastAbove = 50;

    private static readonly string[] Marks = ["[图片]", "[圖片]", "【图片】", "[照片]", "[Image]", "[image]", "[Photo]", "[ Photo ]"];

    /// <summary>What stands behind the mark of a picture in one line; null where nothing does.</summary>
    private static string? WithoutMark(string text) =>
        text.Length < Longest && Array.Find(Marks, m => text.StartsWith(m, StringComparison.Ordinal)) is { } mark
        && text[mark.Length..].Trim(' ', '：', ':') is { Length: > 2 } rest ? rest : null;

    /// <summary>
    /// Where the label of a credit stands alone below <c>Image</c>, what is seen and the caption, with whose the picture is in the line
    /// below; 0 where it is not so.
    /// </summary>
    private static int CreditBelow(List<CaptureLine> lines, int at)
    {
        for (var i = at + 2; i <= at + 3 && i + 1 < lines.Count; i++)
        {
            if (lines[i].Text == "Credit..." && lines[i - 1].Kind == LineKind.Loose && lines[i + 1].Text.Length <= LongestCredit
                && !Phrases.EndsSentence(lines[i + 1].Text))
                return i;
        }

        return 0;
    }

    private static bool IsWord(string text) => text is "Image" or "图片" or "Photo";

    /// <summary><c>Image</c>, then what it shows, then a caption that ends with its <c>Credit...</c></summary>
    private static bool IsDescribed(List<CaptureLine> lines, int at) =>
        at > 0 && IsWord(lines[at - 1].Text) && Captions.IsCredited(lines[at + 1].Text) && !lines[at + 1].BreakBefore;
}
