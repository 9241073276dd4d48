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
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            // [图片] 河岸的机房: the mark of a picture stands before what it shows, which its caption may say once more.
            if (line.Kind == LineKind.Loose && WithoutMark(line.Text) is { } shown
                && made.Exists(static m => Phrases.EndsSentence(m.Text) && Phrases.Columns(m.Text) >= LeastAbove))
            {
                if (i + 1 >= lines.Count || !lines[i + 1].Text.TrimStart('▲', '△', ' ').StartsWith(shown, StringComparison.Ordinal))
                    made.Add(line with { Kind = LineKind.Caption, Text = shown, BreakBefore = true });
                continue;
            }

            if (IsWord(line.Text) && CreditBelow(lines, i) is > 0 and var label)
            {
                made.Add(lines[label - 1] with { Kind = LineKind.Caption, BreakBefore = true });
                i = label + 1;
                continue;
            }

            // Getty Images A man on a stage: whose the picture is and what is seen, above the caption
            if (i + 1 < lines.Count && line.Kind != LineKind.Verbatim && Captions.IsOriginBeforeAlt(line.Text)
                && lines[i + 1] is { BreakBefore: false, Kind: LineKind.Loose or LineKind.Caption } told
                && told.Text.Length <= LongestBelow && !Phrases.EndsSentence(told.Text) && !Captions.IsOriginBeforeAlt(told.Text))
            {
                made.Add(told with { Kind = LineKind.Caption, BreakBefore = true });
                i++;
                continue;
            }

            if (i + 1 < lines.Count && line.Text is "Caption:" or "Credits:" or "Credit:" && lines[i + 1].Kind == LineKind.Loose)
            {
                // Above the label stands what those are told who do not see the picture.
                if (line.Text == "Caption:" && made.Count > 0 && !made[^1].BreakBefore && !Phrases.EndsSentence(made[^1].Text))
                    made.RemoveAt(made.Count - 1);
                if (line.Text == "Caption:")
                    made.Add(lines[i + 1] with { Kind = LineKind.Caption, BreakBefore = true });
                i++;
                continue;
            }

            if (i + 1 < lines.Count && line.Kind == LineKind.Loose && (IsPair(line.Text, lines[i + 1].Text) || IsDescribed(lines, i)))
            {
                if (made.Count > 0 && IsWord(made[^1].Text))
                    made.RemoveAt(made.Count - 1);
                made.Add(lines[i + 1] with { Kind = LineKind.Caption, BreakBefore = true });
                i++;
                continue;
            }

            made.Add(line.Kind == LineKind.Loose && (Captions.IsCredited(line.Text) || Captions.IsCounted(line.Text))
                ? line with { Kind = LineKind.Caption } : line);
        }

        return made;
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
